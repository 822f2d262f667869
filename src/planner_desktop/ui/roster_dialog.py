"""A roster is looked through, decision by decision, and taken over."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.enrolment import RosterAction, RosterChange, RosterOffer
from planner_desktop.errors import UserError
from planner_desktop.services.rosters import Rosters
from planner_desktop.ui.buttons import Button, LinkButton, PrimaryButton
from planner_desktop.ui.card import Card, scrolled
from planner_desktop.ui.code_groups import CodeGroups
from planner_desktop.ui.dialog_room import resize_to_page
from planner_desktop.ui.fingerprint import short_fingerprint
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR, WARNING, Shape, Sign
from planner_desktop.ui.messages import error_sentence, refusal_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.text_field import LineField
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.ui.verdict_list import VerdictLine, VerdictList

SIGNS: dict[RosterAction, Sign] = {
    RosterAction.PIN: Sign(Shape.TICK, "ok", QT_TR_NOOP("Enrol")),
    RosterAction.CHANGE: Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Change key")),
    RosterAction.REVOKE: Sign(Shape.CROSS, "late", QT_TR_NOOP("Revoke")),
    RosterAction.NOTHING: Sign(Shape.SQUARES, "none", QT_TR_NOOP("As it is")),
    RosterAction.REFUSE: Sign(Shape.BAR, "none", QT_TR_NOOP("Left out")),
}
SENTENCES = {
    RosterAction.PIN: QT_TR_NOOP("No key is enrolled for the unit yet; this one will be"),
    RosterAction.CHANGE: QT_TR_NOOP("This key takes the place of {old}"),
    RosterAction.REVOKE: QT_TR_NOOP("What arrives from now on no longer counts"),
    RosterAction.NOTHING: QT_TR_NOOP("It stands here as the roster says already"),
}
LIST_HEIGHT = 134
"""Of the list, in pixels at 100 %: two lines and a half, so that one sees that there are more."""
ORDER = (RosterAction.REVOKE, RosterAction.CHANGE, RosterAction.PIN, RosterAction.REFUSE, RosterAction.NOTHING)


class RosterDialog(QDialog):
    """Accepted once it was taken over."""

    def __init__(self, rosters: Rosters, offer: RosterOffer, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._rosters, self._offer = rosters, offer
        self.setWindowTitle(tr("Roster of keys"))
        self.list = VerdictList()
        self.list.setAccessibleName(tr("Decisions of the roster"))
        self.typed = LineField()
        self.typed.setAccessibleName(tr("Digits heard over the telephone"))
        self.typed.setPlaceholderText(tr("type the digits you hear; spaces do not matter"))
        self.notes = Notes()
        self.digits = label("", 11, bold=True, selectable=True)
        self.names = Notes()
        self.all = LinkButton(tr("Tick all"))
        self.go = PrimaryButton("")
        self.go.setDefault(True)
        self.close_button = Button(tr("Close"))
        self.close_button.setAutoDefault(False)
        self._build()
        self.go.clicked.connect(self._load)
        self.close_button.clicked.connect(self.reject)
        self.all.clicked.connect(lambda: self.list.tick(frozenset(self._acting)))
        self.list.ticks_changed.connect(self._show_count)
        self.list.picked.connect(self._show_picked)
        changes = sorted(offer.changes, key=lambda change: (ORDER.index(change.action), change.entry.unit_code))
        self.list.show_lines([_line(change) for change in changes])
        self._show_count()

    @property
    def _acting(self) -> dict[object, RosterChange]:
        """What could be taken over, by fingerprint."""
        return {change.fingerprint: change for change in self._offer.changes if change.acts}

    def _show_count(self) -> None:
        count = len(self.list.ticked)
        self.go.setText(tr("Take over {count} decisions", count=count))
        self.go.setEnabled(count > 0)

    def _show_picked(self) -> None:
        """The digits of the key in the picked line, and names that are not the directory's."""
        picked = next((each for each in self._offer.changes if each.fingerprint == self.list.key), None)
        self.digits.setText(picked.code if picked else "–")
        self.names.show_notes([Note(WARNING, refusal_sentence(each)) for each in picked.notes] if picked else ())

    def _load(self) -> None:
        chosen = [str(key) for key in self.list.ticked]
        try:
            self._rosters.load(self._offer, chosen, None if self._offer.vouched else self.typed.text())
        except UserError as problem:
            self.notes.show_notes((Note(ERROR, error_sentence(problem)),))
            self.typed.setFocus()
        else:
            self.accept()

    def _build(self) -> None:
        offer = self._offer
        why = (
            tr("It is signed with the enrolled key of {unit}, which is above this office.", unit=offer.issuer_name)
            if offer.vouched
            else tr(
                "It is not signed by an enrolled office above this one: call {unit}, let it read its 30 digits and type "
                "what you hear.",
                unit=offer.issuer_name,
            )
        )
        groups = CodeGroups()
        groups.show_code(offer.code)
        whose = label(tr("The 30 digits of {unit}", unit=offer.issuer_name), bold=True)
        compared = Card(column(whose, groups, self.typed, gap=6))
        compared.setVisible(not offer.vouched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        heading = label(tr("Roster of {unit}", unit=offer.issuer_name), 15, bold=True, wrap=True)
        made = label(tr("Made on {day}", day=offer.roster.made_at[:10]), 9, "hint")
        card = Card((self.list, 1), gap=0, margins=(1, 4, 1, 4))
        advice = tr(
            "Tick what is to be taken over. The 30 digits of the picked key can be compared with its unit over the "
            "telephone. Revocations are ticked already."
        )
        key = column(
            row(label(tr("The 30 digits of this key"), tone="dim"), (self.digits, 1), gap=12), self.names, gap=4
        )
        self.all.setVisible(bool(self._acting))
        buttons = row(self.all, None, self.close_button, self.go)
        words = label(advice, tone="dim", wrap=True)
        above = (heading, label(why, tone="dim", wrap=True), made, words)
        self.list.setFixedHeight(current_theme().px(LIST_HEIGHT))
        # It scrolls where there is no room: of the digits to be compared, none may be out of sight unnoticed.
        page = column(*above, (card, 1), key, compared, self.notes, gap=12, margins=(0, 0, 12, 0))
        fill(layout, (scrolled(page), 1), buttons)
        resize_to_page(self, page, 640, spare=84)


def _line(change: RosterChange) -> VerdictLine:
    source = SENTENCES.get(change.action)
    old = short_fingerprint(change.current.fingerprint) if change.current else ""
    told = refusal_sentence(change.problem) if change.problem else tr(source, old=old) if source else ""
    last = tr("valid until {last}", last=change.not_after)
    sign = SIGNS[change.action]
    print_ = short_fingerprint(change.fingerprint)
    # To trust nobody more, and nobody whose key was revoked, is what is safe when nothing is looked at.
    ticked = change.action is RosterAction.REVOKE if change.acts else None
    if change.notes:
        told = f"{told} · {tr('other name in the certificate')}" if told else tr("other name in the certificate")
    return VerdictLine(
        change.fingerprint,
        sign,
        change.unit_name,
        print_,
        last,
        told,
        change.unit_name,
        quiet=not change.acts,
        ticked=ticked,
    )
