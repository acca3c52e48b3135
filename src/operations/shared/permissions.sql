-- Roles, and what they permit.

-- function role_permissions(role): the permissions of a role as JSON: those of
-- `Role::permissions`, or those of the organization's own role; NULL for one that is gone.
CASE role
  WHEN 'viewer' THEN '["members.view","app.read"]'
  WHEN 'member' THEN '["members.view","app.read","app.write"]'
  WHEN 'admin' THEN '["members.view","app.read","app.write","members.manage","organization.manage","billing.manage","organizations.create","organizations.view_all"]'
  WHEN 'owner' THEN '["members.view","app.read","app.write","members.manage","organization.manage","billing.manage","organizations.create","organizations.view_all"]'
  ELSE (SELECT r.permissions FROM roles r WHERE r.id = role)
END

-- function role_name(role): a role as clients see it: its name. What is over may name one that is
-- gone.
coalesce(
  (SELECT r.name FROM roles r WHERE r.id = role), iif(role GLOB 'role_*', '(deleted role)', role)
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

-- function holds(held, permission): whether a JSON list of permissions holds one. A name has no
-- quotes in it, so that its text between quotes is there only where it is in the list.
instr(held, '"' || (permission) || '"')

-- function lacks(held, permissions): whether a JSON list has a permission that `held` lacks.
-- Where a role is given by somebody who has it, `held` has the whole list in one piece: that
-- takes one search. Only where it has not, one for each name. (No name has a bracket, and none
-- begins as what follows a name in a list does.)
(
  NOT instr(held, trim(permissions, '[]'))
  AND EXISTS (SELECT 1 FROM json_each(permissions) h WHERE NOT holds(held, h.value))
)

-- function exceeds(level, held, role, permissions): whether `role` with `permissions` holds
-- something that whoever has `level` and `held` does not (law 5). Owners outrank everyone, admins
-- all but owners; others hold what is in their lists.
(
  level < CASE role WHEN 'owner' THEN 2 WHEN 'admin' THEN 1 ELSE 0 END
  OR (level = 0 AND (lacks(held, role_permissions(role)) OR lacks(held, permissions)))
)
