"""A small plan of our own making for tests of the domain."""

from datetime import date

from planner_desktop.domain.plan import (
    Comparator,
    Indicator,
    IndicatorKind,
    Milestone,
    Plan,
    Programme,
    Scope,
    Section,
    Task,
)


def step(task: int, index: int, start: date | None, end: date | None, text: str = "示例步骤。") -> Milestone:
    label = f"{start.year}年" if start else ""
    return Milestone(f"t{task}.m{index}", index, label, start, end, text)


def year(value: int) -> tuple[date, date]:
    return date(value, 1, 1), date(value, 12, 31)


def indicator(id_: str, task: int, milestone: int | None, **changes: object) -> Indicator:
    values: dict[str, object] = {
        "name": "示例指标",
        "kind": IndicatorKind.RATIO,
        "comparator": Comparator.AT_LEAST,
        "value": "60",
        "unit": "%",
        "level": "",
        "scope": Scope.EACH,
        "due": date(2020, 12, 31),
        "recurring": False,
        "quote": "达到60%",
    } | changes
    milestone_id = None if milestone is None else f"t{task}.m{milestone}"
    return Indicator(id=id_, task_id=f"t{task}", milestone_id=milestone_id, **values)  # pyright: ignore[reportArgumentType]


def small_plan(indicators: tuple[Indicator, ...] | None = None) -> Plan:
    """Two tasks in one section: three yearly steps with figures, and one step without a date."""
    first = Task(
        "t1",
        1,
        "示例任务一。",
        ("组织部",),
        (step(1, 1, *year(2019)), step(1, 2, *year(2020)), step(1, 3, *year(2021))),
    )
    second = Task("t2", 2, "示例任务二。", ("宣传部", "学校部"), (step(2, 1, None, None),))
    section = Section("s1", "一", "示例板块", (first, second))
    programme = Programme("p1", "一", "示例工程", "示例目标。", (section,))
    waiting = Programme("p2", "二", "待补充", "", (), awaits_supplement=True)
    own = (
        indicator("t1.i1", 1, 2),
        indicator("t1.i2", 1, 2, kind=IndicatorKind.COUNT, value="30", unit="家", name="示例家数"),
        indicator("t1.i3", 1, 1, scope=Scope.PROVINCE, value="50", due=date(2019, 12, 31)),
    )
    return Plan(
        "示例〔2019〕1号",
        "示例方案",
        "示例机关",
        (2019, 2021),
        (programme, waiting),
        own if indicators is None else indicators,
        "0" * 64,
    )
