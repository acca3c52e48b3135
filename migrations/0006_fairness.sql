-- Mails take turns among organizations; undeliverable addresses are each
-- organization's own.
--
-- A mail whose subject is gone would be dropped when its turn comes; it goes now.
-- What is due gets its turn in the next runs.

CREATE TABLE kept_mails AS SELECT m.*, CASE m.kind
  WHEN 'invitation' THEN (SELECT i.organization_id FROM invitations i WHERE i.id = m.subject_id)
  WHEN 'renewal' THEN (SELECT i.organization_id FROM invitations i WHERE i.id = 'inv_' || substr(m.subject_id, 7))
  WHEN 'ownership' THEN (SELECT x.organization_id FROM transfers x WHERE x.id = m.subject_id)
END AS organization_id FROM mails m;
DROP TABLE mails;
CREATE TABLE mails (
  subject_id TEXT NOT NULL CONSTRAINT mails_one_for_a_subject PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT mails_kind_is_known CHECK (kind IN ('invitation', 'sign_in', 'ownership', 'renewal')),
  organization_id TEXT CONSTRAINT mails_of_an_organization_unless_sign_in CHECK ((organization_id IS NULL) = (kind = 'sign_in')),
  due_at INTEGER NOT NULL,
  turn INTEGER,
  lease TEXT,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Sign-ins, those that are due first, first.
CREATE INDEX mails_to_sign_in ON mails (due_at) WHERE organization_id IS NULL;

-- The other mails that wait for the cron, in turns.
CREATE INDEX mails_waiting ON mails (turn) WHERE turn IS NOT NULL;

-- The last turn of an organization.
CREATE INDEX mails_of_an_organization ON mails (organization_id, turn) WHERE turn IS NOT NULL;

-- The other mails that are to get a turn, those that are due first, first.
CREATE INDEX mails_due ON mails (due_at) WHERE turn IS NULL AND organization_id IS NOT NULL;

INSERT INTO mails (subject_id, kind, organization_id, due_at, lease, attempts)
SELECT subject_id, kind, organization_id, due_at, lease, attempts FROM kept_mails WHERE kind = 'sign_in' OR organization_id IS NOT NULL;
DROP TABLE kept_mails;

-- An address goes to each organization whose own mail to it was refused, as far
-- as its invitation is still there; no other is to know.
CREATE TABLE kept_undeliverable AS SELECT i.organization_id, d.address, d.code, d.noted_at
FROM undeliverable d CROSS JOIN invitations i ON i.address = d.address AND i.delivery_status = 'failed' AND i.delivery_error = d.code;
DROP TABLE undeliverable;
CREATE TABLE undeliverable (
  organization_id TEXT NOT NULL,
  address TEXT NOT NULL,
  code TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  CONSTRAINT undeliverable_key PRIMARY KEY (organization_id, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX undeliverable_by_time ON undeliverable (noted_at);
INSERT INTO undeliverable SELECT DISTINCT organization_id, address, code, noted_at FROM kept_undeliverable;
DROP TABLE kept_undeliverable;

-- Links that were handed over end by themselves when somebody else vouches for the invitation.
ALTER TABLE invitations ADD COLUMN handed_version INTEGER NOT NULL DEFAULT 1;
UPDATE invitations SET handed_version = link_version;

-- Whether the address is disposable, for organizations that an edit adds; not known of older ones.
ALTER TABLE invitations ADD COLUMN disposable INTEGER NOT NULL DEFAULT 0;

-- Whether a role is offered elsewhere, without a look at all who are offered it here.
DROP INDEX grants_of_a_role;
CREATE INDEX grants_of_a_role ON grants (role, organization_id) WHERE role GLOB 'role_*' AND held_until IS NOT NULL;

UPDATE schema_version SET version = 6;
