"""The columns of the table as they are shown: titles and widths, declared as data."""

from __future__ import annotations

from collections.abc import Mapping

from planner_desktop.domain.bulk.columns import Column
from planner_desktop.ui.translation import QT_TR_NOOP

TITLES: Mapping[Column, str] = {
    Column.NUMBER: QT_TR_NOOP("No."),
    Column.TASK: QT_TR_NOOP("Task"),
    Column.STEP: QT_TR_NOOP("Step"),
    Column.DUE: QT_TR_NOOP("Due"),
    Column.LIGHT: QT_TR_NOOP("Light"),
    Column.TARGET: QT_TR_NOOP("Target"),
    Column.STATUS: QT_TR_NOOP("Status"),
    Column.FIGURES: QT_TR_NOOP("Reached"),
    Column.NARRATIVE: QT_TR_NOOP("Progress"),
    Column.PROBLEMS: QT_TR_NOOP("Problems"),
    Column.NEXT_STEPS: QT_TR_NOOP("Next steps"),
    Column.SUPPORT: QT_TR_NOOP("Support needed"),
    Column.HANDLER: QT_TR_NOOP("Handler"),
    Column.REASON: QT_TR_NOOP("Why it does not apply"),
    Column.RATE: QT_TR_NOOP("Completion"),
    Column.LAST: QT_TR_NOOP("Last period"),
    Column.CHECKS: QT_TR_NOOP("Checks"),
    Column.DEPARTMENTS: QT_TR_NOOP("Responsible"),
}
"""In English; a block is matched by the same words and their translations."""

WIDTHS: Mapping[Column, int] = {
    Column.NUMBER: 40,
    Column.TASK: 150,
    Column.STEP: 170,
    Column.DUE: 82,
    Column.LIGHT: 88,
    Column.TARGET: 78,
    Column.STATUS: 110,
    Column.FIGURES: 92,
    Column.NARRATIVE: 230,
    Column.PROBLEMS: 150,
    Column.NEXT_STEPS: 150,
    Column.SUPPORT: 120,
    Column.HANDLER: 76,
    Column.REASON: 120,
    Column.RATE: 76,
    Column.LAST: 180,
    Column.CHECKS: 220,
}
"""In pixels at 100 %, until the user draws them wider or narrower."""
NARROWEST, WIDEST = 28, 900
LINES = (1, 2, 3, 5, 8)
"""Lines of text that rows may have."""
STANDARD_LINES = 3
KEYS = QT_TR_NOOP(
    "Type to replace · F2 edits · Enter down · Tab right · Alt+Enter new line · Ctrl+Shift+↓ to the end · "
    "Ctrl+D fills down · Ctrl+V pastes · double-click a number to open its entry"
)
"""What the keys do, said below the table."""
