-- function is_the_member(): whether `m` is the member whom the input names, and who acts sees them.
m.organization_id = :organization
AND m.user_id = :user
AND m.status <> 'removed'
AND NOT hidden_member(m)

-- batch read_member

-- answer decide
SELECT json_object(
  'decision', coalesce(
    refusal, iif(EXISTS (SELECT 1 FROM memberships m WHERE is_the_member()), NULL, 'not_found'),
    'allowed'
  )
)
FROM actor

-- answer membership
SELECT membership()
FROM (
  SELECT m.* FROM actor CROSS JOIN memberships m WHERE is_the_member() AND actor.refusal IS NULL
) m
CROSS JOIN users u ON u.id = m.user_id
