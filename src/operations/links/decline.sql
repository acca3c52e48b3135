-- batch decline_invitation
-- for link in
--   by_link
--   own: link = own_invitation, signed_in = signed_in_person

-- answer decide
SELECT json_object('decision', coalesce(iif(status = 'declined', NULL, rejection), 'allowed'))
FROM link

-- write update_invitation
UPDATE invitations
SET status = 'declined', decline_reason = :reason, closed_at = :now, updated_at = :now,
  operation_id = :op
WHERE id = :invitation AND status = 'pending' AND (SELECT rejection IS NULL FROM link)

-- write record
record_by(
  'user', (SELECT s.user_id FROM sessions s WHERE s.id = :session),
  (
    SELECT i.organization_id, 1 AS n, 'invitation.declined' AS type, i.id AS subject_id,
      NULL AS before, json_object('reason', i.decline_reason) AS after
    FROM invitations i
    WHERE i.id = :invitation AND i.status = 'declined' AND i.operation_id = :op
  )
)

-- answer declined
SELECT json_object('organization', json_object('id', o.id, 'name', o.name))
FROM invitations i
CROSS JOIN organizations o ON o.id = i.organization_id
WHERE i.id = :invitation AND i.status = 'declined'
