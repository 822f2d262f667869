"""The book of trust: who may sign, and against whom something stands at the time a file arrived."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from planner_desktop.domain.trust import Arrival, Pin, PinStatus, TrustBook, moment

AT = datetime(2020, 6, 28, 4, 0, tzinfo=UTC)
ONE, OTHER, NEXT = "ab" * 32, "cd" * 32, "ef" * 32
PINNED = Pin(ONE, "990101", "示例县", moment(AT), not_after="2023-07-01")
HELD = Pin(OTHER, "990101", "示例县", "", PinStatus.HELD, moment(AT))
REVOKED = Pin(NEXT, "990102", "示例乙县", moment(AT), PinStatus.REVOKED, moment(AT), moment(AT))
BOOK = TrustBook.of([PINNED, HELD, REVOKED, Arrival("12" * 32, NEXT, moment(AT - timedelta(seconds=1)))])


def test_only_what_is_or_was_pinned_may_sign() -> None:
    assert BOOK.signers == {ONE: "990101", NEXT: "990102"}


@pytest.mark.parametrize("arrived", [None, AT, AT + timedelta(days=1), AT - timedelta(days=1)])
def test_nothing_stands_against_a_pinned_or_an_unknown_certificate(arrived: datetime | None) -> None:
    assert BOOK.against(ONE, arrived) is None
    assert BOOK.against("00" * 32, arrived) is None
    assert BOOK.against(None, arrived) is None


@pytest.mark.parametrize(
    ("arrived", "stays"),
    [(None, False), (AT, False), (AT + timedelta(seconds=1), False), (AT - timedelta(seconds=1), True)],
)
def test_a_revocation_leaves_alone_only_what_is_known_to_have_come_before(
    arrived: datetime | None, stays: bool
) -> None:
    assert (BOOK.against(NEXT, arrived) is None) is stays


def test_arrivals_in_another_time_zone_are_compared_as_moments() -> None:
    beijing = datetime.fromisoformat("2020-06-28T11:59:59+08:00")
    assert BOOK.against(NEXT, beijing) is None
    assert BOOK.against(NEXT, beijing + timedelta(seconds=1)) is not None


def test_a_held_certificate_is_refused_whenever_the_file_came() -> None:
    found = BOOK.against(OTHER, AT - timedelta(days=9))
    assert found is not None and (found.code, dict(found.details)["since"]) == ("certificate.held", "2020-06-28")


def test_the_book_knows_when_a_file_came() -> None:
    assert BOOK.arrived("12" * 32) == AT - timedelta(seconds=1)
    assert BOOK.arrived("34" * 32) is None


def test_a_certificate_named_for_once_overrules_no_decision_but_that_it_is_held() -> None:
    named = BOOK.also_pinning([ONE, OTHER, NEXT, "00" * 32])
    assert named.signers == {ONE: "990101", OTHER: "", NEXT: "990102", "00" * 32: ""}
    assert named.against(NEXT, None) is not None
    assert named.arrivals == BOOK.arrivals


def test_a_units_certificates_come_with_the_pinned_one_first() -> None:
    assert BOOK.of_unit("990101") == (PINNED, HELD)
    assert BOOK.of_unit("990199") == ()


def test_a_certificate_is_good_on_its_last_day_and_not_after() -> None:
    assert not PINNED.is_expired(date(2023, 7, 1))
    assert PINNED.is_expired(date(2023, 7, 2))
    assert not HELD.is_expired(date(2999, 1, 1))


def test_a_time_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="zone"):
        moment(datetime(2020, 6, 28))
