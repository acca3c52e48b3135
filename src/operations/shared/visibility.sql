-- What is hidden from externals, and from who does not see the children.

-- function other_external(user): whether `user` is an external here, removed or not, or as they
-- come from the parent, and not the `outsider` themselves.
(
  user IS NOT outsider.person_id
  AND coalesce(
    (SELECT h.kind FROM memberships h WHERE h.organization_id = :organization AND h.user_id = user),
    (
      SELECT h.kind
      FROM memberships h
      WHERE h.organization_id = outsider.parent_id AND h.user_id = user
    ),
    'member'
  ) = 'external'
)

-- function hidden_person(user): whether who looks is an external, and `user` another one.
EXISTS (SELECT 1 FROM outsider WHERE other_external(user))

-- function hidden_invitation(): whether an invitation is for an external, or has made one, and
-- who looks is one, too, who did not make it.
EXISTS (
  SELECT 1
  FROM outsider
  WHERE i.made_by IS NOT outsider.person_id
    AND (i.kind = 'external' OR other_external(i.accepted_user_id))
)

-- function hidden_member(m): the same of a member.
(m.kind = 'external' AND EXISTS (SELECT 1 FROM outsider WHERE outsider.person_id IS NOT m.user_id))

-- function hidden_event(): whether event `w` is about another external, by one, or by or about
-- what is hidden like them: an invitation, a key. What is gone cannot be told to be anybody
-- else's.
EXISTS (
  SELECT 1
  FROM outsider
  WHERE other_external(w.actor_id)
    OR other_external(w.subject_id)
    OR (
      w.type = 'ownership.transferred'
      AND EXISTS (
        SELECT 1
        FROM events f
        WHERE f.organization_id = :organization
          AND f.id = w.id
          AND other_external((f.before->>'owner_id'))
      )
    )
    OR (
      w.subject_id GLOB 'inv_*'
      AND NOT EXISTS (
        SELECT 1 FROM invitations i WHERE i.id = w.subject_id AND NOT hidden_invitation()
      )
    )
    OR (
      w.actor_id GLOB 'key_*'
      AND NOT EXISTS (
        SELECT 1 FROM api_keys k WHERE k.id = w.actor_id AND NOT hidden_person(k.created_by)
      )
    )
    OR (
      w.subject_id GLOB 'key_*'
      AND NOT EXISTS (
        SELECT 1 FROM api_keys k WHERE k.id = w.subject_id AND NOT hidden_person(k.created_by)
      )
    )
)

-- function sees_all(): whether they see every child.
(SELECT level >= 1 OR holds(held, 'organizations.view_all') FROM actor)

-- function in_sight(id): whether who acts sees the organization `id`, this one or a child of it.
(
  id = :organization
  OR sees_all()
  OR EXISTS (
    SELECT 1
    FROM memberships y
    WHERE y.organization_id = id AND y.user_id = (SELECT user_id FROM actor) AND y.status = 'active'
  )
)
