-- relation vouched_person: one row: for whom the application vouches, and their account where they
-- have one. Batches name it as `signed_in`.
SELECT :email AS email, :address AS address,
  (SELECT u.id FROM users u WHERE u.address = :address) AS id

-- relation vouched_invitation: the invitation that the application names, and why it is rejected,
-- or NULL. Batches name it as `link`.
SELECT i.*,
  CASE
    WHEN actor.refusal IS NOT NULL THEN actor.refusal
    WHEN i.id IS NULL THEN 'not_found'
    WHEN i.status = 'accepted' AND i.address <> :address THEN 'wrong_account'
    WHEN i.status <> 'pending'
      OR :now >= i.expires_at
      OR has_lost_authority() THEN 'invitation_not_pending'
  END AS rejection,
  i.status = 'accepted' AND i.address = :address AND actor.refusal IS NULL AND EXISTS (
    SELECT 1
    FROM grants g
    CROSS JOIN memberships m ON m.organization_id = g.organization_id
      AND m.user_id = i.accepted_user_id
      AND m.status = 'active'
    WHERE g.invitation_id = i.id
  ) AS is_kept
FROM actor
LEFT JOIN invitations i ON i.id = :invitation AND i.organization_id = :organization

-- function granted_beside_held(): the invitation's grants in organizations that are there, beside
-- the memberships that who accepts has in them, deactivated ones too.
grants g
CROSS JOIN organizations o ON g.invitation_id = link.id
  AND o.id = g.organization_id
  AND o.deleted_at IS NULL
LEFT JOIN memberships m ON m.organization_id = o.id
  AND m.user_id = coalesce(signed_in.id, account.id)
  AND m.status <> 'removed'

-- relation decision: one row: who accepts, and why they may not, or NULL. The account that the
-- address has is in the way of who has the mailbox only where a mail has proved it: otherwise this
-- mailed link does, and the account is theirs.
SELECT link.email, coalesce(signed_in.id, account.id) AS user_id,
  signed_in.email AS signed_in_email,
  CASE
    WHEN link.status = 'accepted' AND (link.operation_id = :op OR link.is_kept) THEN NULL
    WHEN link.rejection IS NOT NULL THEN link.rejection
    WHEN signed_in.address <> link.address THEN 'wrong_account'
    WHEN signed_in.id IS NULL
      AND account.id IS NOT NULL
      AND (account.verified_at IS NOT NULL OR NOT :mailed) THEN 'sign_in_required'
    WHEN :fresh.password IS NOT NULL
      AND (signed_in.id IS NOT NULL OR :fresh.password.address <> link.address) THEN 'invalid_request'
    WHEN :external_id IS NOT NULL
      AND EXISTS (
        SELECT 1
        FROM users u
        WHERE u.external_id = :external_id
          AND u.external_id IS NOT NULL
          AND u.address <> link.address
      ) THEN 'external_id_taken'
    WHEN NOT EXISTS (SELECT 1 FROM granted_beside_held()) THEN 'invitation_revoked'
    WHEN NOT EXISTS (SELECT 1 FROM granted_beside_held() WHERE m.user_id IS NULL) THEN 'already_member'
    WHEN EXISTS (
      SELECT 1 FROM granted_beside_held() WHERE m.user_id IS NULL AND o.active_count >= o.seat_limit
    ) THEN 'seat_limit_reached'
  END AS refusal
FROM link
LEFT JOIN signed_in
LEFT JOIN users account ON signed_in.id IS NULL AND account.address = link.address

-- function decide_acceptance()
SELECT json_object(
  'decision', coalesce(refusal, 'allowed'), 'invited_email', email,
  'signed_in_email', signed_in_email, 'field', iif(signed_in_email IS NULL, 'email', 'password')
)
FROM decision

-- function close_as_accepted(): the only guarded write; all that follows is keyed on the operation.
UPDATE invitations
SET status = 'accepted', closed_at = :now, updated_at = :now, operation_id = :op,
  accepted_user_id = coalesce((SELECT user_id FROM decision), :fresh.user)
WHERE id = :invitation AND status = 'pending' AND (SELECT refusal IS NULL FROM decision)

-- function make_memberships(): the memberships. One that is there is never touched, so that
-- accepting demotes nobody and brings back nobody who was deactivated, nor is one that this
-- invitation made before.
INSERT INTO memberships (
  organization_id, user_id, role, permissions, status, kind, billing_reminders, invitation_id,
  operation_id, created_at, updated_at
)
SELECT o.id, i.accepted_user_id, g.role, g.permissions, 'active', i.kind, i.billing_reminders, i.id,
  :op, :now, :now
FROM invitations i
CROSS JOIN grants g ON g.invitation_id = i.id
CROSS JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL
WHERE i.id = :invitation AND i.operation_id = :op AND i.status = 'accepted'
ON CONFLICT (organization_id, user_id) DO UPDATE
SET role = excluded.role, permissions = excluded.permissions, status = 'active',
  kind = excluded.kind, billing_reminders = excluded.billing_reminders,
  invitation_id = excluded.invitation_id, operation_id = excluded.operation_id,
  created_at = excluded.created_at, updated_at = excluded.updated_at
WHERE memberships.status = 'removed' AND memberships.invitation_id IS NOT excluded.invitation_id

-- function accepted_rows(): the events of that, for `record_by`.
SELECT i.organization_id, 0 AS n, 'invitation.accepted' AS type, i.id AS subject_id, NULL AS before,
  json_object('user_id', i.accepted_user_id) AS after
FROM invitations i
WHERE i.id = :invitation AND i.operation_id = :op AND i.status = 'accepted'
UNION ALL
SELECT m.organization_id, row_number() OVER (), 'member.added', m.user_id, NULL, member_state()
FROM invitations i
CROSS JOIN grants g ON g.invitation_id = i.id
CROSS JOIN memberships m ON m.organization_id = g.organization_id
  AND m.user_id = i.accepted_user_id
  AND m.operation_id = :op
WHERE i.id = :invitation AND i.operation_id = :op

-- function record_by_the_accepting(): records it, done by whoever accepted.
record_by(
  'user', (SELECT i.accepted_user_id FROM invitations i WHERE i.id = :invitation), (accepted_rows())
)

-- function is_of_who_accepts(): whether the session that is shown is of who accepted `i`.
EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = i.accepted_user_id AND live_session())

-- function is_of_whom_is_vouched_for(): the same of an invitation that the application accepts.
i.address = :address

-- function is_accepted(): whether invitation `i` is the one, and was accepted: now, or before by who
-- accepts again.
i.id = :invitation AND i.status = 'accepted' AND (i.operation_id = :op OR is_of_who_accepts())

-- function acceptance(): the answer, to the one who accepted.
SELECT json_object(
  'user', user(), 'redirect_url', i.redirect_url,
  'has_session', json_boolean(EXISTS (SELECT 1 FROM sessions s WHERE s.id = :fresh.session))
)
FROM invitations i
CROSS JOIN users u ON u.id = i.accepted_user_id
WHERE is_accepted()

-- function memberships_by_it(): their memberships by the invitation.
SELECT membership()
FROM invitations i
CROSS JOIN grants g ON g.invitation_id = i.id
CROSS JOIN memberships m ON m.organization_id = g.organization_id
  AND m.user_id = i.accepted_user_id
  AND m.status = 'active'
CROSS JOIN users u ON u.id = m.user_id
WHERE is_accepted()

-- function omitted_grants(): the grants that came to nothing.
SELECT json_object('organization_id', g.organization_id, 'reason', 'organization_gone')
FROM invitations i
CROSS JOIN grants g ON g.invitation_id = i.id
LEFT JOIN organizations o ON o.id = g.organization_id AND o.deleted_at IS NULL
WHERE is_accepted() AND o.id IS NULL

-- batch accept_by_link

-- answer decide
decide_acceptance()

-- write update_invitation
close_as_accepted()

-- write insert_user: the account, where there was none; a mailed link proves its mailbox, also
-- where somebody who has not shown that it is theirs had begun an account.
INSERT INTO users (
  id, email, address, name, verified_at, created_at, password_hash, proved_by, folded_name,
  folded_address
)
SELECT i.accepted_user_id, i.email, i.address, :fresh.name, iif(:mailed, :now, NULL), :now,
  :fresh.password.hash, :event, :fresh.folded_name, i.folded_address
FROM invitations i
LEFT JOIN users u ON u.id = i.accepted_user_id
WHERE i.id = :invitation
  AND i.operation_id = :op
  AND (u.id IS NULL OR (u.verified_at IS NULL AND :mailed))
ON CONFLICT (address) DO UPDATE
SET name = excluded.name, folded_name = excluded.folded_name, verified_at = excluded.verified_at,
  password_hash = excluded.password_hash, proved_by = excluded.proved_by

-- write insert_session: the session, of who had none that counts.
INSERT INTO sessions (id, user_id, created_at, expires_at, by_mail)
SELECT :fresh.session, i.accepted_user_id, :now, :fresh.session_expires_at, :mailed
FROM invitations i
CROSS JOIN users u ON u.id = i.accepted_user_id
WHERE i.id = :invitation
  AND i.operation_id = :op
  AND i.status = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id AND live_session())
ON CONFLICT (id) DO NOTHING

-- write insert_memberships
make_memberships()

-- write record
record_by_the_accepting()

-- answer accepted
acceptance()

-- answer memberships
memberships_by_it()

-- answer omitted
omitted_grants()

-- batch accept_invitation
-- for link in
--   own: link = own_invitation, signed_in = signed_in_person

-- answer decide
decide_acceptance()

-- write update_invitation
close_as_accepted()

-- write insert_memberships
make_memberships()

-- write record
record_by_the_accepting()

-- answer accepted
acceptance()

-- answer memberships
memberships_by_it()

-- answer omitted
omitted_grants()

-- batch accept_for_person
-- for link in
--   vouched: link = vouched_invitation, signed_in = vouched_person, is_of_who_accepts = is_of_whom_is_vouched_for

-- answer decide
decide_acceptance()

-- write update_invitation
close_as_accepted()

-- write insert_user: the account: made or, where no mail had proved it, proved as by its first
-- mail.
INSERT INTO users (
  id, email, address, name, external_id, verified_at, created_at, proved_by, folded_name,
  folded_address
)
SELECT i.accepted_user_id, i.email, i.address, :fresh.name, :external_id, :now, :now, :event,
  :fresh.folded_name, i.folded_address
FROM invitations i
WHERE i.id = :invitation AND i.operation_id = :op
ON CONFLICT (address) DO UPDATE
SET name = iif(verified_at IS NULL, excluded.name, coalesce(name, excluded.name)),
  folded_name = iif(verified_at IS NULL OR name IS NULL, excluded.folded_name, folded_name),
  external_id = coalesce(external_id, excluded.external_id),
  verified_at = coalesce(verified_at, excluded.verified_at),
  proved_by = coalesce(proved_by, excluded.proved_by)

-- write insert_memberships
make_memberships()

-- write record
record_by('root', NULL, (accepted_rows()))

-- answer accepted
acceptance()

-- answer memberships
memberships_by_it()

-- answer omitted
omitted_grants()
