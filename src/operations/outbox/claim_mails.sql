-- function invitation_mail(): the mail of invitation `i` of organization `o`, by `u`.
json_object(
  'invitation', json_object(
    'id', i.id, 'link_version', i.link_version, 'organization_id', i.organization_id,
    'address', i.address, 'grants', granted(), 'message', i.message, 'locale', i.locale,
    'organization_name', o.name, 'inviter_name', u.name, 'inviter_email', u.email,
    'expires_at', i.expires_at
  )
)

-- function invitation_mail_in_place(): the mail of the newest invitation to the address of the
-- sign-in `x` that was mailed and not refused for good, stands, and might be sent again by now:
-- of the newest twenty. It is what somebody without an account can sign in by where nobody may
-- sign up.
(
  SELECT invitation_mail()
  FROM (
    SELECT i.*
    FROM invitations i INDEXED BY invitations_to_an_address
    WHERE i.address = x.address
      AND i.status = 'pending'
      AND :now < i.expires_at
      AND i.asked_at + :cooldown_ms <= :now
    ORDER BY i.id DESC
    LIMIT 20
  ) i
  CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
  LEFT JOIN users u ON u.id = i.invited_by
  WHERE NOT EXISTS (
      SELECT 1
      FROM undeliverable d
      WHERE d.organization_id = i.organization_id AND d.address = i.address
    )
    AND NOT has_lost_authority()
  LIMIT 1
)

-- function claimed_mail(): a claimed mail with what it says: a scalar subquery each, because RETURNING
-- cannot join.
json_object(
  'subject_id', subject_id, 'attempts', attempts,
  'content', json(
    CASE kind
      WHEN 'invitation' THEN (
        SELECT invitation_mail()
        FROM invitations i
        CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
        LEFT JOIN users u ON u.id = i.invited_by
        WHERE i.id = mails.subject_id AND i.status = 'pending' AND :now < i.expires_at
      )
      WHEN 'sign_in' THEN (
        SELECT iif(
          x.may_create OR EXISTS (SELECT 1 FROM users u WHERE u.address = x.address),
          json_object(
            'sign_in', json_object(
              'id', x.id, 'address', x.address, 'locale', x.locale, 'expires_at', x.expires_at
            )
          ),
          invitation_mail_in_place()
        )
        FROM sign_ins x
        WHERE x.id = mails.subject_id AND x.used_by IS NULL AND :now < x.expires_at
      )
      WHEN 'ownership' THEN (
        SELECT json_object(
          'ownership', json_object(
            'id', x.id, 'address', t.address, 'locale', x.locale, 'organization_name', o.name,
            'from_name', u.name, 'from_email', u.email, 'expires_at', x.expires_at
          )
        )
        FROM transfers x
        CROSS JOIN organizations o ON o.id = x.organization_id AND o.deleted_at IS NULL
        CROSS JOIN users t ON t.id = x.to_user_id
        LEFT JOIN users u ON u.id = x.from_user_id
        WHERE x.id = mails.subject_id AND x.status = 'pending' AND :now < x.expires_at
      )
      WHEN 'renewal' THEN (
        SELECT json_object(
          'renewal', json_object(
            'organization_id', o.id, 'organization_name', o.name, 'address', t.address,
            'locale', i.locale, 'email', i.email
          )
        )
        FROM invitations i
        CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
        CROSS JOIN users t ON t.id = whom_to_ask()
        WHERE i.id = 'inv_' || substr(mails.subject_id, 7) AND i.status IN ('pending', 'expired')
      )
    END
  )
)

-- batch claim_own_mails: takes up those that were born leased to an operation.

-- answer claimed
UPDATE mails
SET attempts = attempts + 1
WHERE subject_id IN (SELECT value FROM json_each(:subjects)) AND lease = :lease AND turn IS NULL
RETURNING claimed_mail()

-- batch claim_due_mails

-- write give_turns: what is due again gets a turn, behind what its organization has waiting. It keeps
-- its lease: should the one who had it come back, they may still settle it.
UPDATE mails
SET turn = w.turn
FROM (
  SELECT d.subject_id AS id,
    last_turn(d.organization_id) + row_number() OVER (
      PARTITION BY d.organization_id ORDER BY d.due_at, d.subject_id
    ) AS turn
  FROM (
    SELECT m.subject_id, m.organization_id, m.due_at
    FROM mails m INDEXED BY mails_due
    WHERE m.turn IS NULL AND m.organization_id IS NOT NULL AND m.due_at <= :now
    ORDER BY m.due_at
    LIMIT :turns
  ) d
) w
WHERE mails.subject_id = w.id

-- answer claimed: sign-ins first, up to their share; then the others; then more sign-ins, where there
-- are no others.
UPDATE mails
SET attempts = attempts + 1, lease = :lease, due_at = :leased_until, turn = NULL
WHERE subject_id IN (
  SELECT d.subject_id
  FROM (
    SELECT s.subject_id, iif(s.place <= :sign_ins, 1, 3) AS rank, s.place
    FROM (
      SELECT m.subject_id, row_number() OVER (ORDER BY m.due_at, m.subject_id) AS place
      FROM (
        SELECT m.subject_id, m.due_at
        FROM mails m INDEXED BY mails_to_sign_in
        WHERE m.organization_id IS NULL AND m.due_at <= :now
        ORDER BY m.due_at
        LIMIT :limit
      ) m
    ) s
    UNION ALL
    SELECT o.subject_id, 2, o.place
    FROM (
      SELECT m.subject_id, row_number() OVER (ORDER BY m.turn, m.subject_id) AS place
      FROM (
        SELECT m.subject_id, m.turn
        FROM mails m INDEXED BY mails_waiting
        WHERE m.turn IS NOT NULL
        ORDER BY m.turn, m.subject_id
        LIMIT :limit
      ) m
    ) o
  ) d
  ORDER BY d.rank, d.place
  LIMIT :limit
)
RETURNING claimed_mail()
