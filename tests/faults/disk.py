"""The disks that a power cut may legally leave behind a recorded process.

A step before the last sync of its file or folder is on the disk. Of the later ones any may be missing; a write may be
there in part, by sectors of 512 bytes; and syncing a file says nothing about its name.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from faults.recording import ROOT, Data, Names, Recording, Said, Size, Step, Sync, apply_data, apply_size

SECTOR = 512


class Fate(Enum):
    """What became of the steps that were not synced."""

    KEPT = "all were carried out: the process was killed, the power stayed"
    LOST = "none was carried out"
    NAMES_ONLY = "names reached the disk, bytes did not"
    DATA_ONLY = "bytes reached the disk, names did not"
    UP_TO_ONE = "all up to one that is torn"
    SCATTERED = "each by itself: carried out, torn or dropped"


@dataclass
class Disk:
    """What is surely there, and what waits for a sync."""

    files: dict[int, bytearray]
    folders: dict[int, dict[str, int]]
    folder_nodes: frozenset[int]
    waiting: list[Data | Size | Names] = field(default_factory=list)

    def take(self, step: Step) -> None:
        """Follow one step of the process."""
        if isinstance(step, Sync):
            self._settle(step.node)
        elif not isinstance(step, Said):
            self.waiting.append(step)

    def _settle(self, node: int) -> None:
        kept: list[Data | Size | Names] = []
        for step in self.waiting:
            if isinstance(step, Names):
                # A rename within a folder is one step; across folders each side waits for its own.
                here = tuple(entry for entry in step.entries if entry[0] == node)
                there = tuple(entry for entry in step.entries if entry[0] != node)
                _carry_out(Names(here), self.files, self.folders)
                kept += [Names(there)] if there else []
            elif step.node == node:
                _carry_out(step, self.files, self.folders)
            else:
                kept.append(step)
        self.waiting = kept

    def cut(self, fate: Fate, chance: random.Random) -> Disk:
        """One disk as it may be found after the power went."""
        files = {node: bytearray(data) for node, data in self.files.items()}
        folders = {node: dict(names) for node, names in self.folders.items()}
        for step in _survivors(self.waiting, fate, chance):
            _carry_out(step, files, folders)
        return Disk(files, folders, self.folder_nodes)

    def write_to(self, root: Path) -> None:
        """Put it all into a real folder, which must not exist yet."""
        root.mkdir()
        self._write_folder(ROOT, root)

    def _write_folder(self, node: int, path: Path) -> None:
        for name, inside in self.folders.get(node, {}).items():
            if inside in self.folder_nodes:
                (path / name).mkdir()
                self._write_folder(inside, path / name)
            else:
                # Of a file whose bytes were lost the name alone is there.
                (path / name).write_bytes(self.files.get(inside, b""))


def _carry_out(step: Data | Size | Names, files: dict[int, bytearray], folders: dict[int, dict[str, int]]) -> None:
    match step:
        case Data(node, offset, data):
            apply_data(files.setdefault(node, bytearray()), offset, data)
        case Size(node, length):
            apply_size(files.setdefault(node, bytearray()), length)
        case Names(entries):
            for folder, name, node in entries:
                names = folders.setdefault(folder, {})
                if node is None:
                    names.pop(name, None)
                else:
                    names[name] = node


def _survivors(
    waiting: Sequence[Data | Size | Names], fate: Fate, chance: random.Random
) -> Iterator[Data | Size | Names]:
    last = chance.randrange(len(waiting)) if waiting else 0
    for number, step in enumerate(waiting):
        named = isinstance(step, Names)
        if (
            fate is Fate.KEPT
            or (fate is Fate.NAMES_ONLY and named)
            or (fate is Fate.DATA_ONLY and not named)
            or (fate is Fate.UP_TO_ONE and number < last)
        ):
            yield step
        elif fate is Fate.UP_TO_ONE and number == last:
            yield from _torn(step, chance)
        elif fate is Fate.SCATTERED:
            yield from chance.choice(((), (step,), _torn(step, chance)))


def _torn(step: Data | Size | Names, chance: random.Random) -> Sequence[Data | Size | Names]:
    """Some of the sectors of a write, in order or not; what is no write is not torn."""
    if not isinstance(step, Data):
        return (step,)
    sectors = list(_sectors(step))
    if chance.random() < 0.5:
        return sectors[: chance.randrange(len(sectors) + 1)]
    return [sector for sector in sectors if chance.random() < 0.5]


def _sectors(step: Data) -> Iterator[Data]:
    at = 0
    while at < len(step.data):
        length = SECTOR - (step.offset + at) % SECTOR
        yield Data(step.node, step.offset + at, step.data[at : at + length])
        at += length


@dataclass(frozen=True, slots=True)
class Cut:
    """A disk after a cut, and what the process had said by then."""

    at: int
    """Steps that had been taken."""
    fate: Fate
    disk: Disk
    said: tuple[str, ...]


def cuts(recording: Recording, count: int, seed: int) -> Iterator[Cut]:
    """So many cuts, spread over the whole recording and all fates."""
    chance = random.Random(seed)
    moments = sorted(chance.randint(recording.beginning, len(recording.steps)) for _ in range(count))
    yield from _at(recording, [(moment, chance.choice(tuple(Fate))) for moment in moments], chance)


def kills(recording: Recording) -> Iterator[Cut]:
    """A kill before each step and after the last: the system carries out what the process asked for."""
    yield from _at(
        recording,
        [(moment, Fate.KEPT) for moment in range(recording.beginning, len(recording.steps) + 1)],
        random.Random(0),
    )


def _at(recording: Recording, moments: Sequence[tuple[int, Fate]], chance: random.Random) -> Iterator[Cut]:
    disk = Disk(
        {node: bytearray(data) for node, data in recording.files.items()},
        {node: dict(names) for node, names in recording.folders.items()},
        recording.folder_nodes,
    )
    taken, said = 0, list[str]()
    for moment, fate in moments:
        for step in recording.steps[taken:moment]:
            disk.take(step)
            if isinstance(step, Said):
                said.append(step.line)
        taken = moment
        yield Cut(moment, fate, disk.cut(fate, chance), tuple(said))
