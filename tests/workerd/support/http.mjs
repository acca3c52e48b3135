// Requests over plain HTTP, straight to a worker's own socket: an order of
// magnitude quicker than Miniflare's `dispatchFetch`, and nothing is added to
// or taken from what a test sends.
import http from "node:http";

// workerd hangs up on a connection that has been idle for five seconds; one that
// is sent to in that very moment would fail, so those are let go before.
const agent = new http.Agent({ keepAlive: true, maxSockets: 64, timeout: 3_000 });

/** Sends one request; gives the status, the headers and the whole text. */
export function send(origin, method, path, headers, body) {
  return new Promise((resolve, reject) => {
    const options = { host: origin.hostname, port: origin.port, method, path, headers, agent };
    // Node sends a DELETE its body, but not how long it is.
    if (body !== undefined) headers["content-length"] ??= Buffer.byteLength(body);
    const request = http.request(options, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => (text += part));
      response.on("error", reject);
      response.on("end", () => {
        const names = Object.entries(response.headersDistinct);
        const pairs = names.flatMap(([name, values]) => values.map((value) => [name, value]));
        resolve({ status: response.statusCode, headers: new Headers(pairs), text });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Closes what is kept open for the next request. */
export const hangUp = () => agent.destroy();
