#!/usr/bin/env bash
# Brings the list of disposable mail domains up to date with the newest release of the package
# disposable-email-domains on PyPI. The same release always writes the same file.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
  --dest "$work" disposable-email-domains

python3 - "$work"/disposable_email_domains-*.whl src/domain/disposable_domains.txt <<'PYTHON'
import ast
import os
import re
import sys
import zipfile
from pathlib import Path

wheel, target = sys.argv[1], Path(sys.argv[2])
MODULE = "disposable_email_domains/__init__.py"
BOUNDS = range(5_000, 100_000)
LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
DOMAIN = re.compile(rf"({LABEL}\.){{1,8}}{LABEL}")  # 8 is DOTS in disposable.rs
IN = {"mailinator.com", "10minutemail.com", "guerrillamail.com", "yopmail.com"}
OUT = {
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "icloud.com", "me.com",
    "yahoo.com", "aol.com", "proton.me", "protonmail.com", "fastmail.com", "gmx.de", "gmx.net",
    "web.de", "zoho.com", "example.com", "example.org", "co.uk", "github.io",
}


def check(holds, complaint):
    if not holds:
        sys.exit(f"not refreshed: {complaint}")


# The package is read, not run: its list is a literal.
with zipfile.ZipFile(wheel) as archive:
    date = "%04d-%02d-%02d" % archive.getinfo(MODULE).date_time[:3]
    tree = ast.parse(archive.read(MODULE))
domains = next(
    (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "blocklist"
    ),
    set(),
)

check(len(domains) in BOUNDS, f"{len(domains)} domains are too few or too many")
odd = sorted(domain for domain in domains if len(domain) > 253 or not DOMAIN.fullmatch(domain))
check(not odd, f"not in normal form: {odd}")
check(IN <= domains, f"missing: {sorted(IN - domains)}")
check(not OUT & domains, f"listed, and must not be: {sorted(OUT & domains)}")
check(date >= "2020-01-01", f"the release bears no date: {date}")

before = target.read_text(encoding="ascii") if target.exists() else ""
check(date >= before[:10], f"the release of {date} is older than the list of {before[:10]}")

blocks = {}
for domain in domains:
    label, parent = domain.split(".", 1)
    blocks.setdefault(parent, []).append(label)
lines = [date]
for parent in sorted(blocks):
    lines += [f">{parent}", *sorted(blocks[parent])]
text = "\n".join(lines) + "\n"

said = f"{target}: {len(domains)} domains, {date}"
if text == before:
    print(f"{said}, as before")
else:
    new = target.with_suffix(".new")
    new.write_text(text, encoding="ascii", newline="\n")
    os.replace(new, target)
    print(said)
PYTHON
