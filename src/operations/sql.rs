//! The parts that several statements share, as literals for `concat!`.
//!
//! Long ones stand in the literals by their names, `{actor}`, and are put in
//! when a statement is first prepared ([`whole`]): a hundred copies of them
//! would be a third of the program.
//!
//! `?1` is the operation's input, JSON. Aliases are the same everywhere:
//! `i` invitations, `m` memberships, `o` organizations, `u` users, `s` sessions.

/// What the built-in roles may do: the table of `Role::permissions`.
const BUILT_IN_PERMISSIONS: &str = r#"WHEN 'viewer' THEN '["members.view","app.read"]'
    WHEN 'member' THEN '["members.view","app.read","app.write"]'
    WHEN 'admin' THEN '["members.view","app.read","app.write","members.manage","organization.manage","billing.manage","organizations.create","organizations.view_all"]'
    WHEN 'owner' THEN '["members.view","app.read","app.write","members.manage","organization.manage","billing.manage","organizations.create","organizations.view_all"]'"#;

/// The permissions of a role as JSON: those of `Role::permissions`, or those
/// of the organization's own role; NULL for one that is gone.
macro_rules! role_permissions {
    ($role:literal) => {
        concat!(
            "CASE ",
            $role,
            " {built_in_permissions} ELSE (SELECT r.permissions FROM roles r WHERE r.id = ",
            $role,
            ") END"
        )
    };
}

/// What stands in an invitation for the address of somebody who has been erased: no
/// address, so that it equals none.
macro_rules! erased {
    () => {
        "'(erased)'"
    };
}

/// A role as clients see it: its name. What is over may name one that is gone.
macro_rules! role_name {
    ($role:literal) => {
        concat!(
            "coalesce((SELECT r.name FROM roles r WHERE r.id = ",
            $role,
            "), iif(",
            $role,
            " GLOB 'role_*', '(deleted role)', ",
            $role,
            "))"
        )
    };
}

/// The id of an organization's own role; NULL for a built-in one.
macro_rules! role_id {
    ($role:literal) => {
        concat!("iif(", $role, " GLOB 'role_*', ", $role, ", NULL)")
    };
}

/// The role that a client asks for, as it is kept: a built-in name, or the id
/// of a role of `$organization` or of `$parent`, asked for by id or by name;
/// NULL where there is none.
macro_rules! find_role {
    ($asked:literal, $organization:literal, $parent:literal) => {
        concat!(
            "CASE WHEN ",
            $asked,
            " IN ('owner', 'admin', 'member', 'viewer') THEN ",
            $asked,
            " ELSE coalesce((SELECT r.id FROM roles r WHERE r.id = ",
            $asked,
            " AND r.organization_id IN (",
            $organization,
            ", ",
            $parent,
            ")), (SELECT r.id FROM roles r WHERE r.organization_id = ",
            $organization,
            " AND r.name = ",
            $asked,
            " COLLATE NOCASE), (SELECT r.id FROM roles r WHERE r.organization_id = ",
            $parent,
            " AND r.name = ",
            $asked,
            " COLLATE NOCASE)) END"
        )
    };
}

/// Whether a JSON list of permissions holds one. A name has no quotes in it,
/// so that its text between quotes is there only where it is in the list.
macro_rules! holds {
    ($held:literal, $permission:literal) => {
        concat!("instr(", $held, ", '\"' || (", $permission, ") || '\"')")
    };
}

/// Whether a JSON list has a permission that `$held` lacks. Where a role is given by
/// somebody who has it, `$held` has the whole list in one piece: that takes one search. Only
/// where it has not, one for each name. (No name has a bracket, and none begins as what
/// follows a name in a list does.)
macro_rules! lacks {
    ($held:literal, $permissions:expr) => {
        concat!(
            "(NOT instr(",
            $held,
            ", trim(",
            $permissions,
            ", '[]')) AND EXISTS (SELECT 1 FROM json_each(",
            $permissions,
            ") h WHERE NOT ",
            holds!($held, "h.value"),
            "))"
        )
    };
}

/// Whether a JSON list of allowed domains has `$domain`, or `*.` and what it is a subdomain
/// of. Ends are compared, because D1 takes no pattern of more than 50 bytes. Lists without a `*`
/// are not taken apart.
macro_rules! allows {
    ($domains:literal, $domain:literal) => {
        concat!(
            "(",
            holds!($domains, $domain),
            " OR (instr(",
            $domains,
            ", '\"*.') AND EXISTS (SELECT 1 FROM json_each(",
            $domains,
            ") allowed WHERE allowed.value LIKE '*.%' AND length(",
            $domain,
            ") >= length(allowed.value) AND substr(",
            $domain,
            ", 1 - length(allowed.value)) = substr(allowed.value, 2))))"
        )
    };
}

/// Whether `$role` with `$permissions` holds something that whoever has
/// `$level` and `$held` does not (law 5). Owners outrank everyone, admins all
/// but owners; others hold what is in their lists.
macro_rules! beyond {
    ($level:literal, $held:literal, $role:literal, $permissions:literal) => {
        concat!(
            "(",
            $level,
            " < CASE ",
            $role,
            " WHEN 'owner' THEN 2 WHEN 'admin' THEN 1 ELSE 0 END OR (",
            $level,
            " = 0 AND (",
            lacks!($held, role_permissions!($role)),
            " OR ",
            lacks!($held, $permissions),
            ")))"
        )
    };
}

/// A condition as JSON's true or false; SQLite has only 1 and 0.
macro_rules! truth {
    ($condition:expr) => {
        concat!("json(iif(", $condition, ", 'true', 'false'))")
    };
}

/// The session that the caller shows, if it still lives.
macro_rules! live_session {
    () => {
        "s.id = ?1->>'session' AND s.ended_by IS NULL AND ?1->>'now' < s.expires_at"
    };
}

/// Whether a mailed link made the session within a quarter of an hour: then its
/// mailbox is as good as proved now.
macro_rules! just_by_mail {
    () => {
        "s.by_mail AND ?1->>'now' < s.created_at + 900000"
    };
}

/// Whether `$address` has been tried with so many wrong passwords that it must
/// wait. What this operation has counted itself is not looked at, so that its
/// batch can be repeated.
macro_rules! must_wait {
    ($address:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM password_attempts a WHERE a.address = ",
            $address,
            " AND a.failures >= 10 AND ?1->>'now' < a.ends_at AND a.operation_id <> ?1->>'op')"
        )
    };
}

/// Until when, in seconds from now.
macro_rules! wait_seconds {
    ($address:literal) => {
        concat!(
            "(SELECT (a.ends_at - ?1->>'now' + 999) / 1000 FROM password_attempts a WHERE a.address = ",
            $address,
            ")"
        )
    };
}

/// Counts a wrong password for each `address` that `$wrong` selects, which is
/// one at most. The first one begins a quarter of an hour.
macro_rules! count_attempt {
    ($wrong:literal) => {
        concat!(
            "INSERT INTO password_attempts (address, failures, operation_id, ends_at)
SELECT w.address, 1, ?1->>'op', ?1->>'now' + 900000 FROM (",
            $wrong,
            ") w WHERE true
ON CONFLICT (address) DO UPDATE SET failures = iif(?1->>'now' < ends_at, failures + 1, 1),
  ends_at = iif(?1->>'now' < ends_at, ends_at, excluded.ends_at), operation_id = excluded.operation_id
WHERE password_attempts.operation_id <> excluded.operation_id"
        )
    };
}

/// The names under which wrong passwords of the one whose session is shown are
/// counted, where `$condition` holds of that session `s` and its person `u`: the
/// address, the id, and each browser in which they have signed in.
macro_rules! counts_of_the_person {
    ($condition:literal) => {
        concat!(
            "SELECT k.value FROM sessions s CROSS JOIN users u ON u.id = s.user_id
  CROSS JOIN json_each(json_array(u.id, u.address)) k WHERE s.id = ?1->>'session' AND ",
            $condition,
            "
  UNION ALL SELECT a.address FROM sessions s CROSS JOIN users u ON u.id = s.user_id
  CROSS JOIN password_attempts a ON a.address > 'known:' || u.id || ':' AND a.address < 'known:' || u.id || ';'
  WHERE s.id = ?1->>'session' AND ",
            $condition
        )
    };
}

/// The API key that the caller shows, if it still works: whoever made it must
/// be active in its organization, or, without a membership there, act as an admin
/// from the parent.
const LIVE_KEY: &str = "k.hash = ?1->>'key' AND (k.expires_at IS NULL OR ?1->>'now' < k.expires_at)
      AND (k.created_by IS NULL
OR EXISTS (SELECT 1 FROM memberships c WHERE c.organization_id = k.organization_id AND c.user_id = k.created_by
  AND c.status = 'active')
OR EXISTS (SELECT 1 FROM organizations y CROSS JOIN memberships c ON c.organization_id = y.parent_id
  AND c.user_id = k.created_by AND c.status = 'active' AND c.role IN ('owner', 'admin') WHERE y.id = k.organization_id
  AND NOT EXISTS (SELECT 1 FROM memberships d WHERE d.organization_id = y.id AND d.user_id = k.created_by
    AND d.status = 'deactivated')))";
macro_rules! live_key {
    () => {
        "{live_key}"
    };
}

/// Whether the caller is nobody in particular: the root key, or an API key.
const NOBODY_IN_PARTICULAR: &str =
    concat!("(?1->>'root' OR EXISTS (SELECT 1 FROM api_keys k WHERE ", live_key!(), "))");
macro_rules! nobody_in_particular {
    () => {
        "{nobody_in_particular}"
    };
}

/// What somebody is in an organization where `$m` is their membership, a removed one
/// left out, and `$p` their active one in its parent: 2 an owner, 1 an admin or
/// the parent's owner or admin, 0 with what their lists hold; NULL where they are
/// deactivated or not there.
macro_rules! level_of {
    ($m:literal, $p:literal) => {
        concat!(
            "CASE WHEN ",
            $m,
            ".status = 'deactivated' THEN NULL WHEN ",
            $m,
            ".role = 'owner' THEN 2 WHEN ",
            $m,
            ".role = 'admin' OR ",
            $p,
            ".role IN ('owner', 'admin') THEN 1 WHEN ",
            $m,
            ".user_id IS NOT NULL THEN 0 END"
        )
    };
}

/// Who acts, unless `$first` has decided already. A key acts with the lesser of what
/// it was given and what its maker may do now.
macro_rules! actor_unless {
    ($first:literal) => {
        concat!(
    "WITH actor AS (
  SELECT root, user_id, person_id, key_id, level, held, external, parent_id, CASE
",
            $first,
            "      WHEN NOT root AND user_id IS NULL AND key_id IS NULL THEN 'unauthenticated'
      WHEN organization_id IS NULL OR level IS NULL THEN 'not_found'
      WHEN NOT root AND ?1->>'root_only' THEN 'forbidden'
      WHEN level < ?1->>'least_level' THEN 'forbidden'
      WHEN level = 0 AND ?1->>'needs' IS NOT NULL AND NOT ",
    holds!("held", "?1->>'needs'"),
    " THEN 'forbidden'
      WHEN level = 0 AND ?1->>'filter' IS NOT NULL AND NOT ",
    holds!("held", "'members.view'"),
    " THEN 'forbidden'
    END AS refusal
  FROM (
    SELECT ?1->>'root' AS root, user_id, person_id, key_id, organization_id, parent_id, external,
      CASE WHEN ?1->>'root' THEN 2 WHEN key_id IS NULL THEN person_level
        WHEN created_by IS NULL THEN key_level ELSE min(key_level, person_level) END AS level,
      CASE WHEN key_id IS NULL OR created_by IS NOT NULL AND person_level = 0 AND key_level > 0 THEN person_held
        WHEN created_by IS NULL OR person_level > 0 THEN key_held
        ELSE (SELECT json_group_array(h.value) FROM (SELECT value FROM json_each(key_role_held)
          UNION ALL SELECT value FROM json_each(key_permissions)) h WHERE ",
    holds!("person_held", "h.value"),
    ") END AS held
    FROM (
      SELECT s.user_id, coalesce(s.user_id, k.created_by) AS person_id, k.id AS key_id, k.created_by,
        o.id AS organization_id, o.parent_id,
        coalesce(iif(p.role IN ('owner', 'admin'), p.kind, m.kind) = 'external', false) AS external,
        CASE WHEN k.organization_id <> o.id THEN NULL WHEN k.role = 'owner' THEN 2 WHEN k.role = 'admin' THEN 1
          WHEN k.id IS NOT NULL THEN 0 END AS key_level,
        ",
    role_permissions!("k.role"),
    " AS key_role_held, k.permissions AS key_permissions,
        coalesce(",
    role_permissions!("k.role"),
    ", '') || k.permissions AS key_held,
        coalesce(",
    level_of!("m", "p"),
    ", CASE WHEN m.user_id IS NULL AND k.id IS NULL AND ",
    holds!(
        "coalesce((SELECT r.permissions FROM roles r WHERE r.id = p.role), '') || p.permissions",
        "'organizations.view_all'"
    ),
    " THEN 0 END) AS person_level,
        coalesce(",
    role_permissions!("m.role"),
    ", '') || coalesce(m.permissions, '') AS person_held
      FROM (SELECT 1)
      LEFT JOIN sessions s ON ",
    live_session!(),
    "
      LEFT JOIN api_keys k ON ",
    live_key!(),
    "
      LEFT JOIN organizations o ON o.id = ?1->>'organization' AND o.deleted_at IS NULL
      LEFT JOIN memberships m ON m.organization_id = o.id AND m.user_id = coalesce(s.user_id, k.created_by) AND m.status <> 'removed'
      LEFT JOIN memberships p ON p.organization_id = o.parent_id AND p.user_id = coalesce(s.user_id, k.created_by) AND p.status = 'active'
    )
  )
), outsider AS MATERIALIZED (SELECT person_id, parent_id FROM actor WHERE external)"
)
    };
}

/// `actor`, one row: who acts in the organization (`user_id`, `key_id`, neither
/// for the root key; `person_id` is whose authority it is, a key's maker too), their
/// `level` (2 owner, 1 admin, 0 with just what is `held`), whether they are
/// `external`, the organization's `parent_id`, and why they may not, or NULL. Where they
/// are the parent's owner or admin, they are what they are there. A filter finds only
/// for those who may see whom it finds.
///
/// `outsider`, that row again where they are an external: what is hidden from externals
/// costs nothing where it has none.
///
/// A parent's owners and admins are admins here, unless deactivated here; who
/// may see the parent's children holds nothing here, but is not a stranger.
const ACTOR: &str = actor_unless!("");
macro_rules! actor {
    () => {
        "{actor}"
    };
}

/// The same, of what somebody may do to themselves: where this operation has
/// left its events it has happened, and a repetition finds whoever left, or
/// stepped down, gone.
const ACTOR_AGAIN: &str = actor_unless!(
    "WHEN EXISTS (SELECT 1 FROM events e WHERE e.organization_id = ?1->>'organization'
        AND e.id >= ?1->>'event' || '0' AND e.id < ?1->>'event' || ':') THEN NULL"
);
macro_rules! actor_again {
    () => {
        "{actor_again}"
    };
}

/// Statement 0 where the actor is all there is to decide.
macro_rules! decide_actor {
    () => {
        concat!(
            actor!(),
            " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM actor"
        )
    };
}

/// Statement 0 where a role may be asked for, too.
macro_rules! decide_filtered {
    () => {
        concat!(
            actor!(),
            " SELECT json_object('decision', coalesce(refusal, iif(?1->>'role' IS NOT NULL AND ",
            asked_role!("$"),
            " IS NULL, 'invalid_request', NULL), 'allowed'), 'field', 'role') FROM actor"
        )
    };
}

/// The rows that `$of` selects, each with an `organization_id`, and beside them
/// the `level`, what is `held` there by who acts here, and whether they are
/// `external` there. In a child, an owner or admin of the parent is an admin; a key
/// acts in its own organization only. Who is deactivated there has no level and holds nothing.
macro_rules! with_powers {
    ($of:expr) => {
        concat!(
            "(SELECT w.*,
    CASE WHEN actor.root THEN 2
      WHEN w.organization_id = ?1->>'organization' THEN actor.level
      WHEN actor.key_id IS NOT NULL OR c.status = 'deactivated' THEN NULL
      WHEN c.role = 'owner' THEN 2
      WHEN c.role = 'admin' OR actor.level >= 1 THEN 1
      WHEN c.user_id IS NOT NULL THEN 0
    END AS level,
    CASE WHEN w.organization_id = ?1->>'organization' THEN actor.held WHEN c.status = 'deactivated' THEN ''
      ELSE coalesce(",
            role_permissions!("c.role"),
            ", '') || coalesce(c.permissions, '') END AS held,
    iif(w.organization_id = ?1->>'organization' OR actor.level >= 1, actor.external, coalesce(c.kind = 'external', false)) AS external
  FROM actor CROSS JOIN (",
            $of,
            ") w
  LEFT JOIN memberships c ON c.organization_id = w.organization_id AND c.user_id = actor.user_id
    AND c.status <> 'removed' AND w.organization_id <> ?1->>'organization')"
        )
    };
}

/// The same of the person on whose authority each row stands, its `made_by`, and
/// whether they have no membership there (`is_gone`); of the deployment's, what an
/// owner has.
macro_rules! with_powers_of_maker {
    ($of:expr) => {
        concat!(
            "(SELECT w.*, CASE WHEN w.made_by IS NULL THEN 2 ELSE ",
            level_of!("c", "p"),
            " END AS level, coalesce(",
            role_permissions!("c.role"),
            ", '') || coalesce(c.permissions, '') AS held,
    coalesce(iif(p.user_id IS NULL, c.kind, p.kind) = 'external', false) AS external, c.user_id IS NULL AS is_gone
  FROM (",
            $of,
            ") w CROSS JOIN organizations y ON y.id = w.organization_id
  LEFT JOIN memberships c ON c.organization_id = w.organization_id AND c.user_id = w.made_by AND c.status <> 'removed'
  LEFT JOIN memberships p ON p.organization_id = y.parent_id AND p.user_id = w.made_by AND p.status = 'active'
    AND p.role IN ('owner', 'admin'))"
        )
    };
}

/// Whether somebody with these powers may not take its role and permissions from
/// people in the organization of the row `p`: they must manage its people, and hold
/// all of it themselves (law 5).
macro_rules! may_not_take {
    () => {
        concat!(
            "(p.level IS NULL OR (p.level = 0 AND NOT ",
            holds!("p.held", "'members.manage'"),
            ") OR ",
            beyond!("p.level", "p.held", "p.role", "p.permissions"),
            ")"
        )
    };
}

/// Whether they may not give it, to people of this `$kind`: as taking it; and they
/// must be an owner where only owners invite, and no external where members are made.
macro_rules! may_not_give {
    ($kind:literal) => {
        concat!(
            "(p.level < iif(p.invite_policy = 'owners', 2, 0) OR (p.external AND ",
            $kind,
            " = 'member') OR ",
            may_not_take!(),
            ")"
        )
    };
}

/// What invitation `$invitation` grants, for `with_powers!`. A grant in an
/// organization that is gone is nothing.
macro_rules! granted_by {
    ($invitation:literal, $made_by:literal) => {
        concat!(
            "SELECT g.organization_id, g.role, g.permissions, x.invite_policy, ",
            $made_by,
            " AS made_by FROM grants g
    CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL WHERE g.invitation_id = ",
            $invitation
        )
    };
}

/// Whether who acts may not give, in one of its organizations, what invitation `i` grants.
macro_rules! may_not_give_invitation {
    () => {
        concat!(
            "EXISTS (SELECT 1 FROM ",
            with_powers!(granted_by!("i.id", "NULL")),
            " p WHERE ",
            may_not_give!("i.kind"),
            ")"
        )
    };
}

/// Whether the grant `p` founds an organization: nobody is or was in it. Who may create
/// children invites the first owner of one by a key.
macro_rules! is_founding {
    () => {
        "p.role = 'owner' AND NOT EXISTS (SELECT 1 FROM memberships z WHERE z.organization_id = p.organization_id)"
    };
}

/// Whether what somebody with these powers has given does not stand any more, to people of
/// this `$kind`.
macro_rules! does_not_stand {
    ($kind:literal) => {
        concat!(
            "(p.external AND ",
            $kind,
            " = 'member') OR iif(",
            is_founding!(),
            ", NOT EXISTS (SELECT 1 FROM organizations c CROSS JOIN memberships f ON f.organization_id = c.parent_id AND f.user_id = p.made_by
      AND f.status = 'active' AND (f.role IN ('owner', 'admin') OR ",
            holds!("coalesce((SELECT r.permissions FROM roles r WHERE r.id = f.role), '') || f.permissions", "'organizations.create'"),
            ") WHERE c.id = p.organization_id), ",
            may_not_take!(),
            ")"
        )
    };
}

/// Whether the maker of invitation `i` vouched for it last in an account whose address was
/// proved only later.
macro_rules! vouched_before_the_proof {
    () => {
        "EXISTS (SELECT 1 FROM users v WHERE v.id = i.made_by AND v.verified_at > i.updated_at)"
    };
}

/// `newest`, of the pending invitations `$of` that an address finds the first ones, which
/// may have 1,200 grants together; `fallen`, what of their grants does not stand any more:
/// judged once for each distinct maker, organization, role, list of permissions and kind.
macro_rules! newest_standing {
    ($of:expr) => {
        concat!(
            "WITH found AS MATERIALIZED (SELECT i.*, (SELECT count(*) FROM grants g WHERE g.invitation_id = i.id) AS grants FROM (",
            $of,
            ") i), newest AS MATERIALIZED (SELECT * FROM (SELECT *, sum(grants) OVER (ORDER BY id DESC) AS grants_total FROM found)
  WHERE grants_total <= ",
            grants_max!(),
            "), fallen AS MATERIALIZED (SELECT p.made_by, p.organization_id, p.role, p.permissions, p.kind FROM ",
            with_powers_of_maker!(
                "SELECT DISTINCT i.made_by, g.organization_id, g.role, g.permissions, i.kind FROM (SELECT * FROM newest) i
    CROSS JOIN grants g ON g.invitation_id = i.id CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
    WHERE i.made_by IS NOT NULL"
            ),
            " p WHERE ",
            does_not_stand!("p.kind"),
            "), standing AS MATERIALIZED (SELECT * FROM newest i WHERE i.made_by IS NULL OR (NOT ",
            vouched_before_the_proof!(),
            " AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.invitation_id = i.id
    AND (i.made_by, g.organization_id, g.role, g.permissions, i.kind) IN (SELECT made_by, organization_id, role, permissions, kind FROM fallen))))"
        )
    };
}

/// Whether the person on whose authority invitation `i` stands may not give it any
/// more, or vouched for it last in an account whose address was proved only later. Who
/// may invite at all, the organization says when somebody invites.
const HAS_LOST_AUTHORITY: &str = concat!(
    "(i.made_by IS NOT NULL AND (EXISTS (SELECT 1 FROM ",
    with_powers_of_maker!(granted_by!("i.id", "i.made_by")),
    " p WHERE ",
    does_not_stand!("i.kind"),
    ") OR ",
    vouched_before_the_proof!(),
    "))"
);
macro_rules! has_lost_authority {
    () => {
        "{has_lost_authority}"
    };
}

/// Whether a role that invitation `i` grants is gone.
macro_rules! role_is_gone {
    () => {
        concat!(
            "EXISTS (SELECT 1 FROM grants g CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
          WHERE g.invitation_id = i.id AND ",
            role_permissions!("g.role"),
            " IS NULL)"
        )
    };
}

/// Whether who has the address of invitation `i` is in all that it grants.
macro_rules! nothing_new {
    () => {
        "EXISTS (SELECT 1 FROM users u WHERE u.address = i.address AND NOT EXISTS (SELECT 1 FROM grants g
          CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
          LEFT JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = u.id AND m.status <> 'removed'
          WHERE g.invitation_id = i.id AND m.user_id IS NULL))"
    };
}

/// An owner of the organization `$organization` who may see invitation `i`, the first one;
/// NULL where it has none.
macro_rules! an_owner {
    ($organization:literal) => {
        concat!(
            "(SELECT m.user_id FROM memberships m INDEXED BY memberships_by_role WHERE m.organization_id = ",
            $organization,
            " AND m.role = 'owner' AND m.status <> 'removed' AND m.status = 'active'
        AND (i.kind <> 'external' OR m.kind <> 'external') ORDER BY m.created_at, m.user_id LIMIT 1)"
        )
    };
}

/// `$user`, where they are in the organization `o` or rule it from its parent; else NULL.
macro_rules! who_is_there {
    ($user:literal) => {
        concat!(
            "(SELECT m.user_id FROM memberships m WHERE m.organization_id = o.id AND m.user_id = ",
            $user,
            " AND m.status = 'active'),
      (SELECT m.user_id FROM memberships m WHERE m.organization_id = o.parent_id AND m.user_id = ",
            $user,
            " AND m.status = 'active' AND m.role IN ('owner', 'admin')
        AND NOT EXISTS (SELECT 1 FROM memberships d WHERE d.organization_id = o.id AND d.user_id = m.user_id AND d.status = 'deactivated'))"
        )
    };
}

/// Whoever can be asked for another invitation in place of `i` of the organization `o`:
/// who invited, or on whose authority it stands, while they are there, or rule it from the
/// parent; else an owner, or one of the parent; NULL where there is nobody.
macro_rules! whom_to_ask {
    () => {
        concat!(
            "coalesce(",
            who_is_there!("i.invited_by"),
            ", ",
            who_is_there!("i.made_by"),
            ", ",
            an_owner!("o.id"),
            ", ",
            an_owner!("o.parent_id"),
            ")"
        )
    };
}

/// `out_of_reach`, those of the invitations `targets` that grant something which, as
/// `$may_not` says, who acts may not take, or not give. It is judged once for each
/// distinct organization, role, list of permissions and kind. (SQLite expands a
/// relation wherever its name stands, so few names stand here.)
macro_rules! reach {
    ($may_not:expr) => {
        concat!(
            "out_of_reach AS MATERIALIZED (SELECT i.id FROM (SELECT * FROM targets) i CROSS JOIN grants g ON g.invitation_id = i.id
  WHERE (g.organization_id, g.role, g.permissions, i.kind) IN (SELECT p.organization_id, p.role, p.permissions, p.kind FROM ",
            with_powers!(
                "SELECT DISTINCT g.organization_id, g.role, g.permissions, i.kind, x.invite_policy FROM (SELECT * FROM targets) i
    CROSS JOIN grants g ON g.invitation_id = i.id CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL"
            ),
            " p WHERE ",
            $may_not,
            "))"
        )
    };
}

/// What may be taken of what the `targets` grant: to revoke and to edit them.
macro_rules! reach_to_take {
    () => {
        reach!(may_not_take!())
    };
}

/// What may be given of it: to send them anew.
macro_rules! reach_to_give {
    () => {
        reach!(may_not_give!("p.kind"))
    };
}

/// How many seats are free in `o`; a very large number where it has no limit.
/// What lapsed takes none, marked or not; a thousand of those are enough to see, in
/// all the organizations of one request together, and those of one invitation.
const FREE_SEATS: &str = "CASE WHEN o.seat_limit IS NULL THEN 1000000000 ELSE o.seat_limit - o.active_count - o.pending_count
    + (SELECT count(*) FROM (SELECT 1 FROM grants x INDEXED BY grants_due
      WHERE x.organization_id = o.id AND x.held_until IS NOT NULL AND x.held_until <= ?1->>'now'
      LIMIT 1000 / max(1, coalesce(json_array_length(?1, '$.grants'), 1)))) END";
/// The same for each organization in which many invitations grant something.
const FREE_SEATS_IN_MANY: &str = "CASE WHEN o.seat_limit IS NULL THEN 1000000000 ELSE o.seat_limit - o.active_count - o.pending_count
    + (SELECT count(*) FROM (SELECT 1 FROM grants x INDEXED BY grants_due
      WHERE x.organization_id = o.id AND x.held_until IS NOT NULL AND x.held_until <= ?1->>'now'
      LIMIT 1000 / (SELECT max(1, count(*)) FROM room_for))) END";
macro_rules! free_seats_in_many {
    () => {
        "{free_seats_in_many}"
    };
}
macro_rules! free_seats {
    () => {
        "{free_seats}"
    };
}

/// `offered`, one row for each organization that `grants` of the input asks a
/// role in: the `role` as it is kept, the organization's policies, its `free`
/// seats, the caller's `level` and what is `held` there, and why whoever acts
/// may not grant it, or NULL.
const OFFERED: &str = concat!(
    "offered AS MATERIALIZED (
  SELECT p.organization_id, p.role, p.permissions, p.allowed_domains, p.block_disposable, p.free, p.level, p.held, p.external, CASE
      WHEN p.found IS NULL OR p.level IS NULL THEN 'not_found'
      WHEN p.role IS NULL THEN 'invalid_request'
      WHEN ",
    may_not_give!("?1->>'kind'"),
    " THEN 'forbidden'
    END AS refusal
  FROM ",
    with_powers!(concat!(
        "
    SELECT g.value->>'organization_id' AS organization_id, o.id AS found, g.value->'permissions' AS permissions,
      o.allowed_domains, o.block_disposable, o.invite_policy, ",
        free_seats!(),
        " AS free, ",
        find_role!("g.value->>'role'", "o.id", "o.parent_id"),
        " AS role
    FROM json_each(?1, '$.grants') g LEFT JOIN organizations o ON o.id = g.value->>'organization_id'
      AND o.deleted_at IS NULL AND (o.id = ?1->>'organization' OR o.parent_id = ?1->>'organization')"
    )),
    " p
)"
);
macro_rules! offered {
    () => {
        "{offered}"
    };
}

/// `forbidden` where only owners may invite and whoever acts is none, or NULL.
const OWNERS_INVITE: &str =
    "(SELECT 'forbidden' FROM organizations o WHERE o.id = ?1->>'organization'
      AND o.invite_policy = 'owners' AND actor.level < 2)";
macro_rules! owners_invite {
    () => {
        "{owners_invite}"
    };
}

/// Keeps, for the rest of the batch, what `judged` says: under the operation's id what
/// is done, and under another what is not. Where nothing is done nothing is written. What is written next changes what a judgement
/// would see.
macro_rules! select {
    () => {
        " INSERT INTO selections (operation_id, id, n, code)
SELECT iif(judged.code IS NULL, ?1->>'op', ?1->>'op' || '.refused'), judged.id, judged.n, judged.code
FROM (SELECT *, sum(code IS NULL) OVER () AS chosen FROM judged) judged WHERE judged.chosen > 0 ON CONFLICT (operation_id, id) DO NOTHING"
    };
}

/// And forgets it again.
macro_rules! deselect {
    () => {
        "DELETE FROM selections WHERE operation_id IN (?1->>'op', ?1->>'op' || '.refused', ?1->>'op' || '.ended', ?1->>'op' || '.lost')"
    };
}

/// What becomes of each, in its order: as it was kept, or else as it is `judged`.
macro_rules! outcomes {
    () => {
        " SELECT json_object('id', x.id, 'decision', coalesce(x.code, 'allowed')) FROM (SELECT * FROM selections
  WHERE operation_id IN (?1->>'op', ?1->>'op' || '.refused') ORDER BY n) x
UNION ALL SELECT json_object('id', judged.id, 'decision', coalesce(judged.code, 'allowed'), 'field', judged.field, 'retry_after', judged.retry_after)
FROM judged WHERE NOT EXISTS (SELECT 1 FROM selections x WHERE x.operation_id = ?1->>'op')"
    };
}

/// How many grants the invitations of one request on many may have together: what
/// judging and changing them costs goes by those.
macro_rules! grants_max {
    () => {
        1_200
    };
}

/// The invitations that `ids` of the input names, those of others not found; how many
/// grants they have together.
const INVITATIONS_BY_IDS: &str = "SELECT t.key AS n, t.value AS asked, i.*,
    sum((SELECT count(*) FROM grants g WHERE g.invitation_id = i.id)) OVER () AS grants_total FROM json_each(?1, '$.ids') t
  LEFT JOIN invitations i ON i.id = t.value AND i.organization_id = ?1->>'organization'";

/// How many things are looked at to judge them: none where this has been done, and
/// `selections` keeps what was said.
macro_rules! unless_selected {
    () => {
        "iif(EXISTS (SELECT 1 FROM selections x WHERE x.operation_id = ?1->>'op'), 0, 1000)"
    };
}

/// `targets`: those, where they have not too many.
macro_rules! invitations_by_ids {
    () => {
        concat!(
            "targets AS MATERIALIZED (SELECT * FROM ({invitations_by_ids}) WHERE ?1->>'single' OR grants_total <= ",
            grants_max!(),
            " LIMIT ",
            unless_selected!(),
            ")"
        )
    };
}

/// Pending invitations and expired ones, newest first, so many as a page may
/// look at.
const OPEN_INVITATIONS: &str = "SELECT i.* FROM invitations i INDEXED BY invitations_by_status
    WHERE i.organization_id = ?1->>'organization' AND i.status = 'pending'
  UNION ALL SELECT i.* FROM invitations i INDEXED BY invitations_by_status
    WHERE i.organization_id = ?1->>'organization' AND i.status = 'expired'
  ORDER BY i.id DESC LIMIT 2000";
macro_rules! open_invitations {
    () => {
        "{open_invitations}"
    };
}

/// Whether `$user` is an external here, removed or not, or as they come from the parent,
/// and not the `outsider` themselves.
macro_rules! other_external {
    ($user:expr) => {
        concat!(
            "(",
            $user,
            " IS NOT outsider.person_id AND coalesce((SELECT h.kind FROM memberships h WHERE h.organization_id = ?1->>'organization' AND h.user_id = ",
            $user,
            "), (SELECT h.kind FROM memberships h WHERE h.organization_id = outsider.parent_id AND h.user_id = ",
            $user,
            "), 'member') = 'external')"
        )
    };
}

/// Whether who looks is an external, and `$user` another one.
macro_rules! hidden_person {
    ($user:expr) => {
        concat!("EXISTS (SELECT 1 FROM outsider WHERE ", other_external!($user), ")")
    };
}

/// Whether an invitation is for an external, or has made one, and who looks is one, too,
/// who did not make it.
macro_rules! hidden_invitation {
    () => {
        concat!(
            "EXISTS (SELECT 1 FROM outsider WHERE i.made_by IS NOT outsider.person_id AND (i.kind = 'external' OR ",
            other_external!("i.accepted_user_id"),
            "))"
        )
    };
}

/// The same of a member.
macro_rules! hidden_member {
    ($m:literal) => {
        concat!(
            "(",
            $m,
            ".kind = 'external' AND EXISTS (SELECT 1 FROM outsider WHERE outsider.person_id IS NOT ",
            $m,
            ".user_id))"
        )
    };
}

/// Whether event `w` is about another external, by one, or by or about what is hidden
/// like them: an invitation, a key. What is gone cannot be told to be anybody else's.
macro_rules! hidden_event {
    () => {
        concat!(
            "EXISTS (SELECT 1 FROM outsider WHERE ",
            other_external!("w.actor_id"),
            " OR ",
            other_external!("w.subject_id"),
            " OR (w.type = 'ownership.transferred' AND EXISTS (SELECT 1 FROM events f WHERE f.organization_id = ?1->>'organization' AND f.id = w.id AND ",
            other_external!("(f.before->>'owner_id')"),
            ")) OR (w.subject_id GLOB 'inv_*' AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.id = w.subject_id AND NOT ",
            hidden_invitation!(),
            ")) OR (w.actor_id GLOB 'key_*' AND NOT EXISTS (SELECT 1 FROM api_keys k WHERE k.id = w.actor_id AND NOT ",
            hidden_person!("k.created_by"),
            ")) OR (w.subject_id GLOB 'key_*' AND NOT EXISTS (SELECT 1 FROM api_keys k WHERE k.id = w.subject_id AND NOT ",
            hidden_person!("k.created_by"),
            ")))"
        )
    };
}

/// Whether who acts sees the organization `$id`, this one or a child of it.
macro_rules! in_sight {
    ($id:literal) => {
        concat!(
            "(",
            $id,
            " = ?1->>'organization' OR ",
            sees_all!(),
            " OR EXISTS (SELECT 1 FROM memberships y WHERE y.organization_id = ",
            $id,
            " AND y.user_id = (SELECT user_id FROM actor) AND y.status = 'active'))"
        )
    };
}

/// Whether they see every child.
macro_rules! sees_all {
    () => {
        concat!(
            "(SELECT level >= 1 OR ",
            holds!("held", "'organizations.view_all'"),
            " FROM actor)"
        )
    };
}

/// The role that the input asks for at `$at`, as it is kept.
macro_rules! asked_role {
    ("$.filter") => {
        find_role!("?1->>'$.filter.role'", "?1->>'organization'", "actor.parent_id")
    };
    ("$") => {
        find_role!("?1->>'$.role'", "?1->>'organization'", "actor.parent_id")
    };
}

/// Whether the address of `$row` has in it the text that the input asks for at `$at`. Of
/// one whose folded form is not kept yet, which the cron sees to, the letters of ASCII
/// regard no case.
macro_rules! address_matches {
    ($row:literal, $at:tt) => {
        concat!(
            "iif(",
            $row,
            ".folded_address IS NULL, instr(lower(",
            $row,
            ".email), ?1->>'",
            $at,
            ".q.plain') OR instr(",
            $row,
            ".address, ?1->>'",
            $at,
            ".q.plain'), instr(",
            $row,
            ".folded_address, ?1->>'",
            $at,
            ".q.folded'))"
        )
    };
}

/// Whether `i` has the role and kind, and in its address the text,
/// that the input asks for at `$at`.
macro_rules! invitation_matches {
    ($at:tt) => {
        concat!(
            "(?1->>'",
            $at,
            ".q' IS NULL OR ",
            address_matches!("i", $at),
            ")
  AND (?1->>'",
            $at,
            ".kind' IS NULL OR i.kind = ?1->>'",
            $at,
            ".kind')
  AND (?1->>'",
            $at,
            ".role' IS NULL OR EXISTS (SELECT 1 FROM grants g WHERE g.invitation_id = i.id AND g.role = (SELECT ",
            asked_role!($at),
            " FROM actor)))"
        )
    };
}

/// Those of them that `filter` of the input finds.
const INVITATIONS_BY_FILTER: &str = concat!(
    "SELECT row_number() OVER () AS n, i.id AS asked, i.* FROM actor CROSS JOIN (",
    open_invitations!(),
    ") i WHERE CASE ?1->>'$.filter.status' WHEN 'pending' THEN ?1->>'now' < i.expires_at
    WHEN 'expired' THEN ?1->>'now' >= i.expires_at ELSE true END
  AND ",
    invitation_matches!("$.filter"),
    " AND NOT (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id)"
);

/// `targets`: so many of them as one batch can judge, the newest first.
macro_rules! invitations_by_filter {
    () => {
        concat!(
            "targets AS MATERIALIZED (SELECT * FROM (SELECT i.*,
    sum((SELECT count(*) FROM grants g WHERE g.invitation_id = i.id)) OVER (ORDER BY i.n) AS grants_total
  FROM ({invitations_by_filter} LIMIT ",
            unless_selected!(),
            ") i) WHERE grants_total <= ",
            grants_max!(),
            ")"
        )
    };
}

/// Statement 0 of what is done to many invitations that `ids` of the input names: why
/// none of it may be. Together they may not grant more than one batch can judge.
macro_rules! decide_invitations_by_ids {
    ($refusal:expr) => {
        concat!(
            actor_again!(),
            ", too_many AS MATERIALIZED (SELECT NOT ?1->>'single' AND EXISTS (SELECT 1 FROM ({invitations_by_ids}) WHERE grants_total > ",
            grants_max!(),
            ") AS is_so)
SELECT json_object('decision', coalesce(",
            $refusal,
            ", iif(too_many.is_so, 'invalid_request', NULL), 'allowed'), 'field', 'ids', 'more', json('false')) FROM actor CROSS JOIN too_many"
        )
    };
}

/// The same of those that `filter` finds, and whether it finds others beyond those, or
/// gave up looking.
macro_rules! decide_invitations_by_filter {
    ($refusal:expr) => {
        concat!(
            actor_again!(),
            ", found AS MATERIALIZED (SELECT count(*) AS count FROM ({invitations_by_filter} LIMIT 1001))
SELECT json_object('decision', coalesce(",
            $refusal,
            ", iif(?1->>'$.filter.role' IS NOT NULL AND ",
            asked_role!("$.filter"),
            " IS NULL, 'invalid_request', NULL), 'allowed'), 'field', 'role',
  'more', json(iif(refusal IS NULL AND ((SELECT count(*) FROM (",
            open_invitations!(),
            ")) >= 2000), 'true', 'false')), 'found', found.count) FROM actor CROSS JOIN found"
        )
    };
}

/// Statement 0 of what is done to many members: why none of it may be, and whether a
/// filter finds `$more`.
macro_rules! decide_many {
    ($refusal:expr, $more:expr) => {
        concat!(
            actor_again!(),
            " SELECT json_object('decision', coalesce(",
            $refusal,
            ", iif(?1->>'$.filter.role' IS NOT NULL AND ",
            asked_role!("$.filter"),
            " IS NULL, 'invalid_request', NULL), 'allowed'), 'field', 'role', 'more', json(iif(?1->>'filter' IS NOT NULL AND refusal IS NULL AND (",
            $more,
            "), 'true', 'false'))) FROM actor"
        )
    };
}

/// An organization as clients see it.
const ORGANIZATION: &str = concat!(
    "json_object('id', o.id, 'name', o.name, 'image_url', o.image_url, 'parent_id', o.parent_id,
  'invitation_days', o.invitation_days, 'invite_policy', o.invite_policy, 'allowed_domains', json(o.allowed_domains),
  'block_disposable', ",
    truth!("o.block_disposable"),
    ", 'seat_limit', o.seat_limit, 'seats', json_object('active', o.active_count, 'pending', o.pending_count),
  'created_at', o.created_at)"
);
macro_rules! organization {
    () => {
        "{organization}"
    };
}

/// A user as clients see them.
const USER: &str = concat!(
    "json_object('id', u.id, 'email', u.email, 'email_verified', ",
    truth!("u.verified_at IS NOT NULL"),
    ", 'name', u.name, 'external_id', u.external_id, 'created_at', u.created_at)"
);
macro_rules! user {
    () => {
        "{user}"
    };
}

/// A membership as clients see it, with its user.
const MEMBERSHIP: &str = concat!(
    "json_object('organization_id', m.organization_id, 'user', ",
    user!(),
    ", 'role', ",
    role_name!("m.role"),
    ", 'role_id', ",
    role_id!("m.role"),
    ", 'role_permissions', json(coalesce(",
    role_permissions!("m.role"),
    ", '[]')), 'permissions', json(m.permissions), 'status', m.status, 'kind', m.kind,
  'billing_reminders', json(m.billing_reminders), 'created_at', m.created_at, 'updated_at', m.updated_at)"
);
macro_rules! membership {
    () => {
        "{membership}"
    };
}

/// What `i` grants in its own organization, and in others: as JSON lists. In
/// one that is gone by now it grants nothing.
const GRANTED: &str = concat!(
    "json((SELECT json_group_array(json_object('organization_id', g.organization_id, 'name', x.name, 'role', ",
    role_name!("g.role"),
    ", 'role_id', ",
    role_id!("g.role"),
    ", 'permissions', json(g.permissions)))
    FROM grants g CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
    WHERE g.invitation_id = i.id))"
);
macro_rules! granted {
    () => {
        "{granted}"
    };
}

/// What an invitation offers, as the record of events keeps it: without the names of
/// children, which not everybody may see who may read the record.
const INVITATION_STATE: &str = concat!(
    "json_object('kind', i.kind, 'grants', json((SELECT json_group_array(json_object('organization_id', g.organization_id,
      'name', iif(g.organization_id = i.organization_id, x.name, NULL), 'role', ",
    role_name!("g.role"),
    ", 'role_id', ",
    role_id!("g.role"),
    ", 'permissions', json(g.permissions)))
    FROM grants g CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
    WHERE g.invitation_id = i.id)))"
);
macro_rules! invitation_state {
    () => {
        "{invitation_state}"
    };
}

/// An invitation, which grants `$granted`; who invited, is told where `$named` holds of `u`.
macro_rules! invitation_with {
    ($granted:literal, $named:expr) => {
        concat!(
    "json_object('id', i.id, 'organization_id', i.organization_id, 'email', i.email,
  'grants', ",
    $granted,
    ", 'kind', i.kind, 'billing_reminders', json(i.billing_reminders),
  'status', iif(i.status = 'pending' AND ?1->>'now' >= i.expires_at, 'expired', i.status),
  'message', i.message, 'locale', i.locale, 'redirect_url', i.redirect_url, 'metadata', json(i.metadata),
  'invited_by', json((SELECT json_object('id', u.id, 'name', u.name, 'email', u.email) FROM users u WHERE u.id = i.invited_by AND ",
    $named,
    ")),
  'send_count', i.send_count, 'last_sent_at', i.last_sent_at,
  'delivery', json_object('status', i.delivery_status, 'attempts', i.delivery_attempts, 'last_error', i.delivery_error),
  'expires_at', i.expires_at, 'created_at', i.created_at, 'updated_at', i.updated_at,
  'accepted_at', iif(i.status = 'accepted', i.closed_at, NULL), 'declined_at', iif(i.status = 'declined', i.closed_at, NULL),
  'revoked_at', iif(i.status = 'revoked', i.closed_at, NULL), 'accepted_user_id', i.accepted_user_id,
  'handed_version', i.handed_version)"
        )
    };
}

/// The same, of those organizations only that who acts may see.
const GRANTED_IN_SIGHT: &str = concat!(
    "json((SELECT json_group_array(json_object('organization_id', g.organization_id, 'name', x.name, 'role', ",
    role_name!("g.role"),
    ", 'role_id', ",
    role_id!("g.role"),
    ", 'permissions', json(g.permissions)))
    FROM grants g CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
    WHERE g.invitation_id = i.id AND ",
    in_sight!("x.id"),
    "))"
);

/// An invitation as clients see it. What lapsed reads as expired (law 7).
const INVITATION: &str = invitation_with!("{granted}", "true");
macro_rules! invitation {
    () => {
        "{invitation}"
    };
}

/// The same, with what it grants where who acts may look, and by whom where they see them.
const INVITATION_IN_SIGHT: &str =
    invitation_with!("{granted_in_sight}", concat!("NOT ", hidden_person!("u.id")));
macro_rules! invitation_in_sight {
    () => {
        "{invitation_in_sight}"
    };
}

/// Writes down what happened: an event for each row of `$rows`, which gives
/// `organization_id`, `n` (its number in the operation), `type`, `subject_id`,
/// `before` and `after`. Who did it is whoever shows the credential; nobody
/// does it that something expires.
macro_rules! record {
    ($rows:expr) => {
        record_by!(
            "CASE WHEN w.type = 'invitation.expired' THEN 'system' WHEN ?1->>'root' THEN 'root'
    WHEN ?1->>'key' IS NOT NULL THEN 'api_key' ELSE 'user' END",
            "iif(w.type = 'invitation.expired', NULL, coalesce((SELECT k.id FROM api_keys k WHERE k.hash = ?1->>'key'),
    (SELECT s.user_id FROM sessions s WHERE s.id = ?1->>'session')))",
            $rows
        )
    };
}

/// The same, done by somebody else.
macro_rules! record_by {
    ($actor_type:literal, $actor_id:literal, $rows:expr) => {
        concat!(
            "INSERT INTO events (organization_id, id, type, actor_type, actor_id, subject_id, at, ip, before, after)
SELECT w.organization_id, ?1->>'event' || printf('%06d', w.n), w.type, ",
            $actor_type,
            ", ",
            $actor_id,
            ", w.subject_id, ?1->>'now', iif(w.type = 'invitation.expired', NULL, ?1->>'ip'), w.before, w.after
FROM (",
            $rows,
            ") w WHERE true ON CONFLICT (organization_id, id) DO NOTHING"
        )
    };
}

/// Marks expired the lapsed invitations that `$of` selects: they are in the
/// way of nobody, but the unique index cannot see the time.
macro_rules! expire {
    ($of:expr) => {
        concat!(
            "UPDATE invitations SET status = 'expired', closed_at = expires_at, operation_id = ?1->>'op' WHERE id IN (",
            $of,
            ")"
        )
    };
}

/// The events of that, for `record!`; before they are marked.
macro_rules! expired_rows {
    ($of:expr) => {
        concat!(
            "SELECT x.organization_id, 900000 + row_number() OVER () AS n, 'invitation.expired' AS type, x.id AS subject_id,
    NULL AS before, NULL AS after FROM invitations x WHERE x.id IN (",
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

/// The turn after which the next mails of `$organization` wait: that of its last
/// one that waits, or the smallest that waits, whichever is later. This is
/// start-time fair queueing (Goyal, Vin and Cheng, 1996): one more mail of an
/// organization waits behind one more of each other, however many those have.
macro_rules! last_turn {
    ($organization:literal) => {
        concat!(
            "max(coalesce((SELECT min(w.turn) FROM mails w INDEXED BY mails_waiting WHERE w.turn IS NOT NULL), 0),
    coalesce((SELECT max(w.turn) FROM mails w INDEXED BY mails_of_an_organization WHERE w.organization_id = ",
            $organization,
            " AND w.turn IS NOT NULL), 0))"
        )
    };
}

/// Queues one mail a row of `$made`, which gives `subject_id`, `organization_id`
/// (one and the same; NULL for signing in) and `place`: the first 40 are born
/// leased to this operation, which sends them right after its answer; the others
/// wait for the cron, in turns. A mail that waits already keeps its turn.
macro_rules! queue_mails {
    ($kind:literal, $made:expr) => {
        concat!(
            "INSERT INTO mails (subject_id, kind, organization_id, due_at, turn, lease)
SELECT n.subject_id, '",
            $kind,
            "', n.organization_id, iif(n.place <= ",
            mails_after_answer!(),
            ", ?1->>'now' + ",
            lease_ms!(),
            ", ?1->>'now'), iif(n.place <= ",
            mails_after_answer!(),
            ", NULL, ",
            last_turn!("n.organization_id"),
            " + n.place - ",
            mails_after_answer!(),
            "), iif(n.place <= ",
            mails_after_answer!(),
            ", ?1->>'op', NULL)
FROM (",
            $made,
            ") n WHERE true
ON CONFLICT (subject_id) DO UPDATE SET due_at = excluded.due_at, lease = excluded.lease, attempts = 0,
  turn = iif(excluded.turn IS NULL, NULL, coalesce(mails.turn, excluded.turn))"
        )
    };
}

/// `signed_in`, at most one row: whose session is shown. On a mailed link the
/// session of an account that no mail has proved counts as none.
/// `link`, one row: the invitation of a link, and why it is dead, or NULL. The
/// order is that of the API reference; an invitation that its maker may not make any
/// more is as good as revoked. `is_kept` is whether the one who is
/// signed in has accepted it and is still a member by it.
const LINK: &str = concat!(
    "WITH signed_in AS (
  SELECT u.id, u.email, u.address FROM sessions s CROSS JOIN users u ON u.id = s.user_id
  WHERE ",
    live_session!(),
    " AND (NOT ?1->>'mailed' OR u.verified_at IS NOT NULL)
), link AS (
  SELECT i.*, CASE
    WHEN i.id IS NULL OR i.status = 'revoked' OR NOT EXISTS (SELECT 1 FROM organizations o
      WHERE o.id = i.organization_id AND o.deleted_at IS NULL) THEN 'invitation_revoked'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
    WHEN ?1->>'version' < iif(?1->>'mailed', i.link_version, i.handed_version) THEN 'link_superseded'
    WHEN i.status = 'expired' OR ?1->>'now' >= i.expires_at THEN 'link_expired'
    WHEN ",
    has_lost_authority!(),
    " THEN 'invitation_revoked'
  END AS dead,
  i.status = 'accepted' AND EXISTS (SELECT 1 FROM signed_in CROSS JOIN grants g ON g.invitation_id = i.id
    CROSS JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = signed_in.id AND m.status = 'active'
    WHERE signed_in.id = i.accepted_user_id) AS is_kept
  FROM (SELECT 1) LEFT JOIN invitations i ON i.id = ?1->>'invitation'
)"
);
macro_rules! link {
    () => {
        "{link}"
    };
}

/// The same two, of an invitation that the one who is signed in finds among
/// their own: nobody else's is there at all. Only a proved address has any.
const OWN_INVITATION: &str = concat!(
    "WITH signed_in AS (
  SELECT u.id, u.email, u.address, u.verified_at FROM sessions s CROSS JOIN users u ON u.id = s.user_id WHERE ",
    live_session!(),
    "
), link AS (
  SELECT i.*, CASE
    WHEN ",
    nobody_in_particular!(),
    " THEN 'forbidden'
    WHEN NOT EXISTS (SELECT 1 FROM signed_in) THEN 'unauthenticated'
    WHEN i.id IS NULL OR NOT EXISTS (SELECT 1 FROM organizations o
      WHERE o.id = i.organization_id AND o.deleted_at IS NULL) THEN 'not_found'
    WHEN i.status = 'revoked' THEN 'invitation_revoked'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
    WHEN i.status = 'expired' OR ?1->>'now' >= i.expires_at THEN 'link_expired'
    WHEN ",
    has_lost_authority!(),
    " THEN 'invitation_revoked'
  END AS dead,
  i.status = 'accepted' AND EXISTS (SELECT 1 FROM signed_in CROSS JOIN grants g ON g.invitation_id = i.id
    CROSS JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = signed_in.id AND m.status = 'active'
    WHERE signed_in.id = i.accepted_user_id) AS is_kept
  FROM (SELECT 1) LEFT JOIN invitations i ON i.id = ?1->>'invitation'
    AND i.address = (SELECT address FROM signed_in WHERE verified_at IS NOT NULL)
)"
);
macro_rules! own_invitation {
    () => {
        "{own_invitation}"
    };
}

/// What a member is, as the record of events keeps it.
const MEMBER_STATE: &str = concat!(
    "json_object('role', ",
    role_name!("m.role"),
    ", 'permissions', json(m.permissions), 'status', m.status, 'kind', m.kind,
    'billing_reminders', json(m.billing_reminders))"
);
macro_rules! member_state {
    () => {
        "{member_state}"
    };
}

/// An API key as clients see it, without the key itself.
const API_KEY: &str = concat!(
    "json_object('id', k.id, 'name', k.name, 'role', ",
    role_name!("k.role"),
    ", 'role_id', ",
    role_id!("k.role"),
    ", 'permissions', json(k.permissions), 'hint', k.hint,
  'created_by', json((SELECT json_object('id', u.id, 'name', u.name, 'email', u.email) FROM users u WHERE u.id = k.created_by)),
  'created_at', k.created_at, 'expires_at', k.expires_at, 'last_used_at', k.last_used_at)"
);
macro_rules! api_key {
    () => {
        "{api_key}"
    };
}

/// An API key as the record of events keeps it.
macro_rules! api_key_state {
    () => {
        concat!(
            "json_object('name', k.name, 'role', ",
            role_name!("k.role"),
            ", 'permissions', json(k.permissions))"
        )
    };
}

/// An event as clients see it. What it is about, its id tells.
macro_rules! event {
    () => {
        "json_object('id', e.id, 'organization_id', e.organization_id, 'type', e.type, 'created_at', e.at,
  'actor', json_object('type', e.actor_type, 'id', e.actor_id, 'name', CASE e.actor_type
    WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id = e.actor_id)
    WHEN 'api_key' THEN (SELECT k.name FROM api_keys k WHERE k.id = e.actor_id) END),
  'subject', json_object('id', e.subject_id, 'type', CASE substr(e.subject_id, 1, instr(e.subject_id, '_') - 1)
    WHEN 'inv' THEN 'invitation' WHEN 'org' THEN 'organization' WHEN 'key' THEN 'api_key'
    ELSE substr(e.subject_id, 1, instr(e.subject_id, '_') - 1) END),
  'ip', e.ip, 'before', json({event_before}), 'after', json({event_after}))"
    };
}

/// A state of an event, with those grants in it that are where who acts may look.
macro_rules! state_in_sight {
    ($state:literal) => {
        concat!(
            "CASE WHEN ",
            sees_all!(),
            " OR json_type(",
            $state,
            ", '$.grants') IS NULL THEN ",
            $state,
            " ELSE json_set(",
            $state,
            ", '$.grants', json((SELECT json_group_array(json(g.value)) FROM json_each(",
            $state,
            ", '$.grants') g WHERE ",
            in_sight!("(g.value->>'organization_id')"),
            "))) END"
        )
    };
}

const EVENT_BEFORE: &str = state_in_sight!("e.before");
const EVENT_AFTER: &str = state_in_sight!("e.after");

/// A role that an organization defined, as clients see it.
macro_rules! role {
    () => {
        "json_object('id', r.id, 'organization_id', r.organization_id, 'name', r.name, 'description', r.description,
  'permissions', json(r.permissions), 'created_at', r.created_at, 'updated_at', r.updated_at)"
    };
}

/// A role as the record of events keeps it.
macro_rules! role_state {
    () => {
        "json_object('name', r.name, 'permissions', json(r.permissions))"
    };
}

/// `holders`, one row for each distinct organization and list of permissions with which
/// somebody has the role `$role`, an active or deactivated member, a pending invitation
/// or a key; `places`, what who acts may do in each of the organizations. For owners
/// and admins only the organizations count, of which they may act in all but those
/// where they are deactivated; a key acts in none but its own. Others may have a
/// thousand holders looked at.
macro_rules! role_holders {
    ($role:literal) => {
        concat!(
            "holders AS MATERIALIZED (
  SELECT DISTINCT organization_id, permissions FROM (SELECT m.organization_id, m.permissions FROM memberships m INDEXED BY memberships_of_a_role
      WHERE m.role = ",
            $role,
            " AND m.role GLOB 'role_*' AND m.status <> 'removed' LIMIT ifnull((SELECT 1001 FROM actor WHERE level = 0), 0))
  UNION SELECT organization_id, permissions FROM (SELECT g.organization_id, g.permissions FROM grants g INDEXED BY grants_of_a_role
      WHERE g.role = ",
            $role,
            " AND g.role GLOB 'role_*' AND g.held_until IS NOT NULL AND ?1->>'now' < g.held_until LIMIT ifnull((SELECT 1001 FROM actor WHERE level = 0), 0))
  UNION SELECT k.organization_id, k.permissions FROM api_keys k INDEXED BY api_keys_of_a_role
    WHERE k.role = ",
            $role,
            " AND k.role GLOB 'role_*' AND (SELECT level = 0 FROM actor)
  UNION SELECT d.organization_id, '[]' FROM actor CROSS JOIN memberships d INDEXED BY memberships_by_user
      ON d.user_id = actor.user_id AND d.status = 'deactivated'
    CROSS JOIN organizations c ON c.id = d.organization_id AND c.parent_id = ?1->>'organization'
    WHERE actor.level >= 1 AND ",
            role_is_held!($role, "= d.organization_id"),
            "
  UNION SELECT 'elsewhere', '[]' FROM actor WHERE key_id IS NOT NULL AND (",
            role_is_held!(concat!("iif(key_id IS NULL, NULL, ", $role, ")"), "< ?1->>'organization'"),
            " OR ",
            role_is_held!(concat!("iif(key_id IS NULL, NULL, ", $role, ")"), "> ?1->>'organization'"),
            ")
), too_many_holders AS MATERIALIZED (SELECT (SELECT level = 0 FROM actor) AND ((SELECT count(*) FROM (SELECT 1 FROM memberships m
    INDEXED BY memberships_of_a_role WHERE m.role = ",
            $role,
            " AND m.role GLOB 'role_*' AND m.status <> 'removed' LIMIT 1001)) > 1000
  OR (SELECT count(*) FROM (SELECT 1 FROM grants g INDEXED BY grants_of_a_role WHERE g.role = ",
            $role,
            " AND g.role GLOB 'role_*' AND g.held_until IS NOT NULL LIMIT 1001)) > 1000) AS is_so
), places AS MATERIALIZED (SELECT * FROM ",
            with_powers!("SELECT DISTINCT organization_id FROM holders"),
            ")"
        )
    };
}

/// Whether somebody has the role in an organization whose id is `$where`; for no role,
/// NULL, without a look at anybody.
macro_rules! role_is_held {
    ($role:expr, $where:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM memberships h INDEXED BY memberships_of_a_role WHERE h.role = ",
            $role,
            " AND h.role GLOB 'role_*' AND h.status <> 'removed' AND h.organization_id ",
            $where,
            ") OR EXISTS (SELECT 1 FROM grants h INDEXED BY grants_of_a_role WHERE h.role = ",
            $role,
            " AND h.role GLOB 'role_*' AND h.held_until IS NOT NULL AND ?1->>'now' < h.held_until AND h.organization_id ",
            $where,
            ") OR EXISTS (SELECT 1 FROM api_keys h INDEXED BY api_keys_of_a_role WHERE h.role = ",
            $role,
            " AND h.role GLOB 'role_*' AND h.organization_id ",
            $where,
            "))"
        )
    };
}

/// Whether one of those `holders` is not to be changed by who acts, who gives them
/// `$role` and `$permissions`: who acts must manage the organization that each is in,
/// and hold what they take there, and what they give.
macro_rules! holders_out_of_reach {
    ($role:literal, $permissions:literal) => {
        concat!(
            "((SELECT is_so FROM too_many_holders) OR EXISTS (SELECT 1 FROM places WHERE level IS NULL OR (level = 0 AND NOT ",
            holds!("held", "'organization.manage'"),
            ") OR ",
            beyond!("level", "held", $role, $permissions),
            " OR ",
            beyond!("level", "held", "NULL", "r.permissions"),
            ") OR EXISTS (SELECT 1 FROM (SELECT DISTINCT holders.organization_id, h.value FROM holders CROSS JOIN json_each(holders.permissions) h) d
      CROSS JOIN places ON places.organization_id = d.organization_id WHERE places.level = 0 AND NOT ",
            holds!("places.held", "d.value"),
            "))"
        )
    };
}

/// Whether another role than `$but`, here or in the parent, has the name asked for.
macro_rules! name_taken {
    ($but:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM roles x WHERE x.organization_id = ?1->>'organization' AND x.name = ?1->>'name' COLLATE NOCASE AND x.id <> ",
            $but,
            ") OR EXISTS (SELECT 1 FROM roles x WHERE x.organization_id = actor.parent_id AND x.name = ?1->>'name' COLLATE NOCASE))"
        )
    };
}

/// An offer of ownership, which names those of whom `$named` holds, `u`.
macro_rules! transfer_with {
    ($named:expr) => {
        concat!(
            "json_object('id', x.id, 'organization', json_object('id', o.id, 'name', o.name),
  'from', json((SELECT json_object('id', u.id, 'name', u.name, 'email', u.email) FROM users u WHERE u.id = x.from_user_id AND ",
            $named,
            ")),
  'to', json((SELECT json_object('id', u.id, 'name', u.name, 'email', u.email) FROM users u WHERE u.id = x.to_user_id AND ",
            $named,
            ")),
  'status', x.status, 'expires_at', x.expires_at, 'created_at', x.created_at)"
        )
    };
}

/// An offer of ownership as the two whom it is about see it.
macro_rules! transfer {
    () => {
        transfer_with!("true")
    };
}

/// The same as others in the organization see it.
macro_rules! transfer_in_sight {
    () => {
        transfer_with!(concat!("NOT ", hidden_person!("u.id")))
    };
}

/// The members that `ids` of the input names, removed ones too.
macro_rules! members_by_ids {
    () => {
        "SELECT t.key AS n, t.value AS asked, m.* FROM json_each(?1, '$.ids') t
  LEFT JOIN memberships m ON m.organization_id = ?1->>'organization' AND m.user_id = t.value"
    };
}

/// An organization's people, newest first, so many as a page may look at.
const EVERYONE: &str = "SELECT m.* FROM memberships m INDEXED BY memberships_by_status
    WHERE m.organization_id = ?1->>'organization' AND m.status = 'active' AND m.status <> 'removed'
  UNION ALL SELECT m.* FROM memberships m INDEXED BY memberships_by_status
    WHERE m.organization_id = ?1->>'organization' AND m.status = 'deactivated' AND m.status <> 'removed'
  ORDER BY m.created_at DESC, m.user_id DESC LIMIT 2000";
macro_rules! everyone {
    () => {
        "{everyone}"
    };
}

/// Whether `u` has in their name or address the text that the input asks for at `$at`, if
/// it does.
macro_rules! person_matches {
    ($at:tt) => {
        concat!(
            "(?1->>'",
            $at,
            ".q' IS NULL OR ",
            address_matches!("u", $at),
            " OR iif(u.folded_name IS NULL, instr(lower(u.name), ?1->>'",
            $at,
            ".q.plain'), instr(u.folded_name, ?1->>'",
            $at,
            ".q.folded')))"
        )
    };
}

/// Those of them that `filter` of the input finds, the newest 1,000.
const MEMBERS_BY_FILTER: &str = concat!(
    "SELECT row_number() OVER () AS n, m.user_id AS asked, m.* FROM actor CROSS JOIN (",
    everyone!(),
    ") m CROSS JOIN users u ON u.id = m.user_id
  WHERE (?1->>'$.filter.status' IS NULL OR m.status = ?1->>'$.filter.status')
    AND (?1->>'$.filter.kind' IS NULL OR m.kind = ?1->>'$.filter.kind')
    AND (?1->>'$.filter.role' IS NULL OR m.role = ",
    asked_role!("$.filter"),
    ")
    AND ",
    person_matches!("$.filter"),
    " AND NOT (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id)"
);
macro_rules! members_by_filter {
    () => {
        "{members_by_filter} LIMIT 1000"
    };
}

/// Whether a filter finds others beyond those, or gave up looking.
macro_rules! more_members {
    () => {
        concat!(
            "(SELECT count(*) FROM (",
            everyone!(),
            ")) >= 2000 OR (SELECT count(*) FROM ({members_by_filter} LIMIT 1001)) > 1000"
        )
    };
}

/// The `targets`, and what of them is more than who acts holds (law 5): compared once
/// for each distinct role and each distinct list of permissions.
macro_rules! members_beyond {
    ($targets:expr) => {
        concat!(
            "targets AS MATERIALIZED (SELECT * FROM (",
            $targets,
            ") LIMIT ",
            unless_selected!(),
            "), roles_beyond AS MATERIALIZED (SELECT p.role FROM (SELECT DISTINCT m.role FROM (SELECT * FROM targets) m) p CROSS JOIN actor WHERE ",
            beyond!("actor.level", "actor.held", "p.role", "NULL"),
            "), permissions_beyond AS MATERIALIZED (SELECT p.permissions FROM (SELECT DISTINCT m.permissions FROM (SELECT * FROM targets) m
    WHERE m.permissions <> '[]') p CROSS JOIN actor WHERE ",
            beyond!("actor.level", "actor.held", "NULL", "p.permissions"),
            ")"
        )
    };
}

/// Whether member `m` outranks who acts: by what they have here, or because they are an
/// owner or admin of the parent and act as an admin here.
macro_rules! outranks {
    () => {
        "(m.role IN (SELECT role FROM roles_beyond) OR m.permissions IN (SELECT permissions FROM permissions_beyond)
      OR (actor.level < 1 AND EXISTS (SELECT 1 FROM memberships p WHERE p.organization_id = actor.parent_id
        AND p.user_id = m.user_id AND p.status = 'active' AND p.role IN ('owner', 'admin'))))"
    };
}

/// Whether nobody is an active owner but those whom the batch is about: then
/// none of them may go (law 4).
macro_rules! no_other_owner {
    () => {
        concat!(
            "NOT EXISTS (SELECT 1 FROM memberships x INDEXED BY memberships_by_role
      WHERE x.organization_id = ?1->>'organization' AND x.role = 'owner'
        AND x.status <> 'removed' AND x.status = 'active' AND x.user_id NOT IN (SELECT w.asked FROM (SELECT * FROM targets) w))"
        )
    };
}

/// The version that links have which are handed over, of an invitation that `$by` vouches
/// for from now on: a higher one where another person did so before, who may have kept a
/// link. What the deployment handed over stays.
macro_rules! handed_version {
    ($by:literal) => {
        concat!("handed_version + (made_by IS NOT NULL AND made_by IS NOT ", $by, ")")
    };
}

/// How many invitations of one person, or of those whom one request is about, end with
/// their authority at once. The rest are refused when they are opened
/// (`has_lost_authority!`).
macro_rules! ended_max {
    () => {
        1_000
    };
}

/// How many rows the grants of the invitations are that end at once, where one with more
/// than two grants counts as many as it may have.
macro_rules! ended_grants_max {
    () => {
        2_400
    };
}

/// How many rows the grants of invitation `$id` are, about: of one with more than two,
/// `$most`, without a look at them all.
macro_rules! weight {
    ($id:literal, $most:literal) => {
        concat!(
            "iif((SELECT count(*) FROM (SELECT 1 FROM grants g WHERE g.invitation_id = ",
            $id,
            " LIMIT 3)) > 2, ",
            $most,
            ", 2)"
        )
    };
}

/// The ids of the first of the invitations `$some`: as long as what those before weigh is
/// less than `$max`.
macro_rules! invitations_up_to {
    ($some:expr, $most:literal, $max:expr) => {
        concat!(
            "SELECT w.id FROM (SELECT d.id, sum(",
            weight!("d.id", $most),
            ") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM (",
            $some,
            ") d) w WHERE coalesce(w.before, 0) < ",
            $max
        )
    };
}

/// The first of the invitations `$open`, numbered: so many that judging and ending them
/// is bounded, with what they grant.
macro_rules! open_of {
    ($open:expr) => {
        concat!(
            "SELECT * FROM (SELECT *, row_number() OVER () AS n,
      sum(",
            weight!("o.id", "100"),
            ") OVER (ROWS UNBOUNDED PRECEDING) AS weight
    FROM (SELECT * FROM (",
            $open,
            ") LIMIT ",
            ended_max!(),
            ") o) WHERE weight <= ",
            ended_grants_max!()
        )
    };
}

/// Out of the invitations `$open`, those that the person who made them may not make any
/// more: kept where who acts says so and may give them, or else ended. Of who leaves,
/// nobody takes the authority away: what they have invited is the organization's. Who is
/// reactivated loses none.
macro_rules! select_ended_of {
    ($open:expr) => {
        concat!(
            "INSERT INTO selections (operation_id, id, n, code)
SELECT ?1->>'op' || '.ended', i.id, i.n, CASE WHEN i.made_by IS actor.user_id AND ?1->>'may_leave'
      AND NOT EXISTS (SELECT 1 FROM selections l WHERE l.operation_id = ?1->>'op' || '.lost' AND l.id = i.id) THEN 'left' WHEN ?1->>'keep' AND NOT ",
            may_not_give_invitation!(),
            " THEN 'kept' END
FROM (",
            open_of!($open),
            ") i CROSS JOIN actor WHERE ?1->>'status' IS NOT 'active' AND ",
            has_lost_authority!(),
            " ON CONFLICT (operation_id, id) DO NOTHING"
        )
    };
}

/// What the selected members have left open: in the organization, and in its children.
macro_rules! open_of_selected {
    () => {
        concat!(
            "SELECT * FROM (SELECT i.* FROM selections x CROSS JOIN invitations i INDEXED BY invitations_by_maker
      ON i.made_by = x.id AND i.organization_id = ?1->>'organization' AND i.status = 'pending' AND i.made_by IS NOT NULL
      AND ?1->>'now' < i.expires_at WHERE x.operation_id = ?1->>'op' LIMIT ",
            ended_max!(),
            ") UNION ALL SELECT i.* FROM (SELECT i.* FROM selections x CROSS JOIN invitations i INDEXED BY invitations_by_maker
      ON i.made_by = x.id AND i.organization_id <> ?1->>'organization' AND i.status = 'pending' AND i.made_by IS NOT NULL
      AND ?1->>'now' < i.expires_at WHERE x.operation_id = ?1->>'op' AND (SELECT parent_id IS NULL FROM actor) LIMIT ",
            ended_max!(),
            ") i CROSS JOIN organizations c ON c.id = i.organization_id AND c.parent_id = ?1->>'organization'"
        )
    };
}

/// What of it ends, once the selected members are what they are to be.
macro_rules! select_ended {
    () => {
        concat!(actor!(), " ", select_ended_of!(open_of_selected!()))
    };
}

/// What somebody who leaves may not give any more although it is open: nobody's authority
/// is behind it, so it does not become the organization's. Before the membership goes.
macro_rules! select_lost {
    () => {
        concat!(
            actor!(),
            " INSERT INTO selections (operation_id, id, n)
SELECT ?1->>'op' || '.lost', i.id, i.n FROM actor CROSS JOIN (",
            open_of!(open_of_selected!()),
            ") i ON i.made_by = actor.user_id WHERE ",
            has_lost_authority!(),
            " ON CONFLICT (operation_id, id) DO NOTHING"
        )
    };
}

/// The events of that, for `record!`.
macro_rules! ended_rows {
    () => {
        "SELECT i.organization_id, 500000 + x.n AS n, 'invitation.revoked' AS type, i.id AS subject_id,
    json_object('status', i.status) AS before, json_object('status', 'revoked') AS after
  FROM selections x CROSS JOIN invitations i ON i.id = x.id AND i.status = 'pending'
  WHERE x.operation_id = ?1->>'op' || '.ended' AND x.code IS NULL"
    };
}

/// Ends them, and gives those that are kept to who acts, or to nobody.
macro_rules! end_selected {
    () => {
        concat!(
            actor!(),
            " UPDATE invitations SET made_by = iif(",
            ended_as!(),
            " = 'kept', (SELECT person_id FROM actor), iif(",
            ended_as!(),
            " = 'left', NULL, made_by)), status = iif(",
            ended_as!(),
            " IS NULL, 'revoked', status), closed_at = iif(",
            ended_as!(),
            " IS NULL, ?1->>'now', closed_at), updated_at = ?1->>'now', operation_id = ?1->>'op'
WHERE id IN (SELECT x.id FROM selections x WHERE x.operation_id = ?1->>'op' || '.ended') AND +status = 'pending'"
        )
    };
}

/// What becomes of the invitation that is changed: NULL where it ends.
macro_rules! ended_as {
    () => {
        "(SELECT x.code FROM selections x WHERE x.operation_id = ?1->>'op' || '.ended' AND x.id = invitations.id)"
    };
}

/// The keys that the selected members made, in the organization and in its children.
macro_rules! keys_of_selected {
    () => {
        "SELECT k.id, k.name, k.organization_id, k.role, k.permissions, k.created_by AS made_by FROM selections x
    CROSS JOIN api_keys k INDEXED BY api_keys_by_maker ON k.created_by = x.id AND k.created_by IS NOT NULL
    CROSS JOIN organizations o ON o.id = k.organization_id AND (o.id = ?1->>'organization' OR o.parent_id = ?1->>'organization')
  WHERE x.operation_id = ?1->>'op'"
    };
}

/// Where who acts says so, gives them those keys that are more than their maker has by
/// now, as far as they may give them.
macro_rules! keep_keys {
    () => {
        concat!(
            actor!(),
            " UPDATE api_keys SET created_by = (SELECT person_id FROM actor)
WHERE ?1->>'keep' AND id IN (SELECT p.id FROM ",
            with_powers!(keys_of_selected!()),
            " p WHERE p.level IS NOT NULL AND (p.level >= 1 OR ",
            holds!("p.held", "'organization.manage'"),
            ") AND NOT ",
            beyond!("p.level", "p.held", "p.role", "p.permissions"),
            " AND EXISTS (SELECT 1 FROM ",
            with_powers_of_maker!("SELECT p.organization_id, p.role, p.permissions, p.made_by"),
            " q WHERE q.level IS NULL OR ",
            beyond!("q.level", "q.held", "q.role", "q.permissions"),
            "))"
        )
    };
}

/// Those of the keys whose maker is gone from the organization, and does not act in it
/// from its parent.
macro_rules! keys_without_maker {
    () => {
        concat!(
            "SELECT p.* FROM ",
            with_powers_of_maker!(keys_of_selected!()),
            " p WHERE p.level IS NULL AND p.is_gone"
        )
    };
}

/// The offers of ownership that end as the selected members cease to be owners, or
/// where `$or` holds of the offer `t` and the member `x.id`; for `record!`, before they
/// do (`memberships_end_offers`).
macro_rules! offers_ending {
    ($or:literal) => {
        concat!(
            "SELECT t.organization_id, 650000 + x.n, 'ownership.cancelled', t.to_user_id, json_object('transfer_id', t.id), NULL
  FROM selections x CROSS JOIN transfers t INDEXED BY transfers_one_pending ON t.organization_id = ?1->>'organization'
    AND t.status = 'pending' AND (t.made_by = x.id",
            $or,
            ") WHERE x.operation_id = ?1->>'op'"
        )
    };
}

/// The parts that stand in statements by their names.
const PARTS: [(&str, &str); 29] = [
    ("{built_in_permissions}", BUILT_IN_PERMISSIONS),
    ("{live_key}", LIVE_KEY),
    ("{actor}", ACTOR),
    ("{actor_again}", ACTOR_AGAIN),
    ("{offered}", OFFERED),
    ("{has_lost_authority}", HAS_LOST_AUTHORITY),
    ("{invitations_by_ids}", INVITATIONS_BY_IDS),
    ("{free_seats}", FREE_SEATS),
    ("{free_seats_in_many}", FREE_SEATS_IN_MANY),
    ("{organization}", ORGANIZATION),
    ("{user}", USER),
    ("{membership}", MEMBERSHIP),
    ("{granted}", GRANTED),
    ("{invitation_state}", INVITATION_STATE),
    ("{granted_in_sight}", GRANTED_IN_SIGHT),
    ("{invitation}", INVITATION),
    ("{invitation_in_sight}", INVITATION_IN_SIGHT),
    ("{link}", LINK),
    ("{own_invitation}", OWN_INVITATION),
    ("{open_invitations}", OPEN_INVITATIONS),
    ("{invitations_by_filter}", INVITATIONS_BY_FILTER),
    ("{member_state}", MEMBER_STATE),
    ("{everyone}", EVERYONE),
    ("{members_by_filter}", MEMBERS_BY_FILTER),
    ("{api_key}", API_KEY),
    ("{event_before}", EVENT_BEFORE),
    ("{event_after}", EVENT_AFTER),
    ("{owners_invite}", OWNERS_INVITE),
    ("{nobody_in_particular}", NOBODY_IN_PARTICULAR),
];

/// The statement with its parts put in, and theirs in turn.
pub fn whole(sql: &str) -> String {
    let mut whole = sql.to_owned();
    while let Some((name, text)) = PARTS.iter().find(|(name, _)| whole.contains(name)) {
        whole = whole.replace(name, text);
    }
    whole
}
