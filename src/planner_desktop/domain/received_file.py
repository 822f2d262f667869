"""What is remembered of a received file from one sitting to the next."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.domain.verdict import FileVerdict


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """Where it was, what it was, and the verdict then; its bytes stay where they are, or in quarantine."""

    path: str
    size: int
    """Bytes."""
    sha256: str
    """Empty when it could not be read."""
    looked_at: str
    """ISO 8601 with offset: this PC's clock."""
    verdict: FileVerdict
