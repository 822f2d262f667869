from __future__ import annotations

import pytest

from planner_desktop.domain.paper_check import PaperReturn, Slip, look_up
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnType

Q2, Q3 = Period.parse("2020Q2"), Period.parse("2020Q3")
FIRST = PaperReturn("A7K3-9QMD-2XTR-6HVE", "990101", "示例县", Q2, ReturnType.FIRST, 0, "2020-06-28", own=False)
SECOND = PaperReturn("B7K3-0QMD-2XTR-6H11", "990101", "示例县", Q2, ReturnType.CORRECTION, 1, "2020-07-01", own=False)
OTHER = PaperReturn("ZZZZ-ZZZZ-ZZZZ-ZZZZ", "990101", "示例县", Q3, ReturnType.FIRST, 0, "2020-09-28", own=True)
KNOWN = (FIRST, SECOND, OTHER)


@pytest.mark.parametrize(
    "typed",
    [
        "A7K3-9QMD-2XTR-6HVE",
        "a7k3 9qmd 2xtr 6hve",
        "PD1:A7K39QMD2XTR6HVE",
        "pd1:a7k3-9qmd-2xtr-6hve",
        " A7K3–9QMD–2XTR–6HVE\n",
        "Ａ７Ｋ３－９ＱＭＤ－２ＸＴＲ－６ＨＶＥ",
        "PD1：A7K3-9QMD-2XTR-6HVE",
    ],
)
def test_a_code_is_found_however_it_is_typed_or_scanned(typed: str) -> None:
    answer = look_up(typed, KNOWN)
    assert answer.found == FIRST
    assert answer.code == FIRST.code


def test_what_people_write_for_one_and_zero_is_understood() -> None:
    assert look_up("B7K3-OQMD-2XTR-6HIL", KNOWN).found == SECOND


def test_the_latest_revision_is_named_and_only_where_there_is_one() -> None:
    assert look_up(FIRST.code, KNOWN).later == SECOND
    assert look_up(SECOND.code, KNOWN).later is None
    assert look_up(OTHER.code, KNOWN).later is None


def test_an_unknown_code_is_none_of_the_known_returns() -> None:
    answer = look_up("0123-4567-89AB-CDEF", KNOWN)
    assert (answer.code, answer.found, answer.slip, answer.nearly) == ("0123-4567-89AB-CDEF", None, None, None)


def test_a_code_that_is_nearly_known_names_the_letters_that_differ() -> None:
    answer = look_up("A7K3-9QMD-2XTR-7HVF", KNOWN)
    assert (answer.found, answer.nearly, answer.differs) == (None, FIRST, (12, 15))


def test_three_letters_apart_is_another_code() -> None:
    assert look_up("A7K3-9QMD-2XTQ-7HVF", KNOWN).nearly is None


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("A7K3-9QMD-2XTU-6HVE", Slip(13, "U", 11)),
        ("A7K3-迎QMD", Slip(5, "迎", 4)),
        ("PD1:A7K3*", Slip(8, "*", 4)),
        ("PD2:A7K3", Slip(3, ":", 3)),
        ("", Slip(0, "", 0)),
        ("  ", Slip(2, "", 0)),
        ("A7K3", Slip(4, "", 4)),
        ("A7K3-9QMD-2XTR-6HVE-0", Slip(21, "", 17)),
        ("A7K3𠮷", Slip(4, "𠮷", 4)),
    ],
)
def test_where_it_stops_being_a_code_is_told(typed: str, slip: Slip) -> None:
    answer = look_up(typed, KNOWN)
    assert (answer.slip, answer.code, answer.found) == (slip, "", None)


def test_with_nothing_known_a_code_is_still_a_code() -> None:
    assert look_up(FIRST.code, ()).code == FIRST.code
