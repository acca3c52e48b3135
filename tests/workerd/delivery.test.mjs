// From the outbox to the provider: at once, again, within a budget, or not at all.
import assert from "node:assert/strict";
import { test } from "node:test";

import { linkIn, tokenOf } from "./support/links.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { RESEND_COOLDOWN_SECONDS: "0" } });
const { mailbox } = world;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const organization = await world.organization(world.person("Olga"));
const invitations = `/v1/organizations/${organization.id}/invitations`;
const read = ({ id }) => world.ok("GET", `${invitations}/${id}`, { as: world.root });

/** Invites somebody new; gives the invitation once its request's mail has come to some end. */
async function invited(fields = {}) {
  const guest = world.person("Guest");
  const invitation = await world.invite(organization, guest, fields);
  await world.settled();
  return { guest, invitation };
}

test("the mail goes out after the answer, and then the invitation says that it was sent, and when", async () => {
  const release = mailbox.hold();
  const guest = world.person("Guest");
  const invitation = await world.invite(organization, guest);
  assert.deepEqual([invitation.delivery.status, invitation.delivery.last_error], ["queued", null]);
  assert.deepEqual([invitation.send_count, invitation.last_sent_at], [1, null]);
  release();
  await world.mailTo(guest);
  const sent = await read(invitation);
  assert.deepEqual(sent.delivery, { status: "sent", attempts: 1, last_error: null });
  assert.ok(Math.abs(Date.parse(sent.last_sent_at) - world.now()) < MINUTE, sent.last_sent_at);
});

test("send_email false mails nobody", async () => {
  const asked = mailbox.asked;
  const { invitation } = await invited({ send_email: false });
  await world.cron(world.now() + HOUR);
  assert.equal(mailbox.asked, asked);
  assert.equal(invitation.delivery.status, "none");
  assert.deepEqual([invitation.send_count, invitation.last_sent_at], [0, null]);
});

test("what the provider does not take for now is tried after 1 min, 5, 30, 2 h and 6 h, then has failed for all to see", async () => {
  const guest = world.person("Guest");
  mailbox.refuse("E_RATE_LIMIT_EXCEEDED", { times: 6, address: guest.email });
  let asked = mailbox.asked + 1;
  let last = world.now();
  const invitation = await world.invite(organization, guest);
  await world.settled();
  for (const [at, wait] of [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR].entries()) {
    assert.equal(mailbox.asked, asked);
    const { delivery } = await read(invitation);
    assert.deepEqual([delivery.status, delivery.attempts], ["queued", at + 1]);
    assert.match(delivery.last_error, /E_RATE_LIMIT_EXCEEDED/);
    await world.cron(last + wait - 10 * SECOND);
    assert.equal(mailbox.asked, asked, `not before ${wait} ms`);
    last += wait + 30 * SECOND;
    await world.cron(last);
    asked += 1;
  }
  assert.equal(mailbox.asked, asked);
  const { delivery, status, last_sent_at } = await read(invitation);
  assert.deepEqual([status, delivery.status, delivery.attempts, last_sent_at], ["pending", "failed", 6, null]);
  assert.match(delivery.last_error, /E_RATE_LIMIT_EXCEEDED/);
  await world.cron(last + 48 * HOUR);
  assert.equal(mailbox.asked, asked, "given up");

  const resent = await world.ok("POST", `${invitations}/${invitation.id}/resend`, { as: world.root });
  assert.deepEqual([resent.send_count, resent.delivery.status], [2, "queued"]);
  await world.mailTo(guest);
  assert.equal((await read(invitation)).delivery.status, "sent");
});

for (const code of [
  "E_DAILY_LIMIT_EXCEEDED",
  "E_INTERNAL_SERVER_ERROR",
  "E_DELIVERY_FAILED",
  "E_SOMETHING_NEW",
  null,
]) {
  test(`${code ?? "an error without a code"} is worth another try, which sends it`, async () => {
    const guest = world.person("Guest");
    mailbox.refuse(code, { address: guest.email });
    const invitation = await world.invite(organization, guest);
    await world.settled();
    assert.equal((await read(invitation)).delivery.status, "queued");
    await world.cron(world.now() + 2 * MINUTE);
    const { delivery } = await read(invitation);
    assert.deepEqual([delivery.status, delivery.attempts], ["sent", 2]);
    assert.equal(mailbox.to(guest.email).length, 1);
  });
}

test("what the provider will never take fails at once", async () => {
  const codes = [
    "E_RECIPIENT_SUPPRESSED",
    "E_RECIPIENT_NOT_ALLOWED",
    "E_SENDER_NOT_VERIFIED",
    "E_SENDER_DOMAIN_NOT_AVAILABLE",
    "E_VALIDATION_ERROR",
    "E_FIELD_MISSING",
    "E_TOO_MANY_RECIPIENTS",
    "E_CONTENT_TOO_LARGE",
    "E_HEADER_NOT_ALLOWED",
    "E_HEADER_VALUE_INVALID",
  ];
  for (const code of codes) {
    const guest = world.person("Guest");
    mailbox.refuse(code, { address: guest.email, times: 9 });
    const invitation = await world.invite(organization, guest);
    await world.settled();
    const { delivery } = await read(invitation);
    assert.deepEqual([delivery.status, delivery.attempts], ["failed", 1], code);
    assert.match(delivery.last_error, new RegExp(code));
  }
  const asked = mailbox.asked;
  await world.cron(world.now() + 12 * HOUR);
  assert.equal(mailbox.asked, asked);
});

test("a mail whose invitation is no longer pending is dropped", async () => {
  const ends = {
    revoked: ({ id }) => world.ok("POST", `${invitations}/${id}/revoke`, { as: world.root }),
    declined: (_, token) => world.ok("POST", `/v1/invitation-links/${token}/decline`, { body: {} }),
    accepted: (_, token) => world.ok("POST", `/v1/invitation-links/${token}/accept`, { body: {} }),
    expired: ({ email }) =>
      world.sql(
        "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email = ?3",
        world.now(),
        organization.id,
        email,
      ),
  };
  for (const [status, end] of Object.entries(ends)) {
    const guest = world.person("Guest");
    mailbox.refuse("E_DELIVERY_FAILED", { address: guest.email });
    const invitation = await world.invite(organization, guest, { return_link: true });
    await world.settled();
    await end(invitation, tokenOf(invitation.link));
    const asked = mailbox.asked;
    await world.cron(world.now() + 2 * MINUTE);
    await world.cron(world.now() + 12 * HOUR);
    assert.equal(mailbox.asked, asked, status);
    const after = await read(invitation);
    assert.equal(after.status, status);
    assert.notEqual(after.delivery.status, "sent");
  }
});

test("a mail is written when it is sent: with the role and the link that hold by then", async () => {
  const guest = world.person("Guest");
  mailbox.refuse("E_DELIVERY_FAILED", { address: guest.email });
  const invitation = await world.invite(organization, guest, { role: "admin" });
  await world.settled();
  await world.ok("PATCH", `${invitations}/${invitation.id}`, { as: world.root, body: { role: "viewer" } });
  await world.ok("POST", `${invitations}/${invitation.id}/resend`, {
    as: world.root,
    body: { rotate: true, send_email: false },
  });
  await world.cron(world.now() + 2 * MINUTE);
  const mail = await world.mailTo(guest);
  assert.match(mail.text, /viewer/);
  assert.equal((await world.api("GET", `/v1/invitation-links/${tokenOf(linkIn(mail))}`)).status, 200);
});

test("of 100 invitations at once the request mails 40 at most, and the cron the rest, a budget a run, each once", async () => {
  const emails = Array.from({ length: 100 }, (_, n) => `hundred-${n}@many.test`);
  const before = mailbox.asked;
  await world.ok("POST", invitations, { as: world.root, body: { emails } });
  await world.settled();
  const byRequest = mailbox.asked - before;
  assert.ok(byRequest > 0 && byRequest <= 40, `${byRequest} by the request`);
  const revoked = (await world.everything(`${invitations}?q=hundred-`)).find(
    ({ delivery }) => delivery.status === "queued",
  );
  await world.ok("POST", `${invitations}/${revoked.id}/revoke`, { as: world.root });
  let runs = 0;
  for (let sent = -1; sent < mailbox.asked && runs < 100; runs += 1) {
    sent = mailbox.asked;
    await world.cron(world.now() + (runs + 3) * MINUTE);
  }
  assert.ok(runs > 2, "not all in one run");
  const wanted = emails.filter((email) => email !== revoked.email);
  assert.deepEqual(
    emails.map((email) => mailbox.to(email).length),
    emails.map((email) => (wanted.includes(email) ? 1 : 0)),
  );
  const { data } = await world.ok("GET", `${invitations}?q=hundred-&limit=100`, { as: world.root });
  assert.ok(data.every(({ delivery }) => delivery.status === "sent"));
});

test("two cron runs at a time send nothing twice", async () => {
  const emails = Array.from({ length: 120 }, (_, n) => `overlap-${n}@many.test`);
  await world.ok("POST", invitations, { as: world.root, body: { emails } });
  await world.settled();
  const at = world.now() + MINUTE;
  const asked = mailbox.asked;
  const release = mailbox.hold(1);
  const first = world.cron(at);
  await mailbox.askedFor(asked + 1);
  // The first run is in the middle of its mails while the others begin and end.
  await Promise.all([world.cron(at), world.cron(at + MINUTE)]);
  release();
  await first;
  for (let run = 2; run < 10; run += 1) await world.cron(at + run * 3 * MINUTE);
  assert.deepEqual(
    emails.map((email) => mailbox.to(email).length),
    emails.map(() => 1),
  );
});

test("a mail whose sender never came back is left alone for its lease, of two minutes at most, and then sent by the cron", async () => {
  const guest = world.person("Guest");
  const asked = mailbox.asked;
  const release = mailbox.hold(1);
  await world.invite(organization, guest);
  await mailbox.askedFor(asked + 1);
  await world.cron(world.now() + 10 * SECOND);
  assert.equal(mailbox.asked, asked + 1, "leased");
  await world.cron(world.now() + 2 * MINUTE + 10 * SECOND);
  assert.deepEqual([mailbox.asked, mailbox.to(guest.email).length], [asked + 2, 1]);
  release();
  await world.settled();
  await world.cron(world.now() + HOUR);
  assert.equal(mailbox.asked, asked + 2, "and no third time");
});
