"""One figure of a milestone: what was reached is typed, rate and verdict are computed while one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from planner_desktop.domain.ledger import Figure
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, IndicatorKind, Scope
from planner_desktop.domain.progress import number
from planner_desktop.domain.schedule import Attainment
from planner_desktop.ui.card import Card
from planner_desktop.ui.charts.bullet import Bullet
from planner_desktop.ui.field_aids import FieldAids
from planner_desktop.ui.field_editors import LineEditor, number_editor
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.labels import ElidedLabel, label, repolish
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ATTAINMENTS, ERROR, LightLabel, Shape, Sign
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

NUMBER_WIDTH = 70
"""Of a field for a figure, in pixels at 100 %."""
NOT_REACHED_YET = Sign(Shape.RING, "none", QT_TR_NOOP("Not reached yet"))
"""Below a target that is not due, or not this office's to answer for."""


@dataclass(frozen=True, slots=True)
class _Equation:
    """The words between the fields of a kind of figure, and the fields of its reading."""

    fields: tuple[str, ...]
    words: tuple[str, ...]
    sign: str = ""
    """Before the second word."""
    result: str = "="
    """Before the computed rate."""


EQUATIONS = {
    IndicatorKind.COUNT: _Equation(("value",), (QT_TR_NOOP("Reached so far"),)),
    IndicatorKind.RATIO: _Equation(("numerator", "denominator"), (QT_TR_NOOP("Done"), QT_TR_NOOP("All due")), "÷ "),
    IndicatorKind.GROWTH: _Equation(
        ("numerator", "denominator"), (QT_TR_NOOP("Now"), QT_TR_NOOP("Base")), "", QT_TR_NOOP("Growth")
    ),
}


def scope_sentence(indicator: Indicator) -> str:
    """Whose figure the target is, and until when."""
    if indicator.scope is Scope.PROVINCE:
        return tr("Scope: whole province · for reference only, no red light")
    level = indicator.level or (tr("each unit") if indicator.scope is Scope.EACH else tr("not said in the notice"))
    told = [tr("Scope: {level}", level=level)]
    if indicator.recurring:
        told.append(tr("every year"))
    elif indicator.due:
        told.append(tr("by {date}", date=indicator.due))
    return " · ".join(told)


WHOLE = 100
"""Per cent."""


def verdict_sign(figure: Figure, period: Period) -> Sign:
    """The verdict as shown: a missed target warns only when it binds this office and is due."""
    if figure.indicator.kind is IndicatorKind.RATIO and figure.actual is not None and figure.actual > WHOLE:
        return ERROR  # more than all of it: no target can be called reached by that
    if figure.attainment in (Attainment.REACHED, Attainment.UNKNOWN):
        return ATTAINMENTS[figure.attainment]
    due = figure.indicator.due is not None and figure.indicator.due <= period.end
    return ATTAINMENTS[figure.attainment] if figure.binding and due else NOT_REACHED_YET


class IndicatorPanel(Card):
    """Name and scope, the fields with their computed rate, the bar with the target, and what the checks say."""

    typed = Signal(str, str, object)
    """Id of the indicator, field, text."""
    left = Signal(str)
    entered = Signal(str)
    """The focus came into one of its fields."""
    mark_asked = Signal(str)
    history_asked = Signal(str)
    """Id of the indicator."""
    acted = Signal(object)
    """The key of the note whose link was clicked."""

    def __init__(self) -> None:
        self._name = ElidedLabel("", bold=True, grow=False)
        self._scope = ElidedLabel("", 9, "hint")
        self._verdict = LightLabel(NOT_REACHED_YET)
        self._words = (label("", tone="dim"), label("", tone="dim"))
        fields = [Field(key, "", FieldKind.NUMBER, width=NUMBER_WIDTH) for key in ("first", "second")]
        self._editors: tuple[LineEditor, ...] = tuple(number_editor(field) for field in fields)
        self._unit = label("", tone="dim")
        self._equals = label("=", tone="dim")
        self._rate = label("", 14, bold=True)
        self._bullet = Bullet()
        self.said = Notes()
        """What is said below the fields."""
        self.aids = FieldAids("")
        self._indicator: Indicator | None = None
        self._compact = False
        equation = self._equation_line()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(12)
        fill(self._line, equation, (self._bullet, 1))
        head = row(self._name, (self._scope, 1), self.aids, self._verdict, gap=8)
        super().__init__(head, self._line, self.said, gap=6, margins=(12, 8, 12, 8), name="panel")
        self._connect()

    def _equation_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(7)
        first, second = (editor.widget for editor in self._editors)
        fill(line, self._words[0], first, self._unit, self._words[1], second, self._equals, self._rate, None)
        return line

    def _connect(self) -> None:
        for index, editor in enumerate(self._editors):
            editor.typed.connect(lambda index=index: self._say_typed(index))
            editor.left.connect(lambda: self._indicator and self.left.emit(self._indicator.id))
            editor.widget.installEventFilter(self)
        self.aids.watch(self, *(editor.widget for editor in self._editors))
        self.aids.mark_asked.connect(lambda: self.mark_asked.emit(self.indicator_id))
        self.aids.history_asked.connect(lambda: self.history_asked.emit(self.indicator_id))
        self.said.acted.connect(self.acted)

    @property
    def indicator_id(self) -> str:
        """The figure shown."""
        return self._indicator.id if self._indicator else ""

    @property
    def name(self) -> str:
        """What the figure is called."""
        return self._indicator.name if self._indicator else ""

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What takes the focus, in order."""
        used = len(EQUATIONS[self._indicator.kind].fields) if self._indicator else len(self._editors)
        return tuple(editor.widget for editor in self._editors[:used])

    @property
    def field_names(self) -> tuple[str, ...]:
        """The fields of the reading, in order."""
        return EQUATIONS[self._indicator.kind].fields if self._indicator else ()

    @property
    def composing(self) -> bool:
        """Whether an input method is at work in a field."""
        return any(editor.composing for editor in self._editors)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is said below the fields."""
        return self.said.shown

    @property
    def rate(self) -> str:
        """The computed rate as shown."""
        return self._rate.text()

    @property
    def verdict(self) -> Sign:
        """The verdict shown."""
        return self._verdict.sign

    def editor(self, field: str) -> LineEditor:
        """The editor of a field of the reading."""
        assert self._indicator is not None
        return self._editors[EQUATIONS[self._indicator.kind].fields.index(field)]

    def show_indicator(self, indicator: Indicator) -> None:
        """Turn into the panel of another figure."""
        if indicator == self._indicator:
            return
        self._indicator = indicator
        equation = EQUATIONS[indicator.kind]
        pair = len(equation.fields) > 1
        self._name.setText(indicator.name)
        self.aids.set_word(indicator.name)
        self._scope.setText(scope_sentence(indicator))
        for word, source, sign in zip(self._words, equation.words, ("", equation.sign), strict=False):
            word.setText(f"{sign}{tr(source)}")
        self._equals.setText("=" if equation.result == "=" else tr(equation.result))
        self._unit.setText("" if pair else indicator.unit)
        self._unit.setVisible(not pair)
        for widget in (self._words[1], self._editors[1].widget, self._equals, self._rate):
            widget.setVisible(pair)
        for editor, source in zip(self._editors, equation.words, strict=False):
            editor.widget.setAccessibleName(f"{indicator.name} {tr(source)}")

    def word(self, field: str) -> str:
        """What a field of the reading is called here."""
        assert self._indicator is not None
        equation = EQUATIONS[self._indicator.kind]
        return tr(equation.words[equation.fields.index(field)])

    def show_values(self, values: dict[str, str]) -> None:
        """Put texts into the fields; a field that shows the same figure already is left alone."""
        for field, value in values.items():
            self.editor(field).set_value(value)

    def show_figure(self, figure: Figure, period: Period) -> None:
        """Show what follows from the figures."""
        self._rate.setText(_percent(figure.actual) if figure.actual is not None else "–")
        self._verdict.show_sign(verdict_sign(figure, period))
        whole = _whole(figure)
        target = number(figure.indicator.value) or Decimal(0)
        value = figure.actual or Decimal(0)
        word = tr("Target {target}", target=figure.target_text)
        self._bullet.show_values(float(max(value, Decimal(0)) / whole), float(target / whole), word)

    def show_notes(self, notes: Sequence[Note], refused: Sequence[str] = ()) -> None:
        """Say what is wrong; ``refused`` names the fields whose text cannot be kept."""
        self.said.show_notes(notes)
        fields = EQUATIONS[self._indicator.kind].fields if self._indicator else ()
        for field, editor in zip(fields, self._editors, strict=False):
            mark = "true" if field in refused else "false"
            if editor.widget.property("invalid") != mark:
                editor.widget.setProperty("invalid", mark)
                repolish(editor.widget)
            editor.widget.setAccessibleDescription(" ".join(note.sentence for note in notes))

    def set_compact(self, compact: bool) -> None:
        """Give the bar a line of its own."""
        self._compact = compact
        direction = QBoxLayout.Direction.TopToBottom if compact else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)
        self._line.setSpacing(6 if compact else 12)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the focus coming into a field."""
        if event.type() is QEvent.Type.FocusIn and self._indicator is not None:
            self.entered.emit(self._indicator.id)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Fields grow with the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            for editor in self._editors:
                editor.widget.setFixedWidth(current_theme().px(NUMBER_WIDTH))

    def _say_typed(self, index: int) -> None:
        if self._indicator is not None:
            field = EQUATIONS[self._indicator.kind].fields[index]
            self.typed.emit(self._indicator.id, field, self._editors[index].value)


def _percent(value: Decimal) -> str:
    return f"{value} %"


def _whole(figure: Figure) -> Decimal:
    """What the full length of the bar stands for: all of a rate, a quarter more than the target of a count."""
    target = number(figure.indicator.value) or Decimal(0)
    least = Decimal(100) if figure.indicator.kind is IndicatorKind.RATIO else target * 5 / 4
    return max(least, figure.actual or Decimal(0), target, Decimal(1))
