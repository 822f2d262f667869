"""The view 表格: every step of the period in a table, filled in as in Excel, from Excel and for Excel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner_desktop.domain.bulk.block import Block, read_block
from planner_desktop.domain.bulk.columns import ORDER
from planner_desktop.domain.bulk.filling import Desk
from planner_desktop.domain.bulk.matching import find_headings
from planner_desktop.domain.bulk.open_list import OpenList, open_list
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.period import Period
from planner_desktop.domain.search import SearchIndex
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.background import run_in_background
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.buttons import Button, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.drafts import Missing
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.messages import error_sentence, period_title
from planner_desktop.ui.panes import begin_at
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.sheet.cell_drafts import CellDrafts
from planner_desktop.ui.sheet.filter_bar import FilterBar
from planner_desktop.ui.sheet.row_filter import RowFilter
from planner_desktop.ui.sheet.sheet_actions import SheetActions
from planner_desktop.ui.sheet.sheet_model import SheetModel, column_of
from planner_desktop.ui.sheet.sheet_table import SheetTable
from planner_desktop.ui.sheet.titles import KEYS, LINES, STANDARD_LINES
from planner_desktop.ui.translation import tr
from planner_desktop.ui.tree_filter import departments_of
from planner_desktop.ui.view import View

RETRY = 5000
"""Milliseconds after which what the store could not take is tried again."""


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """How the table was left."""

    lines: int = STANDARD_LINES
    widths: Mapping[str, int] | None = None
    """By the key of the column, in pixels at 100 %; the others have their own."""


@dataclass(frozen=True, slots=True)
class SheetTools:
    """What the view works with."""

    workspace: Workspace
    bridge: Bridge
    record: Callable[[ChangeSet], None]
    """Saves an action as one undo step; raises ``UserError``."""
    search: Callable[[], SearchIndex]
    missing: Missing
    prompter: Prompter
    folder: Callable[[], Path]
    read_workbook: Callable[[Path], Sequence[Block]]
    """The tables of a workbook, read in a child; not for the thread that paints; raises ``file.*`` and ``vetting.*``."""
    write_list: Callable[[Path, OpenList], None]
    """Writes the list as a workbook; raises ``file.*``."""
    layout: SheetLayout = SheetLayout()
    keep_layout: Callable[[SheetLayout], None] = lambda _layout: None


class SheetPage(View):
    """The window keeps its band and its foot: the table is another way to fill in, not another step."""

    keeps_band = True
    entry_wanted = Signal(str)
    """Id of a step to be looked at among the entries."""

    def __init__(self, tools: SheetTools, period: Period) -> None:
        super().__init__()
        self._tools = tools
        workspace = tools.workspace
        drafts = CellDrafts(self._desk, tools.record)
        self.model = SheetModel(workspace, period, drafts, tools.missing, self)
        self.table = SheetTable(self.model, tr("Table of all steps"))
        self.actions_on_cells = SheetActions(self.model, self.table.selectionModel(), tools.record)
        first, last = workspace.plan.years
        self.bar = FilterBar(range(first, last + 1), departments_of(workspace.plan))
        self.take_in = Button(tr("Fill in from Excel…"), "sheet")
        self.export = Button(tr("Export the open list…"))
        self.printing = Button(tr("Print…"), "print")
        self.count = label("", 9, "hint")
        self.note = ElidedLabel(tr(KEYS), 9, "hint")
        self.retry = QTimer(self, singleShot=True, interval=RETRY)
        self._lay_out()
        self._connect()
        self.table.show_widths(tools.layout.widths or {})
        lines = tools.layout.lines if tools.layout.lines in LINES else STANDARD_LINES
        self.table.show_lines(lines)
        self.bar.show_lines(lines)
        self._show_count()
        self._keep_place("")

    # What the window asks

    @property
    def panes(self) -> Sequence[QWidget]:
        """Where F6 goes, in order."""
        return (self.bar.search, self.take_in, self.table)

    @property
    def unsaved(self) -> int:
        """How many cells hold something the store does not."""
        return len(self.model.drafts)

    def refresh(self) -> None:
        """The store was opened."""
        self.show_period(self.model.period)

    def show_period(self, period: Period) -> None:
        """Another period is looked at; what is being typed is saved into the one before."""
        self.table.commit()
        kept = self._place
        self.model.show_period(period)
        self._keep_place(kept)
        self._show_count()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark the cells that the checks say something of."""
        self.model.show_findings(findings)

    def show_finding(self, finding: Finding) -> bool:
        """Put the cursor into the cell a finding is about; a filter that hides it is cleared."""
        if self.model.place_of(finding.milestone_id) is None:
            self.bar.clear()
        if self.model.place_of(finding.milestone_id) is None:
            self.bar.everything.setChecked(True)
        place = self.model.place_of(finding.milestone_id)
        if place is None:
            return False
        self.table.commit()
        self.table.go_to(place, ORDER.index(column_of(finding)))
        self.table.setFocus()
        return True

    def start_search(self) -> bool:
        """Put the cursor into the search field."""
        self.bar.start_search()
        return True

    def flush(self) -> bool:
        """Save what is being typed, now; False when something stays in its cell."""
        self.table.commit()
        return self.model.save_drafts()

    def escape(self) -> None:
        """Leave the search."""
        if self.bar.search.hasFocus():
            self.bar.clear()
            self.table.setFocus()

    def set_compact(self, compact: bool) -> None:
        """Put the buttons below the filters where there is little room."""
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if compact else QBoxLayout.Direction.LeftToRight)

    def showEvent(self, event: QShowEvent) -> None:
        """Typing goes into the table at once."""
        super().showEvent(event)
        self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another view is looked at: what is being typed is saved first."""
        self.table.commit()
        super().hideEvent(event)

    # What is done

    def paste(self) -> None:
        """Take in what is on the clipboard: one value at once, a block after a preview."""
        text = QGuiApplication.clipboard().mimeData().text()
        if not text:
            self.say(tr("There is no text on the clipboard; copy the cells in Excel first."))
            return
        self._attempt(lambda: self._paste(read_block(text)))

    def preview(self, block: Block) -> None:
        """Show what a block would change, and fill it in when asked to."""
        # Only here: the dialog is not made at a start.
        from planner_desktop.ui.sheet.paste_dialog import PasteDialog

        self.table.commit()
        shown = self.actions_on_cells.preview(block)
        if not shown.proposals:
            self.say(tr("There is nothing in it to be filled in."))
            return
        plan, actions = self._tools.workspace.plan, self.actions_on_cells
        dialog = PasteDialog(plan, shown.matching, shown.proposals, actions.apply, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.applied.connect(
            lambda count: self.say(tr("{count} cells filled in; Ctrl+Z takes it back.", count=count))
        )
        dialog.open()

    def choose_workbook(self) -> None:
        """Choose a workbook, and preview what stands in it."""
        tools = self._tools
        path = tools.prompter.file_to_open(tr("Fill in from Excel"), tr("Excel workbook (*.xlsx)"), tools.folder())
        if path is None:
            return
        self.say(tr("Reading {name}…", name=path.name))
        self.take_in.setEnabled(False)
        job = run_in_background(lambda _report: tools.read_workbook(path), self)
        job.succeeded.connect(self._take_blocks)
        job.failed.connect(lambda problem: tools.prompter.tell(error_sentence(problem)))
        job.finished.connect(lambda: self.take_in.setEnabled(True))

    def save_list(self) -> None:
        """Write the rows shown to a workbook that the departments fill in."""
        tools, workspace = self._tools, self._tools.workspace
        self.table.commit()
        name = tr("Open list {period}", period=period_title(self.model.period))
        title, filters = tr("Export the open list"), tr("Excel workbook (*.xlsx)")
        chosen = tools.prompter.file_to_save(title, tools.folder() / f"{name}.xlsx", filters)
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == ".xlsx" else chosen.with_name(f"{chosen.name}.xlsx")
        office, unit = workspace.progress.office, workspace.unit
        sample = office is not None and office.sample
        listed = open_list(self.model.desk, self.model.shown, unit.office_name if unit else "", sample)
        if self._attempt(lambda: tools.write_list(path, listed)):
            self.say(tr("Saved: {path}", path=path))

    def print(self) -> None:
        """Open the print preview of the rows shown."""
        from planner_desktop.ui.sheet.sheet_print import preview

        self.table.commit()
        unit = self._tools.workspace.unit
        preview(self.model, unit.office_name if unit else "", self)

    def say(self, sentence: str) -> None:
        """Tell something below the table, without stopping anybody."""
        self.note.setText(sentence)

    # Inside

    def _paste(self, block: Block) -> None:
        if block.is_one_cell:
            self._told_refused(self.actions_on_cells.put_one(block.text(0, 0)))
        else:
            self.preview(block)

    def _take_blocks(self, blocks: Sequence[Block]) -> None:
        filled = [block for block in blocks if any(any(cells) for cells in block.rows)]
        if not filled:
            self._tools.prompter.tell(error_sentence(UserError("bulk.no_table")))
            return
        self.say(tr(KEYS))
        self.preview(next((block for block in filled if find_headings(block)), filled[0]))

    def _copy(self) -> None:
        text = self.actions_on_cells.copied()
        if text:
            QGuiApplication.clipboard().setText(text)

    def _cut(self) -> None:
        self._copy()
        self._clear()

    def _clear(self) -> None:
        self._attempt(self.actions_on_cells.clear)

    def _fill_down(self) -> None:
        self._attempt(lambda: self._told_refused(self.actions_on_cells.fill_down()))

    def _told_refused(self, count: int) -> None:
        self.say(tr("{count} cells did not take it and stay as they were.", count=count) if count else tr(KEYS))

    def _attempt(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except UserError as problem:
            self._tools.prompter.tell(error_sentence(problem))
            return False
        return True

    def _desk(self, period: Period) -> Desk:
        workspace = self._tools.workspace
        return Desk(workspace.plan, workspace.progress, period, self._tools.missing)

    def _filter(self, wanted: RowFilter) -> None:
        self.table.commit()
        kept = self._place
        tasks = self._tools.search().find_in_order(wanted.text) if wanted.text.strip() else None
        self.model.show_only(wanted, tasks)
        self._keep_place(kept)
        self._show_count()

    def _show_everything(self, everything: bool) -> None:
        self.table.commit()
        kept = self._place
        self.model.show_everything(everything)
        self._keep_place(kept)
        self._show_count()

    def _follow(self, changeset: ChangeSet) -> None:
        kept, rows = self._place, self.model.rowCount()
        self.model.follow(changeset)
        if not self.table.currentIndex().isValid():
            self._keep_place(kept)
        if rows != self.model.rowCount():
            self._show_count()

    @property
    def _place(self) -> str:
        """The step the cursor is at, or nothing."""
        index = self.table.currentIndex()
        return self.model.cell_at(index).milestone_id if index.isValid() else ""

    def _keep_place(self, milestone_id: str) -> None:
        """Put the cursor back to a step after rows came or went; else to the first cell to fill in."""
        at = self.table.currentIndex()
        first = next(place for place, each in enumerate(ORDER) if each.value == "status")
        if self.model.rowCount() and not at.isValid():
            self.table.go_to(self.model.place_of(milestone_id) or 0, first)

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self.count.setText(tr("{shown} of {total} steps", shown=shown, total=total))
        self._stack.setCurrentIndex(0 if shown else 1 if total else 2)
        for button in (self.export, self.printing):
            button.setEnabled(bool(shown))

    def _drafts_changed(self) -> None:
        problems = self.model.drafts.problems.values()
        if any(problem.code.partition(".")[0] in ("store", "file") for problem in problems):
            self.retry.start()
        if problems:
            self.say(error_sentence(next(iter(problems))))

    def _keep_layout(self) -> None:
        self._tools.keep_layout(SheetLayout(LINES[self.bar.lines.currentIndex()], self.table.widths))

    def _choose_lines(self, lines: int) -> None:
        self.table.commit()
        self.table.show_lines(lines)
        self._keep_layout()

    def _lay_out(self) -> None:
        clear, everything = LinkButton(tr("Clear filter")), LinkButton(tr("Show all steps"))
        clear.clicked.connect(self.bar.clear)
        everything.clicked.connect(lambda: self.bar.everything.setChecked(True))
        self._stack = QStackedWidget()
        for page in (
            self.table,
            _empty(tr("No step matches."), clear),
            _empty(tr("No step is to be reported in this period."), everything),
        ):
            self._stack.addWidget(page)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(8)
        tail = row(self.count, None, self.take_in, self.export, self.printing, gap=6)
        fill(self._top, (self.bar, 1), tail)
        top = QWidget()
        self._top.setContentsMargins(10, 0, 10, 0)
        top.setLayout(self._top)
        foot = row((self.note, 1), margins=(10, 0, 10, 0))
        card = Card(top, (self._stack, 1), foot, gap=6, margins=(1, 8, 1, 5))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(card)

    def _connect(self) -> None:
        self._tools.bridge.changed.connect(self._follow)
        self.bar.changed.connect(self._filter)
        self.bar.everything_wanted.connect(self._show_everything)
        self.bar.lines_wanted.connect(self._choose_lines)
        self.bar.table_wanted.connect(self.table.setFocus)
        self.model.drafts_changed.connect(self._drafts_changed)
        self.retry.timeout.connect(self.model.save_drafts)
        table = self.table
        table.widths_changed.connect(self._keep_layout)
        table.opened.connect(self.entry_wanted)
        table.copy_wanted.connect(self._copy)
        table.cut_wanted.connect(self._cut)
        table.paste_wanted.connect(self.paste)
        table.clear_wanted.connect(self._clear)
        table.fill_down_wanted.connect(self._fill_down)
        self.take_in.clicked.connect(self.choose_workbook)
        self.export.clicked.connect(self.save_list)
        self.printing.clicked.connect(self.print)
        begin_at(self, table)


def _empty(sentence: str, action: LinkButton) -> QWidget:
    return column(14, label(sentence, tone="dim"), row(action, None), None, margins=(14, 0, 14, 0))
