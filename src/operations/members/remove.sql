-- relation names_held, materialized
names_of(powers_here())

-- relation received: the pending invitations to those who are removed that grant something here:
-- of this organization, or of its parent.
SELECT i.id, o.id AS organization_id
FROM bulk_targets x
CROSS JOIN users u ON u.id = x.id
CROSS JOIN organizations o ON o.id = :organization
CROSS JOIN invitations i INDEXED BY invitations_one_pending ON i.organization_id IN (
    o.id, o.parent_id
  )
  AND i.address = u.address
  AND i.status = 'pending'
  AND :now < i.expires_at
WHERE x.operation_id = :op
  AND EXISTS (SELECT 1 FROM grants g WHERE g.invitation_id = i.id AND g.organization_id = o.id)

-- relation judged, materialized: each target, and why it may not be removed, or NULL. Anyone may
-- remove themselves; others, who may manage members.
SELECT m.n, m.asked AS id, NULL AS field, NULL AS retry_after,
  CASE
    WHEN m.operation_id = :op THEN NULL
    WHEN m.asked IS NOT actor.user_id
      AND actor.level = 0
      AND NOT holds(actor.held, 'members.manage') THEN 'forbidden'
    WHEN m.user_id IS NULL
      OR m.status = 'removed'
      OR (m.kind = 'external' AND actor.external AND m.user_id IS NOT actor.person_id) THEN 'not_found'
    WHEN m.user_id IS NOT actor.user_id AND outranks() THEN 'forbidden'
    WHEN m.role = 'owner' AND m.status = 'active' AND no_other_owner() THEN 'last_owner'
  END AS code
FROM actor
CROSS JOIN (SELECT * FROM targets) m
WHERE actor.refusal IS NULL

-- batch remove_members
-- for targets in
--   by_ids: targets = members_by_ids, actor = actor_again
--   by_filter: targets = members_by_filter, actor = actor_again

-- answer decide
decide_members()

-- write select_targets
select_targets()

-- answer outcomes
outcomes()

-- write select_lost: what is nobody's any more, of who leaves.
select_lost()

-- write record
record((
  SELECT m.organization_id, x.n, 'member.removed' AS type, m.user_id AS subject_id,
    member_state() AS before, NULL AS after
  FROM bulk_targets x
  CROSS JOIN memberships m ON m.organization_id = :organization
    AND m.user_id = x.id
    AND m.status <> 'removed'
  WHERE x.operation_id = :op
  UNION ALL offers_by_or_to_selected()
))

-- write update_memberships
UPDATE memberships
SET status = 'removed', operation_id = :op, updated_at = :now
WHERE organization_id = :organization
  AND user_id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op)
  AND status <> 'removed'

-- write keep_keys: this and the next: what they have left open goes to who acts, or ends.
keep_keys()

-- write select_ended
select_ended()

-- write select_received: and what is still offered to them here.
INSERT INTO bulk_targets (operation_id, id, n)
SELECT :op || '.ended', i.id, ended_max() + row_number() OVER ()
FROM received i
WHERE NOT :keep
  AND NOT EXISTS (
    SELECT 1 FROM grants g WHERE g.invitation_id = i.id AND g.organization_id <> i.organization_id
  )
ON CONFLICT (operation_id, id) DO NOTHING

-- write record_ended
record((
  ended_rows()
  UNION ALL
  SELECT w.organization_id, 600000 + row_number() OVER (), 'api_key.revoked', w.id,
    json_object('name', w.name, 'role', role_name(w.role), 'permissions', json(w.permissions)), NULL
  FROM (keys_without_maker()) w
))

-- write end_selected
end_selected()

-- write delete_api_keys
DELETE FROM api_keys WHERE id IN (SELECT w.id FROM (keys_without_maker()) w)

-- write delete_grants
DELETE FROM grants
WHERE organization_id = :organization
  AND NOT :keep
  AND invitation_id IN (SELECT i.id FROM received i)

-- write forget_targets
forget_targets()
