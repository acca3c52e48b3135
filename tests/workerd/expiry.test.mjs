// Law 7: expired means `now >= expires_at`, to the millisecond, wherever it is asked.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { tokenIn, tokenOf } from "./support/links.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher();
const MINUTE = 60_000;

const ada = world.person("Ada");
const organization = await world.organization(ada);
const invitations = `/v1/organizations/${organization.id}/invitations`;
const as = world.root;
const start = world.now() + MINUTE;

/** Somebody new who is invited, with a link whose signed time is later than the invitation's. */
async function invited(expires) {
  world.stopClock(start);
  const guest = world.person("Guest");
  const invitation = await world.invite(organization, guest, { send_email: false, return_link: true });
  if (expires)
    await world.sql(
      "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email = ?3",
      expires,
      organization.id,
      guest.email,
    );
  return { ...invitation, guest, path: `${invitations}/${invitation.id}`, token: tokenOf(invitation.link) };
}

/** Does the same a millisecond before `instant` and at it. */
async function around(instant, act) {
  for (const [at, isOver] of [
    [instant - 1, false],
    [instant, true],
  ])
    await act(isOver, () => world.stopClock(at));
}

const lapses = start + 10 * MINUTE;

test("an invitation expires to the millisecond in its status and in the lists", async () => {
  const { path, email } = await invited(lapses);
  await around(lapses, async (isOver, enter) => {
    enter();
    assert.equal((await world.ok("GET", path, { as })).status, isOver ? "expired" : "pending");
    const shown = async (status) =>
      (await world.everything(`${invitations}?status=${status}&q=${email}`)).map((it) => it.status);
    assert.deepEqual(await shown("pending"), isOver ? [] : ["pending"]);
    assert.deepEqual(await shown("expired"), isOver ? ["expired"] : []);
    assert.deepEqual(await shown("all"), [isOver ? "expired" : "pending"]);
  });
});

test("an invitation's link expires to the millisecond, for looking at it, accepting and declining, by the API and by its page", async () => {
  const headers = { "sec-fetch-site": "same-origin" };
  for (const [method, url, options, done] of [
    ["GET", (token) => `/v1/invitation-links/${token}`, {}, 200],
    ["GET", (token) => `/invitations/${token}`, {}, 200],
    ["POST", (token) => `/v1/invitation-links/${token}/accept`, { body: {} }, 200],
    ["POST", (token) => `/v1/invitation-links/${token}/decline`, { body: {} }, 200],
    ["POST", (token) => `/invitations/${token}/accept`, { headers, form: {} }, 303],
    ["POST", (token) => `/invitations/${token}/decline`, { headers, form: {} }, 303],
  ]) {
    await around(lapses, async (isOver, enter) => {
      const { token } = await invited(lapses);
      enter();
      assert.equal((await world.api(method, url(token), options)).status, isOver ? 410 : done, `${method} ${url("…")}`);
    });
    // The same for the time that is signed into the link.
    await around(Date.parse((await invited()).expires_at), async (isOver, enter) => {
      const { token } = await invited();
      enter();
      const answer = await world.api(method, url(token), options);
      assert.equal(answer.status, isOver ? 410 : done, `${method} ${url("…")}`);
      if (isOver) assert.equal(answer.d1.calls, 0);
    });
  }
});

test("an invitation expires to the millisecond for what the organization may do with it", async () => {
  await around(lapses, async (isOver, enter) => {
    const { path, guest, id } = await invited(lapses);
    enter();
    const edited = await world.api("PATCH", path, { as, body: { role: "viewer" } });
    if (isOver) isRefused(edited, "invitation_not_pending");
    else assert.equal(edited.status, 200);
    const batch = await world.ok("POST", invitations, { as, body: { emails: [guest.email], send_email: false } });
    assert.deepEqual(
      batch.skipped.map(({ reason }) => reason),
      isOver ? [] : ["already_invited"],
    );
    assert.equal(batch.invitations.length, isOver ? 1 : 0);
    const resent = await world.api("POST", `${path}/resend`, { as, body: { send_email: false } });
    if (isOver) isRefused(resent, "already_invited");
    else assert.deepEqual([resent.status, resent.body.id], [200, id]);
  });
  await around(lapses, async (_, enter) => {
    const { path } = await invited(lapses);
    enter();
    assert.equal((await world.ok("POST", `${path}/resend`, { as, body: { send_email: false } })).status, "pending");
    assert.equal((await world.ok("POST", `${path}/revoke`, { as })).status, "revoked");
  });
});

test("a session, a sign-in link and the cooldowns end to the millisecond", async () => {
  const ask = async (at) => {
    world.stopClock(at);
    await world.ok("POST", "/v1/sign-in-links", { body: { email: ada.email } });
    await world.settled();
    return world.mailbox.open(ada.email);
  };
  const signIn = (token) => world.api("POST", "/v1/sign-in", { body: { token } });
  const first = tokenIn(await ask(start));
  world.stopClock(start + 15 * MINUTE);
  isRefused(await signIn(first), "unauthenticated");
  assert.equal((await world.api("GET", `/sign-in/${first}`)).status, 401);
  world.stopClock(start + 15 * MINUTE - 1);
  assert.equal((await world.api("GET", `/sign-in/${first}`)).status, 200);
  const { session } = (await signIn(first)).body;
  await around(Date.parse(session.expires_at), async (isOver, enter) => {
    enter();
    const me = await world.api("GET", "/v1/me", { as: session.token });
    assert.deepEqual([me.status, me.d1.calls], isOver ? [401, 0] : [200, 1]);
  });

  const later = start + 60 * MINUTE;
  assert.ok(await ask(later));
  assert.equal(await ask(later + MINUTE - 1), undefined);
  assert.ok(await ask(later + MINUTE));

  const { path } = await invited();
  world.stopClock(later);
  await world.ok("POST", `${path}/resend`, { as });
  world.stopClock(later + MINUTE - 1);
  const early = await world.api("POST", `${path}/resend`, { as });
  isRefused(early, "resend_too_soon");
  assert.equal(early.headers.get("retry-after"), "1");
  world.stopClock(later + MINUTE);
  await world.ok("POST", `${path}/resend`, { as });
});
