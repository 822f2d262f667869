"""The form of a milestone in a period: status beside its light, figures, texts, and what the checks say of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner_desktop.domain.annotations import Mark
from planner_desktop.domain.checks import NEEDS_NARRATIVE
from planner_desktop.domain.plan import Indicator
from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Verdict
from planner_desktop.ui.card import Card
from planner_desktop.ui.entry_head import EntryHead
from planner_desktop.ui.field_aids import FieldAids
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.form import Form
from planner_desktop.ui.indicator_panel import IndicatorPanel
from planner_desktop.ui.labels import repolish
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import FIELD_WORDS
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.panes import put_in_order
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.ui.typing_pause import LATEST

PAUSE = 600
"""Milliseconds without a keystroke after which typed text is saved."""
CARRY = "carry"
LONGEST_TIP = 300
"""Characters of last period's text in a tooltip."""
_CARRY = ((CARRY, QT_TR_NOOP("Carry forward")),)

REASON = Field(
    "reason",
    QT_TR_NOOP("Why it does not apply"),
    FieldKind.TEXT,
    rows=2,
    required=True,
    links=_CARRY,
    placeholder=QT_TR_NOOP("For example: there is no such school in this county"),
)
TEXTS = (
    Field("narrative", QT_TR_NOOP("Progress"), FieldKind.TEXT, rows=3, limit=500, links=_CARRY),
    Field("problems", QT_TR_NOOP("Problems"), FieldKind.TEXT, rows=3, links=_CARRY),
    Field("next_steps", QT_TR_NOOP("Next steps"), FieldKind.TEXT, rows=3, links=_CARRY, beside=True),
    Field("support_needed", QT_TR_NOOP("Support needed"), FieldKind.TEXT, rows=2, links=_CARRY),
)


class EntryForm(Card):
    """Shows and takes values; saving them is the page's."""

    edited = Signal(str, object)
    """Field of the entry and its value, when typing there is over."""
    handler_typed = Signal(object)
    reading_typed = Signal(str, str, object)
    reading_left = Signal(str)
    reading_entered = Signal(str)
    carry_asked = Signal(str)
    mark_asked = Signal(str)
    history_asked = Signal(str)
    """A field as findings name it."""
    left = Signal(str)
    """The cursor left a field, as findings name it."""
    acted = Signal(object)
    """The key of the note whose link was clicked."""

    def __init__(self) -> None:
        super().__init__(gap=10, margins=(14, 12, 14, 12))
        self._head = EntryHead()
        self.status, self.light, self.handler = self._head.status, self._head.light, self._head.handler
        self._about = Notes()
        self._status_notes = Notes()
        self._handler_notes = Notes()
        self._errors: dict[str, str] = {}
        self.aids = {"status": self._head.status_aids, "handler": self._head.handler_aids}
        """The star and the history of each field of the entry."""
        self._forms = (Form((REASON,), pause=PAUSE, latest=LATEST), Form(TEXTS, pause=PAUSE, latest=LATEST))
        self._panels: list[IndicatorPanel] = []
        self._panels_in_use = 0
        self._panel_column = QVBoxLayout()
        self._panel_column.setSpacing(8)
        self._compact = False
        self._note_links = 0
        self.add(self._head, self._about, self._status_notes, self._handler_notes, self._forms[0])
        self.body.addLayout(self._panel_column)
        self.add((self._forms[1], 1))
        self._connect()

    def fit(self, width: int) -> None:
        """Stand in a width in pixels."""
        self._head.fit(width)

    def _connect(self) -> None:
        self.status.activated.connect(lambda _index: self.edited.emit("status", self.status.chosen))
        self.status.installEventFilter(self)
        self.handler.typed.connect(lambda: self.handler_typed.emit(self.handler.value))
        self.handler.left.connect(lambda: self.edited.emit("handler", self.handler.value))
        for form in self._forms:
            form.edited.connect(self.edited.emit)
            form.link.connect(lambda field, _link: self.carry_asked.emit(field))
        self._connect_asides()

    def _connect_asides(self) -> None:
        self.handler.left.connect(lambda: self.left.emit("handler"))
        notes = [self._status_notes, self._handler_notes]
        for key in self.texts:
            line = self.form_of(key).row(key)
            aids = self.aids[key] = FieldAids(line.title.text())
            line.add_aid(aids)
            aids.watch(line, line.widget)
            line.left.connect(partial(self.left.emit, key))
            notes.append(line.notes)
        for key, aids in self.aids.items():
            aids.mark_asked.connect(partial(self.mark_asked.emit, key))
            aids.history_asked.connect(partial(self.history_asked.emit, key))
        for each in notes:
            each.acted.connect(self.acted)
        self._order_aids()

    def _order_aids(self) -> None:
        """Tab goes from field to field; stars and histories come behind the links, after the last field."""
        last = [link for form in self._forms for link in form.links][-1]
        every = (*self.aids.values(), *(panel.aids for panel in self._panels))
        put_in_order([last, *(button for aids in every for button in (aids.history, aids.mark))])

    def _order_notes(self) -> None:
        """The link of a note comes right behind the field it is about; those on the head behind its last field."""
        said = [(self.handler.widget, (self._status_notes, self._handler_notes))]
        said += [(self.field_widget(key), (self.form_of(key).row(key).notes,)) for key in self.texts]
        said += [(panel.fields[-1], (panel.said,)) for panel in self._panels]
        links = [(field, [line.link for each in notes for line in each.lines if line.link]) for field, notes in said]
        count = sum(len(found) for _field, found in links)
        if count != self._note_links:
            self._note_links = count
            for field, found in links:
                for before, after in pairwise((field, *found)):
                    QWidget.setTabOrder(before, after)

    def form_of(self, field: str) -> Form:
        """The form that holds a text field."""
        return self._forms[0] if field == REASON.key else self._forms[1]

    @property
    def texts(self) -> tuple[str, ...]:
        """The text fields that a form holds."""
        return (REASON.key, *(field.key for field in TEXTS))

    @property
    def panels(self) -> Sequence[IndicatorPanel]:
        """The figures shown."""
        return self._panels[: self._panels_in_use]

    def panel(self, indicator_id: str) -> IndicatorPanel | None:
        """The panel of a figure, if it is shown."""
        return next((panel for panel in self.panels if panel.indicator_id == indicator_id), None)

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word in a figure or the handler's name."""
        return self.handler.composing or any(panel.composing for panel in self.panels)

    def show_values(self, values: Mapping[str, str], status: Status | None, another: bool, due: bool = True) -> None:
        """Show an entry; text typed and not handed on yet stays, unless this is ``another`` entry.

        A step that is not ``due`` may stay empty.
        """
        self.status.choose(status)
        for form in self._forms:
            own = {key: value for key, value in values.items() if key in form.values}
            form.set_values(own, replace_typed=another)
        self.handler.set_value(values["handler"])
        self._follow_status(status, due)

    def _follow_status(self, status: Status | None, due: bool) -> None:
        """Not applicable asks for its reason; only what moves asks for a narrative."""
        self._forms[0].setVisible(status is Status.NOT_APPLICABLE)
        self._forms[1].row("narrative").set_required(due if status is None else status in NEEDS_NARRATIVE)
        self._forms[1].row("problems").set_required(status is Status.BEHIND)

    def show_indicators(self, indicators: Sequence[Indicator]) -> None:
        """Show these figures, reusing the panels there are; none where there are none."""
        while len(self._panels) < len(indicators):
            self._panels.append(self._new_panel())
            self._order_aids()
        for panel, indicator in zip(self._panels, indicators, strict=False):
            panel.show_indicator(indicator)
        for number, panel in enumerate(self._panels):
            panel.setVisible(number < len(indicators))
        self._panels_in_use = len(indicators)

    def _new_panel(self) -> IndicatorPanel:
        panel = IndicatorPanel()
        panel.set_compact(self._compact)
        panel.typed.connect(self.reading_typed)
        panel.left.connect(self.reading_left)
        panel.entered.connect(self.reading_entered)
        panel.left.connect(lambda id_: self.left.emit(f"reading:{id_}"))
        panel.mark_asked.connect(lambda id_: self.mark_asked.emit(f"reading:{id_}"))
        panel.history_asked.connect(lambda id_: self.history_asked.emit(f"reading:{id_}"))
        panel.acted.connect(self.acted)
        before = self._panels[-1] if self._panels else self._forms[0].row(REASON.key).widget
        last = _last_field(before)
        self._panel_column.addWidget(panel)
        for field in panel.fields:
            QWidget.setTabOrder(last, field)
            last = field
        return panel

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the light and why it is what it is."""
        self._head.show_verdict(verdict)

    def show_about(self, notes: Sequence[Note]) -> None:
        """Say what is special about the step in this period."""
        self._about.show_notes(notes)

    @property
    def about(self) -> tuple[Note, ...]:
        """What is said of the step in this period."""
        return self._about.shown

    def show_notes(self, notes: Mapping[str, Sequence[Note]]) -> None:
        """Say beside each field what the checks find."""
        # What is said of the evidence has no field here; it goes with the status it follows from.
        about = (*notes.get("status", ()), *notes.get("evidence", ()))
        self._status_notes.show_notes([*self._error_notes("status"), *about])
        self._handler_notes.show_notes([*self._error_notes("handler"), *notes.get("handler", ())])
        for key in self.texts:
            self.form_of(key).row(key).show_notes(notes.get(key, ()))
        self._order_notes()

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Show the stars and notes, by field as findings name it."""
        for key, aids in self.aids.items():
            aids.show_mark(marks.get(key))
        for panel in self.panels:
            panel.aids.show_mark(marks.get(f"reading:{panel.indicator_id}"))

    def word_of(self, field: str) -> str:
        """What a field, as findings name it, is called on the screen."""
        panel = self.panel(field.removeprefix("reading:"))
        return panel.name if panel else tr(FIELD_WORDS.get(field, field))

    def _error_notes(self, field: str) -> list[Note]:
        return [Note(ERROR, self._errors[field])] if self._errors.get(field) else []

    def show_error(self, field: str, told: str) -> None:
        """Say why what stands in a field of the entry could not be saved; empty takes it back.

        Status and handler show it with the next ``show_notes``.
        """
        if field in self.texts:
            if self.form_of(field).row(field).error != told:
                self.form_of(field).show_error(field, told)
        elif self._errors.get(field, "") != told:
            self._errors[field] = told
            widget = self.field_widget(field)
            widget.setProperty("invalid", "true" if told else "false")
            repolish(widget)

    def show_carry(self, offered: Mapping[str, str]) -> None:
        """Offer last period's texts (by field) where there are any; a field with text of its own is not overwritten."""
        for key in self.texts:
            field_row = self.form_of(key).row(key)
            link = field_row.links[CARRY]
            text = offered.get(key, "")
            empty = not field_row.editor.value
            link.setVisible(bool(text))
            link.setEnabled(empty)
            shown = text if len(text) <= LONGEST_TIP else f"{text[:LONGEST_TIP]}…"
            link.setToolTip(shown if empty else tr("There is text here already; it is not overwritten."))

    def field_widget(self, field: str) -> QWidget:
        """Where the cursor goes for a field as findings name it."""
        if field.startswith("reading:"):
            panel = self.panel(field.removeprefix("reading:"))
            return panel.fields[0] if panel else self.status
        if field in self.texts:
            return self.form_of(field).row(field).widget
        return self.handler.widget if field == "handler" else self.status

    @property
    def focused_field(self) -> str:
        """The field the cursor is in, as findings name it, or empty."""
        focused = QApplication.focusWidget()
        names = ("status", "handler", *self.texts)
        found = next((name for name in names if self.field_widget(name) is focused), "")
        figure = next((panel for panel in self.panels if focused in panel.fields), None)
        return f"reading:{figure.indicator_id}" if figure else found

    def flush(self) -> None:
        """Hand on whatever was typed and not handed on yet."""
        for form in self._forms:
            form.flush()
        self.edited.emit("handler", self.handler.value)

    def set_compact(self, compact: bool) -> None:
        """Stack what stands side by side; bars take a line of their own."""
        self._compact = compact
        for form in self._forms:
            form.set_compact(compact)
        for panel in self._panels:
            panel.set_compact(compact)

    def set_short(self, short: bool) -> None:
        """Start text fields one line lower."""
        for form in self._forms:
            form.set_short(short)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the choice of a status back: “not filled in” is no choice in the list."""
        if watched is self.status and isinstance(event, QFocusEvent) and _leaves(event):
            self.left.emit("status")
        if watched is self.status and self.status.chosen is not None and _deletes(event):
            self.edited.emit("status", None)
            return True
        return super().eventFilter(watched, event)


def _deletes(event: QEvent) -> bool:
    keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    return event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in keys


def _leaves(event: QFocusEvent) -> bool:
    """Whether the focus goes elsewhere, and not into the open list."""
    return event.type() is QEvent.Type.FocusOut and event.reason() is not Qt.FocusReason.PopupFocusReason


def _last_field(widget: QWidget) -> QWidget:
    return widget.fields[-1] if isinstance(widget, IndicatorPanel) else widget
