// Where a request comes from, and which credential counts.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { linkIn, tokenIn } from "./support/links.mjs";
import { watch } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ others: { local: { env: { BASE_URL: "http://localhost:8787" } } } });
const OURS = "https://usher.test";

const ada = world.person("Ada");
const organization = await world.organization(ada);

/** Where a request may come from, and whether the browser's rules let it pass. */
const PASS = [
  { "sec-fetch-site": "same-origin" },
  { "sec-fetch-site": "same-origin", origin: OURS },
  { "sec-fetch-site": "same-origin", origin: "null" },
  { "sec-fetch-site": "same-origin", origin: "https://evil.test" },
  { origin: OURS },
];
const FAIL = [
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "none" },
  { "sec-fetch-site": "" },
  { "sec-fetch-site": "same-origin, cross-site" },
  { "sec-fetch-site": "cross-site", origin: OURS },
  { origin: "null" },
  { origin: "https://evil.test" },
  { origin: "http://usher.test" },
  { origin: "https://usher.test:8443" },
  { origin: "https://usher.test.evil.test" },
  { origin: "https://sub.usher.test" },
  { origin: `${OURS}/` },
];

/** A token that a new address accepts with. */
async function invited() {
  const guest = world.person("Guest");
  await world.invite(organization, guest, { by: ada });
  return tokenIn(await world.mailTo(guest));
}

test("what relies on the cookie must come from the same origin, unless it only reads", async () => {
  const cookie = ada.session;
  for (const headers of PASS) {
    assert.equal(
      (await world.api("PATCH", "/v1/me", { cookie, headers, body: { name: "Ada" } })).status,
      200,
      JSON.stringify(headers),
    );
  }
  const isUnchanged = await watch(world);
  for (const headers of [...FAIL, {}]) {
    isRefused(await world.api("PATCH", "/v1/me", { cookie, headers, body: { name: "Eve" } }), "cross_site");
    isRefused(await world.api("DELETE", "/v1/sessions", { cookie, headers }), "cross_site");
    isRefused(await world.api("DELETE", "/v1/sessions/current", { cookie, headers }), "cross_site");
    isRefused(
      await world.api("POST", `/v1/organizations/${organization.id}/invitations`, {
        cookie,
        headers,
        body: { emails: ["x@x.test"] },
      }),
      "cross_site",
    );
    assert.equal((await world.api("POST", "/sign-out", { cookie, headers, form: {} })).status, 403);
    for (const method of ["GET", "HEAD"])
      assert.equal((await world.api(method, "/v1/me", { cookie, headers })).status, 200);
  }
  await isUnchanged("cross-site requests");
});

test("what shows its credential in a header may come from anywhere, with a cookie or without", async () => {
  for (const headers of [...PASS, ...FAIL, {}]) {
    for (const cookie of [undefined, ada.session, "dead"]) {
      await world.ok("PATCH", "/v1/me", { as: ada, cookie, headers, body: { name: "Ada" } });
    }
  }
});

test("an answer that sets a cookie is given to the same origin only, and to who is no browser", async () => {
  const token = await invited();
  world.advance(61_000);
  const signIn = await world.signInToken(ada);
  const isUnchanged = await watch(world);
  for (const headers of FAIL) {
    isRefused(await world.api("POST", "/v1/sign-in", { headers, body: { token: signIn } }), "cross_site");
    isRefused(await world.api("POST", `/v1/invitation-links/${token}/accept`, { headers, body: {} }), "cross_site");
    assert.equal((await world.api("POST", `/invitations/${token}/accept`, { headers, form: {} })).status, 403);
    assert.equal((await world.api("POST", `/sign-in/${signIn}`, { headers, form: {} })).status, 403);
  }
  isRefused(await world.api("POST", "/v1/sign-in", { cookie: "dead", body: { token: signIn } }), "cross_site");
  await isUnchanged("cross-site sign-ins");

  assert.equal(
    (await world.api("POST", `/v1/invitation-links/${token}/accept`, { body: {} })).status,
    200,
    "neither header nor cookie",
  );
  assert.equal(
    (await world.api("POST", "/v1/sign-in", { headers: { origin: OURS }, body: { token: signIn } })).status,
    200,
  );
});

/** The attributes of a cookie that was set, which but for what the browser is known by is the only one, in lower case, without those that say how long it stays. */
function attributes(answer, name) {
  const set = answer.headers.getSetCookie();
  const isKnownBy = (cookie) => /^(__Host-)?usher-device=/.test(cookie);
  const cookies = set.filter((cookie) => isKnownBy(cookie) === name.endsWith("-device"));
  assert.equal(cookies.length, 1, set.join("\n"));
  const [pair, ...rest] = cookies[0].split(";").map((part) => part.trim());
  assert.ok(pair.startsWith(`${name}=`), pair);
  const kept = rest.map((part) => part.toLowerCase()).filter((part) => !/^(max-age|expires)=/.test(part));
  return {
    value: pair.slice(name.length + 1),
    attributes: kept.sort(),
    lives: Number(/max-age=(\d+)/i.exec(cookies[0])?.[1]),
  };
}

test("the cookie is __Host-usher, HttpOnly, Secure, SameSite=Lax, for the whole site and no other", async () => {
  const accepted = await world.api("POST", `/v1/invitation-links/${await invited()}/accept`, { body: {} });
  const set = attributes(accepted, "__Host-usher");
  assert.equal(set.value, accepted.body.session.token);
  assert.deepEqual(set.attributes, ["httponly", "path=/", "samesite=lax", "secure"]);
  world.advance(61_000);
  const signedIn = await world.api("POST", "/v1/sign-in", { body: { token: await world.signInToken(ada) } });
  assert.deepEqual(attributes(signedIn, "__Host-usher").attributes, set.attributes);
  const known = attributes(signedIn, "__Host-usher-device");
  assert.deepEqual([known.attributes, known.lives], [set.attributes, 365 * 86_400]);
  const left = await world.api("POST", "/sign-out", {
    cookie: signedIn.body.session.token,
    headers: PASS[0],
    form: {},
  });
  const dropped = attributes(left, "__Host-usher");
  assert.deepEqual([dropped.value, dropped.lives, dropped.attributes], ["", 0, set.attributes]);
});

test("where BASE_URL is http on localhost the cookie is usher, without Secure", async () => {
  const of = "local";
  const guest = world.person("Guest");
  await world.ok("POST", `/v1/organizations/${organization.id}/invitations`, {
    as: ada,
    body: { emails: [guest.email] },
    of,
  });
  const link = linkIn(await world.mailTo(guest));
  assert.ok(link.startsWith("http://localhost:8787/invitations/"), link);
  const accepted = await world.api("POST", `/v1/invitation-links/${link.split("/").at(-1)}/accept`, { of, body: {} });
  const set = attributes(accepted, "usher");
  assert.deepEqual(set.attributes, ["httponly", "path=/", "samesite=lax"]);
  assert.deepEqual(attributes(accepted, "usher-device").attributes, set.attributes);
  const headers = { cookie: `theme=dark; usher=${set.value}; other=1` };
  assert.equal((await world.ok("GET", "/v1/me", { of, headers })).user.email, guest.email);
  isRefused(
    await world.api("GET", "/v1/me", { of, headers: { cookie: `__Host-usher=${set.value}` } }),
    "unauthenticated",
  );
  const origin = "http://localhost:8787";
  await world.ok("PATCH", "/v1/me", { of, headers: { ...headers, origin }, body: { name: "Guest" } });
});

test("a header wins over the cookie, and where it is none the cookie does not help", async () => {
  const ben = world.person("Ben");
  await world.join(organization, ben, { by: ada });
  assert.equal((await world.ok("GET", "/v1/me", { as: ben, cookie: ada.session })).user.id, ben.id);
  const cookie = ada.session;
  for (const authorization of [
    "Bearer forged",
    "Bearer ",
    "Bearer",
    "Basic YWRhOnB3",
    `Basic ${ben.session}`,
    ben.session,
    `Token ${ben.session}`,
  ]) {
    isRefused(await world.api("GET", "/v1/me", { cookie, headers: { authorization } }), "unauthenticated");
  }
  isRefused(await world.api("GET", "/v1/organizations", { cookie: world.root }), "unauthenticated");
  assert.equal(
    (await world.ok("GET", "/v1/me", { headers: { authorization: `bearer ${ben.session}` } })).user.id,
    ben.id,
  );
});

test("on link and sign-in routes a dead session counts as none", async () => {
  const gone = world.person("Gone");
  await world.join(organization, gone, { by: ada });
  const dead = gone.session;
  assert.equal((await world.api("DELETE", "/v1/sessions/current", { as: dead })).status, 204);
  isRefused(await world.api("GET", "/v1/me", { as: dead }), "unauthenticated");
  const headers = PASS[0];
  for (const shown of [
    { as: dead },
    { cookie: dead },
    { as: "forged" },
    { cookie: "forged" },
    { headers: { authorization: "Basic x" } },
  ]) {
    const options = { ...shown, headers: { ...headers, ...shown.headers } };
    const token = await invited();
    assert.equal((await world.api("GET", `/v1/invitation-links/${token}`, options)).status, 200);
    assert.equal((await world.api("GET", `/invitations/${token}`, options)).status, 200);
    const accepted = await world.api("POST", `/v1/invitation-links/${token}/accept`, { ...options, body: {} });
    assert.equal(accepted.status, 200, accepted.text);
    assert.ok(accepted.body.session.token);
    assert.equal(
      (await world.api("POST", `/v1/invitation-links/${await invited()}/decline`, { ...options, body: {} })).status,
      200,
    );
    world.advance(61_000);
    const signIn = await world.signInToken(ada);
    assert.equal((await world.api("GET", `/sign-in/${signIn}`, options)).status, 200);
    assert.equal((await world.api("POST", "/v1/sign-in", { ...options, body: { token: signIn } })).status, 200);
    assert.equal((await world.api("POST", "/sign-out", { ...options, form: {} })).status, 303);
  }
});

test("on accepting the root key counts as no session", async () => {
  const token = await invited();
  const accepted = await world.ok("POST", `/v1/invitation-links/${token}/accept`, { as: world.root, body: {} });
  assert.ok(accepted.session.token);
  isRefused(
    await world.api("POST", `/v1/invitation-links/${token}/accept`, { as: world.root, body: {} }),
    "invitation_not_pending",
  );
  const known = await world.organization(world.person("Known"));
  await world.invite(known, ada);
  isRefused(
    await world.api("POST", `/v1/invitation-links/${tokenIn(await world.mailTo(ada))}/accept`, {
      as: world.root,
      body: {},
    }),
    "sign_in_required",
  );
});
