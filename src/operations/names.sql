-- function named(): of those whom `ids` names, in their order, the names; of others nothing, nor to
-- whoever may not see them.
SELECT json_object(
  'id', t.value, 'name', u.name, 'email', coalesce(u.email, i.email),
  'role', role_name(coalesce(m.role, g.role))
)
FROM actor
CROSS JOIN json_each(:ids) t
LEFT JOIN memberships m ON m.organization_id = :organization
  AND m.user_id = t.value
  AND (m.status <> 'removed' OR m.operation_id = :op)
  AND NOT hidden_member(m)
LEFT JOIN users u ON u.id = m.user_id
LEFT JOIN invitations i ON i.id = t.value
  AND i.organization_id = :organization
  AND NOT hidden_invitation()
LEFT JOIN grants g ON g.invitation_id = i.id AND g.organization_id = i.organization_id
WHERE actor.refusal IS NULL
  AND (actor.level >= 1 OR holds(actor.held, 'members.view'))
  AND (u.id IS NOT NULL OR i.id IS NOT NULL)
ORDER BY t.key

-- batch read_names

-- answer decide
decide_actor()

-- answer names
named()

-- batch names: beside an operation.

-- answer names
named()
