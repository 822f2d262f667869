"""What is done with a whole period: its deadline and what is due, filling it from shorter ones, declaring it nil."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QVBoxLayout

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.plan import Task
from planner_desktop.domain.returns import ReturnState, ReturnType
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui import own_dialogs
from planner_desktop.ui.footer import NOT_FILLED, Footer
from planner_desktop.ui.messages import error_sentence, period_title
from planner_desktop.ui.panes import put_in_order
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.standing_words import changed_text, deadline_text, draft_text, period_text
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.undo import ApplyChange

if TYPE_CHECKING:
    from planner_desktop.domain.due import DueReturn
    from planner_desktop.domain.finding import Finding
    from planner_desktop.domain.period import Period
    from planner_desktop.ui.due_list import DueList
    from planner_desktop.ui.entries_view import EntriesView
    from planner_desktop.ui.plan_tree import Node
    from planner_desktop.ui.prefill_bar import PrefillBar
    from planner_desktop.ui.step_band import StepBand
    from planner_desktop.ui.tree_panel import TreePanel
    from planner_desktop.ui.window_parts import Services

OUT = frozenset({ReturnState.ISSUED, ReturnState.RECEIVED, ReturnState.ACCEPTED})
"""States of a return that is handed up."""


class Place(Protocol):
    """The window whose period it is."""

    band: StepBand
    footer: Footer
    tree: TreePanel
    entries: EntriesView
    language_chosen: Any
    """A signal with the key of a language."""

    @property
    def period(self) -> Period:
        """The period looked at."""
        ...

    @property
    def findings(self) -> Sequence[Finding]:
        """What the checks say of it."""
        ...

    def check(self) -> None:
        """Run the checks now."""
        ...

    def show_period(self, period: Period) -> None:
        """Look at another period."""
        ...

    def show_milestone(self, milestone_id: str, field: str = "") -> None:
        """Go to a step."""
        ...

    def show_entries(self) -> None:
        """Show the page of the entries."""
        ...

    def show_later_steps(self) -> None:
        """Show the page of review and signature."""
        ...


class PeriodDesk:
    """Serves one window; what few sittings need is imported when it is asked for."""

    def __init__(
        self,
        window: Place,
        workspace: Workspace,
        undo: QUndoStack,
        prompter: Prompter,
        services: Services,
    ) -> None:
        self._window, self._workspace, self._undo = window, workspace, undo
        self._prompter, self._services = prompter, services
        self._bar: PrefillBar | None = None
        self.stand_still = self._tree_action()
        window.band.due_wanted.connect(self.show_due)
        window.band.deadline_wanted.connect(partial(self.open_settings, at_deadlines=True))

    @property
    def handlers(self) -> dict[str, Callable[[], object]]:
        """What carries out the commands of ``menu.COMMANDS`` that are about a whole period."""
        return {
            "open_settings": self.open_settings,
            "open_deadlines": partial(self.open_settings, at_deadlines=True),
            "show_due": self.show_due,
            "nil_return": self.nil_return,
            "record_rest": self.record_rest,
        }

    # What is shown

    def show_standing(self, changed: int, large: bool) -> None:
        """Say until when the period's return is due and which one it will be; ``changed`` since it was sealed."""
        self.show_date(changed, large)
        coming = ReturnType.FIRST
        if self._workspace.is_open:
            from planner_desktop.services.return_type import type_of_next

            coming = type_of_next(self._workspace, self._window.period, self._today())
        self._window.footer.show_draft(draft_text(self._workspace.returns_of(self._window.period), coming))
        self._name_tree_action()

    def show_date(self, changed: int, large: bool) -> None:
        """Say in the band what is left of the period."""
        window, period, today = self._window, self._window.period, self._today()
        deadline = self._workspace.deadline(period) if self._workspace.is_open else None
        if self._workspace.is_open:
            window.band.due.show()
        if changed:
            window.band.show_date(changed_text(changed, large), "warn")
        elif deadline is not None:
            out = period in self._handed_up()
            window.band.show_date(*deadline_text(deadline, today, out, large))
        else:
            undeclared = self._workspace.is_open
            window.band.show_date("" if large and undeclared else period_text(period, today, large), "dim", undeclared)

    def show_offer(self, entries_shown: bool) -> None:
        """Offer to fill the period from shorter ones while it is empty and its entries are shown."""
        text = self._offer_text() if entries_shown and self._workspace.is_open else ""
        if text or self._bar is not None:
            self._prefill_bar.show_offer(text)

    # What the user asks for

    def nil_return(self) -> None:
        """Say what a nil return would fill in, do it when the user agrees, and lead on to the review."""
        from planner_desktop.domain.prefill import declare_nil, moved

        window, workspace = self._window, self._workspace
        if not workspace.is_open or not window.entries.flush():
            return
        period = window.period
        offered = declare_nil(workspace.plan, workspace.progress, period)
        if moved(workspace.progress, period):
            self.record_rest()
            return
        question = tr(
            "Nil return for {period}: {count} steps not filled in will be recorded as “no progress this period”. "
            "This can be undone; then comes the review.",
            period=period_title(period),
            count=len(offered.changes),
        )
        if offered and not self._prompter.confirm(question, tr("Record as no progress")):
            return
        if self.record(offered, tr("nil return for {period}", period=period_title(period))):
            window.check()
            window.show_later_steps()

    def record_rest(self) -> None:
        """Say how many steps are not filled in, and record them as no progress when the user agrees."""
        from planner_desktop.domain.prefill import moved, stand_still

        window, workspace = self._window, self._workspace
        if not workspace.is_open or not window.entries.flush():
            return
        period = window.period
        told = len(moved(workspace.progress, period))
        rest = stand_still(workspace.plan, workspace.progress, period, workspace.plan.tasks)
        if rest and not told:
            self.nil_return()
            return
        if not rest:
            self._prompter.tell(tr("Every step of {period} is filled in.", period=period_title(period)))
            return
        question = tr(
            "{period}: {told} steps are reported with progress; the {count} not filled in will be recorded as "
            "“no progress this period”. This can be undone.",
            period=period_title(period),
            told=told,
            count=len(rest.changes),
        )
        if self._prompter.confirm(question, tr("Record as no progress")):
            self.record(rest, tr("no progress: the rest, {count} steps", count=len(rest.changes)))

    def mark_group(self) -> None:
        """Record the steps of the tree's current row that are not filled in as no progress."""
        from planner_desktop.domain.prefill import stand_still

        node = self._window.tree.tree.current_node
        if node is None or not self._workspace.is_open or not self._window.entries.flush():
            return
        workspace = self._workspace
        made = stand_still(workspace.plan, workspace.progress, self._window.period, _tasks_of(node))
        title = tr("task {number}", number=node.item.number) if isinstance(node.item, Task) else node.title
        if made:
            self.record(made, tr("no progress: {group}, {count} steps", group=title, count=len(made.changes)))

    def prefill(self) -> None:
        """Fill the period from the shorter ones in it."""
        from planner_desktop.domain.prefill import prefill_longer

        period = self._window.period
        if self._window.entries.flush():
            changeset = prefill_longer(self._workspace.progress, period, period_title)
            self.record(changeset, tr("{period} put together", period=period_title(period)))

    def show_due(self) -> None:
        """List what is due."""
        from planner_desktop.domain.overview import overview
        from planner_desktop.ui.due_list import due_of

        window, workspace, today = self._window, self._workspace, self._today()
        if not workspace.is_open:
            return
        window.entries.flush()
        window.check()
        shown = overview(workspace.plan, workspace.progress, window.period)
        unfilled = [finding.milestone_id for finding in window.findings if finding.code == NOT_FILLED]
        due = due_of(workspace.plan, self._owed(), shown, unfilled)
        self.due_list.show_under(window.band.due, due, window.period.seen_on(today), today)

    def tell_due(self) -> None:
        """On the day a return is due, and in the week after, begin with the list; else stay quiet."""
        if self._workspace.is_open and any(found.presses(self._today()) for found in self._owed()):
            self.show_due()

    def open_settings(self, *, at_deadlines: bool = False) -> None:
        """Open the settings; once there is a store, with the deadlines below them."""
        from planner_desktop.ui.deadline_panel import DeadlinePanel

        window, workspace = self._window, self._workspace
        panel = DeadlinePanel(workspace, self.record, window.period) if workspace.is_open else None
        choose = window.language_chosen.emit
        own_dialogs.open_settings(
            current_theme(), self._services.language, choose, window.band.window(), panel, at_deadlines
        )

    def record(self, changeset: ChangeSet, text: str) -> bool:
        """Carry an action out as one undo step; what hinders it is said."""
        if not changeset:
            return True
        try:
            self._undo.push(ApplyChange(self._workspace, changeset, text))
        except UserError as problem:
            self._prompter.tell(error_sentence(problem))
            return False
        return True

    # Parts

    @cached_property
    def due_list(self) -> DueList:
        """The list of what is due."""
        from planner_desktop.ui.due_list import DueList

        made = DueList(self._window.band.window())
        made.go_to.connect(self._window.show_milestone)
        made.period_wanted.connect(self._look_at)
        return made

    @cached_property
    def _prefill_bar(self) -> PrefillBar:
        from planner_desktop.ui.prefill_bar import PrefillBar

        made = self._bar = PrefillBar()
        made.wanted.connect(self.prefill)
        layout = self._window.band.parentWidget().layout()  # pyright: ignore[reportOptionalMemberAccess]
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self._window.band) + 1, made)
        put_in_order([self._window.band.button, made.button])
        return made

    def _today(self) -> date:
        return self._services.now().date()

    def _look_at(self, period: Period) -> None:
        self._window.show_entries()
        self._window.show_period(period)

    def _offer_text(self) -> str:
        from planner_desktop.domain.prefill import prefill_longer, shorter_periods
        from planner_desktop.ui.prefill_bar import offer_text

        progress, period = self._workspace.progress, self._window.period
        held = progress.at(period)
        if held.entries or held.readings:
            return ""
        shorter = tuple(each for each, _held in shorter_periods(progress, period))
        return offer_text(period, shorter, prefill_longer(progress, period)) if shorter else ""

    def _handed_up(self) -> set[Period]:
        return {record.period for record in self._workspace.returns.values() if record.state in OUT}

    def _owed(self) -> Sequence[DueReturn]:
        from planner_desktop.domain.due import due_returns

        workspace = self._workspace
        told = [period for period, held in workspace.progress.periods.items() if held.entries]
        code = workspace.unit.code if workspace.unit else ""
        return due_returns(workspace.deadlines, code, workspace.plan.years, told, self._handed_up(), self._today())

    def _tree_action(self) -> QAction:
        """In the tree's context menu, and by its keys while the tree has the focus."""
        tree = self._window.tree.tree
        action = QAction("", tree)
        action.setShortcut(QKeySequence("Ctrl+Shift+N"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self.mark_group)
        tree.addAction(action)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.selectionModel().currentChanged.connect(lambda *_indexes: self._name_tree_action())
        return action

    def _name_tree_action(self) -> None:
        node = self._window.tree.tree.current_node
        states = self._window.tree.model.states
        counted = [states[task.id] for task in _tasks_of(node)] if node else []
        count = sum(state.due_steps - state.filled_steps for state in counted)
        self.stand_still.setText(tr("Record {count} steps not filled in as “no progress this period”", count=count))
        self.stand_still.setEnabled(bool(count) and self._workspace.is_open)


def _tasks_of(node: Node) -> list[Task]:
    """The tasks of a row of the tree: its own, or all below it, whatever the filter shows."""
    if isinstance(node.item, Task):
        return [node.item]
    return list(node.item.tasks)
