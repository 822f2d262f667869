"""What a block would change: each cell's old and new value, and the one change set of those that are taken."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from planner_desktop.domain import edits
from planner_desktop.domain.bulk.columns import EDITABLE, TEXTS, Column, read_status
from planner_desktop.domain.bulk.figures import Values, blank_values, figures_text, read_figures
from planner_desktop.domain.bulk.matching import Placed
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.coverage import demand_printable
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Entry, Progress, Status
from planner_desktop.errors import UserError

LABEL = "edit.bulk"
Missing = Callable[[str], Sequence[str]]
"""The characters of a text that cannot be printed."""
Value = str | Status | None


class Fit(StrEnum):
    """What becomes of a cell."""

    NEW = "new"
    """Goes into an empty cell."""
    OVERWRITES = "overwrites"
    """Goes where something else stands already: only when asked for."""
    SAME = "same"
    """Is there already."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One cell of a block."""

    placed: Placed
    fit: Fit
    old: Value = None
    new: Value = None
    problem: UserError | None = None
    fields: Mapping[str, Value] = field(default_factory=dict[str, Value])
    """Fields of the entry it sets."""
    figures: Mapping[str, Values] = field(default_factory=dict[str, Values])
    """Fields of readings it sets, by indicator."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What is held, and where it is looked at."""

    plan: Plan
    progress: Progress
    period: Period
    missing: Missing = lambda _text: ()

    def value(self, milestone_id: str, column: Column) -> Value:
        """What a cell to fill in holds."""
        if column is Column.FIGURES:
            return figures_text(self.plan.indicators_at(milestone_id), self.progress.at(self.period))
        entry = self.progress.entry(milestone_id, self.period) or Entry(milestone_id, self.period)
        return getattr(entry, column.value)


def propose(desk: Desk, placed: Iterable[Placed], shown: Callable[[str, Column], str]) -> tuple[Proposal, ...]:
    """What each cell would do; ``shown`` gives the text of a cell that only is read."""
    taken: dict[tuple[str, ...], object] = {}
    return tuple(_once(_proposal(desk, cell, shown), taken) for cell in placed)


def _proposal(desk: Desk, placed: Placed, shown: Callable[[str, Column], str]) -> Proposal:
    if placed.problem or placed.target is None:
        return Proposal(placed, Fit.REFUSED, new=placed.text, problem=UserError(placed.problem))
    if placed.target not in EDITABLE:
        there = shown(placed.milestone_id, placed.target)
        if placed.text.strip() == there.strip():
            return Proposal(placed, Fit.SAME, there, there)
        return Proposal(placed, Fit.REFUSED, there, placed.text, UserError("bulk.read_only"))
    old = desk.value(placed.milestone_id, placed.target)
    try:
        fields, figures = entered(desk, placed.milestone_id, placed.target, placed.text)
        changed = _changes(desk, placed.milestone_id, fields, figures)
    except UserError as problem:
        return Proposal(placed, Fit.REFUSED, old, placed.text, problem)
    new = fields.get(placed.target.value, placed.text.strip())
    fit = Fit.OVERWRITES if old else Fit.NEW
    return Proposal(placed, fit if changed else Fit.SAME, old, new, None, fields, figures)


def _once(proposal: Proposal, taken: dict[tuple[str, ...], object]) -> Proposal:
    """Refuse a second value for one field: two cells of a block cannot both be right."""
    if proposal.fit is Fit.REFUSED:
        return proposal
    step = proposal.placed.milestone_id
    wanted: dict[tuple[str, ...], object] = {(step, name): value for name, value in proposal.fields.items()}
    wanted |= {("figure", id_): tuple(sorted(values.items())) for id_, values in proposal.figures.items()}
    if any(key in taken and taken[key] != value for key, value in wanted.items()):
        placed = proposal.placed
        return Proposal(placed, Fit.REFUSED, proposal.old, placed.text, UserError("bulk.twice"))
    taken.update(wanted)
    return proposal


def entered(
    desk: Desk, milestone_id: str, column: Column, text: str, *, whole: bool = False
) -> tuple[dict[str, Value], dict[str, Values]]:
    """The fields a cell's text sets, of the entry and of readings; raises ``bulk.*``, ``text.*`` and ``number.*``.

    ``whole``: the text is all there is of the cell, so figures it does not name are taken back.
    """
    if column is Column.STATUS:
        return {"status": read_status(text)}, {}
    if column is Column.FIGURES:
        indicators = desk.plan.indicators_at(milestone_id)
        named = read_figures(text, indicators)
        blank = {indicator.id: blank_values(indicator) for indicator in indicators} if whole else {}
        tidied = {id_: {name: edits.tidy_number(said, name) for name, said in v.items()} for id_, v in named.items()}
        return {}, {**blank, **tidied}
    assert column in TEXTS
    return {column.value: _tidied(desk, column, text)}, {}


def _tidied(desk: Desk, column: Column, text: str) -> str:
    tidied = edits.tidy_text(text, column.value)
    demand_printable(tidied, column.value, desk.missing(tidied))
    return tidied


def change_of(desk: Desk, milestone_id: str, column: Column, text: str) -> ChangeSet:
    """The edit that types a text into one cell; raises as ``entered`` does."""
    fields, figures = entered(desk, milestone_id, column, text, whole=True)
    label = "edit.reading" if column is Column.FIGURES else "edit.entry"
    return ChangeSet(label, tuple(_changes(desk, milestone_id, fields, figures)))


def typed(desk: Desk, cells: Iterable[tuple[str, Column, str]]) -> tuple[ChangeSet, int]:
    """One action that types texts into cells, and how many were refused; cells that only are read are passed over."""
    gathered, refused = _Gathered(desk), 0
    for milestone_id, column, text in cells:
        if column not in EDITABLE:
            continue
        try:
            gathered.take(milestone_id, *entered(desk, milestone_id, column, text, whole=True))
        except UserError:
            refused += 1
    return gathered.changeset, refused


def _changes(
    desk: Desk, milestone_id: str, fields: Mapping[str, Value], figures: Mapping[str, Values]
) -> tuple[Change, ...]:
    gathered = _Gathered(desk)
    gathered.take(milestone_id, fields, figures)
    return gathered.changeset.changes


def changeset_of(desk: Desk, proposals: Iterable[Proposal], overwriting: Collection[Placed]) -> ChangeSet:
    """One action of everything that goes into empty cells, and of what may overwrite."""
    gathered = _Gathered(desk)
    for proposal in proposals:
        if proposal.fit is Fit.NEW or (proposal.fit is Fit.OVERWRITES and proposal.placed in overwriting):
            gathered.take(proposal.placed.milestone_id, proposal.fields, proposal.figures)
    return gathered.changeset


class _Gathered:
    """Fields by record, so that each record changes once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._fields: dict[str, dict[str, Value]] = {}
        self._figures: dict[str, dict[str, str]] = {}

    def take(self, milestone_id: str, fields: Mapping[str, Value], figures: Mapping[str, Values]) -> None:
        if fields:
            self._fields.setdefault(milestone_id, {}).update(fields)
        for indicator_id, values in figures.items():
            self._figures.setdefault(indicator_id, {}).update(values)

    @property
    def changeset(self) -> ChangeSet:
        return ChangeSet(LABEL, tuple(self._all()))

    def _all(self) -> Iterator[Change]:
        progress, period = self._desk.progress, self._desk.period
        for milestone_id, fields in self._fields.items():
            yield from edits.set_entry(progress, milestone_id, period, **fields).changes
        for indicator_id, values in self._figures.items():
            yield from edits.set_reading(progress, indicator_id, period, **values).changes
