"""Composes the view of this profile's returns and the change log over one profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from planner_desktop.app.received import open_path
from planner_desktop.domain.period import Period
from planner_desktop.services.history import History
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.difference_words import Goal
from planner_desktop.ui.history_card import HistoryTools
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.returns_page import ReturnsPage, ReturnsTools
from planner_desktop.ui.sign_page import SignPage
from planner_desktop.wiring import DiskFiles, Wiring


def returns_view(
    wiring: Wiring,
    bridge: Bridge,
    window: MainWindow,
    prompter: Prompter,
    folder: Callable[[], Path],
    keep_folder: Callable[[Path], None],
) -> ReturnsPage:
    """The view for a window."""
    log = HistoryTools(wiring.workspace, lambda: history_of(wiring), DiskFiles(), prompter, folder)
    tools = ReturnsTools(
        wiring.workspace, lambda: wiring.outgoing, bridge, log, prompter, folder, keep_folder, open_path
    )

    def go_to(goal: Goal, period: Period) -> None:
        window.show_period(period)
        window.show_milestone(goal.milestone_id, goal.field)

    def sign(period: Period, correcting: bool) -> None:
        window.show_period(period)
        window.show_later_steps()
        signing = window.findChild(SignPage)
        # The window keeps the entries in sight when something typed cannot be saved.
        if correcting and isinstance(signing, SignPage) and signing.isVisible():
            signing.correct(True)

    page = ReturnsPage(tools)
    page.go_to.connect(go_to)
    page.sign_wanted.connect(sign)
    return page


def history_of(wiring: Wiring) -> History:
    """The change log of the store that is open."""
    # Only here: the store is heavy, and opened long before anyone reads its log.
    from planner_desktop.store.store import Store

    store = wiring.workspace.store
    assert isinstance(store, Store)  # the program opens no other
    return History(store)
