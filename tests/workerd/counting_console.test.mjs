// What the pages of the console cost: one D1 call each, and lists of 50 in at
// most 300 rows, with 10,000 members and 1,000,000 events as with ten.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Costs, SEARCH } from "./support/costs.mjs";
import { Estate } from "./support/estate.mjs";

const estate = await Estate.open();
const { world, ada, organization, home, role } = estate;
const console_ = `/console/${organization.id}`;
const form = { headers: { "sec-fetch-site": "same-origin" }, cookie: ada.session };

const costs = new Costs(world, {
  "GET /console": [1, 60, 0],
  "GET /account": [1, 20, 0],
  "GET …/people": [1, 300, 0],
  "GET …/people?tab=pending": [1, 300, 0],
  "GET …/people?tab=deactivated": [1, 300, 0],
  "GET …/people?tab=expired": [1, 300, 0],
  "GET …/people?order=oldest": [1, 300, 0],
  "GET …/people?role=": [1, 300, 0],
  "GET …/people?q=": [1, 7_200, 0, SEARCH],
  "POST …/people, to be confirmed": [1, 100, 0],
  "POST …/people, deactivate": [1, 140, 12],
  "POST …/people, reactivate": [1, 140, 12],
  "GET …/people/{user}": [1, 100, 0],
  "POST …/people/{user}": [1, 90, 10],
  "GET …/invite": [1, 180, 0],
  "POST …/invite, check": [1, 300, 14],
  "POST …/invite, send": [1, 200, 28],
  "GET …/invitations/{inv}": [1, 600, 0],
  "GET …/family": [1, 140, 0],
  "GET …/roles": [1, 70, 0],
  "GET …/roles/{role}": [1, 60, 0],
  "GET …/api-keys": [1, 70, 0],
  "GET …/events": [1, 800, 0],
  "GET …/settings": [1, 60, 0],
  "GET …/leave": [1, 60, 0],
});

async function everything() {
  const get = (route, path) => costs.of(`GET ${route}`, "GET", path, { cookie: ada.session });
  await get("/console", "/console?all=yes");
  await get("/account", "/account");
  const { text } = await get("…/people", `${console_}/people`);
  const people = [...text.matchAll(/name="ids" value="(user_[^"]*)"/g)].map(([, id]) => id);
  assert.ok(people.length >= 10, text);
  for (const tab of ["pending", "deactivated", "expired"]) await get(`…/people?tab=${tab}`, `${console_}/people?tab=${tab}`);
  for (const tab of ["active", "pending", "deactivated", "expired"]) {
    await get("…/people?order=oldest", `${console_}/people?tab=${tab}&order=oldest`);
  }
  for (const name of ["Clerk", "owner"]) await get("…/people?role=", `${console_}/people?role=${name}`);
  for (const q of ["crowd", "nobody-has-this"]) await get("…/people?q=", `${console_}/people?q=${q}`);

  const member = await estate.member();
  const act = (route, fields) => costs.of(`POST …/people, ${route}`, "POST", `${console_}/people`, { ...form, form: { ids: member.id, ...fields } });
  await act("to be confirmed", { action: "deactivate" });
  await act("deactivate", { action: "deactivate", confirmed: "yes" });
  await act("reactivate", { action: "reactivate", confirmed: "yes" });
  await get("…/people/{user}", `${console_}/people/${member.id}`);
  const edited = { role: "viewer", was: "member" };
  await costs.of("POST …/people/{user}", "POST", `${console_}/people/${member.id}`, { ...form, form: edited });
  await world.ok("DELETE", `${home}/members/${member.id}`, { as: world.root });

  await get("…/invite", `${console_}/invite`);
  for (const intent of ["check", "send"]) {
    const email = world.person("Guest").email;
    const fields = { intent, addresses: email, role: "member", by_mail: "yes" };
    await costs.of(`POST …/invite, ${intent}`, "POST", `${console_}/invite`, { ...form, form: fields });
  }
  const { id } = await estate.invited();
  await get("…/invitations/{inv}", `${console_}/invitations/${id}`);
  for (const section of ["family", "roles", "api-keys", "events", "settings", "leave"]) {
    await get(`…/${section}`, `${console_}/${section}`);
  }
  await get("…/roles/{role}", `${console_}/roles/${role.id}`);
}

test("with ten of everything", everything);

test("with 10,000 members, 1,000 children and 1,000,000 events", async () => {
  await estate.grow({ members: 10_000, children: 1_000, events: 1_000_000 });
  await everything();
  costs.areComplete();
});
