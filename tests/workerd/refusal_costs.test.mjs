// What a refusal costs, on skewed data: no D1 call where what was sent is wrong
// in itself, else one that reads little; and no row written.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";

import { CODES } from "./support/contract.mjs";
import { flipped, tokenIn } from "./support/links.mjs";
import { FORM, skewed, thousand } from "./support/skewed.mjs";

const { world, ada, ben, organization, elsewhere, home, invitations, invited, member } = await skewed();
const DAY = 86_400_000;
/** The most rows that a refusal may read, and so many more for each address of the request. */
const [ROWS, ROWS_AN_ADDRESS] = [115, 7];

/** An API key whose checksum is right, and which nobody was ever given. */
function madeUp() {
  const secret = randomBytes(32);
  const sum = createHash("sha256").update(secret).digest().subarray(0, 4);
  return `usher_${Buffer.concat([secret, sum]).toString("base64url")}`;
}

/** Sends what is refused so; asserts the calls, and that nothing was written. */
async function refusal(code, calls, method, path, options) {
  await world.settled();
  const answer = await world.api(method, path, options);
  const name = `${method} ${path}: ${answer.status} ${JSON.stringify(answer.d1)}`;
  assert.equal(answer.status, CODES[code], name);
  if (answer.body) assert.equal(answer.body.code, code, name);
  assert.deepEqual([answer.d1.calls, answer.d1.written], [calls, 0], name);
  const addresses = (options?.body?.emails ?? options?.body?.ids)?.length ?? 0;
  assert.ok(answer.d1.read <= ROWS + ROWS_AN_ADDRESS * addresses, name);
}

test("a refusal by the state is one call, and writes nothing", async () => {
  const viewer = await member({ role: "viewer" });
  const gone = await member();
  await world.api("DELETE", "/v1/sessions/current", { as: gone });
  const pending = await invited();
  const revoked = await invited();
  const role = await world.ok("POST", `${home}/roles`, { as: ada, body: { name: "Unused" } });
  const key = await world.ok("POST", `${home}/api-keys`, { as: ada, body: { name: "Backend", role: "admin" } });
  await world.ok("POST", `${revoked.path}/revoke`, { as: ada });
  for (const [method, path, body] of [
    ["GET", home],
    ["PATCH", home, { name: "X" }],
    ["GET", invitations],
    ["POST", invitations, { emails: ["x@x.test"] }],
    ["POST", invitations, { emails: thousand("refused") }],
    ["GET", pending.path],
    ["PATCH", pending.path, { role: "viewer" }],
    ["POST", `${pending.path}/resend`, {}],
    ["POST", `${pending.path}/revoke`, {}],
    ["GET", `${home}/members`],
    ["GET", `${home}/members/${ada.id}`],
    ["PATCH", `${home}/members/${ben.id}`, { role: "viewer" }],
    ["DELETE", `${home}/members/${ben.id}`],
    ["DELETE", home, { name: "X" }],
    ["POST", `${pending.path}/replace`, { email: "x@x.test" }],
    ["POST", `${invitations}/bulk`, { action: "revoke", ids: thousand("inv") }],
    ["POST", `${home}/members/bulk`, { action: "remove", ids: thousand("user") }],
    ["POST", `${home}/members/${ben.id}/deactivate`],
    ["POST", `${home}/members/${ben.id}/reactivate`],
    ["POST", `${home}/check`, { user_id: ben.id, permission: "app.read" }],
    ["GET", `${home}/roles`],
    ["GET", `${home}/roles/${role.id}`],
    ["POST", `${home}/roles`, { name: "X" }],
    ["PATCH", `${home}/roles/${role.id}`, { name: "X" }],
    ["DELETE", `${home}/roles/${role.id}`],
    ["GET", `${home}/api-keys`],
    ["POST", `${home}/api-keys`, { name: "X" }],
    ["DELETE", `${home}/api-keys/${key.id}`],
    ["GET", `${home}/events`],
    ["GET", `${home}/events/export`],
    ["GET", `${home}/transfer-ownership`],
    ["POST", `${home}/transfer-ownership`, { user_id: ben.id }],
    ["DELETE", `${home}/transfer-ownership`],
  ]) {
    for (const as of [gone, madeUp()]) await refusal("unauthenticated", 1, method, path, { as, body });
    for (const as of [ada, key.key]) {
      await refusal("not_found", 1, method, path.replace(organization.id, elsewhere.id), { as, body });
    }
    const mayLook = method === "GET" && !/api-keys|events/.test(path);
    if (!mayLook && !path.endsWith("/check")) await refusal("forbidden", 1, method, path, { as: viewer, body });
  }
  for (const [method, path] of [
    ["GET", "/v1/me"],
    ["DELETE", "/v1/me"],
    ["GET", "/v1/me/organizations"],
    ["GET", "/v1/me/invitations"],
    ["POST", `/v1/me/invitations/${pending.path.split("/").at(-1)}/accept`],
    ["POST", `/v1/me/invitations/${pending.path.split("/").at(-1)}/decline`],
    ["GET", "/v1/sessions"],
    ["DELETE", "/v1/sessions"],
    ["GET", "/v1/organizations"],
  ]) {
    await refusal("unauthenticated", 1, method, path, { as: gone });
  }
  await refusal("last_owner", 1, "DELETE", `${home}/members/${ada.id}`, { as: ada });
  await refusal("invitation_not_pending", 1, "PATCH", revoked.path, { as: ada, body: { role: "viewer" } });
  await refusal("wrong_account", 1, "POST", `/v1/invitation-links/${pending.token}/accept`, { as: ben, body: {} });
  for (const act of ["accept", "decline"])
    await refusal("invitation_revoked", 1, "POST", `/v1/invitation-links/${revoked.token}/${act}`, { body: {} });
  await refusal("invitation_revoked", 1, "GET", `/v1/invitation-links/${revoked.token}`);
  await refusal("invitation_revoked", 1, "GET", `/invitations/${revoked.token}`);
});

/** What is not quite this key: its checksum tells. */
const badKeys = (key) => [
  ...["A", "B"].map((last) => `${key.slice(0, -1)}${last}`).filter((edited) => edited !== key),
  ...flipped(key.slice("usher_".length)).map((edited) => `usher_${edited}`).filter((_, at) => at % 7 === 0),
  key.slice(0, -1),
  `${key}A`,
  key.slice("usher_".length),
  key.replace("usher_", "USHER_"),
  `${key}=`,
];

test("what is forged, malformed or expired never reaches the database", async () => {
  const { token } = await invited();
  await world.ok("POST", "/v1/sign-in-links", { body: { email: ada.email } });
  const signIn = tokenIn(await world.mailTo(ada));
  const asked = [
    ["GET", "/v1/organizations"],
    ["POST", "/v1/organizations", { name: "X" }],
    ["GET", home],
    ["PATCH", home, { name: "X" }],
    ["GET", invitations],
    ["POST", invitations, { emails: ["x@x.test"] }],
    ["GET", `${invitations}/x`],
    ["POST", `${invitations}/x/resend`, {}],
    ["POST", `${invitations}/x/revoke`, {}],
    ["GET", `${home}/members`],
    ["GET", `${home}/members/${ada.id}`],
    ["PATCH", `${home}/members/${ada.id}`, { role: "viewer" }],
    ["DELETE", `${home}/members/${ada.id}`],
    ["GET", "/v1/me"],
    ["PATCH", "/v1/me", { name: "X" }],
    ["GET", "/v1/sessions"],
    ["DELETE", "/v1/sessions"],
    ["DELETE", "/v1/sessions/current"],
    ["POST", `${home}/check`, { user_id: ada.id, permission: "app.read" }],
    ["GET", `${home}/api-keys`],
    ["GET", `${home}/events`],
  ];
  const bad = [
    ...badKeys((await world.ok("POST", `${home}/api-keys`, { as: ada, body: { name: "Backend" } })).key),
    "forged",
    "key_01j00000000000000000000000",
    "usher_" + "x".repeat(40),
    `${ada.session}A`,
    token,
    signIn,
    `${world.root}x`,
  ];
  for (const [method, path, body] of asked) {
    for (const as of [undefined, ...bad]) await refusal("unauthenticated", 0, method, path, { as, body });
    await refusal("unauthenticated", 0, method, path, {
      cookie: "forged",
      headers: { "sec-fetch-site": "same-origin" },
      body,
    });
    await refusal("unauthenticated", 0, method, path, { as: ada, of: "rekeyed", body });
  }
  const links = async (code, token, options) => {
    await refusal(code, 0, "GET", `/v1/invitation-links/${token}`, options);
    for (const act of ["accept", "decline"])
      await refusal(code, 0, "POST", `/v1/invitation-links/${token}/${act}`, { body: {}, ...options });
    await refusal(code, 0, "GET", `/invitations/${token}`, options);
    for (const act of ["accept", "decline"])
      await refusal(code, 0, "POST", `/invitations/${token}/${act}`, { ...FORM, ...options });
  };
  const signIns = async (token, options) => {
    await refusal("unauthenticated", 0, "POST", "/v1/sign-in", { body: { token }, ...options });
    await refusal("unauthenticated", 0, "GET", `/sign-in/${token}`, options);
    await refusal("unauthenticated", 0, "POST", `/sign-in/${token}`, { ...FORM, ...options });
  };
  for (const forged of ["x", `${token}A`, signIn, ada.session]) await links("link_invalid", forged);
  await links("link_invalid", token, { of: "rekeyed" });
  for (const forged of ["x", `${signIn}A`, token, ada.session]) await signIns(forged);
  world.advance(31 * DAY);
  await links("link_expired", token);
  await signIns(signIn);
  for (const [method, path, body] of asked) await refusal("unauthenticated", 0, method, path, { as: ada, body });
});

test("what is wrong in itself never reaches the database", async () => {
  for (const [code, method, path, options] of [
    ["not_found", "GET", "/nowhere"],
    ["method_not_allowed", "PUT", "/v1/me"],
    ["not_found", "GET", "/v1/organizations/x"],
    ["not_found", "GET", `${home}/members/x`],
    ["invalid_request", "PATCH", home, { body: { name: "" } }],
    ["invalid_request", "POST", invitations, { body: { emails: [] } }],
    ["invalid_json", "PATCH", home, { raw: "{", headers: { "content-type": "application/json" } }],
    ["unsupported_media_type", "PATCH", home, { raw: "{}" }],
    ["invalid_request", "GET", `${invitations}?cursor=x`],
    ["invalid_request", "GET", `${invitations}?limit=0`],
    ["body_too_large", "POST", invitations, { raw: "x".repeat((1 << 20) + 1) }],
  ]) {
    await refusal(code, 0, method, path, { as: world.root, ...options });
  }
});
