// The worker as it is deployed: alone, with the platform's own mail binding in
// place of the recorder, and nothing around it.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Miniflare } from "miniflare";

import { modules, schema } from "./support/built.mjs";
import { hangUp, send } from "./support/http.mjs";
import { ENV, ROOT_KEY } from "./support/usher.mjs";

const { modules: all, modulesRoot } = modules([]);
const miniflare = new Miniflare({
  modulesRoot,
  modules: all.filter(({ path }) => !path.includes("/support/")),
  name: "usher",
  compatibilityDate: "2026-04-01",
  bindings: ENV,
  d1Databases: { DB: "main" },
  email: { send_email: [{ name: "EMAIL" }] },
  unsafeDirectSockets: [{ port: 0 }],
  // The platform's simulation prints the mails that it takes.
  handleRuntimeStdio: (...streams) => streams.forEach((stream) => stream.resume()),
});
after(async () => {
  hangUp();
  await miniflare.dispose();
});
const origin = await miniflare.unsafeGetDirectURL("usher");

async function api(method, path, body) {
  const headers = { authorization: `Bearer ${ROOT_KEY}`, "content-type": "application/json" };
  const { status, text } = await send(origin, method, path, headers, body && JSON.stringify(body));
  return { status, body: JSON.parse(text) };
}

test("alone it lives, is ready once the schema is there, and its mail goes out through the platform's binding", async () => {
  assert.equal((await api("GET", "/healthz")).status, 200);
  assert.equal((await api("GET", "/readyz")).status, 503);
  const database = await miniflare.getD1Database("DB", "usher");
  await database.batch(schema().map((statement) => database.prepare(statement)));
  assert.equal((await api("GET", "/readyz")).status, 200);

  const made = await api("POST", "/v1/organizations", { name: "Alone", owner: { email: "ada@people.test" } });
  assert.equal(made.status, 201);
  const path = `/v1/organizations/${made.body.organization.id}/invitations/${made.body.invitation.id}`;
  let delivery;
  do delivery = (await api("GET", path)).body.delivery;
  while (delivery.status === "queued" && delivery.attempts === 0);
  assert.deepEqual(delivery, { status: "sent", attempts: 1, last_error: null });

  const worker = await miniflare.getWorker("usher");
  const { outcome } = await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date() });
  assert.equal(outcome, "ok");
});
