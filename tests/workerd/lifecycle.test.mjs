// The whole lifecycle as a backend, its people and their mailboxes see it.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { linkIn, tokenIn, tokenOf } from "./support/links.mjs";
import { BASE_URL, usher } from "./support/usher.mjs";

const world = await usher({ env: { SIGNUP: "open" } });
const DAY = 86_400_000;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const id = (prefix) => new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`);
const invitations = ({ id }) => `/v1/organizations/${id}/invitations`;

test("a backend makes an organization, and its owner accepts by the link in the mail", async () => {
  const ada = world.person("Ada");
  const created = await world.api("POST", "/v1/organizations", {
    as: world.root,
    body: { name: "  Lovelace & Sons ", owner: { email: ada.email } },
  });
  assert.equal(created.status, 201);
  const { organization, invitation } = created.body;
  assert.equal(organization.object, "organization");
  assert.match(organization.id, id("org"));
  assert.equal(organization.name, "Lovelace & Sons");
  assert.deepEqual([organization.image_url, organization.parent_id], [null, null]);
  assert.match(organization.created_at, TIME);
  assert.deepEqual(Object.keys(invitation).sort(), [
    "accepted_at",
    "accepted_user_id",
    "billing_reminders",
    "created_at",
    "declined_at",
    "delivery",
    "email",
    "expires_at",
    "id",
    "invited_by",
    "kind",
    "last_sent_at",
    "locale",
    "message",
    "metadata",
    "object",
    "organization_id",
    "organizations",
    "permissions",
    "redirect_url",
    "revoked_at",
    "role",
    "role_id",
    "send_count",
    "status",
    "updated_at",
  ]);
  assert.match(invitation.id, id("inv"));
  assert.deepEqual(
    [
      invitation.object,
      invitation.organization_id,
      invitation.email,
      invitation.role,
      invitation.status,
      invitation.invited_by,
    ],
    ["invitation", organization.id, ada.email, "owner", "pending", null],
  );
  assert.equal(invitation.send_count, 1);
  assert.equal(Date.parse(invitation.expires_at) - Date.parse(invitation.created_at), 7 * DAY);

  const link = linkIn(await world.mailTo(ada));
  assert.ok(link.startsWith(`${BASE_URL}/invitations/`), link);
  const preview = await world.ok("GET", `/v1/invitation-links/${tokenOf(link)}`);
  assert.deepEqual(preview, {
    object: "invitation_preview",
    organization: { id: organization.id, name: "Lovelace & Sons" },
    email: ada.email,
    role: "owner",
    role_id: null,
    permissions: [],
    organizations: [],
    message: null,
    invited_by: null,
    expires_at: invitation.expires_at,
    account_exists: false,
  });

  const accepted = await world.api("POST", `/v1/invitation-links/${tokenOf(link)}/accept`, { body: { name: "Ada" } });
  assert.equal(accepted.status, 200);
  const { object, user, memberships, session, redirect_url } = world.entered(ada, accepted.body);
  assert.deepEqual([object, redirect_url], ["acceptance", null]);
  assert.deepEqual([user.object, user.email, user.email_verified, user.name], ["user", ada.email, true, "Ada"]);
  assert.match(user.id, id("user"));
  assert.equal(memberships.length, 1);
  assert.deepEqual(
    [
      memberships[0].object,
      memberships[0].organization_id,
      memberships[0].role,
      memberships[0].status,
      memberships[0].kind,
    ],
    ["membership", organization.id, "owner", "active", "member"],
  );
  assert.deepEqual(memberships[0].permissions, []);
  assert.deepEqual([...memberships[0].effective_permissions].sort(), [
    "app.read",
    "app.write",
    "billing.manage",
    "members.manage",
    "members.view",
    "organization.manage",
    "organizations.create",
    "organizations.view_all",
  ]);
  assert.match(session.expires_at, TIME);
  assert.ok(accepted.headers.get("set-cookie").includes(session.token));

  const settled = await world.ok("GET", `${invitations(organization)}/${invitation.id}`, { as: ada });
  assert.deepEqual([settled.status, settled.accepted_user_id], ["accepted", ada.id]);
  assert.match(settled.accepted_at, TIME);
  assert.match(settled.last_sent_at, TIME);
  assert.deepEqual(settled.delivery, { status: "sent", attempts: 1, last_error: null });

  const again = await world.ok("POST", `/v1/invitation-links/${tokenOf(link)}/accept`, { as: ada });
  assert.deepEqual(again.memberships, memberships);
  isRefused(
    await world.api("POST", `/v1/invitation-links/${tokenOf(link)}/decline`, { as: ada }),
    "invitation_not_pending",
  );
});

test("many are invited at once, each address in its place and in exactly one of the lists", async () => {
  const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
  const organization = await world.organization(ada);
  await world.join(organization, ben);
  await world.invite(organization, cleo, { by: ada });
  const emails = [
    "dora@many.test",
    ben.email,
    "no address",
    ` ${cleo.email.toUpperCase()} `,
    "\tEmil+x@Many.Test",
    "DORA@many.test",
    ada.email,
  ];
  const body = {
    emails,
    role: "viewer",
    message: "Welcome!\nAda",
    metadata: { team: 7 },
    locale: "en",
    expires_in_days: 2,
  };
  const batch = await world.api("POST", invitations(organization), { as: ada, body });
  assert.equal(batch.status, 201);
  assert.equal(batch.body.object, "invitation_batch");
  assert.deepEqual(
    batch.body.invitations.map(({ email }) => email),
    ["dora@many.test", "Emil+x@Many.Test"],
  );
  assert.deepEqual(batch.body.skipped, [
    { email: ben.email, reason: "already_member" },
    { email: "no address", reason: "invalid_address" },
    { email: ` ${cleo.email.toUpperCase()} `, reason: "already_invited" },
    { email: "DORA@many.test", reason: "duplicate" },
    { email: ada.email, reason: "already_member" },
  ]);
  const [dora] = batch.body.invitations;
  assert.deepEqual([dora.role, dora.message, dora.locale], ["viewer", "Welcome!\nAda", "en"]);
  assert.deepEqual(dora.metadata, { team: 7 });
  assert.deepEqual(dora.invited_by, { id: ada.id, name: "Ada", email: ada.email });
  assert.equal(Date.parse(dora.expires_at) - Date.parse(dora.created_at), 2 * DAY);
  assert.equal(dora.link, undefined);
  assert.ok((await world.mailTo("emil+x@many.test")).text.includes("> Welcome!\n> Ada"));

  const none = await world.api("POST", invitations(organization), { as: ada, body });
  assert.equal(none.status, 200);
  assert.deepEqual(none.body.invitations, []);
  assert.deepEqual(
    none.body.skipped.map(({ reason }) => reason),
    [
      "already_invited",
      "already_member",
      "invalid_address",
      "already_invited",
      "already_invited",
      "duplicate",
      "already_member",
    ],
  );
});

test("an edit reaches the links that are already in mailboxes", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const invitation = await world.invite(organization, ben, { by: ada, role: "admin" });
  const body = { role: "viewer", message: "On second thoughts", metadata: { seat: 3 } };
  const edited = await world.ok("PATCH", `${invitations(organization)}/${invitation.id}`, { as: ada, body });
  assert.deepEqual([edited.role, edited.message, edited.status], ["viewer", "On second thoughts", "pending"]);
  assert.deepEqual(edited.metadata, { seat: 3 });
  assert.equal(edited.expires_at, invitation.expires_at);
  const { memberships } = await world.accept(ben);
  assert.equal(memberships[0].role, "viewer");
  assert.deepEqual([...memberships[0].effective_permissions].sort(), ["app.read", "members.view"]);
  isRefused(
    await world.api("PATCH", `${invitations(organization)}/${invitation.id}`, { as: ada, body }),
    "invitation_not_pending",
  );
});

test("a resend restarts the lifetime, waits for the cooldown, and with rotate ends the older links", async () => {
  const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
  const organization = await world.organization(ada);
  const invitation = await world.invite(organization, ben, { by: ada, expires_in_days: 3 });
  const first = tokenIn(await world.mailTo(ben));
  const resend = (body) => world.api("POST", `${invitations(organization)}/${invitation.id}/resend`, { as: ada, body });
  isRefused(await resend({}), "resend_too_soon");

  world.advance(61_000);
  const asked = world.now();
  const resent = (await resend({})).body;
  assert.equal(resent.send_count, 2);
  assert.ok(Math.abs(Date.parse(resent.expires_at) - asked - 3 * DAY) < 60_000, resent.expires_at);
  const second = tokenIn(await world.mailTo(ben));
  for (const token of [first, second]) await world.ok("GET", `/v1/invitation-links/${token}`);

  world.advance(61_000);
  assert.equal((await resend({ rotate: true, expires_in_days: 30 })).status, 200);
  const third = tokenIn(await world.mailTo(ben));
  for (const token of [first, second]) {
    isRefused(await world.api("POST", `/v1/invitation-links/${token}/accept`, { body: {} }), "link_superseded");
  }
  world.advance(7 * DAY);
  isRefused(await world.api("GET", `/v1/invitation-links/${first}`), "link_expired");
  world.entered(ben, await world.ok("POST", `/v1/invitation-links/${third}/accept`, { body: {} }));
  isRefused(await resend({}), "invitation_not_pending");

  const lapsed = await world.invite(organization, cleo, { by: ada });
  await world.mailTo(cleo);
  world.advance(8 * DAY);
  assert.equal((await world.ok("GET", `${invitations(organization)}/${lapsed.id}`, { as: ada })).status, "expired");
  const revived = await world.ok("POST", `${invitations(organization)}/${lapsed.id}/resend`, { as: ada });
  assert.deepEqual([revived.id, revived.status], [lapsed.id, "pending"]);
  assert.deepEqual(
    (await world.accept(cleo)).memberships.map(({ role }) => role),
    ["member"],
  );
});

test("after a revoke no link is accepted, the address can be invited anew, and the lapsed one cannot come back", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const revoked = await world.invite(organization, ben, { by: ada });
  const path = `${invitations(organization)}/${revoked.id}`;
  const token = tokenIn(await world.mailTo(ben));
  const answer = await world.ok("POST", `${path}/revoke`, { as: ada });
  assert.equal(answer.status, "revoked");
  assert.match(answer.revoked_at, TIME);
  assert.equal((await world.ok("POST", `${path}/revoke`, { as: ada })).revoked_at, answer.revoked_at);
  for (const act of ["accept", "decline"]) {
    isRefused(await world.api("POST", `/v1/invitation-links/${token}/${act}`, { body: {} }), "invitation_revoked");
  }
  isRefused(await world.api("POST", `${path}/resend`, { as: ada }), "invitation_not_pending");

  const lapsed = await world.invite(organization, ben, { by: ada });
  await world.sql(
    "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email = ?3 AND status = 'pending'",
    world.now(),
    organization.id,
    ben.email,
  );
  const anew = await world.invite(organization, ben, { by: ada });
  assert.notEqual(anew.id, lapsed.id);
  isRefused(
    await world.api("POST", `${invitations(organization)}/${lapsed.id}/resend`, { as: ada }),
    "already_invited",
  );
  await world.mailTo(ben);
  await world.accept(ben);
  isRefused(await world.api("POST", `${invitations(organization)}/${lapsed.id}/resend`, { as: ada }), "already_member");
  isRefused(
    await world.api("POST", `${invitations(organization)}/${anew.id}/revoke`, { as: ada }),
    "invitation_not_pending",
  );
});

test("whoever declines needs no account, may do so again, and can be invited anew", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const invitation = await world.invite(organization, ben, { by: ada });
  const token = tokenIn(await world.mailTo(ben));
  const decline = () => world.api("POST", `/v1/invitation-links/${token}/decline`, { body: { reason: "Wrong Ben" } });
  assert.equal((await decline()).status, 200);
  assert.equal((await decline()).status, 200);
  isRefused(await world.api("POST", `/v1/invitation-links/${token}/accept`, { body: {} }), "invitation_not_pending");
  const declined = await world.ok("GET", `${invitations(organization)}/${invitation.id}`, { as: ada });
  assert.equal(declined.status, "declined");
  assert.match(declined.declined_at, TIME);
  assert.equal((await world.join(organization, ben, { by: ada })).memberships.length, 1);
});
