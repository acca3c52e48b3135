-- The counts, indexes and columns of the pages; the mailbox of whoever develops.

-- The counts that the tabs of an organization's pages show, kept like those of its seats.
ALTER TABLE organizations ADD COLUMN deactivated_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_deactivated_is_a_count CHECK (deactivated_count >= 0);
ALTER TABLE organizations ADD COLUMN invited_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_invited_is_a_count CHECK (invited_count >= 0);
ALTER TABLE organizations ADD COLUMN expired_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_expired_is_a_count CHECK (expired_count >= 0);
UPDATE organizations SET
  deactivated_count = (SELECT count(*) FROM memberships m WHERE m.organization_id = organizations.id AND m.status = 'deactivated'),
  invited_count = (SELECT count(*) FROM invitations i WHERE i.organization_id = organizations.id AND i.status = 'pending'),
  expired_count = (SELECT count(*) FROM invitations i WHERE i.organization_id = organizations.id AND i.status = 'expired');
DROP TRIGGER memberships_come;
DROP TRIGGER memberships_change;
DROP TRIGGER memberships_go;
CREATE TRIGGER memberships_come AFTER INSERT ON memberships WHEN NEW.status <> 'removed' BEGIN UPDATE organizations SET active_count = active_count + (NEW.status = 'active'), deactivated_count = deactivated_count + (NEW.status = 'deactivated') WHERE id = NEW.organization_id; END;
CREATE TRIGGER memberships_change AFTER UPDATE OF status ON memberships WHEN OLD.status <> NEW.status BEGIN UPDATE organizations SET active_count = active_count + (NEW.status = 'active') - (OLD.status = 'active'), deactivated_count = deactivated_count + (NEW.status = 'deactivated') - (OLD.status = 'deactivated') WHERE id = NEW.organization_id; END;
CREATE TRIGGER memberships_go AFTER DELETE ON memberships WHEN OLD.status <> 'removed' BEGIN UPDATE organizations SET active_count = active_count - (OLD.status = 'active'), deactivated_count = deactivated_count - (OLD.status = 'deactivated') WHERE id = OLD.organization_id; END;
CREATE TRIGGER invitations_come AFTER INSERT ON invitations BEGIN UPDATE organizations SET invited_count = invited_count + (NEW.status = 'pending'), expired_count = expired_count + (NEW.status = 'expired') WHERE id = NEW.organization_id; END;
CREATE TRIGGER invitations_change AFTER UPDATE OF status ON invitations WHEN OLD.status <> NEW.status AND (OLD.status IN ('pending', 'expired') OR NEW.status IN ('pending', 'expired')) BEGIN UPDATE organizations SET invited_count = invited_count + (NEW.status = 'pending') - (OLD.status = 'pending'), expired_count = expired_count + (NEW.status = 'expired') - (OLD.status = 'expired') WHERE id = NEW.organization_id; END;
CREATE TRIGGER invitations_go AFTER DELETE ON invitations WHEN OLD.status IN ('pending', 'expired') BEGIN UPDATE organizations SET invited_count = invited_count - (OLD.status = 'pending'), expired_count = expired_count - (OLD.status = 'expired') WHERE id = OLD.organization_id; END;

-- An organization's people, active or deactivated, newest first.
DROP INDEX memberships_by_time;
CREATE INDEX memberships_by_status ON memberships (organization_id, status, created_at, user_id) WHERE status <> 'removed';

-- The language that a mail is to be written in.
ALTER TABLE sign_ins ADD COLUMN locale TEXT;
ALTER TABLE transfers ADD COLUMN locale TEXT;

-- When the invited have asked for a new invitation, and the mail that tells it.
ALTER TABLE invitations ADD COLUMN asked_again_at INTEGER;
CREATE TABLE kept_mails AS SELECT * FROM mails;
DROP TABLE mails;
CREATE TABLE mails (
  subject_id TEXT NOT NULL CONSTRAINT mails_one_for_a_subject PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT mails_kind_is_known CHECK (kind IN ('invitation', 'sign_in', 'ownership', 'renewal')),
  due_at INTEGER NOT NULL,
  lease TEXT,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_due ON mails (due_at);
INSERT INTO mails SELECT * FROM kept_mails;
DROP TABLE kept_mails;

-- Mails that were sent, where whoever develops keeps them to look at.
CREATE TABLE dev_mails (
  id INTEGER NOT NULL CONSTRAINT dev_mails_key PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT, WITHOUT ROWID;

UPDATE schema_version SET version = 3;
