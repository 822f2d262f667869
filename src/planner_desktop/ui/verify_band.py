"""The band of the view of received files: how many are what, the way to keys, and the red button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from planner_desktop.domain.outcome import Pile
from planner_desktop.ui.bars import ProgressBar
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import LightLabel
from planner_desktop.ui.pile_filter import PILES
from planner_desktop.ui.step_band import StepBand
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr


class VerifyBand(QFrame):
    """Counts left while nothing runs, else the progress with its way out; buttons right."""

    cancel_wanted = Signal()
    keys_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band")
        self._total = label("", bold=True)
        self._lights = {pile: LightLabel(sign, "") for pile, (sign, _) in PILES.items()}
        self._doing = label("", bold=True)
        self._bar = ProgressBar()
        self.cancel = Button(tr("Cancel (Esc)"))
        self.keys = Button(tr("Trusted keys…"), "key")
        self.button = PrimaryButton("")
        self._still = row(self._total, *self._lights.values(), gap=16)
        self._running = row(self._doing, (self._bar, 1), self.cancel, gap=12)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 12, 0)
        layout.setSpacing(10)
        fill(layout, self._still, (self._running, 1), None, self.keys, self.button)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.keys.clicked.connect(self.keys_wanted)
        self.button.clicked.connect(self.next_wanted)
        self.show_idle()
        self._follow_theme()

    @property
    def running(self) -> bool:
        """Whether progress is shown."""
        return not self._running.isHidden()

    @property
    def text(self) -> str:
        """What is said of the running work."""
        return self._doing.text()

    def show_counts(self, counts: Mapping[Pile, int]) -> None:
        """Say how many files are what."""
        total = sum(counts.values())
        self._total.setText(tr("Received files {count}", count=total) if total else tr("Verify received files"))
        for pile, (sign, source) in PILES.items():
            self._lights[pile].show_sign(sign, tr(source, count=counts.get(pile, 0)))
            self._lights[pile].setVisible(bool(counts.get(pile, 0)))

    def show_next(self, text: str) -> None:
        """Name the red button."""
        self.button.setText(text)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the verification is; nothing is known of the number before the files were read."""
        self._still.hide()
        self._running.show()
        self.button.setEnabled(False)
        self._doing.setText(tr("Verifying {done} of {total}", done=done, total=total) if total else tr("Reading files"))
        self._bar.show_share(done / total if total else 0)

    def show_idle(self) -> None:
        """Nothing runs."""
        self._running.hide()
        self._still.show()
        self.button.setEnabled(True)

    def set_compact(self, compact: bool) -> None:
        """Leave out what there is no room for; the menu has it too."""
        self.keys.setVisible(not compact)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        self.setFixedHeight(current_theme().px(StepBand.HEIGHT))
