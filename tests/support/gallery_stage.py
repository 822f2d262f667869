"""Offices that the program is looked at in: nothing named yet, nothing filled in, filled in, sealed, corrected."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.deadlines import DeadlineRule
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Task
from planner_desktop.domain.prefill import declare_nil
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnState, SignOff
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.settings import Settings
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.theme import Theme
from planner_desktop.ui.translation import tr
from planner_desktop.wiring import Wiring
from support.asking import Answers

NOW = datetime(2020, 6, 26, 10, 32, tzinfo=UTC)
LATER = datetime(2020, 8, 10, 9, 0, tzinfo=UTC)
PERIOD = Period.parse("2020Q2")
UNIT = "140106"
PEOPLE = ("示例甲", "示例乙", "示例丙", "0351-0000000")
SETTLING = 8
"""Rounds of the event loop until layouts and late work have come to rest."""
LONG_TEXT = "示例：本季度召开专题会议研究部署，逐镇逐村建立台账，明确责任人和完成时限，按月通报、按季考核；" * 10
"""Close to five hundred characters, as some offices write."""
LONG_TASKS = (13, 26)
"""The tasks with the longest wording."""
NOT_FILLED, NO_PROGRESS, WITHOUT_REASON, LATE = (35, 40, 41), (34,), (36,), (37,)
"""Numbers of tasks changed so that every state is seen."""


def application() -> QApplication:
    """The one that runs."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(SETTLING):
        application().processEvents()


def put_away() -> None:
    """Close and delete every window; else each is restyled with every later look."""
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    application().sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Shown(Answers):
    """Answers, or puts a question up and leaves it standing."""

    def __init__(self) -> None:
        super().__init__()
        self._stands = False

    @contextmanager
    def standing(self) -> Iterator[None]:
        """What is asked or told meanwhile is shown, and not answered."""
        self._stands = True
        yield
        self._stands = False

    def confirm(self, question: str, action: str) -> bool:
        if not self._stands:
            return super().confirm(question, action)
        return Prompter.confirm(self, question, action)

    def tell(self, sentence: str) -> None:
        if self._stands:
            Prompter.tell(self, sentence)
        else:
            super().tell(sentence)

    @property
    def _parent(self) -> QWidget | None:
        return QApplication.activeWindow()

    def _box(self, icon: QMessageBox.Icon, sentence: str) -> QMessageBox:
        class Standing(QMessageBox):
            def exec(self) -> int:
                self.open()
                return 0

        box = Standing(icon, tr("Planner"), sentence, QMessageBox.StandardButton.Ok, self._parent)
        box.button(QMessageBox.StandardButton.Ok).setText(tr("OK"))
        return box


class Stage:
    """Each office is made once, in a profile of its own, and may be shown in many windows one after the other."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self.folder, self.theme = folder, theme
        self.language = "zh_CN"
        """That is in force."""
        self.size: tuple[int, int] = (1366, 700)
        """Of the windows shown from now on."""
        self.answers: dict[Program, Shown] = {}
        """What each office answers with."""
        self._wirings: dict[Program, Wiring] = {}

    @cached_property
    def fresh(self) -> Program:
        """A first start."""
        return self._program("fresh")

    @cached_property
    def empty(self) -> Program:
        """Named, nothing filled in."""
        made = self._program("empty")
        made.workspace.apply(edits.set_office(made.workspace.progress, Office(UNIT, *PEOPLE)))
        return made

    @cached_property
    def full(self) -> Program:
        """Sample progress of three quarters with long texts, errors, warnings and every state."""
        made = self._filled("full")
        self._vary(made)
        return made

    @cached_property
    def ready(self) -> Program:
        """All errors put right and all warnings answered, with a key: the quarter can be signed."""
        made = self._filled("ready")
        self._put_right(made)
        return made

    @cached_property
    def rich(self) -> Program:
        """Filled in, with everything that can stand beside an entry."""
        from support.gallery_entries import adorn

        made = self._filled("rich")
        adorn(made)
        return made

    @cached_property
    def nil(self) -> Program:
        """Nothing moved in the quarter."""
        made = self._program("nil")
        workspace = made.workspace
        workspace.apply(edits.set_office(workspace.progress, Office(UNIT, *PEOPLE)))
        workspace.apply(declare_nil(workspace.plan, workspace.progress, PERIOD))
        for found in workspace.unanswered(PERIOD):
            workspace.apply(edits.explain(workspace.progress, found, PERIOD, "示例：已核对"))
        return made

    @cached_property
    def late(self) -> Program:
        """All is put right, weeks after the return was due."""
        made = self._filled("late", LATER)
        workspace = made.workspace
        workspace.apply(workspace.deadlines.declared(PERIOD.kind, DeadlineRule.NEXT_5))
        self._put_right(made)
        return made

    @cached_property
    def sent(self) -> Program:
        """Two returns are out, and something was changed since."""
        made = self._filled("sent")
        self._put_right(made)
        for revision in range(2):
            self._write(made, 48, narrative=f"示例：第 {revision} 次改写。{LONG_TEXT}")
            self._issue(made)
        self._write(made, 42, narrative="示例：签发以后改写")
        return made

    def window(self, program: Program, view: str = "") -> MainWindow:
        """A window of an office, at a view."""
        made = program.build_main_window(PERIOD)
        self.show(made)
        if view:
            made.show_view(view)
        return made

    def bare_window(self) -> QWidget:
        """A window for a dialog to stand over."""
        self._bare = QWidget()
        self.show(self._bare)
        return self._bare

    def show(self, window: QWidget) -> None:
        """Show a window in the size in force."""
        window.resize(*self.size)
        window.show()
        window.activateWindow()
        settle()

    def close(self) -> None:
        """Close every store."""
        put_away()
        for program in self._wirings:
            program.workspace.close()
            program.deleteLater()

    def _program(self, name: str, now: datetime = NOW) -> Program:
        wiring = Wiring(paths.Profile(self.folder / name), lambda: now)
        wiring.keep_settings(Settings(export_folder=str(self.folder), period=PERIOD.name))
        wiring.open_store()
        answers = Shown()
        made = Program(wiring, application(), self.theme, answers, keep=lambda _settings: None)
        self._wirings[made], self.answers[made] = wiring, answers
        return made

    def _filled(self, name: str, now: datetime = NOW) -> Program:
        made = self._program(name, now)
        fill_with_sample(made.workspace, UNIT, PERIOD, self._wirings[made].phrases)
        return made

    def _vary(self, program: Program) -> None:
        workspace = program.workspace
        changes: list[Change] = []
        for id_, entry in workspace.progress.at(PERIOD).entries.items():
            number = workspace.plan.task_of_milestone[id_].number
            if number in NOT_FILLED:
                changes.append(Change(entry, None))
            elif number in NO_PROGRESS:
                changes.append(Change(entry, replace(entry, status=Status.NO_PROGRESS)))
            elif number in WITHOUT_REASON:
                changes.append(Change(entry, replace(entry, status=Status.NOT_APPLICABLE, reason="")))
            elif number in LATE:
                changes.append(Change(entry, replace(entry, status=Status.ON_TRACK)))
            elif number in LONG_TASKS:
                changes.append(Change(entry, replace(entry, narrative=LONG_TEXT, problems=LONG_TEXT[:200])))
        workspace.apply(ChangeSet("edit.entry", tuple(change for change in changes if change.before != change.after)))

    def _put_right(self, program: Program) -> None:
        workspace = program.workspace
        words = {"reason": "示例原因", "narrative": "示例：正在推进。", "problems": "示例：人手不足"}
        for found in workspace.findings(PERIOD):
            if found.severity is Severity.ERROR:
                made = edits.set_entry(
                    workspace.progress, found.milestone_id, PERIOD, status=Status.NO_PROGRESS, **words
                )
                workspace.apply(made)
        for found in workspace.unanswered(PERIOD):
            workspace.apply(edits.explain(workspace.progress, found, PERIOD, "示例：已核对"))

    def _write(self, program: Program, number: int, **values: str) -> None:
        workspace = program.workspace
        step = task(program, number).milestones[0].id
        entries = workspace.progress.at(PERIOD).entries
        held = next((m.id for m in task(program, number).milestones if m.id in entries), step)
        workspace.apply(edits.set_entry(workspace.progress, held, PERIOD, **values))

    def _issue(self, program: Program) -> None:
        wiring = self._wirings[program]
        record = wiring.outgoing.seal(PERIOD, SignOff(*PEOPLE, NOW.date()))
        stem = wiring.documents.file_stem(wiring.outgoing.ledger(record))
        out = replace(record, state=ReturnState.ISSUED, issued_at=NOW.isoformat(), file_stem=stem)
        program.workspace.apply(ChangeSet("return.issue", (Change(record, out),)))


def task(program: Program, number: int) -> Task:
    """A task of the plan by its number."""
    return next(task for task in program.workspace.plan.tasks if task.number == number)


def shown_dialog(window: QWidget) -> QWidget:
    """The dialog or popup that is open over a window."""
    settle()
    own = [each for each in QApplication.topLevelWidgets() if each is not window and each.isVisible()]
    assert own, "nothing was opened"
    return own[-1]
