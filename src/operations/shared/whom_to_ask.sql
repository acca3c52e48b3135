-- Who can be asked for another invitation.

-- function nothing_new(): whether who has the address of invitation `i` is in all that it grants.
EXISTS (
  SELECT 1
  FROM users u
  WHERE u.address = i.address
    AND NOT EXISTS (
      SELECT 1
      FROM grants g
      CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
      LEFT JOIN memberships m ON m.organization_id = g.organization_id
        AND m.user_id = u.id
        AND m.status <> 'removed'
      WHERE g.invitation_id = i.id AND m.user_id IS NULL
    )
)

-- function an_owner(organization): an owner of the organization `organization` who may see
-- invitation `i`, the first one; NULL where it has none.
(
  SELECT m.user_id
  FROM memberships m INDEXED BY memberships_by_role
  WHERE m.organization_id = organization
    AND m.role = 'owner'
    AND m.status <> 'removed'
    AND m.status = 'active'
    AND (i.kind <> 'external' OR m.kind <> 'external')
  ORDER BY m.created_at, m.user_id
  LIMIT 1
)

-- function who_is_there(user): `user`, where they are in the organization `o` or rule it from its
-- parent; else NULL.
coalesce(
  (
    SELECT m.user_id
    FROM memberships m
    WHERE m.organization_id = o.id AND m.user_id = user AND m.status = 'active'
  ),
  (
    SELECT m.user_id
    FROM memberships m
    WHERE m.organization_id = o.parent_id
      AND m.user_id = user
      AND m.status = 'active'
      AND m.role IN ('owner', 'admin')
      AND NOT EXISTS (
        SELECT 1
        FROM memberships d
        WHERE d.organization_id = o.id AND d.user_id = m.user_id AND d.status = 'deactivated'
      )
  )
)

-- function whom_to_ask(): whoever can be asked for another invitation in place of `i` of the
-- organization `o`: who invited, or on whose authority it stands, while they are there, or rule
-- it from the parent; else an owner, or one of the parent; NULL where there is nobody.
coalesce(who_is_there(i.invited_by), who_is_there(i.made_by), an_owner(o.id), an_owner(o.parent_id))
