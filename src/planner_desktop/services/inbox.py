"""The files received in this sitting, each with its verdict and what it is worth beside the others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Protocol

from planner_desktop.domain.enrolment import EnrolmentOffer, RosterOffer, Standing
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.outcome import Arrived, Outcome, known_return, outcome_alone, outcomes
from planner_desktop.domain.paper_check import PaperReturn
from planner_desktop.domain.received_file import ReceivedFile
from planner_desktop.domain.returns import ReturnType
from planner_desktop.domain.trust import TrustBook
from planner_desktop.domain.units import Directory
from planner_desktop.domain.verdict import FileVerdict, other_workbook
from planner_desktop.errors import UserError
from planner_desktop.services.incoming import Received, never, unreadable, unseen
from planner_desktop.services.ports import Files
from planner_desktop.services.workspace import Workspace

ENDINGS = (".pdf", ".xlsx", ".zip")
"""What is taken out of a folder; a file that is named itself is looked at whatever it is called."""

UNDECIDED = (Outcome.UNKNOWN_KEY, Outcome.HELD, Outcome.ENROLMENT, Outcome.ROSTER)
"""What is looked at again once something was decided about a key."""
Offer = EnrolmentOffer | RosterOffer


class Verifier(Protocol):
    """Gives verdicts on received files; never to be called by the thread that paints."""

    def opened_up(self, file: Received) -> tuple[Received, ...]:
        """The returns in a package; any other file as it is."""
        ...

    def verify(
        self,
        files: Sequence[Received],
        trust: TrustBook,
        report: Callable[[int], None] = unseen,
        cancelled: Callable[[], bool] = never,
    ) -> tuple[FileVerdict, ...]:
        """A verdict for each file, in order."""
        ...


class Memory(Protocol):
    """Remembers the list from one sitting to the next; for worker threads."""

    def load(self) -> tuple[ReceivedFile, ...]:
        """What was remembered; raises ``received.unreadable`` and ``file.*``."""
        ...

    def keep(self, files: Sequence[ReceivedFile]) -> None:
        """Remember these and no others; raises ``file.*``."""
        ...

    def copy_of(self, sha256: str) -> Path:
        """Where the bytes of a file that was not accepted were put."""
        ...


@dataclass(frozen=True, slots=True)
class InboxFile:
    """One received file."""

    path: Path
    size: int
    """Bytes."""
    sha256: str
    """Empty when it could not be read."""
    looked_at: datetime
    """The same for all that came in together."""
    verdict: FileVerdict
    offer: Offer | None = None
    """What it offers when it is a unit's enrolment or a roster."""
    data: bytes = field(default=b"", repr=False)
    """Its bytes; once it is taken in, only while its key is undecided."""
    gone: bool = False
    """Remembered from an earlier sitting, and no longer where it was."""

    @property
    def remembered(self) -> ReceivedFile:
        """What is kept of it for the next sitting."""
        return ReceivedFile(str(self.path), self.size, self.sha256, self.looked_at.isoformat(), self.verdict)

    @property
    def arrived(self) -> Arrived:
        """What its outcome is told from."""
        enrolled = isinstance(self.offer, EnrolmentOffer) and self.offer.standing is Standing.KNOWN
        return Arrived(self.sha256, self.verdict, enrolled)

    @property
    def undecided(self) -> bool:
        """Whether a decision about a key may make something else of it."""
        return outcome_alone(self.arrived) in UNDECIDED


@dataclass(frozen=True, slots=True)
class Sorted:
    """A file and what it is worth."""

    file: InboxFile
    outcome: Outcome


class Inbox:
    """Looks at files in a worker thread (``look``, ``look_again``, ``recall``, ``keep``), and holds what was seen in the
    thread that paints.
    """

    def __init__(
        self,
        verifier: Callable[[], Verifier],
        files: Files,
        now: Callable[[], datetime],
        enrolments: Callable[[bytes], EnrolmentOffer],
        rosters: Callable[[bytes], RosterOffer],
        note: Callable[[Sequence[str], Sequence[FileVerdict]], object],
        memory: Callable[[], Memory] | None = None,
    ) -> None:
        """``verifier`` is asked for at the first file; ``note`` keeps, when files are taken in, that they arrived: by their SHA-256.

        ``enrolments`` and ``rosters`` say what such a document offers, and raise ``UserError`` for one that is not sound.
        """
        self._verifier, self._files, self._now, self._note = verifier, files, now, note
        self._letters: dict[str, Callable[[bytes], Offer]] = {
            "payload.is_enrolment": enrolments,
            "payload.is_roster": rosters,
        }
        self._memory, self._keeping = memory, Lock()
        self._held: list[InboxFile] = []

    @property
    def files(self) -> tuple[InboxFile, ...]:
        """In the order they came in."""
        return tuple(self._held)

    @property
    def remembers(self) -> bool:
        """Whether the list is kept from one sitting to the next."""
        return self._memory is not None

    @property
    def sorted(self) -> tuple[Sorted, ...]:
        """Each file with what it is worth: the batch that came last first, in its own order."""
        found = outcomes([file.arrived for file in self._held])
        paired = (Sorted(file, outcome) for file, outcome in zip(self._held, found, strict=True))
        return tuple(sorted(paired, key=lambda each: each.file.looked_at, reverse=True))

    def look(
        self,
        paths: Sequence[Path],
        trust: TrustBook,
        report: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = never,
    ) -> list[InboxFile]:
        """Read and verify files and folders; ``report`` is told how many of how many are done. Raises ``Cancelled``."""
        read = [found for path in expanded(paths) for found in self._opened_up(path, self._read(path))]
        received = [file for _path, file in read if isinstance(file, Received)]
        verdicts = self._verdicts(received, trust, report, cancelled)
        at = self._now()
        return [
            self._seen(path, file.data, next(verdicts), at)
            if isinstance(file, Received)
            else InboxFile(path, 0, "", at, unreadable(path.name, file))
            for path, file in read
        ]

    def _opened_up(self, path: Path, data: bytes | UserError) -> list[tuple[Path, Received | UserError]]:
        """A file, or the returns in a package, each as if it lay in a folder of the package's name."""
        if isinstance(data, UserError):
            return [(path, data)]
        found = self._verifier().opened_up(Received(path.name, data))
        return [(path / file.inside if file.inside else path, file) for file in found]

    def look_again(
        self,
        trust: TrustBook,
        report: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = never,
    ) -> list[InboxFile]:
        """Verify anew what waits for a decision about a key: after one was made."""
        waiting = [file for file in self._held if file.data]
        verdicts = self._verdicts([Received(file.path.name, file.data) for file in waiting], trust, report, cancelled)
        return [
            self._seen(file.path, file.data, _beside(verdict, file.verdict), file.looked_at)
            for file, verdict in zip(waiting, verdicts, strict=True)
        ]

    def take(self, files: Sequence[InboxFile]) -> None:
        """Keep what was looked at; a file from the same place with the same bytes takes its former place.

        Raises ``store.*`` when it cannot be kept that they arrived; they are listed all the same.
        """
        for file in files:
            self._put(file if file.undecided else replace(file, data=b""))
        self._pair()
        read = [file for file in files if file.sha256]
        self._note([file.sha256 for file in read], [file.verdict for file in read])

    def recall(
        self,
        trust: TrustBook,
        report: Callable[[int, int], None] = lambda _done, _all: None,
        cancelled: Callable[[], bool] = never,
    ) -> list[InboxFile]:
        """What was listed in earlier sittings; what waits for a decision is verified anew where its bytes are still there.

        Raises ``received.unreadable``, ``file.*`` and ``Cancelled``.
        """
        if self._memory is None:
            return []
        memory = self._memory()
        found = [_recalled(kept) for kept in memory.load()]
        bytes_of = {at: self._bytes_of(file, memory) for at, file in enumerate(found) if file.undecided}
        waiting = [(at, data) for at, data in bytes_of.items() if data]
        received = [Received(found[at].path.name, data) for at, data in waiting]
        verdicts = self._verdicts(received, trust, report, cancelled)
        for (at, data), verdict in zip(waiting, verdicts, strict=True):
            told = _beside(verdict, found[at].verdict)
            found[at] = replace(self._seen(found[at].path, data, told, found[at].looked_at), gone=found[at].gone)
        return found

    def restore(self, files: Sequence[InboxFile]) -> None:
        """List what was recalled, before what came in since."""
        held = {(file.path, file.sha256) for file in self._held}
        self._held[:0] = [file for file in files if (file.path, file.sha256) not in held]

    def keep(self) -> None:
        """Remember the list as it is now; raises ``file.*``."""
        if self._memory is not None:
            with self._keeping:
                self._memory().keep([file.remembered for file in self.files])

    def _bytes_of(self, file: InboxFile, memory: Memory) -> bytes:
        """The very bytes that were looked at, from where they were or out of quarantine; empty where they are gone."""
        for path in (file.path, memory.copy_of(file.sha256)):
            data = self._read(path)
            if isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == file.sha256:
                return data
        return b""

    def _pair(self) -> None:
        """Refuse workbooks that are not the ones their PDFs name, whichever of the two came first."""
        verdicts = [file.verdict for file in self._held]
        for at, file in enumerate(self._held):
            if file.verdict.accepted and other_workbook(file.verdict, file.sha256, verdicts):
                self._held[at] = replace(file, verdict=file.verdict.refused("pair.other_workbook", valid=False))

    def _put(self, file: InboxFile) -> None:
        places = [at for at, held in enumerate(self._held) if (held.path, held.sha256) == (file.path, file.sha256)]
        if places:
            self._held[places[0]] = file
        else:
            self._held.append(file)

    def enrolment_of(self, fingerprint: str | None) -> EnrolmentOffer | None:
        """What an enrolment in the list offers for a certificate; None where none came."""
        offers = (file.offer for file in self._held if isinstance(file.offer, EnrolmentOffer))
        return next((offer for offer in offers if offer.identity.fingerprint == fingerprint), None)

    def forget(self) -> None:
        """Empty the list; nothing is deleted from the disk."""
        self._held.clear()

    def _read(self, path: Path) -> bytes | UserError:
        try:
            return self._files.read(path)
        except UserError as problem:
            return problem

    def _verdicts(
        self,
        received: Sequence[Received],
        trust: TrustBook,
        report: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Iterator[FileVerdict]:
        if not received:
            return iter(())
        report(0, len(received))
        return iter(self._verifier().verify(received, trust, lambda done: report(done, len(received)), cancelled))

    def _seen(self, path: Path, data: bytes, verdict: FileVerdict, at: datetime) -> InboxFile:
        seen = InboxFile(path, len(data), hashlib.sha256(data).hexdigest(), at, verdict, data=data)
        read = self._letters.get(verdict.findings[0].code) if verdict.intact and verdict.findings else None
        if read is None:
            return seen
        try:
            return replace(seen, offer=read(data))
        except UserError as problem:
            return replace(seen, verdict=_unsound(verdict, problem))


def _recalled(kept: ReceivedFile) -> InboxFile:
    path = Path(kept.path)
    at = datetime.fromisoformat(kept.looked_at)
    return InboxFile(path, kept.size, kept.sha256, at, kept.verdict, gone=not path.exists())


def _beside(verdict: FileVerdict, before: FileVerdict) -> FileVerdict:
    """The new verdict on the same bytes, with what came in one package with them."""
    return replace(verdict, evidence=before.evidence)


def _unsound(verdict: FileVerdict, problem: UserError) -> FileVerdict:
    """The verdict on an enrolment or roster that offers nothing: why, before all else."""
    why = Refusal(problem.code, tuple((name, str(value)) for name, value in sorted(problem.details.items())))
    return replace(verdict, valid=False, trusted=False, findings=(why, *verdict.findings))


def expanded(paths: Iterable[Path]) -> list[Path]:
    """Files as they are, and those below folders that can be returns, each once, in the order given."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found |= dict.fromkeys(each for each in inside if each == path or _may_be_return(each))
    return list(found)


def _may_be_return(path: Path) -> bool:
    # Office programs leave lock files of this form beside what they have open.
    return path.suffix.lower() in ENDINGS and not path.name.startswith("~$") and path.is_file()


def paper_returns(workspace: Workspace, files: Iterable[InboxFile]) -> tuple[PaperReturn, ...]:
    """Every return whose check code is known here: one's own sealed ones, and those found good in this sitting."""
    unit = workspace.unit
    own = [
        PaperReturn(
            record.check_code,
            unit.code if unit else "",
            unit.office_name if unit else "",
            record.period,
            record.type,
            record.revision,
            (record.issued_at or record.sealed_at)[:10],
            own=True,
        )
        for record in workspace.returns.values()
    ]
    received = (_received(file, workspace.directory) for file in files if file.verdict.accepted)
    by_code = {each.code: each for each in received if each is not None}
    return (*own, *(each for code, each in by_code.items() if code not in {mine.code for mine in own}))


def _received(file: InboxFile, directory: Directory) -> PaperReturn | None:
    verdict, about = file.verdict, known_return(file.verdict)
    if about is None or not verdict.check_code:
        return None
    unit = directory.by_code.get(about.unit_code)
    return PaperReturn(
        verdict.check_code,
        about.unit_code,
        unit.office_name if unit else verdict.unit_name or "",
        about.period,
        verdict.type or ReturnType.FIRST,
        about.revision,
        file.looked_at.date().isoformat(),
        own=False,
    )
