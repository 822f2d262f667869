"""The preview before a block is filled in: what fits, what would overwrite, what does not fit; then what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.domain.bulk.block import write_block
from planner_desktop.domain.bulk.filling import Fit, Proposal
from planner_desktop.domain.bulk.matching import Matching, Placed
from planner_desktop.domain.plan import Plan
from planner_desktop.errors import UserError
from planner_desktop.ui.buttons import Button, Chip, PrimaryButton
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.sheet.proposals_model import ORDER, PARTS, SIGNS, Part, ProposalsModel
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

Apply = Callable[[Sequence[Proposal], set[Placed]], int]
"""Fills in, and says how many cells that were; raises ``UserError`` when nothing could be saved."""
CHIPS: dict[Fit | None, str] = {
    None: QT_TR_NOOP("All {count}"),
    Fit.NEW: QT_TR_NOOP("Fit {count}"),
    Fit.OVERWRITES: QT_TR_NOOP("Would overwrite {count}"),
    Fit.REFUSED: QT_TR_NOOP("Do not fit {count}"),
}
WIDTHS: dict[Part, tuple[int, int]] = {
    Part.FROM: (128, 0),
    Part.TO: (170, 4),
    Part.OLD: (100, 3),
    Part.NEW: (120, 4),
    Part.WHY: (150, 5),
}
"""Widths at 100 % in pixels, and shares of what room is left."""
SIZE, LINE = (980, 560), 27


class _Lines(QTableView):
    """The lines; Space ticks."""

    space = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the line, wherever in it the cursor is."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.space.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the columns their widths."""
        px = current_theme().px
        left = max(self.viewport().width() - sum(px(width) for width, _ in WIDTHS.values()), 0)
        shares = sum(share for _, share in WIDTHS.values())
        for at, part in enumerate(ORDER):
            width, share = WIDTHS[part]
            self.setColumnWidth(at, px(width) + left * share // shares)
        self.verticalHeader().setDefaultSectionSize(px(LINE))


class PasteDialog(QDialog):
    """Nothing is changed until the red button is pressed; what stands somewhere already is kept unless ticked."""

    applied = Signal(int)
    """How many cells were filled in."""

    def __init__(
        self, plan: Plan, matching: Matching, proposals: Sequence[Proposal], apply: Apply, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._proposals, self._apply = proposals, apply
        self._counts = Counter(each.fit for each in proposals)
        self._left = False
        self.setWindowTitle(tr("Preview before filling in"))
        self.lines = ProposalsModel(plan, proposals, self)
        self.table = _Lines()
        self.head = label(_how(matching), 10.5, bold=True, wrap=True)
        self.about = label("", 9.5, "dim", wrap=True)
        self.notes = Notes()
        self.overwrite = QCheckBox(tr("Overwrite all"))
        self.chips = {kind: Chip("", SIGNS[kind] if kind else None) for kind in CHIPS}
        self.apply_button, self.copy_button = PrimaryButton(""), Button(tr("Copy what is left"))
        self.close_button = Button(tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show_counts()
        self._choose(None)
        px = current_theme().px
        room = parent.window().size() if parent is not None else None
        width, height = (px(side) for side in SIZE)
        self.resize(
            min(width, room.width() - 40) if room else width, min(height, room.height() - 40) if room else height
        )

    def accept(self) -> None:
        """Fill in; what is left stays listed, and where nothing is left the dialog goes."""
        if self._left:
            super().accept()
            return
        try:
            count = self._apply(self._proposals, self.lines.overwriting)
        except UserError as problem:
            self.notes.show_notes([Note(ERROR, error_sentence(problem))])
            return
        self.applied.emit(count)
        if not self._rest():
            super().accept()
            return
        self._show_rest(count)

    def copy_rest(self) -> None:
        """Put what was not filled in on the clipboard, with the reasons."""
        titles = [tr(PARTS[part]) for part in ORDER]
        QGuiApplication.clipboard().setText(write_block([titles, *map(self.lines.cells, self._rest())]))

    def _rest(self) -> list[Proposal]:
        return [each for each in self._proposals if self._is_left(each)]

    def _is_left(self, proposal: Proposal) -> bool:
        asked = proposal.placed in self.lines.overwriting
        return proposal.fit is Fit.REFUSED or (proposal.fit is Fit.OVERWRITES and not asked)

    def _show_rest(self, count: int) -> None:
        self._left = True
        self.lines.close(self._is_left)
        left = self.lines.rowCount()
        self.head.setText(tr("{count} cells were filled in; {left} were not.", count=count, left=left))
        self.about.setText(
            tr("Copy what is left to put it right in Excel; closing this list changes nothing any more.")
        )
        for widget in (*self.chips.values(), self.overwrite, self.apply_button):
            widget.hide()
        self.copy_button.show()
        self.close_button.setText(tr("Close"))
        self.close_button.setFocus()

    def _show_counts(self) -> None:
        shown = sum(count for fit, count in self._counts.items() if fit is not Fit.SAME)
        for kind, chip in self.chips.items():
            count = self._counts[kind] if kind else shown
            chip.show_text(tr(CHIPS[kind], count=count))
            chip.setVisible(kind is None or count > 0)
        self.overwrite.setVisible(self._counts[Fit.OVERWRITES] > 0)
        filled = self._counts[Fit.NEW] + len(self.lines.overwriting)
        self.apply_button.setText(tr("Fill in {count} cells", count=filled))
        self.apply_button.setEnabled(filled > 0)
        same = tr("{count} cells say what stands there already.", count=self._counts[Fit.SAME])
        kept = tr("Empty cells change nothing.")
        self.about.setText(f"{same} {kept}" if self._counts[Fit.SAME] else kept)
        self.copy_button.setVisible(bool(self._rest()))
        all_ticked = len(self.lines.overwriting) == self._counts[Fit.OVERWRITES]
        self.overwrite.setChecked(bool(self.lines.overwriting) and all_ticked)

    def _choose(self, kind: Fit | None) -> None:
        for each, chip in self.chips.items():
            chip.setChecked(each is kind)
        self.lines.show_only(lambda proposal: kind is None or proposal.fit is kind)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.lines)
        table.setAccessibleName(tr("What would be filled in"))
        table.setObjectName("framed")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        chips = row(*self.chips.values(), None, self.overwrite, gap=6)
        buttons = row(self.copy_button, None, self.close_button, self.apply_button, gap=8)
        fill(layout, self.head, self.about, chips, (table, 1), self.notes, buttons)
        group = QButtonGroup(self)
        for chip in self.chips.values():
            group.addButton(chip)
        table.fit()
        self.apply_button.setDefault(True)

    def _connect(self) -> None:
        for kind, chip in self.chips.items():
            chip.clicked.connect(lambda _checked, kind=kind: self._choose(kind))
        self.overwrite.clicked.connect(self.lines.tick_all)
        self.lines.ticked.connect(self._show_counts)
        self.table.space.connect(self.lines.toggle)
        self.table.doubleClicked.connect(lambda index: self.lines.toggle(QModelIndex(index).row()))
        self.apply_button.clicked.connect(self.accept)
        self.copy_button.clicked.connect(self.copy_rest)
        self.close_button.clicked.connect(self.reject)


def _how(matching: Matching) -> str:
    """How the cells were matched."""
    if matching.by_rows:
        return tr("Matched by headings and by the tasks and steps the rows name.")
    if matching.by_headings:
        return tr("Columns matched by headings, rows one below the other from the current cell.")
    return tr("Matched by position, from the current cell down and to the right.")
