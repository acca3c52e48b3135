// Roles, API keys, settings, events and clients.
import assert from "node:assert/strict";
import { test } from "node:test";

import { doesNotSay, follow, heading, leads, openMail, press, says, tells } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

/** A new organization's section, as its owner sees it. */
async function section(name, options = {}) {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/${name}`, ...options });
  return { ada, organization, page };
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`a role is made, given, changed and deleted ${how} the script`, async () => {
    const { ada, organization, page } = await section("roles", { javaScriptEnabled });
    await page.getByLabel("Name", { exact: true }).fill("Bookkeeper");
    await page.getByLabel("Description").fill("Keeps the books.");
    await page.getByRole("checkbox", { name: /^View people/ }).check();
    await page.getByLabel("App permissions").fill("invoices.send");
    await press(page, "Create");
    await tells(page, "Bookkeeper was created.");
    await says(page, "Keeps the books.", "invoices.send");

    await page.getByLabel("Name", { exact: true }).fill("Bookkeeper");
    await page.getByLabel("Description").fill("Once more.");
    await press(page, "Create");
    assert.equal(await page.getByRole("alert").innerText(), "A role with this name already exists.");
    assert.equal(await page.getByLabel("Description").inputValue(), "Once more.");

    const ben = world.person("Ben");
    await world.join(organization, ben, { by: ada, role: "Bookkeeper" });
    await page.goto(`/console/${organization.id}/people/${ben.id}`);
    assert.ok(await page.getByRole("radio", { name: /^Bookkeeper/ }).isChecked());
    await page.goto(`/console/${organization.id}/roles`);
    await follow(page, "Bookkeeper");
    await page.getByLabel("Name", { exact: true }).fill("Accountant");
    await press(page, "Save changes");
    await tells(page, "Changes to Accountant were saved.");
    await page.goto(`/console/${organization.id}/roles`);
    await follow(page, "Accountant");
    await page.locator("summary", { hasText: "Delete role" }).click();
    await press(page, "Delete role");
    await page.getByText("Someone has this role. Choose a role to move them to.").waitFor();
    await page.getByLabel("Move members to").selectOption("Viewer");
    await press(page, "Delete role");
    await tells(page, "The role was deleted.");
    assert.equal((await world.roles(organization))[ben.email], "viewer");
  });

  test(`an API key is shown once, works, and is revoked ${how} the script`, async () => {
    const { organization, page } = await section("api-keys", { javaScriptEnabled });
    await page.getByLabel("Name", { exact: true }).fill("Backend");
    await page.getByLabel("Role", { exact: true }).selectOption("Viewer");
    await press(page, "Create");
    await says(page, "Copy it now: you won’t see it again.");
    const key = await page.locator("#key").innerText();
    const list = `/v1/organizations/${organization.id}/members`;
    assert.equal((await world.api("GET", list, { as: key })).status, 200);
    await follow(page, "Back");
    await says(page, "Backend");
    assert.ok(!(await page.content()).includes(key), "the list has the whole key");
    await page.locator("summary", { hasText: "Revoke" }).click();
    await press(page, "Revoke");
    await tells(page, "The key was revoked.");
    assert.equal((await world.api("GET", list, { as: key })).status, 401);
  });

  test(`settings keep what was typed where something is wrong ${how} the script`, async () => {
    const { organization, page } = await section("settings", { javaScriptEnabled });
    await page.getByLabel("Name", { exact: true }).fill("Renamed");
    await page.getByLabel("Allowed email domains").fill("example.com not_a_domain!");
    await page.getByLabel("Seats").fill("12");
    await press(page, "Save changes");
    assert.match(await page.getByRole("alert").innerText(), /^Enter domains like example\.com/);
    assert.equal(await page.getByLabel("Name", { exact: true }).inputValue(), "Renamed");
    assert.equal(await page.getByLabel("Allowed email domains").inputValue(), "example.com not_a_domain!");
    assert.equal(await page.getByLabel("Seats").inputValue(), "12");
    const kept = await world.ok("GET", `/v1/organizations/${organization.id}`, { as: world.root });
    assert.deepEqual([kept.name, kept.seat_limit], [organization.name, null]);
    await page.getByLabel("Allowed email domains").fill("example.com");
    await press(page, "Save changes");
    await tells(page, "Changes to Renamed were saved.");
    const saved = await world.ok("GET", `/v1/organizations/${organization.id}`, { as: world.root });
    assert.deepEqual([saved.name, saved.seat_limit, saved.allowed_domains], ["Renamed", 12, ["example.com"]]);
  });

  test(`events tell who did what, and one kind alone can be seen ${how} the script`, async () => {
    const { ada, organization, page } = await section("events", { javaScriptEnabled });
    await world.invite(organization, world.person("Ben"), { by: ada });
    await page.reload();
    await says(page, "Invitation sent", "Person joined", "Organization created", "Ada");
    await doesNotSay(page, "member.", "invitation.", "organization.");
    await page.getByLabel("Event type").selectOption("Invitation sent");
    await leads(page, () => page.getByRole("button", { name: "Apply" }).click());
    const kinds = await page.locator(".events li strong").allInnerTexts();
    assert.ok(kinds.length > 0 && kinds.every((kind) => kind === "Invitation sent"), kinds.join());
  });

  test(`clients are made, and somebody is invited into some of them, with a role in each, ${how} the script`, async () => {
    const { organization, page } = await section("family", { javaScriptEnabled });
    const ben = world.person("Ben");
    for (const name of ["Harbour Hotels", "Lake Clinic", "Hill School"]) {
      await page.goto(`/console/${organization.id}/family`);
      await page.getByLabel("New client").fill(name);
      await press(page, "Create");
      await tells(page, `${name} was created.`);
    }
    await page.goto(`/console/${organization.id}/family`);
    await says(page, "Harbour Hotels", "Lake Clinic", "Hill School");
    await page.goto(`/console/${organization.id}/invite`);
    await page.getByLabel("Email addresses").fill(ben.email);
    await page.getByRole("radio", { name: /^None/ }).check();
    await page.getByLabel("Harbour Hotels", { exact: true }).selectOption("Viewer");
    await page.getByLabel("Lake Clinic", { exact: true }).selectOption("Admin");
    await press(page, "Send invitations");
    assert.equal(await heading(page), "1 person was invited");
    const guest = await here.visitor({ javaScriptEnabled });
    await openMail(here, guest, ben);
    const offered = await guest.locator(".grants li").allInnerTexts();
    assert.deepEqual(offered.map((text) => text.split(/\s{2,}|\n/).slice(0, 2).join(": ")).sort(), [
      "Harbour Hotels: as a viewer",
      "Lake Clinic: as an admin",
    ]);
    await press(guest, "Accept");
    await follow(guest, "Continue");
    await says(guest, "Harbour Hotels", "Lake Clinic");
    await doesNotSay(guest, organization.name, "Hill School");
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a person's role and permissions are changed on their page ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { ada, organization, page } = await section("people", { javaScriptEnabled });
    const ben = world.person("Ben");
    await world.join(organization, ben, { by: ada });
    await page.goto(`/console/${organization.id}/people/${ben.id}`);
    await page.getByRole("radio", { name: /^Viewer/ }).check();
    await page.getByLabel("App permissions").fill("reports.view");
    await press(page, "Save changes");
    await tells(page, "Changes to Ben were saved.");
    await says(page, "reports.view");
    assert.equal((await world.roles(organization))[ben.email], "viewer");
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`an invitation to a wrong address is replaced ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { ada, organization, page } = await section("people", { javaScriptEnabled });
    const [wrong, right] = world.people("Wrong", "Right");
    const { id } = await world.invite(organization, wrong, { by: ada });
    await page.goto(`/console/${organization.id}/invitations/${id}`);
    await page.getByText("Wrong address?").click();
    await page.getByLabel("Correct email address").fill(right.email);
    await press(page, "Update and resend");
    await tells(page, `The invitation was sent to ${right.email} instead.`);
    const guest = await here.visitor({ javaScriptEnabled });
    await openMail(here, guest, wrong);
    assert.equal(await heading(guest), "This invitation was canceled");
    await openMail(here, guest, right);
    assert.equal(await heading(guest), `Ada invited you to join ${organization.name}`);
  });
}
