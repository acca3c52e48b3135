// Runs inside workerd, around the built worker: it counts what an operation
// asks of D1 before its answer, tells which batch that was, and can put D1 as far away as DELAY
// milliseconds.
import { WorkerEntrypoint } from "cloudflare:workers";
import Usher from "../build/index.js";

const NOTHING = { calls: 0, reads: 0, writes: 0, rowsRead: 0, rowsWritten: 0 };
// The worker keeps its bindings from one request to the next, so there is one
// meter for all: its counts are a request's own where requests come singly.
const meter = { ...NOTHING };

/** The text and the input of each statement that was bound, and the batch that was sent last. */
const known = new WeakMap();
let last = [];

const observed = (database, delay) => ({
  prepare(sql) {
    const prepared = database.prepare(sql);
    return {
      bind(input) {
        const bound = prepared.bind(input);
        known.set(bound, { sql, input });
        return bound;
      },
    };
  },
  async batch(statements) {
    last = statements.map((bound) => known.get(bound));
    if (delay > 0) await scheduler.wait(delay);
    const results = await database.batch(statements);
    meter.calls += 1;
    for (const { meta } of results) {
      meter[meta.rows_written > 0 ? "writes" : "reads"] += 1;
      meter.rowsRead += meta.rows_read;
      meter.rowsWritten += meta.rows_written;
    }
    return results;
  },
});

let around;

export default class extends WorkerEntrypoint {
  #usher() {
    around ??= { ...this.env, DB: observed(this.env.DB, this.env.DELAY) };
    return new Usher(this.ctx, around);
  }

  async fetch(request) {
    if (request.headers.has("last-batch")) return Response.json(last);
    Object.assign(meter, NOTHING);
    const answer = await this.#usher().fetch(request);
    const told = new Response(answer.body, answer);
    told.headers.set("meter", JSON.stringify(meter));
    return told;
  }

  async scheduled(event) {
    Object.assign(meter, NOTHING);
    await this.#usher().scheduled(event);
    await this.env.TOLD.fetch("http://told/", { method: "POST", body: JSON.stringify(meter) });
  }
}
