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
/** A role and an API key of an organization. */
async function access(owner, { id }) {
  const body = { name: "Clerk" };
  const role = await world.ok("POST", `/v1/organizations/${id}/roles`, { as: owner, body });
  const key = await world.ok("POST", `/v1/organizations/${id}/api-keys`, { as: owner, body });
  return { role: role.id, key: key.id };
}
const OURS = { org: organization.id, inv: ours.id, user: ada.id, ...(await access(ada, organization)) };
const THEIRS = { org: other.id, inv: theirs.id, user: olga.id, ...(await access(olga, other)) };

/** All that can be asked about an organization, its invitations, members, roles and keys. */
const asked = ({ org, inv, user, role, key }) => {
  const home = `/v1/organizations/${org}`;
  return {
    org: [
      ["GET", home],
      ["PATCH", home, { name: "Mine" }],
      ["GET", `${home}/invitations`],
      ["POST", `${home}/invitations`, { emails: ["x@x.test"] }],
      ["GET", `${home}/members`],
      ["DELETE", home, { name: "Mine" }],
      ["POST", `${home}/invitations/bulk`, { action: "revoke", ids: [inv] }],
      ["POST", `${home}/members/bulk`, { action: "remove", ids: [user] }],
      ["POST", `${home}/check`, { user_id: user, permission: "app.read" }],
      ["GET", `${home}/roles`],
      ["POST", `${home}/roles`, { name: "Mine" }],
      ["GET", `${home}/api-keys`],
      ["POST", `${home}/api-keys`, { name: "Mine" }],
      ["GET", `${home}/events`],
      ["GET", `${home}/events/export`],
      ["GET", `${home}/transfer-ownership`],
      ["POST", `${home}/transfer-ownership`, { user_id: user }],
      ["DELETE", `${home}/transfer-ownership`],
    ],
    inv: [
      ["GET", `${home}/invitations/${inv}`],
      ["PATCH", `${home}/invitations/${inv}`, { role: "viewer" }],
      ["POST", `${home}/invitations/${inv}/resend`, {}],
      ["POST", `${home}/invitations/${inv}/revoke`, {}],
      ["POST", `${home}/invitations/${inv}/replace`, { email: "x@x.test" }],
    ],
    user: [
      ["GET", `${home}/members/${user}`],
      ["PATCH", `${home}/members/${user}`, { role: "viewer" }],
      ["DELETE", `${home}/members/${user}`],
      ["POST", `${home}/members/${user}/deactivate`],
      ["POST", `${home}/members/${user}/reactivate`],
    ],
    role: [
      ["GET", `${home}/roles/${role}`],
      ["PATCH", `${home}/roles/${role}`, { name: "Mine" }],
      ["DELETE", `${home}/roles/${role}`],
    ],
    key: [["DELETE", `${home}/api-keys/${key}`]],
  };
};

/** Asserts that with one id replaced each route answers as with an id that never was. */
async function namesNothing(kind, id, ids = OURS) {
  const [tried, expected] = [asked({ ...ids, [kind]: id }), asked({ ...ids, [kind]: neverWas(kind) })];
  // An organization's id is part of every path.
  for (const part of kind === "org" ? Object.keys(OURS) : [kind]) {
    for (const [at, [method, path, body]] of tried[part].entries()) {
      const answer = await world.api(method, path, { as: ada, body });
      isRefused(answer, "not_found");
      isSame(answer, await world.api(method, expected[part][at][1], { as: ada, body }));
    }
  }
}

test("another tenant's organization, with their own ids and with ours", async () => {
  const isUnchanged = await watch(world);
  await namesNothing("org", other.id, THEIRS);
  await namesNothing("org", other.id);
  await isUnchanged("another tenant's organization");
});

test("another tenant's invitation, member, role and key, in our own organization", async () => {
  const isUnchanged = await watch(world);
  const { org: _, ...ids } = THEIRS;
  for (const [kind, id] of Object.entries(ids)) await namesNothing(kind, id);
  await isUnchanged("another tenant's ids");
});

test("another tenant's ids in a body, or in a query", async () => {
  const isUnchanged = await watch(world);
  const home = `/v1/organizations/${organization.id}`;
  const emails = ["x@x.test"];
  for (const [kind, method, path, body] of [
    ["org", "GET", (id) => `/v1/organizations?parent_id=${id}`],
    ["org", "POST", "/v1/organizations", (id) => ({ name: "Mine", parent_id: id })],
    ["org", "POST", `${home}/invitations`, (id) => ({ emails, organizations: [{ organization_id: id, role: "viewer" }] })],
    ["role", "POST", `${home}/invitations`, (id) => ({ emails, role: id })],
    ["role", "POST", `${home}/api-keys`, (id) => ({ name: "Mine", role: id })],
    ["role", "PATCH", `${home}/members/${ada.id}`, (id) => ({ role: id })],
    ["role", "DELETE", (id) => `${home}/roles/${OURS.role}?replace_with=${id}`],
    ["user", "POST", `${home}/check`, (id) => ({ user_id: id, permission: "app.read" })],
    ["user", "POST", `${home}/transfer-ownership`, (id) => ({ user_id: id })],
    ["user", "GET", (id) => `${home}/events?actor=${id}`],
    ["inv", "GET", (id) => `${home}/events?subject=${id}`],
  ]) {
    const ask = (id) => world.api(method, path.call ? path(id) : path, { as: ada, body: body?.(id) });
    isSame(await ask(THEIRS[kind]), await ask(neverWas(kind)));
  }
  for (const [kind, list] of [
    ["inv", "invitations"],
    ["user", "members"],
  ]) {
    const action = kind === "inv" ? "revoke" : "remove";
    const body = { action, ids: [THEIRS[kind], neverWas(kind)] };
    const { results } = await world.ok("POST", `${home}/${list}/bulk`, { as: ada, body });
    assert.deepEqual(
      results.map(({ code }) => code),
      ["not_found", "not_found"],
    );
  }
  await isUnchanged("another tenant's ids in bodies");
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
  const lists = [
    "invitations?status=all",
    "invitations?q=people.test",
    "members?status=all",
    "members?q=people",
    "events",
    `events?actor=${ada.id}`,
  ];
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
