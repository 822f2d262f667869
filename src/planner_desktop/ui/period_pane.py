"""The right pane: last period, the curve of a figure, evidence and remarks of the step in view."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card, scrolled
from planner_desktop.ui.curve_card import CurveCard
from planner_desktop.ui.evidence_acts import OpenCopy, nothing_opens
from planner_desktop.ui.evidence_card import EvidenceCard
from planner_desktop.ui.icons import put_icon
from planner_desktop.ui.last_period_card import LastPeriodCard
from planner_desktop.ui.layouts import row
from planner_desktop.ui.panes import SIDE_WIDTH, STRIP_WIDTH
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.remarks_card import RemarksCard
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

EVIDENCE, REMARKS = "evidence", "remarks"
STRIP = (
    ("unfold", "left", QT_TR_NOOP("Unfold")),
    ("last", "file", QT_TR_NOOP("Last")),
    ("curve", "curve", QT_TR_NOOP("Curve")),
    (EVIDENCE, "clip", QT_TR_NOOP("Proofs")),
    (REMARKS, "info", QT_TR_NOOP("Points")),
)
"""Key, icon and word of each button of the strip; all of them unfold the pane."""


def local_time() -> datetime:
    """The time of this PC, with its zone."""
    return datetime.now().astimezone()


class StripButton(QToolButton):
    """Icon above word."""

    def __init__(self, icon_name: str, word: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setObjectName("bare")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(word)
        put_icon(self, icon_name)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            put_icon(self, self._icon_name)


class SidePane(QWidget):
    """What helps to fill in a step; folds to a strip of buttons where there is no room."""

    unfold_asked = Signal()
    fold_asked = Signal()
    carry_asked = Signal()

    def __init__(
        self,
        workspace: Workspace,
        bridge: Bridge,
        record: Callable[[ChangeSet], None],
        prompter: Prompter,
        now: Callable[[], datetime] = local_time,
        open_copy: OpenCopy = nothing_opens,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._milestone_id = ""
        self._period: Period | None = None
        self.last = LastPeriodCard(workspace)
        self.curve = CurveCard(workspace)
        self.evidence = EvidenceCard(workspace, record, prompter, open_copy)
        self.remarks = RemarksCard(workspace, record, prompter, now)
        self._fold = LinkButton(tr("Fold ›"))
        self._buttons = {key: StripButton(icon_name, tr(word)) for key, icon_name, word in STRIP}
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._full())
        self._stack.addWidget(self._strip())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._connect(bridge)
        add = QAction(tr("Add evidence"), self)
        add.setShortcut(QKeySequence("Ctrl+Shift+A"))
        add.triggered.connect(self.evidence.ask_for_files)
        self.addAction(add)

    def _full(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._fold_line = row(None, self._fold, gap=0)
        self._fold_line.hide()
        layout.addWidget(self._fold_line)
        layout.addWidget(self.last)
        layout.addWidget(self.curve, 1)
        layout.addWidget(self.evidence)
        layout.addWidget(self.remarks)
        layout.addStretch()
        return scrolled(page)

    def _strip(self) -> QWidget:
        return Card(*self._buttons.values(), None, gap=6, margins=(3, 8, 3, 8))

    def _connect(self, bridge: Bridge) -> None:
        bridge.changed.connect(lambda _changeset: self.refresh())
        self.last.carry_asked.connect(self.carry_asked)
        self.evidence.count_changed.connect(lambda count: self._show_count(EVIDENCE, tr("Proofs"), count))
        self.remarks.count_changed.connect(lambda count: self._show_count(REMARKS, tr("Points"), count))
        self._fold.clicked.connect(self.fold_asked)
        for button in self._buttons.values():
            button.clicked.connect(self.unfold_asked)

    @property
    def folded(self) -> bool:
        """Whether only the strip is shown."""
        return self._stack.currentIndex() == 1

    @property
    def strip_buttons(self) -> list[StripButton]:
        """The buttons of the strip, from the top."""
        return list(self._buttons.values())

    def show_period(self, period: Period) -> None:
        """Look at another period."""
        self._period = period
        self._show()

    def show_milestone(self, milestone_id: str) -> None:
        """Look at another step."""
        self._milestone_id = milestone_id
        self._show()

    def show_figure(self, indicator_id: str) -> None:
        """Draw the curve of a figure."""
        self.curve.show_figure(indicator_id)

    def go_to_evidence(self) -> None:
        """Put the cursor to where evidence is added; the pane unfolds for it."""
        if self.folded:
            self.unfold_asked.emit()
        self.evidence.focus_adding()

    def refresh(self) -> None:
        """Show what is saved now."""
        for card in (self.last, self.curve, self.evidence, self.remarks):
            card.refresh()

    def set_folded(self, folded: bool) -> None:
        """Show the strip, or all cards; what was folded once can be folded again."""
        self._stack.setCurrentIndex(1 if folded else 0)
        if folded:
            self._fold_line.show()
        theme = current_theme()
        self.setMinimumWidth(theme.px(STRIP_WIDTH) if folded else theme.px(220))
        self.setMaximumWidth(theme.px(STRIP_WIDTH) if folded else 16777215)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The width of the strip or of the cards."""
        theme = current_theme()
        return QSize(theme.px(STRIP_WIDTH if self.folded else SIDE_WIDTH), theme.px(400))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.set_folded(self.folded)

    def _show(self) -> None:
        step = self._workspace.plan.milestones_by_id.get(self._milestone_id)
        if step is None or self._period is None:
            return
        for card in (self.last, self.curve, self.evidence, self.remarks):
            card.show_step(step, self._period)

    def _show_count(self, key: str, word: str, count: int) -> None:
        self._buttons[key].setText(f"{word} {count}" if count else word)
