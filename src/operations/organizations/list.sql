-- function sees_children(): whether somebody with this membership sees the organization's
-- children.
(
  m.role IN ('owner', 'admin')
  OR holds(
    coalesce((SELECT r.permissions FROM roles r WHERE r.id = m.role), '') || m.permissions,
    'organizations.view_all'
  )
)

-- function children(): the children of `m.organization_id`, a page of them, as rows to join: a
-- subquery in FROM cannot look at the rows beside it, `json_each` can. Whoever was deactivated in
-- a child does not see it.
json_each((
  SELECT json_group_array(c.id)
  FROM (
    SELECT x.id
    FROM organizations x INDEXED BY organizations_by_parent
    WHERE x.parent_id = m.organization_id
      AND x.parent_id IS NOT NULL
      AND x.id < :before
      AND x.deleted_at IS NULL
      AND NOT EXISTS (
        SELECT 1
        FROM memberships d
        WHERE d.organization_id = x.id AND d.user_id = m.user_id AND d.status = 'deactivated'
      )
    ORDER BY x.id DESC
    LIMIT :limit + 1
  ) c
))

-- relation seen: the organizations of whoever shows the session, and the children that they see of
-- others: of each a page. What is asked of organizations is asked of indexes, as `k` is joined,
-- before a membership and its organization are read, because somebody may have very many. (An
-- EXISTS after WHERE SQLite would look up after those.)
SELECT id
FROM (
  SELECT m.organization_id AS id
  FROM sessions s
  CROSS JOIN memberships k INDEXED BY memberships_by_user ON k.user_id = s.user_id
    AND k.organization_id < :before
    AND (
      :parent IS NULL
      OR EXISTS (
        SELECT 1
        FROM organizations x INDEXED BY organizations_by_parent
        WHERE x.parent_id = :parent AND x.parent_id IS NOT NULL AND x.id = k.organization_id
      )
    )
  CROSS JOIN memberships m ON m.organization_id = k.organization_id
    AND m.user_id = k.user_id
    AND m.status = 'active'
  CROSS JOIN organizations y ON y.id = m.organization_id AND y.deleted_at IS NULL
  WHERE live_session()
  ORDER BY k.organization_id DESC
  LIMIT :limit + 1
)
UNION
SELECT c.value
FROM (
  SELECT m.*
  FROM sessions s
  CROSS JOIN memberships k INDEXED BY memberships_by_user ON k.user_id = s.user_id
    AND (:parent IS NULL OR k.organization_id = :parent)
    AND EXISTS (
      SELECT 1
      FROM organizations x INDEXED BY organizations_by_parent
      WHERE x.parent_id = k.organization_id AND x.parent_id IS NOT NULL
    )
  CROSS JOIN memberships m ON m.organization_id = k.organization_id
    AND m.user_id = k.user_id
    AND m.status = 'active'
  CROSS JOIN organizations y ON y.id = m.organization_id AND y.deleted_at IS NULL
  WHERE live_session()
) m
CROSS JOIN children() c
WHERE sees_children()

-- function line(): an organization as a line of a page.
json_object('at', o.id, 'item', organization())

-- function decide_root()
SELECT json_object('decision', iif(:root, 'allowed', 'unauthenticated'))

-- batch list_organizations_of_person

-- answer decide
SELECT json_object(
  'decision', iif(
    EXISTS (SELECT 1 FROM sessions s WHERE live_session()), 'allowed', 'unauthenticated'
  )
)

-- answer page
SELECT line()
FROM seen
CROSS JOIN organizations o ON o.id = seen.id AND o.deleted_at IS NULL
WHERE (:parent IS NULL OR o.parent_id = :parent)
ORDER BY o.id DESC
LIMIT :limit + 1

-- batch list_organizations_of_key

-- answer decide
SELECT json_object(
  'decision', iif(EXISTS (SELECT 1 FROM api_keys k WHERE live_key()), 'allowed', 'unauthenticated')
)

-- answer page
SELECT line()
FROM api_keys k
CROSS JOIN organizations o ON o.id = k.organization_id
  AND o.deleted_at IS NULL
  AND o.id < :before
  AND (:parent IS NULL OR o.parent_id = :parent)
WHERE k.hash = :key
ORDER BY o.id DESC
LIMIT :limit + 1

-- batch list_all_organizations

-- answer decide
decide_root()

-- answer page
SELECT line()
FROM organizations o
WHERE o.id < :before AND o.deleted_at IS NULL
ORDER BY o.id DESC
LIMIT :limit + 1

-- batch list_all_of_parent

-- answer decide
decide_root()

-- answer page
SELECT line()
FROM organizations o INDEXED BY organizations_by_parent
WHERE o.parent_id = :parent AND o.parent_id IS NOT NULL AND o.id < :before AND o.deleted_at IS NULL
ORDER BY o.id DESC
LIMIT :limit + 1
