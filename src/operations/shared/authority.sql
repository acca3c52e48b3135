-- Who may give what, and take it.

-- function with_powers(rows): the rows that `rows` selects, each with an `organization_id`, and
-- beside them the `level`, what is `held` there by who acts here, and whether they are `external`
-- there. In a child, an owner or admin of the parent is an admin; a key acts in its own
-- organization only. Who is deactivated there has no level and holds nothing. The limit, of one row, keeps
-- what the actor may do from being worked out anew for each row, and the statement from growing
-- beyond what D1 takes.
(
  SELECT w.*,
    CASE
      WHEN actor.root THEN 2
      WHEN w.organization_id = :organization THEN actor.level
      WHEN actor.key_id IS NOT NULL OR c.status = 'deactivated' THEN NULL
      WHEN c.role = 'owner' THEN 2
      WHEN c.role = 'admin' OR actor.level >= 1 THEN 1
      WHEN c.user_id IS NOT NULL THEN 0
    END AS level,
    CASE
      WHEN w.organization_id = :organization THEN actor.held
      WHEN c.status = 'deactivated' THEN ''
      ELSE coalesce(permissions_below_admin(c.role), '') || coalesce(c.permissions, '')
    END AS held,
    iif(
      w.organization_id = :organization OR actor.level >= 1, actor.external,
      coalesce(c.kind = 'external', false)
    ) AS external
  FROM (SELECT * FROM actor LIMIT 1) actor
  CROSS JOIN rows w
  LEFT JOIN memberships c ON c.organization_id = w.organization_id
    AND c.user_id = actor.user_id
    AND c.status <> 'removed'
    AND w.organization_id <> :organization
)

-- function with_powers_of_maker(rows): the same of the person on whose authority each row stands,
-- its `made_by`, and whether they have no membership there (`is_gone`); of the deployment's, what
-- an owner has.
(
  SELECT w.*, CASE WHEN w.made_by IS NULL THEN 2 ELSE level_of(theirs, above) END AS level,
    coalesce(permissions_below_admin(theirs.role), '') || coalesce(theirs.permissions, '') AS held,
    coalesce(iif(above.user_id IS NULL, theirs.kind, above.kind) = 'external', false) AS external,
    theirs.user_id IS NULL AS is_gone
  FROM rows w
  CROSS JOIN organizations y ON y.id = w.organization_id
  LEFT JOIN memberships theirs ON theirs.organization_id = w.organization_id
    AND theirs.user_id = w.made_by
    AND theirs.status <> 'removed'
  LEFT JOIN memberships above ON above.organization_id = y.parent_id
    AND above.user_id = w.made_by
    AND above.status = 'active'
    AND above.role IN ('owner', 'admin')
)

-- function may_not_take(): whether somebody with these powers may not take its role and
-- permissions from people in the organization of the row `p`: they must manage its people, and
-- hold all of it themselves (law 5).
(
  p.level IS NULL
  OR (p.level = 0 AND NOT holds(p.held, 'members.manage'))
  OR exceeds_of_many(p.level, p.held, p.role, p.permissions)
)

-- function may_not_give(kind): whether they may not give it, to people of this `kind`: as taking
-- it; and they must be an owner where only owners invite, and no external where members are made.
(
  p.level < iif(p.invite_policy = 'owners', 2, 0)
  OR (p.external AND kind = 'member')
  OR may_not_take()
)

-- function granted_by(invitation, maker): what invitation `invitation` grants, for `with_powers`.
-- A grant in an organization that is gone is nothing.
SELECT g.organization_id, g.role, g.permissions, x.invite_policy, maker AS made_by
FROM grants g
CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
WHERE g.invitation_id = invitation

-- function may_not_give_invitation(): whether who acts may not give, in one of its organizations,
-- what invitation `i` grants.
EXISTS (SELECT 1 FROM with_powers((granted_by(i.id, NULL))) p WHERE may_not_give(i.kind))

-- function is_founding(): whether the grant `p` founds an organization: nobody is or was in it.
-- Who may create children invites the first owner of one by a key.
p.role = 'owner'
AND NOT EXISTS (SELECT 1 FROM memberships z WHERE z.organization_id = p.organization_id)

-- function does_not_stand(kind): whether what somebody with these powers has given does not stand
-- any more, to people of this `kind`.
(p.external AND kind = 'member')
OR iif(
  is_founding(),
  NOT EXISTS (
    SELECT 1
    FROM organizations c
    CROSS JOIN memberships f ON f.organization_id = c.parent_id
      AND f.user_id = p.made_by
      AND f.status = 'active'
      AND (
        f.role IN ('owner', 'admin')
        OR holds(
          coalesce((SELECT r.permissions FROM roles r WHERE r.id = f.role), '') || f.permissions,
          'organizations.create'
        )
      )
    WHERE c.id = p.organization_id
  ),
  may_not_take()
)

-- function vouched_before_the_proof(): whether the maker of invitation `i` vouched for it last in
-- an account whose address was proved only later.
EXISTS (SELECT 1 FROM users v WHERE v.id = i.made_by AND v.verified_at > i.updated_at)

-- function has_lost_authority(): whether the person on whose authority invitation `i` stands may
-- not give it any more, or vouched for it last in an account whose address was proved only later.
-- Who may invite at all, the organization says when somebody invites.
(
  i.made_by IS NOT NULL
  AND (
    EXISTS (
      SELECT 1
      FROM with_powers_of_maker((granted_by(i.id, i.made_by))) p
      WHERE does_not_stand(i.kind)
    )
    OR vouched_before_the_proof()
  )
)

-- function role_is_gone(): whether a role that invitation `i` grants is gone.
EXISTS (
  SELECT 1
  FROM grants g
  CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
  WHERE g.invitation_id = i.id AND NOT role_exists(g.role)
)

-- function owners_invite(): `forbidden` where only owners may invite and whoever acts is none, or
-- NULL.
(
  SELECT 'forbidden'
  FROM organizations o
  WHERE o.id = :organization AND o.invite_policy = 'owners' AND actor.level < 2
)
