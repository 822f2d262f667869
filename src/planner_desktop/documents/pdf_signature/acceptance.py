"""What an accepted PDF may contain: our own certified return and nothing that could show or do something else.

Each rule looks at one thing and gives the code it refuses with. All are judged, so that the findings are complete.
"""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# The libraries that take the file apart do not type what they find in it.

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import XRefSectionType

from planner_desktop.domain.identity import Refusal

REVISIONS = 2
"""The report as drawn, and the update that signs it."""
PAYLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes of the attachment when unpacked."""

_CATALOGUE = {
    "/Type",
    "/Version",
    "/Pages",
    "/PageMode",
    "/PageLayout",
    "/PageLabels",
    "/ViewerPreferences",
    "/Lang",
    "/Outlines",
    "/MarkInfo",
    "/StructTreeRoot",
    "/OutputIntents",
    "/Metadata",
    "/Names",
    "/AF",
    "/AcroForm",
    "/Perms",
}
_SIGNATURE = {
    "/Type": "/Sig",
    "/Filter": "/Adobe.PPKLite",
    "/SubFilter": "/ETSI.CAdES.detached",
}
_SIGNATURE_KEYS = {*_SIGNATURE, "/Contents", "/ByteRange", "/M", "/Location", "/Reason", "/Reference"}
_ACTIVE = {
    "/OpenAction",
    "/AA",
    "/A",
    "/JS",
    "/JavaScript",
    "/XFA",
    "/OCProperties",
    "/OC",
    "/Launch",
    "/RichMediaContent",
    "/RichMediaSettings",
    "/3DD",
    "/Movie",
    "/Sound",
    "/Collection",
    "/DSS",
    "/Encrypt",
    "/FFilter",
    "/FDecodeParms",
    "/Threads",
    "/Alternates",
    "/OPI",
    "/Presteps",
    "/Ref",
}
"""Keys of things that act, hide, fetch or replace."""
_ACTIVE_VALUES = {
    "/JavaScript",
    "/Launch",
    "/GoToR",
    "/GoToE",
    "/URI",
    "/SubmitForm",
    "/ImportData",
    "/Rendition",
    "/SetOCGState",
    "/OCG",
    "/OCMD",
    "/ObjStm",
    "/XRef",
    "/PS",
}
_VALUE_KEYS = ("/S", "/Type", "/Subtype", "/Subtype2")
_ATTACHMENTS = {"return.json", "enrolment.json", "roster.json"}
"""Names of payloads; under any other, a program might do something else with the file than show it."""


@dataclass(frozen=True)
class Parsed:
    """A received PDF taken apart by the parser, already known to be covered by its one signature."""

    reader: PdfFileReader
    signature: Any
    """The signature dictionary."""
    reference: Any
    """Where the form's one field refers to it."""
    objects: tuple[Any, ...]
    """Every object of both revisions, with the dictionaries inside them."""


def parse(reader: PdfFileReader, signature: Any, reference: Any) -> Parsed:
    """Collect every dictionary of the file."""
    return Parsed(reader, signature, reference, tuple(_dictionaries(reader)))


def _dictionaries(reader: PdfFileReader) -> Iterator[Any]:
    references = [
        reference
        for revision in range(reader.xrefs.total_revisions)
        for reference in reader.xrefs.explicit_refs_in_revision(revision)
    ]
    for reference in {(reference.idnum, reference.generation): reference for reference in references}.values():
        yield from _inside(reader.get_object(reference))


def _inside(top: Any) -> Iterator[Any]:
    """A value's dictionaries at any depth, without following references."""
    waiting = [top]
    while waiting:
        value = waiting.pop()
        if isinstance(value, generic.DictionaryObject):
            yield value
            waiting.extend(value.raw_get(key) for key in value)
        elif isinstance(value, generic.ArrayObject):
            waiting.extend(value.raw_get(index) for index in range(len(value)))


def _value(dictionary: Any, key: str) -> Any:
    """The value a reader would see, or None; the parser's own ``get`` does not follow references."""
    try:
        return dictionary[key]
    except KeyError:
        return None


def findings(parsed: Parsed) -> tuple[Refusal, ...]:
    """Every rule the file breaks."""
    return tuple(Refusal(code) for code, holds in RULES.items() if not holds(parsed))


def _has_two_revisions(parsed: Parsed) -> bool:
    return parsed.reader.xrefs.total_revisions == REVISIONS


def _has_plain_tables(parsed: Parsed) -> bool:
    """Classic cross-reference tables only: streams and hybrids show different readers different files."""
    xrefs = parsed.reader.xrefs
    kinds = {xrefs.get_xref_container_info(number).xref_section_type for number in range(xrefs.total_revisions)}
    return kinds == {XRefSectionType.STANDARD}


def _is_certified(parsed: Parsed) -> bool:
    """The catalogue names this signature as the one that forbids every change."""
    permissions: Any = _value(parsed.reader.root, "/Perms") or {}
    if set(permissions) != {"/DocMDP"} or permissions.raw_get("/DocMDP") != parsed.reference:
        return False
    references = parsed.signature["/Reference"]
    if len(references) != 1 or references[0]["/TransformMethod"] != "/DocMDP":
        return False
    parameters = references[0]["/TransformParams"]
    return parameters["/P"] == 1 and parameters["/V"] == "/1.2" and set(parameters) == {"/Type", "/P", "/V"}


def _is_our_kind_of_signature(parsed: Parsed) -> bool:
    signature = parsed.signature
    return set(signature) <= _SIGNATURE_KEYS and all(
        _value(signature, key) == value for key, value in _SIGNATURE.items()
    )


def _has_one_signature(parsed: Parsed) -> bool:
    """Also none that no field refers to."""
    return sum("/ByteRange" in found for found in parsed.objects) == 1


def _has_plain_form(parsed: Parsed) -> bool:
    form = parsed.reader.root["/AcroForm"]
    return set(form) == {"/Fields", "/SigFlags"} and form["/SigFlags"] == 3 and len(form["/Fields"]) == 1


def _has_no_annotation(parsed: Parsed) -> bool:
    """Only the seal's own: another one could lie over the text."""
    annotations = [found for found in parsed.objects if "/Rect" in found or _value(found, "/Type") == "/Annot"]
    listed = sum(len(found["/Annots"]) for found in parsed.objects if "/Annots" in found)
    return len(annotations) == listed == 1 and _value(annotations[0], "/Subtype") == "/Widget"


def _draws_nothing_in_the_seal(parsed: Parsed) -> bool:
    """An appearance of its own could lay anything over the page."""
    field = parsed.reader.root["/AcroForm"]["/Fields"][0]
    appearance = field["/AP"]
    return set(appearance) == {"/N"} and appearance["/N"].data == b""


def _has_plain_catalogue(parsed: Parsed) -> bool:
    return set(parsed.reader.root) <= _CATALOGUE and set(parsed.reader.root["/Names"]) == {"/EmbeddedFiles"}


def _is_inactive(parsed: Parsed) -> bool:
    return not any(_acts(found) for found in parsed.objects)


def _acts(found: Any) -> bool:
    # A stream that names a file takes its data from there.
    if not _ACTIVE.isdisjoint(found) or (isinstance(found, generic.StreamObject) and "/F" in found):
        return True
    return any(_names(_value(found, key), _ACTIVE_VALUES) for key in _VALUE_KEYS)


def _names(value: Any, names: set[str]) -> bool:
    return isinstance(value, generic.NameObject) and value in names


def _has_one_attachment(parsed: Parsed) -> bool:
    """One file, listed under its name and as the document's associated file."""
    root = parsed.reader.root
    names = root["/Names"]["/EmbeddedFiles"]
    if set(names) != {"/Names"} or len(names["/Names"]) != 2 or len(root["/AF"]) != 1:
        return False
    specification = names["/Names"].raw_get(1)
    holders = [found for found in parsed.objects if "/EF" in found]
    files = [found for found in parsed.objects if _value(found, "/Type") == "/EmbeddedFile"]
    return (
        root["/AF"].raw_get(0) == specification
        and len(holders) == len(files) == 1
        and _is_one_file(holders[0], names["/Names"][0])
    )


def _is_one_file(specification: Any, name: object) -> bool:
    versions = specification["/EF"]
    return (
        name == specification["/F"] == specification["/UF"]
        and name in _ATTACHMENTS
        and set(versions) == {"/F", "/UF"}
        and versions.raw_get("/F") == versions.raw_get("/UF")
        and _value(specification, "/AFRelationship") == "/Data"
    )


RULES: dict[str, Callable[[Parsed], bool]] = {
    "pdf.revisions": _has_two_revisions,
    "pdf.cross_references": _has_plain_tables,
    "pdf.not_certified": _is_certified,
    "pdf.signature_kind": _is_our_kind_of_signature,
    "pdf.several_signatures": _has_one_signature,
    "pdf.form": _has_plain_form,
    "pdf.annotation": _has_no_annotation,
    "pdf.seal_drawn": _draws_nothing_in_the_seal,
    "pdf.catalogue": _has_plain_catalogue,
    "pdf.active_content": _is_inactive,
    "pdf.attachments": _has_one_attachment,
}
"""Code of the refusal: what must hold."""


def payload(parsed: Parsed) -> bytes:
    """The attachment's bytes; the parser was told to stop at ``PAYLOAD_LIMIT``."""
    specification = parsed.reader.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
    data: bytes = specification["/EF"]["/F"].data
    return data
