-- relation attempt: one row: under which name a wrong password is counted. From a browser in which
-- this very person has signed in before it is a name of its own, which strangers can neither use
-- nor use up; from any other it is the address.
SELECT iif(
  EXISTS (SELECT 1 FROM users u WHERE u.address = :address AND u.id = :known.user), :known.key,
  :address
) AS counted

-- relation decision: one row: that, and why one may not sign in, or NULL. Whoever must wait is told
-- nothing of the password. An address without an account is asked the same, counted the same and
-- answered the same.
SELECT attempt.counted,
  CASE
    WHEN must_wait(attempt.counted) THEN 'too_many_attempts'
    WHEN NOT EXISTS (
      SELECT 1 FROM users u WHERE u.address = :address AND u.password_hash = :password_hash
    ) THEN 'unauthenticated'
  END AS refusal
FROM attempt

-- batch sign_in_by_password

-- answer decide
SELECT json_object(
  'decision', coalesce(refusal, 'allowed'), 'retry_after', wait_seconds(decision.counted)
)
FROM decision

-- write insert_session
INSERT INTO sessions (id, user_id, created_at, expires_at)
SELECT :new_session, u.id, :now, :session_expires_at
FROM decision
CROSS JOIN users u ON u.address = :address
WHERE decision.refusal IS NULL
ON CONFLICT (id) DO NOTHING

-- write count_attempt: or one attempt more, the only thing that a refusal writes.
count_attempt((SELECT decision.counted AS address FROM decision WHERE refusal = 'unauthenticated'))

-- write forget_attempts: whoever knows the password has not been guessing.
DELETE FROM password_attempts
WHERE address IN (:address, (SELECT counted FROM attempt))
  AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = :new_session)

-- answer signed_in
SELECT json_object('user', user(), 'has_session', json('true'))
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE s.id = :new_session
