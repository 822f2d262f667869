"""The view of an office's returns over a real store, with documents that are plain and files that are real."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, SignOff
from planner_desktop.services.history import History
from planner_desktop.services.outgoing import Outgoing
from planner_desktop.services.workspace import Workspace
from planner_desktop.store.opening import open_store
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.difference_words import Goal
from planner_desktop.ui.history_card import HistoryTools
from planner_desktop.ui.returns_page import ReturnsPage, ReturnsTools
from planner_desktop.wiring import DiskFiles
from support.asking import Answers
from support.fakes import DIRECTORY, NOON, MemorySequence, PlainDocuments
from support.small_plan import small_plan

Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")
OFFICE = Office("990101", "示例甲", "示例乙", "示例丙", "0351-0000000", sample=True)
STEPS = ("t1.m1", "t1.m2", "t2.m1")


@dataclass
class ReturnsDesk:
    """What a test works with."""

    workspace: Workspace
    outgoing: Outgoing
    page: ReturnsPage
    answers: Answers
    folder: Path
    opened: list[Path] = field(default_factory=list[Path])
    gone_to: list[tuple[Goal, Period]] = field(default_factory=list[tuple[Goal, Period]])
    signing: list[tuple[Period, bool]] = field(default_factory=list[tuple[Period, bool]])

    @classmethod
    def set_up(cls, qtbot: QtBot, folder: Path, size: tuple[int, int] = (1366, 640)) -> ReturnsDesk:
        """A shown view of the second quarter of 2020 without any return."""
        store = open_store(folder / "store.db", clock=lambda: NOON)
        workspace = Workspace(small_plan(), DIRECTORY)
        workspace.open(store)
        workspace.apply(edits.set_office(workspace.progress, OFFICE))
        outgoing = Outgoing(workspace, PlainDocuments(), DiskFiles(), MemorySequence(), _noon)
        answers, files = Answers(), folder / "out"
        files.mkdir()
        held = [files]
        bridge = Bridge(workspace)
        log = HistoryTools(workspace, lambda: History(store), DiskFiles(), answers, lambda: held[0])
        opened: list[Path] = []

        def keep(chosen: Path) -> None:
            held[0] = chosen

        tools = ReturnsTools(workspace, lambda: outgoing, bridge, log, answers, lambda: held[0], keep, opened.append)
        page = ReturnsPage(tools)
        bridge.setParent(page)
        desk = cls(workspace, outgoing, page, answers, files, opened)
        page.go_to.connect(lambda goal, period: desk.gone_to.append((goal, period)))
        page.sign_wanted.connect(lambda period, correcting: desk.signing.append((period, correcting)))
        page.destroyed.connect(lambda: store.close())
        qtbot.addWidget(page)
        page.resize(*size)
        page.show_period(Q2)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        return desk

    def write(self, step: str, period: Period = Q2, **values: object) -> None:
        """Save fields of an entry."""
        self.workspace.apply(edits.set_entry(self.workspace.progress, step, period, **values))  # pyright: ignore[reportArgumentType]

    def seal(self, period: Period = Q2) -> ReturnRecord:
        """Seal a period whose steps are all filled in."""
        for step in STEPS:
            if self.workspace.progress.entry(step, period) is None:
                self.write(step, period, status=Status.BEHIND, narrative="示例进展", problems="示例问题")
        for found in self.workspace.unanswered(period):
            self.workspace.apply(edits.explain(self.workspace.progress, found, period, "示例：已核对"))
        return self.outgoing.seal(period, SignOff("示例甲", "示例乙", "示例丙", "0351-0000000", NOON.date()))

    def issue(self, period: Period = Q2, *, files: bool = True) -> ReturnRecord:
        """Seal a period and leave its files in the folder."""
        record = self.seal(period)
        out = replace(
            record, state=ReturnState.ISSUED, issued_at=NOON.isoformat(), file_stem=f"{period}_R{record.revision}"
        )
        self.workspace.apply(ChangeSet("return.issue", (Change(record, out),)))
        if files:
            for ending in ("pdf", "xlsx", "eml"):
                (self.folder / f"{out.file_stem}.{ending}").write_bytes(b"-")
        return out


def _noon() -> datetime:
    return NOON
