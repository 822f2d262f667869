"""The key file on the disk: never replaced, put away without being deleted."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner_desktop.documents.key_cabinet import KeyFileCabinet
from planner_desktop.errors import UserError

NOW = datetime(2020, 6, 28, 12, 0, tzinfo=UTC)


@pytest.fixture
def cabinet(tmp_path: Path) -> KeyFileCabinet:
    return KeyFileCabinet(tmp_path / "signing.key", lambda: NOW)


def test_a_key_is_made_described_and_opened(cabinet: KeyFileCabinet) -> None:
    made = cabinet.create("140106", "共青团太原市迎泽区委", "shili-2020-kouling")
    assert cabinet.present()
    assert cabinet.describe() == made
    assert cabinet.open("shili-2020-kouling").identity == made


def test_a_key_that_is_there_is_never_replaced(cabinet: KeyFileCabinet) -> None:
    made = cabinet.create("140106", "示例", "shili-2020-kouling")
    with pytest.raises(UserError, match=r"key\.exists"):
        cabinet.create("140106", "示例", "shili-2020-kouling")
    assert cabinet.describe() == made


def test_a_key_put_away_stays_on_the_disk_and_makes_room(cabinet: KeyFileCabinet, tmp_path: Path) -> None:
    cabinet.create("140106", "示例", "shili-2020-kouling")
    before = (tmp_path / "signing.key").read_bytes()
    cabinet.set_aside()
    assert not cabinet.present()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]
    cabinet.create("140106", "示例", "shili-2021-kouling")
    assert len(list(tmp_path.iterdir())) == 2


def test_putting_away_what_is_not_there_is_said(cabinet: KeyFileCabinet) -> None:
    with pytest.raises(UserError, match=r"key\.missing"):
        cabinet.set_aside()


def test_two_keys_put_away_in_the_same_second_both_stay(cabinet: KeyFileCabinet, tmp_path: Path) -> None:
    for _ in range(2):
        cabinet.create("140106", "示例", "shili-2020-kouling")
        cabinet.set_aside()
    assert len(list(tmp_path.iterdir())) == 2
