-- batch list_roles

-- answer decide
decide_actor()

-- answer roles: the organization's own by their names, then its parent's.
SELECT *
FROM (
  SELECT role()
  FROM roles r INDEXED BY roles_by_name
  WHERE r.organization_id = :organization AND (SELECT refusal IS NULL FROM actor)
  ORDER BY r.name COLLATE NOCASE
)
UNION ALL
SELECT *
FROM (
  SELECT role()
  FROM roles r INDEXED BY roles_by_name
  WHERE r.organization_id = (SELECT parent_id FROM actor) AND (SELECT refusal IS NULL FROM actor)
  ORDER BY r.name COLLATE NOCASE
)

-- batch read_role

-- answer decide
SELECT json_object(
  'decision', coalesce(
    refusal, iif(:role IS NOT NULL AND r.id IS NULL, 'not_found', NULL), 'allowed'
  )
)
FROM actor
LEFT JOIN roles r ON r.id = :role AND r.organization_id IN (:organization, actor.parent_id)

-- answer role
SELECT role()
FROM actor
CROSS JOIN roles r ON r.id = :role AND r.organization_id IN (:organization, actor.parent_id)
WHERE actor.refusal IS NULL
