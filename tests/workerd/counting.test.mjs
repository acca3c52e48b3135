// What each route costs: its D1 calls before the answer, and the rows that
// they read and write, on skewed data.
import assert from "node:assert/strict";
import { test } from "node:test";

import { tokenIn } from "./support/links.mjs";
import { FORM, skewed, thousand } from "./support/skewed.mjs";

const { world, ada, ben, elsewhere, home, invitations, invited, member } = await skewed();

/** At most so many rows: for one thing, for what an invitation grants, for an edit of it, for a membership or what stands on one, for a page of 50, for a search, and for 1,000 addresses. */
const ONE = 60;
const GRANT = 130;
const EDIT = 160;
const MEMBER = 100;
const PAGE = 430;
const SEARCH = 2_500;
const THOUSAND = 51_000;

/** Every route: its calls, and the most rows that it may read and write. */
const COSTS = {
  "GET /healthz": [0, 0, 0],
  "GET /readyz": [1, 5, 0],
  "POST /v1/organizations": [1, ONE, 21],
  "GET /v1/organizations": [1, PAGE, 0],
  "GET /v1/organizations/{org}": [1, ONE, 0],
  "PATCH /v1/organizations/{org}": [1, ONE, 6],
  "POST /v1/organizations/{org}/invitations": [1, GRANT, 27],
  "POST /v1/organizations/{org}/invitations, 1,000 addresses": [1, THOUSAND, 25_500],
  "GET /v1/organizations/{org}/invitations": [1, PAGE, 0],
  "GET /v1/organizations/{org}/invitations, before the cron has seen what lapsed": [1, SEARCH, 0],
  "GET /v1/organizations/{org}/invitations?status=all": [1, PAGE, 0],
  "GET /v1/organizations/{org}/invitations?status=expired": [1, SEARCH, 0],
  "GET /v1/organizations/{org}/invitations?q=": [1, SEARCH, 0],
  "GET /v1/organizations/{org}/invitations/{inv}": [1, ONE, 0],
  "PATCH /v1/organizations/{org}/invitations/{inv}": [1, EDIT, 10],
  "POST /v1/organizations/{org}/invitations/{inv}/resend": [1, GRANT, 16],
  "POST /v1/organizations/{org}/invitations/{inv}/revoke": [1, MEMBER, 13],
  "GET /v1/organizations/{org}/members": [1, PAGE, 0],
  "GET /v1/organizations/{org}/members?q=": [1, SEARCH, 0],
  "GET /v1/organizations/{org}/members/{user}": [1, ONE, 0],
  "PATCH /v1/organizations/{org}/members/{user}": [1, MEMBER, 10],
  "DELETE /v1/organizations/{org}/members/{user}": [1, MEMBER, 10],
  "GET /v1/invitation-links/{token}": [1, ONE, 0],
  "POST /v1/invitation-links/{token}/accept": [1, MEMBER, 25],
  "POST /v1/invitation-links/{token}/decline": [1, ONE, 11],
  "POST /v1/sign-in-links": [1, ONE, 12],
  "POST /v1/sign-in": [1, ONE, 10],
  "GET /v1/me": [1, ONE, 0],
  "PATCH /v1/me": [1, ONE, 4],
  "GET /v1/sessions": [1, ONE, 0],
  "DELETE /v1/sessions/current": [1, ONE, 6],
  "DELETE /v1/sessions": [1, ONE, 20],
  "GET /invitations/{token}": [1, ONE, 0],
  "POST /invitations/{token}/accept": [1, MEMBER, 25],
  "POST /invitations/{token}/decline": [1, ONE, 11],
  "GET /sign-in/{token}": [1, ONE, 0],
  "POST /sign-in/{token}": [1, ONE, 10],
  "POST /sign-out": [1, ONE, 6],
};
const exercised = new Set();

/** Sends one request while nothing else is under way, and asserts what it cost. */
async function cost(route, method, path, options) {
  await world.settled();
  const answer = await world.api(method, path, options);
  assert.ok(answer.status < 400, `${route}: ${answer.status} ${answer.text}`);
  const [calls, read, written] = COSTS[route];
  const { d1 } = answer;
  assert.ok(
    d1.calls === calls && d1.read <= read && d1.written <= written,
    `${route}: ${JSON.stringify(d1)}, at most ${[calls, read, written]}`,
  );
  exercised.add(route);
  return answer;
}

test("health and organizations", async () => {
  await cost("GET /healthz", "GET", "/healthz");
  await cost("GET /readyz", "GET", "/readyz");
  await cost("POST /v1/organizations", "POST", "/v1/organizations", {
    as: world.root,
    body: { name: "New", owner: { email: "owner@new.test" } },
  });
  await cost("POST /v1/organizations", "POST", "/v1/organizations", { as: ben, body: { name: "Ben's" } });
  for (const as of [world.root, ada]) await cost("GET /v1/organizations", "GET", "/v1/organizations", { as });
  for (const as of [world.root, ada]) await cost("GET /v1/organizations/{org}", "GET", home, { as });
  await cost("PATCH /v1/organizations/{org}", "PATCH", home, { as: ada, body: { name: "Renamed" } });
});

test("invitations", async () => {
  const invite = (emails) => ({ as: ada, body: { emails } });
  await cost("POST /v1/organizations/{org}/invitations", "POST", invitations, invite(["new@skewed.test"]));
  await cost("POST /v1/organizations/{org}/invitations", "POST", invitations, invite(["old-3-1@skewed.test"]));
  await cost("POST /v1/organizations/{org}/invitations", "POST", invitations, invite(["old-3-9@skewed.test"]));
  await cost("POST /v1/organizations/{org}/invitations", "POST", invitations, invite([ben.email, "no address"]));
  await cost(
    "POST /v1/organizations/{org}/invitations, 1,000 addresses",
    "POST",
    invitations,
    invite(thousand("fresh")),
  );
  await cost(
    "POST /v1/organizations/{org}/invitations, 1,000 addresses",
    "POST",
    invitations,
    invite(thousand("old-2")),
  );
  const list = "GET /v1/organizations/{org}/invitations";
  for (const as of [world.root, ada]) {
    const { body } = await cost(list, "GET", invitations, { as });
    assert.equal(body.data.length, 50);
    await cost(list, "GET", `${invitations}?cursor=${encodeURIComponent(body.next_cursor)}`, { as });
  }
  await cost(`${list}?status=all`, "GET", `${invitations}?status=all`, { as: ada });
  await cost(`${list}?status=expired`, "GET", `${invitations}?status=expired`, { as: ada });
  for (const q of ["old-4-999@", "nobody-has-this", "%", "skewed"]) {
    await cost(`${list}?q=`, "GET", `${invitations}?status=all&q=${encodeURIComponent(q)}`, { as: ada });
    await cost(`${list}?q=`, "GET", `${invitations}?q=${encodeURIComponent(q)}`, { as: ada });
  }
  const { path } = await invited();
  await cost("GET /v1/organizations/{org}/invitations/{inv}", "GET", path, { as: ada });
  await cost("PATCH /v1/organizations/{org}/invitations/{inv}", "PATCH", path, {
    as: ada,
    body: { role: "viewer", message: "Hello" },
  });
  await cost("POST /v1/organizations/{org}/invitations/{inv}/resend", "POST", `${path}/resend`, {
    as: ada,
    body: { rotate: true },
  });
  await cost("POST /v1/organizations/{org}/invitations/{inv}/revoke", "POST", `${path}/revoke`, { as: ada });
  await cost("POST /v1/organizations/{org}/invitations/{inv}/revoke", "POST", `${path}/revoke`, { as: ada });
});

test("what lapsed is in the way of no page, whether the cron has seen it or not", async () => {
  const lists = "GET /v1/organizations/{org}/invitations";
  const [lapsed, open] = [(email) => !/9@/.test(email), (email) => /9@/.test(email)].map((is) =>
    thousand("old-0").filter(is).sort(),
  );
  const pages = async (route, query) => {
    const found = [];
    for (let cursor = ""; cursor !== null;) {
      const path = `/v1/organizations/${elsewhere.id}/invitations?${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const { body } = await cost(route, "GET", path, { as: world.root });
      found.push(...body.data.map(({ email }) => email));
      cursor = body.next_cursor;
    }
    return found.filter((email) => email.startsWith("old-")).sort();
  };
  assert.deepEqual(await pages(`${lists}, before the cron has seen what lapsed`, "limit=50"), open);
  assert.deepEqual(await pages(`${lists}?status=expired`, "status=expired&limit=100"), lapsed);
  const unseen = async () =>
    (
      await world.sql(
        "SELECT count(*) AS rows FROM invitations WHERE status = 'pending' AND expires_at <= ?1",
        world.now(),
      )
    )[0].rows;
  while ((await unseen()) > 0) await world.cron();
  assert.deepEqual(await pages(lists, "limit=50"), open);
  assert.deepEqual(await pages(`${lists}?status=expired`, "status=expired&limit=100"), lapsed);
  await cost(lists, "GET", invitations, { as: ada });
});

test("members", async () => {
  for (let n = 0; n < 52; n += 1) await member();
  const route = "GET /v1/organizations/{org}/members";
  const { body } = await cost(route, "GET", `${home}/members`, { as: ada });
  assert.equal(body.data.length, 50);
  await cost(route, "GET", `${home}/members?role=owner`, { as: ada });
  await cost(`${route}?q=`, "GET", `${home}/members?q=nobody-has-this`, { as: ada });
  const path = `${home}/members/${(await member()).id}`;
  await cost(`${route}/{user}`, "GET", path, { as: ada });
  await cost("PATCH /v1/organizations/{org}/members/{user}", "PATCH", path, { as: ada, body: { role: "owner" } });
  await cost("PATCH /v1/organizations/{org}/members/{user}", "PATCH", path, { as: ada, body: { role: "viewer" } });
  await cost("DELETE /v1/organizations/{org}/members/{user}", "DELETE", path, { as: ada });
});

test("links", async () => {
  const { token } = await invited();
  await cost("GET /v1/invitation-links/{token}", "GET", `/v1/invitation-links/${token}`);
  await cost("GET /invitations/{token}", "GET", `/invitations/${token}`);
  await cost("GET /invitations/{token}", "HEAD", `/invitations/${token}`, { cookie: ada.session });
  const accept = "POST /v1/invitation-links/{token}/accept";
  const accepted = await cost(accept, "POST", `/v1/invitation-links/${token}/accept`, { body: { name: "Guest" } });
  await cost(accept, "POST", `/v1/invitation-links/${token}/accept`, { as: accepted.body.session.token, body: {} });
  await cost("POST /invitations/{token}/accept", "POST", `/invitations/${(await invited()).token}/accept`, FORM);
  await cost(
    "POST /v1/invitation-links/{token}/decline",
    "POST",
    `/v1/invitation-links/${(await invited()).token}/decline`,
    { body: {} },
  );
  await cost("POST /invitations/{token}/decline", "POST", `/invitations/${(await invited()).token}/decline`, FORM);
});

test("signing in and out", async () => {
  const ask = (email) => cost("POST /v1/sign-in-links", "POST", "/v1/sign-in-links", { body: { email } });
  await ask("nobody@skewed.test");
  const token = async () => {
    await ask(ada.email);
    return tokenIn(await world.mailTo(ada));
  };
  const first = await token();
  await cost("GET /sign-in/{token}", "GET", `/sign-in/${first}`);
  const second = (await cost("POST /v1/sign-in", "POST", "/v1/sign-in", { body: { token: first } })).body.session.token;
  await cost("POST /sign-in/{token}", "POST", `/sign-in/${await token()}`, FORM);
  await cost("GET /v1/me", "GET", "/v1/me", { as: ada });
  await cost("PATCH /v1/me", "PATCH", "/v1/me", { as: ada, body: { name: "Ada" } });
  await cost("GET /v1/sessions", "GET", "/v1/sessions", { as: ada });
  await cost("DELETE /v1/sessions/current", "DELETE", "/v1/sessions/current", { as: second });
  const body = { token: await token() };
  const third = (await world.ok("POST", "/v1/sign-in", { body })).session.token;
  await cost("POST /sign-out", "POST", "/sign-out", { ...FORM, cookie: third });
  const guest = await member();
  await cost("DELETE /v1/sessions", "DELETE", "/v1/sessions", { as: guest });
});

test("no route has been left out", () => {
  assert.deepEqual([...exercised].sort(), Object.keys(COSTS).sort());
});
