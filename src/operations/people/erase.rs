//! Erase a person: what is kept of them is an id in the record of events.

use crate::operations::{Actor, Operation, decided};

/// The organizations that only they own, `t.organization_id`.
macro_rules! owned_alone {
    () => {
        concat!(
            "sessions s CROSS JOIN memberships t INDEXED BY memberships_by_user ON t.user_id = s.user_id
    AND t.status = 'active' AND t.role = 'owner'
  CROSS JOIN organizations o ON o.id = t.organization_id AND o.deleted_at IS NULL
  WHERE ",
            live_session!(),
            " AND NOT EXISTS (SELECT 1 FROM memberships x INDEXED BY memberships_by_role
    WHERE x.organization_id = t.organization_id AND x.role = 'owner' AND x.status <> 'removed'
      AND x.status = 'active' AND x.user_id <> t.user_id)"
        )
    };
}

/// Of the newest invitations `i` to the address of whoever is erased, those that are theirs:
/// where a mail has proved that address; else where they have accepted it, or where it
/// grants something in an organization of theirs. Any other may be for somebody else, who
/// has the mailbox. The index `$index` has those whose status is `$status`; `$most` are
/// looked at.
macro_rules! theirs {
    ($index:literal, $status:literal, $most:literal) => {
        concat!(
            "(SELECT u.id AS whose, u.verified_at, i.* FROM sessions s CROSS JOIN users u ON u.id = s.user_id
  CROSS JOIN invitations i INDEXED BY ",
            $index,
            " ON i.address = u.address AND i.status ",
            $status,
            " WHERE s.id = ?1->>'session' ORDER BY i.id DESC LIMIT ",
            $most,
            ") i WHERE (i.verified_at IS NOT NULL OR i.accepted_user_id IS i.whose OR EXISTS (SELECT 1 FROM grants g
    CROSS JOIN memberships m ON m.organization_id = g.organization_id AND m.user_id = i.whose WHERE g.invitation_id = i.id))"
        )
    };
}

/// Those that are pending: as many as are refused for being too many.
macro_rules! pending {
    () => {
        theirs!("invitations_to_an_address", "= 'pending'", "2001")
    };
}

/// All of them: the pending ones, and the newest 2,000 others.
macro_rules! addressed {
    () => {
        concat!(
            "SELECT i.* FROM ",
            pending!(),
            " UNION ALL SELECT i.* FROM ",
            theirs!("invitations_closed_to_an_address", "<> 'pending'", "2000")
        )
    };
}

macro_rules! decision {
    () => {
        concat!(
            "WITH decision AS (SELECT CASE
    WHEN ",
            nobody_in_particular!(),
            " THEN 'forbidden'
    WHEN EXISTS (SELECT 1 FROM selections x WHERE x.operation_id = ?1->>'op' AND x.id = 'erased') THEN NULL
    WHEN NOT EXISTS (SELECT 1 FROM sessions s WHERE ",
            live_session!(),
            ") THEN 'unauthenticated'
    WHEN (SELECT count(*) FROM (SELECT 1 FROM sessions s CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
      WHERE ",
            live_session!(),
            " LIMIT 2001)) > 2000 OR (SELECT count(*) FROM (SELECT 1 FROM (SELECT i.id FROM ",
            pending!(),
            ") i CROSS JOIN grants g ON g.invitation_id = i.id LIMIT 2001)) > 2000 THEN 'limit_reached'
    WHEN EXISTS (SELECT 1 FROM ",
            owned_alone!(),
            " AND (EXISTS (SELECT 1 FROM memberships x INDEXED BY memberships_by_status WHERE x.organization_id = t.organization_id
        AND x.status IN ('active', 'deactivated') AND x.status <> 'removed' AND x.user_id <> t.user_id)
      OR EXISTS (SELECT 1 FROM organizations c WHERE c.parent_id = t.organization_id AND c.parent_id IS NOT NULL
        AND c.deleted_at IS NULL))) THEN 'last_owner'
  END AS refusal)"
        )
    };
}

/// The offers of ownership `x` that stand, to them or by them.
macro_rules! offers {
    () => {
        "sessions s CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id
  CROSS JOIN transfers x INDEXED BY transfers_one_pending ON x.organization_id = m.organization_id
    AND x.status = 'pending' AND s.user_id IN (x.made_by, x.to_user_id)
  WHERE s.id = ?1->>'session'"
    };
}

const SQL: &[&str] = &[
    concat!(decision!(), " SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision"),
    // 1: the record, where they were
    concat!(
        decision!(),
        " ",
        record!(concat!(
            "SELECT m.organization_id, row_number() OVER () AS n, 'member.removed' AS type, m.user_id AS subject_id,
    json_object('status', m.status) AS before, json_object('erased', json('true')) AS after
  FROM decision CROSS JOIN sessions s ON s.id = ?1->>'session'
  CROSS JOIN memberships m INDEXED BY memberships_by_user ON m.user_id = s.user_id AND m.status <> 'removed'
  WHERE decision.refusal IS NULL
  UNION ALL SELECT x.organization_id, 500000 + row_number() OVER () AS n, 'ownership.cancelled' AS type, x.to_user_id AS subject_id,
    json_object('transfer_id', x.id) AS before, NULL AS after
  FROM ",
            offers!(),
            " AND (SELECT refusal IS NULL FROM decision)
  UNION ALL SELECT i.organization_id, 100000 + row_number() OVER () AS n, 'invitation.revoked' AS type, i.id AS subject_id,
    json_object('status', i.status) AS before, json_object('status', 'revoked', 'erased', json('true')) AS after
  FROM (",
            addressed!(),
            ") i WHERE i.status IN ('pending', 'expired') AND (SELECT refusal IS NULL FROM decision)"
        ))
    ),
    // 2: organizations in which nobody else is
    concat!(
        decision!(),
        " UPDATE organizations SET deleted_at = ?1->>'now' WHERE (SELECT refusal IS NULL FROM decision)
  AND id IN (SELECT t.organization_id FROM ",
        owned_alone!(),
        ")"
    ),
    // 3: sign-in links still in the mailbox, where that is theirs
    concat!(
        decision!(),
        " DELETE FROM sign_ins WHERE (SELECT refusal IS NULL FROM decision)
  AND address = (SELECT u.address FROM sessions s CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
    WHERE s.id = ?1->>'session')"
    ),
    // 4: what was counted of wrong passwords
    concat!(
        decision!(),
        " DELETE FROM password_attempts WHERE (SELECT refusal IS NULL FROM decision)
  AND address IN (",
        counts_of_the_person!("true"),
        ")"
    ),
    // 5: a mark for a repetition, which finds nobody any more; the cron takes it
    concat!(
        decision!(),
        " INSERT INTO selections (operation_id, id, n)
SELECT ?1->>'op', 'erased', 0 FROM decision WHERE refusal IS NULL ON CONFLICT (operation_id, id) DO NOTHING"
    ),
    // 6: what they have invited, and may still give, is the organizations' now
    concat!(
        decision!(),
        " UPDATE invitations SET made_by = NULL
WHERE id IN (SELECT i.id FROM (",
        open_of!(
            "SELECT i.* FROM decision CROSS JOIN sessions s ON s.id = ?1->>'session'
  CROSS JOIN invitations i INDEXED BY invitations_by_maker ON i.made_by = s.user_id AND i.status = 'pending' AND i.made_by IS NOT NULL
    AND ?1->>'now' < i.expires_at
  WHERE decision.refusal IS NULL"
        ),
        ") i WHERE NOT ",
        has_lost_authority!(),
        ")"
    ),
    // 6: what they said as they declined
    concat!(
        decision!(),
        " UPDATE events SET after = json_set(after, '$.reason', NULL) WHERE (SELECT refusal IS NULL FROM decision)
  AND (organization_id, id) IN (SELECT e.organization_id, e.id FROM (",
        addressed!(),
        ") i CROSS JOIN events e INDEXED BY events_by_subject ON e.organization_id = i.organization_id AND e.subject_id = i.id
    WHERE i.decline_reason IS NOT NULL AND e.type = 'invitation.declined')"
    ),
    // 7: invitations to them: no link of them works any more, and none says to whom it was
    concat!(
        decision!(),
        " UPDATE invitations SET email = ",
        erased!(),
        ", address = ",
        erased!(),
        ", folded_address = ",
        erased!(),
        ", message = NULL, metadata = NULL, decline_reason = NULL, updated_at = ?1->>'now',
  closed_at = iif(status IN ('pending', 'expired'), ?1->>'now', closed_at),
  status = iif(status IN ('pending', 'expired'), 'revoked', status)
WHERE (SELECT refusal IS NULL FROM decision) AND id IN (SELECT i.id FROM (",
        addressed!(),
        ") i)"
    ),
    // 8: what organizations noted about their mailbox
    concat!(
        decision!(),
        " DELETE FROM undeliverable WHERE (SELECT refusal IS NULL FROM decision)
  AND (organization_id, address) IN (SELECT d.organization_id, d.address FROM sessions s
    CROSS JOIN users u ON u.id = s.user_id AND u.verified_at IS NOT NULL
    CROSS JOIN undeliverable d INDEXED BY undeliverable_by_address ON d.address = u.address
    WHERE s.id = ?1->>'session' LIMIT 2000)"
    ),
    // 9: their keys
    concat!(
        decision!(),
        " DELETE FROM api_keys WHERE (SELECT refusal IS NULL FROM decision) AND created_by IS NOT NULL
  AND created_by = (SELECT s.user_id FROM sessions s WHERE s.id = ?1->>'session')"
    ),
    // 10: offers of ownership, which nobody could accept any more
    concat!(
        decision!(),
        " UPDATE transfers SET status = 'cancelled', operation_id = ?1->>'op'
WHERE (SELECT refusal IS NULL FROM decision) AND id IN (SELECT x.id FROM ",
        offers!(),
        ")"
    ),
    // 11: the account, with its memberships and sessions
    concat!(
        decision!(),
        " DELETE FROM users WHERE (SELECT refusal IS NULL FROM decision)
  AND id = (SELECT s.user_id FROM sessions s WHERE s.id = ?1->>'session')"
    ),
];

/// Erases the caller. An organization in which nobody else is goes, too, and offers
/// of ownership to them or by them end. What was open of the invitations to them is
/// revoked, and none keeps their address.
///
/// Refusals: `forbidden` for whoever is nobody in particular,
/// `unauthenticated`; `last_owner` where other members would be left without one;
/// `limit_reached` for more than 2,000 memberships, former ones too, or for pending
/// invitations with more than 2,000 grants.
pub fn erase(actor: Actor) -> Operation<()> {
    Operation::new(SQL, &actor, |rows| decided(rows, |_| Ok(())))
}
