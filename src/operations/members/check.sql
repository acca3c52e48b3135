-- batch check_permission

-- answer decide: it decides and answers in one, and reads each row once.
SELECT json_object(
  'decision', coalesce(refusal, 'allowed'),
  'allowed', json_boolean(
    CASE
      WHEN t.status = 'deactivated'
        OR (t.kind = 'external' AND w.external AND t.user_id IS NOT w.person_id) THEN false
      WHEN t.role IN ('owner', 'admin') OR p.role IN ('owner', 'admin') THEN true
      ELSE coalesce(
        holds(t.permissions, :permission) OR holds(role_permissions(t.role), :permission), false
      )
    END
  )
)
FROM (
  SELECT refusal, parent_id, external, person_id,
    CASE
      WHEN refusal IS NOT NULL THEN NULL
      WHEN :user IS NOT NULL THEN :user
      WHEN :address IS NOT NULL THEN (SELECT u.id FROM users u WHERE u.address = :address)
      ELSE (
        SELECT u.id FROM users u WHERE u.external_id = :external_id AND u.external_id IS NOT NULL
      )
    END AS user_id
  FROM actor
) w
LEFT JOIN memberships t ON t.organization_id = :organization
  AND t.user_id = w.user_id
  AND t.status <> 'removed'
LEFT JOIN memberships p ON p.organization_id = w.parent_id
  AND p.user_id = w.user_id
  AND p.status = 'active'
