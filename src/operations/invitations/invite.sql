-- relation decision: one row: who invites, on whose authority, and why they may not, or NULL.
SELECT actor.user_id, actor.person_id,
  coalesce(
    actor.refusal, owners_invite(), (SELECT refusal FROM offered WHERE refusal IS NOT NULL LIMIT 1)
  ) AS refusal
FROM actor

-- function reason(): why the address `p`, whose account is `u`, cannot be invited, or NULL; but
-- for the seats, which are a matter of all of them.
CASE
  WHEN u.id IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM offered
      LEFT JOIN memberships m ON m.organization_id = offered.organization_id
        AND m.user_id = u.id
        AND m.status <> 'removed'
      WHERE m.user_id IS NULL
    ) THEN 'already_member'
  WHEN EXISTS (
    SELECT 1
    FROM invitations i INDEXED BY invitations_one_pending
    WHERE i.organization_id = :organization
      AND i.address = p.value->>'address'
      AND i.status = 'pending'
      AND (:now < i.expires_at OR NOT :dry_run)
  ) THEN 'already_invited'
  WHEN p.value->>'disposable'
    AND (SELECT max(block_disposable) FROM offered) THEN 'disposable_address'
  WHEN (SELECT count(allowed_domains) FROM offered)
    AND EXISTS (
      SELECT 1
      FROM offered
      WHERE allowed_domains IS NOT NULL AND NOT allows(allowed_domains, p.value->>'domain')
    ) THEN 'domain_not_allowed'
  WHEN :send_email
    AND EXISTS (
      SELECT 1
      FROM undeliverable d
      WHERE d.organization_id = :organization AND d.address = p.value->>'address'
    ) THEN 'undeliverable'
END

-- relation invited: one row for each address that may be: seats go to the first ones in the
-- request.
SELECT p.value AS person, row_number() OVER () AS place
FROM json_each(:people) p
LEFT JOIN users u ON u.address = p.value->>'address'
WHERE (SELECT refusal IS NULL FROM decision) AND reason() IS NULL

-- function lapsed(): the lapsed invitations of these addresses, in the request's order: so many
-- that ending them is bounded. Who has another is invited already until the cron has ended it.
invitations_up_to(
  (
    SELECT i.id
    FROM json_each(:people) p
    CROSS JOIN invitations i INDEXED BY invitations_one_pending ON i.organization_id = :organization
      AND i.address = p.value->>'address'
      AND i.status = 'pending'
    WHERE :now >= i.expires_at AND NOT :dry_run AND (SELECT refusal IS NULL FROM decision)
  ),
  100, ended_grants_max()
)

-- relation names_held, materialized
names_of((SELECT * FROM offered))

-- relation former_beyond, materialized: the former roles that may not be given, compared once for
-- each distinct one.
SELECT p.organization_id, p.role, p.permissions
FROM (
  SELECT DISTINCT offered.organization_id, offered.level, offered.held, m.role, m.permissions
  FROM json_each(:people) p
  CROSS JOIN users u ON :restore_role AND u.address = p.value->>'address'
  CROSS JOIN offered
  CROSS JOIN memberships m ON m.organization_id = offered.organization_id
    AND m.user_id = u.id
    AND m.status = 'removed'
) p
WHERE exceeds_by_role(p.level, p.held, p.role) OR lacks_names(p.permissions)

-- batch invite

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'role') FROM decision

-- write record_expired: what lapsed for these addresses makes room.
record((expired_rows((lapsed()))))

-- write expire
expire((just_expired()))

-- write insert_invitations: a repetition finds its own pending ones and makes none. What is only
-- tried stands beside what lapsed, by an address that is none.
INSERT INTO invitations (
  id, organization_id, email, address, kind, billing_reminders, status, message, locale,
  redirect_url, metadata, invited_by, made_by, lifetime_ms, expires_at, send_count, asked_at,
  delivery_status, operation_id, created_at, updated_at, disposable, folded_address
)
SELECT person->>'id', o.id, person->>'email', iif(:dry_run, char(1), '') || (person->>'address'),
  :kind, :billing_reminders, 'pending', :message, :locale, :redirect_url, :metadata,
  decision.user_id, decision.person_id,
  coalesce(:lifetime_ms, o.invitation_days * 86400000, :default_lifetime_ms),
  :now + coalesce(:lifetime_ms, o.invitation_days * 86400000, :default_lifetime_ms), :send_email,
  iif(:send_email, :now, NULL), iif(:send_email, 'queued', 'none'), :op, :now, :now,
  person->>'disposable', person->>'folded_address'
FROM decision
CROSS JOIN organizations o ON o.id = :organization
CROSS JOIN invited
WHERE invited.place <= (SELECT min(free) FROM offered)
ON CONFLICT (id) DO NOTHING

-- write insert_grants: a former role only where it may be given.
INSERT INTO grants (invitation_id, organization_id, role, permissions, held_until)
SELECT i.id, offered.organization_id, coalesce(m.role, offered.role),
  coalesce(m.permissions, offered.permissions), i.expires_at
FROM json_each(:people) p
CROSS JOIN invitations i ON i.id = p.value->>'id' AND i.operation_id = :op
CROSS JOIN offered
LEFT JOIN users u ON :restore_role AND u.address = p.value->>'address'
LEFT JOIN memberships m ON m.organization_id = offered.organization_id
  AND m.user_id = u.id
  AND m.status = 'removed'
  AND role_exists(m.role)
  AND (m.organization_id, m.role, m.permissions) NOT IN (
    SELECT organization_id, role, permissions FROM former_beyond
  )
WHERE true
ON CONFLICT (invitation_id, organization_id) DO NOTHING

-- write queue_mails
queue_mails(
  'invitation',
  (
    SELECT i.id AS subject_id, i.organization_id, row_number() OVER (ORDER BY p.key) AS place
    FROM json_each(:people) p
    CROSS JOIN invitations i ON i.id = p.value->>'id' AND i.operation_id = :op
    WHERE :send_email AND NOT :dry_run
  )
)

-- write record
record((
  SELECT i.organization_id, p.key AS n, 'invitation.created' AS type, i.id AS subject_id,
    NULL AS before, invitation_state() AS after
  FROM json_each(:people) p
  CROSS JOIN invitations i ON i.id = p.value->>'id' AND i.operation_id = :op
  WHERE NOT :dry_run
))

-- answer invitations: for each address its invitation, or why it has none, in the request's order.
SELECT json_object(
  'item', iif(i.id IS NULL, NULL, invitation_to_hand_over()),
  'reason', iif(i.id IS NULL, coalesce(reason(), 'seat_limit_reached'), NULL),
  'deactivated', (
    SELECT m.user_id
    FROM actor
    CROSS JOIN memberships m ON m.organization_id = :organization
      AND m.user_id = u.id
      AND m.status = 'deactivated'
    WHERE i.id IS NULL
      AND (actor.level > 0 OR holds(actor.held, 'members.view'))
      AND :organization IN (SELECT organization_id FROM offered)
      AND NOT hidden_member(m)
  )
)
FROM json_each(:people) p
LEFT JOIN invitations i ON i.id = p.value->>'id'
LEFT JOIN users u ON i.id IS NULL AND u.address = p.value->>'address'
WHERE (SELECT refusal IS NULL FROM decision)
ORDER BY p.key

-- write delete_tried: none of it stays where it was only tried.
DELETE FROM invitations
WHERE :dry_run AND operation_id = :op AND id IN (SELECT p.value->>'id' FROM json_each(:people) p)
