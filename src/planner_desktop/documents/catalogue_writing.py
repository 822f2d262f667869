"""A plan as a catalogue: canonical JSON (RFC 8785), its digest, and the readable form kept on disk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import rfc8785

from planner_desktop.documents.catalogue import SCHEMA
from planner_desktop.domain.plan import Anomaly, Plan
from planner_desktop.domain.plan_data import plan_data

_Json = dict[str, Any]


def canonical_plan(plan: Plan) -> bytes:
    """The plan's content in canonical form: without digest, and without anomalies, which are remarks on a reading."""
    return rfc8785.dumps(content_of(plan))


def digest_of(plan: Plan) -> str:
    """SHA-256 (hex) of the canonical plan."""
    return hashlib.sha256(canonical_plan(plan)).hexdigest()


def write_catalogue(plan: Plan, anomalies: Sequence[Anomaly] = ()) -> bytes:
    """The catalogue as indented UTF-8 JSON; its digest is that of the canonical form, whatever the layout."""
    remarks = [{"code": a.code, "where": a.where, "details": [list(d) for d in a.details]} for a in anomalies]
    catalogue = {**content_of(plan), "digest": digest_of(plan), "anomalies": remarks}
    return (json.dumps(catalogue, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def content_of(plan: Plan) -> _Json:
    """The plan as plain data, without its digest."""
    content = plan_data(plan)
    del content["digest"]
    return {"schema": SCHEMA, **content}
