// A binding may throw, reject, hang or answer nonsense: its own request says that
// something went wrong, and no other request notices.
import assert from "node:assert/strict";
import { test } from "node:test";

import { WAYS } from "./support/broken.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({
  others: { batch: { broken: "batch" }, bind: { broken: "bind" }, prepare: { broken: "prepare" } },
});
const as = world.root;
const organization = await world.organization(world.person("Olga"));
const home = `/v1/organizations/${organization.id}`;

/** Searches members for what names a way: it reaches D1 as it is. */
const search = (of, q) => {
  const headers = { host: "usher.test", authorization: `Bearer ${as}` };
  return world.forward("GET", `${home}/members?q=${encodeURIComponent(q)}`, headers, undefined, of);
};

/** What an answer says that went wrong inside. */
const code = ({ status, text }) => `${status} ${JSON.parse(text).code}`;

/** Lets something go wrong while a neighbour waits for D1: the neighbour is answered, and so is the next. */
async function besideANeighbour(of, act) {
  const neighbour = search(of, "[slowly]");
  const answer = await act();
  assert.equal((await neighbour).status, 200, "the neighbour");
  assert.equal((await search(of, "next")).status, 200, "the next");
  return answer;
}

for (const way of Object.keys(WAYS)) {
  test(`where D1 ${way} in a batch, its request alone says so`, async () => {
    const answer = await besideANeighbour("batch", () => search("batch", `[${way}]`));
    assert.equal(code(answer), way === "hangs" ? "503 unavailable" : "500 internal");
    const id = answer.headers.get("x-request-id");
    const logged = (await world.logged()).filter((line) => line.includes(id));
    assert.equal(logged.length, 1, "it is logged");
    assert.equal(JSON.parse(logged[0]).level, "error");
  });

  test(`where D1 ${way} for a statement that is bound, its request alone says so`, async () => {
    const answer = await besideANeighbour("bind", () => search("bind", `[${way}]`));
    assert.equal(code(answer), "500 internal");
  });
}

test("whatever D1 does as a statement is prepared, its request alone says so, and the statement can be prepared later", async () => {
  const role = () => {
    const headers = { host: "usher.test", authorization: `Bearer ${as}`, "content-type": "application/json" };
    return world.forward("POST", `${home}/roles`, headers, JSON.stringify({ name: "Auditor" }), "prepare");
  };
  for (const way of Object.keys(WAYS)) {
    const answer = await besideANeighbour("prepare", role);
    assert.equal(code(answer), "500 internal", way);
  }
  assert.equal((await role()).status, 201);
});

for (const way of Object.keys(WAYS)) {
  test(`where the mail binding ${way}, the mail is sent or tried again, and no other request notices`, async () => {
    const owner = { email: `${way.replaceAll(" ", "-")}@mail.test` };
    const body = { name: `Mails [${way}]`, owner, send_email: false };
    const { invitation } = await world.ok("POST", "/v1/organizations", { as, body });
    const path = `/v1/organizations/${invitation.organization_id}/invitations/${invitation.id}`;
    await besideANeighbour("batch", () => world.ok("POST", `${path}/resend`, { as, of: "batch", body: {} }));
    await world.settled();
    const { delivery } = await world.ok("GET", path, { as });
    const answers = way.startsWith("answers") && !/ then/.test(way);
    const error = way === "hangs" ? "E_TIMEOUT" : "E_UNKNOWN";
    assert.deepEqual([delivery.status, delivery.last_error], answers ? ["sent", null] : ["queued", error]);
  });
}
