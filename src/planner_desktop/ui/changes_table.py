"""What was changed in a received file: where, what was signed, and what stands there now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from planner_desktop.domain.coverage import visible
from planner_desktop.domain.identity import Refusal
from planner_desktop.ui.change_words import in_words
from planner_desktop.ui.labels import label
from planner_desktop.ui.translation import QT_TR_NOOP, tr

HEADINGS = (
    QT_TR_NOOP("Cell"),
    QT_TR_NOOP("Task"),
    QT_TR_NOOP("Column"),
    QT_TR_NOOP("As signed"),
    QT_TR_NOOP("Now"),
)
SHARES = (0, 0, 1, 3, 3)
"""How the columns share what room is left."""


def change_cells(found: Refusal) -> tuple[str, str, str, str, str]:
    """A finding as a row: cell, task, column or field, old and new value."""
    told = dict(found.details)
    if "field" in told:
        words = in_words(told)
        return "–", told.get("task", "–"), str(words["field"]), str(words["old"]), str(words["new"])
    cell = f"{told['sheet']} {told['cell']}" if "cell" in told else tr("Page {page}", page=told.get("page", ""))
    return (
        cell,
        told.get("task", ""),
        told.get("column", ""),
        visible(told.get("old", "")),
        visible(told.get("new", "")),
    )


class ChangesTable(QWidget):
    """Takes no room while nothing is named."""

    def __init__(self) -> None:
        super().__init__()
        self._body: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 2)
        self.setAccessibleName(tr("What was changed"))
        self.hide()

    def show_changes(self, found: Sequence[Refusal]) -> None:
        """Show these and no others."""
        if self._body is not None:
            self._layout.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        rows = [change_cells(each) for each in found]
        if rows:
            self._body = _filled(rows)
            self._layout.addWidget(self._body)
        self.setVisible(bool(rows))


def _filled(rows: Sequence[tuple[str, str, str, str, str]]) -> QWidget:
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    head = QFrame()
    head.setObjectName("panel")
    grid.addWidget(head, 0, 0, 1, len(HEADINGS))
    for at, (heading, share) in enumerate(zip(HEADINGS, SHARES, strict=True)):
        grid.addWidget(_cell(tr(heading), "dim"), 0, at)
        grid.setColumnStretch(at, share)
    for line, row in enumerate(rows, 1):
        for at, text in enumerate(row):
            last = at == len(row) - 1
            cell = _cell(text or tr("(empty)"), "late" if last else None, bold=last, wrap=at >= 3)
            grid.addWidget(cell, line, at, Qt.AlignmentFlag.AlignTop)
    return body


def _cell(text: str, tone: str | None, bold: bool = False, wrap: bool = False) -> QLabel:
    made = label(text, 9.5, tone, bold=bold, wrap=wrap, selectable=wrap)
    made.setContentsMargins(8, 5, 8, 5)
    return made
