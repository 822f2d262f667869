"""The zip around a workbook, read within limits and written in one form only.

Reading trusts no number of the file: the directory is compared with what lies in front of each part, sizes are bounded
before anything is unpacked, and unpacking stops at the size that was announced. Raises ``RefusedError``.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from planner_desktop.documents.refusals import RefusedError, demand

PART_LIMIT = 300
PART_SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of one part when unpacked."""
TOTAL_SIZE_LIMIT = 128 * 1024 * 1024
RATIO_LIMIT = 200
"""Unpacked to packed; text compresses 10:1, and deflate cannot do more than 1,032:1."""
RATIO_FLOOR = 64 * 1024
"""Bytes up to which a part may be packed as tightly as it likes."""
NAME_LIMIT = 200
_PIECE = 1024 * 1024
"""Bytes unpacked at a time while a part is measured."""

STORED, DEFLATED = 0, 8

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION = 20
_MIDNIGHT_1980 = (0, 0x21)
"""Time and date of every part: the same content gives the same bytes."""
_UTF8_NAME = 0x0800
_HARMLESS_FLAGS = _UTF8_NAME | 0x0008 | 0x0006
"""UTF-8 names, sizes repeated after the data, and hints about the effort of compression."""
_HAS_DESCRIPTOR = 0x0008
_DESCRIPTOR_ROOM = 16
_NAME = re.compile(
    r"(\[Content_Types\]\.xml|(?:[A-Za-z0-9_][A-Za-z0-9_.\-]*/)*(?:[A-Za-z0-9_][A-Za-z0-9_.\-]*|\.rels))"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as it lies in the zip."""

    name: str
    method: int
    crc: int
    size: int
    """Bytes when unpacked, as announced."""
    packed: bytes


def pack(name: str, data: bytes, *, method: int = DEFLATED) -> Entry:
    """A part made ready for ``compose``."""
    if method == STORED:
        return Entry(name, STORED, zlib.crc32(data), len(data), data)
    deflate = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Entry(name, DEFLATED, zlib.crc32(data), len(data), deflate.compress(data) + deflate.flush())


def unpack(entry: Entry) -> bytes:
    """The part's content; stops at the announced size however much the data would give.

    It is unpacked in pieces first, and kept only when it turned out to be what was announced.
    """
    if entry.method == STORED:
        demand(len(entry.packed) == entry.size, "vetting.lying_size", part=entry.name)
        demand(zlib.crc32(entry.packed) == entry.crc, "vetting.damaged", part=entry.name)
        return entry.packed
    size = crc = 0
    for piece in _inflated(entry):
        size += len(piece)
        crc = zlib.crc32(piece, crc)
        if size > entry.size:
            break
    demand(size == entry.size, "vetting.lying_size", part=entry.name)
    demand(crc == entry.crc, "vetting.damaged", part=entry.name)
    return b"".join(_inflated(entry))


def _inflated(entry: Entry) -> Iterator[bytes]:
    """The packed data in pieces; all of it belongs to the part."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    packed = entry.packed
    try:
        while not inflate.eof:
            piece = inflate.decompress(packed, _PIECE)
            packed = inflate.unconsumed_tail
            demand(bool(piece or packed or inflate.eof), "vetting.lying_size", part=entry.name)
            yield piece
    except zlib.error as error:
        raise RefusedError("vetting.damaged", part=entry.name) from error
    demand(not inflate.unused_data, "vetting.lying_size", part=entry.name)


def local_record(entry: Entry) -> bytes:
    """A part with its header, in the only form that this program writes."""
    name, flags = _written_name(entry)
    header = _LOCAL.pack(
        _LOCAL_MARK,
        _VERSION,
        flags,
        entry.method,
        *_MIDNIGHT_1980,
        entry.crc,
        len(entry.packed),
        entry.size,
        len(name),
        0,
    )
    return header + name + entry.packed


def compose(entries: Sequence[Entry]) -> bytes:
    """The zip of these parts in this order; every byte of it follows from them."""
    records = [local_record(entry) for entry in entries]
    directory: list[bytes] = []
    offset = 0
    for entry, record in zip(entries, records, strict=True):
        directory.append(_central_record(entry, offset))
        offset += len(record)
    central = b"".join(directory)
    end = _END.pack(_END_MARK, 0, 0, len(entries), len(entries), len(central), offset, 0)
    return b"".join(records) + central + end


def _central_record(entry: Entry, offset: int) -> bytes:
    name, flags = _written_name(entry)
    sizes = (entry.crc, len(entry.packed), entry.size)
    header = _CENTRAL.pack(
        _CENTRAL_MARK,
        _VERSION,
        _VERSION,
        flags,
        entry.method,
        *_MIDNIGHT_1980,
        *sizes,
        len(name),
        0,
        0,
        0,
        0,
        0,
        offset,
    )
    return header + name


def _written_name(entry: Entry) -> tuple[bytes, int]:
    """A name as it is written, and the flag that says so where it is not plain ASCII."""
    return entry.name.encode("utf-8"), 0 if entry.name.isascii() else _UTF8_NAME


def read(data: bytes, check_names: Callable[[Sequence[str]], None] | None = None) -> tuple[Entry, ...]:
    """The parts in the order of the directory, their sizes within the limits, nothing unpacked yet.

    ``check_names`` refuses names in place of the rules for a workbook; it sees each byte of them as one character.
    """
    start, places = _places(data)
    (check_names or _check_names)([place.name for place in places])
    _check_sizes(places)
    return _entries(data, places, start)


def names(data: bytes) -> tuple[str, ...]:
    """What the directory lists, each byte of a name as one character; nothing is unpacked."""
    return tuple(place.name for place in _places(data)[1])


def _places(data: bytes) -> tuple[int, list[_Place]]:
    """Where the directory begins, and its lines."""
    end = _END.unpack(data[-_END.size :].rjust(_END.size, b"\0"))
    mark, disk, first_disk, here, count, size, start, comment = end
    demand(mark == _END_MARK and disk == first_disk == comment == 0 and here == count, "vetting.no_plain_zip")
    demand(0 < count <= PART_LIMIT, "vetting.too_many_parts", count=str(count), limit=str(PART_LIMIT))
    demand(start + size + _END.size == len(data), "vetting.no_plain_zip")
    return start, _directory(data, start, count)


@dataclass(frozen=True, slots=True)
class _Place:
    """A line of the directory."""

    name: str
    flags: int
    method: int
    crc: int
    packed_size: int
    size: int
    offset: int


def _directory(data: bytes, start: int, count: int) -> list[_Place]:
    """The directory's lines, which fill it exactly."""
    places: list[_Place] = []
    position = start
    for _ in range(count):
        demand(position + _CENTRAL.size + _END.size <= len(data), "vetting.no_plain_zip")
        fields = _CENTRAL.unpack_from(data, position)
        mark, flags, method, crc, packed_size, size = (fields[0], fields[3], fields[4], *fields[7:10])
        name_length, extra, comment, offset = fields[10], fields[11], fields[12], fields[16]
        demand(mark == _CENTRAL_MARK, "vetting.no_plain_zip")
        begin = position + _CENTRAL.size
        name = data[begin : begin + name_length].decode("latin-1")
        demand(flags & ~_HARMLESS_FLAGS == 0 and method in (STORED, DEFLATED), "vetting.unknown_packing", part=name)
        places.append(_Place(name, flags, method, crc, packed_size, size, offset))
        position = begin + name_length + extra + comment
    demand(position + _END.size == len(data), "vetting.no_plain_zip")
    return places


def _check_names(names: Sequence[str]) -> None:
    """No way out of the package, and no two names that one file system or another takes for the same."""
    for name in names:
        demand(
            len(name) <= NAME_LIMIT and _NAME.fullmatch(name) is not None,
            "vetting.bad_name",
            part=repr(name[:NAME_LIMIT]),
        )
    demand(len({name.lower() for name in names}) == len(names), "vetting.same_name_twice")


def _check_sizes(places: Sequence[_Place]) -> None:
    """What the file announces; ``unpack`` holds it to that."""
    for place in places:
        demand(place.size <= PART_SIZE_LIMIT, "vetting.part_too_large", part=place.name)
        allowed = max(RATIO_FLOOR, RATIO_LIMIT * place.packed_size)
        demand(place.size <= allowed, "vetting.packed_too_tightly", part=place.name)
    demand(sum(place.size for place in places) <= TOTAL_SIZE_LIMIT, "vetting.too_large")


def _entries(data: bytes, places: Sequence[_Place], end: int) -> tuple[Entry, ...]:
    """Each part's packed bytes; no two parts share any."""
    offsets = sorted(place.offset for place in places)
    following = dict(zip(offsets, [*offsets[1:], end], strict=True))
    demand(len(following) == len(places), "vetting.overlap")
    return tuple(_entry(data, place, following[place.offset]) for place in places)


def _entry(data: bytes, place: _Place, limit: int) -> Entry:
    demand(place.offset + _LOCAL.size <= limit <= len(data), "vetting.overlap", part=place.name)
    mark, _, flags, method, _, _, crc, packed_size, size, name_length, extra = _LOCAL.unpack_from(data, place.offset)
    begin = place.offset + _LOCAL.size
    name = data[begin : begin + name_length].decode("latin-1")
    demand(
        mark == _LOCAL_MARK and (flags, method, name) == (place.flags, place.method, place.name), "vetting.two_truths"
    )
    announced = (crc, packed_size, size)
    told_later = flags & _HAS_DESCRIPTOR and announced == (0, 0, 0)
    demand(told_later or announced == (place.crc, place.packed_size, place.size), "vetting.two_truths", part=place.name)
    begin += name_length + extra
    finish = begin + place.packed_size
    demand(finish <= limit, "vetting.overlap", part=place.name)
    demand(limit - finish <= (_DESCRIPTOR_ROOM if flags & _HAS_DESCRIPTOR else 0), "vetting.gap", part=place.name)
    return Entry(place.name, place.method, place.crc, place.size, data[begin:finish])
