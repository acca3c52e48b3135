// The address that the browser knows. Each request goes on to the worker with
// the test's clock, which a browser could not send, and the answer comes back
// as it is.
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** What belongs to one connection and not to the request that it carries. */
const HOP = ["connection", "keep-alive", "transfer-encoding", "accept-encoding"];
const OURS = ["probe", "connection", "keep-alive", "transfer-encoding", "content-length"];

export class Front {
  /** What could not be answered. */
  faults = [];
  /** How long an answer takes, in milliseconds. */
  delay = 0;
  #server;

  /** Listens; `forward` may be told later. */
  async open() {
    this.#server = http.createServer((request, response) => this.#answer(request, response));
    // A connection that is let go while the browser sends would fail that request.
    this.#server.keepAliveTimeout = 0;
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.origin = `http://localhost:${this.#server.address().port}`;
    return this.origin;
  }

  async #answer(request, response) {
    const { method, url, headers } = request;
    try {
      const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.includes(name)));
      const body = Buffer.concat(await request.toArray());
      const answer = await this.forward(method, url, sent, body.length > 0 ? body : undefined);
      if (this.delay > 0) await pause(this.delay);
      for (const [name, value] of answer.headers) if (!OURS.includes(name)) response.appendHeader(name, value);
      response.writeHead(answer.status).end(answer.text);
    } catch (error) {
      this.faults.push(`${method} ${url}: ${error}`);
      response.writeHead(502).end();
    }
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
