// Fields that are wrong, in bodies and queries: 422, and nothing changes.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { flipped, tokenIn, truncated } from "./support/links.mjs";
import { allRefused } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { REDIRECT_ORIGINS: "https://app.test" } });
const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
const organization = await world.organization(ada);
await world.join(organization, ben, { by: ada });
const pending = await world.invite(organization, cleo, { by: ada });
const link = tokenIn(await world.mailTo(cleo));
const home = `/v1/organizations/${organization.id}`;

test("names are 1-100 characters of one line", async () => {
  const wrong = [
    "",
    " \t ",
    "x".repeat(101),
    "two\nlines",
    "a\rb",
    "nul\u0000",
    "tab\tbed",
    "del\u007f",
    "next\u0085line",
    7,
    null,
    ["x"],
    {},
  ];
  const own = { owner: { email: "owner@new.test" } };
  await allRefused(
    world,
    wrong.flatMap((name) => [
      [
        `organization ${JSON.stringify(name)}`,
        "POST",
        "/v1/organizations",
        { as: world.root, body: { name, ...own } },
        "invalid_request",
      ],
      [`rename ${JSON.stringify(name)}`, "PATCH", home, { as: ada, body: { name } }, "invalid_request"],
      [`person ${JSON.stringify(name)}`, "PATCH", "/v1/me", { as: ada, body: { name } }, "invalid_request"],
    ]),
  );
  await allRefused(
    world,
    wrong
      .filter((name) => name !== null)
      .map((name) => [
        `accept as ${JSON.stringify(name)}`,
        "POST",
        `/v1/invitation-links/${link}/accept`,
        { body: { name } },
        "invalid_request",
      ]),
  );
  for (const name of ["x".repeat(100), "😀".repeat(100), "  Ada <b>&amp;</b>  ", "Zoë ⁂ 名前"]) {
    assert.equal((await world.ok("PATCH", "/v1/me", { as: ada, body: { name } })).name, name.trim());
  }
});

test("an invitation's fields have their types and bounds", async () => {
  const wrong = {
    emails: ["a@b.test", {}, [], [1], ["a@b.test", null], Array.from({ length: 1001 }, (_, n) => `n${n}@b.test`)],
    role: ["", "boss", "Owner", 1, null, ["member"]],
    permissions: ["app.read", {}, [1]],
    expires_in_days: [0, 31, -1, 1.5, "7", true],
    message: [5, "x".repeat(1001), "nul\u0000", "escape\u001b[2J", "tab\tbed", ["x"]],
    locale: [5, {}, []],
    redirect_url: [
      5,
      "",
      "app.test",
      "/welcome",
      "//app.test/",
      "http://app.test/",
      "https://app.test:444/",
      "https://app.test.evil.test/",
      "https://evil.test/?https://app.test",
      "https://app.test@evil.test/",
      "javascript:alert(1)//https://app.test",
      "https://APP.test.evil.test",
      "https://evil.test#https://app.test",
      "data:text/html,x",
    ],
    metadata: ["x", 5, [], [1], { x: "x".repeat(4096) }],
    send_email: ["true", 1, null],
    return_link: ["true", 0, null],
  };
  const body = { emails: ["dora@new.test"] };
  const cases = Object.entries(wrong).flatMap(([field, values]) => values.map((value) => [field, value]));
  await allRefused(
    world,
    cases.map(([field, value]) => [
      `${field} ${JSON.stringify(value).slice(0, 40)}`,
      "POST",
      `${home}/invitations`,
      { as: ada, body: { ...body, [field]: value } },
      "invalid_request",
    ]),
  );
  await allRefused(
    world,
    cases
      .filter(([field, value]) => ["role", "message", "metadata"].includes(field) && value !== null)
      .map(([field, value]) => [
        `edit ${field} ${JSON.stringify(value).slice(0, 40)}`,
        "PATCH",
        `${home}/invitations/${pending.id}`,
        { as: ada, body: { [field]: value } },
        "invalid_request",
      ]),
  );
  await allRefused(
    world,
    cases
      .filter(([field]) => ["expires_in_days", "send_email", "return_link"].includes(field))
      .map(([field, value]) => [
        `resend ${field} ${JSON.stringify(value)}`,
        "POST",
        `${home}/invitations/${pending.id}/resend`,
        { as: world.root, body: { [field]: value } },
        "invalid_request",
      ]),
  );
  const answer = await world.api("POST", `${home}/invitations`, {
    as: ada,
    body: { emails: [], role: 1, nobody_knows: 1 },
  });
  assert.deepEqual(
    answer.body.errors.map(({ field }) => field).sort(),
    ["emails", "nobody_knows", "role"],
    "all of them at once",
  );
});

test("a redirect_url that could be read as of two origins is refused, or kept as one of the configured origin", async () => {
  for (const redirect_url of [
    "https:app.test/x",
    "https://app.test\\.evil.test/",
    "https://app.test\n.evil.test",
    " https://app.test ",
    "https:///evil.test",
    "https://app.test%2f.evil.test",
    "HTTPS://APP.TEST/",
  ]) {
    const body = {
      emails: [`redirected-${encodeURIComponent(redirect_url).length}@new.test`],
      redirect_url,
      send_email: false,
    };
    const answer = await world.api("POST", `${home}/invitations`, { as: ada, body });
    if (answer.status === 422) continue;
    assert.match(answer.body.invitations[0].redirect_url, /^https:\/\/app\.test\//, redirect_url);
  }
});

test("the other bodies have their types and bounds", async () => {
  const owned = (owner) => ({ as: world.root, body: { name: "New", owner } });
  await allRefused(world, [
    ["no owner", "POST", "/v1/organizations", owned(undefined), "invalid_request"],
    ["an owner's address alone", "POST", "/v1/organizations", owned("owner@new.test"), "invalid_request"],
    ["an owner without address", "POST", "/v1/organizations", owned({}), "invalid_request"],
    ["an owner with no address", "POST", "/v1/organizations", owned({ email: "owner" }), "invalid_request"],
    [
      "an owner with more",
      "POST",
      "/v1/organizations",
      owned({ email: "owner@new.test", role: "admin" }),
      "invalid_request",
    ],
    [
      "another organization's owner field",
      "PATCH",
      home,
      { as: ada, body: { owner: { email: "x@new.test" } } },
      "invalid_request",
    ],
    ["an image that is none", "PATCH", home, { as: ada, body: { image_url: 5 } }, "invalid_request"],
    ["an image that runs", "PATCH", home, { as: ada, body: { image_url: "javascript:alert(1)" } }, "invalid_request"],
    ["no such role", "PATCH", `${home}/members/${ben.id}`, { as: ada, body: { role: "king" } }, "invalid_request"],
    ["a status", "PATCH", `${home}/members/${ben.id}`, { as: ada, body: { status: "active" } }, "invalid_request"],
    [
      "a reason too long",
      "POST",
      `/v1/invitation-links/${link}/decline`,
      { body: { reason: "x".repeat(501) } },
      "invalid_request",
    ],
    [
      "a reason that is none",
      "POST",
      `/v1/invitation-links/${link}/decline`,
      { body: { reason: 5 } },
      "invalid_request",
    ],
    ["no token", "POST", "/v1/sign-in", { body: {} }, "invalid_request"],
    ["a number as token", "POST", "/v1/sign-in", { body: { token: 5 } }, "invalid_request"],
    ["no email", "POST", "/v1/sign-in-links", { body: {} }, "invalid_request"],
    ["no address", "POST", "/v1/sign-in-links", { body: { email: "ada" } }, "invalid_request"],
    ...[
      "https://evil.test/",
      "//evil.test",
      "/\\evil.test",
      "\\\\evil.test",
      "/a//b",
      "/a\\b",
      "evil.test",
      "",
      "/a\nb",
      "/\t/evil.test",
      5,
    ].map((redirect_path) => [
      `to ${JSON.stringify(redirect_path)}`,
      "POST",
      "/v1/sign-in-links",
      { body: { email: ada.email, redirect_path } },
      "invalid_request",
    ]),
  ]);
});

test("a page has 1-100 items, and a cursor works only as it was given", async () => {
  for (const email of ["p1@page.test", "p2@page.test", "p3@page.test"])
    await world.invite(organization, { email }, { send_email: false });
  await world.organization(world.person("Other"));
  const lists = [
    [`${home}/invitations`, ada],
    [`${home}/members`, ada],
    ["/v1/organizations", world.root],
    ["/v1/sessions", ada],
  ];
  await allRefused(
    world,
    lists.flatMap(([path, as]) =>
      ["limit=0", "limit=101", "limit=-1", "limit=1.5", "limit=ten", "limit=", "cursor=x", "cursor=", "cursor=%00"].map(
        (query) => [`${path}?${query}`, "GET", `${path}?${query}`, { as }, "invalid_request"],
      ),
    ),
  );
  await allRefused(
    world,
    ["status=open", "status=", "status=Pending"].map((query) => [
      query,
      "GET",
      `${home}/invitations?${query}`,
      { as: ada },
      "invalid_request",
    ]),
  );
  await allRefused(
    world,
    ["status=pending", "role=king"].map((query) => [
      query,
      "GET",
      `${home}/members?${query}`,
      { as: ada },
      "invalid_request",
    ]),
  );
  for (const [path, as] of lists.slice(0, 3)) {
    const { next_cursor: cursor } = await world.ok("GET", `${path}?limit=1`, { as });
    const at = (cursor) => world.api("GET", `${path}?limit=1&cursor=${encodeURIComponent(cursor)}`, { as });
    assert.equal((await at(cursor)).status, 200);
    for (const edited of [...flipped(cursor), ...truncated(cursor), `${cursor}A`, cursor.toUpperCase()].filter(
      (it) => it !== cursor,
    )) {
      isRefused(await at(edited), "invalid_request");
    }
  }
});
