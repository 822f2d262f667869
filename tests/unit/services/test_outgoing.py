"""Returns on their way out: sealed only when sound, numbered once, read back before anything is said."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.deadlines import DeadlineRule
from planner_desktop.domain.differences import Difference
from planner_desktop.domain.evidence import NewFile, attach
from planner_desktop.domain.evidence_check import EvidenceState
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.prefill import declare_nil
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType, SignOff
from planner_desktop.domain.schedule import Light
from planner_desktop.domain.trust import TrustBook
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.services.incoming import Incoming, Received
from planner_desktop.services.outgoing import Outgoing, Produced, Step
from support.answering import WORD, answer_warnings
from support.fakes import NOON, MemoryFiles, MemorySequence, MemoryStore, PaperKey, PlainDocuments, open_workspace

Q2 = Period.parse("2020Q2")
NAMES = SignOff("示例甲", "示例乙", "示例丙", "0000-0000000", date(2020, 6, 28))
FOLDER = Path("回报")


def fill(outgoing: Outgoing, **changes: Any) -> None:
    workspace = outgoing.workspace
    for step in ("t1.m1", "t1.m2", "t2.m1"):
        values: dict[str, Any] = {"status": Status.BEHIND, "narrative": "示例进展", "problems": "示例问题"} | changes
        workspace.apply(edits.set_entry(workspace.progress, step, Q2, **values))


@pytest.fixture
def outgoing() -> Outgoing:
    workspace = open_workspace()
    workspace.apply(edits.set_office(workspace.progress, Office("990101", sample=True)))
    made = Outgoing(workspace, PlainDocuments(), MemoryFiles(), MemorySequence(), lambda: NOON)
    fill(made)
    answer_warnings(workspace, Q2)
    return made


def disk(outgoing: Outgoing) -> MemoryFiles:
    assert isinstance(outgoing.files, MemoryFiles)
    return outgoing.files


def paper(outgoing: Outgoing) -> PlainDocuments:
    assert isinstance(outgoing.documents, PlainDocuments)
    return outgoing.documents


def export(outgoing: Outgoing, record: ReturnRecord, key: PaperKey | None = None, **more: Any) -> Produced:
    return outgoing.produce(outgoing.ledger(record), record, key or PaperKey(), FOLDER, **more)


def test_the_first_return_of_a_period_is_revision_zero(outgoing: Outgoing) -> None:
    record = outgoing.seal(Q2, NAMES)
    sealed = outgoing.documents.read_payload(record.payload)
    assert (record.type, record.revision, record.sequence, record.state) == (ReturnType.FIRST, 0, 1, ReturnState.SEALED)
    assert (sealed.unit_name, sealed.sample, sealed.replaces) == ("示例县", True, None)
    assert len(sealed.entries) == 3
    assert outgoing.sequence.highest() == 1


def test_errors_of_the_checks_forbid_sealing(outgoing: Outgoing) -> None:
    fill(outgoing, narrative="")
    with pytest.raises(UserError) as refused:
        outgoing.seal(Q2, NAMES)
    assert (refused.value.code, refused.value.details) == ("seal.errors", {"count": 3})
    assert outgoing.sequence.highest() == 0


@pytest.mark.parametrize("name", ["2018Q4", "2022Q1"])
def test_a_period_outside_the_plans_years_is_not_sealed(outgoing: Outgoing, name: str) -> None:
    with pytest.raises(UserError) as refused:
        outgoing.seal(Period.parse(name), NAMES)
    assert (refused.value.code, refused.value.details["period"]) == ("seal.period_outside_plan", name)


def test_every_name_of_the_sign_off_is_needed(outgoing: Outgoing) -> None:
    with pytest.raises(UserError) as refused:
        outgoing.seal(Q2, replace(NAMES, reviewer=" "))
    assert refused.value.details == {"field": "reviewer"}


def test_a_character_without_a_glyph_is_named_with_its_field(outgoing: Outgoing) -> None:
    paper(outgoing).missing = ["🙂"]
    fill(outgoing, next_steps="示例🙂")
    with pytest.raises(UserError) as refused:
        outgoing.seal(Q2, NAMES)
    assert (refused.value.code, refused.value.details) == (
        "text.missing_glyph",
        {"field": "next_steps", "character": "🙂 (U+1F642)"},
    )


def test_sealing_freezes_and_later_edits_are_counted(outgoing: Outgoing) -> None:
    record = outgoing.seal(Q2, NAMES)
    assert outgoing.changed_since_sealing(record) == 0
    workspace = outgoing.workspace
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", Q2, narrative="改过"))
    workspace.apply(edits.set_reading(workspace.progress, "t1.i2", Q2, value="5"))
    assert outgoing.changed_since_sealing(record) == 2
    assert outgoing.documents.read_payload(record.payload).entries[0].narrative == "示例进展"


def test_a_sealed_return_that_never_left_is_replaced_in_place(outgoing: Outgoing) -> None:
    outgoing.seal(Q2, NAMES)
    again = outgoing.seal(Q2, replace(NAMES, telephone="1111"))
    assert (again.revision, again.sequence) == (0, 1)
    assert list(outgoing.workspace.returns.values()) == [again]


def test_a_correction_quotes_the_revision_it_replaces(outgoing: Outgoing) -> None:
    first = outgoing.register(export(outgoing, outgoing.seal(Q2, NAMES)))
    second = outgoing.seal(Q2, NAMES)
    sealed = outgoing.documents.read_payload(second.payload)
    assert (second.type, second.revision, second.sequence) == (ReturnType.CORRECTION, 1, 2)
    assert sealed.replaces == first.digest


def test_a_number_issued_before_a_backup_was_restored_is_never_used_again(outgoing: Outgoing) -> None:
    outgoing.sequence.raise_to(7)
    assert outgoing.seal(Q2, NAMES).sequence == 8


def test_the_steps_of_an_export_are_reported_in_order(outgoing: Outgoing) -> None:
    heard: list[tuple[Step, bool]] = []
    export(outgoing, outgoing.seal(Q2, NAMES), report=lambda step, ended, _details: heard.append((step, ended)))
    assert heard == [(step, ended) for step in Step for ended in (False, True)]


def test_three_files_are_written_under_one_name_and_the_return_is_issued(outgoing: Outgoing) -> None:
    produced = export(outgoing, outgoing.seal(Q2, NAMES))
    issued = outgoing.register(produced)
    assert {path.name for path in disk(outgoing).written} == {f"990101_2020Q2_R0.{e}" for e in ("pdf", "xlsx", "eml")}
    assert (issued.state, issued.file_stem) == (ReturnState.ISSUED, "990101_2020Q2_R0")
    assert outgoing.register(produced) == issued


def test_a_package_holds_both_files_and_the_evidence_by_number_and_goes_by_mail(outgoing: Outgoing) -> None:
    file = NewFile(hashlib.sha256(b"sample").hexdigest(), "签到表.txt", b"sample")
    outgoing.workspace.apply(attach(outgoing.workspace.progress, Q2, "t1.m1", [file]))
    answer_warnings(outgoing.workspace, Q2)
    produced = export(outgoing, outgoing.seal(Q2, NAMES), packed=True)
    assert produced.package is not None
    written = disk(outgoing).written
    parts = outgoing.documents.unpack(written[produced.package])
    assert list(parts) == [produced.pdf.name, produced.xlsx.name, "佐证/佐证01_签到表.txt"]
    assert parts["佐证/佐证01_签到表.txt"] == b"sample"
    assert written[produced.eml] == produced.package.name.encode()


def test_a_package_whose_evidence_is_gone_is_not_written(outgoing: Outgoing) -> None:
    file = NewFile("a" * 64, "签到表.txt", b"sample")
    outgoing.workspace.apply(attach(outgoing.workspace.progress, Q2, "t1.m1", [file]))
    answer_warnings(outgoing.workspace, Q2)
    record = outgoing.seal(Q2, NAMES)
    with pytest.raises(KeyError):
        export(outgoing, record, packed=True)
    assert not disk(outgoing).written


def test_a_package_received_is_opened_up_and_its_evidence_checked(outgoing: Outgoing) -> None:
    files = [
        NewFile(hashlib.sha256(data).hexdigest(), name, data) for name, data in (("一.txt", b"1"), ("二.txt", b"2"))
    ]
    outgoing.workspace.apply(attach(outgoing.workspace.progress, Q2, "t1.m1", files))
    answer_warnings(outgoing.workspace, Q2)
    produced = export(outgoing, outgoing.seal(Q2, NAMES), packed=True)
    assert produced.package is not None
    parts = dict(outgoing.documents.unpack(disk(outgoing).written[produced.package]))
    parts["佐证/佐证02_二.txt"] = b"forged"
    incoming = Incoming(outgoing.documents, lambda: NOON)
    opened = incoming.opened_up(Received("a.zip", outgoing.documents.pack(parts)))
    verdicts = incoming.verify(opened, TrustBook.pinning({PaperKey().fingerprint: "990101"}))
    assert [(verdict.kind, verdict.accepted) for verdict in verdicts] == [("pdf", True), ("xlsx", True)]
    states = [EvidenceState.MATCHING, EvidenceState.CHANGED]
    assert [[check.state for check in verdict.evidence] for verdict in verdicts] == [states, states]


def test_a_package_without_a_return_says_so(outgoing: Outgoing) -> None:
    incoming = Incoming(outgoing.documents, lambda: NOON)
    opened = incoming.opened_up(Received("a.zip", outgoing.documents.pack({"佐证/a.pdf": b"x"})))
    [verdict] = incoming.verify(opened, TrustBook())
    assert (verdict.accepted, verdict.findings[0].code) == (False, "package.no_return")


def test_a_file_that_does_not_read_back_is_never_written(outgoing: Outgoing) -> None:
    record = outgoing.seal(Q2, NAMES)
    paper(outgoing).spoil = True
    with pytest.raises(RuntimeError, match="does not verify"):
        export(outgoing, record)
    assert disk(outgoing).written == {}


def test_a_full_disk_leaves_the_return_sealed_and_ready_to_export_again(outgoing: Outgoing) -> None:
    record = outgoing.seal(Q2, NAMES)
    disk(outgoing).failing = UserError("file.disk_full", path="回报")
    with pytest.raises(UserError):
        export(outgoing, record)
    assert outgoing.workspace.returns[record.key].state is ReturnState.SEALED
    disk(outgoing).failing = None
    assert outgoing.register(export(outgoing, record)).state is ReturnState.ISSUED


def test_another_units_key_is_refused(outgoing: Outgoing) -> None:
    with pytest.raises(UserError) as refused:
        export(outgoing, outgoing.seal(Q2, NAMES), PaperKey(unit_code="990100"))
    assert refused.value.code == "key.other_unit"


def test_cancelling_writes_nothing(outgoing: Outgoing) -> None:
    record = outgoing.seal(Q2, NAMES)
    with pytest.raises(Cancelled):
        export(outgoing, record, cancelled=lambda: True)
    assert disk(outgoing).written == {}


def test_without_a_unit_there_is_nothing_to_seal() -> None:
    made = Outgoing(open_workspace(MemoryStore()), PlainDocuments(), MemoryFiles(), MemorySequence(), lambda: NOON)
    fill(made)
    with pytest.raises(UserError) as refused:
        made.seal(Q2, NAMES)
    assert refused.value.code == "seal.no_unit"


def test_the_name_of_the_next_files_is_known_before_they_are_sealed(outgoing: Outgoing) -> None:
    assert outgoing.expected_stem(Q2, NAMES, "code") == "990101_2020Q2_R0"
    assert outgoing.workspace.returns == {}
    outgoing.register(export(outgoing, outgoing.seal(Q2, NAMES)))
    assert outgoing.expected_stem(Q2, NAMES, "code") == "990101_2020Q2_R1"


def test_every_warning_wants_a_word_which_goes_along(outgoing: Outgoing) -> None:
    workspace = outgoing.workspace
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", Q2, reason="示例"))
    with pytest.raises(UserError) as refused:
        outgoing.seal(Q2, NAMES)
    assert (refused.value.code, refused.value.details) == ("seal.warnings_unexplained", {"count": 1})
    assert answer_warnings(workspace, Q2) == 1
    sealed = outgoing.documents.read_payload(outgoing.seal(Q2, NAMES).payload)
    assert [(word.code, word.text) for word in sealed.explanations] == [("check.reason_left_over", WORD)]
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", Q2, reason=""))
    assert outgoing.documents.read_payload(outgoing.seal(Q2, NAMES).payload).explanations == ()


def test_a_mark_goes_along_and_a_remark_stays_in_the_office(outgoing: Outgoing) -> None:
    workspace = outgoing.workspace
    workspace.apply(edits.set_mark(workspace.progress, "t1.m1", Q2, "narrative", note="示例批注", starred=True))
    made = edits.add_remark(workspace.progress, "t1.m1", Q2, "narrative", text="示例", author="示例乙", at=NOON)
    workspace.apply(made)
    with pytest.raises(UserError, match="warnings_unexplained"):
        outgoing.seal(Q2, NAMES)
    [remark] = workspace.progress.at(Q2).remarks_on("t1.m1")
    workspace.apply(edits.settle_remark(remark))
    sealed = outgoing.documents.read_payload(outgoing.seal(Q2, NAMES).payload)
    assert [(mark.field, mark.note, mark.starred) for mark in sealed.marks] == [("narrative", "示例批注", True)]


def test_what_changed_since_sealing_is_named_field_by_field(outgoing: Outgoing) -> None:
    record = outgoing.seal(Q2, NAMES)
    workspace = outgoing.workspace
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", Q2, narrative="改过"))
    workspace.apply(edits.set_mark(workspace.progress, "t1.m1", Q2, "narrative", starred=True))
    assert outgoing.changes_since_sealing(record) == (
        Difference("t1.m1", "", "narrative", "示例进展", "改过"),
        Difference("t1.m1", "", "starred:narrative", "", "★"),
    )


def test_two_revisions_are_compared_with_their_heads(outgoing: Outgoing) -> None:
    first = outgoing.register(export(outgoing, outgoing.seal(Q2, NAMES)))
    fill(outgoing, narrative="示例改过")
    second = outgoing.seal(Q2, NAMES)
    found = outgoing.compare(first, second)
    assert {each.field for each in found} == {"type", "revision", "sequence", "replaces", "narrative"}
    assert [each.old for each in found if each.field == "narrative"] == ["示例进展"] * 3


def test_a_return_withdrawn_before_it_left_gives_its_number_to_the_next(outgoing: Outgoing) -> None:
    record = outgoing.seal(Q2, NAMES)
    outgoing.withdraw(record)
    assert outgoing.workspace.returns_of(Q2) == ()
    assert outgoing.workspace.returns[record.key].state is ReturnState.WITHDRAWN
    again = outgoing.seal(Q2, NAMES)
    assert (again.revision, again.sequence, again.type) == (0, 1, ReturnType.FIRST)
    assert outgoing.workspace.returns_of(Q2) == (again,)


def test_a_withdrawn_correction_leaves_the_return_before_it_in_force(outgoing: Outgoing) -> None:
    first = outgoing.register(export(outgoing, outgoing.seal(Q2, NAMES)))
    outgoing.withdraw(outgoing.seal(Q2, NAMES))
    assert outgoing.workspace.returns_of(Q2) == (first,)
    assert (again := outgoing.seal(Q2, NAMES)).type is ReturnType.CORRECTION
    assert (again.revision, again.sequence) == (1, 2)


def test_what_left_the_office_cannot_be_withdrawn(outgoing: Outgoing) -> None:
    issued = outgoing.register(export(outgoing, outgoing.seal(Q2, NAMES)))
    with pytest.raises(UserError, match=r"return\.not_withdrawable"):
        outgoing.withdraw(issued)


def test_a_nil_return_says_that_nothing_moved_and_nothing_else(outgoing: Outgoing) -> None:
    with pytest.raises(UserError) as refused:
        outgoing.seal(Q2, NAMES, nil=True)
    assert (refused.value.code, refused.value.details) == ("seal.not_nil", {"count": 3})
    fill(outgoing, status=None, narrative="", problems="")
    workspace = outgoing.workspace
    workspace.apply(declare_nil(workspace.plan, workspace.progress, Q2))
    record = outgoing.seal(Q2, NAMES, nil=True)
    assert record.type is ReturnType.NIL
    assert {e.status for e in outgoing.documents.read_payload(record.payload).entries} == {Status.NO_PROGRESS}


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2020, 6, 28), ReturnType.FIRST), (date(2020, 6, 29), ReturnType.SUPPLEMENT)]
)
def test_a_first_return_signed_after_the_deadline_is_a_late_one(
    outgoing: Outgoing, day: date, expected: ReturnType
) -> None:
    workspace = outgoing.workspace
    assert outgoing.seal(Q2, replace(NAMES, day=date(2021, 1, 1))).type is ReturnType.FIRST
    workspace.apply(workspace.deadlines.declared(PeriodKind.QUARTER, DeadlineRule.SAME_28))
    assert outgoing.seal(Q2, replace(NAMES, day=day)).type is expected


def test_a_correction_after_the_deadline_stays_one(outgoing: Outgoing) -> None:
    outgoing.register(export(outgoing, outgoing.seal(Q2, NAMES)))
    workspace = outgoing.workspace
    workspace.apply(workspace.deadlines.declared(PeriodKind.QUARTER, DeadlineRule.SAME_28))
    assert outgoing.seal(Q2, replace(NAMES, day=date(2021, 1, 1))).type is ReturnType.CORRECTION


def test_a_red_that_caught_up_takes_its_history_along(outgoing: Outgoing) -> None:
    workspace = outgoing.workspace
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", Q2.previous, status=Status.BEHIND))
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", Q2, status=Status.DONE))
    answer_warnings(workspace, Q2)
    record = outgoing.seal(Q2, NAMES)
    assert outgoing.documents.read_payload(record.payload).overdue_before == (("t1.m1", Q2.previous),)
    verdicts = {row.step.id: row.verdict for _, row in outgoing.ledger(record).rows}
    assert (verdicts["t1.m1"].light, verdicts["t1.m1"].red) == (Light.CAUGHT_UP, (Q2.previous,))
