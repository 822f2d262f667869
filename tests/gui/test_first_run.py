"""The first run: unit, people, key, by keyboard alone; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.documents.directory import load_directory, load_initials
from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Office
from planner_desktop.domain.units import Directory
from planner_desktop.errors import UserError
from planner_desktop.ui.first_run import KEY, PEOPLE_PAGE, UNIT, FirstRun, FirstRunTools
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.messages import error_sentence
from support.asking import Answers
from support.cabinet import MemoryCabinet
from support.small_plan import small_plan

SHOWN_ON = date(2020, 6, 28)
GOOD = "shili-2020-kouling"


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory((paths.resources() / "units" / "units.tsv").read_bytes())


@pytest.fixture(scope="module")
def initials() -> Initials:
    return load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())


Build = Callable[..., FirstRun]


@pytest.fixture
def build(qtbot: QtBot, directory: Directory, initials: Initials) -> Build:
    """A shown first run over a cabinet in memory."""

    def made(
        cabinet: MemoryCabinet | None = None,
        answers: Answers | None = None,
        office: Office | None = None,
        plan: Plan | None = None,
    ) -> FirstRun:
        key = KeyTools(
            cabinet or MemoryCabinet(), answers or Answers(), lambda path: path.read_bytes(), lambda: SHOWN_ON
        )
        tools = FirstRunTools(plan or small_plan(), directory, initials, lambda _text: (), key)
        pages = FirstRun(tools, office)
        qtbot.addWidget(pages)
        pages.resize(1366, 768)
        pages.show()
        pages.activateWindow()
        qtbot.waitUntil(pages.isActiveWindow)
        pages.pages[pages.current].focus_first()
        return pages

    return made


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def write(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def name_people(pages: FirstRun, *names: str) -> None:
    for key, name in zip(("preparer", "reviewer", "approver", "telephone"), names, strict=True):
        pages.people_page.form.row(key).editor.widget.setFocus()
        write(name)


def to_key_page(pages: FirstRun) -> None:
    pages.unit_page.choose("140106")
    pages.go_on()
    name_people(pages, "Jia", "Yi", "Bing", "0351-0000000")
    pages.go_on()
    assert pages.current == KEY


def test_the_whole_first_run_by_keyboard(build: Build, qtbot: QtBot) -> None:
    cabinet = MemoryCabinet()
    pages = build(cabinet)
    write("yzq")
    assert pages.unit_page.unit is not None
    assert pages.unit_page.unit.code == "140106"
    press(Qt.Key.Key_Return)
    assert pages.current == PEOPLE_PAGE
    for name in ("Jia", "Yi", "Bing"):
        write(name)
        press(Qt.Key.Key_Tab)
    write("0351-0000000")
    press(Qt.Key.Key_Return)
    assert pages.current == KEY
    write(GOOD)
    press(Qt.Key.Key_Tab)
    write(GOOD)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pages.key_page.panel.ready)
    assert cabinet.passphrase == GOOD
    assert pages.next.text() == "开始填报"
    with qtbot.waitSignal(pages.finished) as done:
        pages.next.setFocus()
        press(Qt.Key.Key_Return)
    assert done.args == [Office("140106", "Jia", "Yi", "Bing", "0351-0000000")]


def test_the_window_has_a_name_for_the_task_bar(build: Build) -> None:
    assert build().windowTitle() == "三年行动"


class TestUnit:
    def test_without_a_unit_there_is_no_second_page(self, build: Build) -> None:
        pages = build()
        press(Qt.Key.Key_Return)
        assert pages.current == UNIT
        assert pages.unit_page._office.text() == error_sentence(UserError("unit.none_chosen"))

    @pytest.mark.parametrize("typed", ["140106", "迎泽", "yz"])
    def test_name_code_and_initials_find_a_unit(self, build: Build, typed: str) -> None:
        pages = build()
        pages.unit_page.search.setText(typed)
        assert "140106" in [line.code for line in pages.unit_page.unit_list.lines]

    def test_the_arrows_move_among_what_was_found_while_one_types(self, build: Build) -> None:
        pages = build()
        write("yzq")
        press(Qt.Key.Key_Down)
        assert pages.unit_page.unit is not None
        assert pages.unit_page.unit.name == "云州区"
        press(Qt.Key.Key_Up)
        assert pages.unit_page.unit.name == "迎泽区"

    def test_nothing_found_says_so_and_keeps_what_was_chosen(self, build: Build) -> None:
        pages = build()
        pages.unit_page.choose("140106")
        pages.unit_page.search.setText("没有这个县")
        assert pages.unit_page.unit_list.lines == []
        assert "没有这个县" in pages.unit_page._found_notes.shown[0].sentence
        assert pages.unit_page.unit is not None
        assert pages.unit_page.unit.code == "140106"

    def test_the_lists_are_walked_by_keyboard(self, build: Build) -> None:
        pages = build()
        page = pages.unit_page
        page.above_list.setFocus()
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Right)
        assert page.unit_list.hasFocus()
        press(Qt.Key.Key_Down)
        assert page.unit is not None
        assert page.unit.city == page.above_list.lines[2].name
        press(Qt.Key.Key_Left)
        assert page.above_list.hasFocus()

    @pytest.mark.parametrize(
        ("code", "facts"),
        [
            ("140106", ["代码 140106", "回报交给共青团太原市委"]),
            ("140100", ["代码 140100", "回报交给共青团山西省委", "收取 10 个下级单位的回报"]),
            ("140000", ["不再向上报送", "收取 11 个下级单位的回报"]),
        ],
    )
    def test_every_level_can_be_chosen_and_says_where_it_stands(
        self, build: Build, code: str, facts: list[str]
    ) -> None:
        pages = build()
        pages.unit_page.choose(code)
        assert pages.unit_page.unit_list.code == code
        assert [fact for fact in facts if fact not in pages.unit_page._facts.text()] == []

    def test_the_summary_counts_the_plan_in_hand(self, build: Build) -> None:
        pages = build()
        pages.unit_page.choose("140106")
        assert "填报 2 项任务、1 个工程" in pages.unit_page._facts.text()
        assert "待补充待补充文件" in pages.unit_page._facts.text()

    def test_whoever_is_not_listed_is_told_what_to_do(self, build: Build) -> None:
        pages = build()
        pages.unit_page.absent.click()
        assert len(pages.unit_page._absent_notes.shown) == 1

    def test_sample_data_can_be_asked_for_as_the_unit_chosen(self, build: Build, qtbot: QtBot) -> None:
        pages = build()
        pages.unit_page.choose("140106")
        with qtbot.waitSignal(pages.sample_asked) as asked:
            pages.sample.click()
        assert asked.args == ["140106"]

    def test_the_lists_say_what_they_hold(self, build: Build) -> None:
        pages = build()
        page = pages.unit_page
        assert page._units_head.text() == "省级单位"
        page.choose("140100")
        assert page._units_head.text() == "太原市的县、市、区（10）"


class TestPeople:
    def test_empty_fields_are_marked_and_the_first_takes_the_focus(self, build: Build) -> None:
        pages = build()
        pages.unit_page.choose("140106")
        pages.go_on()
        pages.go_on()
        form = pages.people_page.form
        assert pages.current == PEOPLE_PAGE
        assert all(form.row(key).error for key in ("preparer", "reviewer", "approver", "telephone"))
        assert form.row("preparer").widget.hasFocus()

    def test_one_person_may_hold_two_parts_and_it_is_said(self, build: Build) -> None:
        pages = build()
        pages.unit_page.choose("140106")
        pages.go_on()
        name_people(pages, "Jia", "", "Bing", "0351-0000000")
        pages.people_page.form.row("reviewer").links["same"].click()
        assert pages.people_page.values["reviewer"] == "Jia"
        assert "兼任" in pages.people_page._together.shown[0].sentence
        pages.go_on()
        assert pages.current == KEY

    def test_nothing_typed_is_lost_going_back(self, build: Build) -> None:
        pages = build()
        to_key_page(pages)
        pages.key_page.panel.form.focus("passphrase")
        write("half")
        pages.go_back()
        pages.go_back()
        assert pages.current == UNIT
        assert pages.unit_page.unit is not None
        pages.go_on()
        assert pages.people_page.values["approver"] == "Bing"
        pages.go_on()
        assert pages.key_page.panel.form.value("passphrase") == "half"

    def test_names_known_already_are_shown(self, build: Build) -> None:
        pages = build(office=Office("140106", "示例甲", "示例乙", "示例丙", "0351-0000000"))
        assert pages.unit_page.unit is not None
        pages.go_on()
        assert pages.people_page.values["preparer"] == "示例甲"


class TestKey:
    @pytest.mark.parametrize(
        ("first", "second", "field", "problem"),
        [
            ("short", "short", "passphrase", UserError("key.passphrase_too_short", minimum=8)),
            (GOOD, "other", "again", UserError("key.passphrases_differ")),
        ],
    )
    def test_a_bad_passphrase_is_refused_beside_its_field(
        self, build: Build, first: str, second: str, field: str, problem: UserError
    ) -> None:
        cabinet = MemoryCabinet()
        pages = build(cabinet)
        to_key_page(pages)
        pages.key_page.panel.form.focus("passphrase")
        write(first)
        pages.key_page.panel.form.focus("again")
        write(second)
        pages.go_on()
        assert pages.key_page.panel.form.row(field).error == error_sentence(problem)
        assert not cabinet.present()

    def test_the_fingerprint_is_shown_and_the_passphrase_forgotten(self, build: Build, qtbot: QtBot) -> None:
        pages = build()
        to_key_page(pages)
        panel = pages.key_page.panel
        for key in ("passphrase", "again"):
            panel.form.focus(key)
            write(GOOD)
        pages.go_on()
        qtbot.waitUntil(lambda: panel.ready)
        assert panel._fingerprint.text() == "AB12 AB12 AB12 AB12"
        assert set(panel.form.values.values()) == {""}
        assert not pages.later.isVisible()

    def test_a_certificate_file_is_imported(self, build: Build, qtbot: QtBot, tmp_path: Path) -> None:
        file = tmp_path / "示例.p12"
        file.write_bytes(b"p12")
        cabinet = MemoryCabinet()
        pages = build(cabinet, Answers(files=[file]))
        to_key_page(pages)
        panel = pages.key_page.panel
        panel.import_way.click()
        assert pages.next.text() == "导入钥匙"
        pages.go_on()
        assert panel._file_notes.shown[0].sentence == error_sentence(UserError("key.no_file"))
        panel.choose_file.click()
        for key in ("passphrase", "again"):
            panel.form.focus(key)
            write(GOOD)
        pages.go_on()
        qtbot.waitUntil(lambda: bool(panel.form.row("p12").error))
        assert panel.form.row("p12").error == error_sentence(UserError("key.p12_wrong_passphrase"))
        assert panel.form.value("again") == GOOD
        panel.form.row("p12").editor.set_value("证书口令")
        pages.go_on()
        qtbot.waitUntil(lambda: panel.ready)
        assert cabinet.p12 == b"p12"

    def test_a_file_that_cannot_be_read_is_said_below_the_form(
        self, build: Build, qtbot: QtBot, tmp_path: Path
    ) -> None:
        cabinet = MemoryCabinet(failing=UserError("file.read_only", path="示例"))
        pages = build(cabinet)
        to_key_page(pages)
        panel = pages.key_page.panel
        for key in ("passphrase", "again"):
            panel.form.focus(key)
            write(GOOD)
        pages.go_on()
        qtbot.waitUntil(lambda: bool(panel._notes.shown))
        assert not panel.busy
        assert panel.form.value("passphrase") == GOOD

    def test_another_units_key_blocks_until_it_is_put_away(self, build: Build) -> None:
        cabinet = MemoryCabinet()
        cabinet.create("140107", "示例", GOOD)
        answers = Answers(agree=False)
        pages = build(cabinet, answers)
        to_key_page(pages)
        assert not pages.next.isEnabled()
        pages.key_page.panel.another.click()
        assert cabinet.present()
        answers.agree = True
        pages.key_page.panel.another.click()
        assert not cabinet.present()
        assert len(cabinet.set_aside_identities) == 1
        assert pages.next.isEnabled()

    def test_a_short_passphrase_is_refused_in_one_sentence_that_goes_with_the_next_key(self, build: Build) -> None:
        pages = build()
        to_key_page(pages)
        row = pages.key_page.panel.form.row("passphrase")
        write("short")
        assert row.notes.shown
        press(Qt.Key.Key_Return)  # to the second field
        press(Qt.Key.Key_Return)
        assert row.error
        assert not row.notes.shown
        write("e")
        assert not row.error

    def test_the_key_can_wait(self, build: Build, qtbot: QtBot) -> None:
        pages = build()
        to_key_page(pages)
        with qtbot.waitSignal(pages.finished):
            pages.later.click()
