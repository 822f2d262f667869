"""This unit's own key: its digits, its enrolment for the superior office, its passphrase and its copies."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.schedule import Light
from planner_desktop.domain.telephone_code import telephone_code
from planner_desktop.domain.units import Unit
from planner_desktop.errors import UserError
from planner_desktop.ui.buttons import Button, LinkButton, PrimaryButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.code_groups import CodeGroups
from planner_desktop.ui.fields import Field
from planner_desktop.ui.fingerprint import short_fingerprint
from planner_desktop.ui.key_desk import KeyDesk
from planner_desktop.ui.key_dialog import KeyDialog
from planner_desktop.ui.key_state import KeyState, key_state
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR, GOOD, LIGHTS, LightLabel
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.passphrase_dialog import CHANGE, ONE, VOUCHED, PassphraseDialog
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr


class OwnKeyDialog(QDialog):
    """Shows the key as it is after each action; every action says below what came of it."""

    def __init__(self, desk: KeyDesk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._unit = desk, unit
        self._state = KeyState(None)
        self._written: Path | None = None
        self.setWindowTitle(tr("This unit's key"))
        self.code = CodeGroups()
        self.notes = Notes()
        self.enrol = PrimaryButton("")
        self.passphrase = Button(tr("Change passphrase…"))
        self.back_up = Button(tr("Back up the key…"))
        self.restore = Button(tr("Restore from a copy…"))
        self.make = Button(tr("Make or import a key…"))
        self.close_button = Button(tr("Close"))
        self.open_folder = LinkButton(tr("Open its folder ›"))
        self._mark = LightLabel(GOOD, "")
        self._owner = ElidedLabel("", 12, bold=True)
        self._valid = label("", 9.5, "dim", wrap=True)
        self._build()
        self._connect()
        self.look()

    def look(self) -> None:
        """Show the key as it is now."""
        cabinet = self._desk.cabinet
        self._state = key_state(cabinet, self._unit, self._desk.key_tools.today())
        identity, there = self._state.identity, cabinet.present()
        self._mark.show_sign(GOOD if self._state.usable else ERROR if there else LIGHTS[Light.NOT_FILLED], "")
        self._owner.setText(identity.unit_name if identity else tr("The key file") if there else tr("No key yet"))
        facts = [self._state.problem] if self._state.problem else []
        if identity:
            facts.append(tr("Valid until {day} · kept on this PC only", day=identity.not_after.isoformat()))
            facts.append(tr("Fingerprint {fingerprint}", fingerprint=short_fingerprint(identity.fingerprint)))
            self.code.show_code(telephone_code(identity.fingerprint))
        self._valid.setText("\n".join(facts) or tr("Make one, import one, or restore a copy."))
        self._compared.setVisible(identity is not None)
        self.enrol.setText(tr("Make the enrolment PDF…") if there else tr("Make or import a key…"))
        self.enrol.setEnabled(self._state.usable or not there)
        self.make.setVisible(there)
        for button in (self.passphrase, self.back_up):
            button.setVisible(there)
        self.restore.setVisible(not there)

    def _make_enrolment(self) -> None:
        desk = self._desk
        name = tr("enrolment_{code}_{unit}", code=self._unit.code, unit=self._unit.name) + ".pdf"
        title, filters = tr("Make the enrolment PDF"), tr("Enrolment (*.pdf)")
        target = desk.prompter.file_to_save(title, desk.folder() / name, filters)
        if target is None:
            return
        told = tr(
            "The enrolment presents this key to the superior office: mail the PDF, then read the 30 digits to it over "
            "the telephone."
        )

        def work(values: Mapping[str, str]) -> object:
            pdf = desk.enrolment(values["passphrase"], values.get("former", ""))
            desk.files.write_all({target: pdf})
            return target

        fields = VOUCHED if desk.cabinet.set_aside_keys() else ONE
        self._ask(title, told, tr("Sign and write"), work, lambda: self._wrote(target), fields)

    def _change_passphrase(self) -> None:
        cabinet = self._desk.cabinet
        told = tr(
            "The key stays the same, so nobody has to enrol it again. Copies made before keep the old passphrase."
        )

        def work(values: Mapping[str, str]) -> object:
            cabinet.change_passphrase(values["passphrase"], values["new"])
            return None

        title = tr("Change passphrase")
        self._ask(title, told, title, work, lambda: self._say(tr("The passphrase was changed.")), CHANGE)

    def _back_up(self) -> None:
        folder = self._desk.prompter.folder(
            tr("Where should the copy go? Best on a stick that is locked away."), self._desk.folder()
        )
        if folder is None:
            return
        try:
            written = self._desk.cabinet.export(folder)
        except UserError as problem:
            self._complain(problem)
        else:
            self._wrote(written)

    def _restore(self) -> None:
        desk = self._desk
        title = tr("Restore from a copy")
        path = desk.prompter.file_to_open(title, tr("Key files (*.pdkey)"), desk.folder())
        if path is None:
            return
        told = tr("Type the passphrase that the key had when the copy was made.")
        restored = tr("The key was restored; what it signed before stays as it is.")
        self._ask(
            title,
            told,
            tr("Restore"),
            lambda values: desk.cabinet.restore(desk.key_tools.read_file(path), values["passphrase"]),
            lambda: self._say(restored),
        )

    def _make(self) -> None:
        dialog = KeyDialog(self._desk.key_tools, self._unit, self)
        dialog.finished.connect(self.look)
        dialog.open()

    def _ask(
        self,
        title: str,
        told: str,
        action: str,
        work: Callable[[Mapping[str, str]], object],
        then: Callable[[], None],
        fields: tuple[Field, ...] = ONE,
    ) -> None:
        dialog = PassphraseDialog(title, told, action, work, self, fields)
        dialog.accepted.connect(then)
        dialog.finished.connect(self.look)
        dialog.open()

    def _wrote(self, path: Path) -> None:
        self._written = path
        self._say(tr("Written: {path}", path=str(path)))
        self.open_folder.show()

    def _say(self, sentence: str) -> None:
        self.notes.show_notes((Note(GOOD, sentence),))
        self.open_folder.hide()

    def _complain(self, problem: UserError) -> None:
        self.notes.show_notes((Note(ERROR, error_sentence(problem)),))
        self.open_folder.hide()

    def _open_folder(self) -> None:
        if self._written is not None:
            self._desk.open_folder(self._written.parent)

    def _connect(self) -> None:
        self.enrol.clicked.connect(lambda: self._make_enrolment() if self._desk.cabinet.present() else self._make())
        self.passphrase.clicked.connect(self._change_passphrase)
        self.back_up.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._restore)
        self.make.clicked.connect(self._make)
        self.open_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.accept)

    def _build(self) -> None:
        heading = label(tr("This unit's key"), 15, bold=True)
        head = row(self._mark, (column(self._owner, self._valid, gap=1), 1), gap=10)
        advice = label(
            tr(
                "Read these digits, group by group, to the superior office when it telephones; it calls you, not you it."
            ),
            9,
            "dim",
            wrap=True,
        )
        self._compared = column(label(tr("The 30 digits of this key"), bold=True), self.code, advice, gap=6)
        card = Card(head, 6, self._compared, gap=8, margins=(16, 14, 16, 14))
        self.open_folder.hide()
        told = column(self.notes, row(self.open_folder, None), gap=2)
        for button in (self.passphrase, self.back_up, self.restore, self.make, self.close_button):
            button.setAutoDefault(False)
        self.enrol.setDefault(True)
        more = row(self.passphrase, self.back_up, self.restore, self.make, None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        fill(layout, heading, card, more, told, None, row(None, self.close_button, self.enrol))
        self.setMinimumWidth(current_theme().px(600))
