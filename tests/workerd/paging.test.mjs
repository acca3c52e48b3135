// Lists: pages, filters and searches.
import assert from "node:assert/strict";
import { test } from "node:test";

import { usher } from "./support/usher.mjs";

const world = await usher();
const invitations = ({ id }) => `/v1/organizations/${id}/invitations`;

test("lists are paged, newest first, and nothing is skipped or repeated when things come and go", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const emails = Array.from({ length: 25 }, (_, n) => `guest-${n}@paging.test`);
  const { invitations: made } = await world.ok("POST", invitations(organization), {
    as: ada,
    body: { emails, send_email: false },
  });
  const all = await world.everything(invitations(organization), { as: ada, limit: 7 });
  assert.deepEqual(all.map(({ email }) => email).sort(), [...emails].sort());
  const times = all.map(({ created_at }) => created_at);
  assert.deepEqual(times, [...times].sort().reverse());

  const first = await world.ok("GET", `${invitations(organization)}?limit=10`, { as: ada });
  assert.deepEqual([first.object, first.data.length], ["list", 10]);
  await world.ok("POST", `${invitations(organization)}/${first.data[3].id}/revoke`, { as: ada });
  await world.invite(organization, { email: "late@paging.test" }, { by: ada, send_email: false });
  const second = await world.ok(
    "GET",
    `${invitations(organization)}?limit=100&cursor=${encodeURIComponent(first.next_cursor)}`,
    { as: ada },
  );
  assert.deepEqual(
    [...first.data, ...second.data].map(({ id }) => id),
    all.map(({ id }) => id),
  );
  assert.equal(second.next_cursor, null);

  const found = await world.everything(`${invitations(organization)}?q=GUEST-2`, { as: ada });
  const matching = emails.filter((email) => email.startsWith("guest-2") && email !== first.data[3].email);
  assert.deepEqual(found.map(({ email }) => email).sort(), matching.sort());
  assert.deepEqual(await world.everything(`${invitations(organization)}?q=guest%25`, { as: ada }), []);
  assert.deepEqual(await world.everything(`${invitations(organization)}?q=guest_2`, { as: ada }), []);

  await world.sql(
    "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email = ?3",
    world.now(),
    organization.id,
    "guest-5@paging.test",
  );
  const by = async (status) =>
    (await world.everything(`${invitations(organization)}?status=${status}`, { as: ada })).map(({ email, status }) => [
      email,
      status,
    ]);
  assert.ok(!(await by("pending")).some(([email]) => email === "guest-5@paging.test"));
  assert.deepEqual(await by("expired"), [["guest-5@paging.test", "expired"]]);
  assert.deepEqual(await by("revoked"), [[first.data[3].email, "revoked"]]);
  assert.deepEqual(await by("accepted"), [[ada.email, "accepted"]]);
  assert.deepEqual(await by("declined"), []);
  assert.equal((await by("all")).length, 27);
  assert.equal(made.length, 25);
});

test("a page of the largest invitations and members is more than a row of D1 holds, and is answered", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const permissions = Array.from({ length: 64 }, (_, n) => `p${"x".repeat(61)}${n + 10}`);
  const organizations = [];
  for (let n = 0; n < 100; n += 1) {
    const body = { name: `${n}${"é".repeat(97)}`, parent_id: organization.id };
    const { organization: client } = await world.ok("POST", "/v1/organizations", { as: ada, body });
    organizations.push({ organization_id: client.id, role: "viewer", permissions: n < 2 ? permissions : [] });
  }
  const emails = Array.from({ length: 100 }, (_, n) => `large-${n}@paging.test`);
  for (let n = 0; n < emails.length; n += 10) {
    const body = { emails: emails.slice(n, n + 10), role: "viewer", permissions, organizations, send_email: false };
    await world.ok("POST", invitations(organization), { as: ada, body });
  }
  const list = await world.everything(invitations(organization), { as: ada });
  assert.deepEqual(list.map(({ email }) => email).sort(), emails.sort());
  assert.ok(JSON.stringify(list).length > 2_000_000);
  const page = await world.api("GET", `/console/${organization.id}/people?tab=pending`, { cookie: ada.session });
  assert.equal(page.status, 200);
});
