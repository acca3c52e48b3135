-- function places_and_one(): how many organizations a page leads to by itself, `PLACES`, and one
-- more, which tells that there are others.
11

-- function sees_the_family(): whether whoever looks sees all the children of `o`, or those of its
-- parent.
iif(
  o.parent_id IS NULL, actor.level >= 1 OR holds(actor.held, 'organizations.view_all'),
  EXISTS (
    SELECT 1
    FROM memberships p
    WHERE p.organization_id = o.parent_id
      AND p.user_id = actor.user_id
      AND p.status = 'active'
      AND (
        p.role IN ('owner', 'admin')
        OR holds(
          coalesce((SELECT r.permissions FROM roles r WHERE r.id = p.role), '') || p.permissions,
          'organizations.view_all'
        )
      )
  )
)

-- batch page_frame

-- answer frame
SELECT json_object(
  'me', json((
    SELECT json_object('id', u.id, 'email', u.email, 'name', u.name)
    FROM users u
    WHERE u.id = actor.user_id
  )),
  'organization', json_object('id', o.id, 'name', o.name), 'image_url', o.image_url,
  'is_in_parent', json_boolean(
    EXISTS (
      SELECT 1
      FROM memberships p
      WHERE p.organization_id = o.parent_id AND p.user_id = actor.user_id AND p.status = 'active'
    )
  ),
  'parent', json((
    SELECT json_object('id', x.id, 'name', x.name) FROM organizations x WHERE x.id = o.parent_id
  )),
  'level', actor.level,
  'may', json_object(
    'view', json_boolean(actor.level >= 1 OR holds(actor.held, 'members.view')),
    'manage', json_boolean(actor.level >= 1 OR holds(actor.held, 'members.manage')),
    'organize', json_boolean(actor.level >= 1 OR holds(actor.held, 'organization.manage')),
    'create', json_boolean(actor.level >= 1 OR holds(actor.held, 'organizations.create')),
    'view_all', json_boolean(actor.level >= 1 OR holds(actor.held, 'organizations.view_all'))
  ),
  'is_member', json_boolean(
    EXISTS (
      SELECT 1
      FROM memberships m
      WHERE m.organization_id = o.id AND m.user_id = actor.user_id AND m.status = 'active'
    )
  ),
  'places', json((
    SELECT json_group_array(json_object('id', x.id, 'name', x.name, 'parent_id', x.parent_id))
    FROM (
      SELECT o.id, o.name, o.parent_id
      FROM memberships m INDEXED BY memberships_by_user
      CROSS JOIN organizations o ON o.id = m.organization_id AND o.deleted_at IS NULL
      WHERE m.user_id = actor.user_id AND m.status = 'active'
      LIMIT places_and_one()
    ) x
  )),
  'children', json((
    SELECT json_group_array(json_object('id', x.id, 'name', x.name))
    FROM (
      SELECT c.id, c.name
      FROM organizations c INDEXED BY organizations_by_parent
      WHERE c.parent_id = coalesce(o.parent_id, o.id)
        AND c.parent_id IS NOT NULL
        AND c.deleted_at IS NULL
        AND sees_the_family()
      ORDER BY c.id DESC
      LIMIT places_and_one()
    ) x
  )),
  'roles', json((
    SELECT json_group_array(json_object('name', r.name, 'description', r.description))
    FROM (
      SELECT r.name, r.description
      FROM roles r
      WHERE r.organization_id IN (o.id, o.parent_id)
      LIMIT 40
    ) r
  )),
  'counts', json_object(
    'active', o.active_count, 'deactivated', o.deactivated_count, 'pending', o.invited_count,
    'expired', o.expired_count
  ),
  'offer', json((
    SELECT json_object(
      'to', json_object('id', u.id, 'email', u.email, 'name', u.name), 'expires_at', t.expires_at
    )
    FROM transfers t INDEXED BY transfers_one_pending
    CROSS JOIN users u ON u.id = t.to_user_id
    WHERE t.organization_id = o.id
      AND t.status = 'pending'
      AND :now < t.expires_at
      AND (actor.level >= 1 OR holds(actor.held, 'members.view'))
      AND NOT hidden_person(u.id)
  ))
)
FROM actor
CROSS JOIN organizations o ON o.id = :organization
WHERE actor.refusal IS NULL AND actor.user_id IS NOT NULL
