-- relation names_held, materialized
names_of(powers_here())

-- relation judged, materialized: each target, and why it may not become so, or NULL. Whoever
-- comes back takes a seat; of many, the first ones do.
SELECT n, id, NULL AS field, NULL AS retry_after,
  iif(
    code IS NULL AND comes_back AND place > (
      SELECT free_seats() FROM organizations o WHERE o.id = :organization
    ),
    'seat_limit_reached', code
  ) AS code
FROM (
  SELECT n, id, code, comes_back,
    row_number() OVER (PARTITION BY code IS NULL AND comes_back ORDER BY n) AS place
  FROM (
    SELECT m.n, m.asked AS id, m.status = 'deactivated' AND :status = 'active' AS comes_back,
      CASE
        WHEN m.operation_id = :op THEN NULL
        WHEN m.user_id IS NULL
          OR m.status = 'removed'
          OR (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id) THEN 'not_found'
        WHEN outranks() THEN 'forbidden'
        WHEN m.role = 'owner'
          AND m.status = 'active'
          AND :status = 'deactivated'
          AND no_other_owner() THEN 'last_owner'
      END AS code
    FROM actor
    CROSS JOIN (SELECT * FROM targets) m
    WHERE actor.refusal IS NULL
  )
)

-- batch set_status
-- for targets in
--   by_ids: targets = members_by_ids, actor = actor_again
--   by_filter: targets = members_by_filter, actor = actor_again

-- answer decide
decide_members()

-- write select_targets
select_targets()

-- answer outcomes
outcomes()

-- write record
record((
  SELECT m.organization_id, x.n,
    iif(:status = 'active', 'member.reactivated', 'member.deactivated') AS type,
    m.user_id AS subject_id, json_object('status', m.status) AS before,
    json_object('status', :status) AS after
  FROM bulk_targets x
  CROSS JOIN memberships m ON m.organization_id = :organization
    AND m.user_id = x.id
    AND m.status <> 'removed'
    AND m.status <> :status
  WHERE x.operation_id = :op
  UNION ALL offers_by_selected() AND :status = 'deactivated'
))

-- write update_memberships
UPDATE memberships
SET status = :status, operation_id = :op, updated_at = :now
WHERE organization_id = :organization
  AND user_id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op)
  AND status <> 'removed'
  AND status <> :status

-- write keep_keys: this and the next three: what they have left open goes to who acts, or ends;
-- their keys sleep.
keep_keys()

-- write select_ended
select_ended()

-- write record_ended
record((ended_rows()))

-- write end_selected
end_selected()

-- answer membership: the one who is meant alone.
SELECT membership()
FROM bulk_targets x
CROSS JOIN memberships m ON m.organization_id = :organization AND m.user_id = x.id
CROSS JOIN users u ON u.id = m.user_id
WHERE x.operation_id = :op AND :single

-- write forget_targets
forget_targets()
