// A mail scanner: it opens the link, follows every link, and sends every form
// that it finds with all its fields. It keeps no cookies, and nothing may come of it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { linkIn } from "../workerd/support/links.mjs";
import { heading, press } from "./support/hands.mjs";
import { site } from "./support/site.mjs";

const here = await site();
const { world } = here;

/** Each form of a page, as a scanner that runs no script reads it: where it goes, and what it would send. */
const formsOf = (page) =>
  page.locator("form").evaluateAll((forms) =>
    forms.map((form) => ({
      action: form.action,
      method: form.method,
      fields: [...form.elements].filter(({ name }) => name).map(({ name, value }) => [name, value || "scanned@mail.test"]),
    })),
  );

/** What each kind of scanner says of itself. */
const KINDS = {
  "says nothing of itself": {},
  "says that it is a browser on our page": { "sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate" },
  "names our origin": { origin: here.origin },
};

/** Opens `path` as a scanner does, and all that it leads to; gives how many forms it has sent. */
async function scan(path, headers) {
  const page = await here.visitor({ javaScriptEnabled: false });
  let sent = 0;
  const seen = new Set();
  const queue = [path];
  while (queue.length > 0) {
    const url = new URL(queue.shift(), here.origin).href;
    if (seen.has(url) || !url.startsWith(here.origin)) continue;
    seen.add(url);
    for (const method of ["HEAD", "GET"]) await fetch(url, { method, headers, redirect: "manual" });
    await page.context().clearCookies();
    await page.goto(url);
    queue.push(...(await page.locator("a").evaluateAll((links) => links.map(({ href }) => href))));
    for (const { action, method, fields } of await formsOf(page)) {
      const body = `${new URLSearchParams(fields)}`;
      const type = { "content-type": "application/x-www-form-urlencoded" };
      const answer =
        method === "get"
          ? await fetch(`${action}?${body}`, { headers, redirect: "manual" })
          : await fetch(action, { method, headers: { ...headers, ...type }, body, redirect: "manual" });
      if (method !== "get") assert.equal(answer.status, 403, `${action}: ${await answer.text()}`);
      sent += 1;
    }
  }
  await page.context().close();
  return sent;
}

for (const [kind, headers] of Object.entries(KINDS)) {
  test(`a scanner that ${kind} changes nothing, and the invited can accept afterwards`, async () => {
    const [ada, ben] = world.people("Ada", "Ben");
    const organization = await world.organization(ada);
    await world.invite(organization, ben, { by: ada });
    const link = linkIn(await world.mailTo(ben));
    const before = await world.dump();
    assert.ok((await scan(link, headers)) >= 2, "it found the forms that accept and decline");
    await world.settled();
    assert.deepEqual(await world.dump(), before);

    const guest = await here.visitor({ path: link });
    await press(guest, "Accept");
    assert.equal(await heading(guest), `You joined ${organization.name}`);
  });
}

test("a sign-in link and an offer of ownership outlive a scanner", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.join(organization, ben, { by: ada });
  await world.ok("POST", `/v1/organizations/${organization.id}/transfer-ownership`, { as: ada, body: { user_id: ben.id } });
  const offer = linkIn(await world.mailTo(ben));
  await world.ok("POST", "/v1/sign-in-links", { body: { email: ben.email } });
  const signIn = linkIn(await world.mailTo(ben));
  const before = await world.dump();
  for (const link of [offer, signIn]) for (const headers of Object.values(KINDS)) await scan(link, headers);
  await world.settled();
  assert.deepEqual(await world.dump(), before);
  const page = await here.visitor({ path: signIn });
  await press(page, "Sign in");
  await page.goto(offer);
  await press(page, "Accept");
  assert.equal((await world.roles(organization))[ben.email], "owner");
});
