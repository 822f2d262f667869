"""Blocks of cells as programs with tables put them on the clipboard: cells parted by tabs, rows by line ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner_desktop.errors import UserError

MOST_ROWS, MOST_COLUMNS = 20_000, 200
MOST_CHARACTERS = 20_000_000
"""Far beyond any table of entries; more is a mistake of the clipboard."""
_QUOTE = '"'
_NEEDS_QUOTES = ("\n", "\t", _QUOTE)


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of texts, not all of the same length."""

    rows: tuple[tuple[str, ...], ...]
    covered: frozenset[tuple[int, int]] = frozenset()
    """Cells that a merged cell lies over, as row and column from 0; the clipboard does not tell them."""

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return max(map(len, self.rows), default=0)

    @property
    def is_one_cell(self) -> bool:
        """Whether it is a value and no table."""
        return len(self.rows) <= 1 and self.width <= 1

    def text(self, row: int, column: int) -> str:
        """A cell's text; empty beyond the end of its row."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""


def read_block(text: str) -> Block:
    """The block a clipboard's plain text is; raises ``bulk.too_large``."""
    if len(text) > MOST_CHARACTERS:
        raise UserError("bulk.too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
    rows = tuple(_rows(text.replace("\r\n", "\n").replace("\r", "\n")))
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise UserError("bulk.too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
    return Block(rows)


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Rows as text for the clipboard, each ended by a line end as Excel does it."""
    return "".join("\t".join(map(_written, row)) + "\r\n" for row in rows)


def _written(cell: str) -> str:
    if "\n" in cell or "\t" in cell or cell.startswith(_QUOTE):
        return f"{_QUOTE}{cell.replace(_QUOTE, _QUOTE * 2)}{_QUOTE}"
    return cell


def _rows(text: str) -> Iterator[tuple[str, ...]]:
    at = 0
    while at < len(text):
        row: list[str] = []
        more = True
        while more:
            cell, at = _cell(text, at)
            row.append(cell)
            more = text[at : at + 1] == "\t"
            at += 1
        yield tuple(row)


def _cell(text: str, at: int) -> tuple[str, int]:
    """The cell that begins at a place, and where it ends."""
    if text.startswith(_QUOTE, at):
        quoted = _quoted(text, at)
        if quoted is not None:
            return quoted
    ends = [place for place in (text.find("\t", at), text.find("\n", at)) if place >= 0]
    end = min(ends, default=len(text))
    return text[at:end], end


def _quoted(text: str, at: int) -> tuple[str, int] | None:
    """A quoted cell; None where the quote only is the first character: Excel quotes no cell without need."""
    end = at + 1
    while True:
        end = text.find(_QUOTE, end)
        if end < 0:
            return None
        if text.startswith(_QUOTE, end + 1):
            end += 2
            continue
        break
    inside = text[at + 1 : end].replace(_QUOTE * 2, _QUOTE)
    closed = text[end + 1 : end + 2] in ("", "\t", "\n")
    return (inside, end + 1) if closed and any(mark in inside for mark in _NEEDS_QUOTES) else None
