-- function is_seen(p): whether whoever acts sees the people of the organization of the row `p`,
-- and is not an external to whom its member, another external, is hidden.
NOT (p.kind = 'external' AND p.external AND p.user_id IS NOT (SELECT person_id FROM actor))

-- function sees_people(): what whoever acts needs in a client to see its people.
(p.level >= 1 OR holds(p.held, 'members.view'))

-- relation clients, materialized: the clients whose members a page looks at: the next 500, the
-- newest first, of which so many as have 500 people together, and one at least.
SELECT *
FROM (
  SELECT p.organization_id, p.name, p.external,
    sum(p.people) OVER (ORDER BY p.organization_id DESC) - p.people AS people_before
  FROM with_powers((
    SELECT *
    FROM (
      SELECT c.id AS organization_id, c.name, c.active_count AS people
      FROM organizations c INDEXED BY organizations_by_parent
      WHERE c.parent_id = :organization
        AND c.parent_id IS NOT NULL
        AND c.deleted_at IS NULL
        AND c.id <= coalesce(:client, '~')
      ORDER BY c.id DESC
      LIMIT iif((SELECT level >= 1 FROM actor), 500, 0)
    )
    UNION ALL
    SELECT *
    FROM (
      SELECT c.id, c.name, c.active_count
      FROM actor
      CROSS JOIN memberships y INDEXED BY memberships_by_user ON y.user_id = actor.user_id
        AND y.status = 'active'
      CROSS JOIN organizations c ON c.id = y.organization_id
        AND c.parent_id = :organization
        AND c.deleted_at IS NULL
        AND c.id <= coalesce(:client, '~')
      WHERE actor.level < 1
      ORDER BY c.id DESC
      LIMIT 500
    )
  )) p
  WHERE (SELECT refusal IS NULL FROM actor) AND sees_people()
)
WHERE people_before < 500

-- relation scanned, materialized: the members of those that it looks at, of each client the newest
-- 500 people.
SELECT c.organization_id, c.name, c.external, x.key AS n, x.value->>0 AS user_id,
  x.value->>1 AS created_at, x.value->>2 AS role, x.value->>3 AS kind, 'active' AS status
FROM (SELECT * FROM clients) c
CROSS JOIN json_each((
  SELECT json_group_array(json_array(m.user_id, m.created_at, m.role, m.kind))
  FROM (
    SELECT m.user_id, m.created_at, m.role, m.kind
    FROM memberships m INDEXED BY memberships_by_status
    WHERE m.organization_id = c.organization_id
      AND m.status = 'active'
      AND m.status <> 'removed'
      AND (m.created_at, m.user_id) < (
        iif(c.organization_id = :client, :time, 9223372036854775807), :user
      )
    ORDER BY m.created_at DESC, m.user_id DESC
    LIMIT 500
  ) m
)) x

-- function access(): membership `a` of user `u`.
'user', json_object('id', u.id, 'name', u.name, 'email', u.email), 'client',
json_object('id', a.organization_id, 'name', a.name), 'role', role_name(a.role), 'is_deactivated',
json_boolean(a.status = 'deactivated')

-- function found_max(): how many people found in clients stand below those found in the
-- organization itself.
20

-- function found_people(): those of them who are searched for, and where the page has stopped
-- looking, if there are others.
SELECT line
FROM (
  SELECT *
  FROM (
    SELECT json_object(
      'at', a.organization_id || ':' || a.created_at || ':' || a.user_id,
      'item', json_object(access())
    ) AS line
    FROM (SELECT * FROM scanned) a
    CROSS JOIN users u ON u.id = a.user_id
    WHERE person_matches(:q, :q.plain, :q.folded) AND is_seen(a)
    ORDER BY a.organization_id DESC, a.n
  )
  UNION ALL
  SELECT json_object(
    'at', l.id || ':' || coalesce(
      (
        SELECT scanned.created_at || ':' || scanned.user_id
        FROM scanned
        WHERE scanned.organization_id = l.id
        ORDER BY scanned.n DESC
        LIMIT 1
      ),
      '0:'
    )
  )
  FROM (SELECT min(organization_id) AS id FROM clients) l
  WHERE (SELECT count(*) FROM scanned WHERE scanned.organization_id = l.id) >= 500
    OR EXISTS (
      SELECT 1
      FROM organizations c INDEXED BY organizations_by_parent
      WHERE c.parent_id = :organization
        AND c.parent_id IS NOT NULL
        AND c.id < l.id
        AND c.deleted_at IS NULL
    )
)
LIMIT iif(:client IS NULL, found_max(), :limit) + 1

-- batch people_of_clients

-- answer decide
decide_actor()

-- answer page
found_people()

-- batch find_in_clients: the first of them, beside those whom an operation finds here.

-- answer found_in_clients
found_people()

-- batch read_access

-- answer access: what the `user` of the input has in each client, a page of it.
SELECT json_object(
  'at', a.organization_id, 'item', json_object(access(), 'may_change', json(a.may_change))
)
FROM (
  SELECT p.organization_id, p.name, p.role, p.status, p.user_id, p.kind, p.external,
    json_boolean(NOT may_not_take()) AS may_change
  FROM with_powers((
    SELECT o.id AS organization_id, o.name, m.role, m.permissions, m.status, m.kind, m.user_id
    FROM memberships m INDEXED BY memberships_by_user
    CROSS JOIN organizations o ON o.id = m.organization_id
      AND o.parent_id = :organization
      AND o.deleted_at IS NULL
    WHERE m.user_id = :user AND m.organization_id < :before AND m.status <> 'removed'
    ORDER BY m.organization_id DESC
    LIMIT 1000
  )) p
  WHERE sees_people()
) a
CROSS JOIN users u ON u.id = a.user_id
WHERE (SELECT refusal IS NULL FROM actor) AND is_seen(a)
LIMIT :limit + 1
