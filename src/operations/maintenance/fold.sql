-- batch fold: writes the folded forms of what is still as it was found.

-- answer users
UPDATE users
SET folded_name = w.value->>'folded_name', folded_address = w.value->>'folded_address'
FROM json_each(:rows) w
WHERE w.value->>'table' = 'users'
  AND users.id = w.value->>'id'
  AND users.name IS w.value->>'name'
  AND users.address = w.value->>'address'
RETURNING 'true'

-- answer invitations
UPDATE invitations
SET folded_address = w.value->>'folded_address'
FROM json_each(:rows) w
WHERE w.value->>'table' = 'invitations'
  AND invitations.id = w.value->>'id'
  AND invitations.address = w.value->>'address'
RETURNING 'true'
