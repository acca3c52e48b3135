-- function settings_before(): those settings that the request changes, as they are.
(
  SELECT json_group_object(
    c.key,
    json(
      CASE c.key
        WHEN 'name' THEN json_quote(o.name)
        WHEN 'image_url' THEN json_quote(o.image_url)
        WHEN 'invitation_days' THEN json_quote(o.invitation_days)
        WHEN 'invite_policy' THEN json_quote(o.invite_policy)
        WHEN 'allowed_domains' THEN coalesce(o.allowed_domains, 'null')
        WHEN 'block_disposable' THEN iif(o.block_disposable, 'true', 'false')
        WHEN 'seat_limit' THEN json_quote(o.seat_limit)
      END
    )
  )
  FROM json_each(:changes) c
)

-- relation decision: why the settings may not be changed, or NULL: only owners change who may
-- invite.
SELECT coalesce(
  refusal,
  (
    SELECT 'forbidden'
    FROM organizations o
    WHERE o.id = :organization AND actor.level < 2 AND o.invite_policy <> :changes.invite_policy
  )
) AS refusal
FROM actor

-- batch edit_organization

-- answer decide
SELECT json_object('decision', coalesce(refusal, 'allowed')) FROM decision

-- write record: the only guarded write, where something changes; what follows is keyed on it.
record((
  SELECT o.id AS organization_id, 1 AS n, 'organization.updated' AS type, o.id AS subject_id,
    settings_before() AS before, :changes AS after
  FROM decision
  CROSS JOIN organizations o ON o.id = :organization
  WHERE decision.refusal IS NULL AND settings_before() <> :changes
))

-- write update_organization: a setting that may be null is what is asked for, or what there is.
UPDATE organizations
SET name = coalesce(:changes.name, name),
  image_url = iif(json_type(:changes.image_url) IS NULL, image_url, :changes.image_url),
  invitation_days = iif(
    json_type(:changes.invitation_days) IS NULL, invitation_days, :changes.invitation_days
  ),
  invite_policy = coalesce(:changes.invite_policy, invite_policy),
  allowed_domains = iif(
    json_type(:changes.allowed_domains) IS NULL, allowed_domains, :changes.allowed_domains
  ),
  block_disposable = coalesce(:changes.block_disposable, block_disposable),
  seat_limit = iif(json_type(:changes.seat_limit) IS NULL, seat_limit, :changes.seat_limit)
WHERE id = :organization AND is_recorded(1)

-- answer organization: read only where it is allowed (`decided`), so that nothing guards it here.
SELECT organization() FROM organizations o WHERE o.id = :organization
