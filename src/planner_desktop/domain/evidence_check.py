"""The evidence that came with a return, held against what the return says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner_desktop.domain.evidence_kinds import ending_of
from planner_desktop.domain.progress import EvidenceLink, evidence_numbers
from planner_desktop.domain.returns import FORBIDDEN_IN_NAMES

FOLDER = "佐证"
"""Folder of the evidence in a package; whatever lies in a folder of this name is no return."""
LONGEST_STEM = 60
"""Characters of a file's own name that its name in a package keeps."""


class EvidenceState(StrEnum):
    """What a file of evidence turned out to be."""

    MATCHING = "matching"
    CHANGED = "changed"
    """There is a file of its name, and it is another one."""
    MISSING = "missing"
    EXTRA = "extra"
    """A file that the return does not name."""


@dataclass(frozen=True, slots=True)
class EvidenceCheck:
    """One file of evidence."""

    number: int
    """0 for a file that the return does not name."""
    name: str
    state: EvidenceState


def part_name(number: int, name: str) -> str:
    """A file's name in a package: its number first, and nothing that some file system refuses."""
    ending = ending_of(name)
    stem = name[: len(name) - len(ending)][:LONGEST_STEM].rstrip(" .")
    safe = "".join("_" if c in FORBIDDEN_IN_NAMES or ord(c) < 32 else c for c in stem + ending)
    return f"{FOLDER}/{FOLDER}{number:02}_{safe}"


def part_names(links: Iterable[EvidenceLink]) -> dict[str, str]:
    """The name in a package of each different file of a return, by SHA-256, in the order of their numbers."""
    held = list(links)
    names = {link.sha256: link.name for link in held}
    numbered = sorted(evidence_numbers(held).items(), key=lambda pair: pair[1])
    return {sha256: part_name(number, names[sha256]) for sha256, number in numbered}


def check_evidence(links: Iterable[EvidenceLink], parts: Mapping[str, str]) -> tuple[EvidenceCheck, ...]:
    """Each file that the return names, by number, then those it does not; ``parts`` has the SHA-256 of each by name.

    A file is known by its content, wherever it lies; only what is not found is looked for by its name.
    """
    held = list(links)
    names, numbered = {link.sha256: link.name for link in held}, evidence_numbers(held)
    there, plain = set(parts.values()), {_base(name): sha256 for name, sha256 in parts.items()}
    found: list[EvidenceCheck] = []
    replaced: set[str] = set()
    for sha256, part in part_names(held).items():
        state = EvidenceState.MATCHING if sha256 in there else EvidenceState.MISSING
        if state is EvidenceState.MISSING and _base(part) in plain:
            state = EvidenceState.CHANGED
            replaced.add(_base(part))
        found.append(EvidenceCheck(numbered[sha256], names[sha256], state))
    others = sorted(name for name, sha256 in parts.items() if sha256 not in names and _base(name) not in replaced)
    return (*found, *(EvidenceCheck(0, _base(name), EvidenceState.EXTRA) for name in others))


def _base(name: str) -> str:
    return name.rpartition("/")[2]
