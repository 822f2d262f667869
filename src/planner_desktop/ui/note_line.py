"""Sentences beside what they are about: a shape for how grave it is, then the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner_desktop.ui.labels import label, set_tone
from planner_desktop.ui.lights import ERROR, LightLabel, Sign


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence and the shape before it."""

    sign: Sign
    sentence: str


class NoteLine(QWidget):
    """One note; its sentence wraps."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = LightLabel(ERROR, "", pt=9)
        self._sentence = label("", 9, "late", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._sentence, 1)

    @property
    def sentence(self) -> str:
        """The words shown."""
        return self._sentence.text()

    def show_note(self, note: Note) -> None:
        """Show a note."""
        self._mark.show_sign(note.sign, "")
        self._mark.setAccessibleName(note.sign.word)
        self._sentence.setText(note.sentence)
        set_tone(self._sentence, "warn" if note.sign.text_tone == "warn_text" else note.sign.text_tone)


class Notes(QWidget):
    """Several notes below each other; takes no room while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[NoteLine] = []
        self._shown: tuple[Note, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    @property
    def shown(self) -> tuple[Note, ...]:
        """The notes in view."""
        return self._shown

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes and no others."""
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        while len(self._lines) < len(notes):
            line = NoteLine()
            self._lines.append(line)
            self._column.addWidget(line)
        for line, note in zip(self._lines, notes, strict=False):
            line.show_note(note)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(notes))
        self.setVisible(bool(notes))
