// make deploy, up to the point where it needs an account: its dry run, and its steps against
// stand-ins for the commands it runs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const required = {
  BASE_URL: "https://usher.example.com",
  MAIL_FROM: "Example <team@example.com>",
  PRODUCT_NAME: "My Example",
};
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

// A copy of what the script reads, with commands that note their arguments and input and answer as told.
function checkout(answers = {}) {
  const folder = mkdtempSync(join(tmpdir(), "usher-deploy-"));
  folders.push(folder);
  cpSync("scripts", join(folder, "scripts"), { recursive: true });
  cpSync("wrangler.toml", join(folder, "wrangler.toml"));
  mkdirSync(join(folder, "bin"));
  for (const command of ["make", "wrangler", "curl"]) {
    const path = join(folder, "bin", command);
    writeFileSync(path, `#!/usr/bin/env node
      const { appendFileSync, readFileSync } = require("node:fs");
      const line = ["${command}", ...process.argv.slice(2)].join(" ");
      const input = line.includes(" secret put ") ? readFileSync(0, "utf8") : "";
      appendFileSync("ran.jsonl", JSON.stringify({ line, input }) + "\\n");
      const [, answer] = Object.entries(${JSON.stringify(answers)}).find(([start]) => line.startsWith(start)) ?? [];
      if (answer) process.stdout.write(answer.text);
      process.exitCode = answer?.status ?? 0;
    `);
    chmodSync(path, 0o755);
  }
  return folder;
}

function deploy(folder, variables) {
  const { PATH } = process.env;
  const env = { PATH: `${join(folder, "bin")}:${PATH}`, ...variables };
  const { status, stdout, stderr } = spawnSync("scripts/deploy.sh", { cwd: folder, env, encoding: "utf8" });
  const notes = join(folder, "ran.jsonl");
  const ran = existsSync(notes) ? readFileSync(notes, "utf8").trimEnd().split("\n").map(JSON.parse) : [];
  return { status, stdout, stderr, ran, lines: ran.map(({ line }) => line) };
}

test("wrangler.toml and the deployment know every variable and secret that the configuration reads", () => {
  const literals = readFileSync("src/config.rs", "utf8").matchAll(/"([A-Z]+_[A-Z_]+|SIGNUP|PASSWORDS)"/g);
  const names = [...new Set([...literals].map(([, name]) => name))];
  assert.ok(names.length >= 11, names.join(" "));
  for (const file of ["wrangler.toml", "scripts/deploy.sh"]) {
    const text = readFileSync(file, "utf8");
    assert.deepEqual(names.filter((name) => !text.includes(name)), [], file);
  }
});

test("a dry run of make deploy prints every command and says that the rest needs an account", () => {
  const env = { ...process.env, ...required, DRY_RUN: "1" };
  const { status, stdout, stderr } = spawnSync("make", ["deploy"], { env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const commands = ["make build", "wrangler whoami", "wrangler d1 create usher", "wrangler d1 migrations apply usher --remote",
    "wrangler secret put SIGNING_KEYS", "wrangler secret put ROOT_KEY", "wrangler deploy", "curl"];
  const places = commands.map((command) => stdout.indexOf(`$ ${command}`));
  assert.ok(!places.includes(-1), stdout);
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
  assert.match(stdout, /nothing was run.*needs an account/);
});

test("a dry run runs nothing and leaves no file", () => {
  const folder = checkout();
  const { status, lines } = deploy(folder, { ...required, DRY_RUN: "1" });
  assert.equal(status, 0);
  assert.deepEqual(lines, []);
  assert.ok(!existsSync(join(folder, "wrangler.deploy.toml")));
  assert.ok(!existsSync(join(folder, ".deploy.vars")));
});

test("the mailbox of whoever develops is not deployed", () => {
  const { status, stderr, lines } = deploy(checkout(), { ...required, DEV_MAILBOX: "on" });
  assert.equal(status, 1);
  assert.match(stderr, /DEV_MAILBOX is for developing only/);
  assert.deepEqual(lines, []);
});

test("a variable that is missing or malformed is named, and nothing is run", () => {
  const wrong = {
    BASE_URL: [undefined, "", "http://usher.example.com", "https://usher.example.com/", "https://localhost", "https://a b.example"],
    MAIL_FROM: [undefined, "", "team@example.com", "Example <team>", "Example <team@example.com>\nBcc: <x@example.com>"],
    PRODUCT_NAME: [undefined, "", " ", "two\nlines", "x".repeat(101)],
    SIGNUP: ["yes"],
    PASSWORDS: ["yes"],
    REDIRECT_ORIGINS: ["example.com", "https://example.com/path"],
    SESSION_DAYS: ["-1", "a week"],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const variables = { ...required, [name]: value };
      if (value === undefined) delete variables[name];
      const { status, stderr, lines } = deploy(checkout(), variables);
      assert.equal(status, 1, `${name}=${value}`);
      assert.match(stderr, new RegExp(`^make deploy: ${name} is ${value ? "malformed" : "missing"}: `));
      assert.deepEqual(lines, []);
    }
  }
});

test("a first deployment creates the database and keeps a copy of the secrets it makes", () => {
  const folder = checkout({
    "wrangler d1 list": { text: "[]" },
    "wrangler secret list": { text: 'Worker "usher" not found.', status: 1 },
  });
  const { status, stdout, stderr, ran, lines } = deploy(folder, { ...required, SIGNUP: "open" });
  assert.equal(status, 0, stderr);
  assert.ok(lines.includes("wrangler d1 create usher"));

  const record = join(folder, ".deploy.vars");
  assert.equal(statSync(record).mode & 0o777, 0o600);
  const put = ran.filter(({ line }) => line.includes("secret put"));
  const names = put.map(({ line }) => line.split(" ")[3]);
  assert.deepEqual(names, ["SIGNING_KEYS", "ROOT_KEY"]);
  assert.equal(readFileSync(record, "utf8"), put.map(({ input }, index) => `${names[index]}=${input}`).join(""));
  for (const { input } of put) {
    assert.ok(!stdout.includes(input.trim()), "a secret was printed");
  }

  const [deployed] = lines.filter((line) => line.startsWith("wrangler deploy"));
  for (const option of ["MAIL_FROM:Example <team@example.com>", "PRODUCT_NAME:My Example", "SIGNUP:open"]) {
    assert.ok(deployed.includes(`--var ${option}`), deployed);
  }
  assert.ok(deployed.endsWith("--domain usher.example.com"));
  assert.match(lines.at(-1), /^curl .*https:\/\/usher\.example\.com\/readyz$/);
});

test("a later deployment uses the database and the secrets that are there", () => {
  const id = "11111111-2222-3333-4444-555555555555";
  const folder = checkout({
    "wrangler d1 list": { text: JSON.stringify([{ name: "other", uuid: "0" }, { name: "usher", uuid: id }]) },
    "wrangler secret list": { text: JSON.stringify([{ name: "ROOT_KEY" }, { name: "SIGNING_KEYS" }]) },
  });
  const { status, stderr, lines } = deploy(folder, { ...required, BASE_URL: "https://usher.example.workers.dev" });
  assert.equal(status, 0, stderr);
  assert.ok(!lines.some((line) => /d1 create|secret put|--domain/.test(line)), lines.join("\n"));
  assert.match(readFileSync(join(folder, "wrangler.deploy.toml"), "utf8"), new RegExp(`^database_id = "${id}"$`, "m"));
  assert.ok(!existsSync(join(folder, ".deploy.vars")));
});

test("when the secrets cannot be listed, none is made anew", () => {
  const folder = checkout({ "wrangler secret list": { text: "the network is away", status: 1 } });
  const { status, stderr, lines } = deploy(folder, required);
  assert.equal(status, 1);
  assert.match(stderr, /the network is away/);
  assert.ok(!lines.some((line) => /secret put|wrangler deploy/.test(line)));
});

test("without an account it says how to log in, and changes nothing", () => {
  const { status, stderr, lines } = deploy(checkout({ "wrangler whoami": { text: "", status: 1 } }), required);
  assert.equal(status, 1);
  assert.match(stderr, /npx wrangler login/);
  assert.deepEqual(lines, ["make build", "wrangler whoami --json"]);
});
