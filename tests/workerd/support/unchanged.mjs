// Law 8: a refused operation changes nothing.
import assert from "node:assert/strict";

import { isRefused } from "./contract.mjs";

/** Watches the database: gives a function that asserts that no row of any table is different from now. */
export async function watch(world) {
  await world.settled();
  const before = await world.dump();
  const mails = world.mailbox.asked;
  return async (doing) => {
    await world.settled();
    assert.deepEqual(await world.dump(), before, doing);
    assert.equal(world.mailbox.asked, mails, `${doing}: mailed`);
  };
}

/** Asserts that each request `[name, method, path, options, code]` is refused so, and changes nothing. */
export async function allRefused(world, cases) {
  const isUnchanged = await watch(world);
  for (const [name, method, path, options, code] of cases) {
    const answer = await world.api(method, path, options);
    isRefused({ ...answer, text: `${name}: ${answer.text}` }, code);
    await isUnchanged(name);
  }
}

/** Asserts that two answers are the same, byte for byte but for the request's id. */
export function isSame(one, other) {
  const visible = ({ status, headers, text }) => {
    const kept = [...headers].filter(([name]) => !["x-request-id", "date", "probe"].includes(name));
    return { status, headers: kept.sort(), text };
  };
  assert.deepEqual(visible(one), visible(other), `${one.method} ${one.path}`);
}
