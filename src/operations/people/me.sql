-- function me(): whoever acts as they see themselves.
SELECT json_object('user', user(), 'has_password', json_boolean(u.password_hash IS NOT NULL))
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE live_session()

-- batch read_me

-- answer decide
decide_person()

-- answer me
me()

-- answer memberships: a page of theirs.
SELECT json_object(
  'at', m.organization_id,
  'item', json_set(membership(), '$.organization', json_object('id', o.id, 'name', o.name))
)
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
  AND m.organization_id < :before
  AND m.status <> 'removed'
CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
WHERE live_session()
ORDER BY m.organization_id DESC
LIMIT :limit + 1

-- batch rename_me

-- answer decide
decide_person()

-- write rename
UPDATE users
SET name = :name, folded_name = :folded_name
WHERE id = (SELECT s.user_id FROM sessions s WHERE live_session())

-- answer me
me()
