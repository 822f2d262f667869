"""The one-page brief: made from what is recorded now, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner_desktop.domain.brief import Brief
from planner_desktop.domain.overview import overview
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import FORBIDDEN_IN_NAMES
from planner_desktop.errors import UserError
from planner_desktop.services.ports import Files
from planner_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Briefing:
    """Makes the briefs of one workspace."""

    workspace: Workspace
    draw: Callable[[Brief], bytes]
    """The brief as a PDF; raises ``text.missing_glyph``."""
    files: Files
    now: Callable[[], datetime]

    def brief(self, period: Period) -> Brief:
        """What a period's brief says now; raises ``seal.no_unit`` before there is a unit."""
        held, unit = self.workspace, self.workspace.unit
        if unit is None or held.progress.office is None:
            raise UserError("seal.no_unit")
        surveyed = overview(held.plan, held.progress, period)
        return Brief(surveyed, unit.office_name, unit.code, self.now().date(), held.progress.office.sample)

    def file_name(self, brief: Brief, word: str) -> str:
        """The name to suggest: 140106_2020Q2_一页简报_20200628.pdf; ``word`` names the kind of document."""
        stem = "_".join((brief.unit_code, brief.overview.period.name, word, brief.day.strftime("%Y%m%d")))
        return "".join("_" if c in FORBIDDEN_IN_NAMES else c for c in stem) + ".pdf"

    def write(self, brief: Brief, path: Path) -> None:
        """Draw a brief and write it; raises ``text.missing_glyph`` and ``file.*``."""
        self.files.write_all({path: self.draw(brief)})
