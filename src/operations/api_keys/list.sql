-- batch list_keys

-- answer decide
decide_actor()

-- answer page
SELECT json_object('at', k.id, 'item', api_key())
FROM api_keys k INDEXED BY api_keys_by_organization
WHERE k.organization_id = :organization
  AND k.id < :before
  AND (SELECT refusal IS NULL FROM actor)
  AND NOT hidden_person(k.created_by)
ORDER BY k.id DESC
LIMIT :limit + 1
