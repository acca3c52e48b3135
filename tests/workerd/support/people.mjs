// How people come in: by the front door, with the links that they were mailed.
import { tokenIn } from "./links.mjs";

export class People {
  #met = 0;

  /** Somebody new, with an address of their own. */
  person(name) {
    this.#met += 1;
    return { name, email: `${name.toLowerCase()}-${this.#met}@people.test`, id: undefined, session: undefined };
  }

  /** People new to each other: `const [ada, ben] = world.people("Ada", "Ben")`. */
  people(...names) {
    return names.map((name) => this.person(name));
  }

  /** A new organization whose owner has accepted the mailed invitation. */
  async organization(owner, name = `${owner.name}'s organization`) {
    const body = { name, owner: { email: owner.email } };
    const { organization } = await this.ok("POST", "/v1/organizations", { as: this.root, body });
    await this.accept(owner);
    return organization;
  }

  /** Invites one person; gives the invitation. */
  async invite(organization, person, { by = this.root, ...fields } = {}) {
    const body = { emails: [person.email], ...fields };
    const batch = await this.ok("POST", `/v1/organizations/${organization.id}/invitations`, { as: by, body });
    return batch.invitations[0];
  }

  /** The person opens the next mail and accepts, signed in if they have been here before. */
  async accept(person) {
    const token = tokenIn(await this.mailTo(person));
    const as = person.session === undefined ? undefined : person;
    const body = as ? {} : { name: person.name };
    return this.entered(person, await this.ok("POST", `/v1/invitation-links/${token}/accept`, { as, body }));
  }

  /** Invites a person, who accepts. */
  async join(organization, person, fields = {}) {
    await this.invite(organization, person, fields);
    return this.accept(person);
  }

  /** The token of a sign-in link that the person has just asked for. */
  async signInToken(person) {
    await this.ok("POST", "/v1/sign-in-links", { body: { email: person.email } });
    return tokenIn(await this.mailTo(person));
  }

  /** The person signs in by a mailed link. */
  async signIn(person) {
    const token = await this.signInToken(person);
    return this.entered(person, await this.ok("POST", "/v1/sign-in", { body: { token } }));
  }

  /** Notes what a person learnt when they came in: who they are, and their session. */
  entered(person, answer) {
    person.id = answer.user.id;
    if (answer.session) person.session = answer.session.token;
    return answer;
  }

  /** Every item of a list, page by page. */
  async everything(path, { as = this.root, limit = 100 } = {}) {
    const items = [];
    let cursor = null;
    do {
      const query = new URLSearchParams({ limit: `${limit}`, ...(cursor === null ? {} : { cursor }) });
      const page = await this.ok("GET", `${path}${path.includes("?") ? "&" : "?"}${query}`, { as });
      items.push(...page.data);
      cursor = page.next_cursor;
    } while (cursor !== null);
    return items;
  }

  /** An organization's members, as `{ email: role }`. */
  async roles(organization) {
    const members = await this.everything(`/v1/organizations/${organization.id}/members`);
    return Object.fromEntries(members.map(({ user, role }) => [user.email, role]));
  }
}
