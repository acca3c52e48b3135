// The README's walk, pasted as it is, against what make dev serves: wrangler
// with its own mail simulation, in a folder of its own.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "usher-walk-"));
for (const name of ["build", "migrations", "scripts", "Makefile", "Cargo.lock", "wrangler.toml"]) {
  cpSync(join(root, name), join(folder, name), { recursive: true });
}
// The Makefile looks into these for what has changed.
for (const name of ["src", "templates", "locales"]) mkdirSync(join(folder, name));
symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
const env = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
  CI: "1",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
};

let server;
after(async () => {
  if (server) {
    const ended = once(server, "exit");
    process.kill(-server.pid);
    await ended;
  }
  // What the server had started may write a moment longer than it.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  for (;;) {
    const reply = await fetch(url).catch(() => null);
    if (reply) return assert.equal(reply.status, 200, await reply.text());
    assert.equal(server.exitCode, null, "wrangler dev runs");
    await new Promise((again) => setTimeout(again, 100));
  }
}

test("the walk goes through the whole life of an invitation", async () => {
  const run = (command, ...words) => execFileSync(command, words, { cwd: folder, env, encoding: "utf8" });
  writeFileSync(join(folder, ".dev.vars"), run("node", "scripts/new-secrets.mjs"));
  appendFileSync(join(folder, ".dev.vars"), "RESEND_COOLDOWN_SECONDS=0\n");
  run("wrangler", "d1", "migrations", "apply", "DB", "--local");
  const port = await freePort();
  const dev = { cwd: folder, env: { ...env, PORT: String(port) }, stdio: "ignore", detached: true };
  server = spawn("scripts/dev.sh", [], dev);
  await answers(`http://localhost:${port}/readyz`);
  // What make dev shows first is in the mailbox before anything else is sent.
  while (!(await (await fetch(`http://localhost:${port}/dev/mailbox`)).text()).includes("/sign-in/"));

  const walk = readFileSync(join(root, "README.md"), "utf8").match(/```sh\nU=.*?```/s)[0];
  const script = walk
    .replace(/```(sh\n)?/g, "")
    .replace("U=http://localhost:8787", `U=http://localhost:${port}`)
    .replace("'http://localhost:8787/cdn-cgi", `'http://localhost:${port}/cdn-cgi`);
  const said = run("bash", "-euo", "pipefail", "-c", script);

  const codes = [...said.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code);
  assert.deepEqual(codes, [], said);
  for (const part of [
    '"reason":"invalid_address"',
    '"status":"revoked"',
    '"object":"invitation_preview"',
    '"role":"admin"',
    '"object":"sign_in"',
    '"role":"viewer"',
    '"memberships":[]',
    '"role":"Bookkeeper"',
    '"allowed":true',
    '"allowed":false',
    '"type":"member.removed"',
  ]) {
    assert.ok(said.includes(part), `${part} in ${said}`);
  }
});
