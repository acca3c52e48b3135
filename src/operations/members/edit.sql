-- relation names_held, materialized
names_of(powers_here())

-- relation asked, materialized: one row: the role that is asked for, as it is kept, and whether
-- who acts may not give what is asked for.
SELECT actor.role,
  (actor.external AND coalesce(:kind, '') = 'member') OR exceeds(
    actor.level, actor.held, actor.role, :permissions
  ) AS is_beyond
FROM (SELECT *, asked_role(:role) AS role FROM actor) actor

-- relation judged, materialized: each target, and why it may not be changed so, or NULL.
SELECT m.n, m.asked AS id, 'role' AS field, NULL AS retry_after,
  CASE
    WHEN m.operation_id = :op THEN NULL
    WHEN m.user_id IS NULL
      OR m.status = 'removed'
      OR (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id) THEN 'not_found'
    WHEN outranks() THEN 'forbidden'
    WHEN asked.role IS NULL AND :role IS NOT NULL THEN 'invalid_request'
    WHEN asked.is_beyond THEN 'forbidden'
    WHEN m.role = 'owner'
      AND m.status = 'active'
      AND asked.role <> 'owner'
      AND no_other_owner() THEN 'last_owner'
  END AS code
FROM actor
CROSS JOIN asked
CROSS JOIN (SELECT * FROM targets) m
WHERE actor.refusal IS NULL

-- function role_after(): the role that a member has after the change; the next three likewise.
coalesce(decided_role(:role), role)

-- function permissions_after()
coalesce(:permissions, permissions)

-- function kind_after()
coalesce(:kind, kind)

-- function billing_reminders_after()
coalesce(:billing_reminders, billing_reminders)

-- batch edit_members
-- for targets in
--   by_ids: targets = members_by_ids, actor = actor_again
--   by_filter: targets = members_by_filter, actor = actor_again

-- answer decide
decide_members()

-- write select_targets
select_targets()

-- answer outcomes
outcomes()

-- write record: what they were, and will be; and the offers that end as they cease to be owners.
record((
  SELECT m.organization_id, x.n,
    iif(:role IS NULL AND :permissions IS NULL, 'member.edited', 'member.role_changed') AS type,
    m.user_id AS subject_id, member_state() AS before,
    (
      SELECT member_state()
      FROM (
        SELECT role_after() AS role, permissions_after() AS permissions, status,
          kind_after() AS kind, billing_reminders_after() AS billing_reminders
        FROM (SELECT m.role, m.permissions, m.status, m.kind, m.billing_reminders)
      ) m
    ) AS after
  FROM bulk_targets x
  CROSS JOIN memberships m ON m.organization_id = :organization AND m.user_id = x.id
  WHERE x.operation_id = :op AND m.operation_id IS NOT :op
  UNION ALL offers_by_selected() AND :role <> 'owner'
))

-- write update_memberships
UPDATE memberships
SET role = role_after(), permissions = permissions_after(), kind = kind_after(),
  billing_reminders = billing_reminders_after(), operation_id = :op, updated_at = :now
WHERE organization_id = :organization
  AND user_id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op)
  AND status <> 'removed'

-- write keep_keys: this and the next three: what they have left open and may not give any more
-- goes to who acts, or ends.
keep_keys()

-- write select_ended
select_ended()

-- write record_ended
record((ended_rows()))

-- write end_selected
end_selected()

-- answer membership: the one who is edited alone.
SELECT membership()
FROM bulk_targets x
CROSS JOIN memberships m ON m.organization_id = :organization AND m.user_id = x.id
CROSS JOIN users u ON u.id = m.user_id
WHERE x.operation_id = :op AND :single

-- write forget_targets
forget_targets()
