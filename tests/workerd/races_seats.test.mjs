// Requests at the same time for the last seat: it is never sold twice, and the
// counts of seats are those of the rows. Each race is run 50 times.
import assert from "node:assert/strict";
import { test } from "node:test";

import { tokenOf } from "./support/links.mjs";
import { against, ROUNDS, tally, times } from "./support/racing.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { RESEND_COOLDOWN_SECONDS: "0" } });
const organization = await world.organization(world.person("Olga"));
const home = `/v1/organizations/${organization.id}`;

const seats = async () => (await world.ok("GET", home, { as: world.root })).seats;
const limit = (seat_limit) => world.ok("PATCH", home, { as: world.root, body: { seat_limit } });

/** Asserts that the seats counted are those of the rows, and gives them. */
async function counted() {
  const [rows] = await world.sql(
    `SELECT (SELECT count(*) FROM memberships WHERE organization_id = ?1 AND status = 'active') AS active,
       (SELECT count(*) FROM invitations i JOIN grants g ON g.invitation_id = i.id
        WHERE g.organization_id = ?1 AND i.status = 'pending') AS pending`,
    organization.id,
  );
  const told = await seats();
  assert.deepEqual(told, rows);
  return told;
}

/** New invitations to so many people, with their tokens. */
async function invited(count) {
  const emails = Array.from({ length: count }, () => world.person("Guest").email);
  const body = { emails, send_email: false, return_link: true };
  const { invitations } = await world.ok("POST", `${home}/invitations`, { as: world.root, body });
  return invitations.map(({ id, link }) => ({ id, token: tokenOf(link) }));
}

const accept = ({ token }) => world.api("POST", `/v1/invitation-links/${token}/accept`, { body: {} });
const revoked = (ids) =>
  world.ok("POST", `${home}/invitations/bulk`, { as: world.root, body: { action: "revoke", ids } });

test("of 20 who accept at once where one seat is left, one comes in", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await limit(null);
    const offers = await invited(20);
    const { active } = await seats();
    await limit(active + 1);
    const counts = tally(await times(20, (at) => accept(offers[at])), ["200", "409 seat_limit_reached"]);
    assert.deepEqual(counts, { 200: 1, "409 seat_limit_reached": 19 });
    assert.deepEqual(await counted(), { active: active + 1, pending: 19 });
    await revoked(offers.map(({ id }) => id));
    assert.deepEqual(await counted(), { active: active + 1, pending: 0 });
  }
});

test("of 20 invitations at once where one seat is left, one is made", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { active } = await seats();
    await limit(active + 1);
    const answers = await times(20, () => {
      const body = { emails: [world.person("Guest").email], send_email: false };
      return world.api("POST", `${home}/invitations`, { as: world.root, body });
    });
    assert.deepEqual(tally(answers, ["200", "201"]), { 200: 19, 201: 1 });
    const skipped = answers.flatMap(({ body }) => body.skipped.map(({ reason }) => reason));
    assert.deepEqual(skipped, Array(19).fill("seat_limit_reached"));
    assert.deepEqual(await counted(), { active, pending: 1 });
    const made = answers.flatMap(({ body }) => body.invitations.map(({ id }) => id));
    await revoked(made);
  }
});

test("of 20 invitations of 20 addresses where 30 seats are left, 30 addresses are invited", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { active } = await seats();
    await limit(active + 30);
    const answers = await times(20, () => {
      const emails = Array.from({ length: 20 }, () => world.person("Guest").email);
      return world.api("POST", `${home}/invitations`, { as: world.root, body: { emails, send_email: false } });
    });
    tally(answers, ["200", "201"]);
    const made = answers.flatMap(({ body }) => body.invitations.map(({ id }) => id));
    assert.equal(made.length, 30);
    assert.deepEqual(await counted(), { active, pending: 30 });
    await revoked(made);
  }
});

test("somebody who comes back against an invitation: the last seat goes to one of them", async () => {
  await limit(null);
  const [offer] = await invited(1);
  const { body } = await accept(offer);
  const path = `${home}/members/${body.user.id}`;
  const ends = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    await limit(null);
    await world.ok("POST", `${path}/deactivate`, { as: world.root });
    const { active } = await seats();
    await limit(active + 1);
    const [back, invitation] = await against(
      round,
      () => world.api("POST", `${path}/reactivate`, { as: world.root }),
      () => {
        const body = { emails: [world.person("Guest").email], send_email: false };
        return world.api("POST", `${home}/invitations`, { as: world.root, body });
      },
    );
    tally([back], ["200", "409 seat_limit_reached"]);
    tally([invitation], ["200", "201"]);
    ends.add(back.status);
    assert.notEqual(back.status === 200, invitation.status === 201);
    const { active: now, pending } = await counted();
    assert.equal(now + pending, active + 1);
    await revoked(invitation.body.invitations.map(({ id }) => id).concat(offer.id));
  }
  assert.deepEqual([...ends].sort(), [200, 409], "both orders were seen");
});
