// Requests at the same time, in either order, and what they said.
import assert from "node:assert/strict";

/** How often each race is run. */
export const ROUNDS = 50;

/** What an answer says: its status, with the code of a refusal. */
const said = ({ status, body }) => (status < 400 ? `${status}` : `${status} ${body.code}`);

/** How often each thing was said, once everything said is among `allowed`. */
export function tally(answers, allowed) {
  const counts = Object.fromEntries(allowed.map((it) => [it, 0]));
  for (const answer of answers) {
    assert.ok(said(answer) in counts, `${said(answer)}: ${answer.text}`);
    counts[said(answer)] += 1;
  }
  return counts;
}

export const times = (count, act) => Promise.all(Array.from({ length: count }, (_, at) => act(at)));

/** Two acts, starting in either order, and a little apart in some rounds. */
export async function against(round, one, other) {
  const hop = async (hops) => {
    for (let hop = 0; hop < hops; hop += 1) await new Promise(setImmediate);
  };
  const late = async (act, hops) => {
    await hop(hops);
    return act();
  };
  const lead = (round >> 1) % 8;
  if (round % 2 === 0) return Promise.all([one(), late(other, lead)]);
  const [second, first] = await Promise.all([other(), late(one, lead)]);
  return [first, second];
}

/** All of these acts at once, begun in an order that changes from round to round; gives the answers in theirs. */
export async function atOnce(round, acts) {
  const order = acts.map((_, at) => (at + round) % acts.length);
  if (round % 2 === 1) order.reverse();
  const answers = await Promise.all(order.map((at) => acts[at]()));
  return acts.map((_, at) => answers[order.indexOf(at)]);
}
