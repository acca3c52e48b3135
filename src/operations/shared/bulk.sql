-- What is done to many at once: the targets, how each is judged, and what became of it.

-- function select_targets(): keeps, for the rest of the batch, what `judged` says: under the
-- operation's id what is done, and under another what is not. Where nothing is done nothing is
-- written. What is written next changes what a judgement would see.
INSERT INTO bulk_targets (operation_id, id, n, code)
SELECT iif(judged.code IS NULL, :op, :op || '.refused'), judged.id, judged.n, judged.code
FROM (SELECT *, sum(code IS NULL) OVER () AS chosen FROM judged) judged
WHERE judged.chosen > 0
ON CONFLICT (operation_id, id) DO NOTHING

-- function forget_targets(): forgets what `select_targets()` keeps.
DELETE FROM bulk_targets
WHERE operation_id IN (:op, :op || '.refused', :op || '.ended', :op || '.lost')

-- function outcomes(): what becomes of each, in its order: as it was kept, or else as it is
-- `judged`.
SELECT json_object('id', x.id, 'decision', coalesce(x.code, 'allowed'))
FROM (SELECT * FROM bulk_targets WHERE operation_id IN (:op, :op || '.refused') ORDER BY n) x
UNION ALL
SELECT json_object(
  'id', judged.id, 'decision', coalesce(judged.code, 'allowed'), 'field', judged.field,
  'retry_after', judged.retry_after
)
FROM judged
WHERE NOT EXISTS (SELECT 1 FROM bulk_targets x WHERE x.operation_id = :op)

-- function unless_selected(): how many things are looked at to judge them: none where this has
-- been done, and `bulk_targets` keeps what was said.
iif(EXISTS (SELECT 1 FROM bulk_targets x WHERE x.operation_id = :op), 0, 1000)

-- function grants_max(): how many grants the invitations of one request on many may have
-- together: what judging and changing them costs goes by those.
1200
