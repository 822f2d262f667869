"""The table: Markdown for people, JSON for programs."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from measuring import Row, Spread

LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "reportlab", "openpyxl", "pyHanko")
HEAD = ("what", "this program", "floor", "ratio", "by CPU", "budget", "")


def markdown(rows: Sequence[Row]) -> str:
    """Median of each row, quartiles of its ratio in brackets, and what the machine was."""
    lines = [_line(HEAD), _line(["---"] * len(HEAD)), *(_line(_cells(row)) for row in rows)]
    lines += ["", *(f"{name}: {value}  " for name, value in machine().items())]
    return "\n".join(lines) + "\n"


def as_json(rows: Sequence[Row]) -> str:
    """Every sample of every row, with what is computed from them."""
    made = {"machine": machine(), "rows": [_members(row) for row in rows]}
    return json.dumps(made, ensure_ascii=False, indent=1)


def one_line(row: Row) -> str:
    """A row as it is told of while measuring."""
    return "  ".join(cell for cell in _cells(row) if cell)


def machine() -> dict[str, str]:
    """What the figures were reached on."""
    load = " ".join(f"{each:.1f}" for each in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    return {
        "Processors": f"{os.cpu_count()} × {platform.machine()}, load {load}, precedence {_precedence()}",
        "System": f"{platform.system()} {platform.release()}, Python {sys.version.split()[0]}",
        "Libraries": ", ".join(f"{name} {version(name)}" for name in LIBRARIES),
        "SQLite": sqlite3.sqlite_version,
    }


def _precedence() -> str:
    return f"{-os.nice(0):+d}" if hasattr(os, "nice") else "unknown"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: Row) -> list[str]:
    ratio, met = row.ratio, row.met
    spread = Spread.of(row.ours)
    ours = f"{_figure(spread.median)} {row.unit}"
    if not row.floor and len(row.ours) > 1:
        ours += f" ({_figure(spread.low)}–{_figure(spread.high)})"
    floor = f"{_figure(Spread.of(row.floor).median)} {row.unit} ({row.floor_name})" if row.floor else ""
    return [
        row.what + (f" ({row.note})" if row.note else ""),
        ours,
        floor,
        f"{ratio.median:.2f} ({ratio.low:.2f}–{ratio.high:.2f})" if ratio else "",
        _cpu(row),
        str(row.budget) if row.budget else "",
        "" if met is None else "met" if met else "**missed**",
    ]


def _cpu(row: Row) -> str:
    if not row.cpu:
        return ""
    median = Spread.of(row.cpu).median
    return f"{median:.2f}" if row.floor else f"{_figure(median)} {row.unit}"


def _figure(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def _members(row: Row) -> dict[str, Any]:
    ratio = row.ratio
    return {
        **asdict(row),
        "median": Spread.of(row.ours).median,
        "ratio": asdict(ratio) if ratio else None,
        "met": row.met,
    }
