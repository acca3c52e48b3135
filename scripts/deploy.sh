#!/usr/bin/env bash
# Puts Usher on a Cloudflare account, or brings the one that is there up to date.
#
#   BASE_URL=https://usher.example.com MAIL_FROM='Example <team@example.com>' PRODUCT_NAME=Example make deploy
#
# DRY_RUN=1 prints each command and runs none. The rest needs an account: one that wrangler is
# logged in to (or CLOUDFLARE_API_TOKEN), which may send mail from the domain of MAIL_FROM.
# The optional variables of wrangler.toml are taken from the environment where it has them.
set -euo pipefail
cd "$(dirname "$0")/.."

config=wrangler.deploy.toml # wrangler.toml with the id of the account's database
record=.deploy.vars         # the secrets made here, for their owner to put away
export CI=1                 # wrangler asks nothing

fail() {
  echo "make deploy: $1" >&2
  exit 1
}

# Prints a command and runs it, unless this is a dry run.
exec 3>&1
run() {
  printf '  $' >&3
  printf ' %q' "$@" >&3
  printf '\n' >&3
  [ -n "${DRY_RUN:-}" ] || "$@"
}

# Hands the variable $1 to the Worker, if it has the form $2, in words $3.
options=()
variable() {
  [ -n "${!1:-}" ] || fail "$1 is missing: $3"
  [[ ${!1} =~ $2 && ${!1} != *[[:cntrl:]]* ]] || fail "$1 is malformed: $3"
  options+=(--var "$1:${!1}")
}
optional() {
  [ -z "${!1:-}" ] || variable "$@"
}

echo "1. Check the variables"
variable BASE_URL '^https://[a-z0-9-]+(\.[a-z0-9-]+)+$' "an origin like https://usher.example.com, with no path"
variable MAIL_FROM '^[^<>]+ <[^<>@ ]+@[^<>@ ]+\.[^<>@ ]+>$' "a sender like Example <team@example.com>"
variable PRODUCT_NAME '^[^ ].{0,99}$' "a name of 1-100 characters"
optional SIGNUP '^(open|closed)$' "open or closed"
optional LINK_SHARING '^(managers|root)$' "managers or root"
optional PERSONAL_ORGANIZATION '^(true|false)$' "true or false"
optional PASSWORDS '^(on|off)$' "on or off"
optional EVENT_IPS '^(on|off)$' "on or off"
optional LOGO_URL '^https://[^[:space:]]+$' 'an https URL'
optional ACCENT_COLOR '^#[0-9A-Fa-f]{6}$' 'a colour like #1f4fd8'
optional REDIRECT_ORIGINS '^https?://[^/ ]+( +https?://[^/ ]+)*$' "origins, separated by spaces"
for name in RESEND_COOLDOWN_SECONDS PURGE_AFTER_DAYS INVITATION_DAYS SESSION_DAYS \
  EVENT_RETENTION_DAYS MAILS_PER_RUN; do
  optional "$name" '^[0-9]{1,5}$' "a whole number"
done
host=${BASE_URL#https://}
[[ $host == *.workers.dev ]] || options+=(--domain "$host")

[ -z "${DEV_MAILBOX:-}" ] || fail "DEV_MAILBOX is for developing only: it keeps every mail with the links in it"

echo "2. Build"
run make build

echo "3. Check that wrangler is logged in"
run wrangler whoami --json > /dev/null || fail "not logged in: npx wrangler login, or set CLOUDFLARE_API_TOKEN"

echo "4. Find the database, or create it, and write $config"
database_id() {
  run wrangler d1 list --json |
    node -p '(JSON.parse(fs.readFileSync(0, "utf8") || "[]").find(({ name }) => name === "usher") ?? { uuid: "" }).uuid'
}
id=$(database_id)
if [ -z "$id" ]; then
  run wrangler d1 create usher
  id=$(database_id)
fi
[ -n "${DRY_RUN:-}" ] || sed "s/^database_id = .*/database_id = \"$id\"/" wrangler.toml > "$config"

echo "5. Bring its schema up to date"
run wrangler d1 migrations apply usher --remote --config "$config"

echo "6. Make the secrets that the Worker lacks, and keep a copy in $record"
held=$(run wrangler secret list --config "$config" 2>&1) || [[ $held == *'Worker "usher" not found'* ]] || fail "$held"
for name in SIGNING_KEYS ROOT_KEY; do
  if [[ $held != *"\"$name\""* ]]; then
    secret=$(node scripts/new-secrets.mjs | grep "^$name=")
    [ -n "${DRY_RUN:-}" ] || (umask 077 && echo "$secret" >> "$record")
    run wrangler secret put "$name" --config "$config" <<< "${secret#*=}"
  fi
done

echo "7. Deploy"
run wrangler deploy --config "$config" "${options[@]}"

echo "8. Check that it is ready"
run curl --fail --silent --show-error --retry 20 --retry-delay 3 --retry-all-errors "$BASE_URL/readyz"

echo
if [ -n "${DRY_RUN:-}" ]; then
  echo "A dry run: nothing was run. The real one needs an account."
elif [ -e "$record" ]; then
  echo "Usher is at $BASE_URL. Move the secrets from $record to a safe place and delete the file."
else
  echo "Usher is at $BASE_URL."
fi
