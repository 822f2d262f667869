"""The parts of an answer that have a type of their own, written and read with every member checked."""

from __future__ import annotations

from pydantic import TypeAdapter

from planner_desktop.domain.identity import Refusal, SignatureStatus

STATUS = TypeAdapter(SignatureStatus)
FINDINGS = TypeAdapter(tuple[Refusal, ...])
