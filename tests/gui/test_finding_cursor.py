from __future__ import annotations

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.ui.finding_cursor import FindingCursor


def finding(name: str, severity: Severity = Severity.ERROR, code: str = "check.narrative_missing") -> Finding:
    return Finding(code, severity, name, f"{name}.m1", "narrative")


A, B, C = (finding(name) for name in "abc")


def walking(*found: Finding) -> FindingCursor:
    cursor = FindingCursor()
    cursor.take(found)
    return cursor


def test_what_is_wrong_comes_before_what_is_empty_and_both_before_the_rest() -> None:
    empty = finding("e", code="check.not_filled")
    warning, hint = finding("w", Severity.WARNING), finding("h", Severity.HINT)

    assert walking(hint, empty, warning, A).found == (A, empty, warning, hint)


def test_the_first_step_goes_to_the_one_that_is_shown() -> None:
    cursor = walking(A, B)
    assert cursor.shown == A
    assert [cursor.next(), cursor.next(), cursor.next()] == [A, B, A]
    assert cursor.previous() == B


def test_after_one_is_settled_the_next_is_the_one_that_took_its_place() -> None:
    cursor = walking(A, B, C)
    cursor.next()
    cursor.take((B, C))

    assert cursor.shown == B
    assert cursor.next() == B
    assert cursor.next() == C


def test_the_cursor_stays_at_its_finding_while_others_come_and_go() -> None:
    cursor = walking(A, B, C)
    cursor.go_to(1)
    cursor.take((B, C))
    assert cursor.shown == B
    cursor.take((A, B, C))

    assert cursor.shown == B
    assert cursor.next() == C


def test_with_no_findings_there_is_nowhere_to_go() -> None:
    cursor = walking(A)
    cursor.next()
    cursor.take(())

    assert cursor.shown is None
    assert cursor.next() is cursor.previous() is cursor.first(lambda _finding: True) is None
