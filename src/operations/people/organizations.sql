-- batch my_organizations

-- answer decide
decide_person()

-- answer page
SELECT json_object(
  'at', m.organization_id,
  'item', json_object(
    'membership', json(membership()), 'organization', organization(),
    'has_clients', json_boolean(
      EXISTS (
        SELECT 1
        FROM organizations c INDEXED BY organizations_by_parent
        WHERE c.parent_id = o.id AND c.parent_id IS NOT NULL AND c.deleted_at IS NULL
      )
    )
  )
)
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
  AND m.organization_id < :before
  AND m.status <> 'removed'
CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
WHERE live_session()
ORDER BY m.organization_id DESC
LIMIT :limit + 1
