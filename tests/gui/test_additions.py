"""Supplements, tasks of the office's own and handlers, through the real window over a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.settings import Settings
from planner_desktop.ui.additions_dialog import AdditionsDialog
from planner_desktop.ui.local_task_dialog import LocalTaskDialog
from planner_desktop.ui.plan_tree import NodeKind, Role
from planner_desktop.ui.supplement_preview import BY_ITSELF, SupplementPreview
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers
from support.second_notice import NOTICE, second_notice

NOW = datetime(2020, 6, 26, 10, 32, tzinfo=UTC)
SPRING = Period.parse("2020Q2")
PATIENCE = 60_000
W = TypeVar("W", bound=QWidget)


class Desk:
    """One office PC with a window over an empty profile."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_language(app, paths.resources())
        theme = app.property("planner_theme") or Theme(app, paths.resources())
        theme.choose(Look())
        self.qtbot = qtbot
        self.wiring = Wiring(paths.Profile(folder / "profile"), lambda: NOW)
        self.wiring.keep_settings(Settings(export_folder=str(folder), period=SPRING.name))
        self.wiring.open_store()
        self.workspace = self.wiring.workspace
        self.workspace.apply(
            edits.set_office(self.workspace.progress, Office("140106", "示例甲", "示例乙", "示例丙", "0", True))
        )
        self.answers = Answers(files=[NOTICE])
        self.program = Program(self.wiring, app, theme, self.answers)
        self.window = self.program.build_main_window(SPRING)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)

    def command(self, key: str) -> None:
        self.window.actions_by_key[key].trigger()

    def dialog(self, kind: type[W]) -> W:
        """The dialog that is open now."""
        self.qtbot.waitUntil(lambda: any(d.isVisible() for d in self.window.findChildren(kind)), timeout=PATIENCE)
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())

    def load(self, into: str | None = None) -> None:
        """Load the second notice through its preview."""
        self.command("load_supplement")
        preview = self.dialog(SupplementPreview)
        if into is not None:
            preview.where.row("into").editor.set_value(into)
        preview.confirmed.click()
        preview.take.click()
        assert not preview.isVisible()

    def set_task(self, text: str = "示例自定任务", steps: int = 1) -> str:
        """Set a task through its form; gives its id."""
        before = set(self.workspace.local_tasks)
        self.command("add_local_task")
        dialog = self.dialog(LocalTaskDialog)
        dialog.form.row("text").editor.set_value(text)
        dialog.form.row("departments").editor.set_value("组织部，宣传部")
        for at in range(steps):
            if at:
                dialog.more.click()
            values = {"start": f"2020-0{at + 1}-01", "end": "2020-12-31", "text": f"示例步骤{at + 1}"}
            for key, value in values.items():
                dialog.steps[at].form.row(key).editor.set_value(value)
        dialog.keep_button.click()
        assert not dialog.isVisible()
        [made] = set(self.workspace.local_tasks) - before
        return made

    @property
    def titles(self) -> list[str]:
        """What stands in the tree, from top to bottom."""
        model, found = self.window.tree.model, list[str]()

        def walk(parent: object) -> None:
            for row in range(model.rowCount(parent)):  # pyright: ignore[reportArgumentType]
                index = model.index(row, 0, parent)  # pyright: ignore[reportArgumentType]
                found.append(str(index.data()))
                walk(index)

        from PySide6.QtCore import QModelIndex

        walk(QModelIndex())
        return found


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    made.window.close()
    made.workspace.close()
    made.wiring.close()


FIRST = "按照“1＋3”模式建设园区团组织"


def shown(desk: Desk, text: str) -> bool:
    return any(text in title for title in desk.titles)


def awaiting(desk: Desk) -> str:
    return desk.workspace.awaiting[0].id


# Supplements


def test_preview_shows_what_was_understood_and_asks_before_anything_is_loaded(desk: Desk) -> None:
    desk.command("load_supplement")
    preview = desk.dialog(SupplementPreview)
    rows = [row for row in preview.tasks.lines.rows if not row.heading]
    assert [row.cells[0] for row in rows] == [str(task.number) for task in second_notice().plan.tasks]
    assert len(preview.doubts.lines.rows) == len(second_notice().anomalies)
    assert not preview.take.isEnabled()
    preview.confirmed.click()
    assert preview.take.isEnabled()
    preview.reject()
    assert desk.workspace.supplements == {}


def test_supplement_is_loaded_undone_and_loaded_again_in_one_step(desk: Desk) -> None:
    assert not shown(desk, FIRST)
    desk.load(awaiting(desk))
    assert shown(desk, FIRST)
    assert desk.window.tree.tree.chosen.startswith("sup-")  # one sees what came
    assert desk.workspace.awaiting == ()
    desk.command("undo")
    assert not shown(desk, FIRST)
    desk.command("redo")
    assert shown(desk, FIRST)


def test_supplement_with_several_programmes_stands_by_itself_unless_told_otherwise(desk: Desk) -> None:
    desk.command("load_supplement")
    assert desk.dialog(SupplementPreview).where.value("into") == BY_ITSELF


def test_click_on_the_programme_without_tasks_asks_for_the_file(desk: Desk) -> None:
    model = desk.window.tree.model
    index = next(
        model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data(Role.NODE).awaits_supplement
    )
    view = desk.window.tree.tree
    view.scrollTo(index)
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert desk.dialog(SupplementPreview)


def test_search_finds_what_a_supplement_brought_and_no_longer_what_went(desk: Desk) -> None:
    desk.window.tree.search.setText("返乡观察")
    assert desk.window.tree.model.shown_tasks == []
    desk.load(awaiting(desk))
    desk.window.tree.search.setText("返乡观察")
    assert len(desk.window.tree.model.shown_tasks) == 1
    desk.command("undo")
    assert desk.window.tree.model.shown_tasks == []


def test_departments_of_a_supplement_can_be_filtered_by(desk: Desk) -> None:
    desk.load(awaiting(desk))
    assert desk.window.tree._departments.findText("青年志愿者部") > 0  # pyright: ignore[reportPrivateUsage]


def test_task_of_a_supplement_is_filled_in_and_kept(desk: Desk) -> None:
    desk.load(awaiting(desk))
    task = next(task for task in desk.workspace.plan.tasks if FIRST in task.text)
    desk.window.show_milestone(task.milestones[0].id)
    page = desk.window.entries.page
    assert page.task_card.wording == task.text
    page.form.edited.emit("narrative", "示例：已开展调查。")
    entry = desk.workspace.progress.entry(task.milestones[0].id, SPRING)
    assert entry is not None
    assert entry.narrative == "示例：已开展调查。"


def test_supplement_in_use_stays_and_says_why(desk: Desk) -> None:
    desk.load(awaiting(desk))
    step = next(task for task in desk.workspace.plan.tasks if FIRST in task.text).milestones[0]
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, step.id, SPRING, status=Status.DONE))
    desk.command("manage_additions")
    dialog = desk.dialog(AdditionsDialog)
    [button] = [button for (act, _id), button in dialog.buttons.items() if act == "remove"]
    button.click()
    assert dialog.notes.shown[0].sentence.startswith("“云团办〔２０２３〕８号”下已有 1 条")
    assert len(desk.workspace.supplements) == 1


def test_unused_supplement_is_removed_and_comes_back_with_undo(desk: Desk) -> None:
    desk.load(awaiting(desk))
    desk.command("manage_additions")
    dialog = desk.dialog(AdditionsDialog)
    [button] = [button for (act, _id), button in dialog.buttons.items() if act == "remove"]
    button.click()
    assert dialog.buttons == {}
    assert not shown(desk, FIRST)
    dialog.accept()
    desk.command("undo")
    assert shown(desk, FIRST)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("旧.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ".docx"),
        ("空.txt", b"", "空"),
        ("大.docx", bytes(21 * 2**20), "20"),
        ("无关.txt", "会议纪要。".encode(), "推进步骤"),
    ],
)
def test_odd_file_is_told_in_a_sentence_and_changes_nothing(desk: Desk, name: str, data: bytes, said: str) -> None:
    file = desk.wiring.profile.folder / name
    file.write_bytes(data)
    desk.answers.paths = [file]
    desk.command("load_supplement")
    desk.qtbot.waitUntil(lambda: bool(desk.answers.told), timeout=PATIENCE)
    assert said in desk.answers.told[0]
    assert desk.workspace.supplements == {}


def test_supplement_that_does_not_fit_is_told_in_its_preview(desk: Desk) -> None:
    desk.load(awaiting(desk))
    desk.command("load_supplement")
    preview = desk.dialog(SupplementPreview)
    preview.confirmed.click()
    preview.take.click()
    assert preview.isVisible()
    assert "已经装入" in preview.notes.shown[0].sentence


# Tasks of the office's own


def test_own_task_is_set_shown_marked_undone_and_done_again(desk: Desk) -> None:
    made = desk.set_task(steps=2)
    assert shown(desk, "示例自定任务")
    assert shown(desk, "本单位自定任务")
    desk.window.tree.choose(made)
    card = desk.window.entries.page.task_card
    assert card.local.isVisibleTo(card)
    assert card.local.word.text().startswith("◇")
    desk.command("undo")
    assert not shown(desk, "示例自定任务")
    assert desk.window.entries.page.milestone is not None
    assert desk.window.entries.page.milestone.id in desk.workspace.plan.milestones_by_id
    desk.command("redo")
    assert shown(desk, "示例自定任务")


def test_official_task_has_no_mark(desk: Desk) -> None:
    desk.window.tree.choose("t1")
    assert not desk.window.entries.page.task_card.local.isVisibleTo(desk.window.entries.page.task_card)


def test_own_task_is_changed_while_it_is_in_view(desk: Desk) -> None:
    made = desk.set_task()
    desk.window.tree.choose(made)
    desk.window.entries.page.task_card.local.edit.click()
    dialog = desk.dialog(LocalTaskDialog)
    assert dialog.draft.departments == ("组织部", "宣传部")
    dialog.form.row("text").editor.set_value("改过的任务")
    dialog.keep_button.click()
    assert desk.window.entries.page.task_card.wording == "改过的任务"
    desk.command("undo")
    assert desk.window.entries.page.task_card.wording == "示例自定任务"


def test_form_says_at_its_field_what_is_wrong_and_keeps_what_was_typed(desk: Desk) -> None:
    desk.command("add_local_task")
    dialog = desk.dialog(LocalTaskDialog)
    dialog.keep_button.click()
    assert dialog.form.row("departments").error == ""
    assert dialog.form.row("text").error
    dialog.form.row("text").editor.set_value("示例")
    dialog.steps[0].form.row("text").editor.set_value("示例步骤")
    dialog.steps[0].form.row("start").editor.set_value("2020-06-31")
    dialog.keep_button.click()
    assert "2020-06-31" in dialog.steps[0].form.row("start").error
    assert dialog.form.value("text") == "示例"
    assert dialog.isVisible()


def test_form_offers_eight_steps_and_never_none(desk: Desk) -> None:
    desk.command("add_local_task")
    dialog = desk.dialog(LocalTaskDialog)
    assert not dialog.steps[0].remove.isVisible()
    for _ in range(7):
        dialog.more.click()
    assert len(dialog.steps) == 8
    assert not dialog.more.isVisible()
    dialog.steps[3].remove.click()
    assert len(dialog.steps) == 7
    assert dialog.more.isVisible()


def test_own_task_with_an_entry_stays_and_says_why(desk: Desk) -> None:
    made = desk.set_task()
    desk.window.tree.choose(made)
    page = desk.window.entries.page
    page.form.edited.emit("status", Status.ON_TRACK)
    page.task_card.local.delete.click()
    assert "不能删除" in desk.answers.told[0]
    assert made in desk.workspace.local_tasks
    desk.command("undo")
    page.task_card.local.delete.click()
    assert desk.workspace.local_tasks == {}
    assert page.milestone is not None
    assert page.milestone.id in desk.workspace.plan.milestones_by_id
    desk.command("undo")
    assert made in desk.workspace.local_tasks


def test_everything_added_is_there_again_after_a_new_start(desk: Desk, qtbot: QtBot) -> None:
    desk.load(awaiting(desk))
    made = desk.set_task()
    desk.workspace.close()
    again = Wiring(desk.wiring.profile, lambda: NOW)
    again.open_store()
    assert again.workspace.plan.tasks == desk.workspace.plan.tasks
    assert made in again.workspace.plan.tasks_by_id
    again.workspace.close()


# Handlers


def test_handler_of_a_task_is_the_default_of_its_steps_and_can_be_undone(desk: Desk) -> None:
    desk.window.tree.choose("t1")
    page = desk.window.entries.page
    page.task_card.handler.editor.set_value("示例丁")
    page.task_card.handler.hand_on()
    assert desk.workspace.task_handlers["t1"].name == "示例丁"
    assert page.form.handler.widget.placeholderText() == "示例丁"
    assert page.milestone is not None
    page.form.edited.emit("narrative", "示例：推进中")
    entry = desk.workspace.progress.entry(page.milestone.id, SPRING)
    assert entry is not None
    assert entry.handler == "示例丁"
    desk.command("undo")
    assert desk.workspace.progress.entry(page.milestone.id, SPRING) is None
    desk.command("undo")
    assert desk.workspace.task_handlers == {}
    assert page.task_card.handler.value == ""


def test_step_keeps_a_handler_of_its_own(desk: Desk) -> None:
    desk.window.tree.choose("t1")
    page = desk.window.entries.page
    assert page.milestone is not None
    page.form.edited.emit("handler", "示例戊")
    page.task_card.handler.editor.set_value("示例丁")
    page.task_card.handler.hand_on()
    page.form.edited.emit("narrative", "示例：推进中")
    entry = desk.workspace.progress.entry(page.milestone.id, SPRING)
    assert entry is not None
    assert entry.handler == "示例戊"


def test_entry_emptied_again_leaves_no_handler_behind(desk: Desk) -> None:
    desk.window.tree.choose("t1")
    page = desk.window.entries.page
    page.task_card.handler.editor.set_value("示例丁")
    page.task_card.handler.hand_on()
    assert page.milestone is not None
    page.form.edited.emit("status", Status.ON_TRACK)
    page.form.edited.emit("status", None)
    assert desk.workspace.progress.entry(page.milestone.id, SPRING) is None


def test_name_that_cannot_be_printed_stays_in_the_field_with_the_reason(desk: Desk) -> None:
    desk.window.tree.choose("t1")
    handler = desk.window.entries.page.task_card.handler
    handler.editor.set_value("示例\U000e0100")
    handler.hand_on()
    assert desk.workspace.task_handlers == {}
    assert handler.editor.widget.property("invalid") == "true"
    desk.window.tree.choose("t2")
    assert handler.value == ""
    desk.window.tree.choose("t1")
    assert handler.value == "示例\U000e0100"


def test_programme_that_awaits_a_supplement_is_the_only_one_drawn_so(desk: Desk) -> None:
    model = desk.window.tree.model
    nodes = [model.index(row, 0).data(Role.NODE) for row in range(model.rowCount())]
    assert [node.awaits_supplement for node in nodes if node.kind is NodeKind.PROGRAMME].count(True) == 1
    desk.load(awaiting(desk))
    nodes = [model.index(row, 0).data(Role.NODE) for row in range(model.rowCount())]
    assert not any(node.awaits_supplement for node in nodes)


def test_the_list_of_additions_offers_the_ways_to_add_even_where_it_is_empty(desk: Desk) -> None:
    desk.command("manage_additions")
    listed = desk.dialog(AdditionsDialog)
    assert list(listed.ways) == ["装入补充文件…", "增加本单位任务…"]
    listed.ways["增加本单位任务…"].click()
    assert not listed.isVisible()
    assert desk.dialog(LocalTaskDialog).steps
