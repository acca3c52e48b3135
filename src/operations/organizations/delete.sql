-- relation decision: why the organization may not be deleted, or NULL.
SELECT CASE
  WHEN is_recorded(1) THEN NULL
  WHEN actor.refusal IS NOT NULL THEN actor.refusal
  WHEN o.name <> :name THEN 'invalid_request'
  WHEN EXISTS (
    SELECT 1
    FROM organizations c
    WHERE c.parent_id = o.id AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL
  ) THEN 'has_children'
END AS refusal
FROM actor
LEFT JOIN organizations o ON o.id = :organization AND o.deleted_at IS NULL

-- batch delete_organization

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'name') FROM decision

-- write record: the only guarded write; what follows is keyed on it.
record((
  SELECT o.id AS organization_id, 1 AS n, 'organization.deleted' AS type, o.id AS subject_id,
    json_object('name', o.name) AS before, NULL AS after
  FROM decision
  CROSS JOIN organizations o ON o.id = :organization
  WHERE decision.refusal IS NULL
))

-- write update_organization
UPDATE organizations
SET deleted_at = :now
WHERE id = :organization AND deleted_at IS NULL AND is_recorded(1)
