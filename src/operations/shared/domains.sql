-- Allowed domains.

-- function allows(domains, domain): whether a JSON list of allowed domains has `domain`, or `*.`
-- and what it is a subdomain of. Ends are compared, because D1 takes no pattern of more than 50
-- bytes. Lists without a `*` are not taken apart.
(
  holds(domains, domain)
  OR (
    instr(domains, '"*.')
    AND EXISTS (
      SELECT 1
      FROM json_each(domains) allowed
      WHERE allowed.value LIKE '*.%'
        AND length(domain) >= length(allowed.value)
        AND substr(domain, 1 - length(allowed.value)) = substr(allowed.value, 2)
    )
  )
)
