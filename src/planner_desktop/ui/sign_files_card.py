"""Third card of the sign page: the files that will be, or have been, made, their check code and their folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from planner_desktop.domain.schedule import Light
from planner_desktop.ui.buttons import Button, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.card_number import NumberedTitle
from planner_desktop.ui.evidence_row import size_text
from planner_desktop.ui.icons import IconLabel
from planner_desktop.ui.labels import ElidedLabel, label, set_tone
from planner_desktop.ui.layouts import column, fill, row, rule
from planner_desktop.ui.lights import GOOD, LIGHTS, LightLabel
from planner_desktop.ui.translation import QT_TR_NOOP, tr


@dataclass(frozen=True, slots=True)
class OutFile:
    """One file of a return as it is shown."""

    ending: str
    icon: str
    kind: str
    content: str


OUT_FILES = (
    OutFile("pdf", "file", QT_TR_NOOP("signed PDF"), QT_TR_NOOP("attachment table, A4 landscape")),
    OutFile("xlsx", "sheet", QT_TR_NOOP("signed Excel"), QT_TR_NOOP("sheets Progress, Indicators and Summary")),
    OutFile("eml", "mail", QT_TR_NOOP("e-mail draft"), QT_TR_NOOP("both attached; this program sends nothing itself")),
)


class FileRow(QWidget):
    """A file: whether it is there, its name, what is in it, what kind it is, and the way to open it."""

    open_wanted = Signal()

    def __init__(self, shown: OutFile) -> None:
        super().__init__()
        self._file = shown
        self._sign = LightLabel(LIGHTS[Light.NOT_STARTED], "")
        self.name = ElidedLabel("")
        self._note = ElidedLabel("", 9, "hint")
        self.open = LinkButton(tr("Open"))
        self.open.setAccessibleName(f"{tr('Open')}: {tr(shown.kind)}")
        words = column(self.name, self._note, gap=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        icon, kind = IconLabel(shown.icon, "dim", 18), label(tr(shown.kind), 9, "dim")
        fill(layout, row(self._sign, icon, (words, 1), kind, self.open, gap=8))
        self.open.clicked.connect(self.open_wanted)

    @property
    def note(self) -> str:
        """What is said of the file."""
        return self._note.text()

    def show_planned(self, name: str, extra: str = "") -> None:
        """A file to be made."""
        self._show(name, ("", extra), there=False)

    def show_made(self, path: Path, extra: str = "") -> bool:
        """A file that was made, if it is still there."""
        there = path.is_file()
        size = size_text(path.stat().st_size) if there else tr("no longer in this folder")
        self._show(path.name, (size, extra), there)
        set_tone(self._note, "hint" if there else "warn")
        return there

    def _show(self, name: str, told: tuple[str, str], there: bool) -> None:
        size, extra = told
        content = tr(self._file.content)
        # The long sentence of the draft goes last: it is the first to be cut.
        notes = (extra, size, content) if self._file.ending == "eml" else (content, extra, size)
        self.name.setText(name)
        self._note.setText(" · ".join(note for note in notes if note))
        set_tone(self._note, "hint")
        self._sign.show_sign(GOOD if there else LIGHTS[Light.NOT_STARTED], "")
        self.open.setVisible(there)


class FilesCard(Card):
    """Three files under one name; one check code binds them."""

    open_wanted = Signal(object)
    """The ``Path`` of a file or of the folder."""
    folder_wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__(gap=10, margins=(16, 12, 16, 14))
        self._folder, self._stem = folder, ""
        self._title = NumberedTitle(3, "")
        self.rows = {shown.ending: FileRow(shown) for shown in OUT_FILES}
        self._code = label("", 15, bold=True, selectable=True)
        self._line = QLineEdit()
        self.browse = Button(tr("Browse…"))
        self.open_folder = Button(tr("Open folder"), "folder")
        self.package = QCheckBox()
        self.package.hide()
        self._build()
        for ending, shown in self.rows.items():
            shown.open_wanted.connect(lambda ending=ending: self.open_wanted.emit(self.path(ending)))
        self.browse.clicked.connect(self.folder_wanted)
        self.open_folder.clicked.connect(lambda: self.open_wanted.emit(self._folder))
        self.show_folder(folder)

    @property
    def folder(self) -> Path:
        """Where the files go, or are looked for."""
        return self._folder

    @property
    def packed(self) -> bool:
        """Whether return and evidence are wanted as one package."""
        return self.package.isChecked() and not self.package.isHidden()

    def show_evidence(self, count: int) -> None:
        """Offer the package where there is evidence to pack."""
        self.package.setVisible(count > 0)
        self.package.setText(
            tr(
                "Also one package (.zip) of PDF, Excel and {count} files of evidence; the e-mail carries it",
                count=count,
            )
        )

    @property
    def code(self) -> str:
        """The check code shown, or that there is none yet."""
        return self._code.text()

    def path(self, ending: str) -> Path:
        """One of the files."""
        return self._folder / f"{self._stem}.{ending}"

    def show_folder(self, folder: Path) -> None:
        """Show another folder."""
        self._folder = folder
        self._line.setText(str(folder))
        self._line.setToolTip(str(folder))

    def show_planned(self, stem: str, recipient: str) -> None:
        """What will be made; its name is complete but for the check code."""
        self._stem = stem
        self._title.show_title(tr("Will be produced"))
        for ending, shown in self.rows.items():
            shown.show_planned(f"{stem}.{ending}", _recipient(ending, recipient))
        self._show_code("")

    def show_made(self, stem: str, recipient: str, code: str, pages: int = 0) -> bool:
        """What was made; gives whether all of it is still in the folder."""
        self._stem = stem
        self._title.show_title(tr("Files produced"))
        extras = {"pdf": tr("{count} pages", count=pages) if pages else ""}
        there = [
            shown.show_made(self.path(ending), extras.get(ending, "") or _recipient(ending, recipient))
            for ending, shown in self.rows.items()
        ]
        self._show_code(code)
        return all(there)

    def show_code(self, stem: str, recipient: str, code: str) -> None:
        """A return is sealed: its name and code are known, its files not made yet."""
        self.show_planned(stem, recipient)
        self._show_code(code)

    def set_running(self, running: bool) -> None:
        """The folder cannot be changed while files are written."""
        self.browse.setEnabled(not running)
        self.package.setEnabled(not running)

    def _show_code(self, code: str) -> None:
        self._code.setText(code.replace("-", " – ") if code else tr("made by the signature"))
        set_tone(self._code, None if code else "none")

    def _build(self) -> None:
        self._line.setReadOnly(True)
        self._line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line.setAccessibleName(tr("Folder"))
        why = label(tr("printed on every page and in the sheet:\nit binds paper, PDF and Excel"), 9, "dim")
        code = row(column(label(tr("Check code"), 9, "hint"), self._code, gap=0), None, why, gap=10)
        folder = row(label(tr("Kept in"), tone="dim"), (self._line, 1), self.browse, self.open_folder, gap=8)
        self.add(self._title, *self.rows.values(), self.package, rule(), code, rule(), folder)


def _recipient(ending: str, recipient: str) -> str:
    return tr("to {office}", office=recipient) if ending == "eml" and recipient else ""
