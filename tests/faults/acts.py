"""Does what the program does with each kind of file, step after step, and says when a step is done.

usage: python acts.py        reads lines ``KIND FOLDER FIRST COUNT WEAKNESS`` parted by tabs and forks a process for each

The process waits for a line of its own, so that somebody can begin to watch it. After step n it says ``done n WHAT``,
or ``refused n CODE`` where the program told its user that the step failed; WHAT is what ``kinds.py`` must find then.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from planner_desktop import wiring
from planner_desktop.documents import atomic, key_cabinet, quarantine, received_list
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, EvidenceLink
from planner_desktop.domain.received_file import ReceivedFile
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.paths import Profile, make_folder
from planner_desktop.settings import Settings
from planner_desktop.store import backup as backups
from planner_desktop.store.opening import open_store
from planner_desktop.store.sequence import SequenceFile
from planner_desktop.store.store import Store

SPRING = Period.parse("2020Q2")
START = datetime(2020, 6, 28, 4, 0, tzinfo=UTC)
ANY_TRACER = 0x59616D61
"""PR_SET_PTRACER: who started us watches us, where the system lets only parents do so."""


@dataclass
class Act:
    """One kind of file under a profile's folder."""

    folder: Path
    weakness: str

    @property
    def profile(self) -> Profile:
        return Profile(self.folder / "profile")

    def make_profile(self) -> None:
        """Make the profile's folder, as each start does."""
        with atomic.told_to_the_user(self.profile.folder):
            self.profile.create()

    def begin(self) -> str:
        """What happens before the first step; gives what is to be found then, if that is more than nothing."""
        return ""

    def step(self, number: int) -> str:
        """Do it; gives what is to be found from now on."""
        raise NotImplementedError


class Saving(Act):
    """Saves: a record that every step changes, two of the step's own, and a file."""

    store: Store

    def begin(self) -> str:
        self.store = open_store(self.profile.store, clock=lambda: START)
        for pragma in filter(None, self.weakness.split(",")):
            self.store._database.raw.execute(f"PRAGMA {pragma}").fetchall()
        return ""

    def step(self, number: int) -> str:
        self.store.apply(saving(number, shared_in(self.store)))
        return str(number)


def shared_in(store: Store) -> Entry | None:
    """The record that every step changes, as it is now."""
    held = (record for record in store.records() if isinstance(record, Entry))
    return next((entry for entry in held if entry.milestone_id == "shared"), None)


def saving(number: int, shared: Entry | None) -> ChangeSet:
    """One save; sizes differ, so that some need many pages and free others."""
    own = [Entry(f"{half}.{number}", SPRING, reason="示" * (number * 997 % 3000)) for half in "ab"]
    file = b"%d" % number * (number * 331 % 3000 + 1)
    link = EvidenceLink(f"a.{number}", SPRING, hashlib.sha256(file).hexdigest(), "示例.txt", len(file))
    counted = Entry("shared", SPRING, reason=f"{number} " + "例" * (number * 613 % 9000))
    changes = (Change(shared, counted), *(Change(None, each) for each in (*own, link)))
    return ChangeSet("edit.test", changes, (file,))


class Upgrading(Act):
    """Opens the store of an older version that lies there; the only step."""

    def step(self, number: int) -> str:
        open_store(self.profile.store, clock=lambda: START).close()
        return "upgraded"


class Exporting(Act):
    """Writes the two files of a return over the former ones."""

    def begin(self) -> str:
        with atomic.told_to_the_user(self.folder):
            make_folder(self.folder / "回报")
        return ""

    def step(self, number: int) -> str:
        folder = self.folder / "回报"
        files = {folder / "示例.pdf": content(number, 40_000), folder / "示例.xlsx": content(number, 9_000)}
        if self.weakness:
            atomic.write_all_atomically(files, filesystem=Forgetful())
        else:
            wiring.DiskFiles().write_all(files)
        return str(number)


class Forgetful(atomic.DiskFilesystem):
    """Writes files without syncing the folder they are named in."""

    def sync_folder(self, folder: Path) -> None:
        pass


def content(number: int, size: int) -> bytes:
    """Bytes that tell the step they are of, from the first to the last."""
    line = b"%06d\n" % number
    return line * (size // len(line) + number)


class Preferring(Act):
    """Keeps preferences."""

    def step(self, number: int) -> str:
        kept = Settings(export_folder="/示例" * (number % 50), window=(999 + number, 700))
        wiring.Wiring(self.profile).keep_settings(kept)
        return str(number)


class Issuing(Act):
    """Remembers the highest issued number."""

    def step(self, number: int) -> str:
        SequenceFile(self.profile.sequence).raise_to(number)
        return str(number)


class Receiving(Act):
    """Keeps the list of received files."""

    def step(self, number: int) -> str:
        self.make_profile()
        held = received_list.ReceivedList(self.profile.received, self.profile.quarantine)
        held.keep([ReceivedFile(f"示例{each}", 1, "", str(START), verdict(each)) for each in range(1, number + 1)])
        return str(number)


def verdict(number: int) -> FileVerdict:
    """What was said of a file that was not accepted."""
    return FileVerdict(f"示例{number}.pdf", "pdf", False, False, False)


class Quarantining(Act):
    """Puts a file away that was not accepted."""

    kept: tuple[str, ...] = ()

    def step(self, number: int) -> str:
        self.make_profile()
        data = content(number, 3_000)
        kept = quarantine.QuarantineFolder(self.profile.quarantine, lambda: START)
        kept.keep(data, verdict(number))
        self.kept = (*self.kept, str(number))
        return " ".join(self.kept)


class KeepingKey(Act):
    """Makes a key and changes its passphrase again and again."""

    holds = 1
    """The step whose passphrase opens the key."""

    def step(self, number: int) -> str:
        self.make_profile()
        cabinet = key_cabinet.KeyFileCabinet(self.profile.key, lambda: START)
        if cabinet.present():
            cabinet.change_passphrase(passphrase(self.holds), passphrase(number))
        else:
            cabinet.create("990101", "示例县", passphrase(number))
        self.holds = number
        with atomic.told_to_the_user(self.profile.key):
            return hashlib.sha256(self.profile.key.read_bytes()).hexdigest()


def passphrase(number: int) -> str:
    """The passphrase of a step."""
    return f"示例口令 示例口令 {number}"


class BackingUp(Act):
    """Saves once and makes a backup."""

    def begin(self) -> str:
        self.store = open_store(self.profile.store, clock=lambda: START)
        return ""

    def step(self, number: int) -> str:
        self.store.apply(saving(number, shared_in(self.store)))
        later = START + timedelta(seconds=number)
        backups.make_backup(self.store.path, self.profile.backups, clock=lambda: later, kind=backups.BackupKind.MANUAL)
        return " ".join(sorted(backup.path.name for backup in backups.list_backups(self.profile.backups)))


class Restoring(Act):
    """Puts backups in the store's place, one after the other."""

    def begin(self) -> str:
        if not backups.list_backups(self.profile.backups):
            self._prepare()
        self.made = backups.list_backups(self.profile.backups)
        return "3"

    def _prepare(self) -> None:
        store = open_store(self.profile.store, clock=lambda: START)
        for number in range(1, 4):
            store.apply(saving(number, shared_in(store)))
            backups.make_backup(store.path, self.profile.backups, clock=lambda: START, kind=backups.BackupKind.MANUAL)
        store.close()

    def step(self, number: int) -> str:
        later = START + timedelta(seconds=number)
        backups.restore(self.made[number % 3].path, self.profile.store, clock=lambda: later)
        return str(self.made[number % 3].generation)


class Rescuing(Act):
    """Restores a damaged store from its backup, with what was saved since; the only step."""

    def begin(self) -> str:
        if not self.profile.store.exists():
            store = open_store(self.profile.store, clock=lambda: START)
            for number in range(1, 5):
                store.apply(saving(number, shared_in(store)))
                if number == 2:
                    backups.make_backup(store.path, self.profile.backups, clock=lambda: START)
            store._database.raw.execute("UPDATE entries SET reason = 'rot' WHERE milestone_id = 'a.3'")
            store.close()
        return "damaged"

    def step(self, number: int) -> str:
        profile = wiring.Wiring(self.profile, lambda: START)
        offer = profile.restore_offer()
        if offer is None:
            raise UserError("backup.unverified", path="", damage="", where="")
        profile.restore(offer)
        return "4"


ACTS: dict[str, type[Act]] = {
    "saves": Saving,
    "upgrades": Upgrading,
    "exports": Exporting,
    "settings": Preferring,
    "numbers": Issuing,
    "received": Receiving,
    "quarantine": Quarantining,
    "keys": KeepingKey,
    "backups": BackingUp,
    "restores": Restoring,
    "rescues": Rescuing,
}


def say(*words: object) -> None:
    """In one call that no kill cuts in two and no injected fault is meant for."""
    os.writev(1, [" ".join(word for word in map(str, words) if word).encode() + b"\n"])


def act(kind: str, folder: Path, first: int, count: int, weakness: str) -> None:
    """Take the steps; a refusal is said and the next step is tried."""
    doing = ACTS[kind](folder, weakness)
    begun = told("begin", doing.begin)
    for number in range(first, first + count):
        begun = begun or told("begin", doing.begin)
        if begun:
            told(number, lambda number=number: doing.step(number))


def told(number: object, step: Callable[[], object]) -> bool:
    """Take a step and say how it went."""
    try:
        say("done", number, step())
    except UserError as refusal:
        say("refused", number, refusal.code)
        return False
    return True


def serve(lines: Iterator[str]) -> None:
    """Fork a process for each line; what it needs is loaded already."""
    for line in lines:
        kind, folder, first, count, weakness = line.rstrip("\n").split("\t")
        child = os.fork()
        if child:
            say("pid", child)
            _, status = os.waitpid(child, 0)
            say("gone", os.waitstatus_to_exitcode(status))
            continue
        ctypes.CDLL(None).prctl(ANY_TRACER, ctypes.c_ulong(-1), 0, 0, 0)
        os.read(0, 3)
        try:
            act(kind, Path(folder), int(first), int(count), weakness)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)


def load() -> None:
    """Load now what a step would load: a fault is to meet the step, not an import."""
    import alembic.command  # noqa: F401

    for kind in ACTS.values():
        with tempfile.TemporaryDirectory() as folder:
            doing = kind(Path(folder), "")
            doing.begin()
            doing.step(1)


if __name__ == "__main__":
    load()
    serve(iter(sys.stdin.readline, ""))
