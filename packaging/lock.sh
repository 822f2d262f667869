#!/usr/bin/env bash
# Writes requirements.lock and requirements-dev.lock anew: one universal lock for Linux, Windows and macOS.
set -euo pipefail
cd "$(dirname "$0")/.."

TOOLS=build/lock-tools
UV_VERSION=0.13.9

[ -x "$TOOLS/bin/uv" ] || {
    python3 -m venv "$TOOLS"
    "$TOOLS/bin/python" -m pip install --quiet "uv==$UV_VERSION"
}

compile() {
    "$TOOLS/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-config "${UPGRADE[@]}" "$@" pyproject.toml
}

# ``packaging/lock.sh --upgrade`` takes newer versions; without it only what pyproject.toml demands changes.
UPGRADE=("$@")
compile --extra build -o requirements.lock
# The constraint keeps what is shipped and what is tested at the same versions.
compile --extra build --extra dev -c requirements.lock -o requirements-dev.lock
