// Rate limiters on the built worker: the platform's own, and ones that do not
// answer as they should, which must end no request.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { usher } from "./support/usher.mjs";

/** How a rate limiter can fail, and what the log says of it. */
const FAILURES = {
  throws: "it threw an error",
  throwsNothing: "it threw an error",
  rejects: "it rejected its promise",
  hangs: "it did not answer in time",
  neverThen: "it did not answer in time",
  nothing: "its answer is not readable",
  text: "its answer is not readable",
  empty: "its answer is not readable",
  words: "its answer is not readable",
  throwingGetter: "its answer is not readable",
  throwingThen: "it rejected its promise",
  throwingPromise: "it rejected its promise",
};
const env = { SIGNUP: "open", RESEND_COOLDOWN_SECONDS: "0", PASSWORDS: "on" };
const failing = Object.keys(FAILURES).map((how) => {
  const limiters = { CLIENT_RATE_LIMITER: how, ADDRESS_RATE_LIMITER: how };
  return [how, { env, limiters }];
});
const world = await usher({
  env,
  others: {
    byClient: { env, limiters: { CLIENT_RATE_LIMITER: "works" } },
    byAddress: { env, limiters: { ADDRESS_RATE_LIMITER: "works" } },
    wrong: { env, limiters: { CLIENT_RATE_LIMITER: "other" } },
    ...Object.fromEntries(failing),
  },
});

const ask = (of, email, ip) =>
  world.api("POST", "/v1/sign-in-links", { of, body: { email }, headers: { "cf-connecting-ip": ip } });

test("beyond the limit a client is refused without D1, by the API and by a page, and no other client is", async () => {
  for (const ip of ["192.0.2.1", "2001:db8::1"]) {
    for (let at = 0; at < 3; at += 1) assert.equal((await ask("byClient", `a${at}@rate.test`, ip)).status, 202);
    const refused = await ask("byClient", "b@rate.test", ip);
    isRefused(refused, "too_many_requests");
    assert.deepEqual([refused.d1.calls, refused.headers.get("retry-after")], [0, "60"]);
    const headers = { "cf-connecting-ip": ip };
    const page = await world.api("POST", "/sign-in", { of: "byClient", form: { email: "b@rate.test" }, headers });
    assert.deepEqual([page.status, page.d1.calls, page.headers.get("retry-after")], [429, 0, "60"]);
    assert.match(page.text, /Too many requests/);
  }
  isRefused(await ask("byClient", "b@rate.test", "2001:db8::ffff"), "too_many_requests");
  for (const ip of ["192.0.2.2", "2001:db8:0:1::1"]) {
    assert.equal((await ask("byClient", "b@rate.test", ip)).status, 202);
  }
  // Who is signed in is not counted.
  const ada = world.person("Ada");
  await world.signIn(ada);
  for (let at = 0; at < 5; at += 1) {
    const me = { of: "byClient", as: ada, headers: { "cf-connecting-ip": "192.0.2.1" } };
    assert.equal((await world.api("GET", "/v1/me", me)).status, 200);
  }
});

test("beyond the limit an address is refused, whoever names it and however it is typed", async () => {
  for (let at = 0; at < 3; at += 1) assert.equal((await ask("byAddress", "ada@many.test", `192.0.2.${at}`)).status, 202);
  const refused = await ask("byAddress", " ADA@many.test", "192.0.2.99");
  isRefused(refused, "too_many_requests");
  assert.equal(refused.d1.calls, 0);
  const body = { email: "ada@many.test", password: "tr0mbone fir" };
  isRefused(await world.api("POST", "/v1/sign-in", { of: "byAddress", body }), "too_many_requests");
  assert.equal((await ask("byAddress", "grace@many.test", "192.0.2.99")).status, 202);
});

for (const [how, why] of Object.entries(FAILURES)) {
  test(`a rate limiter that fails lets the request pass, and a line is logged: ${how}`, async () => {
    const before = (await world.logged()).length;
    const asks = Array.from({ length: 4 }, (_, at) => ask(how, `${how.toLowerCase()}${at}@fails.test`, "192.0.2.3"));
    const answers = await Promise.all(asks);
    assert.deepEqual(answers.map(({ status }) => status), [202, 202, 202, 202]);
    const lines = (await world.logged()).slice(before);
    const told = lines.filter((line) => line.includes('"rate_limiter"'));
    for (const binding of ["CLIENT_RATE_LIMITER", "ADDRESS_RATE_LIMITER"]) {
      const its = told.filter((line) => line.includes(binding));
      assert.equal(its.length, 4, lines.join("\n"));
      for (const line of its) assert.equal(JSON.parse(line).why, why);
    }
    // The isolate lives on.
    assert.equal((await world.api("GET", "/healthz", { of: how })).status, 200);
  });
}

test("a binding of that name that is no rate limiter makes the deployment misconfigured", async () => {
  const before = (await world.logged()).length;
  isRefused(await world.api("GET", "/healthz", { of: "wrong" }), "misconfigured");
  const lines = (await world.logged()).slice(before);
  assert.ok(lines.some((line) => line.includes("CLIENT_RATE_LIMITER")), lines.join("\n"));
});
