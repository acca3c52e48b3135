// A running Usher: the built worker in workerd beside a D1, with a mailbox for
// a mail provider, and everything that it logs kept.
import assert from "node:assert/strict";
import { after } from "node:test";
import { Miniflare } from "miniflare";

import { modules, schema } from "./built.mjs";
import { isLawful } from "./contract.mjs";
import { DESK } from "./desk.mjs";
import { hangUp, send } from "./http.mjs";
import { Logbook } from "./logbook.mjs";
import { BINDING, Mailbox } from "./mailbox.mjs";
import { People } from "./people.mjs";

export const BASE_URL = "https://usher.test";
export const ROOT_KEY = "root-key-of-the-tests-0123456789abcdef";
const OLD_KEY = `a1:${Buffer.alloc(32, "older").toString("base64")}`;
const NEW_KEY = `b2:${Buffer.alloc(48, "newer").toString("base64")}`;
/** Rings of SIGNING_KEYS: before a rotation, while rotating, and after it. */
export const RINGS = { before: OLD_KEY, rotating: `${NEW_KEY},${OLD_KEY}`, after: NEW_KEY };

/** A complete configuration. */
export const ENV = {
  BASE_URL,
  MAIL_FROM: "Usher Tests <usher@mail.test>",
  PRODUCT_NAME: "Acme Cloud",
  SIGNING_KEYS: RINGS.before,
  ROOT_KEY,
};

/**
 * Starts Usher; it stops, and its log is examined, when the test file ends.
 *
 * `env` overrides variables; one that is `undefined` is not set. `others` names
 * further deployments on the same database, each with its own `env`, and with
 * `database` ("empty" is another D1, without a schema; null is no binding),
 * `faults` of the D1, `limiters` (see probe.mjs), `email` (false is no binding) and
 * `broken` (the method of D1 that misbehaves, and with it the mail binding: see broken.mjs).
 */
export async function usher({ env = {}, others = {} } = {}) {
  const deployments = { main: { env }, ...others };
  const world = new World(deployments);
  after(() => world.stop());
  await world.start();
  return world;
}

/** A deployment's variables: the complete configuration but for what `env` says. */
function variables(env = {}) {
  return Object.fromEntries(Object.entries({ ...ENV, ...env }).filter(([, value]) => value !== undefined));
}

class World extends People {
  root = ROOT_KEY;
  mailbox = new Mailbox();
  log = new Logbook();
  #ahead = 0;
  #stopped = null;
  #requests = 0;
  #deferred = new Set();
  #ended = new Set();
  #quiet = [];
  #miniflare;
  #origins = {};

  constructor(deployments) {
    super();
    this.deployments = deployments;
    for (const [name, { env }] of Object.entries(deployments)) {
      const { ROOT_KEY, SIGNING_KEYS } = { ...ENV, ...env };
      const keys = [...`${ROOT_KEY}`.split(","), ...`${SIGNING_KEYS}`.split(",").map((key) => key.split(":").at(-1))];
      for (const key of keys.filter((key) => key.length > 16)) this.log.keepSecret(`a key of ${name}`, key);
    }
  }

  async start() {
    this.#miniflare = new Miniflare({
      handleRuntimeStdio: this.log.follow,
      workers: [
        this.#worker(),
        {
          name: "mail",
          modules: true,
          script: BINDING,
          serviceBindings: { PROVIDER: (request) => this.mailbox.receive(request) },
        },
        { name: "desk", modules: true, script: DESK, d1Databases: { DB: "main" }, unsafeDirectSockets: [{ port: 0 }] },
      ],
    });
    for (const name of ["usher", "desk"]) {
      this.#origins[name] = await this.#miniflare.unsafeGetDirectURL(name);
    }
    await this.#desk(
      "run",
      schema().map((statement) => [statement]),
    );
  }

  #worker() {
    const { main, ...others } = this.deployments;
    const told = ([name, { env, ...bindings }]) => [name, { variables: variables(env), ...bindings }];
    return {
      ...modules(Object.keys(others)),
      name: "usher",
      compatibilityDate: "2026-04-01",
      unsafeDirectSockets: [{ port: 0 }],
      bindings: { ...variables(main.env), OTHERS: Object.fromEntries(Object.entries(others).map(told)) },
      d1Databases: { DB: "main", EMPTY: "empty" },
      ratelimits: { LIMITED: { simple: { limit: 3, period: 60 } } },
      wrappedBindings: { EMAIL: "mail" },
      serviceBindings: { PROBE: (request) => this.#hasEnded(new URL(request.url).pathname.slice(1)) },
    };
  }

  /**
   * Sends one request and reads its answer.
   *
   * `as` is a credential, or a person whose session is shown; `cookie` is a
   * session shown as the browser's cookie. `body` goes as JSON, `form` as a
   * form, `raw` as it is. `of` names the deployment.
   */
  async api(method, path, { as, cookie, body, form, raw, headers = {}, of = "main" } = {}) {
    const sent = { host: "usher.test" };
    const credential = as?.session ?? as;
    if (typeof credential === "string") sent.authorization = `Bearer ${credential}`;
    else assert.ok(as === undefined, `${as?.name} has no session`);
    if (cookie !== undefined) sent.cookie = `__Host-usher=${cookie}`;
    if (body !== undefined) sent["content-type"] = "application/json";
    if (form !== undefined) sent["content-type"] = "application/x-www-form-urlencoded";
    const content =
      body !== undefined ? JSON.stringify(body) : form !== undefined ? `${new URLSearchParams(form)}` : raw;
    const response = await this.forward(method, path, { ...sent, ...headers }, content, of);
    const isJson = /[/+]json/.test(response.headers.get("content-type") ?? "") && response.text !== "";
    const answer = { method, path, ...response, body: isJson ? JSON.parse(response.text) : undefined };
    isLawful(answer);
    return answer;
  }

  /** Passes on a request, somebody's browser's for one, with the test's clock; gives the answer and its calls of D1. */
  async forward(method, path, headers, content, of = "main") {
    const request = `${(this.#requests += 1)}`;
    const probed = { ...headers, "probe-deployment": of, "probe-request": request };
    if (this.#stopped !== null) probed["probe-stopped-at"] = `${this.#stopped}`;
    else probed["probe-ahead"] = `${this.#ahead}`;
    const response = await send(this.#origins.usher, method, path, probed, content);
    const probe = response.headers.get("probe");
    assert.ok(probe, `${method} answered ${response.status} without the worker: ${response.text.slice(0, 400)}`);
    const { deferred, ...d1 } = JSON.parse(probe);
    if (deferred && !this.#ended.delete(request)) this.#deferred.add(request);
    this.#keepSecrets({ ...response, path });
    return { ...response, d1 };
  }

  /** Sends what must succeed, and gives the answer's body. */
  async ok(method, path, options) {
    const answer = await this.api(method, path, options);
    assert.ok(answer.status < 300, `${method} ${path} → ${answer.status} ${answer.text}`);
    return answer.body;
  }

  #keepSecrets({ text, headers, path }) {
    for (const [, token] of text.matchAll(/"token":"([^"]+)"/g)) this.log.keepSecret("a session", token);
    for (const [key] of text.matchAll(/usher_[\w-]{48}/g)) this.log.keepSecret("an API key", key);
    for (const [, token] of `${text} ${path}`.matchAll(/(?:invitations|invitation-links|ownership|ownership-links|sign-in)\/([\w-]{40,})/g))
      this.log.keepSecret("a link", token);
    for (const [, token] of (headers.get("set-cookie") ?? "").matchAll(/usher(?:-device)?=([^;]{9,})/g))
      this.log.keepSecret("a cookie", token);
  }

  #hasEnded(request) {
    if (!this.#deferred.delete(request)) this.#ended.add(request);
    if (this.#deferred.size === 0) for (const resolve of this.#quiet.splice(0)) resolve();
    return new Response();
  }

  /** Resolves once all that was left for after an answer is done. */
  async settled() {
    if (this.#deferred.size > 0) await new Promise((resolve) => this.#quiet.push(resolve));
  }

  /** The next mail to a person or address, once everything that was to be sent after an answer is. */
  async mailTo(to) {
    await this.settled();
    const mail = this.mailbox.open(to.email ?? to);
    assert.ok(mail, `there is no new mail to ${to.email ?? to}`);
    return mail;
  }

  /** Runs the cron, by default now. */
  async cron(at = this.now(), { of = "main" } = {}) {
    if (of !== "main") {
      const { status, text } = await send(this.#origins.usher, "POST", "/", {
        "probe-deployment": of,
        "probe-cron": `${at}`,
      });
      return assert.equal(status, 200, text);
    }
    const worker = await this.#miniflare.getWorker("usher");
    const { outcome } = await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date(at) });
    assert.equal(outcome, "ok");
  }

  /** The time as the worker reads it, in milliseconds. */
  now() {
    return this.#stopped ?? Date.now() + this.#ahead;
  }

  /** Moves the worker's clock. */
  advance(ms) {
    this.#ahead += ms;
  }

  /** Stops the worker's clock at this instant; null lets it go on from now. */
  stopClock(at) {
    this.#stopped = at;
  }

  async #desk(act, input) {
    const { status, text } = await send(this.#origins.desk, "POST", "/", {}, JSON.stringify({ act, input }));
    assert.equal(status, 200, text);
    return JSON.parse(text);
  }

  /** Rows of the database, for looking; and for `UPDATE invitations SET expires_at`. */
  async sql(query, ...parameters) {
    const [rows] = await this.#desk("run", [[query, ...parameters]]);
    return rows;
  }

  /** Every row of every table, to compare with later. */
  async dump() {
    return this.#desk("dump");
  }

  /** What has been logged up to now. */
  async logged() {
    const marker = `what was logged before ${crypto.randomUUID()}`;
    const reached = this.log.reached(marker);
    await this.#desk("mark", marker);
    await reached;
    return this.log.lines;
  }

  async stop() {
    try {
      this.mailbox.release();
      await this.settled();
      await this.logged();
    } finally {
      hangUp();
      await this.#miniflare?.dispose();
    }
    assert.deepEqual(this.log.leaks(), []);
  }
}
