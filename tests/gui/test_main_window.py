from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.domain.search import SearchIndex
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entry_building import build_entry
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.later_steps import LaterSteps
from planner_desktop.ui.main_window import MainWindow, Parts, Services
from planner_desktop.ui.menu import COMMANDS
from planner_desktop.ui.period_pane import SidePane
from planner_desktop.ui.steps import Stage
from planner_desktop.ui.theme import Look, Theme
from support.asking import Answers
from support.fakes import DIRECTORY, MemoryStore, open_workspace
from support.small_plan import small_plan

PERIOD = Period.parse("2020Q2")
NOW = datetime(2020, 6, 26, 10, 32)


def exported() -> ReturnRecord:
    """A return of the period that is out."""
    return ReturnRecord(
        PERIOD, 0, 1, ReturnType.FIRST, ReturnState.ISSUED, "0" * 64, "0000-0000-0000-0000", b"{}", NOW.isoformat()
    )


class SigningPage(LaterSteps):
    """Stands in for the page of the later steps."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Period] = []
        self.taken = 0

    @property
    def stage(self) -> Stage:
        return Stage.SIGN

    @property
    def next_text(self) -> str:
        return "签发并导出"

    @property
    def next_enabled(self) -> bool:
        return self.taken == 0

    def do_next(self) -> None:
        self.taken += 1
        self.next_changed.emit()

    def show_period(self, period: Period) -> None:
        self.shown.append(period)


class Desk:
    """A window with everything it was made from."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        self.workspace = workspace
        self.undo = QUndoStack()
        self.answers = Answers()
        self.signing = SigningPage()
        self.changed = 0
        self.bridge = Bridge(workspace)
        index = SearchIndex(workspace.plan, Initials({"s": "示"}))
        self.window = MainWindow(
            workspace,
            self.bridge,
            self.undo,
            theme,
            lambda _window: self.answers,
            Parts(self._entries, lambda: self.signing),
            Services(lambda: index, lambda: NOW, changed=lambda _record: self.changed),
            PERIOD,
        )

    @property
    def page(self) -> EntryPage:
        """The page of the entries."""
        return self.window.entries.page

    def _entries(self) -> tuple[EntryPage, SidePane]:
        return build_entry(self.workspace, self.bridge, self.undo, self.answers, lambda _text: (), lambda: NOW.date())

    def fill(self, milestone_id: str, status: Status | None = Status.ON_TRACK, text: str = "示例进展") -> None:
        """Record a step as another part of the program would."""
        held = self.workspace.progress
        self.workspace.apply(edits.set_entry(held, milestone_id, PERIOD, status=status, narrative=text))
        self.window.check()

    @property
    def next_text(self) -> str:
        return self.window.band.button.text()


@pytest.fixture
def make_desk(qtbot: QtBot, theme: Theme) -> Callable[[Workspace], Desk]:
    def make(workspace: Workspace) -> Desk:
        desk = Desk(workspace, theme)
        qtbot.addWidget(desk.window)
        desk.window.show()
        desk.window.activateWindow()
        return desk

    return make


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore([Office("990101", "甲", "乙", "丙", "1", sample=True)])


@pytest.fixture
def desk(make_desk: Callable[[Workspace], Desk], store: MemoryStore) -> Desk:
    return make_desk(open_workspace(store))


def test_the_window_can_be_seen_before_the_store_is_open(
    make_desk: Callable[[Workspace], Desk], store: MemoryStore
) -> None:
    workspace = Workspace(small_plan(), DIRECTORY)
    desk = make_desk(workspace)
    assert desk.window.tree.model.rowCount() == 2
    assert not desk.window.band.button.isEnabled()

    workspace.open(store)
    desk.window.refresh()

    assert desk.window.header._office.text() == "共青团示例县委"
    assert desk.window.header._tag.isVisible()
    assert desk.window.band.button.isEnabled()


def test_the_red_button_names_the_next_step_from_empty_to_signed(desk: Desk) -> None:
    assert desk.next_text == "填写下一项（余 3 项）"
    desk.fill("t1.m1", Status.DONE)
    assert desk.next_text == "填写下一项（余 2 项）"
    desk.fill("t1.m2")
    assert desk.next_text == "填写下一项（余 1 项）"
    desk.fill("t2.m1", text="")
    assert desk.next_text == "改正 1 处错误"
    desk.fill("t2.m1")
    assert desk.next_text == "送审核"

    desk.window.next_step()

    assert desk.next_text == "签发并导出"
    assert desk.window.band.stepper.stage is Stage.SIGN
    desk.window.next_step()
    assert desk.signing.taken == 1
    assert not desk.window.band.button.isEnabled()
    desk.signing.left.emit()
    assert desk.next_text == "送审核"
    assert desk.window.band.stepper.stage is Stage.ENTRIES


@pytest.mark.parametrize("way", ["tab", "keys", "escape", "search", "finding"])
def test_there_is_a_way_back_from_the_later_steps_to_the_entries(desk: Desk, qtbot: QtBot, way: str) -> None:
    window = desk.window
    window.show_later_steps()
    assert desk.signing.isVisible()

    match way:
        case "tab":
            qtbot.mouseClick(window.header.tabs, Qt.MouseButton.LeftButton, pos=window.header.tabs.tabRect(0).center())
        case "keys":
            qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        case "escape":
            window.escape()
        case "search":
            window.find()
        case _:
            window.next_finding()

    assert desk.page.isVisible()
    assert desk.next_text == "填写下一项（余 3 项）"


def test_changes_after_an_export_are_said_and_lead_to_a_revision(desk: Desk) -> None:
    for id_ in ("t1.m1", "t1.m2", "t2.m1"):
        desk.fill(id_, Status.NO_PROGRESS, "")
    desk.workspace.apply(ChangeSet("return.issue", (Change(None, exported()),)))
    desk.window.check()
    assert desk.next_text == "查看回报"

    desk.changed = 2
    desk.window.check()

    assert desk.window.band._date.text() == "签发后改动 2 处"
    assert desk.window.band._date.property("tone") == "warn"
    assert desk.next_text == "去出修订 1"


def test_the_red_button_leads_to_what_was_refused(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_milestone("t1.m2", "reading:t1.i1")
    figure = desk.window.focusWidget()
    assert figure is not None
    qtbot.keyClicks(figure, "zwei")
    desk.window.tree.choose("t2")
    assert desk.next_text == "改正 1 处错误"

    desk.window.next_step()

    assert desk.page.milestone is not None and desk.page.milestone.id == "t1.m2"
    assert desk.window.focusWidget() is figure


def test_the_red_button_has_the_cursor_again_after_it_had_to_wait(desk: Desk) -> None:
    band = desk.window.band
    band.button.setFocus()
    band.show_next("正在导出…", enabled=False)
    assert not band.button.hasFocus()

    band.show_next("打开邮件草稿")

    assert band.button.hasFocus()


def test_the_keys_work_in_the_tree_from_the_start(desk: Desk, qtbot: QtBot) -> None:
    assert desk.window.focusWidget() is desk.window.tree.tree
    qtbot.keyClick(desk.window.tree.tree, Qt.Key.Key_Down)
    assert desk.window.tree.tree.chosen == "t2"


def test_enter_on_a_task_and_f6_lead_to_its_form(desk: Desk, qtbot: QtBot) -> None:
    window, status = desk.window, desk.page.form.status
    qtbot.keyClick(window.tree.tree, Qt.Key.Key_Return)
    assert window.focusWidget() is status

    window.tree.tree.setFocus()
    window.next_pane()

    assert window.focusWidget() is status


def test_the_view_tabs_show_that_they_have_the_focus(desk: Desk, qtbot: QtBot) -> None:
    tabs = desk.window.header.tabs
    qtbot.waitUntil(desk.window.isActiveWindow)
    before = tabs.grab().toImage()
    tabs.setFocus()
    assert tabs.grab().toImage() != before


def test_leaving_out_is_counted_apart_from_mistakes(desk: Desk) -> None:
    desk.fill("t1.m1", Status.DONE)
    desk.fill("t2.m1", text="")

    footer = desk.window.footer
    assert [light.text for light in (footer._errors, footer._unfilled)] == ["1 错误", "1 未填"]
    assert desk.window.tree.model.index_of_task("t2").data(0x0102) == 1


def test_the_next_finding_puts_the_cursor_where_it_is(desk: Desk) -> None:
    desk.fill("t2.m1", text="")
    desk.window.tree.choose("t1")

    desk.window.next_finding()

    assert desk.window.tree.tree.chosen == "t2"
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    assert focused.accessibleName() == "进展情况"
    assert desk.window.footer.finding.text().startswith("任务 2")


def test_undo_and_redo_are_named_in_the_menu(desk: Desk, qtbot: QtBot) -> None:
    undo, redo = (desk.window.actions_by_key[key] for key in ("undo", "redo"))
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("撤销", False, False)
    desk.window.show_milestone("t2.m1", "problems")
    focused = desk.window.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "abc")
    desk.window.entries.flush()
    qtbot.waitUntil(lambda: undo.text() == "撤销：存在问题" and undo.isEnabled())
    desk.window.undo()
    qtbot.waitUntil(lambda: undo.text() == "撤销" and not undo.isEnabled())
    assert (redo.text(), redo.isEnabled()) == ("重做：存在问题", True)


def test_all_findings_are_listed_and_lead_to_their_place(desk: Desk) -> None:
    desk.window.list_findings()
    listed = desk.window.finding_list
    assert listed.isVisible()
    assert len(desk.window.findings) == 3
    assert [text.partition(" ")[0] for text in listed.texts] == ["1", "任务", "任务", "2", "任务"]
    assert listed._model.item(1).toolTip() == listed.texts[1]

    listed.chosen.emit(len(desk.window.findings) - 1)

    assert desk.window.tree.tree.chosen == desk.window.findings[-1].task_id


def test_the_list_is_grouped_and_narrowed_with_the_keyboard_and_leads_to_the_place(desk: Desk, qtbot: QtBot) -> None:
    desk.fill("t1.m2", Status.BEHIND, text="")
    desk.window.list_findings()
    listed = desk.window.finding_list
    assert listed.list.hasFocus()
    listed.grouping["rule"].setFocus()
    qtbot.keyClick(listed.grouping["rule"], Qt.Key.Key_Space)
    headings = [text for text in listed.texts if not text.startswith("任务")]
    assert headings == ["未写进展情况", "未填", "滞后未写问题", "滞后未写举措", "缺数字"]
    for key in ("error", "unfilled"):
        listed.kinds[key].setFocus()
        qtbot.keyClick(listed.kinds[key], Qt.Key.Key_Space)
    headings = [text for text in listed.texts if not text.startswith("任务")]
    assert headings == ["滞后未写问题", "滞后未写举措", "缺数字"]
    listed.list.setFocus()
    qtbot.keyClick(listed.list, Qt.Key.Key_Return)
    assert not listed.isVisible()
    focused = desk.window.focusWidget()
    assert focused is not None and focused.accessibleName() == "存在问题"


def test_asking_for_the_list_says_beside_each_field_what_is_missing(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_milestone("t1.m2")
    desk.fill("t1.m2", Status.BEHIND, text="")
    notes = desk.page.form.form_of("narrative").row("narrative").notes
    assert notes.shown == ()
    desk.window.list_findings()
    assert [note.sentence for note in notes.shown] == ["未写进展情况"]


def test_what_is_typed_is_saved_before_another_period_is_looked_at(desk: Desk, qtbot: QtBot) -> None:
    desk.window.tree.choose("t2")
    desk.page.focus_field("problems")
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    focused.insertPlainText("示例问题")

    with qtbot.waitSignal(desk.window.period_shown) as caught:
        desk.window.header.period._next.click()

    assert caught.args == [PERIOD.next]
    entry = desk.workspace.progress.entry("t2.m1", PERIOD)
    assert entry is not None and entry.problems == "示例问题"
    assert desk.window.footer.saved_text == "已保存 10:32"


def test_window_stays_while_something_is_not_saved_and_the_user_wants_it(
    desk: Desk, store: MemoryStore, qtbot: QtBot
) -> None:
    store.failing = UserError("store.full")
    desk.page.form.handler.widget.setText("示例")
    desk.answers.agree = False
    with qtbot.assertNotEmitted(desk.window.closing):
        desk.window.close()
    assert len(desk.answers.told) == 1
    assert desk.page.form.handler.widget.text() == "示例"
    desk.answers.agree = True
    with qtbot.waitSignal(desk.window.closing):
        desk.window.close()


def test_what_is_typed_is_saved_when_the_window_closes(desk: Desk, qtbot: QtBot) -> None:
    desk.window.tree.choose("t2")
    desk.page.focus_field("problems")
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    focused.insertPlainText("示例问题")
    with qtbot.waitSignal(desk.window.closing):
        desk.window.close()

    entry = desk.workspace.progress.entry("t2.m1", PERIOD)
    assert entry is not None and entry.problems == "示例问题"


def test_what_cannot_be_saved_keeps_the_window_open_unless_the_user_gives_it_up(
    desk: Desk, store: MemoryStore, qtbot: QtBot
) -> None:
    desk.window.tree.choose("t2")
    desk.page.focus_field("problems")
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    store.failing = UserError("file.unreadable", path="示例", reason="示例")
    focused.insertPlainText("示例问题")
    desk.answers.agree = False

    desk.window.show_later_steps()
    assert not desk.signing.isVisible()
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert len(desk.answers.told) == 2
    assert focused.toPlainText() == "示例问题"

    desk.answers.agree = True
    with qtbot.waitSignal(desk.window.closing):
        desk.window.close()


def test_an_undo_that_cannot_be_saved_is_told_and_changes_nothing(desk: Desk, store: MemoryStore) -> None:
    desk.window.tree.choose("t2")
    desk.page.focus_field("problems")
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    focused.insertPlainText("示例问题")
    desk.page.flush()
    store.failing = UserError("file.unreadable", path="示例", reason="示例")

    desk.window.undo()

    assert len(desk.answers.told) == 1
    entry = desk.workspace.progress.entry("t2.m1", PERIOD)
    assert entry is not None and entry.problems == "示例问题"


def test_undo_and_redo_are_offered_only_when_there_is_something(desk: Desk) -> None:
    actions = desk.window.actions_by_key
    assert not actions["undo"].isEnabled()
    desk.window.tree.choose("t2")
    desk.page.focus_field("problems")
    focused = desk.window.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    focused.insertPlainText("示例问题")
    desk.page.flush()
    assert actions["undo"].isEnabled()

    desk.window.undo()

    assert actions["redo"].isEnabled()
    assert desk.workspace.progress.entry("t2.m1", PERIOD) is None


def test_no_two_commands_share_a_shortcut() -> None:
    keys = [shortcut for command in COMMANDS for shortcut in command.shortcuts]
    assert len(keys) == len(set(keys))
    taken_by_input_methods = {"Ctrl+Space", "Shift", "Ctrl+.", "Ctrl+Shift+F"}
    assert not taken_by_input_methods & set(keys)


@pytest.mark.parametrize(
    ("keys", "by", "expected"),
    [(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, "t2"), (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "t1")],
)
def test_keys_reach_their_command(
    desk: Desk, qtbot: QtBot, keys: Qt.Key, by: Qt.KeyboardModifier, expected: str
) -> None:
    desk.window.tree.choose("t1")
    qtbot.keyClick(desk.window, keys, by)

    assert desk.window.tree.tree.chosen == expected


def test_the_focus_goes_round_the_panes_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    window.find()
    assert window.tree.search.hasFocus()
    visited = []
    for _ in range(5):
        visited.append(_pane_of(desk))
        window.next_pane()

    assert visited == ["search", "tree", "page", "side", "foot"]
    assert window.tree.search.hasFocus()
    window.previous_pane()
    assert _pane_of(desk) == "foot"


def _pane_of(desk: Desk) -> str:
    window, focused = desk.window, QApplication.focusWidget()
    panes = {
        "search": window.tree.search,
        "tree": window.tree.tree,
        "page": desk.page,
        "side": window.entries.side,
        "foot": window.footer,
    }
    return next(name for name, pane in panes.items() if pane is focused or pane.isAncestorOf(focused))


def test_escape_leaves_the_search(desk: Desk, qtbot: QtBot) -> None:
    desk.window.find()
    qtbot.keyClicks(desk.window.tree.search, "zz")
    desk.window.escape()

    assert desk.window.tree.search.text() == ""
    assert desk.window.tree.tree.hasFocus()


def test_the_side_pane_folds_where_there_is_no_room_and_on_request(desk: Desk, theme: Theme) -> None:
    window = desk.window
    window.resize(1366, 700)
    assert not window.entries.side.folded
    window.resize(1093, 614)
    assert window.entries.side.folded
    window.resize(1366, 700)
    window.toggle_side()
    assert window.entries.side.folded
    assert not window.actions_by_key["toggle_side"].isChecked()
    window.toggle_side()
    theme.choose(Look(scale=1.5))
    assert not window.entries.side.folded


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75])
@pytest.mark.parametrize("size", [(1366, 700), (1093, 614)], ids=["1366x700", "1093x614"])
def test_the_window_fits_small_screens_at_every_text_size(
    desk: Desk, theme: Theme, scale: float, size: tuple[int, int]
) -> None:
    theme.choose(Look(scale=scale))
    desk.window.resize(*size)
    QApplication.processEvents()

    assert (desk.window.width(), desk.window.height()) == size
    button = desk.window.band.button
    corner = button.mapTo(desk.window, QPoint(button.width(), button.height()))
    assert corner.x() <= size[0] and corner.y() <= size[1]
    assert button.width() >= button.sizeHint().width()


def test_every_text_the_user_can_size_is_reached_by_keyboard(desk: Desk, theme: Theme) -> None:
    desk.window.actions_by_key["larger_text"].trigger()
    assert theme.scale == 1.1
    desk.window.actions_by_key["standard_text"].trigger()
    assert theme.scale == 1.0
    desk.window.actions_by_key["toggle_dark"].trigger()
    assert theme.scheme == "dark" and desk.window.actions_by_key["toggle_dark"].isChecked()
    desk.window.actions_by_key["toggle_contrast"].trigger()
    assert theme.scheme == "contrast" and not desk.window.actions_by_key["toggle_dark"].isChecked()


def test_the_days_left_are_those_of_the_period(desk: Desk) -> None:
    assert desk.window.band._date.text() == "本期到 6月30日 结束 · 剩 4 天"
    desk.window.show_period(PERIOD.previous)
    assert desk.window.band._date.text() == "本期已于 3月31日 结束"
