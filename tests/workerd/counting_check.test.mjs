// What `check` costs, which an application asks again and again: one call, and
// only the rows that decide, with 10,000 members as with ten.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Estate } from "./support/estate.mjs";

const estate = await Estate.open();
const { world, ada, home } = estate;

/** The rows about who asks: a session, a key and its maker, the organization, a membership, a role of its own. */
const CALLERS = {
  "the root key": 1,
  "an owner": 3,
  "a key that an owner made": 4,
  "a member": 3,
  "a member with an own role": 5,
  "a key with an own role": 6,
};
/** And about whom: a user where they are not named by id, a membership, a role of its own. */
const SUBJECTS = {
  "a member by id": 1,
  "a member by address": 2,
  "a member by external_id": 2,
  "an own role by id": 2,
  "an own role by address": 3,
  "an owner by id": 1,
  "an owner by address": 2,
  "nobody, by id": 0,
  "nobody, by address": 0,
};

const [member, clerk] = [await estate.member(), await estate.member({ role: "Clerk" })];
const { guest: known, path } = await estate.invited();
await world.ok("POST", `${path}/accept`, {
  as: world.root,
  body: { user: { email: known.email, external_id: "crm-1" } },
});
const callers = {
  "the root key": world.root,
  "an owner": ada,
  "a key that an owner made": (await estate.key()).key,
  "a member": member,
  "a member with an own role": clerk,
  "a key with an own role": (await estate.key({ role: "Clerk" })).key,
};
const subjects = {
  "a member by id": { user_id: member.id },
  "a member by address": { email: member.email },
  "a member by external_id": { external_id: "crm-1" },
  "an own role by id": { user_id: clerk.id },
  "an own role by address": { email: clerk.email },
  "an owner by id": { user_id: ada.id },
  "an owner by address": { email: ada.email },
  "nobody, by id": { user_id: `${ada.id.slice(0, -4)}0000` },
  "nobody, by address": { email: "nobody@estate.test" },
};

/** Asserts what each caller pays to ask about each subject. */
async function isAsked() {
  for (const [by, as] of Object.entries(callers)) {
    for (const [about, subject] of Object.entries(subjects)) {
      await world.settled();
      const { status, d1 } = await world.api("POST", `${home}/check`, { as, body: { ...subject, permission: "reports.view" } });
      const most = CALLERS[by] + SUBJECTS[about];
      const told = `${by} about ${about}: ${status} ${JSON.stringify(d1)}, at most ${most}`;
      assert.ok(status === 200 && d1.calls === 1 && d1.read <= most && d1.written === 0, told);
    }
  }
}

test("a check reads the rows that decide, however many there are", async () => {
  await isAsked();
  await estate.grow({ members: 10_000, events: 10_000 });
  await isAsked();
});

test("in a child the parent's membership decides, too", async () => {
  const [child] = estate.clients(1);
  for (const [about, subject] of Object.entries(subjects)) {
    const body = { ...subject, permission: "reports.view" };
    const { body: answer, d1 } = await world.api("POST", `/v1/organizations/${child}/check`, { as: ada, body });
    assert.equal(answer.allowed, about.startsWith("an owner"), about);
    assert.ok(d1.calls === 1 && d1.read <= CALLERS["an owner"] + SUBJECTS[about] + 1, `${about}: ${JSON.stringify(d1)}`);
  }
});
