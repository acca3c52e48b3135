-- batch list_sessions

-- answer decide
decide_person()

-- answer page
SELECT json_object(
  'at', x.id,
  'item', json_object(
    'id', x.id, 'current', json_boolean(x.id = s.id), 'created_at', x.created_at,
    'expires_at', x.expires_at
  )
)
FROM sessions s
CROSS JOIN sessions x INDEXED BY sessions_by_user ON x.user_id = s.user_id
WHERE live_session() AND x.id < :before AND x.ended_by IS NULL AND :now < x.expires_at
ORDER BY x.id DESC
LIMIT :limit + 1
