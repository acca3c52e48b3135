-- function invitations_of_address(): somebody's newest pending invitations, by their proved
-- address.
SELECT i.*
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
CROSS JOIN invitations i INDEXED BY invitations_to_an_address ON i.address = u.address
  AND i.status = 'pending'
  AND :now < i.expires_at
CROSS JOIN organizations o ON o.id = i.organization_id AND o.deleted_at IS NULL
WHERE live_session()
ORDER BY i.id DESC
LIMIT 100

-- batch look_at_home

-- answer home: who they are, and the newest invitations that stand.
SELECT json_object(
  'me', json_object('id', u.id, 'name', u.name, 'email', u.email),
  'invitations', json((
    SELECT json_group_array(
      json_object(
        'id', w.id, 'organization', json_object('id', w.organization_id, 'name', w.name),
        'inviter', w.inviter, 'is_to_it', json_boolean(w.is_to_it), 'clients', w.clients,
        'client', w.client
      )
    )
    FROM (
      SELECT i.id, o.id AS organization_id, o.name,
        EXISTS (
          SELECT 1
          FROM grants g
          WHERE g.invitation_id = i.id AND g.organization_id = i.organization_id
        ) AS is_to_it,
        (
          SELECT count(*)
          FROM grants g
          CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
          WHERE g.invitation_id = i.id AND g.organization_id <> i.organization_id
        ) AS clients,
        (
          SELECT x.name
          FROM grants g
          CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
          WHERE g.invitation_id = i.id AND g.organization_id <> i.organization_id
          LIMIT 1
        ) AS client,
        (SELECT y.name FROM users y WHERE y.id = i.invited_by) AS inviter
      FROM standing i
      CROSS JOIN organizations o ON o.id = i.organization_id
      ORDER BY i.id DESC
      LIMIT 20
    ) w
  ))
)
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE live_session()
