-- function refusal_of_all(): why nothing may be edited at all.
refusal

-- function is_out_of_reach(): externals do not make members.
may_not_take() OR (p.external AND coalesce(:kind, p.kind) = 'member')

-- relation names_held, materialized
names_of(powers_over_grants())

-- relation asked, materialized: one row: the `role` asked for in the organization itself, whether it
-- is beyond who acts, and how many seats are `free` there; of what is asked for in children, as
-- `offered` has it, the first `refusal`, and whether a role is `unknown`.
SELECT actor.role, w.refusal, w.unknown, actor.external OR w.external AS makes_externals,
  exceeds(actor.level, actor.held, actor.role, :permissions) AS is_beyond,
  (SELECT free_seats() FROM organizations o WHERE o.id = :organization) AS free
FROM (SELECT *, asked_role(:role) AS role FROM actor) actor
CROSS JOIN (
  SELECT min(refusal) AS refusal, coalesce(max(external), false) AS external,
    coalesce(max(refusal = 'invalid_request'), false) AS unknown
  FROM offered
) w

-- relation judged, materialized: the old grants must be the caller's to take and the new ones theirs
-- to give; what is new in an organization takes a seat there; of many, the first ones do.
SELECT n, id, field, retry_after,
  iif(code IS NULL AND comes AND place > free, 'seat_limit_reached', code) AS code
FROM (
  SELECT *, row_number() OVER (PARTITION BY code IS NULL AND comes ORDER BY n) AS place
  FROM (
    SELECT i.n, i.asked AS id, g.role IS NULL AND asked.role IS NOT NULL AS comes, asked.free,
      iif((asked.role IS NULL AND :role IS NOT NULL) OR asked.unknown, 'role', 'organizations') AS field,
      NULL AS retry_after,
      CASE
        WHEN i.id IS NULL
          OR (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id) THEN 'not_found'
        WHEN i.operation_id = :op THEN NULL
        WHEN i.id IN (SELECT id FROM out_of_reach) THEN 'forbidden'
        WHEN asked.makes_externals AND coalesce(:kind, i.kind) = 'member' THEN 'forbidden'
        WHEN asked.role IS NULL AND :role IS NOT NULL THEN 'invalid_request'
        WHEN asked.is_beyond THEN 'forbidden'
        WHEN asked.refusal IS NOT NULL THEN asked.refusal
        WHEN g.role IS NULL
          AND asked.role IS NOT NULL
          AND owners_invite() IS NOT NULL THEN 'forbidden'
        WHEN i.status <> 'pending' OR :now >= i.expires_at THEN 'invitation_not_pending'
        WHEN NOT coalesce(
          iif(json_type(:role) IS NULL, g.role, asked.role) IS NOT NULL OR has_children(), false
        ) THEN 'invalid_request'
        WHEN json_type(:dropped) IS NOT NULL
          AND json_array_length(:grants) + (SELECT count(*) FROM grants h WHERE stays()) > 100 THEN 'limit_reached'
        WHEN EXISTS (
          SELECT 1
          FROM offered
          WHERE offered.free < 1
            AND NOT EXISTS (
              SELECT 1
              FROM grants h
              WHERE h.invitation_id = i.id AND h.organization_id = offered.organization_id
            )
        ) THEN 'seat_limit_reached'
        WHEN EXISTS (SELECT 1 FROM new_organizations() w WHERE w.block_disposable AND i.disposable) THEN 'disposable_address'
        WHEN EXISTS (
          SELECT 1
          FROM new_organizations() w
          WHERE w.allowed_domains IS NOT NULL
            AND NOT allows(w.allowed_domains, substr(i.address, instr(i.address, '@') + 1))
        ) THEN 'domain_not_allowed'
      END AS code
    FROM actor
    CROSS JOIN asked
    CROSS JOIN (SELECT * FROM targets) i
    LEFT JOIN grants g ON g.invitation_id = i.id AND g.organization_id = i.organization_id
    WHERE actor.refusal IS NULL
  )
)

-- function new_organizations(): the organizations in which the invitation grants nothing yet:
-- that is inviting there, by their policies.
(
  SELECT o.block_disposable, o.allowed_domains
  FROM organizations o
  WHERE o.id = :organization AND g.role IS NULL AND asked.role IS NOT NULL
  UNION ALL
  SELECT offered.block_disposable, offered.allowed_domains
  FROM offered
  WHERE NOT EXISTS (
    SELECT 1
    FROM grants h
    WHERE h.invitation_id = i.id AND h.organization_id = offered.organization_id
  )
)

-- function stays(): whether `h` is what invitation `i` grants in a child that the change does not
-- name.
h.invitation_id = i.id
AND h.organization_id <> i.organization_id
AND (json_type(:grants) IS NULL OR json_type(:dropped) IS NOT NULL)
AND h.organization_id NOT IN (SELECT w.value FROM json_each(:dropped) w)
AND h.organization_id NOT IN (SELECT w.value->>'organization_id' FROM json_each(:grants) w)

-- function has_children(): whether the invitation will grant something in a child.
(coalesce(json_array_length(:grants), 0) > 0 OR EXISTS (SELECT 1 FROM grants h WHERE stays()))

-- batch edit_invitations
-- for targets in
--   by_ids: targets = invitations_by_ids, decide = decide_invitations_by_ids, actor = actor_again
--   by_filter: targets = invitations_by_filter, decide = decide_invitations_by_filter, actor = actor_again

-- answer decide
decide()

-- write select_targets
select_targets()

-- answer outcomes
outcomes()

-- write record: what it was; `complete_record` adds what it is now.
record((
  SELECT i.organization_id, x.n, 'invitation.edited' AS type, i.id AS subject_id,
    invitation_state() AS before, NULL AS after
  FROM bulk_targets x
  CROSS JOIN invitations i ON i.id = x.id
  WHERE x.operation_id = :op AND i.operation_id IS NOT :op
))

-- write update_invitations: what it is, and where it offers something else, on the authority of who
-- does.
UPDATE invitations
SET kind = coalesce(:kind, kind),
  made_by = iif(
    coalesce(json_type(:role), json_type(:permissions), json_type(:grants), json_type(:kind)) IS NULL,
    made_by, acting_person()
  ),
  handed_version = iif(
    coalesce(json_type(:role), json_type(:permissions), json_type(:grants), json_type(:kind)) IS NULL,
    handed_version, handed_version(acting_person())
  ),
  billing_reminders = coalesce(:billing_reminders, billing_reminders),
  message = iif(json_type(:message) IS NULL, message, :message),
  metadata = iif(json_type(:metadata) IS NULL, metadata, :metadata), operation_id = :op,
  updated_at = :now
WHERE id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op)

-- write delete_grants: those that go.
DELETE FROM grants
WHERE invitation_id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op)
  AND iif(
    organization_id = :organization, json_type(:role) = 'null',
    iif(
      json_type(:dropped) IS NULL,
      json_type(:grants) IS NOT NULL AND organization_id NOT IN (
        SELECT w.value->>'organization_id' FROM json_each(:grants) w
      ),
      organization_id IN (SELECT w.value FROM json_each(:dropped) w)
    )
  )

-- write insert_grants: those that come or change.
INSERT INTO grants (invitation_id, organization_id, role, permissions, held_until)
SELECT i.id, w.organization_id, coalesce(w.role, g.role),
  coalesce(w.permissions, g.permissions, '[]'), i.expires_at
FROM bulk_targets x
CROSS JOIN invitations i ON i.id = x.id
CROSS JOIN (
  SELECT organization_id, role, permissions
  FROM offered
  UNION ALL
  SELECT :organization, decided_role(:role), :permissions
) w
LEFT JOIN grants g ON g.invitation_id = i.id AND g.organization_id = w.organization_id
WHERE x.operation_id = :op
  AND coalesce(w.role, g.role) IS NOT NULL
  AND coalesce(w.role, w.permissions) IS NOT NULL
ON CONFLICT (invitation_id, organization_id) DO UPDATE
SET role = excluded.role, permissions = excluded.permissions

-- answer invitation: what it is now, where it is the only one.
SELECT invitation_in_sight()
FROM bulk_targets x
CROSS JOIN invitations i ON i.id = x.id
WHERE x.operation_id = :op AND :single

-- write complete_record
UPDATE events
SET after = (SELECT invitation_state() FROM invitations i WHERE i.id = events.subject_id)
WHERE organization_id = :organization
  AND id IN (SELECT :event || printf('%06d', x.n) FROM bulk_targets x WHERE x.operation_id = :op)

-- write forget_targets
forget_targets()
