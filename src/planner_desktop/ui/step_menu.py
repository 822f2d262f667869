"""A menu of the steps behind one part of a chart, for parts that stand for several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from planner_desktop.domain.overview import Overview
from planner_desktop.ui.lights import LIGHTS, light_icon
from planner_desktop.ui.plan_words import number_text
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

WIDEST = 520
"""Of an entry's text, in pixels at 100 %."""
MOST = 40
"""More entries than this are counted in a last line: a menu is no list to read through."""


def step_menu(parent: QWidget, shown: Overview, ids: Sequence[str], go_to: Callable[[str], None]) -> QMenu:
    """One entry a step, with its light, the task's number and the step's wording."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for id_ in ids[:MOST]:
        action = menu.addAction(light_icon(LIGHTS[shown.lights[id_]]), _text(shown, id_))
        action.triggered.connect(lambda _checked=False, id_=id_: go_to(id_))
    if len(ids) > MOST:
        menu.addAction(tr("and {count} more", count=len(ids) - MOST)).setEnabled(False)
    return menu


def _text(shown: Overview, id_: str) -> str:
    step, task, theme = shown.plan.milestones_by_id[id_], shown.plan.task_of_milestone[id_], current_theme()
    parts = (number_text(task), step.label, step.text.replace("\n", " "))
    text = "  ".join(part for part in parts if part)
    return theme.metrics().elidedText(text, Qt.TextElideMode.ElideRight, theme.px(WIDEST)).replace("&", "&&")
