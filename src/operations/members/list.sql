-- function position(): a membership's place in the list: it sorts as text as the rows sort.
printf('%016d', m.created_at) || ':' || m.user_id

-- function is_older(): whether membership `m` comes after the last one seen, the newest first.
(m.created_at, m.user_id) < (:time, :user)

-- function is_newer(): the same, the oldest first.
(m.created_at, m.user_id) > (:time, :user)

-- function newest_first(column)
column DESC

-- function oldest_first(column)
column ASC

-- function active(): those who are active, beyond the position.
SELECT m.*
FROM memberships m INDEXED BY memberships_by_status
WHERE m.status = 'active'
  AND m.organization_id = :organization
  AND m.status <> 'removed'
  AND is_next()

-- function deactivated(): those who are deactivated, beyond the position.
SELECT m.*
FROM memberships m INDEXED BY memberships_by_status
WHERE m.status = 'deactivated'
  AND m.organization_id = :organization
  AND m.status <> 'removed'
  AND is_next()

-- function active_and_deactivated(): both: SQLite merges the two in the index's order.
active() UNION ALL deactivated()

-- function of_a_role(): those who have the role that is asked for, beyond the position.
SELECT m.*
FROM memberships m INDEXED BY memberships_by_role
WHERE m.role = (SELECT asked_role(:role) FROM actor)
  AND m.organization_id = :organization
  AND m.status <> 'removed'
  AND is_next()

-- function of_an_external_id(): the one who has that id in the application, beyond the position.
SELECT m.*
FROM users y
CROSS JOIN memberships m ON m.organization_id = :organization
  AND m.user_id = y.id
  AND m.status <> 'removed'
  AND is_next()
WHERE y.external_id = :external_id
  AND y.external_id IS NOT NULL
  AND (:role IS NULL OR m.role = (SELECT asked_role(:role) FROM actor))

-- batch list_members
-- for members in
--   active: members = active
--   deactivated: members = deactivated
--   everyone: members = active_and_deactivated
--   of_a_role: members = of_a_role
--   of_an_external_id: members = of_an_external_id
-- for order in
--   newest: in_order = newest_first, is_next = is_older
--   oldest: in_order = oldest_first, is_next = is_newer

-- answer decide
decide_filtered()

-- answer page: as of invitations.
SELECT list_row(position(), membership()) AS line
FROM (members() ORDER BY in_order(m.created_at), in_order(m.user_id) LIMIT :scan) m
CROSS JOIN users u ON u.id = m.user_id
WHERE (:status IS NULL OR m.status = :status)
  AND (:kind IS NULL OR m.kind = :kind)
  AND (:external_id IS NULL OR u.external_id = :external_id)
  AND NOT hidden_member(m)
  AND person_matches(:q, :q.plain, :q.folded)
UNION ALL
SELECT json_object('at', position())
FROM (members() ORDER BY in_order(m.created_at), in_order(m.user_id) LIMIT 1 OFFSET :scan - 1) m
LIMIT iif((SELECT refusal IS NULL FROM actor), :limit + 1, 0)
