-- relation decision: why the key may not be revoked, or NULL.
SELECT CASE
  WHEN is_recorded(1) THEN NULL
  WHEN actor.refusal IS NOT NULL THEN actor.refusal
  WHEN k.id IS NULL OR hidden_person(k.created_by) THEN 'not_found'
  WHEN exceeds(actor.level, actor.held, k.role, k.permissions) THEN 'forbidden'
END AS refusal
FROM actor
LEFT JOIN api_keys k ON k.id = :revoked AND k.organization_id = :organization

-- batch revoke_key

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision

-- write record: the only guarded write; what follows is keyed on it.
record((
  SELECT k.organization_id, 1 AS n, 'api_key.revoked' AS type, k.id AS subject_id,
    api_key_state() AS before, NULL AS after
  FROM decision
  CROSS JOIN api_keys k ON k.id = :revoked
  WHERE decision.refusal IS NULL
))

-- write delete_key
DELETE FROM api_keys WHERE id = :revoked AND organization_id = :organization AND is_recorded(1)
