// A million invitations and as many events, put straight into the database:
// nine in ten invitations are one organization's, and most are over. Ids sort after all others, so that these
// are what a first page finds.

/** How many invitations. */
export const CROWD = 1_000_000;
/** How many of them lapsed so long ago that the cron marks them expired and deletes them. */
export const LAPSED = 100_000;
/** How many events the organization gets as well. */
export const EVENTS = 1_000_000;
/** How many members. */
const MEMBERS = 10_000;
/** How many rows one statement inserts. */
const AT_ONCE = 50_000;

const DAY = 86_400_000;

/** The numbers from ?1 up to ?2, without the end. */
const NUMBERS = "WITH RECURSIVE numbers (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?2)";

// The newest are the lapsed ones, which the cron has not come to yet; of ten
// others one is pending, one accepted, one revoked, and seven are expired.
const INVITATIONS = `${NUMBERS}, crowd AS (
  SELECT n, iif(n >= ${CROWD - LAPSED}, 'lapsed', CASE n % 10 WHEN 0 THEN 'pending' WHEN 1 THEN 'accepted' WHEN 2 THEN 'revoked' ELSE 'expired' END) AS state
  FROM numbers
)
INSERT INTO invitations (id, organization_id, email, address, status, lifetime_ms, expires_at, send_count, delivery_status, created_at, updated_at, closed_at)
SELECT 'inv_7' || printf('%025d', n), iif(n / 10 % 10 = 0, 'org_' || printf('%026d', n / 100 % 1000), ?3), 'crowd-' || n || '@people.test', 'crowd-' || n || '@people.test',
  iif(state = 'lapsed', 'pending', state), ${7 * DAY},
  CASE state WHEN 'pending' THEN ?4 + ${7 * DAY} WHEN 'lapsed' THEN ?4 - ${31 * DAY} ELSE ?4 - ${DAY} - n END,
  1, 'sent', ?4 - ${8 * DAY}, ?4 - ${8 * DAY}, iif(state IN ('pending', 'lapsed'), NULL, ?4 - ${DAY} - n)
FROM crowd`;

const GRANTS = `${NUMBERS} INSERT INTO grants (invitation_id, organization_id, role, held_until)
SELECT i.id, i.organization_id, 'member', iif(i.status = 'pending', i.expires_at, NULL)
FROM numbers CROSS JOIN invitations i ON i.id = 'inv_7' || printf('%025d', n)`;

// The newest ids there can be, so that a first page finds them.
const EVENT_ROWS = `${NUMBERS} INSERT INTO events (organization_id, id, type, actor_type, actor_id, subject_id, at)
SELECT ?3, 'event_7' || printf('%025d', n), 'invitation.created', 'user', 'user_7' || printf('%025d', n % ${MEMBERS}), 'inv_7' || printf('%025d', n), ?4 FROM numbers`;

// The others' tenants are one family with the organization.
const ORGANIZATIONS = `${NUMBERS} INSERT INTO organizations (id, parent_id, name, created_at) SELECT 'org_' || printf('%026d', n), ?4, 'Tenant ' || n, ?3 FROM numbers`;

const USERS = `${NUMBERS} INSERT INTO users (id, email, address, name, verified_at, created_at)
SELECT 'user_7' || printf('%025d', n), 'member-' || n || '@people.test', 'member-' || n || '@people.test', 'Member ' || n, ?3, ?3 FROM numbers`;

const MEMBERSHIPS = `${NUMBERS} INSERT INTO memberships (organization_id, user_id, role, status, created_at, updated_at)
SELECT ?4, 'user_7' || printf('%025d', n), 'member', 'active', ?3 + n, ?3 + n FROM numbers`;

/** Fills the database; most is the organization's with this id. */
export async function crowd(database, organization) {
  const now = Date.now();
  const run = (sql, ...values) => database.prepare(sql).bind(...values).run();
  await run(ORGANIZATIONS, 0, 1000, now, organization);
  await run(USERS, 0, MEMBERS, now);
  await run(MEMBERSHIPS, 0, MEMBERS, now, organization);
  for (let from = 0; from < CROWD; from += AT_ONCE) {
    await run(INVITATIONS, from, from + AT_ONCE, organization, now);
    await run(GRANTS, from, from + AT_ONCE);
  }
  for (let from = 0; from < EVENTS; from += AT_ONCE) {
    await run(EVENT_ROWS, from, from + AT_ONCE, organization, now);
  }
}
