"""Every key something was decided about: confirm what is put off, revoke, and exchange the list as a signed roster."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.trust import Confirmation, Pin, PinStatus
from planner_desktop.errors import UserError
from planner_desktop.ui.buttons import Button, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.dialog_room import resize_within
from planner_desktop.ui.fingerprint import short_fingerprint
from planner_desktop.ui.key_desk import KeyDesk, held_offer
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR, GOOD, HELD, Shape, Sign
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.passphrase_dialog import PassphraseDialog
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.ui.trust_dialog import TrustDialog
from planner_desktop.ui.verdict_list import VerdictLine, VerdictList

ENROLLED = Sign(Shape.TICK, "ok", QT_TR_NOOP("Enrolled"))
REVOKED = Sign(Shape.CROSS, "late", QT_TR_NOOP("Revoked"))
REPLACED = Sign(Shape.HOLLOW_TRIANGLE, "warn", QT_TR_NOOP("Replaced"))
EXPIRED = Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Expired"))
ENROLLED_BY = {
    Confirmation.NONE: QT_TR_NOOP("Enrolled on {day}"),
    Confirmation.TELEPHONE: QT_TR_NOOP("Compared by telephone on {day}"),
    Confirmation.FORMER_KEY: QT_TR_NOOP("Its former key signed for it, confirmed on {day}"),
    Confirmation.ROSTER: QT_TR_NOOP("Taken over from a roster on {day}"),
}
ORDER = (PinStatus.HELD, PinStatus.PINNED, PinStatus.REVOKED)


def pin_sign(pin: Pin, today: date) -> Sign:
    """How a certificate stands."""
    if pin.status is PinStatus.HELD:
        return HELD
    if pin.status is PinStatus.REVOKED:
        return REPLACED if pin.replaced_by else REVOKED
    return EXPIRED if pin.is_expired(today) else ENROLLED


def pin_sentence(pin: Pin) -> str:
    """What was decided about a certificate, and when."""
    if pin.status is PinStatus.HELD:
        return tr("Put off on {day}; nothing it signed is trusted", day=pin.since[:10])
    if pin.status is PinStatus.REVOKED:
        day = (pin.revoked_at or pin.since)[:10]
        return tr("What arrived from {day} on no longer counts", day=day)
    return tr(ENROLLED_BY[pin.confirmed], day=pin.pinned_at[:10])


class TrustedKeysDialog(QDialog):
    """``decided`` comes with each decision, so that held files are verified again."""

    decided = Signal()

    def __init__(self, desk: KeyDesk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(tr("Trusted keys"))
        self.list = VerdictList()
        self.list.setAccessibleName(tr("Keys of units"))
        self.notes = Notes()
        self.confirm = Button(tr("Compare and enrol…"))
        self.revoke = Button(tr("Revoke…"))
        self.forget = Button(tr("Drop"))
        self.export = LinkButton(tr("Export roster…"))
        self.close_button = Button(tr("Close"))
        self._empty = label(
            tr("No key is enrolled yet. Drop a unit's enrolment PDF on the window to begin."), tone="hint", wrap=True
        )
        self._build()
        self._connect()
        self.show_pins()

    def show_pins(self) -> None:
        """List what is kept: undecided first, then by unit."""
        pins = sorted(
            self._desk.workspace.pins.values(), key=lambda pin: (ORDER.index(pin.status), pin.unit_code, pin.pinned_at)
        )
        self.list.show_lines([self._line(pin) for pin in pins])
        self.list.setVisible(bool(pins))
        self._empty.setVisible(not pins)
        self.export.setEnabled(any(pin.certificate and pin.status is not PinStatus.HELD for pin in pins))
        self._show_actions()

    def _line(self, pin: Pin) -> VerdictLine:
        unit = self._desk.workspace.directory.by_code.get(pin.unit_code)
        last = tr("valid until {last}", last=pin.not_after) if pin.not_after else ""
        return VerdictLine(
            pin.fingerprint,
            pin_sign(pin, self._desk.key_tools.today()),
            unit.place if unit else pin.unit_name,
            short_fingerprint(pin.fingerprint),
            last,
            pin_sentence(pin),
            pin.unit_name,
            quiet=pin.status is PinStatus.REVOKED,
        )

    @property
    def _picked(self) -> Pin | None:
        key = self.list.key
        return self._desk.workspace.pins.get(key) if isinstance(key, str) else None

    def _show_actions(self) -> None:
        pin = self._picked
        held = pin is not None and pin.status is PinStatus.HELD
        self.confirm.setVisible(held)
        self.confirm.setEnabled(held and pin is not None and bool(pin.certificate))
        self.forget.setVisible(held)
        self.revoke.setVisible(pin is not None and pin.is_pinned)

    def _confirm(self) -> None:
        pin = self._picked
        if pin is None or pin.status is not PinStatus.HELD:
            return
        trust = self._desk.trust()
        offer = held_offer(trust, pin)
        if offer is not None:
            dialog = TrustDialog(trust, offer, self)
            dialog.accepted.connect(self._was_decided)
            dialog.open()

    def _revoke(self) -> None:
        pin = self._picked
        if pin is None:
            return
        question = tr(
            "Revoke the key of {unit}? What it signed and what arrives from now on is refused, whatever date it bears; "
            "what has arrived before stays valid. This cannot be taken back: the unit then needs a new key.",
            unit=pin.unit_name,
        )
        if self._desk.prompter.confirm(question, tr("Revoke")):
            self._attempt(lambda: self._desk.trust().revoke(pin.fingerprint))

    def _forget(self) -> None:
        pin = self._picked
        if pin is not None:
            self._attempt(lambda: self._desk.trust().forget(pin.fingerprint))

    def _attempt(self, decide: Callable[[], object]) -> None:
        try:
            decide()
        except UserError as problem:
            self.notes.show_notes((Note(ERROR, error_sentence(problem)),))
        else:
            self._was_decided()

    def _was_decided(self) -> None:
        self.decided.emit()
        self.notes.show_notes(())
        self.show_pins()

    def _export(self) -> None:
        desk = self._desk
        target = desk.prompter.file_to_save(
            tr("Export roster"), desk.folder() / (tr("key roster") + ".pdf"), tr("Signed roster (*.pdf)")
        )
        if target is None:
            return
        dialog = PassphraseDialog(
            tr("Sign the roster"),
            tr("The roster lists every key enrolled or revoked here. Offices below can take it over from you."),
            tr("Sign and write"),
            lambda values: desk.files.write_all({target: desk.roster(values["passphrase"])}),
            self,
        )
        written = Note(GOOD, tr("Written: {path}", path=str(target)))
        dialog.accepted.connect(lambda: self.notes.show_notes((written,)))
        dialog.open()

    def _connect(self) -> None:
        self.list.picked.connect(self._show_actions)
        self.list.opened.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.revoke.clicked.connect(self._revoke)
        self.forget.clicked.connect(self._forget)
        self.export.clicked.connect(self._export)
        self.close_button.clicked.connect(self.accept)

    def _build(self) -> None:
        about = label(
            tr(
                "Returns signed with an enrolled key are trusted. A roster of another office is loaded by dropping it on the window."
            ),
            tone="dim",
            wrap=True,
        )
        for button in (self.confirm, self.revoke, self.forget, self.close_button, self.export):
            button.setAutoDefault(False)
        card = Card((self.list, 1), row(self._empty, margins=(14, 8, 14, 8)), gap=0, margins=(1, 4, 1, 4))
        actions = row(self.confirm, self.revoke, self.forget, None, self.export, self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        fill(layout, label(tr("Trusted keys"), 15, bold=True), about, (card, 1), self.notes, actions)
        resize_within(self, 640, 440)
