"""The left pane: search, filters, and the tree they act on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import Chip, LinkButton
from planner_desktop.ui.filter_button import FilterButton
from planner_desktop.ui.icons import icon
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, row, rule
from planner_desktop.ui.plan_tree import Node, NodeKind, PlanTreeModel, Role
from planner_desktop.ui.plan_tree_view import PlanTreeView
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.ui.tree_filter import (
    STATE_CHOICES,
    StateFilter,
    TreeFilter,
    both,
    departments_of,
    state_counts,
)

if TYPE_CHECKING:
    from planner_desktop.domain.search import SearchIndex

UNFOLDED_AT_ONCE = 100
"""More tasks found than this stay folded: nobody reads them, and laying them out takes time."""
MOST_LISTED = 200
"""Of more tasks that words find, the first in the plan are listed, and that there are more is said: a letter more
finds fewer, and a tree of thousands takes longer than the next key."""

SEARCH_HINTS = (
    QT_TR_NOOP("Search tasks (pinyin initials too, e.g. xsxj)"),
    QT_TR_NOOP("Search (pinyin initials too)"),
    QT_TR_NOOP("Search"),
)
"""What stands in the empty search field: the longest that fits."""
TO_THE_TREE = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TreePanel(QFrame):
    """Search field, filters and tree; ``task_chosen`` comes with the id of the task to be shown."""

    task_chosen = Signal(str)
    task_opened = Signal()
    """Enter on a task: the user wants to write."""
    supplement_wanted = Signal(str)
    """Enter or a click on a programme without tasks, by its id."""

    def __init__(
        self, workspace: Workspace, period: Period, index: Callable[[], SearchIndex], most_listed: int = MOST_LISTED
    ) -> None:
        """``index`` is called at the first search; it may build the index then and has to keep it."""
        super().__init__()
        self.setObjectName("card")
        self._workspace = workspace
        self._years_of_plan = workspace.plan.years
        self._index = index
        self._most_listed = most_listed
        self._filter = TreeFilter()
        self._suited: tuple[TreeFilter, frozenset[str] | None] | None = None
        self._unfolded: list[Node] = []
        self.model = PlanTreeModel(workspace, period, self)
        self.tree = PlanTreeView(self.model)
        self.search = self._search_field()
        self._chips = {key: Chip("", choice.sign) for key, choice in STATE_CHOICES.items()}
        self._chip_row = self._chips_in_a_row()
        self.more = FilterButton()
        self._states = self._list(tr("State"), ("",) * len(StateFilter))
        self._years = self._list(tr("Year"), [tr("All years"), *(tr("{year}", year=y) for y in self._year_range())])
        self._departments = self._list(tr("Department"), [tr("All departments"), *departments_of(workspace.plan)])
        self._found = self._tree_or_nothing()
        self._more_found: QLabel | None = None
        self._lay_out()
        self.tree.task_chosen.connect(self.task_chosen)
        self.tree.activated.connect(self._open)
        self.tree.supplement_wanted.connect(self.supplement_wanted)
        self.more.status_chosen.connect(lambda status: self._set(replace(self._filter, status=status)))
        self.more.light_chosen.connect(lambda light: self._set(self._filter.with_light(light)))
        self._show_counts()
        self._compact = False
        self._arrange()

    def show_period(self, period: Period) -> None:
        """Show the states of a period as the workspace holds it now."""
        self._renew()
        self.model.show_period(period)
        self._show_counts()
        if not self._filter.open:
            self._refilter()

    def follow(self, changeset: ChangeSet) -> None:
        """Show what an action did. A task that no longer passes the filter stays until the filter is touched."""
        if not self._renew():
            self.model.follow(changeset)
        self._show_counts()

    def _renew(self) -> bool:
        """Show tasks that came, went or changed; what was unfolded and chosen stays so, as far as it is still there."""
        if not self.model.is_stale:
            return False
        unfolded = {node.item.id for node in (self._unfolded_now() if self._filter.open else self._unfolded)}
        chosen = self.tree.chosen
        self.model.renew()
        self._suited = None
        self._offer_departments()
        self._unfolded = [node for node in self.model.groups if node.item.id in unfolded]
        self._refilter()
        tasks = self._workspace.plan.tasks
        if chosen and tasks:
            self.tree.choose(chosen if self.model.has_task(chosen) else tasks[0].id)
            self.task_chosen.emit(self.tree.chosen)
        return True

    def _offer_departments(self) -> None:
        """The departments there are now; one that is filtered by and gone is filtered by no longer."""
        held = self._departments.currentText() if self._departments.currentIndex() > 0 else ""
        names = departments_of(self._workspace.plan)
        self._departments.clear()
        self._departments.addItems([tr("All departments"), *names])
        self._departments.setCurrentIndex(names.index(held) + 1 if held in names else 0)
        self._filter = replace(self._filter, department=held if held in names else None)
        self._arrange()

    def show_errors(self, errors: Mapping[str, int]) -> None:
        """Show how many errors each task has."""
        self.model.show_errors(errors)

    def step(self, by: int) -> None:
        """Make the task below (1) or above (-1) the current one, among those that pass the filter."""
        tasks = self.model.shown_tasks
        if not tasks:
            return
        at = tasks.index(self.tree.chosen) + by if self.tree.chosen in tasks else 0
        if 0 <= at < len(tasks):
            self.tree.choose(tasks[at])

    @property
    def programme_in_hand(self) -> str:
        """Id of the programme of the current task, or empty."""
        programme = self._workspace.plan.programme_of_task.get(self.tree.chosen)
        return programme.id if programme else ""

    def choose(self, task_id: str) -> None:
        """Make a task the current one; a filter that hides it is cleared."""
        if not self.model.index_of_task(task_id).isValid():
            self.clear_filter()
        self.tree.choose(task_id)

    def clear_filter(self) -> None:
        """Let everything through."""
        self.search.clear()
        self._years.setCurrentIndex(0)
        self._departments.setCurrentIndex(0)
        self._set(TreeFilter())

    def start_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def set_compact(self, compact: bool) -> None:
        """Large text: chips become a list, and the departments wait for more room."""
        self._compact = compact
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the search icon anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._search_icon.setIcon(icon("search"))
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chips need room; without it they become a list."""
        super().resizeEvent(event)
        self._arrange()

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(tr("Search tasks"))
        field.setClearButtonEnabled(True)
        self._search_icon = field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(lambda text: self._set(replace(self._filter, text=text)))
        field.installEventFilter(self)
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ and Enter in the search field go to what was found."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TO_THE_TREE:
            self._go_to_found()
            return True
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> None:
        node: Node = index.data(Role.NODE)
        if node.kind is NodeKind.TASK:
            self.task_opened.emit()
        elif node.awaits_supplement:
            self.supplement_wanted.emit(node.item.id)

    def _go_to_found(self) -> None:
        tasks = self.model.shown_tasks
        if tasks:
            self.tree.choose(self.tree.chosen if self.tree.chosen in tasks else tasks[0])
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chips_in_a_row(self) -> QWidget:
        group = QButtonGroup(self)
        for key, chip in self._chips.items():
            group.addButton(chip)
            chip.clicked.connect(lambda _checked, key=key: self._set(self._filter.with_state(key)))
        made = row(*self._chips.values(), None, gap=4)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return made

    def _list(self, name: str, items: Iterable[str]) -> QuietComboBox:
        made = QuietComboBox()
        made.setAccessibleName(name)
        made.addItems(list(items))
        made.setMinimumContentsLength(4)
        made.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.activated.connect(self._read_lists)
        return made

    def _year_range(self) -> range:
        first, last = self._years_of_plan
        return range(first, last + 1)

    def _read_lists(self) -> None:
        year, department = self._years.currentIndex(), self._departments.currentIndex()
        state = list(StateFilter)[self._states.currentIndex()] if self._states.isVisible() else self._filter.state
        self._set(
            replace(
                self._filter.with_state(state),
                year=self._year_range()[year - 1] if year > 0 else None,
                department=self._departments.currentText() if department > 0 else None,
            )
        )

    def _tree_or_nothing(self) -> QStackedWidget:
        clear = LinkButton(tr("Clear filter"))
        clear.clicked.connect(self.clear_filter)
        nothing = column(
            12, label(tr("No task matches."), tone="dim", wrap=True), row(clear, None), None, margins=(12, 0, 12, 0)
        )
        stack = QStackedWidget()
        stack.addWidget(self.tree)
        stack.addWidget(nothing)
        return stack

    def _lay_out(self) -> None:
        self._second = row((self._states, 1), (self._years, 1), (self._departments, 1), gap=6)
        top = column(
            row((self.search, 1), self.more, gap=6), self._chip_row, self._second, gap=8, margins=(10, 0, 10, 0)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 10, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addSpacing(8)
        layout.addWidget(rule())
        layout.addWidget(self._found, 1)

    def _arrange(self) -> None:
        listed = self._compact or self._chip_row.sizeHint().width() > self.width() - 22
        self._chip_row.setVisible(not listed)
        self._states.setVisible(listed)
        self._departments.setVisible(not self._compact)
        self._years.setItemText(0, tr("Year") if listed else tr("All years"))
        self._departments.setItemText(0, tr("Dept.") if listed else tr("All departments"))
        theme, texts = current_theme(), [tr(text) for text in SEARCH_HINTS]
        room = self.width() - 36 - theme.px(72)
        fitting = (text for text in texts if theme.metrics().horizontalAdvance(text) < room)
        self.search.setPlaceholderText(next(fitting, texts[-1]))

    def _set(self, wanted: TreeFilter) -> None:
        if wanted != self._filter:
            was_open, self._filter = self._filter.open, wanted
            if was_open:
                self._unfolded = self._unfolded_now()
            self._refilter()
        self._show_choice()

    def _refilter(self) -> None:
        passed = self._listed(both(self._filter.worded(self._index), self._suiting()))
        self.model.show_only(passed)
        self._found.setCurrentIndex(1 if passed is not None and not passed else 0)
        if passed is None:
            for node in self._unfolded:
                self.tree.expand(self.model.index_of_node(node))
        elif len(passed) <= UNFOLDED_AT_ONCE:
            self.tree.expandAll()
        chosen = self.model.index_of_task(self.tree.chosen) if self.tree.chosen else None
        if chosen is not None and chosen.isValid():
            self.tree.choose(self.tree.chosen)

    def _listed(self, passed: Collection[str] | None) -> Collection[str] | None:
        """What is listed of what passes; where words find too much, in the order of the plan, the first of it."""
        if passed is None or not self._filter.text or len(passed) <= self._most_listed:
            if self._more_found is not None:
                self._more_found.hide()
            return passed
        self._say_more_is_found(len(passed))
        return list(islice(passed, self._most_listed))

    def _say_more_is_found(self, count: int) -> None:
        """Below the tree, in a line that is made when it is first needed: most plans never do."""
        if self._more_found is None:
            self._more_found = label("", 9, "hint", wrap=True)
            self._more_found.setContentsMargins(12, 4, 12, 4)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._more_found)
        most = self._most_listed
        told = tr("The first {most} of {count} tasks found; type more to narrow it down.", most=most, count=count)
        self._more_found.setText(told)
        self._more_found.show()

    def _suiting(self) -> frozenset[str] | None:
        """What passes without regard to words; looked for once, however many letters are typed meanwhile."""
        asked = replace(self._filter, text="")
        if self._suited is None or self._suited[0] != asked:
            self._suited = asked, asked.suiting(self._workspace.plan, self.model.states)
        return self._suited[1]

    def _unfolded_now(self) -> list[Node]:
        """While everything passes."""
        return [node for node in self.model.groups if self.tree.isExpanded(self.model.index_of_node(node))]

    def _show_counts(self) -> None:
        self._suited = None  # where the tasks stand has changed
        counts = state_counts(self.model.states)
        texts = {key: f"{tr(choice.source)} {counts[key]}" for key, choice in STATE_CHOICES.items()}
        for at, (key, chip) in enumerate(self._chips.items()):
            chip.show_text(texts[key])
            self._states.setItemText(at, texts[key])
        self._show_choice()

    def _show_choice(self) -> None:
        for key, chip in self._chips.items():
            chip.setChecked(key is self._filter.state)
        self._states.setCurrentIndex(list(StateFilter).index(self._filter.state))
        self.more.show_choice(self._filter.status, self._filter.light)
