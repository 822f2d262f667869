"""What stands beside and over the entries: evidence, notes, remarks, additions, tables to paste, what is due."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QMenu, QWidget

from planner_desktop.app.program import OVERVIEW, TABLE, Program
from planner_desktop.domain import edits
from planner_desktop.domain.addition_edits import StepDraft, TaskDraft, add_local_task, load_supplement, split_names
from planner_desktop.domain.bulk.block import read_block
from planner_desktop.domain.evidence import MOST_FILES, NewFile, attach, describe, share
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone, Plan, Task
from planner_desktop.services.adding import Offer
from planner_desktop.ui.entry_asides import EntryAsides
from planner_desktop.ui.evidence_card import EvidenceCard
from planner_desktop.ui.local_task_dialog import LocalTaskDialog
from planner_desktop.ui.sheet.paste_dialog import PasteDialog
from planner_desktop.ui.sheet.sheet_page import SheetPage
from planner_desktop.ui.supplement_preview import SupplementPreview
from support.gallery_stage import LONG_TEXT, NOW, PERIOD, Stage, settle, shown_dialog, task
from support.picture_files import encoded
from support.second_notice import LOCAL_ID, second_notice, supplement
from support.widgets import found

Make = Callable[[Stage], QWidget]
SHOWN, MANY_STEPS = 42, 26
"""Numbers of the task whose fields are looked at, and of one with more steps than fit side by side."""
OVER = "示例：与教育局数据口径不一致，待核对"


# An office that used everything


def adorn(program: Program) -> None:
    """A supplement, a task of its own, evidence up to the cap, marks, a remark, an explanation."""
    workspace = program.workspace
    workspace.apply(load_supplement(workspace.plan, workspace.additions, supplement()))
    steps = (StepDraft(None, "2020-01-01", "2020-06-30", "示例：完成选址与摸底"),)
    draft = TaskDraft("p1", f"示例：{LONG_TEXT[3:63]}", split_names("组织部、青年发展部"), steps)
    workspace.apply(add_local_task(workspace.additions, draft, LOCAL_ID))
    _attach(program, _step(program, SHOWN), 3)
    _attach(program, _step(program, MANY_STEPS), MOST_FILES)
    _annotate(program)


def _step(program: Program, number: int) -> Milestone:
    """The step of a task that is told of in the quarter."""
    entries = program.workspace.progress.at(PERIOD).entries
    return next(each for each in task(program, number).milestones if each.id in entries)


def _attach(program: Program, step: Milestone, count: int) -> None:
    workspace = program.workspace
    files = [_file(at, step.label) for at in range(count)]
    workspace.apply(attach(workspace.progress, PERIOD, step.id, files))
    workspace.apply(share(workspace.progress, PERIOD, files[0].sha256, [step.id, _step(program, 48).id]))
    workspace.apply(describe(workspace.progress, PERIOD, files[0].sha256, "示例：乡镇团组织述职会现场"))


def _file(at: int, step: str) -> NewFile:
    name, data = f"示例签到表{at}.txt", f"示例签到表 {step} {at}".encode()
    if at < 2:
        name, data = f"示例照片{at}_{'很长的文件名' * 4 * at}.png", encoded(_picture(at, step), "png")
    return NewFile(hashlib.sha256(data).hexdigest(), name, data)


def _picture(at: int, step: str) -> QImage:
    image = QImage(960, 640, QImage.Format.Format_RGB32)
    image.fill(QColor("#D8E2E8"))
    painter = QPainter(image)
    painter.fillRect(0, 420, 960, 220, QColor("#8AA08F"))
    painter.fillRect(200 + 160 * at, 180, 380, 300, QColor("#B98A5E"))
    painter.drawText(20, 30, f"示例 {step} {at}")
    painter.end()
    return image


def _annotate(program: Program) -> None:
    workspace, step = program.workspace, _step(program, SHOWN).id
    workspace.apply(
        edits.set_mark(workspace.progress, step, PERIOD, "narrative", note=f"请领导留意：{OVER}", starred=True)
    )
    workspace.apply(edits.set_mark(workspace.progress, step, PERIOD, "problems", note=OVER, starred=False))
    for field, text in (("narrative", "请补充各乡镇的数字。"), ("status", "与上期口径不一致，请核对。")):
        workspace.apply(edits.add_remark(workspace.progress, step, PERIOD, field, text=text, author="示例乙", at=NOW))


# Views


def _rich(number: int = SHOWN, *, unfolded: bool = False) -> Make:
    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.rich)
        window.show_milestone(_step(stage.rich, number).id)
        if unfolded and window.entries.folded:
            window.toggle_side()
        settle()
        return window

    return make


def _added(find: Callable[[Plan], Task]) -> Make:
    """At a task that the office added."""

    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.rich)
        window.tree.choose(find(stage.rich.workspace.plan).id)
        return window

    return make


def _own_task(plan: Plan) -> Task:
    return next(task for task in plan.tasks if task.id == LOCAL_ID)


def _loaded_task(plan: Plan) -> Task:
    return next(task for task in plan.tasks if plan.programme_of_task[task.id].id == "p4")


def _half_year(stage: Stage) -> QWidget:
    window = stage.window(stage.full)
    window.show_period(Period.parse("2020H1"))
    return window


def _evidence(stage: Stage) -> EvidenceCard:
    window = _rich()(stage)
    return found(window, EvidenceCard)


def _evidence_dialog(key: str) -> Make:
    def make(stage: Stage) -> QWidget:
        card = _evidence(stage)
        card.acts.do(key, card.rows[0].link)
        return shown_dialog(card.window())

    return make


def _aside(ask: str, field: str) -> Make:
    def make(stage: Stage) -> QWidget:
        window = _rich()(stage)
        getattr(found(window, EntryAsides), ask)(field)
        for _ in range(20):
            settle()
        return shown_dialog(window)

    return make


def _context_menu(stage: Stage) -> QWidget:
    window = stage.window(stage.full)
    tree = window.tree.tree
    window.tree.choose(task(stage.full, 35).id)
    menu = QMenu(tree)
    menu.addActions(tree.actions())
    menu.popup(tree.mapToGlobal(tree.rect().center()))
    return menu


def _nil_question(office: str) -> Make:
    def make(stage: Stage) -> QWidget:
        program = getattr(stage, office)
        assert isinstance(program, Program)
        window = stage.window(program)
        with stage.answers[program].standing():
            window.actions_by_key["nil_return"].trigger()
        return shown_dialog(window)

    return make


def _few_due(stage: Stage) -> QWidget:
    window = stage.window(stage.ready)
    window.actions_by_key["show_due"].trigger()
    return shown_dialog(window)


def _deadlines(stage: Stage) -> QWidget:
    window = stage.window(stage.full)
    window.desk.open_settings(at_deadlines=True)
    return shown_dialog(window)


# Additions


def _supplement(anomalies: bool) -> Make:
    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.full)
        read = second_notice()
        offer = Offer("示例补充文件.docx", read.plan, read.anomalies if anomalies else ())
        places = [each for each in stage.full.workspace.plan.programmes if not list(each.tasks)]
        dialog = SupplementPreview(offer, places, lambda _into: None, window)
        dialog.open()
        return dialog

    return make


def _local_task(*, errors: bool) -> Make:
    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.rich)
        window.actions_by_key["add_local_task"].trigger()
        dialog = found(window, LocalTaskDialog)
        dialog.form.set_values({"programme": "p2", "text": LONG_TEXT[:120], "departments": "组织部、青年发展部"})
        dialog.add_step()
        for card in dialog.steps:
            card.form.set_values({"start": "2020-01-01", "end": "2020-06-30", "text": LONG_TEXT[:60]})
        if errors:
            dialog.steps[0].form.set_values({"start": "2020-13-01", "end": "2020-06-30", "text": "示例"})
            dialog.keep_button.click()
        return dialog

    return make


# The table


def _pasted(text: str) -> Make:
    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.full, TABLE)
        page = found(window, SheetPage)
        page.preview(read_block(text))
        return found(window, PasteDialog)

    return make


MIXED = "\n".join(
    (
        "序号\t时限\t状态\t进展情况\t存在问题",
        "35\t2020年\t正常推进\t示例：已开展两次摸底。\t",
        "40\t2020年\t正常推进\t示例：已落实。\t示例：经费不足",
        f"42\t2020年\t滞后\t{LONG_TEXT[:90]}\t示例：改写",
        "48\t2020年\t很好\t示例：改写\t",
        "99\t2020年\t正常推进\t示例\t",
        "31\t2020年\t已完成\t示例：改写\t",
    )
)
"""Rows that fit, that would overwrite, and that do not fit."""
FITTING = (
    "序号\t时限\t状态\t进展情况\n35\t2020年\t正常推进\t示例：已开展两次摸底。\n40\t2020年\t正常推进\t示例：已落实。"
)


def _print_preview(view: str) -> Make:
    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.full, view)
        if view == TABLE:
            found(window, SheetPage).print()
        else:
            window.actions_by_key["print_overview"].trigger()
        return shown_dialog(window)

    return make


ENTRY_SCENES: tuple[tuple[str, Make, str], ...] = (
    ("entries-remarks", _rich(), "entries"),
    ("entries-remarks-unfolded", _rich(unfolded=True), "entries"),
    ("entries-evidence-full", _rich(MANY_STEPS, unfolded=True), "entries"),
    ("entries-local-task", _added(_own_task), "entries"),
    ("entries-supplement", _added(_loaded_task), "entries"),
    ("entries-prefill", _half_year, "entries"),
    ("tree-menu", _context_menu, "questions"),
    ("evidence-preview", _evidence_dialog("preview"), "entries"),
    ("evidence-share", _evidence_dialog("share"), "entries"),
    ("history", _aside("ask_history", "narrative"), "entries"),
    ("mark", _aside("ask_mark", "narrative"), "entries"),
    ("nil-question", _nil_question("empty"), "questions"),
    ("nil-rest", _nil_question("full"), "questions"),
    ("due-few", _few_due, "settings"),
    ("deadlines", _deadlines, "settings"),
    ("supplement", _supplement(True), "entries"),
    ("supplement-clear", _supplement(False), "entries"),
    ("local-task-filled", _local_task(errors=False), "entries"),
    ("local-task-errors", _local_task(errors=True), "entries"),
    ("paste-mixed", _pasted(MIXED), "table"),
    ("paste-fitting", _pasted(FITTING), "table"),
    ("print-table", _print_preview(TABLE), "overview"),
    ("print-overview", _print_preview(OVERVIEW), "overview"),
)
"""Name, how it is shown, and the page of help that F1 opens there."""
