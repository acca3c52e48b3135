// Forms that are sent twice, links that are opened again, and browsers in which something
// is missing. The server is slow enough for the second click of a double click.
import assert from "node:assert/strict";
import http from "node:http";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { linkIn } from "../workerd/support/links.mjs";
import { follow, heading, leads, press, says } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site({ delay: 200, env: { SIGNUP: "open" } });
const { world } = here;

/** How many rows there are. */
const count = async (sql, ...values) => (await world.sql(`SELECT count(*) AS n FROM ${sql}`, ...values))[0].n;

/** Presses a button twice, and waits for what the second click leads to. */
async function pressTwice(page, name, within = page) {
  const posts = [];
  const note = (request) => request.method() === "POST" && posts.push(request.url());
  page.on("request", note);
  // A double click of Playwright's is quicker than anybody's: the browser sends its form once.
  const button = within.getByRole("button", { name, exact: true });
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await button.boundingBox();
  await leads(page, async () => {
    await page.mouse.click(x + width / 2, y + height / 2);
    await pause(80);
    await page.mouse.click(x + width / 2, y + height / 2);
  });
  page.off("request", note);
  return posts.length;
}

const path = (page) => new URL(page.url()).pathname;

/** A server elsewhere. */
async function elsewhere(answer) {
  const server = http.createServer(answer);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => server.close());
  const origin = `http://localhost:${server.address().port}`;
  here.elsewhere.push(origin);
  return origin;
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with the script" : "without the script";

  test(`a double click on Sign in signs in once, and the link leads on afterwards, ${how}`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const page = await here.visitor({ path: "/sign-in", javaScriptEnabled });
    await page.getByLabel("Email address").fill(ada.email);
    await press(page, "Email me a sign-in link");
    const link = linkIn(await world.mailTo(ada));
    await page.goto(link);
    assert.equal(await pressTwice(page, "Sign in"), 2);
    assert.equal(path(page), `/console/${organization.id}/people`);
    await page.goto(link);
    assert.equal(path(page), `/console/${organization.id}/people`);
    await page.goto("/sign-in?next=%2Faccount");
    assert.equal(path(page), "/account");
    await page.goBack();
    await page.goBack();
    assert.notEqual(await heading(page), "This link no longer works");
    const stranger = await here.visitor({ javaScriptEnabled });
    assert.equal((await stranger.goto(link)).status(), 401);
  });

  test(`a double click makes one organization, one client, one role, one API key, ${how}`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const home = `/console/${organization.id}`;
    const page = await here.visitor({ as: ada, path: "/console?all=yes", javaScriptEnabled });
    const name = `Twice ${how}`;
    await page.locator("details summary").first().click();
    await page.locator("#name").fill(name);
    assert.equal(await pressTwice(page, "Create"), 2);
    await says(page, name);
    assert.match(path(page), /\/people$/);
    assert.equal(await count("organizations WHERE name = ?1", name), 1);

    await page.goto(`${home}/family`);
    await page.locator("#name").fill(`Client ${how}`);
    await pressTwice(page, "Create");
    assert.match(path(page), /\/people$/);
    assert.equal(await count("organizations WHERE parent_id = ?1", organization.id), 1);

    await page.goto(`${home}/roles`);
    await page.locator("#name").fill("Clerk");
    await pressTwice(page, "Create");
    assert.equal(path(page), `${home}/roles`);
    assert.equal(await page.getByRole("alert").count(), 0);
    assert.equal(await count("roles WHERE organization_id = ?1", organization.id), 1);

    // A form that comes back is sent twice as well.
    await page.goto(`${home}/roles`);
    await page.locator("#name").fill("Owner");
    await pressTwice(page, "Create");
    await says(page, "This is the name of a built-in role. Choose another name.");
    assert.equal(await page.locator("#name").evaluate((input) => document.activeElement === input && input.ariaInvalid), "true");

    await page.goto(`${home}/settings`);
    await page.locator("#seat_limit").fill("9");
    await pressTwice(page, "Save changes");
    assert.equal(path(page), `${home}/settings`);
    assert.equal(await count("events WHERE organization_id = ?1 AND type = 'organization.updated'", organization.id), 1);

    await page.goto(`${home}/api-keys`);
    await page.locator("#name").fill("CI");
    await pressTwice(page, "Create");
    const key = (await page.locator("#key").innerText()).trim();
    assert.equal(await count("api_keys WHERE organization_id = ?1", organization.id), 1);
    assert.equal((await world.ok("GET", `/v1/organizations/${organization.id}`, { as: key })).id, organization.id);
    await page.reload();
    assert.equal((await page.locator("#key").innerText()).trim(), key);
    assert.equal(await count("api_keys WHERE organization_id = ?1", organization.id), 1);

    await page.goto(`${home}/invite`);
    await page.getByLabel("Email addresses").fill("ann@twice.test, bob@twice.test");
    await pressTwice(page, "Send invitations");
    await says(page, "2 people were invited");
    assert.equal(await count("invitations WHERE organization_id = ?1 AND address GLOB '*@twice.test'", organization.id), 2);
  });

  test(`an offer of ownership is accepted and declined with a double click, ${how}`, async () => {
    for (const [answer, leadsTo, role] of [["Accept", "/people", "owner"], ["Decline", "/ownership-declined", "member"]]) {
      const [ada, mary] = world.people("Ada", "Mary");
      const organization = await world.organization(ada);
      await world.join(organization, mary, { by: ada });
      await world.ok("POST", `/v1/organizations/${organization.id}/transfer-ownership`, { as: ada, body: { user_id: mary.id } });
      const page = await here.visitor({ as: mary, path: linkIn(await world.mailTo(mary)), javaScriptEnabled });
      assert.equal(await pressTwice(page, answer), 2);
      assert.ok(path(page).endsWith(leadsTo), page.url());
      assert.equal((await world.roles(organization))[mary.email], role);
      await page.getByRole("link").first().waitFor();
    }
  });

  test(`signing out everywhere, revoking a key and deleting an organization twice lead on, ${how}`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const home = `/console/${organization.id}`;
    await world.ok("POST", `/v1/organizations/${organization.id}/api-keys`, { as: ada, body: { name: "CI" } });
    const page = await here.visitor({ as: ada, path: `${home}/api-keys`, javaScriptEnabled });
    await page.locator("summary", { hasText: "Revoke" }).click();
    await pressTwice(page, "Revoke");
    assert.equal(path(page), `${home}/api-keys`);
    await says(page, "The key was revoked.");
    await page.goto(`${home}/settings`);
    await page.locator("summary", { hasText: "Delete organization" }).click();
    await page.locator("#again").fill(organization.name);
    await pressTwice(page, "Delete organization");
    assert.equal(path(page), "/console");
    await page.goto("/account");
    await pressTwice(page, "Sign out everywhere");
    assert.equal(path(page), "/sign-in");
  });
}

test("after accepting, the browser ends where the application leads on to, of whatever origin", async () => {
  const app = await elsewhere((_, response) => response.setHeader("content-type", "text/html").end("<h1>Signed in elsewhere</h1>"));
  const welcome = await elsewhere((request, response) => response.writeHead(302, { location: `${app}${request.url}` }).end());
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  for (const javaScriptEnabled of [true, false]) {
    const guest = world.person("Guest");
    await world.invite(organization, guest, { by: ada, redirect_url: `${welcome}/welcome?x=1` });
    const page = await here.visitor({ path: linkIn(await world.mailTo(guest)), javaScriptEnabled });
    await page.getByRole("button", { name: "Accept" }).dblclick();
    await page.waitForURL(`${app}/welcome?x=1`);
    assert.equal(await heading(page), "Signed in elsewhere");
    assert.equal((await world.roles(organization))[guest.email], "member");
    // In the browser that accepted they are signed in.
    await page.goto("/account");
    await says(page, guest.email);
  }
});

test("of two links that a new browser opens at once both work", async () => {
  const ada = world.person("Ada");
  const [one, two] = [await world.organization(ada, "One"), await world.organization(ada, "Two")];
  const guest = world.person("Guest");
  const links = [];
  for (const organization of [one, two]) {
    await world.invite(organization, guest, { by: ada });
    links.push(linkIn(await world.mailTo(guest)));
  }
  const first = await here.visitor();
  const second = await first.context().newPage();
  await Promise.all([first.goto(links[0]), second.goto(links[1])]);
  await press(first, "Accept");
  assert.equal(await heading(first), "You joined One");
  await press(second, "Accept");
  assert.equal(await heading(second), "You joined Two");
});

test("a browser that keeps no cookies is told so, with the way back", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const guest = world.person("Guest");
  await world.invite(organization, guest, { by: ada });
  const link = linkIn(await world.mailTo(guest));
  const page = await here.visitor({ path: link });
  await page.context().clearCookies();
  await press(page, "Accept");
  assert.equal(await heading(page), "Allow cookies to continue");
  await follow(page, "Back");
  assert.equal(page.url(), link);
  await press(page, "Accept");
  assert.equal(await heading(page), `You joined ${organization.name}`);
});

test("an older browser that hides where a form comes from can use it", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const guest = world.person("Guest");
  await world.invite(organization, guest, { by: ada });
  const page = await here.visitor({ path: linkIn(await world.mailTo(guest)) });
  const [{ name, value }] = (await page.context().cookies()).filter((cookie) => cookie.name.startsWith("usher-form"));
  const guard = await page.locator("input[name=guard]").first().inputValue();
  const send = (body) =>
    world.forward("POST", `${path(page)}/accept`, {
      cookie: `${name}=${value}`,
      origin: "null",
      "content-type": "application/x-www-form-urlencoded",
    }, Buffer.from(body));
  assert.equal((await send("name=Guest")).status, 403);
  assert.equal((await send("name=Guest&guard=x")).status, 403);
  assert.equal((await send(`name=Guest&guard=${guard}`)).status, 303);
});

test("addresses that people type, or that mails and browsers make, lead to a page", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const guest = world.person("Guest");
  await world.invite(organization, guest, { by: ada });
  const link = linkIn(await world.mailTo(guest));
  const token = link.split("/").pop();
  const page = await here.visitor();
  for (const behind of ["", "/", ".", ">", ")", "]", ",", ";", "'", "*", "%3E", "%29", "…", "」", "”", "%22", "_"]) {
    await page.goto(`${link}${behind}`);
    assert.equal(await heading(page), `Ada invited you to join ${organization.name}`, behind);
  }
  // A name that is none, and the address of its page opened again.
  await page.locator("#name").evaluate((input) => input.removeAttribute("maxlength"));
  await page.locator("#name").fill("x".repeat(101));
  await press(page, "Accept");
  assert.equal(path(page), `/invitations/${token}/accept`);
  await page.goto(page.url());
  assert.equal(path(page), `/invitations/${token}`);
  for (const [address, answer, title] of [
    ["/invitations", 404, "Page not found"],
    [`/Invitations/${token}`, 404, "Page not found"],
    ["/nope", 404, "Page not found"],
    ["/sign-in/", 200, "Sign in to Acme Cloud"],
    ["/console/", 200, "Sign in to Acme Cloud"],
    [`/console/${organization.id}`, 200, "Sign in to Acme Cloud"],
    ["/console/?utm_source=mail", 200, "Sign in to Acme Cloud"],
  ]) {
    assert.equal((await page.goto(address)).status(), answer, address);
    assert.equal(await heading(page), title, address);
  }
  const known = await here.visitor({ as: ada });
  for (const query of ["utm_source=x", "tab=nope", "cursor=bad", "tab=pending&kind=x&cursor=bad", "order=up&fbclid=1"]) {
    assert.equal((await known.goto(`/console/${organization.id}/people?${query}`)).status(), 200, query);
    assert.equal(await heading(known), "People");
  }
  const away = await here.visitor({ path: `/console/${organization.id}/people?tab=pending&utm_source=x` });
  assert.equal(new URL(away.url()).searchParams.get("next"), `/console/${organization.id}/people?tab=pending&utm_source=x`);
});

test("a file that is too large says what and how much, without the script", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const page = await here.visitor({ as: ada, path: `/console/${organization.id}/invite`, javaScriptEnabled: false });
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from("ann@large.test\n".repeat(80_000)) };
  await page.locator("#file").setInputFiles(file);
  await press(page, "Send invitations");
  assert.equal(await heading(page), "File too large");
  await says(page, "1 MiB");
  await follow(page, "Back");
  assert.equal(path(page), `/console/${organization.id}/invite`);
});
