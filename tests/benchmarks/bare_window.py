"""The floor of the start: a main window with a tree of 51 rows, by PySide6 and nothing else.

usage: python bare_window.py BEGAN
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView
from stopwatch import Stopwatch

ROWS = 51
TEXT = "持续推动学校共青团改革方案落实，做好有关改革专项工作（示例）"


class WatchedTree(QTreeView):
    """Notes that it was painted, in the way that costs least: its viewport is not asked for."""

    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as ever."""
        super().paintEvent(event)
        self.was_painted = True


def ask(tree: WatchedTree, stopwatch: Stopwatch) -> None:
    """Report and leave once the tree was painted; comes from a timer, so after the whole window was."""
    if not tree.was_painted:
        QTimer.singleShot(0, lambda: ask(tree, stopwatch))
        return
    stopwatch.mark("painted")
    stopwatch.report()
    QApplication.quit()


def main() -> int:
    """Show the window until it is painted."""
    stopwatch = Stopwatch(int(sys.argv[1]))
    app = QApplication(sys.argv[:1])
    model = QStandardItemModel(0, 1)
    model.setHorizontalHeaderLabels(["任务"])
    for number in range(1, ROWS + 1):
        model.appendRow(QStandardItem(f"{number} {TEXT}"))
    tree, window = WatchedTree(), QMainWindow()
    tree.setModel(model)
    window.setCentralWidget(tree)
    window.resize(1366, 700)
    window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    window.show()
    QTimer.singleShot(0, lambda: ask(tree, stopwatch))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
