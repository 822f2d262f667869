"""The parts of an Open Packaging package: content types and relationships, each with one canonical form (ECMA-376-2)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from planner_desktop.documents.refusals import RefusedError, demand

CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELATIONSHIPS = "_rels/.rels"
XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

_CONTENT_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_ATTRIBUTES = ("Id", "Type", "Target", "TargetMode")
_PLAIN = re.compile(r"[!#-%(-;=?-~ ]{1,300}")
"""Printable ASCII without the five characters that XML would have to escape."""

Parts = Mapping[str, bytes]


def _elements(data: bytes, part: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Tag and attributes of the root and its children; there is no text, no document type and nothing deeper."""
    demand(b"<!" not in data and b"\0" not in data, "xlsx.unreadable_part", part=part)
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise RefusedError("xlsx.unreadable_part", part=part) from error
    yield root.tag, dict(root.attrib)
    for element in root:
        demand(len(element) == 0, "xlsx.unreadable_part", part=part)
        yield element.tag, dict(element.attrib)


def _children(data: bytes, part: str, root: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Tag and attributes of what lies in the root that is expected."""
    elements = _elements(data, part)
    tag, _ = next(elements)
    demand(tag == root, "xlsx.unreadable_part", part=part)
    return elements


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """What kind each part is: by its extension, or named one by one."""

    defaults: Mapping[str, str]
    overrides: Mapping[str, str]
    """Keys begin with a slash."""

    def of(self, part: str) -> str:
        """The part's kind; raises ``RefusedError`` when it has none."""
        found = self.overrides.get(f"/{part}") or self.defaults.get(extension(part))
        if not found:
            raise RefusedError("xlsx.content_types", part=part)
        return found

    def only_for(self, parts: Iterable[str]) -> ContentTypes:
        """Without what no part needs."""
        names = [part for part in parts if part != CONTENT_TYPES]
        overrides = {f"/{name}": self.overrides[f"/{name}"] for name in names if f"/{name}" in self.overrides}
        used = {extension(name) for name in names if f"/{name}" not in overrides}
        return ContentTypes({key: value for key, value in self.defaults.items() if key in used}, overrides)

    def to_xml(self) -> bytes:
        """Sorted, in one line."""
        defaults = "".join(
            f'<Default Extension="{key}" ContentType="{value}"/>' for key, value in sorted(self.defaults.items())
        )
        overrides = "".join(
            f'<Override PartName="{key}" ContentType="{value}"/>' for key, value in sorted(self.overrides.items())
        )
        return f'{XML_DECLARATION}<Types xmlns="{_CONTENT_TYPES_NAMESPACE}">{defaults}{overrides}</Types>'.encode()


def extension(part: str) -> str:
    """What follows the last dot, in lower case."""
    return part.rsplit(".", 1)[-1].lower()


def read_content_types(data: bytes) -> ContentTypes:
    """Parse ``[Content_Types].xml``."""
    tables: dict[str, dict[str, str]] = {"Default": {}, "Override": {}}
    for tag, attributes in _children(data, CONTENT_TYPES, f"{{{_CONTENT_TYPES_NAMESPACE}}}Types"):
        kind = tag.removeprefix(f"{{{_CONTENT_TYPES_NAMESPACE}}}")
        demand(kind in tables, "xlsx.content_types", part=CONTENT_TYPES)
        key = _plain(attributes.get("Extension" if kind == "Default" else "PartName"), CONTENT_TYPES)
        key = key.lower() if kind == "Default" else key
        demand(key not in tables[kind], "xlsx.content_types", part=CONTENT_TYPES)
        tables[kind][key] = _plain(attributes.get("ContentType"), CONTENT_TYPES)
    return ContentTypes(tables["Default"], tables["Override"])


@dataclass(frozen=True, slots=True, order=True)
class Relationship:
    """One arrow from a part to another; sorted by id."""

    id: str
    type: str
    target: str
    mode: str = "Internal"

    def to_xml(self) -> str:
        """The element as this program writes it."""
        mode = "" if self.mode == "Internal" else f' TargetMode="{self.mode}"'
        return f'<Relationship Id="{self.id}" Type="{self.type}" Target="{self.target}"{mode}/>'

    def part(self, source: str) -> str:
        """The part it points at, seen from the relationships part ``source``."""
        if self.target.startswith("/"):
            return self.target[1:]
        base = posixpath.dirname(posixpath.dirname(source))
        return posixpath.normpath(posixpath.join(base, self.target))


def read_relationships(data: bytes, part: str) -> tuple[Relationship, ...]:
    """Parse a relationships part, sorted by id."""
    found: list[Relationship] = []
    for tag, attributes in _children(data, part, f"{{{PACKAGE_RELATIONSHIPS}}}Relationships"):
        demand(tag == f"{{{PACKAGE_RELATIONSHIPS}}}Relationship", "xlsx.relationships", part=part)
        demand(set(attributes) <= set(_ATTRIBUTES), "xlsx.relationships", part=part)
        values = [_plain(attributes.get(name), part) for name in _ATTRIBUTES[:3]]
        found.append(Relationship(*values, mode=_plain(attributes.get("TargetMode", "Internal"), part)))
    demand(len({relationship.id for relationship in found}) == len(found), "xlsx.relationships", part=part)
    return tuple(sorted(found))


def write_relationships(relationships: Iterable[Relationship]) -> bytes:
    """The canonical relationships part."""
    rows = "".join(relationship.to_xml() for relationship in sorted(relationships))
    return f'{XML_DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{rows}</Relationships>'.encode()


def is_relationships(part: str) -> bool:
    """Whether the part holds relationships."""
    return part.endswith(".rels")


def _plain(value: str | None, part: str) -> str:
    """A name or kind that reads the same in every notation of XML."""
    if value is None or not _PLAIN.fullmatch(value):
        raise RefusedError("xlsx.unreadable_part", part=part)
    return value
