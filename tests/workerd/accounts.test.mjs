// Whose account it is: handed-over links, forwarded mails, sessions and
// sign-in links.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { tokenIn, tokenOf } from "./support/links.mjs";
import { readable } from "./support/pages.mjs";
import { isSame, watch } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({
  env: { LINK_SHARING: "root" },
  others: { open: { env: { SIGNUP: "open" } }, shared: { env: { LINK_SHARING: "managers" } } },
});
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const accept = (token, as) => world.api("POST", `/v1/invitation-links/${token}/accept`, { as, body: {} });
const organizationsOf = (me) => me.memberships.map(({ organization }) => organization.id);

/** A link to an invitation of this person, handed over to whoever asked for it. */
async function handOver(organization, person, fields = {}) {
  return tokenOf((await world.invite(organization, person, { send_email: false, return_link: true, ...fields })).link);
}

test("links are handed over to the root key only, where LINK_SHARING says so", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const invitations = `/v1/organizations/${organization.id}/invitations`;
  const { id } = await world.invite(organization, ben, { by: ada, send_email: false });
  const isUnchanged = await watch(world);
  isRefused(
    await world.api("POST", invitations, { as: ada, body: { emails: ["x@x.test"], return_link: true } }),
    "forbidden",
  );
  isRefused(
    await world.api("POST", `${invitations}/${id}/resend`, { as: ada, body: { return_link: true } }),
    "forbidden",
  );
  await isUnchanged("links for an owner");
  for (const [of, status] of [["shared", 201], ["open", 403]]) {
    const fields = { emails: [`${of}@x.test`], send_email: false, return_link: true };
    assert.equal((await world.api("POST", invitations, { as: ada, body: fields, of })).status, status, of);
  }
  const body = { name: "Handed", owner: { email: "owner@handed.test" }, send_email: false, return_link: true };
  for (const { link } of [
    (await world.ok("POST", "/v1/organizations", { as: world.root, body })).invitation,
    (await world.ok("POST", invitations, { as: world.root, body: { emails: ["y@x.test"], return_link: true } }))
      .invitations[0],
    await world.ok("POST", `${invitations}/${id}/resend`, { as: world.root, body: { return_link: true } }),
  ]) {
    assert.ok(link.startsWith("https://usher.test/invitations/"), link);
    assert.equal((await world.api("GET", `/v1/invitation-links/${tokenOf(link)}`)).status, 200);
  }
});

test("a handed-over link for somebody else's address gives its taker nothing elsewhere, before and after its owner shows up", async () => {
  const [mallory, olga] = world.people("Mallory", "Olga");
  const vera = world.person("Vera");
  const trap = await world.organization(mallory);
  const other = await world.organization(olga);

  // The taker sits in an account of Vera's address, and waits.
  const taken = (await accept(await handOver(trap, vera, { role: "owner" }))).body;
  assert.equal(taken.user.email_verified, false);
  const taker = taken.session.token;
  assert.deepEqual(organizationsOf(await world.ok("GET", "/v1/me", { as: taker })), [trap.id]);

  // Vera shows up by a mailed invitation: it proves her address in one click, and the taker is out at once.
  await world.invite(other, vera, { by: olga });
  const mailed = tokenIn(await world.mailTo(vera));
  const isUnchanged = await watch(world);
  isRefused(await world.api("GET", `/v1/organizations/${other.id}`, { as: taker }), "not_found");
  assert.equal((await world.ok("GET", `/v1/invitation-links/${mailed}`)).account_exists, false);
  await isUnchanged("the taker's tries");
  const accepted = world.entered(vera, (await accept(mailed)).body);
  assert.equal(accepted.user.email_verified, true);
  assert.equal(accepted.user.id, taken.user.id);
  isRefused(await world.api("GET", "/v1/me", { as: taker }), "unauthenticated");
  isRefused(await accept(mailed, taker), "invitation_not_pending");
  assert.equal((await accept(mailed, vera)).status, 200);
  assert.deepEqual(organizationsOf(await world.ok("GET", "/v1/me", { as: vera })).sort(), [trap.id, other.id].sort());
  isRefused(await world.api("GET", `/v1/organizations/${other.id}`, { as: taker }), "unauthenticated");

  // After that a handed-over link opens nobody's account either.
  const third = await world.organization(world.person("Theo"));
  const handed = await handOver(third, vera);
  isRefused(await accept(handed), "sign_in_required");
  isRefused(await accept(handed, taker), "sign_in_required");
  isRefused(await accept(handed, mallory), "wrong_account");
  assert.deepEqual(
    (await accept(handed, vera)).body.memberships.map((it) => it.organization_id),
    [third.id],
  );
});

test("an unverified account accepts what other handed-over links grant, and no more", async () => {
  const vera = world.person("Vera");
  const [first, second] = [
    await world.organization(world.person("Olga")),
    await world.organization(world.person("Otto")),
  ];
  const taker = (await accept(await handOver(first, vera))).body.session.token;
  assert.equal((await accept(await handOver(second, vera), taker)).status, 200);
  const me = await world.ok("GET", "/v1/me", { as: taker });
  assert.deepEqual([me.user.email_verified, organizationsOf(me).sort()], [false, [first.id, second.id].sort()]);
});

test("a forwarded mail opens nobody's account", async () => {
  const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
  await world.organization(ben);
  const organization = await world.organization(ada);
  await world.organization(cleo);
  await world.invite(organization, ben, { by: ada });
  const token = tokenIn(await world.mailTo(ben));
  const isUnchanged = await watch(world);
  assert.equal((await world.ok("GET", `/v1/invitation-links/${token}`)).account_exists, true);
  const anonymous = await accept(token);
  isRefused(anonymous, "sign_in_required");
  assert.equal(anonymous.headers.get("set-cookie"), null);
  await isUnchanged("a forwarded mail");
  const { body } = await accept(token, ben);
  assert.deepEqual([body.session, body.user.id], [null, ben.id]);
});

test("whoever is signed in as somebody else is told both addresses, whether the invited one has an account or not", async () => {
  const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
  await world.organization(ben);
  const organization = await world.organization(ada);
  await world.organization(cleo);
  for (const invited of [ben, world.person("New")]) {
    await world.invite(organization, invited, { by: ada });
    const token = tokenIn(await world.mailTo(invited));
    const isUnchanged = await watch(world);
    const refused = await accept(token, cleo);
    isRefused(refused, "wrong_account");
    assert.deepEqual([refused.body.invited_email, refused.body.signed_in_email], [invited.email, cleo.email]);
    const headers = { "sec-fetch-site": "same-origin" };
    assert.equal(
      (await world.api("POST", `/invitations/${token}/accept`, { cookie: cleo.session, headers, form: {} })).status,
      409,
    );
    const text = readable((await world.api("GET", `/invitations/${token}`, { cookie: cleo.session })).text);
    assert.ok(text.includes(invited.email) && text.includes(cleo.email), text);
    await isUnchanged("somebody else");
  }
});

test("who was removed does not come back by an old link", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.invite(organization, ben, { by: ada });
  const token = tokenIn(await world.mailTo(ben));
  world.entered(ben, (await accept(token)).body);
  await world.ok("GET", `/v1/organizations/${organization.id}`, { as: ben });
  await world.api("DELETE", `/v1/organizations/${organization.id}/members/${ben.id}`, { as: ada });
  await accept(token, ben);
  assert.deepEqual(await world.roles(organization), { [ada.email]: "owner" });
  isRefused(await world.api("GET", `/v1/organizations/${organization.id}`, { as: ben }), "not_found");
});

test("an ended session is dead at once, in a header and in the cookie, and so are outstanding sign-in links", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const other = ada.session;
  await world.signIn(ada);
  world.advance(2 * MINUTE);
  const outstanding = await world.signInToken(ada);
  const dead = async (session) => {
    for (const shown of [{ as: session }, { cookie: session }]) {
      isRefused(await world.api("GET", "/v1/me", shown), "unauthenticated");
      isRefused(await world.api("GET", `/v1/organizations/${organization.id}`, shown), "unauthenticated");
    }
    isRefused(await world.api("PATCH", "/v1/me", { as: session, body: { name: "Ghost" } }), "unauthenticated");
    isRefused(await world.api("DELETE", "/v1/sessions/current", { as: session }), "unauthenticated");
  };
  const current = (await world.ok("POST", "/v1/sign-in", { body: { token: outstanding } })).session.token;
  assert.equal((await world.api("DELETE", "/v1/sessions/current", { as: current })).status, 204);
  await dead(current);
  await world.ok("GET", "/v1/me", { as: other });
  world.advance(2 * MINUTE);
  const second = await world.signInToken(ada);
  assert.equal((await world.api("DELETE", "/v1/sessions", { as: ada })).status, 204);
  await dead(ada.session);
  await dead(other);
  isRefused(await world.api("POST", "/v1/sign-in", { body: { token: second } }), "unauthenticated");
  assert.equal((await world.api("GET", `/sign-in/${second}`)).status, 401);
  world.advance(2 * MINUTE);
  await world.signIn(ada);
});

test("a sign-in link works once, for 15 minutes; a session for SESSION_DAYS", async () => {
  const ada = world.person("Ada");
  await world.organization(ada);
  const late = await world.signInToken(ada);
  world.advance(14 * MINUTE);
  assert.equal((await world.api("GET", `/sign-in/${late}`)).status, 200);
  world.advance(MINUTE);
  const expired = await world.api("POST", "/v1/sign-in", { body: { token: late } });
  isRefused(expired, "unauthenticated");
  assert.equal(expired.d1.calls, 0);
  assert.equal((await world.api("GET", `/sign-in/${late}`)).status, 401);

  const token = await world.signInToken(ada);
  const { session } = await world.ok("POST", "/v1/sign-in", { body: { token } });
  isRefused(await world.api("POST", "/v1/sign-in", { body: { token } }), "unauthenticated");
  assert.ok(Math.abs(Date.parse(session.expires_at) - world.now() - 30 * DAY) < MINUTE, session.expires_at);
  world.advance(30 * DAY - MINUTE);
  await world.ok("GET", "/v1/me", { as: session.token });
  world.advance(MINUTE);
  const gone = await world.api("GET", "/v1/me", { as: session.token });
  isRefused(gone, "unauthenticated");
  assert.equal(gone.d1.calls, 0);
});

test("asking for a sign-in link is answered the same whoever asks, and mails once in the cooldown, silently", async () => {
  const [ada, stranger] = world.people("Ada", "Stranger");
  await world.organization(ada);
  const ask = (email, of) => world.api("POST", "/v1/sign-in-links", { body: { email }, of });
  const first = await ask(ada.email);
  assert.equal(first.status, 202);
  await world.mailTo(ada);
  for (const email of [stranger.email, ada.email, ada.email.toUpperCase(), "nobody@xn--mnchen-3ya.de"])
    isSame(await ask(email), first);
  await world.settled();
  assert.deepEqual(world.mailbox.to(stranger.email), [], "sign-up is closed");
  assert.equal(world.mailbox.open(ada.email), undefined, "within the cooldown");
  world.advance(MINUTE / 2);
  isSame(await ask(ada.email), first);
  await world.settled();
  assert.equal(world.mailbox.open(ada.email), undefined, "still within the cooldown");
  world.advance(MINUTE / 2);
  await ask(ada.email);
  await world.mailTo(ada);

  isSame(await ask(stranger.email, "open"), first);
  await world.settled();
  const token = tokenIn(await world.mailTo(stranger));
  const signedIn = await world.ok("POST", "/v1/sign-in", { body: { token }, of: "open" });
  assert.deepEqual([signedIn.user.email, signedIn.user.email_verified], [stranger.email, true]);
});

test("where sign-up is closed nobody makes an organization but the root key", async () => {
  const ada = world.person("Ada");
  await world.organization(ada);
  const isUnchanged = await watch(world);
  isRefused(await world.api("POST", "/v1/organizations", { as: ada, body: { name: "Mine" } }), "forbidden");
  await isUnchanged("closed sign-up");
  assert.equal(
    (await world.api("POST", "/v1/organizations", { as: ada, body: { name: "Mine" }, of: "open" })).status,
    201,
  );
});
