-- The outbox of mails.

-- function lease_ms(): how long whoever sends a mail has it for themselves, in milliseconds.
120000

-- function mails_after_answer(): how many mails a request delivers itself, right after its
-- answer.
40

-- function last_turn(organization): the turn after which the next mails of `organization` wait:
-- that of its last one that waits, or the smallest that waits, whichever is later. This is
-- start-time fair queueing (Goyal, Vin and Cheng, 1996): one more mail of an organization waits
-- behind one more of each other, however many those have.
max(
  coalesce((SELECT min(w.turn) FROM mails w INDEXED BY mails_waiting WHERE w.turn IS NOT NULL), 0),
  coalesce(
    (
      SELECT max(w.turn)
      FROM mails w INDEXED BY mails_of_an_organization
      WHERE w.organization_id = organization AND w.turn IS NOT NULL
    ),
    0
  )
)

-- function queue_mails(what, made): queues one mail of the kind `what` a row of `made`, which gives
-- `subject_id`, `organization_id` (one and the same; NULL for signing in) and `place`: the first
-- 40 are born leased to this operation, which sends them right after its answer; the others wait
-- for the cron, in turns. A mail that waits already keeps its turn.
INSERT INTO mails (subject_id, kind, organization_id, due_at, turn, lease)
SELECT n.subject_id, what, n.organization_id,
  iif(n.place <= mails_after_answer(), :now + lease_ms(), :now),
  iif(
    n.place <= mails_after_answer(), NULL,
    last_turn(n.organization_id) + n.place - mails_after_answer()
  ),
  iif(n.place <= mails_after_answer(), :op, NULL)
FROM made n
WHERE true
ON CONFLICT (subject_id) DO UPDATE
SET due_at = excluded.due_at, lease = excluded.lease, attempts = 0,
  turn = iif(excluded.turn IS NULL, NULL, coalesce(mails.turn, excluded.turn))
