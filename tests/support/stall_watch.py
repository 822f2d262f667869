"""Watches how long the program keeps the window's thread from its event loop, and where: longest stalls with their stacks.

Some fifty times a second a thread sends the window's thread a signal, whose handler looks at the stack it came upon.
What counts is the time from one beat of the event loop to the next during which the program's own code was running:
what a test does itself is no stall. Where the system has no such signal (Windows) nothing is watched, and the report
says so. (A thread that read the frames of another would keep their variables alive, and
free widgets where no widget may be freed.)
"""

from __future__ import annotations

import json
import signal
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import QTimer

import planner_desktop

LATE = 0.1
"""Seconds without a beat from which it is a stall."""
BEAT = 10
"""Milliseconds between beats."""
LOOK = 0.02
"""Seconds between looks at the stack."""
HANDS = ("pytestqt.", "support.hands")
"""Modules that press keys and wait; what runs below them was called by Qt."""
SIGNAL: int | None = getattr(signal, "SIGUSR1", None)
"""None where the system has none."""
DEEPEST = 14
"""Frames of a stack that are told, from the innermost."""
PROGRAM = Path(planner_desktop.__file__).parent


@dataclass(frozen=True, slots=True)
class Stall:
    """One stretch of time in which the window could not answer."""

    test: str
    seconds: float
    stack: tuple[str, ...]
    """Innermost first, as it was seen most often."""

    @property
    def where(self) -> str:
        """The innermost function of the program, which is what the stall is told by."""
        return next((line for line in self.stack if line.startswith("planner_desktop/")), self.stack[0])


class StallWatch:
    """Watches during a ``with``; everything it saw is in ``stalls`` afterwards."""

    def __init__(self, test: str, program: Path = PROGRAM) -> None:
        self._test, self._program = test, str(program)
        self._root = str(program.parent)
        self.stalls: list[Stall] = []
        self._watched = threading.get_ident()
        self._ends = threading.Event()
        self._seen: list[tuple[str, ...]] = []
        self._since = 0.0
        self._entry = 0
        self._timer = QTimer(interval=BEAT)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._ask, name="stall watch", daemon=True)

    def __enter__(self) -> Self:
        if SIGNAL is None:
            return self
        self._before = signal.signal(SIGNAL, self._look)
        signal.siginterrupt(SIGNAL, False)
        self._timer.start()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if SIGNAL is None:
            return
        self._ends.set()
        self._thread.join()
        self._timer.stop()
        self._beat()
        signal.signal(SIGNAL, self._before)

    def _ask(self) -> None:
        assert SIGNAL is not None  # nobody asks where there is no signal
        while not self._ends.wait(LOOK):
            signal.pthread_kill(self._watched, SIGNAL)

    def _beat(self) -> None:
        self._note(time.perf_counter())

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        now, frames = time.perf_counter(), list(_outwards(frame))
        ours = [frame for frame in frames if frame.f_code.co_filename.startswith(self._program)]
        if ours and not _through_qt(ours[-1]):
            ours = []
        entry = id(ours[-1]) if ours else 0
        if entry != self._entry:
            self._note(now)
            self._entry, self._since = entry, now
        if ours:
            self._seen.append(tuple(self._line(frame) for frame in frames[:DEEPEST]))

    def _note(self, now: float) -> None:
        """Keep the stretch that ends now, if it was long and the program's."""
        if self._entry and self._seen and now - self._since >= LATE:
            often = max(set(self._seen), key=self._seen.count)
            self.stalls.append(Stall(self._test, round(now - self._since, 3), often))
        self._entry, self._seen = 0, []

    def _line(self, frame: FrameType) -> str:
        file = frame.f_code.co_filename
        shown = file.removeprefix(self._root).lstrip("/\\").replace("\\", "/") if file.startswith(self._root) else file
        short = shown if file.startswith(self._root) else "/".join(Path(file).parts[-2:])
        return f"{short}:{frame.f_lineno} {frame.f_code.co_qualname}"


def _through_qt(entry: FrameType) -> bool:
    """Whether Qt called the program, for a key, a click or a timer, and not the test itself."""
    caller = entry.f_back
    return caller is not None and caller.f_globals.get("__name__", "").startswith(HANDS)


def _outwards(frame: FrameType | None) -> Iterable[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def longest(stalls: Iterable[Stall], count: int = 10) -> Sequence[Stall]:
    """The longest stall of each place, longest first."""
    worst: dict[str, Stall] = {}
    for stall in sorted(stalls, key=lambda stall: -stall.seconds):
        worst.setdefault(stall.where, stall)
    return list(worst.values())[:count]


def keep(stalls: Sequence[Stall], folder: Path) -> None:
    """Write ``stalls.json`` with all and ``stalls.md`` with the ten longest."""
    folder.mkdir(parents=True, exist_ok=True)
    every = [asdict(stall) for stall in sorted(stalls, key=lambda stall: -stall.seconds)]
    (folder / "stalls.json").write_text(json.dumps(every, ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / "stalls.md").write_text(markdown(stalls), encoding="utf-8")


def markdown(stalls: Sequence[Stall]) -> str:
    """The ten longest, for a person to read."""
    lines = ["# Longest stalls of the window in the journeys", ""]
    if SIGNAL is None:
        lines.append("Nothing was watched: this system has no signal to look at a thread's stack with.")
    elif not stalls:
        lines.append(f"None of {LATE * 1000:.0f} ms or more.")
    for number, stall in enumerate(longest(stalls), 1):
        lines += [f"## {number}. {stall.seconds * 1000:.0f} ms in {stall.where}", "", stall.test, "", "```"]
        lines += [*stall.stack, "```", ""]
    return "\n".join(lines)
