"""A shipped or stored plan, loaded from its catalogue; on the path to the first window, so JSON and nothing else."""

from __future__ import annotations

import json

from planner_desktop.domain.plan import Anomaly, Plan
from planner_desktop.domain.plan_data import plan_from

SCHEMA = 1
"""Version of the catalogue's form."""


def load_catalogue(data: bytes) -> Plan:
    """The plan of a catalogue this program made; for a received one use ``catalogue_vetting.vetted_plan``."""
    return plan_from(json.loads(data))


def load_anomalies(data: bytes) -> tuple[Anomaly, ...]:
    """What was to be confirmed when the catalogue was made."""
    return tuple(
        Anomaly(item["code"], item["where"], tuple((key, value) for key, value in item["details"]))
        for item in json.loads(data)["anomalies"]
    )
