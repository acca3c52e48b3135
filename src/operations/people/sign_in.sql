-- function led_on(): whether the link was used, and who used it is signed in by the session that
-- is shown, or by the one that the first of two clicks has made: then it leads on. For everybody
-- else it is used up.
(
  x.used_by IS NOT NULL
  AND EXISTS (
    SELECT 1
    FROM sessions s
    CROSS JOIN users u ON u.id = s.user_id
    WHERE s.id IN (:session, :new_session)
      AND s.ended_by IS NULL
      AND :now < s.expires_at
      AND u.address = x.address
  )
)

-- function decide_sign_in(): whether the link signs in, or leads on.
SELECT json_object(
  'decision', iif(
    EXISTS (
      SELECT 1
      FROM sign_ins x
      WHERE x.id = :sign_in
        AND (
          x.used_by = :op
          OR (
            x.used_by IS NULL
            AND :now < x.expires_at
            AND (x.may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = x.address))
          )
          OR led_on()
        )
    ),
    'allowed', 'unauthenticated'
  )
)

-- function signed_in_by_link(): signing in proves the mailbox, so a link to an invitation of that
-- same address may be signed for it as if mailed.
SELECT json_object(
  'user', user(), 'redirect_path', x.redirect_path,
  'invitation', json((
    SELECT json_object('id', i.id, 'version', i.link_version, 'expires_at', i.expires_at)
    FROM invitations i
    WHERE i.id = x.invitation_id AND i.address = x.address
  )),
  'has_session', json_boolean(EXISTS (SELECT 1 FROM sessions s WHERE s.id = :new_session))
)
FROM sign_ins x
CROSS JOIN users u ON u.address = x.address
WHERE x.id = :sign_in AND (x.used_by = :op OR led_on())

-- batch sign_in

-- answer decide
decide_sign_in()

-- write use_up_link: the only guarded write; all that follows is keyed on it.
UPDATE sign_ins
SET used_by = :op
WHERE id = :sign_in
  AND used_by IS NULL
  AND :now < expires_at
  AND (may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = sign_ins.address))

-- write insert_user: made, or proved, without the name that someone else gave it; the first proof
-- of a mailbox ends what was begun in its account (`users_prove`).
INSERT INTO users (id, email, address, verified_at, created_at, proved_by, folded_address)
SELECT :user, x.email, x.address, :now, :now, :event, x.folded_address
FROM sign_ins x
WHERE x.id = :sign_in AND x.used_by = :op
ON CONFLICT (address) DO UPDATE
SET verified_at = excluded.verified_at, name = NULL, folded_name = NULL,
  proved_by = excluded.proved_by
WHERE users.verified_at IS NULL

-- write insert_session
INSERT INTO sessions (id, user_id, created_at, expires_at, by_mail)
SELECT :new_session, u.id, :now, :session_expires_at, 1
FROM sign_ins x
CROSS JOIN users u ON u.address = x.address
WHERE x.id = :sign_in AND x.used_by = :op
ON CONFLICT (id) DO NOTHING

-- write insert_organization: this and the next two: an organization of one's own, on signing up.
INSERT INTO organizations (id, name, created_at)
SELECT :personal, substr(u.email, 1, instr(u.email, '@') - 1), :now
FROM users u
WHERE u.id = :user AND :personal IS NOT NULL
ON CONFLICT (id) DO NOTHING

-- write insert_membership
INSERT INTO memberships (
  organization_id, user_id, role, status, operation_id, created_at, updated_at
)
SELECT o.id, :user, 'owner', 'active', :op, :now, :now
FROM organizations o
WHERE o.id = :personal
ON CONFLICT (organization_id, user_id) DO NOTHING

-- write record
record_by(
  'user', :user,
  (
    SELECT o.id AS organization_id, 1 AS n, 'organization.created' AS type, o.id AS subject_id,
      NULL AS before, json_object('name', o.name) AS after
    FROM organizations o
    WHERE o.id = :personal
    UNION ALL
    SELECT m.organization_id, 2, 'member.added', m.user_id, NULL, member_state()
    FROM memberships m
    WHERE m.organization_id = :personal AND m.user_id = :user
  )
)

-- answer signed_in
signed_in_by_link()

-- batch look: whether the link could sign in now, and who is signed in by it already.

-- answer decide
decide_sign_in()

-- answer signed_in
signed_in_by_link()

-- batch is_signed_in

-- answer is_in
SELECT json_object('is_in', json_boolean(EXISTS (SELECT 1 FROM sessions s WHERE live_session())))
