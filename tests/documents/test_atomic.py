"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from planner_desktop.documents.atomic import DiskFilesystem, write_all_atomically, write_atomically
from planner_desktop.errors import UserError

OLD, NEW = b"old content", b"new content, longer than the old"


class FailingFilesystem(DiskFilesystem):
    """The real one until the call that is to fail; remembers what was called."""

    def __init__(self, call: str, error: OSError, *, after: int = 0) -> None:
        self._call = call
        self._error = error
        self._left = after
        self.calls: list[str] = []

    def _note(self, call: str) -> None:
        self.calls.append(call)
        if call == self._call:
            if self._left == 0:
                raise self._error
            self._left -= 1

    def create(self, path: Path, mode: int) -> int:
        self._note("create")
        return super().create(path, mode)

    def write(self, descriptor: int, data: memoryview) -> int:
        self._note("write")
        return super().write(descriptor, data[:5])

    def sync(self, descriptor: int) -> None:
        self._note("sync")
        super().sync(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self._note("replace")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._note("sync_folder")
        super().sync_folder(folder)


def working() -> FailingFilesystem:
    return FailingFilesystem("nothing", OSError())


def windows_error(code: int) -> OSError:
    """As Windows raises it; elsewhere the attribute has to be put there."""
    error = PermissionError(errno.EACCES, "denied")
    error.winerror = code  # type: ignore[attr-defined]
    return error


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "回报.pdf"
    path.write_bytes(OLD)
    return path


def test_content_is_replaced_and_nothing_is_left_beside_it(target: Path) -> None:
    write_atomically(target, NEW)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


def test_short_writes_are_continued(target: Path) -> None:
    filesystem = working()
    write_atomically(target, NEW, filesystem=filesystem)
    assert target.read_bytes() == NEW
    assert filesystem.calls.count("write") == 7


def test_file_is_synced_before_it_takes_its_place_and_the_folder_after(target: Path) -> None:
    filesystem = working()
    write_atomically(target, b"1", filesystem=filesystem)
    assert filesystem.calls == ["create", "write", "sync", "replace", "sync_folder"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_file_is_readable_by_its_owner_alone_unless_asked_otherwise(tmp_path: Path) -> None:
    write_atomically(tmp_path / "key", NEW)
    write_atomically(tmp_path / "paper", NEW, mode=0o644)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "paper").stat().st_mode) == 0o644 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_empty_file_can_be_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "empty", b"")
    assert (tmp_path / "empty").read_bytes() == b""


FAILURES = {
    "disk full": ("write", OSError(errno.ENOSPC, "full"), "file.disk_full"),
    "quota used up": ("write", OSError(errno.EDQUOT, "quota"), "file.disk_full"),
    "file too large for the system": ("write", OSError(errno.EFBIG, "large"), "file.disk_full"),
    "disk full only seen on syncing": ("sync", OSError(errno.ENOSPC, "full"), "file.disk_full"),
    "disk that fails": ("sync", OSError(errno.EIO, "broken"), "file.failed"),
    "folder not ours": ("create", PermissionError(errno.EACCES, "denied"), "file.read_only"),
    "read-only medium": ("create", OSError(errno.EROFS, "read-only"), "file.read_only"),
    "protected file": ("replace", PermissionError(errno.EPERM, "not permitted"), "file.read_only"),
    "open in Excel": ("replace", windows_error(32), "file.locked"),
    "open in a viewer": ("replace", windows_error(5), "file.locked"),
    "no rights on Windows": ("create", windows_error(5), "file.read_only"),
    "folder gone": ("create", FileNotFoundError(errno.ENOENT, "gone"), "file.no_folder"),
}


@pytest.mark.parametrize(("call", "error", "code"), FAILURES.values(), ids=FAILURES.keys())
def test_failure_is_told_and_leaves_the_old_file_alone(target: Path, call: str, error: OSError, code: str) -> None:
    with pytest.raises(UserError) as caught:
        write_atomically(target, NEW, filesystem=FailingFilesystem(call, error))
    assert caught.value.code == code
    assert caught.value.details["path"] == str(target)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_interruption_leaves_the_old_file_alone(target: Path) -> None:
    class Interrupted(DiskFilesystem):
        def sync(self, descriptor: int) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_atomically(target, NEW, filesystem=Interrupted())
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_failed_sync_of_the_folder_is_told(target: Path) -> None:
    failing = FailingFilesystem("sync_folder", OSError(errno.EIO, "broken"))
    with pytest.raises(UserError) as caught:
        write_atomically(target, NEW, filesystem=failing)
    assert caught.value.code == "file.failed"
    assert caught.value.details["path"] == str(target.parent)


def test_removal_that_fails_too_does_not_hide_the_first_failure(target: Path) -> None:
    class Dead(FailingFilesystem):
        def remove(self, path: Path) -> None:
            raise OSError(errno.EIO, "gone")

    with pytest.raises(UserError) as caught:
        write_atomically(target, NEW, filesystem=Dead("write", OSError(errno.ENOSPC, "full")))
    assert caught.value.code == "file.disk_full"


def test_files_that_belong_together_are_all_written_before_the_first_is_replaced(tmp_path: Path) -> None:
    filesystem = working()
    write_all_atomically({tmp_path / "a": b"1", tmp_path / "b": b"2"}, filesystem=filesystem)
    assert filesystem.calls == ["create", "write", "sync"] * 2 + ["replace", "replace", "sync_folder"]
    assert ((tmp_path / "a").read_bytes(), (tmp_path / "b").read_bytes()) == (b"1", b"2")


@pytest.mark.parametrize("call", ["create", "write", "sync"])
def test_failure_at_the_second_of_two_files_changes_neither(tmp_path: Path, call: str) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.xlsx"
    first.write_bytes(OLD)
    failing = FailingFilesystem(call, OSError(errno.ENOSPC, "full"), after=1)
    with pytest.raises(UserError) as caught:
        write_all_atomically({first: b"new", second: b"new"}, filesystem=failing)
    assert caught.value.details["path"] == str(second)
    assert first.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [first]


def test_failure_at_the_second_replacement_leaves_whole_files(tmp_path: Path) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.xlsx"
    first.write_bytes(OLD)
    second.write_bytes(OLD)
    failing = FailingFilesystem("replace", windows_error(32), after=1)
    with pytest.raises(UserError) as caught:
        write_all_atomically({first: NEW, second: NEW}, filesystem=failing)
    assert (caught.value.code, caught.value.details["path"]) == ("file.locked", str(second))
    assert (first.read_bytes(), second.read_bytes()) == (NEW, OLD)
    assert sorted(tmp_path.iterdir()) == [first, second]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a matter of POSIX")
def test_a_limit_of_the_real_system_is_told_as_a_full_disk(target: Path) -> None:
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from planner_desktop.documents.atomic import write_atomically\n"
        "from planner_desktop.errors import UserError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n    write_atomically(Path(sys.argv[1]), b'x' * 10000)\n"
        "except UserError as error:\n    print(error.code)\n"
    )
    said = subprocess.run([sys.executable, "-c", code, str(target)], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "file.disk_full"
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_atomically(tmp_path / "no" / "such" / "file", NEW)
    assert caught.value.code == "file.no_folder"


def test_link_in_place_of_the_file_is_replaced_and_its_target_untouched(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.write_bytes(OLD)
    (tmp_path / "link").symlink_to(real)
    write_atomically(tmp_path / "link", NEW)
    assert real.read_bytes() == OLD
    assert (tmp_path / "link").read_bytes() == NEW
