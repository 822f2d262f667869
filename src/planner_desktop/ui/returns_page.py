"""The view of this profile's returns: the list, one in full, any two side by side; in a second tab the change log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner_desktop.domain.differences import Difference
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnRecord, ReturnState
from planner_desktop.errors import UserError
from planner_desktop.services.outgoing import Outgoing
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.buttons import Chip, PrimaryButton
from planner_desktop.ui.card import Card, scrolled
from planner_desktop.ui.compare_card import CompareCard
from planner_desktop.ui.history_card import HistoryCard, HistoryTools
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill
from planner_desktop.ui.messages import error_sentence, period_title
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.return_card import FILES, ReturnCard, ReturnShown
from planner_desktop.ui.return_signs import kind_text, return_day, return_name, return_sign
from planner_desktop.ui.returns_list import ROW, ReturnLine, ReturnList
from planner_desktop.ui.signing import OUT
from planner_desktop.ui.step_band import StepBand
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.view import View

LIST_WIDTH, SHARE = 340, 0.36
"""Of the list beside the return in full, in pixels at 100 %; and the most of the width it takes."""
STACKED = 860
"""Width below which the list stands above the return, in pixels at 100 %."""
LEAST_COMPARED = 230
"""Height of the comparison below which the right side scrolls, in pixels at 100 %."""
RETURNS, LOG = "returns", "log"
"""Keys of the two tabs."""


@dataclass(frozen=True, slots=True)
class ReturnsTools:
    """What the view works with."""

    workspace: Workspace
    outgoing: Callable[[], Outgoing]
    """Asked only once there is a return: what it needs is heavy."""
    bridge: Bridge
    log: HistoryTools
    prompter: Prompter
    folder: Callable[[], Path]
    """Where files were exported to last."""
    keep_folder: Callable[[Path], None]
    open_path: Callable[[Path], object]


class ReturnsPage(View):
    """Shows the workspace's returns while it is in sight."""

    go_to = Signal(object, object)
    """``Goal`` and ``Period`` among the entries."""
    sign_wanted = Signal(object, bool)
    """The page of review and signature for a ``Period``; whether to begin a correction there."""

    def __init__(self, tools: ReturnsTools) -> None:
        super().__init__()
        self._tools = tools
        self._period: Period | None = None
        self._changed = 0
        self.list, self.details = ReturnList(), ReturnCard()
        self.compare, self.log = CompareCard(self._differ), HistoryCard(tools.log)
        self.tabs = {RETURNS: Chip(tr("Returns")), LOG: Chip(tr("Change log"))}
        self.button = PrimaryButton("")
        self.nothing = label("", 10, "dim", wrap=True)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    # What the window asks

    @property
    def panes(self) -> Sequence[QWidget]:
        """Where F6 goes, in order."""
        shown = (self.log.table,) if self._stack.currentIndex() else (self.list, self.details, self.compare)
        return (self._band, *shown)

    @property
    def foot_text(self) -> str:
        """How many returns there are."""
        return tr("{count} returns of this office", count=len(self._tools.workspace.returns))

    def show_period(self, period: Period) -> None:
        """Another period is looked at: its latest return is picked."""
        if period == self._period:
            return
        self._period = period
        self._pick_period()
        self._show_next()

    def refresh(self) -> None:
        """The store was opened, or something in it changed."""
        if self.isVisible():
            self._soon.start()

    def do_next(self) -> None:
        """Correct or export the picked return, or sign the first."""
        record = self.record
        if record is not None:
            self.sign_wanted.emit(record.period, self._latest(record).state in OUT)
        elif self._period is not None:
            self.sign_wanted.emit(self._period, False)

    def escape(self) -> None:
        """Leave the filter, then the change log."""
        held = self.log.filter if self._stack.currentIndex() else self.compare.filter
        if held.text():
            held.clear()
        elif self._stack.currentIndex():
            self.show_tab(RETURNS)

    # What the user does

    @property
    def record(self) -> ReturnRecord | None:
        """The picked return."""
        key = self.list.key
        return self._tools.workspace.returns.get(key) if key else None

    def show_tab(self, key: str) -> None:
        """Show the returns or the change log."""
        self.tabs[key].setChecked(True)
        self._stack.setCurrentIndex(list(self.tabs).index(key))
        if key == LOG:
            self.log.read()
            self.log.filter.setFocus()
        else:
            self._place_cursor()

    def withdraw(self) -> None:
        """Take the picked return back, after asking."""
        record = self.record
        if record is None or not self._agrees(record):
            return
        try:
            self._tools.outgoing().withdraw(record)
        except UserError as problem:
            self._tools.prompter.tell(error_sentence(problem))

    def choose_folder(self) -> None:
        """Look for the files in another folder."""
        chosen = self._tools.prompter.folder(tr("Folder for the files"), self._tools.folder())
        if chosen is not None:
            self._tools.keep_folder(chosen)
            self.survey()

    def list_changes(self) -> None:
        """Compare the picked return with the entries as they stand now."""
        record = self.record
        if record is not None:
            self.compare.show_pair(record, None)
            self._area.ensureWidgetVisible(self.compare, 0, 0)
            self.compare.table.setFocus()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list beside the return, or above it."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what changed while something else was shown."""
        super().showEvent(event)
        self.survey()
        if not self._stack.currentIndex():
            self._place_cursor()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    # How things stand

    def _place_cursor(self) -> None:
        """Into the list; where there is none yet, Qt would give the keys to something that is not seen."""
        (self.list if self._records else self.tabs[RETURNS]).setFocus()

    def survey(self) -> None:
        """Show everything as it is now."""
        self._soon.stop()
        records = self._records
        self.compare.offer(self._tools.workspace.plan, records)
        before = self.list.key
        self.list.show_lines([self._line(record) for record in records])
        if before is None:
            self._pick_period()
        self._empty.setVisible(not records)
        self._filled.setVisible(bool(records))
        self._arrange()
        self._show_picked(again=before is not None)
        self.foot_changed.emit(self.foot_text)
        if self._stack.currentIndex():
            self.log.read()

    @property
    def _records(self) -> list[ReturnRecord]:
        """The latest period first, in it the latest revision."""
        found = self._tools.workspace.returns.values()
        return sorted(found, key=lambda record: (record.period.end, record.period.name, record.revision), reverse=True)

    def _latest(self, record: ReturnRecord) -> ReturnRecord:
        """The return of its period that counts; itself where all of them were withdrawn."""
        found = self._tools.workspace.returns_of(record.period)
        return found[-1] if found else record

    def _line(self, record: ReturnRecord) -> ReturnLine:
        there = self._files(record)
        files = ""
        if record.file_stem is not None and len(there) < len(FILES):
            files = tr("Files not here") if not there else tr("Files incomplete")
        return ReturnLine(
            record.key,
            return_sign(record, self._latest(record)),
            period_title(record.period),
            return_day(record),
            kind_text(record),
            record.check_code,
            files,
        )

    def _files(self, record: ReturnRecord) -> tuple[Path, ...]:
        if record.file_stem is None:
            return ()
        paths = (self._tools.folder() / f"{record.file_stem}.{ending}" for ending in FILES)
        return tuple(path for path in paths if path.is_file())

    def _pick_period(self) -> None:
        if self._period is not None:
            found = self._tools.workspace.returns_of(self._period)
            self.list.pick(found[-1].key if found else None)

    def _show_picked(self, again: bool = False) -> None:
        """Show the picked return; ``again``: keep the comparison that is chosen."""
        record = self.record
        if record is not None:
            shown = self._reckon(record)
            self.details.show_return(shown)
            if again and self.compare.old.currentIndex() >= 0:
                self.compare.compare_again()
            else:
                self.compare.show_pair(*self._pair(shown))
        self._show_next()

    def _reckon(self, record: ReturnRecord) -> ReturnShown:
        outgoing, latest = self._tools.outgoing(), self._latest(record)
        sign_off, changed, trouble = None, 0, ""
        try:
            sign_off = outgoing.documents.read_payload(record.payload).sign_off
            changed = outgoing.changed_since_sealing(latest)
        except UserError as problem:
            trouble = error_sentence(problem)
        withdrawable = record.state is ReturnState.SEALED
        sign, folder = return_sign(record, latest), self._tools.folder()
        self._changed = changed
        told = changed if record.key == latest.key and record.state is not ReturnState.WITHDRAWN else 0
        return ReturnShown(record, sign, sign_off, trouble, self._files(record), folder, told, withdrawable)

    def _pair(self, shown: ReturnShown) -> tuple[ReturnRecord, ReturnRecord | None]:
        """What one most likely wants to see: changes since, then the revision before, then the period before."""
        record = shown.record
        if shown.changed:
            return record, None
        before = [each for each in self._tools.workspace.returns_of(record.period) if each.revision < record.revision]
        earlier = before or self._tools.workspace.returns_of(record.period.previous)
        return (earlier[-1], record) if earlier else (record, None)

    def _differ(self, old: ReturnRecord, new: ReturnRecord | None) -> Sequence[Difference]:
        outgoing = self._tools.outgoing()
        return outgoing.changes_since_sealing(old) if new is None else outgoing.compare(old, new)

    def _show_next(self) -> None:
        """The red button leads to the signature while there is something to sign; it is not in sight otherwise."""
        record = self.record
        if record is None:
            period = period_title(self._period) if self._period else ""
            self.nothing.setText(tr("No return has been signed yet; review and sign {period} first.", period=period))
        latest = self._latest(record) if record else None
        corrects = latest is not None and latest.state in OUT
        source = tr("Make revision {count}…", count=latest.revision + 1) if latest and corrects else ""
        self.button.setText(source or tr("Review and sign"))
        self.button.setVisible(not corrects or bool(self._changed))
        self.details.offer_correction(source if not self._changed else "")

    def _agrees(self, record: ReturnRecord) -> bool:
        question = tr(
            "{name} was sealed and not exported. Withdrawing frees its entries; the next signature takes its revision "
            "and number over. Files of it cannot be made any more.",
            name=return_name(record),
        )
        return self._tools.prompter.confirm(question, tr("Withdraw"))

    # Building

    def _lay_out(self) -> None:
        self._band = QFrame()
        self._band.setObjectName("band")
        across = QHBoxLayout(self._band)
        across.setContentsMargins(14, 0, 12, 0)
        group = QButtonGroup(self)
        for chip in self.tabs.values():
            group.addButton(chip)
        self.tabs[RETURNS].setChecked(True)
        fill(across, *self.tabs.values(), None, self.button)
        self._list_card = Card(self.list, margins=(0, 6, 0, 6))
        self._right = column(self.details, (self.compare, 1), gap=8)
        self._area = scrolled(self._right)
        self._filled = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._filled)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(8)
        self._sides.addWidget(self._list_card)
        self._sides.addWidget(self._area, 1)
        self._empty = Card(self.nothing, None, margins=(16, 14, 16, 14))
        self._stack = QStackedWidget()
        self._stack.addWidget(column(self._empty, (self._filled, 1), gap=0, margins=(8, 8, 8, 8)))
        self._stack.addWidget(column((self.log, 1), margins=(8, 8, 8, 8)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._band)
        outer.addWidget(self._stack, 1)
        self._arrange()

    def _connect(self) -> None:
        tools = self._tools
        tools.bridge.changed.connect(lambda _changes: self.refresh())
        self._soon.timeout.connect(self.survey)
        self.list.picked.connect(self._show_picked)
        self.list.opened.connect(self.details.open_best)
        self.details.open_wanted.connect(tools.open_path)
        self.details.folder_wanted.connect(self.choose_folder)
        self.details.changes_wanted.connect(self.list_changes)
        self.details.withdraw_wanted.connect(self.withdraw)
        self.details.correction_wanted.connect(self.do_next)
        self.button.clicked.connect(self.do_next)
        for key, chip in self.tabs.items():
            chip.clicked.connect(lambda _checked=False, key=key: self.show_tab(key))
        for part in (self.compare, self.log):
            part.go_to.connect(self.go_to)

    def _arrange(self) -> None:
        px = current_theme().px
        self._band.setFixedHeight(px(StepBand.HEIGHT))
        stacked = self.width() < px(STACKED)
        beside = min(px(LIST_WIDTH), round(self.width() * SHARE))
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._list_card.setMaximumWidth(16777215 if stacked else beside)
        self._list_card.setMinimumWidth(0 if stacked else beside)
        # One line or two, so that the return below has the room; more of them scroll.
        lines = min(max(self.list.returns.rowCount(), 1), 2)
        self._list_card.setMaximumHeight(px(ROW) * lines + 16 if stacked else 16777215)
        self.compare.setMinimumHeight(px(LEAST_COMPARED))
