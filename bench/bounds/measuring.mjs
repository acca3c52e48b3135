// Sends a case's requests, and what they cost.

/** What one request may take at most. */
export const BOUNDS = {
  /** Bytes that the wasm memory grows beyond the idle program's. */
  grown: 24 << 20,
  /** Bytes of an answer. */
  bytes: 4 << 20,
  /** Rows that D1 reads. */
  read: 250_000,
  /** Time that D1 is held, as so many times a whole `/readyz` of the same run: 500 ms where that takes 2 ms. */
  ratio: 250,
};

/** A request that takes so many milliseconds is sent once. */
const LONG_ENOUGH = 4_000;
const READY = { path: "/readyz" };
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

export class Measuring {
  #stage;
  #ready = [];

  constructor(stage) {
    this.#stage = stage;
  }

  /** A case's result: that of its largest size that is not refused. */
  async of(one) {
    let result;
    for (const size of one.sizes) {
      result = await this.#of(one, size);
      if (result.status !== 422) break;
    }
    const isRefusal = result.status >= 400 && result.status < 500;
    const wrong = result.status >= 500 || (isRefusal && !one.refused && !one.maybe?.includes(result.status));
    return { ...result, wrong };
  }

  async #of(one, size) {
    const { variables, act, prepare } = one;
    const copy = this.#stage.fresh();
    const send = (request, how) => this.#stage.send(copy, request, { variables, ...how });
    // What a first request makes is the idle program's.
    await send(READY);
    const idle = await this.#stage.memory(copy, variables);
    for (let n = 0; n < 5; n += 1) {
      const begun = performance.now();
      await send(READY);
      this.#ready.push(performance.now() - begun);
    }
    const runs = [];
    for (let n = 0; n < one.runs; n += 1) {
      await prepare?.(n);
      const begun = performance.now();
      let answer;
      try {
        answer = await send(one.request(n, size), { act });
      } catch (error) {
        return this.#tooMuch(one, size, error);
      }
      const d1 = act === "cron" ? asOne(JSON.parse(answer.text)) : (answer.d1 ?? { calls: 0, ms: 0, read: 0, written: 0 });
      runs.push({ ...answer, bytes: act === "cron" ? 0 : answer.bytes, d1, grown: (await this.#stage.memory(copy, variables)) - idle });
      if (answer.status >= 400 || performance.now() - begun > LONG_ENOUGH) break;
    }
    const [first] = runs;
    const most = (read) => Math.max(...runs.map(read));
    return {
      route: one.route,
      name: one.name,
      size,
      status: first.status,
      text: first.text,
      grown: first.grown,
      bytes: most(({ bytes }) => bytes),
      d1: { calls: most(({ d1 }) => d1.calls), ms: median(runs.map(({ d1 }) => d1.ms)), read: most(({ d1 }) => d1.read), written: most(({ d1 }) => d1.written) },
    };
  }

  /** The result of a request that workerd did not survive, or that D1 would have ended after 30 s. */
  async #tooMuch({ route, name }, size, error) {
    await this.#stage.restart();
    const isSlow = error.name === "TimeoutError";
    const d1 = { calls: 1, ms: isSlow ? 30_000 : 0, read: 0, written: 0 };
    const text = isSlow ? "no answer in a minute" : `workerd ended: ${error.message}`;
    return { route, name, size, status: 599, text, grown: isSlow ? 0 : 1 << 30, bytes: 0, d1 };
  }

  /** The median time of a `/readyz`, from the request to its answer. */
  readiness() {
    return median(this.#ready);
  }

  /** The bounds that a result exceeds. */
  exceeded(result) {
    return exceeded(result, this.readiness());
  }
}

/** Other requests come between the batches of a cron: its longest counts. */
const asOne = ({ calls, longest, mostRead, mostWritten }) => ({ calls, ms: longest, read: mostRead, written: mostWritten });

/** How much of each bound a result takes. */
export const parts = ({ grown, bytes, d1 }, readiness) => ({
  grown: grown / BOUNDS.grown,
  bytes: bytes / BOUNDS.bytes,
  read: d1.read / BOUNDS.read,
  ratio: d1.ms / readiness / BOUNDS.ratio,
});

export const exceeded = (result, readiness) =>
  Object.entries(parts(result, readiness)).filter(([, part]) => part > 1).map(([name]) => name);
