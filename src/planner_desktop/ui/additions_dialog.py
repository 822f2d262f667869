"""What this office added to the plan, listed: supplements to be taken out, tasks of its own to be changed or deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.additions import LocalTask, Supplement
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.card import Card, scrolled
from planner_desktop.ui.dialog_room import resize_within
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.translation import tr


class AdditionsDialog(QDialog):
    """Each of the three takes what it is about; removing raises ``UserError`` where it is not possible."""

    def __init__(
        self,
        workspace: Workspace,
        remove_supplement: Callable[[Supplement], object],
        edit_task: Callable[[LocalTask], object],
        delete_task: Callable[[LocalTask], object],
        ways: Mapping[str, Callable[[], object]],
        parent: QWidget,
    ) -> None:
        """``ways`` to add more, by the words of their buttons; each closes the dialog first."""
        super().__init__(parent)
        self.setWindowTitle(tr("Supplements and own tasks"))
        self._workspace = workspace
        self._remove, self._edit, self._delete = remove_supplement, edit_task, delete_task
        self.notes = Notes()
        self.page = column(gap=8, margins=(0, 0, 12, 0))
        self.rows: list[QWidget] = []
        self.buttons: dict[tuple[str, str], Button] = {}
        """By what is done and to which id."""
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 8, 14)
        layout.setSpacing(10)
        told = tr("Both stand in the tree beside the tasks of the document and travel with your returns. What something is recorded under cannot be removed; every step here can be undone.")  # fmt: skip
        title = label(tr("Supplements and own tasks"), 15, bold=True)
        hint = column(label(told, tone="dim", wrap=True), self.notes, gap=6, margins=(0, 0, 12, 0))
        fill(layout, title, hint, (scrolled(self.page), 1))
        self.ways = {words: Button(words) for words in ways}
        for words, act in ways.items():
            self.ways[words].setAutoDefault(False)
            self.ways[words].clicked.connect(lambda _checked=False, act=act: self._leave(act))
        fill(layout, row(*self.ways.values(), None, close, gap=8, margins=(0, 0, 12, 0)))
        resize_within(self, 640, 460)
        self.refresh()

    def _leave(self, act: Callable[[], object]) -> None:
        self.accept()
        act()

    def refresh(self) -> None:
        """Show what is there now."""
        layout = self.page.layout()
        assert layout is not None  # column() gives every widget one
        for widget in self.rows:
            layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons.clear()
        added = self._workspace.additions
        self.rows = [self._supplement(each) for each in added.supplements]
        self.rows += [self._task(each) for each in added.local_tasks]
        if not self.rows:
            self.rows = [label(tr("Nothing was added so far."), tone="hint")]
        for widget in self.rows:
            layout.addWidget(widget)
        filler = QWidget()
        self.rows.append(filler)
        fill(layout, (filler, 1))  # pyright: ignore[reportArgumentType]  # a column is a box

    def _supplement(self, supplement: Supplement) -> QWidget:
        title = "  ".join(part for part in (supplement.number, supplement.plan.title) if part)
        count = tr("Supplement · {count} tasks", count=len(supplement.plan.tasks))
        button = self._button("remove", supplement.digest, tr("Remove"), lambda: self._remove(supplement))
        return _line(title, count, button)

    def _task(self, task: LocalTask) -> QWidget:
        programme = self._workspace.plan.programme_of_task[task.id]
        told = tr("Own task · {programme} · {count} steps", programme=programme.title, count=len(task.steps))
        edit = self._button("edit", task.id, tr("Edit…"), lambda: self._edit(task))
        delete = self._button("delete", task.id, tr("Delete"), lambda: self._delete(task))
        return _line(task.text, told, edit, delete)

    def _button(self, act: str, id_: str, text: str, run: Callable[[], object]) -> Button:
        button = self.buttons[act, id_] = Button(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._do(run))
        return button

    def _do(self, run: Callable[[], object]) -> None:
        self.notes.show_notes(())
        try:
            run()
        except UserError as problem:
            self.notes.show_notes([Note(ERROR, error_sentence(problem))])
            return
        self.refresh()


def _line(title: str, told: str, *buttons: Button) -> QWidget:
    for button in buttons:
        button.setAccessibleName(f"{button.text()}: {title}")
    words = column(label(title, bold=True, wrap=True), label(told, 9, "dim", wrap=True), gap=2)
    return Card(row((words, 1), *buttons, gap=8), name="panel")
