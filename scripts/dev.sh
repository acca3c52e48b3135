#!/usr/bin/env bash
# Serves Usher at http://localhost:8787 (or PORT) and says what to do next.
set -euo pipefail

# The simulation of EMAIL writes each mail's text and HTML to temporary files: keep them in reach.
export TMPDIR="$PWD/.wrangler/mails"
mkdir -p "$TMPDIR"

cat <<'NEXT'

  Usher     http://localhost:8787
  Root key  ROOT_KEY in the file .dev.vars
  Mails     none leaves this machine: http://localhost:8787/dev/mailbox shows them, make mail prints the newest
  Cron      curl 'http://localhost:8787/cdn-cgi/handler/scheduled'
  Next      the walk in README.md, in another terminal; after an edit, make build

NEXT

# Prints a link that signs in, once the server is there.
node scripts/sample.mjs "http://localhost:${PORT:-8787}" &

exec wrangler dev --local --port "${PORT:-8787}" --var DEV_MAILBOX:on
