// The page: what was measured, how, and in which numbers.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";

import { kept } from "./bounds/section.mjs";
import { CONCURRENCY } from "./client.mjs";
import { CROWD, EVENTS, LAPSED } from "./crowd.mjs";
import { FAR } from "./stage.mjs";

const number = (value, digits = 0) => value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const count = (value) => number(value ?? 0);

/** The columns of the table: the heading, and the cell of a row. */
const COLUMNS = [
  ["operation", ({ name }) => name],
  ["D1 calls", ({ counts }) => count(counts.calls)],
  ["rows read", ({ counts }) => count(counts.rowsRead)],
  ["rows written", ({ counts }) => count(counts.rowsWritten)],
  ["requests/s", ({ rate }) => number(rate)],
  ["p50 ms", ({ p50 }) => number(p50, 1)],
  ["p99 ms", ({ p99 }) => number(p99, 1)],
  ["bare requests/s", ({ bareRate }) => number(bareRate)],
  ["of bare", ({ ratio }) => number(ratio, 2)],
  ["of replay", ({ ofReplay }) => (ofReplay === undefined ? "" : number(ofReplay, 2))],
  ["SQL, KB", ({ bytes }) => (bytes === 0 ? "" : number(bytes / 1000, 1))],
  [`alone, ${FAR} ms away: ms`, ({ far }) => number(far, 1)],
  ["rows read of a million", ({ crowded }) => count(crowded.rowsRead)],
  ["rows written", ({ crowded }) => count(crowded.rowsWritten)],
];

function table(rows) {
  const lines = [COLUMNS.map(([heading]) => heading), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const line = (cells) => `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(" | ")} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  const [headings, ...cells] = lines.map(line);
  return [headings, rule, ...cells].join("\n");
}

/** The version of a package that Miniflare runs on, or of Miniflare itself. */
function version(name) {
  const miniflare = createRequire(import.meta.url).resolve("miniflare");
  return createRequire(miniflare)(`${name}/package.json`).version;
}

export function report({ rows, many, purged, startup, size, turns, turn, fast }) {
  const [{ model }] = cpus();
  return `# Benchmarks

Written by \`make bench\`.

${table(rows)}

- Size: ${number(size.usher)} bytes of gzipped wasm; the bare worker's are ${number(size.bare)}.
- Start-up: ${number(startup.usher)} ms from starting workerd to Usher's first answer, ${number(startup.empty)} ms to that of a worker of one line of JavaScript; Usher's part is ${number(startup.usher - startup.empty)} ms.
${many.map(({ name, ms, calls, rowsRead, rowsWritten }) => `- In one call, ${name}: ${number(ms)} ms, with ${count(calls)} D1 call, ${count(rowsRead)} rows read and ${count(rowsWritten)} written.`).join("\n")}
- Purging ${number(LAPSED)} expired rows out of ${number(CROWD)}: ${number(purged.ms)} ms in ${count(purged.runs)} runs of the cron, with ${count(purged.calls)} D1 calls, ${count(purged.rowsRead)} rows read and ${count(purged.rowsWritten)} written.

## How it was measured

On ${cpus().length} × ${model.trim()}, Node ${process.versions.node}, Miniflare ${version("miniflare")}, workerd ${version("workerd")}; nothing was deployed.

- **D1 calls, rows read, rows written**: of one request up to its answer, by D1's own \`meta\`; the most of three.
- **Requests/s, p50, p99**: ${CONCURRENCY} requests at a time over kept-alive connections, by the HTTP client that Miniflare brings, straight to the worker's own socket in workerd (\`unsafeDirectSockets\`): Miniflare's own entry worker halves what a worker that does nothing can do, and hides as much of any difference.
- **Bare**: a Rust worker (\`bench/bare\`), compiled as Usher is, in the same workerd. It answers a constant where Usher makes no D1 call, and otherwise makes one D1 batch of as many statements with one bound JSON text: as many updates of one row as Usher's batch has statements that write, and selects of one row by its key for the others. Both take turns, ${turns} of ${turn} requests each (${number(turn * fast)} without a D1 call) after one to warm up; **of bare** is the median of the turns' ratios, the rates are medians too.
- **Of replay**: the same for a worker of a few lines of JavaScript (\`bench/replay.mjs\`) that sends Usher's own batch to the same database and hands on the text of its rows; where nothing is written, because a batch that writes does so once.
- **SQL**: the bytes of the batch's statements.
- **Alone, ${FAR} ms away**: the median time of one request after the other, with ${FAR} ms added to every D1 call.
- **Of a million**: the same counts with ${number(CROWD)} more invitations in the table, nine in ten of them in the organization that is asked about. The newest ${number(LAPSED)} have lapsed and the cron has not come to them yet; of ten others seven are expired, one is pending, one accepted, one revoked. That organization also has 10,000 members, 1,000 children and ${number(EVENTS)} events more.
- **With its mail**: the mail is delivered after the answer, with two more D1 calls that take their share of the one thread. The other operations are asked not to mail.
- The crowd is put into the database by SQL; everything else is made by the API.

${kept().trim()}

${readFileSync(new URL("notes.md", import.meta.url), "utf8").trim()}
`;
}
