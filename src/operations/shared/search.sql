-- Text that is searched, folded as src/domain/search.rs tells.

-- function address_matches(row, plain, folded): whether the address of `row` has the searched text in
-- it, which is `folded`. Where no folded form of the address is kept yet, it is compared with the
-- `plain` text, which regards the case of other letters than ASCII's.
iif(
  row.folded_address IS NULL, instr(lower(row.email), plain) OR instr(row.address, plain),
  instr(row.folded_address, folded)
)

-- function person_matches(q, plain, folded): whether `u` has the searched text `q` in their name or
-- address; everybody where there is none.
(
  q IS NULL
  OR address_matches(u, plain, folded)
  OR iif(u.folded_name IS NULL, instr(lower(u.name), plain), instr(u.folded_name, folded))
)

-- function unfolded(): rows of which no folded form is kept yet, `fold` of the input at most.
SELECT json_object('table', 'users', 'id', u.id, 'name', u.name, 'address', u.address)
FROM users u INDEXED BY users_to_fold
WHERE u.id > '' AND (u.folded_address IS NULL OR u.name IS NOT NULL AND u.folded_name IS NULL)
UNION ALL
SELECT json_object('table', 'invitations', 'id', i.id, 'address', i.address)
FROM invitations i INDEXED BY invitations_to_fold
WHERE i.id > '' AND i.folded_address IS NULL
LIMIT :fold
