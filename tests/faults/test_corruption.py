"""What rots in the store is found at opening or reading, or it was nothing that anybody wrote."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from faults.acts import START, saving, shared_in
from faults.counting import Count
from planner_desktop.domain.progress import EvidenceLink
from planner_desktop.errors import UserError
from planner_desktop.store.opening import open_store
from planner_desktop.store.store import Store
from planner_desktop.store.verification import Damage

PAGE = 4096


def everything(store: Store) -> list[str]:
    """All that a store keeps, as it is read."""
    records = store.records()
    files = [store.evidence(link.sha256).hex() for link in records if isinstance(link, EvidenceLink)]
    plans = [f"{digest} {number} {store.plan(digest)}" for digest, number in sorted(store.plans().items())]
    return [*map(repr, records), *files, *plans, *map(repr, store.logged_actions()), store.audit_head(), store.uuid]


@pytest.fixture
def sound(scratch: Path) -> tuple[bytes, list[str]]:
    """A store's bytes, and all it keeps."""
    store = open_store(scratch / "sound.sqlite3", clock=lambda: START)
    for number in range(1, 16):
        store.apply(saving(number, shared_in(store)))
    store.put_plan("示例〔2020〕1号", "cd" * 32, b"{}" * 3_000)
    kept = everything(store)
    store.close()
    return (scratch / "sound.sqlite3").read_bytes(), kept


def flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def blank(data: bytearray, chance: random.Random) -> None:
    page = chance.randrange(len(data) // PAGE) * PAGE
    data[page : page + PAGE] = bytes(PAGE)


def blank_sector(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) // 512) * 512
    data[at : at + 512] = bytes(512)


def exchange(data: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


DAMAGES = (flip, flip, flip, blank, blank_sector, exchange, cut)


def unnoticed(path: Path, kept: list[str]) -> list[str]:
    """What the program reads otherwise than it was written and says nothing of."""
    try:
        store = open_store(path, clock=lambda: START)
    except UserError:
        return []
    try:
        if store.verify():
            return []
        return sorted(set(everything(store)) ^ set(kept))
    except UserError:
        return []
    finally:
        store.close()


def rot(sound: tuple[bytes, list[str]], scratch: Path, times: int, count: Count) -> None:
    """Damage the store so many times; each must be found or be of no consequence."""
    data, kept = sound
    chance, wrong = random.Random(1921), list[str]()
    for number in range(times):
        damage = chance.choice(DAMAGES)
        spoilt = bytearray(data)
        damage(spoilt, chance)
        path = scratch / "spoilt.sqlite3"
        path.with_name("spoilt.sqlite3-journal").unlink(missing_ok=True)
        path.write_bytes(spoilt)
        if lost := unnoticed(path, kept):
            wrong.append(f"{number} {damage.__name__}: {lost[0][:200]}")
    count("damaged stores", times, len(wrong))
    assert wrong == [], "\n".join(wrong)


def test_damage_is_found_or_changes_nothing(sound: tuple[bytes, list[str]], scratch: Path, count: Count) -> None:
    rot(sound, scratch, 150, count)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_3000_damages_are_found_or_change_nothing(sound: tuple[bytes, list[str]], scratch: Path, count: Count) -> None:
    rot(sound, scratch, 3_000, count)


def test_a_damage_that_nothing_checks_would_be_noticed_here(sound: tuple[bytes, list[str]], scratch: Path) -> None:
    data, kept = sound
    path = scratch / "spoilt.sqlite3"
    path.write_bytes(data)
    changed = [*kept[:-1], "another store"]
    assert unnoticed(path, changed) != []


def test_the_full_check_names_the_record_that_rotted(sound: tuple[bytes, list[str]], scratch: Path) -> None:
    data, _ = sound
    path = scratch / "spoilt.sqlite3"
    spoilt = data.replace("示".encode() * 100, "例".encode() * 100, 1)
    assert spoilt != data
    path.write_bytes(spoilt)
    store = open_store(path, clock=lambda: START)
    assert {damage.code for damage in store.verify()} <= {"record.damaged", "audit.tampered"}
    assert all(isinstance(damage, Damage) and damage.where for damage in store.verify())
    store.close()
