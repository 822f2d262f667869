"""The 填报 page: the task in its official wording above, the form of one of its steps below, saved as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner_desktop.domain import edits
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.checks import check_milestone
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.ledger import make_figure
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone, Task
from planner_desktop.domain.progress import TEXT_FIELDS, Entry, Progress, Reading, Status
from planner_desktop.domain.schedule import judge, red_history
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.card import scrolled
from planner_desktop.ui.drafts import Drafts, FieldKey, Missing, is_refused
from planner_desktop.ui.entry_actions import OF_THE_FIELD, OF_THE_PAGE, add_actions
from planner_desktop.ui.entry_asides import EntryAsides
from planner_desktop.ui.entry_carrying import EntryCarrying
from planner_desktop.ui.entry_form import PAUSE, EntryForm
from planner_desktop.ui.entry_notes import Calm, about_step, notes_by_field, said_of
from planner_desktop.ui.entry_steps import is_due, step_to_show
from planner_desktop.ui.field_history import LogSource
from planner_desktop.ui.indicator_panel import IndicatorPanel
from planner_desktop.ui.layouts import column, settle
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.milestone_cards import step_face
from planner_desktop.ui.note_line import Note
from planner_desktop.ui.panes import begin_at
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.task_card import TaskCard
from planner_desktop.ui.text_field import LineField
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.typing_pause import TypingPause

RETRY = 5000
"""Milliseconds after which what could not be saved is tried again."""
LEAST = 48  # pixels the form may shrink to until the wording has folded for it
LOW, FOLDING = 420, 320
"""Heights of the page, in pixels at 100 %, below which the wording takes fewer lines, and folds by itself."""


class EntryPage(QWidget):
    """Shows one step at a time and saves every field of it as one undo step."""

    milestone_shown = Signal(str)
    """Id of the step in view, whoever chose it."""
    figure_entered = Signal(str)
    """Id of the indicator the cursor came to."""
    evidence_asked = Signal()
    unsaved_changed = Signal(int)
    """Number of fields that hold something the store does not."""

    def __init__(
        self,
        workspace: Workspace,
        bridge: Bridge,
        record: Callable[[ChangeSet], None],
        missing: Missing,
        today: Callable[[], date],
        prompter: Prompter,
        log: LogSource | None,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._today = today
        self._record = record
        self._period: Period | None = None
        self._step: Milestone | None = None
        self._steps_seen: dict[str, str] = {}
        self._fold_choice: bool | None = None
        self._drafts = Drafts(lambda: workspace.progress, record, missing)
        self._pause = TypingPause(self, PAUSE, lambda: self.form.composing)
        self.retry = QTimer(self, singleShot=True, interval=RETRY)
        """Runs while something the store would not take waits to be tried again."""
        self.task_card, self.form = TaskCard(), EntryForm()
        self.asides = EntryAsides(workspace, self.form, record, missing, log, prompter.tell)
        self._carrying = EntryCarrying(workspace, record, prompter)
        self._calm = Calm()
        self._scroll = scrolled(column(self.form))
        self._scroll.setMinimumHeight(LEAST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._top_line = QHBoxLayout()
        self._top_line.addWidget(self.task_card)
        layout.addLayout(self._top_line)
        layout.addWidget(self._scroll, 1)
        begin_at(self, self.form.status)
        self._connect(bridge)
        add_actions(self, OF_THE_PAGE, self)
        add_actions(self, OF_THE_FIELD, self.asides)

    def _connect(self, bridge: Bridge) -> None:
        bridge.changed.connect(self._follow)
        self._pause.over.connect(self._save)
        self.retry.timeout.connect(self._try_again)
        self.task_card.step_chosen.connect(lambda step_id: self.show_milestone(step_id))
        self.task_card.fold_wanted.connect(self._choose_fold)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda *_range: QTimer.singleShot(0, self, self._align))
        self.form.edited.connect(self._edited)
        self.form.handler_typed.connect(self._handler_typed)
        self.form.reading_typed.connect(self._reading_typed)
        self.form.reading_left.connect(lambda _id: self._save())
        self.form.reading_entered.connect(self.figure_entered)
        self.form.carry_asked.connect(lambda field: self._carry([field]))
        self.form.left.connect(self._leave)

    # What is in view

    @property
    def period(self) -> Period | None:
        """The period in view."""
        return self._period

    @property
    def milestone(self) -> Milestone | None:
        """The step in view."""
        return self._step

    @property
    def unsaved(self) -> int:
        """Number of fields that hold something the store does not."""
        return len(self._drafts.keys)

    @property
    def refused(self) -> tuple[FieldKey, ...]:
        """The fields whose text the store can never take, in the order they were typed in."""
        return tuple(key for key, problem in self._drafts.problems.items() if is_refused(problem))

    def milestone_of(self, key: FieldKey) -> str:
        """The id of the step whose form has a field."""
        indicator = self._workspace.plan.indicators_by_id.get(key.owner)
        return (indicator.milestone_id if indicator else None) or key.owner

    def show_period(self, period: Period) -> None:
        """Look at another period, at a step that is to be reported there; what was typed is saved first."""
        self.flush()
        self._period = period
        self._steps_seen.clear()
        if self._step is not None:
            stays = self._is_due(self._step) or self._workspace.progress.entry(self._step.id, period) is not None
            task = self._workspace.plan.task_of_milestone[self._step.id]
            self._show(self._step if stays else self._step_to_show(task))

    def show_task(self, task_id: str) -> None:
        """Look at a task: at the step looked at last, else the one that is running and not filled in."""
        task = self._workspace.plan.tasks_by_id[task_id]
        seen = self._steps_seen.get(task_id)
        if seen not in {step.id for step in task.milestones}:
            seen = None
        if seen is None and task.milestones:
            seen = self._step_to_show(task).id
        if seen is not None:
            self.show_milestone(seen)

    def show_milestone(self, milestone_id: str, field: str = "") -> None:
        """Look at a step, with the cursor in a field as findings name it; what was typed is saved first."""
        plan = self._workspace.plan
        if plan.milestones_by_id[milestone_id] != self._step:
            if self._step is not None and self._step.id in plan.milestones_by_id:  # else it went, with nothing on it
                self.flush()
            self._show(plan.milestones_by_id[milestone_id])
        if field:
            self.focus_field(field)

    def focus_field(self, field: str) -> None:
        """Put the cursor into a field and bring it into view; whoever asks for it wants to see what is missing."""
        self.tell_all()
        if field == "evidence":
            self.evidence_asked.emit()  # it stands beside the page
            return
        widget = self.form.field_widget(field)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(widget, LineField):  # what is typed next takes the place of what is wrong
            widget.selectAll()
        self._scroll.ensureWidgetVisible(widget, 0, 40)

    def tell_all(self) -> None:
        """Say of every field what is missing, as a list of findings does."""
        self._calm.ask()
        self._show_findings()

    def _leave(self, field: str) -> None:
        self._calm.leave(field)
        self._show_findings()

    def _is_due(self, step: Milestone) -> bool:
        assert self._period is not None
        return is_due(self._workspace.progress, step, self._period)

    def _step_to_show(self, task: Task) -> Milestone:
        assert self._period is not None
        return step_to_show(self._workspace.progress, task, self._period)

    def _show(self, step: Milestone) -> None:
        if self._period is None:
            return
        self._step = step
        plan = self._workspace.plan
        task = plan.task_of_milestone[step.id]
        self._steps_seen[task.id] = step.id
        self.setUpdatesEnabled(False)
        self.form.show_indicators(plan.indicators_at(step.id))
        self.form.setEnabled(self._workspace.is_open)
        self._refresh(another=True)
        self._scroll.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._settle()
        self.setUpdatesEnabled(True)
        self.milestone_shown.emit(step.id)

    def _refresh(self, another: bool = False) -> None:
        """Show what is saved, and what follows from it, for the step in view."""
        if self._step is None or self._period is None:
            return
        plan = self._workspace.plan
        self.task_card.show_task(plan, plan.task_of_milestone[self._step.id])
        self._show_values(another)
        self._show_states()
        if another:
            self._calm.begin(self._findings(self._workspace.progress))
        self._show_findings()
        self._show_carry()
        self.asides.show_step(self._step, self._period)

    def _show_values(self, another: bool) -> None:
        assert self._step is not None
        values = {field: self._drafts.shown(self._key(field)) for field in ("status", *TEXT_FIELDS)}
        status = values.pop("status")
        texts = {field: str(value or "") for field, value in values.items()}
        chosen = status if isinstance(status, Status) else None
        self.form.show_values(texts, chosen, another, due=self._is_due(self._step))
        for panel in self.form.panels:
            keys = self._reading_keys(panel)
            panel.show_values({key.field: str(self._drafts.shown(key) or "") for key in keys})
        if another:
            self._show_problems()

    def _show_states(self) -> None:
        assert self._step is not None and self._period is not None
        plan, period = self._workspace.plan, self._period
        held = self._drafts.provisional(period)
        settled = self._workspace.progress.settled_before(period)
        day = period.seen_on(self._today())
        steps = plan.task_of_milestone[self._step.id].milestones
        history = red_history(plan, self._workspace.progress, period)
        verdicts = {step.id: judge(plan, step, period, held, settled, history) for step in steps}
        self.task_card.show_steps([step_face(step, verdicts[step.id], day) for step in steps], self._step)
        self.form.show_verdict(verdicts[self._step.id])
        self.form.show_about(about_step(self._step, period, settled))
        for panel in self.form.panels:
            indicator = plan.indicators_by_id[panel.indicator_id]
            panel.show_figure(make_figure(indicator, held.readings.get(indicator.id)), period)

    def _findings(self, progress: Progress) -> Sequence[Finding]:
        """What the checks say of the step in view."""
        assert self._step is not None and self._period is not None
        return check_milestone(self._workspace.plan, progress, self._period, self._step.id)

    def _show_findings(self) -> None:
        if self._step is not None and self._period is not None:
            self._put_notes(self._findings(self._workspace.progress))

    def _put_notes(self, findings: Sequence[Finding]) -> None:
        assert self._step is not None and self._period is not None
        held = self._workspace.progress.at(self._period)
        notes = notes_by_field(findings, held, held.remarks_on(self._step.id), self._calm)
        self.form.show_notes(notes)
        for panel in self.form.panels:
            keys = self._reading_keys(panel)
            problems = {key.field: self._drafts.problems[key] for key in keys if key in self._drafts.problems}
            told = [Note(ERROR, said_of(panel.word(field), problem)) for field, problem in problems.items()]
            panel.show_notes([*told, *notes.get(f"reading:{panel.indicator_id}", ())], list(problems))

    def _show_carry(self) -> None:
        assert self._step is not None and self._period is not None
        last = self._workspace.progress.entry(self._step.id, self._period.previous)
        self.form.show_carry({field: getattr(last, field) for field in TEXT_FIELDS} if last else {})

    # Saving

    def flush(self) -> bool:
        """Save whatever was typed, now; False when something could not be saved and stays in its field."""
        if self._step is not None:
            self.form.flush()
        return self._save()

    def _key(self, field: str) -> FieldKey:
        assert self._step is not None and self._period is not None
        return FieldKey(Entry, self._step.id, self._period, field)

    def _reading_keys(self, panel: IndicatorPanel) -> list[FieldKey]:
        assert self._period is not None
        return [FieldKey(Reading, panel.indicator_id, self._period, field) for field in panel.field_names]

    def _edited(self, field: str, value: object) -> None:
        """Save a field of the entry; one that is refused stays as it was typed, with the reason beside it."""
        key = self._key(field)
        self._drafts.put(key, value if isinstance(value, Status | str) else None)
        self._save([key])

    def _handler_typed(self, text: str) -> None:
        self._drafts.put(self._key("handler"), text)
        self._pause.typed()

    def _reading_typed(self, indicator_id: str, field: str, text: str) -> None:
        assert self._period is not None
        self._drafts.put(FieldKey(Reading, indicator_id, self._period, field), text)
        self._show_states()
        self._show_typed_findings()
        self._pause.typed()

    def _show_typed_findings(self) -> None:
        """Check the step as if every figure typed were saved already."""
        assert self._period is not None
        progress = self._workspace.progress
        periods = {**progress.periods, self._period: self._drafts.provisional(self._period)}
        self._put_notes(self._findings(Progress(periods, progress.office)))

    def _save(self, keys: Sequence[FieldKey] | None = None) -> bool:
        self._pause.stop()
        saved = self._drafts.save_all(keys)
        self._show_problems()
        return saved

    def _try_again(self) -> None:
        self._drafts.save_all([key for key in self._drafts.keys if not is_refused(self._drafts.problems.get(key))])
        self._show_problems()

    def _show_problems(self) -> None:
        """Say beside each field of the step in view why it is not saved, and try again by itself where that may help."""
        if self._step is None:
            return
        for field in ("status", *TEXT_FIELDS):
            problem = self._drafts.problems.get(self._key(field))
            self.form.show_error(field, error_sentence(problem) if problem else "")
        self._show_findings()
        if any(not is_refused(problem) for problem in self._drafts.problems.values()):
            self.retry.start()
        self.unsaved_changed.emit(self.unsaved)

    def _follow(self, changeset: ChangeSet) -> None:
        """Show what an action, an undo or a redo did."""
        self._refresh()

    # Actions

    def next_step(self) -> None:
        """Look at the next step of the task."""
        self._move(1)

    def previous_step(self) -> None:
        """Look at the step before."""
        self._move(-1)

    def _move(self, by: int) -> None:
        if self._step is None:
            return
        steps = self._workspace.plan.task_of_milestone[self._step.id].milestones
        place = steps.index(self._step) + by
        if 0 <= place < len(steps):
            self.show_milestone(steps[place].id)

    def carry_task(self) -> None:
        """Take over the steps of the task that are not filled in yet, as they were last period."""
        if self._step is not None and self._period is not None and self.flush():
            self._carrying.carry_task(self._workspace.plan.task_of_milestone[self._step.id], self._period)

    def carry_unchanged(self) -> None:
        """The same for all tasks, after asking."""
        if self._period is not None and self.flush():
            self._carrying.carry_unchanged(self._period)

    def carry_field(self) -> None:
        """Take over last period's text into the field the cursor is in, if that is empty."""
        field = self.form.focused_field
        if field in TEXT_FIELDS:
            self._carry([field])

    def carry_all(self) -> None:
        """Take over all of last period's texts into the fields that are empty."""
        if self._step is None:
            return
        applies = self._drafts.shown(self._key("status")) is not Status.NOT_APPLICABLE
        self._carry([field for field in TEXT_FIELDS if field != "reason" or not applies])

    def _carry(self, fields: Sequence[str]) -> None:
        if self._step is None or self._period is None:
            return
        self.flush()
        changeset = edits.carry_forward(self._workspace.progress, self._step.id, self._period, fields)
        if not changeset:
            return
        try:
            self._record(changeset)
        except UserError as problem:
            self.form.show_error(fields[0], error_sentence(problem))

    # Room

    def set_compact(self, compact: bool) -> None:
        """Stack paired fields: text is large, or the window narrow."""
        self.form.set_compact(compact)

    def set_short(self, short: bool) -> None:
        """Start text fields one line lower: the window is low."""
        self.form.set_short(short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low page the wording makes room for the form, but stays in view."""
        super().resizeEvent(event)
        self.form.fit(self._scroll.viewport().width())
        self._fit()

    def _choose_fold(self, folded: bool) -> None:
        self._fold_choice = folded
        self._fit()

    def _settle(self) -> None:
        """Lay everything out before it is painted: what a card cuts and whether the form scrolls depend on it."""
        settle(self)
        self.task_card.say_step()
        self._align()
        settle(self)

    def _align(self) -> None:
        """Let both cards end at the same edge, with and without a scroll bar beside the form."""
        bar = self._scroll.verticalScrollBar()
        self._top_line.setContentsMargins(0, 0, bar.sizeHint().width() if bar.maximum() > 0 else 0, 0)
        self.form.fit(self._scroll.viewport().width())

    def _fit(self) -> None:
        theme = current_theme()
        self.task_card.set_low(self.height() < theme.px(LOW))
        folded = self._fold_choice if self._fold_choice is not None else self.height() < theme.px(FOLDING)
        if folded != self.task_card.folded:
            self.task_card.fold(folded)
            if self._step is not None and self._period is not None:
                self._show_states()
