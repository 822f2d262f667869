"""A task of the office's own, set or changed: programme, wording, departments, and one to eight dated steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.addition_edits import StepDraft, TaskDraft, split_names
from planner_desktop.domain.additions import MOST_STEPS, LocalStep, LocalTask
from planner_desktop.domain.plan import Programme
from planner_desktop.errors import UserError
from planner_desktop.ui.buttons import Button, LinkButton, PrimaryButton
from planner_desktop.ui.card import Card, scrolled
from planner_desktop.ui.dialog_room import resize_within
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.form import Form
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.panes import come_after
from planner_desktop.ui.plan_words import programme_title
from planner_desktop.ui.text_field import TextField
from planner_desktop.ui.translation import QT_TR_NOOP, tr

STEP_FIELDS = (
    Field("start", QT_TR_NOOP("First day"), FieldKind.DATE, required=True, placeholder="2020-01-01"),
    Field("end", QT_TR_NOOP("Last day"), FieldKind.DATE, required=True, placeholder="2020-12-31", beside=True),
    Field("text", QT_TR_NOOP("What is to be done"), FieldKind.TEXT, rows=2, required=True),
)


def task_fields(programmes: Sequence[Programme]) -> tuple[Field, ...]:
    """The fields above the steps."""
    return (
        Field(
            "programme",
            QT_TR_NOOP("Programme"),
            FieldKind.CHOICE,
            required=True,
            choices=tuple((programme.id, programme_title(programme)) for programme in programmes),
        ),
        Field("text", QT_TR_NOOP("Task"), FieldKind.TEXT, rows=2, required=True, limit=2000),
        Field(
            "departments",
            QT_TR_NOOP("Departments"),
            placeholder=QT_TR_NOOP("Several are parted by a comma"),
        ),
    )


class StepCard(Card):
    """One step of the task."""

    def __init__(self, step: LocalStep | None, remove: Callable[[StepCard], None]) -> None:
        super().__init__(gap=6, margins=(12, 8, 12, 10), name="panel")
        self.number = step.number if step else None
        self.title = label("", bold=True)
        self.remove = LinkButton(tr("Remove this step"))
        self.form = Form(STEP_FIELDS)
        self.add(row(self.title, None, self.remove), self.form)
        if step:
            self.form.set_values({"start": step.start.isoformat(), "end": step.end.isoformat(), "text": step.text})
        self.remove.clicked.connect(lambda: remove(self))

    @property
    def draft(self) -> StepDraft:
        """The step as typed."""
        values = self.form.values
        return StepDraft(self.number, values["start"], values["end"], values["text"])

    def show_place(self, place: int, alone: bool) -> None:
        """Say which step it is; the only one cannot go."""
        self.title.setText(tr("Step {number}", number=place))
        self.remove.setAccessibleName(tr("Remove step {number}", number=place))
        self.remove.setVisible(not alone)


class LocalTaskDialog(QDialog):
    """``keep`` takes the draft and raises ``UserError`` naming the field; what was typed then stays."""

    def __init__(
        self,
        programmes: Sequence[Programme],
        keep: Callable[[TaskDraft], object],
        parent: QWidget,
        held: LocalTask | None = None,
        programme_id: str = "",
        first_day: date | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._first_day = first_day
        title = tr("Change this unit's own task") if held else tr("Add a task of this unit's own")
        self.setWindowTitle(title)
        self.form = Form(task_fields(programmes))
        self.steps: list[StepCard] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.more = LinkButton(tr("Add a step"))
        self.keep_button = PrimaryButton(tr("Keep the task"))
        self.notes = Notes()
        _stiffen(self.form)
        self._lay_out(title)
        self._begin(held, programme_id or programmes[0].id)
        self.more.clicked.connect(self.add_step)
        self.keep_button.clicked.connect(self._take)

    def _lay_out(self, title: str) -> None:
        cancel = Button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        told = tr("It stands under the programme with the mark “◇”, travels with your returns, and is never taken for a task of the document.")  # fmt: skip
        steps = QWidget()
        steps.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        page = column(self.form, steps, row(self.more, None), None, gap=10, margins=(0, 0, 12, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 8, 14)
        layout.setSpacing(10)
        fill(layout, label(title, 15, bold=True), label(told, tone="dim", wrap=True), (scrolled(page), 1))
        fill(layout, self.notes, row(None, cancel, self.keep_button, margins=(0, 0, 12, 0)))
        resize_within(self, 620, 660)

    def _begin(self, held: LocalTask | None, programme_id: str) -> None:
        values = {"programme": programme_id}
        if held:
            values = {"programme": held.programme_id, "text": held.text, "departments": "、".join(held.departments)}
        self.form.set_values(values)
        for step in held.steps if held else (None,):
            self._put(step)
        self.form.focus("text")

    def add_step(self) -> None:
        """One more step, with the cursor in it."""
        self._put(None)
        self.steps[-1].form.focus("start")

    def _put(self, step: LocalStep | None) -> None:
        card = StepCard(step, self._remove)
        self._column.addWidget(card)
        _stiffen(card)
        come_after(self.steps[-1] if self.steps else self.form, card)
        self.steps.append(card)
        self._count()

    def _remove(self, card: StepCard) -> None:
        self.steps.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._count()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        for place, card in enumerate(self.steps, 1):
            card.show_place(place, len(self.steps) == 1)
        self.more.setVisible(len(self.steps) < MOST_STEPS)

    @property
    def draft(self) -> TaskDraft:
        """The task as typed."""
        values = self.form.values
        departments = split_names(values["departments"])
        return TaskDraft(values["programme"], values["text"], departments, tuple(card.draft for card in self.steps))

    def _take(self) -> None:
        self._clear()
        try:
            self._keep(self.draft)
        except UserError as problem:
            self._tell(problem)
            return
        self.accept()

    def _clear(self) -> None:
        self.notes.show_notes(())
        for form in (self.form, *(card.form for card in self.steps)):
            form.clear_errors()

    def _tell(self, problem: UserError) -> None:
        """Say it at the field it is about, ``end_2`` being the second step's."""
        key, _, place = str(problem.details.get("field", "")).partition("_")
        form = self.steps[int(place) - 1].form if place else self.form
        if key not in form.values:
            self.notes.show_notes([Note(ERROR, error_sentence(problem))])
            return
        named = UserError(problem.code, **{**problem.details, "field": tr(form.row(key).field.label)})
        form.show_error(key, error_sentence(named))
        form.focus(key)


def _stiffen(form: QWidget) -> None:
    """Texts keep their lines: the page scrolls, so there is no room to be saved."""
    for text in form.findChildren(TextField):
        text.rigid = True
