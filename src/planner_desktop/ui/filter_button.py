"""The button beside the search field: the tree by what is said of a task's steps, and by its light."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.buttons import IconButton
from planner_desktop.ui.labels import repolish
from planner_desktop.ui.lights import LIGHTS, STATUSES, Sign, light_icon
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr


class FilterButton(IconButton):
    """Says what is filtered by; the menu is made when it is asked for, for the first paint waits for none of it."""

    status_chosen = Signal(object)
    """A ``Status``, or None for all."""
    light_chosen = Signal(object)
    """A ``Light``, or None for all."""

    def __init__(self) -> None:
        super().__init__("filter", tr("Filter by status and light"))
        self._status: Status | None = None
        self._light: Light | None = None
        self.choices: QMenu | None = None
        """What was opened last."""
        self.clicked.connect(self.offer)

    def show_choice(self, status: Status | None, light: Light | None) -> None:
        """Say what is in force: in colour, in the tooltip and for screen readers."""
        self._status, self._light = status, light
        told = [tr("Status: {status}", status=STATUSES[status].word)] if status else []
        told += [tr("Light: {light}", light=LIGHTS[light].word)] if light else []
        name = tr("Filter by status and light")
        self.setToolTip("\n".join((name, *told)))
        self.setAccessibleDescription("；".join(told))
        self.show_icon("filter_filled" if told else "filter")
        if self.property("on") != bool(told):
            self.setProperty("on", bool(told))
            repolish(self)

    def offer(self) -> None:
        """Open the menu: the statuses, then the lights, the one in force ticked."""
        menu = self.choices = QMenu(self)
        self._section(
            menu, tr("Status of a step"), tr("All statuses"), STATUSES.items(), self._status, self.status_chosen.emit
        )
        self._section(
            menu, tr("Light of the task"), tr("All lights"), LIGHTS.items(), self._light, self.light_chosen.emit
        )
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[1])

    @staticmethod
    def _section(
        menu: QMenu,
        title: str,
        everything: str,
        signs: Iterable[tuple[object, Sign]],
        chosen: object,
        choose: Callable[[object], None],
    ) -> None:
        heading = menu.addAction(title)
        heading.setEnabled(False)
        for key, word, sign in ((None, everything, None), *((key, sign.word, sign) for key, sign in signs)):
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(key is chosen)
            if key is chosen and sign is not None:  # its own shape stands where the tick would
                action.setFont(current_theme().font(bold=True))
            if sign is not None:
                action.setIcon(light_icon(sign))
            action.triggered.connect(partial(_choose, choose, key))


def _choose(choose: Callable[[object], None], key: object, _checked: bool = False) -> None:
    choose(key)
