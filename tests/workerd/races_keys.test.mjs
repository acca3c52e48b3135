// API keys that are used while they end. Each race is run 50 times.
import assert from "node:assert/strict";
import { test } from "node:test";

import { atOnce, ROUNDS, tally } from "./support/racing.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { RESEND_COOLDOWN_SECONDS: "0" } });
const [olga, ada] = world.people("Olga", "Ada");
const organization = await world.organization(olga);
await world.join(organization, ada, { role: "admin" });
const home = `/v1/organizations/${organization.id}`;

/** Uses a key five times while `end` ends it: each use is done or refused, and none is done afterwards. */
async function usedWhile(round, end) {
  const { id, key } = await world.ok("POST", `${home}/api-keys`, { as: ada, body: { name: "Backend", role: "admin" } });
  const guests = world.people("Guest", "Guest", "Guest", "Guest", "Guest");
  const use = ({ email }) => world.api("POST", `${home}/invitations`, { as: key, body: { emails: [email], send_email: false } });
  const [ended, ...uses] = await atOnce(round, [() => end(id), ...guests.map((guest) => () => use(guest))]);
  assert.ok(ended.status < 300, ended.text);
  tally(uses, ["201", "401 unauthenticated"]);
  for (const [at, { status }] of uses.entries()) {
    const path = `${home}/invitations?status=all&q=${encodeURIComponent(guests[at].email)}`;
    const { data } = await world.ok("GET", path, { as: world.root });
    assert.equal(data.length, status === 201 ? 1 : 0);
  }
  tally([await use(world.person("Late")), await world.api("GET", home, { as: key })], ["401 unauthenticated"]);
  return uses.map(({ status }) => status);
}

test("a key that is revoked while it is used: what it did has happened, and then it does nothing", async () => {
  const ends = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    const revoke = (id) => world.api("DELETE", `${home}/api-keys/${id}`, { as: olga });
    for (const status of await usedWhile(round, revoke)) ends.add(status);
  }
  assert.deepEqual([...ends].sort(), [201, 401], "both orders were seen");
});

test("a key whose maker is deactivated while it is used ends with them", async () => {
  const path = `${home}/members/${ada.id}`;
  for (let round = 0; round < ROUNDS; round += 1) {
    await usedWhile(round, () => world.api("POST", `${path}/deactivate`, { as: olga }));
    await world.ok("POST", `${path}/reactivate`, { as: olga });
    const { data } = await world.ok("GET", `${home}/api-keys?limit=100`, { as: olga });
    for (const { id } of data) await world.ok("DELETE", `${home}/api-keys/${id}`, { as: olga });
  }
});
