// Links that do not work any more: each page says what is the matter, and what
// to do about it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { linkIn } from "../workerd/support/links.mjs";
import { doesNotSay, follow, heading, openMail, press, says } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const DAY = 86_400_000;
const here = await site();
const { world } = here;
const ada = world.person("Ada");
const organization = await world.organization(ada);

/** Somebody who is invited, with the mailed link. */
async function invited(name, fields = {}) {
  const guest = world.person(name);
  const { id } = await world.invite(organization, guest, { by: ada, ...fields });
  const path = `/v1/organizations/${organization.id}/invitations/${id}`;
  return { guest, path, link: linkIn(await world.mailTo(guest)) };
}

/** Opens a link, and asserts the page's status, title and what it says. */
async function opens(link, status, title, text, options) {
  const page = await here.visitor(options);
  assert.equal((await page.goto(link)).status(), status);
  assert.equal(await heading(page), title);
  assert.equal(await page.title(), `${title} · Acme Cloud`);
  await says(page, text);
  return page;
}

for (const javaScriptEnabled of [true, false]) {
  test(`an expired invitation: a new one can be asked for ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { guest, link } = await invited("Eve", { expires_in_days: 1 });
    world.advance(2 * DAY);
    const page = await opens(link, 410, "This invitation has expired", "You can ask for a new one.", { javaScriptEnabled });
    await press(page, "Ask for a new invitation");
    assert.equal(await heading(page), "Request sent");

    const owner = await here.visitor({ as: ada, javaScriptEnabled });
    await openMail(here, owner, ada);
    await says(owner, guest.email);
    await owner.getByRole("checkbox", { name: `Select ${guest.email}` }).check();
    await press(owner, "Resend");
    await press(owner, "Resend");
    await openMail(here, page, guest);
    assert.equal(await heading(page), `Ada invited you to join ${organization.name}`);
  });
}

test("the page of a superseded link says that the newest mail's link works", async () => {
  const { guest, path, link } = await invited("Sue");
  await world.ok("POST", `${path}/resend`, { as: ada, body: { rotate: true } });
  const page = await opens(link, 410, "There’s a newer invitation", "Check your email for it.");
  await openMail(here, page, guest);
  assert.equal(await heading(page), `Ada invited you to join ${organization.name}`);
});

test("the page of a withdrawn invitation tells the invited person to ask the inviter", async () => {
  const { path, link } = await invited("Rob");
  await world.ok("POST", `${path}/revoke`, { as: ada });
  await opens(link, 410, "This invitation was canceled", "Contact the person who invited you");
});

test("the page of an answered invitation leads on, by signing in", async () => {
  const { guest, link } = await invited("Ann");
  const first = await here.visitor({ path: link });
  await press(first, "Accept");
  const page = await opens(link, 409, "This invitation was already answered", "continue to your organization");
  await follow(page, "Continue");
  assert.equal(await heading(page), "Sign in to Acme Cloud");
  await page.getByLabel("Email address").fill(guest.email);
  await press(page, "Email me a sign-in link");
  await openMail(here, page, guest);
  await press(page, "Sign in");
  assert.equal(new URL(page.url()).pathname, `/console/${organization.id}/people`);
});

test("the page of a forged or cut link says to open the whole link from the mail", async () => {
  const { link } = await invited("Fay");
  for (const forged of [`${link}A`, link.slice(0, -1), `${here.origin}/invitations/x`]) {
    await opens(forged, 404, "This link doesn’t work", "Copy the whole link from the email and try again.");
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`an invitation of somebody else: both addresses are named, and one click leads to the right account ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const cleo = world.person("Cleo");
    await world.join(organization, cleo, { by: ada });
    const { guest, link } = await invited("Wes");
    const page = await here.visitor({ as: cleo, path: link, javaScriptEnabled });
    await says(page, `You’re signed in as ${cleo.email}, but this invitation is for ${guest.email}.`);
    await press(page, `Switch to ${guest.email}`);
    assert.equal(page.url(), link);
    await press(page, "Accept");
    assert.equal(await heading(page), `You joined ${organization.name}`);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`an invitation accepted as somebody else meanwhile: the refusal leads back to the invitation ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const dan = world.person("Dan");
    await world.join(organization, dan, { by: ada });
    const { guest, link } = await invited("Zoe");
    const page = await here.visitor({ path: link, javaScriptEnabled });
    // In another tab of the same browser somebody has signed in.
    await here.signIn(page.context(), dan);
    await press(page, "Accept");
    assert.equal(await heading(page), "You’re signed in to another account");
    await says(page, guest.email, dan.email);
    await press(page, "Switch account");
    assert.equal(page.url(), link);
    await press(page, "Accept");
    assert.equal(await heading(page), `You joined ${organization.name}`);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`an invited person who has an account: signing in by mail leads back to the invitation ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const ben = world.person("Ben");
    await world.organization(ben);
    await world.invite(organization, ben, { by: ada });
    const link = linkIn(await world.mailTo(ben));
    const page = await here.visitor({ path: link, javaScriptEnabled });
    await says(page, `${ben.email} already has an account.`);
    assert.equal(await page.getByRole("button", { name: "Accept" }).count(), 0);
    await press(page, "Email me a sign-in link");
    await openMail(here, page, ben);
    await press(page, "Sign in");
    assert.equal(await heading(page), `Ada invited you to join ${organization.name}`);
    await press(page, "Accept");
    assert.equal(await heading(page), `You joined ${organization.name}`);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`where no seat is left the invitation says so, and works once there is one ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { guest, link } = await invited("Sid");
    const page = await here.visitor({ path: link, javaScriptEnabled });
    const limit = (seat_limit) =>
      world.ok("PATCH", `/v1/organizations/${organization.id}`, { as: ada, body: { seat_limit } });
    await limit(1);
    await press(page, "Accept");
    assert.equal(await heading(page), "No seats left");
    await says(page, "You can still accept later");
    await limit(null);
    await page.goto(link);
    await press(page, "Accept");
    assert.equal(await heading(page), `You joined ${organization.name}`);
    assert.equal((await world.roles(organization))[guest.email], "member");
  });
}

test("a sign-in link works once; the page of a used one leads to another", async () => {
  const page = await here.visitor({ path: "/sign-in" });
  await page.getByLabel("Email address").fill(ada.email);
  await press(page, "Email me a sign-in link");
  const link = await openMail(here, page, ada);
  await press(page, "Sign in");
  const again = await opens(link, 401, "This link no longer works", "Request a new one.");
  await follow(again, "Sign in");
  assert.equal(await heading(again), "Sign in to Acme Cloud");
});

for (const javaScriptEnabled of [true, false]) {
  test(`an invitation is declined with a reason ${javaScriptEnabled ? "with" : "without"} the script`, async () => {
    const { path, link } = await invited("Dee");
    const page = await here.visitor({ path: link, javaScriptEnabled });
    await page.locator("summary", { hasText: "Decline" }).click();
    await page.getByLabel("Reason (optional)").fill("I am with another team.");
    await press(page, "Decline");
    assert.equal(await heading(page), "You declined the invitation");
    assert.equal((await world.ok("GET", path, { as: ada })).status, "declined");
    const owner = await here.visitor({ as: ada, path: path.replace("/v1/organizations", "/console") });
    const answered = owner.locator(".events li", { hasText: "Invitation declined" });
    await answered.getByText("Details").click();
    assert.match(await answered.innerText(), /I am with another team\./);
    const after = await opens(link, 409, "This invitation was already answered", "It was accepted or declined earlier.");
    await doesNotSay(after, "Accept");
  });
}
