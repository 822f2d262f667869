"""What the views that are not shown at the start need: imported while nobody does anything, before one is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from planner_desktop.ui.leisure import Leisure

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_OURS = (
    "ui.finding_list",
    "domain.bulk.matching",
    "ui.sheet.sheet_model",
    "ui.sheet.sheet_page",
    "app.table",
    "domain.overview",
    "ui.charts.stacks",
    "ui.overview_page",
    "app.overview",
    "ui.key_panel",
    "services.outgoing",
    "ui.sign_checks_card",
    "ui.sign_files_card",
    "ui.sign_result_card",
    "ui.sign_off_card",
    "ui.sign_page",
    "app.signing",
    "services.incoming",
    "services.inbox",
    "ui.trust_dialog",
    "ui.verdict_pane",
    "ui.verify_page",
    "services.rosters",
    "app.received",
    "ui.returns_list",
    "ui.history_card",
    "ui.returns_page",
    "app.returns",
    "documents.return_files",
    "documents.key_cabinet",
    "documents.package_name",
)
_LIBRARIES = ("pydantic_core", "pydantic.main", "pydantic", "cryptography.x509")
_PAPERS = (
    "documents.keys",
    "documents.payloads",
    "documents.additions_part",
    "documents.envelope",
    "documents.isolation.isolated_files",
    "documents.quarantine",
    "documents.received_list",
    "store.sequence",
    "services.trust",
    "services.redrawing",
)


def modules() -> Iterator[str]:
    """In the order of the views as a year's first sitting meets them; each brings few others along."""
    yield from (f"planner_desktop.{name}" for name in _OURS)
    yield from _LIBRARIES
    yield from (f"planner_desktop.{name}" for name in _PAPERS)


def get_ready(parent: QObject) -> Leisure:
    """Import them all, one at a time, waiting for who types in the window; nothing changes that anybody sees."""
    pieces = (partial(importlib.import_module, name) for name in modules())
    # By the focus: the window the program started with may be gone by now.
    return Leisure(pieces, QGuiApplication.focusWindow(), parent)
