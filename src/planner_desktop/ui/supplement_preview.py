"""What was understood of a supplement, looked at and confirmed before anything of it is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.plan import Plan, Programme
from planner_desktop.errors import UserError
from planner_desktop.services.adding import Offer
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.dialog_room import resize_within
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.form import Form
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import anomaly_sentence, error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.plan_words import programme_title, section_title
from planner_desktop.ui.rows_table import Column, Ink, Row, RowsTable
from planner_desktop.ui.translation import QT_TR_NOOP, tr

BY_ITSELF = "-"
"""The choice of a supplement whose programmes stand by themselves."""
TASKS = (
    Column(QT_TR_NOOP("No."), 44),
    Column(QT_TR_NOOP("Task"), 300, share=1),
    Column(QT_TR_NOOP("Steps"), 64),
    Column(QT_TR_NOOP("Indicators"), 84),
    Column(QT_TR_NOOP("Departments"), 170),
)
DOUBTS = (Column(QT_TR_NOOP("To be confirmed"), 500, share=1, ink=Ink.PLAIN),)


class SupplementPreview(QDialog):
    """``load`` is called with the chosen programme's id (empty: by itself) and raises ``UserError`` where it cannot be."""

    def __init__(
        self, offer: Offer, places: Sequence[Programme], load: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Load a supplement"))
        self._load = load
        self.tasks = RowsTable(TASKS, tr("What the supplement orders"), wrap=False)
        self.tasks.show_rows(list(_task_rows(offer.plan)))
        self.doubts = RowsTable(DOUBTS, tr("To be confirmed"), wrap=True)
        self.doubts.show_rows([Row((anomaly_sentence(each),)) for each in offer.anomalies])
        self.doubts.setVisible(bool(offer.anomalies))
        self.where = Form((_place_field(places),), label_left=True)
        self.where.set_values({"into": _likeliest(offer.plan, places)})
        self.confirmed = QCheckBox(tr("I compared these {count} places with the document", count=len(offer.anomalies)))
        self.confirmed.setVisible(bool(offer.anomalies))
        self.take = PrimaryButton(tr("Load it"))
        self.take.setEnabled(not offer.anomalies)
        self.notes = Notes()
        self._lay_out(offer)
        self.confirmed.toggled.connect(self.take.setEnabled)
        self.take.clicked.connect(self._take)

    def _lay_out(self, offer: Offer) -> None:
        cancel = Button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        plan = offer.plan
        head = label(
            "  ".join(part for part in (plan.number, plan.title) if part) or offer.name, 13, bold=True, wrap=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        fill(layout, head, label(summary(offer), tone="dim", wrap=True), self.where, (self.tasks, 3))
        if offer.anomalies:
            told = tr(
                "The document is not clear in {count} places; this is how they were read:", count=len(offer.anomalies)
            )
            fill(layout, label(told, bold=True, wrap=True), (self.doubts, 2))
        fill(layout, self.notes, row(self.confirmed, None, cancel, self.take))
        resize_within(self, 820, 640)

    def _take(self) -> None:
        into = self.where.value("into")
        try:
            self._load("" if into == BY_ITSELF else into)
        except UserError as problem:
            self.notes.show_notes([Note(ERROR, error_sentence(problem))])
            return
        self.accept()


def summary(offer: Offer) -> str:
    """How much of everything was found."""
    plan = offer.plan
    return tr(
        "From {issuer}: {programmes} programmes, {tasks} tasks, {steps} steps and {figures} indicators were found.",
        issuer=plan.issuer or offer.name,
        programmes=len(plan.programmes),
        tasks=len(plan.tasks),
        steps=offer.steps,
        figures=len(plan.indicators),
    )


def _place_field(places: Sequence[Programme]) -> Field:
    waiting = [(place.id, tr("Into “{title}”, which has no tasks yet", title=place.title)) for place in places]
    return Field(
        "into",
        QT_TR_NOOP("Where it goes"),
        FieldKind.CHOICE,
        choices=(*waiting, (BY_ITSELF, QT_TR_NOOP("As programmes of its own"))),
    )


def _likeliest(plan: Plan, places: Sequence[Programme]) -> str:
    """One programme fills the one that waits; several have headings of their own, which would be lost."""
    fits = places and (len(plan.programmes) == 1 or any(p.title == places[0].title for p in plan.programmes))
    return places[0].id if fits else BY_ITSELF


def _task_rows(plan: Plan) -> Iterator[Row]:
    for programme in plan.programmes:
        yield Row((programme_title(programme),), heading=True)
        for section in programme.sections:
            yield Row((f"　{section_title(section)}",), heading=True)
            for task in section.tasks:
                figures = sum(indicator.task_id == task.id for indicator in plan.indicators)
                text = task.text.replace("\n", " ")
                yield Row(
                    (str(task.number), text, str(len(task.milestones) or 1), str(figures), "、".join(task.departments)),
                    task.id,
                )
