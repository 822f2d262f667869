"""The evidence of a step: its files, a place to drop more, and one click to take one off again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.domain import edits
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.progress import EvidenceLink
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import IconButton, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.evidence_intake import take_in
from planner_desktop.ui.icons import IconLabel, draw_icon
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

ICONS_BY_ENDING = {
    ".xls": "sheet",
    ".xlsx": "sheet",
    ".et": "sheet",
    ".csv": "sheet",
    ".png": "image",
    ".jpg": "image",
    ".jpeg": "image",
    ".bmp": "image",
    ".gif": "image",
}
"""All others have the icon of a text file."""


class EvidenceRow(QWidget):
    """One file: icon, name, size, and the button that takes it off."""

    removal_asked = Signal(object)

    def __init__(self, link: EvidenceLink) -> None:
        super().__init__()
        self.link = link
        remove = IconButton("close", tr("Take off {name}", name=link.name), 20, 20)
        remove.setObjectName("bare")
        remove.clicked.connect(lambda: self.removal_asked.emit(self.link))
        self.remove = remove
        layout = row(
            IconLabel(ICONS_BY_ENDING.get(Path(link.name).suffix.lower(), "file"), size=15),
            (ElidedLabel(link.name, 9.5), 1),
            label(size_text(link.size), 9, "hint"),
            remove,
            gap=6,
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(layout)


class DropArea(QWidget):
    """A dashed box that says where files go; the whole card takes them."""

    def __init__(self) -> None:
        super().__init__()
        self._hot = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Drop files here"))

    def set_hot(self, hot: bool) -> None:
        """Show that what is dragged would be taken."""
        self._hot = hot
        self.update()

    def sizeHint(self) -> QSize:
        """40 px high at 100 %."""
        return QSize(120, current_theme().px(40))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("data" if self._hot else "border"), 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color("info_soft" if self._hot else "alt"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        words, side = tr("Drop files here"), theme.px(16)
        wide = theme.metrics(9).horizontalAdvance(words)
        left = (self.width() - wide - side - 6) / 2
        draw_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), "drop", theme.color("dim"))
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("dim"))
        place = QRectF(left + side + 6, 0, wide + 4, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class EvidenceCard(Card):
    """Adds and takes off files, each as one action that undo takes back."""

    count_changed = Signal(int)

    def __init__(self, workspace: Workspace, record: Callable[[ChangeSet], None], prompter: Prompter) -> None:
        self._workspace = workspace
        self._record = record
        self._prompter = prompter
        self._step: Milestone | None = None
        self._period: Period | None = None
        self._folder = Path.home()
        self._title = label("", bold=True)
        self._add = LinkButton(tr("Add…"))
        self._rows: list[EvidenceRow] = []
        self._files = QVBoxLayout()
        self._files.setSpacing(2)
        self._drop = DropArea()
        self._notes = Notes()
        head = row(self._title, None, self._add, gap=6)
        super().__init__(head, self._files, self._notes, self._drop, gap=4, margins=(12, 8, 12, 10))
        self.setAcceptDrops(True)
        self._add.clicked.connect(self.ask_for_files)

    @property
    def rows(self) -> Sequence[EvidenceRow]:
        """The files shown."""
        return self._rows

    @property
    def notes(self) -> tuple[Note, ...]:
        """Why files could not be added."""
        return self._notes.shown

    def show_step(self, step: Milestone, period: Period) -> None:
        """Show a step's files."""
        if (step, period) != (self._step, self._period):
            self._notes.show_notes([])
        self._step, self._period = step, period
        self._add.setEnabled(self._workspace.is_open)
        self.refresh()

    def refresh(self) -> None:
        """Show what is saved."""
        if self._step is None or self._period is None:
            return
        links = self._workspace.progress.at(self._period).evidence_of(self._step.id)
        if tuple(found.link for found in self._rows) != links:
            self._show_rows(links)
        self._title.setText(tr("Evidence {count}", count=len(links)) if links else tr("Evidence"))
        self.count_changed.emit(len(links))

    def _show_rows(self, links: Sequence[EvidenceLink]) -> None:
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = [EvidenceRow(link) for link in links]
        for new in self._rows:
            new.removal_asked.connect(self._take_off)
        fill(self._files, *self._rows)

    def ask_for_files(self) -> None:
        """Choose files to add."""
        if self._step is None or not self._workspace.is_open:
            return
        paths = self._prompter.files_to_open(tr("Add evidence"), tr("All files (*)"), self._folder)
        if paths:
            self._folder = paths[0].parent
            self.add_files(paths)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files in as one action; one that cannot be taken is named and none is added."""
        assert self._step is not None and self._period is not None
        try:
            links = take_in(paths, self._step.id, self._period, self._workspace.store.put_evidence)
            changeset = edits.link_evidence(self._workspace.progress, links)
            if not changeset:
                raise UserError("evidence.there_already", name="、".join(path.name for path in paths))
            self._record(changeset)
        except UserError as problem:
            self._notes.show_notes([Note(ERROR, error_sentence(problem))])
        else:
            self._notes.show_notes([])

    def _take_off(self, link: EvidenceLink) -> None:
        try:
            self._record(edits.unlink_evidence([link]))
        except UserError as problem:
            self._notes.show_notes([Note(ERROR, error_sentence(problem))])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this PC only."""
        if self._workspace.is_open and local_files(event):
            self._drop.set_hot(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Cool down."""
        self._drop.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self._drop.set_hot(False)
        event.acceptProposedAction()
        self.add_files(local_files(event))


def local_files(event: QDropEvent) -> list[Path]:
    """The files of this PC that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def size_text(size: int) -> str:
    """Bytes as a person reads them: 86 KB, 1.2 MB."""
    if size >= 2**20:
        return f"{size / 2**20:.1f} MB"
    return f"{max(1, round(size / 2**10))} KB"
