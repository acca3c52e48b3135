// Data at the limits that docs/api.md documents, put straight into the database
// by SQL: the triggers keep the counts of seats as they do for the worker.
import { apiKey, id, idSql, token } from "./credentials.mjs";

const DAY = 86_400_000;

/** How many rows there are of what has no documented limit, or one that is high. */
export const FULL = {
  /** Children of each parent. */
  children: 10_000,
  /** Pending invitations that grant in 100 children each. */
  wide: 2_500,
  /** As many that have lapsed. */
  lapsed: 3_000,
  /** As many that were closed long ago. */
  closed: 3_000,
  /** Invitations that have lapsed and grant in one organization; as many that were closed long ago. */
  lean: 47_000,
  /** Events of the wide invitations, and all. */
  fatEvents: 2_500,
  events: 100_000,
  /** Members with permissions of their own, no two alike. */
  distinct: 1_000,
  /** Members with one role of the organization's own, and with another. */
  holders: 3_000,
  manyHolders: 100_000,
  /** Sessions of one person, and sign-in links to one address. */
  sessions: 20_000,
  /** Organizations that one person owns alone, and erases with themselves. */
  owned: 2_000,
  /** Invitations to one address; a tenth grant in 100 children each. */
  waiting: 1_000,
  /** Mails that are due. */
  mails: 10_000,
  /** Rows of an organization that was deleted. */
  deleted: 2_500,
};

/** So many characters of four bytes each. */
export const wideText = (n) => "𠜎".repeat(n);

/** A mail domain of the greatest length, and a local part with a number in it. */
export const DOMAIN = `${`${"d".repeat(60)}.`.repeat(3)}test`;
export const address = (letters, n) => `${letters}${`${n}`.padStart(64 - letters.length, "0")}@${DOMAIN}`;
const addressSql = (letters, n) => `('${letters}' || printf('%0${64 - letters.length}d', ${n}) || '@${DOMAIN}')`;

/** Permissions of the greatest length; they differ at their ends. */
const LONG = Array.from({ length: 122 }, (_, n) => `p${`${n}`.padStart(63, "0")}`);
const USHERS = ["members.view", "members.manage", "organization.manage", "organizations.view_all", "app.read", "app.write"];
/** What the manager below admin holds by the role, and beyond it. */
export const MANAGERS = { role: [...USHERS, ...LONG.slice(0, 58)], own: LONG.slice(58) };
/** Of 65 permissions that the manager holds all but one: no two lists are alike. */
export const distinctPermissions = (n) => {
  const from = n % 58;
  return LONG.slice(from, from + 65).filter((_, at) => at !== Math.floor(n / 58) % 65);
};
/** How many different ones there are. */
const LISTS = 58 * 65;

export const MESSAGE = wideText(1_000);
/** An object of 4 KB. */
export const METADATA = { data: "m".repeat(4_096 - 11) };
/** As many domains as an organization may allow, the last one that of everybody here. */
export const DOMAINS = [...Array.from({ length: 99 }, (_, n) => `${n}.${"e".repeat(60)}.${DOMAIN}`), DOMAIN];
export const URL_TEXT = `https://app.test/${"r".repeat(1_980)}`;

/** The people who act, by their names; what they are is told below. */
const PEOPLE = ["owner", "manager", "busy", "popular", "signedIn", "soleOwner", "viewer", "member"];
const user = (name) => id("user", 20, PEOPLE.indexOf(name));

export const ORGANIZATION = id("org", 10, 0);
export const OTHER_PARENT = id("org", 10, 1);
export const MAILING = id("org", 10, 2);
export const DELETED = id("org", 10, 3);
export const child = (n) => id("org", 11, n);
export const wide = (n) => id("inv", 50, n);
export const lapsed = (n) => id("inv", 49, n);
export const waiting = (n) => id("inv", 56, n);
export const distinct = (n) => id("user", 21, n);
export const holder = (n) => id("user", 22, n);
export const ROLES = { manager: id("role", 30, 0), granted: id("role", 30, 1), held: id("role", 30, 2), heldByMany: id("role", 30, 3) };

const NUMBERS = `WITH RECURSIVE t (n) AS (SELECT ?1->>'from' UNION ALL SELECT n + 1 FROM t WHERE n + 1 < ?1->>'to')`;

/** Fills the database. */
export async function fill(stage, sizes = FULL) {
  const now = Date.now();
  const given = {
    now,
    name: wideText(94),
    message: MESSAGE,
    metadata: JSON.stringify(METADATA),
    until: now + 7 * DAY,
    before: now - DAY,
    long_ago: now - 400 * DAY,
    domains: DOMAINS,
    url: URL_TEXT,
    role: MANAGERS.role,
    own: MANAGERS.own,
  };
  /** Runs a statement for the numbers up to `count`, so many at a time. */
  const each = async (count, sql, { atOnce = 10_000, ...more } = {}) => {
    for (let from = 0; from < count; from += atOnce) {
      const to = Math.min(from + atOnce, count);
      await stage.sql(sql.replace("NUMBERS", NUMBERS), { ...given, ...more, from, to });
    }
  };
  const once = (sql, more) => each(1, sql, more);
  const name = "?1->>'name' || printf('%06d', n)";

  await stage.sql("CREATE TABLE lists (place INTEGER PRIMARY KEY, permissions TEXT NOT NULL)");
  const lists = Array.from({ length: LISTS }, (_, n) => distinctPermissions(n));
  for (let from = 0; from < LISTS; from += 290) {
    await stage.sql("INSERT INTO lists SELECT ?1->>'from' + key, value FROM json_each(?1, '$.lists')", { from, lists: lists.slice(from, from + 290) });
  }
  const list = (n) => `(SELECT l.permissions FROM lists l WHERE l.place = (${n}) % ${LISTS})`;

  // Organizations: a parent, and others; each with a role that grants much.
  /** Those that are `large` have every setting. */
  const organizations = async (space, count, parent = "NULL", large = "false") =>
    each(count, `INSERT INTO organizations (id, parent_id, name, created_at, seat_limit, allowed_domains, image_url) NUMBERS
      SELECT ${idSql("org", space, "n")}, ${parent}, ${name}, ?1->>'now',
        iif(${large}, 1000000, NULL), iif(${large}, ?1->>'domains', NULL), iif(${large}, ?1->>'url', NULL) FROM t`);
  await organizations(10, 4, "NULL", "n = 0");
  await organizations(11, sizes.children, `'${ORGANIZATION}'`, `n < 100 OR n >= ${sizes.children} - 100`);
  await organizations(12, sizes.children, `'${OTHER_PARENT}'`);
  const parents = Math.ceil(sizes.waiting / 10);
  await organizations(13, parents);
  await organizations(14, parents * 100, idSql("org", 13, "n / 100"));
  await organizations(15, sizes.waiting - parents);
  await organizations(16, sizes.owned);
  await organizations(17, 20, "NULL", "true");
  const roles = async (space, count, organization, permissions) =>
    each(count, `INSERT INTO roles (id, organization_id, name, description, permissions, created_at, updated_at) NUMBERS
      SELECT ${idSql("role", space, "n")}, ${organization}, ${name}, substr(?1->>'message', 1, 500), ${permissions}, 1, 1 FROM t`);
  await roles(30, 100, `'${ORGANIZATION}'`, "iif(n = 0, ?1->'role', ?1->'own')");
  await roles(31, 1, `'${OTHER_PARENT}'`, "?1->'own'");
  await roles(32, parents, idSql("org", 13, "n"), "?1->'own'");

  // People. Their memberships are at the bottom.
  const people = (space, count, letters) =>
    each(count, `INSERT INTO users (id, email, address, name, external_id, verified_at, created_at) NUMBERS
      SELECT ${idSql("user", space, "n")}, ${addressSql(letters, "n")}, ${addressSql(letters, "n")}, ${name}, 'external-${letters}-' || n, 1, 1 FROM t`);
  await people(20, PEOPLE.length, "u");
  await people(21, sizes.distinct, "d");
  await people(22, sizes.holders, "h");
  await people(23, sizes.manyHolders, "c");
  await people(24, 100, "r");
  await people(25, 100, "s");

  // Invitations that grant in 100 children each, and others.
  const invitations = async (space, count, { organization, status = "pending", until = "until", by = "manager", address = addressSql(`i${space}`, "n"), fat = true }) =>
    each(count, `INSERT INTO invitations (id, organization_id, email, address, status, message, metadata, redirect_url, invited_by, lifetime_ms,
        expires_at, send_count, delivery_status, created_at, updated_at, closed_at) NUMBERS
      SELECT ${idSql("inv", space, "n")}, ${organization}, ${address}, ${address}, '${status}', ${fat ? "?1->>'message', ?1->>'metadata', ?1->>'url'" : "NULL, NULL, NULL"},
        '${user(by)}', ${7 * DAY}, ?1->>'${until}', 1, 'sent', ?1->>'before', ?1->>'before', ${status === "pending" ? "NULL" : `?1->>'${until}'`} FROM t`, { atOnce: fat ? 1_000 : 10_000 });
  /** `children` is the organization of the k-th grant, from 1. */
  const grants = async (space, count, { organization, children, role, held = "until" }) =>
    each(count, `INSERT INTO grants (invitation_id, organization_id, role, permissions, held_until) NUMBERS
      SELECT ${idSql("inv", space, "n")}, iif(k.value = 0, ${organization}, ${children}), ${role},
        iif(k.value < 3, ${list("n * 3 + k.value")}, '[]'), ${held === null ? "NULL" : `?1->>'${held}'`}
      FROM t CROSS JOIN json_each(?1, '$.grants') k WHERE true`, { atOnce: 500, grants: Array.from({ length: 101 }, (_, k) => k) });
  const leanGrants = (space, count, { organization, held = "until" }) =>
    each(count, `INSERT INTO grants (invitation_id, organization_id, role, held_until) NUMBERS
      SELECT ${idSql("inv", space, "n")}, ${organization}, 'member', ${held === null ? "NULL" : `?1->>'${held}'`} FROM t`);
  const home = `'${ORGANIZATION}'`;
  const children = idSql("org", 11, "k.value - 1");
  const role = `'${ROLES.granted}'`;
  await invitations(50, sizes.wide, { organization: home });
  await grants(50, sizes.wide, { organization: home, children, role });
  await invitations(49, sizes.lapsed, { organization: home, until: "before" });
  await grants(49, sizes.lapsed, { organization: home, children, role, held: "before" });
  await invitations(48, sizes.closed, { organization: home, status: "expired", until: "long_ago" });
  await grants(48, sizes.closed, { organization: home, children, role, held: null });
  const mailing = `'${MAILING}'`;
  await invitations(53, sizes.lean, { organization: mailing, until: "before", fat: false });
  await leanGrants(53, sizes.lean, { organization: mailing, held: "before" });
  await invitations(54, sizes.lean, { organization: mailing, status: "expired", until: "long_ago", fat: false });
  await leanGrants(54, sizes.lean, { organization: mailing, held: null });
  const popular = addressSql("u", PEOPLE.indexOf("popular"));
  await invitations(56, parents, { organization: idSql("org", 13, "n"), address: popular });
  await grants(56, parents, { organization: idSql("org", 13, "n"), children: idSql("org", 14, "n * 100 + k.value - 1"), role: idSql("role", 32, "n") });
  await invitations(55, sizes.waiting - parents, { organization: idSql("org", 15, "n"), address: popular });
  await leanGrants(55, sizes.waiting - parents, { organization: idSql("org", 15, "n") });
  await invitations(57, sizes.mails, { organization: mailing, fat: false });
  await leanGrants(57, sizes.mails, { organization: mailing });
  await invitations(58, sizes.deleted, { organization: `'${DELETED}'` });
  await grants(58, sizes.deleted, { organization: `'${DELETED}'`, children, role });
  await each(60, `INSERT INTO mails (subject_id, kind, organization_id, due_at) NUMBERS SELECT ${idSql("inv", 50, "n")}, 'invitation', ${home}, 1 FROM t`);
  await each(sizes.mails - 60, `INSERT INTO mails (subject_id, kind, organization_id, due_at) NUMBERS SELECT ${idSql("inv", 57, "n")}, 'invitation', '${MAILING}', 2 FROM t`);

  // What happened to the wide invitations, newest last.
  const state = `(SELECT json_object('kind', i.kind, 'grants', json((SELECT json_group_array(json_object('organization_id', g.organization_id,
    'name', o.name, 'role', r.name, 'role_id', r.id, 'permissions', json(g.permissions)))
    FROM grants g CROSS JOIN organizations o ON o.id = g.organization_id CROSS JOIN roles r ON r.id = g.role WHERE g.invitation_id = i.id)))
    FROM invitations i WHERE i.id = ${idSql("inv", 50, `n % ${sizes.wide}`)})`;
  await each(sizes.fatEvents, `INSERT INTO events (organization_id, id, type, actor_type, actor_id, subject_id, at, before, after) NUMBERS
    SELECT ${home}, ${idSql("event", 60, "n")}, 'invitation.edited', 'user', '${user("manager")}', ${idSql("inv", 50, `n % ${sizes.wide}`)},
      ?1->>'now', s.value, s.value FROM t CROSS JOIN json_each(json_array(${state})) s WHERE true`, { atOnce: 100 });
  await each(sizes.events - sizes.fatEvents, `INSERT INTO events (organization_id, id, type, actor_type, actor_id, subject_id, at, after) NUMBERS
    SELECT ${home}, ${idSql("event", 59, "n")}, 'invitation.created', 'user', '${user("manager")}', ${idSql("inv", 50, `n % ${sizes.wide}`)},
      iif(n < 5000, ?1->>'long_ago', ?1->>'now'), '{"kind":"member","grants":[]}' FROM t`);
  await each(sizes.deleted * 2, `INSERT INTO events (organization_id, id, type, actor_type, subject_id, at) NUMBERS
    SELECT '${DELETED}', ${idSql("event", 61, "n")}, 'invitation.created', 'root', ${idSql("inv", 58, "n")}, ?1->>'now' FROM t`);

  // Who belongs where.
  const memberships = (count, organization, person, role, permissions, status = "'active'") =>
    each(count, `INSERT INTO memberships (organization_id, user_id, role, permissions, status, created_at, updated_at) NUMBERS
      SELECT ${organization}, ${person}, ${role}, ${permissions}, ${status}, n, n FROM t`);
  const is = (name) => `'${user(name)}'`;
  const none = "'[]'";
  await memberships(1, home, is("owner"), "'owner'", none);
  await memberships(1, home, is("manager"), `'${ROLES.manager}'`, "?1->'own'");
  await memberships(100, idSql("org", 11, "n"), is("manager"), `'${ROLES.manager}'`, "?1->'own'");
  await memberships(1, home, is("viewer"), "'viewer'", none);
  await memberships(1, home, is("member"), "'member'", "?1->'own'");
  await memberships(sizes.children, idSql("org", 11, "n"), is("busy"), role, list("0"));
  await memberships(sizes.children, idSql("org", 12, "n"), is("busy"), idSql("role", 31, 0), list("0"));
  await memberships(sizes.owned, idSql("org", 16, "n"), is("soleOwner"), "'owner'", none);
  await memberships(20, idSql("org", 17, "n"), is("owner"), "'owner'", none);
  await memberships(sizes.distinct, home, idSql("user", 21, "n"), "'member'", list("n"));
  await memberships(sizes.holders, home, idSql("user", 22, "n"), `'${ROLES.held}'`, list("n"));
  await memberships(sizes.manyHolders, home, idSql("user", 23, "n"), `'${ROLES.heldByMany}'`, `iif(n < 10000, ${list("n")}, '[]')`);
  await memberships(sizes.deleted, `'${DELETED}'`, idSql("user", 23, "n"), "'member'", none);
  // A hundred people whom the children have removed, and who may come back.
  await memberships(10_000, idSql("org", 11, "n % 100"), idSql("user", 24, "n / 100"), role, list("n"), "'removed'");

  // Sessions, sign-in links, keys.
  const ends = now + 29 * DAY;
  await each(PEOPLE.length, `INSERT INTO sessions (id, user_id, created_at, expires_at, by_mail) NUMBERS
    SELECT ${idSql("session", 40, "n")}, ${idSql("user", 20, "n")}, ?1->>'now', ?1->>'ends', 1 FROM t`, { ends });
  await each(100, `INSERT INTO sessions (id, user_id, created_at, expires_at, by_mail) NUMBERS
    SELECT ${idSql("session", 42, "n")}, ${idSql("user", 25, "n")}, ?1->>'now', ?1->>'ends', 1 FROM t`, { ends });
  await each(sizes.sessions, `INSERT INTO sessions (id, user_id, created_at, expires_at, by_mail) NUMBERS
    SELECT ${idSql("session", 41, "n")}, ${is("signedIn")}, ?1->>'now', ?1->>'ends', 1 FROM t`, { ends });
  const signedIn = addressSql("u", PEOPLE.indexOf("signedIn"));
  await each(sizes.sessions, `INSERT INTO sign_ins (id, email, address, may_create, created_at, expires_at) NUMBERS
    SELECT ${idSql("signin", 43, "n")}, ${signedIn}, ${signedIn}, 0, ?1->>'now' - 100000, ?1->>'ends' FROM t`, { ends });
  const hashes = Array.from({ length: 100 }, (_, n) => apiKey(n).hash);
  await once(`INSERT INTO api_keys (id, organization_id, name, role, permissions, hash, hint, created_by, created_at, last_used_at)
    SELECT ${idSql("key", 45, "k.key")}, ${home}, ?1->>'name' || printf('%06d', k.key), iif(k.key = 0, 'admin', '${ROLES.manager}'), ?1->'own', k.value, 'hint',
      ${is("owner")}, ?1->>'now', ?1->>'now' FROM json_each(?1, '$.hashes') k`, { hashes });

  await stage.sql(`UPDATE organizations SET deleted_at = ?1->>'now' WHERE id = '${DELETED}'`, { now });
  await stage.sql("DROP TABLE lists");
}

/** Those who act, once the database is filled. */
export function world(stage, sizes = FULL) {
  const now = Date.now();
  const ends = now + 28 * DAY;
  const sessions = PEOPLE.map((name, n) => [name, { id: user(name), email: address("u", n), session: token("session", id("session", 40, n), ends) }]);
  return {
    now,
    ends,
    sizes,
    people: Object.fromEntries(sessions),
    /** The n-th of a hundred people who are no member anywhere. */
    newcomer: (n) => ({ id: id("user", 25, n), email: address("s", n), session: token("session", id("session", 42, n), ends) }),
    /** A key that may do what the manager may. */
    key: apiKey(1).key,
    /** The mailed link of an invitation. */
    link: (invitation) => token("mailed", invitation, now + 7 * DAY),
    sql: (statement, input) => stage.sql(statement, input),
  };
}
