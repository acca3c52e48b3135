// Law 8 of what roles, families, seats, keys and ownership refuse: one call
// that reads little, and nothing is written.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { Estate } from "./support/estate.mjs";
import { tokenIn } from "./support/links.mjs";

const estate = await Estate.open();
await estate.grow({ members: 10_000, children: 1_000 });
const { world, ada, organization, home, role } = estate;

const COUNTS = "SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM bulk_targets) AS chosen";

/** Asserts that this is refused so, in one call that reads no more than `rows` and writes none. */
async function refused(code, method, path, options, rows = 130) {
  await world.settled();
  const before = await world.sql(COUNTS);
  const answer = await world.api(method, path, options);
  isRefused(answer, code);
  const told = `${code}: ${method} ${path}: ${JSON.stringify(answer.d1)}`;
  assert.ok(answer.d1.calls === 1 && answer.d1.written === 0 && answer.d1.read <= rows, told);
  assert.deepEqual(await world.sql(COUNTS), before, told);
}

test("refusals of operations on roles write nothing", async () => {
  const create = (name, permissions = []) => ["POST", `${home}/roles`, { as: ada, body: { name, permissions } }];
  await refused("role_exists", ...create("CLERK"));
  // Each of its three counts stops at 1,000, wherever it is asked for.
  await refused("role_in_use", "DELETE", `${home}/roles/${role.id}`, { as: ada }, 8_200);
  await refused("invalid_request", "DELETE", `${home}/roles/${role.id}?replace_with=nobody`, { as: ada }, 8_200);
  for (let n = 1; n < 100; n += 1) await world.ok(...create(`Role ${n}`));
  await refused("limit_reached", ...create("One too many"), 250);
  await refused("invalid_request", "POST", `${home}/invitations`, { as: ada, body: { emails: ["x@x.test"], role: "Nobody" } });
  const clerk = await estate.member({ role: "Clerk", permissions: ["members.manage"] });
  const change = { role: "admin" };
  await refused("forbidden", "PATCH", `${home}/members/${clerk.id}`, { as: clerk, body: change });
  await refused("forbidden", "POST", `${home}/invitations`, { as: clerk, body: { emails: ["x@x.test"], ...change } });
});

test("refusals in families write nothing", async () => {
  const [child] = estate.clients(1);
  const create = { as: ada, body: { name: "Grandchild", parent_id: child } };
  await refused("parent_not_allowed", "POST", "/v1/organizations", create);
  await refused("has_children", "DELETE", home, { as: ada, body: { name: organization.name } });
  await refused("invalid_request", "DELETE", home, { as: ada, body: { name: "another name" } });
  const stranger = await world.organization(world.person("Olga"));
  const offer = (organizations) => ({ as: ada, body: { emails: ["x@x.test"], organizations } });
  const grants = estate.clients(9).map((organization_id) => ({ organization_id, role: "member" }));
  const beyond = [...grants, { organization_id: stranger.id, role: "member" }];
  await refused("not_found", "POST", `${home}/invitations`, offer(beyond), 700);
  const unknown = [...grants.slice(1), { organization_id: grants[0].organization_id, role: "Nobody" }];
  await refused("invalid_request", "POST", `${home}/invitations`, offer(unknown), 700);
});

test("refusals for want of seats or for an address write nothing", async () => {
  const [, small] = estate.clients(2);
  const at = `/v1/organizations/${small}`;
  const { token, path } = await estate.invited({}, { home: at });
  const other = await estate.invited({}, { home: at });
  world.entered(other.guest, await world.ok("POST", `/v1/invitation-links/${other.token}/accept`, { body: {} }));
  await world.ok("PATCH", at, { as: ada, body: { seat_limit: 1, allowed_domains: ["people.test"] } });
  await refused("seat_limit_reached", "POST", `/v1/invitation-links/${token}/accept`, { body: {} });
  const replace = (email) => ["POST", `${path}/replace`, { as: ada, body: { email } }];
  await refused("domain_not_allowed", ...replace("x@elsewhere.test"));
  await refused("already_member", ...replace(other.guest.email));
  await world.ok("PATCH", at, { as: ada, body: { allowed_domains: null } });
  await refused("disposable_address", ...replace("x@mailinator.com"));
  const { guest: third } = await estate.invited({}, { home: `/v1/organizations/${estate.clients(3)[2]}` });
  await refused("wrong_account", "POST", `${path}/accept`, { as: world.root, body: { user: { email: third.email } } });
  const deactivated = await estate.member();
  await world.ok("POST", `${home}/members/${deactivated.id}/deactivate`, { as: ada });
  await world.ok("PATCH", home, { as: ada, body: { seat_limit: 10_000 } });
  await refused("seat_limit_reached", "POST", `${home}/members/${deactivated.id}/reactivate`, { as: ada });
  await world.ok("PATCH", home, { as: ada, body: { seat_limit: null } });
});

test("refusing to let the last owner go writes nothing, whichever way they would go", async () => {
  const path = `${home}/members/${ada.id}`;
  await refused("last_owner", "DELETE", path, { as: ada });
  await refused("last_owner", "PATCH", path, { as: ada, body: { role: "admin" } });
  await refused("last_owner", "POST", `${path}/deactivate`, { as: ada });
  await refused("last_owner", "DELETE", "/v1/me", { as: ada }, 165);
});

test("refusals of offers of ownership write nothing", async () => {
  const heir = await estate.member();
  const path = `${home}/transfer-ownership`;
  const offer = (user) => world.ok("POST", path, { as: ada, body: { user_id: user.id } });
  await offer(heir);
  const token = tokenIn(await world.mailTo(heir));
  const other = await estate.member();
  await refused("sign_in_required", "POST", `/v1/ownership-links/${token}/accept`, {});
  await refused("wrong_account", "POST", `/v1/ownership-links/${token}/accept`, { as: other });
  await world.ok("DELETE", path, { as: ada });
  for (const act of ["accept", "decline"]) {
    await refused("transfer_not_pending", "POST", `/v1/ownership-links/${token}/${act}`, { as: heir });
  }
  await refused("transfer_not_pending", "GET", `/v1/ownership-links/${token}`);
  await refused("not_found", "GET", path, { as: ada });
  await refused("already_member", "POST", path, { as: ada, body: { user_id: ada.id } });
});
