-- function is_out_of_reach()
may_not_give(p.kind)

-- relation names_held, materialized
names_of(powers_over_grants())

-- relation candidates, materialized: each of the targets as far as it can be judged without the
-- seats. Of several to one address only the first is sent: a later one, its `twin`, is then
-- `already_invited`, as it would be were they sent one after the other.
SELECT n, id, retry_after, code, is_lapsed,
  row_number() OVER (PARTITION BY code IS NULL, address ORDER BY n) AS twin
FROM (
  SELECT i.n, i.asked AS id, i.address,
    (i.asked_at + :cooldown_ms - :now + 999) / 1000 AS retry_after,
    :now >= i.expires_at AND i.operation_id IS NOT :op AS is_lapsed,
    CASE
      WHEN i.id IS NULL
        OR (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id) THEN 'not_found'
      WHEN i.operation_id = :op THEN NULL
      WHEN i.id IN (SELECT id FROM out_of_reach) THEN 'forbidden'
      WHEN i.status NOT IN ('pending', 'expired') THEN 'invitation_not_pending'
      WHEN role_is_gone() THEN 'invalid_request'
      WHEN nothing_new() THEN 'already_member'
      WHEN EXISTS (
        SELECT 1
        FROM invitations p INDEXED BY invitations_one_pending
        WHERE p.organization_id = i.organization_id
          AND p.address = i.address
          AND p.status = 'pending'
          AND p.id <> i.id
          AND :now < p.expires_at
      ) THEN 'already_invited'
      WHEN :send_email AND :now < i.asked_at + :cooldown_ms THEN 'resend_too_soon'
    END AS code
  FROM actor
  CROSS JOIN (SELECT * FROM targets) i
  WHERE actor.refusal IS NULL
)

-- relation seated, materialized: the seats that lapsed ones take again, in their order.
SELECT g.invitation_id, g.organization_id,
  row_number() OVER (PARTITION BY g.organization_id ORDER BY c.n) AS place
FROM candidates c
CROSS JOIN grants g ON g.invitation_id = c.id
WHERE c.code IS NULL AND c.is_lapsed AND c.twin = 1

-- relation room_for, materialized: where.
SELECT DISTINCT organization_id FROM seated

-- relation room, materialized: how many seats are free there.
SELECT o.id, free_seats_in_many() AS free
FROM organizations o
WHERE o.id IN (SELECT organization_id FROM room_for)
  AND o.deleted_at IS NULL
  AND o.seat_limit IS NOT NULL

-- relation judged, materialized: one that has lapsed takes its seats again; of many, the first ones
-- do.
SELECT n, id, 'role' AS field, retry_after,
  CASE
    WHEN code IS NOT NULL THEN code
    WHEN twin > 1 THEN 'already_invited'
    WHEN is_lapsed
      AND id IN (
        SELECT invitation_id
        FROM seated
        CROSS JOIN room ON room.id = seated.organization_id
        WHERE free < place
      ) THEN 'seat_limit_reached'
  END AS code
FROM candidates

-- function refusal_of_all(): why nothing may be sent at all.
coalesce(refusal, owners_invite())

-- function lapsed(): other invitations to these addresses that lapsed.
SELECT p.id
FROM bulk_targets x
CROSS JOIN invitations i ON i.id = x.id
CROSS JOIN invitations p INDEXED BY invitations_one_pending ON p.organization_id = i.organization_id
  AND p.address = i.address
  AND p.status = 'pending'
WHERE x.operation_id = :op AND p.id <> i.id AND :now >= p.expires_at

-- batch resend_invitations
-- for targets in
--   by_ids: targets = invitations_by_ids, decide = decide_invitations_by_ids, actor = actor_again
--   by_filter: targets = invitations_by_filter, decide = decide_invitations_by_filter, actor = actor_again

-- answer decide
decide()

-- write select_targets
select_targets()

-- answer outcomes
outcomes()

-- write record: with others for these addresses that lapsed, which makes room.
record((
  SELECT i.organization_id, x.n, 'invitation.resent' AS type, i.id AS subject_id, NULL AS before,
    json_object('send_count', i.send_count + :send_email, 'rotated', json_boolean(:rotate)) AS after
  FROM bulk_targets x
  CROSS JOIN invitations i ON i.id = x.id
  WHERE x.operation_id = :op AND i.operation_id IS NOT :op
  UNION ALL expired_rows((lapsed()))
))

-- write expire
expire((lapsed()))

-- write update_invitations: the new lifetime, on the authority of who sends it.
UPDATE invitations
SET status = 'pending', closed_at = NULL, made_by = acting_person(),
  link_version = link_version + :rotate,
  handed_version = max(handed_version + :rotate, handed_version(acting_person())),
  lifetime_ms = coalesce(:lifetime_ms, lifetime_ms),
  expires_at = :now + coalesce(:lifetime_ms, lifetime_ms), send_count = send_count + :send_email,
  asked_at = iif(:send_email, :now, asked_at),
  delivery_status = iif(:send_email, 'queued', delivery_status),
  delivery_attempts = iif(:send_email, 0, delivery_attempts),
  delivery_error = iif(:send_email, NULL, delivery_error), operation_id = :op, updated_at = :now
WHERE id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op) AND operation_id IS NOT :op

-- write queue_mails
queue_mails(
  'invitation',
  (
    SELECT x.id AS subject_id, :organization AS organization_id,
      row_number() OVER (ORDER BY x.n) AS place
    FROM bulk_targets x
    WHERE x.operation_id = :op AND :send_email
  )
)

-- answer invitation: where it is the only one.
SELECT invitation_in_sight_to_hand_over()
FROM bulk_targets x
CROSS JOIN invitations i ON i.id = x.id
WHERE x.operation_id = :op AND :single

-- write forget_targets
forget_targets()
