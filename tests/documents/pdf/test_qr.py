"""The QR code, read back by a reader that shares no code with what drew it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.documents.pdf.qr import symbol
from planner_desktop.domain.check_code import ALPHABET, QR_PREFIX
from support.qr_reading import read


@given(st.text(ALPHABET, min_size=16, max_size=16))
def test_a_check_code_is_read_back(code: str) -> None:
    drawn = symbol(QR_PREFIX + code)
    dark = [[False] * drawn.modules for _ in range(drawn.modules)]
    for row, first, count in drawn.runs:
        dark[row][first : first + count] = [True] * count
    assert read(dark) == QR_PREFIX + code
