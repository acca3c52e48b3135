// The pages that people in a browser see, and the forms on them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { linkIn, tokenIn, tokenOf } from "./support/links.mjs";
import { FROM_OUR_PAGE, forms, isSafePage, readable } from "./support/pages.mjs";
import { usher } from "./support/usher.mjs";

const world = await usher({ env: { REDIRECT_ORIGINS: "https://app.test https://other.test:8443" } });
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const page = async (path, options) => {
  const shown = await world.api("GET", path, options);
  isSafePage(shown);
  return shown;
};
/** Sends a form of our own page; gives the answer. */
const submit = (path, { form = {}, ...options } = {}) =>
  world.api("POST", path, { headers: FROM_OUR_PAGE, form, ...options });
const cookieIn = ({ headers }) => /^__Host-usher=([^;]*)/.exec(headers.get("set-cookie") ?? "")?.[1];
/** The page that a form led to. */
const follow = (answer, options) => {
  assert.equal(answer.status, 303, answer.text);
  const to = new URL(answer.headers.get("location"), "https://usher.test");
  assert.equal(to.origin, "https://usher.test");
  return page(to.pathname + to.search, options);
};

test("the page tells who invites whom to what, as which role and until when; its buttons accept and decline", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada, "Fish & <b>Chips</b>");
  const invitation = await world.invite(organization, ben, {
    by: ada,
    role: "viewer",
    message: "See\n<script>alert(1)</script>",
  });
  const path = `/invitations/${tokenIn(await world.mailTo(ben))}`;
  const shown = await page(path);
  assert.equal(shown.status, 200);
  const text = readable(shown.text);
  for (const words of ["Ada", "Fish & <b>Chips</b>", ben.email, "viewer", "<script>alert(1)</script>", "UTC"]) {
    assert.ok(text.includes(words), `${words}: ${text}`);
  }
  const until = new Date(invitation.expires_at);
  assert.ok(text.includes(`${until.getUTCFullYear()}`) && text.includes(`${until.getUTCDate()}`), text);
  const paths = forms(shown.text).map(({ method, action }) => `${method} ${action}`);
  assert.ok(paths.includes(`POST ${path}/accept`) && paths.includes(`POST ${path}/decline`), paths.join());
  assert.ok(
    forms(shown.text).every(({ button }) => button !== ""),
    shown.text,
  );

  const head = await world.api("HEAD", path);
  assert.deepEqual([head.status, head.text], [200, ""]);
  for (const name of ["content-type", "content-security-policy", "referrer-policy", "cache-control"]) {
    assert.equal(head.headers.get(name), shown.headers.get(name), name);
  }
});

test("a new person accepts by the form and is signed in; the page that comes next knows them", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.invite(organization, ben, { by: ada });
  const path = `/invitations/${tokenIn(await world.mailTo(ben))}`;
  const accepted = await submit(`${path}/accept`, { form: { name: "Ben Nevis" } });
  assert.equal(accepted.headers.get("referrer-policy"), "no-referrer");
  const cookie = cookieIn(accepted);
  assert.equal((await follow(accepted, { cookie })).status, 200);
  const me = await world.ok("GET", "/v1/me", { cookie });
  assert.deepEqual([me.user.name, me.user.email, me.user.email_verified], ["Ben Nevis", ben.email, true]);
  assert.deepEqual(
    me.memberships.map((it) => it.organization.id),
    [organization.id],
  );
  assert.equal((await submit(`${path}/accept`, { cookie })).status, 303, "again, as the same person");
});

test("an empty name in the form leaves the name open", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  await world.invite(await world.organization(ada), ben);
  const accepted = await submit(`/invitations/${tokenIn(await world.mailTo(ben))}/accept`, { form: { name: "" } });
  assert.equal(accepted.status, 303, accepted.text);
  assert.equal((await world.ok("GET", "/v1/me", { cookie: cookieIn(accepted) })).user.name, null);
});

test("accepting leads to the invitation's redirect_url, of a configured origin, and the policy lets the form go there", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const redirect_url = "https://other.test:8443/welcome?to=team#top";
  await world.invite(organization, ben, { by: ada, redirect_url });
  const path = `/invitations/${tokenIn(await world.mailTo(ben))}`;
  const policy = (await page(path)).headers.get("content-security-policy");
  assert.match(/form-action ([^;]*)/.exec(policy)[1], /'self'.* https:\/\/other\.test:8443/);
  const accepted = await submit(`${path}/accept`);
  assert.deepEqual([accepted.status, accepted.headers.get("location")], [303, redirect_url]);
});

test("declining by the form takes no session and shows that it is done", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const { id } = await world.invite(organization, ben, { by: ada });
  const declined = await submit(`/invitations/${tokenIn(await world.mailTo(ben))}/decline`);
  assert.equal((await follow(declined)).status, 200);
  assert.equal(
    (await world.ok("GET", `/v1/organizations/${organization.id}/invitations/${id}`, { as: ada })).status,
    "declined",
  );
});

test("a dead link's page has the status of its twin in the API, and no buttons", async () => {
  const ada = world.person("Ada");
  const organization = await world.organization(ada);
  const invite = async (name) => {
    const guest = world.person(name);
    const invitation = await world.invite(organization, guest, { by: ada });
    return {
      ...invitation,
      guest,
      token: tokenIn(await world.mailTo(guest)),
      path: `/v1/organizations/${organization.id}/invitations/${invitation.id}`,
    };
  };
  const [revoked, rotated, lapsed, past, accepted, declined] = await Promise.all(
    ["Revoked", "Rotated", "Lapsed", "Past", "Accepted", "Declined"].map(invite),
  );
  await world.ok("POST", `${revoked.path}/revoke`, { as: ada });
  await world.sql(
    "UPDATE invitations SET expires_at = ?1 WHERE organization_id = ?2 AND email = ?3",
    world.now(),
    organization.id,
    lapsed.email,
  );
  await world.ok("POST", `/v1/invitation-links/${accepted.token}/accept`, { body: {} });
  await world.ok("POST", `/v1/invitation-links/${declined.token}/decline`, { body: {} });
  world.advance(MINUTE + 1_000);
  await world.ok("POST", `${rotated.path}/resend`, { as: ada, body: { rotate: true } });
  const twins = async (expected, token) => {
    const shown = await page(`/invitations/${token}`);
    const api = await world.api("GET", `/v1/invitation-links/${token}`);
    assert.deepEqual([shown.status, api.status, api.body.code], [api.status, ...expected]);
    assert.deepEqual(
      forms(shown.text).filter(({ action }) => /accept|decline/.test(action)),
      [],
    );
    for (const act of ["accept", "decline"]) {
      const sent = await submit(`/invitations/${token}/${act}`);
      const twin = await world.api("POST", `/v1/invitation-links/${token}/${act}`, { body: {} });
      if (twin.status >= 400) assert.equal(sent.status, twin.status, `${act} ${api.body.code}`);
    }
  };
  await twins([410, "invitation_revoked"], revoked.token);
  await twins([410, "link_superseded"], rotated.token);
  await twins([410, "link_expired"], lapsed.token);
  await twins([409, "invitation_not_pending"], accepted.token);
  await twins([409, "invitation_not_pending"], declined.token);
  await twins([404, "link_invalid"], `${past.token}A`);
  await twins([404, "link_invalid"], "x");
  world.advance(8 * DAY);
  await twins([410, "link_expired"], past.token);
});

test("whoever has an account signs in first, by a link that leads back; then one click accepts", async () => {
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  await world.organization(ben);
  await world.invite(organization, ben, { by: ada });
  const path = `/invitations/${tokenIn(await world.mailTo(ben))}`;
  assert.equal((await submit(`${path}/accept`)).status, 401);
  await world.ok("POST", "/v1/sign-in-links", { body: { email: ben.email, redirect_path: path } });
  const link = linkIn(await world.mailTo(ben));
  const shown = await page(`/sign-in/${tokenOf(link)}`);
  assert.deepEqual(
    forms(shown.text).map(({ method, action }) => `${method} ${action}`),
    [`POST /sign-in/${tokenOf(link)}`],
  );
  assert.equal((await world.api("HEAD", `/sign-in/${tokenOf(link)}`)).status, 200);
  const signedIn = await submit(`/sign-in/${tokenOf(link)}`);
  const cookie = cookieIn(signedIn);
  const back = await follow(signedIn, { cookie });
  assert.ok(readable(back.text).includes(organization.name), readable(back.text));
  const accept = forms(back.text).find(({ action }) => action.endsWith("/accept"));
  assert.equal((await submit(accept.action, { cookie })).status, 303);
  assert.equal((await world.ok("GET", "/v1/me", { cookie })).memberships.length, 2);

  const used = await submit(`/sign-in/${tokenOf(link)}`);
  isSafePage(used);
  assert.equal(used.status, 401);
  assert.equal(cookieIn(used), undefined);
  assert.equal((await page(`/sign-in/${tokenOf(link)}`)).status, 401);
  assert.equal((await page("/sign-in/forged")).status, 401);
});

test("whoever is signed in as somebody else sees both addresses, and can sign out", async () => {
  const [ada, ben, cleo] = world.people("Ada", "Ben", "Cleo");
  const organization = await world.organization(ada);
  await world.join(organization, cleo, { by: ada });
  await world.invite(organization, ben, { by: ada });
  const path = `/invitations/${tokenIn(await world.mailTo(ben))}`;
  const shown = await page(path, { cookie: cleo.session });
  const text = readable(shown.text);
  assert.ok(text.includes(ben.email) && text.includes(cleo.email), text);
  assert.equal((await submit(`${path}/accept`, { cookie: cleo.session })).status, 409);
  const left = await submit("/sign-out", { cookie: cleo.session });
  assert.equal(left.status, 303);
  assert.match(left.headers.get("set-cookie"), /^__Host-usher=;.*Max-Age=0/i);
  assert.equal((await world.api("GET", "/v1/me", { cookie: cleo.session })).status, 401);
  assert.equal((await submit("/sign-out")).status, 303, "signed out already");
});

test("a page speaks the language that the browser asks for", async () => {
  for (const [asked, lang, heading] of [
    ["de-CH, en;q=0.5", "de", "Bei Usher anmelden"],
    ["tlh, pl;q=0.9", "pl", "Zaloguj"],
    ["tlh", "en", "Sign in to"],
  ]) {
    const { text } = await page("/sign-in", { headers: { "accept-language": asked } });
    assert.match(text, new RegExp(`<html lang="${lang}"`), asked);
    assert.ok(text.includes(heading.replace("Usher", "Acme Cloud")), `${asked}: ${readable(text)}`);
  }
});
