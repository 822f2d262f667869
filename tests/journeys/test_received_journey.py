"""A county's key and return come to a city: enrolled over the telephone, verified, and caught when changed; nothing faked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
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
from planner_desktop.domain.trust import PinStatus
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
        self.wiring = Wiring(profile, lambda: NOW)
        self.wiring.open_store()
        self.wiring.workspace.apply(edits.set_office(self.wiring.workspace.progress, Office(CITY, sample=True)))
        self.wiring.workspace.close()
        self.wiring = Wiring(profile, lambda: NOW)
        self.wiring.keep_settings(Settings(period=PERIOD.name))
        self.program = Program(self.wiring, app, theme, Answers())
        self.program.start()
        qtbot.waitUntil(lambda: self.wiring.workspace.is_open, timeout=PATIENCE)

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


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    made = County(tmp_path / "县")
    yield made
    made.close()


@pytest.fixture
def city(qtbot: QtBot, tmp_path: Path) -> Iterator[City]:
    made = City(qtbot, tmp_path)
    yield made
    made.stop()


def flipped(file: Path, name: str) -> Path:
    """A copy with one bit changed in the middle."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    copy = file.with_name(name)
    copy.write_bytes(data)
    return copy


def test_a_key_is_enrolled_by_telephone_and_then_its_return_is_good(county: County, city: City, qtbot: QtBot) -> None:
    pdf, xlsx, code = county.export()

    # Before anything is known of the key, the return is whole, and held.
    city.drop(pdf, xlsx)
    assert set(city.words().values()) == {"未知签名"}
    assert not city.wiring.trust.book.signers
    city.page.pane.decide.click()
    unknown = city.dialog(UnknownKeyDialog)
    unknown.reject()

    # The enrolment is dropped, and the digits heard are typed; a wrong digit does not do.
    city.drop(county.enrolment())
    assert city.page.band.button.text() == "核对钥匙…"
    city.window.next_step()
    asked = city.dialog(TrustDialog)
    assert isinstance(asked, TrustDialog)
    wrong = county.code[:-1] + str((int(county.code[-1]) + 1) % 10)
    qtbot.keyClicks(asked.typed, wrong)
    asked.go.click()
    assert city.wiring.workspace.pins == {}
    asked.typed.clear()
    qtbot.keyClicks(asked.typed, county.code)
    asked.go.click()
    pin = city.wiring.workspace.pins[county.key.identity.fingerprint]
    assert (pin.status, pin.unit_code) == (PinStatus.PINNED, COUNTY)

    # What was held is verified again by itself.
    city.settle()
    assert city.words() == {pdf.name: "合格", xlsx.name: "合格", "登记表.pdf": "已登记"}
    assert len(city.wiring.workspace.arrivals) >= 2

    # A page on paper is known by its check code.
    city.page.paper.field.setText(f"PD1:{code}")
    city.page.paper.check()
    assert "共青团太原市迎泽区委 · 2020年第2季度" in city.page.paper.notes.shown[0].sentence


def test_one_changed_bit_is_told_and_another_key_is_held(county: County, city: City, tmp_path: Path) -> None:
    city.wiring.trust.pin(city.wiring.trust.receive(county.enrolment().read_bytes()), county.code)
    pdf, xlsx, _code = county.export()
    city.drop(pdf, xlsx, flipped(pdf, "改.pdf"), flipped(xlsx, "改.xlsx"))
    words = city.words()
    assert (words[pdf.name], words[xlsx.name], words["改.pdf"]) == ("合格", "合格", "内容被改动")
    # A zip whose bytes are changed may not even open: then it is refused before anybody looks for changes.
    assert words["改.xlsx"] in ("内容被改动", "拒收")

    # The same unit's name, another key: whoever made it has not been telephoned with.
    other = County(tmp_path / "冒名")
    try:
        forged, _xlsx, _code = other.export()
        city.drop(forged.rename(forged.with_name("冒名.pdf")))
    finally:
        other.close()
    assert city.words()["冒名.pdf"] == "未知签名"
    assert list(city.wiring.trust.book.signers) == [county.key.identity.fingerprint]
