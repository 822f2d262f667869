"""What stands above the table: search, filters, all steps or those to be reported, and the height of the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from planner_desktop.ui.icons import icon
from planner_desktop.ui.layouts import fill
from planner_desktop.ui.sheet.row_filter import STATE_WORDS, RowFilter, RowState
from planner_desktop.ui.sheet.titles import LINES
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

SEARCH_WIDTH = 150
"""Of the search field at least, in pixels at 100 %."""
TO_THE_TABLE = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterBar(QWidget):
    """Tells what is asked for; filtering is the model's."""

    changed = Signal(object)
    """The ``RowFilter`` in force."""
    everything_wanted = Signal(bool)
    lines_wanted = Signal(int)
    table_wanted = Signal()
    """↓ or Enter in the search field."""

    def __init__(self, years: Sequence[int], departments: Iterable[str]) -> None:
        super().__init__()
        self._filter = RowFilter()
        self._years = tuple(years)
        self.search = QLineEdit()
        self.states = self._list(tr("State"), map(tr, STATE_WORDS.values()))
        self.years = self._list(tr("Year"), [tr("All years"), *(tr("{year}", year=year) for year in years)])
        self.departments = self._list(tr("Department"), [tr("All departments"), *departments])
        self.everything = QCheckBox(tr("All steps"))
        self.everything.setToolTip(tr("Also steps that need not be reported in this period"))
        self.lines = self._list(tr("Height of the rows"), [tr("{count} lines a row", count=count) for count in LINES])
        self.lines.setMinimumContentsLength(0)
        self.lines.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToContents)
        self._lay_out()
        self._connect()

    @property
    def filter(self) -> RowFilter:
        """What is asked for."""
        return self._filter

    def clear(self) -> None:
        """Ask for everything again."""
        for widget in (self.search, self.states, self.years, self.departments):
            blocked = QSignalBlocker(widget)
            if isinstance(widget, QLineEdit):
                widget.clear()
            else:
                widget.setCurrentIndex(0)
            blocked.unblock()
        self._set(RowFilter())

    def start_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_lines(self, lines: int) -> None:
        """Show how high the rows are."""
        self.lines.setCurrentIndex(LINES.index(lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ and Enter in the search field go to what was found."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TO_THE_TABLE:
            self.table_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the search icon anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_icon"):
            self._icon.setIcon(icon("search"))
            self._size()

    def _list(self, name: str, items: Iterable[str]) -> QuietComboBox:
        made = QuietComboBox()
        made.setAccessibleName(name)
        made.addItems(list(items))
        made.setMinimumContentsLength(4)
        made.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return made

    def _lay_out(self) -> None:
        self.search.setAccessibleName(tr("Search tasks"))
        self.search.setPlaceholderText(tr("Search (pinyin initials too)"))
        self.search.setClearButtonEnabled(True)
        self._icon = self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        fill(layout, (self.search, 4), (self.states, 2), (self.years, 2), (self.departments, 3))
        fill(layout, self.everything, (self.lines, 2))
        self._size()

    def _size(self) -> None:
        self.search.setMinimumWidth(current_theme().px(SEARCH_WIDTH))

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda text: self._set(replace(self._filter, text=text)))
        for box in (self.states, self.years, self.departments):
            box.activated.connect(lambda _at: self._read())
        self.everything.toggled.connect(self.everything_wanted)
        self.lines.activated.connect(lambda at: self.lines_wanted.emit(LINES[at]))

    def _read(self) -> None:
        year, department = self.years.currentIndex(), self.departments.currentIndex()
        self._set(
            replace(
                self._filter,
                state=tuple(RowState)[self.states.currentIndex()],
                year=self._years[year - 1] if year > 0 else None,
                department=self.departments.currentText() if department > 0 else None,
            )
        )

    def _set(self, wanted: RowFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self.changed.emit(wanted)
