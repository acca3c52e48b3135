-- relation asked, materialized: the role that the key is to have.
SELECT asked_role(:role) AS role FROM actor

-- relation decision: on whom the key depends, and why it may not be made, or NULL. A key depends
-- on a person: on whoever makes it, or on whom the key that makes it depends.
SELECT asked.role,
  coalesce(actor.user_id, (SELECT k.created_by FROM api_keys k WHERE k.id = actor.key_id)) AS created_by,
  CASE
    WHEN EXISTS (SELECT 1 FROM api_keys k WHERE k.id = :made) THEN NULL
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN EXISTS (
      SELECT 1
      FROM events e INDEXED BY events_by_subject
      WHERE e.organization_id = :organization AND e.subject_id = :made
    ) THEN 'not_found'
    WHEN asked.role IS NULL THEN 'invalid_request'
    WHEN exceeds(actor.level, actor.held, asked.role, :permissions) THEN 'forbidden'
    WHEN (
        SELECT count(*)
        FROM (
          SELECT 1
          FROM api_keys k INDEXED BY api_keys_by_organization
          WHERE k.organization_id = :organization
          LIMIT 100
        )
      ) >= 100
      OR (
        SELECT count(*)
        FROM (
          SELECT 1
          FROM api_keys k INDEXED BY api_keys_by_maker
          WHERE k.created_by = actor.person_id AND k.created_by IS NOT NULL
          LIMIT 1000
        )
      ) >= 1000 THEN 'limit_reached'
  END AS refusal
FROM actor
CROSS JOIN asked

-- batch create_key

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'role') FROM decision

-- write insert_key
INSERT INTO api_keys (
  id, organization_id, name, role, permissions, hash, hint, created_by, operation_id, created_at,
  expires_at
)
SELECT :made, :organization, :name, role, :permissions, :hash, :hint, created_by, :op, :now,
  :expires_at
FROM decision
WHERE refusal IS NULL
ON CONFLICT (id) DO NOTHING

-- write record
record((
  SELECT k.organization_id, 1 AS n, 'api_key.created' AS type, k.id AS subject_id, NULL AS before,
    api_key_state() AS after
  FROM api_keys k
  WHERE k.id = :made AND k.operation_id = :op
))

-- answer key
SELECT api_key() FROM api_keys k WHERE k.id = :made
