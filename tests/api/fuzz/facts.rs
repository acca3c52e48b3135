//! What is in the world at this moment, as a genuine request needs to know it.

use crate::support::World;
use crate::support::database::Sqlite;

/// Organizations that were not deleted: their ids and their parents' (empty: none).
pub fn organizations(db: &Sqlite) -> Vec<(String, String)> {
    let sql = "SELECT id, parent_id FROM organizations WHERE deleted_at IS NULL ORDER BY id";
    let pair = |row: Vec<String>| (row[0].clone(), row[1].clone());
    db.rows(sql, &[]).into_iter().map(pair).collect()
}

/// The organizations of the same family, the parent first.
pub fn children(db: &Sqlite, parent: &str) -> Vec<String> {
    let sql =
        "SELECT id FROM organizations WHERE parent_id = ?1 AND deleted_at IS NULL ORDER BY id";
    firsts(db, sql, &[parent])
}

/// Who is active in an organization, or in its parent, with one of these roles.
pub fn active(db: &Sqlite, organization: &str, roles: &[&str]) -> Vec<String> {
    let sql = "SELECT DISTINCT m.user_id FROM organizations o
        JOIN memberships m ON m.organization_id IN (o.id, coalesce(o.parent_id, ''))
        WHERE o.id = ?1 AND m.status = 'active' AND m.role IN (SELECT value FROM json_each(?2))
        ORDER BY 1";
    firsts(db, sql, &[organization, &serde_json::to_string(roles).unwrap()])
}

/// Who is in an organization, with one of these statuses, as what.
pub fn members(db: &Sqlite, organization: &str, statuses: &[&str]) -> Vec<String> {
    let sql = "SELECT user_id FROM memberships WHERE organization_id = ?1
        AND status IN (SELECT value FROM json_each(?2)) ORDER BY 1";
    firsts(db, sql, &[organization, &serde_json::to_string(statuses).unwrap()])
}

/// An organization's invitations of one status, the newest first.
pub fn invitations(db: &Sqlite, organization: &str, status: &str) -> Vec<String> {
    let sql = "SELECT id FROM invitations WHERE organization_id = ?1 AND status GLOB ?2
        ORDER BY id DESC LIMIT 40";
    firsts(db, sql, &[organization, status])
}

/// The roles that an organization, or its parent, has defined.
pub fn roles(db: &Sqlite, organization: &str) -> Vec<Vec<String>> {
    let sql = "SELECT r.id, r.name FROM organizations o
        JOIN roles r ON r.organization_id IN (o.id, coalesce(o.parent_id, ''))
        WHERE o.id = ?1 ORDER BY r.organization_id = o.id DESC, r.id DESC LIMIT 12";
    db.rows(sql, &[organization])
}

/// An organization's API keys: ids and hashes.
pub fn keys(db: &Sqlite, organization: &str) -> Vec<Vec<String>> {
    let sql = "SELECT id, hash FROM api_keys WHERE organization_id = ?1 ORDER BY id DESC LIMIT 20";
    db.rows(sql, &[organization])
}

/// Invitations that wait, to people who have a verified account: ids and people.
pub fn own_invitations(world: &World) -> Vec<Vec<String>> {
    let sql = "SELECT i.id, u.id FROM users u JOIN invitations i ON i.address = u.address
        WHERE i.status = 'pending' AND i.expires_at > CAST(?1 AS INTEGER)
        AND u.verified_at IS NOT NULL ORDER BY 1";
    world.db.rows(sql, &[&world.now().to_string()])
}

/// The sessions of a person that are alive.
pub fn live_sessions(world: &World, user: &str) -> Vec<String> {
    let sql = "SELECT id FROM sessions WHERE user_id = ?1 AND ended_by IS NULL
        AND expires_at > CAST(?2 AS INTEGER) ORDER BY id DESC";
    firsts(&world.db, sql, &[user, &world.now().to_string()])
}

/// Everybody who has an account.
pub fn users(db: &Sqlite) -> Vec<String> {
    firsts(db, "SELECT id FROM users ORDER BY id", &[])
}

/// Whom a session is of.
pub fn person_of(db: &Sqlite, session: &str) -> Option<String> {
    one(db, "SELECT user_id FROM sessions WHERE id = ?1", &[session])
}

pub fn address_of(db: &Sqlite, user: &str) -> Option<String> {
    one(db, "SELECT address FROM users WHERE id = ?1", &[user])
}

pub fn user_at(db: &Sqlite, address: &str) -> Option<String> {
    one(db, "SELECT id FROM users WHERE address = ?1", &[address])
}

/// The address that a link was made for: of an invitation, a sign-in, an offer.
pub fn address_of_link(db: &Sqlite, subject: &str) -> Option<String> {
    let sql = "SELECT address FROM invitations WHERE id = ?1
        UNION ALL SELECT address FROM sign_ins WHERE id = ?1
        UNION ALL SELECT u.address FROM transfers t JOIN users u ON u.id = t.to_user_id WHERE t.id = ?1";
    one(db, sql, &[subject])
}

/// Whether a link's subject still waits for an answer.
pub fn is_open(world: &World, subject: &str) -> bool {
    let sql = "SELECT 1 FROM invitations WHERE id = ?1 AND status = 'pending' AND expires_at > CAST(?2 AS INTEGER)
        UNION ALL SELECT 1 FROM sign_ins WHERE id = ?1 AND used_by IS NULL AND expires_at > CAST(?2 AS INTEGER)
        UNION ALL SELECT 1 FROM transfers WHERE id = ?1 AND status = 'pending' AND expires_at > CAST(?2 AS INTEGER)";
    one(&world.db, sql, &[subject, &world.now().to_string()]).is_some()
}

/// Any id of a kind, of whatever tenant.
pub fn any(db: &Sqlite, prefix: &str) -> Vec<String> {
    let sql = match prefix {
        "org" => "SELECT id FROM organizations ORDER BY id",
        "user" => "SELECT id FROM users ORDER BY id",
        "inv" => "SELECT id FROM invitations ORDER BY id",
        "role" => "SELECT id FROM roles ORDER BY id",
        "key" => "SELECT id FROM api_keys ORDER BY id",
        "session" => "SELECT id FROM sessions ORDER BY id",
        "transfer" => "SELECT id FROM transfers ORDER BY id",
        _ => return Vec::new(),
    };
    firsts(db, sql, &[])
}

/// An organization's name.
pub fn name_of(db: &Sqlite, organization: &str) -> String {
    one(db, "SELECT name FROM organizations WHERE id = ?1", &[organization]).unwrap_or_default()
}

pub fn firsts(db: &Sqlite, sql: &str, given: &[&str]) -> Vec<String> {
    db.rows(sql, given).into_iter().map(|mut row| row.swap_remove(0)).collect()
}

pub fn one(db: &Sqlite, sql: &str, given: &[&str]) -> Option<String> {
    firsts(db, sql, given).into_iter().next()
}
