-- What members have left open ends with them, unless who acts keeps it.

-- function ended_max(): how many invitations of one person, or of those whom one request is
-- about, end with their authority at once. The rest are refused when they are opened
-- (`has_lost_authority`).
1000

-- function ended_grants_max(): how many rows the grants of the invitations are that end at once,
-- where one with more than two grants counts as many as it may have.
2400

-- function weight(id, most): how many rows the grants of invitation `id` are, about: of one with
-- more than two, `most`, without a look at them all.
iif((SELECT count(*) FROM (SELECT 1 FROM grants g WHERE g.invitation_id = id LIMIT 3)) > 2, most, 2)

-- function invitations_up_to(some, most, max): the ids of the first of the invitations `some`: as
-- long as what those before weigh is less than `max`.
SELECT w.id
FROM (
  SELECT d.id,
    sum(weight(d.id, most)) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM some d
) w
WHERE coalesce(w.before, 0) < max

-- function open_of(open): the first of the invitations `open`, numbered: so many that judging and
-- ending them is bounded, with what they grant.
SELECT *
FROM (
  SELECT *, row_number() OVER () AS n,
    sum(weight(o.id, 100)) OVER (ROWS UNBOUNDED PRECEDING) AS weight
  FROM (SELECT * FROM open LIMIT ended_max()) o
)
WHERE weight <= ended_grants_max()

-- function open_of_selected(): what the selected members have left open: in the organization, and
-- in its children.
SELECT *
FROM (
  SELECT i.*
  FROM bulk_targets x
  CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = x.id
    AND i.organization_id = :organization
    AND i.status = 'pending'
    AND i.made_by IS NOT NULL
    AND :now < i.expires_at
  WHERE x.operation_id = :op
  LIMIT ended_max()
)
UNION ALL
SELECT i.*
FROM (
  SELECT i.*
  FROM bulk_targets x
  CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = x.id
    AND i.organization_id <> :organization
    AND i.status = 'pending'
    AND i.made_by IS NOT NULL
    AND :now < i.expires_at
  WHERE x.operation_id = :op
    AND (SELECT o.parent_id IS NULL FROM organizations o WHERE o.id = :organization)
  LIMIT ended_max()
) i
CROSS JOIN organizations c ON c.id = i.organization_id AND c.parent_id = :organization

-- function select_ended_of(open): out of the invitations `open`, those that the person who made
-- them may not make any more: kept where who acts says so and may give them, or else ended. Of
-- who leaves, nobody takes the authority away: what they have invited is the organization's. Who
-- is reactivated loses none.
INSERT INTO bulk_targets (operation_id, id, n, code)
SELECT :op || '.ended', i.id, i.n,
  CASE
    WHEN i.made_by IS actor.user_id
      AND :may_leave
      AND NOT EXISTS (
        SELECT 1 FROM bulk_targets l WHERE l.operation_id = :op || '.lost' AND l.id = i.id
      ) THEN 'left'
    WHEN :keep AND NOT may_not_give_invitation() THEN 'kept'
  END
FROM (open_of((open))) i
CROSS JOIN actor
WHERE :status IS NOT 'active' AND has_lost_authority()
ON CONFLICT (operation_id, id) DO NOTHING

-- function select_ended(): the same of what the selected members have left open.
select_ended_of(open_of_selected())

-- function select_lost(): what somebody who leaves may not give any more although it is open:
-- nobody's authority is behind it, so it does not become the organization's. Before the
-- membership goes.
INSERT INTO bulk_targets (operation_id, id, n)
SELECT :op || '.lost', i.id, i.n
FROM actor
CROSS JOIN (open_of((open_of_selected()))) i ON i.made_by = actor.user_id
WHERE has_lost_authority()
ON CONFLICT (operation_id, id) DO NOTHING

-- function ended_rows(): the events of that, for `record`.
SELECT i.organization_id, 500000 + x.n AS n, 'invitation.revoked' AS type, i.id AS subject_id,
  json_object('status', i.status) AS before, json_object('status', 'revoked') AS after
FROM bulk_targets x
CROSS JOIN invitations i ON i.id = x.id AND i.status = 'pending'
WHERE x.operation_id = :op || '.ended' AND x.code IS NULL

-- function ended_as(): what becomes of the invitation that is changed: NULL where it ends.
(SELECT x.code FROM bulk_targets x WHERE x.operation_id = :op || '.ended' AND x.id = invitations.id)

-- function end_selected(): ends them, and gives those that are kept to who acts, or to nobody.
UPDATE invitations
SET made_by = iif(ended_as() = 'kept', acting_person(), iif(ended_as() = 'left', NULL, made_by)),
  status = iif(ended_as() IS NULL, 'revoked', status),
  closed_at = iif(ended_as() IS NULL, :now, closed_at), updated_at = :now, operation_id = :op
WHERE id IN (SELECT x.id FROM bulk_targets x WHERE x.operation_id = :op || '.ended')
  AND +status = 'pending'

-- function keys_of_selected(): the keys that the selected members made, in the organization and
-- in its children.
SELECT k.id, k.name, k.organization_id, k.role, k.permissions, k.created_by AS made_by
FROM bulk_targets x
CROSS JOIN api_keys k INDEXED BY api_keys_by_maker ON k.created_by = x.id
  AND k.created_by IS NOT NULL
CROSS JOIN organizations o ON o.id = k.organization_id
  AND (o.id = :organization OR o.parent_id = :organization)
WHERE x.operation_id = :op

-- function keep_keys(): where who acts says so, gives them those keys that are more than their
-- maker has by now, as far as they may give them.
UPDATE api_keys
SET created_by = acting_person()
WHERE :keep
  AND id IN (
    SELECT p.id
    FROM with_powers((keys_of_selected())) p
    WHERE p.level IS NOT NULL
      AND (p.level >= 1 OR holds(p.held, 'organization.manage'))
      AND NOT exceeds(p.level, p.held, p.role, p.permissions)
      AND EXISTS (
        SELECT 1
        FROM with_powers_of_maker((SELECT p.organization_id, p.role, p.permissions, p.made_by)) q
        WHERE q.level IS NULL OR exceeds(q.level, q.held, q.role, q.permissions)
      )
  )

-- function keys_without_maker(): those of the keys whose maker is gone from the organization, and
-- does not act in it from its parent.
SELECT p.* FROM with_powers_of_maker((keys_of_selected())) p WHERE p.level IS NULL AND p.is_gone

-- function handed_version(maker): the version that links have which are handed over, of an
-- invitation that `maker` vouches for from now on: a higher one where another person did so
-- before, who may have kept a link. What the deployment handed over stays.
handed_version + (made_by IS NOT NULL AND made_by IS NOT maker)

-- function offers_by_selected(): the offers of ownership that end as the selected members cease
-- to be owners; for `record`, before they do (`memberships_end_offers`).
SELECT t.organization_id, 650000 + x.n, 'ownership.cancelled', t.to_user_id,
  json_object('transfer_id', t.id), NULL
FROM bulk_targets x
CROSS JOIN transfers t INDEXED BY transfers_one_pending ON t.organization_id = :organization
  AND t.status = 'pending'
  AND (t.made_by = x.id)
WHERE x.operation_id = :op

-- function offers_by_or_to_selected(): the same as the selected members go: of those offers, too,
-- that are to them.
SELECT t.organization_id, 650000 + x.n, 'ownership.cancelled', t.to_user_id,
  json_object('transfer_id', t.id), NULL
FROM bulk_targets x
CROSS JOIN transfers t INDEXED BY transfers_one_pending ON t.organization_id = :organization
  AND t.status = 'pending'
  AND (t.made_by = x.id OR t.to_user_id = x.id)
WHERE x.operation_id = :op
