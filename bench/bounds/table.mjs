// The table of BENCHMARKS.md.
import { parts } from "./measuring.mjs";

const count = (value) => Math.round(value).toLocaleString("en-US");
const mib = (bytes) => (bytes / (1 << 20)).toFixed(1);

/** How near a result comes to a bound, as a part of it. */
const nearest = (result, readiness) => Math.max(...Object.values(parts(result, readiness)));

/** One result for each route: the most of all its cases, under the name of that which comes nearest to a bound. */
export function byRoute(results, readiness) {
  const routes = Map.groupBy ? Map.groupBy(results, ({ route }) => route) : grouped(results);
  return [...routes.values()].map((cases) => {
    const [worst] = cases.toSorted((a, b) => nearest(b, readiness) - nearest(a, readiness));
    const most = (read) => Math.max(...cases.map(read));
    return {
      ...worst,
      grown: most(({ grown }) => grown),
      bytes: most(({ bytes }) => bytes),
      d1: { ms: most(({ d1 }) => d1.ms), read: most(({ d1 }) => d1.read), written: most(({ d1 }) => d1.written) },
    };
  });
}

function grouped(results) {
  const routes = new Map();
  for (const result of results) routes.set(result.route, [...(routes.get(result.route) ?? []), result]);
  return routes;
}

const COLUMNS = [
  ["route", ({ route }) => `\`${route}\``],
  ["worst request", ({ name, size }) => (size > 1 && !name.includes(count(size)) ? `${name} (of ${count(size)})` : name)],
  ["D1 ms", ({ d1 }) => count(d1.ms)],
  ["× `/readyz`", ({ d1 }, readiness) => count(d1.ms / readiness)],
  ["rows read", ({ d1 }) => count(d1.read)],
  ["rows written", ({ d1 }) => count(d1.written)],
  ["answer MiB", ({ bytes }) => mib(bytes)],
  ["memory MiB", ({ grown }) => mib(grown)],
  ["of a bound", (result, readiness) => `${count(nearest(result, readiness) * 100)} %`],
];

/** Results as a table, those that come nearest to a bound first. */
export function table(results, readiness) {
  const sorted = results.toSorted((a, b) => nearest(b, readiness) - nearest(a, readiness));
  const lines = [COLUMNS.map(([heading]) => heading), ...sorted.map((result) => COLUMNS.map(([, cell]) => cell(result, readiness)))];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const isText = (at) => at < 2;
  const line = (cells) => `| ${cells.map((cell, at) => (isText(at) ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(" | ")} |`;
  const rule = `| ${widths.map((width, at) => (isText(at) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  const [headings, ...rest] = lines.map(line);
  return [headings, rule, ...rest].join("\n");
}
