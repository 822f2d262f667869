"""Sentences beside what they are about: a shape for how grave it is, then the words, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.labels import label, set_tone
from planner_desktop.ui.lights import ERROR, LightLabel, Sign


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence and the shape before it; no shape where it only tells what a person wrote."""

    sign: Sign | None
    sentence: str
    action: str = ""
    """Word of the link behind the sentence, in the language of the screen; empty for none."""
    key: object = None
    """What the link is about; handed out when it is clicked."""


class NoteLine(QWidget):
    """One note; its sentence wraps."""

    acted = Signal(object)
    """The key of the note whose link was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = LightLabel(ERROR, "", pt=9)
        self._sentence = label("", 9, "late", wrap=True)
        self._note: Note | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._sentence, 1)
        self.link: LinkButton | None = None
        """Made with the first note that has one: most never do."""

    @property
    def sentence(self) -> str:
        """The words shown."""
        return self._sentence.text()

    def show_note(self, note: Note) -> None:
        """Show a note."""
        self._note = note
        self._mark.setVisible(note.sign is not None)
        if note.sign is None:
            set_tone(self._sentence, "dim")
        else:
            self._mark.show_sign(note.sign, "")
            self._mark.setAccessibleName(note.sign.word)
            set_tone(self._sentence, "warn" if note.sign.text_tone == "warn_text" else note.sign.text_tone)
        self._sentence.setText(note.sentence)
        self._show_link(note)

    def _show_link(self, note: Note) -> None:
        if note.action and self.link is None:
            self.link = LinkButton("")
            self.link.clicked.connect(self._act)
            self._layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        if self.link is not None:
            self.link.setText(note.action)
            self.link.setAccessibleName(f"{note.action}：{note.sentence}")
            self.link.setVisible(bool(note.action))

    def _act(self) -> None:
        if self._note is not None:
            self.acted.emit(self._note.key)


class Notes(QWidget):
    """Several notes below each other; takes no room while there are none."""

    acted = Signal(object)
    """The key of the note whose link was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[NoteLine] = []
        """Those in use come first."""
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
        while len(self.lines) < len(notes):
            line = NoteLine()
            line.acted.connect(self.acted)
            self.lines.append(line)
            self._column.addWidget(line)
        for line, note in zip(self.lines, notes, strict=False):
            line.show_note(note)
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(notes))
        self.setVisible(bool(notes))
