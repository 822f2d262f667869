"""A county and a city with real keys, files and the real window; nothing faked but the questions' answers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office
from planner_desktop.domain.returns import SignOff
from planner_desktop.domain.telephone_code import telephone_code
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.settings import Settings
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.ui.trust_dialog import TrustDialog, UnknownKeyDialog
from planner_desktop.ui.verify_page import VerifyPage
from planner_desktop.wiring import Wiring
from support.asking import Answers

NOW = datetime.now(UTC)
"""Certificates have their dates."""
PERIOD = Period.parse("2020Q2")
COUNTY, CITY = "140106", "140100"
PASSPHRASE = "correct horse"
PATIENCE = 60_000
"""Milliseconds for what runs in other processes on a busy machine."""


class County:
    """An office that makes its key, its enrolment and its return; another folder is another key."""

    def __init__(self, folder: Path) -> None:
        self.out = folder / "发件"
        self.out.mkdir(parents=True)
        self.wiring = Wiring(paths.Profile(folder / "资料"), lambda: NOW)
        self.wiring.open_store()
        fill_with_sample(self.wiring.workspace, COUNTY, PERIOD, self.wiring.phrases)
        self.wiring.cabinet.create(COUNTY, self.wiring.directory.by_code[COUNTY].office_name, PASSPHRASE)
        self.key = self.wiring.cabinet.open(PASSPHRASE)

    @property
    def code(self) -> str:
        """What the county reads over the telephone."""
        return telephone_code(self.key.identity.fingerprint)

    def enrolment(self) -> Path:
        path = self.out / "登记表.pdf"
        path.write_bytes(self.wiring.trust.enrol(self.key))
        return path

    def export(self) -> tuple[Path, Path, str]:
        """The signed pair and its check code."""
        outgoing = self.wiring.outgoing
        sign_off = SignOff("示例甲", "示例乙", "示例丙", "0351-0000000", NOW.date())
        record = outgoing.seal(PERIOD, sign_off)
        produced = outgoing.produce(outgoing.ledger(record), record, self.key, self.out)
        outgoing.register(produced)
        return produced.pdf, produced.xlsx, record.check_code

    def close(self) -> None:
        self.wiring.workspace.close()
        self.wiring.close()


class City:
    """The receiving office's PC with its window."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_language(app, paths.resources())
        theme = app.property("planner_theme") or Theme(app, paths.resources())
        theme.choose(Look())
        profile = paths.Profile(folder / "市 资料")
        if not profile.store.exists():
            self._set_up(profile)
        self.wiring = Wiring(profile, lambda: NOW)
        self.program = Program(self.wiring, app, theme, Answers())
        self.program.start()
        qtbot.waitUntil(lambda: self.wiring.workspace.is_open, timeout=PATIENCE)

    def _set_up(self, profile: paths.Profile) -> None:
        wiring = Wiring(profile, lambda: NOW)
        wiring.open_store()
        wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office(CITY, sample=True)))
        wiring.workspace.close()
        wiring.keep_settings(Settings(period=PERIOD.name))

    @property
    def window(self) -> MainWindow:
        assert isinstance(self.program.window, MainWindow)
        return self.program.window

    @property
    def page(self) -> VerifyPage:
        found = self.window.findChild(VerifyPage)
        assert isinstance(found, VerifyPage)
        return found

    def drop(self, *files: Path) -> None:
        """Let files go over the window, and wait for the verdicts."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy, place = Qt.DropAction.CopyAction, QPointF(600, 300)
        QApplication.sendEvent(self.window, QDragEnterEvent(place.toPoint(), copy, mime, button, none))
        QApplication.sendEvent(self.window, QDropEvent(place, copy, mime, button, none))
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.page.busy, timeout=PATIENCE)

    def dialog(self, kind: type[TrustDialog] | type[UnknownKeyDialog]) -> TrustDialog | UnknownKeyDialog:
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(found) == 1
        return found[0]

    def words(self) -> dict[str, str]:
        """The word for each file in the list."""
        return {line.name: line.sign.word for line in self.page.list.lines}

    def stop(self) -> None:
        self.window.close()
        self.wiring.workspace.close()
        self.wiring.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
