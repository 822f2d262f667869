"""The whole way of a county: first run, three milestones, undo, close, reopen, seal, export, verify; nothing faked."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.domain.schedule import reportable
from planner_desktop.settings import Settings
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.first_run import FirstRun
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.sign_page import SignPage
from planner_desktop.ui.text_field import TextField
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers

NOW = datetime.now(UTC)
"""The receiver verifies by the clock of the machine, and a certificate has its dates."""
PERIOD = Period.parse("2020Q2")
PASSPHRASE = "correct horse"
PEOPLE = {"preparer": "shili jia", "reviewer": "shili yi", "approver": "shili bing", "telephone": "0000-0000000"}
STEPS = ("t1.m2", "t42.m2", "t48.m2")
CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 30_000
"""Milliseconds for what runs in another thread on a busy machine."""


class Office:
    """One office PC: the program may be closed and started again over the same profile."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        install_language(app, paths.resources())
        self.theme = app.property("planner_theme") or Theme(app, paths.resources())
        self.theme.choose(Look())
        self.profile = paths.Profile(folder / "资料 夹")
        self.exports = folder / "导出"
        self.exports.mkdir()

    def start(self) -> None:
        """Start the program and wait until the store is open."""
        self.answers = Answers()
        self.wiring = Wiring(self.profile, lambda: NOW)
        self.wiring.keep_settings(Settings(export_folder=str(self.exports), period=PERIOD.name))
        self.program = Program(self.wiring, self.app, self.theme, self.answers)
        self.program.start()
        self.qtbot.waitUntil(lambda: self.wiring.workspace.is_open, timeout=PATIENCE)

    def stop(self) -> None:
        """Close the window as a user does."""
        assert self.program.window is not None
        self.program.window.close()
        self.wiring.workspace.close()
        self.program.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def window(self) -> MainWindow:
        assert isinstance(self.program.window, MainWindow)
        return self.program.window

    @property
    def page(self) -> EntryPage:
        found = self.window.findChild(EntryPage)
        assert isinstance(found, EntryPage)
        return found

    @property
    def sign_page(self) -> SignPage:
        found = self.window.findChild(SignPage)
        assert isinstance(found, SignPage)
        return found

    def type_into(self, widget: QWidget, text: str) -> None:
        widget.setFocus()
        self.qtbot.keyClicks(widget, text)

    def text(self, field: str) -> TextField:
        widget = self.page.form.field_widget(field)
        assert isinstance(widget, TextField)
        return widget

    def first_run(self) -> None:
        """Unit by pinyin, people, a new key: by keyboard."""
        pages = self.program.window
        assert isinstance(pages, FirstRun)
        self.qtbot.keyClicks(pages.focusWidget(), "yzq")
        self.qtbot.keyClick(pages.focusWidget(), Qt.Key.Key_Return)
        self.qtbot.keyClick(pages, Qt.Key.Key_Return)
        for key, name in PEOPLE.items():
            self.type_into(pages.people_page.form.row(key).widget, name)
        self.qtbot.keyClick(pages, Qt.Key.Key_Return)
        panel = pages.key_page.panel
        for key in ("passphrase", "again"):
            self.type_into(panel.form.row(key).widget, PASSPHRASE)
        pages.go_on()
        self.qtbot.waitUntil(lambda: panel.ready, timeout=PATIENCE)
        if self.program.window is pages:
            pages.go_on()

    def fill(self, step: str, narrative: str) -> None:
        """One milestone: status by keyboard, narrative typed."""
        with self.qtbot.waitActive(self.window, timeout=PATIENCE):
            self.window.activateWindow()
        self.window.show_milestone(step)
        self.page.form.status.setFocus()
        self.qtbot.keyClick(self.page.form.status, Qt.Key.Key_Down)
        self.type_into(self.text("narrative"), narrative)
        self.qtbot.keyClick(self.text("narrative"), Qt.Key.Key_S, CTRL)

    def narratives(self) -> dict[str, str]:
        entries = self.wiring.workspace.progress.at(PERIOD).entries
        return {step: entry.narrative for step, entry in entries.items()}

    def fill_the_rest(self) -> None:
        """What the three milestones leave open, so that the checks let the return be sealed."""
        workspace = self.wiring.workspace
        for step in workspace.plan.milestones_by_id.values():
            held = workspace.progress.entry(step.id, PERIOD)
            if reportable(step, PERIOD, ()) and (held is None or held.status is None):
                values = {"status": Status.BEHIND, "narrative": "示例：㛃、䶮、𠮷经办。", "problems": "示例：=1+1"}
                workspace.apply(edits.set_entry(workspace.progress, step.id, PERIOD, **values))  # pyright: ignore[reportArgumentType]

    def sign(self, passphrase: str) -> None:
        page = self.sign_page
        self.type_into(page.sign_off.form.row("passphrase").widget, passphrase)
        page.do_next()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Office:
    return Office(qtbot, tmp_path)


def verify(files: list[Path], pin: str) -> tuple[int, list[dict[str, object]]]:
    """Verify as a receiver would: another process, an empty profile, only the pin known."""
    command = [sys.executable, "-m", "planner_desktop", "--profile", str(files[0].parent / "空"), "verify", "--json"]
    done = subprocess.run([*command, "--pin", pin, *map(str, files)], capture_output=True, text=True, encoding="utf-8")
    return done.returncode, json.loads(done.stdout)


def test_from_the_first_run_to_a_verified_return(office: Office) -> None:
    office.start()
    office.first_run()
    unit = office.wiring.workspace.unit
    assert unit is not None and unit.name == "迎泽区"

    for number, step in enumerate(STEPS, start=1):
        office.fill(step, f"shili {number}")
    assert office.narratives() == {step: f"shili {number}" for number, step in enumerate(STEPS, start=1)}
    office.qtbot.keyClick(office.window, Qt.Key.Key_Z, CTRL)
    after_undo = {STEPS[0]: "shili 1", STEPS[1]: "shili 2", STEPS[2]: ""}
    assert office.narratives() == after_undo
    office.stop()

    office.start()
    assert office.narratives() == after_undo
    assert office.answers.told == []
    office.fill_the_rest()
    office.window.show_milestone(STEPS[2])
    office.type_into(office.text("narrative"), "shili 3")
    office.page.flush()

    office.window.next_step()
    assert office.sign_page.isVisible()
    office.sign("wrong passphrase")
    office.qtbot.waitUntil(lambda: bool(office.sign_page.sign_off.form.row("passphrase").error), timeout=PATIENCE)
    assert list(office.exports.iterdir()) == []
    office.sign_page.sign_off.forget_passphrase()
    office.sign(PASSPHRASE)
    office.qtbot.waitUntil(lambda: len(list(office.exports.iterdir())) == 3, timeout=PATIENCE)
    office.qtbot.waitUntil(
        lambda: [r.state for r in office.wiring.workspace.returns_of(PERIOD)] == [ReturnState.ISSUED], timeout=PATIENCE
    )

    pin = office.wiring.cabinet.describe().fingerprint
    files = sorted(office.exports.glob("*.pdf")) + sorted(office.exports.glob("*.xlsx"))
    code, verdicts = verify(files, pin)
    assert code == 0, verdicts
    assert [(v["intact"], v["valid"], v["trusted"], v["unit"], v["period"]) for v in verdicts] == [
        (True, True, True, "140106", "2020Q2")
    ] * 2
    text = subprocess.run(["pdftotext", files[0], "-"], capture_output=True, text=True, check=True).stdout
    for typed in ("shili 1", "shili 2", "shili 3", "㛃", "䶮", "𠮷", "=1+1"):
        assert typed in text

    for file in files:
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
    code, verdicts = verify(files, pin)
    assert code == 1
    assert not any(v["intact"] and v["valid"] for v in verdicts)
    office.stop()


def test_after_export_an_edit_asks_for_a_correction(office: Office) -> None:
    office.start()
    office.first_run()
    office.fill_the_rest()
    office.window.next_step()
    office.sign(PASSPHRASE)
    office.qtbot.waitUntil(lambda: len(list(office.exports.iterdir())) == 3, timeout=PATIENCE)
    office.window.show_milestone("t42.m2")
    office.type_into(office.text("narrative"), "gaiguo ")
    office.page.flush()
    record = office.wiring.workspace.returns_of(PERIOD)[-1]
    assert office.wiring.outgoing.changed_since_sealing(record) == 1
    sealed = office.wiring.documents.read_payload(record.payload)
    assert not any("gaiguo" in entry.narrative for entry in sealed.entries)
    office.stop()


def test_a_stored_return_that_cannot_be_read_does_not_keep_the_entries_shut(office: Office) -> None:
    office.start()
    office.first_run()
    damaged = ReturnRecord(
        PERIOD, 0, 1, ReturnType.FIRST, ReturnState.ISSUED, "0" * 64, "0000-0000-0000-0000", b"{}", NOW.isoformat()
    )
    office.wiring.workspace.apply(ChangeSet("return.issue", (Change(None, damaged),)))
    office.window.check()
    assert office.page.isVisible()
    assert office.window.findings
    office.stop()
