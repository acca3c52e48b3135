-- Guesses at passwords.

-- function just_by_mail(): whether a mailed link made the session within a quarter of an hour:
-- then its mailbox is as good as proved now.
s.by_mail AND :now < s.created_at + 900000

-- function must_wait(address): whether `address` has been tried with so many wrong passwords that
-- it must wait. What this operation has counted itself is not looked at, so that its batch can be
-- repeated.
EXISTS (
  SELECT 1
  FROM password_attempts a
  WHERE a.address = address AND a.failures >= 10 AND :now < a.ends_at AND a.operation_id <> :op
)

-- function wait_seconds(address): until when, in seconds from now.
(SELECT (a.ends_at - :now + 999) / 1000 FROM password_attempts a WHERE a.address = address)

-- function count_attempt(wrong): counts a wrong password for each `address` that `wrong` selects,
-- which is one at most. The first one begins a quarter of an hour.
INSERT INTO password_attempts (address, failures, operation_id, ends_at)
SELECT w.address, 1, :op, :now + 900000
FROM wrong w
WHERE true
ON CONFLICT (address) DO UPDATE
SET failures = iif(:now < ends_at, failures + 1, 1),
  ends_at = iif(:now < ends_at, ends_at, excluded.ends_at), operation_id = excluded.operation_id
WHERE password_attempts.operation_id <> excluded.operation_id

-- function counts_of_the_person(): the names under which wrong passwords of the one whose session
-- is shown are counted, where `forgets_attempts()` holds of that session `s` and its person `u`,
-- which a file defines itself: the address, the id, and each browser in which they have signed in.
SELECT k.value
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
CROSS JOIN json_each(json_array(u.id, u.address)) k
WHERE s.id = :session AND forgets_attempts()
UNION ALL
SELECT a.address
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
CROSS JOIN password_attempts a ON a.address > 'known:' || u.id || ':'
  AND a.address < 'known:' || u.id || ';'
WHERE s.id = :session AND forgets_attempts()
