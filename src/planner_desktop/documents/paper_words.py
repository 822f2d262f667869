"""The Chinese words printed on paper, shared by PDF and Excel, declared as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from itertools import groupby

from planner_desktop.domain.additions import Additions
from planner_desktop.domain.ledger import Ledger, PaperLight, Rest, TaskRows
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.plan import Programme, Section
from planner_desktop.domain.progress import Status
from planner_desktop.domain.returns import Return, ReturnType
from planner_desktop.domain.schedule import Verdict


class Column(StrEnum):
    """The columns of the ledger, in order."""

    NUMBER = "number"
    TASK = "task"
    STEP = "step"
    DEPARTMENTS = "departments"
    TARGET = "target"
    ACTUAL = "actual"
    RATE = "rate"
    NARRATIVE = "narrative"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    STATUS = "status"


COLUMN_TITLES: Mapping[Column, str] = {
    Column.NUMBER: "序号",
    Column.TASK: "工作任务",
    Column.STEP: "推进步骤",
    Column.DEPARTMENTS: "责任部门",
    Column.TARGET: "目标值",
    Column.ACTUAL: "累计完成",
    Column.RATE: "完成率",
    Column.NARRATIVE: "进展情况",
    Column.PROBLEMS: "存在问题",
    Column.NEXT_STEPS: "下一步举措",
    Column.STATUS: "状态",
}

STATUS_WORDS: Mapping[Status | None, str] = {
    Status.NOT_STARTED: "未启动",
    Status.ON_TRACK: "正常推进",
    Status.BEHIND: "滞后",
    Status.DONE: "已完成",
    Status.CONTINUING: "长期坚持",
    Status.NO_PROGRESS: "本期无进展",
    Status.NOT_APPLICABLE: "不适用",
    None: "未填报",
}

SHAPES: Mapping[PaperLight, str] = {
    PaperLight.GREEN: "●",
    PaperLight.AMBER: "▲",
    PaperLight.RED: "■",
    PaperLight.NONE: "○",
}
STATUS_SHAPES: Mapping[str, str] = {"不适用": "－", "未填报": "□"}
"""By word: what has no light for a reason of its own never looks like what merely has none yet."""
LIGHT_WORDS: Mapping[PaperLight, str] = {
    PaperLight.GREEN: "绿",
    PaperLight.AMBER: "黄",
    PaperLight.RED: "红",
    PaperLight.NONE: "无灯",
}
LIGHT_LEGEND: Mapping[PaperLight, str] = {
    PaperLight.GREEN: "绿灯",
    PaperLight.AMBER: "黄灯",
    PaperLight.RED: "红灯",
    PaperLight.NONE: "无灯（未启动、未填报、不适用）",
}

REASON_NOTES: Mapping[str, str] = {
    "light.past_due": "逾期{days}天",
    "light.due_now": "本期到期",
    "light.caught_up": "曾逾期，已补上",
    "light.late_start": "应已启动",
    "light.below_target": "未达目标",
    "light.settled": "以前已完成",
}
"""The note under the status, where the reason says more than the status does."""

REST_WORDS: Mapping[Rest, str] = {Rest.SETTLED: "已完成", Rest.NOT_DUE: "未到期"}

RETURN_TYPES: Mapping[ReturnType, str] = {
    ReturnType.FIRST: "首报",
    ReturnType.SUPPLEMENT: "补报",
    ReturnType.CORRECTION: "更正",
    ReturnType.NIL: "零报告",
}

PERIOD_KINDS: Mapping[PeriodKind, str] = {
    PeriodKind.MONTH: "月报",
    PeriodKind.QUARTER: "季报",
    PeriodKind.HALF_YEAR: "半年报",
    PeriodKind.YEAR: "年报",
}

SIGNING_REASON = "签发进展情况报表"
"""What a reader of the signature is told about its purpose."""
NONE_REPORTED = "无"
NOTHING = "—"
SAMPLE_MARK = "示例数据，不作统计依据"
NO_STEP_DUE = "本期无应报步骤"
NO_PROGRESS = "本期无进展。"
SUPPORT_NEEDED = "需协调支持："
REASON = "不适用原因："
HANDLER = "经办人："
EVIDENCE = "佐证{numbers}"
"""By their numbers, which their file names and the list in the workbook have too."""
EXPLAINED = "说明："
NOTED = "批注（{field}）："
STARRED = "★"
RED_BEFORE = "曾逾期的报告期：{periods}"
FIELD_WORDS: Mapping[str, str] = {
    "status": "状态",
    "reason": "不适用原因",
    "narrative": "进展情况",
    "problems": "存在问题",
    "next_steps": "下一步举措",
    "support_needed": "需协调支持",
    "handler": "经办人",
    "evidence": "佐证",
}
"""Fields that a word or note may be about; an indicator is named by its own name."""
PROVINCE = "全省"
LOCAL_TASK = "自定"
"""Below the number of a task that the unit set itself: the column holds two characters."""
LOCAL_SECTION = "本单位自定任务（不属于文件原文）"
CHECK_CODE = "校验码"
SEAL = "（单位公章）"
COMBINED = "填报、审核、签发中有由一人兼任的。"
SEPARATE = "填报、审核、签发各由一人办理。"
AWAITED = "注：{title}的任务未列入本文件，待收到补充文件后填报。"


def day_words(day: date) -> str:
    """A day as printed: 2020年6月28日."""
    return f"{day.year}年{day.month}月{day.day}日"


def period_words(period: Period) -> str:
    """A period as printed in a title: 2020年第二季度."""
    match period.kind:
        case PeriodKind.MONTH:
            return f"{period.year}年{period.index}月"
        case PeriodKind.QUARTER:
            return f"{period.year}年第{'一二三四'[period.index - 1]}季度"
        case PeriodKind.HALF_YEAR:
            return f"{period.year}年{'上下'[period.index - 1]}半年"
        case PeriodKind.YEAR:
            return f"{period.year}年度"


def period_span_words(period: Period) -> str:
    """A period with its first and last day: 2020年第二季度（4月1日至6月30日）."""
    start, end = period.start, period.end
    return f"{period_words(period)}（{start.month}月{start.day}日至{end.month}月{end.day}日）"


def type_words(sealed: Return) -> str:
    """The type of a return with its revision: 首报（修订号R0）."""
    return f"{RETURN_TYPES[sealed.type]}（修订号R{sealed.revision}）"


def title_words(ledger: Ledger) -> str:
    """The title of the return."""
    plan = ledger.plan.title.strip("《》")
    return f"{ledger.office_name}关于《{plan}》{period_words(ledger.sealed.period)}进展情况的报表"


def running_words(ledger: Ledger) -> str:
    """What stands at the head of every further page."""
    sealed = ledger.sealed
    return f"{ledger.office_name}　{period_words(sealed.period)}进展情况报表（{RETURN_TYPES[sealed.type]}）"


def note_words(verdict: Verdict) -> str:
    """The note under a status, empty when the status says it all."""
    days = -verdict.days if verdict.days is not None and verdict.days < 0 else 0
    return REASON_NOTES.get(verdict.reason, "").format(days=days)


def others_words(rows: TaskRows) -> str:
    """The steps that have no row of their own this period: 2019年已完成；2021—2022年未到期."""
    parts = [
        "、".join(dict.fromkeys(step.label or f"第{step.index}步" for step, _ in group)) + REST_WORDS[rest]
        for rest, group in groupby(rows.others, key=lambda other: other[1])
    ]
    return "；".join(parts)


def programme_words(programme: Programme) -> str:
    """A programme's heading: 一、强基达标工程."""
    return f"{programme.ordinal}、{programme.title}" if programme.ordinal else programme.title


def section_words(section: Section) -> str:
    """A section's heading, its ordinal in full-width brackets: （一）推动学校团学改革."""
    if section.tasks and all(task.local for task in section.tasks):
        return section.title or LOCAL_SECTION
    ordinal = section.printed_ordinal.strip("（()） ")
    return f"（{ordinal}）{section.title}" if ordinal else section.title


def addition_notes(additions: Additions) -> Iterator[str]:
    """What of the paper does not come from the plan named in its head."""
    for supplement in additions.supplements:
        yield f"另含补充文件{supplement.number}《{supplement.plan.title}》的任务（文本校验 {supplement.digest[:16]}）。"
    if additions.local_tasks:
        yield f"另含本单位自定任务{len(additions.local_tasks)}项，序号下标“{LOCAL_TASK}”，不属于文件原文。"


def light_words(light: PaperLight) -> str:
    """A light's shape and word: ● 绿."""
    return f"{SHAPES[light]} {LIGHT_WORDS[light]}"
