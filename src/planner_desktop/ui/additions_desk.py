"""The ways to add to the plan from the window: load a supplement, set a task of one's own, say who handles a task."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from planner_desktop.domain.additions import LocalTask, Supplement
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.errors import UserError
from planner_desktop.services.adding import Adding, Offer
from planner_desktop.ui.background import run_in_background
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.translation import tr


class AdditionsDesk(QObject):
    """Opens the dialogs over one window; every action is one undo step."""

    def __init__(
        self,
        adding: Adding,
        prompter: Prompter,
        record: Callable[[ChangeSet], None],
        flush: Callable[[], bool],
        folder: Callable[[], Path],
        programme_in_hand: Callable[[], str],
        window: QWidget,
        show_step: Callable[[str], object] = lambda _id: None,
    ) -> None:
        """``show_step`` goes to a milestone by its id; ``record`` carries an action out; ``flush`` saves first what was typed into the entries.

        ``programme_in_hand`` gives the id of the programme looked at: a new task goes there unless told otherwise.
        """
        super().__init__(window)
        self._adding, self._prompter, self._record = adding, prompter, record
        self._flush, self._folder, self._window = flush, folder, window
        self._show_step = show_step
        self._programme_in_hand = programme_in_hand
        self._busy = False
        self._refused: dict[str, tuple[str, str]] = {}
        """Names that could not be kept and why, by the id of their task."""
        self.dialog: QDialog | None = None
        """The one opened last."""

    def open(self, command: str) -> None:
        """Carry out a command of ``menu.ADDING``."""
        match command:
            case "load_supplement":
                self.choose_supplement()
            case "add_local_task":
                self.add_task(self._programme_in_hand())
            case _:
                self.manage()

    # Supplements

    def choose_supplement(self) -> None:
        """Choose a file and read it; what was understood is shown when it is read."""
        if self._busy:
            return
        self._busy = True
        filters = ";;".join((tr("Word document or text (*.docx *.doc *.txt)"), tr("All files (*)")))
        path = self._prompter.file_to_open(tr("Supplement to load"), filters, self._folder())
        self._busy = False
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file off the thread that paints."""
        if self._busy:
            return
        self._busy = True
        self._window.setCursor(Qt.CursorShape.BusyCursor)
        job = run_in_background(lambda _report: self._adding.read(path), self)
        job.succeeded.connect(self._preview)
        job.failed.connect(lambda problem: self._prompter.tell(error_sentence(problem)))
        job.finished.connect(self._settle)

    def _settle(self) -> None:
        self._busy = False
        self._window.unsetCursor()

    def _preview(self, offer: Offer) -> None:
        from planner_desktop.ui.supplement_preview import SupplementPreview

        def load(into: str) -> None:
            known = {task.id for task in self._adding.workspace.plan.tasks}
            self._do(self._adding.load(offer, into))
            self._show_new(known)

        self._open(SupplementPreview(offer, self._adding.places(offer), load, self._window))

    def _show_new(self, known: set[str]) -> None:
        """Go to the first of the tasks that were not there before: so one sees what came and where it stands."""
        tasks = self._adding.workspace.plan.tasks
        new = next((task for task in tasks if task.id not in known and task.milestones), None)
        if new is not None:
            self._show_step(new.milestones[0].id)

    # Tasks of one's own

    def add_task(self, programme_id: str = "") -> None:
        """Set a new one."""
        self._edit(None, programme_id)

    def edit_task(self, task_id: str) -> None:
        """Change one."""
        self._edit(self._adding.workspace.local_tasks[task_id])

    def _edit(self, held: LocalTask | None, programme_id: str = "") -> None:
        from planner_desktop.ui.local_task_dialog import LocalTaskDialog

        adding = self._adding
        programmes = adding.workspace.plan.programmes

        def keep(draft: object) -> None:
            from planner_desktop.domain.addition_edits import TaskDraft

            assert isinstance(draft, TaskDraft)
            self._do(adding.edit_task(held, draft) if held else adding.add_task(draft))

        self._open(LocalTaskDialog(programmes, keep, self._window, held, programme_id))

    def delete_task(self, task_id: str) -> None:
        """Delete one, or say why it cannot go."""
        try:
            self._delete(self._adding.workspace.local_tasks[task_id])
        except UserError as problem:
            self._prompter.tell(error_sentence(problem))

    def _delete(self, task: LocalTask) -> None:
        self._flush()
        self._do(self._adding.delete_task(task))

    def manage(self) -> None:
        """List everything that was added."""
        from planner_desktop.ui.additions_dialog import AdditionsDialog

        def remove(supplement: Supplement) -> None:
            self._flush()
            self._do(self._adding.remove_supplement(supplement))

        def edit(task: LocalTask) -> None:
            opened.accept()
            self._edit(task)

        ways = {
            tr("Load a supplement…"): self.choose_supplement,
            tr("Add a task of our own…"): lambda: self.add_task(self._programme_in_hand()),
        }
        opened = AdditionsDialog(self._adding.workspace, remove, edit, self._delete, ways, self._window)
        self._open(opened)

    # Handlers

    def attend(self, page: EntryPage, bridge: Bridge) -> None:
        """Carry out what is asked for in the card of the task in view."""
        card = page.task_card
        card.handler.entered.connect(lambda name: self._set_handler(page, name))
        card.local.edit_wanted.connect(self.edit_task)
        card.local.delete_wanted.connect(self.delete_task)
        card.task_shown.connect(lambda _task_id: self._show_handler(page))
        page.milestone_shown.connect(lambda _step_id: self._show_usual(page))
        bridge.changed.connect(lambda changeset: self._follow(page, changeset))
        self._show_handler(page)

    def _follow(self, page: EntryPage, changeset: ChangeSet) -> None:
        if changeset.label == "edit.task_handler":
            self._show_handler(page)

    def _show_handler(self, page: EntryPage) -> None:
        """Show the name kept, or the one that was refused, which waits to be put right."""
        card = page.task_card
        held = self._adding.workspace.task_handlers.get(card.task_id)
        card.handler.show_name(held.name if held else "")
        if card.task_id in self._refused:
            text, sentence = self._refused[card.task_id]
            card.handler.editor.set_value(text)
            card.handler.show_error(sentence)
        self._show_usual(page)

    def _show_usual(self, page: EntryPage) -> None:
        """Say in the step's own field who it is unless another is named."""
        usual = self._adding.workspace.handler_of(page.milestone.id) if page.milestone else ""
        page.form.handler.widget.setPlaceholderText(usual or tr("optional"))

    def _set_handler(self, page: EntryPage, name: str) -> None:
        task_id = page.task_card.task_id
        self._refused.pop(task_id, None)
        try:
            self._do(self._adding.set_handler(task_id, name))
        except UserError as problem:
            self._refused[task_id] = name, error_sentence(problem)
        self._show_handler(page)

    # Inside

    def _do(self, changeset: ChangeSet) -> None:
        if changeset:
            self._record(changeset)

    def _open(self, dialog: QDialog) -> None:
        self._flush()
        self.dialog = dialog
        dialog.open()
