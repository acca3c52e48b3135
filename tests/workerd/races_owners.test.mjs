// Law 4 under concurrent requests: whichever ways an organization's owners go
// at once, one stays. Each race is run 50 times.
import assert from "node:assert/strict";
import { test } from "node:test";

import { tokenIn, tokenOf } from "./support/links.mjs";
import { atOnce, ROUNDS, tally } from "./support/racing.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { RESEND_COOLDOWN_SECONDS: "0" } });
const heir = world.person("Heir");
await world.organization(heir);

/** A new organization with so many owners, whom the heir joins as an admin. */
async function owned(count) {
  const owners = Array.from({ length: count }, () => world.person("Owner"));
  const quietly = { send_email: false, return_link: true };
  const body = { name: "Shared", owner: { email: owners[0].email }, ...quietly };
  const made = await world.ok("POST", "/v1/organizations", { as: world.root, body });
  const home = `/v1/organizations/${made.organization.id}`;
  const invite = async (people, role) => {
    const body = { emails: people.map(({ email }) => email), role, ...quietly };
    return (await world.ok("POST", `${home}/invitations`, { as: world.root, body })).invitations;
  };
  const offers = [made.invitation, ...(await invite(owners.slice(1), "owner")), ...(await invite([heir], "admin"))];
  for (const [at, person] of [...owners, heir].entries()) {
    const as = person === heir ? heir : undefined;
    const path = `/v1/invitation-links/${tokenOf(offers[at].link)}/accept`;
    world.entered(person, await world.ok("POST", path, { as, body: {} }));
  }
  return { home, owners };
}

/** The ways in which an owner may go, or step down. */
const WAYS = {
  removed: (home, { id }) => world.api("DELETE", `${home}/members/${id}`, { as: world.root }),
  demoted: (home, { id }) => world.api("PATCH", `${home}/members/${id}`, { as: world.root, body: { role: "admin" } }),
  deactivated: (home, { id }) => world.api("POST", `${home}/members/${id}/deactivate`, { as: world.root }),
  left: (home, { id, session }) => world.api("DELETE", `${home}/members/${id}`, { as: session }),
  "demoted in bulk": (home, { id }) =>
    world.api("POST", `${home}/members/bulk`, {
      as: world.root,
      body: { action: "edit", ids: [id], role: "viewer" },
    }),
  erased: (home, { session }) => world.api("DELETE", "/v1/me", { as: session }),
};

/** Whether an answer says that it was done; where it was not, that was for the last owner's sake. */
function isDone(answer) {
  if (answer.body?.object !== "bulk_result") {
    return tally([answer], ["200", "204", "409 last_owner"])["409 last_owner"] === 0;
  }
  const [{ status, code }] = answer.body.results;
  assert.ok(status === "done" || code === "last_owner", code);
  return status === "done";
}

/** The ids of the active owners. */
async function ownersOf(home) {
  const { data } = await world.ok("GET", `${home}/members?role=owner`, { as: world.root });
  return data.map(({ user }) => user.id);
}

test("of two owners who go at once, in any two ways, one stays", async () => {
  const ways = Object.entries(WAYS);
  const pairs = ways.flatMap((one, at) => ways.slice(at).map((other) => [one, other]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const [[one, go], [other, goToo]] = pairs[round % pairs.length];
    const { home, owners } = await owned(2);
    const answers = await atOnce(round, [() => go(home, owners[0]), () => goToo(home, owners[1])]);
    const stayed = owners.filter((_, at) => !isDone(answers[at])).map(({ id }) => id);
    assert.equal(stayed.length, 1, `${one}, ${other}`);
    assert.deepEqual(await ownersOf(home), stayed, `${one}, ${other}`);
  }
});

test("of six owners who go at once, each in another way, one stays", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { home, owners } = await owned(6);
    const acts = Object.values(WAYS).map((go, at) => () => go(home, owners[at]));
    const answers = await atOnce(round, acts);
    const stayed = owners.filter((_, at) => !isDone(answers[at])).map(({ id }) => id);
    assert.equal(stayed.length, 1);
    assert.deepEqual(await ownersOf(home), stayed);
  }
});

test("while an owner gives the organization away it has an owner, whoever goes at once", async () => {
  const ends = new Set();
  const ways = Object.entries(WAYS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { home, owners } = await owned(2);
    const [giver, other] = owners;
    await world.ok("POST", `${home}/transfer-ownership`, { as: giver, body: { user_id: heir.id } });
    const token = tokenIn(await world.mailTo(heir));
    // Both who own it go at once, the one by giving it away and in some other way.
    const [name, go] = ways[round % ways.length];
    const [, goToo] = ways[(round >> 2) % ways.length];
    const accept = () => world.api("POST", `/v1/ownership-links/${token}/accept`, { as: heir });
    const [given, ...gone] = await atOnce(round, [accept, () => go(home, giver), () => goToo(home, other)]);
    const isGiven = tally([given], ["200", "409 transfer_not_pending"])["200"] === 1;
    ends.add(isGiven);
    const left = await ownersOf(home);
    assert.ok(left.length > 0, name);
    assert.equal(left.includes(heir.id), isGiven, name);
    // Who gave it away is an owner no longer; the others are where they were not told that they go.
    const stay = [...(isGiven ? [heir.id] : []), ...(!isGiven && !isDone(gone[0]) ? [giver.id] : []), ...(isDone(gone[1]) ? [] : [other.id])];
    for (const answer of gone) isDone(answer);
    assert.deepEqual(left.sort(), stay.sort(), name);
  }
  assert.deepEqual([...ends].sort(), [false, true], "both orders were seen");
});
