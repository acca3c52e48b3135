// Every page there is, for what must hold on each.
import { linkIn, tokenOf } from "../../workerd/support/links.mjs";
import { neverWas } from "../../workerd/support/ids.mjs";
import { box, press } from "./hands.mjs";

const DAY = 86_400_000;

/** All that a deployment may have. */
export const ENV = { PASSWORDS: "on", DEV_MAILBOX: "on", LINK_SHARING: "managers" };

/** Makes what the pages show. Gives its people, and the paths of things. */
async function estate(world) {
  const [ada, ben, cleo, dan, zoe] = world.people("Ada", "Ben", "Cleo", "Dan", "Zoe");
  const organization = await world.organization(ada, "Analytical Engines & Sons");
  const home = `/v1/organizations/${organization.id}`;
  const ok = (method, path, body) => world.ok(method, path, { as: ada, body });
  const lapsing = [world.person("Eve"), world.person("Eli")];
  for (const person of lapsing) await world.invite(organization, person, { by: ada, expires_in_days: 1 });
  const lapsed = linkIn(await world.mailTo(lapsing[0]));
  world.advance(2 * DAY);
  await world.organization(zoe, "Elsewhere");
  for (const person of [ben, cleo]) await world.join(organization, person, { by: ada });
  await ok("POST", `${home}/members/${cleo.id}/deactivate`, {});
  await world.join(organization, dan, { by: ada, role: "admin" });
  await world.invite(organization, world.person("Gus"), { by: dan, send_email: false });
  await world.ok("POST", `${home}/api-keys`, { as: dan, body: { name: "Dan's script", role: "viewer" } });
  const role = await ok("POST", `${home}/roles`, { name: "Bookkeeper", permissions: ["members.view", "invoices.send"] });
  await ok("POST", `${home}/api-keys`, { name: "Backend", role: "viewer" });
  const client = await ok("POST", "/v1/organizations", { name: "Harbour Hotels", parent_id: organization.id });
  /** An invitation with its mailed link. */
  const invited = async (person, fields = {}) => {
    const { id } = await world.invite(organization, person, { by: ada, ...fields });
    return { id, link: linkIn(await world.mailTo(person)) };
  };
  const open = await invited(world.person("Dora"), { message: "Welcome aboard!\nSee you on Monday." });
  const known = await invited(zoe);
  const arabic = await invited(world.person("Noor"), { locale: "ar", message: "Welcome aboard!" });
  const revoked = await invited(world.person("Rob"));
  await ok("POST", `${home}/invitations/${revoked.id}/revoke`, {});
  const superseded = await invited(world.person("Sue"));
  await ok("POST", `${home}/invitations/${superseded.id}/resend`, { rotate: true });
  const ann = world.person("Ann");
  const answered = await invited(ann);
  world.entered(ann, await world.ok("POST", `/v1/invitation-links/${tokenOf(answered.link)}/accept`, { body: {} }));
  await world.ok("POST", "/v1/sign-in-links", { body: { email: ben.email } });
  const signIn = linkIn(await world.mailTo(ben));
  await ok("POST", `${home}/transfer-ownership`, { user_id: ben.id });
  const offer = linkIn(await world.mailTo(ben));
  return {
    ada, ben, dan, zoe, ann, organization, client: client.organization, role, lapsed,
    open, known, arabic, revoked, superseded, answered, signIn, offer,
  };
}

/** Each page: its name, who looks, its path, and what is done there to come to another page. */
export async function tour({ world }) {
  const it = await estate(world);
  const { ada, ben, dan, zoe, ann } = it;
  const home = `/console/${it.organization.id}`;
  const limit = (seat_limit) =>
    world.ok("PATCH", `/v1/organizations/${it.organization.id}`, { as: ada, body: { seat_limit } });
  const path = (link) => new URL(link).pathname;
  const stop = (name, as, path, act) => ({ name, as, path, act });
  const confirm = async (page, action) => {
    await box(page, ben.email).check();
    await press(page, action);
  };
  const submit = async (page, button, fields = {}) => {
    for (const [selector, value] of Object.entries(fields)) await page.locator(selector).fill(value);
    const loaded = page.waitForEvent("load");
    await page.locator(button).first().click();
    await loaded;
  };
  const fold = (page) => page.locator("main details.more").first().evaluate((details) => (details.open = true));
  return [
    stop("signing in", undefined, "/sign-in"),
    stop("signing in with no address", undefined, "/sign-in", async (page) => {
      await page.locator("#email").evaluate((input) => (input.type = "text"));
      await submit(page, "main button", { "#email": "oops" });
    }),
    stop("a mail is on its way", undefined, "/check-your-mail"),
    stop("declined", undefined, "/declined"),
    stop("asked again", undefined, "/asked-again"),
    stop("asked again, and sent anew", undefined, "/asked-again?outcome=renewed"),
    stop("asked again where nobody is", undefined, "/asked-again?outcome=nobody"),
    stop("ownership declined", undefined, "/ownership-declined"),
    stop("an invitation", undefined, path(it.open.link)),
    stop("an invitation in Arabic", undefined, path(it.arabic.link)),
    stop("an invitation with a wrong name", undefined, path(it.open.link), async (page) => {
      await page.locator("#name").evaluate((input) => input.removeAttribute("maxlength"));
      await submit(page, "form[action$='/accept'] button", { "#name": "x".repeat(101) });
    }),
    stop("an invitation, about to be declined", undefined, path(it.open.link), fold),
    stop("an invitation declined with too much to say", undefined, path(it.open.link), async (page) => {
      await fold(page);
      await page.locator("#reason").evaluate((input) => input.removeAttribute("maxlength"));
      await submit(page, "form[action$='/decline'] button", { "#reason": "x".repeat(501) });
    }),
    stop("an invitation of somebody known", undefined, path(it.known.link)),
    stop("one's own invitation", zoe, path(it.known.link)),
    stop("an invitation of somebody else", ben, path(it.open.link)),
    stop("an accepted invitation", ann, path(it.answered.link)),
    stop("an answered invitation", undefined, path(it.answered.link)),
    stop("an expired invitation", undefined, path(it.lapsed)),
    stop("a withdrawn invitation", undefined, path(it.revoked.link)),
    stop("a superseded link", undefined, path(it.superseded.link)),
    stop("a forged link", undefined, "/invitations/forged"),
    stop("a sign-in link", undefined, path(it.signIn)),
    stop("a dead sign-in link", undefined, "/sign-in/forged"),
    stop("an offer of ownership", undefined, path(it.offer)),
    stop("an offer of ownership, to be signed in for", undefined, path(it.offer), (page) =>
      submit(page, "form[action$='/accept'] button")),
    stop("all organizations", ada, "/console?all=yes"),
    stop("an invitation in the console", zoe, "/console?all=yes"),
    stop("an account", ada, "/account"),
    stop("a first password, whose mailbox comes first", ada, "/account/password"),
    stop("a password to be set", zoe, "/account/password"),
    stop("a password too easily guessed", zoe, "/account/password", (page) =>
      submit(page, "form[action='/account/password'] button", { "#password": "password1234" })),
    stop("signing in with a wrong password", undefined, "/sign-in", (page) =>
      submit(page, "button[value=password]", { "#email": ada.email, "#password": "not at all right" })),
    ...["active", "pending", "deactivated", "expired"].map((tab) => stop(`${tab} people`, ada, `${home}/people?tab=${tab}`)),
    stop("a search for nobody", ada, `${home}/people?q=nobody-like-that`),
    stop("selected people", ada, `${home}/people`, (page) => box(page, ben.email).check()),
    stop("open menus", ada, `${home}/people`, (page) => page.locator("details.menu summary").last().click()),
    stop("people as a member sees them", ben, `${home}/people`),
    ...["deactivate", "remove", "edit"].map((action) =>
      stop(`confirming to ${action}`, ada, `${home}/people`, (page) =>
        confirm(page, { deactivate: "Deactivate", remove: "Remove", edit: "Change role" }[action]))),
    stop("a toast with its undoing", ada, `${home}/people`, async (page) => {
      await confirm(page, "Deactivate");
      await submit(page, "main form button");
      await page.locator(".toast form").waitFor();
      const undo = page.locator(".toast form");
      // Back again, for whoever comes next; what is looked at is the toast that tells it.
      await submit(page, ".toast form button");
      await undo.waitFor();
    }),
    stop("not all of it done", ada, `${home}/people`, async (page) => {
      await box(page, ada.email).check();
      await press(page, "Deactivate");
      await submit(page, "main form button");
    }),
    stop("a person", ada, `${home}/people/${ben.id}`),
    stop("a person with a permission that is none", ada, `${home}/people/${ben.id}`, (page) =>
      submit(page, "form:has(#more_permissions) button", { "#more_permissions": "Loud" })),
    stop("a person who has left something open", ada, `${home}/people/${dan.id}`),
    stop("what they have left open, before they are removed", ada, `${home}/people/${dan.id}`, (page) =>
      submit(page, "button[value=remove]")),
    stop("an offer to be confirmed", ada, `${home}/people/${dan.id}`, (page) => submit(page, "form[action$='/transfer'] button")),
    stop("a pending invitation", ada, `${home}/invitations/${it.open.id}`, fold),
    stop("a link to share", ada, `${home}/invitations/${it.open.id}`, (page) => submit(page, "form[action$='/link'] button")),
    stop("a withdrawn one", ada, `${home}/invitations/${it.revoked.id}`),
    stop("inviting", ada, `${home}/invite`, fold),
    stop("inviting nobody", ada, `${home}/invite`, (page) => submit(page, "button[value=send]")),
    stop("inviting with a role that is none", ada, `${home}/invite`, async (page) => {
      await page.locator("input[name=role]").first().evaluate((input) => Object.assign(input, { value: "Gone", checked: true }));
      await submit(page, "button[value=check]", { "#addresses": "new@tour.test" });
    }),
    stop("verdicts", ada, `${home}/invite`, (page) =>
      submit(page, "button[value=check]", { "#addresses": `new@tour.test\n${ben.email}\noops` })),
    stop("invited by link", ada, `${home}/invite`, async (page) => {
      await page.locator("input[name=by_mail]").uncheck();
      await submit(page, "button[value=send]", { "#addresses": `${crypto.randomUUID()}@tour.test\noops` });
    }),
    stop("clients", ada, `${home}/family`),
    stop("a client's people", ada, `/console/${it.client.id}/people`),
    stop("roles", ada, `${home}/roles`),
    stop("a role of no name", ada, `${home}/roles`, async (page) => {
      await page.locator("#name").evaluate((input) => input.removeAttribute("required"));
      await submit(page, "main form button");
    }),
    stop("a role named as a built-in one, with a permission that is none", ada, `${home}/roles`, (page) =>
      submit(page, "main form button", { "#name": "Owner", "#more_permissions": "Loud" })),
    stop("a role", ada, `${home}/roles/${it.role.id}`, fold),
    stop("API keys", ada, `${home}/api-keys`, fold),
    stop("a new API key", ada, `${home}/api-keys`, (page) => submit(page, `form[action$='/api-keys'] button`, { "#name": "Another" })),
    stop("a key for too long", ada, `${home}/api-keys`, async (page) => {
      await page.locator("#days").evaluate((input) => input.removeAttribute("max"));
      await submit(page, `form[action$='/api-keys'] button`, { "#name": "Another", "#days": "9999" });
    }),
    stop("events", ada, `${home}/events`),
    stop("settings", ada, `${home}/settings`, fold),
    stop("settings with something wrong", ada, `${home}/settings`, (page) =>
      submit(page, "form[action$='/settings'] button", { "#allowed_domains": "not_a_domain!" })),
    stop("deleting another organization", ada, `${home}/settings`, async (page) => {
      await fold(page);
      await submit(page, "form[action$='/delete'] button", { "#again": "Another" });
    }),
    stop("no seat left", undefined, path(it.open.link), async (page) => {
      await limit(1);
      await submit(page, "form[action$='/accept'] button");
      await limit(null);
    }),
    stop("leaving", ada, `${home}/leave`),
    stop("the developer's mailbox", undefined, "/dev/mailbox"),
    stop("what is not there", ada, `${home}/people/${neverWas("user")}`),
    stop("what one may not see", ben, `${home}/settings`),
  ];
}

/** The pages on which each step begins, once each: nothing is pressed there, so they may speak any language. */
export function begun(stops) {
  const pages = stops.map(({ name, as, path }) => [`${as?.id} ${path}`, { name, as, path }]);
  return [...new Map(pages.reverse()).values()].reverse();
}

/**
 * Shows each stop of the tour in browsers with these options, one for each person who looks,
 * and calls `look` with the page and the stop's name.
 */
export async function walk(here, stops, options, look) {
  const pages = new Map();
  for (const { name, as, path, act } of stops) {
    if (!pages.has(as)) pages.set(as, await here.visitor({ as, ...options }));
    const page = pages.get(as);
    await page.goto(path);
    await act?.(page);
    await look(page, name);
  }
  for (const page of pages.values()) await page.context().close();
}

/** The tour, and what `look` finds wrong on each page; `{}` if nothing. */
export async function findings(here, stops, options, look) {
  const found = {};
  await walk(here, stops, options, async (page, name) => {
    const wrong = await look(page, name);
    if (wrong.length > 0) found[name] = wrong;
  });
  return found;
}
