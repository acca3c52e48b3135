// When D1 is away, or is lost in the middle: what has been answered has
// happened, once; what has not says so, and tells nobody why.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { tokenIn, tokenOf } from "./support/links.mjs";
import { watch } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const LOST = "Network connection lost.";
const RESET = "D1_ERROR: internal error; reference = s4msp5hr8gru445bqon1v55g";
const SPENT = "D1_ERROR: D1 DB exceeded its CPU time limit and was reset.";
const UPDATED = "D1_ERROR: D1 DB reset because its code was updated.";
const world = await usher({
  env: { RESEND_COOLDOWN_SECONDS: "0" },
  others: {
    overloaded: {
      env: { RESEND_COOLDOWN_SECONDS: "0" },
      faults: { message: "D1 DB is overloaded. Requests queued for too long.", when: "before", every: 1 },
    },
    reset: { faults: { message: UPDATED, when: "before", every: 1 } },
    "reset-before": { env: { RESEND_COOLDOWN_SECONDS: "0" }, faults: { message: RESET, when: "before", every: 2 } },
    "reset-after": { env: { RESEND_COOLDOWN_SECONDS: "0" }, faults: { message: SPENT, when: "after", every: 2 } },
    away: { faults: { message: LOST, when: "before", every: 1 } },
    before: { env: { RESEND_COOLDOWN_SECONDS: "0" }, faults: { message: LOST, when: "before", every: 2 } },
    after: { env: { RESEND_COOLDOWN_SECONDS: "0" }, faults: { message: LOST, when: "after", every: 2 } },
    "sometimes-before": { faults: { message: LOST, when: "before", every: 3 } },
    "sometimes-after": { faults: { message: LOST, when: "after", every: 3 } },
  },
});
const as = world.root;

for (const of of ["overloaded", "away", "reset"]) {
  test(`while D1 is ${of} every operation answers unavailable, and nothing of the reason`, async () => {
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const home = `/v1/organizations/${organization.id}`;
    const { id, link } = await world.invite(organization, world.person("Guest"), {
      send_email: false,
      return_link: true,
    });
    const isUnchanged = await watch(world);
    for (const [method, path, body] of [
      ["GET", "/v1/organizations"],
      ["POST", "/v1/organizations", { name: "New", owner: { email: "x@x.test" } }],
      ["GET", home],
      ["POST", `${home}/invitations`, { emails: ["x@x.test"] }],
      ["POST", `${home}/invitations/${id}/revoke`, {}],
      ["GET", `${home}/members`],
      ["POST", `/v1/invitation-links/${tokenOf(link)}/accept`, {}],
      ["POST", "/v1/sign-in-links", { email: ada.email }],
    ]) {
      const answer = await world.api(method, path, { as, of, body });
      isRefused(answer, "unavailable");
      assert.doesNotMatch(answer.text, /D1_|queued for too long|Network connection|SQL/i);
    }
    assert.equal((await world.api("GET", `/invitations/${tokenOf(link)}`, { of })).status, 503);
    assert.equal((await world.api("GET", "/readyz", { of })).status, 503);
    assert.equal((await world.api("GET", "/healthz", { of })).status, 200);
    await world.cron(undefined, { of });
    await isUnchanged("an outage");
  });
}

for (const of of ["before", "after", "reset-before", "reset-after"]) {
  test(`D1 fails (${of}) at each act: it has happened once, and is answered as such`, async () => {
    const ok = (method, path, options) => world.ok(method, path, { as, of, ...options });
    const accept = (token, options) =>
      ok("POST", `/v1/invitation-links/${token}/accept`, { as: undefined, body: {}, ...options });
    const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
    const made = await ok("POST", "/v1/organizations", { body: { name: "Lossy", owner: { email: ada.email } } });
    const home = `/v1/organizations/${made.organization.id}`;
    const token = tokenIn(await world.mailTo(ada));
    world.entered(ada, await accept(token));
    assert.equal((await accept(token, { as: ada })).user.id, ada.id);

    const emails = [ben.email, cleo.email, "dora@lossy.test", "emil@lossy.test"];
    const body = { emails, send_email: false, return_link: true };
    const { invitations, skipped } = await ok("POST", `${home}/invitations`, { body });
    assert.deepEqual([invitations.map(({ email }) => email), skipped], [emails, []]);
    const [bens, cleos, doras, emils] = invitations.map(({ id, link }) => ({
      path: `${home}/invitations/${id}`,
      token: tokenOf(link),
    }));

    assert.equal((await ok("PATCH", bens.path, { as: ada, body: { role: "admin" } })).role, "admin");
    const resent = await ok("POST", `${cleos.path}/resend`, { body: { rotate: true, return_link: true } });
    assert.equal(resent.send_count, 1);
    assert.equal((await ok("POST", `${doras.path}/revoke`, { as: ada })).status, "revoked");
    await ok("POST", `/v1/invitation-links/${emils.token}/decline`, { body: { reason: "No" } });
    world.entered(ben, await accept(bens.token));
    isRefused(
      await world.api("POST", `/v1/invitation-links/${cleos.token}/accept`, { of, body: {} }),
      "link_superseded",
    );
    world.entered(cleo, await accept(tokenOf(resent.link)));

    assert.equal((await ok("PATCH", home, { as: ada, body: { name: "Found" } })).name, "Found");
    assert.equal((await ok("PATCH", `${home}/members/${ben.id}`, { as: ada, body: { role: "owner" } })).role, "owner");
    assert.equal(
      (await ok("PATCH", `${home}/members/${ada.id}`, { as: ada, body: { role: "member" } })).role,
      "member",
    );
    isRefused(
      await world.api("PATCH", `${home}/members/${ben.id}`, { as: ben, of, body: { role: "viewer" } }),
      "last_owner",
    );
    assert.equal((await world.api("DELETE", `${home}/members/${cleo.id}`, { as: ben, of })).status, 204);

    await ok("POST", "/v1/sign-in-links", { body: { email: ada.email } });
    const signedIn = await ok("POST", "/v1/sign-in", { body: { token: tokenIn(await world.mailTo(ada)) } });
    const second = signedIn.session.token;
    assert.equal((await ok("GET", "/v1/sessions", { as: second })).data.length, 2);
    assert.equal((await world.api("DELETE", "/v1/sessions/current", { as: second, of })).status, 204);
    isRefused(await world.api("GET", "/v1/me", { as: second }), "unauthenticated");
    assert.equal((await world.api("DELETE", "/v1/sessions", { as: ada, of })).status, 204);
    isRefused(await world.api("GET", "/v1/me", { as: ada }), "unauthenticated");

    assert.deepEqual(await world.roles(made.organization), { [ada.email]: "member", [ben.email]: "owner" });
    const all = await world.everything(`${home}/invitations?status=all`);
    const ends = {
      [ada.email]: "accepted",
      [ben.email]: "accepted",
      [cleo.email]: "accepted",
      "dora@lossy.test": "revoked",
      "emil@lossy.test": "declined",
    };
    assert.deepEqual(Object.fromEntries(all.map(({ email, status }) => [email, status])), ends);
    assert.equal(all.length, 5);
  });
}

for (const of of ["sometimes-before", "sometimes-after"]) {
  test(`mails whose database is lost ${of.replace("-", " ")} an act are sent at least once, and are settled in the end`, async () => {
    const organization = await world.organization(world.person("Olga"));
    const path = `/v1/organizations/${organization.id}/invitations`;
    const emails = Array.from({ length: 60 }, (_, n) => `${of}-${n}@lossy.test`);
    await world.ok("POST", path, { as, of, body: { emails } });
    await world.settled();
    for (let run = 1; run < 8; run += 1) await world.cron(world.now() + run * 3 * 60_000, { of });
    assert.ok(emails.every((email) => world.mailbox.to(email).length >= 1));
    const { data } = await world.ok("GET", `${path}?limit=100`, { as });
    assert.deepEqual(new Set(data.map(({ delivery }) => delivery.status)), new Set(["sent"]));
  });
}
