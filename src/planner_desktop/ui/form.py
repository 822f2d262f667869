"""Forms declared as data: a list of fields is built, watched and marked in this one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.field_editors import EDITORS, FieldEditor
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.labels import label, repolish, set_tone
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.note_line import Note, NoteLine, Notes
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.typing_pause import TypingPause

PAUSE = 1200
"""Milliseconds without a keystroke after which typed text is handed on."""
FIELD_HEIGHT = 28
"""Of a field of one line, in pixels at 100 %."""


class FieldRow(QWidget):
    """A field with its label, count, links, and the sentence that says what is wrong with it."""

    typed = Signal()
    left = Signal()
    link = Signal(str)

    def __init__(self, field: Field, label_left: bool = False) -> None:
        super().__init__()
        self.field = field
        self.editor: FieldEditor = EDITORS[field.kind](field)
        self.notes = Notes()
        self.links: dict[str, LinkButton] = {}
        self._error = NoteLine()
        self._error.hide()
        self._count = label("", 9, "hint")
        self._required = label(tr("Required"), 9, "accent")
        if not field.required:  # shown by nothing but its row: by itself it would be a window, and take the focus
            self._required.hide()
        self.title = self._title()
        self._label_left = label_left
        self._build(label_left)
        self.editor.typed.connect(self._typed)
        self.editor.left.connect(self.left)
        self._show_count()

    @property
    def widget(self) -> QWidget:
        """What is typed into."""
        return self.editor.widget

    @property
    def error(self) -> str:
        """The sentence shown, or empty."""
        return self._error.sentence

    def show_error(self, sentence: str) -> None:
        """Mark the field and say what is wrong; an empty sentence takes the mark away."""
        self._error.show_note(Note(ERROR, sentence))
        self._error.setVisible(bool(sentence))
        self.widget.setProperty("invalid", "true" if sentence else "false")
        self.widget.setAccessibleDescription(sentence)
        repolish(self.widget)

    def set_required(self, required: bool) -> None:
        """Say whether it has to be filled in: that may depend on other fields."""
        self._required.setVisible(required)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Say below the field what the checks find; unlike an error, this refuses nothing."""
        self.notes.show_notes(notes)

    def refresh(self) -> None:
        """Show what follows from the field's content."""
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._label_left:
            self._fit_title()

    def _fit_title(self) -> None:
        """A label left of its field stands in the field's own line, whatever is said below the field."""
        self.title.setMinimumHeight(current_theme().px(FIELD_HEIGHT))

    def _title(self) -> QLabel:
        made = label(tr(self.field.label), bold=True)
        made.setBuddy(self.widget)
        self.widget.setAccessibleName(tr(self.field.label))
        return made

    def _build(self, label_left: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        if label_left:
            self._fit_title()
        else:
            self._head_line = QHBoxLayout()
            self._head_line.setSpacing(6)
            fill(self._head_line, *self._head())
            layout.addLayout(self._head_line)
        layout.addWidget(self._input(label_left), 1 if self.field.kind is FieldKind.TEXT else 0)
        layout.addWidget(self._error)
        layout.addWidget(self.notes)
        if self.field.kind is not FieldKind.TEXT:
            layout.addStretch(1)

    def _head(self) -> list[QWidget | None]:
        head: list[QWidget | None] = [self.title, self._required]
        if self.field.hint:
            head.append(label(tr(self.field.hint), 9, "hint"))
        head.append(None)
        head.extend(self._link(*link) for link in self.field.links)
        if self.field.limit:
            head.append(self._count)
        return head

    def add_aid(self, aid: QWidget) -> None:
        """Put something small before the links of the title; there is no such line where the label stands left."""
        behind = len(self.links) + (1 if self.field.limit else 0)
        self._head_line.insertWidget(self._head_line.count() - behind, aid)

    def _link(self, key: str, text: str) -> LinkButton:
        button = LinkButton(tr(text))
        button.setAccessibleName(f"{tr(text)}: {tr(self.field.label)}")
        button.clicked.connect(lambda: self.link.emit(key))
        # Fields side by side begin at the same height whether they have links or not.
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        self.links[key] = button
        return button

    def _input(self, label_left: bool) -> QWidget:
        if label_left and self.field.hint:
            return row((self.widget, 1), label(tr(self.field.hint), 9, "hint"), gap=10)
        return self.widget

    def _typed(self) -> None:
        self._show_count()
        self.typed.emit()

    def _show_count(self) -> None:
        if not self.field.limit:
            return
        length = len(self.editor.value)
        self._count.setText(tr("{length}/{limit} characters", length=length, limit=self.field.limit))
        set_tone(self._count, "late" if length > self.field.limit else "hint")


class Form(QWidget):
    """The fields of a list, built and watched.

    ``edited(key, value)`` comes when typing in a field is over: it was left, a choice was made, or ``PAUSE`` passed.
    Whoever takes the value and refuses it calls ``show_error``; the text then stays in the field and in ``unsaved``.
    """

    edited = Signal(str, object)
    """As objects, here and in what is built of forms: Qt would leave out half characters on the way."""
    link = Signal(str, str)
    """Key of the field, key of the link."""

    def __init__(
        self,
        fields: Sequence[Field],
        label_left: bool = False,
        gap: int = 10,
        pause: int = PAUSE,
        latest: int | None = None,
    ) -> None:
        super().__init__()
        self._rows = {field.key: FieldRow(field, label_left) for field in fields}
        self._kept: dict[str, str] = {field.key: "" for field in fields}
        self._refused: set[str] = set()
        self._pause = TypingPause(self, pause, self._composing, latest)
        self._pause.over.connect(self.flush)
        self._pairs: list[QBoxLayout] = []
        if label_left:
            self._lay_out_grid(gap)
        else:
            self._lay_out_stack(gap)
        self._order_tabs()
        for key, field_row in self._rows.items():
            self._watch(key, field_row)

    def _order_tabs(self) -> None:
        """Tab goes from field to field, as in a sheet; the links come after the last one."""
        stops = [*(field_row.widget for field_row in self._rows.values()), *self.links]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @property
    def links(self) -> Sequence[LinkButton]:
        """The links of all fields, in order."""
        return [link for field_row in self._rows.values() for link in field_row.links.values()]

    def row(self, key: str) -> FieldRow:
        """A field with all that belongs to it."""
        return self._rows[key]

    def value(self, key: str) -> str:
        """What stands in a field now."""
        return self._rows[key].editor.value

    @property
    def values(self) -> dict[str, str]:
        """What stands in all fields now."""
        return {key: field_row.editor.value for key, field_row in self._rows.items()}

    @property
    def unsaved(self) -> dict[str, str]:
        """Texts that were typed and not taken yet, or refused."""
        return {key: value for key, value in self.values.items() if value != self._kept[key] or key in self._refused}

    def set_values(self, values: Mapping[str, str], replace_typed: bool = False) -> None:
        """Show what is kept; text typed and not taken yet stays, unless ``replace_typed`` (another record is shown)."""
        for key, value in values.items():
            typed = self.value(key) != self._kept[key]
            self._kept[key] = value
            if replace_typed or not typed:
                self._refused.discard(key)
                self._rows[key].editor.set_value(value)
                self._rows[key].show_error("")
                self._rows[key].refresh()

    def show_error(self, key: str, sentence: str) -> None:
        """Mark a field and say what is wrong with it; empty takes the mark away."""
        self._rows[key].show_error(sentence)

    def clear_errors(self) -> None:
        """Take all marks away."""
        for field_row in self._rows.values():
            field_row.show_error("")

    def focus(self, key: str) -> None:
        """Put the cursor into a field."""
        self._rows[key].widget.setFocus()

    def step_on(self) -> bool:
        """With the cursor in a filled field, go to the next one below it that is empty, as Enter does in a sheet.

        False when there is none: then Enter means the button.
        """
        rows = list(self._rows.values())
        cursor = self.focusWidget()
        here = next((at for at, each in enumerate(rows) if each.widget is cursor and each.editor.value.strip()), None)
        below = () if here is None else rows[here + 1 :]
        for each in below:
            if each.isVisibleTo(self) and not each.editor.value.strip():
                each.widget.setFocus()
                return True
        return False

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._pause.stop()
        for key in self.unsaved:
            self._hand_on(key)

    def set_compact(self, compact: bool) -> None:
        """Stack the fields that otherwise stand side by side."""
        direction = QBoxLayout.Direction.TopToBottom if compact else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            pair.setDirection(direction)

    def set_short(self, short: bool) -> None:
        """Start text fields one line lower, in a low window."""
        for field_row in self._rows.values():
            field_row.editor.set_short(short)

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        for field_row in self._rows.values():
            field_row.editor.set_read_only(read_only)

    def _composing(self) -> bool:
        return any(field_row.editor.composing for field_row in self._rows.values())

    def _hand_on(self, key: str) -> None:
        value = self.value(key)
        self.show_error(key, "")
        # Whoever refuses it marks it; it is handed on again even when it is back at what is kept.
        self._refused.discard(key)
        self.edited.emit(key, value)
        if self._rows[key].error:
            self._refused.add(key)
        else:
            self._kept[key] = value

    def _watch(self, key: str, field_row: FieldRow) -> None:
        field_row.typed.connect(self._pause.typed)
        field_row.left.connect(lambda: self._left(key))
        field_row.link.connect(lambda link: self.link.emit(key, link))

    def _left(self, key: str) -> None:
        if key in self.unsaved:
            self._hand_on(key)

    def _lay_out_stack(self, gap: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        for line in _lines(self._rows.values()):
            stretch = max(field_row.field.rows if field_row.field.kind is FieldKind.TEXT else 0 for field_row in line)
            if len(line) == 1:
                layout.addWidget(line[0], stretch)
            else:
                layout.addLayout(self._pair(line, gap), stretch)

    def _pair(self, line: Sequence[FieldRow], gap: int) -> QBoxLayout:
        pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pair.setSpacing(max(gap, 12))
        for field_row in line:
            pair.addWidget(field_row, 1)
        self._pairs.append(pair)
        return pair

    def _lay_out_grid(self, gap: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(gap)
        for index, field_row in enumerate(self._rows.values()):
            grid.addWidget(field_row.title, index, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field_row, index, 1)
        grid.setColumnStretch(1, 1)


def _lines(rows: Iterable[FieldRow]) -> list[list[FieldRow]]:
    lines: list[list[FieldRow]] = []
    for field_row in rows:
        if field_row.field.beside and lines:
            lines[-1].append(field_row)
        else:
            lines.append([field_row])
    return lines
