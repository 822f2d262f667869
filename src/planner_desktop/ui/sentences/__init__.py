"""The sentences for every code, in English; their Chinese stands in the translation."""

from __future__ import annotations

from planner_desktop.ui.sentences import of_bulk, of_checks, of_keys, of_plans, of_received_files, of_restoring, of_work

SENTENCES: dict[str, str] = {
    **of_bulk.SENTENCES,
    **of_checks.SENTENCES,
    **of_keys.SENTENCES,
    **of_plans.SENTENCES,
    **of_received_files.SENTENCES,
    **of_restoring.SENTENCES,
    **of_work.SENTENCES,
}
"""One clear sentence a code: what, where, what to do; ``{gaps}`` are filled from the details."""
