"""Where the window of a profile is reached on this PC; apart from reaching it, which few starts have to."""

from __future__ import annotations

import hashlib
from pathlib import Path


def endpoint_of(store: Path) -> str:
    """The name under which the window of a profile can be reached; short enough for every platform."""
    return f"planner-desktop-{hashlib.sha256(str(store.resolve()).encode()).hexdigest()[:24]}"
