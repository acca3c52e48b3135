// What bulk work costs: one call, and the same for each of 1,000 as of ten, in
// an organization of 10,000.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Costs } from "./support/costs.mjs";
import { Estate } from "./support/estate.mjs";

const estate = await Estate.open();
const { world, ada, home } = estate;
await estate.grow({ members: 10_000 });
const manager = await estate.member({ permissions: ["members.manage"] });

// Of each invitation or member:
const costs = new Costs(world, {
  "POST …/invitations/bulk, edit": [1, 120, 10],
  // Of its thousand mails 960 wait for the cron, which costs each a row more.
  "POST …/invitations/bulk, resend": [1, 110, 17],
  "POST …/invitations/bulk, resend lapsed ones": [1, 125, 14],
  "POST …/invitations/bulk, revoke": [1, 53, 13],
  "POST …/invitations/bulk, all refused": [1, 75, 0],
  "POST …/invitations/bulk, edit by a filter": [1, 105, 8],
  "POST …/invitations/bulk, revoke by a filter": [1, 63, 13],
  "POST …/members/bulk, edit": [1, 40, 10],
  "POST …/members/bulk, deactivate": [1, 42, 11],
  "POST …/members/bulk, reactivate": [1, 42, 11],
  "POST …/members/bulk, remove": [1, 48, 8],
  "POST …/members/bulk, all refused": [1, 30, 0],
});

const INVITATIONS = `${home}/invitations/bulk`;
const MEMBERS = `${home}/members/bulk`;

/** Does it, to so many, and asserts what became of each; `code` is the refusal, where all are refused. */
async function bulk(route, path, as, body, count, code = null) {
  const answer = await costs.of(route, "POST", path, { as, body }, count);
  const codes = answer.body.results.map((result) => result.code);
  assert.deepEqual([codes.length, [...new Set(codes)]], [count, [code]], route);
}

let batch = 0;
/** The ids of so many new invitations. */
async function invited(count) {
  batch += 1;
  const emails = Array.from({ length: count }, (_, n) => `bulk-${batch}-${n}@estate.test`);
  const body = { emails, send_email: false };
  return (await world.ok("POST", `${home}/invitations`, { as: world.root, body })).invitations.map(({ id }) => id);
}

async function invitations(count) {
  const route = "POST …/invitations/bulk";
  for (const as of [world.root, ada, manager]) {
    const ids = await invited(count);
    await bulk(`${route}, edit`, INVITATIONS, as, { action: "edit", ids, role: "viewer", message: "Hello" }, count);
    await bulk(`${route}, resend`, INVITATIONS, as, { action: "resend", ids, rotate: true }, count);
    await world.sql("UPDATE invitations SET expires_at = ?1 WHERE email LIKE ?2", world.now(), `bulk-${batch}-%`);
    await bulk(`${route}, resend lapsed ones`, INVITATIONS, as, { action: "resend", ids, send_email: false }, count);
    await bulk(`${route}, revoke`, INVITATIONS, as, { action: "revoke", ids }, count);
    const code = "invitation_not_pending";
    await bulk(`${route}, all refused`, INVITATIONS, as, { action: "resend", ids }, count, code);
  }
  await invited(count);
  const filter = { q: `bulk-${batch}-` };
  await bulk(`${route}, edit by a filter`, INVITATIONS, ada, { action: "edit", filter, message: "Hello" }, count);
  await bulk(`${route}, revoke by a filter`, INVITATIONS, ada, { action: "revoke", filter }, count);
}

async function members(first, count) {
  const ids = Array.from({ length: count }, (_, n) => estate.crowd(first + n));
  const route = "POST …/members/bulk";
  const change = { role: "Clerk", permissions: ["reports.view"], kind: "external" };
  await bulk(`${route}, edit`, MEMBERS, ada, { action: "edit", ids, ...change }, count);
  await bulk(`${route}, deactivate`, MEMBERS, ada, { action: "deactivate", ids }, count);
  await bulk(`${route}, reactivate`, MEMBERS, ada, { action: "reactivate", ids }, count);
  await bulk(`${route}, remove`, MEMBERS, ada, { action: "remove", ids }, count);
  await bulk(`${route}, all refused`, MEMBERS, ada, { action: "deactivate", ids }, count, "not_found");
}

test("on ten", async () => {
  await invitations(10);
  await members(1_000, 10);
});

test("on 1,000", async () => {
  await invitations(1_000);
  await members(2_000, 1_000);
  costs.areComplete();
});
