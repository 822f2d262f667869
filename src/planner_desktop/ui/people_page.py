"""Second page of the first run: who prepares, reviews and approves, and the telephone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.ui.card import Card
from planner_desktop.ui.fields import Field
from planner_desktop.ui.form import Form
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill
from planner_desktop.ui.lights import HINT
from planner_desktop.ui.messages import FIELD_WORDS
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.people import PEOPLE, Missing, combined, problems
from planner_desktop.ui.sign_off_preview import SignOffPreview, SignOffShown
from planner_desktop.ui.translation import QT_TR_NOOP, tr

SAME = "same"
FIELDS = (
    Field("preparer", FIELD_WORDS["preparer"], required=True, hint=QT_TR_NOOP("fills in the entries")),
    Field(
        "reviewer",
        FIELD_WORDS["reviewer"],
        required=True,
        hint=QT_TR_NOOP("checks them"),
        links=((SAME, QT_TR_NOOP("Same as the preparer")),),
    ),
    Field(
        "approver",
        FIELD_WORDS["approver"],
        required=True,
        hint=QT_TR_NOOP("answers for them and signs"),
        links=((SAME, QT_TR_NOOP("Same as the reviewer")),),
    ),
    Field("telephone", FIELD_WORDS["telephone"], required=True, hint=QT_TR_NOOP("printed in the sign-off block")),
)
BEFORE = {"reviewer": "preparer", "approver": "reviewer"}
"""Whose name the link takes over."""


class PeoplePage(QWidget):
    """Four fields, and beside them the block they end up in."""

    changed = Signal()

    def __init__(self, missing: Missing) -> None:
        super().__init__()
        self._missing = missing
        self.form = Form(FIELDS)
        self._together = Notes()
        self._preview = SignOffPreview()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        hint = tr(
            "These names stand in the sign-off block of each return and can be changed when signing. In an office of "
            "two, one person may hold two parts; the paper then says so."
        )
        card = Card(self.form, self._together, gap=10, margins=(16, 14, 16, 14))
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        heading = label(tr("Who prepares, reviews and approves?"), 17, bold=True)
        fill(layout, heading, label(hint, tone="dim", wrap=True), 4, card, self._preview, None)
        self.form.link.connect(self._take_over)
        for key in PEOPLE:
            self.form.row(key).typed.connect(self._follow)
        self._follow()

    next_enabled = True

    @property
    def next_text(self) -> str:
        """What the red button says."""
        return tr("Next: signing key")

    @property
    def values(self) -> dict[str, str]:
        """The names as typed, without spaces around them."""
        return {key: value.strip() for key, value in self.form.values.items()}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Start from names known already."""
        self.form.set_values(values)
        self._follow()

    def take(self) -> bool:
        """Whether all four can be taken; else each field says why not."""
        self.form.clear_errors()
        found = problems(self.form.values, self._missing)
        for key, sentence in found.items():
            self.form.show_error(key, sentence)
        if found:
            self.form.focus(next(iter(found)))
        return not found

    def focus_first(self) -> None:
        """Put the cursor into the first empty field."""
        empty = [key for key, value in self.values.items() if not value]
        self.form.focus(empty[0] if empty else PEOPLE[0])

    def _take_over(self, key: str, _link: str) -> None:
        # Not ``set_values``: that would keep what was typed before.
        self.form.row(key).editor.set_value(self.form.value(BEFORE[key]))
        self.form.show_error(key, "")
        self._follow()

    def _follow(self) -> None:
        together = combined(self.form.values)
        self._together.show_notes((Note(HINT, together),) if together else ())
        self._preview.show_block(SignOffShown(self.values, None))
        self.changed.emit()
