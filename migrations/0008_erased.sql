-- Erasing a person finds their address wherever it is kept.

-- Those that are over: what goes with the person who is erased.
CREATE INDEX invitations_closed_to_an_address ON invitations (address, id) WHERE status <> 'pending';

-- What goes with the person who is erased.
CREATE INDEX undeliverable_by_address ON undeliverable (address);

UPDATE schema_version SET version = 8;
