-- Usher's whole schema, for an empty D1 (SQLite). `migrations/` evolves a live
-- one; a test replays them into exactly this.
--
-- Times are milliseconds since the Unix epoch. Ids are TypeIDs, which sort by
-- time. `operation_id` is the operation that wrote a row last: the rest of its
-- batch is keyed on it, and a repetition of the batch finds it and stops.
-- Every table is WITHOUT ROWID: a row is one write, not one and its index.
-- A `role` is a built-in name or the id of a row in `roles`.

-- One row: what /readyz compares with the version that the program expects.
CREATE TABLE schema_version (
  version INTEGER NOT NULL CONSTRAINT schema_version_key PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- A tenant, maybe the child of another, and its settings. The counts are
-- the seats in use and what the tabs of its pages show: the triggers below keep
-- them equal to the rows. Of one that
-- was deleted nothing is to be seen; the cron takes its rows away.
CREATE TABLE organizations (
  id TEXT NOT NULL CONSTRAINT organizations_key PRIMARY KEY,
  parent_id TEXT,
  name TEXT NOT NULL,
  image_url TEXT,
  invitation_days INTEGER,
  invite_policy TEXT NOT NULL DEFAULT 'managers' CONSTRAINT organizations_policy_is_known CHECK (invite_policy IN ('managers', 'owners')),
  allowed_domains TEXT CONSTRAINT organizations_domains_are_a_list CHECK (json_type(allowed_domains) = 'array'),
  block_disposable INTEGER NOT NULL DEFAULT 1 CONSTRAINT organizations_block_is_a_truth CHECK (block_disposable IN (0, 1)),
  seat_limit INTEGER,
  active_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_active_is_a_count CHECK (active_count >= 0),
  pending_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_pending_is_a_count CHECK (pending_count >= 0),
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  deactivated_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_deactivated_is_a_count CHECK (deactivated_count >= 0),
  invited_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_invited_is_a_count CHECK (invited_count >= 0),
  expired_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT organizations_expired_is_a_count CHECK (expired_count >= 0)
) STRICT, WITHOUT ROWID;

-- The children of a parent, newest first.
CREATE INDEX organizations_by_parent ON organizations (parent_id, id) WHERE parent_id IS NOT NULL;

-- Those whose rows the cron takes away.
CREATE INDEX organizations_deleted ON organizations (deleted_at) WHERE deleted_at IS NOT NULL;

-- The name of an organization, for each grant in it. A row of the table may have many
-- kilobytes, and finding one compares it with many others.
CREATE INDEX organizations_by_id ON organizations (id, name, deleted_at);

-- An organization's own roles: named sets of permissions.
CREATE TABLE roles (
  id TEXT NOT NULL CONSTRAINT roles_key PRIMARY KEY,
  organization_id TEXT NOT NULL CONSTRAINT roles_of_an_organization REFERENCES organizations (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  description TEXT,
  permissions TEXT NOT NULL CONSTRAINT roles_permissions_are_a_list CHECK (json_type(permissions) = 'array'),
  operation_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A role is asked for by its name, too.
CREATE UNIQUE INDEX roles_by_name ON roles (organization_id, name COLLATE NOCASE);

-- The name of a role, for each grant of it: the rows of the table hold the permissions.
CREATE INDEX roles_by_id ON roles (id, name);

-- `address` is the normal form in which addresses are compared, `email` what
-- was typed. Until a mail has proved the mailbox, `verified_at` is NULL and the
-- account is good only for what handed-over links grant, and has no password.
-- `password_hash` is told in src/password_hash.rs. `proved_by` is what the ids of
-- the events begin with of the operation that proved the address first. What is searched
-- stands folded beside its value, as src/domain/search.rs tells, here and in the tables
-- that follow; NULL, until the cron has seen to it, where an earlier program wrote the value.
CREATE TABLE users (
  id TEXT NOT NULL CONSTRAINT users_key PRIMARY KEY,
  email TEXT NOT NULL,
  address TEXT NOT NULL CONSTRAINT users_one_for_an_address UNIQUE,
  name TEXT,
  external_id TEXT,
  verified_at INTEGER,
  created_at INTEGER NOT NULL,
  password_hash TEXT CONSTRAINT users_password_needs_proof CHECK (password_hash IS NULL OR verified_at IS NOT NULL),
  password_operation_id TEXT,
  proved_by TEXT,
  folded_name TEXT,
  folded_address TEXT
) STRICT, WITHOUT ROWID;

-- The application's own id of a person.
CREATE UNIQUE INDEX users_by_external_id ON users (external_id) WHERE external_id IS NOT NULL;

-- What the cron folds.
CREATE INDEX users_to_fold ON users (id) WHERE folded_address IS NULL OR name IS NOT NULL AND folded_name IS NULL;

-- What an earlier program changes is to be folded anew.
CREATE TRIGGER users_unfold_name AFTER UPDATE OF name ON users WHEN OLD.name IS NOT NEW.name AND OLD.folded_name = NEW.folded_name BEGIN UPDATE users SET folded_name = NULL WHERE id = NEW.id; END;
CREATE TRIGGER users_unfold_address AFTER UPDATE OF address ON users WHEN OLD.address <> NEW.address AND OLD.folded_address = NEW.folded_address BEGIN UPDATE users SET folded_address = NULL WHERE id = NEW.id; END;

-- A session lives until it expires or an operation ends it. `by_mail` is whether
-- a mailed link made it.
CREATE TABLE sessions (
  id TEXT NOT NULL CONSTRAINT sessions_key PRIMARY KEY,
  user_id TEXT NOT NULL CONSTRAINT sessions_of_a_user REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_by TEXT,
  by_mail INTEGER NOT NULL DEFAULT 0 CONSTRAINT sessions_by_mail_is_a_truth CHECK (by_mail IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A person's own sessions, and what the foreign key looks up.
CREATE INDEX sessions_by_user ON sessions (user_id, id);

-- What the cron deletes; ending a session sets its `expires_at` too.
CREATE INDEX sessions_by_end ON sessions (expires_at);

-- Wrong passwords for an address, whether it has an account or not; under the
-- person's id, for the current one; or under `known:`, the person's id and a number,
-- from a browser in which the person has signed in before: so many since the first,
-- until `ends_at`.
CREATE TABLE password_attempts (
  address TEXT NOT NULL CONSTRAINT password_attempts_key PRIMARY KEY,
  failures INTEGER NOT NULL,
  operation_id TEXT NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the cron deletes.
CREATE INDEX password_attempts_by_end ON password_attempts (ends_at);

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
  used_by TEXT,
  locale TEXT,
  folded_address TEXT
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
  role TEXT NOT NULL,
  permissions TEXT NOT NULL DEFAULT '[]' CONSTRAINT memberships_permissions_are_a_list CHECK (json_type(permissions) = 'array'),
  status TEXT NOT NULL CONSTRAINT memberships_status_is_known CHECK (status IN ('active', 'deactivated', 'removed')),
  kind TEXT NOT NULL DEFAULT 'member' CONSTRAINT memberships_kind_is_known CHECK (kind IN ('member', 'external')),
  billing_reminders TEXT NOT NULL DEFAULT '{"email":false,"sms":false}' CONSTRAINT memberships_reminders_are_an_object CHECK (json_type(billing_reminders) = 'object'),
  invitation_id TEXT,
  operation_id TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CONSTRAINT memberships_one_for_a_user PRIMARY KEY (organization_id, user_id)
) STRICT, WITHOUT ROWID;

-- An organization's people, active or deactivated, newest first.
CREATE INDEX memberships_by_status ON memberships (organization_id, status, created_at, user_id) WHERE status <> 'removed';

-- A person's organizations, newest first, and what the foreign key looks up.
CREATE INDEX memberships_by_user ON memberships (user_id, organization_id);

-- Those with a role, newest first; and whether another active owner is left,
-- without reading the members.
CREATE INDEX memberships_by_role ON memberships (organization_id, role, created_at, user_id) WHERE status <> 'removed';

-- Who has one of the roles of `roles`, in the organization and in its children.
CREATE INDEX memberships_of_a_role ON memberships (role) WHERE role GLOB 'role_*' AND status <> 'removed';

-- The seats that active members take.
CREATE TRIGGER memberships_after_insert AFTER INSERT ON memberships WHEN NEW.status <> 'removed' BEGIN UPDATE organizations SET active_count = active_count + (NEW.status = 'active'), deactivated_count = deactivated_count + (NEW.status = 'deactivated') WHERE id = NEW.organization_id; END;
CREATE TRIGGER memberships_after_update AFTER UPDATE OF status ON memberships WHEN OLD.status <> NEW.status BEGIN UPDATE organizations SET active_count = active_count + (NEW.status = 'active') - (OLD.status = 'active'), deactivated_count = deactivated_count + (NEW.status = 'deactivated') - (OLD.status = 'deactivated') WHERE id = NEW.organization_id; END;
CREATE TRIGGER memberships_after_delete AFTER DELETE ON memberships WHEN OLD.status <> 'removed' BEGIN UPDATE organizations SET active_count = active_count - (OLD.status = 'active'), deactivated_count = deactivated_count - (OLD.status = 'deactivated') WHERE id = OLD.organization_id; END;

-- A pending invitation whose `expires_at` has come is expired, whatever its
-- status says: every read compares. The status follows when an operation needs
-- the room, or by the cron. `closed_at` is when it ceased to be pending. `made_by`
-- is the person on whose authority it stands: who invited, or the maker of the
-- key that did; NULL for the deployment itself. Links in mailboxes of an earlier
-- `link_version` are over, and links that were handed over of an earlier `handed_version`.
-- `disposable` is whether the address is one of those that anybody gets for a while.
CREATE TABLE invitations (
  id TEXT NOT NULL CONSTRAINT invitations_key PRIMARY KEY,
  organization_id TEXT NOT NULL CONSTRAINT invitations_of_an_organization REFERENCES organizations (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'member' CONSTRAINT invitations_kind_is_known CHECK (kind IN ('member', 'external')),
  billing_reminders TEXT NOT NULL DEFAULT '{"email":false,"sms":false}' CONSTRAINT invitations_reminders_are_an_object CHECK (json_type(billing_reminders) = 'object'),
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
  asked_again_at INTEGER,
  made_by TEXT,
  handed_version INTEGER NOT NULL DEFAULT 1,
  disposable INTEGER NOT NULL DEFAULT 0,
  folded_address TEXT,
  CONSTRAINT invitations_closed_unless_pending CHECK ((status = 'pending') = (closed_at IS NULL))
) STRICT, WITHOUT ROWID;

-- Law 1: at most one pending invitation for an address in an organization.
CREATE UNIQUE INDEX invitations_one_pending ON invitations (organization_id, address) WHERE status = 'pending';

-- Pages of one status, newest first; `all` merges the five. And what the
-- foreign key looks up.
CREATE INDEX invitations_by_status ON invitations (organization_id, status, id);

-- The invitations that a person has, of all organizations.
CREATE INDEX invitations_to_an_address ON invitations (address, id) WHERE status = 'pending';

-- Those that are over: what goes with the person who is erased.
CREATE INDEX invitations_closed_to_an_address ON invitations (address, id) WHERE status <> 'pending';

-- What somebody has left open: to show it, and to end it.
CREATE INDEX invitations_by_maker ON invitations (made_by, organization_id, id) WHERE status = 'pending' AND made_by IS NOT NULL;

-- What the cron marks expired.
CREATE INDEX invitations_due ON invitations (expires_at) WHERE status = 'pending';

-- What the cron deletes.
CREATE INDEX invitations_closed ON invitations (closed_at) WHERE status <> 'pending';

-- What the cron folds; what an earlier program changes is to be folded anew.
CREATE INDEX invitations_to_fold ON invitations (id) WHERE folded_address IS NULL;
CREATE TRIGGER invitations_unfold AFTER UPDATE OF address ON invitations WHEN OLD.address <> NEW.address AND OLD.folded_address = NEW.folded_address BEGIN UPDATE invitations SET folded_address = NULL WHERE id = NEW.id; END;

-- What an invitation offers: a role in its organization, or in that one's
-- children. While it is pending, each holds a seat until `held_until`. The
-- organization may be gone by the time it is accepted, so there is no key to it.
CREATE TABLE grants (
  invitation_id TEXT NOT NULL CONSTRAINT grants_of_an_invitation REFERENCES invitations (id) ON DELETE CASCADE,
  organization_id TEXT NOT NULL,
  role TEXT NOT NULL,
  permissions TEXT NOT NULL DEFAULT '[]' CONSTRAINT grants_permissions_are_a_list CHECK (json_type(permissions) = 'array'),
  held_until INTEGER,
  CONSTRAINT grants_one_for_an_organization PRIMARY KEY (invitation_id, organization_id)
) STRICT, WITHOUT ROWID;

-- The seats that are free again because what held them lapsed.
CREATE INDEX grants_due ON grants (organization_id, held_until) WHERE held_until IS NOT NULL;

-- Who is offered one of the roles of `roles`, and where.
CREATE INDEX grants_of_a_role ON grants (role, organization_id) WHERE role GLOB 'role_*' AND held_until IS NOT NULL;

-- The seats that pending invitations take: for as long as they are pending.
CREATE TRIGGER grants_after_insert AFTER INSERT ON grants WHEN NEW.held_until IS NOT NULL BEGIN UPDATE organizations SET pending_count = pending_count + 1 WHERE id = NEW.organization_id; END;
CREATE TRIGGER grants_after_update AFTER UPDATE OF held_until ON grants WHEN (OLD.held_until IS NULL) <> (NEW.held_until IS NULL) BEGIN UPDATE organizations SET pending_count = pending_count + iif(NEW.held_until IS NULL, -1, 1) WHERE id = NEW.organization_id; END;
CREATE TRIGGER grants_after_delete AFTER DELETE ON grants WHEN OLD.held_until IS NOT NULL BEGIN UPDATE organizations SET pending_count = pending_count - 1 WHERE id = OLD.organization_id; END;
CREATE TRIGGER invitations_after_insert AFTER INSERT ON invitations BEGIN UPDATE organizations SET invited_count = invited_count + (NEW.status = 'pending'), expired_count = expired_count + (NEW.status = 'expired') WHERE id = NEW.organization_id; END;
CREATE TRIGGER invitations_after_update AFTER UPDATE OF status ON invitations WHEN OLD.status <> NEW.status AND (OLD.status IN ('pending', 'expired') OR NEW.status IN ('pending', 'expired')) BEGIN UPDATE organizations SET invited_count = invited_count + (NEW.status = 'pending') - (OLD.status = 'pending'), expired_count = expired_count + (NEW.status = 'expired') - (OLD.status = 'expired') WHERE id = NEW.organization_id; END;
CREATE TRIGGER invitations_after_delete AFTER DELETE ON invitations WHEN OLD.status IN ('pending', 'expired') BEGIN UPDATE organizations SET invited_count = invited_count - (OLD.status = 'pending'), expired_count = expired_count - (OLD.status = 'expired') WHERE id = OLD.organization_id; END;
CREATE TRIGGER invitations_close AFTER UPDATE OF status ON invitations WHEN OLD.status = 'pending' AND NEW.status <> 'pending' BEGIN UPDATE grants SET held_until = NULL WHERE invitation_id = NEW.id; END;
CREATE TRIGGER invitations_renew AFTER UPDATE OF expires_at ON invitations WHEN NEW.status = 'pending' BEGIN UPDATE grants SET held_until = NEW.expires_at WHERE invitation_id = NEW.id; END;

-- What a bulk operation does, until its end: under its id the targets that it changes, under
-- `ID.refused` those that it does not change, with the reason, and under `ID.ended` the
-- invitations that end with somebody's authority.
CREATE TABLE bulk_targets (
  operation_id TEXT NOT NULL,
  id TEXT NOT NULL,
  n INTEGER NOT NULL,
  code TEXT,
  CONSTRAINT bulk_targets_key PRIMARY KEY (operation_id, id)
) STRICT, WITHOUT ROWID;

-- What `bulk_targets` was called before version 10. Only the program before that version uses
-- it; the next migration drops it.
CREATE TABLE selections (
  operation_id TEXT NOT NULL,
  id TEXT NOT NULL,
  n INTEGER NOT NULL,
  code TEXT,
  CONSTRAINT selections_key PRIMARY KEY (operation_id, id)
) STRICT, WITHOUT ROWID;

-- Addresses at which the provider refused an organization's mail for good. Each
-- organization knows of its own mails only.
CREATE TABLE undeliverable (
  organization_id TEXT NOT NULL,
  address TEXT NOT NULL,
  code TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  CONSTRAINT undeliverable_key PRIMARY KEY (organization_id, address)
) STRICT, WITHOUT ROWID;

-- What the cron deletes, so that the address can be tried again.
CREATE INDEX undeliverable_by_time ON undeliverable (noted_at);

-- What goes with the person who is erased.
CREATE INDEX undeliverable_by_address ON undeliverable (address);

-- Offers of an organization's ownership to one of its members. `made_by` is the
-- owner on whose authority it stands, `key_id` the key that made it, if one did.
CREATE TABLE transfers (
  id TEXT NOT NULL CONSTRAINT transfers_key PRIMARY KEY,
  organization_id TEXT NOT NULL CONSTRAINT transfers_of_an_organization REFERENCES organizations (id) ON DELETE CASCADE,
  from_user_id TEXT,
  to_user_id TEXT NOT NULL,
  status TEXT NOT NULL CONSTRAINT transfers_status_is_known CHECK (status IN ('pending', 'accepted', 'declined', 'cancelled')),
  operation_id TEXT,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  locale TEXT,
  made_by TEXT,
  key_id TEXT
) STRICT, WITHOUT ROWID;

-- At most one pending offer in an organization.
CREATE UNIQUE INDEX transfers_one_pending ON transfers (organization_id) WHERE status = 'pending';

-- What the foreign key looks up.
CREATE INDEX transfers_by_organization ON transfers (organization_id);

-- What the cron deletes.
CREATE INDEX transfers_by_end ON transfers (expires_at);

-- A key of an organization: only its SHA-256 (law 11). `created_by` is the
-- person on whom it depends, whoever made it; NULL for the deployment itself.
CREATE TABLE api_keys (
  id TEXT NOT NULL CONSTRAINT api_keys_key PRIMARY KEY,
  organization_id TEXT NOT NULL CONSTRAINT api_keys_of_an_organization REFERENCES organizations (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  permissions TEXT NOT NULL DEFAULT '[]' CONSTRAINT api_keys_permissions_are_a_list CHECK (json_type(permissions) = 'array'),
  hash TEXT NOT NULL,
  hint TEXT NOT NULL,
  created_by TEXT,
  operation_id TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  last_used_at INTEGER
) STRICT, WITHOUT ROWID;

-- By what a caller shows.
CREATE UNIQUE INDEX api_keys_by_hash ON api_keys (hash);

-- An organization's keys, newest first, and what the foreign key looks up.
CREATE INDEX api_keys_by_organization ON api_keys (organization_id, id);

-- The keys that end with their maker.
CREATE INDEX api_keys_by_maker ON api_keys (created_by, organization_id) WHERE created_by IS NOT NULL;

-- Which keys have one of the roles of `roles`.
CREATE INDEX api_keys_of_a_role ON api_keys (role) WHERE role GLOB 'role_*';

-- An owner who is one no more offers nothing, and who has left is offered nothing.
CREATE TRIGGER memberships_end_offers AFTER UPDATE OF role, status ON memberships WHEN OLD.status = 'active' AND (NEW.status <> 'active' OR OLD.role = 'owner' AND NEW.role <> 'owner') BEGIN UPDATE transfers SET status = 'cancelled' WHERE organization_id = NEW.organization_id AND status = 'pending' AND (made_by = NEW.user_id OR to_user_id = NEW.user_id AND NEW.status = 'removed'); END;

-- Nor does a key that is gone.
CREATE TRIGGER api_keys_end_offers AFTER DELETE ON api_keys BEGIN UPDATE transfers SET status = 'cancelled' WHERE organization_id = OLD.organization_id AND status = 'pending' AND key_id = OLD.id; END;

-- The first proof of an address ends all that was made in its account before: it may have been another's.
CREATE TRIGGER users_prove AFTER UPDATE OF verified_at ON users WHEN OLD.verified_at IS NULL AND NEW.verified_at IS NOT NULL BEGIN UPDATE sessions SET ended_by = NEW.proved_by, expires_at = min(expires_at, NEW.verified_at) WHERE user_id = NEW.id AND ended_by IS NULL; INSERT INTO events (organization_id, id, type, actor_type, actor_id, subject_id, at, ip, before, after) SELECT w.organization_id, NEW.proved_by || printf('%06d', 700000 + row_number() OVER ()), w.type, 'system', NULL, w.subject_id, NEW.verified_at, NULL, w.before, w.after FROM (SELECT * FROM (SELECT i.organization_id, 'invitation.revoked' AS type, i.id AS subject_id, json_object('status', i.status) AS before, json_object('status', 'revoked') AS after FROM invitations i INDEXED BY invitations_by_maker WHERE i.made_by = NEW.id AND i.status = 'pending' AND i.made_by IS NOT NULL AND NEW.verified_at < i.expires_at LIMIT 100) UNION ALL SELECT k.organization_id, 'api_key.revoked', k.id, json_object('name', k.name), NULL FROM api_keys k WHERE k.created_by = NEW.id AND k.created_by IS NOT NULL) w WHERE NEW.proved_by IS NOT NULL ON CONFLICT (organization_id, id) DO NOTHING; UPDATE invitations SET status = 'revoked', closed_at = NEW.verified_at, updated_at = NEW.verified_at WHERE id IN (SELECT i.id FROM invitations i INDEXED BY invitations_by_maker WHERE i.made_by = NEW.id AND i.status = 'pending' AND i.made_by IS NOT NULL AND NEW.verified_at < i.expires_at LIMIT 100); DELETE FROM api_keys WHERE created_by = NEW.id AND created_by IS NOT NULL; UPDATE transfers SET status = 'cancelled' WHERE status = 'pending' AND made_by = NEW.id AND organization_id IN (SELECT m.organization_id FROM memberships m WHERE m.user_id = NEW.id); END;

-- What happened in an organization, newest last: who did what to whom. An id
-- begins with its time. `before` and `after` are JSON, and hold no address.
CREATE TABLE events (
  organization_id TEXT NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  actor_type TEXT NOT NULL CONSTRAINT events_actor_is_known CHECK (actor_type IN ('user', 'api_key', 'root', 'system')),
  actor_id TEXT,
  subject_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  ip TEXT,
  before TEXT,
  after TEXT,
  CONSTRAINT events_key PRIMARY KEY (organization_id, id)
) STRICT, WITHOUT ROWID;

-- What was done to somebody or something.
CREATE INDEX events_by_subject ON events (organization_id, subject_id, id);

-- What somebody did.
CREATE INDEX events_by_actor ON events (organization_id, actor_id, id);

-- What the cron deletes.
CREATE INDEX events_by_time ON events (at);

-- The outbox: what is still to be mailed about a subject, an invitation, a
-- sign-in or an offer of ownership, and for which organization. No address and no
-- link: both are written when the mail is. A row with a `turn` waits for the cron,
-- which takes the smallest. Every other row is leased, or was refused and is to be
-- tried again: at `due_at` it gets a turn. A sign-in needs none and is taken when due.
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

-- Mails that were sent, where whoever develops keeps them to look at.
CREATE TABLE dev_mails (
  id INTEGER NOT NULL CONSTRAINT dev_mails_key PRIMARY KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO schema_version (version) VALUES (10);
