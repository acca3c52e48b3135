-- function event_bytes(): how many bytes event `e` takes, about: `octet_length` looks at no text.
250 + coalesce(octet_length(e.before), 0) + coalesce(octet_length(e.after), 0)

-- function all_events(): the events in the time asked for, newest first.
SELECT e.id, e.type, e.actor_type, e.actor_id, e.subject_id, event_bytes() AS bytes
FROM events e
WHERE true AND e.organization_id = :organization AND e.id < :before AND e.id >= :first
ORDER BY e.id DESC
LIMIT :scan

-- function events_of_a_subject(): the same of one subject.
SELECT e.id, e.type, e.actor_type, e.actor_id, e.subject_id, event_bytes() AS bytes
FROM events e INDEXED BY events_by_subject
WHERE e.subject_id = :subject
  AND e.organization_id = :organization
  AND e.id < :before
  AND e.id >= :first
ORDER BY e.id DESC
LIMIT :scan

-- function events_by_somebody(): the same by one actor.
SELECT e.id, e.type, e.actor_type, e.actor_id, e.subject_id, event_bytes() AS bytes
FROM events e INDEXED BY events_by_actor
WHERE e.actor_id = :by AND e.organization_id = :organization AND e.id < :before AND e.id >= :first
ORDER BY e.id DESC
LIMIT :scan

-- relation sized, materialized: those that are asked for, with the bytes of all before each.
SELECT w.id, sum(w.bytes) OVER (ROWS UNBOUNDED PRECEDING) - w.bytes AS bytes_before
FROM (
  SELECT w.id, w.bytes
  FROM (events_of_index()) w
  WHERE (:type IS NULL OR w.type = :type)
    AND (:by IS NULL OR w.actor_id = :by OR w.actor_type = :by)
    AND (:subject IS NULL OR w.subject_id = :subject)
    AND NOT hidden_event()
  LIMIT iif((SELECT refusal IS NULL FROM actor), :limit + 1, 0)
) w

-- function fits(): whether there is room for the event in the page. What an event holds may be much, so
-- it is read last.
(w.bytes_before <= :room)

-- relation counted, materialized: one row: how many are asked for, how many of them there is room for,
-- and the last of those.
SELECT count(*) AS found, count(*) FILTER (WHERE fits()) AS shown,
  min(w.id) FILTER (WHERE fits()) AS last
FROM sized w

-- batch list_events
-- for index in
--   all: events_of_index = all_events
--   of_a_subject: events_of_index = events_of_a_subject
--   by_somebody: events_of_index = events_by_somebody

-- answer decide
decide_actor()

-- answer page: where more match, or the scan ended, the last line says where the next page begins.
SELECT line
FROM (
  SELECT e.id AS at, list_row(e.id, event()) AS line
  FROM sized w
  CROSS JOIN events e ON e.organization_id = :organization AND e.id = w.id
  WHERE fits()
  UNION ALL
  SELECT last, json_object('at', last)
  FROM counted
  WHERE shown < found
  UNION ALL
  SELECT w.id, json_object('at', w.id)
  FROM (
    SELECT id
    FROM (events_of_index())
    LIMIT iif(
      (SELECT shown = found AND found <= :limit FROM counted) AND (
        SELECT refusal IS NULL FROM actor
      ),
      1, 0
    ) OFFSET :scan - 1
  ) w
)
ORDER BY at DESC
