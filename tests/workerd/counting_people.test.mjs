// What it costs to accept without a link, to look at one's own, to invite
// somebody else instead and to be erased: as much among 10,000 as among ten.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Costs, SEARCH } from "./support/costs.mjs";
import { Estate } from "./support/estate.mjs";

const estate = await Estate.open();
const { world, ada, home } = estate;

const costs = new Costs(world, {
  "POST …/invitations/{inv}/accept": [1, 75, 23],
  "POST …/invitations/{inv}/replace": [1, 80, 27],
  "POST …/invitations, dry_run": [1, 110, 14],
  "GET …/invitations?role=&kind=": [1, 6_100, 0, SEARCH],
  "GET /v1/me/invitations": [1, 45, 0],
  "POST /v1/me/invitations/{inv}/accept": [1, 95, 20],
  "POST /v1/me/invitations/{inv}/decline": [1, 30, 11],
  "GET /v1/me/organizations": [1, 20, 0],
  "DELETE /v1/me": [1, 165, 34],
  "GET /account": [1, 20, 0],
});

async function everything() {
  const { guest: known, path } = await estate.invited();
  const user = { email: known.email, name: "Known", external_id: `crm-${known.email}` };
  const accept = "POST …/invitations/{inv}/accept";
  for (let again = 0; again < 2; again += 1) {
    await costs.of(accept, "POST", `${path}/accept`, { as: world.root, body: { user } });
  }

  const wrong = await estate.invited();
  const body = { email: world.person("Right").email };
  await costs.of("POST …/invitations/{inv}/replace", "POST", `${wrong.path}/replace`, { as: ada, body });
  const dry = { emails: [world.person("Maybe").email], dry_run: true };
  await costs.of("POST …/invitations, dry_run", "POST", `${home}/invitations`, { as: ada, body: dry });
  for (const query of ["role=Clerk", "role=member&kind=external", "status=all&kind=external"]) {
    const list = `${home}/invitations?limit=5&${query}`;
    await costs.of("GET …/invitations?role=&kind=", "GET", list, { as: ada });
  }

  const guest = await estate.member();
  const waiting = [];
  for (const owner of world.people("Olga", "Otto")) {
    waiting.push(await world.invite(await world.organization(owner), guest, { send_email: false }));
  }
  const mine = "/v1/me/invitations";
  const { body: list } = await costs.of(`GET ${mine}`, "GET", mine, { as: guest });
  assert.deepEqual(
    list.data.map(({ id }) => id),
    waiting.map(({ id }) => id).reverse(),
  );
  const [one, other] = waiting.map(({ id }) => `${mine}/${id}`);
  await costs.of(`POST ${mine}/{inv}/accept`, "POST", `${one}/accept`, { as: guest });
  await costs.of(`POST ${mine}/{inv}/decline`, "POST", `${other}/decline`, { as: guest });
  await costs.of("GET /v1/me/organizations", "GET", "/v1/me/organizations", { as: guest });
  await costs.of("GET /account", "GET", "/account", { cookie: guest.session });
  await costs.of("DELETE /v1/me", "DELETE", "/v1/me", { as: guest });
}

test("among ten", everything);

test("among 10,000 members, and 2,000 invitations", async () => {
  await estate.grow({ members: 10_000 });
  for (let batch = 0; batch < 2; batch += 1) {
    const emails = Array.from({ length: 1_000 }, (_, n) => `guest-${batch}-${n}@estate.test`);
    await world.ok("POST", `${home}/invitations`, { as: world.root, body: { emails, send_email: false } });
  }
  costs.mayNotGrow();
  await everything();
  costs.areComplete();
});
