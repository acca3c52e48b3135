// The ten requests that come nearest to a bound, by the table in BENCHMARKS.md: none reads
// more rows, answers more bytes or takes more memory than any request may, on data that
// exceeds everything that the statements stop at. `make bounds` measures all routes, on more
// data, and the time that each holds D1 for, which a test cannot.
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { cases } from "../../bench/bounds/cases.mjs";
import { FULL, fill, world } from "../../bench/bounds/limits.mjs";
import { BOUNDS, Measuring } from "../../bench/bounds/measuring.mjs";
import { stage } from "../../bench/bounds/stage.mjs";

const WORST = [
  "POST /v1/organizations/{org}/invitations: 1,000 whose invitations have lapsed, by manager",
  "POST /v1/organizations/{org}/invitations: 100 × 100, former roles restored, by manager",
  "POST /v1/organizations/{org}/invitations/bulk: edit what a filter finds, by manager",
  "GET /v1/organizations/{org}/invitations: status=all, by manager",
  "GET /v1/organizations/{org}/events/export: actor=user_72000000000000000000000001, by owner",
  "GET /v1/organizations: 100 of one parent, by busy",
  "POST /console/{org}/invite: 1,000 × 10, sent, by manager",
  "POST /console/{org}/people: edit 1,000 members, by manager",
  "DELETE /v1/organizations/{org}/roles/{role}: that 3,000 hold, replaced, by manager",
  "POST /v1/invitation-links/{token}/accept: 100 children, with an account and a password",
];

/** More of each kind than any one statement looks at; of what none looks at, little. */
const SIZES = {
  ...FULL,
  children: 2_000,
  wide: 1_300,
  lapsed: 1_100,
  closed: 200,
  lean: 3_000,
  fatEvents: 600,
  events: 6_000,
  manyHolders: 2_500,
  sessions: 100,
  owned: 50,
  waiting: 200,
  mails: 100,
  deleted: 50,
};

const on = await stage({ copies: 10 * WORST.length });
after(() => on.stop());
await fill(on, SIZES);
await on.filled();
const all = cases(world(on));
const measuring = new Measuring(on);

for (const name of WORST) {
  test(name, async () => {
    const one = all.find((one) => `${one.route}: ${one.name}` === name);
    assert.ok(one, "bench/bounds/cases.mjs has it");
    const { wrong, status, text, grown, bytes, d1 } = await measuring.of({ ...one, runs: 1 });
    assert.ok(!wrong, `${status} ${text.slice(0, 300)}`);
    assert.ok(d1.calls > 0 && d1.read > 0, "it was measured");
    for (const [what, is] of Object.entries({ grown, bytes, read: d1.read })) {
      assert.ok(is <= BOUNDS[what], `${what}: ${is}, at most ${BOUNDS[what]}`);
    }
  });
}
