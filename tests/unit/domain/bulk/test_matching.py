"""Which cell of a block goes where."""

from __future__ import annotations

from dataclasses import replace

from planner_desktop.domain.bulk.block import Block
from planner_desktop.domain.bulk.columns import ORDER, Column
from planner_desktop.domain.bulk.matching import Matching, Table, TableRow, match
from support.entry_plan import entry_plan
from support.sample_return import step, task, year

PLAN = entry_plan()
ROWS = tuple(TableRow(task, step) for task in PLAN.tasks for step in task.milestones)
TABLE = Table(ROWS)
STATUS = ORDER.index(Column.STATUS)
HEAD = ("序号", "工作任务", "推进步骤", "状态", "进展情况")


def placed(*rows: tuple[str, ...], row: int = 0, column: int = STATUS, shown: tuple[TableRow, ...] = ROWS) -> Matching:
    return match(Block(rows), TABLE, shown, row, ORDER, column)


def goals(matching: Matching) -> list[tuple[str, str, str]]:
    """Step, column and problem of each cell."""
    return [(cell.milestone_id, cell.target.value if cell.target else "", cell.problem) for cell in matching.placed]


def test_without_headings_a_block_goes_down_and_right_from_the_current_cell() -> None:
    found = placed(("滞后", "1/2"), ("已完成", ""), row=1)
    assert not found.by_headings and not found.by_rows
    assert goals(found) == [("t42-2", "status", ""), ("t42-2", "figures", ""), ("t42-3", "status", "")]


def test_a_position_counts_among_the_rows_that_are_shown() -> None:
    assert goals(placed(("滞后",), shown=ROWS[4:]))[0][0] == ROWS[4].step.id


def test_what_hangs_over_the_table_is_named_and_not_lost() -> None:
    last = placed(("滞后",), ("滞后",), row=len(ROWS) - 1)
    assert goals(last)[1] == ("", "", "bulk.below_table")
    wide = placed(("甲", "乙"), column=len(ORDER) - 1)
    assert goals(wide)[1] == ("", "", "bulk.beside_table")


def test_headings_and_the_number_of_the_task_tell_where_rows_go_wherever_the_cursor_is() -> None:
    found = placed(HEAD, ("33", "", "", "长期坚持", "示例"), ("6", "", "", "滞后", ""), row=5)
    assert found.by_headings and found.by_rows
    assert goals(found) == [("t33-1", "status", ""), ("t33-1", "narrative", ""), ("t06-1", "status", "")]


def test_a_title_above_the_headings_and_headings_said_again_are_passed_over() -> None:
    found = placed(("示例报表",), HEAD, ("33", "", "", "长期坚持", ""), HEAD, ("6", "", "", "滞后", ""))
    assert [goal[0] for goal in goals(found)] == ["t33-1", "t06-1"]


def test_the_wording_of_a_step_tells_which_of_a_task_is_meant() -> None:
    for wording in ("2020年\n全省示例衔接率不低于60%", "全省示例衔接率不低于60％", "2020年", "示例衔接率不低于60%"):
        assert goals(placed(HEAD, ("42", "", wording, "滞后", "")))[0] == ("t42-2", "status", ""), wording


def test_the_wording_of_a_task_does_where_there_is_no_number() -> None:
    head = ("工作任务", "状态")
    assert goals(placed(head, ("深化示例学习。", "滞后")))[0][0] == "t33-1"
    assert goals(placed(head, ("深化示例学习。\n（2019年已完成）", "滞后")))[0][0] == "t33-1"


def test_a_number_as_excel_writes_it_is_a_number() -> None:
    for number in ("33.0", " 33", "33.", "33、", "33\n自设", "033"):
        assert goals(placed(HEAD, (number, "", "", "滞后", "")))[0][0] == "t33-1", number


def test_below_a_merged_cell_the_number_of_the_row_above_holds() -> None:
    found = placed(HEAD, ("42", "甲", "2020年", "滞后", ""), ("", "", "2021年", "未启动", ""))
    assert [goal[0] for goal in goals(found)] == ["t42-2", "t42-3"]


def test_rows_that_do_not_exist_say_so() -> None:
    found = placed(
        HEAD,
        ("99", "", "", "滞后", ""),
        ("42", "", "没有这一步的字样", "滞后", ""),
        ("42", "", "", "滞后", ""),
        ("", "", "", "滞后", ""),
        ("合计", "", "", "滞后", ""),
    )
    assert [goal[2] for goal in goals(found)] == [
        "bulk.no_such_task",
        "bulk.no_such_step",
        "bulk.which_step",
        "bulk.no_row_named",
        "bulk.no_such_task",
    ]


def test_headings_without_a_row_to_name_go_from_the_current_row() -> None:
    found = placed(("进展情况", "状态"), ("示例", "滞后"), ("", "未启动"), row=2)
    assert found.by_headings and not found.by_rows
    assert goals(found) == [("t42-3", "narrative", ""), ("t42-3", "status", ""), ("t33-1", "status", "")]
    assert goals(placed(("进展情况", "状态"), ("甲", ""), ("乙", ""), row=len(ROWS) - 1))[1][2] == "bulk.below_table"


def test_one_word_that_is_a_heading_makes_no_table() -> None:
    assert not placed(("进展情况",)).by_headings
    assert not placed(("序号", "工作任务")).by_headings


def test_a_cell_under_a_merged_one_is_named_because_nobody_knows_what_it_would_say() -> None:
    block = Block((HEAD, ("42", "", "2020年", "滞后", ""), ("42", "", "2021年", "", "")), frozenset({(2, 3)}))
    found = match(block, TABLE, ROWS, 0, ORDER, 0)
    assert goals(found)[1] == ("t42-3", "status", "bulk.merged")


def test_two_steps_of_the_same_wording_are_not_told_apart() -> None:
    twin = task(
        7, "示例。", ("示例部",), year(7, 1, 2020, "同样的话。"), step(7, 2, "2020年", None, None, "同样的话。")
    )
    table = Table([TableRow(twin, each) for each in twin.milestones])
    assert table.find("7", "", "2020年同样的话。") == "bulk.no_such_step"


def test_number_that_two_documents_share_needs_the_wording_of_the_task() -> None:
    twin = replace(task(33, "补充文件的示例任务。", (), year(133, 1, 2020, "示例步骤。")), id="sup-0.t33")
    both = Table((*ROWS, TableRow(twin, twin.milestones[0])))

    def found(*row: str) -> tuple[str, str]:
        [goal] = match(Block((("序号", "工作任务", "状态"), row)), both, ROWS, 0, ORDER, STATUS).placed
        return goal.milestone_id, goal.problem

    assert found("33", "", "滞后") == ("", "bulk.which_task")
    assert found("33", "补充文件的示例任务。", "滞后") == ("t133-1", "")
    assert found("33", "深化示例学习。", "滞后") == ("t33-1", "")
