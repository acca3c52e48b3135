// What the deployer decides, what is required of it, and how a mistake shows.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { tokenIn } from "./support/links.mjs";
import { usher } from "./support/usher.mjs";

const DAY = 86_400_000;
const key = (bytes, fill = "k") => Buffer.alloc(bytes, fill).toString("base64");
const OTHER_ROOT = "another-root-key-of-these-tests-9876543210";

/** Each variable with values that it must not have; undefined is none at all. */
const MALFORMED = {
  BASE_URL: [
    undefined,
    "",
    "usher.test",
    "ftp://usher.test",
    "https://",
    "https://usher.test/path",
    "https://usher.test?query",
    "https://user:secret@usher.test",
    "https://us er.test",
  ],
  MAIL_FROM: [
    undefined,
    "",
    "usher@mail.test",
    "Usher",
    "Usher <usher>",
    "Usher <usher@mail.test",
    "Usher\nBcc: all <usher@mail.test>",
    "Usher <usher@mail.test>\r\nBcc: all@example.test",
  ],
  PRODUCT_NAME: [undefined, "", "Acme\nCloud"],
  SIGNING_KEYS: [
    undefined,
    "",
    "a1",
    key(32),
    `:${key(32)}`,
    `a1:${key(31)}`,
    `a1:${"!".repeat(44)}`,
    `ninechars:${key(32)}`,
    `a_1:${key(32)}`,
    `a1:${key(32)},`,
    `a1:${key(32)},b2:${key(16)}`,
    `a1:${key(32)},a1:${key(32, "o")}`,
  ],
  ROOT_KEY: [undefined, "", "x".repeat(31), `${OTHER_ROOT},short`, `${OTHER_ROOT},${OTHER_ROOT}2,${OTHER_ROOT}3`],
  SIGNUP: ["maybe", "true", "OPEN"],
  RESEND_COOLDOWN_SECONDS: ["soon", "-1", "1.5", "1e3", "60s", "99999999999999999999"],
  PURGE_AFTER_DAYS: ["never", "-1", "0.5"],
  INVITATION_DAYS: ["week", "0", "-7", "7.5"],
  SESSION_DAYS: ["month", "0", "-1"],
  EVENT_RETENTION_DAYS: ["year", "0", "36501"],
  EVENT_IPS: ["yes", "ON", "true"],
  DEV_MAILBOX: ["yes", "ON", "true"],
  LOGO_URL: ["logo.svg", "http://acme.test/logo.svg", "javascript:alert(1)", "https://acme.test/ logo.svg"],
  ACCENT_COLOR: ["red", "#fff", "1f4f8f", "#1f4f8g"],
  PASSWORDS: ["yes", "ON", "true"],
  PERSONAL_ORGANIZATION: ["on", "TRUE", "1"],
  REDIRECT_ORIGINS: [
    "app.test",
    "https://app.test/path",
    "*",
    "https://app.test,https://other.test",
    "javascript:alert(1)",
  ],
};

const broken = Object.entries(MALFORMED).flatMap(([variable, values]) =>
  values.map((value, n) => ({ name: `${variable}-${n}`, variable, value })),
);
const world = await usher({
  others: {
    ...Object.fromEntries(broken.map(({ name, variable, value }) => [name, { env: { [variable]: value } }])),
    "no-DB": { database: null },
    "no-EMAIL": { email: false },
    set: {
      env: {
        SIGNUP: "open",
        RESEND_COOLDOWN_SECONDS: "0",
        PURGE_AFTER_DAYS: "0",
        INVITATION_DAYS: "3",
        SESSION_DAYS: "2",
        REDIRECT_ORIGINS: "https://app.test https://other.test:8443",
        MAIL_FROM: "Mail of Acme <hello@acme.test>",
        EVENT_IPS: "on",
      },
    },
    local: { env: { BASE_URL: "http://localhost:8787" } },
    rotating: { env: { ROOT_KEY: `${OTHER_ROOT},root-key-of-the-tests-0123456789abcdef` } },
    rotated: { env: { ROOT_KEY: OTHER_ROOT } },
  },
});

const ROUTES = [
  ["GET", "/healthz"],
  ["GET", "/readyz"],
  ["GET", "/v1/me"],
  ["POST", "/v1/organizations"],
  ["DELETE", "/v1/sessions"],
  ["GET", "/invitations/x"],
  ["POST", "/invitations/x/accept"],
  ["GET", "/sign-in/x"],
  ["POST", "/sign-out"],
  ["GET", "/nowhere"],
  ["PUT", "/healthz"],
  ["GET", "/"],
];

/** Asserts that every route is refused, and that the log names the variable in one line for a request and one for the cron. */
async function isMisconfigured(of, variable) {
  const linesOf = async (act) => {
    const before = (await world.logged()).length;
    await act();
    return (await world.logged()).slice(before);
  };
  const [line, ...more] = await linesOf(async () => isRefused(await world.api(...ROUTES[0], { of }), "misconfigured"));
  assert.ok(line?.includes(variable), `${of}: ${line}`);
  assert.deepEqual(more, []);
  assert.doesNotMatch(line, /panicked|stack|\bat \w+\.js/);
  for (const [method, path] of ROUTES.slice(1)) {
    const answer = await world.api(method, path, { of, as: world.root });
    isRefused(answer, "misconfigured");
    assert.ok(!answer.text.includes(variable), "the client is not told which");
  }
  const cron = await linesOf(() => world.cron(undefined, { of }));
  assert.ok(cron.length === 1 && cron[0].includes(variable), cron.join("\n"));
}

for (const variable of Object.keys(MALFORMED)) {
  test(`${variable}, malformed or missing where it is required, answers 503 everywhere and is named in the log`, async () => {
    for (const { name } of broken.filter((it) => it.variable === variable)) await isMisconfigured(name, variable);
  });
}

test("a missing binding answers 503 everywhere and is named in the log", async () => {
  await isMisconfigured("no-DB", "DB");
  await isMisconfigured("no-EMAIL", "EMAIL");
});

test("what is not configured has the contract's defaults", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const invitation = await world.invite(organization, world.person("Guest"), { by: ada });
  assert.equal(Date.parse(invitation.expires_at) - Date.parse(invitation.created_at), 7 * DAY);
  const { session } = await world.signIn(ada);
  assert.ok(Math.abs(Date.parse(session.expires_at) - world.now() - 30 * DAY) < 60_000);
  isRefused(await world.api("POST", "/v1/organizations", { as: ada, body: { name: "Closed" } }), "forbidden");
  const resend = await world.api("POST", `/v1/organizations/${organization.id}/invitations/${invitation.id}/resend`, {
    as: ada,
  });
  isRefused(resend, "resend_too_soon");
  const wait = Number(resend.headers.get("retry-after"));
  assert.ok(wait > 0 && wait <= 60, `${wait}`);
  for (const redirect_url of ["https://app.test/", "http://localhost:3000/", "https://usher.test.evil.test/"]) {
    const body = { emails: ["x@x.test"], redirect_url };
    isRefused(
      await world.api("POST", `/v1/organizations/${organization.id}/invitations`, { as: ada, body }),
      "invalid_request",
    );
  }
});

test("what is configured holds", async () => {
  const of = "set";
  const ada = world.person("Ada");
  const configured = { name: "Configured", owner: { email: ada.email } };
  const { organization, invitation } = await world.ok("POST", "/v1/organizations", {
    as: world.root,
    body: configured,
    of,
  });
  assert.equal(Date.parse(invitation.expires_at) - Date.parse(invitation.created_at), 3 * DAY);
  assert.deepEqual((await world.mailTo(ada)).from, { name: "Mail of Acme", email: "hello@acme.test" });
  await world.ok("POST", `/v1/organizations/${organization.id}/invitations/${invitation.id}/resend`, {
    as: world.root,
    of,
  });
  const { session } = await world.accept(ada);
  assert.ok(
    Math.abs(Date.parse(session.expires_at) - world.now() - 30 * DAY) < 60_000,
    "of the deployment that it was accepted at",
  );
  for (const [n, redirect_url] of ["https://app.test/welcome", "https://other.test:8443/"].entries()) {
    const body = { emails: [`to-${n}@x.test`], redirect_url, send_email: false };
    assert.equal(
      (await world.ok("POST", `/v1/organizations/${organization.id}/invitations`, { as: ada, body, of })).invitations[0]
        .redirect_url,
      redirect_url,
    );
  }
  assert.equal((await world.api("POST", "/v1/organizations", { as: ada, body: { name: "Open" }, of })).status, 201);
  await world.ok("POST", "/v1/sign-in-links", { body: { email: ada.email }, of });
  const body = { token: tokenIn(await world.mailTo(ada)) };
  const signedIn = await world.ok("POST", "/v1/sign-in", { body, of });
  assert.ok(Math.abs(Date.parse(signedIn.session.expires_at) - world.now() - 2 * DAY) < 60_000);
});

test("where events keep addresses, they keep the client's own", async () => {
  const headers = { "cf-connecting-ip": "203.0.113.9" };
  for (const [of, ip] of [["main", null], ["set", "203.0.113.9"]]) {
    const owner = { email: world.person("Owner").email };
    const { organization } = await world.ok("POST", "/v1/organizations", { as: world.root, body: { name: "Kept", owner }, of, headers });
    const { data } = await world.ok("GET", `/v1/organizations/${organization.id}/events`, { as: world.root, of });
    assert.deepEqual(data.map((event) => event.ip), data.map(() => ip), of);
    assert.ok(data.length > 0);
  }
});

test("where BASE_URL is localhost a redirect_url may lead to any port of it", async () => {
  const { organization } = await world.ok("POST", "/v1/organizations", {
    as: world.root,
    body: { name: "Local", owner: { email: "owner@local.test" } },
  });
  const path = `/v1/organizations/${organization.id}/invitations`;
  const invite = (redirect_url, of) =>
    world.api("POST", path, {
      as: world.root,
      of,
      body: { emails: [`${encodeURIComponent(redirect_url).length}@local.test`], redirect_url, send_email: false },
    });
  assert.equal((await invite("http://localhost:3000/welcome", "local")).status, 201);
  for (const elsewhere of [
    "http://localhost.evil.test/",
    "http://localhost:3000@evil.test/",
    "http://evil.test/localhost:3000",
    "http://127.0.0.1.evil.test:3000/",
  ]) {
    isRefused(await invite(elsewhere, "local"), "invalid_request");
  }
});

test("two root keys work while rotating, and the old one no longer after it", async () => {
  for (const [of, old, fresh] of [
    ["main", 200, 401],
    ["rotating", 200, 200],
    ["rotated", 401, 200],
  ]) {
    assert.equal((await world.api("GET", "/v1/organizations", { as: world.root, of })).status, old, of);
    assert.equal((await world.api("GET", "/v1/organizations", { as: OTHER_ROOT, of })).status, fresh, of);
  }
  for (const part of [
    `${OTHER_ROOT},${world.root}`,
    ",",
    OTHER_ROOT.slice(0, -1),
    `${OTHER_ROOT}x`,
    OTHER_ROOT.toUpperCase(),
  ]) {
    isRefused(await world.api("GET", "/v1/organizations", { as: part, of: "rotating" }), "unauthenticated");
  }
});
