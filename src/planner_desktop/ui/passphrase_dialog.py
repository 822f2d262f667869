"""Ask for the key's passphrase and do something with it in another thread; a wrong one may be typed again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.errors import UserError
from planner_desktop.ui.background import run_in_background
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.form import Form
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.passphrase import MINIMUM, Strength, strength, strength_note
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

PASSPHRASE, NEW, AGAIN, FORMER = "passphrase", "new", "again", "former"
ONE = (Field(PASSPHRASE, QT_TR_NOOP("Passphrase of the key"), FieldKind.SECRET, required=True, width=320),)
CHANGE = (
    Field(PASSPHRASE, QT_TR_NOOP("Present passphrase"), FieldKind.SECRET, required=True, width=320),
    Field(NEW, QT_TR_NOOP("New passphrase"), FieldKind.SECRET, required=True, width=320),
    Field(AGAIN, QT_TR_NOOP("New passphrase once more"), FieldKind.SECRET, required=True, width=320),
)
VOUCHED = (
    *ONE,
    Field(
        FORMER,
        QT_TR_NOOP("Passphrase of the former key"),
        FieldKind.SECRET,
        hint=QT_TR_NOOP("may be left empty; with it the former key signs for this one"),
        width=320,
    ),
)
PLACES = {
    "key.wrong_passphrase": PASSPHRASE,
    "key.former_wrong_passphrase": FORMER,
    "key.passphrase_too_short": NEW,
    "key.passphrases_differ": AGAIN,
    "key.passphrase_unusable": NEW,
}


class PassphraseDialog(QDialog):
    """Accepted when the work came through."""

    def __init__(
        self,
        title: str,
        explanation: str,
        action: str,
        work: Callable[[Mapping[str, str]], object],
        parent: QWidget | None,
        fields: tuple[Field, ...] = ONE,
    ) -> None:
        """``work`` is handed what was typed, in another thread, and may raise ``UserError``."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._work, self._action = work, action
        self.form = Form(fields)
        self.notes = Notes()
        self.go = PrimaryButton(action)
        self.go.setDefault(True)
        self.close_button = Button(tr("Cancel"))
        self.close_button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        about = label(explanation, tone="dim", wrap=True)
        fill(layout, label(title, 15, bold=True), about, self.form, self.notes, row(None, self.close_button, self.go))
        self.setMinimumWidth(current_theme().px(440))
        self.go.clicked.connect(self._start)
        self.close_button.clicked.connect(self.reject)
        if NEW in self.form.values:
            self.form.row(NEW).typed.connect(self._show_strength)
        self.form.focus(PASSPHRASE)

    def _start(self) -> None:
        values = dict(self.form.values)
        self.form.clear_errors()
        self.notes.show_notes(())
        problem = _problem(values)
        if problem is not None:
            self._refuse(problem)
            return
        self._set_busy(True)
        job = run_in_background(lambda _tell: self._work(values), self)
        job.succeeded.connect(self._done)
        job.failed.connect(self._refuse)
        job.finished.connect(lambda: self._set_busy(False))

    def _done(self, _result: object) -> None:
        # The passphrase is kept nowhere, not even in the form.
        self.form.set_values(dict.fromkeys(self.form.values, ""), replace_typed=True)
        self.accept()

    def _refuse(self, problem: UserError) -> None:
        place, sentence = PLACES.get(problem.code, ""), error_sentence(problem)
        if place in self.form.values:
            self.form.show_error(place, sentence)
            self.form.focus(place)
        else:
            self.notes.show_notes((Note(ERROR, sentence),))

    def _set_busy(self, busy: bool) -> None:
        self.form.set_read_only(busy)
        self.go.setText(tr("One moment…") if busy else self._action)
        for button in (self.go, self.close_button):
            button.setEnabled(not busy)

    def reject(self) -> None:
        """Close, unless the work still runs: it has to end before its window does."""
        if self.go.isEnabled():
            super().reject()

    def _show_strength(self) -> None:
        typed = self.form.value(NEW)
        self.form.row(NEW).show_notes((strength_note(typed),) if typed else ())


def _problem(values: Mapping[str, str]) -> UserError | None:
    """What is wrong before any work is spent on it."""
    if NEW in values and strength(values[NEW]) is Strength.TOO_SHORT:
        return UserError("key.passphrase_too_short", minimum=MINIMUM)
    if NEW in values and values[NEW] != values[AGAIN]:
        return UserError("key.passphrases_differ")
    return None
