"""The main window: header, step band, the entries between tree and side pane, the page of the later steps, foot.

It is handed everything it works with. It can be shown while the workspace has no store yet; ``refresh`` shows what
the store held once it is open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial, partialmethod
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.period import Period
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui import own_dialogs
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entries_view import LOW, NARROW, EntriesView
from planner_desktop.ui.file_intake import FileIntake
from planner_desktop.ui.finding_cursor import FindingCursor
from planner_desktop.ui.footer import NOT_FILLED, Footer
from planner_desktop.ui.header import Header, Names
from planner_desktop.ui.later_steps import LaterSteps
from planner_desktop.ui.menu import COMMANDS, UndoNames, build_actions, build_menu
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.panes import come_after, enter, move_focus
from planner_desktop.ui.period_desk import PeriodDesk
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.standing_words import answered_warnings, filled_text
from planner_desktop.ui.step_band import StepBand
from planner_desktop.ui.steps import Move, NextStep, next_step, stage_of, standing_of
from planner_desktop.ui.theme import Theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.tree_panel import TreePanel
from planner_desktop.ui.view import View
from planner_desktop.ui.view_stack import ENTRIES, ViewStack
from planner_desktop.ui.window_parts import Parts, Services

if TYPE_CHECKING:
    from planner_desktop.ui.finding_list import FindingList

VERIFY = "verify"
"""Key of the view that files are dropped on."""
SIZE = (1366, 700)
"""What Windows leaves of the smallest screen met."""


class MainWindow(QMainWindow):
    """The program's window for a unit that has been named."""

    language_chosen = Signal(str)
    """The user picked another language: it is in force once the window is built anew."""
    period_shown = Signal(object)
    """Another ``Period`` is looked at."""
    closing = Signal()
    """The window closes; everything typed has been handed on."""

    def __init__(
        self,
        workspace: Workspace,
        bridge: Bridge,
        undo: QUndoStack,
        theme: Theme,
        prompter: Callable[[QWidget], Prompter],
        parts: Parts,
        services: Services,
        period: Period,
    ) -> None:
        super().__init__()
        self._workspace, self._undo, self._theme, self._services = workspace, undo, theme, services
        self._prompter = prompter(self)
        self._parts = parts
        self._period = period
        self._cursor = FindingCursor()
        self._step = NextStep(Move.GO_ON, "")
        self._refused = self._changed = 0
        self.header, self.band, self.footer = Header(), StepBand(), Footer()
        self.tree = TreePanel(workspace, period, services.search)
        self.desk = PeriodDesk(self, workspace, undo, self._prompter, services)
        self._check_soon = QTimer(self, singleShot=True, interval=0)
        self.actions_by_key = build_actions(self, self._handlers())
        self.resize(*SIZE)
        self._lay_out()
        self._connect(bridge)
        self.header.period.offer(workspace.plan.years, self._today)
        self.refresh()
        self._arrange()
        self.tree.tree.setFocus()

    # What is shown

    @property
    def period(self) -> Period:
        """The period looked at."""
        return self._period

    @property
    def view(self) -> str:
        """The key of the view that is shown."""
        return self._pages.key

    @property
    def findings(self) -> Sequence[Finding]:
        """What the checks say of the period."""
        return self._cursor.found

    @cached_property
    def finding_list(self) -> FindingList:
        """The list of all findings."""
        made = own_dialogs.finding_list(self)
        made.opened.connect(lambda: self.entries.page.tell_all())
        made.chosen.connect(lambda at: self._go_to(self._cursor.go_to(at)))
        return made

    def refresh(self) -> None:
        """Show everything as the workspace holds it now: after the store was opened, or the unit named."""
        self._show_names()
        self._pages.refresh()
        self.show_period(self._period)
        if self._workspace.is_open:
            self.entries.complete()

    def show_period(self, period: Period) -> None:
        """Look at another period."""
        self.entries.flush()
        moved = period != self._period
        self._period = period
        self.header.period.show_period(period)
        for page in (self.entries.page, self.entries.side) if self.entries.is_complete else ():
            page.show_period(period)
        self._pages.show_period(period)
        self.tree.show_period(period)
        self.check()
        if not self.tree.tree.chosen and self._workspace.plan.tasks:
            self.tree.choose(self._workspace.plan.tasks[0].id)
        if moved:
            self.period_shown.emit(period)

    def check(self) -> None:
        """Run the checks and show what follows from them."""
        self._check_soon.stop()
        found = self._workspace.findings(self._period) if self._workspace.is_open else ()
        self._cursor.take(found)
        self._pages.show_findings(found)
        errors = Counter(f.task_id for f in found if f.severity is Severity.ERROR and f.code != NOT_FILLED)
        self.tree.show_errors(errors)
        self._show_finding()
        self._show_step()

    def show_milestone(self, milestone_id: str, field: str = "") -> None:
        """Go to a step, and with the cursor into a field."""
        self.show_entries()
        self.tree.choose(self._workspace.plan.task_of_milestone[milestone_id].id)
        self.entries.page.show_milestone(milestone_id, field)

    def show_entries(self) -> None:
        """Show the page of the entries."""
        self._pages.show_entries()
        self._show_place()

    def show_view(self, key: str) -> None:
        """Show a view by its key; what was typed into the entries is saved first."""
        if key == ENTRIES:
            self.show_entries()
            return
        self.entries.flush()
        self._pages.show_view(key)
        self._show_place()

    def show_later_steps(self) -> None:
        """Show the page of review, signature and export; what was typed is saved first."""
        if not self.entries.flush():
            self._prompter.tell(tr("Something you typed could not be saved; see the marked fields before going on."))
            return
        self.band.button.setFocus()  # until the page puts the cursor where typing goes on
        if self._pages.show_later(self._period):
            self._show_place()

    # Commands, by their key in ``menu.COMMANDS``

    def undo(self) -> None:
        """Take the last action back."""
        self.entries.flush()
        self._attempt(self._undo.undo)

    def redo(self) -> None:
        """Do what was taken back again."""
        self._attempt(self._undo.redo)

    def find(self) -> None:
        """Put the cursor into the search field."""
        if not self._pages.start_search():
            self.show_entries()
            self.tree.start_search()

    def next_finding(self) -> None:
        """Go to the place of the next finding."""
        self._go_to(self._cursor.next())

    def previous_finding(self) -> None:
        """Go to the place of the finding before."""
        self._go_to(self._cursor.previous())

    def list_findings(self) -> None:
        """List all findings."""
        if self.findings:
            self.finding_list.show_over(self.footer.list_button, self._workspace.plan, self.findings)

    def toggle_side(self) -> None:
        """Fold or unfold the side pane, whatever the width would do."""
        self.entries.toggle_side()
        self._show_choices()

    def next_step(self) -> None:
        """Do what the red button says."""
        view = self._pages.view
        other = self._pages.later if view is None or view.keeps_band else view
        if other is not None:
            other.do_next()
            return
        self.entries.flush()
        self.check()
        refused = self.entries.page.refused
        match self._step.move:
            case Move.FIX_ERROR if refused:
                self.show_period(refused[0].period)
                self.show_milestone(self.entries.page.milestone_of(refused[0]), refused[0].name)
            case Move.FIX_ERROR:
                self._go_to(self._cursor.first(lambda finding: finding.code != NOT_FILLED))
            case Move.FILL_IN:
                self._go_to(self._cursor.first(lambda finding: finding.code == NOT_FILLED))
            case Move.GO_ON:
                self.show_later_steps()

    def escape(self) -> None:
        """Leave the search, or the page of the later steps."""
        if self.tree.search.hasFocus():
            self.tree.clear_filter()
            self.tree.tree.setFocus()
        elif self._pages.view is not None:
            self._pages.view.escape()
        elif self._pages.later is not None:
            self.show_entries()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and shorten where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was typed before the window goes; what cannot be saved is lost only when the user says so."""
        if not self.entries.flush() and not self._may_lose(self.entries.unsaved):
            event.ignore()
            return
        super().closeEvent(event)
        if event.isAccepted():
            self.closing.emit()

    # Inside

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What carries out the commands: methods of this window, its parts and views, and the dialogs it was handed."""
        keys = [spec.key for spec in self._parts.views]
        handlers: dict[str, Callable[[], object]] = {
            command.key: getattr(self, command.key) for command in COMMANDS if hasattr(self, command.key)
        }
        if VERIFY in keys:
            intake = FileIntake(self, self._prompter, self._verifying)
            handlers |= {"take_in": intake.choose, "check_paper": intake.check_paper}
        handlers |= {f"show_view_{at}": partial(self.show_view, key) for at, key in enumerate(keys, 2)}
        handlers |= {"previous_task": partial(self.tree.step, -1), "next_task": partial(self.tree.step, 1)}
        theme = self._theme
        handlers |= {
            "larger_text": theme.larger,
            "smaller_text": theme.smaller,
            "standard_text": theme.standard_size,
            "toggle_dark": partial(theme.toggle_scheme, "dark"),
            "toggle_contrast": partial(theme.toggle_scheme, "contrast"),
        }
        handlers |= {
            "about": lambda: own_dialogs.open_about(self._workspace.plan, self),
        }
        return (
            handlers | self.desk.handlers | {key: partial(opened, self) for key, opened in self._parts.dialogs.items()}
        )

    def _may_lose(self, count: int) -> bool:
        question = tr(
            "{count} fields could not be saved; what stands in them is lost when the window closes.", count=count
        )
        return self._prompter.confirm(question, tr("Close anyway"))

    def _lay_out(self) -> None:
        self.entries = EntriesView(self.tree, self._parts.entries)
        self._pages = ViewStack(self.entries, self._parts.later_steps, self._parts.views)
        self.header.add_view(ENTRIES, tr("Entries"))
        for spec in self._parts.views:
            self.header.add_view(spec.key, tr(spec.source))
        self.header.set_menu(build_menu(self, self.actions_by_key))
        ground = QWidget()
        layout = QVBoxLayout(ground)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self.header, 0), (self.band, 0), (self._pages, 1), (self.footer, 0)):
            layout.addWidget(widget, stretch)
        self.setCentralWidget(ground)

    def _connect(self, bridge: Bridge) -> None:
        bridge.changed.connect(self._follow)
        self._check_soon.timeout.connect(self.check)
        self.header.period.chosen.connect(self.show_period)
        self.header.view_chosen.connect(self.show_view)
        self._pages.made.connect(self._follow_view)
        self._pages.later_made.connect(self._follow_later)
        self.entries.completed.connect(self._follow_entries)
        self.tree.task_opened.connect(lambda: enter(self.entries.page))
        self.band.next_wanted.connect(self.next_step)
        self.band.stepper.chosen.connect(lambda at: self.show_later_steps() if at else self.show_entries())
        self.footer.go_wanted.connect(lambda: self._go_to(self._cursor.here()))
        self.footer.list_wanted.connect(self.list_findings)
        UndoNames(self._undo, self.actions_by_key["undo"], self.actions_by_key["redo"])

    def _follow_entries(self) -> None:
        page, side = self.entries.page, self.entries.side
        page.show_period(self._period)
        side.show_period(self._period)
        self.tree.task_chosen.connect(page.show_task)
        page.unsaved_changed.connect(self._show_unsaved)
        side.unfold_asked.connect(self.toggle_side)
        side.fold_asked.connect(self.toggle_side)
        if self.tree.tree.chosen:
            page.show_task(self.tree.tree.chosen)
        for before, pane in pairwise((self.tree, page, side, self.footer)):
            come_after(before, pane)

    def _follow(self, changeset: ChangeSet) -> None:
        self.tree.follow(changeset)
        self.footer.show_saved(self._services.now())
        if changeset.label == "edit.office":
            self._show_names()
        self._check_soon.start()

    def _show_names(self) -> None:
        names = Names.of(self._workspace)
        self.header.show_names(names)
        self.setWindowTitle(" · ".join(part for part in (names.office, tr("Planner")) if part))

    def _show_step(self) -> None:
        returns = self._workspace.returns_of(self._period)
        self._changed = self._services.changed(returns[-1]) if returns else 0
        self._refused = len(self.entries.page.refused) if self.entries.is_complete else 0
        standing = standing_of(self.findings, returns, self._refused, self._changed)
        self._step = next_step(standing)
        later = self._pages.later
        stage = later.stage if later else stage_of(standing)
        held_up = bool(standing.errors or standing.unfilled)
        self.band.stepper.show_stage(stage, filled_text(self.tree.model.states.values()), held_up=held_up)
        if later:
            self.band.show_next(later.next_text, later.next_enabled)
        else:
            self.band.show_next(self._step.text, self._workspace.is_open)
        self.desk.show_standing(self._changed, self._theme.large)
        self.desk.show_offer(self._pages.view is None and later is None)

    def _today(self) -> date:
        return self._services.now().date()

    def _show_finding(self) -> None:
        answered = answered_warnings(self._workspace, self._period, self.findings)
        self.footer.show_findings(self.findings, self._cursor.text(self._workspace.plan), answered)

    def _show_unsaved(self, count: int) -> None:
        if count:
            self.footer.show_unsaved(tr("Not saved yet"))
        else:
            self.footer.show_saved_again()
        if len(self.entries.page.refused) != self._refused:
            self._show_step()

    def _go_to(self, finding: Finding | None) -> None:
        if finding is not None:
            self._show_finding()
            if not self._pages.show_finding(finding):
                self.show_milestone(finding.milestone_id, finding.field)

    def _attempt(self, action: Callable[[], None]) -> None:
        try:
            action()
        except UserError as problem:
            self._prompter.tell(error_sentence(problem))

    def _move_pane(self, by: int) -> None:
        view, later = self._pages.view, self._pages.later
        panes = view.panes if view else [later, self.band] if later else self.entries.panes
        move_focus([*panes, self.footer], self.focusWidget(), by)

    next_pane, previous_pane = partialmethod(_move_pane, 1), partialmethod(_move_pane, -1)

    def _arrange(self) -> None:
        large = self._theme.large
        self.header.set_compact(large)
        self.footer.set_compact(large)
        self.entries.arrange(self.width(), self.height())
        self._pages.arrange(large or self.width() < NARROW, self.height() < LOW)
        self.desk.show_date(self._changed, large)
        self._show_choices()

    def _follow_view(self, view: View) -> None:
        come_after(self.band, view)
        view.foot_changed.connect(self.footer.show_note)

    def _follow_later(self, page: LaterSteps) -> None:
        come_after(self.band, page)
        page.next_changed.connect(self._show_step)
        page.left.connect(self.show_entries)
        page.rest_wanted.connect(self.desk.record_rest)

    def _verifying(self) -> View:
        self.show_view(VERIFY)
        return self._pages.show_view(VERIFY)

    def _show_place(self) -> None:
        view = self._pages.view
        self.header.show_view(self._pages.key)
        own = view is not None and not view.keeps_band
        self.band.setVisible(not own)
        self.footer.show_note(view.foot_text if view is not None and own else None)
        self._show_step()

    def _show_choices(self) -> None:
        for scheme in ("dark", "contrast"):
            self.actions_by_key[f"toggle_{scheme}"].setChecked(self._theme.scheme == scheme)
        self.actions_by_key["toggle_side"].setChecked(not self.entries.folded)
