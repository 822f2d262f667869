"""The six figures at the head of the overview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planner_desktop.domain.overview import Overview
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.card import Card
from planner_desktop.ui.charts.timeline import steps_text
from planner_desktop.ui.labels import ElidedLabel, label, set_tone
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import LIGHTS, LightLabel, Sign
from planner_desktop.ui.translation import QT_TR_NOOP, tr

GAP = 8


@dataclass(frozen=True, slots=True)
class CountKind:
    """One of the figures: how it is read from the overview, and the words beside and below it."""

    key: str
    number: Callable[[Overview], int]
    source: str
    note: Callable[[Overview, date], str]
    sign: Sign | None = None


def _share(shown: Overview, _day: date) -> str:
    percent = f"{shown.filled / shown.tasks:.1%}" if shown.tasks else "–"
    return tr("Filled in this period: {percent}", percent=percent)


def _unlike(shown: Overview, _day: date) -> str:
    return tr("Not the same as “no progress”") if shown.unfilled else tr("Nothing is left to fill in")


def _longest(shown: Overview, day: date) -> str:
    late = shown.urgent_with(Light.OVERDUE)
    if not late and shown.lapsed:
        return tr("{steps} past due, not filled in", steps=steps_text(shown.lapsed))
    if not late:
        return tr("Nothing is overdue")
    days = max((day - item.step.end).days for item in late if item.step.end)
    if days <= 0:
        return steps_text(len(late))
    return tr("{steps}, {days} days at most", steps=steps_text(len(late)), days=days)


def _behind(shown: Overview, _day: date) -> str:
    soon = sum(item.due_soon for item in shown.urgent)
    if shown.missed:
        return tr("Indicators below target: {count}", count=shown.missed)
    return tr("Steps due soon: {count}", count=soon) if soon else tr("Nothing else is due soon")


def _news(shown: Overview, _day: date) -> str:
    return tr("Steps done this period: {count}", count=shown.newly_done)


def _reference(shown: Overview, _day: date) -> str:
    count = len(shown.figures) - len(shown.binding)
    return tr("{count} more for reference only", count=count) if count else tr("All are this office's own")


COUNTS: tuple[CountKind, ...] = (
    CountKind("filled", lambda shown: shown.filled, QT_TR_NOOP("of {total} tasks filled in"), _share),
    CountKind("unfilled", lambda o: o.unfilled, QT_TR_NOOP("tasks not filled in"), _unlike, LIGHTS[Light.NOT_FILLED]),
    CountKind(
        "overdue", lambda o: o.count(Light.OVERDUE), QT_TR_NOOP("tasks overdue"), _longest, LIGHTS[Light.OVERDUE]
    ),
    CountKind("at_risk", lambda o: o.count(Light.AT_RISK), QT_TR_NOOP("tasks at risk"), _behind, LIGHTS[Light.AT_RISK]),
    CountKind("done", lambda o: o.count(Light.DONE), QT_TR_NOOP("tasks done"), _news, LIGHTS[Light.DONE]),
    CountKind("reached", lambda shown: shown.reached, QT_TR_NOOP("of {total} indicators reached"), _reference),
)
"""In the order shown; counts of tasks, the last of indicators."""
TOTALS: dict[str, Callable[[Overview], int]] = {
    "filled": lambda shown: shown.tasks,
    "reached": lambda shown: len(shown.binding),
}


def count_words(kind: CountKind, shown: Overview, day: date) -> tuple[str, str, str]:
    """A figure as seen on a day: number, word and note."""
    total = TOTALS[kind.key](shown) if kind.key in TOTALS else 0
    return str(kind.number(shown)), tr(kind.source, total=total), kind.note(shown, day)


class CountCard(Card):
    """A large figure, a word beside it and a note below."""

    def __init__(self, kind: CountKind) -> None:
        self._kind = kind
        self._number: QLabel = label("–", 19, bold=True)
        self._word = ElidedLabel("", tone="dim")
        self._note = ElidedLabel("", 9, "hint")
        marks = [LightLabel(kind.sign, "")] if kind.sign else []
        super().__init__(row(*marks, self._number, (self._word, 1), gap=6), self._note, gap=0, margins=(14, 5, 10, 8))

    @property
    def number(self) -> int:
        """The figure shown."""
        return int(self._number.text())

    def show_overview(self, shown: Overview, day: date) -> None:
        """Show a period as seen on a day."""
        words, sign = count_words(self._kind, shown, day), self._kind.sign
        for widget, text in zip((self._number, self._word, self._note), words, strict=True):
            widget.setText(text)
        # What is zero is no alarm: its figure stays in the colour of text.
        set_tone(self._number, sign.tone if sign and self.number and sign.tone != "none" else None)
        self.setAccessibleName(" ".join(words))


class CountRow(QWidget):
    """The cards side by side, or in two rows where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.cards = {kind.key: CountCard(kind) for kind in COUNTS}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._across = 0
        self.set_across(len(COUNTS))

    def show_overview(self, shown: Overview, day: date) -> None:
        """Show a period as seen on a day."""
        for card in self.cards.values():
            card.show_overview(shown, day)

    def set_across(self, across: int) -> None:
        """Put so many cards into a row."""
        if across == self._across:
            return
        self._across = across
        for at, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, at // across, at % across)
        for column in range(len(COUNTS)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
