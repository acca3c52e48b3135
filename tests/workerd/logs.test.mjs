// The guard of the log, which every file of this suite ends with, and what
// there is to read in it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { tokenIn } from "./support/links.mjs";
import { Logbook } from "./support/logbook.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher();

test("the guard finds secrets, tokens, addresses and panics, and lets ids and codes pass", async () => {
  const [ada] = world.people("Ada");
  await world.ok("POST", "/v1/organizations", {
    as: world.root,
    body: { name: "Guarded", owner: { email: ada.email } },
  });
  const token = tokenIn(await world.mailTo(ada));
  const leaks = (line) => {
    const log = new Logbook();
    log.keepSecret("a key", "key-of-the-deployment");
    log.lines.push(line);
    return log.leaks().length;
  };
  assert.equal(leaks(`opened /invitations/${token}`), 1);
  assert.equal(leaks(`mailed ${ada.email}`), 1);
  assert.equal(leaks('{"to":"Zoë+x@münchen.example"}'), 1);
  assert.equal(leaks("signed with key-of-the-deployment"), 1);
  assert.equal(leaks(`used usher_${"x".repeat(48)}`), 1);
  assert.equal(leaks("panicked at src/lib.rs"), 1);
  assert.equal(leaks('{"event":"cron","at":"2026-01-01T00:00:00.000Z","subject":"inv_01h455vb4pex5vsknk084sn02q"}'), 0);
});

test("the platform's own log of requests, which would keep every link that is opened, is off", () => {
  const toml = readFileSync(new URL("../../wrangler.toml", import.meta.url), "utf8");
  const table = toml.split(/^\[/m).find((table) => table.startsWith("observability.logs]"));
  assert.match(table, /^invocation_logs = false$/m);
});

test("a cron run logs one line with its counts, and a mail that failed leaves its code in the log", async () => {
  const ada = world.person("Ada");
  const before = (await world.logged()).length;
  await world.cron();
  const lines = (await world.logged()).slice(before);
  assert.equal(lines.length, 1, lines.join("\n"));
  assert.match(lines[0], /\d/);

  world.mailbox.refuse("E_RECIPIENT_SUPPRESSED", { address: ada.email });
  await world.ok("POST", "/v1/organizations", {
    as: world.root,
    body: { name: "Refused", owner: { email: ada.email } },
  });
  await world.settled();
  const failures = (await world.logged()).slice(before + 1);
  assert.ok(
    failures.some((line) => line.includes("E_RECIPIENT_SUPPRESSED")),
    failures.join("\n"),
  );
});

test("an API key is in no line of the log, whether it works, was mistyped, was revoked, or stands where it should not", async () => {
  const ada = world.person("Ada");
  const home = `/v1/organizations/${(await world.organization(ada)).id}`;
  const { key, id } = await world.ok("POST", `${home}/api-keys`, { as: ada, body: { name: "Backend", role: "admin" } });
  const uses = async () => {
    for (const as of [key, `${key.slice(0, -1)}~`, key.slice(0, -1)]) {
      await world.api("GET", home, { as });
      await world.api("POST", `${home}/invitations`, { as, body: { emails: [key], role: key, message: key } });
    }
    await world.api("GET", `/v1/organizations/${key}`, { as: key });
    await world.api("GET", `/${key}?key=${key}`);
    await world.api("GET", "/v1/me", { cookie: key });
  };
  await uses();
  await world.ok("DELETE", `${home}/api-keys/${id}`, { as: ada });
  await uses();
  await world.settled();
  const lines = (await world.logged()).filter((line) => line.includes(key) || line.includes(key.slice("usher_".length, -1)));
  assert.deepEqual(lines, []);
  const rows = JSON.stringify(await world.dump());
  assert.ok(!rows.includes(key), "nor is it in the database");
});
