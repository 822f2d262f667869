"""Every question to the user that stops the program, in one place that tests replace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

# By the name of their module: PySide6 makes a class ready when it is first asked for, and few starts ask anything.
from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop.ui.translation import tr


class Prompter:
    """Asks over a window; each question returns None or False when the user backs out."""

    def __init__(self, parent: QWidget | None) -> None:
        """Without a parent, questions stand over whatever window is active."""
        self._over = parent

    @property
    def _parent(self) -> QWidget | None:
        return self._over or QApplication.activeWindow()

    def tell(self, sentence: str) -> None:
        """Say what went wrong and wait until it was read; success never stops the user."""
        self._box(QtWidgets.QMessageBox.Icon.Warning, sentence).exec()

    def confirm(self, question: str, action: str) -> bool:
        """Ask before something that cannot be taken back; ``action`` names it on the button."""
        box = self._box(QtWidgets.QMessageBox.Icon.Question, question)
        box.setStandardButtons(QtWidgets.QMessageBox.StandardButton.NoButton)
        agreed = box.addButton(action, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        declined = box.addButton(tr("Cancel"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(declined)
        box.exec()
        return box.clickedButton() is agreed

    def files_to_open(self, title: str, filters: str, folder: Path) -> list[Path]:
        """Choose files; ``filters`` as ``Name (*.pdf *.xlsx)``, parted by ``;;``."""
        names, _ = QtWidgets.QFileDialog.getOpenFileNames(self._parent, title, str(folder), filters)
        return [Path(name) for name in names]

    def file_to_open(self, title: str, filters: str, folder: Path) -> Path | None:
        """Choose one file."""
        name, _ = QtWidgets.QFileDialog.getOpenFileName(self._parent, title, str(folder), filters)
        return Path(name) if name else None

    def file_to_save(self, title: str, suggestion: Path, filters: str) -> Path | None:
        """Choose where to save a file."""
        name, _ = QtWidgets.QFileDialog.getSaveFileName(self._parent, title, str(suggestion), filters)
        return Path(name) if name else None

    def folder(self, title: str, start: Path) -> Path | None:
        """Choose a folder."""
        name = QtWidgets.QFileDialog.getExistingDirectory(self._parent, title, str(start))
        return Path(name) if name else None

    def text(self, title: str, question: str, value: str = "") -> str | None:
        """Ask for a line."""
        answer, agreed = QtWidgets.QInputDialog.getText(
            self._parent, title, question, QtWidgets.QLineEdit.EchoMode.Normal, value
        )
        return answer if agreed else None

    def choice(self, title: str, question: str, choices: Sequence[str]) -> str | None:
        """Ask for one of several."""
        answer, agreed = QtWidgets.QInputDialog.getItem(self._parent, title, question, list(choices), 0, False)
        return answer if agreed else None

    def _box(self, icon: QtWidgets.QMessageBox.Icon, sentence: str) -> QtWidgets.QMessageBox:
        box = QtWidgets.QMessageBox(
            icon, tr("Planner"), sentence, QtWidgets.QMessageBox.StandardButton.Ok, self._parent
        )
        box.button(QtWidgets.QMessageBox.StandardButton.Ok).setText(tr("OK"))
        return box
