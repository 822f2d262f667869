"""Trust: what an enrolment is worth, what pins it, and what takes the trust away; real keys and PDFs, no network."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from planner_desktop.documents import enrolment as enrolment_payload
from planner_desktop.documents.pdf_signature.signing import sign_pdf
from planner_desktop.documents.return_files import OpenedFile, ReturnFiles
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.enrolment import Enrolment, EnrolmentOffer, Standing
from planner_desktop.domain.trust import Confirmation, Pin, PinStatus, moment
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.services.incoming import Received
from support.signed_samples import SEAL_BOX, signed_pdf, signed_xlsx, signing_key, unsigned_pdf
from support.trust_desk import CITY, COUNTY, OTHER_CITY, SIBLING, START, TrustDesk, directory, key_of


@pytest.fixture
def city() -> TrustDesk:
    return TrustDesk(CITY)


def enrolled(unit: str = COUNTY, which: str = "first", former: str = "") -> bytes:
    return TrustDesk(unit).trust.enrol(key_of(unit, which), key_of(unit, former) if former else None)


def offered(city: TrustDesk, which: str = "first", former: str = "", unit: str = COUNTY) -> EnrolmentOffer:
    return city.trust.receive(enrolled(unit, which, former))


def refusal(act: object, *arguments: object, **named: object) -> UserError:
    with pytest.raises(UserError) as caught:
        act(*arguments, **named)  # type: ignore[operator]
    return caught.value


class TestPinning:
    def test_a_new_unit_is_pinned_by_the_code_as_heard(self, city: TrustDesk) -> None:
        offer = offered(city)
        assert (offer.standing, offer.needs_code, offer.notes) == (Standing.NEW, True, ())
        assert offer.code == TrustDesk(COUNTY).trust.receive(enrolled()).code
        pin = city.trust.pin(offer, offer.code.replace(" ", ""))
        assert (pin.unit_code, pin.status, pin.confirmed) == (COUNTY, PinStatus.PINNED, Confirmation.TELEPHONE)
        assert (pin.pinned_at, pin.not_after) == (
            "2020-06-28T04:00:00+00:00",
            key_of(COUNTY).identity.not_after.isoformat(),
        )
        assert city.trust.book.signers == {pin.fingerprint: COUNTY}
        assert city.labels == ["trust.pin"]

    def test_receiving_alone_trusts_and_keeps_nothing(self, city: TrustDesk) -> None:
        offered(city)
        assert (city.labels, city.trust.book.signers) == ([], {})

    @pytest.mark.parametrize("confirmed", [False, True])
    def test_without_the_code_a_new_key_is_not_pinned(self, city: TrustDesk, confirmed: bool) -> None:
        assert refusal(city.trust.pin, offered(city), confirmed=confirmed).code == "enrolment.code_needed"
        assert city.labels == []

    def test_a_wrong_code_pins_nothing(self, city: TrustDesk) -> None:
        other = offered(city, unit=SIBLING)
        assert refusal(city.trust.pin, offered(city), other.code).code == "code.differs"
        assert refusal(city.trust.pin, offered(city), "").code == "code.incomplete"
        assert city.labels == []

    def test_pinning_twice_changes_nothing(self, city: TrustDesk) -> None:
        first = city.pin(COUNTY)
        again = offered(city)
        assert again.standing is Standing.KNOWN
        assert city.trust.pin(again) == first
        assert city.labels == ["trust.pin"]

    def test_a_held_key_is_trusted_only_once_it_is_pinned(self, city: TrustDesk) -> None:
        held = city.trust.hold(offered(city))
        assert (held.status, held.pinned_at, city.trust.book.signers) == (PinStatus.HELD, "", {})
        assert city.trust.hold(offered(city)) == held
        pinned = city.pin(COUNTY)
        assert pinned.fingerprint == held.fingerprint
        assert city.labels == ["trust.hold", "trust.pin"]

    def test_a_held_key_can_be_dropped_but_a_pinned_one_cannot(self, city: TrustDesk) -> None:
        held = city.trust.hold(offered(city))
        city.trust.forget(held.fingerprint)
        assert city.workspace.pins == {}
        pinned = city.pin(COUNTY)
        assert refusal(city.trust.forget, pinned.fingerprint).code == "pin.not_held"

    def test_a_key_that_expired_between_offer_and_decision_is_not_pinned(self, city: TrustDesk) -> None:
        offer = offered(city)
        city.forward(days=4 * 365)
        assert refusal(city.trust.pin, offer, offer.code).code == "certificate.expired"


class TestReceiving:
    def test_a_file_that_is_no_enrolment_is_told(self, city: TrustDesk) -> None:
        assert refusal(city.trust.receive, b"%PDF-1.7 nothing").code.startswith(("pdf.", "vetting."))
        assert refusal(city.trust.receive, b"plain text").code == "file.not_a_return"
        assert refusal(city.trust.receive, signed_pdf()).code.startswith("payload.")
        assert refusal(city.trust.receive, signed_xlsx()).code.startswith("payload.")

    def test_one_changed_byte_is_refused(self, city: TrustDesk) -> None:
        data = bytearray(enrolled())
        data[len(data) // 2] ^= 1
        assert refusal(city.trust.receive, bytes(data)).code.startswith("pdf.")

    def test_an_expired_certificate_is_not_even_offered(self, city: TrustDesk) -> None:
        data = enrolled()
        city.forward(days=4 * 365)
        assert refusal(city.trust.receive, data).code == "certificate.expired"

    def test_an_enrolment_carrying_another_certificate_than_it_is_signed_with_is_refused(self, city: TrustDesk) -> None:
        victim = key_of(COUNTY, "victim").certificate_der
        forged = sign_pdf(
            unsigned_pdf(),
            key_of(COUNTY, "thief"),
            payload=enrolment_payload.to_payload(Enrolment(COUNTY, "示例", victim, moment(START))),
            seal_page=-1,
            seal_box=SEAL_BOX,
            reason="示例",
            location="示例",
            signed_at=START,
        )
        assert refusal(city.trust.receive, forged).code == "enrolment.other_certificate"

    def test_a_unit_that_is_not_in_the_directory_is_refused(self, city: TrustDesk) -> None:
        desk = TrustDesk(COUNTY)
        data = desk.trust.enrol(key_of(COUNTY))
        city.workspace.directory = type(directory())(tuple(u for u in directory().units if u.code != COUNTY))
        assert refusal(city.trust.receive, data).code == "enrolment.unknown_unit"

    def test_a_unit_cannot_enrol_a_key_made_for_another(self) -> None:
        assert refusal(TrustDesk(SIBLING).trust.enrol, key_of(COUNTY)).code == "key.other_unit"

    def test_a_certificate_that_names_another_unit_is_refused_whatever_the_payload_says(self, city: TrustDesk) -> None:
        desk = TrustDesk(SIBLING)
        unit = directory().by_code[SIBLING]
        forged = desk.trust.papers.enrolment_pdf(unit, key_of(COUNTY), None, START, False)
        assert refusal(city.trust.receive, forged).code == "enrolment.other_unit"

    def test_a_name_that_looks_alike_is_shown_beside_the_directorys_and_decides_nothing(self, city: TrustDesk) -> None:
        looks = key_of(SIBLING, "look-alike", directory().by_code[COUNTY].office_name)
        offer = city.trust.receive(TrustDesk(SIBLING).trust.enrol(looks))
        assert offer.unit_name == directory().by_code[SIBLING].office_name
        assert [note.code for note in offer.notes] == ["enrolment.other_name"]
        assert city.trust.pin(offer, offer.code).unit_code == SIBLING


class Lying(ReturnFiles):
    """Says of every file what it is told to say."""

    def __init__(self, **said: object) -> None:
        self.said = said

    def open(self, data: bytes, pins: Iterable[str], now: datetime) -> OpenedFile:
        opened = super().open(data, pins, now)
        status = replace(opened.status, **self.said.get("status", {}))  # type: ignore[arg-type]
        return replace(opened, status=status, payload=opened.payload if "payload" not in self.said else None)


@pytest.mark.parametrize(
    "said", [{"payload": None}, {"status": {"intact": False}}, {"status": {"valid": False}}], ids=str
)
def test_a_file_that_is_less_than_sound_is_no_enrolment_though_nothing_is_said_against_it(
    city: TrustDesk, said: dict[str, object]
) -> None:
    doubtful = replace(city.trust, documents=Lying(**said))
    assert refusal(doubtful.receive, enrolled()).code == "enrolment.not_one"


def test_an_enrolment_that_does_not_read_back_as_sound_is_not_handed_out() -> None:
    broken = replace(TrustDesk(COUNTY).trust, documents=Lying(status={"valid": False}))
    assert refusal(broken.enrol, key_of(COUNTY)).code == "enrolment.not_one"


class TestKeyChange:
    def test_signed_by_the_pinned_key_a_confirmation_is_enough(self, city: TrustDesk) -> None:
        former = city.pin(COUNTY)
        city.forward(days=1)
        offer = offered(city, "second", "first")
        assert (offer.standing, offer.needs_code, offer.current) == (Standing.CHANGE_SIGNED, False, former)
        assert refusal(city.trust.pin, offer).code == "enrolment.not_confirmed"
        pinned = city.trust.pin(offer, confirmed=True)
        assert pinned.confirmed is Confirmation.FORMER_KEY
        replaced = city.workspace.pins[former.fingerprint]
        assert (replaced.status, replaced.replaced_by) == (PinStatus.REVOKED, pinned.fingerprint)
        assert replaced.revoked_at == pinned.pinned_at
        assert city.labels == ["trust.pin", "trust.pin"]

    def test_a_lost_key_is_one_exchange_by_telephone(self, city: TrustDesk) -> None:
        city.pin(COUNTY)
        offer = offered(city, "second")
        assert (offer.standing, offer.needs_code) == (Standing.CHANGE_UNPROVEN, True)
        assert refusal(city.trust.pin, offer, confirmed=True).code == "enrolment.code_needed"
        city.trust.pin(offer, offer.code)
        current = [pin.fingerprint for pin in city.workspace.pins.values() if pin.is_pinned]
        assert current == [key_of(COUNTY, "second").fingerprint]

    def test_a_stolen_key_that_was_revoked_vouches_for_nobody(self, city: TrustDesk) -> None:
        former = city.pin(COUNTY)
        city.trust.revoke(former.fingerprint)
        offer = offered(city, "thief", "first")
        assert (offer.standing, [note.code for note in offer.notes]) == (Standing.NEW, ["enrolment.former_revoked"])
        assert refusal(city.trust.pin, offer, confirmed=True).code == "enrolment.code_needed"

    def test_a_decision_taken_after_the_offer_counts(self, city: TrustDesk) -> None:
        former = city.pin(COUNTY)
        offer = offered(city, "thief", "first")
        city.trust.revoke(former.fingerprint)
        assert refusal(city.trust.pin, offer, confirmed=True).code == "enrolment.code_needed"

    def test_the_key_of_a_sibling_vouches_for_nobody_else(self, city: TrustDesk) -> None:
        city.pin(COUNTY)
        city.pin(SIBLING)
        unit = directory().by_code[COUNTY]
        papers = city.trust.papers
        data = papers.enrolment_pdf(unit, key_of(COUNTY, "thief"), key_of(SIBLING), START, False)
        offer = city.trust.receive(data)
        assert offer.standing is Standing.CHANGE_UNPROVEN
        assert [note.code for note in offer.notes] == ["enrolment.former_unknown"]

    def test_an_expired_key_vouches_for_nobody(self, city: TrustDesk) -> None:
        city.pin(COUNTY)
        offer_made = enrolled(COUNTY, "second", "first")
        late = START + timedelta(days=4 * 365)
        city.clock = late
        data = TrustDesk(COUNTY).trust.papers.enrolment_pdf(
            directory().by_code[COUNTY], key_of(COUNTY, "late", made=late), key_of(COUNTY), late, False
        )
        offer = city.trust.receive(data)
        assert (offer.standing, offer.notes[0].code) == (Standing.CHANGE_UNPROVEN, "enrolment.former_expired")
        assert refusal(city.trust.receive, offer_made).code == "certificate.expired"

    def test_a_signature_that_is_not_the_pinned_keys_is_a_forgery(self, city: TrustDesk) -> None:
        city.pin(COUNTY)

        class Pretender:
            """Names the pinned certificate and signs with another key."""

            fingerprint = key_of(COUNTY).fingerprint

            def sign(self, message: bytes) -> bytes:
                return key_of(COUNTY, "thief").sign(message)

        data = city.trust.papers.enrolment_pdf(
            directory().by_code[COUNTY], key_of(COUNTY, "thief"), Pretender(), START, False
        )
        assert refusal(city.trust.receive, data).code == "enrolment.change_forged"

    def test_the_former_keys_signature_is_for_one_certificate_only(self, city: TrustDesk) -> None:
        city.pin(COUNTY)
        papers = city.trust.papers
        real = city.trust.receive(enrolled(COUNTY, "second", "first")).enrolment
        moved = replace(real, certificate=key_of(COUNTY, "thief").certificate_der)
        assert papers.is_vouched(real, key_of(COUNTY).certificate_der)
        assert not papers.is_vouched(moved, key_of(COUNTY).certificate_der)
        assert not papers.is_vouched(replace(real, unit_code=SIBLING), key_of(COUNTY).certificate_der)

    def test_a_replaced_key_can_never_come_back(self, city: TrustDesk) -> None:
        city.pin(COUNTY)
        old = enrolled()
        offer = offered(city, "second", "first")
        city.trust.pin(offer, confirmed=True)
        again = city.trust.receive(old)
        assert again.standing is Standing.REVOKED
        assert refusal(city.trust.pin, again, again.code).code == "enrolment.revoked_key"

    def test_a_pin_kept_without_its_certificate_proves_nothing(self, city: TrustDesk) -> None:
        bare = Pin(key_of(COUNTY).fingerprint, COUNTY, "示例", "2020-06-01T00:00:00+08:00")
        city.workspace.apply(ChangeSet("trust.pin", (Change(None, bare),)))
        assert offered(city, "second", "first").standing is Standing.CHANGE_UNPROVEN

    def test_a_key_cannot_vouch_for_itself(self) -> None:
        problem = refusal(TrustDesk(COUNTY).trust.enrol, key_of(COUNTY), key_of(COUNTY))
        assert problem.code == "enrolment.same_key"


class TestRevoking:
    def test_it_counts_from_the_arrival_of_the_word_and_stands_in_the_log(self, city: TrustDesk) -> None:
        pin = city.pin(COUNTY)
        city.forward(days=2)
        arrived = START + timedelta(days=1)
        revoked = city.trust.revoke(pin.fingerprint, arrived)
        assert (revoked.status, revoked.revoked_at) == (PinStatus.REVOKED, "2020-06-29T04:00:00+00:00")
        assert revoked.since == "2020-06-30T04:00:00+00:00"
        assert city.labels == ["trust.pin", "trust.revoke"]

    def test_what_cannot_be_is_refused(self, city: TrustDesk) -> None:
        pin = city.pin(COUNTY)
        assert refusal(city.trust.revoke, "00" * 32).code == "pin.unknown"
        later = city.clock + timedelta(seconds=1)
        assert refusal(city.trust.revoke, pin.fingerprint, later).code == "pin.revoked_in_future"
        city.trust.revoke(pin.fingerprint)
        assert refusal(city.trust.revoke, pin.fingerprint).code == "pin.already_revoked"

    def test_a_held_key_can_be_revoked_and_is_then_never_pinned(self, city: TrustDesk) -> None:
        offer = offered(city)
        city.trust.revoke(city.trust.hold(offer).fingerprint)
        assert refusal(city.trust.pin, offer, offer.code).code == "enrolment.revoked_key"


class TestArrivals:
    FILE = "5a" * 32

    def verdict(self, fingerprint: str | None, *, valid: bool = True) -> FileVerdict:
        return FileVerdict("a.pdf", "pdf", True, valid, True, fingerprint=fingerprint)

    def test_a_sound_file_is_kept_once_with_the_receivers_own_time(self, city: TrustDesk) -> None:
        pin = city.pin(COUNTY)
        assert city.trust.note_arrivals([self.FILE, self.FILE], [self.verdict(pin.fingerprint)] * 2) == 1
        city.forward(hours=1)
        assert city.trust.note_arrivals([self.FILE], [self.verdict(pin.fingerprint)]) == 0
        [arrival] = city.trust.book.arrivals.values()
        assert datetime.fromisoformat(arrival.arrived_at) == datetime(2020, 6, 28, 4, 0, tzinfo=UTC)
        assert city.labels == ["trust.pin", "trust.arrival"]

    def test_nothing_is_kept_of_what_is_not_sound(self, city: TrustDesk) -> None:
        bad = [self.verdict("ab" * 32, valid=False), self.verdict(None)]
        assert city.trust.note_arrivals([self.FILE] * 2, bad) == 0
        assert city.labels == []

    def test_nothing_is_kept_of_a_revoked_key_even_with_the_clock_set_back(self, city: TrustDesk) -> None:
        pin = city.pin(COUNTY)
        city.forward(days=1)
        city.trust.revoke(pin.fingerprint)
        city.forward(days=-1)
        assert city.trust.note_arrivals([self.FILE], [self.verdict(pin.fingerprint)]) == 0


def test_an_enrolment_among_returns_is_named_for_what_it_is(city: TrustDesk) -> None:
    [verdict] = city.incoming.verify([Received("a.pdf", enrolled())], city.trust.book)
    assert (verdict.intact, verdict.valid, verdict.accepted) == (True, True, False)
    assert [found.code for found in verdict.findings] == ["payload.is_enrolment", "certificate.not_pinned"]


def test_a_certificate_of_an_authority_without_a_unit_code_is_pinned_for_the_unit_that_presents_it(
    city: TrustDesk,
) -> None:
    outside = key_of("", name="示例证书")
    offer = city.trust.receive(TrustDesk(COUNTY).trust.enrol(outside))
    assert [note.code for note in offer.notes] == ["enrolment.other_name"]
    city.trust.pin(offer, offer.code)
    other = TrustDesk(OTHER_CITY).trust.enrol(outside)
    assert refusal(city.trust.receive, other).code == "enrolment.pinned_for_other"


def test_an_expired_key_is_not_enrolled() -> None:
    desk = TrustDesk(COUNTY)
    desk.forward(days=4 * 365)
    assert refusal(desk.trust.enrol, key_of(COUNTY)).code == "key.expired"


def test_without_a_unit_nothing_is_enrolled() -> None:
    desk = TrustDesk("not yet chosen")
    assert refusal(desk.trust.enrol, signing_key()).code == "enrolment.no_unit"
