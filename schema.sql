-- Usher's whole schema, for an empty D1 (SQLite). `migrations/` evolves a live
-- one; a test replays them into exactly this.
--
-- Times are milliseconds since the Unix epoch. Ids are TypeIDs, which sort by
-- time. `operation_id` is the operation that wrote a row last: the rest of its
-- batch is keyed on it, and a repetition of the batch finds it and stops.
-- Every table is WITHOUT ROWID: a row is one write, not one and its index.

-- One row: what /readyz compares with the version that the program expects.
CREATE TABLE schema_version (
  version INTEGER NOT NULL CONSTRAINT schema_version_key PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE organizations (
  id TEXT NOT NULL CONSTRAINT organizations_key PRIMARY KEY,
  name TEXT NOT NULL,
  image_url TEXT,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `address` is the normal form in which addresses are compared, `email` what
-- was typed. Until a mail has proved the mailbox, `verified_at` is NULL and the
-- account is good only for what handed-over links grant.
CREATE TABLE users (
  id TEXT NOT NULL CONSTRAINT users_key PRIMARY KEY,
  email TEXT NOT NULL,
  address TEXT NOT NULL CONSTRAINT users_one_for_an_address UNIQUE,
  name TEXT,
  verified_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A session lives until it expires or an operation ends it.
CREATE TABLE sessions (
  id TEXT NOT NULL CONSTRAINT sessions_key PRIMARY KEY,
  user_id TEXT NOT NULL CONSTRAINT sessions_of_a_user REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_by TEXT
) STRICT, WITHOUT ROWID;

-- A person's own sessions, and what the foreign key looks up.
CREATE INDEX sessions_by_user ON sessions (user_id, id);

-- What the cron deletes; ending a session sets its `expires_at` too.
CREATE INDEX sessions_by_end ON sessions (expires_at);

-- A link asked for by somebody who wants to sign in. `may_create` is whether
-- it may make the account that the address does not have yet. It leads to a
-- path or, where that is an invitation's page, to the invitation: a path with
-- a live link in it would be a secret at rest.
CREATE TABLE sign_ins (
  id TEXT NOT NULL CONSTRAINT sign_ins_key PRIMARY KEY,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  may_create INTEGER NOT NULL CONSTRAINT sign_ins_may_create_is_a_truth CHECK (may_create IN (0, 1)),
  redirect_path TEXT,
  invitation_id TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_by TEXT
) STRICT, WITHOUT ROWID;

-- The cooldown of an address, and the links that ending all sessions ends.
CREATE INDEX sign_ins_by_address ON sign_ins (address, created_at);

-- What the cron deletes.
CREATE INDEX sign_ins_by_end ON sign_ins (expires_at);

-- A removed membership stays, so that the person can be brought back and a
-- repeated removal is recognized; nothing but accepting anew reads it.
CREATE TABLE memberships (
  organization_id TEXT NOT NULL CONSTRAINT memberships_of_an_organization REFERENCES organizations (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL CONSTRAINT memberships_of_a_user REFERENCES users (id) ON DELETE CASCADE,
  role TEXT NOT NULL CONSTRAINT memberships_role_is_known CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  permissions TEXT NOT NULL DEFAULT '[]' CONSTRAINT memberships_permissions_are_a_list CHECK (json_type(permissions) = 'array'),
  status TEXT NOT NULL CONSTRAINT memberships_status_is_known CHECK (status IN ('active', 'deactivated', 'removed')),
  kind TEXT NOT NULL DEFAULT 'member' CONSTRAINT memberships_kind_is_known CHECK (kind IN ('member', 'external')),
  invitation_id TEXT,
  operation_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CONSTRAINT memberships_one_for_a_user PRIMARY KEY (organization_id, user_id)
) STRICT, WITHOUT ROWID;

-- An organization's people, newest first.
CREATE INDEX memberships_by_time ON memberships (organization_id, created_at, user_id) WHERE status <> 'removed';

-- A person's organizations, newest first, and what the foreign key looks up.
CREATE INDEX memberships_by_user ON memberships (user_id, organization_id);

-- Those with a role, newest first; and whether another active owner is left,
-- without reading the members.
CREATE INDEX memberships_by_role ON memberships (organization_id, role, created_at, user_id) WHERE status <> 'removed';

-- A pending invitation whose `expires_at` has come is expired, whatever its
-- status says: every read compares. The status follows when an operation needs
-- the room, or by the cron. `closed_at` is when it ceased to be pending.
CREATE TABLE invitations (
  id TEXT NOT NULL CONSTRAINT invitations_key PRIMARY KEY,
  organization_id TEXT NOT NULL CONSTRAINT invitations_of_an_organization REFERENCES organizations (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  role TEXT NOT NULL CONSTRAINT invitations_role_is_known CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  permissions TEXT NOT NULL DEFAULT '[]' CONSTRAINT invitations_permissions_are_a_list CHECK (json_type(permissions) = 'array'),
  status TEXT NOT NULL CONSTRAINT invitations_status_is_known CHECK (status IN ('pending', 'accepted', 'declined', 'revoked', 'expired')),
  message TEXT,
  locale TEXT,
  redirect_url TEXT,
  metadata TEXT CONSTRAINT invitations_metadata_is_an_object CHECK (json_type(metadata) = 'object'),
  invited_by TEXT,
  link_version INTEGER NOT NULL DEFAULT 1,
  lifetime_ms INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  send_count INTEGER NOT NULL,
  asked_at INTEGER,
  last_sent_at INTEGER,
  delivery_status TEXT NOT NULL CONSTRAINT invitations_delivery_is_known CHECK (delivery_status IN ('queued', 'sent', 'failed', 'none')),
  delivery_attempts INTEGER NOT NULL DEFAULT 0,
  delivery_error TEXT,
  accepted_user_id TEXT,
  decline_reason TEXT,
  operation_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  closed_at INTEGER,
  CONSTRAINT invitations_closed_unless_pending CHECK ((status = 'pending') = (closed_at IS NULL))
) STRICT, WITHOUT ROWID;

-- Law 1: at most one pending invitation for an address in an organization.
CREATE UNIQUE INDEX invitations_one_pending ON invitations (organization_id, address) WHERE status = 'pending';

-- Pages of one status, newest first; `all` merges the five. And what the
-- foreign key looks up.
CREATE INDEX invitations_by_status ON invitations (organization_id, status, id);

-- What the cron marks expired.
CREATE INDEX invitations_due ON invitations (expires_at) WHERE status = 'pending';

-- What the cron deletes.
CREATE INDEX invitations_closed ON invitations (closed_at) WHERE status <> 'pending';

-- The outbox: what is still to be mailed about a subject, an invitation or a
-- sign-in. No address and no link: both are written when the mail is. A row
-- that is being sent is leased: it falls due again when the lease ends.
CREATE TABLE mails (
  subject_id TEXT NOT NULL CONSTRAINT mails_one_for_a_subject PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT mails_kind_is_known CHECK (kind IN ('invitation', 'sign_in')),
  due_at INTEGER NOT NULL,
  lease TEXT,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What is due, the longest first.
CREATE INDEX mails_due ON mails (due_at);

INSERT INTO schema_version (version) VALUES (1);
