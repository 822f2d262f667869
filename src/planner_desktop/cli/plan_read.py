"""``plan read FILE``: what a notice orders, for a person or a machine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from planner_desktop.cli.exit_codes import DONE
from planner_desktop.documents.notice import read_notice
from planner_desktop.documents.notice_report import report
from planner_desktop.documents.reading import read_file
from planner_desktop.ui.messages import anomaly_sentence
from planner_desktop.ui.translation import tr


def plan_read(file: Path, *, as_json: bool) -> int:
    """Print the plan a notice orders; raises ``file.*`` and ``notice.*``."""
    found = report(read_notice(read_file(file), file.name), anomaly_sentence)
    print(json.dumps(found, ensure_ascii=False, indent=2) if as_json else _outline(found))
    return DONE


def _outline(found: dict[str, Any]) -> str:
    """What a person wants to see first: the headings, how many of each, and what to confirm."""
    document = found["document"]
    lines = [f"{document['number']}　{document['title']}"]
    for programme in found["programmes"]:
        tasks = [task for section in programme["sections"] for task in section["tasks"]]
        steps = sum(len(task["milestones"]) for task in tasks)
        counts = tr("{tasks} tasks, {steps} steps", tasks=len(tasks), steps=steps)
        lines.append(f"{programme['ordinal']}、{programme['title']}　{counts}")
        for section in programme["sections"]:
            lines.append(f"  （{section['printed_ordinal']}）{section['title']}　{len(section['tasks'])}")
    figures, doubts = len(found["indicators"]), found["anomalies"]
    lines.append(tr("{figures} indicators, {doubts} places to confirm", figures=figures, doubts=len(doubts)))
    return "\n".join(lines + [f"  · {doubt['message']}" for doubt in doubts])
