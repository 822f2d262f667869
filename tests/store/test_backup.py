"""Backups are whole, verified, thinned out by age, and come back in one step."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner_desktop.domain.changes import Record
from planner_desktop.domain.progress import Entry
from planner_desktop.errors import UserError
from planner_desktop.store.backup import (
    Backup,
    BackupKind,
    back_up_if_due,
    list_backups,
    make_backup,
    read_back,
    restore,
    superseded,
)
from planner_desktop.store.opening import open_store
from planner_desktop.store.store import Store
from support.store_records import ENTRY, FILE, FILE_SHA256, RECORDS, SPRING, Clock, adding, changing, hot_journal

NOON = datetime(2020, 6, 28, 12, 0, tzinfo=UTC)


def held_in(path: Path, clock: Clock) -> set[Record]:
    """The records a file keeps, opened like any store."""
    store = open_store(path, clock=clock)
    assert store.verify() == ()
    records = set(store.records())
    store.close()
    return records


def behind_the_programs_back(path: Path, statement: str) -> None:
    raw = sqlite3.connect(path)
    raw.execute(statement)
    raw.commit()
    raw.close()


def test_a_backup_of_the_open_store_holds_everything(filled: Store, backups: Path, clock: Clock) -> None:
    backup = make_backup(filled.path, backups, clock=clock)
    assert backup.path.name == f"20200628T040000Z_{filled.uuid[:8]}_g3_start.sqlite3"
    assert list(backups.iterdir()) == [backup.path]
    assert list_backups(backups) == (backup,)
    assert held_in(backup.path, clock) == set(RECORDS)


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a user's folder private by itself")
def test_backups_are_readable_by_their_owner_alone(filled: Store, backups: Path, clock: Clock) -> None:
    backup = make_backup(filled.path, backups, clock=clock)
    assert oct(backup.path.stat().st_mode & 0o777) == "0o600"
    assert oct(backups.stat().st_mode & 0o777) == "0o700"


def test_a_backup_made_amid_saves_is_whole(filled: Store, backups: Path, clock: Clock) -> None:
    stop = threading.Event()

    def keep_saving() -> None:
        number = 0
        while not stop.is_set():
            filled.apply(adding(Entry(f"a.{number}", SPRING), Entry(f"b.{number}", SPRING)))
            number += 1

    saving = threading.Thread(target=keep_saving)
    saving.start()
    made = [make_backup(filled.path, backups, clock=clock) for _ in range(3)]
    stop.set()
    saving.join()
    for backup in made:
        assert len(held_in(backup.path, clock)) == len(RECORDS) + 2 * (backup.generation - 3)


@pytest.mark.parametrize(
    ("statement", "damage"),
    [
        ("UPDATE entries SET narrative = 'better'", "record.damaged"),
        (f"UPDATE evidence SET data = zeroblob({len(FILE)})", "evidence.damaged"),
        ("DELETE FROM readings", "record.damaged"),
        ("UPDATE meta SET audit_head = ''", "audit.tampered"),
    ],
)
def test_a_copy_that_does_not_verify_is_no_backup(
    filled: Store, backups: Path, clock: Clock, statement: str, damage: str
) -> None:
    behind_the_programs_back(filled.path, statement)
    with pytest.raises(UserError, match=r"backup\.unverified") as refusal:
        make_backup(filled.path, backups, clock=clock)
    assert refusal.value.details["damage"] == damage
    assert list(backups.iterdir()) == []


def test_a_start_makes_a_backup_only_when_the_newest_misses_something_or_is_a_day_old(
    filled: Store, backups: Path, clock: Clock
) -> None:
    assert back_up_if_due(filled, backups, clock=clock) is not None
    clock.forward(hours=23)
    assert back_up_if_due(filled, backups, clock=clock) is None
    filled.apply(changing(ENTRY, None))
    assert back_up_if_due(filled, backups, clock=clock) is not None
    clock.forward(hours=25)
    assert back_up_if_due(filled, backups, clock=clock) is not None
    clock.forward(days=-3650)
    assert back_up_if_due(filled, backups, clock=clock) is not None


def test_a_start_thins_out_its_own_old_backups_and_no_others(filled: Store, backups: Path, clock: Clock) -> None:
    upgrade = make_backup(filled.path, backups, clock=clock, kind=BackupKind.UPGRADE)
    stranger = backups / f"20100101T000000Z_{'0' * 8}_g1_start.sqlite3"
    stranger.write_bytes(b"another store's")
    (backups / "notes.txt").write_text("mine")
    for _ in range(60):
        clock.forward(days=1)
        back_up_if_due(filled, backups, clock=clock)
    left = {backup.path for backup in list_backups(backups)}
    assert {upgrade.path, stranger} <= left
    # Seven days back from a Thursday reach into last week, so two more weeks stay beside them.
    assert len(left) == 2 + 7 + 2
    assert (backups / "notes.txt").exists()


def kept(now: datetime, *ages: timedelta) -> set[timedelta]:
    """Which of the backups made so long ago stay."""
    made = [Backup(Path(str(age)), now - age, "0" * 8, 1, BackupKind.START) for age in ages]
    gone = {backup.path for backup in superseded(made, now)}
    return {age for age in ages if Path(str(age)) not in gone}


def test_of_each_of_seven_days_and_four_weeks_the_newest_stays() -> None:
    hours = [timedelta(hours=number) for number in range(24 * 60)]
    stay = sorted({(NOON - age).date() for age in kept(NOON, *hours)}, reverse=True)
    assert [str(day) for day in stay[:7]] == [f"2020-06-{day}" for day in range(28, 21, -1)]
    assert [str(day) for day in stay[7:]] == ["2020-06-21", "2020-06-14", "2020-06-07"]
    assert len(kept(NOON, *hours)) == 10


def test_backups_from_a_wrong_clocks_future_take_nobodys_place() -> None:
    future = [timedelta(days=-3650 - number) for number in range(40)]
    assert kept(NOON, *future, timedelta(hours=1)) == {*future, timedelta(hours=1)}


def test_few_backups_far_apart_all_stay() -> None:
    ages = [timedelta(days=days) for days in (0, 40, 90, 400)]
    assert kept(NOON, *ages) == set(ages)


@pytest.mark.parametrize(
    "name",
    ["x.sqlite3", "20201399T000000Z_00000000_g1_start.sqlite3", "20200101T000000Z_00000000_g1_magic.sqlite3"],
)
def test_other_files_are_no_backups(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert list_backups(tmp_path) == ()
    assert list_backups(tmp_path / "missing") == ()


def test_a_restored_backup_takes_the_stores_place_and_the_store_is_set_aside(
    filled: Store, backups: Path, clock: Clock, opened: Callable[[], Store]
) -> None:
    backup = make_backup(filled.path, backups, clock=clock)
    filled.apply(changing(ENTRY, None))
    filled.close()
    aside = restore(backup.path, filled.path, clock=clock)
    assert set(opened().records()) == set(RECORDS)
    assert opened().evidence(FILE_SHA256) == FILE
    assert aside is not None
    assert aside.name == "planner.replaced-20200628T040000Z.sqlite3"
    assert held_in(aside, clock) == set(RECORDS) - {ENTRY}


def test_a_damaged_store_and_its_journal_do_not_stand_in_the_way(
    filled: Store, backups: Path, clock: Clock, opened: Callable[[], Store]
) -> None:
    backup = make_backup(filled.path, backups, clock=clock)
    filled.apply(changing(ENTRY, None))
    filled.close()
    left = hot_journal(filled.path)
    journal = filled.path.with_name("planner.sqlite3-journal")
    filled.path.write_bytes(b"rotten")
    journal.write_bytes(left)
    aside = restore(backup.path, filled.path, clock=clock)
    assert aside is not None
    assert (aside.read_bytes(), aside.with_name(f"{aside.name}-journal").exists()) == (b"rotten", True)
    again = opened()
    assert (set(again.records()), again.verify()) == (set(RECORDS), ())


def test_a_backup_comes_back_on_a_new_pc(filled: Store, backups: Path, clock: Clock, tmp_path: Path) -> None:
    backup = make_backup(filled.path, backups, clock=clock)
    target = tmp_path / "planner.sqlite3"
    assert restore(backup.path, target, clock=clock) is None
    assert held_in(target, clock) == set(RECORDS)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: behind_the_programs_back(path, "DELETE FROM readings"), "backup.unverified"),
        (lambda path: path.write_bytes(b"no database"), "store.not_ours"),
        (lambda path: path.write_bytes(path.read_bytes()[:-5000]), "backup.unverified"),
        (lambda path: behind_the_programs_back(path, "PRAGMA user_version = 99"), "store.newer"),
        (lambda path: path.unlink(), "store.failed"),
    ],
)
def test_a_spoilt_backup_is_refused_and_the_store_stays(
    filled: Store, backups: Path, clock: Clock, spoil: Callable[[Path], object], code: str
) -> None:
    backup = make_backup(filled.path, backups, clock=clock)
    filled.close()
    spoil(backup.path)
    before = {path.name: path.read_bytes() for path in filled.path.parent.iterdir() if path.is_file()}
    with pytest.raises(UserError) as refusal:
        restore(backup.path, filled.path, clock=clock)
    assert refusal.value.code == code
    assert {path.name: path.read_bytes() for path in filled.path.parent.iterdir() if path.is_file()} == before


def test_a_backup_that_rotted_on_its_medium_is_found_on_reading_back(
    filled: Store, backups: Path, clock: Clock
) -> None:
    backup = make_backup(filled.path, backups, clock=clock, kind=BackupKind.MANUAL)
    read_back(backup)
    behind_the_programs_back(backup.path, "UPDATE office SET approver = 'x'")
    with pytest.raises(UserError, match=r"backup\.unverified"):
        read_back(backup)
