// What requests cost: their D1 calls before the answer, and the rows that
// those read and write.
import assert from "node:assert/strict";

/** Where an index is read to an end, the row behind it is looked at, too, if there is one. */
const SLACK = 6;
/** The rows read and written by a request about many things that have nothing to do with their number. */
const AROUND = [60, 15];

/** Marks a search in a table of costs: it looks at more rows where there are more, up to those of the table. */
export const SEARCH = "search";

export class Costs {
  #world;
  #most;
  #paid = new Map();
  #before = new Map();

  /** `most`: for each route its calls, the most rows that it may read and write, and whether it is a `SEARCH`. */
  constructor(world, most) {
    this.#world = world;
    this.#most = most;
  }

  /**
   * Sends one request while nothing else is under way, and asserts what it
   * cost. Where it is about many `things`, the table's rows are those of each.
   */
  async of(route, method, path, options, things = undefined) {
    await this.#world.settled();
    const answer = await this.#world.api(method, path, options);
    assert.ok(answer.status < 400, `${route}: ${answer.status} ${answer.text}`);
    const { calls, read, written } = answer.d1;
    const paid = this.#paid.get(route) ?? [];
    this.#paid.set(route, [...paid, answer.d1]);
    const [mayCall, mayRead, mayWrite, search] = this.#most[route] ?? assert.fail(`${route} has no costs`);
    const [around, aroundWritten] = things === undefined ? [0, 0] : AROUND;
    const most = [mayCall, mayRead * (things ?? 1) + around, mayWrite * (things ?? 1) + (mayWrite && aroundWritten)];
    const told = `${route}: ${[calls, read, written]}, at most ${most}`;
    assert.ok(calls === most[0] && read <= most[1] && written <= most[2], told);
    const before = this.#before.get(route)?.[paid.length];
    if (before && !search) {
      assert.ok(read <= before.read + SLACK && written <= before.written, `${told}, before ${JSON.stringify(before)}`);
    }
    return answer;
  }

  /** The same requests, in the same order, must cost from here on what they have cost. */
  mayNotGrow() {
    [this.#before, this.#paid] = [this.#paid, new Map()];
  }

  /** Asserts that no route has been left out. */
  areComplete() {
    assert.deepEqual([...this.#paid.keys()].sort(), Object.keys(this.#most).sort());
  }
}
