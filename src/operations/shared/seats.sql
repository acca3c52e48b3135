-- Seats, and what an invitation offers.

-- function free_seats(): how many seats are free in `o`; a very large number where it has no
-- limit. What lapsed takes none, marked or not; a thousand of those are enough to see, in all the
-- organizations of one request together, and those of one invitation.
CASE
  WHEN o.seat_limit IS NULL THEN 1000000000
  ELSE o.seat_limit - o.active_count - o.pending_count + (
    SELECT count(*)
    FROM (
      SELECT 1
      FROM grants x INDEXED BY grants_due
      WHERE x.organization_id = o.id AND x.held_until IS NOT NULL AND x.held_until <= :now
      LIMIT 1000 / max(1, coalesce(json_array_length(:grants), 1))
    )
  )
END

-- function free_seats_in_many(): the same for each organization in which many invitations grant
-- something.
CASE
  WHEN o.seat_limit IS NULL THEN 1000000000
  ELSE o.seat_limit - o.active_count - o.pending_count + (
    SELECT count(*)
    FROM (
      SELECT 1
      FROM grants x INDEXED BY grants_due
      WHERE x.organization_id = o.id AND x.held_until IS NOT NULL AND x.held_until <= :now
      LIMIT 1000 / (SELECT max(1, count(*)) FROM room_for)
    )
  )
END

-- relation offered, materialized: `offered`, one row for each organization that `grants` of the
-- input asks a role in: the `role` as it is kept, the organization's policies, its `free` seats,
-- the caller's `level` and what is `held` there, and why whoever acts may not grant it, or NULL.
SELECT p.organization_id, p.role, p.permissions, p.allowed_domains, p.block_disposable, p.free,
  p.level, p.held, p.external,
  CASE
    WHEN p.found IS NULL OR p.level IS NULL THEN 'not_found'
    WHEN p.role IS NULL THEN 'invalid_request'
    WHEN may_not_give(:kind) THEN 'forbidden'
  END AS refusal
FROM with_powers((
  SELECT g.value->>'organization_id' AS organization_id, o.id AS found,
    g.value->'permissions' AS permissions, o.allowed_domains, o.block_disposable, o.invite_policy,
    free_seats() AS free, find_role(g.value->>'role', o.id, o.parent_id) AS role
  FROM json_each(:grants) g
  LEFT JOIN organizations o ON o.id = g.value->>'organization_id'
    AND o.deleted_at IS NULL
    AND (o.id = :organization OR o.parent_id = :organization)
)) p
