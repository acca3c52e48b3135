-- Who has a role that changes. Which role, `changed_role()` says, which a file defines itself.

-- relation holders, materialized: one row for each distinct organization and list of permissions with
-- which somebody has the role, an active or deactivated member, a pending invitation or a key. For
-- owners and admins only the organizations count, of which they may act in all but those where they
-- are deactivated; a key acts in none but its own. Others may have a thousand holders looked at.
SELECT DISTINCT organization_id, permissions
FROM (
  SELECT m.organization_id, m.permissions
  FROM memberships m INDEXED BY memberships_of_a_role
  WHERE m.role = changed_role() AND m.role GLOB 'role_*' AND m.status <> 'removed'
  LIMIT ifnull((SELECT 1001 FROM actor WHERE level = 0), 0)
)
UNION
SELECT organization_id, permissions
FROM (
  SELECT g.organization_id, g.permissions
  FROM grants g INDEXED BY grants_of_a_role
  WHERE g.role = changed_role()
    AND g.role GLOB 'role_*'
    AND g.held_until IS NOT NULL
    AND :now < g.held_until
  LIMIT ifnull((SELECT 1001 FROM actor WHERE level = 0), 0)
)
UNION
SELECT k.organization_id, k.permissions
FROM api_keys k INDEXED BY api_keys_of_a_role
WHERE k.role = changed_role() AND k.role GLOB 'role_*' AND (SELECT level = 0 FROM actor)
UNION
SELECT d.organization_id, '[]'
FROM actor
CROSS JOIN memberships d INDEXED BY memberships_by_user ON d.user_id = actor.user_id
  AND d.status = 'deactivated'
CROSS JOIN organizations c ON c.id = d.organization_id AND c.parent_id = :organization
WHERE actor.level >= 1 AND role_is_held_in(changed_role(), d.organization_id)
UNION
SELECT 'elsewhere', '[]'
FROM actor
WHERE key_id IS NOT NULL
  AND (
    role_is_held_below(iif(key_id IS NULL, NULL, changed_role()), :organization)
    OR role_is_held_above(iif(key_id IS NULL, NULL, changed_role()), :organization)
  )

-- relation too_many_holders, materialized: whether there are more of them than are looked at.
SELECT (SELECT level = 0 FROM actor)
  AND (
    (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM memberships m INDEXED BY memberships_of_a_role
        WHERE m.role = changed_role() AND m.role GLOB 'role_*' AND m.status <> 'removed'
        LIMIT 1001
      )
    ) > 1000
    OR (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM grants g INDEXED BY grants_of_a_role
        WHERE g.role = changed_role() AND g.role GLOB 'role_*' AND g.held_until IS NOT NULL
        LIMIT 1001
      )
    ) > 1000
  ) AS is_so

-- relation places, materialized: what who acts may do in each of the organizations.
SELECT * FROM with_powers((SELECT DISTINCT organization_id FROM holders))

-- function role_is_held_in(role, organization): whether somebody has the role in this
-- organization; for no role, NULL, without a look at anybody.
(
  EXISTS (
    SELECT 1
    FROM memberships h INDEXED BY memberships_of_a_role
    WHERE h.role = role
      AND h.role GLOB 'role_*'
      AND h.status <> 'removed'
      AND h.organization_id = organization
  )
  OR EXISTS (
    SELECT 1
    FROM grants h INDEXED BY grants_of_a_role
    WHERE h.role = role
      AND h.role GLOB 'role_*'
      AND h.held_until IS NOT NULL
      AND :now < h.held_until
      AND h.organization_id = organization
  )
  OR EXISTS (
    SELECT 1
    FROM api_keys h INDEXED BY api_keys_of_a_role
    WHERE h.role = role AND h.role GLOB 'role_*' AND h.organization_id = organization
  )
)

-- function role_is_held_below(role, organization): whether somebody has the role in one with a
-- smaller id; for no role, NULL, without a look at anybody.
(
  EXISTS (
    SELECT 1
    FROM memberships h INDEXED BY memberships_of_a_role
    WHERE h.role = role
      AND h.role GLOB 'role_*'
      AND h.status <> 'removed'
      AND h.organization_id < organization
  )
  OR EXISTS (
    SELECT 1
    FROM grants h INDEXED BY grants_of_a_role
    WHERE h.role = role
      AND h.role GLOB 'role_*'
      AND h.held_until IS NOT NULL
      AND :now < h.held_until
      AND h.organization_id < organization
  )
  OR EXISTS (
    SELECT 1
    FROM api_keys h INDEXED BY api_keys_of_a_role
    WHERE h.role = role AND h.role GLOB 'role_*' AND h.organization_id < organization
  )
)

-- function role_is_held_above(role, organization): whether somebody has the role in one with a
-- larger id; for no role, NULL, without a look at anybody.
(
  EXISTS (
    SELECT 1
    FROM memberships h INDEXED BY memberships_of_a_role
    WHERE h.role = role
      AND h.role GLOB 'role_*'
      AND h.status <> 'removed'
      AND h.organization_id > organization
  )
  OR EXISTS (
    SELECT 1
    FROM grants h INDEXED BY grants_of_a_role
    WHERE h.role = role
      AND h.role GLOB 'role_*'
      AND h.held_until IS NOT NULL
      AND :now < h.held_until
      AND h.organization_id > organization
  )
  OR EXISTS (
    SELECT 1
    FROM api_keys h INDEXED BY api_keys_of_a_role
    WHERE h.role = role AND h.role GLOB 'role_*' AND h.organization_id > organization
  )
)

-- function holders_out_of_reach(role, permissions): whether one of those `holders` is not to be
-- changed by who acts, who gives them `role` and `permissions`: who acts must manage the
-- organization that each is in, and hold what they take there, and what they give.
(
  (SELECT is_so FROM too_many_holders)
  OR EXISTS (
    SELECT 1
    FROM places
    WHERE level IS NULL
      OR (level = 0 AND NOT holds(held, 'organization.manage'))
      OR exceeds_by_role(level, held, role)
      OR exceeds_by_list(level, held, permissions)
      OR exceeds_by_list(level, held, r.permissions)
  )
  OR EXISTS (
    SELECT 1
    FROM (
      SELECT DISTINCT holders.organization_id, h.value
      FROM holders
      CROSS JOIN json_each(holders.permissions) h
    ) d
    CROSS JOIN places ON places.organization_id = d.organization_id
    WHERE places.level = 0 AND NOT holds(places.held, d.value)
  )
)

-- function name_taken(but): whether another role than `but`, here or in the parent, has the name
-- asked for.
(
  EXISTS (
    SELECT 1
    FROM roles x
    WHERE x.organization_id = :organization AND x.name = :name COLLATE NOCASE AND x.id <> but
  )
  OR EXISTS (
    SELECT 1
    FROM roles x
    WHERE x.organization_id = actor.parent_id AND x.name = :name COLLATE NOCASE
  )
)
