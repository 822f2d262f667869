"""The workbook's zip: the same content gives the same bytes, and the two elements that openpyxl cannot write well."""

# lxml has no type stubs.
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from planner_desktop.documents import zip_container

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True, slots=True)
class SheetExtras:
    """What is added to a sheet after openpyxl wrote it."""

    merged: Sequence[str]
    """Ranges, in the order of their making; openpyxl writes them in the order of a set."""
    area: str
    """Range in which a number kept as text is no error; Excel else draws a green corner into every such cell."""

    def added_to(self, xml: bytes) -> bytes:
        """The sheet with both, each at the place that the schema gives it (CT_Worksheet, ECMA-376-1 18.3.1.99).

        In UTF-8: openpyxl spells every Chinese character as a reference of eight bytes.
        """
        root = etree.fromstring(xml)
        if self.merged:
            merged = etree.Element(f"{_MAIN}mergeCells", count=str(len(self.merged)))
            merged.extend(etree.Element(f"{_MAIN}mergeCell", ref=area) for area in self.merged)
            root.find(f"{_MAIN}sheetData").addnext(merged)
        ignored = etree.SubElement(root, f"{_MAIN}ignoredErrors")
        etree.SubElement(ignored, f"{_MAIN}ignoredError", sqref=self.area, numberStoredAsText="1")
        return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


class _Parts:
    """Takes what openpyxl writes into its archive."""

    def __init__(self, extras: Mapping[str, SheetExtras]) -> None:
        self.extras = extras
        self.parts: dict[str, bytes] = {}

    def writestr(self, name: str, data: str | bytes) -> None:
        """Keep a part."""
        self.parts[name] = data.encode("utf-8") if isinstance(data, str) else data

    def write(self, file: str, name: str) -> None:
        """Keep a sheet, which openpyxl writes to a temporary file first."""
        xml = Path(file).read_bytes()
        extras = self.extras.get(name)
        self.parts[name] = extras.added_to(xml) if extras else xml

    def namelist(self) -> list[str]:
        """The parts so far."""
        return list(self.parts)

    def close(self) -> None:
        """Nothing is held open."""


def packed(workbook: Workbook, extras: Mapping[str, SheetExtras]) -> bytes:
    """The finished file; ``extras`` by the sheets' part names."""
    archive = _Parts(extras)
    # openpyxl asks no more of its archive than these four methods.
    ExcelWriter(workbook, archive).save()  # pyright: ignore[reportArgumentType]
    return zip_container.compose([zip_container.pack(name, data) for name, data in archive.parts.items()])
