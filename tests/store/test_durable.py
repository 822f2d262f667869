"""Files are put in place whole, and a name that is taken stays with its owner."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner_desktop.store import durable


def test_a_draft_takes_its_targets_place_and_leaves_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "note"
    for text in ("old", "new"):
        with durable.beside(target) as draft:
            draft.write_text(text)
            durable.replace(draft, target)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("note", "new")]


def test_a_draft_that_fails_leaves_the_target_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "note"
    target.write_text("old")
    with pytest.raises(ZeroDivisionError), durable.beside(target) as draft:
        draft.write_text("half")
        raise ZeroDivisionError
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("note", "old")]


def test_a_new_file_is_put_in_place_once(tmp_path: Path) -> None:
    target = tmp_path / "note"
    with durable.beside(target) as draft:
        draft.write_text("first")
        durable.place_new(draft, target)
    with pytest.raises(FileExistsError), durable.beside(target) as draft:
        durable.place_new(draft, target)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("note", "first")]


def test_a_file_kept_under_a_second_name_outlives_the_first(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("kept")
    durable.keep_as(tmp_path / "old", tmp_path / "aside")
    with durable.beside(tmp_path / "old") as draft:
        durable.replace(draft, tmp_path / "old")
    assert (tmp_path / "aside").read_text() == "kept"
