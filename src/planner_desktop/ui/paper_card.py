"""Verify a printed page (核验纸面): type its check code and learn which return it is, and whether it is the latest."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer

from planner_desktop.domain.paper_check import PaperAnswer, PaperReturn, Slip, look_up
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.card import Card, titled
from planner_desktop.ui.labels import label, repolish
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import ERROR, GOOD, HELD, SUPERSEDED, Sign
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.standing_words import TYPE_WORDS
from planner_desktop.ui.text_field import LineField
from planner_desktop.ui.translation import tr

LETTERS = 16


class PaperCard(Card):
    """One field and one answer below it."""

    def __init__(self, known: Callable[[], Iterable[PaperReturn]]) -> None:
        self._known = known
        self.field = LineField()
        self.field.setPlaceholderText("XXXX-XXXX-XXXX-XXXX")
        self.field.setAccessibleName(tr("Check code of the printed page"))
        self.check_button = Button(tr("Look up"))
        self.notes = Notes()
        explanation = label(
            tr("Type the check code at the foot of the page, or let a scanner read the QR code beside it."),
            9,
            "dim",
            wrap=True,
        )
        entry = row((self.field, 1), self.check_button, gap=8)
        super().__init__(
            titled(tr("Verify a printed page")), explanation, entry, self.notes, gap=6, margins=(16, 10, 16, 12)
        )
        self.check_button.clicked.connect(self.check)
        self.field.returnPressed.connect(self.check)
        self.field.textEdited.connect(self._typed)

    def check(self) -> None:
        """Say what the typed code belongs to; what was mistyped is marked in the field."""
        typed = self.field.text()
        answer = look_up(typed, self._known())
        self._mark(answer.slip)
        self.notes.show_notes([Note(sign, sentence) for sign, sentence in said(answer)])

    def _typed(self, _text: str) -> None:
        """A new text takes the old answer away."""
        self.notes.show_notes(())
        self._set_invalid(False)

    def _mark(self, slip: Slip | None) -> None:
        self._set_invalid(slip is not None)
        if slip is not None:
            # Enter selects nothing by itself, but the focus may still be on its way from the button.
            QTimer.singleShot(0, self.field, lambda: self._select(slip))

    def _select(self, slip: Slip) -> None:
        self.field.setFocus()
        if slip.character:
            self.field.setSelection(slip.at, len(slip.character))
        else:
            self.field.setCursorPosition(slip.at)

    def _set_invalid(self, invalid: bool) -> None:
        worded = "true" if invalid else "false"
        if self.field.property("invalid") != worded:
            self.field.setProperty("invalid", worded)
            repolish(self.field)


def said(answer: PaperAnswer) -> list[tuple[Sign, str]]:
    """The answer in sentences, each with its shape."""
    if answer.slip is not None:
        return [(ERROR, _slip_text(answer.slip))]
    if answer.found is None:
        return _unknown(answer)
    lines = [(SUPERSEDED if answer.later else GOOD, _found_text(answer.found))]
    if answer.later is not None:
        lines.append((SUPERSEDED, tr("It is not the latest: {later} replaces it.", later=_named(answer.later))))
    else:
        lines.append(
            (GOOD, tr("It is the latest revision known here. Now compare the figures on the page with the file."))
        )
    return lines


def _slip_text(slip: Slip) -> str:
    if slip.character:
        return tr(
            "“{character}” (letter {number}) cannot stand in a check code: it has the digits 0–9 and the letters A–Z "
            "without I, L, O and U.",
            character=slip.character,
            number=slip.letters + 1,
        )
    if not slip.letters:
        return tr("Type the 16 letters and digits of the check code first.")
    return tr("A check code has {needed} letters and digits; {count} were typed.", needed=LETTERS, count=slip.letters)


def _unknown(answer: PaperAnswer) -> list[tuple[Sign, str]]:
    lines = [(HELD, tr("{code} is a check code, but of no return known on this PC.", code=answer.code))]
    if answer.nearly is not None:
        places = "、".join(str(at + 1) for at in answer.differs)
        lines.append(
            (
                HELD,
                tr(
                    "It differs from {code} ({named}) only in letter {places}: read the page once more.",
                    code=answer.nearly.code,
                    named=_named(answer.nearly),
                    places=places,
                ),
            )
        )
    else:
        lines.append((HELD, tr("Drop the file it was printed from here first, or ask the unit for it.")))
    return lines


def _found_text(found: PaperReturn) -> str:
    if found.own:
        return tr("{named}, sealed here on {day}.", named=_named(found), day=found.day)
    return tr("{named}, verified here on {day}.", named=_named(found), day=found.day)


def _named(found: PaperReturn) -> str:
    return " · ".join((found.unit_name, period_title(found.period), f"{tr(TYPE_WORDS[found.type])} R{found.revision}"))
