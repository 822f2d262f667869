"""No byte of a signed workbook can be another one, packed ones included."""

from __future__ import annotations

from planner_desktop.documents import zip_container
from planner_desktop.documents.xlsx_signature import manifest, verify_xlsx
from support.flips import flipped, spread
from support.signed_samples import NOW, pins, signed_xlsx


def accepted(data: bytes) -> bool:
    status = verify_xlsx(data, pins(), now=NOW).status
    assert (status.intact and status.valid and status.trusted) == (status.findings == ())
    return status.intact


def test_a_byte_flipped_anywhere_is_noticed() -> None:
    survivors = [name for name, data in flipped(signed_xlsx(), spread(len(signed_xlsx()), 1200)) if accepted(data)]
    assert survivors == []


def test_a_byte_flipped_in_the_headers_of_the_zip_is_noticed() -> None:
    data = signed_xlsx()
    starts = [at for at in range(len(data)) if data[at : at + 4] in (b"PK\3\4", b"PK\1\2", b"PK\5\6")]
    chosen = [position for start in starts for position in range(start, min(start + 46, len(data)))]
    assert len(starts) > 20
    assert [name for name, altered in flipped(data, chosen) if accepted(altered)] == []


def test_a_byte_flipped_in_the_signature_part_is_noticed() -> None:
    (entry,) = [entry for entry in zip_container.read(signed_xlsx()) if entry.name == manifest.SIGNATURE]
    start = signed_xlsx().index(entry.packed)
    chosen = range(start, start + len(entry.packed), 5)
    assert len(chosen) > 400
    assert [name for name, altered in flipped(signed_xlsx(), chosen) if accepted(altered)] == []


def test_same_content_packed_in_another_way_is_noticed() -> None:
    entries = list(zip_container.read(signed_xlsx()))
    plain = [zip_container.pack(e.name, zip_container.unpack(e), method=zip_container.STORED) for e in entries]
    assert not accepted(zip_container.compose(plain))


def test_a_file_cut_short_anywhere_is_noticed() -> None:
    data = signed_xlsx()
    assert not any(accepted(data[:length]) for length in range(0, len(data), 211))
