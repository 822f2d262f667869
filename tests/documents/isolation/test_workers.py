"""Children that answer, die, fall silent or talk nonsense: the file is refused, and the next one gets a fresh child."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from planner_desktop.documents.isolation import HIDDEN_VERB
from planner_desktop.documents.isolation.worker import Worker, child_command
from planner_desktop.documents.isolation.workers import VettingWorkers, sensible_count
from planner_desktop.errors import UserError

READY = """
import os, sys, time
from planner_desktop.documents.isolation import frames
out = sys.stdout.buffer
frames.write(out, {"ready": ["memory"]})
while request := frames.read(sys.stdin.buffer):
    head, bodies = request
"""


def child(answer: str, before: str = READY) -> list[str]:
    """A child of our own that does something else with what it is asked."""
    return [sys.executable, "-c", before + "\n".join(f"    {line}" for line in answer.splitlines())]


ECHO = 'frames.write(out, {"pid": os.getpid()}, bodies)'
ONLY_GOOD = 'os._exit(3) if bodies[0] == b"bad" else frames.write(out, {"pid": os.getpid()})'


def ask(workers: VettingWorkers, body: bytes) -> object:
    return workers.ask({"verb": "open"}, [body])[0]["pid"]


def test_child_is_kept_for_the_next_file() -> None:
    workers = VettingWorkers(1, command=child(ECHO))
    assert ask(workers, b"one") == ask(workers, b"two")
    assert workers.ask({}, [b"\0\n" * 9])[1] == [b"\0\n" * 9]
    workers.close()


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("os._exit(3)", "vetting.worker_died"),
        ("os.abort()", "vetting.worker_died"),
        ("out.write(b'nonsense\\n'); out.flush()", "vetting.worker_died"),
        ('out.write(b\'{"head":{},"sizes":[99]}\\nab\'); out.flush(); os._exit(0)', "vetting.worker_died"),
        ('frames.write(out, {"failed": "vetting.too_much_memory"})', "vetting.too_much_memory"),
        ('frames.write(out, {"failed": "vetting.worker_failed"})', "vetting.worker_failed"),
        ('frames.write(out, {"failed": "anything"})', "vetting.worker_failed"),
    ],
)
def test_child_that_does_not_answer_properly_refuses_the_file(answer: str, code: str) -> None:
    workers = VettingWorkers(1, command=child(answer))
    with pytest.raises(UserError) as caught:
        workers.ask({}, [b"file"])
    assert caught.value.code == code
    workers.close()


@pytest.mark.parametrize("answer", ["time.sleep(60)", "while True: pass"])
def test_child_that_takes_too_long_is_ended(answer: str) -> None:
    workers = VettingWorkers(1, command=child(answer), patience=0.3)
    with pytest.raises(UserError) as caught:
        workers.ask({}, [b"file"])
    assert caught.value.code == "vetting.too_slow"
    workers.close()


def test_after_a_lost_child_the_next_file_gets_a_fresh_one() -> None:
    workers = VettingWorkers(1, command=child(ONLY_GOOD))
    first = ask(workers, b"good")
    with pytest.raises(UserError, match="worker_died"):
        ask(workers, b"bad")
    assert ask(workers, b"good") != first
    workers.close()


@pytest.mark.parametrize(
    "command",
    [
        [str(Path("no") / "such" / "program")],
        [sys.executable, "-c", ""],
        [sys.executable, "-c", "print('hello')"],
    ],
)
def test_child_that_does_not_start_says_so(command: list[str]) -> None:
    workers = VettingWorkers(1, command=command)
    with pytest.raises(UserError) as caught:
        workers.ask({}, [b"file"])
    assert caught.value.code == "vetting.worker_lost"
    workers.close()


def test_threads_share_the_children_and_none_gets_the_others_answer() -> None:
    workers = VettingWorkers(2, command=child(ECHO))
    bodies = [b"%d" % number * 10_000 for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda body: workers.ask({}, [body]), bodies))
    assert [parts for _, parts in answers] == [[body] for body in bodies]
    assert len({head["pid"] for head, _ in answers}) <= 2
    workers.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signal 0 asks for a process elsewhere only")
def test_closing_ends_the_children_and_a_later_file_starts_another() -> None:
    workers = VettingWorkers(1, command=child(ECHO))
    first = ask(workers, b"one")
    assert isinstance(first, int)
    workers.close()
    workers.close()
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    assert ask(workers, b"two") != first
    workers.close()


def test_there_is_at_least_one_child_and_never_a_crowd() -> None:
    assert 1 <= sensible_count() <= 4


def test_the_programs_own_child_confines_itself(workers: VettingWorkers) -> None:
    worker = Worker(child_command())
    assert "memory" in worker.limits
    if sys.platform == "linux":
        assert {"opening", "writing", "processes"} <= set(worker.limits)
    worker.end()


def test_command_does_not_let_the_current_folder_into_the_import_path() -> None:
    command = child_command()
    assert command[1:3] == ["-P", "-B"]
    assert command[-1] == HIDDEN_VERB


def test_child_imports_nothing_from_the_folder_it_is_started_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder full of received files may hold anything."""
    (tmp_path / "planner_desktop").mkdir()
    for name in ("planner_desktop/__init__.py", "json.py", "pyhanko.py"):
        (tmp_path / name).write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    Worker(child_command()).end()
