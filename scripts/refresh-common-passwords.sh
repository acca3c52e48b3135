#!/usr/bin/env bash
# Brings the list of common passwords up to date with the newest release of the package
# @zxcvbn-ts/language-common on npm. The same release always writes the same file.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

package=@zxcvbn-ts/language-common
version=$(npm view "$package" version)
npm view "$package@$version" time --json > "$work/times.json"
npm pack --silent --pack-destination "$work" "$package@$version" > "$work/packed"
# The package is read, not run: its list is JSON.
tar --extract --gzip --file "$work/$(tail -n 1 "$work/packed")" --directory "$work" package/src/passwords.json

python3 - "$work" "$version" src/domain/common_passwords.txt <<'PYTHON'
import json
import os
import re
import sys
from pathlib import Path

work, version, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
SHORTEST = 12  # MIN in password.rs
PARTS = 1_000  # how many of the shorter ones are taken, the most common first
BOUNDS = range(1_100, 3_000)
IN = {"password", "123456", "qwerty", "administrator", "1qaz2wsx3edc"}


def check(holds, complaint):
    if not holds:
        sys.exit(f"not refreshed: {complaint}")


date = json.loads((work / "times.json").read_text())[version][:10]
ranked = json.loads((work / "package/src/passwords.json").read_text())
plain = [entry for entry in ranked if re.fullmatch(r"[!-~]+", entry) and entry == entry.lower()]
# Those of 4 characters and more: any shorter one is as good a part as a guess.
parts = [entry for entry in plain if 4 <= len(entry) < SHORTEST][:PARTS]
whole = [entry for entry in plain if len(entry) >= SHORTEST]
entries = {*parts, *whole}

check(len(ranked) >= 10_000, f"{len(ranked)} passwords are too few")
check(len(entries) in BOUNDS, f"{len(entries)} are too few or too many")
check(IN <= entries, f"missing: {sorted(IN - entries)}")
check(date >= "2020-01-01", f"the release bears no date: {date}")

before = target.read_text(encoding="ascii") if target.exists() else ""
check(date >= before[:10], f"the release of {date} is older than the list of {before[:10]}")

text = "\n".join([date, *sorted(entries)]) + "\n"
said = f"{target}: {len(entries)} passwords, of {version}, {date}"
if text == before:
    print(f"{said}, as before")
else:
    new = target.with_suffix(".new")
    new.write_text(text, encoding="ascii", newline="\n")
    os.replace(new, target)
    print(said)
PYTHON
