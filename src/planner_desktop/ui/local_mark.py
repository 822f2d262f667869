"""What a task of the office's own has in its card and an official one has not: a word that says so, and its commands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner_desktop.domain.plan import Task
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.labels import label
from planner_desktop.ui.translation import tr


class LocalMark(QWidget):
    """Hidden beside an official task."""

    edit_wanted = Signal(str)
    """Id of the local task."""
    delete_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._task_id = ""
        self.word = label(tr("◇ This unit's own task, not in the document"), 9, "accent")
        self.edit, self.delete = LinkButton(tr("Edit…")), LinkButton(tr("Delete"))
        self.edit.setAccessibleName(tr("Edit this unit's own task"))
        self.delete.setAccessibleName(tr("Delete this unit's own task"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self.word, self.edit, self.delete):
            line.addWidget(widget)
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self._task_id))
        self.delete.clicked.connect(lambda: self.delete_wanted.emit(self._task_id))
        self.hide()

    def show_task(self, task: Task) -> None:
        """Show or hide it for a task."""
        self._task_id = task.id if task.local else ""
        self.setVisible(task.local)
