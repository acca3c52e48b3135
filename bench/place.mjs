// An organization to measure in, and people for it, made by the front door.
import { tokenIn, tokenOf } from "../tests/workerd/support/links.mjs";
import { ROOT_KEY } from "./stage.mjs";

/** How many addresses one call may invite. */
export const MANY = 1000;

let met = 0;
/** Addresses that nobody has used. */
export const addresses = (n) => Array.from({ length: n }, () => `guest-${(met += 1)}@people.test`);

/** A request, with a credential and a JSON body, that must answer `status`. */
export function ask(method, path, { as, body, status } = {}) {
  const headers = {};
  if (as !== undefined) headers.authorization = `Bearer ${as}`;
  if (body !== undefined) headers["content-type"] = "application/json";
  return { method, path, headers, body: body && JSON.stringify(body), status };
}

/** Accepts an invitation that came with its link. */
export const accept = ({ link }, { as, name } = {}) =>
  ask("POST", `/v1/invitation-links/${tokenOf(link)}/accept`, { as, body: name ? { name } : {} });

export class Place {
  #stage;

  constructor(stage) {
    this.#stage = stage;
  }

  /** A new organization, with an owner's session. */
  async open() {
    const [email] = addresses(1);
    const body = { name: "Lovelace & Sons", owner: { email }, send_email: false, return_link: true };
    const [{ organization, invitation }] = await this.#told([ask("POST", "/v1/organizations", { as: ROOT_KEY, body, status: 201 })]);
    this.id = organization.id;
    this.path = `/v1/organizations/${organization.id}`;
    [this.owner] = await this.joined([invitation]);
    const as = this.owner.session;
    const clerk = { name: "Clerk", permissions: ["members.view", "reports.view"] };
    const backend = { name: "Backend", role: "viewer" };
    [this.role, this.key] = await this.#told([
      ask("POST", `${this.path}/roles`, { as, body: clerk, status: 201 }),
      ask("POST", `${this.path}/api-keys`, { as, body: backend, status: 201 }),
    ]);
    return this;
  }

  /** The ids of new children of the organization. */
  async children(n) {
    const as = this.owner.session;
    const body = { name: "Client", parent_id: this.id };
    const made = await this.#told(Array.from({ length: n }, () => ask("POST", "/v1/organizations", { as, body, status: 201 })));
    return made.map(({ organization }) => organization.id);
  }

  /** Pending invitations, with their links, of these addresses. */
  async invited(n, emails = addresses(n), fields = {}) {
    const batches = Array.from({ length: Math.ceil(n / MANY) }, (_, at) => emails.slice(at * MANY, (at + 1) * MANY));
    const asked = batches.map((emails) => this.invite(emails, { as: ROOT_KEY, return_link: true, ...fields }));
    return (await this.#told(asked)).flatMap(({ invitations }) => invitations);
  }

  /** Invites these addresses. */
  invite(emails, { as = this.owner.session, ...fields } = {}) {
    return ask("POST", `${this.path}/invitations`, { as, body: { emails, send_email: false, ...fields }, status: 201 });
  }

  /** New people who have accepted their invitations, with their sessions. */
  async people(n) {
    return this.joined(await this.invited(n));
  }

  async joined(invitations) {
    const accepted = await this.#told(invitations.map((invitation) => accept(invitation, { name: "Ada" })));
    return accepted.map(({ user, session }) => ({ id: user.id, email: user.email, session: session.token }));
  }

  /** Tokens that sign in, each of somebody else, as they are mailed. */
  async signInTokens(n) {
    const people = await this.people(n);
    await this.#stage.counted.sendAll(people.map(({ email }) => ask("POST", "/v1/sign-in-links", { body: { email }, status: 202 })));
    return Promise.all(people.map(async ({ email }) => tokenIn(await this.#mailTo(email))));
  }

  async #mailTo(email) {
    for (;;) {
      const mail = this.#stage.mailbox.open(email);
      if (mail !== undefined) return mail;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #told(requests) {
    const { answers } = await this.#stage.usher.sendAll(requests);
    return answers.map(({ text }) => JSON.parse(text));
  }
}
