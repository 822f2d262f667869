"""The view of the entries: tree, page and side pane beside each other, folding where there is little room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from planner_desktop.ui.card import Card
from planner_desktop.ui.panes import SIDE_WIDTH, STRIP_WIDTH
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.tree_panel import TreePanel

if TYPE_CHECKING:
    from planner_desktop.ui.entry_page import EntryPage
    from planner_desktop.ui.period_pane import SidePane

NARROW = 1240
"""Below this width of the window the side pane folds by itself."""
LOW = 740
"""Below this height of the window text fields start one line lower."""
TREE_WIDTH = 350
"""At 100 %; the page between the tree and the side pane takes the rest."""
TREE_GROWTH = 0.76
"""The tree needs less than the text's growth, since it elides."""
LEAST_PAGE, LEAST_TREE = 540, 240
"""Of the page at 100 %, for which the tree gives way; and of the tree, in any case."""
HANDLE = 8
ONCE_LATER = Qt.ConnectionType(Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value)


class Typing(Protocol):
    """Another way to fill in the same entries."""

    @property
    def unsaved(self) -> int:
        """How many fields hold something the store does not."""
        ...

    def flush(self) -> bool:
        """Save whatever was typed, now; False when something could not be saved and stays in its field."""
        ...


class EntriesView(QSplitter):
    """Three panes; left and right keep their width, the middle grows.

    Page and side pane are half of all widgets of the window and of no use without a store. They are made when they are
    first asked for; until then empty cards keep their places.
    """

    completed = Signal()
    """Page and side pane have been made."""

    def __init__(self, tree: TreePanel, make: Callable[[], tuple[EntryPage, SidePane]]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.tree = tree
        self._make = make
        self._made: tuple[EntryPage, SidePane] | None = None
        self.beside: list[Typing] = []
        """What else is typed into: saved whenever the entries are."""
        self._choice: bool | None = None
        self._folded = False
        self._drawn: tuple[int, int] | None = None
        self._arranged: tuple[bool, float, int] | None = None
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)
        self.setContentsMargins(HANDLE, HANDLE, HANDLE, HANDLE)
        for pane in (tree, Card(), Card()):
            self.addWidget(pane)
        self.setStretchFactor(1, 1)

    @property
    def is_complete(self) -> bool:
        """Whether page and side pane have been made."""
        return self._made is not None

    def when_complete(self, act: Callable[[], object]) -> None:
        """Do something once page and side pane have been made: now, if they are."""
        if self.is_complete:
            act()
        else:
            self.completed.connect(act)

    @property
    def page(self) -> EntryPage:
        """The page of the step in view."""
        return self._parts()[0]

    @property
    def side(self) -> SidePane:
        """The pane beside it."""
        return self._parts()[1]

    @property
    def folded(self) -> bool:
        """Whether only a strip is left of the side pane."""
        return self._folded

    @property
    def widths(self) -> tuple[int, ...]:
        """Widths of the tree and the unfolded side pane in pixels at 100 %; empty while the side pane is folded."""
        scale = current_theme().scale
        tree, _page, side = self.sizes()
        return () if self._folded or not side else (round(tree / scale), round(side / scale))

    def take_widths(self, tree: int, side: int) -> None:
        """Begin with widths that were drawn before, in pixels at 100 %."""
        self._drawn = (tree, side)
        self._arranged = None
        self.arrange(self.window().width(), self.window().height())

    @property
    def panes(self) -> list[QWidget]:
        """Where F6 goes, in order."""
        return [self.tree.search, self.tree.tree, self.page, self.side]

    def complete(self) -> None:
        """Make page and side pane; where the tree is seen already, once it is painted as it stands now."""
        if self._made is None and self.tree.isVisible():
            # Queued: the rest of the window is painted in the same turn of the event loop.
            self.tree.tree.painted.connect(self._parts, ONCE_LATER)
        else:
            self._parts()

    def flush(self) -> bool:
        """Save whatever was typed, now; False when something could not be saved and stays in its field."""
        saved = [each.flush() for each in self.beside]
        return (self._made is None or self.page.flush()) and all(saved)

    @property
    def unsaved(self) -> int:
        """How many fields hold something the store does not."""
        own = 0 if self._made is None else self.page.unsaved
        return own + sum(each.unsaved for each in self.beside)

    def toggle_side(self) -> None:
        """Fold or unfold the side pane, whatever the width would do by itself."""
        self._choice = not self._folded
        self.arrange(self.window().width(), self.window().height())

    def arrange(self, width: int, height: int) -> None:
        """Suit a window of this size and the theme's text size; splitters the user moved stay while nothing folds."""
        theme = current_theme()
        self.tree.set_compact(theme.large)
        folded = theme.large or width < NARROW if self._choice is None else self._choice
        if self._made is not None:
            self.page.set_compact(theme.large or (width < NARROW and not folded))
            self.page.set_short(height < LOW)
        if (folded, theme.scale, width) == self._arranged:
            return
        moved = self._arranged is None or (folded, theme.scale) != self._arranged[:2]
        self._arranged = (folded, theme.scale, width)
        if moved:
            self._folded = folded
            if self._made is not None:
                self.side.set_folded(folded)
            side = theme.px(STRIP_WIDTH) if folded else SIDE_WIDTH
            tree = max(TREE_WIDTH, theme.px(TREE_WIDTH * TREE_GROWTH))
            if self._drawn and not folded:
                tree, side = (theme.px(width) for width in self._drawn)
            tree = min(tree, max(width - side - theme.px(LEAST_PAGE) - 4 * HANDLE, LEAST_TREE))
            self.setSizes([tree, max(width - tree - side - 4 * HANDLE, 100), side])

    def _parts(self) -> tuple[EntryPage, SidePane]:
        if self._made is None:
            self._made = self._make()
            self._put(*self._made)
            self.completed.emit()
        return self._made

    def _put(self, page: EntryPage, side: SidePane) -> None:
        """Let page and side pane take the places kept for them."""
        window, sizes = self.window(), self.sizes()
        theme = current_theme()
        page.set_compact(theme.large or (window.width() < NARROW and not self._folded))
        page.set_short(window.height() < LOW)
        side.set_folded(self._folded)
        # Neither a strip of buttons nor a long wording must keep the window from fitting a low screen.
        for pane in (page, side):
            pane.setMinimumHeight(1)
        for at, pane in enumerate((page, side), 1):
            self.replaceWidget(at, pane).deleteLater()
        self.setStretchFactor(1, 1)
        self.setSizes(sizes)
