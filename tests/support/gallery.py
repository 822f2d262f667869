"""Every view and dialog of the program, empty and full, as one list: drawn by the gallery, walked by the tests.

A new view or dialog comes in by one line of ``SCENES``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMenu, QWidget

from planner_desktop import paths
from planner_desktop.app.program import OVERVIEW, RETURNS, TABLE, Program
from planner_desktop.domain.outcome import Outcome
from planner_desktop.ui.bug_dialog import BugDialog
from planner_desktop.ui.first_run import FirstRun
from planner_desktop.ui.help_pages import read_pages
from planner_desktop.ui.help_window import HelpWindow
from planner_desktop.ui.main_window import VERIFY
from planner_desktop.ui.sign_page import SignPage
from planner_desktop.ui.theme import STANDARD as STANDARD_LOOK
from planner_desktop.ui.theme import Look
from planner_desktop.ui.translation import install_language
from planner_desktop.ui.words_dialog import WordsDialog
from support.gallery_entries import ENTRY_SCENES
from support.gallery_received import KEY_DIALOGS, city_window
from support.gallery_sign import SIGN_SCENES
from support.gallery_stage import PERIOD, Stage, application, put_away, settle, shown_dialog, task
from support.widgets import found

STANDARD, LOW, SCALED_125 = (1366, 768), (1366, 700), (1093, 614)
"""The smallest screen met, what Windows leaves of it, and what is left of it at Windows' 125 %."""


@dataclass(frozen=True, slots=True)
class Variant:
    """How a view is looked at."""

    name: str
    language: str = "zh_CN"
    look: Look = STANDARD_LOOK
    size: tuple[int, int] = LOW


VARIANTS = (
    Variant("light"),
    Variant("light-1093x614", size=SCALED_125),
    Variant("dark-150", look=Look.of("dark", 1.5)),
    Variant("contrast", look=Look.of("contrast")),
    Variant("contrast-150-1093x614", look=Look.of("contrast", 1.5), size=SCALED_125),
    Variant("english", "en"),
    Variant("english-150", "en", Look(scale=1.5)),
    Variant("english-dark-150-1093x614", "en", Look.of("dark", 1.5), SCALED_125),
)
"""Languages, colours, text sizes and sizes of the window, each met with each other at least once."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One state of a view or dialog; ``make`` shows it and gives the window it is seen in."""

    name: str
    make: Callable[[Stage], QWidget]
    help_page: str
    """What F1 opens there."""


# Views of the window


def _at_task(number: int) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.full)
        window.tree.choose(task(stage.full, number).id)
        return window

    return make


def _view(office: str, key: str = "") -> Callable[[Stage], QWidget]:
    return lambda stage: stage.window(_office(stage, office), key)


def _office(stage: Stage, name: str) -> Program:
    found_office = getattr(stage, name)
    assert isinstance(found_office, Program)
    return found_office


def _searched(words: str) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        window = stage.window(stage.full)
        window.tree.search.setText(words)
        return window

    return make


def _unfolded(stage: Stage) -> QWidget:
    window = stage.window(stage.full)
    window.tree.choose(task(stage.full, 42).id)
    if window.entries.folded:
        window.toggle_side()
    return window


def _log(stage: Stage) -> QWidget:
    from planner_desktop.ui.returns_page import ReturnsPage

    window = stage.window(stage.sent, RETURNS)
    page = found(window, ReturnsPage)
    page.tabs["log"].click()
    while page.log.is_reading:
        application().processEvents()
    return window


def _signing(office: str) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        window = stage.window(_office(stage, office))
        window.show_later_steps()
        return window

    return make


# First run


def _first_run(page: int, *, errors: bool = False) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        pages = stage.fresh.build_first_run()
        stage.show(pages)
        if page:
            pages.unit_page.choose("140106")
            _fill_first_run(pages, page, errors)
        return pages

    return make


def _fill_first_run(pages: FirstRun, page: int, errors: bool) -> None:
    pages.go_on()
    if errors:
        pages.go_on()
        return
    values = {"preparer": "示例甲", "reviewer": "示例乙", "approver": "示例丙", "telephone": "0351-0000000"}
    pages.people_page.show_values(values)
    if page > 1:
        pages.go_on()


def _searching_unit(stage: Stage) -> QWidget:
    pages = stage.fresh.build_first_run()
    stage.show(pages)
    pages.unit_page.search.setText("yzq")
    return pages


# Dialogs over the window


def _opened(key: str, office: str = "full") -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        window = stage.window(_office(stage, office))
        window.actions_by_key[key].trigger()
        return shown_dialog(window)

    return make


def _menu(stage: Stage) -> QWidget:
    window = stage.window(stage.full)
    menu = found(window, QMenu)
    menu.popup(window.mapToGlobal(window.rect().center()))
    return menu


def _words(stage: Stage) -> QWidget:
    window = stage.window(stage.full)
    dialog = WordsDialog(stage.full.workspace, PERIOD.previous, lambda _text: (), window)
    dialog.open()
    return dialog


def _bug(stage: Stage) -> QWidget:
    dialog = BugDialog("Traceback (most recent call last):\n" + "  示例\n" * 30)
    dialog.show()
    return dialog


def _dialog(build: Callable[[QWidget], QWidget]) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        made = build(stage.bare_window())
        made.show()
        return made

    return make


def _help(stage: Stage) -> QWidget:
    made = HelpWindow(read_pages(paths.resources(), stage.language))
    made.show_page("entries")
    made.resize(made.size().boundedTo(QSize(*stage.size)))
    made.show()
    return made


def _key(stage: Stage) -> QWidget:
    window = stage.window(stage.ready)
    window.show_later_steps()
    settle()
    found(window, SignPage).change_key()
    return shown_dialog(window)


SCENES: tuple[Scene, ...] = (
    Scene("entries-full", _at_task(42), "entries"),
    Scene("entries-task-13", _at_task(13), "entries"),
    Scene("entries-task-26", _at_task(26), "entries"),
    Scene("entries-error", _at_task(36), "entries"),
    Scene("entries-unfolded", _unfolded, "entries"),
    Scene("entries-empty", _view("empty"), "entries"),
    Scene("entries-search", _searched("xsxj"), "entries"),
    Scene("entries-nothing-found", _searched("没有这样的词"), "entries"),
    Scene("findings", _opened("list_findings"), "entries"),
    Scene("due", _opened("show_due"), "settings"),
    Scene("local-task", _opened("add_local_task"), "entries"),
    Scene("additions", _opened("manage_additions"), "entries"),
    Scene("table-full", _view("full", TABLE), "table"),
    Scene("table-empty", _view("empty", TABLE), "table"),
    Scene("overview-full", _view("full", OVERVIEW), "overview"),
    Scene("overview-empty", _view("empty", OVERVIEW), "overview"),
    Scene("sign-errors", _signing("full"), "review"),
    Scene("sign-ready", _signing("ready"), "review"),
    Scene("sign-sent", _signing("sent"), "review"),
    Scene("sign-key", _key, "keys"),
    Scene("words", _words, "review"),
    Scene("returns-full", _view("sent", RETURNS), "returns"),
    Scene("returns-empty", _view("empty", RETURNS), "returns"),
    Scene("returns-log", _log, "returns"),
    Scene("verify-empty", _view("full", VERIFY), "verify"),
    Scene("verify-altered", city_window(Outcome.ALTERED), "verify"),
    Scene("verify-unknown", city_window(Outcome.UNKNOWN_KEY), "verify"),
    Scene("verify-enrolment", city_window(Outcome.ENROLMENT, "140106-迎泽"), "verify"),
    Scene("verify-refused", city_window(Outcome.REFUSED), "verify"),
    Scene("verify-held", city_window(Outcome.HELD), "verify"),
    Scene("verify-package", city_window(Outcome.OTHER_EVIDENCE, named="报送包"), "verify"),
    Scene("verify-good", city_window(Outcome.GOOD, "PD1:B7K39QMD2XTR6HVF"), "verify"),
    Scene("first-run-1", _first_run(0), "first_run"),
    Scene("first-run-1-search", _searching_unit, "first_run"),
    Scene("first-run-2-errors", _first_run(1, errors=True), "first_run"),
    Scene("first-run-2", _first_run(1), "first_run"),
    Scene("first-run-3", _first_run(2), "keys"),
    Scene("own-key", _opened("own_key"), "keys"),
    Scene("trusted-keys", _opened("trusted_keys"), "verify"),
    *(
        Scene(name, _dialog(make), "keys" if name.startswith(("own", "pass")) else "verify")
        for name, make in KEY_DIALOGS.items()
    ),
    *(Scene(*each) for each in (*ENTRY_SCENES, *SIGN_SCENES)),
    Scene("settings", _opened("open_settings"), "settings"),
    Scene("menu", _menu, "questions"),
    Scene("help", _help, "keyboard"),
    Scene("about", _opened("about"), "questions"),
    Scene("bug", _bug, "questions"),
)


def show(scene: Scene, stage: Stage, variant: Variant) -> QWidget:
    """Show a scene as a variant asks, and nothing else."""
    put_away()
    if stage.language != variant.language:
        stage.language = variant.language
        install_language(application(), paths.resources(), variant.language)
    stage.theme.choose(variant.look)
    stage.size = variant.size
    window = scene.make(stage)
    window.activateWindow()
    settle()
    return window
