"""The highest issued number never goes back, and a damaged note is never taken for none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner_desktop.errors import UserError
from planner_desktop.services import ports
from planner_desktop.store.sequence import SequenceFile


@pytest.fixture
def note(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "issued.json"


def test_it_is_what_the_services_ask_for(note: Path) -> None:
    asked: ports.SequenceKeeper = SequenceFile(note)
    assert asked.highest() == 0


def test_before_the_first_return_there_is_no_file_and_the_number_is_0(note: Path) -> None:
    keeper = SequenceFile(note)
    keeper.raise_to(0)
    assert (keeper.highest(), note.exists()) == (0, False)


def test_a_number_is_kept_and_never_goes_back(note: Path) -> None:
    keeper = SequenceFile(note)
    for sequence, expected in ((3, 3), (2, 3), (3, 3), (0, 3), (12, 12)):
        keeper.raise_to(sequence)
        assert SequenceFile(note).highest() == expected
    assert list(note.parent.iterdir()) == [note]


@pytest.mark.parametrize("text", [b"", b"3", b"null", b"{}", b'{"highest": 3}', b"\xff", b"[" * 100_000])
def test_a_damaged_note_is_said_and_left_as_it_is(note: Path, text: bytes) -> None:
    note.parent.mkdir()
    note.write_bytes(text)
    keeper = SequenceFile(note)
    for ask in (keeper.highest, lambda: keeper.raise_to(9)):
        with pytest.raises(UserError, match=r"sequence\.damaged") as damage:
            ask()
        assert damage.value.details == {"path": str(note)}
    assert note.read_bytes() == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 10_000), value=st.integers(0, 255))
def test_no_changed_byte_passes_for_another_number(note: Path, place: int, value: int) -> None:
    note.unlink(missing_ok=True)
    keeper = SequenceFile(note)
    keeper.raise_to(1234)
    data = bytearray(note.read_bytes())
    data[place % len(data)] = value
    note.write_bytes(data)
    try:
        assert keeper.highest() == 1234
    except UserError as damage:
        assert damage.code == "sequence.damaged"


def test_another_number_without_its_checksum_is_damage(note: Path) -> None:
    keeper = SequenceFile(note)
    keeper.raise_to(1234)
    note.write_bytes(note.read_bytes().replace(b"1234", b"1235"))
    with pytest.raises(UserError, match=r"sequence\.damaged"):
        keeper.highest()


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a user's folder private by itself")
def test_the_note_is_private(note: Path) -> None:
    SequenceFile(note).raise_to(1)
    assert oct(note.stat().st_mode & 0o777) == "0o600"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=r"store\.failed"):
        SequenceFile(tmp_path / "file" / "issued.json").raise_to(1)
