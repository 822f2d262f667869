"""Many wrong passphrases and many damaged key files: none opens, each is told for what it is, nothing else is ever raised."""

from __future__ import annotations

import hashlib
import json
import random
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from planner_desktop.documents.key_file import KeyCost
from planner_desktop.documents.keys import create_key, describe_key, open_key
from planner_desktop.errors import UserError
from support.signed_samples import CHEAP, NOW, UNIT_CODE, UNIT_NAME

PASSPHRASE = "示例Kouling-2020 一二三四"
MAGIC = b"planner-desktop key\n"
MANY = [40, pytest.param(1_000, marks=pytest.mark.long)]
DAMAGED = {"key.damaged", "key.not_a_key_file"}
FORGED = DAMAGED | {"key.absurd_parameters", "key.newer_version", "key.wrong_passphrase"}
"""What a file may be refused with whose checksum was made to fit."""


@cache
def key() -> bytes:
    return create_key(UNIT_CODE, UNIT_NAME, PASSPHRASE, now=NOW, cost=CHEAP)


def refusal(data: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(UserError) as caught:
        open_key(data, passphrase)
    return caught.value.code


def near_misses(chance: random.Random) -> Iterator[str]:
    """Passphrases as people get them wrong, and some that a machine would try."""
    while True:
        place = chance.randrange(len(PASSPHRASE))
        other = chance.choice("示例0Oo1lI-—_ 　.。一\0\n\u200b\U0001f511")
        yield PASSPHRASE[:place] + other + PASSPHRASE[place + 1 :]
        yield PASSPHRASE[:place] + other + PASSPHRASE[place:]
        yield PASSPHRASE[:place] + PASSPHRASE[place + 1 :]
        yield PASSPHRASE[:place] + PASSPHRASE[place:][:1].swapcase() + PASSPHRASE[place + 1 :]
        yield PASSPHRASE * chance.randint(2, 50)
        yield "".join(chance.choices("abcdefghij0123456789示例口令", k=chance.randint(0, 40)))


@pytest.mark.parametrize("count", MANY)
def test_no_wrong_passphrase_opens_the_key(count: int) -> None:
    right = unicodedata.normalize("NFC", PASSPHRASE)
    tried: set[str] = set()
    for wrong in near_misses(random.Random(2020)):
        if len(tried) == count:
            break
        if unicodedata.normalize("NFC", wrong) == right or wrong in tried:
            continue
        tried.add(wrong)
        assert refusal(key(), wrong) == "key.wrong_passphrase", repr(wrong)
    assert open_key(key(), PASSPHRASE).identity.unit_code == UNIT_CODE


def flipped(chance: random.Random, data: bytes) -> bytes:
    altered = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        altered[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(altered)


def cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def inserted(chance: random.Random, data: bytes) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.randbytes(chance.randint(1, 40)) + data[place:]


def blanked(chance: random.Random, data: bytes) -> bytes:
    """As a disk does it: a sector of zeros."""
    place, length = chance.randrange(len(data)), chance.randint(1, 512)
    return (data[:place] + bytes(min(length, len(data) - place)) + data[place + length :])[: len(data)]


def doubled(chance: random.Random, data: bytes) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + data[: len(data) - place]


DAMAGES: tuple[Callable[[random.Random, bytes], bytes], ...] = (flipped, cut, inserted, blanked, doubled)


def damaged(count: int, data: bytes) -> Iterator[bytes]:
    """Different from the sound file, each in its own way."""
    chance, made = random.Random(2021), 0
    while made < count:
        altered = DAMAGES[made % len(DAMAGES)](chance, data)
        if altered != data:
            made += 1
            yield altered


@pytest.mark.parametrize("count", MANY)
def test_no_damaged_file_opens_and_none_is_taken_for_a_wrong_passphrase(count: int) -> None:
    assert {refusal(data) for data in damaged(count, key())} <= DAMAGED


@pytest.mark.parametrize("count", MANY)
def test_a_file_altered_with_care_that_its_checksum_fits_does_not_open_either(count: int) -> None:
    for body in damaged(count, key()[:-32]):
        forged = body + hashlib.sha256(body).digest()
        assert refusal(forged) in FORGED
        # What is said of it without the passphrase may be wrong, but it is never a crash.
        try:
            describe_key(forged)
        except UserError as problem:
            assert problem.code in FORGED


NUMBERS = (
    0,
    -1,
    1,
    2,
    3,
    2**13,
    2**14 + 1,
    2**17 - 1,
    2**20,
    2**31,
    2**64,
    10**4000,
    1e400,
    131072.0,
    True,
    "131072",
    None,
)


SANE = {"n": {2**power for power in range(14, 20)}, "r": {8}, "p": {1, 2, 4}}
ABSURD = [(name, number) for name in SANE for number in NUMBERS if type(number) is not int or number not in SANE[name]]


@pytest.mark.parametrize(("name", "number"), ABSURD, ids=lambda part: str(part)[:12])
def test_parameters_out_of_bounds_are_refused_before_any_work(name: str, number: object) -> None:
    length = int.from_bytes(key()[len(MAGIC) : len(MAGIC) + 4], "big")
    start = len(MAGIC) + 4
    header = json.loads(key()[start : start + length])
    encoded = json.dumps({**header, name: number}).encode()
    body = MAGIC + len(encoded).to_bytes(4, "big") + encoded + key()[start + length : -32]
    assert refusal(body + hashlib.sha256(body).digest()) in ("key.absurd_parameters", "key.damaged")


def test_the_dearest_file_that_is_opened_needs_half_a_gigabyte_and_the_cheapest_still_protects() -> None:
    powers = [power for power in range(64) if KeyCost(n=2**power).is_sane()]
    assert 128 * 8 * 2 ** powers[-1] <= 2**29
    assert powers[0] >= 14
