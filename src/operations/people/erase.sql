-- function owned_alone(): the organizations that only they own.
SELECT t.organization_id, t.user_id
FROM sessions s
CROSS JOIN memberships t INDEXED BY memberships_by_user ON t.user_id = s.user_id
  AND t.status = 'active'
  AND t.role = 'owner'
CROSS JOIN organizations o ON o.id = t.organization_id AND o.deleted_at IS NULL
WHERE live_session()
  AND NOT EXISTS (
    SELECT 1
    FROM memberships x INDEXED BY memberships_by_role
    WHERE x.organization_id = t.organization_id
      AND x.role = 'owner'
      AND x.status <> 'removed'
      AND x.status = 'active'
      AND x.user_id <> t.user_id
  )

-- function is_theirs(): whether invitation `i` to the address of whoever is erased, `i.whose`, is
-- theirs: where a mail has proved that address; else where they have accepted it, or where it
-- grants something in an organization of theirs. Any other may be for somebody else, who has the
-- mailbox.
(
  i.verified_at IS NOT NULL
  OR i.accepted_user_id IS i.whose
  OR EXISTS (
    SELECT 1
    FROM grants g
    CROSS JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = i.whose
    WHERE g.invitation_id = i.id
  )
)

-- function pending(): those of theirs that are pending: of as many as are refused for being too
-- many.
SELECT i.*
FROM (
  SELECT u.id AS whose, u.verified_at, i.*
  FROM sessions s
  CROSS JOIN users u ON u.id = s.user_id
  CROSS JOIN invitations i INDEXED BY invitations_to_an_address ON i.address = u.address
    AND i.status = 'pending'
  WHERE s.id = :session
  ORDER BY i.id DESC
  LIMIT 2001
) i
WHERE is_theirs()

-- function addressed(): all of theirs: the pending ones, and of the newest 2,000 others.
pending()
UNION ALL
SELECT i.*
FROM (
  SELECT u.id AS whose, u.verified_at, i.*
  FROM sessions s
  CROSS JOIN users u ON u.id = s.user_id
  CROSS JOIN invitations i INDEXED BY invitations_closed_to_an_address ON i.address = u.address
    AND i.status <> 'pending'
  WHERE s.id = :session
  ORDER BY i.id DESC
  LIMIT 2000
) i
WHERE is_theirs()

-- function is_marked(): whether the mark says that they are erased, by this batch or by the one
-- that it repeats. A repetition finds nobody any more.
EXISTS (SELECT 1 FROM bulk_targets x WHERE x.operation_id = :op AND x.id = 'erased')

-- relation decision: why they may not be erased, or NULL.
SELECT CASE
  WHEN is_machine_credential() THEN 'forbidden'
  WHEN is_marked() THEN NULL
  WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE live_session()) THEN 'unauthenticated'
  WHEN (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM sessions s
        CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
        WHERE live_session()
        LIMIT 2001
      )
    ) > 2000
    OR (
      SELECT count(*)
      FROM (SELECT 1 FROM (pending()) i CROSS JOIN grants g ON g.invitation_id = i.id LIMIT 2001)
    ) > 2000 THEN 'limit_reached'
  WHEN EXISTS (
    SELECT 1
    FROM (owned_alone()) t
    WHERE (
      EXISTS (
        SELECT 1
        FROM memberships x INDEXED BY memberships_by_status
        WHERE x.organization_id = t.organization_id
          AND x.status IN ('active', 'deactivated')
          AND x.status <> 'removed'
          AND x.user_id <> t.user_id
      )
      OR EXISTS (
        SELECT 1
        FROM organizations c
        WHERE c.parent_id = t.organization_id AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL
      )
    )
  ) THEN 'last_owner'
END AS refusal

-- function offers(): the offers of ownership that stand, to them or by them.
SELECT x.*
FROM sessions s
CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
CROSS JOIN transfers x INDEXED BY transfers_one_pending ON x.organization_id = m.organization_id
  AND x.status = 'pending'
  AND s.user_id IN (x.made_by, x.to_user_id)
WHERE s.id = :session

-- function forgets_attempts(): all of them; whether anything is erased is asked beside.
true

-- batch erase

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision

-- write mark: the only guarded write; all that follows is keyed on it. The cron takes it.
INSERT INTO bulk_targets (operation_id, id, n)
SELECT :op, 'erased', 0
FROM decision
WHERE refusal IS NULL
ON CONFLICT (operation_id, id) DO NOTHING

-- write record: where they were.
record((
  SELECT m.organization_id, row_number() OVER () AS n, 'member.removed' AS type,
    m.user_id AS subject_id, json_object('status', m.status) AS before,
    json_object('erased', json('true')) AS after
  FROM sessions s
  CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
    AND m.status <> 'removed'
  WHERE s.id = :session AND is_marked()
  UNION ALL
  SELECT x.organization_id, 500000 + row_number() OVER () AS n, 'ownership.cancelled' AS type,
    x.to_user_id AS subject_id, json_object('transfer_id', x.id) AS before, NULL AS after
  FROM (offers()) x
  WHERE is_marked()
  UNION ALL
  SELECT i.organization_id, 100000 + row_number() OVER () AS n, 'invitation.revoked' AS type,
    i.id AS subject_id, json_object('status', i.status) AS before,
    json_object('status', 'revoked', 'erased', json('true')) AS after
  FROM (addressed()) i
  WHERE i.status IN ('pending', 'expired') AND is_marked()
))

-- write delete_organizations: those in which nobody else is.
UPDATE organizations
SET deleted_at = :now
WHERE is_marked() AND id IN (SELECT t.organization_id FROM (owned_alone()) t)

-- write delete_sign_ins: links still in the mailbox, where that is theirs.
DELETE FROM sign_ins
WHERE is_marked()
  AND address = (
    SELECT u.address
    FROM sessions s
    CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
    WHERE s.id = :session
  )

-- write forget_attempts: what was counted of wrong passwords.
DELETE FROM password_attempts WHERE is_marked() AND address IN (counts_of_the_person())

-- write give_up_invitations: what they have invited, and may still give, is the organizations' now.
UPDATE invitations
SET made_by = NULL
WHERE id IN (
  SELECT i.id
  FROM (
    open_of((
      SELECT i.*
      FROM sessions s
      CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = s.user_id
        AND i.status = 'pending'
        AND i.made_by IS NOT NULL
        AND :now < i.expires_at
      WHERE s.id = :session AND is_marked()
    ))
  ) i
  WHERE NOT has_lost_authority()
)

-- write forget_reasons: what they said as they declined.
UPDATE events
SET after = json_set(after, '$.reason', NULL)
WHERE is_marked()
  AND (organization_id, id) IN (
    SELECT e.organization_id, e.id
    FROM (addressed()) i
    CROSS JOIN events e INDEXED BY events_by_subject ON e.organization_id = i.organization_id
      AND e.subject_id = i.id
    WHERE i.decline_reason IS NOT NULL AND e.type = 'invitation.declined'
  )

-- write erase_invitations: those to them: no link of them works any more, and none says to whom it
-- was.
UPDATE invitations
SET email = erased(), address = erased(), folded_address = erased(), message = NULL,
  metadata = NULL, decline_reason = NULL, updated_at = :now,
  closed_at = iif(status IN ('pending', 'expired'), :now, closed_at),
  status = iif(status IN ('pending', 'expired'), 'revoked', status)
WHERE is_marked() AND id IN (SELECT i.id FROM (addressed()) i)

-- write delete_undeliverable: what organizations noted about their mailbox.
DELETE FROM undeliverable
WHERE is_marked()
  AND (organization_id, address) IN (
    SELECT d.organization_id, d.address
    FROM sessions s
    CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
    CROSS JOIN undeliverable d INDEXED BY undeliverable_by_address ON d.address = u.address
    WHERE s.id = :session
    LIMIT 2000
  )

-- write delete_api_keys: their keys.
DELETE FROM api_keys
WHERE is_marked()
  AND created_by IS NOT NULL
  AND created_by = (SELECT s.user_id FROM sessions s WHERE s.id = :session)

-- write cancel_transfers: offers of ownership, which nobody could accept any more.
UPDATE transfers
SET status = 'cancelled', operation_id = :op
WHERE is_marked() AND id IN (SELECT x.id FROM (offers()) x)

-- write delete_user: the account, with its memberships and sessions.
DELETE FROM users
WHERE is_marked() AND id = (SELECT s.user_id FROM sessions s WHERE s.id = :session)
