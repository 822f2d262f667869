"""Preferences of this PC: language, theme, text size and folders, kept as JSON beside the store."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

LANGUAGES = ("zh_CN", "en")
THEMES = ("light", "dark", "contrast")
SMALLEST_TEXT, LARGEST_TEXT = 100, 175
"""Text size in percent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose for this PC; nothing here changes a figure."""

    language: str = "zh_CN"
    theme: str = "light"
    text_size: int = 100
    export_folder: str = ""
    period: str = ""
    """Name of the period last looked at."""
    window: tuple[int, int] = (1366, 700)
    maximized: bool = False
    panes: tuple[int, ...] = ()
    """Widths of the tree and of the side pane as they were drawn, in pixels at 100 %; empty as they come."""
    view: str = ""
    """Key of the view looked at last."""
    table_lines: int = 3
    """Lines of text in a row of the table."""
    table_widths: tuple[tuple[str, int], ...] = ()
    """Columns of the table that were drawn wider or narrower: key and width in pixels at 100 %."""

    def clamped(self) -> Settings:
        """The same with every value in its range."""
        return replace(
            self,
            language=self.language if self.language in LANGUAGES else "zh_CN",
            theme=self.theme if self.theme in THEMES else "light",
            text_size=min(max(self.text_size, SMALLEST_TEXT), LARGEST_TEXT),
        )


def load_settings(path: Path) -> Settings:
    """The kept preferences; a missing or unreadable file gives the defaults, since nothing else depends on it."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _from_json(held) if isinstance(held, dict) else Settings()


def _from_json(held: dict[str, Any]) -> Settings:
    defaults = Settings()
    known = {
        field.name: held[field.name]
        for field in fields(Settings)
        if isinstance(held.get(field.name), str | int) and type(held[field.name]) is type(getattr(defaults, field.name))
    }
    size = held.get("window")
    if isinstance(size, list) and len(size) == 2 and all(isinstance(n, int) and 200 <= n <= 20_000 for n in size):
        known["window"] = (size[0], size[1])
    panes = held.get("panes")
    if isinstance(panes, list) and len(panes) == 2 and all(type(n) is int and 40 <= n <= 4_000 for n in panes):
        known["panes"] = (panes[0], panes[1])
    widths = held.get("table_widths")
    if isinstance(widths, list):
        known["table_widths"] = tuple((each[0], each[1]) for each in widths if _is_width(each))
    return Settings(**known).clamped()


def _is_width(held: Any) -> bool:
    return isinstance(held, list) and len(held) == 2 and isinstance(held[0], str) and type(held[1]) is int


def save_settings(path: Path, settings: Settings, write: Callable[[Path, bytes], None]) -> None:
    """Keep preferences; ``write`` writes a file whole or not at all."""
    write(path, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode())
