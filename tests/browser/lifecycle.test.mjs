// The whole life of a membership, by clicks; the same where no script runs.
import assert from "node:assert/strict";
import { test } from "node:test";

import { box, doesNotSay, follow, heading, leads, listed, openMail, press, says, tells } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

for (const javaScriptEnabled of [true, false]) {
  test(`invited, accepted, deactivated, back, removed ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const [ada, ben] = world.people("Ada", "Ben");
    const organization = await world.organization(ada);

    const owner = await here.visitor({ javaScriptEnabled, path: "/" });
    assert.equal(await heading(owner), "Sign in to Acme Cloud");
    await owner.getByLabel("Email address").fill(ada.email);
    await press(owner, "Email me a sign-in link");
    assert.equal(await heading(owner), "Check your email");
    await openMail(here, owner, ada);
    await press(owner, "Sign in");
    assert.equal(new URL(owner.url()).pathname, `/console/${organization.id}/people`);

    await follow(owner, "Invite people");
    await owner.getByLabel("Email addresses").fill(ben.email);
    await owner.getByRole("radio", { name: /^Viewer/ }).check();
    await owner.getByLabel("Message (optional)").fill("Welcome aboard!");
    await press(owner, "Send invitations");
    assert.equal(await heading(owner), "1 person was invited");
    await says(owner, ben.email, "Invitation sent");
    await follow(owner, "View pending invitations");
    assert.deepEqual(await listed(owner), [ben.email]);

    const guest = await here.visitor({ javaScriptEnabled });
    await openMail(here, guest, ben);
    assert.equal(await heading(guest), `Ada invited you to join ${organization.name}`);
    await says(guest, "as a viewer", "Welcome aboard!", ben.email);
    await guest.getByLabel("Your name").fill("Ben Nevis");
    await press(guest, "Accept");
    assert.equal(await heading(guest), `You joined ${organization.name}`);
    await follow(guest, "Continue");
    assert.equal(new URL(guest.url()).pathname, `/console/${organization.id}/people`);
    await says(guest, "Ben Nevis");

    await owner.goto(`/console/${organization.id}/people`);
    await box(owner, ben.email).check();
    await press(owner, "Deactivate");
    assert.equal(await heading(owner), "Deactivate Ben Nevis?");
    await says(owner, "They’ll lose access immediately.", ben.email);
    await follow(owner, "Back");
    assert.deepEqual(await listed(owner), [ada.email, ben.email].sort());
    await box(owner, ben.email).check();
    await press(owner, "Deactivate");
    await press(owner, "Deactivate");
    await tells(owner, "Ben Nevis was deactivated.");
    assert.deepEqual(await listed(owner), [ada.email]);
    const refused = await guest.goto(`/console/${organization.id}/people`);
    assert.equal(refused.status(), 404);

    await press(owner, "Undo");
    await tells(owner, "Ben Nevis was reactivated.");
    await owner.goto(`/console/${organization.id}/people`);
    assert.equal(await owner.locator(".toast").count(), 0, "a toast is told once");
    assert.equal((await guest.goto(`/console/${organization.id}/people`)).status(), 200);

    await leads(owner, () => owner.getByRole("link", { name: "Ben Nevis" }).click());
    await press(owner, "Remove");
    assert.equal(await heading(owner), "Remove Ben Nevis?");
    await press(owner, "Remove");
    await tells(owner, "Ben Nevis was removed.");
    await doesNotSay(owner, ben.email);
    await guest.goto("/console");
    await says(guest, "You’re not in any organizations yet.");
    assert.deepEqual(await world.roles(organization), { [ada.email]: "owner" });
  });
}
