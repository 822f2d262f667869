"""The help: a window that stays open beside the work, with contents, search, and a way back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from planner_desktop.ui.buttons import IconButton
from planner_desktop.ui.help_pages import HelpPage
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, row
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

SIZE, CONTENTS = (820, 620), 220
"""Of the window and the width of its contents, in pixels at 100 %."""
KEY = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """Shows one page; links lead to other pages only, never out of the program."""

    def __init__(self, pages: Mapping[str, HelpPage]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(tr("Help"))
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # The program ends with its own last window, whether the help is open or not.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._pages = dict(pages)
        self._visited: list[str] = []
        self._at = -1
        self.search, self.contents, self.text = QLineEdit(), QListWidget(), QTextBrowser()
        self.back, self.forward = IconButton("left", tr("Back")), IconButton("right", tr("Forward"))
        self._found_nothing = label(tr("No page has these words."), 9, "hint", wrap=True)
        self._build()
        self._connect()
        self._list_pages()

    @property
    def page(self) -> str:
        """The key of the page shown."""
        return self._visited[self._at] if self._visited else ""

    def show_page(self, key: str) -> None:
        """Show a page and remember the way here."""
        if key != self.page:
            self._visited = [*self._visited[: self._at + 1], key]
            self._at = len(self._visited) - 1
        self._show()

    def go_back(self) -> None:
        """Show the page before."""
        self._move(-1)

    def go_forward(self) -> None:
        """Show the page one has come back from."""
        self._move(1)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the page in the new colours and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._visited:
            self._show()

    # Inside

    def _move(self, by: int) -> None:
        if 0 <= self._at + by < len(self._visited):
            self._at += by
            self._show()

    def _show(self) -> None:
        self.text.setMarkdown(self._pages[self.page].text)
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at < len(self._visited) - 1)
        self._mark_hits()
        self._choose_in_contents()

    def _list_pages(self) -> None:
        """The pages that have all words searched for."""
        words = self.search.text().casefold().split()
        self.contents.blockSignals(True)
        self.contents.clear()
        for page in self._pages.values():
            if all(word in page.text.casefold() for word in words):
                item = QListWidgetItem(page.title, self.contents)
                item.setData(KEY, page.key)
        self.contents.blockSignals(False)
        self._found_nothing.setVisible(not self.contents.count())
        self._choose_in_contents()

    def _choose_in_contents(self) -> None:
        rows = (at for at in range(self.contents.count()) if self.contents.item(at).data(KEY) == self.page)
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(next(rows, -1))
        self.contents.blockSignals(False)

    def _search(self) -> None:
        self._list_pages()
        shown = [self.contents.item(at).data(KEY) for at in range(self.contents.count())]
        if shown and self.page not in shown:
            self.show_page(shown[0])
        else:
            self._mark_hits()

    def _mark_hits(self) -> None:
        """Every place of the words on the page, the first one in view."""
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self.search.text().split():
            cursor = self.text.document().find(word)
            while not cursor.isNull():
                marks.append(_mark(cursor))
                cursor = self.text.document().find(word, cursor)
        self.text.setExtraSelections(marks)
        start = QTextCursor(marks[0].cursor) if marks else QTextCursor(self.text.document())  # pyright: ignore[reportAttributeAccessIssue]
        start.clearSelection()
        self.text.setTextCursor(start)

    def _follow(self, link: QUrl) -> None:
        key = link.path().removesuffix(".md")
        if key in self._pages:
            self.show_page(key)

    def _choose(self) -> None:
        item = self.contents.currentItem()
        if item is not None:
            self.show_page(str(item.data(KEY)))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.contents.currentRowChanged.connect(self._choose)
        self.text.anchorClicked.connect(self._follow)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        keys = {"Alt+Left": self.go_back, "Alt+Right": self.go_forward, "Ctrl+F": self.search.setFocus}
        for key, action in (keys | {"Esc": self.close}).items():
            QShortcut(QKeySequence(key), self, action)

    def _build(self) -> None:
        self.search.setPlaceholderText(tr("Search the help"))
        self.search.setAccessibleName(tr("Search the help"))
        self.contents.setAccessibleName(tr("Contents"))
        self.text.setAccessibleName(tr("Page"))
        self.text.setOpenLinks(False)
        left = column(self.search, self._found_nothing, (self.contents, 1), gap=8)
        right = column(row(self.back, self.forward, None, gap=4), (self.text, 1), gap=8)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        for part in (left, right):
            parts.addWidget(part)
        parts.setStretchFactor(1, 1)
        px = current_theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(parts)
        room = self.screen().availableSize()
        self.resize(min(px(SIZE[0]), room.width()), min(px(SIZE[1]), room.height()))
        parts.setSizes([px(CONTENTS), px(SIZE[0] - CONTENTS)])


def _mark(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    mark, ink = QTextEdit.ExtraSelection(), QTextCharFormat()
    ink.setBackground(current_theme().color("warn_soft"))
    ink.setForeground(current_theme().color("text"))
    mark.cursor, mark.format = QTextCursor(cursor), ink  # pyright: ignore[reportAttributeAccessIssue]
    return mark
