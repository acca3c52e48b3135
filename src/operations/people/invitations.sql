-- function invitations_of_address(): somebody's pending invitations, by their proved address.
SELECT i.*
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
CROSS JOIN invitations i INDEXED BY invitations_to_an_address ON i.address = u.address
  AND i.status = 'pending'
  AND i.id < :before
  AND :now < i.expires_at
CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
WHERE live_session()
ORDER BY i.id DESC
LIMIT :limit + 1

-- batch my_invitations

-- answer decide
decide_person()

-- answer page: where one of those looked at does not stand, the page may end early: its last line
-- says where the next one begins.
SELECT line
FROM (
  SELECT i.id AS at,
    json_object(
      'at', i.id,
      'item', json_object(
        'id', i.id, 'organization', json_object('id', o.id, 'name', o.name), 'email', i.email,
        'locale', i.locale, 'grants', granted(), 'message', i.message,
        'invited_by', json((
          SELECT json_object('name', y.name) FROM users y WHERE y.id = i.invited_by
        )),
        'expires_at', i.expires_at, 'account_exists', json('true'), 'signed_in_email', u.email,
        'is_own', json('true'), 'accepted', json('false')
      )
    ) AS line
  FROM standing i
  CROSS JOIN organizations o ON o.id = i.organization_id
  CROSS JOIN users u ON u.address = i.address
  UNION ALL
  SELECT min(id), json_object('at', min(id))
  FROM newest
  HAVING (SELECT count(*) FROM standing) <= :limit
    AND (count(*) > :limit OR count(*) < (SELECT count(*) FROM found))
)
ORDER BY at DESC, line DESC
