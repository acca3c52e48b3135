-- Text that is searched, folded as src/domain/search.rs tells.

-- function unfolded(): rows of which no folded form is kept yet, `fold` of the input at most.
SELECT json_object('table', 'users', 'id', u.id, 'name', u.name, 'address', u.address)
FROM users u INDEXED BY users_to_fold
WHERE u.id > '' AND (u.folded_address IS NULL OR u.name IS NOT NULL AND u.folded_name IS NULL)
UNION ALL
SELECT json_object('table', 'invitations', 'id', i.id, 'address', i.address)
FROM invitations i INDEXED BY invitations_to_fold
WHERE i.id > '' AND i.folded_address IS NULL
LIMIT :fold
