"""Read a file somebody handed over: never more of it than any return may have."""

from __future__ import annotations

from pathlib import Path

from planner_desktop.errors import UserError

LONGEST = 20 * 1024 * 1024
"""Bytes; vetting refuses larger files too, but only after they are in memory."""
LONGEST_PACKAGE = 24 * 1024 * 1024
"""Bytes of a zip, which holds a return and its evidence."""


def read_file(path: Path) -> bytes:
    """The file's bytes; raises ``file.missing``, ``file.is_folder``, ``file.too_large`` or ``file.unreadable``."""
    longest = LONGEST_PACKAGE if path.suffix.lower() == ".zip" else LONGEST
    try:
        with path.open("rb") as file:
            data = file.read(longest + 1)
    except FileNotFoundError as problem:
        raise UserError("file.missing", path=str(path)) from problem
    except IsADirectoryError as problem:
        raise UserError("file.is_folder", path=str(path)) from problem
    except OSError as problem:
        raise UserError("file.unreadable", path=str(path), reason=problem.strerror or "") from problem
    if len(data) > longest:
        raise UserError("file.too_large", path=str(path), limit=longest // 1024 // 1024)
    return data
