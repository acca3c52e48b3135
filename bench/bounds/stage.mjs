// Copies of the built worker in one workerd, on one D1.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";

import { schema } from "../../tests/workerd/support/built.mjs";
import { ROOT_KEY, SIGNING_KEYS } from "./credentials.mjs";

const { Pool } = createRequire(import.meta.resolve("miniflare"))("undici");
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** How much of an answer is kept. */
const KEPT = 20_000;
/** How many milliseconds an answer may take: D1 ends a batch after 30 s. */
const PATIENCE = 60_000;

const VARIABLES = {
  BASE_URL: "https://usher.test",
  MAIL_FROM: "Usher <usher@mail.test>",
  PRODUCT_NAME: "Acme Cloud",
  SIGNING_KEYS,
  ROOT_KEY,
  SIGNUP: "open",
  PASSWORDS: "on",
  EVENT_IPS: "on",
  REDIRECT_ORIGINS: "https://app.test",
  RESEND_COOLDOWN_SECONDS: "0",
};

/** Takes every mail at once. */
const SINK = `export default () => ({ async send() { return { messageId: "" }; } });`;

const module = (path) => ({ type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path: at(path) });
const OWN = ["bench/bounds/metered.mjs", "bench/bounds/memory.mjs", "build/index_bg.wasm"];

/**
 * Starts workerd with so many copies of the worker, and an empty database with
 * the schema. A filled one is kept in the folder `keep`, or taken from there.
 */
export async function stage({ copies, keep }) {
  const made = new Stage(copies, keep);
  await made.start();
  if (made.isEmpty) await made.database.batch(schema().map((statement) => made.database.prepare(statement)));
  return made;
}

class Stage {
  #copies;
  #keep;
  #folder = mkdtempSync(join(tmpdir(), "bounds-"));
  #given = 0;
  #miniflare;
  #pool;

  constructor(copies, keep) {
    this.#copies = copies;
    this.#keep = keep;
    this.isEmpty = keep === undefined || !existsSync(keep);
    if (!this.isEmpty) cpSync(keep, this.#folder, { recursive: true });
  }

  async start() {
    this.#given = 0;
    const contents = readFileSync(at("build/index.js"), "utf8");
    const copy = (_, n) => ({ type: "ESModule", path: at(`build/index.${n}.js`), contents });
    this.#miniflare = new Miniflare({
      d1Persist: this.#folder,
      handleRuntimeStdio(output, errors) {
        output.resume();
        errors.pipe(process.stderr, { end: false });
      },
      workers: [
        {
          name: "usher",
          modulesRoot: at("."),
          modules: [...OWN.map(module), ...Array.from({ length: this.#copies }, copy)],
          compatibilityDate: "2026-04-01",
          unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
          bindings: VARIABLES,
          d1Databases: { DB: "bounds" },
          wrappedBindings: { EMAIL: "sink" },
        },
        { name: "sink", modules: true, script: SINK },
      ],
    });
    const { origin } = await this.#miniflare.unsafeGetDirectURL("usher");
    this.#pool = new Pool(origin, { headersTimeout: 0, bodyTimeout: 0 });
    this.database = await this.#miniflare.getD1Database("DB", "usher");
  }

  /** Starts anew once the database is filled, so that nothing of that is left to be done; keeps it, where that is asked for. */
  async filled() {
    await this.#end();
    if (this.#keep !== undefined) cpSync(this.#folder, this.#keep, { recursive: true });
    await this.start();
  }

  /** Starts anew after a request that was too much for workerd. */
  async restart() {
    await this.#end();
    await this.start();
  }

  async #end() {
    await this.#pool.destroy();
    await this.#miniflare.dispose();
  }

  /** The name of a copy that has answered nothing yet. */
  fresh() {
    this.#given += 1;
    if (this.#given > this.#copies) throw new Error("there are not so many copies");
    return `${this.#given - 1}`;
  }

  /** Runs one statement over this input, as `?1`. */
  async sql(statement, input) {
    const prepared = this.database.prepare(statement);
    const { results } = await (input === undefined ? prepared : prepared.bind(JSON.stringify(input))).all();
    return results;
  }

  /** Sends a request to a copy: gives the status, the first of the text, its bytes, and what it asked of D1. */
  async send(copy, { method = "GET", path, headers = {}, body }, { act, variables } = {}) {
    const sent = { host: "usher.test", "bounds-copy": copy, ...headers };
    if (act !== undefined) sent["bounds-act"] = act;
    if (variables !== undefined) sent["bounds-variables"] = JSON.stringify(variables);
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await this.#pool.request({ method, path, headers: sent, body, signal });
    let [bytes, text] = [0, ""];
    for await (const part of answer.body) {
      bytes += part.length;
      if (text.length < KEPT) text += part;
    }
    const { bounds } = answer.headers;
    return { status: answer.statusCode, text, bytes, d1: bounds && JSON.parse(bounds) };
  }

  /** The bytes of a copy's wasm memory, once it has nothing left to do. */
  async memory(copy, variables) {
    for (;;) {
      const { text } = await this.send(copy, { path: "/" }, { act: "look", variables });
      const { memory, left } = JSON.parse(text);
      if (left === 0) return memory;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop() {
    await this.#end();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
