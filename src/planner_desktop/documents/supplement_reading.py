"""A second notice read as a supplement: parsed in a child process like everything received, and vetted before it is used."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from planner_desktop.documents.additions_part import can_travel
from planner_desktop.documents.catalogue_vetting import vetted_plan
from planner_desktop.documents.catalogue_writing import content_of, digest_of
from planner_desktop.documents.isolation.notices import ANOMALIES, VERB
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.documents.notice.reading import FILE_LIMIT
from planner_desktop.domain.additions import Supplement
from planner_desktop.domain.coverage import code_point
from planner_desktop.domain.plan import Anomaly, Plan
from planner_desktop.domain.plan_data import plan_from
from planner_desktop.errors import UserError

_LOCKED_ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What an old Word file begins with, and a Word document that a passphrase protects."""
_LOCKED_MARK = "EncryptedPackage".encode("utf-16-le")


class SupplementReader:
    """Reads files that a user chose; waits for the child, so not for the thread that paints."""

    def __init__(self, workers: VettingWorkers, missing: Callable[[str], Sequence[str]]) -> None:
        """``missing`` gives the characters of a text that no bundled font prints."""
        self._workers = workers
        self._missing = missing

    def read(self, data: bytes, name: str) -> tuple[Plan, tuple[Anomaly, ...]]:
        """The notice in composed characters, and what a person has to confirm.

        Raises ``notice.*``, ``vetting.*``, or ``supplement.unprintable`` with ``name`` and ``character``.
        """
        if len(data) > FILE_LIMIT:
            raise UserError("notice.too_large", name=name, limit=FILE_LIMIT // 2**20)
        if data.startswith(_LOCKED_ZIP) and _LOCKED_MARK in data:
            raise UserError("supplement.locked", name=name)
        told, parts = self._workers.ask({"verb": VERB, "name": name}, [data])
        if "refused" in told:
            raise _refusal(told)
        try:
            plan = _composed(vetted_plan(parts[0], name))
            anomalies = ANOMALIES.validate_python(told["anomalies"], strict=False)
        # The answer of a child that a file has taken over may be anything.
        except (ValidationError, KeyError, IndexError, TypeError) as problem:
            raise UserError("vetting.worker_failed") from problem
        self._may_travel(plan, name)
        return plan, anomalies

    def _may_travel(self, plan: Plan, name: str) -> None:
        """Refuse here what could be neither printed nor sent later."""
        missing = self._missing(json.dumps(content_of(plan), ensure_ascii=False))
        if missing:
            raise UserError("supplement.unprintable", name=name, character=f"{missing[0]} ({code_point(missing[0])})")
        if not can_travel(Supplement.of(plan, "")):
            raise UserError("supplement.no_form", name=name)


def _refusal(told: Mapping[str, Any]) -> UserError:
    """The child's refusal, if it is one that reading a notice can lead to."""
    code, details = told["refused"], told.get("details")
    if not isinstance(code, str) or not code.startswith("notice.") or not isinstance(details, dict):
        return UserError("vetting.worker_failed")
    return UserError(code, **{str(key): str(value)[:200] for key, value in details.items()})  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _composed(plan: Plan) -> Plan:
    """The plan in NFC, the one spelling a return has; its digest is that of this spelling."""
    text = unicodedata.normalize("NFC", json.dumps(content_of(plan), ensure_ascii=False))
    composed = plan_from({**json.loads(text), "digest": ""})
    return replace(composed, digest=digest_of(composed))
