// Who belongs: members, owners, accounts and sessions as the API shows them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { SIGNUP: "open" } });
const members = ({ id }) => `/v1/organizations/${id}/members`;

test("members are listed, changed, removed and brought back", async () => {
  const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
  const organization = await world.organization(ada);
  const elsewhere = await world.organization(cleo);
  await world.join(organization, ben, { by: ada });
  await world.join(elsewhere, ben, { by: cleo, role: "viewer" });
  const path = `${members(organization)}/${ben.id}`;
  assert.deepEqual(await world.roles(organization), { [ada.email]: "owner", [ben.email]: "member" });
  assert.deepEqual(
    (await world.ok("GET", `${members(organization)}?role=owner`, { as: ben })).data.map(({ user }) => user.id),
    [ada.id],
  );
  assert.deepEqual(
    (await world.ok("GET", `${members(organization)}?q=ben`, { as: ben })).data.map(({ user }) => user.id),
    [ben.id],
  );
  assert.equal((await world.ok("GET", path, { as: ben })).user.email, ben.email);

  isRefused(await world.api("PATCH", path, { as: ben, body: { role: "admin" } }), "forbidden");
  assert.equal((await world.ok("PATCH", path, { as: ada, body: { role: "admin" } })).role, "admin");
  isRefused(await world.api("PATCH", path, { as: ben, body: { role: "owner" } }), "forbidden");
  isRefused(await world.api("DELETE", `${members(organization)}/${ada.id}`, { as: ben }), "forbidden");

  assert.equal((await world.api("DELETE", path, { as: ada })).status, 204);
  isRefused(await world.api("GET", path, { as: ada }), "not_found");
  isRefused(await world.api("GET", `/v1/organizations/${organization.id}`, { as: ben }), "not_found");
  const me = await world.ok("GET", "/v1/me", { as: ben });
  assert.deepEqual(
    me.memberships.map((it) => [it.organization, it.role]),
    [[{ id: elsewhere.id, name: elsewhere.name }, "viewer"]],
  );

  await world.join(organization, ben, { by: ada, role: "viewer" });
  assert.deepEqual(await world.roles(organization), { [ada.email]: "owner", [ben.email]: "viewer" });
});

test("the last owner stays, whoever asks; one of two may go", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const path = `${members(organization)}/${ada.id}`;
  for (const as of [ada, world.root]) {
    isRefused(await world.api("DELETE", path, { as }), "last_owner");
    isRefused(await world.api("PATCH", path, { as, body: { role: "admin" } }), "last_owner");
  }
  await world.join(organization, ben, { by: ada, role: "owner" });
  assert.equal((await world.api("DELETE", path, { as: ada })).status, 204);
  isRefused(await world.api("DELETE", `${members(organization)}/${ben.id}`, { as: ben }), "last_owner");
  assert.deepEqual(await world.roles(organization), { [ben.email]: "owner" });
});

test("a person signs in by link, sees and ends their sessions, and renames themselves", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const first = ada.session;
  const token = await world.signInToken(ada);
  const answer = await world.api("POST", "/v1/sign-in", { body: { token } });
  assert.deepEqual([answer.status, answer.body.object, answer.body.user.id], [200, "sign_in", ada.id]);
  ada.session = answer.body.session.token;
  isRefused(await world.api("POST", "/v1/sign-in", { body: { token } }), "unauthenticated");

  const me = await world.ok("GET", "/v1/me", { as: ada });
  assert.deepEqual([me.object, me.user.email, me.memberships[0].organization.id], ["me", ada.email, organization.id]);
  await world.ok("PATCH", "/v1/me", { as: ada, body: { name: " Countess " } });
  assert.equal((await world.ok("GET", "/v1/me", { as: first })).user.name, "Countess");
  isRefused(await world.api("GET", "/v1/me", { as: world.root }), "forbidden");

  const sessions = await world.ok("GET", "/v1/sessions", { as: ada });
  assert.deepEqual([sessions.object, sessions.data.length], ["list", 2]);
  assert.equal((await world.api("DELETE", "/v1/sessions/current", { as: first })).status, 204);
  isRefused(await world.api("GET", "/v1/me", { as: first }), "unauthenticated");
  assert.equal((await world.ok("GET", "/v1/sessions", { as: ada })).data.length, 1);
  assert.equal((await world.api("DELETE", "/v1/sessions", { as: ada })).status, 204);
  isRefused(await world.api("GET", "/v1/me", { as: ada }), "unauthenticated");
});

test("where sign-up is open, somebody new signs in and makes an organization of their own", async () => {
  const ada = world.person("Ada");
  await world.signIn(ada);
  const body = { name: "Ada's own" };
  const created = await world.api("POST", "/v1/organizations", { as: ada, body });
  assert.equal(created.status, 201);
  const { organization, membership } = created.body;
  assert.deepEqual(
    [membership.role, membership.user.id, membership.organization_id],
    ["owner", ada.id, organization.id],
  );
  const path = `/v1/organizations/${organization.id}`;
  const renamed = await world.ok("PATCH", path, {
    as: ada,
    body: { name: "Ada's renamed", image_url: "https://img.test/a.png" },
  });
  assert.deepEqual([renamed.name, renamed.image_url], ["Ada's renamed", "https://img.test/a.png"]);
  assert.deepEqual(await world.ok("GET", path, { as: ada }), renamed);
  assert.deepEqual((await world.ok("GET", "/v1/organizations", { as: ada })).data, [renamed]);
  assert.ok((await world.everything("/v1/organizations")).length > 1);
});

const HOLDS = {
  viewer: ["members.view", "app.read"],
  member: ["members.view", "app.read", "app.write"],
  admin: [
    ...["members.view", "app.read", "app.write", "members.manage"],
    ...["organization.manage", "billing.manage", "organizations.create", "organizations.view_all"],
  ],
};
HOLDS.owner = HOLDS.admin;

test("each role holds its permissions, and may do what they allow and nothing else", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const home = `/v1/organizations/${organization.id}`;
  for (const [role, permissions] of Object.entries(HOLDS)) {
    const person = world.person("Person");
    const { memberships } = await world.join(organization, person, { role });
    assert.deepEqual([...memberships[0].effective_permissions].sort(), [...permissions].sort(), role);
    const other = await world.invite(organization, world.person("Guest"), { role: "viewer", send_email: false });
    for (const [permission, method, path, body] of [
      ["members.view", "GET", home],
      ["members.view", "GET", `${home}/members`],
      ["members.view", "GET", `${home}/members/${ada.id}`],
      ["members.view", "GET", `${home}/invitations`],
      ["members.view", "GET", `${home}/invitations/${other.id}`],
      [
        "members.manage",
        "POST",
        `${home}/invitations`,
        { emails: [`by-${role}@roles.test`], role: "viewer", send_email: false },
      ],
      ["members.manage", "PATCH", `${home}/invitations/${other.id}`, { message: "Hello" }],
      ["members.manage", "POST", `${home}/invitations/${other.id}/resend`, { send_email: false }],
      ["members.manage", "POST", `${home}/invitations/${other.id}/revoke`, {}],
      ["organization.manage", "PATCH", home, { name: "Renamed" }],
    ]) {
      const answer = await world.api(method, path, { as: person, body });
      if (permissions.includes(permission)) assert.ok(answer.status < 300, `${role} ${method} ${path}: ${answer.text}`);
      else isRefused(answer, "forbidden");
    }
    assert.equal(
      (await world.api("DELETE", `${home}/members/${person.id}`, { as: person })).status,
      204,
      `${role} leaves`,
    );
  }
});
