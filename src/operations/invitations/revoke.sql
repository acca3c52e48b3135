-- function refusal_of_all(): why nothing may be revoked at all.
refusal

-- function is_out_of_reach()
may_not_take()

-- relation names_held, materialized
names_of(powers_over_grants())

-- relation judged, materialized
SELECT i.n, i.asked AS id, NULL AS field, NULL AS retry_after,
  CASE
    WHEN i.id IS NULL
      OR (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id) THEN 'not_found'
    WHEN i.operation_id = :op THEN NULL
    WHEN i.id IN (SELECT id FROM out_of_reach) THEN 'forbidden'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
  END AS code
FROM actor
CROSS JOIN (SELECT * FROM targets) i
WHERE actor.refusal IS NULL

-- batch revoke_invitations
-- for targets in
--   by_ids: targets = invitations_by_ids, decide = decide_invitations_by_ids, actor = actor_again
--   by_filter: targets = invitations_by_filter, decide = decide_invitations_by_filter, actor = actor_again

-- answer decide
decide()

-- write select_targets
select_targets()

-- answer outcomes
outcomes()

-- write record
record((
  SELECT i.organization_id, x.n, 'invitation.revoked' AS type, i.id AS subject_id,
    json_object('status', i.status) AS before, json_object('status', 'revoked') AS after
  FROM bulk_targets x
  CROSS JOIN invitations i ON i.id = x.id AND i.status IN ('pending', 'expired')
  WHERE x.operation_id = :op
))

-- write update_invitations
UPDATE invitations
SET status = 'revoked', closed_at = :now, updated_at = :now, operation_id = :op
WHERE id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op)
  AND status IN ('pending', 'expired')

-- answer invitation: where it is the only one.
SELECT invitation_in_sight()
FROM bulk_targets x
CROSS JOIN invitations i ON i.id = x.id
WHERE x.operation_id = :op AND :single

-- write forget_targets
forget_targets()
