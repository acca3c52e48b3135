-- The invitations that a request on many is about.

-- function invitation_matches(q, plain, folded, kind, asked_role, role): whether `i` has the `role`,
-- where one is asked for, and the kind and in its address the text that are.
(q IS NULL OR address_matches(i, plain, folded))
AND (kind IS NULL OR i.kind = kind)
AND (
  asked_role IS NULL
  OR EXISTS (SELECT 1 FROM grants g WHERE g.invitation_id = i.id AND g.role = role)
)

-- function open_invitations(): the ids of pending invitations and expired ones, newest first, so
-- many as a page may look at.
SELECT i.id
FROM invitations i INDEXED BY invitations_by_status
WHERE i.organization_id = :organization AND i.status = 'pending'
UNION ALL
SELECT i.id
FROM invitations i INDEXED BY invitations_by_status
WHERE i.organization_id = :organization AND i.status = 'expired'
ORDER BY i.id DESC
LIMIT 2000

-- function invitations_named(): the invitations that `ids` of the input names, those of others
-- not found; how many grants they have together.
SELECT t.key AS n, t.value AS asked, i.*,
  sum((SELECT count(*) FROM grants g WHERE g.invitation_id = i.id)) OVER () AS grants_total
FROM json_each(:ids) t
LEFT JOIN invitations i ON i.id = t.value AND i.organization_id = :organization

-- function invitations_found(): those of them that `filter` of the input finds. The limit, of one
-- row, keeps the role from being looked up anew for each grant.
SELECT row_number() OVER () AS n, i.id AS asked, i.*
FROM (SELECT *, asked_role(:filter.role) AS filter_role FROM actor LIMIT 1) actor
CROSS JOIN (open_invitations()) o
CROSS JOIN invitations i ON i.id = o.id
WHERE CASE :filter.status
    WHEN 'pending' THEN :now < i.expires_at
    WHEN 'expired' THEN :now >= i.expires_at
    ELSE true
  END
  AND invitation_matches(
    :filter.q, :filter.q.plain, :filter.q.folded, :filter.kind, :filter.role, actor.filter_role
  )
  AND NOT (i.kind = 'external' AND actor.external AND i.made_by IS NOT actor.person_id)

-- relation invitations_by_ids, materialized: the targets of a batch that `ids` names, where they
-- have not too many grants. Batches name it as `targets`.
SELECT *
FROM (invitations_named())
WHERE :single OR grants_total <= grants_max()
LIMIT unless_selected()

-- relation invitations_by_filter, materialized: the targets that `filter` finds: so many of them
-- as one batch can judge, the newest first. Batches name it as `targets`.
SELECT *
FROM (
  SELECT i.*,
    sum((SELECT count(*) FROM grants g WHERE g.invitation_id = i.id)) OVER (ORDER BY i.n) AS grants_total
  FROM (invitations_found() LIMIT unless_selected()) i
)
WHERE grants_total <= grants_max()

-- relation too_many, materialized: whether `ids` names invitations that grant more together than
-- one batch can judge.
SELECT NOT :single
  AND EXISTS (SELECT 1 FROM (invitations_named()) WHERE grants_total > grants_max()) AS is_so

-- function decide_invitations_by_ids(): the decision of what is done to many invitations that `ids`
-- of the input names: why none of it may be, as `refusal_of_all()` says of the `actor`, which a file
-- defines itself. Together they may not grant more than one batch can judge.
SELECT json_object(
  'decision', coalesce(refusal_of_all(), iif(too_many.is_so, 'invalid_request', NULL), 'allowed'),
  'field', 'ids', 'more', json('false')
)
FROM actor
CROSS JOIN too_many

-- function decide_invitations_by_filter(): the same of those that `filter` finds, and
-- whether it finds others beyond those, or gave up looking.
SELECT json_object(
  'decision', coalesce(
    refusal_of_all(),
    iif(:filter.role IS NOT NULL AND asked_role(:filter.role) IS NULL, 'invalid_request', NULL),
    'allowed'
  ),
  'field', 'role',
  'more', json(
    iif(refusal IS NULL AND ((SELECT count(*) FROM (open_invitations())) >= 2000), 'true', 'false')
  ),
  'found', (SELECT count(*) FROM (invitations_found() LIMIT 1001))
)
FROM actor

-- function powers_over_grants(): what who acts has in each organization in which the `targets` grant
-- something.
with_powers((
  SELECT DISTINCT g.organization_id
  FROM (SELECT * FROM targets) i
  CROSS JOIN grants g ON g.invitation_id = i.id
))

-- relation out_of_reach, materialized: those of the invitations `targets` that grant something which, as `is_out_of_reach()` says of the grant `p`, which a file defines
-- itself, who acts may not take, or not give. It is judged once for each distinct organization,
-- role, list of permissions and kind; the `list` by itself, so that `is_out_of_reach()` finds no
-- `permissions`. (SQLite expands a relation wherever its name stands, so few
-- names stand here.)
SELECT i.id
FROM (SELECT * FROM targets) i
CROSS JOIN grants g ON g.invitation_id = i.id
WHERE (g.organization_id, g.role, g.permissions, i.kind) IN (
  SELECT p.organization_id, p.role, p.list, p.kind
  FROM with_powers((
    SELECT DISTINCT g.organization_id, g.role, NULL AS permissions, g.permissions AS list, i.kind,
      x.invite_policy
    FROM (SELECT * FROM targets) i
    CROSS JOIN grants g ON g.invitation_id = i.id
    CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
  )) p
  WHERE is_out_of_reach() OR lacks_names(p.list)
)
