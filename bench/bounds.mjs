// Measures the worst request of every route on data at the documented limits:
// its wasm memory, its answer, and what it asks of D1. Prints a table for
// BENCHMARKS.md, and fails where a bound is exceeded or a route has no case.
//
//   --only TEXT      just the cases whose route or name has this text
//   --cases          a line for each case instead of one for each route
//   --keep FOLDER    keeps the filled database there, or begins with the one that is there
//   --write          writes the table to BENCHMARKS.md
import { parseArgs } from "node:util";

import { cases } from "./bounds/cases.mjs";
import { fill, world } from "./bounds/limits.mjs";
import { Measuring } from "./bounds/measuring.mjs";
import { byRoute, table } from "./bounds/table.mjs";
import { routes } from "./bounds/routes.mjs";
import { section, write } from "./bounds/section.mjs";
import { stage } from "./bounds/stage.mjs";

const { values: asked } = parseArgs({ options: { only: { type: "string" }, cases: { type: "boolean" }, keep: { type: "string" }, write: { type: "boolean" } } });

const note = (text) => process.stderr.write(`${text}\n`);
const on = await stage({ copies: 700, keep: asked.keep });
if (on.isEmpty) {
  note("filling the database");
  await fill(on);
  await on.filled();
}
const all = cases(world(on));
const without = routes().filter((route) => !all.some((one) => one.route === route && !one.name.startsWith("1 MiB")));
const chosen = all.filter(({ route, name }) => `${route}: ${name}`.includes(asked.only ?? ""));

const measuring = new Measuring(on);
const results = [];
for (const [at, one] of chosen.entries()) {
  const result = await measuring.of(one);
  results.push(result);
  const { status, size, d1, bytes, grown, text } = result;
  note(`${at + 1}/${chosen.length} ${one.route}: ${one.name}: ${status}, of ${size}, ${d1.ms} ms, ${d1.read} read, ${d1.written} written, ${bytes} bytes, ${grown} grown${result.wrong ? `, ${text.slice(0, 200)}` : ""}`);
}
const readiness = measuring.readiness();
await on.stop();

const text = section(table(asked.cases ? results : byRoute(results, readiness), readiness), readiness);
console.log(text);
if (asked.write) write(text);
for (const route of without) note(`No case: ${route}`);
const wrong = results.filter((result) => result.wrong);
for (const { route, name, status, text } of wrong) note(`Not as expected: ${route}: ${name}: ${status} ${text.slice(0, 300)}`);
process.exitCode = without.length + wrong.length + results.filter((result) => measuring.exceeded(result).length > 0).length > 0 ? 1 : 0;
