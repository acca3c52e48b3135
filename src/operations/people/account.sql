-- batch look_at_account

-- answer account: a person as they see themselves.
SELECT json_object(
  'name', u.name, 'email', u.email, 'has_password', json_boolean(u.password_hash IS NOT NULL),
  'is_proved', json_boolean(just_by_mail())
)
FROM sessions s
CROSS JOIN users u ON u.id = s.user_id
WHERE live_session()
