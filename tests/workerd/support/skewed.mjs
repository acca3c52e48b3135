// A database where most rows have nothing to do with a request: 10,000
// invitations, most of them lapsed, most in one organization.
import { tokenOf } from "./links.mjs";
import { RINGS, usher } from "./usher.mjs";

/** A thousand addresses that begin with this name. */
export const thousand = (name) => Array.from({ length: 1_000 }, (_, n) => `${name}-${n}@skewed.test`);

/** What a form of our own page sends. */
export const FORM = { headers: { "sec-fetch-site": "same-origin" }, form: {} };

/**
 * Starts Usher with such a database. Ada owns the large organization, Ben is a
 * member of it; `elsewhere` is the other one. Its invitations are `old-0-…`,
 * the large one's `old-1-…` to `old-9-…`; those that end in 9 have not lapsed.
 */
export async function skewed() {
  const world = await usher({
    env: { SIGNUP: "open", RESEND_COOLDOWN_SECONDS: "0" },
    others: { rekeyed: { env: { SIGNING_KEYS: RINGS.after } } },
  });
  const [ada, ben] = world.people("Ada", "Ben");
  const organization = await world.organization(ada);
  const elsewhere = await world.organization(world.person("Olga"));
  await world.join(organization, ben);
  for (let batch = 0; batch < 10; batch += 1) {
    const { id } = batch === 0 ? elsewhere : organization;
    const body = { emails: thousand(`old-${batch}`), send_email: false };
    await world.ok("POST", `/v1/organizations/${id}/invitations`, { as: world.root, body });
  }
  const lapse = "UPDATE invitations SET expires_at = ?1 WHERE email LIKE 'old-%' AND email NOT LIKE '%9@skewed.test'";
  await world.sql(lapse, world.now());

  const home = `/v1/organizations/${organization.id}`;
  const invitations = `${home}/invitations`;

  /** Somebody new who is invited to the large organization, with a link. */
  async function invited(fields = {}) {
    const guest = world.person("Guest");
    const invitation = await world.invite(organization, guest, { send_email: false, return_link: true, ...fields });
    return { guest, token: tokenOf(invitation.link), path: `${invitations}/${invitation.id}` };
  }

  /** Somebody new who has joined it. */
  async function member(fields) {
    const { guest, token } = await invited(fields);
    world.entered(guest, await world.ok("POST", `/v1/invitation-links/${token}/accept`, { body: {} }));
    return guest;
  }

  return { world, ada, ben, organization, elsewhere, home, invitations, invited, member };
}
