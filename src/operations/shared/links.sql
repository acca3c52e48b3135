-- An invitation as the invited come to it.

-- relation signed_in: at most one row: whose session is shown. On a mailed link the session of an
-- account that no mail has proved counts as none.
SELECT u.id, u.email, u.address
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE live_session() AND (NOT :mailed OR u.verified_at IS NOT NULL)

-- relation link: one row: the invitation of a link, and why it is rejected, or NULL. The order is
-- that of the API reference; an invitation that its maker may not make any more is as good as
-- revoked. `is_kept` is whether the one who is signed in has accepted it and is still a member by
-- it.
SELECT i.*,
  CASE
    WHEN i.id IS NULL
      OR i.status = 'revoked'
      OR NOT EXISTS (
        SELECT 1 FROM organizations o WHERE o.id = i.organization_id AND o.deleted_at IS NULL
      ) THEN 'invitation_revoked'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
    WHEN :version < iif(:mailed, i.link_version, i.handed_version) THEN 'link_superseded'
    WHEN i.status = 'expired' OR :now >= i.expires_at THEN 'link_expired'
    WHEN has_lost_authority() THEN 'invitation_revoked'
  END AS rejection,
  i.status = 'accepted' AND EXISTS (
    SELECT 1
    FROM signed_in
    CROSS JOIN grants g ON g.invitation_id = i.id
    CROSS JOIN memberships m ON m.organization_id = g.organization_id
      AND m.user_id = signed_in.id
      AND m.status = 'active'
    WHERE signed_in.id = i.accepted_user_id
  ) AS is_kept
FROM (SELECT 1)
LEFT JOIN invitations i ON i.id = :invitation

-- relation signed_in_person: at most one row: whose session is shown, for `own_invitation`.
-- Batches name it as `signed_in`.
SELECT u.id, u.email, u.address, u.verified_at
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE live_session()

-- relation own_invitation: an invitation that the one who is signed in finds among their own:
-- nobody else's is there at all. Only a proved address has any. Batches name it as `link`.
SELECT i.*,
  CASE
    WHEN is_machine_credential() THEN 'forbidden'
    WHEN NOT EXISTS (SELECT 1 FROM signed_in) THEN 'unauthenticated'
    WHEN i.id IS NULL
      OR NOT EXISTS (
        SELECT 1 FROM organizations o WHERE o.id = i.organization_id AND o.deleted_at IS NULL
      ) THEN 'not_found'
    WHEN i.status = 'revoked' THEN 'invitation_revoked'
    WHEN i.status IN ('accepted', 'declined') THEN 'invitation_not_pending'
    WHEN i.status = 'expired' OR :now >= i.expires_at THEN 'link_expired'
    WHEN has_lost_authority() THEN 'invitation_revoked'
  END AS rejection,
  i.status = 'accepted' AND EXISTS (
    SELECT 1
    FROM signed_in
    CROSS JOIN grants g ON g.invitation_id = i.id
    CROSS JOIN memberships m ON m.organization_id = g.organization_id
      AND m.user_id = signed_in.id
      AND m.status = 'active'
    WHERE signed_in.id = i.accepted_user_id
  ) AS is_kept
FROM (SELECT 1)
LEFT JOIN invitations i ON i.id = :invitation
  AND i.address = (SELECT address FROM signed_in WHERE verified_at IS NOT NULL)
