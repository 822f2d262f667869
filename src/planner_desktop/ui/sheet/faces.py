"""What the cells of one step show, computed when a row first comes into view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from planner_desktop.domain.bulk.columns import Column
from planner_desktop.domain.bulk.figures import figure_mark, figures_text
from planner_desktop.domain.bulk.filling import Desk
from planner_desktop.domain.bulk.matching import TableRow
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.ledger import Figure, make_figure
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.schedule import RedHistory, Verdict, judge, red_history
from planner_desktop.ui.lights import LIGHTS, STATUSES, Sign
from planner_desktop.ui.messages import sentence
from planner_desktop.ui.plan_words import number_text
from planner_desktop.ui.translation import tr


class Faces:
    """The faces of a table's rows in one period, as the workspace holds it at one moment."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._known: dict[str, Face] = {}

    @cached_property
    def settled(self) -> frozenset[str]:
        """Steps reported done before."""
        return self.desk.progress.settled_before(self.desk.period)

    @cached_property
    def history(self) -> RedHistory:
        """The red lights of before."""
        return red_history(self.desk.plan, self.desk.progress, self.desk.period)

    @property
    def computed(self) -> int:
        """How many rows were looked at so far."""
        return len(self._known)

    def face(self, row: TableRow) -> Face:
        """What a row shows."""
        known = self._known.get(row.step.id)
        if known is None:
            known = self._known[row.step.id] = Face(self, row)
        return known

    def verdict(self, step: Milestone) -> Verdict:
        """A step's light."""
        desk = self.desk
        return judge(desk.plan, step, desk.period, desk.progress.at(desk.period), self.settled, self.history)

    def follow(self, desk: Desk, touched: Sequence[str]) -> None:
        """Look at later records, where only some steps differ."""
        self.desk = desk
        for step_id in touched:
            self._known.pop(step_id, None)


@dataclass(eq=False)
class Face:
    """One row's cells."""

    faces: Faces
    row: TableRow

    @cached_property
    def verdict(self) -> Verdict:
        """The step's light."""
        return self.faces.verdict(self.row.step)

    @cached_property
    def entry(self) -> Entry | None:
        """What is recorded."""
        return self.faces.desk.progress.entry(self.row.step.id, self.faces.desk.period)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The step's figures, with everything computed."""
        desk = self.faces.desk
        held = desk.progress.at(desk.period)
        found = desk.plan.indicators_at(self.row.step.id)
        return tuple(make_figure(indicator, held.readings.get(indicator.id)) for indicator in found)

    @property
    def status(self) -> Status | None:
        """What the cadre says."""
        return self.entry.status if self.entry else None

    def sign(self, column: Column) -> Sign | None:
        """The shape before a cell's text."""
        if column is Column.LIGHT:
            return LIGHTS[self.verdict.light]
        return STATUSES[self.status] if column is Column.STATUS and self.status else None

    def text(self, column: Column) -> str:
        """A cell's text in full, as it is copied."""
        task, step = self.row.task, self.row.step
        match column:
            case Column.NUMBER:
                return number_text(task)
            case Column.TASK:
                return task.text
            case Column.STEP:
                return "\n".join(filter(None, (step.label, step.text)))
            case Column.DUE:
                return step.end.isoformat() if step.end else tr("Standing")
            case Column.DEPARTMENTS:
                return "、".join(task.departments)
            case Column.LIGHT:
                return LIGHTS[self.verdict.light].word
            case Column.STATUS:
                return STATUSES[self.status].word if self.status else ""
            case Column.TARGET:
                return self._lines([figure.target_text for figure in self.figures])
            case Column.RATE:
                return self._lines([figure.rate_text for figure in self.figures])
            case Column.FIGURES:
                desk = self.faces.desk
                return figures_text(desk.plan.indicators_at(step.id), desk.progress.at(desk.period))
            case Column.LAST:
                return self._last
            case Column.CHECKS:
                return ""
            case _:
                return getattr(self.entry, column.value) if self.entry else ""

    def told(self, column: Column) -> str:
        """What a cell's tooltip adds to its text."""
        if column is Column.LIGHT:
            return sentence(self.verdict.reason)
        if column in (Column.TARGET, Column.FIGURES, Column.RATE):
            return self._lines([figure.indicator.name for figure in self.figures])
        return ""

    @property
    def _last(self) -> str:
        desk = self.faces.desk
        last = desk.progress.entry(self.row.step.id, desk.period.previous)
        if last is None:
            return ""
        said = [STATUSES[last.status].word if last.status else "", last.narrative]
        return "\n".join(filter(None, said))

    def _lines(self, texts: Sequence[str]) -> str:
        if not any(texts):
            return ""
        several = len(texts) > 1
        return "\n".join(f"{figure_mark(at, several)} {text or '–'}".strip() for at, text in enumerate(texts))


def sentences_of(findings: Sequence[Finding]) -> str:
    """What findings say, one line each."""
    return "\n".join(sentence(found.code, dict(found.details)) for found in findings)
