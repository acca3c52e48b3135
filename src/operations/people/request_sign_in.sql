-- batch request_sign_in

-- write insert_sign_in: unless the address was asked for just now.
INSERT INTO sign_ins (
  id, email, address, may_create, redirect_path, invitation_id, created_at, expires_at, locale,
  folded_address
)
SELECT :id, :email, :address, :signup_open, :redirect_path, :invitation, :now, :expires_at, :locale,
  :folded_address
WHERE NOT EXISTS (
  SELECT 1 FROM sign_ins x WHERE x.address = :address AND x.created_at > :now - :cooldown_ms
)
ON CONFLICT (id) DO NOTHING

-- write queue_mail
queue_mails(
  'sign_in',
  (SELECT x.id AS subject_id, NULL AS organization_id, 1 AS place FROM sign_ins x WHERE x.id = :id)
)

-- answer queued
SELECT json_object('queued', json_boolean(EXISTS (SELECT 1 FROM sign_ins x WHERE x.id = :id)))
