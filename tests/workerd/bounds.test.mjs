// The ten worst requests that `make bounds` found, on less data that is as wide:
// what each reads, answers and takes of memory keeps to the bounds.
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { cases } from "../../bench/bounds/cases.mjs";
import { fill, world } from "../../bench/bounds/limits.mjs";
import { BOUNDS, Measuring } from "../../bench/bounds/measuring.mjs";
import { stage } from "../../bench/bounds/stage.mjs";

/** As wide as the limits allow, and as many as the requests below look at. */
const SIZES = {
  children: 2_500,
  wide: 350,
  lapsed: 1_010,
  closed: 0,
  lean: 0,
  fatEvents: 500,
  events: 2_500,
  distinct: 1_000,
  holders: 3_000,
  manyHolders: 6_000,
  sessions: 0,
  owned: 0,
  waiting: 100,
  mails: 60,
  deleted: 0,
};

/** The worst, by route and name; each exceeds a bound in its own way. */
const WORST = [
  ["GET /v1/organizations/{org}/events/export", "as they are, by owner"],
  ["POST /v1/organizations/{org}/invitations/bulk", "edit 1,000 × 100, by manager"],
  ["GET /v1/me", "by busy"],
  ["POST /v1/organizations/{org}/invitations", "100 × 100, former roles restored, by manager"],
  ["POST /v1/organizations/{org}/invitations", "1,000 × 10, tried, by root"],
  ["POST /v1/organizations/{org}/invitations", "1,000 whose invitations have lapsed, by manager"],
  ["GET /console/{org}/events", "as they are, by manager"],
  ["POST /v1/sign-in-links", "1 MiB of nested objects, without a credential"],
  ["GET /v1/organizations/{org}/invitations", "status=all, by manager"],
  ["PATCH /v1/organizations/{org}/invitations/{inv}", "all of it, by manager"],
];

const on = await stage({ copies: 400 });
after(() => on.stop());
await fill(on, SIZES);
await on.filled();
const all = cases(world(on, SIZES));
const measuring = new Measuring(on);

for (const [route, name] of WORST) {
  test(`${route} keeps to the bounds: ${name}`, async () => {
    const one = all.find((one) => one.route === route && one.name === name);
    assert.ok(one, "there is no such case");
    const { wrong, status, text, size, d1, bytes, grown } = await measuring.of(one);
    const told = JSON.stringify({ status, size, d1, bytes, grown });
    assert.ok(!wrong, `${told} ${text.slice(0, 300)}`);
    assert.ok(d1.read <= BOUNDS.read, `rows read: ${told}`);
    assert.ok(bytes <= BOUNDS.bytes, `bytes of the answer: ${told}`);
    assert.ok(grown <= BOUNDS.grown, `bytes of memory: ${told}`);
    const ratio = d1.ms / measuring.readiness();
    assert.ok(ratio <= BOUNDS.ratio, `${Math.round(ratio)} times a /readyz: ${told}`);
  });
}
