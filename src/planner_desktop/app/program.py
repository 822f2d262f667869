"""The window's program: first run or main window over one profile, from the first paint to the last save."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QIcon, QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop import paths
from planner_desktop.app.log_file import keep_log
from planner_desktop.app.qt_log import log_qt_messages
from planner_desktop.app.window_place import go_back_to_view, place_of, put_back
from planner_desktop.domain.period import Period, PeriodKind, periods_of
from planner_desktop.domain.units import Level
from planner_desktop.errors import UserError
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.bug_report import BugCatcher
from planner_desktop.ui.endpoint import endpoint_of
from planner_desktop.ui.first_paint import FirstPaint
from planner_desktop.ui.main_window import VERIFY, MainWindow, Parts, Services
from planner_desktop.ui.menu import ADDING
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.theme import Look, Theme, styled_application
from planner_desktop.ui.translation import QT_TR_NOOP, install_language
from planner_desktop.ui.view import View, ViewSpec
from planner_desktop.wiring import DiskFiles, Wiring

if TYPE_CHECKING:
    from planner_desktop.app.opened_copies import OpenedCopies
    from planner_desktop.app.overview import OverviewDesk
    from planner_desktop.app.received import ReceivedFiles
    from planner_desktop.domain.progress import Office
    from planner_desktop.domain.returns import ReturnRecord
    from planner_desktop.domain.search import SearchIndex
    from planner_desktop.services.history import History
    from planner_desktop.services.workspace import Workspace
    from planner_desktop.settings import Settings
    from planner_desktop.ui.additions_desk import AdditionsDesk
    from planner_desktop.ui.entry_page import EntryPage
    from planner_desktop.ui.first_run import FirstRun
    from planner_desktop.ui.help_desk import HelpDesk
    from planner_desktop.ui.key_panel import KeyTools
    from planner_desktop.ui.later_steps import LaterSteps
    from planner_desktop.ui.period_pane import SidePane
    from planner_desktop.ui.window_parts import Opener

TABLE = "table"
"""Key of the view of all entries as a table."""
OVERVIEW = "overview"
"""Key of the view of a whole period."""
RETURNS = "returns"
"""Key of the view of this profile's returns."""
BELL = 100
"""Milliseconds after the first paint until a second start can raise the window: the store comes first."""
SETTLED = 1_000
"""Milliseconds after the store was opened until what nobody waits for begins: first the form is made and painted."""


def open_window(wiring: Wiring) -> int:
    """Open the profile's window and stay until it is closed; a second start raises the first one's window."""
    app = styled_application(sys.argv[0])
    install_language(app, paths.resources(), wiring.settings.language)
    theme = Theme(app, paths.resources(), _look_of(wiring.settings))
    prompter = Prompter(None)
    endpoint = endpoint_of(wiring.profile.store)
    try:
        lock = wiring.lock(endpoint)
    except UserError as problem:
        if problem.code != "store.in_use" or not _ring(str(problem.details["endpoint"])):
            prompter.tell(error_sentence(problem))
            return 1
        return 0
    with lock:
        keep_log(wiring.profile.log)
        log_qt_messages()
        BugCatcher(prompter.tell, _show_bug).install()
        program = Program(wiring, app, theme, prompter)
        program.painted.connect(lambda: QTimer.singleShot(BELL, lambda: _hang_bell(endpoint, program)))
        program.start()
        code = app.exec()
        program.forget_copies()
        # A backup under way ends before the profile is let go, and before what it reports to is gone.
        QThreadPool.globalInstance().waitForDone()
        return code


def _look_of(settings: Settings) -> Look:
    """What was chosen, except that a system which asks for high contrast gets it."""
    scheme = "contrast" if _asks_for_contrast() else settings.theme
    return Look.of(scheme, settings.text_size / 100)


def _asks_for_contrast() -> bool:
    if sys.platform != "win32":
        return False  # nothing to ask, and one module less to wait for
    from planner_desktop.ui.system_contrast import asks_for_contrast

    return asks_for_contrast()


def _ring(endpoint: str) -> bool:
    from planner_desktop.ui.single_window import ring

    return ring(endpoint)


def _hang_bell(endpoint: str, program: Program) -> None:
    """Let a second start raise the window, once it is seen: what waits for others is imported only here."""
    from planner_desktop.ui.single_window import Doorbell

    Doorbell(endpoint, program).rung.connect(program.raise_window)


def _show_bug(details: str) -> None:
    from planner_desktop.ui.bug_dialog import BugDialog

    BugDialog(details).exec()


class Program(QObject):
    """Holds one profile's window, and swaps first run and main window as the profile needs."""

    painted = Signal()
    """The first window has been painted for the first time."""

    def __init__(
        self,
        wiring: Wiring,
        app: QApplication,
        theme: Theme,
        prompter: Prompter,
        keep: Callable[[Settings], None] | None = None,
        leave: Callable[[int], None] = QApplication.exit,
    ) -> None:
        """``keep`` takes changed preferences (left out, they go to the profile), ``leave`` ends the program."""
        super().__init__(app)
        self._wiring, self._app, self._theme, self._prompter = wiring, app, theme, prompter
        self._leave = leave
        self._keep_settings = keep or wiring.keep_settings
        self._settings = wiring.settings
        self.window: QWidget | None = None
        self._index: tuple[object, SearchIndex] | None = None
        app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "planner.png")))
        theme.changed.connect(self._keep_look)

    @property
    def workspace(self) -> Workspace:
        """The profile's workspace."""
        return self._wiring.workspace

    def start(self) -> None:
        """Paint the window first and open the store right afterwards."""
        self._show(
            self.build_main_window(self.first_period())
            if self._wiring.profile.store.is_file()
            else self.build_first_run()
        )
        assert self.window is not None
        seen = FirstPaint(self.window).over
        seen.connect(self.painted)
        seen.connect(self.open_store)

    def open_store(self) -> None:
        """Open the store and show what it holds; when it cannot be opened, say so and leave it untouched."""
        _ = self._help  # from here on F1 works in every window
        from planner_desktop.app.recovery import open_data

        if not open_data(self._wiring, self._prompter):
            self._leave(1)
            return
        QTimer.singleShot(SETTLED, self, self._settle)
        if self._wiring.workspace.progress.office is None:
            if isinstance(self.window, MainWindow):
                self._show(self.build_first_run())
        elif isinstance(self.window, MainWindow):
            self.window.refresh()
            go_back_to_view(self.window, self._settings)
        else:
            self._show(self.build_main_window(self.first_period()))

    def _settle(self) -> None:
        """The start is over."""
        from planner_desktop.app.backing_up import back_up
        from planner_desktop.app.later_needs import get_ready
        from planner_desktop.ui.garbage import GarbageCollector
        from planner_desktop.ui.system_contrast import on_contrast_change

        if not gc.isenabled():
            # The command line turned Python's collector off. What the start has made stays; it is never looked through.
            gc.freeze()
            GarbageCollector(self)
        on_contrast_change(lambda: self._theme.choose(_look_of(self._settings)))
        self.forget_copies()
        back_up(self._wiring, self._prompter, self)
        if isinstance(self.window, MainWindow):
            self.window.desk.tell_due()
        get_ready(self)

    def raise_window(self) -> None:
        """Bring the window to the front."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def build_first_run(self) -> FirstRun:
        """The pages that name the unit, its people and its key."""
        from planner_desktop.ui.first_run import FirstRun, FirstRunTools

        wiring = self._wiring
        tools = FirstRunTools(
            wiring.plan, wiring.directory, wiring.initials, wiring.coverage.missing, self._key_tools()
        )
        pages = FirstRun(tools)
        pages.finished.connect(self._name_office)
        pages.sample_asked.connect(self._try_with_sample)
        return pages

    def build_main_window(self, period: Period) -> MainWindow:
        """The window of a named unit; paints before there is a store."""
        wiring, undo = self._wiring, QUndoStack()
        bridge = Bridge(wiring.workspace)
        desk = cache(lambda: self._additions_desk(window, undo))
        window = MainWindow(
            wiring.workspace,
            bridge,
            undo,
            self._theme,
            lambda _window: self._prompter,
            Parts(
                lambda: self._entries(bridge, undo),
                lambda: self._sign_page(bridge, window),
                self._views(bridge, undo, self._search_index, lambda: window),
                self._dialogs(lambda: window) | {key: lambda _over, key=key: desk().open(key) for key in ADDING},
            ),
            Services(self._search_index, wiring.now, self._settings.language, self._changed_since_sealing),
            period,
        )
        for owned in (bridge, undo):
            owned.setParent(window)
        window.language_chosen.connect(self._change_language)
        window.period_shown.connect(lambda shown: self._keep(period=shown.name))
        window.closing.connect(self._keep_size)
        window.tree.supplement_wanted.connect(lambda: desk().choose_supplement())
        window.entries.when_complete(lambda: desk().attend(window.entries.page, bridge))
        return window

    def _search_index(self) -> SearchIndex:
        from planner_desktop.domain.search import SearchIndex

        plan = self.workspace.plan
        if self._index is None or self._index[0] is not plan.programmes:
            self._index = plan.programmes, SearchIndex(plan, self._wiring.initials)
        return self._index[1]

    def _entries(self, bridge: Bridge, undo: QUndoStack) -> tuple[EntryPage, SidePane]:
        # Only here, as with the pages of a first run: the first window is painted without.
        from planner_desktop.app.entries import entries_of

        return entries_of(self._wiring, bridge, undo, self._prompter, self._log, self._copies)

    def _log(self) -> History:
        from planner_desktop.app.returns import history_of

        return history_of(self._wiring)

    def forget_copies(self) -> None:
        """Remove what was copied for other programs to show."""
        self._copies.clear()

    @cached_property
    def _copies(self) -> OpenedCopies:
        from planner_desktop.app.entries import copies_of

        return copies_of(self._wiring)

    def _changed_since_sealing(self, record: ReturnRecord) -> int:
        # Looked up late: what reads a return is heavy, and most periods have none yet.
        try:
            return self._wiring.outgoing.changed_since_sealing(record)
        except UserError:
            # The page of the return says what is wrong with it; it is no reason to keep the entries shut.
            return 0

    @cached_property
    def _received(self) -> ReceivedFiles:
        # Only here, as with the pages of a first run: the first window need not wait for pages it does not show.
        from planner_desktop.app.received import ReceivedFiles

        return ReceivedFiles(self._wiring, self._prompter, self._key_tools(), self._export_folder)

    @cached_property
    def _help(self) -> HelpDesk:
        from planner_desktop.ui.help_desk import HelpDesk
        from planner_desktop.ui.help_pages import read_pages

        return HelpDesk(self._app, lambda: read_pages(paths.resources(), self._settings.language))

    @cached_property
    def _overview(self) -> OverviewDesk:
        from planner_desktop.app.overview import OverviewDesk

        return OverviewDesk(
            self._wiring, self._prompter, self._export_folder, lambda folder: self._keep(export_folder=str(folder))
        )

    def _views(
        self, bridge: Bridge, undo: QUndoStack, search: Callable[[], SearchIndex], window: Callable[[], MainWindow]
    ) -> tuple[ViewSpec, ...]:
        def table() -> View:
            from planner_desktop.app.table import Asked, table_view

            asked = Asked(self._prompter, search, self._export_folder, self._settings, self._keep)
            return table_view(self._wiring, bridge, undo, window(), asked)

        def overview() -> View:
            return self._overview.view(bridge, window())

        def verify() -> View:
            return self._received.view(lambda: window().actions_by_key["take_in"].trigger(), window)

        def returns() -> View:
            from planner_desktop.app.returns import returns_view

            return returns_view(
                self._wiring,
                bridge,
                window(),
                self._prompter,
                self._export_folder,
                lambda folder: self._keep(export_folder=str(folder)),
            )

        return (
            ViewSpec(TABLE, QT_TR_NOOP("Table"), table),
            ViewSpec(OVERVIEW, QT_TR_NOOP("Overview"), overview),
            ViewSpec(RETURNS, QT_TR_NOOP("Returns"), returns),
            ViewSpec(VERIFY, QT_TR_NOOP("Verify"), verify),
        )

    def _additions_desk(self, window: MainWindow, undo: QUndoStack) -> AdditionsDesk:
        from planner_desktop.app.additions import additions_desk

        return additions_desk(self._wiring, window, undo, self._prompter, self._export_folder)

    def _dialogs(self, main: Callable[[], MainWindow]) -> dict[str, Opener]:
        return {
            "back_up": lambda _window: self._back_up_outside(main()),
            "carry_unchanged": lambda _window: main().entries.page.carry_unchanged(),
            "save_brief": lambda _window: self._overview.save_brief(main()),
            "print_overview": lambda _window: self._overview.print(main()),
            "help": lambda window: self._help.open_for(window),
            "own_key": lambda window: self._received.open_own_key(window),
            "trusted_keys": lambda window: self._received.open_trusted_keys(window),
        }

    def _back_up_outside(self, window: MainWindow) -> None:
        from planner_desktop.app.backing_up import back_up_outside

        back_up_outside(self._wiring, self._prompter, window)

    def _sign_page(self, bridge: Bridge, window: MainWindow) -> LaterSteps:
        # Only here, as with the pages of a first run: the first window need not wait for pages it does not show.
        from planner_desktop.app.signing import sign_tools
        from planner_desktop.ui.sign_page import SignPage

        folder, keys = self._export_folder(), self._key_tools()
        keep = lambda chosen: self._keep(export_folder=str(chosen))  # noqa: E731
        page = SignPage(sign_tools(self._wiring, bridge, keys, folder, keep))
        page.go_to.connect(lambda found: window.show_milestone(found.milestone_id, found.field))
        return page

    def _key_tools(self) -> KeyTools:
        from planner_desktop.ui.key_panel import KeyTools

        wiring = self._wiring
        return KeyTools(wiring.cabinet, self._prompter, DiskFiles().read, lambda: wiring.now().date())

    def _export_folder(self) -> Path:
        from planner_desktop.app.signing import export_folder

        return export_folder(self._settings.export_folder)

    def _name_office(self, office: Office) -> None:
        from planner_desktop.domain import edits

        workspace = self._wiring.workspace
        workspace.apply(edits.set_office(workspace.progress, office))
        self._show(self.build_main_window(self.first_period()))

    def _try_with_sample(self, unit_code: str) -> None:
        from planner_desktop.services.sample import fill_with_sample

        workspace, plan = self._wiring.workspace, self._wiring.plan
        period = Period(plan.years[0] + 1, PeriodKind.QUARTER, 2)
        unit = unit_code or workspace.directory.at(Level.COUNTY)[0].code
        fill_with_sample(workspace, unit, period, self._wiring.phrases)
        self._keep(period=period.name)
        self._show(self.build_main_window(period))

    def first_period(self) -> Period:
        """The period looked at last, else the one that runs today, or the plan's last when it is over."""
        years = self._wiring.plan.years
        by_name = {period.name: period for kind in PeriodKind for period in periods_of(years, kind)}
        quarters = periods_of(years)
        running = [period for period in quarters if period.start <= self._wiring.now().date()]
        return by_name.get(self._settings.period, running[-1] if running else quarters[0])

    def _show(self, window: QWidget) -> None:
        last, self.window = self.window, window
        if last is None:
            put_back(window, self._settings)
        else:
            window.setGeometry(last.geometry())
            window.setWindowState(last.windowState())
            window.show()
            last.close()
            last.deleteLater()
            window.activateWindow()

    def _change_language(self, language: str) -> None:
        """Build the window anew, for its texts were made in the other language."""
        self._keep(language=language)
        self._help.forget()
        install_language(self._app, paths.resources(), language)
        if isinstance(self.window, MainWindow):
            self._show(self.build_main_window(self.window.period))

    def _keep_look(self) -> None:
        look = self._theme.look
        # High contrast that the system asked for is not this user's choice for the day when it asks no longer.
        theme = self._settings.theme if look.contrast and _asks_for_contrast() else look.scheme
        self._keep(theme=theme, text_size=round(look.scale * 100))

    def _keep_size(self) -> None:
        if self.window is not None:
            self._keep(**place_of(self.window))

    def _keep(self, **changes: Any) -> None:
        self._settings = replace(self._settings, **changes)
        self._keep_settings(self._settings)
