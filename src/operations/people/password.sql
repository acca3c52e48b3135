-- relation asking: at most one row: whoever acts, and whether their mailbox is proved just now.
SELECT u.*, just_by_mail() AS is_proved
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE live_session()

-- relation decision: one row: whose password changes, and why it may not, or NULL. Wrong passwords
-- are counted for the person, apart from those for the address, which anybody can have typed. A
-- password that is there takes its knowledge, or a mailbox just proved, and a first one that
-- mailbox: what a session alone could set, a stolen one would outlive its end by.
SELECT asking.id, asking.address,
  CASE
    WHEN is_machine_credential() THEN 'forbidden'
    WHEN asking.id IS NULL THEN 'unauthenticated'
    WHEN asking.password_operation_id = :op THEN NULL
    WHEN asking.verified_at IS NULL THEN 'forbidden'
    WHEN asking.address <> :address THEN 'invalid_request'
    WHEN asking.is_proved THEN NULL
    WHEN asking.password_hash IS NULL THEN iif(:password_hash IS NULL, NULL, 'forbidden')
    WHEN must_wait(asking.id) THEN 'too_many_attempts'
    WHEN :current_hash IS NULL OR asking.password_hash <> :current_hash THEN 'wrong_password'
  END AS refusal
FROM (SELECT 1)
LEFT JOIN asking

-- function forgets_attempts(): where this operation has changed it.
u.password_operation_id = :op

-- batch change_password

-- answer decide
SELECT json_object(
  'decision', coalesce(refusal, 'allowed'), 'field', 'email',
  'retry_after', wait_seconds(decision.id)
)
FROM decision

-- write end_sessions: whoever else is signed in may be there by the password that goes.
UPDATE sessions
SET ended_by = :op, expires_at = min(expires_at, :now)
WHERE ended_by IS NULL
  AND id <> :session
  AND user_id = (
    SELECT u.id
    FROM decision
    CROSS JOIN users u ON u.id = decision.id
    WHERE decision.refusal IS NULL
      AND u.password_hash IS NOT NULL
      AND u.password_operation_id IS NOT :op
  )

-- write set_password: what follows is keyed on the operation.
UPDATE users
SET password_hash = :password_hash, password_operation_id = :op
WHERE id = (SELECT id FROM decision WHERE refusal IS NULL)

-- write count_attempt: or one attempt more, the only thing that a refusal writes.
count_attempt((
  SELECT decision.id AS address
  FROM decision
  WHERE refusal = 'wrong_password' AND :current_hash IS NOT NULL
))

-- write forget_attempts: whoever may change it has not been guessing.
DELETE FROM password_attempts WHERE address IN (counts_of_the_person())
