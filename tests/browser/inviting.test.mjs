// Inviting many: a file, checking first, links to hand over.
import assert from "node:assert/strict";
import { test } from "node:test";

import { doesNotSay, follow, heading, press, says } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site({ env: { LINK_SHARING: "managers" } });
const { world } = here;

/** The form of a new organization, with who owns it. */
async function form(options = {}) {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/invite`, ...options });
  return { ada, organization, page };
}

/** The addresses with a pending invitation. */
async function invited(organization, ada) {
  const all = await world.everything(`/v1/organizations/${organization.id}/invitations`, { as: ada });
  return all.map(({ email }) => email).sort();
}

/** A table as an office program saves it: a head, quotes, and the address in the third column. */
function table(count) {
  const emails = Array.from({ length: count }, (_, n) => `row-${n}@csv.test`);
  const rows = emails.map((email, n) => `${n},"Doe, ""Jo"" ${n}",${email}`);
  const buffer = Buffer.from(`\uFEFFNumber,Name,Email\r\n${rows.join("\r\n")}\r\n`);
  return { emails: emails.sort(), file: { name: "people.csv", mimeType: "text/csv", buffer } };
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`a file of 200 rows invites each of them ${how} the script`, async () => {
    const { ada, organization, page } = await form({ javaScriptEnabled });
    const { emails, file } = table(200);
    await page.getByLabel("Or upload a CSV file").setInputFiles(file);
    if (javaScriptEnabled) await page.locator(".chips li").nth(199).waitFor();
    await press(page, "Send invitations");
    assert.equal(await heading(page), "200 people were invited");
    assert.deepEqual(await invited(organization, ada), emails);
    await follow(page, "View pending invitations");
    await says(page, "Pending 200");
  });

  test(`a file beside what was typed is checked first ${how} the script`, async () => {
    const { ada, organization, page } = await form({ javaScriptEnabled });
    await page.getByLabel("Email addresses").fill("typed@csv.test");
    await page.getByLabel("Or upload a CSV file").setInputFiles(table(2).file);
    if (javaScriptEnabled) await page.locator(".chips li").nth(2).waitFor();
    await press(page, "Preview");
    await says(page, "3 of 3 can be invited");
    assert.deepEqual(await invited(organization, ada), []);
    await press(page, "Send invitations");
    assert.equal(await heading(page), "3 people were invited");
  });

  test(`checking first tells of each address, sends nothing, and keeps what was typed ${how} the script`, async () => {
    const { ada, organization, page } = await form({ javaScriptEnabled });
    const typed = `Grace <grace@check.test>, grace@check.test\n${ada.email}\noops`;
    await page.getByLabel("Email addresses").fill(typed);
    await page.getByRole("radio", { name: /^Admin/ }).check();
    await page.getByText("More options").click();
    await page.getByLabel("App permissions").fill("reports.view");
    await page.getByLabel("Invitations expire after (days)").fill("3");
    await page.getByLabel("Guest").check();
    await page.getByLabel("Message (optional)").fill("Two\nlines");
    await press(page, "Preview");
    await says(page, "1 of 4 can be invited", "Ready to invite", "Duplicate", "Already a member", "Not a valid email address");
    const value = (label) => page.getByLabel(label).inputValue();
    assert.deepEqual(
      [await value("Email addresses"), await value("Message (optional)"), await value("Invitations expire after (days)")],
      [typed, "Two\nlines", "3"],
    );
    assert.equal(await value("App permissions"), "reports.view");
    assert.ok(await page.getByRole("radio", { name: /^Admin/ }).isChecked());
    assert.ok(await page.getByLabel("Guest").isChecked());
    assert.deepEqual(await invited(organization, ada), []);
    assert.equal(world.mailbox.to("grace@check.test").length, 0);
    await press(page, "Send invitations");
    assert.equal(await heading(page), "1 person was invited");
    assert.deepEqual(await invited(organization, ada), ["grace@check.test"]);
    world.mailbox.mails.length = 0;
  });

  test(`a link that was lost is made anew on the invitation's page, to be copied by hand or by its button ${how} the script`, async () => {
    const { ada, organization, page } = await form({ javaScriptEnabled });
    const guest = world.person("Guest");
    const { id } = await world.invite(organization, guest, { by: ada, send_email: false });
    await page.goto(`/console/${organization.id}/invitations/${id}`);
    await press(page, "Get a link to share");
    assert.equal(await heading(page), "Invitation link");
    const field = page.getByLabel("Link", { exact: true });
    const link = await field.inputValue();
    await field.focus();
    await page.keyboard.press("ControlOrMeta+A");
    assert.equal(await field.evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd)), link);
    assert.equal(await page.getByRole("button", { name: "Copy link" }).isVisible(), javaScriptEnabled);
    const visitor = await here.visitor({ path: link, javaScriptEnabled });
    await press(visitor, "Accept");
    assert.equal(await heading(visitor), `You joined ${organization.name}`);
  });

  test(`what is wrong is said beside what was typed ${how} the script`, async () => {
    const { organization, ada, page } = await form({ javaScriptEnabled });
    await page.getByLabel("Email addresses").fill("grace@wrong.test");
    await page.getByText("More options").click();
    await page.getByLabel("App permissions").fill("Not One!");
    await press(page, "Send invitations");
    assert.match(await page.getByRole("alert").innerText(), /^Use lowercase names/);
    assert.equal(await page.getByLabel("Email addresses").inputValue(), "grace@wrong.test");
    assert.equal(await page.getByLabel("App permissions").inputValue(), "Not One!");
    await page.getByLabel("Email addresses").fill("");
    await page.getByLabel("App permissions").fill("");
    await press(page, "Send invitations");
    assert.equal(await page.getByRole("alert").innerText(), "Enter at least one email address.");
    assert.deepEqual(await invited(organization, ada), []);
  });
}

test("addresses are seen before they are sent, and taken out one by one", async () => {
  const { page } = await form();
  await page.getByLabel("Email addresses").fill("Grace <grace@chips.test>, oops; mary@chips.test");
  const chips = page.locator(".chips li");
  assert.equal(await chips.count(), 3);
  assert.deepEqual(await chips.evaluateAll((all) => all.map((one) => one.classList.contains("bad"))), [false, true, false]);
  await page.getByRole("button", { name: "Remove oops" }).click();
  await page.getByRole("button", { name: "Remove grace@chips.test" }).click();
  assert.equal((await page.getByLabel("Email addresses").inputValue()).trim(), "mary@chips.test");
  assert.equal(await chips.count(), 1);
});

test("without mail each link is there to be handed over, and works", async () => {
  const { page, organization } = await form();
  await page.getByLabel("Email addresses").fill("hand@over.test");
  await page.getByLabel("Send invitations by email").uncheck();
  await press(page, "Send invitations");
  await says(page, "Invited: share this link");
  const link = await page.locator("output").innerText();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: here.origin });
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  assert.equal(world.mailbox.to("hand@over.test").length, 0);
  const guest = await here.visitor({ path: link });
  assert.equal(await heading(guest), `Ada invited you to join ${organization.name}`);
  await doesNotSay(guest, "hand over");
});
