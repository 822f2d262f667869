#!/usr/bin/env bash
# Opens the window; where there is no display, says so and does the main job headless instead.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/planner-desktop
fi
printf '%s\n' "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): doing the main job headless, into build/demo/."
mkdir -p build
exec .venv/bin/planner-desktop demo build/demo
