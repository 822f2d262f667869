"""What this program is, and the versions one names when asking for help."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.plan import Plan
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.card import scrolled
from planner_desktop.ui.dialog_room import resize_to_page
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill, row, rule
from planner_desktop.ui.mark import Mark
from planner_desktop.ui.translation import tr

DISTRIBUTION = "planner-desktop"
LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "reportlab", "openpyxl", "pyHanko", "cryptography", "lxml")
"""Named with their versions, without importing them."""


def installed_version(distribution: str) -> str:
    """The version of an installed distribution; a frozen program may not carry every one."""
    # Slow to import, and nobody looks here before the first window is painted.
    from importlib.metadata import PackageNotFoundError, version

    # Imported only when asked, since it brings the e-mail package along and every start would wait for it.

    try:
        return version(distribution)
    except PackageNotFoundError:
        return "–"


def version_lines() -> list[str]:
    """Program, Python, Qt and libraries with their versions."""
    named = {DISTRIBUTION: installed_version(DISTRIBUTION), "Python": platform.python_version(), "Qt": qVersion()}
    named |= {name: installed_version(name) for name in LIBRARIES}
    return [f"{name} {number}" for name, number in named.items()] + [f"{platform.system()} {platform.machine()}"]


class AboutDialog(QDialog):
    """Name, purpose, plan in hand and versions; the versions can be copied."""

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About"))
        title = label(tr("Three-year plan: progress and returns"), 15, bold=True)
        purpose = label(
            tr("Works offline. Records progress, hands up signed returns, and verifies those of others."),
            tone="dim",
            wrap=True,
        )
        plan_line = label(f"{plan.number} {plan.title}", 9, "hint", wrap=True)
        versions = label("\n".join(version_lines()), 9, "dim", selectable=True)
        licence = label(tr("Apache License 2.0. Fonts: SIL Open Font License 1.1."), 9, "hint", wrap=True)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        head = row(Mark(40), (column(title, purpose, plan_line, gap=3), 1), gap=14)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        page = column(head, rule(), versions, licence, None, gap=12, margins=(0, 0, 12, 0))
        fill(layout, (scrolled(page), 1), row(None, close))
        resize_to_page(self, page, 520)
