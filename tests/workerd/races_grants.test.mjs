// What an invitation grants, changed while it is accepted: all of it comes or
// none, and roles are as they are now. Each race is run 50 times.
import assert from "node:assert/strict";
import { test } from "node:test";

import { tokenOf } from "./support/links.mjs";
import { against, ROUNDS, tally } from "./support/racing.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { RESEND_COOLDOWN_SECONDS: "0" } });
const ada = world.person("Ada");
const parent = await world.organization(ada);
const home = `/v1/organizations/${parent.id}`;
const clients = [];
for (let n = 0; n < 5; n += 1) {
  const body = { name: `Client ${n}`, parent_id: parent.id };
  clients.push((await world.ok("POST", "/v1/organizations", { as: ada, body })).organization.id);
}

/** An invitation of somebody new, with its link. */
async function invited(fields) {
  const guest = world.person("Guest");
  const body = { emails: [guest.email], send_email: false, return_link: true, ...fields };
  const [{ id, link }] = (await world.ok("POST", `${home}/invitations`, { as: world.root, body })).invitations;
  return { guest, path: `${home}/invitations/${id}`, token: tokenOf(link) };
}

const accept = (token) => world.api("POST", `/v1/invitation-links/${token}/accept`, { body: {} });

/** In which of the clients somebody with this address is, and as what. */
async function rolesOf({ email }) {
  const found = [];
  for (const id of clients) {
    const path = `/v1/organizations/${id}/members?q=${encodeURIComponent(email)}`;
    found.push(...(await world.ok("GET", path, { as: world.root })).data.map(({ role }) => role));
  }
  return found;
}

test("revoking an invitation to five clients against accepting it: all five memberships or none", async () => {
  const organizations = clients.map((organization_id) => ({ organization_id, role: "member" }));
  const ends = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { guest, path, token } = await invited({ role: null, organizations });
    const [accepted, revoked] = await against(
      round,
      () => accept(token),
      () => world.api("POST", `${path}/revoke`, { as: ada }),
    );
    tally([accepted], ["200", "410 invitation_revoked"]);
    tally([revoked], ["200", "409 invitation_not_pending"]);
    assert.notEqual(accepted.status === 200, revoked.status === 200);
    ends.add(accepted.status);
    const all = accepted.status === 200 ? 5 : 0;
    assert.equal(accepted.body.memberships?.length ?? 0, all);
    assert.deepEqual(await rolesOf(guest), Array(all).fill("member"));
  }
  assert.deepEqual([...ends].sort(), [200, 410], "both orders were seen");
});

test("editing what it grants against accepting it: what was accepted is what was offered, before or after", async () => {
  const as = (role) => clients.map((organization_id) => ({ organization_id, role }));
  const ends = new Set();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { guest, path, token } = await invited({ role: null, organizations: as("member") });
    const [accepted, edited] = await against(
      round,
      () => accept(token),
      () => world.api("PATCH", path, { as: ada, body: { organizations: as("viewer").slice(1) } }),
    );
    tally([accepted], ["200"]);
    tally([edited], ["200", "409 invitation_not_pending"]);
    ends.add(edited.status);
    const expected = edited.status === 200 ? Array(4).fill("viewer") : Array(5).fill("member");
    assert.deepEqual(await rolesOf(guest), expected);
  }
  assert.deepEqual([...ends].sort(), [200, 409], "both orders were seen");
});

test("deleting a client against accepting: it is there and joined, or gone and omitted", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = { name: "Brief", parent_id: parent.id };
    const { id } = (await world.ok("POST", "/v1/organizations", { as: ada, body })).organization;
    const organizations = [clients[0], id].map((organization_id) => ({ organization_id, role: "member" }));
    const { guest, token } = await invited({ role: null, organizations });
    const [accepted, deleted] = await against(
      round,
      () => accept(token),
      () => world.api("DELETE", `/v1/organizations/${id}`, { as: world.root, body: { name: "Brief" } }),
    );
    tally([accepted], ["200"]);
    tally([deleted], ["204"]);
    const { memberships, omitted } = accepted.body;
    assert.equal(memberships.length + omitted.length, 2);
    assert.deepEqual(await rolesOf(guest), ["member"]);
    const mine = await world.ok("GET", "/v1/me", { as: accepted.body.session.token });
    assert.deepEqual(
      mine.memberships.map(({ organization_id }) => organization_id),
      [clients[0]],
    );
  }
});

test("editing a role against accepting it: whoever has it may do what it says now", async () => {
  const { id } = await world.ok("POST", `${home}/roles`, { as: ada, body: { name: "Clerk" } });
  for (let round = 0; round < ROUNDS; round += 1) {
    const { token } = await invited({ role: id });
    const [before, permission] = [`round.${round - 1}`, `round.${round}`];
    const [accepted, edited] = await against(
      round,
      () => accept(token),
      () => world.api("PATCH", `${home}/roles/${id}`, { as: ada, body: { permissions: [permission] } }),
    );
    tally([accepted, edited], ["200"]);
    const [{ effective_permissions }] = accepted.body.memberships;
    assert.ok(round === 0 || [before, permission].includes(effective_permissions.join()), effective_permissions.join());
    const user_id = accepted.body.user.id;
    const may = (name) => world.ok("POST", `${home}/check`, { as: ada, body: { user_id, permission: name } });
    assert.deepEqual([(await may(permission)).allowed, (await may(before)).allowed], [true, false]);
  }
});

test("deleting a role against accepting it: nobody is left with a role that is gone", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const role = await world.ok("POST", `${home}/roles`, { as: ada, body: { name: `Brief ${round}` } });
    const { guest, token } = await invited({ role: role.id });
    const [accepted, deleted] = await against(
      round,
      () => accept(token),
      () => world.api("DELETE", `${home}/roles/${role.id}?replace_with=viewer`, { as: ada }),
    );
    tally([accepted], ["200"]);
    tally([deleted], ["204"]);
    const { data } = await world.ok("GET", `${home}/members?q=${encodeURIComponent(guest.email)}`, { as: ada });
    assert.deepEqual(
      data.map(({ role, role_id }) => [role, role_id]),
      [["viewer", null]],
    );
  }
});
