"""Picks the rows of the table that a filter lets through, fast enough for every keystroke over 100,000 steps.

Each year, department and state is asked of all rows once, at its first use; after that a filter joins sets. Words are
looked for by the search index, which gives tasks: their rows stand side by side.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain

from planner_desktop.domain.bulk.matching import TableRow
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.progress import Entry
from planner_desktop.domain.schedule import Light, filled
from planner_desktop.ui.row_masks import all_rows, mask_at, mask_of, picked
from planner_desktop.ui.sheet.row_filter import RowFilter, RowState

_LIGHTS = {RowState.AT_RISK: Light.AT_RISK, RowState.OVERDUE: Light.OVERDUE}


class RowPicker:
    """All rows of a period, in printed order."""

    def __init__(self, rows: Sequence[TableRow], light: Callable[[Milestone], Light]) -> None:
        """``light`` judges a step; it is asked only where an entry may have made the light what is wanted."""
        self._rows = rows
        self._light = light
        self._known: dict[tuple[str, object], int] = {}
        self._lights: dict[str, Light] = {}

    def pick(
        self,
        wanted: RowFilter,
        tasks: Iterable[str] | None,
        entries: Mapping[str, Entry],
        found: Collection[str],
    ) -> Sequence[int]:
        """The places of the rows let through.

        ``tasks`` has the ids of those with the words wanted, in printed order, or is None for all; ``entries`` has
        what is recorded, and ``found`` the ids of the steps that the checks find something in.
        """
        masks: list[int] = []
        if wanted.year is not None:
            masks.append(self._once("year", wanted.year, lambda: self._running(wanted.year)))
        if wanted.department is not None:
            masks.append(self._once("department", wanted.department, lambda: self._of(wanted.department)))
        if wanted.state is not RowState.ALL:
            masks.append(self._once("state", wanted.state, lambda: self._standing(wanted.state, entries, found)))
        among = None if tasks is None else list(chain.from_iterable(self._of_task.get(id_, ()) for id_ in tasks))
        return picked(masks, len(self._rows), among)

    def place(self, milestone_id: str) -> int | None:
        """Where a step stands among all rows; None where it is none of them."""
        return self._places.get(milestone_id)

    def forget(self, touched: Iterable[str]) -> None:
        """Something was recorded of some steps, or said of them by the checks."""
        for id_ in touched:
            self._lights.pop(id_, None)
        for state in RowState:
            self._known.pop(("state", state), None)

    @property
    def judged(self) -> int:
        """How many steps were judged so far."""
        return len(self._lights)

    def _once(self, kind: str, value: object, make: Callable[[], int]) -> int:
        known = self._known.get((kind, value))
        if known is None:
            known = self._known[kind, value] = make()
        return known

    def _running(self, year: int | None) -> int:
        """A step without date falls into every year."""
        assert year is not None
        return mask_of(
            (row.step.start is None or row.step.start.year <= year)
            and (row.step.end is None or year <= row.step.end.year)
            for row in self._rows
        )

    def _of(self, department: str | None) -> int:
        return mask_of(department in row.task.departments for row in self._rows)

    def _standing(self, state: RowState, entries: Mapping[str, Entry], found: Collection[str]) -> int:
        size = len(self._rows)
        if state is RowState.FOUND:
            return mask_at(self._at(found), size)
        if state is RowState.UNFILLED:
            return all_rows(size) & ~mask_at(self._at(id_ for id_, entry in entries.items() if filled(entry)), size)
        # Without a status nobody knows whether a step is at risk or overdue: see ``schedule.judge``.
        said = (id_ for id_, entry in entries.items() if filled(entry))
        return mask_at((at for at in self._at(said) if self._light_at(at) is _LIGHTS[state]), size)

    def _light_at(self, at: int) -> Light:
        step = self._rows[at].step
        known = self._lights.get(step.id)
        if known is None:
            known = self._lights[step.id] = self._light(step)
        return known

    def _at(self, milestone_ids: Iterable[str]) -> Iterable[int]:
        return (self._places[id_] for id_ in milestone_ids if id_ in self._places)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {row.step.id: place for place, row in enumerate(self._rows)}

    @cached_property
    def _of_task(self) -> Mapping[str, range]:
        """The places of each task's rows."""
        first: dict[str, int] = {}
        ends: dict[str, int] = {}
        for place, row in enumerate(self._rows):
            first.setdefault(row.task.id, place)
            ends[row.task.id] = place + 1
        return {id_: range(start, ends[id_]) for id_, start in first.items()}


def index_in(places: Sequence[int], place: int | None) -> int | None:
    """Which of some rising places one is; None where it is none of them."""
    if place is None:
        return None
    if isinstance(places, range):
        return place if place in places else None
    at = bisect_left(places, place)
    return at if at < len(places) and places[at] == place else None
