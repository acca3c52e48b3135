// What the cron clears away, and what it leaves.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { tokenOf } from "./support/links.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ others: { eager: { env: { PURGE_AFTER_DAYS: "0" } } } });
const DAY = 86_400_000;
const MINUTE = 60_000;

const olga = world.person("Olga");
const organization = await world.organization(olga);
const invitations = `/v1/organizations/${organization.id}/invitations`;
const lapse = (email) =>
  world.sql(
    "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email = ?3",
    world.now(),
    organization.id,
    email,
  );
const has = async ({ id }) => (await world.api("GET", `${invitations}/${id}`, { as: world.root })).status === 200;

/** Invitations that have come to each end, and one that has not. */
async function oneOfEach() {
  const made = {};
  for (const status of ["revoked", "declined", "accepted", "expired", "pending"]) {
    const guest = world.person("Guest");
    const body = { emails: [guest.email], send_email: false, return_link: true, expires_in_days: 30 };
    const [invitation] = (await world.ok("POST", invitations, { as: world.root, body })).invitations;
    made[status] = { ...invitation, token: tokenOf(invitation.link), guest };
  }
  await world.ok("POST", `${invitations}/${made.revoked.id}/revoke`, { as: world.root });
  await world.ok("POST", `/v1/invitation-links/${made.declined.token}/decline`, { body: {} });
  world.entered(
    made.accepted.guest,
    await world.ok("POST", `/v1/invitation-links/${made.accepted.token}/accept`, { body: {} }),
  );
  await lapse(made.expired.email);
  return made;
}

test("invitations stay for PURGE_AFTER_DAYS once they are over, and then go; pending ones stay", async () => {
  const made = await oneOfEach();
  await world.cron(world.now() + 29 * DAY);
  for (const [status, invitation] of Object.entries(made)) assert.ok(await has(invitation), status);
  // By the cron's clock: what was pending has been expired for a day only.
  await world.cron(world.now() + 31 * DAY);
  const { pending, ...over } = made;
  for (const [status, invitation] of Object.entries(over)) assert.ok(!(await has(invitation)), status);
  assert.ok(await has(pending));
  assert.deepEqual((await world.roles(organization))[made.accepted.email], "member", "who accepted stays a member");
});

test("with PURGE_AFTER_DAYS 0 closed invitations go at once, and their links answer invitation_revoked", async () => {
  const made = await oneOfEach();
  await world.cron(world.now() + MINUTE, { of: "eager" });
  const { pending, ...over } = made;
  for (const [status, invitation] of Object.entries(over)) {
    assert.ok(!(await has(invitation)), status);
    isRefused(await world.api("GET", `/v1/invitation-links/${invitation.token}`), "invitation_revoked");
    isRefused(
      await world.api("POST", `/v1/invitation-links/${invitation.token}/accept`, { body: {} }),
      "invitation_revoked",
    );
    isRefused(
      await world.api("POST", `/v1/invitation-links/${invitation.token}/decline`, { body: {} }),
      "invitation_revoked",
    );
    assert.equal((await world.api("GET", `/invitations/${invitation.token}`)).status, 410);
    isRefused(await world.api("POST", `${invitations}/${invitation.id}/resend`, { as: world.root }), "not_found");
  }
  assert.equal((await world.api("POST", `/v1/invitation-links/${pending.token}/accept`, { body: {} })).status, 200);
});

test("a run takes at least 1,000 rows where there are as many, and runs end with none left", async () => {
  const left = async () =>
    (
      await world.sql(
        "SELECT count(*) AS rows FROM invitations WHERE organization_id = ?1 AND email LIKE 'bulk-%'",
        organization.id,
      )
    )[0].rows;
  for (let batch = 0; batch < 3; batch += 1) {
    const emails = Array.from({ length: 1_000 }, (_, n) => `bulk-${batch}-${n}@bulk.test`);
    await world.ok("POST", invitations, { as: world.root, body: { emails, send_email: false } });
  }
  await world.sql(
    "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email LIKE 'bulk-%'",
    world.now(),
    organization.id,
  );
  await world.invite(organization, { email: "bulk-kept@bulk.test" }, { send_email: false });
  for (let before = await left(); before > 1;) {
    await world.cron(world.now() + MINUTE, { of: "eager" });
    const after = await left();
    assert.ok(before - after >= Math.min(1_000, before - 1), `${before} → ${after}`);
    before = after;
  }
  assert.equal(await left(), 1, "the pending one");
});

test("two runs at a time purge what one would, and do no harm", async () => {
  const made = await oneOfEach();
  const at = world.now() + MINUTE;
  await Promise.all([world.cron(at, { of: "eager" }), world.cron(at, { of: "eager" }), world.cron(at)]);
  for (const [status, invitation] of Object.entries(made))
    assert.equal(await has(invitation), status === "pending", status);
});

test("expired to the millisecond: at its very time an invitation is over, one before it is not", async () => {
  const guest = world.person("Guest");
  const invitation = await world.invite(organization, guest, { send_email: false });
  const expires = Date.parse(invitation.expires_at);
  await world.cron(expires - 1, { of: "eager" });
  assert.ok(await has(invitation));
  await world.cron(expires, { of: "eager" });
  assert.ok(!(await has(invitation)));
});

test("sign-in links, ended sessions, mails and events leave nothing behind", async () => {
  const ada = world.person("Ada");
  await world.join(organization, ada);
  const sizes = async () => {
    // What one run leaves, because there is more than it takes or because it happens in that run, the next ones take.
    for (const days of [400, 800, 1_200]) await world.cron(world.now() + days * DAY, { of: "eager" });
    return Object.fromEntries(Object.entries(await world.dump()).map(([table, rows]) => [table, rows.length]));
  };
  const before = await sizes();
  for (let round = 0; round < 3; round += 1) {
    world.advance(2 * MINUTE);
    await world.signIn(ada);
    world.advance(2 * MINUTE);
    await world.signInToken(ada);
    await world.ok("POST", "/v1/sign-in-links", { body: { email: "nobody@nowhere.test" } });
    await world.invite(organization, world.person("Guest"));
    await world.settled();
  }
  assert.deepEqual(await sizes(), before);
});
