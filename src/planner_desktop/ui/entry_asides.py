"""What is asked beside a field of the form: its note or star, its history, the word on a warning, a remark seen to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from planner_desktop.domain import edits
from planner_desktop.domain.annotations import Remark
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.checks import explanation_of
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.progress import PeriodProgress
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.entry_form import EntryForm
from planner_desktop.ui.field_dialogs import MarkDialog, Missing, WordDialog
from planner_desktop.ui.field_history import FieldHistory, LogSource
from planner_desktop.ui.finding_list import finding_text
from planner_desktop.ui.messages import error_sentence


class EntryAsides(QObject):
    """Opens the small dialogs over the form; every act goes through ``record``, so that it can be undone."""

    remark_asked = Signal(str)
    """A field, as findings name it, that a reviewer wants to say something about."""

    def __init__(
        self,
        workspace: Workspace,
        form: EntryForm,
        record: Callable[[ChangeSet], None],
        missing: Missing,
        log: LogSource | None,
        tell: Callable[[str], None],
    ) -> None:
        """``log`` gives the change log of the store that is open, ``tell`` says why something was not done."""
        super().__init__(form)
        self._workspace, self._form, self._record = workspace, form, record
        self._missing, self._log, self._tell = missing, log, tell
        self._step: Milestone | None = None
        self._period: Period | None = None
        self.dialog: QDialog | None = None
        """The one opened last."""
        form.mark_asked.connect(self.ask_mark)
        form.history_asked.connect(self.ask_history)
        form.acted.connect(self.act)

    def show_step(self, step: Milestone, period: Period) -> None:
        """Belong to another step or period, and show its stars and notes."""
        self._step, self._period = step, period
        marks = self._held.marks
        self._form.show_marks({field: mark for (id_, field), mark in marks.items() if id_ == step.id})

    def mark_here(self) -> None:
        """Put a note or star on the value the cursor is in."""
        self.ask_mark(self._form.focused_field)

    def remark_here(self) -> None:
        """Say as a reviewer what is to be looked at in the field the cursor is in."""
        if self._form.focused_field:
            self.remark_asked.emit(self._form.focused_field)

    def history_here(self) -> None:
        """Show what stood before in the field the cursor is in."""
        if self._form.focused_field:
            self.ask_history(self._form.focused_field)

    def ask_mark(self, field: str) -> None:
        """Let a note or star be put on a value."""
        step, period = self._step, self._period
        if step is None or period is None or not self._workspace.is_open or not field:
            return

        def keep(note: str, starred: bool) -> None:
            changed = edits.set_mark(self._workspace.progress, step.id, period, field, note=note, starred=starred)
            if changed:
                self._record(changed)

        mark = self._held.marks.get((step.id, field))
        self._open(MarkDialog(self._form.word_of(field), mark, keep, self._missing, self._form.window()), field)

    def ask_history(self, field: str) -> None:
        """Show what stood in a field, period by period."""
        if self._step is None or self._period is None:
            return
        word = self._form.word_of(field)
        dialog = FieldHistory(self._workspace, self._step, self._period, (field, word), self._log, self._form.window())
        self._open(dialog, field)

    def act(self, about: object) -> None:
        """Do what the link behind a note says: write the word of a finding, or settle a remark."""
        if isinstance(about, Finding):
            self.ask_word(about)
        elif isinstance(about, Remark):
            try:
                self._record(edits.settle_remark(about))
            except UserError as problem:
                self._tell(error_sentence(problem))

    def ask_word(self, finding: Finding) -> None:
        """Let a warning be answered, or its word be changed."""
        period = self._period
        if period is None or not self._workspace.is_open:
            return

        def keep(text: str) -> None:
            changed = edits.explain(self._workspace.progress, finding, period, text)
            if changed:
                self._record(changed)

        held = explanation_of(finding, self._held)
        told = finding_text(self._workspace.plan, finding)
        dialog = WordDialog(told, held.text if held else "", keep, self._missing, self._form.window())
        self._open(dialog, finding.field)

    @property
    def _held(self) -> PeriodProgress:
        assert self._period is not None
        return self._workspace.progress.at(self._period)

    def _open(self, dialog: QDialog, field: str) -> None:
        """Open it over the window; the cursor comes back to the field."""
        self.dialog = dialog
        dialog.finished.connect(lambda _result: self._form.field_widget(field).setFocus())
        dialog.open()
