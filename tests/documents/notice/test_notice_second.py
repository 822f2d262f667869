"""A second notice of the same form: another province, other numbers, other traps; nothing may depend on the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner_desktop.documents.notice import ReadNotice, read_notice
from planner_desktop.domain.plan import Scope, Task

SOURCE = Path(__file__).parents[2] / "fixtures" / "second_notice.txt"


@pytest.fixture(scope="module")
def read() -> ReadNotice:
    return read_notice(SOURCE.read_bytes(), SOURCE.name)


def task(read: ReadNotice, number: int) -> Task:
    return next(task for task in read.plan.tasks if task.number == number)


def figures(read: ReadNotice, number: int) -> list[tuple[int | None, str, str]]:
    plan = read.plan
    return [
        (
            plan.milestones_by_id[i.milestone_id].index if i.milestone_id else None,
            i.name,
            f"{i.comparator.value} {i.value}{i.unit} {i.due}",
        )
        for i in plan.indicators
        if i.task_id == f"t{number}"
    ]


def spans(read: ReadNotice, number: int) -> list[tuple[str, str, str, str]]:
    return [(s.label, str(s.start), str(s.end), s.text) for s in task(read, number).milestones]


def places(read: ReadNotice, code: str) -> list[str]:
    return [anomaly.where for anomaly in read.anomalies if anomaly.code == code]


def test_heading_is_read_from_a_title_cut_by_a_page_break(read: ReadNotice) -> None:
    assert read.plan.number == "云团办〔２０２３〕８号"
    assert read.plan.title == "云溪省共青团“青耕计划”重点任务分解方案（2023—2025年）"
    assert read.plan.years == (2023, 2025)
    assert places(read, "title_differs") == []


def test_neither_table_of_contents_nor_letter_begins_the_body(read: ReadNotice) -> None:
    assert [(p.ordinal, p.title) for p in read.plan.programmes] == [("一", "组织固本行动"), ("二", "育才提质行动")]
    assert read.plan.programmes[0].objective == "到2025年，县域团组织覆盖率达到95%以上，青年参与度明显提升。"
    assert read.plan.programmes[1].objective == "青年人才数量稳步增长。"


def test_numbering_that_restarts_with_a_programme_is_no_repetition(read: ReadNotice) -> None:
    sections = [s for p in read.plan.programmes for s in p.sections]
    assert [(s.id, s.printed_ordinal, s.title) for s in sections] == [
        ("s1", "一", "织密组织网络"),
        ("s2", "二", "建强基层阵地"),
        ("s3", "一", "办好青年学堂"),
        ("s4", "三", "用好评价"),
    ]
    assert places(read, "section_ordinal_repeated") == []
    assert places(read, "section_ordinal_missing") == ["s4"]
    assert places(read, "task_ordinal_missing") == ["t7"]


def test_steps_with_months_quarters_and_a_lead(read: ReadNotice) -> None:
    assert spans(read, 1) == [
        ("", "None", "None", "在摸清底数的基础上，"),
        ("2023年6月底前", "2023-01-01", "2023-06-30", "完成35岁以下青年职工调查；"),
        ("2023年下半年", "2023-07-01", "2023-12-31", "新建园区团组织至少120个，新增团干部不超过30名。"),
        ("2024年上半年至2025年", "2024-01-01", "2025-12-31", "全面推开；对500人以上的企业逐个建档。"),
    ]
    assert [step[:3] for step in spans(read, 2)] == [
        ("2023年1—3月", "2023-01-01", "2023-03-31"),
        ("2023年4月至年底", "2023-04-01", "2023-12-31"),
        ("2024年、2025年", "2024-01-01", "2025-12-31"),
    ]
    assert [step[:3] for step in spans(read, 3)] == [
        ("2023年", "2023-01-01", "2023-12-31"),
        ("2024年第一季度", "2024-01-01", "2024-03-31"),
        ("2024年“五四”前", "2024-01-01", "2024-05-04"),
        ("2025年", "2025-01-01", "2025-12-31"),
    ]


def test_steps_on_lines_of_their_own_are_one_paragraph(read: ReadNotice) -> None:
    assert task(read, 3).milestones[0].text == "起草管理办法，选取3个市试点。"
    assert task(read, 3).milestones[1].text == "印发《驿站管理办法（2024年版）》。"


def test_false_labels_stay_within_their_step(read: ReadNotice) -> None:
    assert task(read, 2).milestones[2].text.endswith("2021年以来形成的欠账一并清理。")
    assert [step.label for step in task(read, 7).milestones] == ["自2023年9月起"]


def test_odd_labels_are_read_and_reported(read: ReadNotice) -> None:
    assert [step[:3] for step in spans(read, 8)] == [
        ("2025年底", "2025-01-01", "2025-12-31"),
        ("2024—2023年", "2023-01-01", "2024-12-31"),
        ("2027年", "2027-01-01", "2027-12-31"),
    ]
    assert places(read, "label_backwards") == ["t8.m2"]
    assert places(read, "date_outside_plan") == ["t8.m3"]
    assert places(read, "date_without_year") == ["t8.m1"]
    assert places(read, "text_before_first_date") == ["t1.m1", "t5.m1"]


def test_figures_of_all_kinds(read: ReadNotice) -> None:
    assert figures(read, 1) == [
        (None, "规模以上企业建团率", ">= 90% 2025-12-31"),
        (3, "新建园区团组织", ">= 120个 2023-12-31"),
        (3, "新增团干部", "<= 30名 2023-12-31"),
    ]
    assert figures(read, 2) == [
        (2, "收缴率", ">= 98.5% 2023-12-31"),
        (3, "收缴率", "≈ 99.5% 2025-12-31"),
        (3, "未交比例", "<= 0.5% 2025-12-31"),
    ]
    assert [figure[2] for figure in figures(read, 3)] == [
        ">= 5个 2024-12-31",
        ">= 20个 2024-12-31",
        ">= 60个 2024-12-31",
        ">= 3个 2023-12-31",
        ">= 1个 2024-05-04",
        "<= 120000000元 2024-05-04",
        "> 1000000人次 2025-12-31",
        ">= 95% 2025-12-31",
        ">= 8个百分点 2025-12-31",
    ]
    assert figures(read, 7)[:3] == [
        (1, "中学团员占比", "<= 30% 2025-12-31"),
        (1, "中职团员占比", "<= 35% 2025-12-31"),
        (1, "高校团员占比", "<= 60% 2025-12-31"),
    ]
    assert [figure[2] for figure in figures(read, 7)[3:]] == [">= 85% 2024-12-31", ">= 10% 2025-12-31"]
    assert [figure[2] for figure in figures(read, 8)] == ["> 80% 2025-12-31"]


def test_a_range_is_a_lower_and_an_upper_bound(read: ReadNotice) -> None:
    assert figures(read, 5)[:2] == [
        (None, "青年学堂培训", ">= 30000人次 2025-12-31"),
        (None, "青年学堂培训", "<= 50000人次 2025-12-31"),
    ]
    assert places(read, "figure_is_range") == ["t5.i1"]


def test_levels_and_scopes(read: ReadNotice) -> None:
    levels = [(i.level, i.scope) for i in read.plan.indicators if i.task_id == "t3"][:5]
    assert levels == [
        ("省级", Scope.EACH),
        ("市级", Scope.EACH),
        ("县级", Scope.EACH),
        ("", Scope.UNSPECIFIED),
        ("", Scope.EACH),
    ]


def test_what_is_no_clear_target_is_asked_about(read: ReadNotice) -> None:
    assert places(read, "figure_in_words") == ["t5.m3"]
    assert places(read, "figure_describes") == ["t1.m4"]
    assert places(read, "figure_outside_tasks") == ["p1"]


def test_departments_are_repaired_split_and_compared(read: ReadNotice) -> None:
    assert task(read, 1).departments == ("基层工作部", "青年发展部")
    assert task(read, 3).departments == ("基层工作部（牵头）", "省直属机关工委", "青年志愿者工作部")
    assert task(read, 4).departments == ("学校部",)
    assert task(read, 7).departments == ("学校部", "青年志愿者部", "青年志愿者工作部")
    assert len(places(read, "departments_alike")) == 1


def test_signature_page_number_and_missing_steps_are_reported_not_glued(read: ReadNotice) -> None:
    assert task(read, 8).departments == ("办公室",)
    assert [dict(a.details)["text"] for a in read.anomalies if a.code == "stray_text"] == [
        "共青团云溪省委办公室",
        "2023年2月6日印发",
    ]
    assert len(places(read, "page_marks_left_out")) == 1
    assert places(read, "task_without_steps") == ["t4"]


def test_line_endings_and_blank_lines_do_not_matter(read: ReadNotice) -> None:
    text = SOURCE.read_text(encoding="utf-8")
    dense = "\r\n".join(line for line in text.splitlines() if line)
    assert read_notice(dense.encode(), "dense.txt").plan == read.plan
