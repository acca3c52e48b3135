-- Triggers say when they run. `selections` gets the name of what it holds.

DROP TRIGGER memberships_come;
DROP TRIGGER memberships_change;
DROP TRIGGER memberships_go;
DROP TRIGGER grants_come;
DROP TRIGGER grants_change;
DROP TRIGGER grants_go;
DROP TRIGGER invitations_come;
DROP TRIGGER invitations_change;
DROP TRIGGER invitations_go;
CREATE TRIGGER memberships_after_insert AFTER INSERT ON memberships WHEN NEW.status <> 'removed' BEGIN UPDATE organizations SET active_count = active_count + (NEW.status = 'active'), deactivated_count = deactivated_count + (NEW.status = 'deactivated') WHERE id = NEW.organization_id; END;
CREATE TRIGGER memberships_after_update AFTER UPDATE OF status ON memberships WHEN OLD.status <> NEW.status BEGIN UPDATE organizations SET active_count = active_count + (NEW.status = 'active') - (OLD.status = 'active'), deactivated_count = deactivated_count + (NEW.status = 'deactivated') - (OLD.status = 'deactivated') WHERE id = NEW.organization_id; END;
CREATE TRIGGER memberships_after_delete AFTER DELETE ON memberships WHEN OLD.status <> 'removed' BEGIN UPDATE organizations SET active_count = active_count - (OLD.status = 'active'), deactivated_count = deactivated_count - (OLD.status = 'deactivated') WHERE id = OLD.organization_id; END;
CREATE TRIGGER grants_after_insert AFTER INSERT ON grants WHEN NEW.held_until IS NOT NULL BEGIN UPDATE organizations SET pending_count = pending_count + 1 WHERE id = NEW.organization_id; END;
CREATE TRIGGER grants_after_update AFTER UPDATE OF held_until ON grants WHEN (OLD.held_until IS NULL) <> (NEW.held_until IS NULL) BEGIN UPDATE organizations SET pending_count = pending_count + iif(NEW.held_until IS NULL, -1, 1) WHERE id = NEW.organization_id; END;
CREATE TRIGGER grants_after_delete AFTER DELETE ON grants WHEN OLD.held_until IS NOT NULL BEGIN UPDATE organizations SET pending_count = pending_count - 1 WHERE id = OLD.organization_id; END;
CREATE TRIGGER invitations_after_insert AFTER INSERT ON invitations BEGIN UPDATE organizations SET invited_count = invited_count + (NEW.status = 'pending'), expired_count = expired_count + (NEW.status = 'expired') WHERE id = NEW.organization_id; END;
CREATE TRIGGER invitations_after_update AFTER UPDATE OF status ON invitations WHEN OLD.status <> NEW.status AND (OLD.status IN ('pending', 'expired') OR NEW.status IN ('pending', 'expired')) BEGIN UPDATE organizations SET invited_count = invited_count + (NEW.status = 'pending') - (OLD.status = 'pending'), expired_count = expired_count + (NEW.status = 'expired') - (OLD.status = 'expired') WHERE id = NEW.organization_id; END;
CREATE TRIGGER invitations_after_delete AFTER DELETE ON invitations WHEN OLD.status IN ('pending', 'expired') BEGIN UPDATE organizations SET invited_count = invited_count - (OLD.status = 'pending'), expired_count = expired_count - (OLD.status = 'expired') WHERE id = OLD.organization_id; END;

-- `selections` stays: until the program is replaced, the one before it writes there. The next
-- migration drops it.
CREATE TABLE bulk_targets (
  operation_id TEXT NOT NULL,
  id TEXT NOT NULL,
  n INTEGER NOT NULL,
  code TEXT,
  CONSTRAINT bulk_targets_key PRIMARY KEY (operation_id, id)
) STRICT, WITHOUT ROWID;

UPDATE schema_version SET version = 10;
