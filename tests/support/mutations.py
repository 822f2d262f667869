"""Sound files altered at random, by seed: bytes, runs of bytes, numbers and words, and whole parts of a workbook."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from planner_desktop.documents.xlsx_signature import manifest
from support.xlsx_forging import parts_of, zipped

Alter = Callable[[random.Random, bytearray], None]

_NUMBER = re.compile(rb"\d+")
_WORD = re.compile(rb"[A-Za-z]{2,}")
INTERESTING = (
    b"\0",
    b"\n",
    b"%",
    b"<<",
    b">>",
    b"endobj\n",
    b"/Prev 9",
    b"<!DOCTYPE a>",
    b"&a;",
    b"PK\5\6",
    b"\xff" * 9,
)


def flip(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.choice((1, 1, 1, 2, 9))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def set_byte(chance: random.Random, data: bytearray) -> None:
    data[chance.randrange(len(data))] = chance.randrange(256)


def delete(chance: random.Random, data: bytearray) -> None:
    start, end = _run(chance, data)
    del data[start:end]


def insert(chance: random.Random, data: bytearray) -> None:
    at = chance.randrange(len(data))
    data[at:at] = chance.choice(INTERESTING)


def repeat(chance: random.Random, data: bytearray) -> None:
    start, end = _run(chance, data)
    data[end:end] = data[start:end]


def move(chance: random.Random, data: bytearray) -> None:
    start, end = _run(chance, data)
    run = data[start:end]
    del data[start:end]
    at = chance.randrange(len(data) + 1)
    data[at:at] = run


def overwrite(chance: random.Random, data: bytearray) -> None:
    start, end = _run(chance, data)
    at = chance.randrange(len(data))
    data[at : at + end - start] = data[start:end]


def cut(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


def append(chance: random.Random, data: bytearray) -> None:
    data += chance.choice(INTERESTING) if chance.random() < 0.5 else data[-chance.randrange(1, 3000) :]


def prepend(chance: random.Random, data: bytearray) -> None:
    data[0:0] = chance.choice(INTERESTING)


def change_number(chance: random.Random, data: bytearray) -> None:
    found = _somewhere(chance, data, _NUMBER)
    if found:
        other = chance.choice((0, 1, -1, 65_535, 2**31, int(found[0][:9]) + chance.choice((-1, 1, 7))))
        data[found.start() : found.end()] = b"%d" % other


def change_word(chance: random.Random, data: bytearray) -> None:
    first, second = (_somewhere(chance, data, _WORD) for _ in "12")
    if first and second:
        data[first.start() : first.end()] = second[0]


def change_case(chance: random.Random, data: bytearray) -> None:
    found = _somewhere(chance, data, _WORD)
    if found:
        data[found.start() : found.end()] = found[0].swapcase()


ALTERATIONS: Sequence[Alter] = (
    *(flip, set_byte, delete, insert, repeat, move, overwrite),
    *(cut, append, prepend, change_number, change_word, change_case),
)


def _run(chance: random.Random, data: bytearray) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((1, 2, 7, 20, 300, 5_000)))


def _somewhere(chance: random.Random, data: bytearray, what: re.Pattern[bytes]) -> re.Match[bytes] | None:
    return what.search(data, chance.randrange(len(data)))


def altered(data: bytes, seed: int) -> bytes:
    """The file with one to three alterations; always another file."""
    chance = random.Random(seed)
    while True:
        changed = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 3))):
            if changed:
                chance.choice(ALTERATIONS)(chance, changed)
        if changed != data:
            return bytes(changed)


def altered_inside(parts: Mapping[str, bytes], seed: int) -> bytes:
    """A workbook in which one part is altered and everything is zipped as it should be."""
    chance = random.Random(seed)
    names = [name for name in parts if parts[name]]
    name = chance.choice((manifest.SIGNATURE, chance.choice(names), chance.choice(names)))
    return zipped({**parts, name: altered(parts[name], seed)})


def mutations_of(kind: str, data: bytes, seeds: Iterator[int] | range) -> Iterator[tuple[int, bytes]]:
    """Each seed with its altered file; every other workbook is altered inside its parts."""
    parts = parts_of(data) if kind == "xlsx" else {}
    for seed in seeds:
        yield seed, altered_inside(parts, seed) if parts and seed % 2 else altered(data, seed)
