"""Answer the warnings that still want a word, one line each; what is written travels with the return."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.coverage import demand_printable
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.period import Period
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.card import scrolled
from planner_desktop.ui.dialog_room import resize_within
from planner_desktop.ui.finding_list import finding_text
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR, WARNING
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, NoteLine, Notes
from planner_desktop.ui.text_field import LineField
from planner_desktop.ui.translation import tr

Missing = Callable[[str], Sequence[str]]
"""Gives the characters of a text that no bundled font can print."""


class WordsDialog(QDialog):
    """Accepted when what was written is kept; a line left empty stays unanswered."""

    def __init__(self, workspace: Workspace, period: Period, missing: Missing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Answer the warnings"))
        self._workspace, self._period, self._missing = workspace, period, missing
        self.lines = [(finding, LineField()) for finding in workspace.unanswered(period)]
        self.notes = Notes()
        self.keep = PrimaryButton(tr("Keep these words"))
        self.keep.setDefault(True)
        cancel = Button(tr("Cancel"))
        cancel.setAutoDefault(False)
        told = tr("Each warning asks for a word: why it is so, or what was checked. It is printed beside the step.")
        page = column(*(self._row(*line) for line in self.lines), None, gap=10, margins=(0, 0, 12, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        title = label(tr("Answer the warnings"), 15, bold=True)
        fill(layout, title, label(told, tone="dim", wrap=True), (scrolled(page), 1))
        fill(layout, self.notes, row(None, cancel, self.keep))
        resize_within(self, 620, min(170 + 64 * len(self.lines), 560))
        self.keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.reject)

    def _row(self, finding: Finding, line: LineField) -> QWidget:
        said = finding_text(self._workspace.plan, finding)
        note = NoteLine()
        note.show_note(Note(WARNING, said))
        line.setAccessibleName(f"{tr('Word')}: {said}")
        line.setPlaceholderText(tr("Why it is so, or what was checked"))
        return column(note, line, gap=3)

    def _keep(self) -> None:
        try:
            changes = [change for finding, line in self.lines for change in self._answer(finding, line)]
        except UserError as problem:
            self.notes.show_notes([Note(ERROR, error_sentence(problem))])
            return
        # A figure of a whole task is found at each of its steps; one word about it is one record.
        together = tuple({change.key: change for change in changes}.values())
        self._workspace.apply(ChangeSet("edit.explain", together))
        self.accept()

    def _answer(self, finding: Finding, line: LineField) -> tuple[Change, ...]:
        try:
            text = edits.tidy_text(line.content, "explanation").strip()
            demand_printable(text, "explanation", self._missing(text))
        except UserError:
            line.setFocus()
            raise
        return edits.explain(self._workspace.progress, finding, self._period, text).changes if text else ()
