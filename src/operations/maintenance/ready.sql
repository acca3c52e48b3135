-- batch read_schema_version

-- answer version
SELECT json_object('version', (SELECT max(version) FROM schema_version)) WHERE ?1 IS NOT NULL
