-- batch preview_invitation

-- answer decide: the one who accepted may look at it again.
SELECT json_object('decision', coalesce(iif(link.is_kept, NULL, link.rejection), 'allowed'))
FROM link

-- answer preview
SELECT json_object(
  'organization', json_object('id', o.id, 'name', o.name), 'image_url', o.image_url,
  'email', i.email, 'grants', granted(), 'locale', i.locale, 'message', i.message,
  'invited_by', json((SELECT json_object('name', u.name) FROM users u WHERE u.id = i.invited_by)),
  'expires_at', i.expires_at,
  'account_exists', json(
    CASE
      WHEN NOT :mailed THEN 'null'
      WHEN EXISTS (
        SELECT 1 FROM users u WHERE u.address = link.address AND u.verified_at IS NOT NULL
      ) THEN 'true'
      ELSE 'false'
    END
  ),
  'signed_in_email', signed_in.email, 'is_own', json_boolean(signed_in.address = link.address),
  'accepted', json_boolean(link.status = 'accepted')
)
FROM link
CROSS JOIN invitations i ON i.id = link.id
CROSS JOIN organizations o ON o.id = i.organization_id
LEFT JOIN signed_in
WHERE link.rejection IS NULL OR link.is_kept
