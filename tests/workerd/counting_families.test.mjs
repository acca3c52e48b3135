// What families cost: a parent's lists of its children, and invitations to many
// of them at once. As much with 1,000 children as with ten.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Costs } from "./support/costs.mjs";
import { Estate } from "./support/estate.mjs";

const estate = await Estate.open();
const { world, ada, organization, home } = estate;

const costs = new Costs(world, {
  "POST /v1/organizations": [1, 40, 23],
  "GET /v1/organizations": [1, 65, 0],
  "GET /v1/organizations?parent_id=": [1, 65, 0],
  "GET …, of a child": [1, 10, 0],
  "PATCH …, of a child": [1, 26, 6],
  "DELETE …": [1, 20, 7],
  // Of each grant:
  "POST …/invitations": [1, 60, 5],
  "GET …/invitations/{inv}": [1, 4, 0],
  "GET /v1/invitation-links/{token}": [1, 4, 0],
  "GET /invitations/{token}": [1, 4, 0],
  "POST /v1/invitation-links/{token}/accept": [1, 25, 13],
  "POST /v1/invitation-links/{token}/accept, again": [1, 10, 0],
  "GET /v1/me": [1, 4, 0],
  "GET /v1/me/organizations": [1, 10, 0],
  "DELETE /v1/me": [1, 52, 7],
  // Of each address and grant:
  "POST …/invitations, of many addresses": [1, 15, 5],
  "POST …/invitations, of many addresses, dry_run": [1, 17, 7],
});

/** A member's role in so many of the children. */
const grants = (count) =>
  estate.clients(count).map((id) => ({ organization_id: id, role: "member", permissions: ["reports.view"] }));

async function organizations() {
  const key = await estate.key({ role: "admin" });
  const owner = { email: world.person("Owner").email };
  const create = (as, fields) => {
    const body = { name: "Client", parent_id: organization.id, ...fields };
    return costs.of("POST /v1/organizations", "POST", "/v1/organizations", { as, body });
  };
  await create(key.key, { owner });
  const { body: made } = await create(ada, {});
  const dispatcher = await estate.member({ permissions: ["organizations.view_all"] });
  const { guest: outsider, token } = await estate.invited({ role: null, organizations: grants(3) });
  world.entered(outsider, await world.ok("POST", `/v1/invitation-links/${token}/accept`, { body: {} }));
  for (const as of [world.root, ada, dispatcher, outsider, key.key]) {
    await costs.of("GET /v1/organizations", "GET", "/v1/organizations?limit=5", { as });
    const path = `/v1/organizations?limit=5&parent_id=${organization.id}`;
    const { body } = await costs.of("GET /v1/organizations?parent_id=", "GET", path, { as });
    if (body.next_cursor === null) continue;
    const next = `${path}&cursor=${encodeURIComponent(body.next_cursor)}`;
    await costs.of("GET /v1/organizations?parent_id=", "GET", next, { as });
  }
  const child = `/v1/organizations/${made.organization.id}`;
  for (const as of [world.root, ada, dispatcher]) await costs.of("GET …, of a child", "GET", child, { as });
  await costs.of("PATCH …, of a child", "PATCH", child, { as: ada, body: { seat_limit: 5 } });
  await costs.of("DELETE …", "DELETE", child, { as: world.root, body: { name: "Client" } });
  await world.ok("DELETE", `${home}/api-keys/${key.id}`, { as: ada });
}

/** One person is invited to so many children at once. */
async function invite(count) {
  for (const as of [world.root, ada]) {
    const guest = world.person("Guest");
    const body = { emails: [guest.email], role: null, organizations: grants(count) };
    const { body: made } = await costs.of("POST …/invitations", "POST", `${home}/invitations`, { as, body }, count);
    const path = `${home}/invitations/${made.invitations[0].id}`;
    await costs.of("GET …/invitations/{inv}", "GET", path, { as }, count);
  }
}

/** And accepts, looks around, and goes. */
async function accept(count) {
  const { token } = await estate.invited({ role: null, organizations: grants(count) });
  const link = `/v1/invitation-links/${token}`;
  await costs.of("GET /v1/invitation-links/{token}", "GET", link, {}, count);
  await costs.of("GET /invitations/{token}", "GET", `/invitations/${token}`, {}, count);
  const route = "POST /v1/invitation-links/{token}/accept";
  const { body } = await costs.of(route, "POST", `${link}/accept`, { body: {} }, count);
  assert.equal(body.memberships.length, count);
  const as = body.session.token;
  await costs.of(`${route}, again`, "POST", `${link}/accept`, { as, body: {} }, count);
  await costs.of("GET /v1/me", "GET", "/v1/me", { as }, count);
  await costs.of("GET /v1/me/organizations", "GET", "/v1/me/organizations?limit=100", { as }, count);
  await costs.of("DELETE /v1/me", "DELETE", "/v1/me", { as }, count);
}

let batch = 0;
/** So many addresses, each invited to so many children. */
async function invitations(addresses, children) {
  batch += 1;
  const emails = Array.from({ length: addresses }, (_, n) => `guest-${batch}-${n}@estate.test`);
  const route = "POST …/invitations, of many addresses";
  const body = { emails, role: null, organizations: grants(children), send_email: false };
  const tried = { as: ada, body: { ...body, dry_run: true } };
  await costs.of(`${route}, dry_run`, "POST", `${home}/invitations`, tried, addresses * children);
  await costs.of(route, "POST", `${home}/invitations`, { as: ada, body }, addresses * children);
}

async function everything() {
  await organizations();
  for (const children of [1, 10]) {
    await invite(children);
    await accept(children);
  }
  await invitations(10, 10);
}

test("with ten children", everything);

test("with 1,000 children, and 10,000 members in the parent", async () => {
  await estate.grow({ members: 10_000, children: 1_000 });
  costs.mayNotGrow();
  await everything();
});

test("accepting 100 memberships at once is one call, and no more for each of them", async () => {
  await accept(100);
});

test("1,200 memberships, of many addresses or in many children, are one call", async () => {
  await invitations(12, 100);
  await invitations(120, 10);
  costs.areComplete();
});

test("an invitation to 100 children costs no more for each of them than one to ten", async () => {
  const each = async (count) => {
    const read = {};
    const pay = async (name, method, path, body) => {
      await world.settled();
      const { status, text, d1, body: answer } = await world.api(method, path, { as: ada, body });
      assert.ok(status < 300 && d1.calls === 1, `${name}: ${status} ${text}`);
      read[name] = d1.read / count;
      return answer;
    };
    const offer = { emails: [world.person("Guest").email], role: null, organizations: grants(count), send_email: false };
    const made = await pay("invite", "POST", `${home}/invitations`, offer);
    const path = `${home}/invitations/${made.invitations[0].id}`;
    await pay("edit", "PATCH", path, { message: "Hello" });
    await pay("resend", "POST", `${path}/resend`, { send_email: false });
    const email = world.person("Other").email;
    const { id } = await pay("replace", "POST", `${path}/replace`, { email, send_email: false });
    await pay("revoke", "POST", `${home}/invitations/${id}/revoke`, {});
    return read;
  };
  const [ten, hundred] = [await each(10), await each(100)];
  for (const [name, read] of Object.entries(hundred)) {
    assert.ok(read <= ten[name] + 1, `${name}: ${read} rows a grant, of ten grants ${ten[name]}`);
  }
});
