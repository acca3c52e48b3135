-- Passwords.
--
-- Columns come to tables in use: what was there has no password, and of its
-- sessions it is not known how they were made.

ALTER TABLE users ADD COLUMN password_hash TEXT CONSTRAINT users_password_needs_proof CHECK (password_hash IS NULL OR verified_at IS NOT NULL);
ALTER TABLE users ADD COLUMN password_operation_id TEXT;
ALTER TABLE sessions ADD COLUMN by_mail INTEGER NOT NULL DEFAULT 0 CONSTRAINT sessions_by_mail_is_a_truth CHECK (by_mail IN (0, 1));

-- Wrong passwords for an address, whether it has an account or not, or, under
-- the person's id, for the current one: so many since the first, until `ends_at`.
CREATE TABLE password_attempts (
  address TEXT NOT NULL CONSTRAINT password_attempts_key PRIMARY KEY,
  failures INTEGER NOT NULL,
  operation_id TEXT NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the cron deletes.
CREATE INDEX password_attempts_by_end ON password_attempts (ends_at);

UPDATE schema_version SET version = 4;
