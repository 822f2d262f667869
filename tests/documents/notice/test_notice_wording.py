"""Labels, figures and departments one by one: every trap has its line here."""

from __future__ import annotations

import pytest

from planner_desktop.documents.notice.dates import Reading
from planner_desktop.documents.notice.departments import similar_names, split_departments
from planner_desktop.documents.notice.indicators import read_doubts, read_targets
from planner_desktop.documents.notice.spans import numeral, without_quoted
from planner_desktop.documents.notice.steps import read_steps

YEARS = (2021, 2025)


@pytest.mark.parametrize(
    ("label", "start", "end", "reading"),
    [
        ("2022年", "2022-01-01", "2022-12-31", Reading.EXACT),
        ("2022年上半年", "2022-01-01", "2022-06-30", Reading.EXACT),
        ("2022年下半年—2023年", "2022-07-01", "2023-12-31", Reading.EXACT),
        ("2022-2023年", "2022-01-01", "2023-12-31", Reading.EXACT),
        ("2022年至2024年", "2022-01-01", "2024-12-31", Reading.EXACT),
        ("2022—2024年上半年", "2022-01-01", "2024-06-30", Reading.EXACT),
        ("２０２２年—２０２３年", "2022-01-01", "2023-12-31", Reading.EXACT),
        ("2021、2022年", "2021-01-01", "2022-12-31", Reading.EXACT),
        ("2021年和2022年", "2021-01-01", "2022-12-31", Reading.EXACT),
        ("2022年第三季度", "2022-07-01", "2022-09-30", Reading.EXACT),
        ("2022年3—6月", "2022-03-01", "2022-06-30", Reading.EXACT),
        ("2022年9月至2023年6月", "2022-09-01", "2023-06-30", Reading.EXACT),
        ("2024年2月", "2024-02-01", "2024-02-29", Reading.EXACT),
        ("2022年10月中旬", "2022-10-11", "2022-10-20", Reading.EXACT),
        ("2022年底", "2022-01-01", "2022-12-31", Reading.BY),
        ("2022年年末", "2022-01-01", "2022-12-31", Reading.BY),
        ("2022年6月底前", "2022-01-01", "2022-06-30", Reading.BY),
        ("2022年7月1日前", "2022-01-01", "2022-07-01", Reading.BY),
        ("2022年2月30日前", "2022-01-01", "2022-02-28", Reading.BY),
        ("2022年“六一”前", "2022-01-01", "2022-06-01", Reading.BY),
        ("2022年国庆节前", "2022-01-01", "2022-10-01", Reading.BY),
        ("到2023年", "2021-01-01", "2023-12-31", Reading.BY),
        ("2023年之前", "2021-01-01", "2022-12-31", Reading.BEFORE),
        ("2021年前", "2021-01-01", "2021-12-31", Reading.BEFORE),
        ("2022年6月前", "2022-01-01", "2022-05-31", Reading.BEFORE),
        ("2022年后", "2022-01-01", "2025-12-31", Reading.AFTER),
        ("2022年以来", "2022-01-01", "2025-12-31", Reading.AFTER),
        ("2022年起", "2022-01-01", "2025-12-31", Reading.OPEN),
        ("自2022年9月起", "2022-09-01", "2025-12-31", Reading.OPEN),
        ("2021年起至2023年", "2021-01-01", "2023-12-31", Reading.EXACT),
        ("2024—2022年", "2022-01-01", "2024-12-31", Reading.BACKWARDS),
    ],
)
def test_label_stands_for_its_days(label: str, start: str, end: str, reading: Reading) -> None:
    (step,) = read_steps(f"{label}，做好工作。", YEARS)
    assert (step.label, step.separator, step.text) == (label, "，", "做好工作。")
    assert step.span is not None
    assert (str(step.span.start), str(step.span.end), step.span.reading) == (start, end, reading)


@pytest.mark.parametrize(
    ("paragraph", "labels"),
    [
        ("2021年部署，2022年落实。", ["2021年", "2022年"]),
        ("2021年试点；2022年推开。", ["2021年", "2022年"]),
        ("2021年：启动。2022年：推进。", ["2021年", "2022年"]),
        ("2021年起草办法，2022年至少办两次。", ["2021年", "2022年"]),
        ("2021年初步建立。2022年初中试点。2023年中期评估。", ["2021年", "2022年", "2023年"]),
        ("2021年内部调研。2022年前期准备。2023年底层逻辑。", ["2021年", "2022年", "2023年"]),
        ("2021年以脱贫为重点。", ["2021年"]),
        ("2021—2025年，探索，2025年底实现目标。", ["2021—2025年"]),
        ("2022年，总结，2021年试点单位继续。", ["2022年"]),
        ("2021年，落实2018年以后新发展的团员。2018年以后新发展团员入库。", ["2021年"]),
        ("2021年，印发《2022—2024年规划》和“2023年，先锋”（2022年，试行）。", ["2021年"]),
        ("2021年，深化。到2023年，达标。", ["2021年"]),
        ("2021年，深化，到2023年，达标。", ["2021年"]),
        ("到2023年，建成。到2025年，深化。", ["到2023年", "到2025年"]),
        ("2021年度，启动。2022年度考核由办公室负责。", ["2021年度"]),
        ("2021年，在2022年的基础上。2022年的工作。2022年版手册。", ["2021年"]),
        ("2019年，回顾。2019年回顾，2030年展望。", ["2019年"]),
        ("摸清底数，2021年，启动。", ["", "2021年"]),
        ("持续推进。", [""]),
        ("", []),
    ],
)
def test_steps_begin_at_true_labels_only_and_lose_nothing(paragraph: str, labels: list[str]) -> None:
    steps = read_steps(paragraph, YEARS)
    assert [step.label for step in steps] == labels
    assert "".join(step.label + step.separator + step.text for step in steps) == paragraph


def test_a_lead_before_a_label_in_mid_sentence_is_reported() -> None:
    steps = read_steps("2021年完成书稿；上线1.0版本。根据部署，2022年上线2.0版本。", YEARS)
    assert [step.mid_sentence for step in steps] == ["", "根据部署，"]


def test_dates_within_a_step_are_reported() -> None:
    (step,) = read_steps("2021—2022年，探索，2022年底实现目标。到2025年，深化。", YEARS)
    assert step.dates_inside == ("2022年底", "到2025年")


@pytest.mark.parametrize(
    ("clause", "targets"),
    [
        ("覆盖率达90%", ["覆盖率 >= 90%"]),
        ("覆盖率不低于９９．５％", ["覆盖率 >= 99.5%"]),
        ("发生率控制在3%以内", ["发生率 <= 3%"]),
        ("发生率不超过3%", ["发生率 <= 3%"]),
        ("发生率降至3%", ["发生率 <= 3%"]),
        ("达标率控制在80%以上", ["达标率 >= 80%"]),
        ("初中、高中团学比降至20%、40%左右", ["初中团学比 ≈ 20%", "高中团学比 ≈ 40%"]),
        ("中学、中职、高校占比分别为30%、35%、60%以内", ["中学占比 <= 30%", "中职占比 <= 35%", "高校占比 <= 60%"]),
        ("近80%的县建成中心", ["县建成中心 ≈ 80%"]),
        ("超过10万人次参与", ["参与 > 100000人次"]),
        ("突破1.5亿元", [" > 150000000元"]),
        ("吸引2万余名青年", ["吸引青年 >= 20000名"]),
        ("百分之八十五以上支部达标", ["支部达标 >= 85%"]),
        ("团青比保持在20%—30%", ["团青比 >= 20%", "团青比 <= 30%"]),
        ("每村配备1至2名辅导员", ["每村配备辅导员 >= 1名", "每村配备辅导员 <= 2名"]),
        ("满意率由60%提高到85%", ["满意率 >= 85%"]),
        ("团组织比2020年增长15%", ["团组织增长 >= 15%"]),
        ("至少开展1次督导", ["至少开展督导 >= 1次"]),
        ("建成1,200个站点", ["建成站点 >= 1200个"]),
        ("每10名团员配1名干部", ["每10名团员配干部 >= 1名"]),
        ("时长不少于20小时", ["时长 >= 20小时"]),
        (
            "省、市、县三级分别达到100家、70家、30家",
            ["省三级 >= 100家", "市三级 >= 70家", "县三级 >= 30家"],
        ),
        ("开展为期4天的培训", []),
        ("举行18岁成人仪式，面向35岁以下青年", []),
        ("聚焦民营企业500强，建团100周年", []),
        ("上线1.0版本，10月份发布，第3次会议", []),
        ("结合“10万+”计划，落实《80%以上工程》", []),
        ("围绕3个方面，前10名，吸引10000+粉丝", []),
        ("对500人以上的企业建档", []),
    ],
)
def test_figures_that_are_targets_and_those_that_are_none(clause: str, targets: list[str]) -> None:
    found = [f"{t.name} {t.figure.comparator} {t.figure.value}{t.figure.unit}" for t in read_targets(clause, YEARS)]
    assert found == targets


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        ("到2022年，建成率达80%，服务1万名青年；培训5名骨干", ["2022-12-31", "2022-12-31", "None"]),
        ("力争2023年前，建成率达80%", ["2022-12-31"]),
        ("建成率比2022年提高80%", ["None"]),
        ("2018年以来培训30人", ["None"]),
        ("2024年6月底前建成30个", ["2024-06-30"]),
    ],
)
def test_a_due_date_holds_to_the_end_of_its_sentence(text: str, dues: list[str]) -> None:
    assert [str(target.due) for target in read_targets(text, YEARS)] == dues


def test_quantities_in_words_and_descriptions_are_left_to_a_person() -> None:
    codes = [code for code, _, _ in read_doubts("三分之二的县达标，半数完成，对500人以上的企业建档", YEARS)]
    assert codes == ["figure_in_words", "figure_in_words", "figure_describes"]


def test_departments_are_split_outside_brackets() -> None:
    assert split_departments("学校部（牵头、统筹）、组织部，办公室。") == ("学校部（牵头、统筹）", "组织部", "办公室")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("基层建设部", "基层组织建设部", True),
        ("权益部", "维护青少年权益部", True),
        ("青年志愿者指导中心", "青年志愿者指道中心", True),
        ("组织部", "基层组织建设部", False),
        ("学校部", "少年部", False),
        ("统战部", "宣传部", False),
        ("办公室", "改革办", False),
    ],
)
def test_spellings_that_may_be_one_department(one: str, other: str, alike: bool) -> None:
    assert bool(list(similar_names([one, other]))) is alike


def test_only_matched_quotation_marks_hide_anything() -> None:
    assert without_quoted("甲《乙〈丙〉丁》戊“己") == "甲□□□□□□□戊“己"
    assert without_quoted("《甲《乙》") == "《甲□□□"


def test_chinese_numerals() -> None:
    printed = ("一", "十", "十四", "二十", "二十二", "一百零三", "", "甲")
    assert [numeral(p) for p in printed] == [1, 10, 14, 20, 22, 103, None, None]
