"""Received files: three answers, the right unit's key, and pairs that belong together."""

import json
from datetime import date
from pathlib import Path

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import SignOff
from planner_desktop.errors import UserError
from planner_desktop.services.incoming import Incoming, Received, unreadable
from planner_desktop.services.outgoing import Outgoing
from support.fakes import NOON, MemoryFiles, MemorySequence, PaperKey, PlainDocuments, open_workspace

Q2 = Period.parse("2020Q2")
OURS = PaperKey().fingerprint


class Desk:
    """A county that exports and a receiver that verifies, sharing nothing but files."""

    def __init__(self) -> None:
        workspace = open_workspace()
        workspace.apply(edits.set_office(workspace.progress, Office("990101")))
        for step in ("t1.m1", "t1.m2", "t2.m1"):
            made = edits.set_entry(workspace.progress, step, Q2, status=Status.CONTINUING, narrative="示例进展")
            workspace.apply(made)
        documents = PlainDocuments()
        self.disk = MemoryFiles()
        self.outgoing = Outgoing(workspace, documents, self.disk, MemorySequence(), lambda: NOON)
        self.incoming = Incoming(documents, lambda: NOON)

    def files(self) -> tuple[Received, Received]:
        record = self.outgoing.seal(Q2, SignOff("示例甲", "示例乙", "示例丙", "0", date(2020, 6, 28)))
        made = self.outgoing.produce(self.outgoing.ledger(record), record, PaperKey(), Path())
        written = self.disk.written
        return Received("a.pdf", written[made.pdf]), Received("a.xlsx", written[made.xlsx])


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_sound_pair_of_a_pinned_unit_is_accepted(desk: Desk) -> None:
    for verdict in desk.incoming.verify(desk.files(), {OURS: "990101"}):
        assert verdict.accepted
        assert (verdict.unit_code, verdict.period, verdict.revision, verdict.sequence) == ("990101", Q2, 0, 1)


def test_an_unknown_key_is_whole_and_valid_but_not_trusted(desk: Desk) -> None:
    verdict = desk.incoming.verify(desk.files(), {})[0]
    assert (verdict.intact, verdict.valid, verdict.trusted) == (True, True, False)


def test_a_key_pinned_for_another_unit_is_refused(desk: Desk) -> None:
    verdict = desk.incoming.verify(desk.files(), {OURS: "990100"})[0]
    assert (verdict.trusted, verdict.findings[0].code) == (False, "return.signed_by_other_unit")


def test_a_certificate_that_names_another_unit_is_refused_however_it_is_pinned(desk: Desk) -> None:
    pdf, _ = desk.files()
    forged = json.loads(pdf.data) | {"unit": "990100"}
    verdict = desk.incoming.verify([Received("b.pdf", json.dumps(forged).encode())], {OURS: ""})[0]
    assert (verdict.trusted, verdict.findings[0].code) == (False, "return.signed_by_other_unit")


def test_a_workbook_of_another_export_does_not_pass_as_the_pdfs_pair(desk: Desk) -> None:
    pdf, xlsx = desk.files()
    other = Received("c.xlsx", xlsx.data.replace(b'"kind"', b' "kind"'))
    verdicts = desk.incoming.verify([pdf, other, xlsx], {OURS: "990101"})
    assert [verdict.accepted for verdict in verdicts] == [True, False, True]
    assert verdicts[1].findings[0].code == "pair.other_workbook"


def test_a_damaged_file_has_no_return_to_speak_of(desk: Desk) -> None:
    pdf, _ = desk.files()
    damaged = Received("d.pdf", pdf.data.replace(b'"whole": true', b'"whole": false'))
    verdict = desk.incoming.verify([damaged], {OURS: "990101"})[0]
    assert (verdict.intact, verdict.valid, verdict.unit_code) == (False, False, None)


def test_a_file_that_cannot_be_read_gets_a_verdict_too() -> None:
    verdict = unreadable("没有.pdf", UserError("file.missing", path="没有.pdf"))
    assert not verdict.accepted
    assert verdict.findings[0].code == "file.missing"
