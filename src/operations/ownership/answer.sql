-- relation answering: at most one row: whose session is shown, where a mail has proved their
-- address.
SELECT u.id, u.email
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE live_session() AND u.verified_at IS NOT NULL

-- relation offer: one row: the transfer, whose session is shown, and why there is nothing to
-- answer, or NULL. It stands while its maker is an owner, and while the key is there that made it.
SELECT x.*, o.id AS found, answering.id AS user_id, answering.email AS signed_in_email,
  (SELECT u.email FROM users u WHERE u.id = x.to_user_id) AS invited_email,
  CASE
    WHEN o.id IS NULL OR x.status <> 'pending' THEN 'transfer_not_pending'
    WHEN :now >= x.expires_at THEN 'link_expired'
    WHEN NOT EXISTS (
      SELECT 1
      FROM memberships t
      WHERE t.organization_id = x.organization_id
        AND t.user_id = x.to_user_id
        AND t.status = 'active'
    ) THEN 'transfer_not_pending'
    WHEN x.made_by IS NOT NULL
      AND NOT EXISTS (
        SELECT 1
        FROM memberships t
        WHERE t.organization_id = x.organization_id
          AND t.user_id = x.made_by
          AND t.status = 'active'
          AND t.role = 'owner'
      ) THEN 'transfer_not_pending'
    WHEN x.key_id IS NOT NULL
      AND NOT EXISTS (
        SELECT 1
        FROM api_keys k
        WHERE k.id = x.key_id AND k.role = 'owner' AND (k.expires_at IS NULL OR :now < k.expires_at)
      ) THEN 'transfer_not_pending'
  END AS rejection
FROM (SELECT 1)
LEFT JOIN transfers x ON x.id = :transfer
LEFT JOIN organizations o ON o.id = x.organization_id AND o.deleted_at IS NULL
LEFT JOIN answering

-- batch read_offered

-- answer decide
SELECT json_object('decision', coalesce(rejection, 'allowed')) FROM offer

-- answer transfer
SELECT transfer()
FROM offer
CROSS JOIN transfers x ON x.id = offer.id
CROSS JOIN organizations o ON o.id = x.organization_id
WHERE offer.rejection IS NULL

-- relation decision: the same, and why whoever is signed in may not accept, or NULL.
SELECT *,
  CASE
    WHEN operation_id = :op
      OR (
        status = 'accepted'
        AND found IS NOT NULL
        AND user_id = to_user_id
        AND EXISTS (
          SELECT 1
          FROM memberships t
          WHERE t.organization_id = found
            AND t.user_id = to_user_id
            AND t.status = 'active'
            AND t.role = 'owner'
        )
      ) THEN NULL
    WHEN rejection IS NOT NULL THEN rejection
    WHEN user_id IS NULL THEN 'sign_in_required'
    WHEN user_id <> to_user_id THEN 'wrong_account'
  END AS refusal
FROM offer

-- batch accept_offer

-- answer decide
SELECT json_object(
  'decision', coalesce(refusal, 'allowed'), 'invited_email', invited_email,
  'signed_in_email', signed_in_email
)
FROM decision

-- write update_transfer: the only guarded write; all that follows is keyed on it.
UPDATE transfers
SET status = 'accepted', operation_id = :op
WHERE id = :transfer AND status = 'pending' AND (SELECT refusal IS NULL FROM decision)

-- write record
record((
  SELECT x.organization_id, 1 AS n, 'ownership.transferred' AS type, x.to_user_id AS subject_id,
    json_object('owner_id', x.from_user_id) AS before,
    json_object('owner_id', x.to_user_id) AS after
  FROM transfers x
  WHERE x.id = :transfer AND x.operation_id = :op AND x.status = 'accepted'
))

-- write update_taker: the new owner first, so that there always is one.
UPDATE memberships
SET role = 'owner', operation_id = :op, updated_at = :now
WHERE (organization_id, user_id) IN (
    SELECT x.organization_id, x.to_user_id
    FROM transfers x
    WHERE x.id = :transfer AND x.operation_id = :op AND x.status = 'accepted'
  )
  AND status = 'active'

-- write update_giver
UPDATE memberships
SET role = 'admin', operation_id = :op, updated_at = :now
WHERE (organization_id, user_id) IN (
    SELECT x.organization_id, x.from_user_id
    FROM transfers x
    WHERE x.id = :transfer AND x.operation_id = :op AND x.status = 'accepted'
  )
  AND role = 'owner'

-- answer membership
SELECT membership()
FROM transfers x
CROSS JOIN memberships m ON m.organization_id = x.organization_id AND m.user_id = x.to_user_id
CROSS JOIN users u ON u.id = m.user_id
WHERE x.id = :transfer AND x.status = 'accepted'

-- batch decline_offer

-- answer decide
SELECT json_object(
  'decision', coalesce(iif(status = 'declined' AND found IS NOT NULL, NULL, rejection), 'allowed')
)
FROM offer

-- write update_transfer
UPDATE transfers
SET status = 'declined', operation_id = :op
WHERE id = :transfer AND status = 'pending' AND (SELECT rejection IS NULL FROM offer)

-- write record: done by whom it is about.
record_by(
  'user', subject_id,
  (
    SELECT x.organization_id, 1 AS n, 'ownership.declined' AS type, x.to_user_id AS subject_id,
      NULL AS before, NULL AS after
    FROM transfers x
    WHERE x.id = :transfer AND x.operation_id = :op
  )
)

-- answer transfer
SELECT transfer()
FROM transfers x
CROSS JOIN organizations o ON o.id = x.organization_id
WHERE x.id = :transfer AND x.status = 'declined'
