//! Where the program is known to do other than the API reference says. Whoever
//! repairs one of these makes it `false`, and then takes it away.

/// A key of a child works on where its maker, once in the child or an admin of
/// the parent, is in neither but still somebody in the parent.
pub const KEYS_OUTLIVE_THEIR_MAKER: bool = true;

/// Of many that are sent again, each that lapsed counts for a seat in every
/// organization, even one that is refused; to give many a role in the
/// organization takes as many free seats as ids. By its own route, each would
/// need just its own.
pub const SEATS_OF_MANY_ARE_COUNTED_ROUGHLY: bool = true;

/// An expired invitation whose role is gone can be replaced, though not sent
/// again: the new one grants a role that there is not.
pub const REPLACING_KEEPS_LOST_ROLES: bool = true;

/// What lapsed uses its roles until the cron has marked it expired.
pub const LAPSED_INVITATIONS_USE_ROLES: bool = true;
