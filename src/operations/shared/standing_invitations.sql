-- Which of an address's pending invitations still stand.

-- relation found, materialized: of the pending invitations that `invitations_of_address()`
-- selects, which a file defines itself, the number of grants.
SELECT i.*, (SELECT count(*) FROM grants g WHERE g.invitation_id = i.id) AS grants
FROM (invitations_of_address()) i

-- relation newest, materialized: the first of them, which may have 1,200 grants together.
SELECT *
FROM (SELECT *, sum(grants) OVER (ORDER BY id DESC) AS grants_total FROM found)
WHERE grants_total <= grants_max()

-- relation fallen, materialized: what of their grants does not stand any more: judged once for
-- each distinct maker, organization, role, list of permissions and kind.
SELECT p.made_by, p.organization_id, p.role, p.permissions, p.kind
FROM with_powers_of_maker((
  SELECT DISTINCT i.made_by, g.organization_id, g.role, g.permissions, i.kind
  FROM (SELECT * FROM newest) i
  CROSS JOIN grants g ON g.invitation_id = i.id
  CROSS JOIN organizations x ON x.id = g.organization_id AND x.deleted_at IS NULL
  WHERE i.made_by IS NOT NULL
)) p
WHERE does_not_stand(p.kind)

-- relation standing, materialized: those that stand.
SELECT *
FROM newest i
WHERE i.made_by IS NULL
  OR (
    NOT vouched_before_the_proof()
    AND NOT EXISTS (
      SELECT 1
      FROM grants g
      WHERE g.invitation_id = i.id
        AND (i.made_by, g.organization_id, g.role, g.permissions, i.kind) IN (
          SELECT made_by, organization_id, role, permissions, kind FROM fallen
        )
    )
  )
