-- What clients see. Where `object` comes first, it is final, as the API answers it, so that the
-- text is passed on as it is; Rust reads of it what pages show.

-- function rfc3339(ms): an instant as clients see it; NULL for none.
strftime('%Y-%m-%dT%H:%M:%fZ', (ms) / 1000.0, 'unixepoch')

-- function person(id): a person as others see them.
(SELECT json_object('id', u.id, 'name', u.name, 'email', u.email) FROM users u WHERE u.id = id)

-- function person_in_sight(id): the same, where who acts sees them; else NULL.
(
  SELECT json_object('id', u.id, 'name', u.name, 'email', u.email)
  FROM users u
  WHERE u.id = id AND NOT hidden_person(u.id)
)

-- function organization(): an organization as clients see it.
json_object(
  'id', o.id, 'name', o.name, 'image_url', o.image_url, 'parent_id', o.parent_id,
  'invitation_days', o.invitation_days, 'invite_policy', o.invite_policy,
  'allowed_domains', json(o.allowed_domains), 'block_disposable', json_boolean(o.block_disposable),
  'seat_limit', o.seat_limit,
  'seats', json_object('active', o.active_count, 'pending', o.pending_count),
  'created_at', o.created_at
)

-- function user(): a user as clients see them.
json_object(
  'object', 'user', 'id', u.id, 'email', u.email,
  'email_verified', json_boolean(u.verified_at IS NOT NULL), 'name', u.name,
  'external_id', u.external_id, 'created_at', rfc3339(u.created_at)
)

-- function union_of(held, more): the permissions of a JSON list and those of another that it lacks.
-- (No name has a bracket in it.)
iif(
  more = '[]', held,
  replace(
    rtrim(held, ']') || coalesce(
      (
        SELECT ',' || group_concat('"' || h.value || '"')
        FROM json_each(more) h
        WHERE NOT holds(held, h.value)
      ),
      ''
    ) || ']',
    '[,', '['
  )
)

-- function membership(): a membership as clients see it, with its user. The limit, which is none,
-- keeps the role from being looked up each time that its permissions are named.
(
  SELECT json_object(
    'object', 'membership', 'organization_id', m.organization_id, 'user', user(),
    'role', role_name(m.role), 'role_id', role_id(m.role), 'permissions', json(m.permissions),
    'status', m.status, 'kind', m.kind, 'billing_reminders', json(m.billing_reminders),
    'created_at', rfc3339(m.created_at), 'updated_at', rfc3339(m.updated_at),
    'effective_permissions', json(union_of(r.held, m.permissions))
  )
  FROM (SELECT coalesce(role_permissions(m.role), '[]') AS held LIMIT -1) r
)

-- function named_grants(): the grants `g` of `i`, each with the `name` of its organization; NULL for
-- one that is gone. The index is named: left alone, the planner takes the table. The limit, which is
-- none, keeps the name from being looked up twice.
SELECT g.*,
  (
    SELECT x.name
    FROM organizations x INDEXED BY organizations_by_id
    WHERE x.id = g.organization_id AND x.deleted_at IS NULL
  ) AS name
FROM grants g
WHERE g.invitation_id = i.id
LIMIT -1

-- function granted(): what `i` grants in its own organization, and in others: as JSON lists. In
-- one that is gone by now it grants nothing.
json((
  SELECT json_group_array(
    json_object(
      'organization_id', g.organization_id, 'name', g.name, 'role', role_name(g.role),
      'role_id', role_id(g.role), 'permissions', json(g.permissions)
    )
  )
  FROM (named_grants()) g
  WHERE g.name IS NOT NULL
))

-- function grants_there(): the named grants in organizations that are there.
SELECT g.* FROM (named_grants()) g WHERE g.name IS NOT NULL

-- function grants_in_sight(): the same, of those organizations only that who acts may see.
SELECT g.* FROM (named_grants()) g WHERE g.name IS NOT NULL AND in_sight(g.organization_id)

-- function invitation_with(its_grants, inviter): an invitation `i` as JSON. It shows the grants
-- `its_grants` and the person `inviter` who invited. A pending invitation whose time is over has the
-- status `expired` (law 7).
(
  SELECT json_object(
    'object', 'invitation', 'id', i.id, 'organization_id', i.organization_id, 'email', i.email,
    'role', max(iif(g.organization_id = i.organization_id, role_name(g.role), NULL)),
    'role_id', max(iif(g.organization_id = i.organization_id, role_id(g.role), NULL)),
    'permissions', json(
      coalesce(max(iif(g.organization_id = i.organization_id, g.permissions, NULL)), '[]')
    ),
    'organizations', json_group_array(
      json_object(
        'organization_id', g.organization_id, 'name', g.name, 'role', role_name(g.role),
        'role_id', role_id(g.role), 'permissions', json(g.permissions)
      )
    ) FILTER (WHERE g.organization_id <> i.organization_id),
    'kind', i.kind, 'billing_reminders', json(i.billing_reminders),
    'status', iif(i.status = 'pending' AND :now >= i.expires_at, 'expired', i.status),
    'message', i.message, 'locale', i.locale, 'redirect_url', i.redirect_url,
    'metadata', json(i.metadata), 'invited_by', json(inviter), 'send_count', i.send_count,
    'last_sent_at', rfc3339(i.last_sent_at),
    'delivery', json_object(
      'status', i.delivery_status, 'attempts', i.delivery_attempts, 'last_error', i.delivery_error
    ),
    'expires_at', rfc3339(i.expires_at), 'created_at', rfc3339(i.created_at),
    'updated_at', rfc3339(i.updated_at),
    'accepted_at', rfc3339(iif(i.status = 'accepted', i.closed_at, NULL)),
    'declined_at', rfc3339(iif(i.status = 'declined', i.closed_at, NULL)),
    'revoked_at', rfc3339(iif(i.status = 'revoked', i.closed_at, NULL)),
    'accepted_user_id', i.accepted_user_id
  )
  FROM (its_grants) g
)

-- function invitation_in_sight(): an invitation as clients see it, with what it grants where who
-- acts may look, and by whom where they see them.
invitation_with((grants_in_sight()), person_in_sight(i.invited_by))

-- function invitation_to_hand_over(): an invitation that who acts has made, with the version that
-- its link carries where that is handed over: what Rust makes the link of, and no client sees.
json_set(
  invitation_with((grants_there()), person(i.invited_by)), '$.handed_version', i.handed_version
)

-- function invitation_in_sight_to_hand_over(): the same as `invitation_in_sight`.
json_set(invitation_in_sight(), '$.handed_version', i.handed_version)

-- function api_key(): an API key as clients see it, without the key itself.
json_object(
  'id', k.id, 'name', k.name, 'role', role_name(k.role), 'role_id', role_id(k.role),
  'permissions', json(k.permissions), 'hint', k.hint, 'created_by', json(person(k.created_by)),
  'created_at', k.created_at, 'expires_at', k.expires_at, 'last_used_at', k.last_used_at
)

-- function state_in_sight(state): a state of an event, with those grants in it that are where who
-- acts may look.
CASE
  WHEN sees_all() OR json_type(state, '$.grants') IS NULL THEN state
  ELSE json_set(
    state, '$.grants',
    json((
      SELECT json_group_array(json(g.value))
      FROM json_each(state, '$.grants') g
      WHERE in_sight((g.value->>'organization_id'))
    ))
  )
END

-- function event(): an event as clients see it. What it is about, its id tells.
json_object(
  'object', 'event', 'id', e.id, 'organization_id', e.organization_id, 'type', e.type,
  'created_at', rfc3339(e.at),
  'actor', json_object(
    'type', e.actor_type, 'id', e.actor_id,
    'name', CASE e.actor_type
      WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id = e.actor_id)
      WHEN 'api_key' THEN (SELECT k.name FROM api_keys k WHERE k.id = e.actor_id)
    END
  ),
  'subject', json_object(
    'type', CASE substr(e.subject_id, 1, instr(e.subject_id, '_') - 1)
      WHEN 'inv' THEN 'invitation'
      WHEN 'org' THEN 'organization'
      WHEN 'key' THEN 'api_key'
      ELSE substr(e.subject_id, 1, instr(e.subject_id, '_') - 1)
    END,
    'id', e.subject_id
  ),
  'ip', e.ip, 'before', json(event_before()), 'after', json(event_after())
)

-- function event_before()
state_in_sight(e.before)

-- function event_after()
state_in_sight(e.after)

-- function role(): a role that an organization defined, as clients see it.
json_object(
  'id', r.id, 'organization_id', r.organization_id, 'name', r.name, 'description', r.description,
  'permissions', json(r.permissions), 'created_at', r.created_at, 'updated_at', r.updated_at
)

-- function transfer_with(giver, taker): an offer of ownership, with who gives it and who gets it.
json_object(
  'id', x.id, 'organization', json_object('id', o.id, 'name', o.name), 'from', json(giver),
  'to', json(taker), 'status', x.status, 'expires_at', x.expires_at, 'created_at', x.created_at
)

-- function transfer(): an offer of ownership as the two whom it is about see it.
transfer_with(person(x.from_user_id), person(x.to_user_id))

-- function transfer_in_sight(): the same as others in the organization see it.
transfer_with(person_in_sight(x.from_user_id), person_in_sight(x.to_user_id))
