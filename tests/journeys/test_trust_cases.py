"""Whose returns a receiver accepts, over the life of a key: real keys, real PDFs and workbooks, only the clock is handed in."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest

from planner_desktop.documents.keys import SigningKey
from planner_desktop.domain.trust import Pin, TrustBook
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.services.incoming import Received
from planner_desktop.services.redrawing import Redrawing
from support.sample_return import sample_return
from support.signed_returns import signed_pair
from support.signed_samples import SIGNED_AT
from support.signer_attacks import self_signed
from support.trust_desk import CITY, COUNTY, PROVINCE, SIBLING, TrustDesk, directory, key_of


@cache
def _files(key: SigningKey, preparer: str) -> tuple[Received, Received]:
    sealed = sample_return(unit_code=COUNTY)
    pair = signed_pair(replace(sealed, sign_off=replace(sealed.sign_off, preparer=preparer)), key)
    return Received("a.pdf", pair.pdf), Received("a.xlsx", pair.xlsx)


def files(which: str = "first", *, unit: str = COUNTY, preparer: str = "示例甲") -> tuple[Received, Received]:
    """The county's return as signed on 28 June by some key; another preparer makes other files."""
    return _files(key_of(unit, which), preparer)


@pytest.fixture
def city() -> TrustDesk:
    """The receiver, on the day after."""
    desk = TrustDesk(CITY)
    desk.clock = SIGNED_AT + timedelta(days=1)
    return desk


def verdicts(city: TrustDesk, received: tuple[Received, Received]) -> tuple[FileVerdict, ...]:
    return city.incoming.verify(received, city.trust.book)


def codes(city: TrustDesk, received: tuple[Received, Received]) -> list[str]:
    """The first finding on PDF and workbook; empty where they are accepted."""
    return [verdict.findings[0].code if verdict.findings else "" for verdict in verdicts(city, received)]


def received(city: TrustDesk, which: str = "first") -> tuple[Received, Received]:
    """A return that came in while its key was good."""
    arrived = files(which)
    seen = verdicts(city, arrived)
    assert all(verdict.accepted for verdict in seen), seen
    assert city.trust.note_arrivals([hashlib.sha256(file.data).hexdigest() for file in arrived], seen) == 2
    return arrived


def test_an_unknown_key_is_not_accepted_until_its_code_was_compared(city: TrustDesk) -> None:
    assert codes(city, files()) == ["certificate.not_pinned"] * 2
    city.trust.hold(city.trust.receive(TrustDesk(COUNTY).trust.enrol(key_of(COUNTY))))
    assert codes(city, files()) == ["certificate.held"] * 2
    city.pin(COUNTY)
    assert codes(city, files()) == ["", ""]


def test_a_stolen_key_used_with_an_earlier_date_is_refused_and_what_came_before_stays(city: TrustDesk) -> None:
    pin = city.pin(COUNTY)
    honest = received(city)
    city.forward(days=1)
    revoked = city.trust.revoke(pin.fingerprint)
    city.forward(days=1)
    stolen = files(preparer="示例窃")
    claimed = verdicts(city, stolen)
    assert revoked.revoked_at is not None and SIGNED_AT.isoformat() < revoked.revoked_at
    assert [(v.intact, v.valid, v.trusted, v.findings[0].code) for v in claimed] == [
        (True, True, False, "certificate.revoked")
    ] * 2
    assert codes(city, honest) == ["", ""]


def test_what_came_in_after_the_word_of_the_theft_is_refused_too(city: TrustDesk) -> None:
    """The word lay unread for a day; a return came in meanwhile and was accepted."""
    pin = city.pin(COUNTY)
    word = city.clock
    city.forward(hours=12)
    meanwhile = received(city)
    city.forward(hours=12)
    city.trust.revoke(pin.fingerprint, word)
    assert codes(city, meanwhile) == ["certificate.revoked"] * 2


def test_a_re_enrolled_unit_is_accepted_by_its_new_key_and_no_longer_by_the_old(city: TrustDesk) -> None:
    city.pin(COUNTY)
    honest = received(city)
    city.forward(days=1)
    offer = city.trust.receive(TrustDesk(COUNTY).trust.enrol(key_of(COUNTY, "second"), key_of(COUNTY)))
    city.trust.pin(offer, confirmed=True)
    assert codes(city, files("second")) == ["", ""]
    assert codes(city, files(preparer="示例窃")) == ["certificate.replaced"] * 2
    assert codes(city, honest) == ["", ""]


def test_an_expired_key_is_refused_whatever_date_it_claims_and_what_came_in_time_stays(city: TrustDesk) -> None:
    city.pin(COUNTY)
    honest = received(city)
    city.forward(days=4 * 365)
    assert codes(city, files(preparer="示例晚")) == ["certificate.expired"] * 2
    assert codes(city, honest) == ["", ""]


def test_an_arrival_of_other_bytes_vouches_for_nothing(city: TrustDesk) -> None:
    pin = city.pin(COUNTY)
    pdf, xlsx = received(city)
    city.forward(days=1)
    city.trust.revoke(pin.fingerprint)
    altered = Received("a.pdf", pdf.data[:-2] + b"G\n"), Received("a.xlsx", xlsx.data + b"\0")
    assert not any(verdict.accepted for verdict in verdicts(city, altered))


def test_a_right_looking_return_signed_by_another_trusted_unit_is_refused(city: TrustDesk) -> None:
    city.pin(COUNTY)
    city.pin(SIBLING)
    assert codes(city, files(unit=SIBLING)) == ["return.signed_by_other_unit"] * 2


def test_a_certificate_with_the_right_name_is_judged_by_the_unit_it_was_pinned_for(city: TrustDesk) -> None:
    """A certificate of an outside authority carries no unit code, and its name is exactly the county's."""
    alike = key_of("", "alike", directory().by_code[COUNTY].office_name)
    city.pin(COUNTY)
    offer = city.trust.receive(TrustDesk(SIBLING).trust.enrol(alike))
    city.trust.pin(offer, offer.code)
    assert codes(city, _files(alike, "示例甲")) == ["return.signed_by_other_unit"] * 2


def test_a_key_that_names_the_unit_but_is_pinned_for_another_is_refused(city: TrustDesk) -> None:
    key = key_of(COUNTY)
    book = city.trust.book.pinning({key.fingerprint: SIBLING})
    for verdict in city.incoming.verify(files(), book):
        assert (verdict.trusted, verdict.findings[0].code) == (False, "return.signed_by_other_unit")


def test_every_decision_stands_in_the_log_with_its_own_name(city: TrustDesk) -> None:
    pin: Pin = city.pin(COUNTY)
    received(city)
    city.trust.revoke(pin.fingerprint)
    assert city.labels == ["trust.pin", "trust.arrival", "trust.revoke"]


def test_a_unit_code_in_other_digits_is_another_unit(city: TrustDesk) -> None:
    """Full-width digits look the same; a certificate that carries them is no certificate of the unit."""
    looks = self_signed(key_of(COUNTY, "wide").private_key, code="".join(chr(ord(each) + 0xFEE0) for each in COUNTY))
    pair = signed_pair(sample_return(unit_code=COUNTY), looks)
    book = TrustBook.pinning({looks.fingerprint: COUNTY})
    for name, data in (("a.pdf", pair.pdf), ("a.xlsx", pair.xlsx)):
        (verdict,) = city.incoming.verify([Received(name, data)], book)
        assert (verdict.intact, verdict.trusted) == (True, False)
        assert "return.signed_by_other_unit" in [found.code for found in verdict.findings]


def test_a_return_under_another_units_name_is_refused_though_its_own_key_signed_it(city: TrustDesk) -> None:
    """The pinned county signs a return with its own code and the province's name: on paper it is the province's."""
    city.pin(COUNTY)
    incoming = replace(city.incoming, redrawing=Redrawing((), directory()))
    county, province = directory().by_code[COUNTY], directory().by_code[PROVINCE]
    for name, code in ((province.name, "return.other_name"), (county.name, ""), (county.formal_name, "")):
        pair = signed_pair(replace(sample_return(unit_code=COUNTY), unit_name=name), key_of(COUNTY))
        (verdict,) = incoming.verify([Received("a.pdf", pair.pdf)], city.trust.book)
        assert [found.code for found in verdict.findings] == ([code] if code else [])
        assert verdict.accepted is not bool(code)
