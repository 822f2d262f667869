"""The view of received files over a small plan, with verdicts written down instead of files taken apart."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from planner_desktop.domain import edits
from planner_desktop.domain.enrolment import Enrolment, EnrolmentOffer, RosterOffer, Standing
from planner_desktop.domain.identity import Identity, Refusal
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office
from planner_desktop.domain.returns import ReturnType
from planner_desktop.domain.trust import Confirmation, Pin, TrustBook
from planner_desktop.domain.units import Directory
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.services.inbox import Inbox, InboxFile
from planner_desktop.services.incoming import Received
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.verify_page import VerifyPage, VerifyTools
from support.asking import Answers
from support.fakes import DIRECTORY, MemoryStore
from support.small_plan import small_plan

NOW = datetime.fromisoformat("2020-07-03T09:12:00+08:00")
Q2 = Period.parse("2020Q2")
KEY, OTHER_KEY = "3f2a90c177de04b8" * 4, "ab12cd34ef567890" * 4
CODE, OTHER_CODE = "A7K3-9QMD-2XTR-6HVE", "B7K3-9QMD-2XTR-6HVF"
CITY = Office("990100", "示例甲", "示例乙", "示例丙", "0351-0000000", sample=True)

GOOD = FileVerdict(
    "",
    "pdf",
    True,
    True,
    True,
    signer="共青团示例县委",
    fingerprint=KEY,
    unit_code="990101",
    unit_name="示例县",
    period=Q2,
    type=ReturnType.FIRST,
    revision=0,
    sequence=1,
    check_code=CODE,
)
UNKNOWN = replace(GOOD, trusted=False, fingerprint=OTHER_KEY, findings=(Refusal("certificate.not_pinned"),))
CELL = (
    ("cell", "F17"),
    ("column", "累计完成"),
    ("new", "92"),
    ("old", "62"),
    ("sheet", "进展情况"),
    ("task", "25"),
)
ALTERED = FileVerdict(
    "",
    "xlsx",
    False,
    False,
    True,
    signer="共青团示例县委",
    fingerprint=KEY,
    findings=(Refusal("xlsx.changed"), Refusal("xlsx.cell_changed", CELL)),
)
ENROLMENT = FileVerdict(
    "",
    "pdf",
    True,
    True,
    False,
    signer="共青团示例县委",
    fingerprint=OTHER_KEY,
    findings=(Refusal("payload.is_enrolment"), Refusal("certificate.not_pinned")),
)
NO_RETURN = FileVerdict("", "", False, False, False, findings=(Refusal("file.not_a_return"),))


def offer(
    standing: Standing = Standing.NEW, current: Pin | None = None, notes: tuple[Refusal, ...] = ()
) -> EnrolmentOffer:
    """An enrolment of the county's other key."""
    identity = Identity("990101", "共青团示例县委", OTHER_KEY, NOW.date(), NOW.date().replace(year=2023))
    enrolment = Enrolment("990101", "共青团示例县委", b"certificate", NOW.isoformat())
    return EnrolmentOffer(enrolment, identity, "共青团示例县委", standing, current, notes)


@dataclass
class Disk:
    """Files in memory; a path without content is missing."""

    held: dict[Path, bytes] = field(default_factory=dict[Path, bytes])
    written: dict[Path, bytes] = field(default_factory=dict[Path, bytes])

    def read(self, path: Path) -> bytes:
        if path not in self.held:
            raise UserError("file.missing", path=str(path))
        return self.held[path]

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        self.written |= files


@dataclass
class ScriptedVerifier:
    """Gives the verdict written down for a file's bytes; waits while it may not go on."""

    verdicts: dict[bytes, FileVerdict] = field(default_factory=dict[bytes, FileVerdict])
    may_go_on: threading.Event = field(default_factory=threading.Event)
    books: list[TrustBook] = field(default_factory=list[TrustBook])
    threads: set[int] = field(default_factory=set[int])

    def opened_up(self, file: Received) -> tuple[Received, ...]:
        return (file,)

    def verify(
        self,
        files: Sequence[Received],
        trust: TrustBook,
        report: Callable[[int], None] = lambda _done: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[FileVerdict, ...]:
        self.books.append(trust)
        self.threads.add(threading.get_ident())
        for done, _ in enumerate(files, 1):
            report(done)
            assert self.may_go_on.wait(20)
            report(done)
            if cancelled():
                raise Cancelled
        return tuple(replace(self._verdict(file, trust), name=file.name) for file in files)

    def _verdict(self, file: Received, trust: TrustBook) -> FileVerdict:
        found = self.verdicts[file.data]
        pinned = found.fingerprint in trust.signers and found.findings == (Refusal("certificate.not_pinned"),)
        return replace(found, trusted=True, findings=()) if pinned else found


class ReceivedStand:
    """The page of a city office and everything it was given."""

    def __init__(self, directory: Directory = DIRECTORY, *, opened: bool = True) -> None:
        self.workspace = Workspace(small_plan(), directory)
        if opened:
            self.open()
        self.disk, self.verifier, self.answers = Disk(), ScriptedVerifier(), Answers()
        self.verifier.may_go_on.set()
        self.offers: dict[bytes, EnrolmentOffer | UserError] = {}
        self.noted: list[tuple[str, bool]] = []
        self.decided: list[tuple[InboxFile, Callable[[], None]]] = []
        self.opened: list[Path] = []
        self.chosen = self.keys = 0
        self.inbox = Inbox(lambda: self.verifier, self.disk, lambda: NOW, self._offer, self._roster, self._note)
        self.page = VerifyPage(self._tools())

    def open(self) -> None:
        """Open the store of a city that enrolled the county's key."""
        pin = Pin(KEY, "990101", "共青团示例县委", "2019-03-12T10:00:00+08:00", confirmed=Confirmation.TELEPHONE)
        self.workspace.open(MemoryStore([pin]))
        self.workspace.apply(edits.set_office(self.workspace.progress, CITY))

    def put(self, name: str, verdict: FileVerdict, data: bytes = b"") -> Path:
        """A file on the disk, and the verdict on it."""
        path = Path("/media/示例优盘") / name
        self.disk.held[path] = data or name.encode()
        self.verifier.verdicts[self.disk.held[path]] = verdict
        return path

    def _offer(self, data: bytes) -> EnrolmentOffer:
        found = self.offers[data]
        if isinstance(found, UserError):
            raise found
        return found

    def _roster(self, data: bytes) -> RosterOffer:
        raise UserError("enrolment.not_one")

    def _note(self, digests: Sequence[str], verdicts: Sequence[FileVerdict]) -> None:
        assert all(digests)
        self.noted += [(verdict.name, verdict.accepted) for verdict in verdicts]

    def _tools(self) -> VerifyTools:
        def choose() -> None:
            self.chosen += 1

        def keys() -> None:
            self.keys += 1

        def decide(file: InboxFile, then: Callable[[], None]) -> None:
            self.decided.append((file, then))

        return VerifyTools(
            self.workspace, self.inbox, self.answers, choose, keys, decide, lambda path: self.opened.append(path)
        )
