-- function in_status(stored): those with this status in the database, beyond the position. The
-- index is named: left alone, the planner takes the one by expiry and sorts.
SELECT i.*
FROM invitations i INDEXED BY invitations_by_status
WHERE i.organization_id = :organization AND i.status = stored AND is_next(i.id)

-- function pending()
in_status('pending')

-- function accepted()
in_status('accepted')

-- function declined()
in_status('declined')

-- function revoked()
in_status('revoked')

-- function pending_and_expired(): what lapsed may be marked so or not.
in_status('pending') UNION ALL in_status('expired')

-- function all_of_them(): SQLite merges the five in the index's order; D1 takes at most five.
in_status('pending')
UNION ALL in_status('accepted')
UNION ALL in_status('declined')
UNION ALL in_status('revoked')
UNION ALL in_status('expired')

-- function is_live(): whether `i`, which is pending or marked expired, can still be accepted.
:now < i.expires_at

-- function is_lapsed(): whether it cannot.
:now >= i.expires_at

-- function is_any()
true

-- function is_older(id)
id < :before

-- function is_newer(id)
id > :before

-- function newest_first(id)
id DESC

-- function oldest_first(id)
id ASC

-- batch list_invitations
-- for status in
--   pending: looked_at = pending, is_listed = is_live
--   accepted: looked_at = accepted, is_listed = is_any
--   declined: looked_at = declined, is_listed = is_any
--   revoked: looked_at = revoked, is_listed = is_any
--   expired: looked_at = pending_and_expired, is_listed = is_lapsed
--   all: looked_at = all_of_them, is_listed = is_any
-- for order in
--   newest: is_next = is_older, in_order = newest_first
--   oldest: is_next = is_newer, in_order = oldest_first

-- answer decide
decide_filtered()

-- answer page: those that are `looked_at`, no more than `scan` of them (law 14), as far as they are
-- what was asked for; where that ends the page early, the last row says where. The limit is of both
-- parts together: the second is not begun where the first one fills the page.
SELECT list_row(i.id, invitation_in_sight()) AS line
FROM (looked_at() ORDER BY in_order(i.id) LIMIT :scan) i
WHERE is_listed()
  AND NOT hidden_invitation()
  AND invitation_matches(
    :q, :q.plain, :q.folded, :kind, :role, (SELECT asked_role(:role) FROM actor)
  )
UNION ALL
SELECT json_object('at', i.id)
FROM (looked_at() ORDER BY in_order(i.id) LIMIT 1 OFFSET :scan - 1) i
LIMIT iif((SELECT refusal IS NULL FROM actor), :limit + 1, 0)
