// What people ran into on the pages: each was wrong once.
import assert from "node:assert/strict";
import { test } from "node:test";

import { box, doesNotSay, follow, heading, leads, listed, openMail, press, says, tells } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site({ env: { SIGNUP: "open" } });
const { world } = here;

/** A client of an organization. */
async function client(parent, by, name) {
  const body = { name, parent_id: parent.id };
  const { organization } = await world.ok("POST", "/v1/organizations", { as: by, body });
  return organization;
}

/** An organization of Ada's with these clients. */
async function family(...names) {
  const ada = world.person("Ada");
  const parent = await world.organization(ada, "Meridian");
  const clients = [];
  for (const name of names) clients.push(await client(parent, ada, name));
  return { ada, parent, clients };
}

/** A grant in a client. */
const grant = ({ id }, role) => ({ organization_id: id, role });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`an invitation to clients alone is changed and gives no access to the parent ${how} the script`, async () => {
    const { ada, parent, clients: [harbour, lake] } = await family("Harbour Hotels", "Lake Clinic");
    const joan = world.person("Joan");
    const { id } = await world.invite(parent, joan, { by: ada, organizations: [grant(harbour, "viewer")] });
    const page = await here.visitor({ as: ada, path: `/console/${parent.id}/invitations/${id}`, javaScriptEnabled });
    assert.ok(await page.getByRole("radio", { name: /^None/ }).isChecked());
    assert.equal(await page.getByLabel("Harbour Hotels", { exact: true }).inputValue(), "viewer");
    const path = `/v1/organizations/${parent.id}/invitations/${id}`;
    const before = await world.ok("GET", path, { as: ada });
    await press(page, "Save changes");
    await tells(page, `Changes to ${joan.email} were saved.`);
    assert.deepEqual(await world.ok("GET", path, { as: ada }), before);
    await page.getByLabel("Harbour Hotels", { exact: true }).selectOption("Admin");
    await page.getByLabel("Lake Clinic", { exact: true }).selectOption("Member");
    await press(page, "Save changes");
    await tells(page, `Changes to ${joan.email} were saved.`);
    const after = await world.ok("GET", path, { as: ada });
    assert.equal(after.role, null);
    assert.deepEqual(Object.fromEntries(after.organizations.map(({ name, role }) => [name, role])), {
      "Harbour Hotels": "admin",
      "Lake Clinic": "member",
    });
    // A role in the parent can be given, and taken back.
    await page.getByRole("radio", { name: /^Viewer/ }).check();
    await press(page, "Save changes");
    await page.getByRole("radio", { name: /^None/ }).check();
    await page.getByLabel("Lake Clinic", { exact: true }).selectOption("No access");
    await press(page, "Save changes");
    await world.accept(joan);
    assert.deepEqual((await world.roles(harbour))[joan.email], "admin");
    for (const place of [parent, lake]) assert.equal((await world.roles(place))[joan.email], undefined);
  });

  test(`changing the role of many leaves out those that have access to clients alone ${how} the script`, async () => {
    const { ada, parent, clients: [harbour] } = await family("Harbour Hotels");
    const [ben, joan] = world.people("Ben", "Joan");
    await world.invite(parent, ben, { by: ada });
    const { id } = await world.invite(parent, joan, { by: ada, organizations: [grant(harbour, "viewer")] });
    const page = await here.visitor({ as: ada, path: `/console/${parent.id}/people?tab=pending`, javaScriptEnabled });
    for (const one of [ben, joan]) await box(page, one.email).check();
    await press(page, "Change role");
    assert.equal(await heading(page), `Change the role of ${ben.email}?`);
    await says(page, "These invitations only give access to clients.", joan.email);
    await page.getByRole("radio", { name: /^Viewer/ }).check();
    await press(page, "Change role");
    await tells(page, `The role of ${ben.email} was changed.`);
    const kept = await world.ok("GET", `/v1/organizations/${parent.id}/invitations/${id}`, { as: ada });
    assert.equal(kept.role, null);
    await box(page, joan.email).check();
    await press(page, "Change role");
    assert.equal(await page.locator("main form button").count(), 0);
    await follow(page, joan.email);
    assert.equal(await heading(page), joan.email);
  });

  test(`what is done to many leads back to where they were found ${how} the script`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const people = Array.from({ length: 4 }, (_, n) => world.person(`Casey${n}`));
    for (const one of people) await world.join(organization, one, { by: ada, role: "viewer" });
    await world.join(organization, world.person("Zed"), { by: ada, role: "viewer" });
    const place = `/console/${organization.id}/people?tab=active&q=casey&role=viewer&kind=member&order=oldest`;
    const page = await here.visitor({ as: ada, path: place, javaScriptEnabled });
    const found = people.map(({ email }) => email).sort();
    const isThere = async (...emails) => {
      assert.deepEqual(await listed(page), emails);
      const asked = ["q", "role", "kind", "order"].map((name) => page.locator(`.filters [name=${name}]`).inputValue());
      assert.deepEqual(await Promise.all(asked), ["casey", "viewer", "member", "oldest"]);
    };
    await isThere(...found);
    await box(page, found[0]).check();
    await press(page, "Deactivate");
    await follow(page, "Back");
    await isThere(...found);
    await box(page, found[0]).check();
    await press(page, "Deactivate");
    await press(page, "Deactivate");
    await isThere(...found.slice(1));
    await press(page, "Undo");
    await isThere(...found);
    for (const email of found.slice(0, 2)) await box(page, email).check();
    await press(page, "Change role");
    await page.getByRole("radio", { name: /^Viewer/ }).check();
    await press(page, "Change role");
    await isThere(...found);
    await box(page, found[3]).check();
    await press(page, "Remove");
    await press(page, "Remove");
    await isThere(...found.slice(0, 3));
    await page.locator("input[type=checkbox][name=ids]").evaluateAll((all) => all.forEach((one) => { one.checked = false; }));
    await press(page, "Remove");
    await isThere(...found.slice(0, 3));
  });

  test(`a further page of a list is where one comes back to ${how} the script`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const emails = Array.from({ length: 60 }, (_, n) => `many-${n}-${how}@people.test`);
    await world.ok("POST", `/v1/organizations/${organization.id}/invitations`, { as: ada, body: { emails, send_email: false } });
    const page = await here.visitor({ as: ada, path: `/console/${organization.id}/people?tab=pending`, javaScriptEnabled });
    await follow(page, "Next page");
    const further = await listed(page);
    assert.equal(further.length, 10);
    await box(page, further[0]).check();
    await press(page, "Resend");
    await follow(page, "Back");
    assert.deepEqual(await listed(page), further);
    await box(page, further[0]).check();
    await press(page, "Cancel invitation");
    await press(page, "Cancel invitation");
    assert.deepEqual(await listed(page), further.slice(1));
    await world.settled();
  });

  test(`from a person's page one comes back to it ${how} the script`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const ben = world.person("Ben");
    await world.join(organization, ben, { by: ada });
    const page = await here.visitor({ as: ada, path: `/console/${organization.id}/people/${ben.id}`, javaScriptEnabled });
    await press(page, "Deactivate");
    await follow(page, "Back");
    assert.equal(await heading(page), "Ben");
    await press(page, "Deactivate");
    await press(page, "Deactivate");
    assert.equal(await heading(page), "Ben");
    await press(page, "Undo");
    assert.equal(await heading(page), "Ben");
    await press(page, "Remove");
    await press(page, "Remove");
    assert.equal(await heading(page), "People");
  });

  test(`no list offers what can only fail ${how} the script`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const [ben, eve] = world.people("Ben", "Eve");
    await world.invite(organization, eve, { by: ada, expires_in_days: 1 });
    world.advance(2 * 86_400_000);
    const page = await here.visitor({ javaScriptEnabled });
    await world.signIn(ada);
    await here.signIn(page.context(), ada);
    await world.invite(organization, ben, { by: ada });
    await world.settled();
    const buttons = async (tab) => {
      await page.goto(`/console/${organization.id}/people?tab=${tab}`);
      return page.locator("[data-bulk] button").allInnerTexts();
    };
    assert.deepEqual(await buttons("active"), ["Deactivate", "Remove", "Change role"]);
    assert.deepEqual(await buttons("pending"), ["Resend", "Cancel invitation", "Change role"]);
    assert.deepEqual(await buttons("expired"), ["Resend", "Cancel invitation"]);
    await box(page, eve.email).check();
    await press(page, "Resend");
    await press(page, "Resend");
    await tells(page, `The invitation to ${eve.email} was resent.`);
    await world.settled();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`somebody of clients only is found in the parent, and changed on one page ${how} the script`, async () => {
    const { ada, parent, clients } = await family("Harbour Hotels", "Lake Clinic", "Hill School", "Mill Bakery", "Dock Foods");
    const joan = world.person("Joan");
    await world.join(parent, joan, { by: ada, organizations: clients.map((one) => grant(one, "viewer")) });
    const page = await here.visitor({ as: ada, path: `/console/${parent.id}/people`, javaScriptEnabled });
    await page.getByLabel("Search").fill("joan");
    if (javaScriptEnabled) await page.locator("#results h2").waitFor();
    else await press(page, "Apply");
    await says(page, "In clients", ...clients.map(({ name }) => name));
    await follow(page, "Joan");
    assert.equal(await heading(page), "Joan");
    for (const { name } of clients) {
      await page.getByLabel(name, { exact: true }).selectOption("Admin");
      await press(page, `Change role: ${name}`);
      assert.equal(await heading(page), "Change the role of Joan?");
      assert.ok(await page.getByRole("radio", { name: /^Admin/ }).isChecked());
      await press(page, "Change role");
      await tells(page, "The role of Joan was changed.");
      assert.equal(await page.getByLabel(name, { exact: true }).inputValue(), "admin");
    }
    for (const one of clients) assert.equal((await world.roles(one))[joan.email], "admin");
    await follow(page, "People");
    await follow(page, "In clients");
    await says(page, "Joan", "Ada");
  });

  test(`the switcher leads to every client, from each of them too ${how} the script`, async () => {
    const names = Array.from({ length: 13 }, (_, n) => `Client ${n + 1}`);
    const { ada, parent, clients } = await family(...names);
    const page = await here.visitor({ as: ada, path: `/console/${parent.id}/people`, javaScriptEnabled });
    const open = () => page.locator(".switcher summary").click();
    const links = () => page.locator(".switcher a").allInnerTexts();
    await open();
    assert.deepEqual(await links(), ["Meridian", ...names.slice(3).reverse(), "All clients", "All organizations"]);
    await follow(page, "All clients");
    assert.equal(await heading(page), "Clients");
    for (const name of names) assert.equal(await page.getByRole("link", { name, exact: true }).count() > 0, true, name);
    await page.goto(`/console/${clients[0].id}/people`);
    await open();
    assert.deepEqual(await links(), ["Meridian", "Client 1", ...names.slice(3).reverse(), "All clients", "All organizations"]);
    await follow(page, "Client 9");
    await open();
    assert.equal(await page.locator(".switcher [aria-current=true]").innerText(), "Client 9");
    await follow(page, "Meridian");
    await open();
    await follow(page, "All organizations");
    await follow(page, "Clients: Meridian");
    assert.equal(await heading(page), "Clients");
  });

  test(`an open offer of ownership is shown where one looks for it, and taken back there ${how} the script`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const olivia = world.person("Olivia");
    await world.join(organization, olivia, { by: ada });
    const home = `/console/${organization.id}`;
    const page = await here.visitor({ as: ada, javaScriptEnabled });
    const banner = /Ownership was offered to Olivia. The offer expires in 7 days./;
    const places = ["settings", "leave", `people/${olivia.id}`];
    for (const place of places) {
      await page.goto(`${home}/${place}`);
      assert.equal(await page.getByRole("button", { name: "Cancel ownership transfer" }).count(), 0, place);
    }
    for (const place of places) {
      await world.ok("POST", `/v1/organizations/${organization.id}/transfer-ownership`, { as: ada, body: { user_id: olivia.id } });
      await page.goto(`${home}/people/${ada.id}`);
      assert.doesNotMatch(await page.locator("main").innerText(), banner);
      await page.goto(`${home}/${place}`);
      assert.match(await page.locator("main").innerText(), banner, place);
      assert.equal(await page.getByRole("button", { name: "Transfer ownership" }).count(), 0, place);
      await press(page, "Cancel ownership transfer");
      await tells(page, "The ownership transfer was canceled.");
      assert.equal(new URL(page.url()).pathname, `${home}/${place}`);
      assert.doesNotMatch(await page.locator("main").innerText(), banner);
    }
    await world.settled();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`what is said of an invitation to clients is what they are ${how} the script`, async () => {
    const { ada, parent, clients } = await family("Harbour Hotels", "Lake Clinic", "Hill School");
    const [joan, ben] = world.people("Joan", "Ben");
    await world.ok("PATCH", "/v1/me", { as: ada, body: { name: "Ada" } });
    await world.invite(parent, joan, { by: ada, organizations: clients.map((one) => grant(one, "viewer")) });
    const mail = await world.mailTo(joan);
    assert.equal(mail.subject, "Ada invited you to 3 organizations on Acme Cloud");
    const page = await here.visitor({ javaScriptEnabled });
    const token = /invitations\/(\S+)/.exec(mail.text)[1];
    await page.goto(`/invitations/${token}`);
    assert.equal(await heading(page), "Ada invited you to 3 organizations");
    assert.match(await page.title(), /^Invitation to 3 organizations/);
    await says(page, "Ada, Meridian");
    await press(page, "Accept");
    assert.equal(await heading(page), "You now have access to 3 organizations");
    await world.invite(parent, ben, { by: ada, organizations: [grant(clients[1], "viewer")] });
    const one = await world.mailTo(ben);
    assert.equal(one.subject, "Ada invited you to join Lake Clinic on Acme Cloud");
    const guest = await here.visitor({ javaScriptEnabled });
    await guest.goto(`/invitations/${/invitations\/(\S+)/.exec(one.text)[1]}`);
    assert.equal(await heading(guest), "Ada invited you to join Lake Clinic");
    await press(guest, "Accept");
    assert.equal(await heading(guest), "You joined Lake Clinic");
    // In the console it is said alike.
    await world.invite(parent, ben, { by: ada, organizations: [clients[0], clients[2]].map((to) => grant(to, "viewer")) });
    await world.settled();
    await guest.goto("/console?all=yes");
    await says(guest, "Ada invited you to 2 organizations");
    await press(guest, "Accept: Meridian");
    await tells(guest, "You now have access to 2 organizations.");
  });

  test(`who is invited in a language reads on in it ${how} the script`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const [fay, guy] = world.people("Fay", "Guy");
    for (const one of [fay, guy]) await world.invite(organization, one, { by: ada, locale: "fr" });
    const lang = (page) => page.locator("html").getAttribute("lang");
    const declines = await here.visitor({ javaScriptEnabled });
    await openMail(here, declines, fay);
    await declines.locator("summary", { hasText: "Refuser" }).click();
    await press(declines, "Refuser");
    assert.equal(new URL(declines.url()).pathname, "/declined");
    assert.equal(await lang(declines), "fr");
    for (const path of ["/sign-in", "/nope", "/asked-again"]) {
      await declines.goto(path);
      assert.equal(await lang(declines), "fr", path);
    }
    const page = await here.visitor({ javaScriptEnabled });
    await openMail(here, page, guy);
    await press(page, "Accepter");
    for (const path of [`/console/${organization.id}/people`, "/console?all=yes", "/account"]) {
      await page.goto(path);
      assert.equal(await lang(page), "fr", path);
    }
    await page.getByLabel("Langue des pages").selectOption("Polski");
    await press(page, "Enregistrer la langue");
    assert.equal(await page.locator("html").getAttribute("lang"), "pl");
    await tells(page, "Zapisano język.");
    assert.equal(await page.locator("#language").inputValue(), "pl");
    // The choice wins over another invitation, but on that one's own page.
    const other = await world.organization(world.person("Otto"), "Elsewhere");
    await world.invite(other, guy, { locale: "de" });
    await openMail(here, page, guy);
    assert.equal(await lang(page), "de");
    await page.goto("/account");
    assert.equal(await lang(page), "pl");
    await page.locator("#language").selectOption("");
    await leads(page, () => page.locator("form[action='/account/language'] button").click());
    assert.equal(await lang(page), "en");
    await tells(page, "Language saved.");
  });

  test(`an organization's picture is shown to who is invited and in the console ${how} the script`, async () => {
    const { ada, parent } = await family();
    const url = "https://pictures.test/meridian.svg?v=1";
    await world.ok("PATCH", `/v1/organizations/${parent.id}`, { as: ada, body: { image_url: url } });
    const joan = world.person("Joan");
    await world.invite(parent, joan, { by: ada });
    here.elsewhere.push("https://pictures.test");
    const asked = [];
    const picture = async (page) => {
      await page.route("https://pictures.test/**", (route) => {
        asked.push(route.request().headers());
        return route.fulfill({ contentType: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='300'><rect width='900' height='300'/></svg>" });
      });
    };
    const page = await here.visitor({ javaScriptEnabled });
    await picture(page);
    await openMail(here, page, joan);
    const shown = page.getByRole("img", { name: "Meridian" });
    const box = await shown.boundingBox();
    assert.deepEqual([box.width, box.height], [64, 64]);
    assert.ok(await shown.evaluate((one) => one.complete && one.naturalWidth > 0));
    assert.equal(asked.length, 1);
    assert.equal(asked[0].referer, undefined);
    await here.signIn(page.context(), ada);
    await page.goto(`/console/${parent.id}/people`);
    const small = await page.locator(".switcher .picture").boundingBox();
    assert.deepEqual([small.width, small.height], [24, 24]);
    assert.equal(asked.at(-1).referer, undefined);
    // Where an organization has none, pages take pictures of nobody.
    const plain = await family();
    const answer = await page.goto("/account");
    assert.doesNotMatch(answer.headers()["content-security-policy"], /pictures\.test/);
    await here.signIn(page.context(), plain.ada);
    const other = await page.goto(`/console/${plain.parent.id}/people`);
    assert.doesNotMatch(other.headers()["content-security-policy"], /pictures\.test/);
  });
}

test("whoever is in a client alone is led to no parent and no sibling", async () => {
  const { ada, parent, clients: [harbour] } = await family("Harbour Hotels", "Lake Clinic");
  const joan = world.person("Joan");
  await world.join(parent, joan, { by: ada, organizations: [grant(harbour, "admin")] });
  const page = await here.visitor({ as: joan, path: `/console/${harbour.id}/people` });
  await page.locator(".switcher summary").click();
  assert.deepEqual(await page.locator(".switcher a").allInnerTexts(), ["Harbour Hotels", "All organizations"]);
});

test("a key is told by its beginning and its end", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const { key, hint } = await world.ok("POST", `/v1/organizations/${organization.id}/api-keys`, {
    as: ada,
    body: { name: "Backend" },
  });
  assert.ok(key.endsWith(hint));
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/api-keys` });
  await says(page, `usher_…${hint}`);
  await doesNotSay(page, `${hint}…`);
});

test("what makes up a role is its permissions, and what a person has beside one are additional", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const path = `/v1/organizations/${organization.id}/roles`;
  const { id } = await world.ok("POST", path, { as: ada, body: { name: "Bookkeeper", permissions: [] } });
  const page = await here.visitor({ as: ada });
  for (const [section, legend] of [
    ["roles", "Permissions"],
    [`roles/${id}`, "Permissions"],
    [`people/${ada.id}`, "Additional permissions"],
  ]) {
    await page.goto(`/console/${organization.id}/${section}`);
    assert.equal(await page.getByRole("group", { name: legend, exact: true }).count(), 1, section);
  }
});

test("what is no page says so, with a way on", async () => {
  for (const path of ["/nope", "/invitations", "/console/nope/nope", "/Sign-in"]) {
    const page = await here.visitor({ path });
    assert.equal(await heading(page), "Page not found", path);
    await follow(page, "Continue");
    assert.match(await heading(page), /^Sign in/, path);
  }
});
