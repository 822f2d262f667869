from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.evidence_check import EvidenceCheck, EvidenceState
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.outcome import PILES, Arrived, Known, Outcome, Pile, outcome_alone, outcomes
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnType
from planner_desktop.domain.verdict import FileVerdict

Q2, Q3 = Period.parse("2020Q2"), Period.parse("2020Q3")
GOOD = FileVerdict(
    "a.pdf", "pdf", True, True, True, unit_code="990101", period=Q2, type=ReturnType.FIRST, revision=0, check_code="C"
)


def found(*codes: str, **changes: object) -> FileVerdict:
    """A verdict with findings, whole but not trusted unless said otherwise."""
    return replace(GOOD, trusted=False, findings=tuple(Refusal(code) for code in codes), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verdict", "outcome"),
    [
        (GOOD, Outcome.GOOD),
        (found("certificate.not_pinned"), Outcome.UNKNOWN_KEY),
        (found("certificate.held"), Outcome.HELD),
        (found("certificate.revoked"), Outcome.REFUSED),
        (found("return.signed_by_other_unit"), Outcome.REFUSED),
        (found("certificate.expired", "certificate.not_pinned", valid=False), Outcome.REFUSED),
        (found("payload.is_enrolment", "certificate.not_pinned"), Outcome.ENROLMENT),
        (found("payload.is_roster"), Outcome.ROSTER),
        (found("pdf.changed", intact=False, valid=False), Outcome.ALTERED),
        (found("xlsx.unsigned", intact=False, valid=False), Outcome.UNSIGNED),
        (found("xlsx.unsigned", "xlsx.cell_changed", intact=False, valid=False), Outcome.ALTERED),
        (found("vetting.too_many_objects", intact=False, valid=False), Outcome.REFUSED),
        (found("file.not_a_return", kind="", intact=False, valid=False), Outcome.NO_RETURN),
        # A claim about a key counts for nothing in a file that was changed.
        (found("payload.is_enrolment", intact=False, valid=False), Outcome.ALTERED),
    ],
)
def test_one_word_for_each_verdict(verdict: FileVerdict, outcome: Outcome) -> None:
    assert outcome_alone(Arrived("00", verdict)) is outcome


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (EvidenceState.MATCHING, Outcome.GOOD),
        (EvidenceState.EXTRA, Outcome.GOOD),
        (EvidenceState.CHANGED, Outcome.OTHER_EVIDENCE),
        (EvidenceState.MISSING, Outcome.OTHER_EVIDENCE),
    ],
)
def test_a_return_whose_evidence_is_not_what_it_names_is_something_to_do(
    state: EvidenceState, outcome: Outcome
) -> None:
    checks = (EvidenceCheck(1, "a.jpg", EvidenceState.MATCHING), EvidenceCheck(2, "b.jpg", state))
    assert outcome_alone(Arrived("00", replace(GOOD, evidence=checks))) is outcome
    assert PILES[Outcome.OTHER_EVIDENCE] is Pile.TO_DO


def test_a_later_revision_takes_the_place_of_one_with_other_evidence_too() -> None:
    bare = replace(GOOD, evidence=(EvidenceCheck(1, "a.jpg", EvidenceState.MISSING),))
    later = replace(GOOD, revision=1)
    assert outcomes([Arrived("1", bare), Arrived("2", later)]) == (Outcome.SUPERSEDED, Outcome.GOOD)


def test_what_could_not_be_read_is_nothing_else() -> None:
    assert outcome_alone(Arrived("", GOOD)) is Outcome.UNREADABLE


def test_a_key_that_is_pinned_already_needs_no_decision() -> None:
    arrived = Arrived("00", found("payload.is_enrolment"), enrolled=True)
    assert outcome_alone(arrived) is Outcome.ENROLLED
    assert PILES[Outcome.ENROLLED] is Pile.SET_ASIDE


def test_every_outcome_has_a_pile() -> None:
    assert set(PILES) == set(Outcome)


def test_the_same_bytes_again_are_a_duplicate_whatever_they_are() -> None:
    altered = found("pdf.changed", intact=False, valid=False)
    assert outcomes([Arrived("1", GOOD), Arrived("2", altered), Arrived("1", GOOD), Arrived("2", altered)]) == (
        Outcome.GOOD,
        Outcome.ALTERED,
        Outcome.DUPLICATE,
        Outcome.DUPLICATE,
    )


def test_files_that_could_not_be_read_are_no_duplicates_of_each_other() -> None:
    assert outcomes([Arrived("", GOOD), Arrived("", GOOD)]) == (Outcome.UNREADABLE, Outcome.UNREADABLE)


def test_pdf_and_workbook_of_one_return_are_both_good() -> None:
    assert outcomes([Arrived("1", GOOD), Arrived("2", replace(GOOD, kind="xlsx"))]) == (Outcome.GOOD, Outcome.GOOD)


def test_an_earlier_revision_is_superseded_whichever_came_first() -> None:
    later = replace(GOOD, revision=2)
    assert outcomes([Arrived("1", later), Arrived("2", GOOD)]) == (Outcome.GOOD, Outcome.SUPERSEDED)
    assert outcomes([Arrived("2", GOOD), Arrived("1", later)]) == (Outcome.SUPERSEDED, Outcome.GOOD)


def test_only_a_good_file_supersedes_another() -> None:
    later = replace(found("certificate.not_pinned"), revision=2)
    assert outcomes([Arrived("1", later), Arrived("2", GOOD)]) == (Outcome.UNKNOWN_KEY, Outcome.GOOD)


def test_other_units_and_periods_supersede_nothing() -> None:
    others = [replace(GOOD, unit_code="990102", revision=5), replace(GOOD, period=Q3, revision=5)]
    files = [Arrived(str(at), verdict) for at, verdict in enumerate([GOOD, *others])]
    assert outcomes(files) == (Outcome.GOOD,) * 3


def test_what_came_in_before_supersedes_too() -> None:
    assert outcomes([Arrived("1", GOOD)], [Known("990101", Q2, 1)]) == (Outcome.SUPERSEDED,)
