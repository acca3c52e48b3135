-- relation decision: why the role may not be made, or NULL.
SELECT CASE
  WHEN EXISTS (SELECT 1 FROM roles r WHERE r.id = :made) THEN NULL
  WHEN actor.refusal IS NOT NULL THEN actor.refusal
  WHEN exceeds_by_list(actor.level, actor.held, :permissions) THEN 'forbidden'
  WHEN name_taken('-') THEN 'role_exists'
  WHEN (
    SELECT count(*) FROM (SELECT 1 FROM roles r WHERE r.organization_id = :organization LIMIT 100)
  ) >= 100 THEN 'limit_reached'
END AS refusal
FROM actor

-- batch create_role

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision

-- write insert_role
INSERT INTO roles (
  id, organization_id, name, description, permissions, operation_id, created_at, updated_at
)
SELECT :made, :organization, :name, :description, :permissions, :op, :now, :now
FROM decision
WHERE refusal IS NULL
ON CONFLICT (id) DO NOTHING

-- write record
record((
  SELECT r.organization_id, 1 AS n, 'role.created' AS type, r.id AS subject_id, NULL AS before,
    role_state() AS after
  FROM roles r
  WHERE r.id = :made AND r.operation_id = :op
))

-- answer role
SELECT role() FROM roles r WHERE r.id = :made
