// What an address is, what makes two of them the same, and what a mail to one
// may be made to carry.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { tokenIn } from "./support/links.mjs";
import { allRefused } from "./support/unchanged.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher();
const ada = world.person("Ada");
const organization = await world.organization(ada);
const invitations = `/v1/organizations/${organization.id}/invitations`;
const invite = (emails, fields = {}) =>
  world.ok("POST", invitations, { as: ada, body: { emails, send_email: false, ...fields } });

/** A domain of so many characters, in labels of 63 at most. */
const domain = (length) => {
  const labels = [];
  for (let left = length - 5; left > 0; left -= 61) labels.push("d".repeat(Math.min(60, left)));
  const name = `${labels.join(".")}.test`;
  return name.length > length ? name.slice(name.length - length) : "d".repeat(length - name.length) + name;
};
const local = (length) => "l".repeat(length);

const INVALID = {
  nothing: "",
  "only spaces": "  \t ",
  "no @": "ada.example.test",
  "two @": "ada@ada@example.test",
  "no local part": "@example.test",
  "no domain": "ada@",
  "255 characters": `${local(64)}@${domain(190)}`,
  "a local part of 65": `${local(65)}@example.test`,
  "a line break before a header": "ada@example.test\r\nBcc: all@example.test",
  "a newline at the end": "ada@example.test\n",
  "a newline inside": "ada\n@example.test",
  "a null": "ada\u0000@example.test",
  "an escape": "ada@exam\u001bple.test",
  delete: "ada\u007f@example.test",
  "a control character beyond ASCII": "ada\u0085@example.test",
  "a tab inside": "ada\t@example.test",
  "a space inside": "ada lovelace@example.test",
  quotes: '"ada"@example.test',
  "quotes with a space": '"ada lovelace"@example.test',
  "a comment": "ada(comment)@example.test",
  "a name": "Ada <ada@example.test>",
  "a list": "ada@example.test,ben@example.test",
  "a dot to begin with": ".ada@example.test",
  "a dot at the end": "ada.@example.test",
  "two dots": "ada..lovelace@example.test",
  "a local part that is not ASCII": "ädä@example.test",
  "a single label": "ada@localhost",
  "an empty label": "ada@example..test",
  "a dot before the domain": "ada@.example.test",
  "an underscore": "ada@exam_ple.test",
  "a hyphen to begin with": "ada@-example.test",
  "a hyphen at the end": "ada@example-.test",
  "an IPv4 literal": "ada@[192.0.2.1]",
  "an IPv6 literal": "ada@[IPv6:2001:db8::1]",
  "a port": "ada@example.test:25",
  "a label of 64": `ada@${"d".repeat(64)}.test`,
  "punycode that is none": "ada@xn--zzzzzz99999999.test",
  "a slash": "ada@example.test/x",
  "a percent sign in the domain": "ada@exa%6dple.test",
  "a soft surprise": "ada@exa\u2028mple.test",
  "a right-to-left override": "ada@exa\u202emple.test",
  "a quote behind": "ada@example.test”",
  "a dash behind": "ada@example.test—",
  "a middle dot behind": "ada@example.test·",
  "a quote and more behind": "ada@example.test”.example",
  "a sign that stands for letters": "ada@ℹ.example",
  "a trade mark": "ada@example™.test",
  "an emoji": "ada@🎉.example",
  "punycode of a quote": "ada@xn--com-9o0a.example",
  "an IPv4 address": "ada@192.0.2.1",
  "a last label of digits": "ada@example.123",
  "a last label of wide digits": "ada@example.１２３",
  "nothing that is seen inside": "ada@exa\u200bmple.test",
  "an @ of another width": "ada＠example.test",
};

test("what is no address is skipped as invalid_address, as it was sent, and the others are invited", async () => {
  const wrong = Object.values(INVALID);
  const { invitations: made, skipped } = await invite([...wrong, "fine@example.test"]);
  assert.deepEqual(
    made.map(({ email }) => email),
    ["fine@example.test"],
  );
  assert.deepEqual(
    skipped,
    wrong.map((email) => ({ email, reason: "invalid_address" })),
  );
});

test("an organization's owner and a sign-in link need an address too", async () => {
  const names = Object.entries(INVALID);
  await allRefused(
    world,
    names.flatMap(([name, email]) => [
      [
        `owner: ${name}`,
        "POST",
        "/v1/organizations",
        { as: world.root, body: { name: "New", owner: { email } } },
        "invalid_request",
      ],
      [`sign in: ${name}`, "POST", "/v1/sign-in-links", { body: { email } }, "invalid_request"],
    ]),
  );
});

test("an address is kept and shown as typed, without the space around it", async () => {
  const typed = [
    "Zoe+Tag@Example.TEST",
    " \tspaced@example.test\t ",
    "d.o.t.s@example.test",
    "!#$%&'*+/=?^_`{|}~-@example.test",
    `${local(64)}@${domain(189)}`,
    "idn@münchen.example",
    "a@r3---sn.example",
    "-x@example.test",
    "\u200b\u202ahidden@example.test\u202c\ufeff",
  ];
  const { invitations: made, skipped } = await invite(typed);
  assert.deepEqual(skipped, []);
  assert.deepEqual(
    made.map(({ email }) => email),
    typed.map((email) => email.replace(/^[\s\u200b\u202a]+|[\s\u202c\ufeff]+$/g, "")),
  );
});

test("addresses are the same in any case, and an internationalized domain in either form", async () => {
  const same = [
    ["Case@Example.test", "cASE@eXAMPLE.TEST"],
    ["idna@münchen.de", "IDNA@xn--mnchen-3ya.de"],
    ["upper@MÜNCHEN.de", "upper@münchen.DE"],
    ["width@ｅｘａｍｐｌｅ.test", "width@example.test"],
    ["stop@example。test", "stop@example.test"],
  ];
  for (const [one, other] of same) {
    const { invitations: made, skipped } = await invite([one, other]);
    assert.deepEqual([made.length, skipped], [1, [{ email: other, reason: "duplicate" }]], one);
    assert.deepEqual((await invite([other])).skipped, [{ email: other, reason: "already_invited" }]);
  }
  const different = ["plus@example.test", "plus+tag@example.test", "p.lus@example.test", "plus@sub.example.test"];
  assert.equal((await invite(different)).invitations.length, 4);
});

test("a mail to an internationalized domain goes to its ASCII form, and its account is one in either form", async () => {
  const typed = "Mia@bücher.example";
  const ascii = "mia@xn--bcher-kva.example";
  await invite([typed], { send_email: true });
  const token = tokenIn(await world.mailTo(ascii));
  const { user } = await world.ok("POST", `/v1/invitation-links/${token}/accept`, { body: {} });
  assert.equal(user.email, typed);
  assert.deepEqual((await invite([ascii])).skipped, [{ email: ascii, reason: "already_member" }]);
  const mia = await world.signIn({ email: ascii });
  assert.equal(mia.user.id, user.id);
});

test("1,000 addresses are invited at once, in their order; 1,001 are refused whole", async () => {
  const emails = Array.from({ length: 1_001 }, (_, n) => `n${n}@thousand.test`);
  await allRefused(world, [["1,001", "POST", invitations, { as: ada, body: { emails } }, "invalid_request"]]);
  const { invitations: made, skipped } = await invite(emails.slice(0, 1_000));
  assert.deepEqual([made.map(({ email }) => email), skipped], [emails.slice(0, 1_000), []]);
  assert.equal(new Set(made.map(({ id }) => id)).size, 1_000);
});

test("no header can be slipped into a mail through a name, a message or an address", async () => {
  const slips = ["Eve\r\nBcc: all@example.test", "Eve\nSubject: free", "Eve\rX: y", "Eve\u2028X", "Eve\u0000"];
  for (const name of slips.filter((slip) => /[\r\n\0]/.test(slip))) {
    isRefused(await world.api("PATCH", "/v1/me", { as: ada, body: { name } }), "invalid_request");
    isRefused(
      await world.api("PATCH", `/v1/organizations/${organization.id}`, { as: ada, body: { name } }),
      "invalid_request",
    );
  }
  const tricky = ['Ada, "the <first>" =?utf-8?q?Bcc?= ;:@', "Line\u2028separator\u2029names", "😀 ünï"];
  for (const [n, name] of tricky.entries()) {
    const named = await world.api("PATCH", "/v1/me", { as: ada, body: { name } });
    if (named.status !== 200) continue;
    const email = `header-${n}@example.test`;
    await invite([email], { send_email: true, message: "Bcc: all@example.test\nSubject: free\n\nhttps://evil.test/" });
    const mail = await world.mailTo(email);
    assert.doesNotMatch(mail.subject, /[\r\n\u0000-\u001f\u007f\u0085\u2028\u2029]/u);
    assert.equal(mail.to, email);
    assert.deepEqual([mail.cc, mail.bcc, mail.replyTo], [undefined, undefined, undefined]);
    assert.deepEqual(
      Object.keys(mail.headers ?? {}).filter((header) => /bcc|cc|to|subject/i.test(header)),
      [],
    );
  }
});
