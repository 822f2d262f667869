"""The columns of the table of entries, and the words by which other tables name them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError


class Column(StrEnum):
    """What stands in a column; the value of one with free text is the entry's field."""

    NUMBER = "number"
    TASK = "task"
    STEP = "step"
    DUE = "due"
    LIGHT = "light"
    TARGET = "target"
    STATUS = "status"
    FIGURES = "figures"
    NARRATIVE = "narrative"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    SUPPORT = "support_needed"
    HANDLER = "handler"
    REASON = "reason"
    RATE = "rate"
    LAST = "last"
    CHECKS = "checks"
    DEPARTMENTS = "departments"
    """Only met in tables from elsewhere."""


ORDER: tuple[Column, ...] = tuple(column for column in Column if column is not Column.DEPARTMENTS)
"""From left to right; what can be filled in stands side by side, as a block from Excel does."""
FROZEN = (Column.NUMBER, Column.TASK, Column.STEP, Column.DUE)
"""Those that stay in view."""
TEXTS = (Column.NARRATIVE, Column.PROBLEMS, Column.NEXT_STEPS, Column.SUPPORT, Column.HANDLER, Column.REASON)
EDITABLE = (Column.STATUS, Column.FIGURES, *TEXTS)
KEYS = frozenset({Column.NUMBER, Column.TASK, Column.STEP})
"""Those that tell which row is meant."""

HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: ("序号", "编号", "任务序号", "任务编号", "No"),
    Column.TASK: ("工作任务", "任务", "任务内容", "重点任务", "工作内容", "Task"),
    Column.STEP: ("推进步骤", "步骤", "推进计划", "推进措施", "工作步骤", "Step"),
    Column.DUE: ("时限", "完成时限", "Due"),
    Column.LIGHT: ("灯", "本期灯", "Light"),
    Column.TARGET: ("目标值", "目标", "Target"),
    Column.STATUS: ("状态", "进度状态", "完成状态", "Status"),
    Column.FIGURES: ("累计完成", "累计完成值", "完成数", "实际完成", "完成值", "Reached"),
    Column.NARRATIVE: ("进展情况", "工作进展", "工作进展情况", "推进情况", "完成情况", "Progress"),
    Column.PROBLEMS: ("存在问题", "存在的问题", "问题", "困难问题", "Problems"),
    Column.NEXT_STEPS: (
        "下一步举措",
        "下步举措",
        "下一步工作",
        "下一步打算",
        "下步打算",
        "下一步计划",
        "Next steps",
    ),
    Column.SUPPORT: ("需上级协调", "需上级协调事项", "需协调支持", "需协调事项", "Support needed"),
    Column.HANDLER: ("经办人", "Handler"),
    Column.REASON: ("不适用原因", "不适用的原因", "Why it does not apply"),
    Column.RATE: ("完成率", "Completion"),
    Column.LAST: ("上期进展", "上期进展情况", "Last period"),
    Column.CHECKS: ("检查", "Checks"),
    Column.DEPARTMENTS: ("责任部门", "责任单位", "牵头部门"),
}
"""How tables name the columns: the first is our own name."""

STATUS_WORDS: Mapping[Status, tuple[str, ...]] = {
    Status.NOT_STARTED: ("未启动", "未开始", "尚未启动", "Not started"),
    Status.ON_TRACK: ("正常推进", "正常", "推进中", "进行中", "正在推进", "有序推进", "Progressing as planned"),
    Status.BEHIND: ("滞后", "进展滞后", "进度滞后", "推进缓慢", "Behind"),
    Status.DONE: ("已完成", "完成", "办结", "已办结", "Done"),
    Status.CONTINUING: ("长期坚持", "常态化", "长期推进", "Continuing"),
    Status.NO_PROGRESS: ("本期无进展", "无进展", "No progress this period"),
    Status.NOT_APPLICABLE: ("不适用", "Not applicable"),
}
"""How people write a status: the first is our own word."""
NOT_FILLED_WORDS = ("", "未填", "未填报", "Not filled in")


def plain(text: str) -> str:
    """Letters, digits and han alone: what is left when layout and punctuation are forgotten."""
    return "".join(each for each in unicodedata.normalize("NFKC", text).casefold() if each.isalnum())


_STATUS_BY_WORD: Mapping[str, Status | None] = {
    **{plain(word): status for status, words in STATUS_WORDS.items() for word in words},
    **{plain(word): None for word in NOT_FILLED_WORDS},
}
_COLUMN_BY_HEADING: Mapping[str, Column] = {
    plain(heading): column for column, headings in HEADINGS.items() for heading in headings
}


def read_status(text: str) -> Status | None:
    """The status a word means, with or without the shape before it; raises ``bulk.unknown_status``."""
    word = plain(text.strip().partition("\n")[0])
    if word not in _STATUS_BY_WORD:
        raise UserError("bulk.unknown_status", text=text.strip()[:40])
    return _STATUS_BY_WORD[word]


def column_named(heading: str) -> Column | None:
    """The column a heading means; what stands in brackets is a remark to whoever fills it in."""
    bare = heading.replace("(", "（").replace(")", "）")
    while "（" in bare and "）" in bare.partition("（")[2]:
        before, _, rest = bare.partition("（")
        bare = before + rest.partition("）")[2]
    return _COLUMN_BY_HEADING.get(plain(bare))
