// The section of BENCHMARKS.md that `make bounds` writes, and `make bench` keeps.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

import { FULL } from "./limits.mjs";
import { BOUNDS } from "./measuring.mjs";

const PAGE = new URL("../../BENCHMARKS.md", import.meta.url);
const SECTION = /^## Bounds\n[\s\S]*?(?=^## )/m;
const number = (value) => value.toLocaleString("en-US");

/** The section as it stands in BENCHMARKS.md. */
export const kept = () => SECTION.exec(readFileSync(PAGE, "utf8"))?.[0] ?? "";

/** Puts this section in its place. */
export function write(section) {
  const page = readFileSync(PAGE, "utf8");
  if (!SECTION.test(page)) throw new Error("BENCHMARKS.md has no section named Bounds");
  writeFileSync(PAGE, page.replace(SECTION, () => `${section}\n`));
}

/** The section, with this table. */
export function section(table, readiness) {
  return `## Bounds

Written by \`make bounds\`, which fails where a bound is exceeded or a route has no case.

No request takes more than ${BOUNDS.grown / (1 << 20)} MiB of wasm memory beyond the idle program, answers more than
${BOUNDS.bytes / (1 << 20)} MiB, reads more than ${number(BOUNDS.read)} rows or holds D1 for more than ${BOUNDS.ratio} times what a
\`/readyz\` of the same run takes (${readiness.toFixed(1)} ms here, on ${cpus().length} × ${cpus()[0].model.trim()}).

${table}

- A line is the most of all of a route's cases; named is the case that comes nearest to one of the bounds, which
  it takes so much **of**. Of the cron, other requests come between its batches: its longest batch counts.
- The data are at the limits of the API reference: ${number(FULL.wide)} pending invitations that grant in 100 children each,
  as many that have lapsed in each of them, roles of 64 permissions of 64 letters and as many beside them, names
  of 100 letters of four bytes, messages of 1,000, metadata of 4 KB, ${number(FULL.events)} events, ${number(FULL.manyHolders)} holders
  of one role, ${number(FULL.children)} children of a parent, ${number(2 * FULL.children)} memberships of one person. \`bench/bounds/limits.mjs\`
  puts them into the database by SQL.
- Those who ask are root, an owner, and whoever is the most work to judge: somebody below admin with 128
  permissions, in the parent and in its children. Many things are asked about as many at once as are not refused.
- **Memory**: how much the wasm memory of an instance has grown that has answered one \`/readyz\` before. **D1 ms**:
  the median of three requests up to the answer, of one where it can be made only once.
`;
}
