"""A unit's key is decided upon: what it is, its thirty digits, and the digits heard over the telephone."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from planner_desktop.domain.enrolment import EnrolmentOffer, Standing
from planner_desktop.domain.telephone_code import DIGITS, read_code
from planner_desktop.errors import UserError
from planner_desktop.services.trust import Trust
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.card import Card, scrolled
from planner_desktop.ui.code_groups import CodeGroups
from planner_desktop.ui.dialog_room import resize_to_page
from planner_desktop.ui.fingerprint import short_fingerprint
from planner_desktop.ui.labels import label, repolish
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR, HINT, WARNING
from planner_desktop.ui.messages import error_sentence, refusal_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.text_field import LineField
from planner_desktop.ui.translation import QT_TR_NOOP, tr

TITLES = {
    Standing.NEW: QT_TR_NOOP("Enrol the key of {unit}"),
    Standing.KNOWN: QT_TR_NOOP("The key of {unit} is enrolled already"),
    Standing.CHANGE_SIGNED: QT_TR_NOOP("{unit} changes its key"),
    Standing.CHANGE_UNPROVEN: QT_TR_NOOP("{unit} presents another key"),
    Standing.REVOKED: QT_TR_NOOP("This key of {unit} was revoked"),
}
EXPLANATIONS = {
    Standing.NEW: QT_TR_NOOP(
        "Call the unit on a number you know, not on one from the mail. Let it read its 30 digits to you and type what "
        "you hear; the key is enrolled only if they are the same."
    ),
    Standing.KNOWN: QT_TR_NOOP("There is nothing to do: returns signed with this key are trusted."),
    Standing.CHANGE_SIGNED: QT_TR_NOOP(
        "The key enrolled so far signed for the new one, so a confirmation is enough. From then on only the new key counts."
    ),
    Standing.CHANGE_UNPROVEN: QT_TR_NOOP(
        "Nothing proves that the change comes from the unit. Call it, ask why it has another key, let it read the new "
        "30 digits and type what you hear. From then on only the new key counts."
    ),
    Standing.REVOKED: QT_TR_NOOP("A revoked key is never enrolled again. Ask the unit to make a new one."),
}
ACTIONS = {
    Standing.NEW: QT_TR_NOOP("Enrol this key"),
    Standing.CHANGE_SIGNED: QT_TR_NOOP("Confirm the change"),
    Standing.CHANGE_UNPROVEN: QT_TR_NOOP("Enrol the new key"),
}


class TrustDialog(QDialog):
    """Accepted once something was decided: enrolled, or put off."""

    def __init__(self, trust: Trust, offer: EnrolmentOffer, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._trust, self._offer = trust, offer
        self.setWindowTitle(tr("Key of a unit"))
        self.code = CodeGroups()
        self.code.show_code(offer.code)
        self.typed = LineField()
        self.typed.setAccessibleName(tr("Digits heard over the telephone"))
        self.typed.setPlaceholderText(tr("type the digits you hear; spaces do not matter"))
        self.notes = Notes()
        self.go = PrimaryButton("")
        self.hold = Button(tr("Decide later"))
        self.close_button = Button(tr("Close"))
        self._build()
        self._connect()
        self._show_count()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the digits."""
        super().showEvent(event)
        (self.typed if self._offer.needs_code else self.close_button).setFocus()

    def _pin(self) -> None:
        offer = self._offer
        try:
            if offer.needs_code:
                self._trust.pin(offer, self.typed.text())
            else:
                self._trust.pin(offer, confirmed=True)
        except UserError as problem:
            self._refuse(error_sentence(problem))
        else:
            self.accept()

    def _hold(self) -> None:
        try:
            self._trust.hold(self._offer)
        except UserError as problem:
            self._refuse(error_sentence(problem))
        else:
            self.accept()

    def _refuse(self, sentence: str) -> None:
        self._set_invalid(True)
        self.notes.show_notes((Note(ERROR, sentence),))
        self.typed.setFocus()

    def _show_count(self) -> None:
        """How many of the digits are typed; a wrong one is only spoken of when it is asked for."""
        self._set_invalid(False)
        digits = sum(character.isdigit() for character in self.typed.text())
        if not self.typed.text().strip():
            self.notes.show_notes(())
        elif self._is_whole():
            self.notes.show_notes((Note(HINT, tr("All {count} digits are typed", count=DIGITS)),))
        else:
            self.notes.show_notes((Note(HINT, tr("{count} of {all} digits", count=digits, all=DIGITS)),))

    def _is_whole(self) -> bool:
        try:
            read_code(self.typed.text())
        except UserError:
            return False
        return True

    def _set_invalid(self, invalid: bool) -> None:
        self.typed.setProperty("invalid", "true" if invalid else "false")
        repolish(self.typed)

    def _connect(self) -> None:
        self.typed.textEdited.connect(self._show_count)
        self.go.clicked.connect(self._pin)
        self.hold.clicked.connect(self._hold)
        self.close_button.clicked.connect(self.reject)

    def _build(self) -> None:
        offer = self._offer
        heading = label(tr(TITLES[offer.standing], unit=offer.unit_name), 15, bold=True, wrap=True)
        explanation = label(tr(EXPLANATIONS[offer.standing]), tone="dim", wrap=True)
        told = Notes()
        told.show_notes([Note(WARNING, refusal_sentence(each)) for each in offer.notes])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        page = column(heading, explanation, self._facts(), told, self._comparison(), None, gap=12)
        fill(layout, (scrolled(page), 1), self._buttons())
        resize_to_page(self, page, 560, spare=36)

    def _facts(self) -> QWidget:
        offer, identity = self._offer, self._offer.identity
        lines = [
            (tr("Unit"), f"{offer.unit_name} · {offer.enrolment.unit_code}"),
            (tr("Name in the certificate"), identity.unit_name),
            (tr("Validity"), tr("{first} to {last}", first=identity.not_before, last=identity.not_after)),
            (tr("Fingerprint, short form"), short_fingerprint(identity.fingerprint)),
        ]
        if offer.current is not None and offer.standing is not Standing.KNOWN:
            old = offer.current
            lines.append((tr("Enrolled so far"), short_fingerprint(old.fingerprint)))
            lines.append(
                (tr("since"), tr("{day} · valid until {last}", day=old.pinned_at[:10], last=old.not_after or "–"))
            )
        card = Card(gap=0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(lines):
            grid.addWidget(label(name, 9.5, "dim"), at, 0)
            grid.addWidget(label(value, 10, bold=at == 0, wrap=True, selectable=True), at, 1)
        card.body.addLayout(grid)
        return card

    def _comparison(self) -> QWidget:
        title = label(tr("The 30 digits of this key"), bold=True)
        shown = column(title, self.code, gap=6)
        asked = column(label(tr("Heard over the telephone"), bold=True), self.typed, self.notes, gap=4)
        card = Card(shown, 4, asked, gap=8)
        asked.setVisible(self._offer.needs_code)
        card.setVisible(self._offer.standing not in (Standing.KNOWN, Standing.REVOKED))
        return card

    def _buttons(self) -> QWidget:
        standing = self._offer.standing
        action = ACTIONS.get(standing, "")
        self.go.setText(tr(action) if action else "")
        self.go.setVisible(bool(action))
        self.hold.setVisible(bool(action))
        self.go.setDefault(True)
        for button in (self.hold, self.close_button):
            button.setAutoDefault(False)
        return row(self.hold, None, self.close_button, self.go)


class UnknownKeyDialog(QDialog):
    """A return is signed with a key of which there is no enrolment here: its digits, and how to come by one."""

    def __init__(self, who: str, code: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Unknown key"))
        groups = CodeGroups()
        groups.show_code(code)
        steps = tr(
            "1. Ask {unit} for its enrolment: it makes it under Menu › This unit's key… and mails the PDF.\n"
            "2. Drop the PDF on this window and compare the 30 digits over the telephone.\n"
            "3. The held files are then verified again by themselves.",
            unit=who,
        )
        self.close_button = Button(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        heading = label(tr("The key of {unit} is not enrolled here", unit=who), 15, bold=True, wrap=True)
        why = label(
            tr(
                "The file is whole, but anyone can make a key that bears this name. It stays held until the key is enrolled."
            ),
            tone="dim",
            wrap=True,
        )
        digits = column(label(tr("The 30 digits of this key"), bold=True), groups, gap=6)
        page = column(heading, why, Card(digits), label(steps, wrap=True), None, gap=12, margins=(0, 0, 12, 0))
        fill(layout, (scrolled(page), 1), row(None, self.close_button))
        resize_to_page(self, page, 560)
