// Where several refusals apply, the first in the contract's order is given.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { neverWas } from "./support/ids.mjs";
import { allRefused, watch } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { LINK_SHARING: "root" }, others: { broken: { env: { ROOT_KEY: "short" } } } });
const [ada, ben, cleo, dora, emil] = world.people("Ada", "Ben", "Cleo", "Dora", "Emil");
const organization = await world.organization(ada);
await world.organization(emil);
await world.join(organization, ben, { role: "admin" });
await world.join(organization, cleo, { role: "viewer" });
const pending = await world.invite(organization, dora, { by: ada, send_email: false });
const [, accepted] = await world.everything(`/v1/organizations/${organization.id}/invitations?status=accepted`);
const body = { token: await world.signInToken(ada) };
const ended = (await world.ok("POST", "/v1/sign-in", { body })).session.token;
await world.api("DELETE", "/v1/sessions/current", { as: ended });

const home = `/v1/organizations/${organization.id}`;
const unknown = neverWas("org");
const large = { raw: "x".repeat((1 << 20) + 1), headers: { "content-type": "application/json" } };
const crossSite = { headers: { "sec-fetch-site": "cross-site" } };
const notJson = { raw: "{", headers: { "content-type": "application/json" } };
const wrongType = { raw: "{", headers: { "content-type": "text/plain" } };
const wrongFields = { body: { nobody_knows: 1 } };

test("configuration, route, method and size are refused before anything else of the request is looked at", async () => {
  await allRefused(world, [
    ["configuration, then route", "GET", "/nowhere", { of: "broken" }, "misconfigured"],
    ["configuration, then size", "POST", "/v1/organizations", { of: "broken", ...large }, "misconfigured"],
    ["route, then size", "POST", "/nowhere", large, "not_found"],
    ["route, then credential", "GET", "/v1/nowhere", { as: "forged" }, "not_found"],
    ["method, then size", "PUT", "/v1/organizations", large, "method_not_allowed"],
    ["method, then credential", "PUT", home, { as: "forged" }, "method_not_allowed"],
    ["method, then malformed id", "PUT", "/v1/organizations/x", { as: ada }, "method_not_allowed"],
    ["size, then credential", "POST", "/v1/organizations", { ...large, as: "forged" }, "body_too_large"],
    [
      "size, then cross-site",
      "POST",
      "/v1/organizations",
      { cookie: ada.session, ...large, headers: { ...large.headers, ...crossSite.headers } },
      "body_too_large",
    ],
    ["size, then malformed id", "POST", "/v1/organizations/x/invitations", { ...large, as: ada }, "body_too_large"],
  ]);
});

test("refused in this order: a credential that is none, a cross-site request, a malformed id, the body", async () => {
  const cookie = ada.session;
  await allRefused(world, [
    [
      "credential, then cross-site",
      "PATCH",
      home,
      { cookie: "forged", ...crossSite, ...wrongFields },
      "unauthenticated",
    ],
    ["credential, then malformed id", "GET", "/v1/organizations/x", { as: "forged" }, "unauthenticated"],
    ["no credential, then malformed id", "GET", "/v1/organizations/x", {}, "unauthenticated"],
    ["credential, then type", "PATCH", home, { as: "forged", ...wrongType }, "unauthenticated"],
    ["credential, then fields", "PATCH", "/v1/me", { ...wrongFields }, "unauthenticated"],
    [
      "cross-site, then malformed id",
      "PATCH",
      "/v1/organizations/x",
      { cookie, ...crossSite, body: { name: "X" } },
      "cross_site",
    ],
    [
      "cross-site, then type",
      "PATCH",
      home,
      { cookie, raw: "{", headers: { ...crossSite.headers, "content-type": "text/plain" } },
      "cross_site",
    ],
    [
      "cross-site, then JSON",
      "POST",
      "/v1/sign-in",
      { raw: "{", headers: { ...crossSite.headers, "content-type": "application/json" } },
      "cross_site",
    ],
    ["cross-site, then fields", "PATCH", home, { cookie, ...crossSite, ...wrongFields }, "cross_site"],
    ["malformed id, then type", "PATCH", "/v1/organizations/x", { as: ada, ...wrongType }, "not_found"],
    ["malformed id, then JSON", "PATCH", `${home}/members/x`, { as: ada, ...notJson }, "not_found"],
    ["malformed id, then fields", "PATCH", `${home}/invitations/x`, { as: ada, ...wrongFields }, "not_found"],
    ["type, then JSON", "PATCH", home, { as: ada, ...wrongType }, "unsupported_media_type"],
  ]);
});

test("the body is refused before what only the database knows", async () => {
  const first = [
    ["JSON", notJson, "invalid_json"],
    ["fields", wrongFields, "invalid_request"],
    ["type", wrongType, "unsupported_media_type"],
  ];
  await allRefused(
    world,
    first.flatMap(([name, body, code]) => [
      [`${name}, then a revoked credential`, "PATCH", home, { as: ended, ...body }, code],
      [`${name}, then another's organization`, "PATCH", home, { as: emil, ...body }, code],
      [`${name}, then an unknown organization`, "PATCH", `/v1/organizations/${unknown}`, { as: ada, ...body }, code],
      [`${name}, then no permission`, "PATCH", home, { as: cleo, ...body }, code],
      [
        `${name}, then an unknown invitation`,
        "PATCH",
        `${home}/invitations/${neverWas("inv")}`,
        { as: ada, ...body },
        code,
      ],
      [`${name}, then its state`, "PATCH", `${home}/invitations/${accepted.id}`, { as: ada, ...body }, code],
    ]),
  );
});

test("refused in this order: a revoked credential, the organization, the permission, the object, the rank, the state", async () => {
  const nobody = neverWas("user");
  const nothing = neverWas("inv");
  await allRefused(world, [
    ["revoked, then unknown organization", "GET", `/v1/organizations/${unknown}`, { as: ended }, "unauthenticated"],
    [
      "revoked, then unknown invitation",
      "POST",
      `${home}/invitations/${nothing}/revoke`,
      { as: ended },
      "unauthenticated",
    ],
    ["revoked, then state", "POST", `${home}/invitations/${accepted.id}/revoke`, { as: ended }, "unauthenticated"],
    [
      "organization, then permission",
      "POST",
      `${home}/invitations`,
      { as: emil, body: { emails: ["x@x.test"], role: "owner" } },
      "not_found",
    ],
    ["organization, then object", "GET", `${home}/members/${nobody}`, { as: emil }, "not_found"],
    [
      "organization, then return_link",
      "POST",
      `${home}/invitations`,
      { as: emil, body: { emails: ["x@x.test"], return_link: true } },
      "not_found",
    ],
    ["permission, then unknown invitation", "POST", `${home}/invitations/${nothing}/revoke`, { as: cleo }, "forbidden"],
    [
      "permission, then unknown member",
      "PATCH",
      `${home}/members/${nobody}`,
      { as: cleo, body: { role: "viewer" } },
      "forbidden",
    ],
    ["permission, then unknown member to remove", "DELETE", `${home}/members/${nobody}`, { as: cleo }, "forbidden"],
    ["permission, then state", "POST", `${home}/invitations/${accepted.id}/revoke`, { as: cleo }, "forbidden"],
    [
      "object, then what it would grant",
      "PATCH",
      `${home}/invitations/${nothing}`,
      { as: ben, body: { message: "x" } },
      "not_found",
    ],
    [
      "rank, then last owner: demoting",
      "PATCH",
      `${home}/members/${ada.id}`,
      { as: ben, body: { role: "viewer" } },
      "forbidden",
    ],
    ["rank, then last owner: removing", "DELETE", `${home}/members/${ada.id}`, { as: ben }, "forbidden"],
    ["permission, then last owner", "DELETE", `${home}/members/${ada.id}`, { as: cleo }, "forbidden"],
  ]);
});

test("an invitation of somebody of a higher rank is not for an admin to change, whatever its state", async () => {
  const owned = await world.invite(organization, world.person("Owen"), { by: ada, role: "owner", send_email: false });
  const [closed] = (await world.everything(`${home}/invitations?status=accepted`)).filter(
    ({ role }) => role === "owner",
  );
  const isUnchanged = await watch(world);
  for (const { id } of [owned, closed]) {
    for (const [method, act, body] of [
      ["PATCH", "", { message: "x" }],
      ["POST", "/resend", {}],
      ["POST", "/revoke", {}],
    ]) {
      isRefused(await world.api(method, `${home}/invitations/${id}${act}`, { as: ben, body }), "forbidden");
    }
  }
  for (const [method, path, body] of [
    ["PATCH", `${home}/invitations/${pending.id}`, { role: "owner" }],
    ["POST", `${home}/invitations`, { emails: ["x@x.test"], role: "owner" }],
    ["PATCH", `${home}/members/${cleo.id}`, { role: "owner" }],
    ["PATCH", `${home}/members/${ben.id}`, { role: "owner" }],
    ["POST", `${home}/invitations`, { emails: ["x@x.test"], return_link: true }],
    ["POST", `${home}/invitations/${pending.id}/resend`, { return_link: true }],
  ]) {
    isRefused(await world.api(method, path, { as: ben, body }), "forbidden");
  }
  await isUnchanged("higher ranks");
  assert.equal((await world.ok("GET", `${home}/invitations/${owned.id}`, { as: ben })).role, "owner");
});

test("a link is refused as revoked or answered before superseded, and as superseded before expired", async () => {
  const guest = async (name) => {
    const invitation = await world.invite(organization, world.person(name), { send_email: false, return_link: true });
    return {
      path: `${home}/invitations/${invitation.id}`,
      token: invitation.link.split("/").at(-1),
      email: invitation.email,
    };
  };
  const lapse = ({ email }) =>
    world.sql(
      "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email = ?3",
      world.now(),
      organization.id,
      email,
    );
  const rotate = ({ path }) =>
    world.ok("POST", `${path}/resend`, { as: world.root, body: { rotate: true, send_email: false } });
  const open = ({ token }, as) => world.api("POST", `/v1/invitation-links/${token}/accept`, { as, body: {} });

  const revoked = await guest("Revoked");
  await rotate(revoked);
  await world.ok("POST", `${revoked.path}/revoke`, { as: world.root });
  isRefused(await open(revoked, emil), "invitation_revoked");

  const declined = await guest("Declined");
  await world.ok("POST", `/v1/invitation-links/${declined.token}/decline`, { body: {} });
  await lapse(declined);
  isRefused(await open(declined, emil), "invitation_not_pending");

  const superseded = await guest("Superseded");
  await rotate(superseded);
  await lapse(superseded);
  isRefused(await open(superseded, emil), "link_superseded");

  const lapsed = await guest("Lapsed");
  await lapse(lapsed);
  isRefused(await open(lapsed, emil), "link_expired");

  const wrong = await guest("Wrong");
  isRefused(await open(wrong, emil), "wrong_account");
});
