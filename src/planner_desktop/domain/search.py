"""Finding tasks by what a hurried hand types: number, words of task, steps and departments, or pinyin initials."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress

from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.plan import Plan, Task

SHORT_NUMBER = 4
"""Up to so many digits are taken for a task's number first."""


class SearchIndex:
    """All tasks of a plan, prepared so that a keystroke over 100,000 milestones costs a few milliseconds.

    Words are looked for in lower-case text. Initials go through sets of tasks, kept as the bits of one integer for
    each pair of neighbouring initials; only what has all pairs of the query is then looked at closely.
    """

    def __init__(self, plan: Plan, initials: Initials) -> None:
        self._initials = initials
        self._tasks = plan.tasks
        self._ids = [task.id for task in plan.tasks]
        self._texts = [_text(plan, task) for task in plan.tasks]

    def find(self, query: str) -> frozenset[str] | None:
        """The ids of the tasks that have every word of the query; None when nothing is asked."""
        words = query.casefold().split()
        if not words:
            return None
        found = set(self._find(words[0]))
        for word in words[1:]:
            found &= set(self._find(word))
        return frozenset(found)

    def _find(self, word: str) -> Iterable[str]:
        if word.isascii() and word.isdigit() and len(word) <= SHORT_NUMBER:
            numbered = [task.id for task in self._tasks if str(task.number).startswith(word)]
            if numbered:
                return numbered
        found = [id_ for id_, text in zip(self._ids, self._texts, strict=True) if word in text]
        if word.isascii() and word.isalpha():
            found.extend(self._by_initials(word))
        return found

    def _by_initials(self, word: str) -> Iterable[str]:
        candidates = self._candidates(word)
        rows = compress(range(len(self._ids)), map("1".__eq__, reversed(f"{candidates:b}")))
        if len(word) <= 2:
            return [self._ids[row] for row in rows]
        pattern = self._initials.pattern(word)
        return [self._ids[row] for row in rows if pattern.search(self._folded[row])]

    def _candidates(self, word: str) -> int:
        found = self._pairs.get(word[:2], 0)
        for at in range(1, len(word) - 1):
            found &= self._pairs.get(word[at : at + 2], 0)
        return found

    @cached_property
    def _folded(self) -> Sequence[str]:
        return [self._initials.fold(text) for text in self._texts]

    @cached_property
    def _pairs(self) -> Mapping[str, int]:
        """From one initial, or two neighbouring ones, to the tasks that have them, as bits; made at the first use."""
        letters = {char: set_ for set_, chars in self._initials.characters.items() for char in chars}
        rows: dict[str, list[int]] = {}
        for row, text in enumerate(self._texts):
            for pair in _pairs_of(text, letters):
                rows.setdefault(pair, []).append(row)
        return {pair: _bits(found, len(self._texts)) for pair, found in rows.items()}


def _text(plan: Plan, task: Task) -> str:
    """Everything a task is found by, in lower case; line breaks keep words of different parts apart."""
    parts = [task.text, plan.section_of_task[task.id].title, *task.departments]
    parts += [f"{step.label}\n{step.text}" for step in task.milestones]
    return "\n".join(parts).casefold()


def _pairs_of(text: str, letters: Mapping[str, str]) -> set[str]:
    found: set[str] = set()
    for first, second in set(zip(text, f"{text[1:]}\n", strict=True)):
        for one in letters.get(first, first):
            found.add(one)
            found.update(one + two for two in letters.get(second, second))
    return found


def _bits(rows: Sequence[int], size: int) -> int:
    held = bytearray(size // 8 + 1)
    for row in rows:
        held[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(held, "little")
