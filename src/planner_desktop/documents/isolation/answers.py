"""The parts of an answer that have a type of their own, written and read with every member checked."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, TypeAdapter

from planner_desktop.domain.identity import Refusal, SignatureStatus

STATUS = TypeAdapter(SignatureStatus)
FINDINGS = TypeAdapter(tuple[Refusal, ...])
DETAILS = TypeAdapter(dict[str, str])
PARTS = TypeAdapter(list[tuple[str, Annotated[int, Field(ge=0)]]])
"""Name and size of each part of a package."""
