"""Rosters: issued by one office, and taken over by another only as far as the issuer may speak and a person confirms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.documents import roster as roster_payload
from planner_desktop.documents.pdf_signature.signing import sign_pdf
from planner_desktop.domain.enrolment import Roster, RosterAction, RosterEntry
from planner_desktop.domain.trust import Confirmation, PinStatus, moment
from planner_desktop.domain.units import Directory
from planner_desktop.errors import UserError
from support.signed_samples import SEAL_BOX, unsigned_pdf
from support.trust_desk import CITY, COUNTY, OTHER_CITY, PROVINCE, SIBLING, START, TrustDesk, directory, key_of

BELOW = (COUNTY, SIBLING)


@pytest.fixture
def province() -> TrustDesk:
    """It has pinned both counties and revoked the sibling's former key."""
    desk = TrustDesk(PROVINCE)
    for unit in BELOW:
        desk.pin(unit)
    return desk


@pytest.fixture
def city() -> TrustDesk:
    """It has pinned the province."""
    desk = TrustDesk(CITY)
    desk.pin(PROVINCE)
    return desk


def roster(province: TrustDesk) -> bytes:
    return province.rosters.issue(key_of(PROVINCE))


def refusal(act: object, *arguments: object, **named: object) -> UserError:
    with pytest.raises(UserError) as caught:
        act(*arguments, **named)  # type: ignore[operator]
    return caught.value


def actions(desk: TrustDesk, data: bytes) -> dict[str, RosterAction]:
    return {change.entry.unit_code: change.action for change in desk.rosters.receive(data).changes}


def test_a_superiors_roster_shows_what_would_change_and_changes_nothing(province: TrustDesk, city: TrustDesk) -> None:
    offer = city.rosters.receive(roster(province))
    assert (offer.vouched, offer.issuer_name) == (True, directory().by_code[PROVINCE].office_name)
    assert {(each.entry.unit_code, each.action) for each in offer.changes} == {
        (unit, RosterAction.PIN) for unit in BELOW
    }
    assert city.labels == ["trust.pin"]


def test_loading_it_is_one_action_and_pins_by_the_roster(province: TrustDesk, city: TrustDesk) -> None:
    offer = city.rosters.receive(roster(province))
    assert city.rosters.load(offer) == 2
    assert city.labels == ["trust.pin", "trust.load_roster"]
    pinned = {pin.unit_code: pin for pin in city.workspace.pins.values()}
    assert {pinned[unit].confirmed for unit in BELOW} == {Confirmation.ROSTER}
    assert set(actions(city, roster(province)).values()) == {RosterAction.NOTHING}


def test_only_what_is_chosen_is_loaded(province: TrustDesk, city: TrustDesk) -> None:
    offer = city.rosters.receive(roster(province))
    assert city.rosters.load(offer, [key_of(COUNTY).fingerprint]) == 1
    assert city.rosters.load(city.rosters.receive(roster(province)), []) == 0
    assert set(city.trust.book.signers.values()) == {PROVINCE, COUNTY}


def test_a_stranger_issuers_code_has_to_be_compared(province: TrustDesk) -> None:
    city = TrustDesk(CITY)
    offer = city.rosters.receive(roster(province))
    assert not offer.vouched
    assert refusal(city.rosters.load, offer).code == "roster.code_needed"
    other = TrustDesk(CITY).trust.receive(TrustDesk(COUNTY).trust.enrol(key_of(COUNTY))).code
    assert refusal(city.rosters.load, offer, None, other).code == "code.differs"
    assert city.labels == []
    assert city.rosters.load(offer, None, offer.code) == 2


def test_a_pinned_inferior_is_no_superior(province: TrustDesk) -> None:
    province.pin(CITY)
    city = TrustDesk(CITY)
    city.pin(COUNTY)
    offer = province.rosters.receive(city.rosters.issue(key_of(CITY)))
    assert not offer.vouched


def test_an_issuer_speaks_only_for_the_units_below_it(province: TrustDesk, city: TrustDesk) -> None:
    stranger = TrustDesk(OTHER_CITY)
    stranger.pin(COUNTY)
    stranger.pin(PROVINCE, "forged")
    offer = city.rosters.receive(stranger.rosters.issue(key_of(OTHER_CITY)))
    assert {each.problem.code for each in offer.changes if each.problem} == {"roster.not_below"}
    assert city.rosters.load(offer, None, offer.code) == 0
    assert city.labels == ["trust.pin"]


def test_a_changed_key_replaces_the_one_pinned_here(province: TrustDesk, city: TrustDesk) -> None:
    former = city.pin(COUNTY, "former")
    offer = city.rosters.receive(roster(province))
    [change] = [each for each in offer.changes if each.entry.unit_code == COUNTY]
    assert (change.action, change.current) == (RosterAction.CHANGE, former)
    city.rosters.load(offer)
    assert city.workspace.pins[former.fingerprint].replaced_by == key_of(COUNTY).fingerprint


def test_a_revocation_counts_from_the_day_the_roster_came_here(province: TrustDesk, city: TrustDesk) -> None:
    city.pin(COUNTY)
    province.trust.revoke(key_of(COUNTY).fingerprint)
    city.forward(days=3)
    offer = city.rosters.receive(roster(province))
    assert actions(city, roster(province))[COUNTY] is RosterAction.REVOKE
    city.rosters.load(offer)
    pin = city.workspace.pins[key_of(COUNTY).fingerprint]
    assert (pin.status, pin.revoked_at) == (PinStatus.REVOKED, "2020-07-01T04:00:00+00:00")


def test_what_was_revoked_here_is_not_pinned_again_by_a_roster(province: TrustDesk, city: TrustDesk) -> None:
    city.trust.revoke(city.pin(COUNTY).fingerprint)
    offer = city.rosters.receive(roster(province))
    [change] = [each for each in offer.changes if each.entry.unit_code == COUNTY]
    assert change.problem is not None and change.problem.code == "roster.revoked_here"
    city.rosters.load(offer)
    assert city.workspace.pins[key_of(COUNTY).fingerprint].status is PinStatus.REVOKED


def test_a_decision_taken_after_the_offer_counts(province: TrustDesk, city: TrustDesk) -> None:
    offer = city.rosters.receive(roster(province))
    city.trust.revoke(city.pin(COUNTY).fingerprint)
    assert city.rosters.load(offer) == 1
    assert city.workspace.pins[key_of(COUNTY).fingerprint].status is PinStatus.REVOKED
    city.trust.revoke(key_of(PROVINCE).fingerprint)
    assert refusal(city.rosters.load, offer).code == "certificate.revoked"


def test_a_revoked_issuer_is_refused(province: TrustDesk, city: TrustDesk) -> None:
    data = roster(province)
    city.trust.revoke(key_of(PROVINCE).fingerprint)
    assert refusal(city.rosters.receive, data).code == "certificate.revoked"


@pytest.mark.parametrize("unit", [COUNTY, "999999"])
def test_an_entry_that_names_another_unit_than_its_certificate_is_refused(city: TrustDesk, unit: str) -> None:
    entry = RosterEntry(unit, "示例", key_of(SIBLING).certificate_der, PinStatus.PINNED)
    data = city.trust.papers.roster_pdf(directory().by_code[PROVINCE], (entry,), key_of(PROVINCE), START, False)
    [change] = city.rosters.receive(data).changes
    assert change.problem is not None
    assert change.problem.code == ("roster.other_unit" if unit == COUNTY else "roster.unknown_unit")


def test_an_expired_certificate_is_not_taken_over(province: TrustDesk, city: TrustDesk) -> None:
    late = START.replace(year=2024)
    data = city.trust.papers.roster_pdf(
        directory().by_code[PROVINCE],
        (RosterEntry(COUNTY, "示例", key_of(COUNTY).certificate_der, PinStatus.PINNED),),
        key_of(PROVINCE, "late", made=late),
        late,
        False,
    )
    city.clock = late
    [change] = city.rosters.receive(data).changes
    assert change.problem is not None and change.problem.code == "certificate.expired"


def test_a_roster_of_another_unit_than_its_certificate_says_is_refused(city: TrustDesk) -> None:
    data = city.trust.papers.roster_pdf(directory().by_code[PROVINCE], (), key_of(CITY), START, False)
    assert refusal(city.rosters.receive, data).code == "enrolment.other_unit"


def test_a_roster_that_carries_anothers_certificate_as_its_issuers_is_refused(city: TrustDesk) -> None:
    payload = roster_payload.to_payload(
        Roster(PROVINCE, "示例", key_of(PROVINCE).certificate_der, moment(START), (), sample=False)
    )
    forged = sign_pdf(
        unsigned_pdf(),
        key_of(COUNTY),
        payload=payload,
        seal_page=-1,
        seal_box=SEAL_BOX,
        reason="示例",
        location="示例",
        signed_at=START,
    )
    assert refusal(city.rosters.receive, forged).code == "enrolment.other_certificate"


def test_an_office_issues_no_roster_with_the_key_of_another(province: TrustDesk) -> None:
    assert refusal(province.rosters.issue, key_of(CITY)).code == "key.other_unit"


def test_a_roster_that_does_not_read_back_is_not_handed_out(province: TrustDesk) -> None:
    late = replace(province.rosters, now=lambda: START.replace(year=2030))
    assert refusal(late.issue, key_of(PROVINCE)).code == "certificate.expired"


def test_an_issuer_who_is_not_in_the_directory_is_refused(province: TrustDesk) -> None:
    data = roster(province)
    elsewhere = TrustDesk(CITY)
    elsewhere.workspace.directory = Directory(tuple(each for each in directory().units if each.code != PROVINCE))
    assert refusal(elsewhere.rosters.receive, data).code == "enrolment.unknown_unit"


def test_an_enrolment_is_no_roster_and_a_roster_no_enrolment(province: TrustDesk, city: TrustDesk) -> None:
    enrolment = TrustDesk(COUNTY).trust.enrol(key_of(COUNTY))
    assert refusal(city.rosters.receive, enrolment).code == "payload.is_enrolment"
    assert refusal(city.trust.receive, roster(province)).code == "payload.is_roster"


def test_what_is_held_is_nobody_elses_business(province: TrustDesk) -> None:
    province.trust.hold(province.trust.receive(TrustDesk(OTHER_CITY).trust.enrol(key_of(OTHER_CITY))))
    offer = TrustDesk(CITY).rosters.receive(roster(province))
    assert {entry.unit_code for entry in offer.roster.entries} == set(BELOW)
