"""Third page of the first run: the key that signs the returns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner_desktop.domain.units import Unit
from planner_desktop.ui.key_panel import EXPLANATION, KeyPanel, KeyTools
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill
from planner_desktop.ui.translation import tr


class KeyPage(QWidget):
    """Make or import a key; afterwards its short fingerprint."""

    changed = Signal()

    def __init__(self, tools: KeyTools) -> None:
        super().__init__()
        self.panel = KeyPanel(tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        heading = label(tr("The key that signs your returns"), 17, bold=True)
        fill(layout, heading, label(tr(EXPLANATION), tone="dim", wrap=True), 4, self.panel, None)
        self.panel.changed.connect(self.changed)

    @property
    def next_text(self) -> str:
        """What the red button says."""
        if self.panel.busy:
            return tr("One moment…")
        if self.panel.ready:
            return tr("Begin with the entries")
        return tr("Import key") if self.panel.imports else tr("Make key")

    @property
    def next_enabled(self) -> bool:
        """Whether it can be pressed."""
        return not self.panel.busy and not self.panel.blocked

    def show_unit(self, unit: Unit) -> None:
        """Say whose key it will be."""
        self.panel.show_unit(unit)

    def take(self) -> bool:
        """Whether there is a usable key; else begin to make one."""
        if not self.panel.ready:
            self.panel.make()
            return False
        return True

    def focus_first(self) -> None:
        """Put the cursor where typing begins."""
        self.panel.focus_first()
