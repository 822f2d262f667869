"""The key panel in a small dialog, for whoever has come to the signature without a key."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.units import Unit
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.key_panel import EXPLANATION, KeyPanel, KeyTools
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr


class KeyDialog(QDialog):
    """Make, import or put away the key; accepted once there is one that can sign."""

    def __init__(self, tools: KeyTools, unit: Unit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Signing key"))
        self.panel = KeyPanel(tools)
        self.go = PrimaryButton("")
        self.go.setDefault(True)
        self.close_button = Button(tr("Close"))
        self.close_button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        heading = label(tr("Signing key"), 15, bold=True)
        fill(layout, heading, label(tr(EXPLANATION), tone="dim", wrap=True), self.panel, None)
        fill(layout, row(None, self.close_button, self.go))
        self.setMinimumWidth(current_theme().px(540))
        self.close_button.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        self.panel.changed.connect(self._show)
        self.panel.show_unit(unit)
        self.panel.focus_first()

    def _go(self) -> None:
        if self.panel.ready:
            self.accept()
        else:
            self.panel.make()

    def _show(self) -> None:
        panel = self.panel
        text = tr("Use this key") if panel.ready else tr("Import key") if panel.imports else tr("Make key")
        self.go.setText(tr("One moment…") if panel.busy else text)
        self.go.setEnabled(not panel.busy and not panel.blocked)
        self.close_button.setEnabled(not panel.busy)
