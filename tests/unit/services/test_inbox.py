"""Files come in, wait for decisions about keys, and are looked at again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.enrolment import Enrolment, EnrolmentOffer, RosterOffer, Standing
from planner_desktop.domain.identity import Identity, Refusal
from planner_desktop.domain.outcome import Outcome
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office
from planner_desktop.domain.received_file import ReceivedFile
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.domain.trust import TrustBook
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.services.inbox import Inbox, expanded, paper_returns
from planner_desktop.services.incoming import Received, never, unseen
from support.fakes import NOON, open_workspace

Q2 = Period.parse("2020Q2")
GOOD = FileVerdict(
    "", "pdf", True, True, True, None, "key", "990101", "示例县", Q2, ReturnType.FIRST, 0, 1, "A7K3-9QMD-2XTR-6HVE"
)
UNKNOWN = replace(GOOD, trusted=False, findings=(Refusal("certificate.not_pinned"),))
ENROLMENT = FileVerdict("", "pdf", True, True, False, None, "key", findings=(Refusal("payload.is_enrolment"),))
ROSTER = replace(ENROLMENT, findings=(Refusal("payload.is_roster"),))


def an_offer(standing: Standing = Standing.NEW) -> EnrolmentOffer:
    identity = Identity("990101", "示例县", "key", NOON.date(), NOON.date())
    return EnrolmentOffer(Enrolment("990101", "示例县", b"", NOON.isoformat()), identity, "示例县", standing)


@dataclass
class Desk:
    """An inbox whose verdicts are written down by name."""

    verdicts: dict[str, FileVerdict] = field(default_factory=dict[str, FileVerdict])
    now: datetime = NOON
    noted: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    books: list[TrustBook] = field(default_factory=list[TrustBook])
    standing: Standing = Standing.NEW
    refused: UserError | None = None
    failing: UserError | None = None

    def __post_init__(self) -> None:
        self.inbox = Inbox(lambda: self, self, lambda: self.now, self.offer, self.roster, self.note)

    def read(self, path: Path) -> bytes:
        if path.name not in self.verdicts:
            raise UserError("file.missing", path=str(path))
        return f"bytes of {path.name}".encode()

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        raise AssertionError("an inbox writes nothing")

    def opened_up(self, file: Received) -> tuple[Received, ...]:
        return (file,)

    def verify(
        self,
        files: Sequence[Received],
        trust: TrustBook,
        report: Callable[[int], None] = unseen,
        cancelled: Callable[[], bool] = never,
    ) -> tuple[FileVerdict, ...]:
        self.books.append(trust)
        for done, _ in enumerate(files, 1):
            report(done)
            if cancelled():
                raise Cancelled
        return tuple(replace(self.verdicts[file.name], name=file.name) for file in files)

    def offer(self, data: bytes) -> EnrolmentOffer:
        if self.refused:
            raise self.refused
        return an_offer(self.standing)

    def roster(self, data: bytes) -> RosterOffer:
        raise UserError("certificate.revoked", unit="示例市", since="2020-01-01")

    def note(self, digests: Sequence[str], verdicts: Sequence[FileVerdict]) -> None:
        if self.failing:
            raise self.failing
        self.noted += [(verdict.name, digest) for digest, verdict in zip(digests, verdicts, strict=True)]

    def come(self, *names: str) -> None:
        self.inbox.take(self.inbox.look([Path(name) for name in names], TrustBook()))

    @property
    def outcomes(self) -> list[tuple[str, Outcome]]:
        return [(each.file.path.name, each.outcome) for each in self.inbox.sorted]


def test_each_file_is_listed_with_what_it_is_worth() -> None:
    desk = Desk({"a.pdf": GOOD, "b.pdf": UNKNOWN})
    desk.come("a.pdf", "b.pdf", "gone.pdf")
    assert desk.outcomes == [
        ("a.pdf", Outcome.GOOD),
        ("b.pdf", Outcome.UNKNOWN_KEY),
        ("gone.pdf", Outcome.UNREADABLE),
    ]
    assert desk.inbox.files[2].verdict.findings[0].code == "file.missing"


def test_what_came_last_is_listed_first_in_its_own_order() -> None:
    desk = Desk({"a.pdf": GOOD, "b.pdf": UNKNOWN, "c.pdf": replace(GOOD, period=Period.parse("2020Q3"))})
    desk.come("b.pdf")
    desk.now += timedelta(minutes=1)
    desk.come("c.pdf", "a.pdf")
    assert [name for name, _ in desk.outcomes] == ["c.pdf", "a.pdf", "b.pdf"]


def test_arrivals_are_noted_by_hash_and_the_bytes_let_go_unless_a_key_is_undecided() -> None:
    desk = Desk({"a.pdf": GOOD, "b.pdf": UNKNOWN})
    desk.come("a.pdf", "b.pdf", "gone.pdf")
    assert desk.noted == [
        (name, hashlib.sha256(f"bytes of {name}".encode()).hexdigest()) for name in ("a.pdf", "b.pdf")
    ]
    assert [file.data for file in desk.inbox.files] == [b"", b"bytes of b.pdf", b""]


def test_files_are_listed_even_when_their_arrival_cannot_be_kept() -> None:
    desk = Desk({"a.pdf": GOOD}, failing=UserError("store.disk_full", path="x"))
    with pytest.raises(UserError):
        desk.come("a.pdf")
    assert desk.outcomes == [("a.pdf", Outcome.GOOD)]


def test_an_enrolment_is_listed_with_what_it_offers() -> None:
    desk = Desk({"e.pdf": ENROLMENT})
    desk.come("e.pdf")
    assert desk.inbox.files[0].offer == an_offer()
    assert desk.outcomes == [("e.pdf", Outcome.ENROLMENT)]


def test_an_enrolment_that_is_not_sound_is_refused_with_its_reason_first() -> None:
    desk = Desk({"e.pdf": ENROLMENT}, refused=UserError("enrolment.change_forged", unit="示例县"))
    desk.come("e.pdf")
    file = desk.inbox.files[0]
    assert (file.offer, file.verdict.valid, file.verdict.findings[0].code) == (None, False, "enrolment.change_forged")
    assert dict(file.verdict.findings[0].details) == {"unit": "示例县"}
    assert desk.outcomes == [("e.pdf", Outcome.REFUSED)]


def test_a_roster_of_a_revoked_issuer_is_refused() -> None:
    desk = Desk({"r.pdf": ROSTER})
    desk.come("r.pdf")
    assert desk.outcomes == [("r.pdf", Outcome.REFUSED)]


def test_after_a_decision_what_waited_is_looked_at_again_and_keeps_its_arrival() -> None:
    desk = Desk({"a.pdf": GOOD, "b.pdf": UNKNOWN, "e.pdf": ENROLMENT})
    desk.come("a.pdf", "b.pdf", "e.pdf")
    desk.verdicts["b.pdf"], desk.standing = replace(GOOD, kind="xlsx"), Standing.KNOWN
    book = TrustBook.pinning({"key": "990101"})
    desk.now += timedelta(hours=1)
    desk.inbox.take(desk.inbox.look_again(book))
    assert desk.outcomes == [("a.pdf", Outcome.GOOD), ("b.pdf", Outcome.GOOD), ("e.pdf", Outcome.ENROLLED)]
    assert desk.books[-1] is book
    assert {file.looked_at for file in desk.inbox.files} == {NOON}
    assert [name for name, _ in desk.noted] == ["a.pdf", "b.pdf", "e.pdf", "b.pdf", "e.pdf"]


@pytest.mark.parametrize("order", [("a.pdf", "a.xlsx"), ("a.xlsx", "a.pdf")])
@pytest.mark.parametrize("named", ["a.xlsx", "another.xlsx"])
def test_a_workbook_is_held_against_its_pdf_though_they_came_apart(order: tuple[str, str], named: str) -> None:
    digest = hashlib.sha256(f"bytes of {named}".encode()).hexdigest()
    desk = Desk({"a.pdf": replace(GOOD, workbook_sha256=digest), "a.xlsx": replace(GOOD, kind="xlsx")})
    for name in order:
        desk.come(name)
    assert dict(desk.outcomes) == {
        "a.pdf": Outcome.GOOD,
        "a.xlsx": Outcome.GOOD if named == "a.xlsx" else Outcome.REFUSED,
    }


def test_with_nothing_undecided_nobody_is_asked_again() -> None:
    desk = Desk({"a.pdf": GOOD})
    desk.come("a.pdf")
    assert desk.inbox.look_again(TrustBook()) == []
    assert len(desk.books) == 1


def test_the_same_file_dropped_twice_is_listed_once_and_a_copy_is_a_duplicate(tmp_path: Path) -> None:
    desk = Desk({"a.pdf": GOOD})
    desk.come("a.pdf", "one/a.pdf")
    desk.come("a.pdf")
    assert [str(file.path) for file in desk.inbox.files] == ["a.pdf", "one/a.pdf"]
    assert desk.outcomes == [("a.pdf", Outcome.GOOD), ("a.pdf", Outcome.DUPLICATE)]


def test_a_cancelled_look_leaves_no_trace() -> None:
    desk = Desk({"a.pdf": GOOD})
    with pytest.raises(Cancelled):
        desk.inbox.look([Path("a.pdf")], TrustBook(), cancelled=lambda: True)
    assert (desk.inbox.files, desk.noted) == ((), [])


def test_progress_is_told_in_files() -> None:
    desk, told = Desk({"a.pdf": GOOD, "b.pdf": UNKNOWN}), list[tuple[int, int]]()
    desk.inbox.look([Path("a.pdf"), Path("b.pdf")], TrustBook(), lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_forgetting_empties_the_list_alone() -> None:
    desk = Desk({"a.pdf": GOOD})
    desk.come("a.pdf")
    desk.inbox.forget()
    assert desk.inbox.files == ()


@dataclass
class Kept:
    """A list remembered in memory, and a quarantine that holds what was not accepted."""

    files: tuple[ReceivedFile, ...] = ()

    def load(self) -> tuple[ReceivedFile, ...]:
        return self.files

    def keep(self, files: Sequence[ReceivedFile]) -> None:
        self.files = tuple(files)

    def copy_of(self, sha256: str) -> Path:
        return Path("quarantine") / sha256


class Remembering(Desk):
    """A desk whose list outlives it; the names in ``lost`` are gone from where they were."""

    def __init__(self, verdicts: dict[str, FileVerdict], kept: Kept, lost: Sequence[str] = ()) -> None:
        self.lost = lost
        super().__init__(verdicts)
        self.inbox = Inbox(lambda: self, self, lambda: self.now, self.offer, self.roster, self.note, lambda: kept)

    def read(self, path: Path) -> bytes:
        by_hash = {hashlib.sha256(f"bytes of {name}".encode()).hexdigest(): name for name in self.verdicts}
        if path.parent.name == "quarantine" and path.name in by_hash:
            return f"bytes of {by_hash[path.name]}".encode()
        if path.name in self.lost:
            raise UserError("file.missing", path=str(path))
        return super().read(path)


class TestMemory:
    def test_the_list_comes_back_without_looking_at_what_was_decided(self) -> None:
        kept = Kept()
        first = Remembering({"a.pdf": GOOD, "b.xlsx": replace(UNKNOWN, findings=(Refusal("xlsx.changed"),))}, kept)
        first.come("a.pdf", "b.xlsx")
        first.inbox.keep()
        again = Remembering({}, kept)
        again.inbox.restore(again.inbox.recall(TrustBook()))
        assert again.outcomes == first.outcomes
        assert again.books == []
        assert [file.looked_at for file in again.inbox.files] == [NOON, NOON]

    def test_what_waits_is_looked_at_again_even_out_of_quarantine(self) -> None:
        kept = Kept()
        first = Remembering({"b.pdf": UNKNOWN, "e.pdf": ENROLMENT}, kept)
        first.come("b.pdf", "e.pdf")
        first.inbox.keep()
        again = Remembering({"b.pdf": UNKNOWN, "e.pdf": ENROLMENT}, kept, lost=["b.pdf"])
        again.inbox.restore(again.inbox.recall(TrustBook()))
        assert again.outcomes == [("b.pdf", Outcome.UNKNOWN_KEY), ("e.pdf", Outcome.ENROLMENT)]
        assert again.inbox.files[1].offer == an_offer()
        again.verdicts["b.pdf"] = GOOD
        again.inbox.take(again.inbox.look_again(TrustBook.pinning({"key": "990101"})))
        assert again.outcomes[0] == ("b.pdf", Outcome.GOOD)

    def test_other_bytes_in_the_same_place_are_not_taken_for_it(self) -> None:
        kept = Kept()
        first = Remembering({"b.pdf": UNKNOWN}, kept)
        first.come("b.pdf")
        first.inbox.keep()
        kept.files = (replace(kept.files[0], sha256="ab" * 32),)
        again = Remembering({"b.pdf": GOOD}, kept)
        again.inbox.restore(again.inbox.recall(TrustBook()))
        assert again.outcomes == [("b.pdf", Outcome.UNKNOWN_KEY)]

    def test_a_file_that_is_gone_says_so(self, tmp_path: Path) -> None:
        kept = Kept()
        first = Remembering({"a.pdf": GOOD, "b.pdf": GOOD}, kept)
        (tmp_path / "a.pdf").touch()
        first.inbox.take(first.inbox.look([tmp_path / "a.pdf", tmp_path / "b.pdf"], TrustBook()))
        first.inbox.keep()
        found = Remembering({}, kept).inbox.recall(TrustBook())
        assert [file.gone for file in found] == [False, True]

    def test_what_came_in_since_is_not_listed_twice(self) -> None:
        kept = Kept()
        desk = Remembering({"a.pdf": GOOD}, kept)
        desk.come("a.pdf")
        desk.inbox.keep()
        desk.inbox.restore(desk.inbox.recall(TrustBook()))
        assert [file.path.name for file in desk.inbox.files] == ["a.pdf"]

    def test_a_forgotten_list_stays_forgotten(self) -> None:
        kept = Kept()
        desk = Remembering({"a.pdf": GOOD}, kept)
        desk.come("a.pdf")
        desk.inbox.forget()
        desk.inbox.keep()
        assert kept.files == ()


class TestFolders:
    def test_a_folder_gives_what_can_be_a_return_below_it(self, tmp_path: Path) -> None:
        for name in ("b.PDF", "a.xlsx", "~$a.xlsx", "photo.jpg", "inner/c.pdf"):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.touch()
        found = [path.relative_to(tmp_path).as_posix() for path in expanded([tmp_path])]
        assert found == ["a.xlsx", "b.PDF", "inner/c.pdf"]

    def test_a_folder_named_like_a_return_is_none(self, tmp_path: Path) -> None:
        (tmp_path / "x.pdf").mkdir()
        assert expanded([tmp_path]) == []

    def test_a_file_named_itself_is_looked_at_whatever_it_is_called_and_once(self, tmp_path: Path) -> None:
        photo = tmp_path / "photo.jpg"
        photo.touch()
        assert expanded([photo, photo]) == [photo]


class TestPaper:
    def test_own_returns_and_good_received_ones_are_known(self) -> None:
        workspace = open_workspace()
        workspace.apply(ChangeSet("edit.office", (Change(None, Office("990100")),)))
        record = ReturnRecord(
            Q2,
            1,
            4,
            ReturnType.CORRECTION,
            ReturnState.ISSUED,
            "d",
            "OWN1-OWN1-OWN1-OWN1",
            b"",
            "2020-06-30T09:00:00+08:00",
        )
        workspace.apply(ChangeSet("return.seal", (Change(None, record),)))
        desk = Desk({"a.pdf": GOOD, "a.xlsx": replace(GOOD, kind="xlsx"), "b.pdf": UNKNOWN})
        desk.come("a.pdf", "a.xlsx", "b.pdf")
        known = paper_returns(workspace, desk.inbox.files)
        assert [(each.code, each.unit_name, each.revision, each.day, each.own) for each in known] == [
            ("OWN1-OWN1-OWN1-OWN1", "共青团示例市委", 1, "2020-06-30", True),
            ("A7K3-9QMD-2XTR-6HVE", "共青团示例县委", 0, "2020-06-28", False),
        ]

    def test_a_file_whose_key_is_unknown_says_nothing_about_paper(self) -> None:
        desk = Desk({"b.pdf": UNKNOWN})
        desk.come("b.pdf")
        assert paper_returns(open_workspace(), desk.inbox.files) == ()
