"""What holds for every test: no screen, no home of the person who runs it, and no warning in the log."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt warns about any locale that is not UTF-8, and a bare container has the C locale.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["LANGUAGE"] = "zh_CN"

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from faults.counting import write_table
from support.logwatch import LogWatch

# A slow machine is no failure, so examples have no deadline; what failed once is printed to be run again.
settings.register_profile("planner", deadline=None, max_examples=60, print_blob=True)
settings.load_profile("planner")

WATCH = pytest.StashKey[LogWatch]()


def pytest_configure(config: pytest.Config) -> None:
    """Give names and numbers the program's own language, whatever machine the tests run on."""
    QLocale.setDefault(QLocale("zh_CN"))


@pytest.fixture(scope="session", autouse=True)
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One cache folder for the whole run: child processes would else rebuild the font cache in each test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for each test, so that none reads or leaves anything in the real one."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "AppData" / "Local"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / ".local" / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    return home


@pytest.fixture(autouse=True)
def log_is_clean(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning it has not declared with ``@pytest.mark.expected_log``."""
    watch = LogWatch(expected_patterns(request.node), getattr(request.node, "qt_log_capture", None))
    request.node.stash[WATCH] = watch
    with watch:
        yield
    # What is logged while the other fixtures are torn down comes after the test's own verdict.
    fail_on(watch.unexpected())


@pytest.fixture
def photograph(tmp_path: Path) -> Callable[[QWidget, str], Path]:
    """Save what a widget shows as ``NAME.png``, where ``PLANNER_SCREENSHOTS`` says or with the test's own files."""
    folder = Path(os.environ.get("PLANNER_SCREENSHOTS") or tmp_path)

    def take(widget: QWidget, name: str) -> Path:
        picture = widget.grab()
        assert not picture.isNull()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}.png"
        assert picture.save(str(path)), path
        return path

    return take


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how many faults were tried."""
    write_table(terminalreporter)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Judge the log as a part of the test itself, so that the test fails and not only its teardown."""
    watch = item.stash[WATCH]
    try:
        result = yield
        complaints = watch.unexpected() + watch.absent()
    finally:
        watch.forget()
    fail_on(complaints)
    return result


def expected_patterns(node: pytest.Item) -> list[str]:
    """The regular expressions a test and its class and module declare."""
    return [pattern for mark in node.iter_markers("expected_log") for pattern in mark.args]


def fail_on(complaints: list[str]) -> None:
    """Fail the test with what its log holds."""
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)
