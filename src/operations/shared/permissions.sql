-- Roles, and what they permit.

-- function permissions_below_admin(role): the permissions of a role as JSON: those of
-- `Role::permissions`, or those of the organization's own role. NULL for owners and admins, whose
-- level says all, and for a role that is gone.
CASE role
  WHEN 'viewer' THEN '["members.view","app.read"]'
  WHEN 'member' THEN '["members.view","app.read","app.write"]'
  WHEN 'admin' THEN NULL
  WHEN 'owner' THEN NULL
  ELSE (SELECT r.permissions FROM roles r WHERE r.id = role)
END

-- function role_permissions(role): the same of every role, as clients see it.
iif(
  role IN ('owner', 'admin'),
  '["members.view","app.read","app.write","members.manage","organization.manage","billing.manage","organizations.create","organizations.view_all"]',
  permissions_below_admin(role)
)

-- function role_name(role): a role as clients see it: its name. What is over may name one that is
-- gone. The index is named: left alone, the planner takes the table, whose rows hold the
-- permissions.
coalesce(
  (SELECT r.name FROM roles r INDEXED BY roles_by_id WHERE r.id = role),
  iif(role GLOB 'role_*', '(deleted role)', role)
)

-- function role_exists(role): whether a role is there: a built-in one is.
(
  role IN ('owner', 'admin', 'member', 'viewer')
  OR EXISTS (SELECT 1 FROM roles r INDEXED BY roles_by_id WHERE r.id = role)
)

-- function role_id(role): the id of an organization's own role; NULL for a built-in one.
iif(role GLOB 'role_*', role, NULL)

-- function find_role(asked, organization, parent): the role that a client asks for, as it is
-- kept: a built-in name, or the id of a role of `organization` or of `parent`, asked for by id or
-- by name; NULL where there is none.
CASE
  WHEN asked IN ('owner', 'admin', 'member', 'viewer') THEN asked
  ELSE coalesce(
    (SELECT r.id FROM roles r WHERE r.id = asked AND r.organization_id IN (organization, parent)),
    (
      SELECT r.id
      FROM roles r
      WHERE r.organization_id = organization AND r.name = asked COLLATE NOCASE
    ),
    (SELECT r.id FROM roles r WHERE r.organization_id = parent AND r.name = asked COLLATE NOCASE)
  )
END

-- function asked_role(role): the role that a request names in this way, as it is kept.
find_role(role, :organization, actor.parent_id)

-- function decided_role(role): the same, in a write that follows what was decided.
find_role(role, :organization, (SELECT o.parent_id FROM organizations o WHERE o.id = :organization))

-- function holds(held, permission): whether a JSON list of permissions holds one. A name has no
-- quotes in it, so that its text between quotes is there only where it is in the list.
instr(held, '"' || (permission) || '"')

-- function lacks(held, permissions): whether a JSON list has a permission that `held` lacks.
-- Where a role is given by somebody who has it, `held` has the whole list in one piece: that
-- takes one search. Only where it has not, one for each name. (No name has a bracket, and none
-- begins as what follows a name in a list does.)
EXISTS (
  SELECT 1
  FROM (SELECT permissions AS list) l
  CROSS JOIN json_each(iif(instr(held, trim(l.list, '[]')), '[]', l.list)) h
  WHERE NOT holds(held, h.value)
)

-- function lacks_of_many(held, permissions): the same where many lists are compared: the lists in
-- `held` are taken apart, which takes a seventh of the time where both are long, and reads more
-- rows where they are short.
EXISTS (
  SELECT 1
  FROM (SELECT permissions AS asked_for, held AS there) both_lists
  WHERE NOT instr(both_lists.there, trim(both_lists.asked_for, '[]'))
    AND EXISTS (
      SELECT wanted.value
      FROM json_each(both_lists.asked_for) wanted
      EXCEPT
      SELECT owned.value
      FROM json_each('[' || replace(both_lists.there, '][', '],[') || ']') lists
      CROSS JOIN json_each(lists.value) owned
    )
)

-- function exceeds_by_role(level, held, role): whether a role holds something that whoever has
-- `level` and `held` does not (law 5). Owners outrank everyone, admins all but owners; others hold
-- what is in their lists.
(
  level < CASE role WHEN 'owner' THEN 2 WHEN 'admin' THEN 1 ELSE 0 END
  OR (level = 0 AND lacks(held, permissions_below_admin(role)))
)

-- function exceeds_by_list(level, held, permissions): whether a list of permissions does.
(level = 0 AND lacks(held, permissions))

-- function exceeds(level, held, role, permissions): whether a role or the permissions beside it do.
(exceeds_by_role(level, held, role) OR exceeds_by_list(level, held, permissions))

-- function exceeds_of_many(level, held, role, permissions): the same where many are compared.
(
  level < CASE role WHEN 'owner' THEN 2 WHEN 'admin' THEN 1 ELSE 0 END
  OR (
    level = 0
    AND (lacks_of_many(held, permissions_below_admin(role)) OR lacks_of_many(held, permissions))
  )
)

-- function names_of(powers): the permissions that are `held` in the organization of each row of
-- `powers` where the `level` is 0, one a row: for the relation `names_held`, which a file defines
-- itself. Looking a name up there is much faster than searching the text of a long list for it.
SELECT p.organization_id, h.value
FROM powers p
CROSS JOIN json_each('[' || replace(p.held, '][', '],[') || ']') l
CROSS JOIN json_each(l.value) h
WHERE p.level = 0

-- function lacks_names(permissions): whether a JSON list has one that is not among the `names_held`
-- in the organization of the row `p`, where its `level` is 0: `lacks` for many long lists.
(
  p.level = 0
  AND EXISTS (
    SELECT 1
    FROM json_each(permissions) h
    WHERE (p.organization_id, h.value) NOT IN (SELECT organization_id, value FROM names_held)
  )
)
