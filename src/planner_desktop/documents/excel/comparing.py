"""What somebody changed in a workbook: its cells held against those drawn anew from the payload it carries.

Only for a file that is refused already, to tell a person where to look. It proves nothing: whoever changed the cells
could have changed the payload as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planner_desktop.documents.excel.reading import Cells, read_cells
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.returns import Return

NAMED = 5
"""Changes told one by one; the others are counted."""
SHOWN = 80
"""Characters of a text that are shown."""

_HEAD_ROWS = {"进展情况": 3, "指标": 2, "汇总": 2}
_TASK_COLUMNS = {"进展情况": "A", "指标": "B"}
"""Where the number of the task stands; it holds for the rows below as well."""
_FIELDS_SHOWN = ("narrative", "problems", "next_steps", "support_needed")
"""Fields of an entry that the sheet shows in any case."""
_PLACE = re.compile(r"([A-Z]+)([0-9]+)")


@dataclass(frozen=True, slots=True)
class _Difference:
    sheet: str
    place: str
    old: str
    new: str


def changed_cells(received: bytes, redrawn: bytes) -> tuple[Refusal, ...]:
    """Every difference of the sheets that people see; ``received`` is vetted, ``redrawn`` our own.

    ``xlsx.cell_changed`` (``sheet``, ``cell``, ``column``, ``task``, ``old``, ``new``), ``xlsx.sheet_missing``
    (``sheet``), ``xlsx.more_cells_changed`` (``count``), or ``xlsx.cells_unchanged`` alone. Raises
    ``payload.unreadable``.
    """
    drawn, found = read_cells(redrawn), read_cells(received)
    missing = [Refusal("xlsx.sheet_missing", (("sheet", sheet),)) for sheet in drawn if sheet not in found]
    differences = [
        each for sheet in drawn if sheet in found for each in _differences(sheet, drawn[sheet], found[sheet])
    ]
    named = [_named(each, drawn[each.sheet]) for each in differences[:NAMED]]
    rest = len(differences) - len(named)
    more = [Refusal("xlsx.more_cells_changed", (("count", str(rest)),))] if rest else []
    return (*missing, *named, *more) or (Refusal("xlsx.cells_unchanged"),)


def missing_texts(received: bytes, sealed: Return) -> tuple[Refusal, ...]:
    """Texts of the payload that no cell shows any more, where the plan to draw it anew with is not at hand.

    ``xlsx.text_missing`` (``step``, ``field``, ``old``) and ``xlsx.more_texts_missing`` (``count``).
    """
    shown = "\n".join(_plain(text) for cells in read_cells(received).values() for text in cells.values())
    missing = [
        (entry.milestone_id, field, text)
        for entry in sealed.entries
        for field in _FIELDS_SHOWN
        # A long text is laid over several cells, so its beginning has to do.
        if (text := _plain(getattr(entry, field)))[:SHOWN] not in shown
    ]
    named = [
        Refusal("xlsx.text_missing", (("step", step), ("field", field), ("old", short(text))))
        for step, field, text in missing[:NAMED]
    ]
    rest = len(missing) - len(named)
    return (*named, *([Refusal("xlsx.more_texts_missing", (("count", str(rest)),))] if rest else []))


def short(text: str) -> str:
    """A text in one line, cut where a sentence would get too long."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"


def _differences(sheet: str, drawn: Cells, found: Cells) -> Iterator[_Difference]:
    for place in sorted(drawn.keys() | found.keys(), key=_position):
        old, new = _plain(drawn.get(place, "")), _plain(found.get(place, ""))
        if old != new:
            yield _Difference(sheet, place, old, new)


def _plain(text: str) -> str:
    """Programs write line ends in their own ways; that is no change."""
    return text.replace("\r\n", "\n").strip()


def _position(place: str) -> tuple[int, int, str]:
    """Row by row, A to Z before AA."""
    column, row = _split(place)
    return row, len(column), column


def _split(place: str) -> tuple[str, int]:
    found = _PLACE.fullmatch(place)
    return (found[1], int(found[2])) if found else ("", 0)


def _named(found: _Difference, drawn: Mapping[str, str]) -> Refusal:
    column, row = _split(found.place)
    details = {
        "sheet": found.sheet,
        "cell": found.place,
        "column": drawn.get(f"{column}{_HEAD_ROWS.get(found.sheet, 0)}", ""),
        "task": _task(found.sheet, row, drawn),
        "old": short(found.old),
        "new": short(found.new),
    }
    return Refusal("xlsx.cell_changed", tuple(details.items()))


def _task(sheet: str, row: int, drawn: Mapping[str, str]) -> str:
    """The number of the task a row belongs to; empty above, between and below the tasks."""
    column = _TASK_COLUMNS.get(sheet)
    head = _HEAD_ROWS.get(sheet, 0)
    numbers = (drawn.get(f"{column}{above}", "") for above in range(row, head, -1)) if column else ()
    nearest = next(filter(None, numbers), "").split("\n")[0]
    return nearest if nearest.isdecimal() else ""
