-- function granting(): the organizations in which the old invitation grants something.
grants g CROSS JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL

-- relation room_for, materialized: where the old invitation grants something.
SELECT g.organization_id FROM grants g WHERE g.invitation_id = :invitation

-- relation decision: who replaces it, and why they may not, or NULL.
SELECT CASE
  WHEN actor.refusal IS NOT NULL THEN actor.refusal
  WHEN i.id IS NULL OR hidden_invitation() THEN 'not_found'
  WHEN i.operation_id = :op
    OR EXISTS (
      SELECT 1 FROM invitations n WHERE n.id = :person.id AND n.organization_id = i.organization_id
    ) THEN NULL
  WHEN owners_invite() IS NOT NULL OR may_not_give_invitation() THEN 'forbidden'
  WHEN i.status NOT IN ('pending', 'expired') THEN 'invitation_not_pending'
  WHEN role_is_gone() THEN 'invalid_request'
  WHEN EXISTS (
    SELECT 1
    FROM users u
    WHERE u.address = :person.address
      AND NOT EXISTS (
        SELECT 1
        FROM granting()
        LEFT JOIN memberships m ON m.organization_id = o.id
          AND m.user_id = u.id
          AND m.status <> 'removed'
        WHERE g.invitation_id = i.id AND m.user_id IS NULL
      )
  ) THEN 'already_member'
  WHEN EXISTS (
    SELECT 1
    FROM invitations p INDEXED BY invitations_one_pending
    WHERE p.organization_id = i.organization_id
      AND p.address = :person.address
      AND p.status = 'pending'
      AND :now < p.expires_at
  ) THEN 'already_invited'
  WHEN :person.disposable
    AND (SELECT max(o.block_disposable) FROM granting() WHERE g.invitation_id = i.id) THEN 'disposable_address'
  WHEN EXISTS (
    SELECT 1
    FROM granting()
    WHERE g.invitation_id = i.id
      AND o.allowed_domains IS NOT NULL
      AND NOT allows(o.allowed_domains, :person.domain)
  ) THEN 'domain_not_allowed'
  WHEN :send_email
    AND EXISTS (
      SELECT 1
      FROM undeliverable d
      WHERE d.organization_id = :organization AND d.address = :person.address
    ) THEN 'undeliverable'
  WHEN :now >= i.expires_at
    AND EXISTS (SELECT 1 FROM granting() WHERE g.invitation_id = i.id AND free_seats_in_many() < 1) THEN 'seat_limit_reached'
END AS refusal
FROM actor
LEFT JOIN invitations i ON i.id = :invitation AND i.organization_id = :organization

-- function lapsed(): a lapsed invitation of the new address.
SELECT p.id
FROM invitations p INDEXED BY invitations_one_pending
WHERE p.organization_id = :organization
  AND p.address = :person.address
  AND p.status = 'pending'
  AND :now >= p.expires_at
  AND p.id <> :invitation
  AND EXISTS (
    SELECT 1
    FROM invitations i
    WHERE i.id = :invitation AND i.organization_id = p.organization_id AND i.operation_id = :op
  )

-- batch replace_invitation

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed'), 'field', 'role') FROM decision

-- write end_replaced: the old one ends; all that follows is keyed on it.
UPDATE invitations
SET status = 'revoked', closed_at = :now, updated_at = :now, operation_id = :op
WHERE id = :invitation
  AND organization_id = :organization
  AND status IN ('pending', 'expired')
  AND (SELECT refusal IS NULL FROM decision)

-- write record_expired: an expired invitation of the new address must not block the new one.
record((expired_rows((lapsed()))))

-- write expire
expire((just_expired()))

-- write insert_invitation: the new one, to the same.
INSERT INTO invitations (
  id, organization_id, email, address, kind, billing_reminders, status, message, locale,
  redirect_url, metadata, invited_by, made_by, lifetime_ms, expires_at, send_count, asked_at,
  delivery_status, operation_id, created_at, updated_at, disposable, folded_address
)
SELECT :person.id, i.organization_id, :person.email, :person.address, i.kind, i.billing_reminders,
  'pending', i.message, i.locale, i.redirect_url, i.metadata, acting_user(), acting_person(),
  i.lifetime_ms, :now + i.lifetime_ms, :send_email, iif(:send_email, :now, NULL),
  iif(:send_email, 'queued', 'none'), :op, :now, :now, :person.disposable, :person.folded_address
FROM invitations i
WHERE i.id = :invitation AND i.organization_id = :organization AND i.operation_id = :op
ON CONFLICT (id) DO NOTHING

-- write insert_grants
INSERT INTO grants (invitation_id, organization_id, role, permissions, held_until)
SELECT i.id, g.organization_id, g.role, g.permissions, i.expires_at
FROM invitations i
CROSS JOIN grants g ON g.invitation_id = :invitation
WHERE i.id = :person.id AND i.operation_id = :op
ON CONFLICT (invitation_id, organization_id) DO NOTHING

-- write queue_mail
queue_mails(
  'invitation',
  (
    SELECT i.id AS subject_id, i.organization_id, 1 AS place
    FROM invitations i
    WHERE i.id = :person.id AND i.operation_id = :op AND :send_email
  )
)

-- write record: what became of both.
record((
  SELECT i.organization_id, 1 AS n, 'invitation.created' AS type, i.id AS subject_id,
    NULL AS before, invitation_state() AS after
  FROM invitations i
  WHERE i.id = :person.id AND i.operation_id = :op
  UNION ALL
  SELECT i.organization_id, 2, 'invitation.replaced', :invitation, NULL, json_object('by', i.id)
  FROM invitations i
  WHERE i.id = :person.id AND i.operation_id = :op
))

-- answer invitation
SELECT invitation_to_hand_over() FROM invitations i WHERE i.id = :person.id
