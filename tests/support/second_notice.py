"""A second notice as a supplement, and tasks of an office's own, for the tests; all of it 示例."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from planner_desktop.documents.notice import ReadNotice, read_notice
from planner_desktop.domain.additions import Additions, LocalStep, LocalTask, Supplement

NOTICE = Path(__file__).parents[1] / "fixtures" / "second_notice.txt"
LOCAL_ID = "local-0a1b2c3d"


@cache
def second_notice() -> ReadNotice:
    """The second notice as read."""
    return read_notice(NOTICE.read_bytes(), NOTICE.name)


def supplement(into: str = "p4") -> Supplement:
    """The second notice, brought into a programme or standing by itself."""
    return Supplement.of(second_notice().plan, into)


def local_task(programme_id: str = "p1", number: int = 1, id_: str = LOCAL_ID) -> LocalTask:
    """A task of the office's own with two steps."""
    return LocalTask(
        id_,
        programme_id,
        number,
        "示例：建设县级青年之家示范点",
        ("组织部", "青年发展部"),
        (
            LocalStep(1, date(2020, 1, 1), date(2020, 6, 30), "示例：完成选址与摸底"),
            LocalStep(2, date(2020, 4, 1), date(2020, 12, 31), "示例：建成并投入使用"),
        ),
    )


def additions(into: str = "p4", programme_id: str = "p1") -> Additions:
    """One of each."""
    return Additions.of([supplement(into)], [local_task(programme_id)])
