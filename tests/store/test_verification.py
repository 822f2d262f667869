"""The full check finds what was edited, removed, reordered or rotted, and says where."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest

from planner_desktop.errors import UserError
from planner_desktop.store.audit import row_hash
from planner_desktop.store.codec import BY_TYPE
from planner_desktop.store.store import Store
from planner_desktop.store.verification import Damage
from support.store_records import ENTRY, FILE, FILE_SHA256, LINK, READING, adding, changing

UNGUARDED = ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", "DROP TRIGGER audit_in_order")
SWAP = (
    "UPDATE audit SET sequence = -2 WHERE sequence = 2",
    "UPDATE audit SET sequence = 2 WHERE sequence = 3",
    "UPDATE audit SET sequence = 3 WHERE sequence = -2",
)


@pytest.fixture
def history(filled: Store) -> Store:
    """Six actions, the last of them on a record of its own."""
    filled.apply(changing(ENTRY, None))
    filled.apply(adding(ENTRY))
    filled.apply(changing(READING, None))
    return filled


def tampered(store: Store, *statements: str) -> tuple[Damage, ...]:
    """What the full check says after somebody with SQLite at hand was there."""
    raw = sqlite3.connect(store.path)
    raw.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()
    return store.verify()


def test_a_sound_store_has_nothing_to_report(history: Store) -> None:
    assert history.verify() == ()


@pytest.mark.parametrize(
    ("statements", "where"),
    [
        (["UPDATE audit SET changes = '[]' WHERE sequence = 2"], "2"),
        (["UPDATE audit SET at = '2030-01-01T00:00:00+00:00' WHERE sequence = 4"], "4"),
        (["UPDATE audit SET label = 'x' WHERE sequence = 1"], "1"),
        (["UPDATE audit SET previous = 'x' WHERE sequence = 5"], "5"),
        (["UPDATE audit SET hash = 'x' WHERE sequence = 5"], "5"),
        (["UPDATE audit SET sequence = 9 WHERE sequence = 6"], "6"),
        (["DELETE FROM audit WHERE sequence = 3"], "3"),
        (["DELETE FROM audit WHERE sequence = 6"], "6"),
        (["DELETE FROM audit WHERE sequence = 1"], "1"),
        (["UPDATE meta SET generation = 9"], "7"),
        (SWAP, "2"),
        (["DELETE FROM meta"], "0"),
    ],
)
def test_tampering_with_the_log_is_found_with_the_place(history: Store, statements: list[str], where: str) -> None:
    assert tampered(history, *UNGUARDED, *statements) == (Damage("audit.tampered", where),)


def test_a_row_with_its_own_hash_made_anew_breaks_the_next_one(history: Store) -> None:
    raw = sqlite3.connect(history.path)
    raw.row_factory = sqlite3.Row
    row = dict(raw.execute("SELECT * FROM audit WHERE sequence = 2").fetchone()) | {"label": "forged"}
    raw.close()
    forged = f"UPDATE audit SET label = 'forged', hash = '{row_hash(row['previous'], row)}' WHERE sequence = 2"
    assert tampered(history, *UNGUARDED, forged) == (Damage("audit.tampered", "3"),)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET label = 'x'",
        "DELETE FROM audit WHERE sequence = 1",
        "INSERT OR REPLACE INTO audit SELECT sequence, at, 'x', changes, previous, hash FROM audit WHERE sequence = 1",
        "INSERT INTO audit SELECT sequence + 9, at, label, changes, previous, hash FROM audit WHERE sequence = 1",
    ],
)
def test_the_log_itself_takes_nothing_but_the_next_action(history: Store, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        history._database.raw.execute(statement)
    assert history.verify() == ()


@pytest.mark.parametrize(
    ("statement", "damage"),
    [
        ("UPDATE entries SET narrative = 'better'", Damage("record.damaged", "entry t01.1 2020Q2")),
        ("DELETE FROM entries", Damage("record.damaged", "entry t01.1 2020Q2")),
        ("UPDATE office SET approver = 'x'", Damage("record.damaged", "office")),
        ("UPDATE returns SET payload = x'00'", Damage("record.damaged", "return 2020Q2 0")),
        ("UPDATE pins SET unit_code = '140000' WHERE status = 'pinned'", Damage("record.damaged", "pin " + "ab" * 32)),
        ("UPDATE plans SET catalogue = x'00'", Damage("record.damaged", "plan " + "cd" * 32)),
        (
            f"UPDATE evidence SET data = zeroblob({len(FILE)})",
            Damage("evidence.damaged", FILE_SHA256),
        ),
    ],
)
def test_a_record_changed_behind_the_programs_back_is_named(history: Store, statement: str, damage: Damage) -> None:
    assert tampered(history, statement) == (damage,)


def test_a_record_edited_together_with_its_digest_is_found_through_the_log(history: Store) -> None:
    better = replace(ENTRY, narrative="better")
    digest = BY_TYPE[type(better)].row(better)["row_digest"]
    forged = tampered(history, f"UPDATE entries SET narrative = 'better', row_digest = '{digest}'")
    assert forged == (Damage("record.damaged", "entry t01.1 2020Q2"),)


def test_evidence_gone_under_its_links_is_found_at_each_and_by_itself(filled: Store) -> None:
    *structure, record = tampered(filled, "DELETE FROM evidence")
    assert {damage.code for damage in structure} == {"store.damaged"}
    assert all(damage.where.startswith("evidence_links") for damage in structure)
    assert record == Damage("evidence.damaged", FILE_SHA256)


def test_a_record_added_with_its_digest_is_found_through_the_log(history: Store) -> None:
    row = BY_TYPE[type(READING)].row(READING)
    values = ", ".join(repr(value) for value in row.values())
    forged = tampered(history, f"INSERT INTO readings ({', '.join(row)}) VALUES ({values})")
    assert forged == (Damage("record.damaged", "reading i01 2020Q2"),)
    # Reading alone cannot know it: this is what the log is for.
    assert READING in history.records()


def test_rotten_evidence_is_found_on_reading_and_made_good_by_attaching_it_again(
    filled: Store, opened: Callable[[], Store]
) -> None:
    assert tampered(filled, f"UPDATE evidence SET data = zeroblob({len(FILE)})")
    with pytest.raises(UserError, match=r"evidence\.damaged") as damage:
        filled.evidence(FILE_SHA256)
    assert damage.value.details == {"sha256": FILE_SHA256}
    filled.apply(changing(LINK, None))
    filled.apply(adding(LINK, files=(FILE,)))
    assert (filled.evidence(FILE_SHA256), filled.verify()) == (FILE, ())


def test_evidence_renamed_to_another_hash_is_found(filled: Store) -> None:
    assert tampered(filled, "UPDATE evidence_links SET sha256 = sha256", "DELETE FROM evidence_links")
    forged = tampered(filled, f"UPDATE evidence SET sha256 = '{'00' * 32}'")
    assert Damage("evidence.damaged", "00" * 32) in forged


def test_text_that_is_no_text_any_more_is_damage_and_is_not_quoted(filled: Store) -> None:
    raw = sqlite3.connect(filled.path)
    raw.execute("UPDATE office SET approver = CAST(x'e7a4bae7' AS TEXT)")
    raw.commit()
    raw.close()
    with pytest.raises(UserError, match=r"store\.damaged") as refusal:
        filled.records()
    assert refusal.value.details["reason"] == "UTF-8: approver"
    assert [damage.code for damage in filled.verify()] == ["store.damaged"]
