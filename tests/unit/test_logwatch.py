"""The guard over the log, run on small test files in a pytest of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


def run_pytest(folder: Path, body: str) -> str:
    """Run one test file under the project's own conftest and return what pytest printed."""
    (folder / "test_sample.py").write_text(f"import logging, warnings, pytest\n{body}\n", encoding="utf-8")
    (folder / "conftest.py").write_text((TESTS / "conftest.py").read_text("utf-8"), encoding="utf-8")
    (folder / "pytest.ini").write_text(
        f"[pytest]\npythonpath = {TESTS}\nqt_api = pyside6\nmarkers = expected_log(pattern): declared\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(folder)]
    env = {**os.environ, "PYTEST_ADDOPTS": "", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False).stdout


CASES = {
    "python warning": (
        "def test_it():\n    logging.getLogger('x').warning('boom')",
        "1 failed",
        "undeclared in the log: WARNING x: boom",
    ),
    "python info is fine": ("def test_it():\n    logging.getLogger('x').info('calm')", "1 passed", ""),
    "declared": ("@pytest.mark.expected_log('bo+m')\ndef test_it():\n    logging.error('boom')", "1 passed", ""),
    "declared but absent": (
        "@pytest.mark.expected_log('bo+m')\ndef test_it():\n    pass",
        "1 failed",
        "declared but not logged: bo+m",
    ),
    "one declared, one not": (
        "@pytest.mark.expected_log('boom')\ndef test_it():\n    logging.error('boom')\n    logging.error('bang')",
        "1 failed",
        "ERROR root: bang",
    ),
    "qt warning": (
        "def test_it():\n    from PySide6.QtCore import qWarning\n    qWarning('boom')",
        "1 failed",
        "undeclared in the log: Qt: boom",
    ),
    "qt declared": (
        "@pytest.mark.expected_log('boom')\ndef test_it():\n    from PySide6.QtCore import qWarning\n    qWarning('boom')",
        "1 passed",
        "",
    ),
    "in teardown": (
        "@pytest.fixture\ndef noisy():\n    yield\n    logging.error('late')\ndef test_it(noisy):\n    pass",
        "1 passed, 1 error",
        "ERROR root: late",
    ),
    "in set-up": (
        "@pytest.fixture\ndef noisy():\n    logging.error('early')\ndef test_it(noisy):\n    pass",
        "1 failed",
        "ERROR root: early",
    ),
}


@pytest.mark.parametrize(("body", "verdict", "words"), CASES.values(), ids=CASES.keys())
def test_only_declared_warnings_may_stand_in_the_log(tmp_path: Path, body: str, verdict: str, words: str) -> None:
    printed = run_pytest(tmp_path, body)
    assert verdict in printed
    assert words in printed


def test_each_test_has_an_empty_home_of_its_own(tmp_path: Path) -> None:
    body = "import pathlib\n@pytest.mark.parametrize('n', [1, 2])\ndef test_it(n):\n    home = pathlib.Path.home()\n    assert not list(home.iterdir())\n    (home / 'left').touch()"
    assert "2 passed" in run_pytest(tmp_path, body)
