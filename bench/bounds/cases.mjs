// The worst requests of every route: as much as the rules let one ask, about as
// much as there can be, by whoever is the most work to judge.
import { ROOT_KEY, id, token } from "./credentials.mjs";
import * as limits from "./limits.mjs";
import { routes } from "./routes.mjs";

const { ORGANIZATION, ROLES, MANAGERS, MESSAGE, METADATA, child, distinct, holder, wide, lapsed, waiting, address, wideText } = limits;

const HOME = `/v1/organizations/${ORGANIZATION}`;
const PAGES = `/console/${ORGANIZATION}`;
const MIB = 1 << 20;
/** How many things a request is tried about, until it is not refused. */
const SIZES = [1_000, 500, 300, 200, 100, 50, 40, 25, 20, 10, 9, 5, 4, 3, 2, 1];
/** A password of so many characters of four bytes each. */
const password = (n) => String.fromCodePoint(...Array.from({ length: n }, (_, at) => 0x20700 + at * 7));
const times = (count, make) => Array.from({ length: count }, (_, n) => make(n));

/** A JSON request. */
export function ask(method, path, { as, body } = {}) {
  const headers = {};
  if (as !== undefined) headers.authorization = `Bearer ${as.session ?? as}`;
  if (body !== undefined) headers["content-type"] = "application/json";
  return { method, path, headers, body: body && JSON.stringify(body) };
}

/** A page, or its form, as a browser asks for it. */
export function page(method, path, { as, fields } = {}) {
  const headers = { "sec-fetch-site": "same-origin" };
  if (as !== undefined) headers.cookie = `__Host-usher=${as.session}`;
  if (fields === undefined) return { method, path, headers };
  headers["content-type"] = "application/x-www-form-urlencoded";
  return { method, path, headers, body: `${new URLSearchParams(fields)}` };
}

/** Bodies of a megabyte whose reading takes much more: of JSON, and of forms. */
const fill = (before, part, after, separator = "") => {
  const count = Math.floor((MIB - before.length - after.length) / (part.length + separator.length));
  return before + Array.from({ length: count }, () => part).join(separator) + after;
};
const nested = (open, close, depth) => open.repeat(depth) + "0" + close.repeat(depth);
const numbered = (before, each, after, separator) => {
  let text = before;
  for (let n = 0; text.length < MIB - 40; n += 1) text += (n === 0 ? "" : separator) + each(n.toString(36));
  return text + after;
};
const JSON_BODIES = {
  "nested objects": fill("[", nested('{"":', "}", 120), "]", ","),
  "nested objects in a field": fill('{"metadata":[', nested('{"":', "}", 60), "]}", ","),
  "nested lists": fill("[", nested("[", "]", 120), "]", ","),
  "zeros": fill("[", "0", "]", ","),
  "empty texts": fill('{"emails":[', '""', "]}", ","),
  "unknown fields": numbered("{", (n) => `"${n}":0`, "}", ","),
  "escapes": fill('{"email":"', "\\u0001", '"}'),
};
const BOUNDARY = "----bounds";
const FORM_BODIES = {
  "one name": ["application/x-www-form-urlencoded", fill("", "a", "", "&")],
  "many names": ["application/x-www-form-urlencoded", numbered("", (n) => n, "", "&")],
  "escapes": ["application/x-www-form-urlencoded", fill("name=", "%01", "")],
  "many parts": [`multipart/form-data; boundary=${BOUNDARY}`, fill("", `--${BOUNDARY}\r\ncontent-disposition: form-data; name="ids"\r\n\r\n\r\n`, `--${BOUNDARY}--`)],
};

/** A path of the route, of what there is. */
const somewhere = (world) => (path) => {
  const isPage = !path.startsWith("/v1");
  const tokens = {
    "/invitation-links/": world.link(wide(2_400)),
    "/invitations/": world.link(wide(2_400)),
    "/ownership": token("ownership", id("transfer", 70, 0), world.ends),
    "/sign-in": token("signIn", id("signin", 71, 0), world.ends),
  };
  const named = {
    org: ORGANIZATION,
    inv: path.startsWith("/v1/me") || path.startsWith("/console/inv") ? waiting(0) : wide(0),
    user: distinct(0),
    role: ROLES.granted,
    key: id("key", 45, 99),
    session: id("session", 41, 0),
    token: Object.entries(tokens).find(([prefix]) => path.includes(prefix))?.[1],
    mail: "1",
    asset: "none.css",
  };
  return { isPage, path: path.replace(/\{(\w+)\}/g, (_, name) => named[name]) };
};

/**
 * All cases. Each has a `route`, a `name`, and `request(n, size)`: the request of
 * the n-th run about so many things. The largest of `sizes` that is not refused
 * counts. `runs` is how often; what can be done once only is run once.
 * `prepare` puts rows there before each run. `refused` is a case that is meant to
 * be; `variables` are the deployment's. A `late` case undoes what others need.
 */
export function cases(world) {
  const { owner, manager, busy, popular, signedIn, soleOwner, viewer, member } = world.people;
  const all = [];
  const add = (route, name, request, more = {}) =>
    all.push({ route, name, request: typeof request === "function" ? request : () => request, runs: 3, sizes: [1], ...more });
  const once = { runs: 1, late: true };
  const { sql } = world;

  // A megabyte to each route that reads a body, and every kind of it to one.
  const place = somewhere(world);
  for (const route of routes()) {
    const [method, pattern] = route.split(" ");
    if (method === "GET") continue;
    const { isPage, path } = place(pattern);
    const headers = { "sec-fetch-site": "same-origin", ...(isPage ? page("GET", "/", { as: owner }).headers : ask("GET", "/", { as: owner }).headers) };
    const bodies = isPage ? FORM_BODIES : JSON_BODIES;
    const isFirst = ["POST /v1/sign-in-links", "POST /sign-in", "POST /console/{org}/invite"].includes(route);
    for (const [kind, body] of Object.entries(bodies).slice(0, isFirst ? undefined : 1)) {
      const [type, text] = isPage ? body : ["application/json", body];
      const name = `1 MiB of ${kind}`;
      const request = { method, path, headers: { ...headers, "content-type": type }, body: text };
      // A body that no field is read of deletes or revokes all the same.
      const isUnread = method === "DELETE" || /revoke|deactivate|reactivate|accept|decline|sign-out|end$|take-back|remove$|ask-again|leave|delete|\/sign-in\/\{token\}|\{token\}\/sign-in/.test(pattern);
      add(route, name, request, { refused: true, ...(isUnread ? { ...once, last: true } : {}) });
    }
  }
  add("POST /v1/sign-in-links", "1 MiB of nested objects, without a credential", { method: "POST", path: "/v1/sign-in-links", headers: { "content-type": "application/json" }, body: JSON_BODIES["nested objects"] }, { refused: true });

  // Health.
  add("GET /healthz", "as it is", ask("GET", "/healthz"));
  add("GET /readyz", "as it is", ask("GET", "/readyz"));

  // Organizations.
  for (const [who, as] of Object.entries({ root: ROOT_KEY, owner, manager, busy, soleOwner, key: world.key })) {
    add("GET /v1/organizations", `100, by ${who}`, ask("GET", "/v1/organizations?limit=100", { as }));
    add("GET /v1/organizations", `100 of one parent, by ${who}`, ask("GET", `/v1/organizations?limit=100&parent_id=${ORGANIZATION}`, { as }));
  }
  add("GET /v1/organizations", "of a parent without children, by busy", ask("GET", `/v1/organizations?limit=100&parent_id=${child(1)}`, { as: busy }));
  add("POST /v1/organizations", "a child", ask("POST", "/v1/organizations", { as: owner, body: { name: wideText(100), parent_id: ORGANIZATION } }));
  add("POST /v1/organizations", "with an owner, by root", (n) => ask("POST", "/v1/organizations", { as: ROOT_KEY, body: { name: wideText(100), owner: { email: address("o", n) }, return_link: true } }));
  add("GET /v1/organizations/{org}", "a parent", ask("GET", HOME, { as: manager }));
  add("GET /v1/organizations/{org}", "a child, by its parent's manager", ask("GET", `/v1/organizations/${child(0)}`, { as: manager }));
  add("PATCH /v1/organizations/{org}", "every setting", ask("PATCH", `/v1/organizations/${id("org", 17, 0)}`, { as: owner, body: { name: wideText(100), allowed_domains: limits.DOMAINS, seat_limit: 1_000_000, image_url: limits.URL_TEXT } }));
  add("DELETE /v1/organizations/{org}", "an organization", (n) => ask("DELETE", `/v1/organizations/${id("org", 17, 10 + n)}`, { as: owner, body: { name: `${wideText(94)}${`${10 + n}`.padStart(6, "0")}` } }));

  // Ownership.
  const transfer = "/v1/organizations/{org}/transfer-ownership";
  add(`POST ${transfer}`, "to a member", ask("POST", `${HOME}/transfer-ownership`, { as: owner, body: { user_id: distinct(1), send_email: true } }));
  add(`GET ${transfer}`, "pending", ask("GET", `${HOME}/transfer-ownership`, { as: manager }));
  add(`DELETE ${transfer}`, "pending", ask("DELETE", `${HOME}/transfer-ownership`, { as: owner }), { prepare: offer(sql, 0) });
  const offered = (n) => token("ownership", id("transfer", 70, n), world.ends);
  for (const [n, [path, method]] of Object.entries(["/v1/ownership-links/{token}", "/v1/ownership-links/{token}/accept", "/v1/ownership-links/{token}/decline"]).map(([n, path]) => [Number(n), [path, n === "0" ? "GET" : "POST"]])) {
    const request = ask(method, path.replace("{token}", offered(n + 1)), { as: member, ...(method === "POST" && { body: {} }) });
    add(`${method} ${path}`, "to a member", request, { prepare: offer(sql, n + 1), ...(n === 1 && { ...once, last: true }) });
  }
  for (const [n, [path, method]] of [["/ownership/{token}", "GET"], ["/ownership/{token}/accept", "POST"], ["/ownership/{token}/decline", "POST"]].entries()) {
    const request = page(method, path.replace("{token}", offered(n + 4)), { as: member, ...(method === "POST" && { fields: {} }) });
    add(`${method} ${path}`, "to a member", request, { prepare: offer(sql, n + 4), ...(n === 1 && { ...once, last: true, maybe: [409] }) });
  }

  // Permissions asked for.
  for (const [who, as] of Object.entries({ manager, key: world.key, owner })) {
    add("POST /v1/organizations/{org}/check", `by an address, by ${who}`, ask("POST", `${HOME}/check`, { as, body: { email: member.email, permission: MANAGERS.own[63] } }));
  }

  // Invitations, made.
  const INVITE = "POST /v1/organizations/{org}/invitations";
  const grants = (count, isLong = false) => times(count, (n) => ({ organization_id: child(n), role: ROLES.granted, permissions: isLong && n < 2 ? MANAGERS.own : [] }));
  const offerOf = (addresses, more) => ({ emails: addresses, role: ROLES.granted, permissions: MANAGERS.own, message: MESSAGE, metadata: METADATA, redirect_url: limits.URL_TEXT, ...more });
  const invites = (name, as, { of = (n, size) => times(size, (k) => address(`${name.length}n`, n * 1_000 + k + Math.floor(performance.now()) * 10_000)), body, ...more }) =>
    add(INVITE, name, (n, size) => ask("POST", `${HOME}/invitations`, { as, body: offerOf(of(n, size), body(size)) }), { sizes: SIZES, ...more });
  for (const [who, as] of Object.entries({ manager, owner, root: ROOT_KEY })) {
    invites(`1,000 × 10, tried, by ${who}`, as, { body: (size) => ({ organizations: grants(Math.min(10, 10_000 / size)), dry_run: true }) });
  }
  invites("1,000 × 10, by manager", manager, { body: () => ({ organizations: grants(10), send_email: false }), runs: 1 });
  invites("1,000 by mail, by manager", manager, { body: () => ({ send_email: true }), runs: 1 });
  invites("1,000, links returned, by root", ROOT_KEY, { body: () => ({ return_link: true, send_email: false }), runs: 1 });
  invites("100 × 100, tried, by manager", manager, { sizes: SIZES.filter((size) => size <= 100), body: () => ({ organizations: grants(100, true), dry_run: true }) });
  invites("100 × 100, former roles restored, by manager", manager, { of: (_, size) => times(size, (n) => address("r", n)), sizes: SIZES.filter((size) => size <= 100), body: () => ({ organizations: grants(100, true), restore_role: true, send_email: false, dry_run: true }) });
  invites("1,000 who are invited, by manager", manager, { of: (_, size) => times(size, (n) => address("i50", n)), body: () => ({ send_email: false }) });
  invites("1,000 members, by manager", manager, { of: (_, size) => times(size, (n) => address("d", n)), body: () => ({ send_email: false }) });
  invites("1,000 whose invitations have lapsed, by manager", manager, { of: (_, size) => times(size, (n) => address("i49", world.sizes.lapsed - 1_000 + n)), body: () => ({ send_email: false }), ...once });
  invites("1,000 addresses of 1 MiB that are none, by manager", manager, { of: (_, size) => times(size, (n) => `${n}${"x".repeat(980)}`), body: () => ({ message: null, metadata: null, redirect_url: null, send_email: false }) });

  // Invitations, listed.
  const LIST = "GET /v1/organizations/{org}/invitations";
  for (const [who, as] of Object.entries({ manager, owner, viewer })) {
    for (const query of ["status=pending", "status=all", "status=expired", "q=zzz", "status=all&q=zzz", "kind=external", `status=all&role=${ROLES.held}`]) {
      add(LIST, `${query}, by ${who}`, ask("GET", `${HOME}/invitations?limit=100&${query}`, { as }), { runs: who === "manager" ? 3 : 1 });
    }
  }

  // One invitation.
  const ONE = "/v1/organizations/{org}/invitations/{inv}";
  const one = (n) => `${HOME}/invitations/${wide(n)}`;
  add(`GET ${ONE}`, "100 children", ask("GET", one(0), { as: manager }));
  add(`PATCH ${ONE}`, "all of it, by manager", ask("PATCH", one(1), { as: manager, body: { role: ROLES.granted, permissions: MANAGERS.own, organizations: grants(100, true), message: MESSAGE, metadata: METADATA } }));
  add(`POST ${ONE}/resend`, "100 children", ask("POST", `${one(2)}/resend`, { as: manager, body: { rotate: true } }));
  add(`POST ${ONE}/resend`, "100 children, lapsed", (n) => ask("POST", `${HOME}/invitations/${lapsed(n)}/resend`, { as: manager, body: {} }));
  add(`POST ${ONE}/revoke`, "100 children", (n) => ask("POST", `${one(10 + n)}/revoke`, { as: manager, body: {} }));
  add(`POST ${ONE}/replace`, "100 children", (n) => ask("POST", `${one(20 + n)}/replace`, { as: manager, body: { email: address("z", n), send_email: true } }));
  add(`POST ${ONE}/accept`, "100 children", (n) => ask("POST", `${one(30 + n)}/accept`, { as: ROOT_KEY, body: { user: { email: address("i50", 30 + n), name: wideText(100), external_id: `${n}${"x".repeat(250)}` } } }));

  // Many invitations.
  const BULK = "POST /v1/organizations/{org}/invitations/bulk";
  const bulk = (name, as, from, body, more = {}) =>
    add(BULK, name, (_, size) => ask("POST", `${HOME}/invitations/bulk`, { as, body: { ids: times(size, (n) => wide(from + n)), ...body } }), { sizes: SIZES, ...more });
  const changes = { role: ROLES.granted, permissions: MANAGERS.own, message: MESSAGE, metadata: METADATA };
  bulk("edit 1,000 × 100, by manager", manager, 100, { action: "edit", ...changes }, { ...once });
  bulk("edit 1,000 × 100, by owner", owner, 100, { action: "edit", ...changes }, { ...once });
  bulk("resend 1,000 × 100, by manager", manager, 100, { action: "resend", send_email: true }, { ...once });
  bulk("resend 1,000 × 100, by owner", owner, 100, { action: "resend", send_email: false }, { ...once });
  bulk("revoke 1,000 × 100, by owner", owner, 1_200, { action: "revoke" }, { ...once, last: true });
  bulk("revoke 1,000 × 100, by manager", manager, 100, { action: "revoke" }, { ...once, last: true });
  for (const [action, fields] of Object.entries({ edit: changes, resend: { send_email: false } })) {
    add(BULK, `${action} what a filter finds, by manager`, ask("POST", `${HOME}/invitations/bulk`, { as: manager, body: { action, filter: { status: "all" }, ...fields } }), { ...once });
    add(BULK, `${action} what a filter does not find, by manager`, ask("POST", `${HOME}/invitations/bulk`, { as: manager, body: { action, filter: { status: "all", q: "zzz" }, ...fields } }));
  }
  add(BULK, "resend 1,000 × 100 that have lapsed, by manager", (_, size) => ask("POST", `${HOME}/invitations/bulk`, { as: manager, body: { action: "resend", send_email: false, ids: times(size, (n) => lapsed(n + 500)) } }), { sizes: SIZES, ...once });
  add(BULK, "revoke 1,000 ids of 1 MiB", ask("POST", `${HOME}/invitations/bulk`, { as: manager, body: { action: "revoke", ids: times(1_000, (n) => `${n}${"x".repeat(1_000)}`) } }));

  // Members.
  const MEMBERS = "GET /v1/organizations/{org}/members";
  for (const [who, as] of Object.entries({ manager, owner, viewer })) {
    for (const query of ["", "status=all", "q=zzz", "status=all&q=zzz", "kind=external", `role=${ROLES.held}`, "external_id=none"]) {
      add(MEMBERS, `${query || "as they are"}, by ${who}`, ask("GET", `${HOME}/members?limit=100&${query}`, { as }), { runs: who === "manager" ? 3 : 1 });
    }
  }
  const MEMBER = "/v1/organizations/{org}/members/{user}";
  const human = (n) => `${HOME}/members/${distinct(n)}`;
  add(`GET ${MEMBER}`, "64 permissions", ask("GET", human(0), { as: manager }));
  add(`GET ${MEMBER}/open`, "the manager's, by an owner", ask("GET", `${HOME}/members/${manager.id}/open`, { as: owner }));
  add(`PATCH ${MEMBER}`, "64 permissions", ask("PATCH", human(2), { as: manager, body: { role: ROLES.granted, permissions: MANAGERS.own } }));
  add(`DELETE ${MEMBER}`, "64 permissions", (n) => ask("DELETE", human(10 + n), { as: manager }));
  add(`POST ${MEMBER}/deactivate`, "64 permissions", (n) => ask("POST", `${human(20 + n)}/deactivate`, { as: manager }));
  add(`POST ${MEMBER}/reactivate`, "64 permissions", (n) => ask("POST", `${human(20 + n)}/reactivate`, { as: manager }));
  const people = "POST /v1/organizations/{org}/members/bulk";
  const humans = (size, from = 30) => times(size, (n) => (n + from < 1_000 ? distinct(n + from) : holder(n)));
  const many = (name, as, body, more = {}) => add(people, name, (_, size) => ask("POST", `${HOME}/members/bulk`, { as, body: { ids: humans(size), ...body } }), { sizes: SIZES, ...more });
  for (const [who, as] of Object.entries({ manager, owner })) {
    many(`edit 1,000, by ${who}`, as, { action: "edit", permissions: MANAGERS.own.slice(0, 63) }, { ...once });
    many(`deactivate 1,000, by ${who}`, as, { action: "deactivate" }, { ...once });
    many(`reactivate 1,000, by ${who}`, as, { action: "reactivate" }, { ...once });
    add(people, `edit those with a role, by ${who}`, ask("POST", `${HOME}/members/bulk`, { as, body: { action: "edit", filter: { role: ROLES.heldByMany }, kind: "member" } }), { late: true });
    add(people, `edit those who are not found, by ${who}`, ask("POST", `${HOME}/members/bulk`, { as, body: { action: "edit", filter: { q: "zzz" }, role: "viewer" } }));
  }
  many("remove 1,000, by manager", manager, { action: "remove" }, { ...once, last: true });

  // Roles.
  const ROLE = "/v1/organizations/{org}/roles";
  const fresh = (n) => `${wideText(90)}${n}${performance.now()}`.slice(0, 190);
  const without = "a role of its own, made anew";
  add(`GET ${ROLE}`, "100", ask("GET", `${HOME}/roles`, { as: manager }));
  add(`GET ${ROLE}`, "of a child, with its parent's 100", ask("GET", `/v1/organizations/${child(0)}/roles`, { as: owner }));
  add(`POST ${ROLE}`, without, (n) => ask("POST", `/v1/organizations/${child(0)}/roles`, { as: owner, body: { name: fresh(n), description: wideText(500), permissions: MANAGERS.own } }));
  add(`GET ${ROLE}/{role}`, "64 permissions", ask("GET", `${HOME}/roles/${ROLES.granted}`, { as: manager }));
  for (const [who, as] of Object.entries({ manager, owner })) {
    for (const [name, role] of Object.entries({ "2,500 × 100 are offered": ROLES.granted, "3,000 hold": ROLES.held, "100,000 hold": ROLES.heldByMany })) {
      const permissions = MANAGERS.own.toReversed();
      add(`PATCH ${ROLE}/{role}`, `that ${name}, by ${who}`, ask("PATCH", `${HOME}/roles/${role}`, { as, body: { description: wideText(500), permissions } }), { maybe: [403, 409, 422] });
      add(`DELETE ${ROLE}/{role}`, `that ${name}, in use, by ${who}`, ask("DELETE", `${HOME}/roles/${role}`, { as }), { refused: true });
    }
  }
  const replaced = (role, as, by) => ask("DELETE", `${HOME}/roles/${role}?replace_with=${by}`, { as });
  add(`DELETE ${ROLE}/{role}`, "that 3,000 hold, replaced, by manager", replaced(ROLES.held, manager, ROLES.granted), { ...once, last: true, maybe: [403, 409, 422] });
  add(`DELETE ${ROLE}/{role}`, "that 100,000 hold, replaced, by manager", replaced(ROLES.heldByMany, manager, id("role", 30, 5)), { ...once, last: true, maybe: [403, 409, 422] });
  add(`DELETE ${ROLE}/{role}`, "that 2,500 × 100 are offered, replaced, by owner", replaced(ROLES.granted, owner, id("role", 30, 6)), { ...once, last: true, maybe: [409, 422] });

  // Keys.
  const KEYS = "/v1/organizations/{org}/api-keys";
  add(`GET ${KEYS}`, "100", ask("GET", `${HOME}/api-keys`, { as: manager }));
  add(`DELETE ${KEYS}/{key}`, "one of 100", (n) => ask("DELETE", `${HOME}/api-keys/${id("key", 45, 90 + n)}`, { as: manager }), { late: true });
  add(`POST ${KEYS}`, "64 permissions", ask("POST", `${HOME}/api-keys`, { as: manager, body: { name: wideText(100), role: ROLES.granted, permissions: MANAGERS.own } }), { late: true });

  // Events.
  const EVENTS = "GET /v1/organizations/{org}/events";
  for (const [who, as] of Object.entries({ manager, owner })) {
    for (const query of ["", "type=member.added", `subject=${wide(0)}`, `actor=${manager.id}`, `actor=${manager.id}&type=member.added`, "until=2026-01-01T00:00:00Z"]) {
      const runs = who === "manager" ? 3 : 1;
      add(EVENTS, `${query || "as they are"}, by ${who}`, ask("GET", `${HOME}/events?limit=100&${query}`, { as }), { runs });
      add(`${EVENTS}/export`, `${query || "as they are"}, by ${who}`, ask("GET", `${HOME}/events/export?${query}`, { as }), { runs: query === "" && who === "owner" ? 1 : runs });
    }
  }

  // Links.
  const LINK = "/v1/invitation-links/{token}";
  const link = (n) => LINK.replace("{token}", world.link(wide(n)));
  add(`GET ${LINK}`, "100 children", ask("GET", link(40)));
  add(`POST ${LINK}/accept`, "100 children, with an account and a password", (n) => ask("POST", `${link(41 + n)}/accept`, { body: { name: wideText(100), email: address("i50", 41 + n), password: password(32) } }));
  add(`POST ${LINK}/accept`, "100 children, signed in", ask("POST", `/v1/invitation-links/${world.link(waiting(1))}/accept`, { as: popular, body: {} }), once);
  add(`POST ${LINK}/decline`, "100 children", (n) => ask("POST", `${link(50 + n)}/decline`, { body: { reason: wideText(500) } }));

  // Signing in.
  add("POST /v1/sign-in-links", "an account", ask("POST", "/v1/sign-in-links", { body: { email: signedIn.email, redirect_path: `/${"a".repeat(2_000)}` } }));
  add("POST /v1/sign-in-links", "an account to be", (n) => ask("POST", "/v1/sign-in-links", { body: { email: address("y", n), redirect_path: `/invitations/${world.link(wide(60))}` } }));
  const link_in = (n, letters) => async () => sql(
    `INSERT INTO sign_ins (id, email, address, may_create, created_at, expires_at) VALUES (?1->>'id', ?1->>'address', ?1->>'address', 1, ?1->>'now', ?1->>'ends') ON CONFLICT DO NOTHING`,
    { id: id("signin", 72, n), address: letters === undefined ? signedIn.email : address(letters, n), now: world.now, ends: world.ends });
  const signs = (n) => token("signIn", id("signin", 72, n), world.ends);
  add("POST /v1/sign-in", "by a link", (n) => ask("POST", "/v1/sign-in", { body: { token: signs(n) } }), { prepare: (n) => link_in(n)() });
  add("POST /v1/sign-in", "by a link, as somebody new", (n) => ask("POST", "/v1/sign-in", { body: { token: signs(10 + n) } }), { prepare: (n) => link_in(10 + n, "x")(), variables: { PERSONAL_ORGANIZATION: "true" } });
  add("POST /v1/sign-in", "by a wrong password", ask("POST", "/v1/sign-in", { body: { email: owner.email, password: password(128) } }), { refused: true });

  // The person.
  for (const [who, as] of Object.entries({ busy, manager, soleOwner })) {
    add("GET /v1/me", `by ${who}`, ask("GET", "/v1/me", { as }), { runs: who === "busy" ? 1 : 3 });
    add("GET /v1/me/organizations", `100, by ${who}`, ask("GET", "/v1/me/organizations?limit=100", { as }));
  }
  add("PATCH /v1/me", "a name", ask("PATCH", "/v1/me", { as: busy, body: { name: wideText(100) } }));
  add("DELETE /v1/me", "with 20,000 memberships", ask("DELETE", "/v1/me", { as: busy }), { ...once, last: true, refused: true });
  add("DELETE /v1/me", "with 2,000 organizations of one's own", ask("DELETE", "/v1/me", { as: soleOwner }), { ...once, last: true });
  const own = (n) => `/v1/me/invitations/${waiting(n)}`;
  add("GET /v1/me/invitations", "100 of 1,000", ask("GET", "/v1/me/invitations?limit=100", { as: popular }));
  add("POST /v1/me/invitations/{inv}/accept", "100 children", (n) => ask("POST", `${own(10 + n)}/accept`, { as: popular, body: {} }), { late: true });
  add("POST /v1/me/invitations/{inv}/decline", "100 children", (n) => ask("POST", `${own(20 + n)}/decline`, { as: popular, body: { reason: wideText(500) } }), { late: true });
  add("GET /v1/sessions", "100 of 20,000", ask("GET", "/v1/sessions?limit=100", { as: signedIn }));
  add("DELETE /v1/sessions/{session}", "one of 20,000", (n) => ask("DELETE", `/v1/sessions/${id("session", 41, n)}`, { as: signedIn }));
  add("DELETE /v1/sessions", "20,000", ask("DELETE", "/v1/sessions", { as: signedIn }), { ...once, last: true });
  add("DELETE /v1/sessions/current", "one", ask("DELETE", "/v1/sessions/current", { as: world.newcomer(0) }), once);
  add("PUT /v1/me/password", "the longest", ask("PUT", "/v1/me/password", { as: world.newcomer(1), body: { email: world.newcomer(1).email, password: password(128) } }));
  add("PUT /v1/me/password", "with the current one", ask("PUT", "/v1/me/password", { as: world.newcomer(1), body: { email: world.newcomer(1).email, password: password(128), current_password: password(127) } }), { maybe: [403] });
  add("DELETE /v1/me/password", "the longest", ask("DELETE", "/v1/me/password", { as: world.newcomer(1), body: { email: world.newcomer(1).email, current_password: password(128) } }));

  // Pages.
  add("GET /", "as it is", page("GET", "/", { as: busy }));
  const shown = (n) => `/invitations/${world.link(wide(n))}`;
  add("GET /invitations/{token}", "100 children", page("GET", shown(70), {}));
  add("POST /invitations/{token}/accept", "100 children", (n) => page("POST", `${shown(71 + n)}/accept`, { fields: { name: wideText(100), email: address("i50", 71 + n), password: password(32) } }));
  add("POST /invitations/{token}/decline", "100 children", (n) => page("POST", `${shown(80 + n)}/decline`, { fields: {} }));
  add("POST /invitations/{token}/sign-in", "100 children", page("POST", `/invitations/${world.link(waiting(2))}/sign-in`, { fields: {} }), { maybe: [401, 404, 409, 410, 422] });
  add("POST /invitations/{token}/ask-again", "100 children", (n) => page("POST", `/invitations/${world.link(lapsed(100 + n))}/ask-again`, { fields: {} }));
  for (const path of ["/asked-again", "/declined", "/ownership-declined", "/sign-in", "/check-your-mail"]) add(`GET ${path}`, "as it is", page("GET", path, { as: busy }));
  add("POST /sign-in", "a link", page("POST", "/sign-in", { fields: { email: busy.email } }));
  add("POST /sign-in", "a wrong password", page("POST", "/sign-in", { fields: { email: busy.email, password: password(128), by: "password" } }), { refused: true });
  add("GET /sign-in/{token}", "a link", page("GET", `/sign-in/${signs(20)}`, {}), { prepare: link_in(20) });
  add("POST /sign-in/{token}", "a link", (n) => page("POST", `/sign-in/${signs(21 + n)}`, { fields: {} }), { prepare: (n) => link_in(21 + n)() });
  add("POST /sign-out", "one", page("POST", "/sign-out", { as: world.newcomer(2), fields: {} }), once);
  add("GET /account", "20,000 sessions", page("GET", "/account", { as: signedIn }));
  add("GET /account", "20,000 memberships", page("GET", "/account", { as: busy }));
  add("POST /account", "a name", page("POST", "/account", { as: signedIn, fields: { name: wideText(100) } }));
  add("POST /account/language", "one of ten", page("POST", "/account/language", { as: signedIn, fields: { language: "ar" } }));
  add("POST /account/sign-out-everywhere", "one", page("POST", "/account/sign-out-everywhere", { as: world.newcomer(3), fields: {} }), once);
  add("POST /account/sessions/{session}/end", "one of 20,000", (n) => page("POST", `/account/sessions/${id("session", 41, 10 + n)}/end`, { as: signedIn, fields: {} }));
  add("GET /account/password", "as it is", page("GET", "/account/password", { as: signedIn }));
  add("POST /account/password", "the longest", page("POST", "/account/password", { as: world.newcomer(4), fields: { email: world.newcomer(4).email, password: password(128) } }));
  add("POST /account/password/remove", "the longest", page("POST", "/account/password/remove", { as: world.newcomer(4), fields: { email: world.newcomer(4).email, current_password: password(128) } }));

  // The console.
  for (const [who, as] of Object.entries({ busy, popular, soleOwner })) {
    add("GET /console", `by ${who}`, page("GET", "/console?all=yes", { as }));
    add("GET /console", `100, by ${who}`, page("GET", "/console?limit=100&all=yes", { as }));
  }
  add("POST /console", "an organization", page("POST", "/console", { as: busy, fields: { name: wideText(100) } }));
  add("POST /console", "a name of 1 MiB that is none", page("POST", "/console", { as: busy, fields: { name: "<".repeat(300_000) } }), { refused: true });
  add("POST /console/invitations/{inv}/accept", "100 children", (n) => page("POST", `/console/invitations/${waiting(30 + n)}/accept`, { as: popular, fields: {} }), { late: true });
  add("POST /console/invitations/{inv}/decline", "100 children", (n) => page("POST", `/console/invitations/${waiting(40 + n)}/decline`, { as: popular, fields: {} }), { late: true });
  for (const [who, as] of Object.entries({ manager, owner })) {
    for (const tab of ["active", "pending", "deactivated", "expired"]) {
      for (const more of ["", "&q=zzz", "&order=oldest", "&order=oldest&q=zzz", `&role=${ROLES.held}`]) {
        add("GET /console/{org}/people", `${tab}${more}, by ${who}`, page("GET", `${PAGES}/people?limit=100&tab=${tab}${more}`, { as }), { runs: who === "manager" ? 3 : 1 });
      }
    }
    const form = (path, fields) => page("POST", `${PAGES}/${path}`, { as, fields });
    const form_of = (n, size) => times(size, (k) => ["ids", wide(100 + k)]);
    add("POST /console/{org}/people", `1,000 × 100, to be asked about, by ${who}`, (n, size) => form("people", [...form_of(n, size), ["action", "revoke"], ["tab", "pending"]]), { sizes: SIZES });
    add("POST /console/{org}/people", `resend 1,000 × 100, by ${who}`, (n, size) => form("people", [...form_of(n, size), ["action", "resend"], ["tab", "pending"], ["confirmed", "yes"]]), { sizes: SIZES, ...once });
    add("POST /console/{org}/people", `edit 1,000 × 100, by ${who}`, (n, size) => form("people", [...form_of(n, size), ["action", "edit"], ["role", ROLES.granted], ["tab", "pending"], ["confirmed", "yes"]]), { sizes: SIZES, ...once });
    add("POST /console/{org}/people", `edit 1,000 members, by ${who}`, (n, size) => form("people", [...humans(size, 1_000).map((one) => ["ids", one]), ["action", "edit"], ["role", ROLES.granted], ["confirmed", "yes"]]), { sizes: SIZES, ...once });
    add("POST /console/{org}/people", `1,000 ids of 64 KB that are none, by ${who}`, (n, size) => form("people", [...times(size, (k) => ["ids", `${k}${"x".repeat(60)}`]), ["action", "revoke"], ["confirmed", "yes"]]), { sizes: SIZES });
    add("GET /console/{org}/people/{user}", `64 permissions, by ${who}`, page("GET", `${PAGES}/people/${distinct(0)}`, { as }));
    add("POST /console/{org}/people/{user}", `64 permissions, by ${who}`, form(`people/${distinct(3)}`, { role: ROLES.granted, more_permissions: MANAGERS.own.join(" ") }));
    add("GET /console/{org}/invitations/{inv}", `100 children, by ${who}`, page("GET", `${PAGES}/invitations/${wide(0)}`, { as }));
    add("POST /console/{org}/invitations/{inv}", `100 children, by ${who}`, form(`invitations/${wide(4)}`, { role: ROLES.granted }));
    add("GET /console/{org}/family", `10,000 children, by ${who}`, page("GET", `${PAGES}/family?limit=100`, { as }));
    add("GET /console/{org}/roles", `100, by ${who}`, page("GET", `${PAGES}/roles`, { as }));
    add("GET /console/{org}/roles/{role}", `that 100,000 hold, by ${who}`, page("GET", `${PAGES}/roles/${ROLES.heldByMany}`, { as }));
    add("GET /console/{org}/roles/{role}", `that 2,500 × 100 are offered, by ${who}`, page("GET", `${PAGES}/roles/${ROLES.granted}`, { as }));
    add("GET /console/{org}/invite", `10,000 children, by ${who}`, page("GET", `${PAGES}/invite`, { as }));
    const invite = (n, size, more) => form("invite", [
      ["addresses", times(size, (k) => address(`w${n}`, k)).join("\n")], ["role", ROLES.granted], ["more_permissions", MANAGERS.own.join(" ")], ["message", MESSAGE],
      ...times(Math.min(100, Math.floor(10_000 / size)), (k) => [`grant_${child(k)}`, ROLES.granted]), ...more]);
    for (const from of [1_000, 100]) {
      add("POST /console/{org}/invite", `${from.toLocaleString("en")} × ${10_000 / from}, tried, by ${who}`, (n, size) => invite(n, size, [["by_mail", "yes"]]), { sizes: SIZES.filter((size) => size <= from) });
      add("POST /console/{org}/invite", `${from.toLocaleString("en")} × ${10_000 / from}, sent, by ${who}`, (n, size) => invite(n, size, [["intent", "send"], ["by_mail", "yes"]]), { sizes: SIZES.filter((size) => size <= from), ...once });
    }
    add("GET /console/{org}/events", `as they are, by ${who}`, page("GET", `${PAGES}/events?limit=100`, { as }));
    add("GET /console/{org}/events", `of a type, by ${who}`, page("GET", `${PAGES}/events?type=member.added`, { as }));
  }
  const form = (path, fields, as = owner) => page("POST", path.startsWith("/") ? path : `${PAGES}/${path}`, { as, fields });
  add("POST /console/{org}/invitations/{inv}/replace", "100 children", (n) => form(`invitations/${wide(90 + n)}/replace`, { email: address("t", n) }, manager));
  add("POST /console/{org}/invitations/{inv}/link", "100 children", (n) => form(`invitations/${wide(30 + n)}/link`, {}, manager), { maybe: [403, 409] });
  add("POST /console/{org}/family", "a child", form("family", { name: wideText(100) }));
  add("POST /console/{org}/roles", "in a child", (n) => form(`/console/${child(0)}/roles`, { name: fresh(n), description: wideText(500), more_permissions: MANAGERS.own.join(" ") }));
  add("POST /console/{org}/roles/{role}", "that 100,000 hold", form(`roles/${ROLES.heldByMany}`, { name: wideText(99), description: wideText(500), more_permissions: MANAGERS.own.join(" ") }));
  add("POST /console/{org}/roles/{role}/delete", "that 100,000 hold, in use", form(`roles/${ROLES.heldByMany}/delete`, {}), { refused: true });
  add("POST /console/{org}/roles/{role}/delete", "that 100,000 hold, replaced", form(`roles/${ROLES.heldByMany}/delete`, { replace_with: id("role", 30, 7) }), { ...once, last: true, maybe: [409, 422, 403, 404] });
  add("GET /console/{org}/api-keys", "100", page("GET", `${PAGES}/api-keys`, { as: manager }));
  add("POST /console/{org}/api-keys/{key}/revoke", "one of 100", (n) => form(`api-keys/${id("key", 45, 80 + n)}/revoke`, {}), { late: true });
  add("POST /console/{org}/api-keys", "64 permissions", form("api-keys", { name: wideText(100), role: ROLES.granted, more_permissions: MANAGERS.own.join(" ") }), { late: true, maybe: [409, 422] });
  add("GET /console/{org}/settings", "100 domains", page("GET", `${PAGES}/settings`, { as: owner }));
  add("POST /console/{org}/settings", "every setting", form(`/console/${id("org", 17, 1)}/settings`, { name: wideText(100), allowed_domains: limits.DOMAINS.join(" "), seat_limit: "1000000" }));
  add("POST /console/{org}/delete", "an organization", (n) => form(`/console/${id("org", 17, 13 + n)}/delete`, { name: `${wideText(94)}${`${13 + n}`.padStart(6, "0")}` }));
  const bare = { ...form("delete", {}), body: fill("name=", "\u0001", "") };
  add("POST /console/{org}/delete", "1 MiB of control characters", bare, { refused: true });
  add("GET /console/{org}/leave", "as it is", page("GET", `${PAGES}/leave`, { as: owner }));
  add("POST /console/{org}/leave", "a child", (n) => form(`/console/${child(n)}/leave`, { me: busy.id }, busy));
  add("POST /console/{org}/transfer", "to a member", form("transfer", { user: distinct(1), who: "Ada", confirmed: "yes" }));
  add("POST /console/{org}/transfer/take-back", "pending", form("transfer/take-back", {}), { prepare: offer(sql, 9) });

  // What is there for developers, and what all may have.
  const dev = { variables: { DEV_MAILBOX: "on" } };
  const mails = () => sql(`INSERT INTO dev_mails (id, recipient, subject, text, html) WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 100)
    SELECT n, ?1->>'email', ?1->>'name', ?1->>'text', ?1->>'text' FROM t WHERE true ON CONFLICT DO NOTHING`, { email: owner.email, name: wideText(200), text: wideText(15_000) });
  add("GET /dev/mailbox", "the newest", page("GET", "/dev/mailbox", {}), { prepare: mails, ...dev });
  add("GET /dev/mailbox/{mail}", "one", page("GET", "/dev/mailbox/1", {}), { prepare: mails, ...dev });
  add("GET /assets/{asset}", "one that is none", page("GET", "/assets/none.css", {}), { refused: true });

  // The cron, which is no route.
  for (const [n, name] of ["mails and what has lapsed", "what is left", "what is left of that"].entries()) {
    add("cron", name, { path: "/" }, { runs: 1, late: true, last: true, act: "cron", n });
  }

  const order = (one) => (one.act ? 3 : one.last ? 2 : one.late ? 1 : 0);
  return all.toSorted((a, b) => order(a) - order(b));
}

/** Offers the organization to a member, under a known id. */
const offer = (sql, n) => async () => {
  await sql(`UPDATE transfers SET status = 'cancelled' WHERE status = 'pending' AND organization_id = '${ORGANIZATION}' AND ?1 IS NOT NULL`, {});
  await sql(
    `INSERT INTO transfers (id, organization_id, from_user_id, to_user_id, status, expires_at, created_at)
     VALUES (?1->>'id', '${ORGANIZATION}', '${id("user", 20, 0)}', '${id("user", 20, 7)}', 'pending', 9999999999999, 1)
     ON CONFLICT (id) DO UPDATE SET status = 'pending'`,
    { id: id("transfer", 70, n) });
};
