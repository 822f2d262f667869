"""A return and its evidence as one ``.zip``, written in one form and read within limits.

Reading takes what other programs zip as well, for offices pack by hand: folders, and names in the encoding of Chinese
Windows. It takes no name that leads out of the package, and nothing that is packed to exhaust the reader. What lies in
it is only handed on: each file is judged by itself, and a zip inside a zip is not opened. Pure functions of bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from planner_desktop.documents import vetting, zip_container
from planner_desktop.documents.refusals import RefusedError, demand
from planner_desktop.errors import UserError

LARGEST = 24 * 1024 * 1024
"""Bytes of a package, and of what is in it: all the evidence a period may have, and the return."""
DEEPEST = 6
"""Folders within each other."""
LONGEST_NAME = 200
"""Characters of a name with its folders."""
_MARK = b"PK\x03\x04"
_WORKBOOK = "xl/workbook.xml"
_BAD = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def is_package(data: bytes) -> bool:
    """Whether the bytes are a zip that is no workbook, by its directory: a package holds a workbook whole."""
    if not data.startswith(_MARK):
        return False
    try:
        return _WORKBOOK not in zip_container.names(data)
    except RefusedError:
        return vetting.sniff(data) is None


def compose_package(files: Mapping[str, bytes]) -> bytes:
    """The package of these files, by name; the same files give the same bytes. Raises ``package.too_large``.

    Nothing is compressed: pictures, PDF and office files are already, and a receiver sees the size that counts.
    """
    entries = [zip_container.pack(name, data, method=zip_container.STORED) for name, data in files.items()]
    data = zip_container.compose(entries)
    if len(data) > LARGEST:
        raise UserError("package.too_large", size=f"{len(data) / 2**20:.1f}", limit=LARGEST // 2**20)
    return data


def unpack_package(data: bytes) -> dict[str, bytes]:
    """The files of a package by their names, without its folders; raises ``vetting.*``."""
    try:
        demand(len(data) <= LARGEST, "vetting.too_large", limit=str(LARGEST // 2**20))
        entries = zip_container.read(data, _check_names)
        demand(sum(entry.size for entry in entries) <= LARGEST, "vetting.too_large", limit=str(LARGEST // 2**20))
        return {_readable(entry.name): zip_container.unpack(entry) for entry in entries if not entry.name.endswith("/")}
    except RefusedError as refused:
        raise UserError(refused.refusal.code, **dict(refused.refusal.details)) from refused


def _check_names(names: Sequence[str]) -> None:
    """No way out of the package, no device, and no two names that one file system takes for the same."""
    readable = [_readable(name) for name in names]
    for name in readable:
        demand(is_safe(name), "vetting.bad_name", part=repr(name[:LONGEST_NAME]))
    demand(len({name.casefold() for name in readable}) == len(names), "vetting.same_name_twice")


def is_safe(name: str) -> bool:
    """Whether a name stays within the package on every system; a folder's ends with a slash."""
    steps = name.removesuffix("/").split("/")
    return (
        0 < len(name) <= LONGEST_NAME
        and len(steps) <= DEEPEST
        and _BAD.search(name) is None
        and all(step and step == step.strip(" .") and not _DEVICES.fullmatch(step) for step in steps)
    )


def _readable(name: str) -> str:
    """A name as it was meant: UTF-8, or else what Chinese Windows writes without saying so."""
    raw = name.encode("latin-1")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RefusedError("vetting.bad_name", part=repr(name[:LONGEST_NAME]))
