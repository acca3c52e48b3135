// What is measured: Usher, the bare worker and the one that replays in one workerd, with their D1.
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";

import { schema } from "../tests/workerd/support/built.mjs";
import { BINDING, Mailbox } from "../tests/workerd/support/mailbox.mjs";
import { Client } from "./client.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const module = (path) => ({ type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path: at(path) });
const code = (...paths) => ({ modulesRoot: at("."), modules: paths.map(module), compatibilityDate: "2026-04-01" });

/** Milliseconds to D1 and back, where it is far away. */
export const FAR = 30;
export const ROOT_KEY = "root-key-of-the-bench-0123456789abcdef";

const bindings = {
  BASE_URL: "https://usher.test",
  MAIL_FROM: "Usher <usher@mail.test>",
  PRODUCT_NAME: "Acme Cloud",
  SIGNING_KEYS: `a1:${Buffer.alloc(32, "bench").toString("base64")}`,
  ROOT_KEY,
  RESEND_COOLDOWN_SECONDS: "0",
};

/** Takes every mail at once, so that the provider's time is nobody's. */
const SINK = `export default () => ({ async send() { return { messageId: "" }; } });`;

// A socket of its own for each worker: no other worker's JavaScript in between.
const socket = { unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }] };

const USHER = {
  ...socket,
  ...code("build/index.js", "build/index_bg.wasm"),
  name: "usher",
  bindings,
  d1Databases: { DB: "usher" },
  wrappedBindings: { EMAIL: "sink" },
};

const BARE = {
  ...socket,
  ...code("target/bare/worker/index.js", "target/bare/worker/index_bg.wasm"),
  name: "bare",
  d1Databases: { DB: "bare" },
};

const REPLAY = { ...socket, ...code("bench/replay.mjs"), name: "replay", d1Databases: { DB: "usher" } };

const OBSERVED = { ...USHER, ...code("bench/observed.mjs", "build/index.js", "build/index_bg.wasm") };

/** What the workers log is not shown; what the runtime has to say of errors is. */
function quietly(output, errors) {
  output.resume();
  errors.pipe(process.stderr, { end: false });
}

const SINKS = { name: "sink", modules: true, script: SINK };

/** A running stage: a client for each worker, and the database. */
export async function stage() {
  const mailbox = new Mailbox();
  let told;
  const TOLD = async (request) => {
    told = await request.json();
    return new Response();
  };
  const miniflare = new Miniflare({
    handleRuntimeStdio: quietly,
    workers: [
      USHER,
      { ...OBSERVED, name: "counted", bindings: { ...bindings, DELAY: 0 }, wrappedBindings: { EMAIL: "mail" }, serviceBindings: { TOLD } },
      { ...OBSERVED, name: "far", bindings: { ...bindings, DELAY: FAR } },
      BARE,
      REPLAY,
      SINKS,
      { name: "mail", modules: true, script: BINDING, serviceBindings: { PROVIDER: (request) => mailbox.receive(request) } },
    ],
  });
  const clients = await Promise.all(
    ["usher", "counted", "far", "bare", "replay"].map(async (name) => [name, new Client(await miniflare.unsafeGetDirectURL(name))]),
  );
  const database = await miniflare.getD1Database("DB", "usher");
  await database.batch(schema().map((statement) => database.prepare(statement)));
  const bare = await miniflare.getD1Database("DB", "bare");
  await bare.batch([
    bare.prepare("CREATE TABLE bare (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, writes INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
    bare.prepare("INSERT INTO bare (id, name, writes) VALUES ('inv_01h455vb4pex5vsknk084sn02q', 'Ada', 0)"),
  ]);
  return {
    ...Object.fromEntries(clients),
    database,
    mailbox,
    /** Runs the cron once; gives what it asked of D1. */
    async cron() {
      const worker = await miniflare.getWorker("counted");
      await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date() });
      return told;
    },
    async stop() {
      await Promise.all(clients.map(([, client]) => client.close()));
      await miniflare.dispose();
    },
  };
}

/** Milliseconds from starting workerd to its first answer; with Usher, or with a worker of one line. */
export async function start({ empty }) {
  const workers = empty ? [{ ...socket, name: "empty", modules: true, script: EMPTY }] : [USHER, SINKS];
  const begun = performance.now();
  const miniflare = new Miniflare({ workers });
  const client = new Client(await miniflare.unsafeGetDirectURL());
  await client.send({ path: "/healthz" });
  const took = performance.now() - begun;
  await client.close();
  await miniflare.dispose();
  return took;
}

const EMPTY = "export default { fetch: () => new Response() };";
