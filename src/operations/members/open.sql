-- relation members, materialized: members whom `ids` names and whom who acts may change.
SELECT m.user_id
FROM actor
CROSS JOIN json_each(:ids) t
CROSS JOIN memberships m ON m.organization_id = :organization
  AND m.user_id = t.value
  AND m.status <> 'removed'
WHERE actor.refusal IS NULL
  AND (actor.level >= 1 OR holds(actor.held, 'members.manage'))
  AND NOT hidden_member(m)
  AND (m.user_id IS actor.user_id OR NOT exceeds(actor.level, actor.held, m.role, m.permissions))

-- function open_items(): what those have left open: at most a hundred of each kind, where who
-- acts may look.
SELECT json_object(
  'type', type, 'id', id, 'organization_id', organization_id, 'label', label,
  'expires_at', expires_at, 'user_id', user_id, 'is_received', json_boolean(is_received)
)
FROM (
  SELECT *
  FROM (
    SELECT 'invitation' AS type, i.id, i.organization_id, i.email AS label, i.expires_at,
      members.user_id, 0 AS is_received
    FROM members
    CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = members.user_id
      AND i.organization_id = :organization
      AND i.status = 'pending'
      AND i.made_by IS NOT NULL
      AND :now < i.expires_at
    WHERE NOT hidden_invitation()
    LIMIT 100
  )
  UNION ALL
  SELECT *
  FROM (
    SELECT 'invitation', i.id, i.organization_id, i.email, i.expires_at, i.made_by, 0
    FROM (
      SELECT i.*
      FROM members
      CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = members.user_id
        AND i.organization_id <> :organization
        AND i.status = 'pending'
        AND i.made_by IS NOT NULL
        AND :now < i.expires_at
      WHERE (SELECT parent_id IS NULL FROM actor)
      LIMIT 1000
    ) i
    CROSS JOIN organizations c ON c.id = i.organization_id AND c.parent_id = :organization
    WHERE in_sight(c.id) AND NOT hidden_invitation()
    LIMIT 100
  )
  UNION ALL
  SELECT *
  FROM (
    SELECT 'api_key', k.id, k.organization_id, k.name, k.expires_at, members.user_id, 0
    FROM members
    CROSS JOIN api_keys k INDEXED BY api_keys_by_maker ON k.created_by = members.user_id
      AND k.created_by IS NOT NULL
    CROSS JOIN organizations o ON o.id = k.organization_id
      AND (o.id = :organization OR o.parent_id = :organization)
    WHERE in_sight(o.id)
    LIMIT 100
  )
  UNION ALL
  SELECT *
  FROM (
    SELECT 'ownership_transfer', t.id, t.organization_id, u.email, t.expires_at, members.user_id,
      t.made_by IS NOT members.user_id
    FROM members
    CROSS JOIN transfers t INDEXED BY transfers_one_pending ON t.organization_id = :organization
      AND t.status = 'pending'
      AND (t.made_by = members.user_id OR t.to_user_id = members.user_id)
      AND :now < t.expires_at
    CROSS JOIN users u ON u.id = t.to_user_id
    WHERE NOT hidden_person(u.id)
  )
  UNION ALL
  SELECT *
  FROM (
    SELECT 'received_invitation', i.id, i.organization_id, i.email, i.expires_at, members.user_id, 1
    FROM members
    CROSS JOIN users u ON u.id = members.user_id
    CROSS JOIN organizations o ON o.id = :organization
    CROSS JOIN invitations i INDEXED BY invitations_one_pending ON i.organization_id IN (
        o.id, o.parent_id
      )
      AND i.address = u.address
      AND i.status = 'pending'
      AND :now < i.expires_at
    CROSS JOIN grants g ON g.invitation_id = i.id AND g.organization_id = o.id
    WHERE NOT hidden_invitation()
    LIMIT 100
  )
)

-- batch read_open

-- answer decide
SELECT json_object(
  'decision', coalesce(
    refusal,
    iif(
      EXISTS (SELECT 1 FROM members), 'allowed',
      iif(
        EXISTS (
          SELECT 1
          FROM json_each(:ids) t
          CROSS JOIN memberships m ON m.organization_id = :organization
            AND m.user_id = t.value
            AND m.status <> 'removed'
            AND NOT hidden_member(m)
        ),
        'forbidden', 'not_found'
      )
    )
  )
)
FROM actor

-- answer items
open_items()

-- batch look_at_open: the same beside an operation on `ids`.

-- answer open_items
open_items()
