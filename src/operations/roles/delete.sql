-- function replaced_max(): how many holders of a role can get another by deleting it; more are
-- changed as members first.
1200

-- function changed_role()
:deleted

-- relation decision: one row: what the role is replaced by, how many hold it, and why it may not be
-- deleted, or NULL.
SELECT *,
  CASE
    WHEN refusal_of_actor IS NOT NULL THEN refusal_of_actor
    WHEN done THEN NULL
    WHEN found IS NULL THEN 'not_found'
    WHEN exceeds THEN 'forbidden'
    WHEN :role IS NOT NULL AND (role IS NULL OR role = :deleted) THEN 'invalid_request'
    WHEN role = 'owner' OR replacement_exceeds THEN 'forbidden'
    WHEN members + invitations + api_keys > iif(role IS NULL, 0, replaced_max()) THEN 'role_in_use'
    WHEN role IS NOT NULL AND outranked THEN 'forbidden'
  END AS refusal
FROM (
  SELECT actor.refusal AS refusal_of_actor, r.id AS found, asked.role, is_recorded(0) AS done,
    exceeds_by_list(actor.level, actor.held, r.permissions) AS exceeds,
    exceeds_by_role(actor.level, actor.held, coalesce(asked.role, 'viewer')) AND asked.role IS NOT NULL AS replacement_exceeds,
    holders_out_of_reach(asked.role, NULL) AS outranked,
    (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM memberships m INDEXED BY memberships_of_a_role
        WHERE m.role = :deleted AND m.role GLOB 'role_*' AND m.status <> 'removed'
        LIMIT replaced_max() + 1
      )
    ) AS members,
    (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM grants g INDEXED BY grants_of_a_role
        WHERE g.role = :deleted
          AND g.role GLOB 'role_*'
          AND g.held_until IS NOT NULL
          AND :now < g.held_until
        LIMIT replaced_max() + 1
      )
    ) AS invitations,
    (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM api_keys k INDEXED BY api_keys_of_a_role
        WHERE k.role = :deleted AND k.role GLOB 'role_*'
        LIMIT replaced_max() + 1
      )
    ) AS api_keys
  FROM actor
  CROSS JOIN (SELECT asked_role(:role) AS role FROM actor) asked
  LEFT JOIN roles r ON r.id = :deleted AND r.organization_id = :organization
)

-- function deleted(): the role, where this operation deletes it, as `record` has written down;
-- NULL, which nobody has, where it does not: then nobody is looked at.
iif(is_recorded(0), :deleted, NULL)

-- function replacement(): what its holders get, as it is kept.
(SELECT find_role(:role, o.id, o.parent_id) FROM organizations o WHERE o.id = :organization)

-- relation judgement, materialized: of that, what the record needs, judged once.
SELECT role, refusal FROM decision

-- batch delete_role

-- answer decide
SELECT json_object(
  'decision', coalesce(refusal, 'allowed'), 'field', 'replace_with',
  'counts', json_object(
    'members', min(members, 1000), 'invitations', min(invitations, 1000),
    'api_keys', min(api_keys, 1000)
  )
)
FROM decision

-- write record: the only guarded write; what follows is keyed on it.
record((
  SELECT m.organization_id, row_number() OVER () AS n, 'member.role_changed' AS type,
    m.user_id AS subject_id, json_object('role', r.name) AS before,
    json_object('role', role_name(judgement.role)) AS after
  FROM judgement
  CROSS JOIN roles r ON r.id = :deleted
  CROSS JOIN memberships m INDEXED BY memberships_of_a_role ON m.role = r.id
    AND m.role GLOB 'role_*'
    AND m.status <> 'removed'
  WHERE judgement.refusal IS NULL AND judgement.role IS NOT NULL
  UNION ALL
  SELECT r.organization_id, 0, 'role.deleted', r.id, role_state(),
    json_object('replaced_by', role_name(judgement.role))
  FROM judgement
  CROSS JOIN roles r ON r.id = :deleted
  WHERE judgement.refusal IS NULL
))

-- write update_memberships
UPDATE memberships INDEXED BY memberships_of_a_role
SET role = replacement(), operation_id = :op, updated_at = :now
WHERE role = deleted() AND role GLOB 'role_*' AND status <> 'removed'

-- write update_grants
UPDATE grants INDEXED BY grants_of_a_role
SET role = replacement()
WHERE role = deleted() AND role GLOB 'role_*' AND held_until IS NOT NULL AND :role IS NOT NULL

-- write update_api_keys
UPDATE api_keys INDEXED BY api_keys_of_a_role
SET role = replacement()
WHERE role = deleted() AND role GLOB 'role_*'

-- write delete_role
DELETE FROM roles WHERE id = deleted()
