-- The record of events, and what it keeps of things.

-- function record(rows): writes down what happened: an event for each row of `rows`, which gives
-- `organization_id`, `n` (its number in the operation), `type`, `subject_id`, `before` and
-- `after`. Who did it is whoever shows the credential; nobody does it that something expires.
INSERT INTO events (
  organization_id, id, type, actor_type, actor_id, subject_id, at, ip, before, after
)
SELECT w.organization_id, :event || printf('%06d', w.n), w.type,
  CASE
    WHEN w.type = 'invitation.expired' THEN 'system'
    WHEN :root THEN 'root'
    WHEN :key IS NOT NULL THEN 'api_key'
    ELSE 'user'
  END,
  iif(
    w.type = 'invitation.expired', NULL,
    coalesce(
      (SELECT k.id FROM api_keys k WHERE k.hash = :key),
      (SELECT s.user_id FROM sessions s WHERE s.id = :session)
    )
  ),
  w.subject_id, :now, iif(w.type = 'invitation.expired', NULL, :ip), w.before, w.after
FROM rows w
WHERE true
ON CONFLICT (organization_id, id) DO NOTHING

-- function record_by(by_type, by_id, rows): the same, done by somebody else.
INSERT INTO events (
  organization_id, id, type, actor_type, actor_id, subject_id, at, ip, before, after
)
SELECT w.organization_id, :event || printf('%06d', w.n), w.type, by_type, by_id, w.subject_id, :now,
  iif(w.type = 'invitation.expired', NULL, :ip), w.before, w.after
FROM rows w
WHERE true
ON CONFLICT (organization_id, id) DO NOTHING

-- function recorded(n): this operation's event `n` in the organization, once it is written.
SELECT e.*
FROM events e
WHERE e.organization_id = :organization AND e.id = :event || printf('%06d', n)

-- function is_recorded(n): whether it is: then the operation has happened. Where that event is the
-- first thing that an operation writes, what follows is keyed on it, and a repetition is told by it.
EXISTS (recorded(n))

-- function expire(of): marks expired the lapsed invitations that `of` selects: they are in the
-- way of nobody, but the unique index cannot see the time.
UPDATE invitations SET status = 'expired', closed_at = expires_at, operation_id = :op WHERE id IN of

-- function just_expired(): those of the organization's invitations whose expiry this operation has
-- written down.
SELECT e.subject_id
FROM events e
WHERE e.organization_id = :organization AND e.id >= :event || '9' AND e.id < :event || ':'

-- function expired_rows(of): the events of that, for `record`; before they are marked.
SELECT x.organization_id, 900000 + row_number() OVER () AS n, 'invitation.expired' AS type,
  x.id AS subject_id, NULL AS before, NULL AS after
FROM invitations x
WHERE x.id IN of

-- function invitation_state(): what an invitation offers, as the record of events keeps it:
-- without the names of children, which not everybody may see who may read the record.
json_object(
  'kind', i.kind,
  'grants', json((
    SELECT json_group_array(
      json_object(
        'organization_id', g.organization_id,
        'name', iif(g.organization_id = i.organization_id, g.name, NULL), 'role', role_name(g.role),
        'role_id', role_id(g.role), 'permissions', json(g.permissions)
      )
    )
    FROM (named_grants()) g
    WHERE g.name IS NOT NULL
  ))
)

-- function member_state(): what a member is, as the record of events keeps it.
json_object(
  'role', role_name(m.role), 'permissions', json(m.permissions), 'status', m.status, 'kind', m.kind,
  'billing_reminders', json(m.billing_reminders)
)

-- function api_key_state(): an API key as the record of events keeps it.
json_object('name', k.name, 'role', role_name(k.role), 'permissions', json(k.permissions))

-- function role_state(): a role as the record of events keeps it.
json_object('name', r.name, 'permissions', json(r.permissions))

-- function erased(): what stands in an invitation for the address of somebody who has been
-- erased: no address, so that it equals none.
'(erased)'
