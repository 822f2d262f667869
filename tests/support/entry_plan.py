"""A plan for the entry form: rising figures, an undated step, six steps, very long wording. All of it 示例."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner_desktop.domain.plan import Comparator, IndicatorKind, Plan, Programme, Scope, Section
from support.sample_return import LONG_STEP, indicator, sample_plan, step, task, year

RATE = "示例衔接率"


def entry_plan() -> Plan:
    """Tasks 42 (provincial rate over three years), 33 (undated), 13 (long), 15 (six steps), 6 (count, growth, bound)."""
    tasks = (
        task(
            42,
            "扩大示例组织有效覆盖，加强和改进示例关系转接，依托示例系统解决流向社会后失联的问题。",
            ("示例建设部", "示例学校部"),
            year(42, 1, 2019, "全省示例衔接率不低于50%"),
            year(42, 2, 2020, "全省示例衔接率不低于60%"),
            year(42, 3, 2021, "全省示例衔接率不低于85%"),
        ),
        task(33, "深化示例学习。", ("示例宣传部",), step(33, 1, "", None, None, "作为常态化载体，纳入工作考核。")),
        task(13, LONG_STEP * 2, ("示例统战部",), year(13, 1, 2019, LONG_STEP * 3, 2020)),
        task(15, "深入推进示例改革。", ("示例部",), *(year(15, n, 2018 + n, f"第{n}步。") for n in range(1, 7))),
        task(6, "选树示例品牌。", ("示例部",), year(6, 1, 2020, "选树县级30家，经费下降3%以内。")),
    )
    rates = [("50", 2019), ("60", 2020), ("85", 2021)]
    indicators = [
        indicator(
            42,
            number,
            RATE,
            value,
            "%",
            kind=IndicatorKind.RATIO,
            scope=Scope.PROVINCE,
            due=date(due, 12, 31),
        )
        for number, (value, due) in enumerate(rates, start=1)
    ]
    indicators += [
        indicator(6, 1, "示例品牌", "30", "家", level="县级", due=date(2020, 12, 31)),
        indicator(6, 1, "经费下降", "3", "%", kind=IndicatorKind.GROWTH, comparator=Comparator.AT_MOST, number=2),
    ]
    programme = Programme("p1", "二", "示例提升工程", "", (Section("s1", "十八", "攻坚示例衔接", tasks),))
    return replace(sample_plan(), programmes=(programme,), indicators=tuple(indicators), digest="0" * 64)
