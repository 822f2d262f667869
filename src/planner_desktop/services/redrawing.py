"""A file was changed and its payload can still be read: name what was changed, by drawing the return anew.

It only tells a person where to look. The file stays refused, and nothing found here is believed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from planner_desktop.domain.additions import misfit, plan_with
from planner_desktop.domain.check_code import check_code
from planner_desktop.domain.differences import Difference, differences
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.ledger import Ledger, build_ledger
from planner_desktop.domain.plan import Plan, as_seen_from
from planner_desktop.domain.returns import Return
from planner_desktop.domain.units import Directory
from planner_desktop.errors import UserError
from planner_desktop.services.ports import Documents, Opened

NAMED = 5
"""Fields told one by one; the others are counted."""
LARGEST_REDRAWN = 1024 * 1024
"""Bytes of a payload that is drawn anew, which takes seconds; a county's return has a fortieth of it."""
SHOWN = 80
"""Characters of a value that are shown."""


@dataclass(frozen=True, slots=True)
class Redrawing:
    """Knows the plans that a return can be drawn anew with."""

    plans: tuple[Plan, ...]
    """Whole, as issued."""
    directory: Directory

    def changes(self, documents: Documents[Any, Any], data: bytes, opened: Opened) -> tuple[Refusal, ...]:
        """What was changed in a file that is not intact; empty when it carries no readable payload."""
        if opened.claimed is None:
            return ()
        try:
            claimed = documents.read_payload(opened.claimed)
            original = documents.read_payload(opened.original) if opened.original else claimed
        # The payload may be what was changed; the signature's own findings stand in any case.
        except UserError:
            return ()
        if original != claimed:
            return self._fields(original, claimed)
        redrawn = self._redrawn(documents, opened.kind, claimed, opened.claimed)
        return documents.compare(data, redrawn) if redrawn else documents.find_texts(data, opened.claimed)

    def misnamed(self, sealed: Return) -> Refusal | None:
        """Why a return does not call its unit as the directory does: on paper it would pass for another unit's."""
        unit = self.directory.by_code.get(sealed.unit_code)
        if unit is None or sealed.unit_name in (unit.name, unit.office_name, unit.formal_name):
            return None
        return Refusal("return.other_name", (("claimed", short(sealed.unit_name)), ("unit", unit.office_name)))

    def misfit(self, sealed: Return) -> Refusal | None:
        """Why what a unit added does not go with the plan it reports on; None where it does, or the plan is not at hand."""
        plan = self._issued(sealed)
        found = misfit(plan, sealed.additions) if plan else None
        return Refusal(found.code, (("what", short(found.what)),)) if found else None

    def _issued(self, sealed: Return) -> Plan | None:
        return next((plan for plan in self.plans if plan.digest == sealed.plan_digest), None)

    def _plan(self, sealed: Return) -> Plan | None:
        """The plan as its unit saw it; None where it is not at hand, or what was added does not fit it."""
        plan = self._issued(sealed)
        return None if plan is None or misfit(plan, sealed.additions) else plan_with(plan, sealed.additions)

    def _redrawn(self, documents: Documents[Any, Any], kind: str, sealed: Return, payload: bytes) -> bytes | None:
        """The file drawn anew, unsigned; None where it cannot or should not be drawn."""
        if len(payload) > LARGEST_REDRAWN:
            return None
        try:
            ledger = self._ledger(sealed, payload)
            if ledger is None:
                return None
            return documents.draw_pdf(ledger).pdf if kind == "pdf" else documents.draw_xlsx(ledger, payload)
        # Nobody signed this payload: it may hold what no office could have entered, and drawing may trip over it.
        except Exception:
            return None

    def _ledger(self, sealed: Return, payload: bytes) -> Ledger | None:
        """The return ready to be drawn, as its unit drew it; None without its plan or its unit."""
        plan = self._plan(sealed)
        unit = self.directory.by_code.get(sealed.unit_code)
        if plan is None or unit is None or not _is_about(plan, sealed):
            return None
        return build_ledger(
            as_seen_from(plan, unit.level.rank),
            sealed,
            office_name=unit.office_name,
            formal_name=unit.formal_name,
            recipient_name=(self.directory.parent_of(unit) or unit).office_name,
            code=check_code(hashlib.sha256(payload).hexdigest()),
        )

    def _fields(self, old: Return, new: Return) -> tuple[Refusal, ...]:
        found = differences(old, new)
        plan = self._plan(old)
        named = tuple(_named(each, plan) for each in found[:NAMED])
        rest = len(found) - len(named)
        return (*named, *([Refusal("return.more_fields_changed", (("count", str(rest)),))] if rest else []))


def _is_about(plan: Plan, sealed: Return) -> bool:
    """Whether all its records belong to the plan; a made-up payload may say so of any plan."""
    milestones = {*(entry.milestone_id for entry in sealed.entries), *(link.milestone_id for link in sealed.evidence)}
    return milestones <= plan.milestones_by_id.keys()


def _named(found: Difference, plan: Plan | None) -> Refusal:
    """A changed field; what belongs to no task is of the return as a whole."""
    is_head = not (found.milestone_id or found.indicator_id)
    where = {} if is_head else _place(found, plan)
    details = {**where, "field": found.field, "old": short(found.old), "new": short(found.new)}
    return Refusal("return.head_changed" if is_head else "return.field_changed", tuple(details.items()))


def _place(found: Difference, plan: Plan | None) -> dict[str, str]:
    """Task, and step or figure; the id alone where the plan is not at hand."""
    figure = plan.indicators_by_id.get(found.indicator_id) if plan else None
    if plan and figure:
        task = str(plan.tasks_by_id[figure.task_id].number)
        return {"task": task, "figure": figure.name, "kind": figure.kind.value}
    step = plan.milestones_by_id.get(found.milestone_id) if plan else None
    if plan and step:
        task = str(plan.task_of_milestone[step.id].number)
        return {"task": task, "step": step.label} if step.label else {"task": task}
    return {"task": found.milestone_id or found.indicator_id}


def short(text: str) -> str:
    """A value in one line, cut where a sentence would get too long."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
