"""The window's views beside the entries, and files dropped anywhere on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.period import Period
from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.evidence_card import EvidenceCard
from planner_desktop.ui.file_drops import FileDrops
from planner_desktop.ui.layouts import column
from planner_desktop.ui.main_window import VERIFY
from planner_desktop.ui.text_field import LineField, TextField
from planner_desktop.ui.theme import Theme
from planner_desktop.ui.translation import QT_TR_NOOP
from planner_desktop.ui.view import View, ViewSpec
from support.asking import Answers
from support.fakes import open_workspace
from support.widgets import found
from support.window import build_window

Q2, Q3 = Period.parse("2020Q2"), Period.parse("2020Q3")
NOW = datetime(2020, 6, 26, 10, 32)
CTRL = Qt.KeyboardModifier.ControlModifier


class NotedView(View):
    """Notes what the window asks of it."""

    def __init__(self) -> None:
        super().__init__()
        self.periods: list[Period] = []
        self.files: list[Path] = []
        self.steps = self.escapes = 0
        self.first, self.field = QLineEdit(self), QLineEdit(self)

    @property
    def foot_text(self) -> str:
        return "全部离线"

    @property
    def panes(self) -> Sequence[QWidget]:
        return self.first, self.field

    def show_period(self, period: Period) -> None:
        self.periods.append(period)

    def do_next(self) -> None:
        self.steps += 1

    def escape(self) -> None:
        self.escapes += 1

    def take_files(self, paths: Sequence[Path]) -> None:
        self.files += paths


class Desk:
    """A window with a view for received files and one more."""

    def __init__(self, qtbot: QtBot, theme: Theme, *, views: bool = True) -> None:
        self.made: list[NotedView] = []
        self.answers = Answers(files=[Path("/media/a.pdf")])
        keys = (VERIFY, "other") if views else ()
        specs = tuple(ViewSpec(key, QT_TR_NOOP("Verify"), self._make) for key in keys)
        self.workspace: Workspace = open_workspace()
        self.window = build_window(
            self.workspace,
            QUndoStack(),
            theme,
            lambda: SearchIndex(self.workspace.plan, Initials({})),
            Q2,
            lambda: NOW,
            answers=self.answers,
            views=specs,
        )
        qtbot.addWidget(self.window)
        self.window.resize(1366, 700)
        self.window.show()

    def _make(self) -> View:
        self.made.append(NotedView())
        return self.made[-1]


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


class TestViews:
    def test_a_view_is_made_when_it_is_first_asked_for_and_once(self, desk: Desk) -> None:
        assert desk.made == []
        desk.window.show_view(VERIFY)
        desk.window.show_entries()
        desk.window.show_view(VERIFY)
        assert len(desk.made) == 1

    def test_ctrl_and_a_digit_lead_to_the_views_and_back(self, qtbot: QtBot, desk: Desk) -> None:
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        qtbot.keyClick(desk.window, Qt.Key.Key_2, CTRL)
        assert desk.made[0].isVisible()
        assert (desk.window.header.tabs.currentIndex(), desk.window.band.isHidden(), desk.window.footer.note_text) == (
            1,
            True,
            "全部离线",
        )
        qtbot.keyClick(desk.window, Qt.Key.Key_3, CTRL)
        assert desk.made[1].isVisible()
        qtbot.keyClick(desk.window, Qt.Key.Key_1, CTRL)
        assert (desk.window.header.tabs.currentIndex(), desk.window.band.isHidden(), desk.window.footer.note_text) == (
            0,
            False,
            "",
        )

    def test_a_click_on_a_tab_leads_there(self, qtbot: QtBot, desk: Desk) -> None:
        tabs = desk.window.header.tabs
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
        assert desk.made[0].isVisible()

    def test_a_view_follows_the_period_even_when_made_later(self, desk: Desk) -> None:
        desk.window.show_period(Q3)
        desk.window.show_view(VERIFY)
        desk.window.show_period(Q2)
        assert desk.made[0].periods == [Q3, Q2]

    def test_the_red_button_and_escape_are_the_views_own(self, desk: Desk) -> None:
        desk.window.show_view(VERIFY)
        desk.window.next_step()
        desk.window.escape()
        assert (desk.made[0].steps, desk.made[0].escapes) == (1, 1)

    def test_without_views_there_is_no_way_to_verify(self, qtbot: QtBot, theme: Theme) -> None:
        window = Desk(qtbot, theme, views=False).window
        assert not {"take_in", "check_paper", "own_key", "show_view_2"} & window.actions_by_key.keys()
        assert window.findChild(FileDrops) is None

    def test_checking_paper_puts_the_cursor_into_its_field(self, qtbot: QtBot, desk: Desk) -> None:
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.window.actions_by_key["check_paper"].trigger()
        assert desk.made[0].field.hasFocus()

    def test_choosing_files_shows_the_view_and_hands_them_over(self, desk: Desk) -> None:
        desk.window.actions_by_key["take_in"].trigger()
        assert desk.made[0].files == [Path("/media/a.pdf")]
        assert desk.made[0].isVisible()

    def test_choosing_none_changes_nothing(self, desk: Desk) -> None:
        desk.answers.paths = []
        desk.window.actions_by_key["take_in"].trigger()
        assert desk.made == []


def urls(*paths: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def enter(target: QWidget, mime: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def let_go(target: QWidget, mime: QMimeData) -> None:
    QApplication.sendEvent(
        target,
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        ),
    )


class TestDrops:
    def test_files_dropped_on_the_window_are_verified(self, desk: Desk) -> None:
        mime = urls("/media/a.pdf", "/media/b.xlsx")
        assert enter(desk.window, mime)
        veil = found(desk.window, FileDrops).veil
        assert veil.isVisible()
        let_go(desk.window, mime)
        assert desk.made[0].files == [Path("/media/a.pdf"), Path("/media/b.xlsx")]
        assert not veil.isVisible()

    def test_a_drag_that_leaves_takes_nothing(self, desk: Desk) -> None:
        enter(desk.window, urls("/media/a.pdf"))
        QApplication.sendEvent(desk.window, QDragLeaveEvent())
        assert not found(desk.window, FileDrops).veil.isVisible()
        assert desk.made == []

    def test_text_and_addresses_of_the_web_are_not_taken(self, desk: Desk) -> None:
        text, web = QMimeData(), QMimeData()
        text.setText("进展")
        web.setUrls([QUrl("https://example.org/a.pdf")])
        assert not enter(desk.window, text)
        assert not enter(desk.window, web)

    @pytest.mark.parametrize("make", [TextField, LineField])
    def test_fields_leave_files_to_the_window_and_take_text(self, qtbot: QtBot, make: type[QWidget]) -> None:
        field = make()
        holder = column(field)
        qtbot.addWidget(holder)
        holder.show()
        text = QMimeData()
        text.setText("进展")
        # A drag comes to what is under the pointer: in a field of several lines, to its viewport.
        target = field.viewport() if isinstance(field, TextField) else field
        assert not enter(target, urls("/media/a.pdf"))
        assert enter(target, text)

    def test_the_evidence_card_still_takes_its_own(self, desk: Desk) -> None:
        card = found(desk.window, EvidenceCard)
        assert card.acceptDrops()
