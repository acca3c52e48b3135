-- relation sight, materialized: one row: who acts, and whether they see some of the children, or
-- all.
SELECT user_id, refusal IS NULL AS sees_some,
  level >= 1 OR holds(held, 'organizations.view_all') AS sees_all
FROM actor

-- function children(): the newest 100 children that the actor sees: so many an invitation may name.
SELECT *
FROM (
  SELECT json_object('child', json_object('id', o.id, 'name', o.name))
  FROM organizations o INDEXED BY organizations_by_parent
  WHERE o.parent_id = :organization AND o.parent_id IS NOT NULL AND o.deleted_at IS NULL
  ORDER BY o.id DESC
  LIMIT iif((SELECT sees_some AND sees_all FROM sight), 100, 0)
)
UNION ALL
SELECT *
FROM (
  SELECT json_object('child', json_object('id', o.id, 'name', o.name))
  FROM sight
  CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = sight.user_id
    AND m.status = 'active'
  CROSS JOIN organizations o ON o.id = m.organization_id
    AND o.parent_id = :organization
    AND o.deleted_at IS NULL
  WHERE sight.sees_some AND NOT sight.sees_all
  ORDER BY o.id DESC
  LIMIT 100
)

-- batch list_children

-- answer decide
decide_actor()

-- answer listed
children()

-- batch children_beside: of what a page is about.

-- answer children
children()

-- batch list_family

-- answer decide
decide_actor()

-- answer page
SELECT json_object('at', o.id, 'item', organization())
FROM organizations o INDEXED BY organizations_by_parent
WHERE o.parent_id = :organization
  AND o.parent_id IS NOT NULL
  AND o.id < :before
  AND o.deleted_at IS NULL
ORDER BY o.id DESC
LIMIT iif((SELECT refusal IS NULL FROM actor), :limit + 1, 0)

-- function inviting(): the children in which whoever acts may invite: of those in which the
-- invitation grants something, which are first, and of the newest 100.
SELECT p.organization_id, p.name
FROM with_powers((
  SELECT o.organization_id, x.name, x.invite_policy, NULL AS role, NULL AS permissions,
    max(o.is_granted) AS is_granted
  FROM (
    SELECT g.organization_id, true AS is_granted
    FROM grants g
    CROSS JOIN organizations o ON o.id = g.organization_id
      AND o.parent_id = :organization
      AND o.deleted_at IS NULL
    WHERE g.invitation_id = :invitation
    UNION ALL
    SELECT *
    FROM (
      SELECT o.id, false
      FROM organizations o INDEXED BY organizations_by_parent
      WHERE o.parent_id = :organization AND o.parent_id IS NOT NULL AND o.deleted_at IS NULL
      ORDER BY o.id DESC
      LIMIT iif((SELECT level >= 1 FROM actor), 100, 0)
    )
    UNION ALL
    SELECT *
    FROM (
      SELECT o.id, false
      FROM actor
      CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = actor.user_id
        AND m.status = 'active'
      CROSS JOIN organizations o ON o.id = m.organization_id
        AND o.parent_id = :organization
        AND o.deleted_at IS NULL
      WHERE actor.level < 1
      ORDER BY o.id DESC
      LIMIT 100
    )
  ) o
  CROSS JOIN organizations x ON x.id = o.organization_id
  GROUP BY o.organization_id
)) p
WHERE (SELECT refusal IS NULL FROM actor) AND NOT may_not_give('external')
ORDER BY p.is_granted DESC, p.organization_id DESC

-- batch changeable_beside: what whoever looks at an invitation may change of it.

-- answer changeable
SELECT json_object(
  'is_theirs', json_boolean(
    NOT EXISTS (
      SELECT 1
      FROM with_powers((granted_by(i.id, NULL))) p
      WHERE may_not_take() OR (p.external AND i.kind = 'member')
    )
  ),
  'clients', json((
    SELECT json_group_array(json_object('id', c.organization_id, 'name', c.name))
    FROM (inviting()) c
  ))
)
FROM actor
CROSS JOIN invitations i ON i.id = :invitation AND i.organization_id = :organization
WHERE actor.refusal IS NULL
