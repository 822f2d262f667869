"""One return in full: who signed it off, its check code and digest, its files, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planner_desktop.domain.returns import ReturnRecord, SignOff
from planner_desktop.ui.buttons import Button, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import WARNING, LightLabel, Sign
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.people import NAMES, word
from planner_desktop.ui.return_signs import RETURN_SIGNS, kind_text
from planner_desktop.ui.sign_off_preview import day_text
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

FILES = ("pdf", "xlsx", "eml")
"""Endings of the files of a return."""
BESIDE = 540
"""Width from which two facts stand on a line; in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class ReturnShown:
    """A return and how it stands."""

    record: ReturnRecord
    sign: Sign
    sign_off: SignOff | None
    """None where its payload cannot be read."""
    trouble: str
    """Why not; a sentence."""
    there: tuple[Path, ...]
    """Those of its files that are in the folder."""
    folder: Path
    changed: int
    """Places in which the entries differ from it."""
    withdrawable: bool


class ReturnCard(Card):
    """Facts, files and acts; what cannot be done now is not offered."""

    open_wanted = Signal(object)
    """A ``Path``."""
    folder_wanted = Signal()
    changes_wanted = Signal()
    withdraw_wanted = Signal()
    correction_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(gap=6, margins=(14, 10, 12, 10))
        self._shown: ReturnShown | None = None
        self._wide: bool | None = None
        self.title = ElidedLabel("", 12, bold=True)
        self.state = LightLabel(next(iter(RETURN_SIGNS.values())), "", bold=True)
        self.changed, self.list_changes = LightLabel(WARNING, ""), LinkButton(tr("List them"))
        self.trouble = label("", 10, "late", wrap=True)
        self.facts = {key: ElidedLabel("", 10) for key in (*NAMES, "telephone", "day", "code", "digest", "files")}
        self.open_pdf, self.open_xlsx = Button(tr("Open PDF"), "file"), Button(tr("Open Excel"), "sheet")
        self.open_folder, self.look_elsewhere = Button(tr("Open folder"), "folder"), LinkButton(tr("Other folder…"))
        self.withdraw, self.correction = Button(tr("Withdraw…"), "undo"), Button("")
        self._lay_out()
        self._connect()

    def show_return(self, shown: ReturnShown) -> None:
        """Show a return."""
        self._shown, record, sign_off = shown, shown.record, shown.sign_off
        self.title.setText(f"{period_title(record.period)} · {kind_text(record)}")
        self.state.show_sign(shown.sign)
        for key in (*NAMES, "telephone"):
            self.facts[key].setText(getattr(sign_off, key) if sign_off else "–")
        self.facts["day"].setText(day_text(sign_off.day) if sign_off else "–")
        self.facts["code"].setText(record.check_code)
        self.facts["digest"].setText(record.digest)
        self.facts["files"].setText(self._files_text(shown))
        self.trouble.setText(shown.trouble)
        self.trouble.setVisible(bool(shown.trouble))
        self.changed.show_sign(WARNING, tr("{count} places changed since sealing", count=shown.changed))
        self._changes.setVisible(bool(shown.changed))
        there = {path.suffix for path in shown.there}
        self.open_pdf.setEnabled(".pdf" in there)
        self.open_xlsx.setEnabled(".xlsx" in there)
        for widget in (self.open_pdf, self.open_xlsx, self.open_folder, self.look_elsewhere):
            widget.setVisible(record.file_stem is not None)
        self.withdraw.setVisible(shown.withdrawable)

    def offer_correction(self, text: str) -> None:
        """Offer to correct it, unless the text is empty."""
        self.correction.setText(text)
        self.correction.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One fact a line, or two."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._changes = row(self.changed, self.list_changes, None, gap=8)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        texts = {"code": tr("Check code"), "digest": tr("Digest (SHA-256)"), "files": tr("Files")}
        self._names: dict[str, QLabel] = {}
        for key, fact in self.facts.items():
            self._names[key] = label(texts.get(key) or word(key), 9.5, "dim")
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        acts = row(
            self.open_pdf,
            self.open_xlsx,
            self.open_folder,
            self.look_elsewhere,
            None,
            self.correction,
            self.withdraw,
            gap=6,
        )
        self.add(row((self.title, 1), self.state, gap=8), self._changes, self.trouble, body, acts)

    def _connect(self) -> None:
        self.open_pdf.clicked.connect(lambda: self._open(".pdf"))
        self.open_xlsx.clicked.connect(lambda: self._open(".xlsx"))
        self.open_folder.clicked.connect(lambda: self.open_wanted.emit(self._shown.folder if self._shown else None))
        self.look_elsewhere.clicked.connect(self.folder_wanted)
        self.list_changes.clicked.connect(self.changes_wanted)
        self.withdraw.clicked.connect(self.withdraw_wanted)
        self.correction.clicked.connect(self.correction_wanted)

    def open_best(self) -> None:
        """Open the PDF, where it is there."""
        self._open(".pdf")

    def _open(self, ending: str) -> None:
        found = [path for path in self._shown.there if path.suffix == ending] if self._shown else []
        if found:
            self.open_wanted.emit(found[0])

    def _files_text(self, shown: ReturnShown) -> str:
        if shown.record.file_stem is None:
            return tr("Not exported yet")
        missing = len(FILES) - len(shown.there)
        if not missing:
            return tr("{stem} · PDF, Excel, e-mail draft", stem=shown.record.file_stem)
        if missing == len(FILES):
            return tr("{stem} · none of the files is in {folder}", stem=shown.record.file_stem, folder=shown.folder)
        return tr("{stem} · {count} of the files are missing", stem=shown.record.file_stem, count=missing)

    def _arrange(self) -> None:
        wide = self.width() >= current_theme().px(BESIDE)
        if wide == self._wide:
            return
        self._wide = wide
        pairs = [(self._names[key], fact) for key, fact in self.facts.items()]
        for name, fact in pairs:
            self._grid.removeWidget(name)
            self._grid.removeWidget(fact)
        for at, (name, fact) in enumerate(pairs):
            # Digest and file names are long: a line each.
            line, side = divmod(at, 2) if wide and at < len(pairs) - 2 else (at - 3 if wide else at, 0)
            span = 1 if not wide or at < len(pairs) - 2 else 3
            self._grid.addWidget(name, line, side * 2)
            self._grid.addWidget(fact, line, side * 2 + 1, 1, span)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1 if wide else 0)
