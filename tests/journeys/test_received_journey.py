"""A county's key and return come to a city: enrolled over the telephone, verified, and caught when changed; nothing faked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from planner_desktop.domain.trust import PinStatus
from planner_desktop.ui.trust_dialog import TrustDialog, UnknownKeyDialog
from support.two_offices import COUNTY, PATIENCE, City, County


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
    city.page.list.pick(next(line.key for line in city.page.list.lines if line.sign.word == "已登记"))
    assert [answer.sign.word for answer in city.page.pane.answers.shown] == ["完整", "有效", "可信"]
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


def test_opened_again_the_window_lists_what_was_received_before(county: County, qtbot: QtBot, tmp_path: Path) -> None:
    pdf, _xlsx, _code = county.export()
    first = City(qtbot, tmp_path)
    first.drop(pdf, county.enrolment())
    before = first.words()
    QThreadPool.globalInstance().waitForDone()
    first.stop()
    pdf.rename(pdf.with_name("搬走.pdf"))

    later = City(qtbot, tmp_path)
    try:
        later.window.show_view("verify")
        qtbot.waitUntil(lambda: len(later.page.list.lines) == 2, timeout=PATIENCE)
        later.settle()
        assert later.words() == before == {pdf.name: "未知签名", "登记表.pdf": "登记表"}
        later.page.list.pick(next(line.key for line in later.page.list.lines if line.name == pdf.name))
        assert any("原来的文件夹" in note.sentence for note in later.page.pane.notes.shown)
        # The held return's bytes are in quarantine, so enrolling its key is enough.
        later.page.pane.decide.click()
        asked = later.dialog(TrustDialog)
        assert isinstance(asked, TrustDialog)
        qtbot.keyClicks(asked.typed, county.code)
        asked.go.click()
        later.settle()
        assert later.words()[pdf.name] == "合格"
    finally:
        later.stop()
