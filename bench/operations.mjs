// Every operation that is measured: its name, and how to make `n` requests of
// it, each of which is sent once.
import { flipped, tokenOf } from "../tests/workerd/support/links.mjs";
import { accept, addresses, ask, MANY } from "./place.mjs";
import { ROOT_KEY } from "./stage.mjs";

/** A token that differs from a genuine one in the last bit of its signature. */
const forged = (token) => flipped(token).at(-1);

/** The same request as often as it is needed. */
const again = (request) => async (n) => Array.from({ length: n }, () => request);

/** The operations in an organization; `other` is another one. */
export async function operations(place, other) {
  const { path, owner } = place;
  const as = owner.session;
  const [invitation] = await place.invited(1);
  const [member] = await place.people(1);
  const of = ({ id }) => `${path}/invitations/${id}`;
  const token = tokenOf(invitation.link);
  const link = `/v1/invitation-links/${token}`;
  const each = (make, request) => async (n) => (await make(n)).map(request);
  const invited = (request) => each((n) => place.invited(n), request);
  const joined = (request) => each((n) => place.people(n), request);

  return [
    ["health", again(ask("GET", "/healthz"))],
    ["me, with a forged session", again(ask("GET", "/v1/me", { as: forged(as), status: 401 }))],
    ["open a forged link", again(ask("GET", `/v1/invitation-links/${forged(token)}`, { status: 404 }))],
    ["readiness", again(ask("GET", "/readyz"))],

    ["create an organization", async (n) => addresses(n).map((email) =>
      ask("POST", "/v1/organizations", { as: ROOT_KEY, body: { name: "Acme", owner: { email }, send_email: false }, status: 201 }))],
    ["read an organization", again(ask("GET", path, { as }))],
    ["edit an organization", again(ask("PATCH", path, { as, body: { name: "Lovelace & Daughters" } }))],
    ["list one's organizations", again(ask("GET", "/v1/organizations", { as }))],

    ["invite 1 address", async (n) => addresses(n).map((email) => place.invite([email]))],
    ["invite 1 address, with its mail", async (n) => addresses(n).map((email) => place.invite([email], { send_email: true })), { mails: true }],
    ["invite 20 addresses", async (n) => Array.from({ length: n }, () => place.invite(addresses(20)))],
    ["list 50 pending invitations", again(ask("GET", `${path}/invitations`, { as }))],
    ["list 50 invitations of any status", again(ask("GET", `${path}/invitations?status=all`, { as }))],
    ["search the invitations", again(ask("GET", `${path}/invitations?status=all&q=nobody`, { as }))],
    ["read an invitation", again(ask("GET", of(invitation), { as }))],
    ["edit an invitation", again(ask("PATCH", of(invitation), { as, body: { role: "viewer" } }))],
    ["resend an invitation", again(ask("POST", `${of(invitation)}/resend`, { as, body: { send_email: false } }))],
    ["revoke an invitation", invited((invitation) => ask("POST", `${of(invitation)}/revoke`, { as }))],

    ["replace an invitation", invited((invitation) => ask("POST", `${of(invitation)}/replace`, { as, body: { email: addresses(1)[0], send_email: false }, status: 201 }))],
    ["list 50 invitations by role and kind", again(ask("GET", `${path}/invitations?status=all&role=member&kind=member`, { as }))],

    ["preview an invitation", again(ask("GET", link))],
    ["open an invitation's page", again(ask("GET", `/invitations/${token}`))],
    ["accept, without an account", invited((invitation) => accept(invitation, { name: "Ada" }))],
    ["accept, signed in", async (n) => {
      const people = await place.people(n);
      const invitations = await other.invited(n, people.map(({ email }) => email));
      return invitations.map((invitation, at) => accept(invitation, { as: people[at].session }));
    }],
    ["decline", invited(({ link }) => ask("POST", `/v1/invitation-links/${tokenOf(link)}/decline`))],

    ["ask for a sign-in link, with its mail", joined(({ email }) => ask("POST", "/v1/sign-in-links", { body: { email }, status: 202 })), { mails: true }],
    ["sign in", each((n) => place.signInTokens(n), (token) => ask("POST", "/v1/sign-in", { body: { token } }))],
    ["me", again(ask("GET", "/v1/me", { as }))],
    ["rename myself", again(ask("PATCH", "/v1/me", { as, body: { name: "Grace" } }))],
    ["list my sessions", again(ask("GET", "/v1/sessions", { as }))],
    ["sign out", joined(({ session }) => ask("DELETE", "/v1/sessions/current", { as: session, status: 204 }))],
    ["sign out everywhere", joined(({ session }) => ask("DELETE", "/v1/sessions", { as: session, status: 204 }))],

    ["list 50 members", again(ask("GET", `${path}/members`, { as }))],
    ["read a member", again(ask("GET", `${path}/members/${member.id}`, { as }))],
    ["edit a member", again(ask("PATCH", `${path}/members/${member.id}`, { as, body: { role: "viewer" } }))],
    ["list 50 members by role and kind", again(ask("GET", `${path}/members?role=member&kind=member`, { as }))],
    ["deactivate a member", joined(({ id }) => ask("POST", `${path}/members/${id}/deactivate`, { as }))],
    ["check, by an API key", again(ask("POST", `${path}/check`, { as: place.key.key, body: { user_id: member.id, permission: "app.write" } }))],
    ["check, by an API key and an address", again(ask("POST", `${path}/check`, { as: place.key.key, body: { email: member.email, permission: "reports.view" } }))],
    ["check, by a session", again(ask("POST", `${path}/check`, { as, body: { user_id: member.id, permission: "app.write" } }))],
    ["list the roles", again(ask("GET", `${path}/roles`, { as }))],
    ["edit a role", again(ask("PATCH", `${path}/roles/${place.role.id}`, { as, body: { description: "Keeps the books." } }))],
    ["list 50 events", again(ask("GET", `${path}/events`, { as }))],
    ["list 50 events of a type", again(ask("GET", `${path}/events?type=member.added`, { as }))],
    ["list the events about a member", again(ask("GET", `${path}/events?subject=${member.id}`, { as }))],
    ["my invitations", again(ask("GET", "/v1/me/invitations", { as: member.session }))],
    ["remove a member", joined(({ id }) => ask("DELETE", `${path}/members/${id}`, { as, status: 204 }))],
  ].map(([name, requests, { mails = false } = {}]) => ({ name, requests, mails }));
}

/** What is done to many at once: its name, and how to make `n` requests of it. */
export function crowds(place) {
  const { path, owner: { session: as } } = place;
  const times = async (n, make) => {
    const requests = [];
    for (let at = 0; at < n; at += 1) requests.push(await make());
    return requests;
  };
  const ids = (things) => things.map(({ id }) => id);
  const invitations = (body) => (n) =>
    times(n, async () => ask("POST", `${path}/invitations/bulk`, { as, body: { ...body, ids: ids(await place.invited(MANY)) } }));
  return [
    [`inviting ${MANY} addresses`, (n) => times(n, () => place.invite(addresses(MANY), { send_email: true }))],
    ["accepting an invitation to 100 organizations", async (n) => {
      const organizations = (await place.children(100)).map((organization_id) => ({ organization_id, role: "member" }));
      const invited = await place.invited(n, addresses(n), { organizations });
      return invited.map((invitation) => accept(invitation, { name: "Ada" }));
    }],
    [`resending ${MANY} invitations`, invitations({ action: "resend", send_email: false })],
    [`editing ${MANY} invitations`, invitations({ action: "edit", role: "viewer" })],
    [`revoking ${MANY} invitations`, invitations({ action: "revoke" })],
    ...["deactivate", "reactivate", "edit", "remove"].map((action) => [`${action.replace(/e$/, "")}ing ${MANY} members`, (n) =>
      times(n, async () => ask("POST", `${path}/members/bulk`, { as, body: { action, ...(action === "edit" && { role: "viewer" }), ids: ids(await place.people(MANY)) } }))]),
  ].map(([name, requests]) => ({ name, requests }));
}
