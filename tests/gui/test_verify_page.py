"""The view of received files: verdicts, progress, decisions, and the page on paper."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.outcome import Outcome, Pile
from planner_desktop.domain.returns import ReturnType
from planner_desktop.errors import UserError
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.verdict_words import ADVICE, OUTCOME_SIGNS
from support.received_stand import (
    ALTERED,
    CODE,
    ENROLMENT,
    GOOD,
    KEY,
    NO_RETURN,
    OTHER_CODE,
    OTHER_KEY,
    UNKNOWN,
    ReceivedStand,
    offer,
)

PATIENCE = 20_000


@pytest.fixture
def stand(qtbot: QtBot) -> ReceivedStand:
    made = ReceivedStand()
    qtbot.addWidget(made.page)
    made.page.resize(1366, 660)
    made.page.show()
    return made


def drop(qtbot: QtBot, stand: ReceivedStand, *paths: Path) -> None:
    """Hand files to the view and wait for the verdicts."""
    with qtbot.waitSignal(stand.page.settled, timeout=PATIENCE):
        stand.page.take_files(list(paths))


def listed(stand: ReceivedStand) -> list[tuple[str, str]]:
    return [(line.sign.word, line.who) for line in stand.page.list.lines]


class TestVerdicts:
    def test_every_file_has_a_word_a_unit_and_a_sentence(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD), stand.put("b.xlsx", ALTERED), stand.put("c.jpg", NO_RETURN))
        assert listed(stand) == [("合格", "示例县"), ("内容被改动", "示例县"), ("不是回报", "c.jpg")]
        lines = stand.page.list.lines
        assert lines[0].place == "2020Q2 · 首报 R0 · PDF"
        assert lines[1].sentence == "“进展情况”F17 由“62”改为“92”"
        assert all(line.sentence for line in lines)

    def test_the_first_file_that_needs_a_person_is_picked(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD), stand.put("b.xlsx", ALTERED))
        assert stand.page.pane.title == "内容被改动 示例县"

    def test_an_altered_file_names_old_and_new_and_cannot_be_accepted(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("b.xlsx", ALTERED))
        pane = stand.page.pane
        words = [widget.text() for widget in pane.changes.findChildren(type(pane.advice))]  # type: ignore[attr-defined]
        assert words[-5:] == ["进展情况 F17", "25", "累计完成", "62", "92"]
        assert pane.advice.text().startswith("被改动的文件不能接收")
        assert pane.decide.isHidden()

    def test_three_answers_always_in_this_order(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        shown = stand.page.pane.answers.shown
        assert [(answer.question, answer.sign.word) for answer in shown] == [
            ("完整？", "完整"),
            ("有效？", "有效"),
            ("可信？", "可信"),
        ]
        assert "电话核对于 2019-03-12" in shown[2].sentence

    def test_a_revoked_key_is_told_beside_trusted(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        against = Refusal("certificate.revoked", (("since", "2020-05-01"), ("unit", "共青团示例县委")))
        drop(qtbot, stand, stand.put("a.pdf", replace(GOOD, trusted=False, findings=(against,))))
        third = stand.page.pane.answers.shown[2]
        assert (third.sign.word, "2020-05-01" in third.sentence) == ("不可信", True)
        assert stand.page.pane.notes.shown == ()  # said once

    @pytest.mark.parametrize("outcome", list(Outcome))
    def test_every_outcome_has_a_sign_and_an_advice(self, outcome: Outcome) -> None:
        assert OUTCOME_SIGNS[outcome].word
        assert ADVICE[outcome]

    def test_a_missing_file_says_so_and_hinders_no_other(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, Path("/media/gone.pdf"), stand.put("a.pdf", GOOD))
        assert listed(stand) == [("读取失败", "gone.pdf"), ("合格", "示例县")]

    def test_chips_show_one_pile(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD), stand.put("b.xlsx", ALTERED), stand.put("c.jpg", NO_RETURN))
        stand.page.filter.chips[Pile.GOOD].click()
        assert listed(stand) == [("合格", "示例县")]
        assert stand.page.pane.title.startswith("合格")
        stand.page.filter.chips["all"].click()
        assert len(listed(stand)) == 3

    def test_what_comes_in_is_shown_even_under_another_chip(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        stand.page.filter.chips[Pile.SET_ASIDE].click()
        assert listed(stand) == []
        assert stand.page.pane.answers.isHidden()
        drop(qtbot, stand, stand.put("b.xlsx", ALTERED))
        assert len(listed(stand)) == 2

    def test_a_good_file_arrival_is_kept(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        assert stand.noted == [("a.pdf", True)]

    def test_the_folder_of_a_file_that_is_gone_opens_above_it(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        stand.page.pane.folder.click()
        assert stand.opened == [Path("/media") if Path("/media").is_dir() else Path("/")]

    def test_clearing_the_list_leaves_the_empty_state(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        stand.page.filter.clear.click()
        assert (listed(stand), stand.page.list.isHidden()) == ([], True)
        assert stand.page.pane.answers.isHidden()


class TestWork:
    def test_verification_runs_in_another_thread(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        assert stand.verifier.threads != {threading.get_ident()}

    def test_progress_is_shown_and_can_be_cancelled(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        stand.verifier.may_go_on.clear()
        stand.page.take_files([stand.put("a.pdf", GOOD), stand.put("b.xlsx", ALTERED)])
        qtbot.waitUntil(lambda: stand.page.band.text == "正在核验 1/2", timeout=PATIENCE)
        assert not stand.page.band.button.isEnabled()
        with qtbot.waitSignal(stand.page.settled, timeout=PATIENCE):
            stand.page.escape()
            stand.verifier.may_go_on.set()
        assert (listed(stand), stand.noted, stand.page.band.running) == ([], [], False)
        assert stand.page.foot_text.startswith("已取消")

    def test_what_is_dropped_meanwhile_waits_its_turn(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        stand.verifier.may_go_on.clear()
        with qtbot.waitSignal(stand.page.settled, timeout=PATIENCE):
            stand.page.take_files([stand.put("a.pdf", GOOD)])
            stand.page.take_files([stand.put("b.xlsx", ALTERED)])
            stand.verifier.may_go_on.set()
        assert len(listed(stand)) == 2

    def test_files_dropped_before_the_store_is_open_wait_for_it(self, qtbot: QtBot) -> None:
        stand = ReceivedStand(opened=False)
        qtbot.addWidget(stand.page)
        stand.page.take_files([stand.put("a.pdf", GOOD)])
        assert not stand.page.busy
        stand.open()
        with qtbot.waitSignal(stand.page.settled, timeout=PATIENCE):
            stand.page.refresh()
        assert listed(stand) == [("合格", "示例县")]

    def test_the_foot_says_how_many_and_that_it_was_offline(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        with qtbot.waitSignal(stand.page.foot_changed, timeout=PATIENCE):
            stand.page.take_files([stand.put("a.pdf", GOOD)])
        assert stand.page.foot_text.startswith("核验 1 个文件用时")
        assert stand.page.foot_text.endswith("全部离线")


class TestDecisions:
    def test_an_enrolment_makes_the_red_button_lead_to_it(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        path = stand.put("登记表.pdf", ENROLMENT)
        stand.offers[stand.disk.held[path]] = offer()
        drop(qtbot, stand, stand.put("a.pdf", GOOD), path)
        assert stand.page.band.button.text() == "核对钥匙…"
        stand.page.do_next()
        assert [file.path for file, _then in stand.decided] == [path]

    def test_with_nothing_to_decide_it_chooses_files(self, stand: ReceivedStand) -> None:
        assert stand.page.band.button.text() == "选择文件…"
        stand.page.do_next()
        assert stand.chosen == 1

    def test_enter_on_a_file_with_an_unknown_key_opens_the_decision(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", UNKNOWN))
        stand.page.list.setFocus()
        qtbot.keyClick(stand.page.list, Qt.Key.Key_Return)
        assert len(stand.decided) == 1

    def test_enter_on_a_good_file_opens_nothing(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        qtbot.keyClick(stand.page.list, Qt.Key.Key_Return)
        assert stand.decided == []

    def test_after_the_decision_what_was_held_is_verified_again(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", UNKNOWN))
        assert listed(stand) == [("未知签名", "示例县")]
        stand.page.pane.decide.click()
        _file, then = stand.decided[0]
        pin = replace(stand.workspace.pins[KEY], fingerprint=OTHER_KEY)
        stand.workspace.pins[OTHER_KEY] = pin
        with qtbot.waitSignal(stand.page.settled, timeout=PATIENCE):
            then()
        assert listed(stand) == [("合格", "示例县")]

    def test_a_held_return_asks_for_the_enrolment_first(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", UNKNOWN))
        pane = stand.page.pane
        assert "请该单位先寄登记表" in pane.advice.text()
        assert pane.decide.text() == "如何登记钥匙…"

    def test_a_held_return_leads_to_the_enrolment_that_came(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        held, enrolment = stand.put("a.pdf", UNKNOWN), stand.put("登记表.pdf", ENROLMENT)
        stand.offers[stand.disk.held[enrolment]] = offer()
        drop(qtbot, stand, held, enrolment)
        stand.page.list.pick((held, hashlib.sha256(stand.disk.held[held]).hexdigest()))
        pane = stand.page.pane
        assert pane.decide.text() == "打开登记表…"
        assert "登记表已收到" in pane.advice.text()
        pane.decide.click()
        assert [file.path for file, _then in stand.decided] == [held]

    def test_an_unsound_enrolment_says_why_and_offers_no_decision(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        path = stand.put("登记表.pdf", ENROLMENT)
        stand.offers[stand.disk.held[path]] = UserError("enrolment.change_forged", unit="共青团示例县委")
        drop(qtbot, stand, path)
        assert listed(stand) == [("拒收", "登记表.pdf")]
        assert stand.page.pane.decide.isHidden()
        assert stand.page.band.button.text() == "选择文件…"


class TestPaper:
    def check(self, stand: ReceivedStand, typed: str) -> list[str]:
        stand.page.paper.field.setText(typed)
        stand.page.paper.check()
        return [note.sentence for note in stand.page.paper.notes.shown]

    def test_a_verified_return_is_found_and_named_the_latest(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        found, latest = self.check(stand, f"PD1:{CODE}")
        assert found == "共青团示例县委 · 2020年第2季度 · 首报 R0，本机于 2020-07-03 核验合格。"
        assert latest.startswith("这是本机所知的最新版本")

    def test_an_earlier_revision_names_the_later(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        later = replace(GOOD, type=ReturnType.CORRECTION, revision=1, check_code=OTHER_CODE)
        drop(qtbot, stand, stand.put("a.pdf", GOOD), stand.put("b.pdf", later))
        assert "更正 R1" in self.check(stand, CODE)[1]

    def test_an_unknown_code_says_so(self, stand: ReceivedStand) -> None:
        assert "本机没有这份回报" in self.check(stand, CODE)[0]

    def test_a_code_nearly_known_names_the_letter(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        drop(qtbot, stand, stand.put("a.pdf", GOOD))
        assert "只差第 1 个字" in self.check(stand, "B7K3-9QMD-2XTR-6HVE")[1]

    def test_the_mistyped_letter_is_marked(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        told = self.check(stand, "A7K3-9QMD-2XTU-6HVE")
        assert "第 12 个字“U”" in told[0]
        qtbot.waitUntil(lambda: stand.page.paper.field.selectedText() == "U", timeout=PATIENCE)
        assert stand.page.paper.field.property("invalid") == "true"
        qtbot.keyClicks(stand.page.paper.field, "R")
        assert stand.page.paper.field.text() == "A7K3-9QMD-2XTR-6HVE"
        assert stand.page.paper.notes.shown == ()
        assert stand.page.paper.field.property("invalid") == "false"

    def test_enter_looks_it_up(self, qtbot: QtBot, stand: ReceivedStand) -> None:
        qtbot.keyClicks(stand.page.paper.field, "A7K3")
        qtbot.keyClick(stand.page.paper.field, Qt.Key.Key_Return)
        assert "现在输入了 4 个" in stand.page.paper.notes.shown[0].sentence


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(scale=1.5), Look(scale=1.75)])
@pytest.mark.parametrize("size", [(1366, 610), (1093, 490)])
def test_nothing_asks_for_more_room_than_there_is(
    qtbot: QtBot, stand: ReceivedStand, theme: Theme, look: Look, size: tuple[int, int]
) -> None:
    drop(qtbot, stand, stand.put("很长的文件名" * 20 + ".pdf", GOOD), stand.put("b.xlsx", ALTERED))
    theme.choose(look)
    stand.page.set_compact(theme.large or size[0] < 1240)
    stand.page.resize(*size)
    assert stand.page.minimumSizeHint().width() <= size[0]
    assert stand.page.minimumSizeHint().height() <= size[1] or look.scale > 1.5
