-- The members that a request on many is about.

-- function everyone(): an organization's people, newest first, so many as a page may look at.
SELECT m.*
FROM memberships m INDEXED BY memberships_by_status
WHERE m.organization_id = :organization AND m.status = 'active' AND m.status <> 'removed'
UNION ALL
SELECT m.*
FROM memberships m INDEXED BY memberships_by_status
WHERE m.organization_id = :organization AND m.status = 'deactivated' AND m.status <> 'removed'
ORDER BY m.created_at DESC, m.user_id DESC
LIMIT 2000

-- function members_named(): the members that `ids` of the input names, removed ones too.
SELECT t.key AS n, t.value AS asked, m.*
FROM json_each(:ids) t
LEFT JOIN memberships m ON m.organization_id = :organization AND m.user_id = t.value

-- function members_found(): those of them that `filter` of the input finds, the newest 1,000.
SELECT row_number() OVER () AS n, m.user_id AS asked, m.*
FROM actor
CROSS JOIN (everyone()) m
CROSS JOIN users u ON u.id = m.user_id
WHERE (:filter.status IS NULL OR m.status = :filter.status)
  AND (:filter.kind IS NULL OR m.kind = :filter.kind)
  AND (:filter.role IS NULL OR m.role = asked_role(:filter.role))
  AND person_matches(:filter.q, :filter.q.plain, :filter.q.folded)
  AND NOT (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id)

-- relation members_by_ids, materialized: the targets of a batch that `ids` names. Batches name it
-- as `targets`.
SELECT * FROM (members_named()) LIMIT unless_selected()

-- relation members_by_filter, materialized: the targets that `filter` finds. Batches name it as
-- `targets`.
SELECT * FROM (members_found() LIMIT 1000) LIMIT unless_selected()

-- function more_members(): whether a filter finds others beyond those, or gave up looking.
(SELECT count(*) FROM (everyone())) >= 2000
OR (SELECT count(*) FROM (members_found() LIMIT 1001)) > 1000

-- function decide_members(): the decision of what is done to many members: why none of it may be,
-- and whether a filter finds more.
SELECT json_object(
  'decision', coalesce(
    refusal,
    iif(:filter.role IS NOT NULL AND asked_role(:filter.role) IS NULL, 'invalid_request', NULL),
    'allowed'
  ),
  'field', 'role',
  'more', json(iif(:filter IS NOT NULL AND refusal IS NULL AND (more_members()), 'true', 'false'))
)
FROM actor

-- function powers_here(): what who acts has in the organization.
(SELECT :organization AS organization_id, level, held FROM actor)

-- relation roles_beyond, materialized: the roles of targets that hold more than who acts does
-- (law 5).
SELECT p.role
FROM (SELECT DISTINCT m.role FROM (SELECT * FROM targets) m) p
CROSS JOIN actor
WHERE exceeds_by_role(actor.level, actor.held, p.role)

-- relation permissions_beyond, materialized: the lists of permissions of targets that do.
SELECT d.permissions
FROM (SELECT DISTINCT m.permissions FROM (SELECT * FROM targets) m WHERE m.permissions <> '[]') d
CROSS JOIN powers_here() p
WHERE lacks_names(d.permissions)

-- function outranks(): whether member `m` outranks who acts: by what they have here, or because
-- they are an owner or admin of the parent and act as an admin here.
(
  m.role IN (SELECT role FROM roles_beyond)
  OR m.permissions IN (SELECT permissions FROM permissions_beyond)
  OR (
    actor.level < 1
    AND EXISTS (
      SELECT 1
      FROM memberships p
      WHERE p.organization_id = actor.parent_id
        AND p.user_id = m.user_id
        AND p.status = 'active'
        AND p.role IN ('owner', 'admin')
    )
  )
)

-- function no_other_owner(): whether nobody is an active owner but those whom the batch is about:
-- then none of them may go (law 4).
NOT EXISTS (
  SELECT 1
  FROM memberships x INDEXED BY memberships_by_role
  WHERE x.organization_id = :organization
    AND x.role = 'owner'
    AND x.status <> 'removed'
    AND x.status = 'active'
    AND x.user_id NOT IN (SELECT w.asked FROM (SELECT * FROM targets) w)
)
