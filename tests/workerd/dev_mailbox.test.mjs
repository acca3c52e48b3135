// The mailbox of whoever develops: every mail as it was sent, and nowhere else.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isRefused } from "./support/contract.mjs";
import { readable } from "./support/pages.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ others: { dev: { env: { DEV_MAILBOX: "on" } } } });
const of = "dev";

test("the development mailbox shows what was sent, newest first, with the link to follow; the message is framed alone", async () => {
  const owner = world.person("Owner");
  const body = { name: "Fish & <b>Chips</b>", owner: { email: owner.email } };
  assert.match((await world.api("GET", "/dev/mailbox", { of })).text, /No mail yet/);
  await world.ok("POST", "/v1/organizations", { as: world.root, body, of });
  const mail = await world.mailTo(owner);
  const shown = await world.api("GET", "/dev/mailbox", { of });
  assert.equal(shown.status, 200);
  const text = readable(shown.text);
  for (const words of [owner.email, mail.subject]) assert.ok(text.includes(words), `${words}: ${text}`);
  const [, link] = /<a href="(https:\/\/usher\.test\/invitations\/[^"]+)"/.exec(shown.text);
  assert.ok(mail.text.split("\n").includes(link));
  const [, frame] = /<iframe src="(\/dev\/mailbox\/\d+)"/.exec(shown.text);
  const framed = await world.api("GET", frame, { of });
  assert.equal(framed.text.replace('\n<base target="_blank">', ""), mail.html);
  assert.match(framed.headers.get("content-security-policy"), /default-src 'none'.*sandbox/);
  assert.equal((await world.api("GET", "/dev/mailbox/999", { of })).status, 404);
});

test("no deployment has the development mailbox that does not ask for it, and none that is deployed for people can", async () => {
  for (const path of ["/dev/mailbox", "/dev/mailbox/1"]) {
    assert.equal((await world.api("GET", path)).status, 404);
  }
  isRefused(await world.api("GET", "/v1/dev/mailbox", { as: world.root }), "not_found");
});
