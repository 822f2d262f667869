"""Builds the store, the documents and the services of a profile, for the window and the command line alike; no Qt.

Whatever is slow to import is imported when it is first asked for, so that the first window need not wait for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop import paths
from planner_desktop.documents.catalogue import load_catalogue
from planner_desktop.documents.directory import load_directory, load_initials
from planner_desktop.services.workspace import Workspace
from planner_desktop.settings import load_settings, save_settings

if TYPE_CHECKING:
    from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
    from planner_desktop.documents.isolation.workers import VettingWorkers
    from planner_desktop.documents.key_cabinet import KeyFileCabinet
    from planner_desktop.documents.received_list import ReceivedList
    from planner_desktop.documents.return_files import ReturnFiles
    from planner_desktop.documents.supplement_reading import SupplementReader
    from planner_desktop.domain.brief import Brief
    from planner_desktop.domain.coverage import Coverage
    from planner_desktop.domain.pinyin import Initials
    from planner_desktop.domain.plan import Anomaly, Plan
    from planner_desktop.domain.trust import TrustBook
    from planner_desktop.domain.units import Directory
    from planner_desktop.domain.verdict import FileVerdict
    from planner_desktop.paths import Profile
    from planner_desktop.services.adding import Adding
    from planner_desktop.services.briefing import Briefing
    from planner_desktop.services.incoming import Incoming
    from planner_desktop.services.outgoing import Outgoing
    from planner_desktop.services.rosters import Rosters
    from planner_desktop.services.sample import Phrases
    from planner_desktop.services.trust import Trust
    from planner_desktop.settings import Settings
    from planner_desktop.store.lock import Lock
    from planner_desktop.store.restoring import Offer
    from planner_desktop.store.store import Store

CATALOGUE = "plan-2019-15.json"
"""The shipped plan a new profile begins with."""


def local_now() -> datetime:
    """This PC's time, with its offset."""
    return datetime.now().astimezone()


class DiskFiles:
    """Files on the disk, written whole or not at all."""

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        """Write files that belong together; raises ``file.*``."""
        from planner_desktop.documents.atomic import write_all_atomically

        write_all_atomically(files)

    def read(self, path: Path) -> bytes:
        """Read a file; raises ``file.*``."""
        from planner_desktop.documents.reading import read_file

        return read_file(path)


@dataclass(eq=False)
class Wiring:
    """Everything of one profile, built on demand."""

    profile: Profile
    now: Callable[[], datetime] = field(default=local_now)
    _opened: Store | None = field(default=None, init=False)
    _loose: frozenset[str] = field(default=frozenset(), init=False)

    @cached_property
    def plan(self) -> Plan:
        """The shipped plan."""
        return load_catalogue((paths.resources() / "plans" / CATALOGUE).read_bytes())

    @cached_property
    def directory(self) -> Directory:
        """All units of the province."""
        return load_directory((paths.resources() / "units" / "units.tsv").read_bytes())

    @cached_property
    def initials(self) -> Initials:
        """Pinyin initials for searching."""
        return load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())

    @cached_property
    def coverage(self) -> Coverage:
        """The characters the bundled fonts draw."""
        from planner_desktop.domain.coverage import Coverage

        return Coverage.load((paths.resources() / "fonts" / "coverage.txt").read_bytes())

    @cached_property
    def phrases(self) -> Phrases:
        """The words of the sample data."""
        from planner_desktop.services.sample import Phrases

        return Phrases.of(json.loads((paths.resources() / "sample" / "progress.json").read_text(encoding="utf-8")))

    @cached_property
    def settings(self) -> Settings:
        """Preferences of this PC as they were at the start."""
        return load_settings(self.profile.settings)

    def keep_settings(self, settings: Settings) -> None:
        """Keep changed preferences; raises ``file.*``."""
        from planner_desktop.documents.atomic import told_to_the_user, write_atomically

        with told_to_the_user(self.profile.folder):
            self.profile.create()
        save_settings(self.profile.settings, settings, write_atomically)

    @cached_property
    def workspace(self) -> Workspace:
        """The profile's workspace, without a store until ``open_store``."""
        return Workspace(self.plan, self.directory)

    @cached_property
    def documents(self) -> ReturnFiles:
        """What makes and reads the files of a return."""
        from planner_desktop.documents.return_files import ReturnFiles

        return ReturnFiles()

    @cached_property
    def cabinet(self) -> KeyFileCabinet:
        """The unit's key file."""
        from planner_desktop.documents.key_cabinet import KeyFileCabinet

        return KeyFileCabinet(self.profile.key, self.now)

    def lock(self, endpoint: str = "") -> Lock:
        """Take the profile for this process, naming where its window is reached; raises ``store.in_use``."""
        from planner_desktop.store.lock import acquire

        return acquire(self.profile.lock, endpoint=endpoint)

    def open_store(self) -> None:
        """Open the store and load it into the workspace; raises ``store.*``."""
        from planner_desktop.store.opening import open_store

        opened = open_store(self.profile.store, clock=self.now)
        try:
            # Before anything can be taken off in this sitting, for that may be undone.
            self._loose = opened.unlinked_files()
            self.workspace.open(opened)
        except BaseException:
            opened.close()
            raise
        self._opened = opened

    def back_up_to(self, folder: Path) -> Path:
        """Back the open store up into any folder and read the copy back; raises ``backup.*`` and ``store.*``."""
        from planner_desktop.store.backup import BackupKind, make_backup, read_back

        backup = make_backup(self.profile.store, folder, clock=self.now, kind=BackupKind.MANUAL)
        read_back(backup)
        return backup.path

    def restore_offer(self) -> Offer | None:
        """The newest sound backup for a store that is damaged or gone; None without one; raises ``store.*``."""
        from planner_desktop.store.restoring import newest_sound

        return newest_sound(self.profile.backups, self.profile.store, clock=self.now)

    def restore(self, offer: Offer) -> int:
        """Put a backup in the store's place and bring back what the damaged one, which is kept, still tells of later.

        Gives how many savings came back; raises ``backup.*`` and ``store.*``.
        """
        from planner_desktop.store.backup import restore
        from planner_desktop.store.opening import open_store
        from planner_desktop.store.replay import bring_back

        came_back: list[int] = []

        def complete(draft: Path) -> None:
            open_store(draft, clock=self.now, backups=self.profile.backups).close()
            came_back.append(bring_back(self.profile.store, draft) if self.profile.store.exists() else 0)

        restore(offer.backup.path, self.profile.store, clock=self.now, complete=complete)
        return came_back[0]

    def back_up(self) -> None:
        """Back the open store up when that is due; may run on any thread; raises ``backup.*`` and ``store.*``.

        Before that, bytes of evidence that was taken off in an earlier sitting are let go.

        Apart from opening: a disk too full for a copy, or one damaged attachment, must not lock the office out.
        """
        from planner_desktop.store.backup import back_up_if_due

        if self._opened is None or not self.workspace.is_open:
            return
        if self._loose:
            self._opened.drop_files(self._loose)
        back_up_if_due(self._opened, self.profile.backups, clock=self.now)

    @cached_property
    def outgoing(self) -> Outgoing:
        """Sealing and exporting."""
        from planner_desktop.services.outgoing import Outgoing
        from planner_desktop.store.sequence import SequenceFile

        keeper = SequenceFile(self.profile.sequence)
        return Outgoing(self.workspace, self.documents, DiskFiles(), keeper, self.now)

    @cached_property
    def briefing(self) -> Briefing:
        """One-page briefs."""
        from planner_desktop.services.briefing import Briefing

        def draw(brief: Brief) -> bytes:
            from planner_desktop.documents.brief import draw_brief

            return draw_brief(brief)

        return Briefing(self.workspace, draw, DiskFiles(), self.now)

    @cached_property
    def adding(self) -> Adding:
        """Supplements and tasks of the office's own."""
        from uuid import uuid4

        from planner_desktop.domain.additions import LOCAL_PREFIX
        from planner_desktop.services.adding import Adding

        fresh = lambda: f"{LOCAL_PREFIX}{uuid4().hex[:8]}"  # noqa: E731
        return Adding(self.workspace, _Notices(self), DiskFiles(), self.coverage.missing, fresh)

    @cached_property
    def supplement_reader(self) -> SupplementReader:
        """What reads second notices."""
        from planner_desktop.documents.supplement_reading import SupplementReader

        return SupplementReader(self.vetting_workers, self.coverage.missing)

    @cached_property
    def incoming(self) -> Incoming:
        """Verifying received files, in child processes."""
        from planner_desktop.documents.quarantine import QuarantineFolder
        from planner_desktop.services.incoming import Incoming
        from planner_desktop.services.redrawing import Redrawing

        return Incoming(
            self.received_files,
            self.now,
            Redrawing((self.plan,), self.directory),
            QuarantineFolder(self.profile.quarantine, self.now),
            self.vetting_workers.count,
        )

    @cached_property
    def trust(self) -> Trust:
        """Enrolments, and decisions about the keys of others."""
        from planner_desktop.documents.trust_papers import TrustPapers
        from planner_desktop.services.trust import Trust

        return Trust(self.workspace, self.received_files, TrustPapers(), self.now)

    @cached_property
    def rosters(self) -> Rosters:
        """Lists of keys, issued and taken over."""
        from planner_desktop.documents.trust_papers import TrustPapers
        from planner_desktop.services.rosters import Rosters

        return Rosters(self.workspace, self.received_files, TrustPapers(), self.now)

    @cached_property
    def received_list(self) -> ReceivedList:
        """What is remembered of received files."""
        from planner_desktop.documents.received_list import ReceivedList

        return ReceivedList(self.profile.received, self.profile.quarantine)

    @cached_property
    def received_files(self) -> IsolatedFiles:
        """What opens received files, in child processes."""
        from planner_desktop.documents.isolation.isolated_files import IsolatedFiles

        return IsolatedFiles(self.vetting_workers)

    @cached_property
    def vetting_workers(self) -> VettingWorkers:
        """The children that take received files apart; they start with the first file."""
        from planner_desktop.documents.isolation.workers import VettingWorkers

        return VettingWorkers()

    def close(self) -> None:
        """End what runs beside this process."""
        if "vetting_workers" in self.__dict__:
            self.vetting_workers.close()

    def verify_own(self, files: Sequence[Path]) -> tuple[FileVerdict, ...]:
        """Verify files this profile issued, as a receiver who pinned its key would; raises ``file.*`` and ``key.*``."""
        from planner_desktop.domain.trust import TrustBook
        from planner_desktop.services.incoming import Received

        disk, identity = DiskFiles(), self.cabinet.describe()
        received = [Received(file.name, disk.read(file)) for file in files]
        return self.incoming.verify(received, TrustBook.pinning({identity.fingerprint: identity.unit_code}))

    def kept_trust(self) -> TrustBook:
        """Everything this profile has decided about certificates, read from its store; nothing without one."""
        from planner_desktop.domain.trust import TrustBook

        if not self.profile.store.is_file():
            return TrustBook()
        from planner_desktop.store.opening import open_store

        store = open_store(self.profile.store, clock=self.now)
        try:
            return TrustBook.of(store.records())
        finally:
            store.close()


@dataclass(frozen=True, slots=True)
class _Notices:
    """Reads second notices; what that takes is built with the first one, for a window is opened far more often."""

    wiring: Wiring

    def read(self, data: bytes, name: str) -> tuple[Plan, tuple[Anomaly, ...]]:
        return self.wiring.supplement_reader.read(data, name)
