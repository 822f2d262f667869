"""The view of the entries: tree, page and side pane beside each other, folding where there is little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.period_pane import STRIP_WIDTH, SidePane
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.tree_panel import TreePanel

NARROW = 1240
"""Below this width of the window the side pane folds by itself."""
LOW = 740
"""Below this height of the window text fields start one line lower."""
TREE_WIDTH, SIDE_WIDTH = 350, 266
"""At 100 %; the page between them takes the rest."""
TREE_GROWTH = 0.76
"""The tree needs less than the text's growth, since it elides."""
HANDLE = 8


class EntriesView(QSplitter):
    """Three panes; left and right keep their width, the middle grows."""

    def __init__(self, tree: TreePanel, page: EntryPage, side: SidePane) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.tree, self.page, self.side = tree, page, side
        self._choice: bool | None = None
        self._arranged: tuple[bool, float, int] | None = None
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)
        self.setContentsMargins(HANDLE, HANDLE, HANDLE, HANDLE)
        for pane in (tree, page, side):
            self.addWidget(pane)
        self.setStretchFactor(1, 1)
        # A strip of buttons must not keep the window from fitting a low screen.
        side.setMinimumHeight(1)

    @property
    def panes(self) -> list[QWidget]:
        """Where F6 goes, in order."""
        return [self.tree.search, self.tree.tree, self.page, self.side]

    def toggle_side(self) -> None:
        """Fold or unfold the side pane, whatever the width would do by itself."""
        self._choice = not self.side.folded
        self.arrange(self.window().width(), self.window().height())

    def arrange(self, width: int, height: int) -> None:
        """Suit a window of this size and the theme's text size; splitters the user moved stay while nothing folds."""
        theme = current_theme()
        self.tree.set_compact(theme.large)
        self.page.set_compact(theme.large)
        self.page.set_short(height < LOW)
        folded = theme.large or width < NARROW if self._choice is None else self._choice
        if (folded, theme.scale, width) == self._arranged:
            return
        moved = self._arranged is None or (folded, theme.scale) != self._arranged[:2]
        self._arranged = (folded, theme.scale, width)
        if moved:
            self.side.set_folded(folded)
            side = theme.px(STRIP_WIDTH) if folded else SIDE_WIDTH
            tree = max(TREE_WIDTH, theme.px(TREE_WIDTH * TREE_GROWTH))
            self.setSizes([tree, max(width - tree - side - 4 * HANDLE, 100), side])
