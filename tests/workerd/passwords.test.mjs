// Passwords on the built worker: argon2id in workerd, what it costs in D1, and
// who wins when many guess at once.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { Costs } from "./support/costs.mjs";
import { tokenIn } from "./support/links.mjs";
import { usher } from "./support/usher.mjs";

const on = { PASSWORDS: "on", RESEND_COOLDOWN_SECONDS: "0", SIGNUP: "open" };
const world = await usher({ env: on, others: { off: { env: { ...on, PASSWORDS: undefined } } } });
const [RIGHT, WRONG, NEW] = ["tr0mbone fir", "tr0mbone firs", "gears and cogs"];
for (const password of [RIGHT, WRONG, NEW]) world.log.keepSecret("a password", password);

const MINUTE = 60_000;
const organization = await world.organization(world.person("Ada"));

/** Sends an address with a password. */
const signIn = (email, password) => world.api("POST", "/v1/sign-in", { body: { email, password } });
/** Sets the password of somebody who has none, or has signed in by mail just now. */
const set = (person, password) =>
  world.ok("PUT", "/v1/me/password", { as: person, body: { email: person.email, password } });

/** Somebody new who is signed in, and has a password. */
async function withPassword(name) {
  const person = world.person(name);
  await world.join(organization, person);
  await set(person, RIGHT);
  return person;
}

test("the worker hashes as the reference implementation of argon2id does", async () => {
  const person = { email: "ada@example.com" };
  await world.signIn(person);
  await set(person, RIGHT);
  const [{ password_hash }] = await world.sql("SELECT password_hash FROM users WHERE address = ?1", person.email);
  // The same vector as in src/password_hash.rs.
  assert.equal(password_hash, "v1:0a24fcf4a8d8428a180d2dc5c8b7b091bbde78d90b9bf35e4c43284ce2ee458b");
  assert.equal((await signIn(" ADA@Example.com", RIGHT)).status, 200);
});

test("a password is set, used, changed and taken away", async () => {
  const grace = await withPassword("Grace");
  const { status, body, headers } = await signIn(grace.email, RIGHT);
  assert.equal(status, 200);
  assert.match(headers.get("set-cookie"), /^__Host-usher=/);
  assert.equal((await world.ok("GET", "/v1/me", { as: body.session.token })).has_password, true);
  world.advance(15 * MINUTE);
  const change = { email: grace.email, password: NEW };
  isRefused(await world.api("PUT", "/v1/me/password", { as: grace, body: change }), "wrong_password");
  await world.ok("PUT", "/v1/me/password", { as: grace, body: { ...change, current_password: RIGHT } });
  isRefused(await world.api("GET", "/v1/me", { as: body.session.token }), "unauthenticated");
  isRefused(await signIn(grace.email, RIGHT), "unauthenticated");
  assert.equal((await signIn(grace.email, NEW)).status, 200);
  await world.ok("DELETE", "/v1/me/password", { as: grace, body: { email: grace.email, current_password: NEW } });
  isRefused(await signIn(grace.email, NEW), "unauthenticated");
  assert.equal((await world.ok("GET", "/v1/me", { as: grace })).has_password, false);
});

test("a password is chosen on accepting", async () => {
  const guest = world.person("Guest");
  await world.invite(organization, guest);
  const token = tokenIn(await world.mailTo(guest));
  const body = { email: guest.email, password: RIGHT };
  world.entered(guest, await world.ok("POST", `/v1/invitation-links/${token}/accept`, { body }));
  assert.equal((await signIn(guest.email, RIGHT)).body.user.id, guest.id);
});

test("of a dozen who guess at once ten are told that they are wrong, the others that they must wait", async () => {
  const { email } = await withPassword("Mary");
  for (const address of [email, "nobody@people.test"]) {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(address, WRONG)));
    const told = (status) => answers.filter((answer) => answer.status === status).length;
    assert.deepEqual([told(401), told(429)], [10, 2]);
    isRefused(await signIn(address, RIGHT), "too_many_attempts");
  }
  world.advance(15 * MINUTE);
  assert.equal((await signIn(email, RIGHT)).status, 200);
});

test("where there are no passwords their routes and fields are unknown", async () => {
  const ada = world.person("Off");
  await world.signIn(ada);
  const body = { email: ada.email, password: RIGHT };
  isRefused(await world.api("PUT", "/v1/me/password", { as: ada, body, of: "off" }), "not_found");
  isRefused(await world.api("POST", "/v1/sign-in", { body, of: "off" }), "invalid_request");
});

const costs = new Costs(world, {
  "POST /v1/sign-in": [1, 20, 8],
  "PUT /v1/me/password": [1, 50, 12],
  "DELETE /v1/me/password": [1, 50, 12],
  "POST …/accept": [1, 80, 25],
});

async function everything() {
  const person = world.person("Priced");
  await world.invite(organization, person);
  const token = tokenIn(await world.mailTo(person));
  const chosen = { email: person.email, password: RIGHT };
  const accept = `/v1/invitation-links/${token}/accept`;
  const { body } = await costs.of("POST …/accept", "POST", accept, { body: chosen });
  world.entered(person, body);
  await signIn(person.email, WRONG);
  await costs.of("POST /v1/sign-in", "POST", "/v1/sign-in", { body: chosen });
  await costs.of("POST /v1/sign-in", "POST", "/v1/sign-in", { body: chosen });
  const change = { email: person.email, password: NEW, current_password: RIGHT };
  await costs.of("PUT /v1/me/password", "PUT", "/v1/me/password", { as: person, body: change });
  await costs.of("DELETE /v1/me/password", "DELETE", "/v1/me/password", { as: person });
  await costs.of("PUT /v1/me/password", "PUT", "/v1/me/password", { as: person, body: chosen });
  await world.settled();
  for (const { email } of [person, world.person("Nobody")]) {
    const { status, d1 } = await signIn(email, WRONG);
    assert.ok(status === 401 && d1.calls === 1 && d1.read <= 20 && d1.written <= 2, JSON.stringify(d1));
  }
}

test("each operation on passwords is one call that reads and writes little", everything);

test("operations on passwords read no more among 100,000 accounts and as many counts, which the cron takes away", async () => {
  const numbers = "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 100000)";
  await world.sql(`INSERT INTO users (id, email, address, verified_at, created_at, password_hash) ${numbers}
    SELECT 'user_01h' || printf('%023d', n), n || '@crowd.test', n || '@crowd.test', 1, 1, 'v1:' || n FROM t`);
  const ends = `${world.now() + 15 * MINUTE}`;
  await world.sql(
    `INSERT INTO password_attempts (address, failures, operation_id, ends_at) ${numbers}
    SELECT n || '@crowd.test', 10, 'op', CAST(?1 AS INTEGER) FROM t`,
    ends,
  );
  costs.mayNotGrow();
  await everything();
  costs.areComplete();
  const [{ before }] = await world.sql("SELECT count(*) AS before FROM password_attempts");
  world.advance(15 * MINUTE);
  await world.cron();
  const [{ after }] = await world.sql("SELECT count(*) AS after FROM password_attempts");
  assert.equal(before - after, 2_500);
});
