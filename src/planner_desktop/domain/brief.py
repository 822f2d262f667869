"""The one-page brief (一页简报) for the secretary: what of an overview fits on a page, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner_desktop.domain.overview import Concern, Overview, Urgent
from planner_desktop.domain.schedule import Light

MOST_PROBLEMS, MOST_SUPPORT = 3, 3


@dataclass(frozen=True, slots=True)
class Said:
    """One text, and the tasks that say it in the same words, the worst off first."""

    concerns: tuple[Concern, ...]

    @property
    def text(self) -> str:
        """What they say."""
        return self.concerns[0].text

    @property
    def numbers(self) -> tuple[int, ...]:
        """The tasks' numbers, each once."""
        return tuple(dict.fromkeys(concern.task.number for concern in self.concerns))

    @property
    def overdue_days(self) -> int:
        """Days overdue of the worst of them at the period's end; 0 when none is."""
        verdict = self.concerns[0].verdict
        return -verdict.days if verdict.light is Light.OVERDUE and verdict.days and verdict.days < 0 else 0


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything the page shows."""

    overview: Overview
    office_name: str
    unit_code: str
    day: date
    """When it is made."""
    sample: bool

    @property
    def pressing(self) -> tuple[Urgent, ...]:
        """The overdue steps, then those at risk; of both the earliest date first."""
        return self.overview.urgent_with(Light.OVERDUE) + self.overview.urgent_with(Light.AT_RISK)

    @property
    def problems(self) -> tuple[Said, ...]:
        """The three biggest problems: those of the steps that are worst off."""
        return said(self.overview.problems)[:MOST_PROBLEMS]

    @property
    def support(self) -> tuple[Said, ...]:
        """The support asked for, by the steps that are worst off."""
        return said(self.overview.support)[:MOST_SUPPORT]


def said(concerns: Sequence[Concern]) -> tuple[Said, ...]:
    """Texts in their order, those in the same words together."""
    grouped: dict[str, list[Concern]] = {}
    for concern in concerns:
        grouped.setdefault(concern.text, []).append(concern)
    return tuple(Said(tuple(group)) for group in grouped.values())
