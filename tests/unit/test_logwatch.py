"""The guard over the log, run on small test files in a pytest of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

TESTS = Path(__file__).parents[1]

QT = "def test_it():\n    from PySide6.QtCore import qWarning\n    qWarning('boom')"
LOG = "def test_it():\n    import logging\n    logging.getLogger('x')"
NOISY = "import logging, pytest\n@pytest.fixture\ndef noisy():\n    {}\ndef test_it(noisy):\n    pass"

CASES = {
    "python_warning": (f"{LOG}.warning('boom')", ["failure"], "undeclared in the log: WARNING x: boom"),
    "python_info_is_fine": (f"{LOG}.info('calm')", [], ""),
    "declared": (f"import pytest\n@pytest.mark.expected_log('bo+m')\n{LOG}.error('boom')", [], ""),
    "declared_but_absent": (
        f"import pytest\n@pytest.mark.expected_log('bo+m')\n{LOG}.info('boom')",
        ["failure"],
        "declared but not logged: bo+m",
    ),
    "one_declared_and_one_not": (
        f"import pytest\n@pytest.mark.expected_log('boom')\n{LOG}.error('boom')\n    logging.error('bang')",
        ["failure"],
        "undeclared in the log: ERROR root: bang",
    ),
    "qt_warning": (QT, ["failure"], "undeclared in the log: Qt: boom"),
    "qt_declared": (f"import pytest\n@pytest.mark.expected_log('boom')\n{QT}", [], ""),
    "in_setup": (NOISY.format("logging.error('early')"), ["failure"], "ERROR root: early"),
    "in_teardown": (NOISY.format("yield; logging.error('late')"), ["error"], "ERROR root: late"),
    "home_is_empty": ("import pathlib\ndef test_it():\n    assert not list(pathlib.Path.home().iterdir())", [], ""),
    "home_is_left_behind": ("import pathlib\ndef test_it():\n    (pathlib.Path.home() / 'left').touch()", [], ""),
    "home_is_empty_again": (
        "import pathlib\ndef test_it():\n    assert not list(pathlib.Path.home().iterdir())",
        [],
        "",
    ),
}
"""A test file's text, the verdicts it must get, and words that must be told."""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, str]]]:
    """Kind and words of each complaint of one pytest run over all cases under the project's own conftest."""
    folder = tmp_path_factory.mktemp("cases")
    for name, (body, _, _) in CASES.items():
        (folder / f"test_{name}.py").write_text(body + "\n", encoding="utf-8")
    (folder / "conftest.py").write_text((TESTS / "conftest.py").read_text("utf-8"), encoding="utf-8")
    settings = f"[pytest]\npythonpath = {TESTS}\nqt_api = pyside6\nmarkers = expected_log(pattern): declared\n"
    (folder / "pytest.ini").write_text(settings, encoding="utf-8")
    report = folder / "report.xml"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(folder),
        f"--junitxml={report}",
    ]
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    subprocess.run([*command, str(folder)], cwd=folder, env=env, capture_output=True, check=False)
    cases = ElementTree.parse(report).iter("testcase")
    return {
        case.get("classname", "").removeprefix("test_"): [
            (found.tag, f"{found.get('message')}\n{found.text}") for found in case
        ]
        for case in cases
    }


@pytest.mark.parametrize("name", CASES)
def test_only_declared_warnings_may_stand_in_the_log(verdicts: dict[str, list[tuple[str, str]]], name: str) -> None:
    _, kinds, words = CASES[name]
    assert [kind for kind, _ in verdicts[name]] == kinds
    assert words in "".join(told for _, told in verdicts[name])
