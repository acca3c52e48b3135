-- batch history

-- answer history: of one subject the newest ten events, of the newest hundred.
SELECT event()
FROM (
  SELECT e.organization_id, e.id, e.type, e.actor_id, e.subject_id
  FROM events e INDEXED BY events_by_subject
  WHERE e.organization_id = :organization AND e.subject_id = coalesce(:user, :invitation)
  ORDER BY e.id DESC
  LIMIT 100
) w
CROSS JOIN events e ON e.organization_id = w.organization_id AND e.id = w.id
WHERE NOT hidden_event()
  AND (SELECT refusal IS NULL AND (level >= 1 OR holds(held, 'organization.manage')) FROM actor)
ORDER BY w.id DESC
LIMIT 10
