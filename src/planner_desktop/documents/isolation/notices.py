"""What the child answers when it is asked to read a notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from planner_desktop.documents.catalogue_writing import write_catalogue
from planner_desktop.documents.notice import read_notice
from planner_desktop.domain.plan import Anomaly
from planner_desktop.errors import UserError

VERB = "read_notice"
ANOMALIES = TypeAdapter(tuple[Anomaly, ...])


def answer(head: Mapping[str, Any], bodies: Sequence[bytes]) -> tuple[dict[str, object], Sequence[bytes]]:
    """The notice as a catalogue, or why it cannot be read."""
    try:
        read = read_notice(bodies[0], str(head["name"]))
    except UserError as problem:
        return {"refused": problem.code, "details": {key: str(value) for key, value in problem.details.items()}}, ()
    return {"anomalies": ANOMALIES.dump_python(read.anomalies, mode="json")}, (write_catalogue(read.plan),)
