"""Content types and relationships: one form each, and nothing in them that a reader could take in two ways."""

from __future__ import annotations

import pytest

from planner_desktop.documents.refusals import RefusedError
from planner_desktop.documents.xlsx_signature.package import (
    ContentTypes,
    Relationship,
    read_content_types,
    read_relationships,
    write_relationships,
)

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">%s</Types>'
RELATIONSHIPS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
)
ONE = b'<Relationship Id="a" Type="t" Target="b.xml"/>'


def test_content_types_come_back_as_they_were_written() -> None:
    types = ContentTypes({"xml": "application/xml", "rels": "r"}, {"/xl/workbook.xml": "w"})
    assert read_content_types(types.to_xml()) == types
    assert types.of("xl/workbook.xml") == "w"
    assert types.of("xl/other.XML") == "application/xml"


def test_part_without_a_kind_is_refused() -> None:
    with pytest.raises(RefusedError, match=r"xlsx\.content_types"):
        ContentTypes({}, {}).of("xl/a.bin")


def test_only_what_the_parts_need_is_kept() -> None:
    types = ContentTypes({"xml": "x", "png": "p"}, {"/a.xml": "a", "/gone.xml": "g"})
    assert types.only_for(["a.xml", "b.xml", "[Content_Types].xml"]) == ContentTypes({"xml": "x"}, {"/a.xml": "a"})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<Types/>",
        b"<!DOCTYPE Types>" + TYPES % b"",
        b"<!-- -->" + TYPES % b"",
        (TYPES % b"").decode().encode("utf-16"),
        b"<?xml version='1.0' encoding='nonsense'?>" + TYPES % b"",
        TYPES % b'<Default Extension="xml" ContentType="a"><More/></Default>',
        TYPES % b'<Default Extension="xml"/>',
        TYPES % b'<Default ContentType="a"/>',
        TYPES % b'<Override PartName="" ContentType="a"/>',
        TYPES % b'<Default Extension="xml" ContentType="a&amp;b"/>',
        TYPES % b'<Default Extension="xml" ContentType="a"/><Default Extension="XML" ContentType="b"/>',
        TYPES % b'<Override PartName="/a" ContentType="a"/><Override PartName="/a" ContentType="b"/>',
        TYPES % b'<Other PartName="/a" ContentType="a"/>',
        TYPES % b'<Default xmlns="other" Extension="xml" ContentType="a"/>',
    ],
    ids=range(15),
)
def test_odd_content_types_are_refused(data: bytes) -> None:
    with pytest.raises(RefusedError):
        read_content_types(data)


def test_relationships_come_back_sorted_by_id() -> None:
    given = [Relationship("b", "t", "x.xml"), Relationship("a", "t", "/y.xml", "External")]
    assert read_relationships(write_relationships(given), "_rels/.rels") == (given[1], given[0])


@pytest.mark.parametrize(
    "rows",
    [
        ONE + ONE,
        b'<Other Id="a" Type="t" Target="b"/>',
        b'<Relationship Id="a" Type="t" Target="b" More="c"/>',
        b'<Relationship Id="a" Type="t"/>',
        b'<Relationship Id="a" Type="t" Target="b" TargetMode=""/>',
        b'<Relationship Id="a" Type="t" Target="&#10;"/>',
        b'<Relationship Id="a" Type="t" Target="b">' + ONE + b"</Relationship>",
    ],
    ids=range(7),
)
def test_odd_relationships_are_refused(rows: bytes) -> None:
    with pytest.raises(RefusedError):
        read_relationships(RELATIONSHIPS % rows, "_rels/.rels")


def test_relationships_under_another_root_are_refused() -> None:
    with pytest.raises(RefusedError):
        read_relationships(b"<Other/>", "_rels/.rels")


@pytest.mark.parametrize(
    ("source", "target", "part"),
    [
        ("_rels/.rels", "xl/workbook.xml", "xl/workbook.xml"),
        ("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("xl/_rels/workbook.xml.rels", "/xl/styles.xml", "xl/styles.xml"),
        ("xl/worksheets/_rels/sheet1.xml.rels", "../drawings/drawing1.xml", "xl/drawings/drawing1.xml"),
    ],
)
def test_target_is_seen_from_its_source(source: str, target: str, part: str) -> None:
    assert Relationship("a", "t", target).part(source) == part
