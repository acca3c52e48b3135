// Law 6: another tenant's id answers exactly as an id that never existed, and
// so does one that is malformed or of another prefix.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { malformed, neverWas } from "./support/ids.mjs";
import { isSame, watch } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher();
const [ada, ben, olga] = world.people("Ada", "Ben", "Olga");
const organization = await world.organization(ada);
const other = await world.organization(olga);
const quietly = { send_email: false };
const ours = await world.invite(organization, ben, { by: ada, ...quietly });
const theirs = await world.invite(other, ben, { by: olga, ...quietly });
const OURS = { org: organization.id, inv: ours.id, user: ada.id };

/** All that can be asked about an organization, its invitations and its members. */
const asked = ({ org, inv, user }) => {
  const home = `/v1/organizations/${org}`;
  return {
    org: [
      ["GET", home],
      ["PATCH", home, { name: "Mine" }],
      ["GET", `${home}/invitations`],
      ["POST", `${home}/invitations`, { emails: ["x@x.test"] }],
      ["GET", `${home}/members`],
    ],
    inv: [
      ["GET", `${home}/invitations/${inv}`],
      ["PATCH", `${home}/invitations/${inv}`, { role: "viewer" }],
      ["POST", `${home}/invitations/${inv}/resend`, {}],
      ["POST", `${home}/invitations/${inv}/revoke`, {}],
    ],
    user: [
      ["GET", `${home}/members/${user}`],
      ["PATCH", `${home}/members/${user}`, { role: "viewer" }],
      ["DELETE", `${home}/members/${user}`],
    ],
  };
};

/** Asserts that with one id replaced each route answers as with an id that never was. */
async function namesNothing(kind, id, ids = OURS) {
  const [tried, expected] = [asked({ ...ids, [kind]: id }), asked({ ...ids, [kind]: neverWas(kind) })];
  // An organization's id is part of every path.
  for (const part of kind === "org" ? ["org", "inv", "user"] : [kind]) {
    for (const [at, [method, path, body]] of tried[part].entries()) {
      const answer = await world.api(method, path, { as: ada, body });
      isRefused(answer, "not_found");
      isSame(answer, await world.api(method, expected[part][at][1], { as: ada, body }));
    }
  }
}

test("another tenant's organization, with their own ids and with ours", async () => {
  const isUnchanged = await watch(world);
  await namesNothing("org", other.id, { inv: theirs.id, user: olga.id });
  await namesNothing("org", other.id);
  await isUnchanged("another tenant's organization");
});

test("another tenant's invitation and member, in our own organization", async () => {
  const isUnchanged = await watch(world);
  await namesNothing("inv", theirs.id);
  await namesNothing("user", olga.id);
  await isUnchanged("another tenant's ids");
});

test("ids of another prefix, and malformed ones", async () => {
  const isUnchanged = await watch(world);
  for (const [kind, id] of Object.entries(OURS)) {
    const others = Object.values(OURS).filter((other) => other !== id);
    for (const wrong of [...others, ...malformed(id)]) await namesNothing(kind, wrong);
  }
  await isUnchanged("malformed ids");
});

test("lists show nothing of another tenant", async () => {
  const lists = ["invitations?status=all", "invitations?q=people.test", "members?status=all", "members?q=people"];
  for (const list of lists) {
    const items = await world.everything(`/v1/organizations/${organization.id}/${list}`, { as: ada });
    assert.ok(items.length > 0, list);
    assert.deepEqual(new Set(items.map((item) => item.organization_id)), new Set([organization.id]), list);
  }
  assert.deepEqual(
    (await world.everything("/v1/organizations", { as: ada })).map(({ id }) => id),
    [organization.id],
  );
});
