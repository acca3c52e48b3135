// The load: HTTP over kept-alive connections straight to a worker's own socket.
import { createRequire } from "node:module";

// The client that Miniflare brings; node:http takes half of the other processor.
const { Pool } = createRequire(import.meta.resolve("miniflare"))("undici");

/** How many requests are under way at a time. */
export const CONCURRENCY = 16;

export class Client {
  #pool;

  constructor(url) {
    this.#pool = new Pool(url.origin, { connections: CONCURRENCY });
  }

  /** Sends a request `{ method, path, headers, body, status }`, which must answer `status`. */
  async send({ method = "GET", path, headers, body, status = 200 }) {
    const answer = await this.#pool.request({ method, path, headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== status) throw new Error(`${method} ${path} answered ${answer.statusCode}, not ${status}: ${text}`);
    return { headers: answer.headers, text };
  }

  /** Sends the requests, so many at a time; gives the answers, the time of each, and of all, in milliseconds. */
  async sendAll(requests, concurrency = CONCURRENCY) {
    const queue = requests.entries();
    const [answers, times] = [[], []];
    const sender = async () => {
      for (const [at, request] of queue) {
        const start = performance.now();
        answers[at] = await this.send(request);
        times.push(performance.now() - start);
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: concurrency }, sender));
    return { answers, times, took: performance.now() - start };
  }

  close() {
    return this.#pool.close();
  }
}
