"""Finding tasks by what a hurried hand types: number, words of task, steps and departments, or pinyin initials."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress, count, product, takewhile

from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.plan import Plan, Task

SHORT_NUMBER = 4
"""Up to so many digits are taken for a task's number first."""
GRAM = 3
"""Neighbouring initials that are looked up together."""


class SearchIndex:
    """All tasks of a plan, prepared so that a keystroke over 100,000 milestones costs a few milliseconds.

    Words are looked for in lower-case text, among the tasks that had the word's beginning. Initials, and Latin
    letters with them, go through sets of tasks kept as the bits of one integer for each three that stand side by side;
    only a longer query is then looked at closely.
    """

    def __init__(self, plan: Plan, initials: Initials) -> None:
        self._initials = initials
        self._tasks = plan.tasks
        self._ids = [task.id for task in plan.tasks]
        self._texts = [_text(plan, task) for task in plan.tasks]
        self._shorter: dict[str, int] = {}
        self._last: tuple[str, Sequence[int]] = ("", range(len(self._ids)))

    def find(self, query: str) -> frozenset[str] | None:
        """The ids of the tasks that have every word of the query; None when nothing is asked."""
        found = self.find_in_order(query)
        return None if found is None else frozenset(found)

    def find_in_order(self, query: str) -> Sequence[str] | None:
        """The same in the order of the plan, which costs less to follow where most of the plan is found."""
        words = query.casefold().split()
        if not words:
            return None
        beginning, rows = self._last
        if not (beginning and words[0].startswith(beginning)):
            rows = range(len(self._ids))
        rows = self._rows(words[0], rows)
        # A number found says nothing of the tasks that merely have the same digits in their text.
        self._last = ("" if _may_be_number(words[0]) else words[0], rows)
        for word in words[1:]:
            rows = self._rows(word, rows)
        return self._ids if len(rows) == len(self._ids) else list(map(self._ids.__getitem__, rows))

    def _rows(self, word: str, rows: Sequence[int]) -> Sequence[int]:
        """Those of ``rows`` whose task has a word."""
        if _may_be_number(word):
            numbered = [row for row in rows if str(self._tasks[row].number).startswith(word)]
            if numbered:
                return numbered
        if word.isascii() and word.isalpha():
            return self._by_letters(word, rows)
        texts = self._texts
        return [row for row in rows if word in texts[row]]

    def _by_letters(self, word: str, rows: Sequence[int]) -> Sequence[int]:
        marks = map("1".__eq__, reversed(f"{self._candidates(word):b}"))
        candidates: Iterable[int] = compress(count(), marks)
        if len(rows) < len(self._ids):
            among = frozenset(rows)
            candidates = (row for row in candidates if row in among)
        if len(word) <= GRAM:
            return list(candidates)
        pattern = self._initials.pattern(word)
        return [row for row in candidates if pattern.search(self._folded[row])]

    def _candidates(self, word: str) -> int:
        if len(word) < GRAM:
            return self._beginning(word)
        found = -1
        for at in range(len(word) - GRAM + 1):
            found &= self._grams.get(word[at : at + GRAM], 0)
        return found

    def _beginning(self, word: str) -> int:
        """The tasks that have any group of letters that begins so."""
        known = self._shorter.get(word)
        if known is None:
            known = 0
            for gram, rows in self._grams.items():
                if gram.startswith(word):
                    known |= rows
            self._shorter[word] = known
        return known

    @cached_property
    def _folded(self) -> Sequence[str]:
        return [self._initials.fold(text) for text in self._texts]

    @cached_property
    def _grams(self) -> Mapping[str, int]:
        """From groups of neighbouring letters to the tasks that have them, as bits; made at the first use."""
        speller = _Speller(self._initials)
        rows: dict[str, list[int]] = {}
        for row, folded in enumerate(self._folded):
            for gram in speller.grams(folded):
                rows.setdefault(gram, []).append(row)
        return {gram: _bits(found, len(self._texts)) for gram, found in rows.items()}


class _Speller:
    """Spells folded texts in plain letters: a character read in two ways is spelt in two ways."""

    def __init__(self, initials: Initials) -> None:
        self._letters = {initials.fold(chars[0]): letters for letters, chars in initials.characters.items()}
        self._known: dict[str, tuple[str, ...]] = {}

    def grams(self, folded: str) -> set[str]:
        """Every group of ``GRAM`` letters side by side, shorter before anything that is no letter."""
        padded = folded + "\n" * (GRAM - 1)
        found: set[str] = set()
        for symbols in {padded[at : at + GRAM] for at in range(len(folded))}:
            found.update(self._spellings(symbols))
        return found

    def _spellings(self, symbols: str) -> tuple[str, ...]:
        known = self._known.get(symbols)
        if known is None:
            spelt = product(*(self._letters.get(symbol, symbol) for symbol in symbols))
            known = self._known[symbols] = tuple({"".join(takewhile(_is_letter, letters)) for letters in spelt} - {""})
        return known


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _may_be_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= SHORT_NUMBER


def _text(plan: Plan, task: Task) -> str:
    """Everything a task is found by, in lower case; line breaks keep words of different parts apart."""
    parts = [task.text, plan.section_of_task[task.id].title, *task.departments]
    parts += [f"{step.label}\n{step.text}" for step in task.milestones]
    return "\n".join(parts).casefold()


def _bits(rows: Sequence[int], size: int) -> int:
    held = bytearray(size // 8 + 1)
    for row in rows:
        held[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(held, "little")
