"""Reads the shipped directory of units and the pinyin initials that it is searched by."""

from __future__ import annotations

from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.units import Directory, Level, Unit

HEADER = ["code", "level", "parent", "name"]


def load_directory(data: bytes) -> Directory:
    """Build the directory from ``units.tsv``; the file is the program's own, so a fault in it is a bug and raises."""
    header, *rows = (line.split("\t") for line in data.decode("utf-8").splitlines())
    if header != HEADER:
        raise ValueError(f"units.tsv has the columns {header}")
    names = {code: name for code, _, _, name in rows}
    return Directory(tuple(_unit(code, Level(level), parent, name, names) for code, level, parent, name in rows))


def _unit(code: str, level: Level, parent: str, name: str, names: dict[str, str]) -> Unit:
    city = names[parent] if level is Level.COUNTY else ""
    return Unit(code, name, level, parent or None, city)


def load_initials(data: bytes) -> Initials:
    """Build the initials from ``initials.tsv``."""
    lines = (line.partition("\t") for line in data.decode("utf-8").splitlines())
    return Initials({letters: characters for letters, _, characters in lines})
