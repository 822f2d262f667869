"""The quiet bar that offers to fill a longer period from the shorter ones in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.progress import Entry
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.labels import ElidedLabel
from planner_desktop.ui.layouts import fill
from planner_desktop.ui.lights import HINT, LightLabel
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.translation import QT_TR_NOOP, tr

SOURCES = {
    PeriodKind.MONTH: QT_TR_NOOP("months {numbers}"),
    PeriodKind.QUARTER: QT_TR_NOOP("quarters {numbers}"),
    PeriodKind.HALF_YEAR: QT_TR_NOOP("half-years {numbers}"),
}
"""What a longer period is filled from."""


def offer_text(period: Period, shorter: tuple[Period, ...], offered: ChangeSet) -> str:
    """What would be filled in, and from what."""
    steps = sum(isinstance(change.record, Entry) for change in offered.changes)
    numbers = tr(",").join(str(each.index) for each in shorter)
    return tr(
        "{period} can be put together from {sources}: {steps} steps and {figures} figures would be filled in.",
        period=period_title(period),
        sources=tr(SOURCES[shorter[0].kind], numbers=numbers),
        steps=steps,
        figures=len(offered.changes) - steps,
    )


class PrefillBar(QFrame):
    """One line and one button."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band")
        self.text = ElidedLabel("")
        self.button = Button(tr("Fill in"))
        self.button.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 12, 5)
        layout.setSpacing(8)
        fill(layout, LightLabel(HINT, ""), (self.text, 1), self.button)

    def show_offer(self, text: str) -> None:
        """Offer this; nothing hides the bar."""
        self.text.setText(text)
        self.button.setAccessibleDescription(text)
        self.setVisible(bool(text))
