"""No byte of a signed PDF can be another one."""

from __future__ import annotations

import re

from planner_desktop.documents.pdf_signature import verify_pdf
from support.flips import flipped, spread
from support.signed_samples import NOW, pins, signed_pdf


def accepted(data: bytes) -> bool:
    status = verify_pdf(data, pins(), now=NOW).status
    assert (status.intact and status.valid and status.trusted) == (status.findings == ())
    return status.intact


def gap() -> range:
    """Positions of the signature value, its brackets included."""
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", signed_pdf())
    assert found is not None
    return range(int(found[1]), int(found[2]))


def test_a_byte_flipped_anywhere_is_noticed() -> None:
    survivors = [name for name, data in flipped(signed_pdf(), spread(len(signed_pdf()), 700)) if accepted(data)]
    assert survivors == []


def test_a_byte_flipped_in_the_signature_value_or_its_padding_is_noticed() -> None:
    positions = gap()
    chosen = [*positions[:40], *positions[:1200:7], *positions[-40:], *positions[1200::61]]
    assert [name for name, data in flipped(signed_pdf(), chosen) if accepted(data)] == []


def test_a_byte_flipped_in_tables_and_trailers_is_noticed() -> None:
    places = [found.start() for found in re.finditer(rb"xref|trailer|startxref|%%EOF|/ByteRange|/Prev", signed_pdf())]
    chosen = [position for place in places for position in range(place, min(place + 24, len(signed_pdf())))]
    assert len(chosen) > 100
    assert [name for name, data in flipped(signed_pdf(), chosen) if accepted(data)] == []


def test_a_file_cut_short_anywhere_is_noticed() -> None:
    data = signed_pdf()
    assert not any(accepted(data[:length]) for length in range(0, len(data), 97))


def test_lower_case_hex_in_the_signature_value_is_noticed() -> None:
    positions = gap()
    value = signed_pdf()[positions.start : positions.stop]
    assert not accepted(signed_pdf().replace(value, value.lower()))
