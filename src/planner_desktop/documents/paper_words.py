"""The words on paper: what the domain says in codes, in the language of the offices; PDF, Excel and e-mail share them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from planner_desktop.domain.ledger import Figure, Ledger, PaperLight, Rest, StepRow, TaskRows
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.plan import IndicatorKind, Scope
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.returns import Return, ReturnType
from planner_desktop.domain.schedule import Attainment

COLUMNS = (
    "序号",
    "工作任务",
    "推进步骤",
    "责任部门",
    "目标值",
    "累计完成",
    "完成率",
    "进展情况",
    "存在问题",
    "下一步举措",
    "状态",
)
"""Heads of the ledger's columns."""
STATUSES: Mapping[Status, str] = {
    Status.NOT_STARTED: "未启动",
    Status.ON_TRACK: "正常推进",
    Status.BEHIND: "滞后",
    Status.DONE: "已完成",
    Status.CONTINUING: "长期坚持",
    Status.NO_PROGRESS: "本期无进展",
    Status.NOT_APPLICABLE: "不适用",
}
NOT_FILLED = "未填报"
SHAPES: Mapping[PaperLight, str] = {
    PaperLight.GREEN: "●",
    PaperLight.AMBER: "▲",
    PaperLight.RED: "■",
    PaperLight.NONE: "○",
}
"""A shape for each light, so that a grey print still tells them apart."""
LIGHTS: Mapping[PaperLight, str] = {
    PaperLight.GREEN: "绿灯",
    PaperLight.AMBER: "黄灯",
    PaperLight.RED: "红灯",
    PaperLight.NONE: "无灯",
}
NOTES: Mapping[str, str] = {
    "light.past_due": "逾期{days}天",
    "light.due_now": "本期到期",
    "light.late_start": "未按期启动",
    "light.below_target": "未达目标",
}
"""Why a light is not green, by the code of its reason; a reason without a note speaks for itself."""
ATTAINMENTS: Mapping[Attainment, str] = {
    Attainment.UNKNOWN: "未填报",
    Attainment.REACHED: "达标",
    Attainment.CLOSE: "接近",
    Attainment.BELOW: "未达标",
}
SCOPES: Mapping[Scope, str] = {Scope.EACH: "各单位", Scope.PROVINCE: "全省合计", Scope.UNSPECIFIED: "未明确"}
RESTS: Mapping[Rest, str] = {Rest.SETTLED: "已核销", Rest.NOT_DUE: "未到期"}
TYPES: Mapping[ReturnType, str] = {
    ReturnType.FIRST: "首报",
    ReturnType.SUPPLEMENT: "补报",
    ReturnType.CORRECTION: "更正",
    ReturnType.NIL: "零报告",
}
KINDS: Mapping[PeriodKind, str] = {
    PeriodKind.MONTH: "月报",
    PeriodKind.QUARTER: "季报",
    PeriodKind.HALF_YEAR: "半年报",
    PeriodKind.YEAR: "年报",
}
SAMPLE = "示例数据，不作统计依据"
SIGNING_REASON = "报送进展情况报表"
SEAL = "（单位公章）"
NOTHING = "—"
"""Stands where there is nothing to say."""
NO_PROBLEM = "无"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NUMERALS = "一二三四"


def period_title(period: Period) -> str:
    """2020年第二季度, 2020年上半年, 2020年6月, 2020年."""
    match period.kind:
        case PeriodKind.QUARTER:
            return f"{period.year}年第{_NUMERALS[period.index - 1]}季度"
        case PeriodKind.HALF_YEAR:
            return f"{period.year}年{'上下'[period.index - 1]}半年"
        case PeriodKind.MONTH:
            return f"{period.year}年{period.index}月"
        case PeriodKind.YEAR:
            return f"{period.year}年"


def period_days(period: Period) -> str:
    """First and last day: 4月1日至6月30日."""
    return f"{period.start.month}月{period.start.day}日至{period.end.month}月{period.end.day}日"


def day_words(day: date) -> str:
    """2020年6月28日."""
    return f"{day.year}年{day.month}月{day.day}日"


def type_words(sealed: Return) -> str:
    """首报（R0）: type and revision."""
    return f"{TYPES[sealed.type]}（R{sealed.revision}）"


def title(ledger: Ledger) -> str:
    """The paper's whole title; titles inside the plan's own title take single angle marks."""
    plan = ledger.plan.title.replace("《", "〈").replace("》", "〉")
    return f"{ledger.office_name}关于《{plan}》{period_title(ledger.sealed.period)}进展情况的报表"


def running_title(ledger: Ledger) -> str:
    """What each page says of the whole: office, period and type."""
    return f"{ledger.office_name}　{period_title(ledger.sealed.period)}进展情况报表（{TYPES[ledger.sealed.type]}）"


def facts(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    """Label and value of what stands under the title."""
    sealed = ledger.sealed
    return (
        ("填报单位", ledger.formal_name),
        ("单位代码", sealed.unit_code),
        ("报告期", f"{period_title(sealed.period)}（{period_days(sealed.period)}）"),
        ("报送类型", type_words(sealed)),
        ("计划依据", ledger.plan.number),
    )


def status_word(row: StepRow) -> str:
    """What the cadre says of a step."""
    return STATUSES[row.status] if row.status else NOT_FILLED


def status_note(row: StepRow) -> str:
    """Why the light is not green, or empty."""
    return NOTES.get(row.verdict.reason, "").format(days=row.overdue_days)


def rest_words(task: TaskRows) -> str:
    """The steps without a row of their own: 2019年已核销；2021—2022年未到期; empty when there are none."""
    return "；".join(f"{step.label or f'第{step.index}步'}{RESTS[why]}" for step, why in task.others)


def progress_words(row: StepRow) -> str:
    """The cell 进展情况: why a step does not apply, the narrative, who handled it and how many files show it."""
    entry = row.entry
    if entry is None:
        return NOTHING
    reason = f"不适用：{entry.reason}" if entry.reason else ""
    return _joined(reason, entry.narrative, _handled(entry, row.evidence)) or NOTHING


def problem_words(row: StepRow) -> str:
    """The cell 存在问题."""
    entry = row.entry
    if entry is None or (entry.status is Status.NOT_APPLICABLE and not entry.problems):
        return NOTHING
    return entry.problems or NO_PROBLEM


def next_words(row: StepRow) -> str:
    """The cell 下一步举措, with the support asked for."""
    entry = row.entry
    if entry is None:
        return NOTHING
    support = f"需上级支持：{entry.support_needed}" if entry.support_needed else ""
    return _joined(entry.next_steps, support) or NOTHING


def target_words(figure: Figure) -> str:
    """The target, marked where it is not this unit's own."""
    return figure.target_text if figure.binding else f"全省{figure.target_text}"


def actual_words(figure: Figure) -> str:
    """What was reached: ``26家``, ``1163/2433（47.8%）``, or a dash."""
    if not figure.actual_text:
        return NOTHING
    sign = "+" if figure.indicator.kind is IndicatorKind.GROWTH and (figure.actual or 0) > 0 else ""
    rate = f"（{sign}{figure.actual_rate_text}）" if figure.actual_rate_text else ""
    return figure.actual_text + rate


def rate_words(figure: Figure) -> str:
    """How much of its own target a unit has reached; a provincial total has no rate for one unit."""
    return (figure.rate_text if figure.binding else "") or NOTHING


def attainment_word(figure: Figure) -> str:
    """达标, 接近, 未达标; a provincial total is only counted."""
    return ATTAINMENTS[figure.attainment] if figure.binding else "只计数"


def numbered(words: Sequence[str]) -> str:
    """One line a figure, numbered where there are several."""
    if len(words) < 2:
        return "".join(words) or NOTHING
    return "\n".join(f"{_circled(place)}{word}" for place, word in enumerate(words))


def _circled(place: int) -> str:
    return CIRCLED[place] if place < len(CIRCLED) else f"({place + 1})"


def _handled(entry: Entry, files: int) -> str:
    handler = f"经办人：{entry.handler}" if entry.handler else ""
    evidence = f"佐证材料：{files}份" if files else ""
    return "　".join(filter(None, (handler, evidence)))


def _joined(*parts: str) -> str:
    return "\n".join(filter(None, parts))
