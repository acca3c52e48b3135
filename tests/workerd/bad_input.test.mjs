// Bodies that are no JSON, of another type or too large, on every route that
// takes one: each has its code, and changes nothing.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { tokenIn } from "./support/links.mjs";
import { allRefused, watch } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher();
const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
const organization = await world.organization(ada);
await world.join(organization, ben, { by: ada });
const pending = await world.invite(organization, cleo, { by: ada });
const link = tokenIn(await world.mailTo(cleo));
const home = `/v1/organizations/${organization.id}`;
const MIB = 1 << 20;

/** The routes that take a body, with one that would do. */
const ROUTES = [
  ["POST", "/v1/organizations", world.root, { name: "New", owner: { email: "owner@new.test" } }],
  ["PATCH", home, ada, { name: "Renamed" }],
  ["POST", `${home}/invitations`, ada, { emails: ["dora@new.test"] }],
  ["PATCH", `${home}/invitations/${pending.id}`, ada, { role: "viewer" }],
  ["POST", `${home}/invitations/${pending.id}/resend`, ada, { rotate: true, send_email: false }],
  ["PATCH", `${home}/members/${ben.id}`, ada, { role: "viewer" }],
  ["POST", `/v1/invitation-links/${link}/accept`, undefined, { name: "Cleo" }],
  ["POST", `/v1/invitation-links/${link}/decline`, undefined, { reason: "No" }],
  ["POST", "/v1/sign-in-links", undefined, { email: "dora@new.test" }],
  ["POST", "/v1/sign-in", undefined, { token: "x" }],
  ["PATCH", "/v1/me", ada, { name: "Countess" }],
];
const everywhere = (wrongs) =>
  ROUTES.flatMap(([method, path, as, body]) =>
    wrongs(body).map(([name, options, code]) => [
      `${method} ${path.slice(0, 40)} ${name}`,
      method,
      path,
      { as, ...options },
      code,
    ]),
  );
const typed = (type, raw) => ({ raw, headers: { "content-type": type } });

test("what is not JSON, or no object, or has a field that nobody knows, is refused on every route with a body", async () => {
  await allRefused(
    world,
    everywhere((body) => [
      ["half an object", typed("application/json", '{"name":'), "invalid_json"],
      ["a single quote", typed("application/json", "{'name':'x'}"), "invalid_json"],
      ["something after it", typed("application/json", `${JSON.stringify(body)}x`), "invalid_json"],
      ["not a number", typed("application/json", '{"name":NaN}'), "invalid_json"],
      [
        "not UTF-8",
        typed("application/json", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
        "invalid_json",
      ],
      ["an array", { body: [body] }, "invalid_request"],
      ["null", { body: null }, "invalid_request"],
      ["a text", { body: "name" }, "invalid_request"],
      ["an unknown field", { body: { ...body, nobody_knows: 1 } }, "invalid_request"],
    ]),
  );
});

test("a body of another type is refused on every route that takes JSON, and the type's parameters are not", async () => {
  await allRefused(
    world,
    everywhere((body) => [
      ["as text", typed("text/plain", JSON.stringify(body)), "unsupported_media_type"],
      ["as a form", typed("application/x-www-form-urlencoded", JSON.stringify(body)), "unsupported_media_type"],
      ["as something like JSON", typed("application/jsonp", JSON.stringify(body)), "unsupported_media_type"],
      ["without a type", { raw: JSON.stringify(body) }, "unsupported_media_type"],
    ]),
  );
  const options = { as: ada, ...typed("Application/JSON; charset=utf-8", '{"name":"Ada"}') };
  await world.ok("PATCH", "/v1/me", options);
});

test("a body of 1 MiB and a byte is refused on every route, announced or not, before the credential is looked at", async () => {
  await allRefused(
    world,
    everywhere(() => [
      [
        "announced",
        {
          ...typed("application/json", "x".repeat(MIB + 1)),
          headers: { "content-type": "application/json", "content-length": MIB + 1 },
        },
        "body_too_large",
      ],
      [
        "in chunks",
        {
          ...typed("application/json", "x".repeat(MIB + 1)),
          headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
        },
        "body_too_large",
      ],
      ["by nobody", { ...typed("application/json", "x".repeat(MIB + 1)), as: "nobody" }, "body_too_large"],
    ]),
  );
  const filled = (size) => `{"name":"${"x".repeat(size - 11)}"}`;
  isRefused(
    await world.api("PATCH", "/v1/me", { as: ada, ...typed("application/json", filled(MIB)) }),
    "invalid_request",
  );
});

test("JSON as deep as a body allows is refused without harm", async () => {
  const isUnchanged = await watch(world);
  for (const raw of ["[".repeat(MIB), `{"name":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`]) {
    const answer = await world.api("PATCH", "/v1/me", { as: ada, ...typed("application/json", raw) });
    assert.ok([400, 422].includes(answer.status), answer.text);
  }
  await isUnchanged("deep JSON");
});

test("a form of as many brackets, quotes or names as a body allows does no harm, and its neighbours are answered", async () => {
  const isUnchanged = await watch(world);
  const post = (page, form) =>
    world.api("POST", `/console/${organization.id}/${page}`, {
      cookie: ada.session,
      raw: form.slice(0, MIB),
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    });
  const invite = "role=viewer&intent=check&addresses=";
  for (const [page, form] of [
    ["invite", invite + "<>".repeat(MIB)],
    ["invite", `${invite}&file=${'"<>'.repeat(MIB)}`],
    ["invite", `${invite}&file=${'"@"'.repeat(MIB)}`],
    ["roles", `name=All&more_permissions=${Array.from({ length: 200_000 }, (_, n) => `p${n}`).join("+")}`],
  ]) {
    const neighbours = Array.from({ length: 10 }, () => world.api("GET", "/v1/me", { as: ben }));
    const [answer, ...answers] = await Promise.all([post(page, form), ...neighbours]);
    assert.ok([200, 422].includes(answer.status), answer.text);
    assert.deepEqual(answers.map((answer) => answer.status), Array(10).fill(200));
  }
  await isUnchanged("large forms");
});
