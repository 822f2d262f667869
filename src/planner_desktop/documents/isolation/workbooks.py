"""Workbooks made elsewhere, read in the child: what it is asked, what it answers, and what is believed of the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from planner_desktop.documents.excel.tables import SheetTable, read_tables
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.documents.refusals import RECEIVED_LIMIT
from planner_desktop.documents.vetting import sniff, vet
from planner_desktop.domain.bulk.block import Block
from planner_desktop.errors import UserError

VERB = "read_tables"
TABLES = TypeAdapter(tuple[SheetTable, ...])
_AREAS = ("vetting.", "bulk.", "payload.")
_LONGEST_DETAIL = 200


def answer(_head: Mapping[str, Any], bodies: Sequence[bytes]) -> tuple[dict[str, object], Sequence[bytes]]:
    """In the child: the tables, or why they cannot be read."""
    try:
        if sniff(bodies[0]) != "xlsx":
            raise UserError("bulk.not_excel")
        vet(bodies[0], "xlsx")
        return {}, (TABLES.dump_json(read_tables(bodies[0])),)
    except UserError as problem:
        return {"refused": problem.code, "details": {name: str(said) for name, said in problem.details.items()}}, ()


def read_in_child(workers: VettingWorkers, data: bytes) -> tuple[Block, ...]:
    """The tables of a workbook as blocks of cells; raises ``vetting.*``, ``bulk.*`` and ``payload.unreadable``.

    Waits for the child, ten seconds at most: not for the thread that paints.
    """
    if len(data) > RECEIVED_LIMIT:
        raise UserError("vetting.too_large", limit=RECEIVED_LIMIT // 2**20)
    told, bodies = workers.ask({"verb": VERB}, [data])
    if "refused" in told:
        raise _refusal(told)
    try:
        tables = TABLES.validate_json(bodies[0])
    # The answer of a child that a file has taken over may be anything.
    except (ValidationError, IndexError) as problem:
        raise UserError("vetting.worker_failed") from problem
    return tuple(Block(table.rows, frozenset(table.covered)) for table in tables)


def _refusal(told: Mapping[str, Any]) -> UserError:
    """Why the child refused a workbook; what no sentence is known for only says that it failed."""
    code, details = told["refused"], told.get("details")
    if not isinstance(code, str) or not code.startswith(_AREAS) or not isinstance(details, dict):
        return UserError("vetting.worker_failed")
    held = cast("dict[str, Any]", details)
    return UserError(code, **{name: str(said)[:_LONGEST_DETAIL] for name, said in held.items()})
