"""From a sealed quarter over a change to its correction, by the view of returns: through the real window and store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, SignOff
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.settings import Settings
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.returns_page import ReturnsPage
from planner_desktop.ui.sign_page import SignPage
from planner_desktop.ui.steps import Stage
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers

NOW = datetime(2020, 6, 26, 10, 32, tzinfo=UTC)
PERIOD = Period.parse("2020Q2")
CTRL = Qt.KeyboardModifier.ControlModifier
PEOPLE = ("示例甲", "示例乙", "示例丙", "0351-0000000")


class Office:
    """One PC with sample data whose second quarter is filled in."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_language(app, paths.resources())
        theme = app.property("planner_theme") or Theme(app, paths.resources())
        theme.choose(Look())
        self.wiring = Wiring(paths.Profile(folder / "profile"), lambda: NOW)
        self.wiring.keep_settings(Settings(export_folder=str(folder), period=PERIOD.name))
        self.wiring.open_store()
        self.workspace = self.wiring.workspace
        fill_with_sample(self.workspace, "140106", PERIOD, self.wiring.phrases)
        self.program = Program(self.wiring, app, theme, Answers())
        self.fill()
        self.window = self.program.build_main_window(PERIOD)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def fill(self) -> None:
        """Put every error right and answer every warning."""
        words = {"reason": "示例原因", "narrative": "示例：正在推进。", "problems": "示例：人手不足"}
        for found in self.workspace.findings(PERIOD):
            if found.severity is Severity.ERROR:
                self.write(found.milestone_id, status=Status.NO_PROGRESS, **words)
        for found in self.workspace.unanswered(PERIOD):
            self.workspace.apply(edits.explain(self.workspace.progress, found, PERIOD, "示例：已核对"))

    def write(self, step: str, **values: object) -> None:
        """Save fields of an entry."""
        self.workspace.apply(edits.set_entry(self.workspace.progress, step, PERIOD, **values))  # pyright: ignore[reportArgumentType]

    def issue(self) -> ReturnRecord:
        """Seal the quarter and note it as exported, without its files."""
        record = self.wiring.outgoing.seal(PERIOD, SignOff(*PEOPLE, NOW.date()))
        stem = self.wiring.documents.file_stem(self.wiring.outgoing.ledger(record))
        out = replace(record, state=ReturnState.ISSUED, issued_at=NOW.isoformat(), file_stem=stem)
        self.workspace.apply(ChangeSet("return.issue", (Change(record, out),)))
        return out


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    made = Office(qtbot, tmp_path)
    yield made
    made.window.close()
    made.workspace.close()
    made.program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_change_after_the_signature_is_seen_gone_to_and_corrected(office: Office, qtbot: QtBot) -> None:
    window = office.window
    office.issue()
    step = min(office.workspace.progress.at(PERIOD).entries)
    office.write(step, narrative="示例：签发以后改写")
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    page = window.findChild(ReturnsPage)
    assert isinstance(page, ReturnsPage)
    qtbot.waitUntil(page.details.changed.isVisible)
    assert [row.cells[3] for row in page.compare.table.lines.rows if not row.heading] == ["示例：签发以后改写"]
    page.compare.table.setFocus()
    qtbot.keyClick(page.compare.table, Qt.Key.Key_Return)
    entries = window.findChild(EntryPage)
    assert isinstance(entries, EntryPage)
    assert entries.isVisible()
    assert entries.milestone is not None and entries.milestone.id == step
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Return, CTRL)
    signing = window.findChild(SignPage)
    assert isinstance(signing, SignPage)
    assert signing.isVisible()
    assert signing.stage in (Stage.REVIEW, Stage.SIGN)
    assert "修订 1" in signing.banner.text


def test_the_change_log_of_the_real_store_stands_in_the_second_tab(office: Office, qtbot: QtBot) -> None:
    step = min(office.workspace.progress.at(PERIOD).entries)
    office.write(step, narrative="示例：改写")
    qtbot.keyClick(office.window, Qt.Key.Key_4, CTRL)
    page = office.window.findChild(ReturnsPage)
    assert isinstance(page, ReturnsPage)
    with qtbot.waitSignal(page.log.read_over):
        page.tabs["log"].click()
    latest = page.log.table.lines.rows[0].cells
    assert latest[2] == "填报"
    assert latest[7] == "示例：改写"
