-- function lapsed(): the invitations that have lapsed.
SELECT d.id
FROM invitations d INDEXED BY invitations_due
WHERE d.status = 'pending' AND d.expires_at <= :now

-- function closed(): the invitations that were closed long enough ago.
SELECT d.id
FROM invitations d INDEXED BY invitations_closed
WHERE d.status <> 'pending' AND d.closed_at <= :closed_until

-- function dead_sessions(): the sessions that have ended or expired.
SELECT d.id FROM sessions d INDEXED BY sessions_by_end WHERE d.expires_at <= :now

-- function over_sign_ins(): the sign-in links that are over, and count no more for the next.
SELECT d.id FROM sign_ins d INDEXED BY sign_ins_by_end WHERE d.expires_at <= :sign_ins_until

-- function old_events(): the events that were kept long enough.
SELECT d.organization_id, d.id FROM events d INDEXED BY events_by_time WHERE d.at <= :events_until

-- function fills(waiting): whether what waits is more than a quarter of a batch.
EXISTS (SELECT 1 FROM waiting LIMIT 1 OFFSET :batch / 4)

-- relation share, materialized: how many rows of a kind a batch takes. Kinds of which much waits share a
-- batch, so that it holds the database no longer than a batch of one of them.
SELECT :batch / max(1, sum(fills)) AS of_a_kind
FROM (
  SELECT fills((lapsed())) AS fills
  UNION ALL
  SELECT fills((closed()))
  UNION ALL
  SELECT fills((dead_sessions()))
  UNION ALL
  SELECT fills((over_sign_ins()))
  UNION ALL
  SELECT fills((old_events()))
)

-- function kind_limit(): that number.
(SELECT of_a_kind FROM share)

-- function first_deleted(): the organization that was deleted first.
(
  SELECT o.id
  FROM organizations o INDEXED BY organizations_deleted
  WHERE o.deleted_at IS NOT NULL
  ORDER BY o.deleted_at
  LIMIT 1
)

-- batch purge

-- write record
record((
  expired_rows((
    invitations_up_to((lapsed() ORDER BY d.expires_at LIMIT kind_limit() / 2), 400, kind_limit())
  ))
))

-- answer expired
expire((
  invitations_up_to((lapsed() ORDER BY d.expires_at LIMIT kind_limit() / 2), 400, kind_limit())
))
RETURNING 'true'

-- answer invitations
DELETE FROM invitations
WHERE id IN (
  invitations_up_to((closed() ORDER BY d.closed_at LIMIT kind_limit() / 2), 400, kind_limit())
)
RETURNING 'true'

-- answer sessions
DELETE FROM sessions WHERE id IN (dead_sessions() LIMIT kind_limit()) RETURNING 'true'

-- answer sign_ins
DELETE FROM sign_ins WHERE id IN (over_sign_ins() LIMIT kind_limit()) RETURNING 'true'

-- answer events
DELETE FROM events
WHERE (organization_id, id) IN (old_events() ORDER BY d.at LIMIT kind_limit())
RETURNING 'true'

-- write delete_transfers
DELETE FROM transfers
WHERE id IN (
  SELECT d.id
  FROM transfers d INDEXED BY transfers_by_end
  WHERE d.expires_at <= :closed_until
  LIMIT :batch
)

-- write delete_undeliverable
DELETE FROM undeliverable
WHERE (organization_id, address) IN (
  SELECT d.organization_id, d.address
  FROM undeliverable d INDEXED BY undeliverable_by_time
  WHERE d.noted_at <= :closed_until
  LIMIT :batch
)

-- write delete_bulk_targets
DELETE FROM bulk_targets WHERE operation_id < :op

-- answer deleted_waits
SELECT 'true' WHERE ?1 IS NOT NULL AND first_deleted() IS NOT NULL

-- answer has_more
SELECT 'true'
WHERE EXISTS (lapsed())
  OR EXISTS (closed())
  OR EXISTS (dead_sessions())
  OR EXISTS (over_sign_ins())
  OR EXISTS (old_events())

-- answer unfolded
unfolded()

-- batch purge_deleted: takes the rows of one deleted organization, so many of each kind; the
-- organization itself once nothing of it is left.

-- answer invitations
DELETE FROM invitations
WHERE id IN (
  invitations_up_to(
    (
      SELECT i.id
      FROM invitations i INDEXED BY invitations_by_status
      WHERE i.organization_id = first_deleted()
      LIMIT :batch / 2
    ),
    400, :batch
  )
)
RETURNING 'true'

-- answer memberships
DELETE FROM memberships
WHERE (organization_id, user_id) IN (
  SELECT m.organization_id, m.user_id
  FROM memberships m
  WHERE m.organization_id = first_deleted()
  LIMIT :batch
)
RETURNING 'true'

-- answer events: by a range, because looking up an event reads all of those that it is compared with.
DELETE FROM events
WHERE organization_id = first_deleted()
  AND id <= coalesce(
    (
      SELECT e.id
      FROM events e
      WHERE e.organization_id = first_deleted()
      ORDER BY e.id
      LIMIT 1 OFFSET :batch - 1
    ),
    '~'
  )
RETURNING 'true'

-- answer undeliverable
DELETE FROM undeliverable
WHERE (organization_id, address) IN (
  SELECT d.organization_id, d.address
  FROM undeliverable d
  WHERE d.organization_id = first_deleted()
  LIMIT :batch
)
RETURNING 'true'

-- answer organizations
DELETE FROM organizations
WHERE ?1 IS NOT NULL
  AND id = first_deleted()
  AND NOT EXISTS (
    SELECT 1
    FROM invitations i INDEXED BY invitations_by_status
    WHERE i.organization_id = organizations.id
  )
  AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.organization_id = organizations.id)
  AND NOT EXISTS (SELECT 1 FROM events e WHERE e.organization_id = organizations.id)
  AND NOT EXISTS (SELECT 1 FROM undeliverable d WHERE d.organization_id = organizations.id)
RETURNING 'true'

-- batch purge_attempts

-- answer attempts
DELETE FROM password_attempts
WHERE address IN (
  SELECT a.address
  FROM password_attempts a INDEXED BY password_attempts_by_end
  WHERE a.ends_at <= :now
  LIMIT :batch
)
RETURNING 'true'
