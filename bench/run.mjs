// Measures Usher against a bare Rust worker and the replay of its own SQL, prints one table and writes it to
// BENCHMARKS.md. `--quick` measures little of each and writes nothing.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";

import { crowd, LAPSED } from "./crowd.mjs";
import { crowds, operations } from "./operations.mjs";
import { Place } from "./place.mjs";
import { report } from "./report.mjs";
import { stage, start } from "./stage.mjs";

const quick = process.argv.includes("--quick");
/** How often Usher and the bare worker take turns, and how many requests a turn has. */
const TURNS = quick ? 3 : 15;
const TURN = 80;
/** Routes without a D1 call are so much faster that a turn of theirs is this many times longer. */
const FAST = 10;
/** How many requests are counted, and how many go to a D1 that is far away. */
const COUNTED = 3;
const FAR = quick ? 3 : 15;
const STARTS = quick ? 2 : 9;
/** How often something is done to many. */
const CROWDS = quick ? 1 : 5;

const top = new URL("../", import.meta.url);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const percentile = (numbers, part) => numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * part) - 1];

execFileSync("bench/build-bare.sh", { cwd: fileURLToPath(top), stdio: ["ignore", "ignore", "inherit"] });

const on = await stage();
const place = await new Place(on).open();
const other = await new Place(on).open();

/** The most of what D1 says of some requests: its calls, the statements that write and the others, and rows. */
async function counted(requests) {
  const most = {};
  for (const request of requests) {
    const { headers } = await on.counted.send(request);
    for (const [name, count] of Object.entries(JSON.parse(headers.meter))) most[name] = Math.max(most[name] ?? 0, count);
  }
  return most;
}

/** Has the batch of the operation that was counted last replayed; gives the bytes of its SQL. */
async function replayed() {
  const { text } = await on.counted.send({ path: "/", headers: { "last-batch": "yes" } });
  await on.replay.send({ method: "PUT", path: "/", body: text });
  return JSON.parse(text).reduce((bytes, { sql }) => bytes + Buffer.byteLength(sql), 0);
}

/** Milliseconds of one request after the other. */
async function oneByOne(client, requests) {
  await client.send(requests[0]);
  return median((await client.sendAll(requests.slice(1), 1)).times);
}

/** Usher and the others in turns, so that whatever else the machine does meets all. What writes is not replayed: it finds its own mark. */
async function inTurns({ requests, mails }, { calls, reads, writes }) {
  const turn = calls === 0 ? TURN * FAST : TURN;
  const path = calls === 0 ? "/" : `/batch?reads=${reads}&writes=${writes}`;
  const bare = Array.from({ length: turn }, () => ({ path }));
  const all = await requests(turn * (TURNS + 1));
  const isReplayed = calls === 1 && writes === 0;
  const rates = { usher: [], bare: [], ratio: [], ofReplay: [] };
  const times = [];
  for (let at = 0; at <= TURNS; at += 1) {
    const ours = await on.usher.sendAll(all.slice(at * turn, (at + 1) * turn));
    // What is left for after the last answers is not the bare worker's to bear.
    if (mails) await pause(100);
    const theirs = await on.bare.sendAll(bare);
    const replays = isReplayed ? await on.replay.sendAll(Array.from({ length: turn }, () => ({ path: "/" }))) : undefined;
    // The first turn warms up.
    if (at === 0) continue;
    rates.usher.push((turn / ours.took) * 1000);
    rates.bare.push((turn / theirs.took) * 1000);
    rates.ratio.push(theirs.took / ours.took);
    if (replays) rates.ofReplay.push(replays.took / ours.took);
    times.push(...ours.times);
  }
  return {
    rate: median(rates.usher),
    bareRate: median(rates.bare),
    ratio: median(rates.ratio),
    ofReplay: isReplayed ? median(rates.ofReplay) : undefined,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

async function measured(operation) {
  const counts = await counted(await operation.requests(COUNTED));
  const bytes = counts.calls === 0 ? 0 : await replayed();
  const far = await oneByOne(on.far, await operation.requests(FAR + 1));
  return { name: operation.name, counts, bytes, far, ...(await inTurns(operation, counts)) };
}

/** Something done to many at once: its time, and what it costs. */
async function measuredOnce({ name, requests }) {
  const counts = await counted(await requests(1));
  return { name, ms: await oneByOne(on.usher, await requests(1 + CROWDS)), ...counts };
}

/** Runs the cron until nothing is left that has been over for long enough. */
async function purge() {
  const left = async () => (await on.database.prepare("SELECT count(*) AS n FROM invitations WHERE expires_at < ?1").bind(Date.now() - 30 * 86_400_000).all()).results[0].n;
  const sum = { runs: 0, ms: 0, calls: 0, rowsRead: 0, rowsWritten: 0 };
  if ((await left()) !== LAPSED) throw new Error(`${await left()} invitations to purge`);
  while ((await left()) > 0) {
    const begun = performance.now();
    const { calls, rowsRead, rowsWritten } = await on.cron();
    sum.ms += performance.now() - begun;
    sum.runs += 1;
    sum.calls += calls;
    sum.rowsRead += rowsRead;
    sum.rowsWritten += rowsWritten;
  }
  return sum;
}

async function startUp() {
  const times = { usher: [], empty: [] };
  for (let at = 0; at < STARTS; at += 1) {
    times.empty.push(await start({ empty: true }));
    times.usher.push(await start({ empty: false }));
  }
  return { usher: median(times.usher), empty: median(times.empty) };
}

const rows = [];
for (const operation of await operations(place, other)) {
  rows.push(await measured(operation));
  process.stderr.write(`\r${rows.length} ${operation.name.padEnd(60)}`);
}
const many = [];
for (const operation of crowds(place)) {
  many.push(await measuredOnce(operation));
  process.stderr.write(`\r${operation.name.padEnd(60)}`);
}
process.stderr.write(`\r${"a million invitations".padEnd(60)}`);
await crowd(on.database, place.id);
for (const [at, { requests }] of (await operations(place, other)).entries()) {
  rows[at].crowded = await counted(await requests(COUNTED));
}
const purged = await purge();
await on.stop();
process.stderr.write(`\r${"start-up".padEnd(60)}`);
const startup = await startUp();
process.stderr.write(`\r${"".padEnd(60)}\r`);
const gzipped = (path) => gzipSync(readFileSync(new URL(path, top)), { level: 9 }).length;
const size = { usher: gzipped("build/index_bg.wasm"), bare: gzipped("target/bare/worker/index_bg.wasm") };

const text = report({ rows, many, purged, startup, size, turns: TURNS, turn: TURN, fast: FAST });
console.log(text);
if (!quick) writeFileSync(new URL("BENCHMARKS.md", top), text);
