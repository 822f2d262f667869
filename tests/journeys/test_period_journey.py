"""A day's work with whole periods: deadlines, what is due, longer periods and nil returns, by window and store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.deadlines import DeadlineRule
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.prefill import declare_nil
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.settings import Settings
from planner_desktop.ui.deadline_panel import DeadlinePanel
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.prefill_bar import PrefillBar
from planner_desktop.ui.settings_dialog import SettingsDialog
from planner_desktop.ui.sign_page import SignPage
from planner_desktop.ui.steps import Stage
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers

Q1, Q2, HALF, YEAR = (Period.parse(name) for name in ("2020Q1", "2020Q2", "2020H1", "2020"))
COUNTY, CITY = "140106", "140100"


class Desk:
    """One PC with an empty profile of a unit, whose clock a test sets."""

    def __init__(self, qtbot: QtBot, folder: Path, unit: str = COUNTY, period: Period = Q2) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_language(app, paths.resources())
        theme = app.property("planner_theme") or Theme(app, paths.resources())
        theme.choose(Look())
        self.now = datetime(2020, 6, 21, 10, 32, tzinfo=UTC)
        self.wiring = Wiring(paths.Profile(folder / "profile"), lambda: self.now)
        self.wiring.keep_settings(Settings(export_folder=str(folder), period=period.name))
        self.wiring.open_store()
        self.workspace = self.wiring.workspace
        self.workspace.apply(
            edits.set_office(self.workspace.progress, Office(unit, "示例甲", "示例乙", "示例丙", "0351-0"))
        )
        self.answers = Answers()
        self.program = Program(self.wiring, app, theme, self.answers)
        self.window: MainWindow = self.program.build_main_window(self.program.first_period())
        qtbot.addWidget(self.window)
        self.window.resize(1366, 700)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    @property
    def said(self) -> str:
        """What the band says of the period."""
        return self.window.band._date.text()

    def at(self, day: int, month: int = 6) -> None:
        """Let another day dawn."""
        self.now = self.now.replace(month=month, day=day)
        self.window.check()

    def declare(self, rule: DeadlineRule = DeadlineRule.SAME_25) -> None:
        self.workspace.apply(self.workspace.deadlines.declared(PeriodKind.QUARTER, rule, COUNTY))
        self.window.check()

    def panel(self) -> DeadlinePanel:
        """The deadlines in the settings, as the link in the band opens them."""
        self.window.band.declare.click()
        found = self.window.findChild(SettingsDialog)
        assert isinstance(found, SettingsDialog)
        panel = found.findChild(DeadlinePanel)
        assert isinstance(panel, DeadlinePanel)
        return panel

    def fill(self, period: Period, count: int = 3, status: Status = Status.ON_TRACK) -> list[str]:
        """Report the first steps that are due in a period."""
        held = self.workspace
        due = [change.record for change in declare_nil(held.plan, held.progress, period).changes[:count]]
        changes = [Change(None, replace(entry, status=status, narrative=f"示例{period}")) for entry in due]  # pyright: ignore
        held.apply(ChangeSet("edit.entry", tuple(changes)))
        self.window.check()
        return [entry.milestone_id for entry in due]  # pyright: ignore

    def issue(self, period: Period) -> None:
        """Let a period's return be out."""
        record = ReturnRecord(
            period, 0, 1, ReturnType.FIRST, ReturnState.ISSUED, "0" * 64, "0000-0000-0000-0000", b"{}", "2020-03-30"
        )
        self.workspace.apply(ChangeSet("return.issue", (Change(None, record),)))


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def make(unit: str = COUNTY, period: Period = Q2) -> Desk:
        made.append(Desk(qtbot, tmp_path, unit, period))
        return made[0]

    yield make
    for desk in made:
        desk.window.close()
        desk.workspace.close()
        desk.program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()


class TestPeriods:
    def test_every_length_of_period_can_be_looked_at_and_is_found_again(self, desk: Desk) -> None:
        kinds = desk.window.header.period.kinds
        assert [kinds.itemText(at) for at in range(kinds.count())] == ["月报", "季报", "半年报", "年报"]
        seen: list[str] = []
        for at in (3, 2, 0, 1):
            kinds.setCurrentIndex(at)
            kinds.activated.emit(at)
            seen.append(desk.window.period.name)
            assert desk.window.header.period.period == desk.window.period
        assert seen == ["2020", "2020H1", "2020M06", "2020Q2"]

    def test_a_shorter_period_looked_at_before_is_come_back_to(self, desk: Desk) -> None:
        kinds = desk.window.header.period.kinds
        desk.window.show_period(Q1)
        kinds.activated.emit(3)
        assert desk.window.period == YEAR
        kinds.activated.emit(1)
        assert desk.window.period == Q1

    @pytest.mark.parametrize("name", ["2020M05", "2021H2", "2022"])
    def test_the_next_start_shows_the_period_of_any_length_looked_at_last(
        self, make_desk: Callable[..., Desk], name: str
    ) -> None:
        desk = make_desk()
        desk.window.show_period(Period.parse(name))
        assert desk.program.first_period().name == name


class TestDeadlines:
    def test_without_a_rule_the_band_offers_to_declare_one_and_then_counts_the_days(self, desk: Desk) -> None:
        assert desk.window.band.declare.isVisible()
        assert desk.said == "本期到 6月30日 结束 · 剩 9 天"
        combo = desk.panel().rules[PeriodKind.QUARTER]
        assert combo.itemText(2) == "期末当月25日（建议）"
        assert combo.count() == 1 + len(DeadlineRule)
        combo.setCurrentIndex(2)
        combo.activated.emit(2)
        QApplication.processEvents()
        assert not desk.window.band.declare.isVisible()
        assert desk.said == "本期截止 6月25日 · 剩 4 天"

    @pytest.mark.parametrize(
        ("day", "said", "tone"),
        [
            (21, "本期截止 6月25日 · 剩 4 天", "dim"),
            (22, "本期截止 6月25日 · 剩 3 天", "warn"),
            (25, "本期今天截止", "warn"),
            (26, "本期截止 6月25日 · 已过 1 天", "late"),
        ],
    )
    def test_the_band_says_how_the_deadline_stands(self, desk: Desk, day: int, said: str, tone: str) -> None:
        desk.declare()
        desk.at(day)
        assert (desk.said, desk.window.band._date.property("tone")) == (said, tone)

    def test_a_return_that_is_out_is_not_late_any_more(self, desk: Desk) -> None:
        desk.declare()
        desk.issue(Q2)
        desk.at(30)
        assert desk.said == "本期截止 6月25日"

    def test_a_declaration_is_one_undo_step_with_a_name_and_stands_in_the_log(self, desk: Desk) -> None:
        combo, before = desk.panel().rules[PeriodKind.MONTH], desk.workspace.store.audit_head()
        combo.setCurrentIndex(3)
        combo.activated.emit(3)
        assert desk.window._undo.undoText() == "月报截止日"
        choice = desk.workspace.deadlines.choice(PeriodKind.MONTH, COUNTY)
        assert choice is not None and choice.rule is DeadlineRule.SAME_28
        assert desk.workspace.store.audit_head() != before
        desk.window.undo()
        assert desk.workspace.deadlines.choice(PeriodKind.MONTH, COUNTY) is None

    def test_a_county_declares_its_own_alone_and_a_city_those_of_its_units(
        self, make_desk: Callable[..., Desk]
    ) -> None:
        desk = make_desk(unit=CITY)
        panel = desk.panel()
        units = [panel.units.itemText(at) for at in range(panel.units.count())]
        assert units[:2] == ["共青团太原市委", "未单独规定的各单位"]
        assert "共青团太原市迎泽区委" in units
        for unit, index in ((1, 2), (units.index("共青团太原市迎泽区委"), 3)):
            panel.units.setCurrentIndex(unit)
            panel.units.activated.emit(unit)
            panel.rules[PeriodKind.QUARTER].setCurrentIndex(index)
            panel.rules[PeriodKind.QUARTER].activated.emit(index)
        held = desk.workspace.deadlines
        found = {unit: held.deadline(Q2, unit) for unit in (COUNTY, "140105")}
        assert {unit: each.day.day for unit, each in found.items() if each} == {COUNTY: 28, "140105": 25}

    def test_a_county_is_not_asked_for_whom(self, desk: Desk) -> None:
        assert not desk.panel().units.isVisible()


class TestReturnTypes:
    def test_the_foot_and_the_page_of_the_signature_say_the_same(self, desk: Desk) -> None:
        desk.declare()
        desk.workspace.apply(declare_nil(desk.workspace.plan, desk.workspace.progress, Q2))
        step = min(desk.workspace.progress.at(Q2).entries)
        told: list[tuple[str, str]] = []
        for day, status in ((24, Status.ON_TRACK), (26, Status.ON_TRACK), (26, Status.NO_PROGRESS)):
            held = desk.workspace.progress
            desk.workspace.apply(edits.set_entry(held, step, Q2, status=status, narrative="示例"))
            desk.at(day)
            desk.window.show_later_steps()
            page = desk.window.findChild(SignPage)
            assert isinstance(page, SignPage)
            page.refresh()
            told.append((desk.window.footer._draft.text().partition(" ")[0], page.sign_off._period))
            stem = page.files.path("pdf").name
            assert f"_{told[-1][0]}_" in stem
            desk.window.show_entries()
        titles = ["2020年第2季度 · 首报", "2020年第2季度 · 补报", "2020年第2季度 · 零报告"]
        assert told == list(zip(("首报", "补报", "零报告"), titles, strict=True))


class TestDue:
    def test_what_is_due_is_listed_and_leads_to_its_place(self, desk: Desk, qtbot: QtBot) -> None:
        desk.declare()
        desk.fill(Q1)
        desk.at(25)
        qtbot.keyClick(desk.window, Qt.Key.Key_F7)
        due = desk.window.desk.due_list
        assert due.isVisible()
        lines = due.list.lines
        texts = [lines.data(lines.index(row, 0)) for row in range(lines.rowCount())]
        assert texts[:2] == ["季报 · 2020年第1季度", "季报 · 2020年第2季度"]
        assert due.counts.startswith("2 份报表待上报")
        unfilled = sum(found.code == "check.not_filled" for found in desk.window.findings)
        assert len(texts) >= 2 + unfilled
        qtbot.keyClick(due.list, Qt.Key.Key_Return)
        assert desk.window.period == Q1 and not due.isVisible()

        desk.window.show_period(Q2)
        desk.window.band.due.click()
        last = lines.index(lines.rowCount() - 1, 0)
        due.list.setCurrentIndex(last)
        qtbot.keyClick(due.list, Qt.Key.Key_Return)
        milestone = desk.window.entries.page.milestone
        assert milestone is not None and milestone.text == last.data()

    def test_every_step_not_filled_in_is_in_the_list_once(self, desk: Desk) -> None:
        desk.window.desk.show_due()
        lines = desk.window.desk.due_list.list.lines
        ids = [lines._lines[row].milestone_id for row in range(lines.rowCount())]
        unfilled = {found.milestone_id for found in desk.window.findings if found.code == "check.not_filled"}
        assert unfilled <= set(ids) and len(ids) == len(set(ids))

    @pytest.mark.parametrize(("day", "open_"), [(24, False), (25, True), (26, True)])
    def test_the_program_begins_with_the_list_on_the_due_day(self, desk: Desk, day: int, open_: bool) -> None:
        desk.declare()
        desk.fill(Q2)
        desk.at(day)
        desk.program.window = desk.window
        desk.program._settle()
        QThreadPool.globalInstance().waitForDone()
        assert ("due_list" in vars(desk.window.desk) and desk.window.desk.due_list.isVisible()) is open_

    def test_nothing_opens_by_itself_once_the_return_is_out(self, desk: Desk) -> None:
        desk.declare()
        desk.issue(Q2)
        desk.at(25)
        desk.window.desk.tell_due()
        assert "due_list" not in vars(desk.window.desk)


class TestPrefill:
    def test_an_empty_longer_period_is_filled_in_one_step_and_checked_against_the_shorter_ones(
        self, desk: Desk, qtbot: QtBot
    ) -> None:
        workspace = desk.workspace
        steps = desk.fill(Q1)
        desk.fill(Q2)
        count = next(
            found
            for found in workspace.plan.indicators_by_id.values()
            if found.kind.value == "count" and not found.recurring and found.unit not in ("%", "％")
        )
        for period, value in ((Q1, "8"), (Q2, "12")):
            workspace.apply(edits.set_reading(workspace.progress, count.id, period, value=value))
        desk.window.show_period(HALF)
        bar = desk.window.findChild(PrefillBar)
        assert isinstance(bar, PrefillBar) and bar.isVisible()
        assert bar.text.text() == "2020年上半年可由第1、2季度汇成：将填入 3 步、1 项指标。"
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert set(workspace.progress.at(HALF).entries) == set(steps)
        assert not bar.isVisible()

        workspace.apply(edits.set_reading(workspace.progress, count.id, HALF, value="10"))
        assert "check.below_shorter_period" in {found.code for found in workspace.findings(HALF)}
        assert "check.above_longer_period" in {found.code for found in workspace.findings(Q2)}
        desk.window.show_period(Q2)
        assert not bar.isVisible()

        workspace.apply(edits.set_reading(workspace.progress, count.id, HALF, value="12"))
        desk.window.undo()
        desk.window.show_period(HALF)
        assert not workspace.progress.at(HALF).entries
        assert bar.isVisible()

    def test_the_bar_belongs_to_the_entries(self, desk: Desk) -> None:
        desk.fill(Q2)
        desk.window.show_period(HALF)
        bar = desk.window.findChild(PrefillBar)
        assert isinstance(bar, PrefillBar) and bar.isVisible()
        desk.window.show_view("overview")
        assert not bar.isVisible()
        desk.window.show_entries()
        assert bar.isVisible()


class TestNil:
    def test_a_nil_return_says_what_it_does_is_one_undo_step_and_leads_to_the_review(self, desk: Desk) -> None:
        unfilled = sum(found.code == "check.not_filled" for found in desk.window.findings)
        desk.window.actions_by_key["nil_return"].trigger()
        asked = f"2020年第2季度零报告：将 {unfilled} 个未填步骤记为“本期无进展”，随后进入审核。可撤销。"
        assert desk.answers.told == [asked]
        assert {entry.status for entry in desk.workspace.progress.at(Q2).entries.values()} == {Status.NO_PROGRESS}
        page = desk.window.findChild(SignPage)
        assert isinstance(page, SignPage) and page.isVisible()
        assert desk.window._undo.undoText() == "2020年第2季度零报告"
        desk.window.undo()
        assert not desk.workspace.progress.at(Q2).entries

    def test_who_does_not_agree_has_changed_nothing(self, desk: Desk) -> None:
        desk.answers.agree = False
        desk.window.actions_by_key["nil_return"].trigger()
        assert not desk.workspace.progress.at(Q2).entries

    @pytest.mark.parametrize("command", ["nil_return", "record_rest"])
    def test_where_something_moved_only_the_rest_is_recorded_and_one_undo_takes_it_back(
        self, desk: Desk, command: str
    ) -> None:
        desk.fill(Q2, 2)
        desk.window.check()
        unfilled = sum(found.code == "check.not_filled" for found in desk.window.findings)
        desk.window.actions_by_key[command].trigger()
        told = f"2020年第2季度已有 2 项填了进展；其余 {unfilled} 项未填的都记为“本期无进展”。可撤销。"
        assert desk.answers.told == [told]
        entries = desk.workspace.progress.at(Q2).entries.values()
        assert sum(entry.status is Status.NO_PROGRESS for entry in entries) == unfilled
        desk.window.undo()
        assert len(desk.workspace.progress.at(Q2).entries) == 2

    def test_the_rest_stays_empty_for_who_does_not_agree_and_nothing_is_left_when_all_is_filled(
        self, desk: Desk
    ) -> None:
        desk.fill(Q2, 2)
        desk.answers.agree = False
        desk.window.actions_by_key["record_rest"].trigger()
        assert len(desk.workspace.progress.at(Q2).entries) == 2
        desk.workspace.apply(declare_nil(desk.workspace.plan, desk.workspace.progress, Q2))
        desk.window.actions_by_key["record_rest"].trigger()
        assert desk.answers.told[-1] == "2020年第2季度已经全部填完。"

    def test_the_steps_of_the_band_are_clicked_and_the_review_records_the_rest(self, desk: Desk, qtbot: QtBot) -> None:
        desk.fill(Q2, 2)
        stepper = desk.window.band.stepper
        spots = {spot.stage: spot for spot in stepper._shown_spots()}

        def click(stage: Stage) -> None:
            at = QPoint(spots[stage].left + 4, stepper.height() // 2)
            qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=at)

        click(Stage.REVIEW)
        page = desk.window.findChild(SignPage)
        assert isinstance(page, SignPage) and page.isVisible()
        assert page.checks.rest.isVisible()
        assert desk.window.band.button.text().startswith("填写下一项（余 ")
        page.checks.rest.click()
        page.refresh()
        assert not page.checks.rest.isVisible()
        click(Stage.ENTRIES)
        assert not page.isVisible()

    def test_a_group_is_recorded_by_the_keys_of_the_tree(self, desk: Desk, qtbot: QtBot) -> None:
        tree, plan = desk.window.tree, desk.workspace.plan
        section = plan.programmes[0].sections[0]
        tree.choose(section.tasks[0].id)
        tree.tree.setCurrentIndex(tree.model.index_of_task(section.tasks[0].id).parent())
        tree.tree.setFocus()
        count = sum(tree.model.states[task.id].due_steps for task in section.tasks)
        assert desk.window.desk.stand_still.text() == f"将未填的 {count} 步记为“本期无进展”"
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(tree.tree, Qt.Key.Key_N, keys)
        told = desk.workspace.progress.at(Q2).entries
        assert {plan.task_of_milestone[id_] for id_ in told} <= set(section.tasks)
        assert len(told) == count
        assert desk.window._undo.undoText() == f"（{section.printed_ordinal}）{section.title}：{count} 步记为本期无进展"
        desk.window.check()
        assert not desk.window.desk.stand_still.isEnabled()
        desk.window.undo()
        assert not desk.workspace.progress.at(Q2).entries

    def test_the_context_menu_of_the_tree_offers_it(self, desk: Desk) -> None:
        tree = desk.window.tree.tree
        assert tree.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
        assert desk.window.desk.stand_still in tree.actions()


def test_the_tab_key_comes_to_the_links_before_the_red_button_and_then_to_the_offer(desk: Desk, qtbot: QtBot) -> None:
    desk.fill(Q2)
    desk.window.show_period(HALF)
    band = desk.window.band
    bar = desk.window.findChild(PrefillBar)
    assert isinstance(bar, PrefillBar)
    order = [band.declare, band.due, band.button, bar.button]
    assert order[:3] == sorted(order[:3], key=lambda widget: widget.x())
    order[0].setFocus()
    for following in order[1:]:
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
        assert desk.window.focusWidget() is following


def test_band_and_button_count_the_same_steps(desk: Desk) -> None:
    desk.fill(Q2, 4)
    due = sum(state.due_steps for state in desk.window.tree.model.states.values())
    assert desk.window.band.stepper._note == f"已填 4/{due} 项"
    held = desk.workspace.progress
    for entry in held.at(Q2).entries.values():
        desk.workspace.apply(
            edits.set_entry(desk.workspace.progress, entry.milestone_id, Q2, status=Status.NO_PROGRESS, narrative="")
        )
    desk.window.check()
    assert desk.window.band.button.text() == f"填写下一项（余 {due - 4} 项）"


def test_the_views_stand_in_the_order_of_the_work(desk: Desk) -> None:
    tabs = desk.window.header.tabs
    titles = [tabs.tabText(at) for at in range(tabs.count())]
    assert [title for title in titles if title != "表格"] == ["填报", "总览", "回报", "核验"]
