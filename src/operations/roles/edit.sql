-- function changed_role()
:role

-- relation decision: why the role may not be changed, or NULL.
SELECT CASE
  WHEN actor.refusal IS NOT NULL THEN actor.refusal
  WHEN r.id IS NULL THEN 'not_found'
  WHEN r.operation_id = :op THEN NULL
  WHEN exceeds_by_list(actor.level, actor.held, r.permissions)
    OR exceeds_by_list(actor.level, actor.held, :permissions)
    OR holders_out_of_reach(NULL, :permissions) THEN 'forbidden'
  WHEN :name IS NOT NULL AND name_taken(:role) THEN 'role_exists'
END AS refusal
FROM actor
LEFT JOIN roles r ON r.id = :role AND r.organization_id = :organization

-- batch edit_role

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision

-- write record: the only guarded write; what follows is keyed on it.
record((
  SELECT r.organization_id, 1 AS n, 'role.edited' AS type, r.id AS subject_id,
    role_state() AS before,
    json_object(
      'name', coalesce(:name, r.name), 'permissions', json(coalesce(:permissions, r.permissions))
    ) AS after
  FROM decision
  CROSS JOIN roles r ON r.id = :role
  WHERE decision.refusal IS NULL
))

-- write update_role
UPDATE roles
SET name = coalesce(:name, name),
  description = iif(json_type(:description) IS NULL, description, :description),
  permissions = coalesce(:permissions, permissions), operation_id = :op, updated_at = :now
WHERE id = :role AND organization_id = :organization AND is_recorded(1)

-- answer role
SELECT role() FROM roles r WHERE r.id = :role AND r.operation_id = :op
