"""What is shown of a bug, with “copy details”."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QVBoxLayout

from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.translation import tr


class BugDialog(QDialog):
    """Shows what will be copied before it is copied."""

    def __init__(self, details: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(tr("Something went wrong"))
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("Details"))
        copy, go_on = Button(tr("Copy details"), "file"), PrimaryButton(tr("Go on"))
        copy.clicked.connect(self._copy)
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        sentence = tr(
            "The program met an error it did not expect. What was saved is safe and what you typed is still there; "
            "you can go on. If it happens again, send these details to whoever looks after the program."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        fill(layout, label(sentence, wrap=True), self._details, row(None, copy, go_on))
        self.resize(620, 340)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._details.toPlainText())
