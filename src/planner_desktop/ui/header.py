"""The header: whose data this is, which view, which period, and the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget

from planner_desktop.domain.period import Period, PeriodKind, periods_of
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import IconButton
from planner_desktop.ui.labels import ElidedLabel, Tag, label, repolish
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.mark import Mark
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

KIND_WORDS: Mapping[PeriodKind, str] = {
    PeriodKind.MONTH: QT_TR_NOOP("Monthly"),
    PeriodKind.QUARTER: QT_TR_NOOP("Quarterly"),
    PeriodKind.HALF_YEAR: QT_TR_NOOP("Half-yearly"),
    PeriodKind.YEAR: QT_TR_NOOP("Yearly"),
}
"""The lengths of a period, in the order of the list: 月报, 季报, 半年报, 年报."""
NARROW = 900
"""Width of the window, in pixels at 100 %, below which the header has no room for arrows beside the list."""
LEAST = 596
"""Width in pixels at 100 % that it can do with, its words drawn together."""
TAB_GAP, TAB_GAP_TIGHT = 10, 3
"""Beside the word of a tab, in pixels at 100 %."""
KIND_LETTERS, PERIOD_LETTERS = 2, 7
"""Of the two lists where there is no room for all of their words."""


class Names(NamedTuple):
    """Whose data is shown."""

    office: str
    """In full, e.g. 共青团太原市迎泽区委."""
    place: str
    """Short, for large text and narrow windows."""
    plan: str
    """Title and number of the notice."""
    sample: bool = False

    @classmethod
    def of(cls, workspace: Workspace) -> Names:
        """As a workspace knows them now; nameless before its store is open."""
        unit, plan, office = workspace.unit, workspace.plan, workspace.progress.office
        return cls(
            office=unit.office_name if unit else "",
            place=unit.place if unit else "",
            plan=f"{plan.number} · {plan.title}",
            sample=office is not None and office.sample,
        )


class ViewTabs(QTabBar):
    """The views; the current one is underlined."""

    def __init__(self) -> None:
        super().__init__()
        self._gap = TAB_GAP
        self.setObjectName("views")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:
        """Wide enough for the bold word of the current tab."""
        theme = current_theme()
        width = theme.metrics(10.5, bold=True).horizontalAdvance(self.tabText(index)) + 6 + 2 * theme.px(self._gap)
        return QSize(width, theme.px(Header.HEIGHT) - 1)

    def set_tight(self, tight: bool) -> None:
        """Draw the tabs together."""
        gap = TAB_GAP_TIGHT if tight else TAB_GAP
        if gap != self._gap:
            self._gap = gap
            self.setProperty("tight", "true" if tight else "false")
            repolish(self)
            self.setTabText(0, self.tabText(0))  # else it measures its tabs only when it is next shown

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the focus around the current tab: a style sheet cannot."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("data"), 1.5))
        edge = theme.px(8)
        painter.drawRoundedRect(QRectF(self.tabRect(self.currentIndex())).adjusted(2, edge, -2, -edge), 3, 3)


class PeriodSelector(QWidget):
    """Length of period, then previous, list, next; ``chosen`` comes when the user picks another period."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._years = (0, 0)
        self._today: Callable[[], date] = date.today
        self._periods: tuple[Period, ...] = ()
        self._seen: dict[PeriodKind, Period] = {}
        self.kinds = QuietComboBox()
        self.kinds.setAccessibleName(tr("Length of period"))
        self.kinds.addItems([tr(word) for word in KIND_WORDS.values()])
        self._previous = IconButton("left", tr("Previous period"), 26)
        self._next = IconButton("right", tr("Next period"), 26)
        self._list = QuietComboBox()
        self._list.setAccessibleName(tr("Period"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        fill(layout, self.kinds, 3, self._previous, self._list, self._next)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        self._list.activated.connect(lambda index: self.chosen.emit(self._periods[index]))
        self.kinds.activated.connect(lambda index: self._change_kind(tuple(KIND_WORDS)[index]))

    @property
    def period(self) -> Period:
        """The period shown."""
        return self._periods[self._list.currentIndex()]

    def offer(self, years: tuple[int, int], today: Callable[[], date]) -> None:
        """Offer the periods of a plan's years; ``today`` decides which month is meant by a year."""
        self._years, self._today = years, today
        self._periods = ()

    def show_period(self, period: Period) -> None:
        """Show a period as chosen, among all of its length."""
        self._seen[period.kind] = period
        if period not in self._periods:
            self._periods = periods_of(self._years, period.kind)
            self._list.clear()
            self._list.addItems([period_title(each) for each in self._periods])
            self.kinds.setCurrentIndex(tuple(KIND_WORDS).index(period.kind))
        at = self._periods.index(period)
        self._list.setCurrentIndex(at)
        self._previous.setEnabled(at > 0)
        self._next.setEnabled(at < len(self._periods) - 1)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the arrows out where there is no room: the list leads everywhere too."""
        self._previous.setVisible(not narrow)
        self._next.setVisible(not narrow)

    def set_tight(self, tight: bool) -> None:
        """Cut the words of the lists where there is no room for them; they unfold whole."""
        policies = QuietComboBox.SizeAdjustPolicy
        for box, letters in ((self.kinds, KIND_LETTERS), (self._list, PERIOD_LETTERS)):
            box.setMinimumContentsLength(letters if tight else 0)
            box.setSizeAdjustPolicy(
                policies.AdjustToMinimumContentsLengthWithIcon if tight else policies.AdjustToContents
            )
            box.setMinimumWidth(box.sizeHint().width() if tight else 0)

    def _step(self, by: int) -> None:
        self.chosen.emit(self._periods[self._list.currentIndex() + by])

    def _change_kind(self, kind: PeriodKind) -> None:
        """Stay where one was in the year: at the period of the other length looked at last, where it fits."""
        shown, seen = self.period, self._seen.get(kind)
        if seen is not None and shown.holds(seen):
            self.chosen.emit(seen)
        elif kind is not shown.kind:
            self.chosen.emit(shown.of_length(kind, self._today()))


class Header(QFrame):
    """Mark, names, tabs, period and menu in one line."""

    view_chosen = Signal(str)

    HEIGHT = 49

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band")
        self._names = Names("", "", "")
        self._views: list[str] = []
        self._office = ElidedLabel("", 11, bold=True, grow=False)
        self._plan = ElidedLabel("", 9, "hint")
        self._tag = Tag(tr("Sample data"))
        self.tabs = ViewTabs()
        self.period = PeriodSelector()
        self._period_word = label(tr("Period"), tone="dim")
        self._menu = IconButton("menu", tr("Menu"), 30)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._build()
        self.tabs.tabBarClicked.connect(self._tab_clicked)
        self._compact = False
        self._follow_theme()

    def add_view(self, key: str, title: str) -> None:
        """Add a tab."""
        self._views.append(key)
        self.tabs.addTab(title)

    @property
    def views(self) -> list[str]:
        """Their keys, in the order of the tabs."""
        return self._views

    def show_view(self, key: str) -> None:
        """Show a view as current."""
        self.tabs.setCurrentIndex(self._views.index(key))

    def show_names(self, names: Names) -> None:
        """Say whose data this is."""
        self._names = names
        self._office.setText(names.place if self._compact else names.office)
        self._plan.setText(names.plan)
        self._tag.setVisible(names.sample)

    def set_menu(self, menu: QMenu) -> None:
        """Hang a menu under the menu button."""
        self._menu.setMenu(menu)

    def set_compact(self, compact: bool) -> None:
        """Leave out what large text and narrow windows have no room for."""
        self._compact = compact
        self._plan.setVisible(not compact)
        self.show_names(self._names)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """What it can do with; its layout would ask for all of its words."""
        return QSize(current_theme().px(LEAST), current_theme().px(self.HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow window has no room for."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _arrange(self) -> None:
        narrow = self.width() < current_theme().px(NARROW)
        self._period_word.setVisible(not (self._compact or narrow))
        self.period.set_narrow(narrow)
        layout = self.layout()
        assert layout is not None  # made in the constructor
        for tight_tabs, tight_lists in ((False, False), (True, False), (True, True)):
            self._tag.setText(tr("Sample") if tight_tabs else tr("Sample data"))
            self.tabs.set_tight(tight_tabs)
            self.period.set_tight(tight_lists)
            for inner in self._inner:  # from within outwards, else each layout still knows the size before
                inner.updateGeometry()
            if layout.minimumSize().width() <= self.width():
                break

    def _tab_clicked(self, index: int) -> None:
        """The current tab leads back too: from the later steps to the entries."""
        if index >= 0:
            self.view_chosen.emit(self._views[index])

    def _build(self) -> None:
        name = row(self._office, self._tag, None, gap=8)
        left = row(Mark(), (column(None, name, self._plan, None, gap=0), 1), gap=10)
        right = row(None, self._period_word, self.period, self._menu, gap=10)
        self._inner = (*self.period.findChildren(QWidget), name, self.period, left, right, self.tabs)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(10)
        # Equal shares on both sides keep the tabs in the middle.
        fill(layout, (left, 1), self.tabs, (right, 1))

    def _follow_theme(self) -> None:
        self.setFixedHeight(current_theme().px(self.HEIGHT))
