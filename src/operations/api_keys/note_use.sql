-- batch note_use

-- write note
UPDATE api_keys
SET last_used_at = :now
WHERE hash = :key AND (last_used_at IS NULL OR last_used_at <= :noted_until)
