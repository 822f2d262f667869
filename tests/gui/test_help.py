"""The help: a page for everything, no dead link, F1 in every window."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.ui.entry_actions import OF_THE_FIELD, OF_THE_PAGE
from planner_desktop.ui.help_desk import HelpDesk
from planner_desktop.ui.help_pages import PAGE_KEYS, PLACES, page_of, read_pages
from planner_desktop.ui.help_window import HelpWindow
from planner_desktop.ui.menu import COMMANDS
from planner_desktop.ui.translation import LANGUAGES

LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")
UI = paths.resources().parent / "src" / "planner_desktop" / "ui"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[HelpWindow]:
    made = HelpWindow(read_pages(paths.resources(), "zh_CN"))
    made.show_page("entries")
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_and_text_and_links_to_pages_only(language: str) -> None:
    pages = read_pages(paths.resources(), language)
    assert len({page.title for page in pages.values()}) == len(PAGE_KEYS)
    for page in pages.values():
        assert page.text.startswith(f"# {page.title}\n") and len(page.text) > 300
        for link in LINK.findall(page.text):
            assert link.removesuffix(".md") in pages, (page.key, link)


def test_every_file_of_the_help_is_a_page() -> None:
    for language in LANGUAGES:
        held = {path.stem for path in (paths.resources() / "help" / language).iterdir()}
        assert held == set(PAGE_KEYS)


def test_every_page_is_the_page_of_something_and_every_place_has_one() -> None:
    assert set(PLACES.values()) == set(PAGE_KEYS)


def test_every_dialog_and_view_of_the_program_is_named_and_nothing_else() -> None:
    heads = re.findall(
        r"^class (\w+)\((QDialog|View|LaterSteps|FieldDialog)\):",
        "\n".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py")),
        re.MULTILINE,
    )
    named = {name for name, _base in heads} - {"LaterSteps", "FieldDialog"}
    assert named - set(PLACES) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_the_help_names_are_those_of_the_program(language: str) -> None:
    named = set(
        re.findall(r"`((?:Ctrl|Alt|Shift|F\d)[^`]*)`", read_pages(paths.resources(), language)["keyboard"].text)
    )
    held = {keys for command in COMMANDS for keys in command.shortcuts}
    held |= {keys.replace("PgDown", "PgDn") for _text, keys, _method in (*OF_THE_PAGE, *OF_THE_FIELD)}
    held |= {"Ctrl+Enter", "Ctrl+Shift+N", "Ctrl+Shift+A"}  # the latter two belong to the tree and to the evidence
    held |= {"Alt+↑", "Alt+↓", "Shift+Tab"}  # Alt+Up, Alt+Down and Qt's own
    assert named - held == set()


def test_links_lead_to_pages_and_there_is_a_way_back_and_forth(window: HelpWindow) -> None:
    window.text.anchorClicked.emit(QUrl("table.md"))
    assert window.page == "table"
    assert window.contents.currentItem().text() == "表格"
    window.back.click()
    assert window.page == "entries"
    assert not window.back.isEnabled()
    window.forward.click()
    assert window.page == "table"


def test_a_link_out_of_the_program_leads_nowhere(window: HelpWindow) -> None:
    window.text.anchorClicked.emit(QUrl("https://example.com/entries.md/"))
    window.text.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert window.page == "entries"


def test_search_leaves_the_pages_with_all_words_and_marks_them(window: HelpWindow) -> None:
    window.search.setText("30 位数字")
    titles = [window.contents.item(at).text() for at in range(window.contents.count())]
    assert titles == ["核验与信任", "密钥"]
    assert window.page == "verify"
    assert window.text.extraSelections()
    window.search.setText("没有这样的词")
    assert window.contents.count() == 0
    assert window._found_nothing.isVisible()


def test_f1_opens_the_page_of_the_dialog_in_hand_in_one_window(qtbot: QtBot, qapp: QApplication) -> None:
    desk = HelpDesk(qapp, lambda: read_pages(paths.resources(), "zh_CN"))
    for name, page in (("SettingsDialog", "settings"), ("TrustDialog", "verify")):
        dialog = type(name, (QDialog,), {})()
        qtbot.addWidget(dialog)
        field = QLineEdit()
        QVBoxLayout(dialog).addWidget(field)
        dialog.show()
        qtbot.waitExposed(dialog)
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClick(field, Qt.Key.Key_F1)
        assert desk.window is not None
        assert desk.window.page == page
        assert desk.window.isVisible()
        dialog.close()
    first = desk.window
    desk.forget()
    assert desk.window is None
    assert first is not None


def test_the_innermost_place_around_the_focus_counts(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    outer = type("SignPage", (QWidget,), {})(window)
    inner = type("FilesCard", (QWidget,), {})(outer)
    window.show()
    assert page_of(inner, window) == "export"
    assert page_of(outer, window) == "review"
    assert page_of(None, window) == "review"
    outer.hide()
    assert page_of(window, window) == "questions"
