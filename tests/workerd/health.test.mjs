// Whether it lives, whether it can work, and what every answer carries.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ others: { bare: { database: "empty" } } });

test("healthz answers without the database, with or without a schema in it", async () => {
  for (const of of ["main", "bare"]) {
    const alive = await world.api("GET", "/healthz", { of });
    assert.equal(alive.status, 200);
    assert.deepEqual(Object.keys(alive.body), ["status", "version"]);
    assert.equal(alive.body.status, "ok");
    assert.match(alive.body.version, /^\d+\.\d+\.\d+/);
    assert.equal(alive.d1.calls, 0);
    assert.equal((await world.api("HEAD", "/healthz", { of })).status, 200);
  }
});

test("readyz answers 200 on the schema that is expected, and 503 with the reason on none or another", async () => {
  const ready = await world.api("GET", "/readyz");
  assert.deepEqual([ready.status, ready.d1.calls], [200, 1]);
  const empty = await world.api("GET", "/readyz", { of: "bare" });
  assert.equal(empty.status, 503);
  assert.match(empty.text, /schema|migration/i);
  const [{ version }] = await world.sql("SELECT version FROM schema_version");
  await world.sql("UPDATE schema_version SET version = version + 1");
  const newer = await world.api("GET", "/readyz");
  assert.equal(newer.status, 503);
  assert.match(newer.text, /version/i);
  await world.sql("UPDATE schema_version SET version = ?1", version);
  assert.equal((await world.api("GET", "/readyz")).status, 200);
});

test("each answer has a request id of its own, refusals and unknown routes included", async () => {
  const answers = await Promise.all([
    world.api("GET", "/healthz"),
    world.api("GET", "/healthz"),
    world.api("GET", "/v1/me"),
    world.api("GET", "/nowhere"),
    world.api("DELETE", "/healthz"),
    world.api("GET", "/invitations/x"),
    world.api("POST", "/sign-out"),
    world.api("HEAD", "/v1/invitation-links/x"),
  ]);
  const ids = answers.map(({ headers }) => headers.get("x-request-id"));
  assert.equal(new Set(ids).size, answers.length, ids.join());
});

test("an unknown route is 404, a wrong method 405 with what is allowed", async () => {
  for (const path of [
    "/v1",
    "/v1/",
    "/v1/organization",
    "/v1/organizations/",
    "/v1/me/x",
    "/invitations",
    "/V1/me",
    "/v1//me",
    "/healthz/",
    "/cdn-cgi/x",
  ]) {
    isRefused(await world.api("GET", path, { as: world.root }), "not_found");
  }
  const allowed = {
    "/healthz": ["GET", "HEAD"],
    "/readyz": ["GET", "HEAD"],
    "/v1/organizations": ["GET", "HEAD", "POST"],
    "/v1/organizations/x": ["DELETE", "GET", "HEAD", "PATCH"],
    "/v1/organizations/x/invitations": ["GET", "HEAD", "POST"],
    "/v1/organizations/x/invitations/y": ["GET", "HEAD", "PATCH"],
    "/v1/organizations/x/invitations/y/resend": ["POST"],
    "/v1/organizations/x/invitations/y/revoke": ["POST"],
    "/v1/organizations/x/invitations/y/replace": ["POST"],
    "/v1/organizations/x/invitations/y/accept": ["POST"],
    "/v1/organizations/x/invitations/bulk": ["POST"],
    "/v1/organizations/x/transfer-ownership": ["DELETE", "GET", "HEAD", "POST"],
    "/v1/organizations/x/check": ["POST"],
    "/v1/organizations/x/roles": ["GET", "HEAD", "POST"],
    "/v1/organizations/x/roles/y": ["DELETE", "GET", "HEAD", "PATCH"],
    "/v1/organizations/x/api-keys": ["GET", "HEAD", "POST"],
    "/v1/organizations/x/api-keys/y": ["DELETE"],
    "/v1/organizations/x/events": ["GET", "HEAD"],
    "/v1/organizations/x/events/export": ["GET", "HEAD"],
    "/v1/organizations/x/members": ["GET", "HEAD"],
    "/v1/organizations/x/members/bulk": ["POST"],
    "/v1/organizations/x/members/y": ["DELETE", "GET", "HEAD", "PATCH"],
    "/v1/organizations/x/members/y/deactivate": ["POST"],
    "/v1/organizations/x/members/y/reactivate": ["POST"],
    "/v1/invitation-links/x": ["GET", "HEAD"],
    "/v1/invitation-links/x/accept": ["POST"],
    "/v1/invitation-links/x/decline": ["POST"],
    "/v1/ownership-links/x": ["GET", "HEAD"],
    "/v1/ownership-links/x/accept": ["POST"],
    "/v1/ownership-links/x/decline": ["POST"],
    "/v1/sign-in-links": ["POST"],
    "/v1/sign-in": ["POST"],
    "/v1/me": ["DELETE", "GET", "HEAD", "PATCH"],
    "/v1/me/organizations": ["GET", "HEAD"],
    "/v1/me/invitations": ["GET", "HEAD"],
    "/v1/me/invitations/x/accept": ["POST"],
    "/v1/me/invitations/x/decline": ["POST"],
    "/v1/sessions": ["DELETE", "GET", "HEAD"],
    "/v1/sessions/current": ["DELETE"],
    "/invitations/x": ["GET", "HEAD"],
    "/invitations/x/accept": ["POST"],
    "/invitations/x/decline": ["POST"],
    "/ownership/x": ["GET", "HEAD"],
    "/ownership/x/accept": ["POST"],
    "/ownership/x/decline": ["POST"],
    "/account": ["GET", "HEAD", "POST"],
    "/account/language": ["POST"],
    "/account/sign-out-everywhere": ["POST"],
    "/console": ["GET", "HEAD", "POST"],
    "/console/x/people": ["GET", "HEAD", "POST"],
    "/console/x/invite": ["GET", "HEAD", "POST"],
    "/sign-in/x": ["GET", "HEAD", "POST"],
    "/sign-out": ["POST"],
  };
  for (const [path, methods] of Object.entries(allowed)) {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((it) => !methods.includes(it))) {
      const refused = await world.api(method, path);
      isRefused(refused, "method_not_allowed");
      assert.deepEqual(refused.headers.get("allow").split(/,\s*/).sort(), methods, `${method} ${path}`);
    }
  }
});
