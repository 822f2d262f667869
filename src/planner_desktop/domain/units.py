"""Who reports: offices of the province, its cities and its counties, known by their administrative code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from planner_desktop.domain.pinyin import Initials

LEAGUE = "共青团"


class Level(StrEnum):
    """Where in the hierarchy an office stands."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    """County, district or county-level city."""

    @property
    def rank(self) -> int:
        """How far below the province."""
        return tuple(Level).index(self)


@dataclass(frozen=True, slots=True)
class Unit:
    """An office that reports (单位)."""

    code: str
    """Six digits of GB/T 2260."""
    name: str
    level: Level
    parent: str | None
    """Code of the office the return goes up to; None for the province."""
    city: str = ""
    """Name of the city a county-level unit belongs to; empty for the others."""

    @property
    def place(self) -> str:
        """The name that tells it from its namesakes: a district needs its city's (太原市迎泽区), a county does not."""
        return f"{self.city}{self.name}" if self.name.endswith("区") else self.name

    @property
    def office_name(self) -> str:
        """Everyday name of the office, e.g. 共青团太原市迎泽区委."""
        return f"{LEAGUE}{self.place}委"

    @property
    def formal_name(self) -> str:
        """Name of the office as it stands under a document, e.g. 共青团太原市迎泽区委员会."""
        return f"{LEAGUE}{self.place}委员会"


@dataclass(frozen=True)
class Directory:
    """All units of a province, in the order of their codes."""

    units: tuple[Unit, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Unit]:
        """Units by their code."""
        return {unit.code: unit for unit in self.units}

    @cached_property
    def _by_parent(self) -> Mapping[str | None, tuple[Unit, ...]]:
        grouped: dict[str | None, list[Unit]] = {}
        for unit in self.units:
            grouped.setdefault(unit.parent, []).append(unit)
        return {parent: tuple(units) for parent, units in grouped.items()}

    def children(self, code: str) -> tuple[Unit, ...]:
        """The units whose returns go up to this one."""
        return self._by_parent.get(code, ())

    def at(self, level: Level) -> tuple[Unit, ...]:
        """All units of one level."""
        return tuple(unit for unit in self.units if unit.level is level)

    def parent_of(self, unit: Unit) -> Unit | None:
        """The unit a return goes up to; None for the province."""
        return self.by_code[unit.parent] if unit.parent else None

    def search(self, text: str, initials: Initials) -> tuple[Unit, ...]:
        """Units whose code begins with the text or whose place contains it, or whose pinyin initials do.

        Those whose own name begins with the text come first; nothing typed gives everything.
        """
        wanted = text.strip()
        if wanted.isascii() and wanted.isdigit():
            return tuple(unit for unit in self.units if unit.code.startswith(wanted))
        found = [unit for unit in self.units if initials.matches(unit.city + unit.name, wanted) is not None]
        return tuple(sorted(found, key=lambda unit: not initials.begins(unit.name, wanted)))
