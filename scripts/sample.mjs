#!/usr/bin/env node
// Waits for the development server, puts a small sample organization into an empty database, and
// prints a link that signs in to it.
import { readFileSync } from "node:fs";

const [origin] = process.argv.slice(2);
const root = /^ROOT_KEY=(.*)$/m.exec(readFileSync(".dev.vars", "utf8"))[1];
const EMAIL = "you@sample.example";

async function api(method, path, body) {
  const headers = { authorization: `Bearer ${root}`, "content-type": "application/json" };
  const answer = await fetch(`${origin}${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

/** The invitation is accepted for somebody whom the application knows already. */
async function accept(organization, { id }, user) {
  await api("POST", `/v1/organizations/${organization}/invitations/${id}/accept`, { user });
}

async function sample() {
  const made = await api("POST", "/v1/organizations", { name: "Sample Company", owner: { email: EMAIL }, send_email: false });
  const { id } = made.organization;
  await accept(id, made.invitation, { email: EMAIL, name: "You" });
  const people = [["Katherine Johnson", "admin"], ["Hedy Lamarr", "member"], ["Annie Easley", "viewer"]];
  for (const [name, role] of people) {
    const email = `${name.split(" ")[0].toLowerCase()}@sample.example`;
    const { invitations } = await api("POST", `/v1/organizations/${id}/invitations`, { emails: [email], role, send_email: false });
    await accept(id, invitations[0], { email, name });
  }
  await api("POST", `/v1/organizations/${id}/invitations`, { emails: ["radia@sample.example"], message: "Welcome!" });
  await api("POST", "/v1/organizations", { name: "Sample Client", parent_id: id, owner: { email: EMAIL }, send_email: false });
}

/** The newest link of this kind in the mailbox, once it is there. */
async function link(path) {
  for (;;) {
    const page = await (await fetch(`${origin}/dev/mailbox`)).text();
    const found = new RegExp(`http[^"<\\s]*${path}[A-Za-z0-9_-]+`).exec(page);
    if (found) return found[0];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

for (;;) {
  const ready = await fetch(`${origin}/readyz`).catch(() => null);
  if (ready?.ok) break;
  await new Promise((resolve) => setTimeout(resolve, 200));
}
const { data } = await api("GET", "/v1/organizations?limit=1");
if (data.length === 0) await sample();
await api("POST", "/v1/sign-in-links", { email: EMAIL });
console.log(`\n  Sign in   ${await link("/sign-in/")}\n  Mailbox   ${origin}/dev/mailbox\n`);
