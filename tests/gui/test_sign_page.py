"""The sign page: what it asks for, what it refuses, what it makes, and what is left when something goes wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.evidence import NewFile, attach
from planner_desktop.domain.progress import Status
from planner_desktop.domain.returns import ReturnState, ReturnType
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.services.outgoing import Step
from planner_desktop.ui.key_dialog import KeyDialog
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.sign_result_card import StepState
from planner_desktop.ui.steps import Stage
from planner_desktop.ui.words_dialog import WordsDialog
from support.fakes import PaperKey
from support.sign_stand import PASSPHRASE, Q2, SignStand

WRONG = UserError("key.wrong_passphrase")
FULL = UserError("file.disk_full", path="示例")


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[SignStand]:
    made = SignStand(tmp_path)
    qtbot.addWidget(made.page)
    made.page.resize(1366, 640)
    made.page.show()
    yield made
    made.documents.may_draw.set()
    qtbot.waitUntil(lambda: made.page.stage is not Stage.EXPORT)


def sign(stand: SignStand, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase, press the red button and wait until it is over."""
    stand.type_passphrase(passphrase)
    stand.page.do_next()
    qtbot.waitUntil(lambda: stand.page.next_enabled)


class TestBefore:
    def test_errors_block_and_lead_to_their_place(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.fill("t1.m2", narrative="")
        qtbot.waitUntil(lambda: stand.page.stage is Stage.REVIEW)
        assert stand.page.next_text == "改正 1 处错误"
        with qtbot.waitSignal(stand.page.go_to) as asked:
            stand.page.do_next()
        assert asked.args is not None
        assert (asked.args[0].milestone_id, asked.args[0].field) == ("t1.m2", "narrative")
        with qtbot.waitSignal(stand.page.go_to):
            stand.page.checks.rows[0].go.click()
        assert not stand.workspace.returns

    def test_the_card_says_what_the_entries_come_to(self, stand: SignStand) -> None:
        stand.fill("t2.m1", status=Status.NO_PROGRESS)
        stand.page.refresh()
        assert stand.page.checks.errors.text == "没有错误"
        assert stand.page.checks.tasks.text == "2 项任务：1 项有进展，1 项本期无进展，0 项不适用"
        assert stand.page.checks.evidence.text == "没有附佐证材料"

    def test_names_come_from_the_office_and_the_block_is_shown(self, stand: SignStand) -> None:
        assert stand.page.sign_off.people["approver"] == "示例丙"
        assert "示例丙" in stand.page.sign_off.preview.accessibleDescription()
        assert "2020年6月28日" in stand.page.sign_off.preview.accessibleDescription()

    def test_a_package_is_offered_where_there_is_evidence_and_made_when_it_is_ticked(
        self, stand: SignStand, qtbot: QtBot
    ) -> None:
        assert not stand.page.files.package.isVisible()
        file = NewFile(hashlib.sha256(b"sample").hexdigest(), "示例签到表.txt", b"sample")
        workspace = stand.workspace
        step = next(iter(workspace.progress.at(Q2).entries))
        workspace.apply(attach(workspace.progress, Q2, step, [file]))
        stand.page.refresh()
        assert stand.page.files.package.isVisible() and not stand.page.files.packed
        stand.page.files.package.setChecked(True)
        sign(stand, qtbot)
        [package] = stand.page.files.folder.glob("*.zip")
        assert "佐证/佐证01_示例签到表.txt" in stand.page._tools.outgoing.documents.unpack(package.read_bytes())

    def test_files_are_named_before_they_are_made(self, stand: SignStand) -> None:
        assert stand.page.files.rows["pdf"].name.text() == "990101_2020Q2_R0.pdf"
        assert stand.page.files.code == "签发时生成"

    def test_an_empty_name_is_refused_beside_its_field(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.page.sign_off.form.row("reviewer").editor.set_value(" ")
        sign(stand, qtbot)
        assert stand.page.sign_off.form.row("reviewer").error
        assert not stand.workspace.returns

    def test_the_cursor_waits_in_the_passphrase(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.page.hide()
        stand.page.checks.all.setFocus()
        stand.page.show()
        stand.page.activateWindow()
        assert stand.page.focusWidget() is stand.page.sign_off.form.row("passphrase").widget

    def test_without_a_passphrase_nothing_begins(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot, "")
        assert stand.page.sign_off.form.row("passphrase").error
        assert not stand.workspace.returns

    def test_without_a_unit_the_page_waits(self, qtbot: QtBot, tmp_path: Path) -> None:
        made = SignStand(tmp_path)
        qtbot.addWidget(made.page)
        office = made.workspace.progress.office
        made.workspace.apply(ChangeSet("edit.office", (Change(office, None),)))
        made.page.refresh()
        assert not made.page.next_enabled


class TestWarnings:
    def test_each_warning_is_answered_before_the_signature(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.fill("t1.m1", reason="示例")
        stand.fill("t1.m2", reason="示例")
        stand.page.refresh()
        assert (stand.page.stage, stand.page.next_text) == (Stage.REVIEW, "说明 2 条警告…")
        assert stand.page.checks.warnings.text == "2 条警告，还有 2 条要写一句说明"
        words = answer(stand, "示例：留作备查。", "")
        assert not words.isVisible()
        stand.page.refresh()
        assert stand.page.next_text == "说明 1 条警告…"
        answer(stand, "示例：同上。")
        stand.page.refresh()
        assert stand.page.next_text == "签发并导出"
        assert stand.page.checks.warnings.text == "2 条警告，都已写了说明"
        sign(stand, qtbot)
        sealed = stand.documents.read_payload(stand.record.payload)
        assert [word.text for word in sealed.explanations] == ["示例：留作备查。", "示例：同上。"]

    def test_a_word_that_cannot_be_printed_stays_in_its_line(self, stand: SignStand) -> None:
        stand.fill("t1.m1", reason="示例")
        stand.page.refresh()
        words = answer(stand, "示例☃")
        assert words.isVisible()
        assert "☃" in words.notes.shown[0].sentence
        assert words.lines[0][1].text() == "示例☃"
        assert stand.workspace.unanswered(Q2)
        words.reject()


def answer(stand: SignStand, *texts: str) -> WordsDialog:
    """Write into the lines of the dialog that the red button opens, and keep them."""
    stand.page.do_next()
    words = stand.page.findChildren(WordsDialog)[-1]
    assert len(words.lines) == len(texts)
    for (_, line), text in zip(words.lines, texts, strict=True):
        line.setText(text)
    words.keep.click()
    return words


class TestKey:
    def test_without_a_key_one_is_made_in_place_and_names_stay(self, qtbot: QtBot, tmp_path: Path) -> None:
        made = SignStand(tmp_path, key=False)
        qtbot.addWidget(made.page)
        made.page.show()
        made.page.sign_off.form.row("approver").editor.set_value("示例丁")
        assert (made.page.stage, made.page.next_text) == (Stage.SIGN, "新建签名钥匙…")
        made.page.do_next()
        dialog = made.page.findChild(KeyDialog)
        assert isinstance(dialog, KeyDialog)
        for key in ("passphrase", "again"):
            dialog.panel.form.row(key).editor.set_value(PASSPHRASE)
        dialog.go.click()
        qtbot.waitUntil(lambda: dialog.panel.ready)
        dialog.go.click()
        qtbot.waitUntil(lambda: made.page.next_text == "签发并导出")
        assert made.page.sign_off.people["approver"] == "示例丁"

    def test_another_units_key_is_named_and_not_used(self, stand: SignStand) -> None:
        stand.cabinet.identity = PaperKey("990100").identity
        stand.page.refresh()
        assert stand.page.next_text == "新建签名钥匙…"

    def test_an_expired_key_is_named_and_not_used(self, stand: SignStand) -> None:
        assert stand.cabinet.identity is not None
        stand.cabinet.identity = replace(stand.cabinet.identity, not_after=stand.cabinet.identity.not_before)
        stand.page.refresh()
        sentence = error_sentence(UserError("key.expired", day="2020-01-01"))
        assert stand.page.sign_off._facts.text() == sentence
        assert stand.page.next_text == "新建签名钥匙…"

    def test_a_damaged_key_file_is_said(self, stand: SignStand) -> None:
        stand.cabinet.failing = UserError("key.damaged")
        stand.page.refresh()
        assert stand.page.sign_off._facts.text() == error_sentence(UserError("key.damaged"))
        stand.cabinet.failing = None

    def test_a_wrong_passphrase_seals_nothing_and_keeps_what_was_typed(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.page.sign_off.form.row("approver").editor.set_value("示例丁")
        sign(stand, qtbot, "not this one")
        assert stand.page.sign_off.form.row("passphrase").error == error_sentence(WRONG)
        assert stand.page.sign_off.people["approver"] == "示例丁"
        assert not stand.workspace.returns
        assert stand.page.stage is Stage.SIGN
        QTest.keyClicks(stand.page.sign_off.form.row("passphrase").widget, PASSPHRASE)
        assert stand.page.sign_off.passphrase == PASSPHRASE


class TestSuccess:
    def test_three_files_a_code_and_a_registered_return(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        record = stand.record
        assert (record.state, record.type, record.revision) == (ReturnState.ISSUED, ReturnType.FIRST, 0)
        assert sorted(path.suffix for path in stand.folder.iterdir()) == [".eml", ".pdf", ".xlsx"]
        assert stand.page.files.code == record.check_code.replace("-", " – ")
        assert stand.page.result.outcome.text == "已签发并导出，登记为首报 · 修订 0"
        assert {line.state for line in stand.page.result.steps.values()} == {StepState.DONE}
        assert (stand.page.stage, stand.page.next_text) == (Stage.RECEIPT, "打开邮件草稿")

    def test_the_passphrase_is_kept_nowhere(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        form = stand.page.sign_off.form
        assert PASSPHRASE not in [*form.values.values(), *form._kept.values()]

    def test_enter_in_the_passphrase_field_signs(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.page.activateWindow()
        stand.page.sign_off.form.focus("passphrase")
        QTest.keyClicks(stand.page.sign_off.form.row("passphrase").widget, PASSPHRASE)
        QTest.keyClick(stand.page.sign_off.form.row("passphrase").widget, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: stand.page.stage is Stage.RECEIPT)

    def test_the_names_typed_here_are_those_that_signed(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.page.sign_off.form.row("approver").editor.set_value(" 示例丁 ")
        sign(stand, qtbot)
        assert stand.documents.read_payload(stand.record.payload).sign_off.approver == "示例丁"

    def test_files_open_with_the_desktops_programs(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        stand.page.do_next()
        stand.page.result.print.click()
        stand.page.files.rows["xlsx"].open.click()
        stand.page.files.open_folder.click()
        assert [path.suffix for path in stand.opened] == [".eml", ".pdf", ".xlsx", ""]

    def test_without_a_mail_program_it_is_said_what_to_do(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        stand.opens = False
        stand.page.do_next()
        assert ".eml" in stand.page.result.verified.shown[0].sentence

    def test_files_can_be_verified_once_more(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        sound = FileVerdict("a.pdf", "pdf", True, True, True, unit_name="示例县", period=Q2, revision=0, check_code="X")
        stand.verdicts = [sound, replace(sound, kind="xlsx").refused("pair.other_workbook", valid=False)]
        stand.page.result.verify.click()
        qtbot.waitUntil(lambda: len(stand.page.result.verified.shown) == 2)
        good, bad = stand.page.result.verified.shown
        assert [note.sign and note.sign.word for note in (good, bad)] == ["合格", "错误"]
        assert stand.page.result.verify.isEnabled()

    def test_a_file_gone_meanwhile_is_said_when_verifying(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        stand.verdicts = []
        gone = UserError("file.missing", path="示例.pdf")
        stand.disk.read = _raising(gone)  # type: ignore[method-assign]
        stand.page.result.verify.click()
        qtbot.waitUntil(lambda: bool(stand.page.result.verified.shown))
        assert stand.page.result.verified.shown[0].sentence == error_sentence(gone)


def _raising(problem: UserError) -> Callable[[Path], bytes]:
    def read(_path: Path) -> bytes:
        raise problem

    return read


class TestTrouble:
    def test_a_full_disk_leaves_the_return_sealed_and_another_folder_takes_it(
        self, stand: SignStand, qtbot: QtBot, tmp_path: Path
    ) -> None:
        stand.disk.failing = FULL
        sign(stand, qtbot)
        assert stand.trouble == error_sentence(FULL)
        assert stand.record.state is ReturnState.SEALED
        assert stand.record.check_code in stand.page.result._then.text()
        assert stand.page.result.steps[Step.WRITE].state is StepState.STOPPED
        assert list(stand.folder.iterdir()) == []
        sealed = stand.record
        other = tmp_path / "另一个文件夹"
        other.mkdir()
        stand.disk.failing, stand.answers.paths = None, [other]
        stand.page.choose_folder()
        assert stand.kept == [other]
        assert stand.page.files.code == sealed.check_code.replace("-", " – ")
        sign(stand, qtbot)
        assert stand.record.state is ReturnState.ISSUED
        assert stand.record.digest == sealed.digest
        assert len(list(other.iterdir())) == 3

    def test_after_a_failed_export_other_names_seal_anew_under_the_same_number(
        self, stand: SignStand, qtbot: QtBot
    ) -> None:
        stand.disk.failing = FULL
        sign(stand, qtbot)
        first = stand.record
        stand.disk.failing = None
        stand.page.sign_off.form.row("approver").editor.set_value("示例丁")
        sign(stand, qtbot)
        assert (stand.record.sequence, stand.record.revision) == (first.sequence, 0)
        assert stand.record.digest != first.digest

    def test_cancelling_writes_nothing_and_leaves_the_return_sealed(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.documents.may_draw.clear()
        stand.type_passphrase()
        stand.page.do_next()
        line = stand.page.result.steps[Step.RENDER]
        qtbot.waitUntil(lambda: line.state is StepState.RUNNING)
        assert (stand.page.stage, stand.page.next_enabled) == (Stage.EXPORT, False)
        assert stand.page.sign_off.form.row("approver").widget.property("readOnly")
        stand.page.result.cancel.click()
        stand.documents.may_draw.set()
        qtbot.waitUntil(lambda: stand.page.next_enabled)
        assert "没有写入" in stand.trouble
        assert list(stand.folder.iterdir()) == []
        assert stand.record.state is ReturnState.SEALED
        assert not stand.page.sign_off.form.row("approver").widget.property("readOnly")

    def test_a_second_press_while_it_runs_does_nothing(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.documents.may_draw.clear()
        stand.type_passphrase()
        stand.page.do_next()
        stand.page.do_next()
        stand.documents.may_draw.set()
        qtbot.waitUntil(lambda: stand.page.stage is Stage.RECEIPT)
        assert stand.record.sequence == 1

    def test_an_edit_elsewhere_does_not_disturb_a_running_export(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.documents.may_draw.clear()
        stand.type_passphrase()
        stand.page.do_next()
        qtbot.waitUntil(lambda: stand.page.result.steps[Step.RENDER].state is StepState.RUNNING)
        stand.fill("t1.m1", narrative="示例：出签以后")
        stand.documents.may_draw.set()
        qtbot.waitUntil(lambda: stand.page.stage is Stage.RECEIPT)
        assert stand.page.next_text == "另出修订 1…"

    def test_a_character_found_only_when_sealing_is_said(self, stand: SignStand, qtbot: QtBot) -> None:
        stand.documents.missing = ["示"]
        sign(stand, qtbot)
        problem = UserError("text.missing_glyph", field="preparer", character="示 (U+793A)")
        assert stand.page.sign_off.form.row("preparer").error == error_sentence(problem)


class TestAfterwards:
    @pytest.mark.parametrize("width", [960, 1040, 1093, 1366])
    def test_what_can_be_done_with_the_files_stays_in_view(self, stand: SignStand, qtbot: QtBot, width: int) -> None:
        page, button = stand.page, stand.page.result.verify
        page.resize(width, 640)
        sign(stand, qtbot)
        qtbot.waitUntil(lambda: 0 < button.mapTo(page, button.rect().topRight()).x() < page.width())

    def test_an_edit_after_signing_is_counted_and_a_revision_replaces_the_return(
        self, stand: SignStand, qtbot: QtBot
    ) -> None:
        sign(stand, qtbot)
        first = stand.record
        stand.fill("t1.m1", narrative="示例：改过")
        qtbot.waitUntil(lambda: stand.page.next_text == "另出修订 1…")
        assert "1 处改动，需另出修订" in stand.page.banner.text
        stand.page.do_next()
        assert stand.page.next_text == "签发并导出修订 1"
        sign(stand, qtbot)
        assert (stand.record.type, stand.record.revision) == (ReturnType.CORRECTION, 1)
        assert stand.documents.read_payload(stand.record.payload).replaces == first.digest
        assert stand.page.result.outcome.text == "已签发并导出，登记为更正 · 修订 1"

    def test_a_revision_begun_puts_the_cursor_into_the_passphrase(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        stand.page.checks.all.setFocus()
        stand.fill("t1.m1", narrative="示例：改过")
        stand.page.refresh()
        stand.page.do_next()
        assert stand.page.focusWidget() is stand.page.sign_off.form.row("passphrase").widget

    def test_coming_back_begins_at_the_top_where_changes_are_told(self, stand: SignStand, qtbot: QtBot) -> None:
        page, bar = stand.page, stand.page._area.verticalScrollBar()
        page.resize(1366, 400)
        sign(stand, qtbot)
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        page.hide()
        stand.fill("t1.m1", narrative="示例：改过")
        page.refresh()
        page.show()
        assert bar.value() == 0

    def test_the_first_return_asks_for_the_registration_form_and_later_ones_do_not(
        self, stand: SignStand, qtbot: QtBot
    ) -> None:
        sign(stand, qtbot)
        assert "登记表" in stand.page.result.then
        stand.fill("t1.m1", narrative="示例：改过")
        stand.page.refresh()
        stand.page.do_next()
        sign(stand, qtbot)
        assert "下一步" in stand.page.result.then
        assert "登记表" not in stand.page.result.then

    def test_a_revision_begun_with_nothing_changed_says_so_and_leads_to_the_entries(
        self, stand: SignStand, qtbot: QtBot
    ) -> None:
        sign(stand, qtbot)
        stand.page.correct(True)
        assert "填报内容还没有改动" in stand.page.banner.text
        with qtbot.waitSignal(stand.page.left):
            stand.page.banner.edit.click()

    def test_a_revision_begun_can_be_left(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        stand.fill("t1.m1", narrative="示例：改过")
        stand.page.refresh()
        stand.page.do_next()
        stand.page.banner.revert.click()
        assert stand.page.stage is Stage.RECEIPT
        assert stand.page.files.code == stand.record.check_code.replace("-", " – ")

    def test_errors_in_a_revision_block_it_too(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        stand.fill("t1.m1", narrative="")
        stand.page.refresh()
        stand.page.do_next()
        assert (stand.page.stage, stand.page.next_text) == (Stage.REVIEW, "改正 1 处错误")

    def test_coming_back_shows_the_registered_return_with_its_files(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        stand.page.show_period(Q2.next)
        stand.page.show_period(Q2)
        assert stand.page.stage is Stage.RECEIPT
        assert stand.page.result.outcome.text.startswith("已于 2020-06-28")
        assert "KB" in stand.page.files.rows["pdf"].note
        assert stand.page.sign_off.form.row("approver").widget.property("readOnly")

    def test_files_gone_from_the_folder_are_said_and_can_be_made_again(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        sealed = stand.record
        for path in stand.folder.iterdir():
            path.unlink()
        stand.page.refresh()
        assert "不在这个文件夹" in stand.page.files.rows["pdf"].note
        assert stand.page.next_text == "再次导出"
        assert not stand.page.result.print.isEnabled()
        sign(stand, qtbot)
        assert stand.record == sealed
        assert len(list(stand.folder.iterdir())) == 3
        assert stand.page.next_text == "打开邮件草稿"

    def test_a_return_sent_back_asks_for_a_revision(self, stand: SignStand, qtbot: QtBot) -> None:
        sign(stand, qtbot)
        back = replace(stand.record, state=ReturnState.SENT_BACK)
        stand.workspace.apply(ChangeSet("return.reject", (Change(stand.record, back),)))
        qtbot.waitUntil(lambda: stand.page.next_text == "签发并导出修订 1")
        assert "退回" in stand.page.banner.text
