-- function is_made(): whether the offer is there: then it has been made, by this operation or by
-- the same form.
EXISTS (SELECT 1 FROM transfers x WHERE x.id = :transfer)

-- relation decision: why they may not offer it, or NULL.
SELECT CASE
  WHEN is_made() THEN NULL
  WHEN actor.refusal IS NOT NULL THEN actor.refusal
  WHEN t.user_id IS NULL OR u.verified_at IS NULL OR hidden_member(t) THEN 'not_found'
  WHEN t.role = 'owner' THEN 'already_member'
END AS refusal
FROM actor
LEFT JOIN memberships t ON t.organization_id = :organization
  AND t.user_id = :user
  AND t.status = 'active'
LEFT JOIN users u ON u.id = t.user_id

-- batch offer_ownership

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision

-- write record: the only guarded write; what follows is keyed on it.
record((
  SELECT :organization AS organization_id, 1 AS n, 'ownership.offered' AS type, :user AS subject_id,
    NULL AS before, json_object('transfer_id', :transfer) AS after
  FROM decision
  WHERE refusal IS NULL AND NOT is_made()
))

-- write cancel_former: the one before gives way.
UPDATE transfers
SET status = 'cancelled', operation_id = :op
WHERE organization_id = :organization AND status = 'pending' AND is_recorded(1) AND NOT is_made()

-- write insert_transfer: by whom the record says; for a key, by its maker.
INSERT INTO transfers (
  id, organization_id, from_user_id, to_user_id, status, operation_id, expires_at, created_at,
  locale, made_by, key_id
)
SELECT :transfer, :organization, iif(k.id IS NULL, e.actor_id, NULL), :user, 'pending', :op,
  :expires_at, :now, :locale, iif(k.id IS NULL, e.actor_id, k.created_by), k.id
FROM (recorded(1)) e
LEFT JOIN api_keys k ON k.hash = :key
WHERE true
ON CONFLICT (id) DO NOTHING

-- write queue_mail
queue_mails(
  'ownership',
  (
    SELECT x.id AS subject_id, x.organization_id, 1 AS place
    FROM transfers x
    WHERE x.id = :transfer AND x.operation_id = :op AND :send_email
  )
)

-- answer transfer
SELECT transfer()
FROM transfers x
CROSS JOIN organizations o ON o.id = x.organization_id
WHERE x.id = :transfer

-- function decide_standing(): why there is no offer to look at, or to take back.
SELECT json_object(
  'decision', coalesce(
    refusal,
    iif(
      EXISTS (
        SELECT 1
        FROM transfers x INDEXED BY transfers_one_pending
        WHERE x.organization_id = :organization AND x.status = 'pending' AND :now < x.expires_at
      ) OR is_recorded(1),
      NULL, 'not_found'
    ),
    'allowed'
  )
)
FROM actor

-- batch read_offer

-- answer decide
decide_standing()

-- answer transfer
SELECT transfer_in_sight()
FROM actor
CROSS JOIN transfers x INDEXED BY transfers_one_pending
CROSS JOIN organizations o ON o.id = x.organization_id
WHERE x.organization_id = :organization
  AND x.status = 'pending'
  AND :now < x.expires_at
  AND actor.refusal IS NULL

-- batch take_back_offer

-- answer decide
decide_standing()

-- write record: the only guarded write; what follows is keyed on it.
record((
  SELECT x.organization_id, 1 AS n, 'ownership.cancelled' AS type, x.to_user_id AS subject_id,
    json_object('transfer_id', x.id) AS before, NULL AS after
  FROM actor
  CROSS JOIN transfers x INDEXED BY transfers_one_pending
  WHERE x.organization_id = :organization
    AND x.status = 'pending'
    AND :now < x.expires_at
    AND actor.refusal IS NULL
))

-- write update_transfer
UPDATE transfers
SET status = 'cancelled', operation_id = :op
WHERE organization_id = :organization
  AND status = 'pending'
  AND :now < expires_at
  AND is_recorded(1)
