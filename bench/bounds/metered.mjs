// Runs inside workerd, around copies of the built worker: each request names
// the copy that answers it, so that a copy can be fresh, whose wasm memory has
// never grown. It measures what the request asks of D1 up to its answer.
import { instances } from "./memory.mjs";
import { WorkerEntrypoint } from "cloudflare:workers";

const NOTHING = { calls: 0, ms: 0, longest: 0, read: 0, written: 0, mostRead: 0, mostWritten: 0 };
let meter = { ...NOTHING };

/** D1, metered. The clock has whole milliseconds, so that only the mean of many short calls is exact. */
const metered = (database) => ({
  prepare: (sql) => database.prepare(sql),
  async batch(statements) {
    const mine = meter;
    const begun = Date.now();
    const results = await database.batch(statements);
    const ms = Date.now() - begun;
    const sum = (name) => results.reduce((all, { meta }) => all + (meta[name] ?? 0), 0);
    const [read, written] = [sum("rows_read"), sum("rows_written")];
    mine.calls += 1;
    mine.ms += ms;
    mine.read += read;
    mine.written += written;
    mine.longest = Math.max(mine.longest, ms);
    mine.mostRead = Math.max(mine.mostRead, read);
    mine.mostWritten = Math.max(mine.mostWritten, written);
    return results;
  },
});

/** The copies that have been asked for: each the worker's class, its wasm, its environment, and the work that is left. */
const copies = new Map();

async function copy(name, env, variables) {
  const known = copies.get(name);
  if (known !== undefined) return known;
  const before = instances.length;
  const { default: Worker } = await import(`../../build/index.${name}.js`);
  const made = { Worker, wasm: instances.slice(before), env: { ...env, ...variables, DB: metered(env.DB) }, left: 0 };
  copies.set(name, made);
  return made;
}

export default class extends WorkerEntrypoint {
  async fetch(request) {
    const name = request.headers.get("bounds-copy");
    const act = request.headers.get("bounds-act");
    const variables = JSON.parse(request.headers.get("bounds-variables") ?? "{}");
    const its = await copy(name, this.env, variables);
    const begun = instances.length;
    if (act === "look") {
      const memory = Math.max(...its.wasm.map(({ exports }) => exports.memory.buffer.byteLength));
      return Response.json({ memory, left: its.left, instances: its.wasm.length });
    }
    const mine = (meter = { ...NOTHING });
    if (act === "cron") {
      await new its.Worker(this.ctx, its.env).scheduled({ cron: "* * * * *", scheduledTime: Date.now() });
      its.wasm.push(...instances.slice(begun));
      return Response.json(mine);
    }
    const waitUntil = this.ctx.waitUntil.bind(this.ctx);
    this.ctx.waitUntil = (promise) => {
      its.left += 1;
      waitUntil(promise.then(() => (its.left -= 1), () => (its.left -= 1)));
    };
    const headers = new Headers(request.headers);
    for (const header of ["bounds-copy", "bounds-act", "bounds-variables"]) headers.delete(header);
    const answer = await new its.Worker(this.ctx, its.env).fetch(new Request(request, { headers }));
    its.wasm.push(...instances.slice(begun));
    const told = new Response(answer.body, answer);
    told.headers.set("bounds", JSON.stringify(mine));
    return told;
  }
}
