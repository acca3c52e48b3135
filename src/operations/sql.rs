//! The parts that several statements share, as literals for `concat!`.
//!
//! `?1` is the operation's input, JSON. Aliases are the same everywhere:
//! `i` invitations, `m` memberships, `o` organizations, `u` users, `s` sessions.

/// A role's place in the order of roles: `Role::rank` in SQL.
macro_rules! rank {
    ($role:literal) => {
        concat!(
            "CASE ",
            $role,
            " WHEN 'owner' THEN 4 WHEN 'admin' THEN 3 WHEN 'member' THEN 2 WHEN 'viewer' THEN 1 END"
        )
    };
}

/// A condition as JSON's true or false; SQLite has only 1 and 0.
macro_rules! truth {
    ($condition:literal) => {
        concat!("json(iif(", $condition, ", 'true', 'false'))")
    };
}

/// The session that the caller shows, if it still lives.
macro_rules! live_session {
    () => {
        "s.id = ?1->>'session' AND s.ended_by IS NULL AND ?1->>'now' < s.expires_at"
    };
}

/// `actor`, one row: who acts in the organization (`user_id`, NULL for the
/// root key), their `rank`, and why they may not, or NULL.
macro_rules! actor {
    () => {
        concat!(
            "WITH actor AS (
  SELECT user_id, rank, CASE
      WHEN NOT root AND user_id IS NULL THEN 'unauthenticated'
      WHEN organization_id IS NULL OR rank IS NULL THEN 'not_found'
      WHEN NOT root AND ?1->>'root_only' THEN 'forbidden'
      WHEN rank < ?1->>'needs' THEN 'forbidden'
    END AS refusal
  FROM (
    SELECT ?1->>'root' AS root, s.user_id, o.id AS organization_id, iif(?1->>'root', 4, ",
            rank!("m.role"),
            ") AS rank
    FROM (SELECT 1)
    LEFT JOIN sessions s ON ",
            live_session!(),
            "
    LEFT JOIN organizations o ON o.id = ?1->>'organization'
    LEFT JOIN memberships m ON m.organization_id = o.id AND m.user_id = s.user_id AND m.status = 'active'
  )
)"
        )
    };
}

/// Statement 0 where the actor is all there is to decide.
macro_rules! decide_actor {
    () => {
        concat!(actor!(), " SELECT json_object('refusal', refusal) FROM actor")
    };
}

/// An organization as clients see it.
macro_rules! organization {
    () => {
        "json_object('id', o.id, 'name', o.name, 'image_url', o.image_url, 'created_at', o.created_at)"
    };
}

/// A user as clients see them.
macro_rules! user {
    () => {
        concat!(
            "json_object('id', u.id, 'email', u.email, 'email_verified', ",
            truth!("u.verified_at IS NOT NULL"),
            ", 'name', u.name, 'created_at', u.created_at)"
        )
    };
}

/// A membership as clients see it, with its user.
macro_rules! membership {
    () => {
        concat!(
            "json_object('organization_id', m.organization_id, 'user', ",
            user!(),
            ", 'role', m.role, 'permissions', json(m.permissions), 'status', m.status, 'kind', m.kind,
  'created_at', m.created_at, 'updated_at', m.updated_at)"
        )
    };
}

/// An invitation as clients see it. What lapsed reads as expired (law 7).
macro_rules! invitation {
    () => {
        "json_object('id', i.id, 'organization_id', i.organization_id, 'email', i.email,
  'role', i.role, 'permissions', json(i.permissions),
  'status', iif(i.status = 'pending' AND ?1->>'now' >= i.expires_at, 'expired', i.status),
  'message', i.message, 'locale', i.locale, 'redirect_url', i.redirect_url, 'metadata', json(i.metadata),
  'invited_by', json((SELECT json_object('id', u.id, 'name', u.name, 'email', u.email) FROM users u WHERE u.id = i.invited_by)),
  'send_count', i.send_count, 'last_sent_at', i.last_sent_at,
  'delivery', json_object('status', i.delivery_status, 'attempts', i.delivery_attempts, 'last_error', i.delivery_error),
  'expires_at', i.expires_at, 'created_at', i.created_at, 'updated_at', i.updated_at,
  'accepted_at', iif(i.status = 'accepted', i.closed_at, NULL), 'declined_at', iif(i.status = 'declined', i.closed_at, NULL),
  'revoked_at', iif(i.status = 'revoked', i.closed_at, NULL), 'accepted_user_id', i.accepted_user_id,
  'link_version', i.link_version)"
    };
}

/// Marks expired what lapsed for the addresses that `$of` selects: it is in
/// the way of nobody, but the unique index cannot see the time.
macro_rules! expire {
    ($of:literal) => {
        concat!(
            "UPDATE invitations SET status = 'expired', closed_at = expires_at, updated_at = ?1->>'now'
WHERE id IN (",
            $of,
            ")"
        )
    };
}

/// How long whoever sends a mail has it for themselves, in milliseconds.
macro_rules! lease_ms {
    () => {
        120_000
    };
}

/// How many mails a request delivers itself, right after its answer.
macro_rules! mails_after_answer {
    () => {
        40
    };
}

/// Queues one mail a row of `$made`, which gives `subject_id` and `place`: the
/// first 40 are born leased to this operation, which sends them right after
/// its answer; the others are due at once, to the cron.
macro_rules! queue_mails {
    ($kind:literal, $made:expr) => {
        concat!(
            "INSERT INTO mails (subject_id, kind, due_at, lease)
SELECT subject_id, '",
            $kind,
            "', iif(place <= ",
            mails_after_answer!(),
            ", ?1->>'now' + ",
            lease_ms!(),
            ", ?1->>'now'), iif(place <= ",
            mails_after_answer!(),
            ", ?1->>'op', NULL)
FROM (",
            $made,
            ") WHERE true
ON CONFLICT (subject_id) DO UPDATE SET due_at = excluded.due_at, lease = excluded.lease, attempts = 0"
        )
    };
}

/// `signed_in`, at most one row: whose session is shown. On a mailed link the
/// session of an account that no mail has proved counts as none.
/// `link`, one row: the invitation of a link, and why it is dead, or NULL. The
/// order is that of the API reference. `is_kept` is whether the one who is
/// signed in has accepted it and is still a member by it.
macro_rules! link {
    () => {
        concat!(
            "WITH signed_in AS (
  SELECT u.id, u.email, u.address FROM sessions s CROSS JOIN users u ON u.id = s.user_id
  WHERE ",
            live_session!(),
            " AND (NOT ?1->>'mailed' OR u.verified_at IS NOT NULL)
), link AS (
  SELECT i.*, CASE
    WHEN i.id IS NULL OR i.status = 'revoked' THEN 'invitation_revoked'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
    WHEN ?1->>'version' < i.link_version THEN 'link_superseded'
    WHEN i.status = 'expired' OR ?1->>'now' >= i.expires_at THEN 'link_expired'
  END AS dead,
  i.status = 'accepted' AND EXISTS (SELECT 1 FROM signed_in CROSS JOIN memberships m
    ON m.organization_id = i.organization_id AND m.user_id = signed_in.id AND m.status = 'active'
    WHERE signed_in.id = i.accepted_user_id) AS is_kept
  FROM (SELECT 1) LEFT JOIN invitations i ON i.id = ?1->>'invitation'
)"
        )
    };
}

/// Whether nobody but `t` is an active owner of the organization (law 4).
macro_rules! no_other_owner {
    () => {
        "NOT EXISTS (SELECT 1 FROM memberships x INDEXED BY memberships_by_role
      WHERE x.organization_id = t.organization_id AND x.role = 'owner'
        AND x.status <> 'removed' AND x.status = 'active' AND x.user_id <> t.user_id)"
    };
}
