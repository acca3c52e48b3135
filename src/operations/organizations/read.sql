-- batch read_organization

-- answer decide
decide_actor()

-- answer organization
SELECT organization()
FROM actor
CROSS JOIN organizations o ON o.id = :organization
WHERE actor.refusal IS NULL
