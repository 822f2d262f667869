"""Renders the main window in every layout it has to hold, for a person to look at.

python tests/gui/screenshots.py FOLDER
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from planner_desktop import paths
from planner_desktop.documents.catalogue import load_catalogue
from planner_desktop.documents.directory import load_directory, load_initials
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.sample import Phrases, fill_with_sample
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from support.fakes import MemoryStore
from support.window import build_window

NOW = datetime(2020, 6, 26, 10, 32)
PERIOD = Period.parse("2020Q2")


@dataclass(frozen=True)
class Shot:
    """One picture."""

    name: str
    size: tuple[int, int] = (1366, 768)
    dark: bool = False
    scale: float = 1.0
    search: str = ""
    language: str = "zh_CN"


SHOTS = (
    Shot("fill-light"),
    Shot("fill-dark", dark=True),
    Shot("fill-height700", (1366, 700)),
    Shot("fill-text150", scale=1.5),
    Shot("fill-text125", (1366, 700), scale=1.25),
    Shot("fill-english-1093x614", (1093, 614), language="en"),
    Shot("fill-text150-1093x614", (1093, 614), scale=1.5),
    Shot("fill-text175-dark", dark=True, scale=1.75),
    Shot("fill-1093x614", (1093, 614)),
    Shot("fill-search", search="xsxj"),
    Shot("fill-nothing", search="没有这样的词"),
    Shot("fill-english", language="en"),
    Shot("fill-1920x1080", (1920, 1080)),
)


NOT_FILLED, NO_PROGRESS, WITHOUT_REASON, LATE = (35, 40, 41), (34,), (36,), (37,)
"""Numbers of tasks that are changed so that every state is seen."""


def unlike(entry: Entry, number: int) -> Entry | None:
    """An entry of the sample as the picture needs it; None takes it away."""
    if number in NOT_FILLED:
        return None
    if number in NO_PROGRESS:
        return replace(entry, status=Status.NO_PROGRESS)
    if number in WITHOUT_REASON:
        return replace(entry, status=Status.NOT_APPLICABLE, reason="")
    return replace(entry, status=Status.ON_TRACK) if number in LATE else entry


def vary(held: Workspace) -> None:
    """Change what the sample says of some tasks."""
    changes: list[Change] = []
    for id_, entry in held.progress.at(PERIOD).entries.items():
        changed = unlike(entry, held.plan.task_of_milestone[id_].number)
        if changed != entry:
            changes.append(Change(entry, changed))
    held.apply(ChangeSet("edit.entry", tuple(changes)))


def workspace() -> Workspace:
    """The shipped plan with sample progress."""
    folder = paths.resources()
    plan = load_catalogue((folder / "plans" / "plan-2019-15.json").read_bytes())
    made = Workspace(plan, load_directory((folder / "units" / "units.tsv").read_bytes()))
    made.open(MemoryStore())
    phrases = json.loads((folder / "sample" / "progress.json").read_text(encoding="utf-8"))
    fill_with_sample(made, "140106", PERIOD, Phrases.of(phrases))
    vary(made)
    return made


def take(app: QApplication, theme: Theme, shot: Shot, folder: Path) -> None:
    """Build a window as the user would see it and keep its picture."""
    install_language(app, paths.resources(), shot.language)
    theme.choose(Look(shot.dark, shot.scale))
    held = workspace()
    initials = load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())
    window = build_window(
        held, QUndoStack(), theme, lambda: SearchIndex(held.plan, initials), PERIOD, lambda: NOW, shot.language
    )
    window.resize(*shot.size)
    window.show()
    task = next(task for task in held.plan.tasks if task.number == 42)
    window.tree.choose(task.id)
    window.footer.show_saved(NOW)
    window.tree.search.setText(shot.search)
    for _ in range(6):
        app.processEvents()
    window.tree.tree.scrollTo(window.tree.tree.currentIndex())
    window.grab().save(str(folder / f"{shot.name}.png"))
    print(shot.name, window.width(), window.height(), window.minimumSizeHint().toTuple())
    window.close()
    window.deleteLater()
    app.processEvents()


def main(arguments: list[str]) -> int:
    """Take all pictures, or those named."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme = Theme(app, paths.resources())
    for shot in SHOTS:
        if not arguments[1:] or shot.name in arguments[1:]:
            take(app, theme, shot, folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
