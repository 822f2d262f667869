"""What the program finds of each kind of file after a fault, read with the program's own code."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from faults.acts import START, content, saving, verdict
from planner_desktop.documents.key_cabinet import KeyFileCabinet
from planner_desktop.documents.received_list import ReceivedList
from planner_desktop.domain.progress import Entry, EvidenceLink
from planner_desktop.paths import Profile
from planner_desktop.settings import Settings, load_settings
from planner_desktop.store import schema
from planner_desktop.store.backup import list_backups
from planner_desktop.store.opening import open_store
from planner_desktop.store.restoring import newest_sound
from planner_desktop.store.sequence import SequenceFile
from planner_desktop.store.store import Store

NOTHING = ""
MOST = 200
"""Steps of an act."""


class Broken(Exception):
    """What is there is not what any step left."""


def expect(true: bool, told: str) -> None:
    """Complain unless it is so."""
    if not true:
        raise Broken(told)


def saves(folder: Path) -> str:
    """The step the store is at, after opening it as a start does and checking all of it."""
    profile = Profile(folder / "profile")
    there = profile.store.exists()
    store = open_store(profile.store, clock=lambda: START)
    try:
        last = checked(store)
    finally:
        store.close()
    return last if there else NOTHING


def checked(store: Store) -> str:
    """Every save that is there is whole, and the record they all change is of the last of them."""
    expect(store.verify() == (), f"damage: {store.verify()}")
    records = store.records()
    shared = [entry for entry in records if isinstance(entry, Entry) and entry.milestone_id == "shared"]
    numbers = sorted(int(link.milestone_id[2:]) for link in records if isinstance(link, EvidenceLink))
    wanted = {change.after for number in numbers for change in saving(number, None).changes}
    last = numbers[-1] if numbers else 0
    lately = {change.after for change in saving(last, None).changes} if last else set()
    older = {entry for entry in wanted if isinstance(entry, Entry) and entry.milestone_id == "shared"} - lately
    expect(set(records) == wanted - older, f"not what {numbers} saved")
    expect(len(records) == 3 * len(numbers) + len(shared), "a record twice")
    expect(store.unlinked_files() == frozenset(), "bytes of a save without their record")
    for link in records:
        if isinstance(link, EvidenceLink):
            expect(len(store.evidence(link.sha256)) == link.size, "bytes of another size")
    return str(last) if last else NOTHING


def upgrades(folder: Path) -> str:
    """The store of the older version with all it held, in the older or in this version's form."""
    profile = Profile(folder / "profile")
    version = int.from_bytes(profile.store.read_bytes()[60:64])
    store = open_store(profile.store, clock=lambda: START)
    try:
        expect(store.verify() == (), f"damage: {store.verify()}")
        kept = (folder / "records").read_text("utf-8")
        expect(told_records(store) == kept, "not the records of before")
    finally:
        store.close()
    return NOTHING if version < int((folder / "version").read_text()) else "upgraded"


STORES = Path(__file__).parents[1] / "fixtures" / "stores"


def old_store(version: int, folder: Path) -> None:
    """Lay out a profile of an older version, with notes of what it holds beside it."""
    profile = Profile(folder / "profile")
    profile.create()
    kept = STORES / f"version-{version:04}.sqlite3"
    aside = folder / "aside.sqlite3"
    shutil.copy(kept, aside)
    store = open_store(aside, clock=lambda: START, backups=folder / "aside")
    (folder / "records").write_text(told_records(store), "utf-8")
    (folder / "version").write_text(str(schema.VERSION))
    store.close()
    aside.unlink()
    aside.with_name("aside.sqlite3-journal").unlink()
    shutil.rmtree(folder / "aside")
    shutil.copy(kept, profile.store)


def told_records(store: Store) -> str:
    """All that a store holds, in one text."""
    return "\n".join(sorted(map(repr, store.records())))


def exports(folder: Path) -> str:
    """The step the two files are of; until both names are on the disk one may be a step ahead."""
    names = {"示例.pdf": 40_000, "示例.xlsx": 9_000}
    found = [_step_of(folder / "回报" / name, size) for name, size in names.items()]
    expect(max(found) - min(found) <= 1, f"a pair that was never written: {found}")
    return str(min(found) or NOTHING)


def _step_of(path: Path, size: int) -> int:
    if not path.exists():
        return 0
    data = path.read_bytes()
    expect(data[:7].rstrip().isdigit(), f"{path.name} is torn: {len(data)} bytes")
    number = int(data[:7])
    expect(data == content(number, size), f"{path.name} is torn")
    return number


def settings(folder: Path) -> str:
    """The step the preferences are of."""
    held = load_settings(Profile(folder / "profile").settings)
    if held == Settings():
        expect(not Profile(folder / "profile").settings.exists(), "preferences that cannot be read")
        return NOTHING
    number = held.window[0] - 999
    expect(held.export_folder == "/示例" * (number % 50), "mixed preferences")
    return str(number)


def numbers(folder: Path) -> str:
    """The highest issued number."""
    return str(SequenceFile(Profile(folder / "profile").sequence).highest() or NOTHING)


def received(folder: Path) -> str:
    """The step the list is of."""
    profile = Profile(folder / "profile")
    held = ReceivedList(profile.received, profile.quarantine).load()
    expect([each.verdict for each in held] == [verdict(each) for each in range(1, len(held) + 1)], "a mixed list")
    return str(len(held) or NOTHING)


def quarantine(folder: Path) -> str:
    """The steps whose file is there with its line."""
    kept = Profile(folder / "profile").quarantine
    whole: set[str] = set()
    for path in kept.iterdir() if kept.is_dir() else ():
        if len(path.name) == 64:
            expect(hashlib.sha256(path.read_bytes()).hexdigest() == path.name, "a torn file in quarantine")
            whole.add(path.name)
    lines = (kept / "verdicts.jsonl").read_text("utf-8").splitlines() if (kept / "verdicts.jsonl").is_file() else []
    # Of a line that was being written when the power went a part may stand there; it must not swallow the next.
    told = {json.loads(line)["sha256"] for line in lines if _is_json(line)}
    names = {hashlib.sha256(content(number, 3_000)).hexdigest(): number for number in range(1, MOST + 1)}
    return " ".join(map(str, sorted(names[name] for name in whole & told)))


def _is_json(line: str) -> bool:
    try:
        return bool(json.loads(line))
    except ValueError:
        return False


def keys(folder: Path) -> str:
    """The key file's fingerprint; it must describe itself."""
    cabinet = KeyFileCabinet(Profile(folder / "profile").key, lambda: START)
    if not cabinet.present():
        return NOTHING
    expect(cabinet.describe().unit_code == "990101", "another key")
    return hashlib.sha256(Profile(folder / "profile").key.read_bytes()).hexdigest()


def backups(folder: Path) -> str:
    """The backups; each that is listed opens, is whole, and holds what its name says."""
    listed = list_backups(Profile(folder / "profile").backups)
    for backup in listed:
        opened = folder / "opened.sqlite3"
        shutil.copy(backup.path, opened)
        store = open_store(opened, clock=lambda: START)
        checked(store)
        expect(store.generation == backup.generation, "a backup of another generation than its name says")
        store.close()
        opened.unlink()
    saves(folder)
    return " ".join(sorted(backup.path.name for backup in listed))


def restores(folder: Path) -> str:
    """The generation of the store in place; each that was set aside is whole too."""
    profile = Profile(folder / "profile")
    for aside in sorted(profile.folder.glob("*.replaced-*.sqlite3")):
        store = open_store(aside, clock=lambda: START)
        checked(store)
        store.close()
    return saves(folder)


def rescues(folder: Path) -> str:
    """The store with everything in it, or the damaged one with its backup."""
    profile = Profile(folder / "profile")
    store = open_store(profile.store, clock=lambda: START)
    try:
        damaged = bool(store.verify())
    finally:
        store.close()
    if not damaged:
        return saves(folder)
    expect(newest_sound(profile.backups, profile.store, clock=lambda: START) is not None, "no backup to restore")
    return "damaged"


FIND: dict[str, Callable[[Path], str]] = {
    each.__name__: each
    for each in (saves, upgrades, exports, settings, numbers, received, quarantine, keys, backups, restores, rescues)
}
