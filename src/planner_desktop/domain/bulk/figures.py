"""A step's figures in one cell: ``62/100`` for a rate, ``26`` for a count, one line each and numbered if several."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from planner_desktop.domain.plan import Indicator, IndicatorKind
from planner_desktop.domain.progress import PeriodProgress, Reading
from planner_desktop.errors import UserError

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
NOTHING = frozenset({"", "—", "-", "–", "/"})
"""What stands in a cell to say that there is nothing."""
_UNKNOWN = "?"
Values = Mapping[str, str]
"""Fields of a reading."""


def figure_mark(place: int, several: bool) -> str:
    """① before the first of several figures; empty where there is one."""
    if not several:
        return ""
    return CIRCLED[place] if place < len(CIRCLED) else f"({place + 1})"


def figures_text(indicators: Sequence[Indicator], held: PeriodProgress) -> str:
    """What was reached, as it is edited; empty while nothing is known."""
    texts = [reading_text(indicator, held.readings.get(indicator.id)) for indicator in indicators]
    if not any(texts):
        return ""
    several = len(texts) > 1
    return "\n".join(f"{figure_mark(place, several)} {text}".strip() for place, text in enumerate(texts))


def reading_text(indicator: Indicator, reading: Reading | None) -> str:
    """One figure: the value of a count, numerator and denominator of the others."""
    if reading is None or reading.blank:
        return ""
    if indicator.kind is IndicatorKind.COUNT:
        return reading.value
    return f"{reading.numerator or _UNKNOWN}/{reading.denominator or _UNKNOWN}"


def read_figures(text: str, indicators: Sequence[Indicator]) -> dict[str, Values]:
    """By indicator, the fields a cell's text gives; those it does not name are left out; raises ``bulk.*``."""
    found: dict[str, Values] = {}
    computed = ""
    at = 0
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        place, said = _mark(line, len(indicators))
        at = place if place is not None else at + (at < len(indicators) and indicators[at].id in found)
        if said in NOTHING:
            continue
        if not indicators:
            raise UserError("bulk.no_indicator")
        if at >= len(indicators):
            raise UserError("bulk.too_many_figures", count=len(indicators))
        if _is_computed(indicators[at], said):
            computed = said
            continue
        found[indicators[at].id] = _values(indicators[at], said)
    if computed and not found:
        raise UserError("bulk.needs_both", text=computed[:40])
    return found


def blank_values(indicator: Indicator) -> Values:
    """The fields of a figure that is taken back."""
    names = ("value",) if indicator.kind is IndicatorKind.COUNT else ("numerator", "denominator")
    return dict.fromkeys(names, "")


def _mark(line: str, count: int) -> tuple[int | None, str]:
    """The number before a figure, if there is one, and the rest."""
    for place in range(count):
        mark = figure_mark(place, several=True)
        if line.startswith(mark):
            return place, line[len(mark) :].strip()
    return None, line


def _is_computed(indicator: Indicator, said: str) -> bool:
    """A rate is shown, and never typed: it follows from its two numbers."""
    plain = unicodedata.normalize("NFKC", said)
    return indicator.kind is not IndicatorKind.COUNT and "/" not in plain and plain.endswith("%")


def _values(indicator: Indicator, said: str) -> Values:
    plain = unicodedata.normalize("NFKC", said).replace("÷", "/").replace(" ", "")
    if indicator.kind is IndicatorKind.COUNT:
        if "/" in plain:
            raise UserError("bulk.one_number", text=said[:40])
        unit = unicodedata.normalize("NFKC", indicator.unit)
        return {"value": plain.removesuffix(unit) if unit else plain}
    above, stroke, below = plain.partition("/")
    if not stroke:
        raise UserError("bulk.needs_both", text=said[:40])
    return {
        "numerator": "" if above == _UNKNOWN else above,
        "denominator": "" if below == _UNKNOWN else below,
    }
