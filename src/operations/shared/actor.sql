-- Who acts, and whether they may.

-- function live_session(): the session that the caller shows, if it still lives.
s.id = :session AND s.ended_by IS NULL AND :now < s.expires_at

-- function live_key(): the API key that the caller shows, if it still works: whoever made it must
-- be active in its organization, or, without a membership there, act as an admin from the parent.
k.hash = :key
AND (k.expires_at IS NULL OR :now < k.expires_at)
AND (
  k.created_by IS NULL
  OR EXISTS (
    SELECT 1
    FROM memberships c
    WHERE c.organization_id = k.organization_id AND c.user_id = k.created_by AND c.status = 'active'
  )
  OR EXISTS (
    SELECT 1
    FROM organizations y
    CROSS JOIN memberships c ON c.organization_id = y.parent_id
      AND c.user_id = k.created_by
      AND c.status = 'active'
      AND c.role IN ('owner', 'admin')
    WHERE y.id = k.organization_id
      AND NOT EXISTS (
        SELECT 1
        FROM memberships d
        WHERE d.organization_id = y.id AND d.user_id = k.created_by AND d.status = 'deactivated'
      )
  )
)

-- function is_machine_credential(): whether the caller is no person: the root key, or an API key.
(:root OR EXISTS (SELECT 1 FROM api_keys k WHERE live_key()))

-- function level_of(m, p): what somebody is in an organization where `m` is their membership, a
-- removed one left out, and `p` their active one in its parent: 2 an owner, 1 an admin or the
-- parent's owner or admin, 0 with what their lists hold; NULL where they are deactivated or not
-- there.
CASE
  WHEN m.status = 'deactivated' THEN NULL
  WHEN m.role = 'owner' THEN 2
  WHEN m.role = 'admin' OR p.role IN ('owner', 'admin') THEN 1
  WHEN m.user_id IS NOT NULL THEN 0
END

-- function powers_of_actor(): one row: who acts in the organization (`user_id`, `key_id`, neither
-- for the root key; `person_id` is whose authority it is, a key's maker too), their `level` (2
-- owner, 1 admin, 0 with just what is `held`), whether they are `external`, the organization's
-- `parent_id`. Where they are the parent's owner or admin, they are what they are there. A filter
-- finds only for those who may see whom it finds. A parent's owners and admins are admins here,
-- unless deactivated here; who may see the parent's children holds nothing here, but is not a
-- stranger. A key acts with the lesser of what it was given and what its maker may do now.
SELECT :root AS root, user_id, person_id, key_id, organization_id, parent_id, external,
  CASE
    WHEN :root THEN 2
    WHEN key_id IS NULL THEN person_level
    WHEN created_by IS NULL THEN key_level
    ELSE min(key_level, person_level)
  END AS level,
  CASE
    WHEN key_id IS NULL
      OR created_by IS NOT NULL
      AND person_level = 0
      AND key_level > 0 THEN person_held
    WHEN created_by IS NULL OR person_level > 0 THEN coalesce(key_role_held, '') || key_permissions
    ELSE (
      SELECT json_group_array(h.value)
      FROM (
        SELECT value
        FROM json_each(key_role_held)
        UNION ALL
        SELECT value
        FROM json_each(key_permissions)
      ) h
      WHERE holds(person_held, h.value)
    )
  END AS held
FROM (
  SELECT s.user_id, coalesce(s.user_id, k.created_by) AS person_id, k.id AS key_id, k.created_by,
    o.id AS organization_id, o.parent_id,
    coalesce(iif(p.role IN ('owner', 'admin'), p.kind, m.kind) = 'external', false) AS external,
    CASE
      WHEN k.organization_id <> o.id THEN NULL
      WHEN k.role = 'owner' THEN 2
      WHEN k.role = 'admin' THEN 1
      WHEN k.id IS NOT NULL THEN 0
    END AS key_level,
    permissions_below_admin(k.role) AS key_role_held, k.permissions AS key_permissions,
    coalesce(
      level_of(m, p),
      CASE
        WHEN m.user_id IS NULL
          AND k.id IS NULL
          AND holds(
            coalesce((SELECT r.permissions FROM roles r WHERE r.id = p.role), '') || p.permissions,
            'organizations.view_all'
          ) THEN 0
      END
    ) AS person_level,
    coalesce(permissions_below_admin(m.role), '') || coalesce(m.permissions, '') AS person_held
  FROM (SELECT 1)
  LEFT JOIN sessions s ON live_session()
  LEFT JOIN api_keys k ON live_key()
  LEFT JOIN organizations o ON o.id = :organization AND o.deleted_at IS NULL
  LEFT JOIN memberships m ON m.organization_id = o.id
    AND m.user_id = coalesce(s.user_id, k.created_by)
    AND m.status <> 'removed'
  LEFT JOIN memberships p ON p.organization_id = o.parent_id
    AND p.user_id = coalesce(s.user_id, k.created_by)
    AND p.status = 'active'
)

-- function refusal_of_actor(): why who acts may not do what the operation needs, or NULL.
CASE
  WHEN NOT root AND user_id IS NULL AND key_id IS NULL THEN 'unauthenticated'
  WHEN organization_id IS NULL OR level IS NULL THEN 'not_found'
  WHEN NOT root AND :root_only THEN 'forbidden'
  WHEN level < :least_level THEN 'forbidden'
  WHEN level = 0 AND :needs IS NOT NULL AND NOT holds(held, :needs) THEN 'forbidden'
  WHEN level = 0 AND :filter IS NOT NULL AND NOT holds(held, 'members.view') THEN 'forbidden'
END

-- relation actor: one row: who acts, and why they may not, or NULL.
SELECT root, user_id, person_id, key_id, level, held, external, parent_id,
  refusal_of_actor() AS refusal
FROM (powers_of_actor())

-- relation actor_again: the same, of what somebody may do to themselves: where this operation has
-- left its events it has happened, and a repetition finds whoever left, or stepped down, gone.
-- Batches name it as `actor`.
SELECT root, user_id, person_id, key_id, level, held, external, parent_id,
  iif(
    EXISTS (
      SELECT 1
      FROM events e
      WHERE e.organization_id = :organization AND e.id >= :event || '0' AND e.id < :event || ':'
    ),
    NULL, refusal_of_actor()
  ) AS refusal
FROM (powers_of_actor())

-- relation outsider, materialized: who acts, where they are an external: what is hidden from
-- externals costs nothing where this has no row.
SELECT person_id, parent_id FROM actor WHERE external

-- function acting_user(): the actor's `user_id`, in a write that follows what was decided.
(SELECT s.user_id FROM sessions s WHERE s.id = :session)

-- function acting_person(): the actor's `person_id`, in a write that follows what was decided.
coalesce(acting_user(), (SELECT k.created_by FROM api_keys k WHERE k.hash = :key))

-- function decide_actor(): the decision where the actor is all there is to decide.
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM actor

-- function decide_person(): the decision where anybody may who is signed in, for themselves.
SELECT json_object(
  'decision', CASE
    WHEN is_machine_credential() THEN 'forbidden'
    WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE live_session()) THEN 'unauthenticated'
    ELSE 'allowed'
  END
)

-- function decide_filtered(): the decision where a role may be asked for, too.
SELECT json_object(
  'decision', coalesce(
    refusal, iif(:role IS NOT NULL AND asked_role(:role) IS NULL, 'invalid_request', NULL),
    'allowed'
  ),
  'field', 'role'
)
FROM actor
