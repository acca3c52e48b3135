// Runs inside workerd, around the built worker, which it leaves as it is. It
// gives each request a clock that the test sets, counts its D1 calls, and tells
// the test when the work after the answer (waitUntil) has ended.
import { WorkerEntrypoint } from "cloudflare:workers";
import Usher from "../../../build/index.js";
import { brokenD1, brokenMail, hurry } from "./broken.mjs";

const SystemDate = Date;
let clock = () => SystemDate.now();

globalThis.Date = class Date extends SystemDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [clock()] : parts));
  }
  static now() {
    return clock();
  }
};

/** Sets the clock as the request says: stopped, or so many milliseconds ahead. */
function setClock(headers) {
  const stopped = headers.get("probe-stopped-at");
  const ahead = Number(headers.get("probe-ahead"));
  clock = stopped === null ? () => SystemDate.now() + ahead : () => Number(stopped);
}

/**
 * D1, counted: a `batch`, `exec`, `run`, `first`, `all` or `raw` is one call,
 * once it has come back: what is still under way when the answer is given is
 * not what the answer waited for. The worker keeps the binding from one request
 * to the next, so there is one meter for all: its counts are a request's own
 * where requests come singly.
 */
const meter = { calls: 0, read: 0, written: 0 };

class D1Database {
  /** `faults`: the `message` of an error that comes `before` or `after` the call has happened, at `every` n-th call. */
  constructor(database, faults) {
    let calls = 0;
    const call = async (act) => {
      const fault = faults !== undefined && calls++ % faults.every === 0 ? faults : undefined;
      const error = () => new Error(`D1_ERROR: ${fault.message}`, { cause: new Error(fault.message) });
      if (fault?.when === "before") throw error();
      const result = await act().finally(() => (meter.calls += 1));
      if (fault?.when === "after") throw error();
      for (const { meta } of [result].flat()) {
        meter.read += meta?.rows_read ?? 0;
        meter.written += meta?.rows_written ?? 0;
      }
      return result;
    };
    const prepared = (statement) => ({
      statement,
      bind: (...values) => prepared(statement.bind(...values)),
      run: () => call(() => statement.run()),
      all: () => call(() => statement.all()),
      // These two answer without `meta`, which is counted too.
      first: async (column) => {
        const row = (await call(() => statement.all())).results[0] ?? null;
        return column === undefined || row === null ? row : row[column];
      },
      raw: async () => (await call(() => statement.all())).results.map(Object.values),
    });
    this.prepare = (sql) => prepared(database.prepare(sql));
    this.batch = (statements) => call(() => database.batch(statements.map(({ statement }) => statement)));
    this.exec = (sql) => call(() => database.exec(sql));
    this.withSession = () => this;
  }
}

/** What a rate limiter answers that is not as it should be; `LIMITED` of the environment is one that is. */
const limiters = {
  throws: () => {
    throw new Error("at once");
  },
  throwsNothing: () => {
    throw undefined;
  },
  rejects: async () => {
    throw new Error("later");
  },
  hangs: () => new Promise(() => {}),
  neverThen: () => ({ then: () => {} }),
  nothing: () => undefined,
  text: async () => "yes",
  empty: async () => ({}),
  words: async () => ({ success: "no" }),
  throwingGetter: async () => ({
    get success() {
      throw new Error("on reading");
    },
  }),
  throwingThen: () => ({
    get then() {
      throw new Error("on waiting");
    },
  }),
  throwingPromise: () =>
    Object.defineProperty(Promise.resolve({ success: false }), "constructor", {
      get: () => {
        throw new Error("on wrapping");
      },
    }),
};

/** The rate limiters that a deployment binds: the names of bindings, each with what is bound. */
function bound(names, { LIMITED }) {
  const binding = (how) => (how === "works" ? LIMITED : how === "other" ? {} : { limit: limiters[how] });
  return Object.fromEntries(Object.entries(names).map(([name, how]) => [name, binding(how)]));
}

/** The main deployment and those beside it, each with its worker and its environment, as they are first asked for. */
const deployments = new Map();

async function deployment(name, { PROBE, OTHERS, EMPTY, ...env }) {
  const known = deployments.get(name);
  if (known !== undefined) return known;
  const { default: Worker } = name === "main" ? { default: Usher } : await import(`../../../build/index.${name}.js`);
  const { variables, database, email, faults, broken, limiters = {} } = name === "main" ? {} : OTHERS[name];
  const bindings = { DB: new D1Database(database === "empty" ? EMPTY : env.DB, faults), EMAIL: env.EMAIL };
  Object.assign(bindings, bound(limiters, env));
  if (database === null) delete bindings.DB;
  if (email === false) delete bindings.EMAIL;
  if (broken !== undefined) {
    hurry();
    bindings.DB = brokenD1(env.DB, broken);
    bindings.EMAIL = brokenMail(env.EMAIL);
  }
  const its = { Worker, env: { ...(variables ?? env), ...bindings } };
  deployments.set(name, its);
  return its;
}

export default class extends WorkerEntrypoint {
  async fetch(request) {
    const { headers } = request;
    setClock(headers);
    const { Worker, env } = await deployment(headers.get("probe-deployment"), this.env);
    const worker = () => new Worker(this.ctx, env);
    if (headers.has("probe-cron")) {
      await worker().scheduled({ cron: "* * * * *", scheduledTime: Number(headers.get("probe-cron")) });
      return new Response();
    }
    const before = { ...meter };
    const deferred = [];
    const waitUntil = this.ctx.waitUntil.bind(this.ctx);
    this.ctx.waitUntil = (promise) => {
      deferred.push(promise);
      waitUntil(promise);
    };
    const answer = await worker().fetch(request);
    const counts = {
      calls: meter.calls - before.calls,
      read: meter.read - before.read,
      written: meter.written - before.written,
      deferred: deferred.length > 0,
    };
    if (deferred.length > 0) {
      const ended = () => this.env.PROBE.fetch(`http://probe/${headers.get("probe-request")}`);
      waitUntil(Promise.allSettled(deferred).then(ended));
    }
    const told = new Response(answer.body, answer);
    told.headers.set("probe", JSON.stringify(counts));
    return told;
  }

  async scheduled(event) {
    const { Worker, env } = await deployment("main", this.env);
    return new Worker(this.ctx, env).scheduled(event);
  }
}
