-- function subject(): what a mail of this kind is about, as the outbox names it: not the
-- invitation itself, whose own mail may wait there, too.
'again_' || substr(i.id, 5)

-- function is_asked_now(): whether this operation has asked for another in place of `i`.
i.id = :invitation AND i.operation_id = :op AND i.asked_again_at = :now

-- function is_the_deployments(): whether the deployment has made `i`, and nobody is there who
-- could be told.
i.made_by IS NULL AND whom_to_ask() IS NULL

-- function is_renewed_now(): whether this operation has renewed `i`.
is_asked_now() AND i.asked_at = :now AND is_the_deployments()

-- relation room_for, materialized
SELECT g.organization_id FROM grants g WHERE g.invitation_id = :invitation

-- batch ask_again

-- answer decide
SELECT json_object(
  'decision', coalesce(iif(rejection = 'link_expired', NULL, rejection), 'allowed')
)
FROM link

-- write note_request
UPDATE invitations
SET asked_again_at = :now, operation_id = :op
WHERE id = :invitation
  AND (SELECT rejection IS NULL OR rejection = 'link_expired' FROM link)
  AND coalesce(asked_again_at <= :now - :pause_ms, true)

-- write renew_invitation: one of the deployment's that was mailed is renewed, as if it were sent
-- again, where nothing is in its way.
UPDATE invitations
SET status = 'pending', closed_at = NULL, expires_at = :now + lifetime_ms,
  send_count = send_count + 1, asked_at = :now, delivery_status = 'queued', delivery_attempts = 0,
  delivery_error = NULL, updated_at = :now
WHERE id IN (
  SELECT i.id
  FROM invitations i
  CROSS JOIN organizations o ON o.id = i.organization_id
  WHERE is_asked_now()
    AND i.asked_at < :now
    AND (:has_expired OR :now >= i.expires_at)
    AND is_the_deployments()
    AND NOT role_is_gone()
    AND NOT nothing_new()
    AND NOT EXISTS (
      SELECT 1
      FROM invitations p INDEXED BY invitations_one_pending
      WHERE p.organization_id = i.organization_id
        AND p.address = i.address
        AND p.status = 'pending'
        AND p.id <> i.id
    )
    AND (
      i.status = 'pending'
      AND :now < i.expires_at
      OR NOT EXISTS (
        SELECT 1
        FROM organizations o
        WHERE o.id IN (SELECT organization_id FROM room_for)
          AND o.deleted_at IS NULL
          AND free_seats_in_many() < 1
      )
    )
)

-- write record
record_by(
  'system', NULL,
  (
    SELECT i.organization_id, 1 AS n, 'invitation.resent' AS type, i.id AS subject_id,
      NULL AS before, json_object('send_count', i.send_count, 'rotated', json('false')) AS after
    FROM invitations i
    CROSS JOIN organizations o ON o.id = i.organization_id
    WHERE is_renewed_now()
  )
)

-- write queue_renewal: the mail to who is told.
queue_mails(
  'renewal',
  (
    SELECT subject() AS subject_id, i.organization_id, 1 AS place
    FROM invitations i
    CROSS JOIN organizations o ON o.id = i.organization_id
    WHERE is_asked_now() AND whom_to_ask() IS NOT NULL
  )
)

-- write queue_invitation: or to the invited.
queue_mails(
  'invitation',
  (
    SELECT i.id AS subject_id, i.organization_id, 1 AS place
    FROM invitations i
    CROSS JOIN organizations o ON o.id = i.organization_id
    WHERE is_renewed_now()
  )
)

-- answer asked
SELECT json_object(
  'outcome', CASE
    WHEN whom_to_ask() IS NOT NULL THEN 'told'
    WHEN i.made_by IS NULL
      AND i.status = 'pending'
      AND :now < i.expires_at
      AND i.asked_at >= i.asked_again_at THEN 'renewed'
    ELSE 'nobody'
  END,
  'mail', coalesce(
    (
      SELECT i.id
      FROM invitations i
      CROSS JOIN organizations o ON o.id = i.organization_id
      WHERE is_renewed_now()
    ),
    (
      SELECT subject()
      FROM invitations i
      CROSS JOIN organizations o ON o.id = i.organization_id
      WHERE is_asked_now() AND whom_to_ask() IS NOT NULL
    )
  ),
  'locale', i.locale
)
FROM invitations i
CROSS JOIN organizations o ON o.id = i.organization_id
WHERE i.id = :invitation
