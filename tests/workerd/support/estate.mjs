// A managed-service provider whose rows can be made many: ten of everything at
// first, then as many as are asked for.
import { tokenIn } from "./links.mjs";
import { usher } from "./usher.mjs";

/** How many rows one statement makes. */
const AT_ONCE = 100_000;

/** An id that is older than any that the worker makes. */
const id = (prefix, n) => `'${prefix}_01h' || printf('%023d', ${n})`;

/** `given`: `from` and `to`, the numbers of the rows; `organization`, `ada`, `role`, `now`. */
const NUMBERS = `WITH RECURSIVE given (of) AS (SELECT ?1), t (n) AS (
  SELECT ?1->>'from' UNION ALL SELECT n + 1 FROM t WHERE n + 1 < (SELECT of->>'to' FROM given))`;

const ROWS = {
  // Half of them have a role of the organization's own.
  members: [
    `INSERT INTO users (id, email, address, name, verified_at, created_at) ${NUMBERS}
     SELECT ${id("user", "n")}, 'crowd-' || n || '@estate.test', 'crowd-' || n || '@estate.test', 'Crowd ' || n, 1, 1 FROM t`,
    `INSERT INTO memberships (organization_id, user_id, role, status, created_at, updated_at) ${NUMBERS}
     SELECT of->>'organization', ${id("user", "n")}, iif(n % 2, of->>'role', 'member'), 'active', n, n FROM t, given`,
  ],
  children: [
    `INSERT INTO organizations (id, parent_id, name, created_at) ${NUMBERS}
     SELECT ${id("org", "n")}, of->>'organization', 'Client ' || n, n FROM t, given`,
  ],
  // Most of one type, by one person, about one other.
  events: [
    `INSERT INTO events (organization_id, id, type, actor_type, actor_id, subject_id, at, after) ${NUMBERS}
     SELECT of->>'organization', ${id("event", "n")}, iif(n % 1000, 'member.edited', 'member.deactivated'), 'user',
       of->>'ada', ${id("user", "1")}, of->>'now', '{}' FROM t, given`,
  ],
};

export class Estate {
  #made = { members: 0, children: 0, events: 0 };

  /** Opens it: Ada owns the provider. `role` is one of its own. */
  static async open() {
    const estate = new Estate();
    const world = await usher({ env: { RESEND_COOLDOWN_SECONDS: "0" } });
    const ada = world.person("Ada");
    const organization = await world.organization(ada);
    const home = `/v1/organizations/${organization.id}`;
    const body = { name: "Clerk", permissions: ["members.view", "reports.view"] };
    const role = await world.ok("POST", `${home}/roles`, { as: ada, body });
    Object.assign(estate, { world, ada, organization, home, role });
    await estate.grow({ members: 10, children: 10, events: 10 });
    return estate;
  }

  /** Makes rows until there are so many. */
  async grow(sizes) {
    const { world, organization, ada, role } = this;
    for (const [what, size] of Object.entries(sizes)) {
      for (let from = this.#made[what]; from < size; from += AT_ONCE) {
        const to = Math.min(from + AT_ONCE, size);
        const given = { from, to, organization: organization.id, ada: ada.id, role: role.id, now: world.now() };
        for (const sql of ROWS[what]) await world.sql(sql, JSON.stringify(given));
      }
      this.#made[what] = size;
    }
  }

  /** The ids of the newest children, of those that `grow` has made. */
  clients(count) {
    return Array.from({ length: count }, (_, n) => `org_01h${`${this.#made.children - 1 - n}`.padStart(23, "0")}`);
  }

  /** The id of a member whom `grow` has made; an odd one has the organization's own role. */
  crowd(n) {
    return `user_01h${`${n}`.padStart(23, "0")}`;
  }

  /** Somebody new who is invited, with the link; `as` who invites. */
  async invited(fields = {}, { as = this.world.root, home = this.home } = {}) {
    const guest = this.world.person("Guest");
    const body = { emails: [guest.email], ...fields };
    const { invitations } = await this.world.ok("POST", `${home}/invitations`, { as, body });
    const token = tokenIn(await this.world.mailTo(guest));
    return { guest, token, path: `${home}/invitations/${invitations[0].id}`, id: invitations[0].id };
  }

  /** Somebody new who has joined, and is signed in. */
  async member(fields) {
    const { guest, token } = await this.invited(fields);
    this.world.entered(guest, await this.world.ok("POST", `/v1/invitation-links/${token}/accept`, { body: {} }));
    return guest;
  }

  /** An API key, once its first use has been noted. */
  async key(fields = {}) {
    const made = await this.world.ok("POST", `${this.home}/api-keys`, { as: this.ada, body: { name: "Backend", ...fields } });
    await this.world.ok("GET", this.home, { as: made.key });
    return made;
  }
}
