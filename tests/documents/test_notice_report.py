"""The report of ``plan read --json``: its keys, and that it is plain data."""

from __future__ import annotations

import json

from planner_desktop.documents.notice import read_notice
from planner_desktop.documents.notice_report import report
from planner_desktop.domain.plan import Anomaly
from planner_desktop.paths import resources

SOURCE = resources() / "plans" / "plan-2019-15.txt"


def sentence(anomaly: Anomaly) -> str:
    return f"{anomaly.code}！"


def test_report_has_the_promised_form() -> None:
    printed = report(read_notice(SOURCE.read_bytes(), SOURCE.name), sentence)
    assert json.loads(json.dumps(printed)) == printed
    assert list(printed) == ["document", "programmes", "indicators", "anomalies"]
    assert printed["document"]["years"] == [2019, 2022]
    assert [programme["ordinal"] for programme in printed["programmes"]] == ["一", "二", "三"]
    section = printed["programmes"][0]["sections"][6]
    assert (section["printed_ordinal"], section["title"]) == ("六", "扩大“两新”组织有效覆盖")
    assert section["tasks"][0]["milestones"][1] == {
        "label": "2020年",
        "start": "2020-01-01",
        "end": "2020-12-31",
        "text": "对于暂不符合建团条件或建团难度较大的大型非公企业，探索通过先建立兴趣组织或公益组织、再适时建立团组织的方式实现工作突破。",
    }
    undated = printed["programmes"][1]["sections"][2]["tasks"][0]["milestones"]
    assert undated == [
        {"label": "", "start": None, "end": None, "text": "作为支部对团员教育的常态化载体，纳入支部工作考核。"}
    ]


def test_report_ties_figures_to_tasks_and_steps() -> None:
    printed = report(read_notice(SOURCE.read_bytes(), SOURCE.name), sentence)
    assert printed["indicators"][0] == {
        "task": 1,
        "milestone_label": "2019年",
        "milestone_index": 1,
        "name": "高校党委出台改革实施方案",
        "comparator": ">=",
        "value": "80",
        "unit": "%",
        "due": "2019-12-31",
        "level": "",
        "quote": "确保80%以上高校党委出台改革实施方案",
    }
    in_sentence = next(item for item in printed["indicators"] if item["task"] == 36)
    assert (in_sentence["milestone_label"], in_sentence["milestone_index"]) == ("", None)
    assert printed["anomalies"][0] == {"code": "paragraph_rejoined", "where": "t4", "message": "paragraph_rejoined！"}
