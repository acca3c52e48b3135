-- What a list shows of an organization and of a role for each grant is found without
-- comparing whole rows, which may have many kilobytes.

-- The name of an organization, for each grant in it.
CREATE INDEX organizations_by_id ON organizations (id, name, deleted_at);

-- The name of a role, for each grant of it.
CREATE INDEX roles_by_id ON roles (id, name);

UPDATE schema_version SET version = 9;
