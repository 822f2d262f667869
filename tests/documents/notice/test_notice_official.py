"""The shipped notice, compared with its source character by character and figure by figure."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from planner_desktop.documents.notice import ReadNotice, read_notice
from planner_desktop.domain.plan import Comparator, Indicator, IndicatorKind, Plan, Scope
from planner_desktop.paths import resources

SOURCE = resources() / "plans" / "plan-2019-15.txt"

LABELS: dict[int, list[str]] = {
    1: ["2019年", "2020年", "2021—2022年"],
    2: ["2019年", "2020年"],
    3: ["2019年", "2020年", "2021年"],
    4: ["2019年", "2020年", "2021—2022年"],
    5: ["2019年", "2020年"],
    6: ["2019年", "2020年", "2021年"],
    7: ["2019年", "2020年"],
    8: ["2019年", "2020—2022年"],
    9: ["2019年", "2020年", "2021年"],
    10: ["2019年下半年—2020年", "2020—2022年"],
    11: ["2019年", "2020年", "2021—2022年"],
    12: ["2019年", "2020年", "2021—2022年"],
    13: ["2019—2020年", "2020年"],
    14: ["2019年", "2020年", "2021年"],
    15: ["2019年", "2020年至2022年", "2019年", "2022年"],
    16: ["2019年", "2020年", "2021年", "2022年"],
    17: ["2019年", "2020年", "2021—2022年"],
    18: ["2020—2022年"],
    19: ["2019年", "2020年底"],
    20: ["2019年—2020年", "2020—2022年", "2019—2022年"],
    21: ["2019年", "2020年", "2021—2022年"],
    22: ["2019年", "2020年", "2021年", "2022年"],
    23: ["2019年", "2020年"],
    24: ["2019年", "2020年", "2022年"],
    25: ["2019年", "2019—2021年", "2020—2022年"],
    26: ["2020年之前", "2020—2022年"],
    27: ["2019年", "2019-2020年", "2020年", "2021年", "2022年"],
    28: ["2019年", "2020年"],
    29: ["2019年", "2020年"],
    30: ["2019年", "2020年", "2021年", "2022年"],
    31: ["2019年", "2020—2022年"],
    32: ["2019年下半年", "2020年"],
    33: [""],
    34: ["2019年", "2020—2022年"],
    35: ["2019年", "2019—2020年"],
    36: ["2019年", "2019—2020年"],
    37: ["2019年", "2019年", "2020年“六一”前"],
    38: [""],
    39: ["2019—2020年"],
    40: ["2019年", "2020—2021年"],
    41: ["2019年", "2020年", "2021年"],
    42: ["2019年", "2020年", "2021年"],
    43: ["2019年"],
    44: [""],
    45: [""],
    46: ["2019年底", "2020年"],
    47: ["2019年"],
    48: ["2019年", "2020年"],
    49: ["2019年起", "2020—2022年"],
    50: ["2019年", "2020年后"],
    51: ["2019年"],
}

FIGURES: list[tuple[int, int | None, str, str, str, str, str]] = [
    # task, milestone index, comparator, value, unit, due, level
    (1, 1, ">=", "80", "%", "2019-12-31", ""),
    (2, 1, ">=", "70", "%", "2019-12-31", ""),
    (4, 1, ">=", "100", "%", "2019-12-31", ""),
    (5, None, ">=", "80", "%", "2020-12-31", ""),
    (12, 1, ">=", "90", "%", "2019-12-31", ""),
    (12, 1, ">=", "50", "%", "2019-12-31", ""),
    (16, 1, ">=", "100", "家", "2019-12-31", "省级"),
    (16, 1, ">=", "70", "家", "2019-12-31", "市级"),
    (16, 1, ">=", "30", "家", "2019-12-31", "县级"),
    (16, 1, ">=", "10", "家", "2019-12-31", "镇街"),
    (17, 1, ">=", "60", "%", "2019-12-31", ""),
    (17, 2, ">=", "100", "%", "2020-12-31", ""),
    (17, 3, ">=", "70", "%", "2022-12-31", ""),
    (24, None, ">=", "60", "%", "2022-12-31", ""),
    (24, 3, ">=", "60", "%", "2022-12-31", ""),
    (25, 1, ">=", "100", "%", "2019-12-31", ""),
    (25, 2, ">=", "3", "名", "2021-12-31", ""),
    (26, 2, ">=", "80", "%", "2022-12-31", ""),
    (26, 2, ">=", "10000", "名", "2022-12-31", ""),
    (26, 2, ">=", "10000", "名", "2022-12-31", ""),
    (26, 2, ">", "100000", "人次", "2022-12-31", ""),
    (26, 2, ">=", "5000", "名", "2022-12-31", ""),
    (26, 2, ">=", "1000", "名", "2022-12-31", ""),
    (27, 1, ">=", "20", "%", "2019-12-31", ""),
    (31, 1, "<=", "3", "%", "2019-12-31", ""),
    (31, 2, "≈", "20", "%", "2022-12-31", ""),
    (31, 2, "≈", "40", "%", "2022-12-31", ""),
    (31, 2, "≈", "25", "%", "2022-12-31", ""),
    (35, None, ">=", "3000", "场", "2020-12-31", ""),
    (36, None, ">=", "300", "名", "2020-12-31", ""),
    (42, 1, ">=", "50", "%", "2019-12-31", ""),
    (42, 2, ">=", "60", "%", "2020-12-31", ""),
    (42, 3, ">=", "85", "%", "2021-12-31", ""),
    (43, 1, "≈", "220", "人", "2019-12-31", ""),
]

SPANS = {
    (10, 1): ("2019-07-01", "2020-12-31"),
    (15, 2): ("2020-01-01", "2022-12-31"),
    (19, 2): ("2020-01-01", "2020-12-31"),
    (26, 1): ("2019-01-01", "2019-12-31"),
    (27, 2): ("2019-01-01", "2020-12-31"),
    (32, 1): ("2019-07-01", "2019-12-31"),
    (37, 3): ("2020-01-01", "2020-06-01"),
    (46, 1): ("2019-01-01", "2019-12-31"),
    (49, 1): ("2019-01-01", "2022-12-31"),
    (50, 2): ("2020-01-01", "2022-12-31"),
}


@pytest.fixture(scope="module")
def read() -> ReadNotice:
    return read_notice(SOURCE.read_bytes(), SOURCE.name)


def indicators_of(plan: Plan, number: int) -> list[Indicator]:
    return [i for i in plan.indicators if plan.tasks_by_id[i.task_id].number == number]


def test_heading_names_the_plan(read: ReadNotice) -> None:
    plan = read.plan
    assert plan.number == "晋团办发〔2019〕15号"
    assert plan.title == "全省共青团实施“一带三强”全面提升新时代团的组织力三年行动重点任务分工方案（2019—2022）"
    assert plan.issuer == "共青团山西省委办公室"
    assert plan.years == (2019, 2022)


def test_sections_keep_their_printed_ordinals_and_own_ids(read: ReadNotice) -> None:
    printed = "一 二 三 四 五 六 六 七 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二"
    sections = [section for programme in read.plan.programmes for section in programme.sections]
    assert [section.printed_ordinal for section in sections] == printed.split()
    assert [section.id for section in sections] == [f"s{position}" for position in range(1, 23)]
    assert [len(programme.sections) for programme in read.plan.programmes] == [13, 6, 3]


def test_body_is_rebuilt_without_a_missing_doubled_or_misplaced_character(read: ReadNotice) -> None:
    lines = [line.strip() for line in SOURCE.read_text(encoding="utf-8").splitlines()]
    body = "".join(lines[lines.index("一、强基达标工程") :])
    rest = body
    for piece in pieces(read.plan):
        match = re.compile(piece).match(rest)
        assert match, f"expected {piece!r} at {rest[:60]!r}"
        rest = rest[match.end() :]
    assert rest == ""


def pieces(plan: Plan) -> list[str]:
    """Patterns of the printed body: what the plan says, word for word, with only the form's own marks added."""
    found: list[str] = []
    for programme in plan.programmes:
        found += [f"{programme.ordinal}、", re.escape(programme.title), "主要目标：", re.escape(programme.objective)]
        for section in programme.sections:
            found += [rf"[（(]{section.printed_ordinal}[）)] ?", re.escape(section.title)]
            for task in section.tasks:
                found += [rf"{task.number}\.", re.escape(task.text), "推进步骤："]
                found += [re.escape(s.label) + ("，?" if s.label else "") + re.escape(s.text) for s in task.milestones]
                found += ["责任部门：", re.escape("、".join(task.departments))]
    return found


def test_no_text_holds_a_line_break_and_inner_spaces_stay(read: ReadNotice) -> None:
    texts = [t.text for t in read.plan.tasks] + [s.text for t in read.plan.tasks for s in t.milestones]
    assert not any("\n" in text or text != text.strip() for text in texts)
    for phrase in ("“青力扶贫 联创梦想”", "“学习总书记讲话 做合格共青团员”", "“青春心向党 建功新时代”"):
        assert sum(phrase in text for text in texts) == 1


def test_every_step_has_its_printed_label(read: ReadNotice) -> None:
    assert {task.number: [step.label for step in task.milestones] for task in read.plan.tasks} == LABELS


def test_labels_stand_for_their_days(read: ReadNotice) -> None:
    for task in read.plan.tasks:
        for step in task.milestones:
            expected = SPANS.get((task.number, step.index)) or years_of(step.label)
            assert (step.start and step.start.isoformat(), step.end and step.end.isoformat()) == expected


def years_of(label: str) -> tuple[str | None, str | None]:
    years = re.findall(r"\d{4}", label)
    return (f"{years[0]}-01-01", f"{years[-1]}-12-31") if years else (None, None)


def test_every_quantified_target_is_an_indicator(read: ReadNotice) -> None:
    plan = read.plan
    found = [
        (
            plan.tasks_by_id[i.task_id].number,
            plan.milestones_by_id[i.milestone_id].index if i.milestone_id else None,
            i.comparator.value,
            i.value,
            i.unit,
            i.due.isoformat() if i.due else "",
            i.level,
        )
        for i in plan.indicators
    ]
    assert found == FIGURES


def test_indicators_quote_a_whole_clause_and_are_named_from_it(read: ReadNotice) -> None:
    for indicator in read.plan.indicators:
        step = read.plan.milestones_by_id.get(indicator.milestone_id or "")
        text = step.text if step else read.plan.tasks_by_id[indicator.task_id].text
        assert re.search(rf"(?:^|[，。；]){re.escape(indicator.quote)}(?:[，。；]|$)", text)
        assert 2 <= len(indicator.name) <= 40
        assert not re.search(r"\d+(?:\.\d+)?%|^的|、$", indicator.name)


@pytest.mark.parametrize(
    ("task", "names"),
    [
        (4, ["应建尽建率"]),
        (12, ["团员团干部信息入库", "“学社衔接”率"]),
        (17, ["园区管委会规范成立团的组织", "园区管委会规范成立团的组织", "园区规模以上非公企业建团率"]),
        (31, ["不合规发展团员现象", "县域统筹初中毕业班团学比", "县域统筹高中毕业班团学比", "全省团青比"]),
        (36, ["专职团干部担任各类学校兼职政治辅导员或团建指导员"]),
    ],
)
def test_names_are_taken_from_the_wording(read: ReadNotice, task: int, names: list[str]) -> None:
    assert [indicator.name for indicator in indicators_of(read.plan, task)] == names


def test_kinds_scopes_and_recurrence(read: ReadNotice) -> None:
    plan = read.plan
    (growth,) = indicators_of(plan, 27)
    assert (growth.kind, growth.recurring) == (IndicatorKind.GROWTH, True)
    assert all(i.scope is Scope.EACH for i in indicators_of(plan, 16))
    assert [i.scope for i in indicators_of(plan, 25)] == [Scope.UNSPECIFIED, Scope.EACH]
    assert {i.scope for i in indicators_of(plan, 42)} == {Scope.PROVINCE}
    assert indicators_of(plan, 35)[0].recurring and not indicators_of(plan, 36)[0].recurring
    assert indicators_of(plan, 26)[3].comparator is Comparator.MORE_THAN
    kinds = Counter(i.kind for i in plan.indicators)
    assert kinds == {IndicatorKind.RATIO: 20, IndicatorKind.COUNT: 13, IndicatorKind.GROWTH: 1}


def test_anomalies_name_every_doubtful_place(read: ReadNotice) -> None:
    places: dict[str, list[str]] = {}
    for anomaly in read.anomalies:
        places.setdefault(anomaly.code, []).append(anomaly.where)
    assert places["paragraph_rejoined"] == [f"t{n}" for n in (4, 11, 13, 14, 16, 18, 21, 23, 25, 26, 32, 35, 41)]
    assert places["section_ordinal_repeated"] == ["s7"]
    assert places["section_ordinal_missing"] == ["s9"]
    assert places["task_without_date"] == ["t33", "t38", "t44", "t45"]
    assert places["label_repeated"] == ["t15.m3", "t37.m2"]
    assert places["periods_backwards"] == ["t15.m3", "t20.m3"]
    assert places["label_before"] == ["t26.m1"]
    assert places["label_after"] == ["t50.m2"]
    assert places["label_open"] == ["t49.m1"]
    assert places["date_inside_step"] == ["t31.m2"]
    assert places["label_mid_sentence"] == ["t48.m2"]
    assert places["date_without_year"] == ["t43.m1"]
    assert places["more_than_all"] == ["t17.i2"]
    assert places["figure_repeated"] == ["t42.i1", "t24.i2"]
    overlaps = {where.split(".")[0] for where in places["periods_overlap"]}
    assert overlaps == {"t10", "t13", "t15", "t20", "t25", "t27", "t35", "t36", "t49"}
    assert len(read.anomalies) == 52


def test_department_spellings_are_asked_about_and_never_merged(read: ReadNotice) -> None:
    pairs = {
        (dict(a.details)["one"], dict(a.details)["other"]) for a in read.anomalies if a.code == "departments_alike"
    }
    assert pairs == {("基层建设部", "基层组织建设部"), ("青年志愿者指导中心", "青年志愿者行动指导中心")}
    departments = {task.number: task.departments for task in read.plan.tasks}
    assert departments[7] == ("基层建设部", "宣传部")
    assert departments[40] == ("基层组织建设部", "学校部", "青年志愿者指导中心")


def test_plan_ends_lie_within_its_years(read: ReadNotice) -> None:
    for task in read.plan.tasks:
        for step in task.milestones:
            assert step.start is None or date(2019, 1, 1) <= step.start
            assert step.end is None or step.end <= date(2022, 12, 31)
