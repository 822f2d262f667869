"""Pictures of the program's views over a filled profile, drawn without a display."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop import paths
from planner_desktop.app.program import OVERVIEW, Program
from planner_desktop.app.qt_log import log_qt_messages
from planner_desktop.domain.period import Period
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring

STANDARD, SCALED_125 = (1366, 768), (1093, 614)
"""The smallest screen met, and what is left of it at Windows' 125 %."""
PLAIN = Look()
SETTLING = 8
"""Rounds of the event loop until layouts and late work have come to rest."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture."""

    name: str
    view: str
    """A key of ``VIEWS``."""
    size: tuple[int, int] = STANDARD
    look: Look = PLAIN


SHOTS = (
    Shot("first-run", "first_run"),
    Shot("fill", "entries"),
    Shot("fill-dark", "entries", look=Look(dark=True)),
    Shot("fill-150", "entries", look=Look(scale=1.5)),
    Shot("fill-1093x614", "entries", SCALED_125),
    Shot("overview", "overview"),
    Shot("overview-dark", "overview", look=Look(dark=True)),
    Shot("overview-150", "overview", look=Look(scale=1.5)),
    Shot("overview-1093x614", "overview", SCALED_125),
    Shot("sign", "later_steps"),
    Shot("sign-dark", "later_steps", look=Look(dark=True)),
    Shot("sign-150", "later_steps", look=Look(scale=1.5)),
)
GRAIN, FEW_COLOURS = 7, 16
"""Pixels between two looked at, and colours that a window with words in it has at least."""
SHOWN_TASK = 42
"""A task with figures; where a plan has none of this number, its first."""


def take_screenshots(wiring: Wiring, period: Period, folder: Path) -> list[Path]:
    """Draw every shot into ``folder`` as PNG and give their paths; the workspace must be open."""
    log_qt_messages()
    app = speaking_application()
    theme = Theme(app, paths.resources())
    program = Program(wiring, app, theme, Prompter(None), keep=lambda _settings: None)
    return [_take(app, theme, program, period, shot, folder) for shot in SHOTS]


def speaking_application() -> QApplication:
    """The application there is, or a new one, with Chinese for its language."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["planner-desktop"])
    install_language(app, paths.resources(), "zh_CN")
    return app


def is_blank(path: Path) -> bool:
    """Whether hardly anything was drawn on a picture."""
    picture = QImage(str(path))
    dots = ((x, y) for x in range(0, picture.width(), GRAIN) for y in range(0, picture.height(), GRAIN))
    return len({picture.pixel(x, y) for x, y in dots}) < FEW_COLOURS


def _take(app: QApplication, theme: Theme, program: Program, period: Period, shot: Shot, folder: Path) -> Path:
    theme.choose(shot.look)
    window = VIEWS[shot.view](program, period)
    window.resize(*shot.size)
    window.show()
    for _ in range(SETTLING):
        app.processEvents()
    path = folder / f"{shot.name}.png"
    if not window.grab().save(str(path)):
        raise OSError(f"cannot write {path}")
    window.close()
    window.deleteLater()
    # Outside an event loop nothing is deleted unless told, and every later change of the look would restyle it too.
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return path


def _first_run(program: Program, _period: Period) -> QWidget:
    return program.build_first_run()


def _entries(program: Program, period: Period) -> MainWindow:
    window = program.build_main_window(period)
    plan = program.workspace.plan
    shown = next((task for task in plan.tasks if task.number == SHOWN_TASK), plan.tasks[0])
    running = [step for step in shown.milestones if not step.end or step.end >= period.end]
    window.show_milestone((running or list(shown.milestones))[0].id)
    return window


def _overview(program: Program, period: Period) -> MainWindow:
    window = program.build_main_window(period)
    window.show_view(OVERVIEW)
    return window


def _later_steps(program: Program, period: Period) -> MainWindow:
    window = program.build_main_window(period)
    window.show_later_steps()
    return window


VIEWS: dict[str, Callable[[Program, Period], QWidget]] = {
    "first_run": _first_run,
    "entries": _entries,
    "overview": _overview,
    "later_steps": _later_steps,
}
