// Links and sessions that were edited, cut, signed elsewhere or meant for
// something else; and links that are opened, however often.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { flipped, tokenIn, tokenOf, truncated } from "./support/links.mjs";
import { watch } from "./support/unchanged.mjs";
import { RINGS, usher } from "./support/usher.mjs";

const imposter = `a1:${Buffer.alloc(32, "other").toString("base64")}`;
const world = await usher({
  others: {
    rotating: { env: { SIGNING_KEYS: RINGS.rotating } },
    after: { env: { SIGNING_KEYS: RINGS.after } },
    imposter: { env: { SIGNING_KEYS: imposter } },
  },
});

const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
const organization = await world.organization(ada);
await world.invite(organization, ben, { by: ada });
const link = tokenIn(await world.mailTo(ben));
const handed = tokenOf((await world.invite(organization, cleo, { send_email: false, return_link: true })).link);
const signIn = await world.signInToken(ada);

const refusedLink = async (token, code = "link_invalid", options = {}) => {
  const answers = [
    await world.api("GET", `/v1/invitation-links/${token}`, options),
    await world.api("POST", `/v1/invitation-links/${token}/accept`, { ...options, body: {} }),
    await world.api("POST", `/v1/invitation-links/${token}/decline`, { ...options, body: {} }),
  ];
  for (const answer of answers) {
    isRefused(answer, code);
    assert.equal(answer.d1.calls, 0, "without the database");
  }
  assert.equal((await world.api("GET", `/invitations/${token}`, options)).status, answers[0].status);
};
const refusedSession = async (token, options = {}) => {
  for (const shown of [{ as: token }, { cookie: token }]) {
    const answer = await world.api("GET", "/v1/me", { ...options, ...shown });
    isRefused(answer, "unauthenticated");
    assert.equal(answer.d1.calls, 0, "without the database");
  }
};
const refusedSignIn = async (token, options = {}) => {
  const answer = await world.api("POST", "/v1/sign-in", { ...options, body: { token } });
  isRefused(answer, "unauthenticated");
  assert.equal(answer.d1.calls, 0, "without the database");
};
const each = async (tokens, act) => {
  for (const token of tokens) await act(token);
};

test("a link or session with one bit flipped, in any byte, is none, and the database is not asked", async () => {
  const isUnchanged = await watch(world);
  await each(flipped(link), (token) => refusedLink(token));
  await each(flipped(ada.session), (token) => refusedSession(token));
  await each(flipped(signIn), (token) => refusedSignIn(token));
  await isUnchanged("flipped bits");
});

test("a link or session cut short, at any length, or made longer, or spelled otherwise, is none", async () => {
  const isUnchanged = await watch(world);
  const spelled = (token) => [
    `${token}A`,
    `A${token}`,
    `${token}=`,
    `${token}==`,
    `${token}.`,
    `${token}%00`,
    `${token}%20`,
    token.repeat(2),
    "A".repeat(5_000),
  ];
  await each([...truncated(link), ...spelled(link)], (token) => refusedLink(token));
  await each([...truncated(ada.session), `${ada.session}A`, "A".repeat(5_000)], (token) => refusedSession(token));
  await each([...truncated(signIn), ...spelled(signIn), ""], (token) => refusedSignIn(token));
  // The last character's unused bits: another spelling of the same bytes.
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const twin = [...alphabet].map((last) => link.slice(0, -1) + last).filter((token) => token !== link);
  await each(twin, (token) => refusedLink(token));
  await isUnchanged("cut links");
});

test("what was signed for one purpose serves no other", async () => {
  const isUnchanged = await watch(world);
  await each([ada.session, signIn, world.root], (token) => refusedLink(token));
  await each([link, handed, signIn], (token) => refusedSession(token));
  await each([link, handed, ada.session], (token) => refusedSignIn(token));
  await isUnchanged("other purposes");
});

test("a key that is second in the ring still verifies, and the first one signs", async () => {
  const of = "rotating";
  assert.equal((await world.ok("GET", `/v1/invitation-links/${link}`, { of })).email, ben.email);
  assert.equal((await world.ok("GET", "/v1/me", { as: ada, of })).user.id, ada.id);
  const invitations = `/v1/organizations/${organization.id}/invitations`;
  const { next_cursor } = await world.ok("GET", `${invitations}?limit=1`, { as: ada });
  await world.ok("GET", `${invitations}?limit=1&cursor=${encodeURIComponent(next_cursor)}`, { as: ada, of });

  const body = { emails: ["rotated@keys.test"], send_email: false, return_link: true };
  const batch = await world.ok("POST", invitations, { as: world.root, body, of });
  const token = tokenOf(batch.invitations[0].link);
  await world.ok("GET", `/v1/invitation-links/${token}`, { of: "after" });
  await refusedLink(token, "link_invalid", { of: "main" });
});

test("what a removed key signed, or another key of the same name, is forged", async () => {
  const isUnchanged = await watch(world);
  const invitations = `/v1/organizations/${organization.id}/invitations`;
  const { next_cursor } = await world.ok("GET", `${invitations}?limit=1`, { as: ada });
  for (const of of ["after", "imposter"]) {
    await refusedLink(link, "link_invalid", { of });
    await refusedSession(ada.session, { of });
    await refusedSignIn(signIn, { of });
    isRefused(
      await world.api("GET", `${invitations}?cursor=${encodeURIComponent(next_cursor)}`, { as: world.root, of }),
      "invalid_request",
    );
  }
  await isUnchanged("removed keys");
});

test("a link that is opened 1,000 times, by GET and HEAD, is as it was", async () => {
  const isUnchanged = await watch(world);
  const opened = [
    `/invitations/${link}`,
    `/v1/invitation-links/${link}`,
    `/invitations/${handed}`,
    `/sign-in/${signIn}`,
  ];
  for (let round = 0; round < 125; round += 1) {
    const answers = await Promise.all(opened.flatMap((path) => [world.api("GET", path), world.api("HEAD", path)]));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  }
  await isUnchanged("1,000 openings");
  world.entered(ben, await world.ok("POST", `/v1/invitation-links/${link}/accept`, { body: { name: "Ben" } }));
  assert.equal((await world.ok("POST", "/v1/sign-in", { body: { token: signIn } })).user.id, ada.id);
});

test("no GET or HEAD changes anything, whatever the route", async () => {
  const paths = [
    `/v1/organizations`,
    `/v1/organizations/${organization.id}`,
    ...["invitations", "members", `members/${ben.id}`].map((it) => `/v1/organizations/${organization.id}/${it}`),
    "/v1/me",
    "/v1/sessions",
    "/healthz",
    "/readyz",
    `/invitations/${handed}/accept`,
    `/invitations/${handed}/decline`,
    `/v1/invitation-links/${handed}/accept`,
    "/sign-out",
    "/v1/sessions/current",
    `/v1/organizations/${organization.id}/invitations?status=all&q=a`,
  ];
  const isUnchanged = await watch(world);
  for (const path of paths) {
    for (const method of ["GET", "HEAD"]) await world.api(method, path, { cookie: ada.session });
  }
  await isUnchanged("reading");
});
