"""What a period comes to: one word for each task that has something to report."""

from __future__ import annotations

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.account import account
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import EvidenceLink, Progress, Status
from support.small_plan import small_plan

Q2 = Period.parse("2020Q2")


def reported(**statuses: Status) -> Progress:
    progress = Progress()
    for step, status in statuses.items():
        changes = edits.set_entry(progress, step.replace("_", "."), Q2, status=status, reason="示例", narrative="示例")
        progress = progress.with_changes(changes)
    return progress


def words(progress: Progress) -> tuple[int, int, int, int]:
    sums = account(small_plan(), progress, Q2)
    return sums.moving, sums.idle, sums.not_applicable, sums.unfilled


def test_without_entries_every_task_is_unfilled() -> None:
    assert words(Progress()) == (0, 0, 0, 2)


@pytest.mark.parametrize(
    ("late", "current", "endless", "expected"),
    [
        (Status.DONE, Status.ON_TRACK, Status.CONTINUING, (2, 0, 0, 0)),
        (Status.NO_PROGRESS, Status.NOT_STARTED, Status.NOT_APPLICABLE, (0, 1, 1, 0)),
        (Status.NOT_APPLICABLE, Status.NO_PROGRESS, Status.NO_PROGRESS, (0, 2, 0, 0)),
        (Status.NO_PROGRESS, Status.BEHIND, Status.NOT_APPLICABLE, (1, 0, 1, 0)),
    ],
)
def test_what_moved_outweighs_what_did_not(
    late: Status, current: Status, endless: Status, expected: tuple[int, int, int, int]
) -> None:
    assert words(reported(t1_m1=late, t1_m2=current, t2_m1=endless)) == expected


def test_one_empty_step_leaves_its_task_unfilled() -> None:
    sums = account(small_plan(), reported(t1_m1=Status.DONE, t2_m1=Status.CONTINUING), Q2)
    assert (sums.moving, sums.unfilled, sums.tasks) == (1, 1, 2)


def test_a_file_attached_twice_is_one_file() -> None:
    links = [EvidenceLink(step, Q2, "ab" * 32, "示例.pdf", 700) for step in ("t1.m1", "t2.m1")]
    sums = account(small_plan(), Progress.of(links), Q2)
    assert (sums.files, sums.bytes) == (1, 700)
