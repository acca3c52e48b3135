-- What is searched is kept folded beside each value, so that case and form matter in no
-- language. src/domain/search.rs is how.
--
-- Of rows that are there the columns are NULL: the cron fills them, a thousand a run, and
-- until then a search compares what it did before. So it is with rows that the program
-- before this one writes meanwhile; what it changes in others, the triggers make NULL.

ALTER TABLE users ADD COLUMN folded_name TEXT;
ALTER TABLE users ADD COLUMN folded_address TEXT;
ALTER TABLE sign_ins ADD COLUMN folded_address TEXT;
ALTER TABLE invitations ADD COLUMN folded_address TEXT;

-- What the cron folds.
CREATE INDEX users_to_fold ON users (id) WHERE folded_address IS NULL OR name IS NOT NULL AND folded_name IS NULL;
CREATE INDEX invitations_to_fold ON invitations (id) WHERE folded_address IS NULL;

CREATE TRIGGER users_unfold_name AFTER UPDATE OF name ON users WHEN OLD.name IS NOT NEW.name AND OLD.folded_name = NEW.folded_name BEGIN UPDATE users SET folded_name = NULL WHERE id = NEW.id; END;
CREATE TRIGGER users_unfold_address AFTER UPDATE OF address ON users WHEN OLD.address <> NEW.address AND OLD.folded_address = NEW.folded_address BEGIN UPDATE users SET folded_address = NULL WHERE id = NEW.id; END;
CREATE TRIGGER invitations_unfold AFTER UPDATE OF address ON invitations WHEN OLD.address <> NEW.address AND OLD.folded_address = NEW.folded_address BEGIN UPDATE invitations SET folded_address = NULL WHERE id = NEW.id; END;

UPDATE schema_version SET version = 7;
