// Requests at the same time: each race is run 50 times, ends lawful, and gives
// no answer but those that the contract lists.
import assert from "node:assert/strict";
import { test } from "node:test";

import { tokenIn, tokenOf } from "./support/links.mjs";
import { against, ROUNDS, tally, times } from "./support/racing.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { RESEND_COOLDOWN_SECONDS: "0" } });
const organization = await world.organization(world.person("Olga"));
const invitations = `/v1/organizations/${organization.id}/invitations`;

/** An invitation of somebody new, with its link. */
async function invited() {
  const guest = world.person("Guest");
  const body = { emails: [guest.email], send_email: false, return_link: true };
  const batch = await world.ok("POST", invitations, { as: world.root, body });
  const [{ id, link }] = batch.invitations;
  return { guest, path: `${invitations}/${id}`, token: tokenOf(link) };
}

const accept = (token, as) => world.api("POST", `/v1/invitation-links/${token}/accept`, { as, body: {} });
const read = (path) => world.ok("GET", path, { as: world.root });

/** The memberships of whoever has this address, as the organization lists them. */
async function membershipsOf({ email }) {
  const { data } = await read(`/v1/organizations/${organization.id}/members?q=${encodeURIComponent(email)}`);
  return data;
}

test("of 20 who accept one link at once, one comes in, once", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { guest, path, token } = await invited();
    const answers = await times(20, () => accept(token));
    const counts = tally(answers, ["200", "401 sign_in_required", "409 invitation_not_pending"]);
    assert.equal(counts["200"], 1);
    const { body } = answers.find(({ status }) => status === 200);
    assert.equal(body.memberships.length, 1);
    const [membership, ...more] = await membershipsOf(guest);
    assert.deepEqual([membership.user.id, membership.role, more], [body.user.id, "member", []]);
    const after = await read(path);
    assert.deepEqual([after.status, after.accepted_user_id], ["accepted", body.user.id]);
    const sessions = await world.ok("GET", "/v1/sessions", { as: body.session.token });
    assert.equal(sessions.data.length, 1);
  }
});

test("an accept against a revoke: either the one or the other happened, and nothing after the revoke", async () => {
  const ends = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { guest, path, token } = await invited();
    const [accepted, revoked] = await against(
      round,
      () => accept(token),
      () => world.api("POST", `${path}/revoke`, { as: world.root }),
    );
    tally([accepted], ["200", "410 invitation_revoked"]);
    tally([revoked], ["200", "409 invitation_not_pending"]);
    assert.notEqual(accepted.status === 200, revoked.status === 200);
    const { status } = await read(path);
    ends.add(status);
    assert.equal(status, accepted.status === 200 ? "accepted" : "revoked");
    assert.equal((await membershipsOf(guest)).length, accepted.status === 200 ? 1 : 0);
    const late = await accept(token);
    tally(
      [late],
      accepted.status === 200 ? ["401 sign_in_required", "409 invitation_not_pending"] : ["410 invitation_revoked"],
    );
  }
  assert.deepEqual([...ends].sort(), ["accepted", "revoked"], "both orders were seen");
});

test("an accept against a resend with rotate: the old link brings somebody in, or a newer one is needed", async () => {
  const ends = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { guest, path, token } = await invited();
    const body = { rotate: true, send_email: false, return_link: true };
    const [accepted, resent] = await against(
      round,
      () => accept(token),
      () => world.api("POST", `${path}/resend`, { as: world.root, body }),
    );
    tally([accepted], ["200", "410 link_superseded"]);
    tally([resent], ["200", "409 invitation_not_pending", "409 already_member"]);
    assert.notEqual(accepted.status === 200, resent.status === 200);
    ends.add(accepted.status);
    if (resent.status === 200) {
      assert.equal((await membershipsOf(guest)).length, 0);
      assert.equal((await read(path)).status, "pending");
      assert.equal((await accept(tokenOf(resent.body.link))).status, 200);
    }
    assert.equal((await read(path)).status, "accepted");
    assert.equal((await membershipsOf(guest)).length, 1);
  }
  assert.deepEqual([...ends].sort(), [200, 410], "both orders were seen");
});

test("two owners who demote each other leave one", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const shared = await world.organization(ada);
  await world.join(shared, ben, { role: "owner" });
  const path = ({ id }) => `/v1/organizations/${shared.id}/members/${id}`;
  for (let round = 0; round < ROUNDS; round += 1) {
    const demote = (one, other) => () => world.api("PATCH", path(other), { as: one, body: { role: "admin" } });
    const answers = await against(round, demote(ada, ben), demote(ben, ada));
    const counts = tally(answers, ["200", "403 forbidden", "409 last_owner"]);
    assert.equal(counts["200"], 1);
    assert.deepEqual(Object.values(await world.roles(shared)).sort(), ["admin", "owner"]);
    const demoted = answers[0].status === 200 ? ben : ada;
    await world.ok("PATCH", path(demoted), { as: world.root, body: { role: "owner" } });
  }
});

test("of two owners who leave at once, one stays", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ada, ben] = world.people("Ada", "Ben");
    const shared = await world.organization(ada);
    const { token } = tokenOfInvitation(
      await world.ok("POST", `/v1/organizations/${shared.id}/invitations`, {
        as: world.root,
        body: { emails: [ben.email], role: "owner", send_email: false, return_link: true },
      }),
    );
    world.entered(ben, (await accept(token)).body);
    const leave = (one) => () => world.api("DELETE", `/v1/organizations/${shared.id}/members/${one.id}`, { as: one });
    const answers = await against(round, leave(ada), leave(ben));
    assert.deepEqual(tally(answers, ["204", "409 last_owner"]), { 204: 1, "409 last_owner": 1 });
    assert.deepEqual(Object.values(await world.roles(shared)), ["owner"]);
  }
});

const tokenOfInvitation = ({ invitations: [{ link }] }) => ({ token: tokenOf(link) });

test("of 20 invitations of one address at once, one is made", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const guest = world.person("Guest");
    const answers = await times(20, (at) => {
      const email = at % 2 === 0 ? guest.email : guest.email.toUpperCase();
      return world.api("POST", invitations, { as: world.root, body: { emails: [email], send_email: false } });
    });
    assert.deepEqual(tally(answers, ["200", "201"]), { 200: 19, 201: 1 });
    for (const { status, body } of answers) {
      assert.deepEqual(
        body.skipped.map(({ reason }) => reason),
        status === 201 ? [] : ["already_invited"],
      );
    }
    const { data } = await read(`${invitations}?status=all&q=${encodeURIComponent(guest.email)}`);
    assert.deepEqual(
      data.map(({ status }) => status),
      ["pending"],
    );
  }
});

test("of 20 who redeem one sign-in link at once, one is signed in", async () => {
  const ada = world.person("Ada");
  await world.organization(ada);
  for (let round = 0; round < ROUNDS; round += 1) {
    await world.ok("POST", "/v1/sign-in-links", { body: { email: ada.email } });
    const token = tokenIn(await world.mailTo(ada));
    const before = (await world.everything("/v1/sessions", { as: ada })).length;
    const answers = await times(20, () => world.api("POST", "/v1/sign-in", { body: { token } }));
    assert.deepEqual(tally(answers, ["200", "401 unauthenticated"]), { 200: 1, "401 unauthenticated": 19 });
    assert.equal((await world.everything("/v1/sessions", { as: ada })).length, before + 1);
    const { body } = answers.find(({ status }) => status === 200);
    assert.equal(body.user.id, ada.id);
    await world.ok("DELETE", "/v1/sessions/current", { as: body.session.token });
  }
});
