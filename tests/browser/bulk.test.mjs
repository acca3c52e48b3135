// Work on many at once, with the list's boxes.
import assert from "node:assert/strict";
import { test } from "node:test";

import { box, follow, heading, listed, press, says, tells } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

/** An organization with so many pending invitations; their addresses, as they are listed. */
async function pending(count) {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const emails = Array.from({ length: count }, (_, n) => `many-${n}@people.test`);
  await world.ok("POST", `/v1/organizations/${organization.id}/invitations`, { as: ada, body: { emails } });
  await world.settled();
  return { ada, emails: emails.sort(), list: `/console/${organization.id}/people?tab=pending` };
}

test("selecting all selects each, and one less is some of them", async () => {
  const { ada, emails, list } = await pending(6);
  const page = await here.visitor({ as: ada, path: list });
  const every = page.getByRole("checkbox", { name: "Select all" });
  await every.check();
  await says(page, "6 selected");
  for (const email of emails) assert.ok(await box(page, email).isChecked(), email);
  await box(page, emails[0]).uncheck();
  await says(page, "5 selected");
  assert.ok(await every.evaluate((one) => one.indeterminate && !one.checked));
  await press(page, "Cancel invitation");
  assert.equal(await heading(page), "Cancel 5 invitations?");
  await says(page, "Their links will stop working immediately.", ...emails.slice(1));
  await press(page, "Cancel invitation");
  await tells(page, "5 invitations were canceled.");
  assert.deepEqual(await listed(page), [emails[0]]);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`several are sent again, then withdrawn ${how} the script`, async () => {
    const { ada, emails, list } = await pending(4);
    const page = await here.visitor({ as: ada, path: list, javaScriptEnabled });
    const chosen = emails.slice(0, 2);
    const sent = () => chosen.map((email) => world.mailbox.to(email).length);
    const before = sent();
    for (const email of chosen) await box(page, email).check();
    await press(page, "Resend");
    assert.equal(await heading(page), "Resend 2 invitations?");
    await press(page, "Resend");
    await tells(page, "2 invitations were resent.");
    await world.settled();
    assert.deepEqual(sent(), before.map((count) => count + 1));
    for (const email of chosen) await box(page, email).check();
    await press(page, "Cancel invitation");
    await press(page, "Cancel invitation");
    await tells(page, "2 invitations were canceled.");
    assert.deepEqual(await listed(page), emails.slice(2));
  });

  test(`a new role for several ${how} the script`, async () => {
    const { ada, emails, list } = await pending(3);
    const page = await here.visitor({ as: ada, path: list, javaScriptEnabled });
    for (const email of emails) await box(page, email).check();
    await press(page, "Change role");
    await page.getByRole("radio", { name: /^Admin/ }).check();
    await press(page, "Change role");
    await tells(page, "The roles of 3 people were changed.");
    assert.equal(await page.getByRole("cell", { name: "Admin", exact: true }).count(), 3);
  });

  test(`nobody selected is said ${how} the script`, async () => {
    const { ada, list } = await pending(1);
    const page = await here.visitor({ as: ada, path: list, javaScriptEnabled });
    await press(page, "Cancel invitation");
    await tells(page, "Select at least one person.");
  });
}

test("what could not be done is named, with why", async () => {
  const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
  const organization = await world.organization(ada);
  await world.join(organization, ben, { by: ada, role: "admin" });
  await world.join(organization, cleo, { by: ada });
  const page = await here.visitor({ as: ben, path: `/console/${organization.id}/people` });
  for (const { email } of [ada, cleo]) await box(page, email).check();
  await press(page, "Deactivate");
  assert.equal(await heading(page), "Deactivate 2 people?");
  await press(page, "Deactivate");
  assert.equal(await heading(page), "Some changes couldn’t be made");
  await says(page, "1 succeeded, 1 failed:", "Ada", "They have more permissions than you.");
  await follow(page, "Back");
  assert.deepEqual(await listed(page), [ada.email, ben.email].sort());
});

test("searching finds as one types, and the address of the page follows", async () => {
  const { ada, emails, list } = await pending(5);
  const page = await here.visitor({ as: ada, path: list });
  await page.getByLabel("Search").fill("many-3");
  await page.getByText("1 person shown").first().waitFor();
  assert.deepEqual(await listed(page), [emails[3]]);
  assert.equal(new URL(page.url()).searchParams.get("q"), "many-3");
  await page.reload();
  assert.deepEqual(await listed(page), [emails[3]]);
  await page.getByLabel("Search").fill("nobody-like-that");
  await page.getByText("No matches.").waitFor();
});
