// What the mails say, as text and as HTML.
import assert from "node:assert/strict";
import { test } from "node:test";

import { linkIn } from "./support/links.mjs";
import { readable } from "./support/pages.mjs";
import { BASE_URL, usher } from "./support/usher.mjs";

const world = await usher();

/** The instant as a person reads it: day, month and year, and that it is UTC. */
function tellsUntil(text, time) {
  const date = new Date(time);
  const month = date.toLocaleString("en", { month: "long", timeZone: "UTC" });
  for (const part of [`${date.getUTCDate()}`, month, `${date.getUTCFullYear()}`, "UTC"]) {
    assert.ok(text.includes(part), `${part}: ${text}`);
  }
}

/** The paths of the links in a mail's HTML part. */
const hrefs = (html) => Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href.replaceAll("&amp;", "&"));

function isOneMessage(mail, { to, subject }) {
  assert.equal(mail.to, to);
  assert.deepEqual(mail.from, { name: "Usher Tests", email: "usher@mail.test" });
  assert.match(mail.subject, subject);
  assert.doesNotMatch(mail.subject, /[\r\n]/);
  assert.doesNotMatch(mail.html, /<script|\son\w+=|<img|javascript:/i);
  assert.ok(mail.text.trim() !== "" && readable(mail.html) !== "");
}

test("an invitation names inviter, organization, product and role, says until when, and what to do if it is unwanted", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada, "Lovelace & Sons");
  const { expires_at } = await world.invite(organization, ben, { by: ada, role: "viewer" });
  const mail = await world.mailTo(ben);
  isOneMessage(mail, { to: ben.email, subject: /Ada.*Lovelace & Sons.*Acme Cloud|Lovelace & Sons.*Acme Cloud/ });
  for (const part of [mail.text, readable(mail.html)]) {
    for (const words of ["Ada", "Lovelace & Sons", "Acme Cloud", "viewer"])
      assert.ok(part.includes(words), `${words}: ${part}`);
    tellsUntil(part, expires_at);
    assert.match(part, /did not expect|unexpected|not want|ignore/i);
  }
  const link = linkIn(mail);
  assert.match(link, /^https:\/\/usher\.test\/invitations\/[\w-]+$/);
  assert.ok(link.startsWith(`${BASE_URL}/invitations/`));
  const links = hrefs(mail.html);
  assert.ok(links.length > 0 && links.every((href) => href === link), links.join("\n"));
  const button = /<a\b[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/.exec(mail.html);
  assert.equal(button[1], link);
  assert.doesNotMatch(button[2], /https?:/, "the button has words");
  assert.ok(readable(mail.html).includes(link), "and the bare link is there to read");
});

test("an invitation by the deployment itself names no inviter", async () => {
  const ada = world.person("Ada");
  await world.ok("POST", "/v1/organizations", { as: world.root, body: { name: "Fresh", owner: { email: ada.email } } });
  const mail = await world.mailTo(ada);
  isOneMessage(mail, { to: ada.email, subject: /Fresh.*Acme Cloud/ });
  for (const part of [mail.text, mail.html, mail.subject]) assert.doesNotMatch(part, /null|undefined|None/);
  assert.match(mail.text, /owner/);
});

test("the inviter's message is quoted, line by line, and makes no link and no line of its own", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const message = `Hello Ben,\n\n${BASE_URL}/invitations/evil\n> quoted before\nhttps://evil.test/\nBye`;
  await world.invite(organization, ben, { by: ada, message });
  const mail = await world.mailTo(ben);
  const quoted = mail.text.split("\n").filter((line) => line.startsWith(">"));
  assert.deepEqual(
    quoted.map((line) => line.trimEnd()),
    message.split("\n").map((line) => `> ${line}`.trimEnd()),
  );
  const link = linkIn(mail);
  assert.ok(!link.includes("evil"));
  assert.ok(hrefs(mail.html).every((href) => href === link));
  for (const line of message.split("\n")) assert.ok(readable(mail.html).includes(line), line);
});

test("names and messages that look like markup are text in every part", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const script = "<script>alert(1)</script>";
  ada.name = `Ada ${script} & "Co"`;
  const organization = await world.organization(ada, `${script}<img src=x onerror=alert(1)> {{ 7*7 }}`);
  await world.invite(organization, ben, {
    by: ada,
    message: `</blockquote>${script}<a href="https://evil.test">click</a>`,
  });
  const mail = await world.mailTo(ben);
  assert.ok(mail.html.includes("script"));
  assert.doesNotMatch(mail.html, /<script|<img|evil\.test">/);
  assert.deepEqual(mail.html.match(/<\/blockquote>/g)?.length ?? 0, mail.html.match(/<blockquote/g)?.length ?? 0);
  for (const words of [ada.name, organization.name]) {
    assert.ok(readable(mail.html).includes(words), readable(mail.html));
    assert.ok(mail.text.includes(words), mail.text);
  }
});

test("a sign-in mail has its link alone on a line, and says until when and for whom", async () => {
  const ada = world.person("Ada");
  await world.organization(ada);
  const asked = world.now();
  await world.ok("POST", "/v1/sign-in-links", { body: { email: ada.email, redirect_path: "/projects/7?tab=people" } });
  const mail = await world.mailTo(ada);
  isOneMessage(mail, { to: ada.email, subject: /Acme Cloud/ });
  const link = linkIn(mail);
  assert.match(link, /^https:\/\/usher\.test\/sign-in\/[\w-]+$/);
  assert.ok(hrefs(mail.html).every((href) => href === link));
  for (const part of [mail.text, readable(mail.html)]) {
    assert.ok(part.includes("Acme Cloud"), part);
    tellsUntil(part, asked + 15 * 60_000);
  }
  const headers = { "sec-fetch-site": "same-origin" };
  const led = await world.api("POST", new URL(link).pathname, { headers, form: {} });
  assert.deepEqual([led.status, led.headers.get("location")], [303, "/projects/7?tab=people"]);
});

test("links begin with BASE_URL, whatever host was asked", async () => {
  const ada = world.person("Ada");
  const body = { name: "Hosted", owner: { email: ada.email } };
  await world.ok("POST", "/v1/organizations", {
    as: world.root,
    body,
    headers: { host: "evil.test", "x-forwarded-host": "evil.test" },
  });
  assert.ok(linkIn(await world.mailTo(ada)).startsWith(`${BASE_URL}/invitations/`));
});
