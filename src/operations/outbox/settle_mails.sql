-- function is_own_mail(settlement, mail): whether the mail of a settlement is still one's own: the lease
-- has not gone to somebody else, and no resend has queued it anew.
mail.subject_id = settlement.value->>'subject_id' AND mail.lease = :lease

-- batch settle_mails

-- write update_invitations
UPDATE invitations
SET delivery_status = w.status, delivery_attempts = w.attempts, delivery_error = w.error,
  last_sent_at = iif(w.status = 'sent', :now, last_sent_at)
FROM (
  SELECT q.subject_id AS id, x.value->>'status' AS status, x.value->>'attempts' AS attempts,
    x.value->>'error' AS error
  FROM json_each(:settled) x
  CROSS JOIN mails q ON is_own_mail(x, q)
) w
WHERE invitations.id = w.id

-- write record: what failed for good.
record_by(
  'system', NULL,
  (
    SELECT i.organization_id, :first + x.key AS n, 'invitation.delivery_failed' AS type,
      i.id AS subject_id, NULL AS before,
      json_object('error', x.value->>'error', 'attempts', x.value->>'attempts') AS after
    FROM json_each(:settled) x
    CROSS JOIN mails q ON is_own_mail(x, q)
    CROSS JOIN invitations i ON i.id = q.subject_id
    WHERE x.value->>'status' = 'failed'
  )
)

-- write insert_undeliverable: for the organization's next invitation to the address.
INSERT INTO undeliverable (organization_id, address, code, noted_at)
SELECT i.organization_id, i.address, x.value->>'error', :now
FROM json_each(:settled) x
CROSS JOIN mails q ON is_own_mail(x, q)
CROSS JOIN invitations i ON i.id = q.subject_id
WHERE x.value->>'undeliverable' AND i.address <> erased()
ON CONFLICT (organization_id, address) DO UPDATE
SET code = excluded.code, noted_at = excluded.noted_at

-- write delete_mails
DELETE FROM mails
WHERE subject_id IN (
  SELECT q.subject_id
  FROM json_each(:settled) x
  CROSS JOIN mails q ON is_own_mail(x, q)
  WHERE x.value->>'status' <> 'queued'
)

-- write update_mails
UPDATE mails
SET lease = NULL, turn = NULL, due_at = w.due_at
FROM (
  SELECT q.subject_id AS id, x.value->>'due_at' AS due_at
  FROM json_each(:settled) x
  CROSS JOIN mails q ON is_own_mail(x, q)
  WHERE x.value->>'status' = 'queued'
) w
WHERE mails.subject_id = w.id
