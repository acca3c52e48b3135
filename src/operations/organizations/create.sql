-- relation decision: why the organization may not be created, or NULL. For a child the parent
-- decides; for any other, the deployment does.
SELECT CASE
  WHEN EXISTS (SELECT 1 FROM organizations o WHERE o.id = :made) THEN NULL
  WHEN :child THEN coalesce(
    actor.refusal, iif(actor.parent_id IS NOT NULL, 'parent_not_allowed', NULL)
  )
  WHEN :root THEN NULL
  WHEN actor.user_id IS NULL AND actor.key_id IS NULL THEN 'unauthenticated'
  WHEN NOT :may_create OR actor.key_id IS NOT NULL OR u.verified_at IS NULL THEN 'forbidden'
END AS refusal
FROM actor
LEFT JOIN sessions s ON live_session()
LEFT JOIN users u ON u.id = s.user_id

-- function kind_of_owner(creator): what the owner of `o` is whom `creator` makes, or a key of theirs:
-- what `creator` is in the parent. Who acts there is a member of it, because it has no parent itself.
coalesce(
  (SELECT m.kind FROM memberships m WHERE m.organization_id = o.parent_id AND m.user_id = creator),
  'member'
)

-- batch create_organization

-- answer decide: an account that no mail has proved creates nothing.
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision

-- write insert_organization: the only guarded write, under its fresh id, on which the rest is keyed.
INSERT INTO organizations (id, parent_id, name, created_at)
SELECT :made, iif(:child, :organization, NULL), :name, :now
FROM decision
WHERE refusal IS NULL
ON CONFLICT (id) DO NOTHING

-- write insert_membership: the creator's; an external makes externals only.
INSERT INTO memberships (
  organization_id, user_id, role, kind, status, operation_id, created_at, updated_at
)
SELECT o.id, s.user_id, 'owner', kind_of_owner(s.user_id), 'active', :op, :now, :now
FROM organizations o
CROSS JOIN sessions s ON live_session()
WHERE o.id = :made AND :owner IS NULL
ON CONFLICT (organization_id, user_id) DO NOTHING

-- write insert_invitation: or the owner's invitation.
INSERT INTO invitations (
  id, organization_id, email, address, kind, status, lifetime_ms, expires_at, send_count, asked_at,
  delivery_status, operation_id, created_at, updated_at, made_by, folded_address
)
SELECT :owner.id, o.id, :owner.email, :owner.address, kind_of_owner(k.created_by), 'pending',
  :owner.lifetime_ms, :now + :owner.lifetime_ms, :owner.send_email,
  iif(:owner.send_email, :now, NULL), iif(:owner.send_email, 'queued', 'none'), :op, :now, :now,
  k.created_by, :owner.folded_address
FROM organizations o
LEFT JOIN api_keys k ON k.hash = :key
WHERE o.id = :made AND :owner IS NOT NULL
ON CONFLICT (id) DO NOTHING

-- write insert_grant
INSERT INTO grants (invitation_id, organization_id, role, held_until)
SELECT i.id, i.organization_id, 'owner', i.expires_at
FROM invitations i
WHERE i.id = :owner.id AND i.operation_id = :op
ON CONFLICT (invitation_id, organization_id) DO NOTHING

-- write queue_mail: the invitation's.
queue_mails(
  'invitation',
  (
    SELECT i.id AS subject_id, i.organization_id, 1 AS place
    FROM invitations i
    WHERE i.id = :owner.id AND :owner.send_email
  )
)

-- write record
record((
  SELECT o.id AS organization_id, 1 AS n, 'organization.created' AS type, o.id AS subject_id,
    NULL AS before, json_object('name', o.name, 'parent_id', o.parent_id) AS after
  FROM organizations o
  WHERE o.id = :made
    AND (
      EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = o.id AND m.operation_id = :op)
      OR EXISTS (SELECT 1 FROM invitations i WHERE i.id = :owner.id AND i.operation_id = :op)
    )
  UNION ALL
  SELECT o.id, 2, 'member.added', m.user_id, NULL, member_state()
  FROM organizations o
  CROSS JOIN memberships m ON m.organization_id = o.id AND m.operation_id = :op
  WHERE o.id = :made
  UNION ALL
  SELECT i.organization_id, 3, 'invitation.created', i.id, NULL, invitation_state()
  FROM invitations i
  WHERE i.id = :owner.id AND i.operation_id = :op
))

-- answer organization
SELECT organization() FROM organizations o WHERE o.id = :made

-- answer invitation
SELECT invitation_to_hand_over() FROM invitations i WHERE i.id = :owner.id

-- answer membership
SELECT membership()
FROM memberships m
JOIN users u ON u.id = m.user_id
WHERE m.organization_id = :made
