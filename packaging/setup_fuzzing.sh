#!/usr/bin/env bash
# Lays build/fuzz-env: the packages the program runs on, and the fuzzer, which its locks do not need to know.
set -euo pipefail
cd "$(dirname "$0")/.."

VENV=build/fuzz-env
ATHERIS_VERSION=3.0.0

[ ! -e "$VENV/.laid" ] || [ requirements.lock -nt "$VENV/.laid" ] || exit 0
"${PYTHON:-python3}" -m venv --clear "$VENV"
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r requirements.lock
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-input "atheris==$ATHERIS_VERSION"
touch "$VENV/.laid"
