-- Ending a session also dates its end, for the cron to find.

-- function decide_end(): whether whoever acts is signed in. A session that this same operation
-- ended still counts, so that the batch can be repeated.
SELECT json_object(
  'decision', CASE
    WHEN is_machine_credential() THEN 'forbidden'
    WHEN NOT EXISTS (
      SELECT 1
      FROM sessions s
      WHERE s.id = :session AND (s.ended_by = :op OR (s.ended_by IS NULL AND :now < s.expires_at))
    ) THEN 'unauthenticated'
    ELSE 'allowed'
  END
)

-- batch end_current_session

-- answer decide
decide_end()

-- write end_session
UPDATE sessions AS s SET ended_by = :op, expires_at = :now WHERE live_session()

-- batch end_all_sessions

-- answer decide
decide_end()

-- write use_up_sign_ins: the links still in the mailbox, where that is theirs.
UPDATE sign_ins
SET used_by = :op
WHERE used_by IS NULL
  AND :now < expires_at
  AND address = (
    SELECT u.address
    FROM sessions s
    CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
    WHERE live_session()
  )

-- write end_sessions: the caller's own among them.
UPDATE sessions
SET ended_by = :op, expires_at = min(expires_at, :now)
WHERE ended_by IS NULL AND user_id = (SELECT s.user_id FROM sessions s WHERE live_session())

-- batch end_session: one of the caller's; one that is over already is left as it is.

-- answer decide
SELECT json_object(
  'decision', CASE
    WHEN is_machine_credential() THEN 'forbidden'
    WHEN mine.user_id IS NULL THEN 'unauthenticated'
    WHEN s.id IS NULL THEN 'not_found'
    ELSE 'allowed'
  END
)
FROM (SELECT 1)
LEFT JOIN sessions mine ON mine.id = :session
  AND (mine.ended_by = :op OR (mine.ended_by IS NULL AND :now < mine.expires_at))
LEFT JOIN sessions s ON s.id = :ends AND s.user_id = mine.user_id

-- write end_session
UPDATE sessions
SET ended_by = :op, expires_at = min(expires_at, :now)
WHERE id = :ends
  AND ended_by IS NULL
  AND user_id = (SELECT s.user_id FROM sessions s WHERE live_session())
