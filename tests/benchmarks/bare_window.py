"""The floor of the start: a main window with a tree of 51 rows, by PySide6 and nothing else.

usage: python bare_window.py BEGAN
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView
from stopwatch import Stopwatch

ROWS = 51
TEXT = "持续推动学校共青团改革方案落实，做好有关改革专项工作（示例）"


class PaintWatch(QObject):
    """Notes that the tree was painted; asks again until it was."""

    def __init__(self, tree: QTreeView, stopwatch: Stopwatch) -> None:
        super().__init__()
        self._stopwatch, self._painted = stopwatch, False
        tree.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See paint events pass."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def ask(self) -> None:
        """Report and leave once the window was painted; comes from a timer, so after the whole of it was."""
        if not self._painted:
            QTimer.singleShot(0, self.ask)
            return
        self._stopwatch.mark("painted")
        self._stopwatch.report()
        QApplication.quit()


def main() -> int:
    """Show the window until it is painted."""
    stopwatch = Stopwatch(int(sys.argv[1]))
    app = QApplication(sys.argv[:1])
    model = QStandardItemModel(0, 1)
    model.setHorizontalHeaderLabels(["任务"])
    for number in range(1, ROWS + 1):
        model.appendRow(QStandardItem(f"{number} {TEXT}"))
    tree, window = QTreeView(), QMainWindow()
    tree.setModel(model)
    window.setCentralWidget(tree)
    window.resize(1366, 700)
    window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    watch = PaintWatch(tree, stopwatch)
    window.show()
    QTimer.singleShot(0, watch.ask)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
