// What it costs to define roles, hand out keys, change members, give an
// organization away and read what happened: as much with 10,000 members and
// 1,000,000 events as with ten.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Costs, SEARCH } from "./support/costs.mjs";
import { Estate } from "./support/estate.mjs";
import { tokenIn } from "./support/links.mjs";

const estate = await Estate.open();
const { world, ada, home, role } = estate;

const costs = new Costs(world, {
  "GET …/roles": [1, 11, 0],
  "POST …/roles": [1, 20, 7],
  "GET …/roles/{role}": [1, 10, 0],
  // It passes over everyone who has it.
  "PATCH …/roles/{role}": [1, 20_000, 7, SEARCH],
  "DELETE …/roles/{role}": [1, 40, 5],
  "DELETE …/roles/{role}?replace_with=, of one member": [1, 120, 11],
  "GET …/api-keys": [1, 20, 0],
  "POST …/api-keys": [1, 26, 8],
  "DELETE …/api-keys/{key}": [1, 30, 5],
  "GET …, by a key": [1, 9, 0],
  "GET …/members": [1, 60, 0],
  "GET …/members?role=": [1, 80, 0],
  "GET …/members?kind=, status=": [1, 2_020, 0, SEARCH],
  "GET …/members?q=": [1, 6_020, 0, SEARCH],
  "GET …/members?external_id=": [1, 12, 0],
  "GET …/members/{user}": [1, 20, 0],
  "PATCH …/members/{user}": [1, 105, 10],
  "POST …/members/{user}/deactivate": [1, 100, 11],
  "POST …/members/{user}/reactivate": [1, 100, 11],
  "DELETE …/members/{user}": [1, 105, 8],
  "GET …/transfer-ownership": [1, 20, 0],
  "POST …/transfer-ownership": [1, 40, 11],
  "DELETE …/transfer-ownership": [1, 20, 5],
  "GET /v1/ownership-links/{token}": [1, 20, 0],
  "POST /v1/ownership-links/{token}/accept": [1, 40, 9],
  "POST /v1/ownership-links/{token}/decline": [1, 20, 5],
  "GET /ownership/{token}": [1, 20, 0],
  "POST /ownership/{token}/accept": [1, 40, 9],
  "POST /ownership/{token}/decline": [1, 20, 5],
  "GET …/events": [1, 110, 0],
  "GET …/events?actor=": [1, 110, 0],
  "GET …/events?subject=": [1, 110, 0],
  "GET …/events?since=&until=": [1, 110, 0],
  "GET …/events?type=": [1, 2_100, 0, SEARCH],
  "GET …/events/export": [1, 75_100, 0, SEARCH],
});

let round = 0;

async function roles() {
  for (const as of [world.root, ada]) await costs.of("GET …/roles", "GET", `${home}/roles`, { as });
  const create = (name) =>
    costs.of("POST …/roles", "POST", `${home}/roles`, { as: ada, body: { name: `${name} ${round}`, permissions: ["a"] } });
  const [unused, used] = [(await create("Unused")).body, (await create("Used")).body];
  const path = ({ id }) => `${home}/roles/${id}`;
  for (const at of [path(unused), path(role), `${home}/roles/viewer`]) {
    await costs.of("GET …/roles/{role}", "GET", at, { as: ada });
  }
  // It changes everyone who has it, and writes none of them.
  for (const it of [unused, role]) {
    const body = { permissions: ["members.view", "reports.view", `round.${round}`] };
    await costs.of("PATCH …/roles/{role}", "PATCH", path(it), { as: ada, body });
  }
  await costs.of("DELETE …/roles/{role}", "DELETE", path(unused), { as: ada });
  await estate.member({ role: used.id });
  const replaced = "DELETE …/roles/{role}?replace_with=, of one member";
  await costs.of(replaced, "DELETE", `${path(used)}?replace_with=viewer`, { as: ada });
}

async function keys() {
  const body = { name: "Backend", role: "admin" };
  const { body: made } = await costs.of("POST …/api-keys", "POST", `${home}/api-keys`, { as: ada, body });
  // The first use is noted after the answer, the second is not.
  for (let use = 0; use < 2; use += 1) await costs.of("GET …, by a key", "GET", home, { as: made.key });
  await costs.of("GET …/api-keys", "GET", `${home}/api-keys`, { as: ada });
  await costs.of("DELETE …/api-keys/{key}", "DELETE", `${home}/api-keys/${made.id}`, { as: ada });
}

async function members() {
  for (const as of [world.root, ada]) {
    const list = (route, query) => costs.of(`GET …/members${route}`, "GET", `${home}/members?limit=5${query}`, { as });
    await list("", "");
    await list("?role=", "&role=Clerk");
    await list("?role=", "&role=owner");
    for (const rare of ["kind=external", "status=deactivated"]) await list("?kind=, status=", `&${rare}`);
    for (const q of ["crowd", "nobody-has-this"]) await list("?q=", `&q=${q}`);
    await list("?external_id=", "&external_id=nobody");
  }
  const path = `${home}/members/${(await estate.member()).id}`;
  const change = { role: "Clerk", permissions: ["x"], kind: "external" };
  await costs.of("GET …/members/{user}", "GET", path, { as: ada });
  await costs.of("PATCH …/members/{user}", "PATCH", path, { as: ada, body: change });
  for (let again = 0; again < 2; again += 1) {
    await costs.of("POST …/members/{user}/deactivate", "POST", `${path}/deactivate`, { as: ada });
  }
  await costs.of("POST …/members/{user}/reactivate", "POST", `${path}/reactivate`, { as: ada });
  await costs.of("DELETE …/members/{user}", "DELETE", path, { as: ada });
}

async function ownership() {
  const heir = await estate.member({ role: "admin" });
  const path = `${home}/transfer-ownership`;
  const form = { headers: { "sec-fetch-site": "same-origin" }, form: {}, cookie: heir.session };
  async function offered() {
    await costs.of("POST …/transfer-ownership", "POST", path, { as: ada, body: { user_id: heir.id } });
    return tokenIn(await world.mailTo(heir));
  }
  await offered();
  await costs.of("GET …/transfer-ownership", "GET", path, { as: ada });
  // The second offer replaces the first.
  const token = await offered();
  await costs.of("GET /v1/ownership-links/{token}", "GET", `/v1/ownership-links/${token}`);
  await costs.of("GET /ownership/{token}", "GET", `/ownership/${token}`, { cookie: heir.session });
  await costs.of("DELETE …/transfer-ownership", "DELETE", path, { as: ada });
  const decline = "POST /v1/ownership-links/{token}/decline";
  await costs.of(decline, "POST", `/v1/ownership-links/${await offered()}/decline`, {});
  await costs.of("POST /ownership/{token}/decline", "POST", `/ownership/${await offered()}/decline`, form);
  const accept = "POST /v1/ownership-links/{token}/accept";
  await costs.of(accept, "POST", `/v1/ownership-links/${await offered()}/accept`, { as: heir });
  const back = () => world.ok("PATCH", `${home}/members/${ada.id}`, { as: world.root, body: { role: "owner" } });
  await back();
  await world.ok("PATCH", `${home}/members/${heir.id}`, { as: world.root, body: { role: "admin" } });
  await costs.of("POST /ownership/{token}/accept", "POST", `/ownership/${await offered()}/accept`, form);
  await back();
  await world.ok("DELETE", `${home}/members/${heir.id}`, { as: world.root });
}

async function events() {
  const list = (route, query) => costs.of(`GET …/events${route}`, "GET", `${home}/events?limit=5${query}`, { as: ada });
  const { body } = await list("", "");
  await list("", `&cursor=${encodeURIComponent(body.next_cursor)}`);
  await list("?actor=", `&actor=${ada.id}`);
  await list("?actor=", `&actor=${estate.crowd(3)}`);
  await list("?subject=", `&subject=${estate.crowd(1)}`);
  await list("?subject=", `&subject=${estate.crowd(3)}`);
  // Their ids say that the crowd's events are of 2023.
  await list("?since=&until=", "&until=2026-01-01T00:00:00Z");
  await list("?since=&until=", "&since=2040-01-01T00:00:00Z");
  await list("?type=", "&type=member.deactivated");
  await list("?type=", "&type=nothing.such");
  await list("?type=", "&actor=system");
  await list("?type=", `&subject=${estate.crowd(1)}&type=nothing.such`);
  for (const query of ["", "?type=nothing.such", `?actor=${ada.id}`]) {
    await costs.of("GET …/events/export", "GET", `${home}/events/export${query}`, { as: ada });
  }
}

async function everything() {
  round += 1;
  for (const part of [roles, keys, members, ownership, events]) await part();
}

test("with ten of everything", everything);

test("with 10,000 members and 1,000,000 events", async () => {
  await estate.grow({ members: 10_000, events: 1_000_000 });
  costs.mayNotGrow();
  await everything();
  costs.areComplete();
});
