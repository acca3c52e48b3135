-- On whose authority something stands, and what ends with it.
--
-- What was there stands on whoever is known to have invited or offered.

ALTER TABLE users ADD COLUMN proved_by TEXT;

ALTER TABLE invitations ADD COLUMN made_by TEXT;
UPDATE invitations SET made_by = invited_by WHERE invited_by IS NOT NULL;

-- What somebody has left open: to show it, and to end it.
CREATE INDEX invitations_by_maker ON invitations (made_by, organization_id, id) WHERE status = 'pending' AND made_by IS NOT NULL;

ALTER TABLE transfers ADD COLUMN made_by TEXT;
ALTER TABLE transfers ADD COLUMN key_id TEXT;
UPDATE transfers SET made_by = from_user_id WHERE from_user_id IS NOT NULL;

-- The keys that end with their maker.
CREATE INDEX api_keys_by_maker ON api_keys (created_by, organization_id) WHERE created_by IS NOT NULL;

-- A batch on many things keeps why it refused one.
ALTER TABLE selections ADD COLUMN code TEXT;

-- An owner who is one no more offers nothing, and who has left is offered nothing.
CREATE TRIGGER memberships_end_offers AFTER UPDATE OF role, status ON memberships WHEN OLD.status = 'active' AND (NEW.status <> 'active' OR OLD.role = 'owner' AND NEW.role <> 'owner') BEGIN UPDATE transfers SET status = 'cancelled' WHERE organization_id = NEW.organization_id AND status = 'pending' AND (made_by = NEW.user_id OR to_user_id = NEW.user_id AND NEW.status = 'removed'); END;

-- Nor does a key that is gone.
CREATE TRIGGER api_keys_end_offers AFTER DELETE ON api_keys BEGIN UPDATE transfers SET status = 'cancelled' WHERE organization_id = OLD.organization_id AND status = 'pending' AND key_id = OLD.id; END;

-- The first proof of an address ends all that was made in its account before: it may have been another's.
CREATE TRIGGER users_prove AFTER UPDATE OF verified_at ON users WHEN OLD.verified_at IS NULL AND NEW.verified_at IS NOT NULL BEGIN UPDATE sessions SET ended_by = NEW.proved_by, expires_at = min(expires_at, NEW.verified_at) WHERE user_id = NEW.id AND ended_by IS NULL; INSERT INTO events (organization_id, id, type, actor_type, actor_id, subject_id, at, ip, before, after) SELECT w.organization_id, NEW.proved_by || printf('%06d', 700000 + row_number() OVER ()), w.type, 'system', NULL, w.subject_id, NEW.verified_at, NULL, w.before, w.after FROM (SELECT * FROM (SELECT i.organization_id, 'invitation.revoked' AS type, i.id AS subject_id, json_object('status', i.status) AS before, json_object('status', 'revoked') AS after FROM invitations i INDEXED BY invitations_by_maker WHERE i.made_by = NEW.id AND i.status = 'pending' AND i.made_by IS NOT NULL AND NEW.verified_at < i.expires_at LIMIT 100) UNION ALL SELECT k.organization_id, 'api_key.revoked', k.id, json_object('name', k.name), NULL FROM api_keys k WHERE k.created_by = NEW.id AND k.created_by IS NOT NULL) w WHERE NEW.proved_by IS NOT NULL ON CONFLICT (organization_id, id) DO NOTHING; UPDATE invitations SET status = 'revoked', closed_at = NEW.verified_at, updated_at = NEW.verified_at WHERE id IN (SELECT i.id FROM invitations i INDEXED BY invitations_by_maker WHERE i.made_by = NEW.id AND i.status = 'pending' AND i.made_by IS NOT NULL AND NEW.verified_at < i.expires_at LIMIT 100); DELETE FROM api_keys WHERE created_by = NEW.id AND created_by IS NOT NULL; UPDATE transfers SET status = 'cancelled' WHERE status = 'pending' AND made_by = NEW.id AND organization_id IN (SELECT m.organization_id FROM memberships m WHERE m.user_id = NEW.id); END;

UPDATE schema_version SET version = 5;
