"""Set-up on a machine where nothing may be installed: it says what is missing in one line that can be run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
BORROWED = ("bash", "dirname", "awk", "grep", "sort", "uname", "sha256sum", "cut", "cat", "env")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="system libraries are Linux's affair")


@pytest.fixture
def bare_machine(tmp_path: Path) -> Path:
    """A checkout on a PATH that holds the basic tools, an apt, and neither Python nor any of Qt's libraries."""
    (tmp_path / "packaging").mkdir()
    shutil.copy(TOP / "packaging" / "setup.sh", tmp_path / "packaging")
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in BORROWED:
        (tools / name).symlink_to(str(shutil.which(name)))
    stub(tools / "ldconfig", "echo libEGL.so.1")
    stub(tools / "apt-get", f"echo ran >> {tmp_path}/apt.log")
    stub(tools / "apt-cache", '[ "$2" != libglib2.0-0t64 ]')
    stub(tools / "id", "echo 1000")
    return tmp_path


def stub(path: Path, line: str) -> None:
    """Write a command that does one line."""
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def set_up(machine: Path, grade: str) -> subprocess.CompletedProcess[str]:
    """Run set-up with nothing but the bare machine's own PATH."""
    command = [str(machine / "packaging" / "setup.sh"), grade]
    env = {"PATH": str(machine / "bin"), "HOME": os.environ["HOME"]}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_without_rights_set_up_names_everything_missing_in_one_line(bare_machine: Path) -> None:
    done = set_up(bare_machine, "dev")
    assert done.returncode == 1
    (line,) = [line for line in done.stderr.splitlines() if "apt-get install" in line]
    for package in ("python3", "python3-venv", "libxcb-cursor0", "libglib2.0-0", "qpdf", "poppler-utils"):
        assert package in line.split()
    assert "libegl1" not in line.split(), "what is there already is not asked for"
    assert not (bare_machine / "apt.log").exists(), "nothing may be installed without the right to"


def test_running_asks_for_no_test_programs(bare_machine: Path) -> None:
    assert "qpdf" not in set_up(bare_machine, "runtime").stderr


def test_a_system_without_apt_is_told_what_to_install(bare_machine: Path) -> None:
    (bare_machine / "bin" / "apt-get").unlink()
    done = set_up(bare_machine, "runtime")
    assert done.returncode == 1
    assert "no apt" in done.stderr
    assert "libxcb-cursor0" in done.stderr


def test_an_unknown_grade_is_refused(bare_machine: Path) -> None:
    assert "usage" in set_up(bare_machine, "everything").stderr


def test_bare_make_lists_each_target_with_a_word_of_explanation() -> None:
    listed = subprocess.run(["make", "-s"], cwd=TOP, capture_output=True, text=True, check=True).stdout
    for target in ("env", "run", "demo", "test", "lint", "types", "check", "bench", "screenshots", "lock", "clean"):
        assert f"make {target} " in listed


def test_every_script_that_make_calls_is_there() -> None:
    called = re.findall(r"(?:packaging|tests)/[\w./]+", (TOP / "Makefile").read_text("utf-8"))
    assert called
    assert [name for name in called if not _can_be_run(TOP / name)] == []


def _can_be_run(place: Path) -> bool:
    """A script, a folder that is one, or a folder of tests."""
    return place.is_file() or (place / "__main__.py").is_file() or any(place.glob("test_*.py"))


@pytest.mark.parametrize(
    ("display", "started_with", "says_so"),
    [({}, "demo build/demo", True), ({"DISPLAY": ":0"}, "", False), ({"WAYLAND_DISPLAY": "wayland-0"}, "", False)],
)
def test_without_a_display_the_main_job_is_done_headless(
    bare_machine: Path, display: dict[str, str], started_with: str, says_so: bool
) -> None:
    shutil.copy(TOP / "packaging" / "run.sh", bare_machine / "packaging")
    (bare_machine / "bin" / "mkdir").symlink_to(str(shutil.which("mkdir")))
    program = bare_machine / ".venv" / "bin" / "planner-desktop"
    program.parent.mkdir(parents=True)
    stub(program, 'echo "started with: $*"')
    env = {"PATH": str(bare_machine / "bin"), **display}
    done = subprocess.run([bare_machine / "packaging" / "run.sh"], env=env, capture_output=True, text=True, check=True)
    assert f"started with: {started_with}\n" in done.stdout
    assert ("no display" in done.stdout) is says_so
