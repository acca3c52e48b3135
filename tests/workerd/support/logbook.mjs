// All that the worker logs, and what must not be in it (law 11).

/** What looks like somebody's full address. */
const ADDRESS = /[^\s"'<>(),;:]+@[^\s"'<>(),;:]+\.[^\s"'<>(),;:]+/u;
/** What looks like a token: no id, code or hash that belongs in a log is that long. */
const TOKEN = /[A-Za-z0-9_-]{70,}/;
const API_KEY = /usher_[A-Za-z0-9_-]{40,}/;
const PANIC = /panicked|RuntimeError|Uncaught/;

export class Logbook {
  lines = [];
  #secrets = new Map();
  #waiting = [];

  /** Reads the runtime's own output: console.log comes on one stream, console.error on the other. */
  follow = (...streams) => {
    for (const stream of streams) {
      let rest = "";
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        const lines = (rest + text).split("\n");
        rest = lines.pop();
        for (const line of lines) this.#note(line);
      });
    }
  };

  #note(line) {
    const waiting = this.#waiting.find((it) => it.marker === line);
    if (waiting === undefined) this.lines.push(line);
    else waiting.seen();
  }

  /** Resolves once both streams have brought the marker, and so all that was logged before it. */
  reached(marker) {
    return new Promise((resolve) => {
      let streams = 2;
      this.#waiting.push({ marker, seen: () => (streams -= 1) === 0 && resolve() });
    });
  }

  /** A text that must never be logged. */
  keepSecret(name, secret) {
    if (secret) this.#secrets.set(secret, name);
  }

  /** What should not have been logged, in words. */
  leaks() {
    return this.lines.flatMap((line) => this.#leaksOf(line).map((leak) => `${leak}: ${line}`));
  }

  #leaksOf(line) {
    const leaks = [...this.#secrets].filter(([secret]) => line.includes(secret)).map(([, name]) => name);
    if (ADDRESS.test(line)) leaks.push("an address");
    if (TOKEN.test(line)) leaks.push("something like a token");
    if (API_KEY.test(line)) leaks.push("something like an API key");
    if (PANIC.test(line)) leaks.push("a panic");
    return leaks;
  }
}
