"""An office of a story: a real profile with key and people, a clock that the story sets, and its window."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState
from planner_desktop.domain.schedule import reportable
from planner_desktop.settings import Settings
from planner_desktop.ui.sign_page import SignPage
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers
from support.hands import PATIENCE, Hands

COUNTY = "140106"
PASSPHRASE = "shili-2020-kouling"


class StoryOffice:
    """One PC; ``hands`` do what a person does, everything else prepares a story or looks at its outcome."""

    def __init__(self, qtbot: QtBot, folder: Path, *, period: str, today: date, people: Sequence[str] = ()) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_language(app, paths.resources())
        theme = app.property("planner_theme") or Theme(app, paths.resources())
        theme.choose(Look())
        self.qtbot, self.today = qtbot, today
        self.period = Period.parse(period)
        self.folder = folder / "导出"
        self.folder.mkdir()
        self.answers = Answers()
        self.wiring = Wiring(paths.Profile(folder / "资料"), self._now)
        self.wiring.keep_settings(Settings(export_folder=str(self.folder), period=period))
        self.wiring.open_store()
        self.workspace = self.wiring.workspace
        preparer, reviewer, approver = people or ("示例甲", "示例乙", "示例丙")
        office = Office(COUNTY, preparer, reviewer, approver, "0351-0000000")
        self.workspace.apply(edits.set_office(self.workspace.progress, office))
        self.wiring.cabinet.create(COUNTY, "共青团太原市迎泽区委", PASSPHRASE)
        self.program = Program(self.wiring, app, theme, self.answers)
        self.window = self.program.build_main_window(self.period)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 760)
        self.window.show()
        qtbot.waitExposed(self.window)
        with qtbot.waitActive(self.window, timeout=PATIENCE):
            self.window.activateWindow()
        self.hands = Hands(qtbot, self.window)

    def close(self) -> None:
        """Close the window and let everything go."""
        self.window.close()
        self.workspace.close()
        self.wiring.close()
        self.program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _now(self) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, 10, 32, tzinfo=UTC)

    # What happened before the story, or off the stage

    def go_to(self, step: str) -> None:
        """Look at a step."""
        self.window.show_milestone(step)

    def fill_the_rest(self, period: Period | None = None, status: Status = Status.BEHIND) -> None:
        """Whatever the story leaves open of a period."""
        workspace, period = self.workspace, period or self.period
        settled = workspace.progress.settled_before(period)
        words = {"narrative": f"示例：{period}推进情况。", "problems": "示例：人手不足"}
        for step in workspace.plan.milestones_by_id.values():
            held = workspace.progress.entry(step.id, period)
            if reportable(step, period, settled) and (held is None or held.status is None):
                values = {"status": status, **words}
                workspace.apply(edits.set_entry(workspace.progress, step.id, period, **values))  # pyright: ignore[reportArgumentType]
        self.answer_warnings(period)
        self.window.check()

    def answer_warnings(self, period: Period) -> None:
        """A word for each warning."""
        progress = self.workspace.progress
        found = [edits.explain(progress, each, period, "示例：已核对") for each in self.workspace.unanswered(period)]
        together = {change.key: change for changeset in found for change in changeset.changes}
        self.workspace.apply(ChangeSet("edit.explain", tuple(together.values())))

    # What a person does in one go

    def sign(self) -> ReturnRecord:
        """Type the passphrase, press the red button, and wait for the files."""
        before = len(list(self.folder.glob("*.pdf")))
        self.hands.write("口令", PASSPHRASE)
        self.hands.key("Return")
        self.qtbot.waitUntil(
            lambda: len(list(self.folder.glob("*.pdf"))) > before and self.latest.state is ReturnState.ISSUED,
            timeout=PATIENCE,
        )
        return self.latest

    @property
    def sealed(self) -> bool:
        """Whether there is a return of the period."""
        return bool(self.workspace.returns_of(self.window.period))

    @property
    def signing(self) -> bool:
        """Whether the page of the signature is still at work."""
        page = self.window.findChild(SignPage)
        return isinstance(page, SignPage) and not page.next_enabled

    # What came of it

    @property
    def latest(self) -> ReturnRecord:
        """The last return of the period."""
        return self.workspace.returns_of(self.window.period)[-1]

    def paper(self, record: ReturnRecord) -> str:
        """The text of its PDF."""
        file = self.folder / f"{record.file_stem}.pdf"
        told = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
        return "".join(told.stdout.split())

    def workbook(self, record: ReturnRecord) -> str:
        """The text of its visible sheets."""
        book = load_workbook(self.folder / f"{record.file_stem}.xlsx", read_only=True)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        cells = [str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row if cell]
        return "".join("".join(cells).split())
