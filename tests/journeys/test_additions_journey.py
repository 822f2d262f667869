"""A return with a supplement and a task of the office's own, verified by an office that never saw either."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner_desktop import paths
from planner_desktop.documents.fonts import missing_characters
from planner_desktop.domain import edits
from planner_desktop.domain.addition_edits import StepDraft, TaskDraft
from planner_desktop.domain.additions import Additions
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnRecord, SignOff
from planner_desktop.domain.trust import TrustBook
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.services.incoming import Received
from planner_desktop.services.outgoing import Produced
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.wiring import Wiring
from support.second_notice import NOTICE
from support.signed_samples import UNIT_CODE, signing_key

NOW = datetime(2020, 7, 1, 9, 30, tzinfo=UTC)
SPRING = Period.parse("2020Q2")
PEOPLE = ("示例甲", "示例乙", "示例丙", "0351-0000000")
TASK = TaskDraft(
    "p1", "示例：建设示范点", ("组织部",), (StepDraft(None, "2020-01-01", "2020-06-30", "示例：完成选址"),)
)


class County:
    """An office that loads the supplement, sets a task of its own, and fills both in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wiring = Wiring(paths.Profile(folder / "county"), lambda: NOW)
        self.wiring.open_store()
        self.workspace = self.wiring.workspace
        fill_with_sample(self.workspace, UNIT_CODE, SPRING, self.wiring.phrases)
        adding = self.wiring.adding
        self.workspace.apply(adding.load(adding.read(NOTICE), self.workspace.awaiting[0].id))
        self.workspace.apply(adding.add_task(TASK))
        [self.own] = self.workspace.local_tasks
        self.brought = next(t for t in self.workspace.plan.tasks if t.id.startswith("sup-"))
        self.write(f"{self.own}.m1", status=Status.ON_TRACK, narrative="示例：选址已定。")
        self.write(self.brought.milestones[0].id, status=Status.ON_TRACK, narrative="示例：调查过半。")
        self.put_right()

    def write(self, step: str, **values: object) -> None:
        self.workspace.apply(edits.set_entry(self.workspace.progress, step, SPRING, **values))  # pyright: ignore[reportArgumentType]

    def put_right(self) -> None:
        words = {"reason": "示例原因", "narrative": "示例：正在推进。", "problems": "示例：人手不足"}
        for found in self.workspace.findings(SPRING):
            if found.severity is Severity.ERROR:
                self.write(found.milestone_id, status=Status.NO_PROGRESS, **words)
        for found in self.workspace.unanswered(SPRING):
            self.workspace.apply(edits.explain(self.workspace.progress, found, SPRING, "示例：已核对"))

    def issue(self) -> tuple[ReturnRecord, Produced]:
        outgoing = self.wiring.outgoing
        record = outgoing.seal(SPRING, SignOff(*PEOPLE, NOW.date()))
        made = outgoing.produce(outgoing.ledger(record), record, signing_key(), self.folder)
        return outgoing.register(made), made


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    made = County(tmp_path_factory.mktemp("county"))
    yield made
    made.workspace.close()
    made.wiring.close()


@pytest.fixture(scope="module")
def issued(county: County) -> tuple[ReturnRecord, Produced]:
    return county.issue()


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wiring]:
    """A receiver without any supplement."""
    made = Wiring(paths.Profile(tmp_path_factory.mktemp("city")), lambda: NOW)
    yield made
    made.close()


def verdicts(city: Wiring, *files: tuple[str, bytes]) -> tuple[FileVerdict, ...]:
    trust = TrustBook.pinning({signing_key().identity.fingerprint: UNIT_CODE})
    return city.incoming.verify([Received(name, data) for name, data in files], trust)


def test_receiver_without_the_supplement_verifies_and_reads_the_return(
    city: Wiring, issued: tuple[ReturnRecord, Produced], county: County
) -> None:
    record, made = issued
    pdf, xlsx = made.pdf.read_bytes(), made.xlsx.read_bytes()
    assert [verdict.accepted for verdict in verdicts(city, ("a.pdf", pdf), ("a.xlsx", xlsx))] == [True, True]
    sealed = city.documents.read_payload(record.payload)
    assert sealed.additions == county.workspace.additions
    plan = county.workspace.plan_of(sealed)
    assert {entry.milestone_id for entry in sealed.entries} <= plan.milestones_by_id.keys()


def test_changed_cell_under_a_task_of_the_supplement_is_named(
    city: Wiring, issued: tuple[ReturnRecord, Produced]
) -> None:
    data = issued[1].xlsx.read_bytes()
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            text = old.read(part).replace("示例：调查过半。".encode(), "示例：调查完成。".encode())
            new.writestr(part, text)
    [verdict] = verdicts(city, ("a.xlsx", changed.getvalue()))
    assert not verdict.intact
    told = [dict(found.details) for found in verdict.findings]
    assert any("调查完成" in str(details) for details in told)


def test_sealed_return_is_drawn_as_it_was_when_the_task_is_changed_later(county: County) -> None:
    record = county.workspace.returns_of(SPRING)[-1]
    outgoing = county.wiring.outgoing
    before = outgoing.ledger(record)
    held = county.workspace.local_tasks[county.own]
    draft = TaskDraft("p1", "改过的任务", (), (StepDraft(1, "2020-01-01", "2020-06-30", "示例：完成选址"),))
    county.workspace.apply(county.wiring.adding.edit_task(held, draft))
    assert outgoing.ledger(record) == before
    assert [found.field for found in outgoing.changes_since_sealing(record)] == ["local_task"]


def test_return_whose_additions_do_not_fit_the_plan_is_refused(city: Wiring, county: County) -> None:
    record = county.workspace.returns_of(SPRING)[-1]
    sealed = county.wiring.documents.read_payload(record.payload)
    from dataclasses import replace

    [own] = sealed.additions.local_tasks
    lost = Additions.of(sealed.additions.supplements, [replace(own, programme_id="p9")])
    strange = city.incoming.redrawing
    assert strange is not None
    found = strange.misfit(replace(sealed, additions=lost))
    assert found is not None
    assert found.code == "additions.no_place"
    assert strange.misfit(sealed) is None


def test_wording_that_cannot_be_printed_is_refused_before_it_is_kept(county: County) -> None:
    from planner_desktop.errors import UserError

    assert missing_characters("\U000e0100")
    with pytest.raises(UserError, match=r"text\.missing_glyph"):
        county.wiring.adding.add_task(TaskDraft("p1", "示例\U000e0100", (), TASK.steps))


def test_office_without_additions_seals_what_it_always_sealed(tmp_path: Path) -> None:
    wiring = Wiring(paths.Profile(tmp_path), lambda: NOW)
    wiring.open_store()
    wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office(UNIT_CODE, *PEOPLE, sample=True)))
    county = wiring.workspace
    for found in county.findings(SPRING):
        if found.severity is Severity.ERROR:
            made = edits.set_entry(county.progress, found.milestone_id, SPRING, status=Status.NO_PROGRESS)
            county.apply(made)
    for found in county.unanswered(SPRING):
        county.apply(edits.explain(county.progress, found, SPRING, "示例：已核对"))
    record = wiring.outgoing.seal(SPRING, SignOff(*PEOPLE, NOW.date()))
    assert b'"additions"' not in record.payload
    county.close()
