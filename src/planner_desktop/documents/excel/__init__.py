"""The return as a workbook: drawn by openpyxl, read back without it."""

from __future__ import annotations

from planner_desktop.documents.excel.reading import read_cells, read_payload
from planner_desktop.domain.ledger import Ledger

__all__ = ["draw_workbook", "read_cells", "read_payload"]


def draw_workbook(ledger: Ledger, payload: bytes) -> bytes:
    """The workbook, unsigned, with the payload in its very-hidden sheet; the first call imports openpyxl (0.2 s)."""
    from planner_desktop.documents.excel import workbook

    return workbook.draw(ledger, payload)
