"""Second card of the sign page: with which key, by whom, and what the sign-off block will look like."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from planner_desktop.domain.returns import SignOff
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.card_number import NumberedTitle
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.fingerprint import short_fingerprint
from planner_desktop.ui.form import Form
from planner_desktop.ui.icons import IconLabel
from planner_desktop.ui.key_state import KeyState
from planner_desktop.ui.labels import ElidedLabel, label, set_tone
from planner_desktop.ui.layouts import column, row, rule
from planner_desktop.ui.lights import HINT
from planner_desktop.ui.messages import FIELD_WORDS
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.people import PEOPLE, Missing, combined, problems
from planner_desktop.ui.sign_off_preview import SignOffPreview, SignOffShown
from planner_desktop.ui.translation import QT_TR_NOOP, tr

PASSPHRASE = "passphrase"
PLACES = {"seal.name_missing": "", "text.missing_glyph": "", "key.wrong_passphrase": PASSPHRASE}
"""Refusals that belong to a field of the form; an empty place means the one named in the details."""
FIELDS = (
    *(Field(key, FIELD_WORDS[key]) for key in PEOPLE),
    Field(
        PASSPHRASE,
        QT_TR_NOOP("Passphrase"),
        FieldKind.SECRET,
        placeholder=QT_TR_NOOP("typed for each signature, kept nowhere"),
    ),
)


class SignOffCard(Card):
    """Names are typed here and stay; the passphrase goes as soon as it has opened the key."""

    key_wanted = Signal()
    """Make, import or change the key."""
    go_on = Signal()
    """Enter was pressed in the form."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(gap=8, margins=(16, 12, 16, 12))
        self._missing = missing
        self._shown = False
        self._day, self._period = date.min, ""
        self._owner, self._facts = ElidedLabel(""), label("", 9, "hint", wrap=True)
        self.change_key = LinkButton("")
        self.form = Form(FIELDS, label_left=True, gap=8)
        self._together = Notes()
        self.preview = SignOffPreview()
        self._after = label("", 9, "dim", wrap=True)
        key = row(IconLabel("lock", "dim", 18), (column(self._owner, self._facts, gap=0), 1), self.change_key, gap=8)
        self.add(NumberedTitle(2, tr("Sign")), key, rule(), self.form, self._together, self.preview, self._after, None)
        self.change_key.clicked.connect(self.key_wanted)
        for name in PEOPLE:
            self.form.row(name).typed.connect(self._follow)

    @property
    def people(self) -> dict[str, str]:
        """The names as typed, without spaces around them."""
        return {key: self.form.value(key).strip() for key in PEOPLE}

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.form.value(PASSPHRASE)

    def sign_off(self, day: date) -> SignOff:
        """The names as a value."""
        return SignOff(**self.people, day=day)

    def show_key(self, key: KeyState) -> None:
        """Say with which key, until when it can, or why it cannot."""
        identity = key.identity
        if identity is None:
            self._owner.setText(tr("There is no signing key on this PC yet"))
            self._facts.setText(key.problem or tr("Make one here: it takes a minute, and nothing typed is lost."))
        else:
            self._owner.setText(tr("Signed as {name}", name=identity.unit_name))
            facts = tr(
                "Valid until {day} · fingerprint {code}",
                day=identity.not_after.isoformat(),
                code=short_fingerprint(identity.fingerprint),
            )
            self._facts.setText(key.problem or facts)
        set_tone(self._facts, "late" if key.problem else "hint")
        self.change_key.setText(tr("Change…") if identity or key.problem else tr("Make or import…"))

    def show_draft(self, people: Mapping[str, str], day: date, period: str, after: str) -> None:
        """Show names to sign with; those typed already stay."""
        self.form.set_read_only(False)
        self.form.set_values(people, replace_typed=self._shown)
        self._shown = False
        self._show_block(day, period, after)

    def show_signed(self, sign_off: SignOff, period: str, after: str, again: bool) -> None:
        """Show who signed; ``again`` leaves the passphrase open for another export."""
        self.form.set_values({key: getattr(sign_off, key) for key in PEOPLE}, replace_typed=True)
        self.form.set_read_only(True)
        self.form.row(PASSPHRASE).editor.set_read_only(not again)
        self._shown = True
        self._show_block(sign_off.day, period, after)

    def set_running(self, running: bool) -> None:
        """Show only, while a signature is made."""
        self.change_key.setEnabled(not running)
        if running:
            self.form.set_read_only(True)

    def forget_passphrase(self) -> None:
        """Empty the field."""
        self.form.set_values({PASSPHRASE: ""}, replace_typed=True)

    def sound(self, names_too: bool) -> bool:
        """Whether one can sign with what was typed; else each field says why not."""
        self.form.clear_errors()
        found = problems(self.form.values, self._missing) if names_too else {}
        if not self.passphrase:
            found[PASSPHRASE] = tr("Type the passphrase of the key.")
        for key, sentence in found.items():
            self.form.show_error(key, sentence)
        if found:
            self.form.focus(next(iter(found)))
        return not found

    def refuse(self, key: str, sentence: str) -> None:
        """Say beside a field why it was refused; what is typed next replaces what stands there."""
        self.form.show_error(key, sentence)
        self.form.focus(key)
        line = self.form.row(key).widget
        if isinstance(line, QLineEdit):
            line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field is the red button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.form.isAncestorOf(self.focusWidget()):
            self.go_on.emit()
        else:
            super().keyPressEvent(event)

    def _show_block(self, day: date, period: str, after: str) -> None:
        self._day, self._period = day, period
        self._after.setText(after)
        self._follow()

    def _follow(self) -> None:
        together = combined(self.form.values)
        self._together.show_notes((Note(HINT, together),) if together else ())
        self.preview.show_block(SignOffShown(self.people, self._day, self._period))
