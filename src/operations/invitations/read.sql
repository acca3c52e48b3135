-- function is_asked_for(): whether invitation `i` is the one that is asked for.
i.id = :invitation AND i.organization_id = :organization AND NOT hidden_invitation()

-- batch read_invitation

-- answer decide
SELECT json_object(
  'decision', coalesce(
    refusal, iif(EXISTS (SELECT 1 FROM invitations i WHERE is_asked_for()), NULL, 'not_found'),
    'allowed'
  )
)
FROM actor

-- answer invitation
SELECT invitation_in_sight()
FROM actor
CROSS JOIN invitations i
WHERE is_asked_for() AND actor.refusal IS NULL
