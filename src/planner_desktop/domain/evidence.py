"""Evidence (佐证): how much a period may carry, and the edits that attach, share, name and take off files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.edits import tidy_text
from planner_desktop.domain.evidence_kinds import ending_of
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import EvidenceLink, PeriodProgress, Progress, evidence_numbers
from planner_desktop.errors import UserError

LARGEST_FILE = 20 * 2**20
"""Bytes of one file, as it is kept."""
LARGEST_PERIOD = 20 * 2**20
"""Bytes of all different files of one period: with them the return still goes through as an e-mail."""
MOST_FILES = 20
"""Files of one milestone in one period."""
LABEL = "edit.evidence"


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file ready to be attached."""

    sha256: str
    name: str
    data: bytes = field(repr=False)


def files_of(held: PeriodProgress) -> dict[str, EvidenceLink]:
    """One link of each different file of a period, by SHA-256."""
    return {link.sha256: link for link in held.evidence.values()}


def used(held: PeriodProgress) -> int:
    """Bytes of all different files of a period; a file that several milestones share counts once."""
    return sum(link.size for link in files_of(held).values())


def attach(progress: Progress, period: Period, milestone_id: str, files: Iterable[NewFile]) -> ChangeSet:
    """Attach files to a milestone, all of them or none.

    A file that is there already stays once; one that another milestone has is shared. Raises ``evidence.there_already``
    when nothing new is among them, ``evidence.too_large``, ``evidence.too_many`` and ``evidence.no_room``.
    """
    held = progress.at(period)
    offered = {file.sha256: file for file in files}
    fresh = [file for file in offered.values() if (milestone_id, file.sha256) not in held.evidence]
    if not fresh:
        raise UserError("evidence.there_already", name="、".join(file.name for file in offered.values()))
    demand_count(held, milestone_id, len(fresh))
    known = files_of(held)
    new = [file for file in fresh if file.sha256 not in known]
    _demand_room(held, new)
    numbered = evidence_numbers(held.evidence.values())
    last = max(numbered.values(), default=0)
    numbered |= {file.sha256: at for at, file in enumerate(new, last + 1)}
    links = [_link(known.get(file.sha256), file, milestone_id, period) for file in fresh]
    return _changes(held, links, numbered, tuple(file.data for file in fresh))


def _link(known: EvidenceLink | None, file: NewFile, milestone_id: str, period: Period) -> EvidenceLink:
    if known is not None:
        return replace(known, milestone_id=milestone_id)
    return EvidenceLink(milestone_id, period, file.sha256, file.name, len(file.data))


def share(progress: Progress, period: Period, sha256: str, milestone_ids: Collection[str]) -> ChangeSet:
    """Link a file to these milestones and to no others; raises ``evidence.no_milestone`` and ``evidence.too_many``."""
    held = progress.at(period)
    if not milestone_ids:
        raise UserError("evidence.no_milestone")
    there = {link.milestone_id: link for link in held.evidence.values() if link.sha256 == sha256}
    added = [id_ for id_ in milestone_ids if id_ not in there]
    for id_ in added:
        demand_count(held, id_, 1)
    known = next(iter(there.values()))
    made = _changes(held, [replace(known, milestone_id=id_) for id_ in added], evidence_numbers(held.evidence.values()))
    gone = tuple(Change(link, None) for id_, link in there.items() if id_ not in milestone_ids)
    kept = tuple(change for change in made.changes if change.before is None or change.record.key not in _keys(gone))
    return ChangeSet(LABEL, (*gone, *kept))


def rename(progress: Progress, period: Period, sha256: str, name: str) -> ChangeSet:
    """Give a file another name at all its milestones; its ending stays. Raises ``evidence.no_name`` and ``text.*``."""
    held = progress.at(period)
    known = files_of(held)[sha256]
    stem, ending = tidy_text(name, "evidence").replace("\n", " ").strip(), ending_of(known.name)
    if ending and stem.lower().endswith(ending):
        stem = stem[: len(stem) - len(ending)].strip()
    if not stem:
        raise UserError("evidence.no_name")
    return _revised(held, sha256, name=stem + known.name[len(known.name) - len(ending) :])


def describe(progress: Progress, period: Period, sha256: str, caption: str) -> ChangeSet:
    """Say at all its milestones what a file shows, in a line; raises ``text.*``."""
    return _revised(progress.at(period), sha256, caption=tidy_text(caption, "caption").replace("\n", " ").strip())


def _revised(held: PeriodProgress, sha256: str, **values: str) -> ChangeSet:
    numbered = evidence_numbers(held.evidence.values())
    changed: list[Change] = []
    for link in held.evidence.values():
        mine = values if link.sha256 == sha256 else {}
        after = replace(link, number=numbered[link.sha256], **mine)
        if after != link:
            changed.append(Change(link, after))
    moved = any(change.record.place[1] == sha256 for change in changed if isinstance(change.record, EvidenceLink))
    return ChangeSet(LABEL, tuple(changed) if moved else ())


def _changes(
    held: PeriodProgress, links: Iterable[EvidenceLink], numbered: Mapping[str, int], files: tuple[bytes, ...] = ()
) -> ChangeSet:
    """New links with their numbers, and numbers written down where links from before have none."""
    old = (
        Change(link, replace(link, number=numbered[link.sha256])) for link in held.evidence.values() if not link.number
    )
    new = (Change(None, replace(link, number=numbered[link.sha256])) for link in links)
    return ChangeSet(LABEL, (*old, *new), files)


def _keys(changes: Iterable[Change]) -> set[tuple[str, ...]]:
    return {change.key for change in changes}


def detach(links: Iterable[EvidenceLink]) -> ChangeSet:
    """Take files off a milestone; their bytes stay, so that it can be undone."""
    return ChangeSet(LABEL, tuple(Change(link, None) for link in links))


def demand_count(held: PeriodProgress, milestone_id: str, more: int) -> None:
    """Refuse more files than a milestone may have; raises ``evidence.too_many``."""
    there = len(held.evidence_of(milestone_id))
    if there + more > MOST_FILES:
        raise UserError("evidence.too_many", held=there, added=more, limit=MOST_FILES)


def _demand_room(held: PeriodProgress, files: Sequence[NewFile]) -> None:
    for file in files:
        if len(file.data) > LARGEST_FILE:
            raise UserError(
                "evidence.too_large", name=file.name, size=megabytes(len(file.data)), limit=megabytes(LARGEST_FILE)
            )
    added, there = sum(len(file.data) for file in files), used(held)
    if there + added > LARGEST_PERIOD:
        raise UserError(
            "evidence.no_room",
            added=megabytes(added),
            used=megabytes(there),
            room=megabytes(max(0, LARGEST_PERIOD - there)),
            limit=megabytes(LARGEST_PERIOD),
        )


def megabytes(size: int) -> str:
    """Bytes in MB, to one decimal place where it is not whole."""
    return f"{size / 2**20:.1f}".removesuffix(".0")
