"""The key file on the disk: never replaced or lost, put away without being deleted, changed only with a copy at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner_desktop.documents.atomic import write_atomically
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


OLD, NEW = "shili-2020-kouling", "shili-2021-kouling"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_changed_passphrase_opens_the_same_key_and_leaves_no_copy(cabinet: KeyFileCabinet, tmp_path: Path) -> None:
    made = cabinet.create("140106", "示例", OLD)
    cabinet.change_passphrase(OLD, NEW)
    assert cabinet.open(NEW).identity == made
    with pytest.raises(UserError, match=r"key\.wrong_passphrase"):
        cabinet.open(OLD)
    assert names(tmp_path) == {"signing.key"}


@pytest.mark.parametrize(
    ("old", "new", "code"), [("wrong", NEW, "wrong_passphrase"), (OLD, "short", "passphrase_too_short")]
)
def test_a_passphrase_that_cannot_be_changed_leaves_the_file_alone(
    cabinet: KeyFileCabinet, tmp_path: Path, old: str, new: str, code: str
) -> None:
    cabinet.create("140106", "示例", OLD)
    before = (tmp_path / "signing.key").read_bytes()
    with pytest.raises(UserError, match=rf"key\.{code}"):
        cabinet.change_passphrase(old, new)
    assert (tmp_path / "signing.key").read_bytes() == before
    assert names(tmp_path) == {"signing.key"}


class BadDisk:
    """Writes one thing and keeps another, at the writes whose numbers it is given."""

    def __init__(self, *bad: int) -> None:
        self.bad, self.writes = bad, 0
        self.kept_meanwhile: list[set[str]] = []

    def __call__(self, path: Path, data: bytes) -> None:
        self.writes += 1
        self.kept_meanwhile.append(names(path.parent))
        write_atomically(path, data[:-1] if self.writes in self.bad else data)


@pytest.mark.parametrize("bad", [1, 2])
def test_when_the_disk_keeps_something_else_the_old_passphrase_still_opens(tmp_path: Path, bad: int) -> None:
    KeyFileCabinet(tmp_path / "signing.key", lambda: NOW).create("140106", "示例", OLD)
    disk = BadDisk(bad)
    cabinet = KeyFileCabinet(tmp_path / "signing.key", lambda: NOW, disk)
    with pytest.raises(UserError, match=r"key\.not_written"):
        cabinet.change_passphrase(OLD, NEW)
    assert cabinet.open(OLD).identity == cabinet.describe()
    assert names(tmp_path) == {"signing.key"}


def test_the_file_as_it_was_is_there_while_the_new_one_is_written(tmp_path: Path) -> None:
    KeyFileCabinet(tmp_path / "signing.key", lambda: NOW).create("140106", "示例", OLD)
    disk = BadDisk()
    KeyFileCabinet(tmp_path / "signing.key", lambda: NOW, disk).change_passphrase(OLD, NEW)
    assert disk.kept_meanwhile == [{"signing.key"}, {"signing.key", "signing.key.before"}]


def test_a_copy_that_a_crash_left_goes_once_the_key_opens(cabinet: KeyFileCabinet) -> None:
    cabinet.create("140106", "示例", OLD)
    cabinet.copy_before_change.write_bytes(b"under the passphrase of before")
    cabinet.open(OLD)
    assert not cabinet.copy_before_change.exists()


def test_an_exported_key_is_restored_on_another_pc(cabinet: KeyFileCabinet, tmp_path: Path) -> None:
    made = cabinet.create("140106", "示例", OLD)
    stick = tmp_path / "示例U盘"
    stick.mkdir()
    copy = cabinet.export(stick)
    assert copy.name == f"签名钥匙备份_140106_{made.fingerprint[:8]}.key"
    if os.name == "posix":
        assert copy.stat().st_mode & 0o777 == 0o600
    other = KeyFileCabinet(tmp_path / "other.key", lambda: NOW)
    assert other.restore(copy.read_bytes(), OLD) == made
    assert other.open(OLD).certificate_der == cabinet.open(OLD).certificate_der


def test_an_export_that_does_not_read_back_is_told(cabinet: KeyFileCabinet, tmp_path: Path) -> None:
    cabinet.create("140106", "示例", OLD)
    with pytest.raises(UserError, match=r"key\.not_written"):
        KeyFileCabinet(tmp_path / "signing.key", lambda: NOW, BadDisk(1)).export(tmp_path)
    with pytest.raises(UserError, match=r"file\.no_folder"):
        cabinet.export(tmp_path / "missing")


@pytest.fixture
def exported(cabinet: KeyFileCabinet, tmp_path: Path) -> Iterator[bytes]:
    cabinet.create("140106", "示例", OLD)
    yield cabinet.export(tmp_path).read_bytes()


def test_what_does_not_open_is_not_restored(exported: bytes, tmp_path: Path) -> None:
    other = KeyFileCabinet(tmp_path / "other.key", lambda: NOW)
    for data, passphrase, code in (
        (exported, NEW, "wrong_passphrase"),
        (exported[:-1], OLD, "damaged"),
        (b"%PDF-1.7", OLD, "not_a_key_file"),
    ):
        with pytest.raises(UserError, match=rf"key\.{code}"):
            other.restore(data, passphrase)
        assert not other.present()


def test_restoring_never_replaces_a_key(cabinet: KeyFileCabinet, exported: bytes) -> None:
    with pytest.raises(UserError, match=r"key\.exists"):
        cabinet.restore(exported, OLD)


def test_keys_put_away_are_found_again_and_open_with_their_own_passphrase(cabinet: KeyFileCabinet) -> None:
    assert cabinet.set_aside_keys() == ()
    first = cabinet.create("140106", "示例", OLD)
    cabinet.set_aside()
    cabinet.create("140106", "示例", NEW)
    [path] = cabinet.set_aside_keys()
    assert cabinet.open_set_aside(path, OLD).identity == first
    with pytest.raises(UserError, match=r"key\.wrong_passphrase"):
        cabinet.open_set_aside(path, NEW)
    with pytest.raises(UserError, match=r"key\.missing"):
        cabinet.open_set_aside(path.with_name("gone"), OLD)
