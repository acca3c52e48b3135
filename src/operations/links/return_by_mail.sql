-- batch return_by_mail

-- answer decide
SELECT json_object('decision', coalesce(rejection, 'allowed')) FROM link

-- write insert_sign_in: as any request to sign in, for the invited address.
INSERT INTO sign_ins (id, email, address, may_create, invitation_id, created_at, expires_at, locale)
SELECT :id, link.email, link.address, :signup_open, link.id, :now, :now + :lifetime_ms,
  coalesce(:locale, link.locale)
FROM link
WHERE rejection IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM sign_ins x WHERE x.address = link.address AND x.created_at > :now - :cooldown_ms
  )
ON CONFLICT (id) DO NOTHING

-- write queue_mail
queue_mails(
  'sign_in',
  (SELECT x.id AS subject_id, NULL AS organization_id, 1 AS place FROM sign_ins x WHERE x.id = :id)
)

-- answer queued
SELECT json_object('queued', json_boolean(EXISTS (SELECT 1 FROM sign_ins x WHERE x.id = :id)))
