// Runs inside workerd: bindings that misbehave, each in a way that has a name.

/** What a method may do instead of its work. */
export const WAYS = {
  "throws at once": () => {
    throw new Error("thrown");
  },
  "throws nothing at all": () => {
    throw undefined;
  },
  "throws a text": () => {
    throw "thrown";
  },
  "throws an error that cannot be read": () => {
    throw Object.defineProperties(new Error(), { message: unreadable, cause: unreadable, code: unreadable });
  },
  rejects: async () => {
    throw new Error("rejected");
  },
  "rejects with nothing": () => Promise.reject(),
  hangs: () => new Promise(() => {}),
  "answers undefined": () => undefined,
  "answers null": async () => null,
  "answers a number": () => 7,
  "answers a text": async () => "no list",
  "answers an object": async () => ({ length: 1e9, results: [] }),
  "answers what cannot be read": async () => new Proxy({}, traps),
  "answers a list that cannot be read": async () => new Proxy([], traps),
  "answers a thenable that throws": () => ({
    then() {
      throw new Error("thrown");
    },
  }),
  "answers a then that cannot be read": () => Object.defineProperties({}, { then: unreadable }),
  "answers a promise whose then throws": () =>
    Object.assign(Promise.resolve([]), {
      then() {
        throw new Error("thrown");
      },
    }),
  "answers an empty list": async () => [],
  "answers one result of many": async () => [{ success: true, results: [] }],
  "answers results that are none": async () => Array(12).fill(null),
  "answers results without rows": async () => Array(12).fill({ success: true }),
  "answers rows that are no list": async () => Array(12).fill({ results: { length: 1e9, 0: { column: "{}" } } }),
  "answers rows that are none": async () => Array(12).fill({ results: [null] }),
  "answers rows without a column": async () => Array(12).fill({ results: [{}] }),
  "answers rows of numbers": async () => Array(12).fill({ results: [{ column: 7 }] }),
  "answers rows that cannot be read": async () => Array(12).fill({ results: [new Proxy({ column: "{}" }, traps)] }),
  "answers rows of another kind": async () => Array(12).fill({ results: [{ column: "{}" }, { column: "no JSON" }] }),
};

function fail() {
  throw new Error("it cannot be read");
}
const unreadable = { get: fail };
const traps = { get: (_, name) => (name === "then" ? undefined : fail()), ownKeys: fail, getPrototypeOf: fail };

/** The way that a text names: `[in this way]`, if it does. */
const wayIn = (text) => Object.keys(WAYS).find((way) => text.toLowerCase().includes(`[${way}]`));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * D1, broken in `method` for a batch whose input names a way, and for all the
 * others as it is. `prepare` knows no input: it is broken in each way once, for the
 * statement that makes a role. An input that says `[slowly]` takes its time, so that
 * others run meanwhile.
 */
export function brokenD1(database, method) {
  const left = Object.keys(WAYS);
  const input = ({ input }) => input;
  const prepared = (statement) => ({
    statement,
    bind(value) {
      const way = method === "bind" ? wayIn(value) : undefined;
      return way === undefined ? { statement: statement.bind(value), input: value } : WAYS[way]();
    },
  });
  return {
    prepare(sql) {
      const way = method === "prepare" && sql.includes("INSERT INTO roles") ? left.shift() : undefined;
      return way === undefined ? prepared(database.prepare(sql)) : WAYS[way]();
    },
    batch(statements) {
      const said = statements.map(input).join();
      const way = method === "batch" ? wayIn(said) : undefined;
      if (way !== undefined) return WAYS[way]();
      const real = () => database.batch(statements.map(({ statement }) => statement));
      return said.includes("[slowly]") ? pause(100).then(real) : real();
    },
  };
}

/** The mail binding, broken for a message whose subject names a way. */
export const brokenMail = (mail) => ({
  send(message) {
    const way = wayIn(message.subject);
    return way === undefined ? mail.send(message) : WAYS[way]();
  },
});

const setTimeoutOf = globalThis.setTimeout;

/** Lets what waits for more than a second wait a hundredth of that. */
export function hurry() {
  globalThis.setTimeout = (act, ms, ...rest) => setTimeoutOf(act, ms > 1_000 ? ms / 100 : ms, ...rest);
}
