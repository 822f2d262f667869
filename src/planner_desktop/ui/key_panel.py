"""Make the unit's signing key or import one, and show the one that is there; used by first run and signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.domain.units import Unit
from planner_desktop.errors import UserError
from planner_desktop.services.ports import KeyCabinet
from planner_desktop.ui.background import Reporter, run_in_background
from planner_desktop.ui.buttons import Button, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.fingerprint import short_fingerprint
from planner_desktop.ui.form import Form
from planner_desktop.ui.key_state import KeyState, key_state
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR, GOOD, HINT, LightLabel
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.passphrase import MINIMUM, Strength, strength, strength_note
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.translation import QT_TR_NOOP, tr

EXPLANATION = QT_TR_NOOP(
    "With this key the program signs your returns, so that whoever receives one can tell that it came from your office "
    "and was not changed. A forgotten passphrase never locks your data: you make another key and let the superior "
    "office accept it once."
)
P12, PASSPHRASE, AGAIN, FILE, ANYWHERE = "p12", "passphrase", "again", "file", ""
FIELDS = (
    Field(P12, QT_TR_NOOP("Passphrase of that file"), FieldKind.SECRET, width=300),
    Field(
        PASSPHRASE,
        QT_TR_NOOP("Passphrase"),
        FieldKind.SECRET,
        required=True,
        width=300,
    ),
    Field(AGAIN, QT_TR_NOOP("Passphrase once more"), FieldKind.SECRET, required=True, width=300),
)
PLACES = {
    "key.p12_wrong_passphrase": P12,
    "key.p12_unreadable": FILE,
    "key.p12_without_key": FILE,
    "key.unsuitable": FILE,
    "key.passphrase_too_short": PASSPHRASE,
    "key.passphrase_unusable": PASSPHRASE,
}
"""The field a refusal belongs to; all others stand below the form."""


@dataclass(frozen=True, slots=True)
class KeyTools:
    """What the panel works with."""

    cabinet: KeyCabinet
    prompter: Prompter
    read_file: Callable[[Path], bytes]
    """Raises ``file.*``."""
    today: Callable[[], date]


class KeyPanel(QWidget):
    """Two ways to a key and, once there is one, whose it is and its short fingerprint."""

    changed = Signal()
    """There is a key now, there is none any more, or work began or ended."""

    def __init__(self, tools: KeyTools) -> None:
        super().__init__()
        self._tools = tools
        self._unit: Unit | None = None
        self._file: Path | None = None
        self._busy = False
        self._state = KeyState(None)
        self.form = Form(FIELDS)
        self.new_way = QRadioButton(tr("Make a new key (recommended)"))
        self.import_way = QRadioButton(tr("Import a certificate file (.p12, .pfx)"))
        self.choose_file = Button(tr("Choose file…"), "folder")
        self.another = LinkButton(tr("Make or import another…"))
        self._shown_file = QLineEdit()
        self._notes, self._file_notes, self._key_notes = Notes(), Notes(), Notes()
        self._fingerprint = label("", 15, bold=True, selectable=True)
        self._owner = ElidedLabel("", 12, bold=True)
        self._valid = label("", 9.5, "dim", wrap=True)
        self._mark = LightLabel(GOOD, "")
        self._making = self._build_making()
        self._present = self._build_present()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        fill(layout, self._making, self._present)
        self._connect()
        self.new_way.setChecked(True)
        self._take_way()
        self._show_strength()

    @property
    def ready(self) -> bool:
        """Whether there is a key that can sign for the unit."""
        return self._state.usable

    @property
    def busy(self) -> bool:
        """Whether a key is being made."""
        return self._busy

    @property
    def imports(self) -> bool:
        """Whether the second way is chosen."""
        return self.import_way.isChecked()

    @property
    def blocked(self) -> bool:
        """Whether a key is in the way that cannot be used."""
        return self._tools.cabinet.present() and not self.ready

    def show_unit(self, unit: Unit) -> None:
        """Look whether there is a key, and whether it is this unit's."""
        self._unit = unit
        self._look()

    def make(self) -> None:
        """Make or import the key with what was typed; refusals stand beside the fields."""
        if self._busy or not self._sound():
            return
        self._set_busy(True)
        job = run_in_background(self._work(), self)
        job.succeeded.connect(self._made)
        job.failed.connect(self._refused)
        job.finished.connect(lambda: self._set_busy(False))

    def focus_first(self) -> None:
        """Put the cursor where typing begins."""
        if self._making.isVisibleTo(self):
            self.choose_file.setFocus() if self.imports and self._file is None else self.form.focus(PASSPHRASE)

    def _work(self) -> Callable[[Reporter], object]:
        cabinet, unit, values = self._tools.cabinet, self._unit, self.form.values
        assert unit is not None  # the page shows the unit before it is shown itself
        if not self.imports:
            return lambda _tell: cabinet.create(unit.code, unit.office_name, values[PASSPHRASE])
        path, read = self._file, self._tools.read_file
        assert path is not None  # _sound asked for it
        return lambda _tell: cabinet.install(read(path), values[P12], values[PASSPHRASE])

    def _sound(self) -> bool:
        self.form.clear_errors()
        self._file_notes.show_notes(())
        self._notes.show_notes(())
        values = self.form.values
        if self.imports and self._file is None:
            self._refuse(FILE, UserError("key.no_file"))
            return False
        if strength(values[PASSPHRASE]) is Strength.TOO_SHORT:
            self._refuse(PASSPHRASE, UserError("key.passphrase_too_short", minimum=MINIMUM))
            return False
        if values[PASSPHRASE] != values[AGAIN]:
            self._refuse(AGAIN, UserError("key.passphrases_differ"))
            return False
        return True

    def _refused(self, problem: UserError) -> None:
        self._refuse(PLACES.get(problem.code, ANYWHERE), problem)

    def _refuse(self, place: str, problem: UserError) -> None:
        sentence = error_sentence(problem)
        match place:
            case "file":
                self._file_notes.show_notes((Note(ERROR, sentence),))
                self.choose_file.setFocus()
            case "":
                self._notes.show_notes((Note(ERROR, sentence),))
            case field:
                self.form.row(field).show_notes(())  # one sentence is enough
                self.form.show_error(field, sentence)
                self.form.focus(field)

    def _made(self, _identity: object) -> None:
        # The passphrase is kept nowhere, not even in the form.
        self.form.set_values(dict.fromkeys((P12, PASSPHRASE, AGAIN), ""), replace_typed=True)
        self._show_strength()
        self._look()

    def _look(self) -> None:
        self._state = key_state(self._tools.cabinet, self._unit, self._tools.today())
        there = self._tools.cabinet.present()
        self._making.setVisible(not there)
        self._present.setVisible(there)
        if there:
            self._show_key()
        self.changed.emit()

    def _show_key(self) -> None:
        identity, problem = self._state.identity, self._state.problem
        self._mark.show_sign(ERROR if problem else GOOD, "")
        self._owner.setText(identity.unit_name if identity else tr("The key file"))
        facts = tr("Valid until {day} · kept on this PC only", day=identity.not_after.isoformat()) if identity else ""
        self._valid.setText(facts)
        self._fingerprint.setText(short_fingerprint(identity.fingerprint) if identity else "")
        advice = tr(
            "The superior office has to register this key once. Menu › “This unit's key…” makes the form for it and "
            "shows the 30 digits to be read out on the telephone."
        )
        self._key_notes.show_notes((Note(ERROR, problem) if problem else Note(HINT, advice),))

    def _choose_file(self) -> None:
        title, filters = tr("Choose the certificate file"), tr("Certificates (*.p12 *.pfx)")
        path = self._tools.prompter.file_to_open(title, filters, self._file.parent if self._file else Path.home())
        if path is not None:
            self._file = path
            self._shown_file.setText(str(path))
            self._file_notes.show_notes(())
            self.form.focus(P12)

    def _set_aside(self) -> None:
        question = tr(
            "Put the present key away? Files signed with it stay valid, but the superior office has to accept the new "
            "key once. The old key file is kept under another name."
        )
        if not self._tools.prompter.confirm(question, tr("Put it away")):
            return
        try:
            self._tools.cabinet.set_aside()
        except UserError as problem:
            self._key_notes.show_notes((Note(ERROR, error_sentence(problem)),))
            return
        self._look()
        self.focus_first()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.form.set_read_only(busy)
        for widget in (self.new_way, self.import_way, self.choose_file):
            widget.setEnabled(not busy)
        self.changed.emit()

    def _take_way(self) -> None:
        self._file_row.setVisible(self.imports)
        self.form.row(P12).setVisible(self.imports)
        word = tr("Passphrase for this program") if self.imports else tr("Passphrase")
        self.form.row(PASSPHRASE).title.setText(word)
        self.form.clear_errors()
        self._notes.show_notes(())
        self.changed.emit()

    def _show_strength(self) -> None:
        typed = self.form.value(PASSPHRASE)
        self.form.show_error(PASSPHRASE, "")
        # Always one line: the field below must not move while one types.
        advice = Note(HINT, tr("At least 8 characters; a sentence only you know is best"))
        self.form.row(PASSPHRASE).show_notes((strength_note(typed) if typed else advice,))

    def _connect(self) -> None:
        self.import_way.toggled.connect(self._take_way)
        self.choose_file.clicked.connect(self._choose_file)
        self.another.clicked.connect(self._set_aside)
        self.form.row(PASSPHRASE).typed.connect(self._show_strength)

    def _build_making(self) -> QWidget:
        ways = QButtonGroup(self)
        for way in (self.new_way, self.import_way):
            ways.addButton(way)
        self._shown_file.setReadOnly(True)
        self._shown_file.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown_file.setPlaceholderText(tr("no file chosen yet"))
        self._file_row = column(row((self._shown_file, 1), self.choose_file), self._file_notes, gap=3)
        # Below the passphrase as the form has it: errors first, then how hard it is to guess.
        for key in (P12, PASSPHRASE, AGAIN):
            field_row = self.form.row(key)
            layout = field_row.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(layout.count() - 1, field_row.notes)
        choice = (row(self.new_way, None), row(self.import_way, None))
        card = Card(*choice, 4, self._file_row, self.form, self._notes, gap=8)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return card

    def _build_present(self) -> QWidget:
        head = row(self._mark, (column(self._owner, self._valid, gap=1), 1), self.another, gap=10)
        code = column(label(tr("Fingerprint, short form"), 9, "hint"), self._fingerprint, gap=0)
        card = Card(head, 4, code, self._key_notes, gap=6, margins=(16, 14, 16, 14))
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return card
