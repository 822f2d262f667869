"""One window for each profile: the second start rings the first one's bell."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from planner_desktop.ui.endpoint import endpoint_of
from planner_desktop.ui.single_window import Doorbell, ring

RING = "import sys\nfrom planner_desktop.ui.single_window import ring\nsys.exit(0 if ring(sys.argv[1]) else 1)"


def test_the_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    endpoint = endpoint_of(tmp_path / "planner.sqlite3")
    bell = Doorbell(endpoint)
    with qtbot.waitSignal(bell.rung, timeout=10_000):
        other = subprocess.Popen([sys.executable, "-c", RING, endpoint])
    assert other.wait(10) == 0


def test_nobody_answers_where_no_window_is(qtbot: QtBot, tmp_path: Path) -> None:
    assert not ring(endpoint_of(tmp_path / "planner.sqlite3"), patience=0)


def test_the_name_a_killed_window_left_behind_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    endpoint = endpoint_of(tmp_path / "planner.sqlite3")
    leave = (
        "import os, sys\nfrom PySide6.QtCore import QCoreApplication\n"
        "from planner_desktop.ui.single_window import Doorbell\n"
        "app = QCoreApplication([])\nbell = Doorbell(sys.argv[1])\nos._exit(0)"
    )
    subprocess.run([sys.executable, "-c", leave, endpoint], check=True)
    bell = Doorbell(endpoint)
    with qtbot.waitSignal(bell.rung, timeout=10_000):
        assert ring(endpoint)


def test_another_spelling_of_the_path_is_the_same_profile(tmp_path: Path) -> None:
    (tmp_path / "数据").mkdir()
    (tmp_path / "链接").symlink_to(tmp_path / "数据")
    names = [tmp_path / "数据" / "a", tmp_path / "链接" / "a", tmp_path / "数据" / ".." / "数据" / "a"]
    assert len({endpoint_of(name) for name in names}) == 1
