"""Build a plan's catalogue under resources/plans from the notice's text and what a person added on review."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from planner_desktop.documents.catalogue_writing import digest_of, write_catalogue
from planner_desktop.documents.notice import read_notice
from planner_desktop.domain.plan import Plan, Programme
from planner_desktop.paths import resources


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", nargs="?", type=Path, default=resources() / "plans" / "plan-2019-15.txt")
    parser.add_argument("--out", type=Path, help="the catalogue to write; beside the source by default")
    arguments = parser.parse_args()
    source: Path = arguments.source
    catalogue = build(source.read_bytes(), source.with_suffix(".review.json").read_bytes(), source.name)
    out: Path = arguments.out or source.with_suffix(".json")
    out.write_bytes(catalogue)
    print(f"{out}: {len(catalogue)} bytes")


def build(source: bytes, review: bytes, name: str) -> bytes:
    read = read_notice(source, name)
    return write_catalogue(reviewed(read.plan, review), read.anomalies)


def reviewed(plan: Plan, review: bytes) -> Plan:
    """The plan with the programmes that the office names but the notice lists no tasks for."""
    programmes = list(plan.programmes)
    for added in json.loads(review)["programmes"]:
        node_id = f"p{len(programmes) + 1}"
        programmes.append(Programme(node_id, "", added["title"], "", sections=(), awaits_supplement=True))
    whole = replace(plan, programmes=tuple(programmes))
    return replace(whole, digest=digest_of(whole))


if __name__ == "__main__":
    main()
