"""Received files: three answers, the right unit's key, and pairs that belong together."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import SignOff
from planner_desktop.domain.trust import Arrival, Pin, PinStatus, TrustBook
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.services.incoming import Incoming, Received, unreadable
from planner_desktop.services.outgoing import Outgoing
from planner_desktop.services.redrawing import Redrawing
from support.answering import answer_warnings
from support.fakes import (
    DIRECTORY,
    NOON,
    MemoryFiles,
    MemorySequence,
    Opening,
    PaperKey,
    PlainDocuments,
    open_workspace,
)

Q2 = Period.parse("2020Q2")
OURS = PaperKey().fingerprint
PINNED = TrustBook.pinning({OURS: "990101"})


class Desk:
    """A county that exports and a receiver that verifies, sharing nothing but files."""

    def __init__(self) -> None:
        workspace = open_workspace()
        workspace.apply(edits.set_office(workspace.progress, Office("990101")))
        for step in ("t1.m1", "t1.m2", "t2.m1"):
            made = edits.set_entry(workspace.progress, step, Q2, status=Status.CONTINUING, narrative="示例进展")
            workspace.apply(made)
        self.documents = documents = PlainDocuments()
        self.disk = MemoryFiles()
        self.outgoing = Outgoing(workspace, documents, self.disk, MemorySequence(), lambda: NOON)
        self.incoming = Incoming(documents, lambda: NOON)

    def files(self) -> tuple[Received, Received]:
        answer_warnings(self.outgoing.workspace, Q2)
        record = self.outgoing.seal(Q2, SignOff("示例甲", "示例乙", "示例丙", "0", date(2020, 6, 28)))
        made = self.outgoing.produce(self.outgoing.ledger(record), record, PaperKey(), Path())
        written = self.disk.written
        return Received("a.pdf", written[made.pdf]), Received("a.xlsx", written[made.xlsx])


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_sound_pair_of_a_pinned_unit_is_accepted(desk: Desk) -> None:
    for verdict in desk.incoming.verify(desk.files(), PINNED):
        assert verdict.accepted
        assert (verdict.unit_code, verdict.period, verdict.revision, verdict.sequence) == ("990101", Q2, 0, 1)


def test_an_unknown_key_is_whole_and_valid_but_not_trusted(desk: Desk) -> None:
    verdict = desk.incoming.verify(desk.files(), TrustBook())[0]
    assert (verdict.intact, verdict.valid, verdict.trusted) == (True, True, False)


def test_a_key_pinned_for_another_unit_is_refused(desk: Desk) -> None:
    verdict = desk.incoming.verify(desk.files(), TrustBook.pinning({OURS: "990100"}))[0]
    assert (verdict.trusted, verdict.findings[0].code) == (False, "return.signed_by_other_unit")


def test_a_certificate_that_names_another_unit_is_refused_however_it_is_pinned(desk: Desk) -> None:
    pdf, _ = desk.files()
    forged = json.loads(pdf.data) | {"unit": "990100"}
    verdict = desk.incoming.verify([Received("b.pdf", json.dumps(forged).encode())], TrustBook().also_pinning([OURS]))[
        0
    ]
    assert (verdict.trusted, verdict.findings[0].code) == (False, "return.signed_by_other_unit")


def revoked(at: str, *arrivals: tuple[Received, str], by: str = "") -> TrustBook:
    """Our certificate was revoked by what arrived at a time; other files arrived before or after."""
    pin = Pin(OURS, "990101", "示例县", "2020-01-01T00:00:00+08:00", PinStatus.REVOKED, at, at, by)
    seen = [Arrival(hashlib.sha256(file.data).hexdigest(), OURS, when) for file, when in arrivals]
    return TrustBook({OURS: pin}, {arrival.sha256: arrival for arrival in seen})


REVOKED_AT = "2020-06-28T18:00:00+08:00"
"""Two hours before the receiver's noon in UTC."""


def test_what_a_revoked_key_signed_is_refused_when_first_seen_afterwards(desk: Desk) -> None:
    for verdict in desk.incoming.verify(desk.files(), revoked(REVOKED_AT)):
        assert (verdict.intact, verdict.valid, verdict.trusted) == (True, True, False)
        assert verdict.findings[0].code == "certificate.revoked"


def test_a_clock_set_back_does_not_bring_a_revoked_key_to_life(desk: Desk) -> None:
    later = revoked("2020-06-28T23:00:00+08:00")
    assert not any(verdict.accepted for verdict in desk.incoming.verify(desk.files(), later))


@pytest.mark.parametrize(
    ("arrived", "accepted"),
    [
        ("2020-06-28T17:59:59+08:00", True),
        ("2020-06-28T09:59:59+00:00", True),
        (REVOKED_AT, False),
        ("2020-06-28T10:00:01+00:00", False),
    ],
)
def test_what_arrived_before_the_revocation_stays(desk: Desk, arrived: str, accepted: bool) -> None:
    files = desk.files()
    verdicts = desk.incoming.verify(files, revoked(REVOKED_AT, *[(file, arrived) for file in files]))
    assert [verdict.accepted for verdict in verdicts] == [accepted, accepted]


def test_a_key_that_was_replaced_is_told_from_one_that_was_stolen(desk: Desk) -> None:
    verdict = desk.incoming.verify(desk.files(), revoked(REVOKED_AT, by="cd" * 32))[0]
    assert (verdict.trusted, verdict.findings[0].code) == (False, "certificate.replaced")


def test_a_held_key_is_never_accepted(desk: Desk) -> None:
    held = TrustBook({OURS: Pin(OURS, "990101", "示例县", "", PinStatus.HELD, REVOKED_AT)})
    for verdict in desk.incoming.verify(desk.files(), held):
        assert (verdict.trusted, [found.code for found in verdict.findings]) == (False, ["certificate.held"])


def test_naming_a_certificate_for_once_does_not_overrule_its_revocation(desk: Desk) -> None:
    book = revoked(REVOKED_AT).also_pinning([OURS])
    assert not any(verdict.accepted for verdict in desk.incoming.verify(desk.files(), book))


def test_a_changed_file_of_a_revoked_key_is_first_of_all_changed(desk: Desk) -> None:
    pdf, _ = desk.files()
    damaged = Received("d.pdf", pdf.data.replace(b'"whole": true', b'"whole": false'))
    verdict = desk.incoming.verify([damaged], revoked(REVOKED_AT))[0]
    assert (verdict.intact, verdict.trusted, verdict.findings[-1].code) == (False, False, "certificate.revoked")


def test_a_file_that_arrived_when_the_certificate_was_in_date_is_judged_by_that_day(desk: Desk) -> None:
    files = desk.files()
    asked: list[datetime] = []
    when = "2020-06-28T09:00:00+00:00"
    seen = {hashlib.sha256(files[0].data).hexdigest(): Arrival("12" * 32, OURS, when)}

    class Asked(PlainDocuments):
        def open(self, data: bytes, pins: Iterable[str], now: datetime) -> Opening:
            asked.append(now)
            return super().open(data, pins, now)

    documents = Asked(desk.documents.kept)
    Incoming(documents, lambda: NOON).verify(files, TrustBook(PINNED.pins, seen))
    assert asked == [datetime.fromisoformat(when), NOON]


def test_a_workbook_of_another_export_does_not_pass_as_the_pdfs_pair(desk: Desk) -> None:
    pdf, xlsx = desk.files()
    other = Received("c.xlsx", xlsx.data.replace(b'"kind"', b' "kind"'))
    verdicts = desk.incoming.verify([pdf, other, xlsx], PINNED)
    assert [verdict.accepted for verdict in verdicts] == [True, False, True]
    assert verdicts[1].findings[0].code == "pair.other_workbook"


def test_a_damaged_file_has_no_return_to_speak_of(desk: Desk) -> None:
    pdf, _ = desk.files()
    damaged = Received("d.pdf", pdf.data.replace(b'"whole": true', b'"whole": false'))
    verdict = desk.incoming.verify([damaged], PINNED)[0]
    assert (verdict.intact, verdict.valid, verdict.unit_code) == (False, False, None)


def test_a_file_that_cannot_be_read_gets_a_verdict_too() -> None:
    verdict = unreadable("没有.pdf", UserError("file.missing", path="没有.pdf"))
    assert not verdict.accepted
    assert verdict.findings[0].code == "file.missing"


def test_progress_is_told_file_by_file_and_the_verdicts_keep_their_order(desk: Desk) -> None:
    told: list[int] = []
    files = [*desk.files()] * 5
    verdicts = replace(desk.incoming, parallel=4).verify(files, PINNED, told.append)
    assert told == list(range(1, 11))
    assert [verdict.name for verdict in verdicts] == ["a.pdf", "a.xlsx"] * 5
    assert all(verdict.accepted for verdict in verdicts)


def test_cancelling_gives_no_verdicts_and_keeps_nothing(desk: Desk) -> None:
    kept = KeptAside()
    incoming = replace(desk.incoming, quarantine=kept)
    with pytest.raises(Cancelled):
        incoming.verify([*desk.files()] * 5, TrustBook(), cancelled=lambda: True)
    assert kept.files == []


class KeptAside:
    """A quarantine in memory; ``failing`` is raised instead of keeping."""

    def __init__(self) -> None:
        self.files: list[tuple[bytes, FileVerdict]] = []
        self.failing: UserError | None = None

    def keep(self, data: bytes, verdict: FileVerdict) -> None:
        if self.failing:
            raise self.failing
        self.files.append((data, verdict))


def test_what_is_not_accepted_is_kept_as_it_came(desk: Desk) -> None:
    kept = KeptAside()
    incoming = replace(desk.incoming, quarantine=kept)
    files = desk.files()
    incoming.verify(files, PINNED)
    assert kept.files == []
    verdicts = incoming.verify(files, TrustBook())
    assert kept.files == [(file.data, verdict) for file, verdict in zip(files, verdicts, strict=True)]


def test_a_file_that_cannot_be_kept_keeps_its_verdict_and_says_so(desk: Desk) -> None:
    kept = KeptAside()
    kept.failing = UserError("file.disk_full", path="quarantine")
    verdict = replace(desk.incoming, quarantine=kept).verify(desk.files(), TrustBook())[0]
    assert (verdict.intact, verdict.valid, verdict.trusted) == (True, True, False)
    assert verdict.findings[-1] == Refusal("quarantine.not_kept", (("path", "quarantine"),))


def test_changes_of_a_damaged_file_are_told_behind_what_is_wrong_with_it(desk: Desk) -> None:
    class Naming(Redrawing):
        def changes(self, *_: object) -> tuple[Refusal, ...]:
            return (Refusal("xlsx.cells_unchanged"),)

    pdf, _ = desk.files()
    damaged = Received("d.pdf", pdf.data.replace(b'"whole": true', b'"whole": false'))
    naming = replace(desk.incoming, redrawing=Naming((), DIRECTORY))
    plain = desk.incoming.verify([damaged, pdf], PINNED)
    told = naming.verify([damaged, pdf], PINNED)
    assert told[0].findings == (*plain[0].findings, Refusal("xlsx.cells_unchanged"))
    assert told[1] == plain[1]
