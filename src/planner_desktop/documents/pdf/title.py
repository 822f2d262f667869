"""The lines of a title: broken where the sense allows, in the shape of a trapezium or a diamond (GB/T 9704, 7.3.1)."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations, pairwise

from planner_desktop.documents.fonts import CLOSING, OPENING
from planner_desktop.documents.typesetting import NO_END, NO_START, break_lines, measure

HOURGLASS = 0.6
"""Cost of a line shorter than both its neighbours."""
IN_BRACKETS = 0.4
"""Cost of a break inside “ ” or （ ）."""
IN_SENSE = 0.35
"""Cost of a break between two characters that nothing tells apart."""
AT_WORD = 0.15
"""Cost of a break at one of the words that titles are made of."""
LAST_LINE = 0.5
"""Weight of a short last line against that of any other."""
CHOICES = 24
"""Most places considered, the best first."""
_BEFORE_WORD = re.compile(
    "关于|全面|深入|深化|加强|加快|推进|推动|实施|重点|任务|行动|工作|进展|报表|方案|规划|计划|提升|三年|五年|若干"
)
_AFTER_WORD = re.compile("关于|的|和|与|及|暨|实施|开展|加强|推进")
_INSEPARABLE = re.compile(r"\d[\d.]*(?:[—–\-～]\d+)?[年月日]?(?:度|第.季度|[上下]半年)?|[A-Za-z0-9]+")


@lru_cache(maxsize=64)
def title_lines(text: str, font: str, size: float, width: float) -> tuple[str, ...]:
    """A title in as few lines as it needs, broken at the best places."""
    fewest = len(break_lines(text, font, size, width))
    costs = _places(text)
    choices = [place for place, _ in sorted(costs.items(), key=lambda item: item[1])[:CHOICES]]
    best: tuple[float, tuple[str, ...]] | None = None
    for cuts in combinations(sorted(choices), fewest - 1):
        lines = tuple(text[start:end] for start, end in pairwise((0, *cuts, len(text))))
        measures = [measure(line, font) * size for line in lines]
        if max(measures) <= width:
            cost = _shape(measures) + sum(costs[cut] for cut in cuts)
            best = min(best, (cost, lines)) if best else (cost, lines)
    return best[1] if best else tuple(line.text for line in break_lines(text, font, size, width))


def _places(text: str) -> dict[int, float]:
    """Where a title may be broken, with what that costs."""
    fixed = {place for found in _INSEPARABLE.finditer(text) for place in range(found.start() + 1, found.end())}
    words = {found.start() for found in _BEFORE_WORD.finditer(text)} | {
        found.end() for found in _AFTER_WORD.finditer(text)
    }
    costs: dict[int, float] = {}
    depth = 0
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        depth += (before in "“（") - (before in "”）")
        if after in NO_START or before in NO_END or place in fixed:
            continue
        # What stands in （ ） belongs to what it follows.
        at_mark = before in CLOSING or (after in OPENING and after != "（")
        cost = 0.0 if at_mark else AT_WORD if place in words else IN_SENSE
        costs[place] = cost + (IN_BRACKETS if depth > 0 else 0.0)
    return costs


def _shape(measures: list[float]) -> float:
    """What a set of line lengths costs: uneven lengths, and a waist."""
    longest = max(measures) or 1.0
    gaps = [((longest - length) / longest) ** 2 for length in measures]
    uneven = sum(gaps[:-1]) + gaps[-1] * LAST_LINE
    waists = sum(b < a and b < c for a, b, c in zip(measures, measures[1:], measures[2:], strict=False))
    return uneven + HOURGLASS * waists
