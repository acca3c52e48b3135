// Leaving, giving an organization away, deleting it, and one's own account.
import assert from "node:assert/strict";
import { test } from "node:test";

import { linkIn } from "../workerd/support/links.mjs";
import { follow, heading, openMail, press, says, tells } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

/** Ada's organization, with Ben in it. */
async function two() {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.join(organization, ben, { by: ada });
  return { ada, ben, organization, home: `/console/${organization.id}` };
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a member leaves; the last owner cannot ${how} the script`, async () => {
    const { ada, ben, organization, home } = await two();
    const member = await here.visitor({ as: ben, path: `${home}/people`, javaScriptEnabled });
    await follow(member, "Leave");
    assert.equal(await heading(member), `Leave ${organization.name}?`);
    await press(member, "Leave");
    await tells(member, "You left the organization.");
    const owner = await here.visitor({ as: ada, path: `${home}/leave`, javaScriptEnabled });
    await press(owner, "Leave");
    assert.equal(await heading(owner), "An organization needs an owner");
    assert.deepEqual(await world.roles(organization), { [ada.email]: "owner" });
  });

  test(`ownership is offered, and accepted by the mailed link ${how} the script`, async () => {
    const { ada, ben, organization, home } = await two();
    const owner = await here.visitor({ as: ada, path: `${home}/people/${ben.id}`, javaScriptEnabled });
    await press(owner, "Transfer ownership");
    assert.equal(await heading(owner), `Transfer ownership of ${organization.name} to Ben?`);
    await press(owner, "Transfer ownership");
    await tells(owner, `We emailed ${ben.email} the ownership transfer.`);

    const stranger = await here.visitor({ javaScriptEnabled });
    const link = await openMail(here, stranger, ben);
    assert.equal(await heading(stranger), `Become the owner of ${organization.name}?`);
    await press(stranger, "Accept");
    assert.equal(await heading(stranger), "Sign in to accept");
    const next = await here.visitor({ as: ben, path: link, javaScriptEnabled });
    await press(next, "Accept");
    assert.deepEqual(await world.roles(organization), { [ada.email]: "admin", [ben.email]: "owner" });
    assert.equal((await next.goto(link)).status(), 409);
    assert.equal(await heading(next), "This ownership transfer is no longer open");
  });

  test(`an organization is deleted by whoever types its name ${how} the script`, async () => {
    const { ada, organization, home } = await two();
    const owner = await here.visitor({ as: ada, path: `${home}/settings`, javaScriptEnabled });
    await owner.locator("summary", { hasText: "Delete organization" }).click();
    const remove = async (name) => {
      await owner.getByLabel(`Type “${organization.name}” to confirm`).fill(name);
      await press(owner, "Delete organization");
    };
    await remove("Another");
    await owner.getByText("The name doesn’t match. Nothing was deleted.").waitFor();
    await remove(organization.name);
    await tells(owner, `${organization.name} was deleted.`);
    assert.equal((await owner.goto(`${home}/people`)).status(), 404);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`an offer is declined, and another taken back ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { ada, ben, organization, home } = await two();
    const offer = () =>
      world.ok("POST", `/v1/organizations/${organization.id}/transfer-ownership`, { as: ada, body: { user_id: ben.id } });
    const page = await here.visitor({ javaScriptEnabled });
    await offer();
    await openMail(here, page, ben);
    await press(page, "Decline");
    assert.equal(await heading(page), "You declined the offer");
    await offer();
    const owner = await here.visitor({ as: ada, path: `${home}/leave`, javaScriptEnabled });
    await press(owner, "Cancel ownership transfer");
    await openMail(here, page, ben);
    assert.equal(await heading(page), "This ownership transfer is no longer open");
    assert.deepEqual(await world.roles(organization), { [ada.email]: "owner", [ben.email]: "member" });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`one's own name is changed; signing out everywhere ends each session ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { ben, home } = await two();
    const page = await here.visitor({ as: ben, path: "/account", javaScriptEnabled });
    await page.getByLabel("Your name").fill("Ben Nevis");
    await press(page, "Save changes");
    await tells(page, "Your name was saved.");
    const elsewhere = await here.visitor({ as: ben, path: `${home}/people`, javaScriptEnabled });
    await says(elsewhere, "Ben Nevis");
    await press(page, "Sign out everywhere");
    await elsewhere.reload();
    assert.equal(await heading(elsewhere), "Sign in to Acme Cloud");
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`whoever opens a page signed out comes to it by signing in ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { ben, home } = await two();
    const page = await here.visitor({ path: `${home}/leave`, javaScriptEnabled });
    assert.equal(await heading(page), "Sign in to Acme Cloud");
    await page.getByLabel("Email address").fill(ben.email);
    await press(page, "Email me a sign-in link");
    await openMail(here, page, ben);
    await press(page, "Sign in");
    assert.equal(new URL(page.url()).pathname, `${home}/leave`);
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  for (const keep of [true, false]) {
    const kept = keep ? "kept" : "not kept";
    test(`what a removed admin has left open is shown before it ends, and ${kept} ${how} the script`, async () => {
      const [ada, dan, guest] = world.people("Ada", "Dan", "Guest");
      const organization = await world.organization(ada);
      await world.join(organization, dan, { by: ada, role: "admin" });
      await world.invite(organization, guest, { by: dan });
      const link = linkIn(await world.mailTo(guest));
      const page = await here.visitor({ as: ada, path: `/console/${organization.id}/people/${dan.id}`, javaScriptEnabled });
      await press(page, "Remove");
      await says(page, "Still active", "These will stop working if you continue:", guest.email);
      const box = page.locator("input[name=keep]");
      assert.equal(await box.isChecked(), false);
      if (keep) await box.check();
      await press(page, "Remove");
      await tells(page, "Dan was removed.");
      const stranger = await here.visitor({ path: link, javaScriptEnabled });
      if (!keep) return assert.equal(await heading(stranger), "This invitation was canceled");
      assert.equal(await heading(stranger), `Dan invited you to join ${organization.name}`);
      await press(stranger, "Accept");
      assert.deepEqual(await world.roles(organization), { [ada.email]: "owner", [guest.email]: "member" });
    });
  }
}
