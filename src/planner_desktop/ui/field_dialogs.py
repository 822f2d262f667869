"""The small dialogs of one field: a note or star on its value, and the word that answers a warning about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from planner_desktop.domain import edits
from planner_desktop.domain.annotations import Mark
from planner_desktop.domain.coverage import demand_printable
from planner_desktop.errors import UserError
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.text_field import TextField
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

Missing = Callable[[str], Sequence[str]]
"""Gives the characters of a text that no bundled font can print."""
WIDTH, LINES = 460, 3
"""Of a dialog, in pixels at 100 %, and of its text."""
KEEP_KEYS = ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S")


class FieldDialog(QDialog):
    """A text about one field; accepted once it is kept. What cannot be kept is said, and stays as it was typed."""

    FIELD = ""
    """What the text is called in sentences."""

    def __init__(self, title: str, told: str, missing: Missing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._missing = missing
        self.text = TextField(LINES)
        self.notes = Notes()
        self.keep = PrimaryButton(tr("Keep"))
        self.keep.setDefault(True)
        self.remove = Button(tr("Take away"))
        self._cancel = Button(tr("Cancel"))
        for button in (self.remove, self._cancel):
            button.setAutoDefault(False)
        self._body = QVBoxLayout()
        self._body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        fill(layout, label(title, 12, bold=True, wrap=True), label(told, 9.5, "dim", wrap=True))
        fill(layout, (self.text, 1), self._body, self.notes, row(self.remove, None, self._cancel, self.keep))
        self.setMinimumWidth(current_theme().px(WIDTH))
        self.keep.clicked.connect(self._keep)
        self.remove.clicked.connect(self._remove)
        self._cancel.clicked.connect(self.reject)
        for keys in KEEP_KEYS:
            QShortcut(QKeySequence(keys), self, self._keep)
        self.text.setFocus()

    @property
    def typed(self) -> str:
        """The text as it will be kept; raises ``text.*``."""
        text = edits.tidy_text(self.text.content, self.FIELD).strip()
        demand_printable(text, self.FIELD, self._missing(text))
        return text

    def _begin(self, text: str, held: bool) -> None:
        self.text.setPlainText(text)
        self.text.selectAll()
        self.remove.setVisible(held)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as problem:
            self.notes.show_notes([Note(ERROR, error_sentence(problem))])
            self.text.setFocus()
            return
        self.accept()

    def _keep(self) -> None:
        raise NotImplementedError

    def _remove(self) -> None:
        raise NotImplementedError


class MarkDialog(FieldDialog):
    """A star, a note or both on one value."""

    FIELD = "note"

    def __init__(
        self, field: str, mark: Mark | None, keep: Callable[[str, bool], None], missing: Missing, parent: QWidget
    ) -> None:
        told = tr("For whoever reads the return: it is printed beside the step and travels with the file.")
        super().__init__(tr("Note or star: {field}", field=field), told, missing, parent)
        self._done = keep
        self.star = QCheckBox(tr("Star: draw attention to this value"))
        self.star.setChecked(mark.starred if mark else False)
        self._body.addWidget(self.star)
        self.text.setAccessibleName(tr("Note"))
        self.text.setPlaceholderText(tr("Note, may stay empty with a star"))
        self._begin(mark.note if mark else "", mark is not None)
        QWidget.setTabOrder(self.text, self.star)

    def _keep(self) -> None:
        self._try(lambda: self._done(self.typed, self.star.isChecked()))

    def _remove(self) -> None:
        self._try(lambda: self._done("", False))


class WordDialog(FieldDialog):
    """Why a warning may stand: the word is kept, and travels with the return."""

    FIELD = "explanation"

    def __init__(self, warning: str, held: str, keep: Callable[[str], None], missing: Missing, parent: QWidget) -> None:
        told = tr("Why it is so, or what was checked. It is printed beside the step.")
        super().__init__(warning, told, missing, parent)
        self._done = keep
        self.setWindowTitle(tr("Word on a warning"))
        self.text.setAccessibleName(f"{tr('Word')}: {warning}")
        self.text.setPlaceholderText(tr("Why it is so, or what was checked"))
        self._begin(held, bool(held))

    def _keep(self) -> None:
        self._try(lambda: self._done(self.typed))

    def _remove(self) -> None:
        self._try(lambda: self._done(""))
