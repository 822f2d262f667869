"""The signature part of a package, built in one way only (ECMA-376-2 part 13, XML-DSig, XAdES-EPES without policy).

Signing and verifying share the builder: a received signature is not interpreted, it is built again from the parts, the
certificate, the time and the comment, and has to come out the same. Every fragment is written in the form that inclusive
Canonical XML gives it as a document of its own, because that is what Office and LibreOffice digest.

The comment ends with the SHA-256 of the zip up to the signature part. It binds the packed bytes, which the manifest does not:
the same sheet can be packed in many ways, and only one of them was signed.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from planner_desktop.documents import signature_values
from planner_desktop.documents.certificates import to_der
from planner_desktop.documents.xlsx_signature.package import (
    CONTENT_TYPES,
    PACKAGE_RELATIONSHIPS,
    XML_DECLARATION,
    ContentTypes,
    Parts,
    Relationship,
    is_relationships,
    read_relationships,
    write_relationships,
)

ORIGIN = "_xmlsignatures/origin.sigs"
ORIGIN_RELATIONSHIPS = "_xmlsignatures/_rels/origin.sigs.rels"
SIGNATURE = "_xmlsignatures/sig1.xml"
SIGNATURE_PARTS = frozenset({ORIGIN, ORIGIN_RELATIONSHIPS, SIGNATURE})
ORIGIN_TYPE = "application/vnd.openxmlformats-package.digital-signature-origin"
SIGNATURE_TYPE = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"
ORIGIN_RELATIONSHIP = Relationship("rIdSigOrigin", f"{PACKAGE_RELATIONSHIPS}/digital-signature/origin", ORIGIN)
ORIGIN_RELATIONSHIPS_XML = write_relationships(
    [Relationship("rId1", f"{PACKAGE_RELATIONSHIPS}/digital-signature/signature", "sig1.xml")]
)
COMMENT_LIMIT = 160
"""Characters; Office allows 255, and the digest of the zip takes its share."""

_DSIG = "http://www.w3.org/2000/09/xmldsig#"
_XADES = "http://uri.etsi.org/01903/v1.3.2#"
_MDSSI = "http://schemas.openxmlformats.org/package/2006/digital-signature"
_OFFICE = "http://schemas.microsoft.com/office/2006/digsig"
_C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
_SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
_RELATIONSHIP_TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
_RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
_ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_DIGEST_METHOD = f'<DigestMethod Algorithm="{_SHA256}"></DigestMethod>'


@dataclass(frozen=True, slots=True)
class Statement:
    """What the signer states beside the parts themselves."""

    certificate: x509.Certificate
    signed_at: datetime
    comment: str
    container: str
    """SHA-256 of the zip up to the signature part, in hex."""

    @property
    def written_time(self) -> str:
        """UTC to the second."""
        return self.signed_at.astimezone(UTC).strftime(_TIME)

    @property
    def written_comment(self) -> str:
        """What Excel shows as the purpose of signing."""
        return f"{self.comment} [SHA-256 {self.container}]"


@dataclass(frozen=True, slots=True)
class Fragments:
    """The signature's building blocks, each in canonical form."""

    package: str
    office: str
    properties: str
    signed_info: str

    @property
    def to_sign(self) -> bytes:
        """The bytes under the signature value."""
        return self.signed_info.encode()


def build(parts: Parts, types: ContentTypes, statement: Statement) -> Fragments:
    """Everything but the signature value."""
    package = _package_object(_references(parts, types), statement)
    office = _office_object(statement)
    properties = _signed_properties(statement)
    return Fragments(package, office, properties, _signed_info(package, office, properties, statement))


def assemble(fragments: Fragments, signature: bytes, certificate: x509.Certificate) -> bytes:
    """The signature part; inside it, the fragments inherit the namespaces they declare when alone."""
    value = signature_values.to_xml(certificate.public_key(), signature)
    inner = [_inherit(text) for text in (fragments.signed_info, fragments.package, fragments.office)]
    properties = _inherit(fragments.properties).replace(f' xmlns:xd="{_XADES}"', "", 1)
    return (
        f'{XML_DECLARATION}<Signature xmlns="{_DSIG}" Id="idPackageSignature">{inner[0]}'
        f"<SignatureValue>{_base64(value)}</SignatureValue><KeyInfo><X509Data><X509Certificate>"
        f"{_base64(to_der(certificate))}</X509Certificate></X509Data></KeyInfo>{inner[1]}{inner[2]}"
        f'<Object><xd:QualifyingProperties xmlns:xd="{_XADES}" Target="#idPackageSignature">{properties}'
        "</xd:QualifyingProperties></Object></Signature>"
    ).encode()


_FIELDS = {
    "value": re.compile(rb"<SignatureValue>([A-Za-z0-9+/=]{1,2000})</SignatureValue>"),
    "certificate": re.compile(rb"<X509Certificate>([A-Za-z0-9+/=]{1,20000})</X509Certificate>"),
    "time": re.compile(rb"<xd:SigningTime>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)</xd:SigningTime>"),
    "comment": re.compile(rb"<SignatureComments>([^<]*) \[SHA-256 ([0-9a-f]{64})\]</SignatureComments>"),
}


def extract(signature_part: bytes) -> tuple[Statement, bytes]:
    """What a received signature says, and its value, found by plain search; raises ``ValueError``.

    Nothing is proved by this. The statement is only good if ``assemble`` makes the very same part from it.
    """
    found = {name: pattern.findall(signature_part) for name, pattern in _FIELDS.items()}
    if any(len(matches) != 1 for matches in found.values()):
        raise ValueError("the signature part lacks a field, or has one twice")
    certificate = x509.load_der_x509_certificate(base64.b64decode(found["certificate"][0], validate=True))
    value = base64.b64decode(found["value"][0], validate=True)
    comment, container = found["comment"][0]
    statement = Statement(
        certificate=certificate,
        signed_at=datetime.strptime(found["time"][0].decode("ascii"), _TIME).replace(tzinfo=UTC),
        comment=_unescape(comment.decode("utf-8")),
        container=container.decode("ascii"),
    )
    return statement, signature_values.from_xml(certificate.public_key(), value)


def _references(parts: Parts, types: ContentTypes) -> str:
    """The manifest: one digest a part, the signature's own parts and the content types excepted."""
    names = sorted(set(parts) - SIGNATURE_PARTS - {CONTENT_TYPES})
    return "".join(_part_reference(name, types.of(name), parts[name]) for name in names)


def _part_reference(name: str, kind: str, data: bytes) -> str:
    """Relationships are digested without the one that leads to the signature (ECMA-376-2, 13.2.4.24)."""
    transforms = ""
    if is_relationships(name):
        signed = [found for found in read_relationships(data, name) if found.type != ORIGIN_RELATIONSHIP.type]
        data = _transformed(signed)
        selected = "".join(
            f'<mdssi:RelationshipReference xmlns:mdssi="{_MDSSI}" SourceId="{found.id}"></mdssi:RelationshipReference>'
            for found in signed
        )
        transforms = (
            f'<Transforms><Transform Algorithm="{_RELATIONSHIP_TRANSFORM}">{selected}</Transform>'
            f'<Transform Algorithm="{_C14N}"></Transform></Transforms>'
        )
    return f'<Reference URI="/{name}?ContentType={kind}">{transforms}{_digest(data)}</Reference>'


def _transformed(relationships: list[Relationship]) -> bytes:
    """What the relationship transform and Canonical XML make of a relationships part."""
    rows = "".join(
        f'<Relationship Id="{found.id}" Target="{found.target}" TargetMode="{found.mode}" '
        f'Type="{found.type}"></Relationship>'
        for found in relationships
    )
    return f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{rows}</Relationships>'.encode()


def _package_object(references: str, statement: Statement) -> str:
    time = (
        f'<mdssi:SignatureTime xmlns:mdssi="{_MDSSI}"><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>'
        f"<mdssi:Value>{statement.written_time}</mdssi:Value></mdssi:SignatureTime>"
    )
    return (
        f'<Object xmlns="{_DSIG}" Id="idPackageObject"><Manifest>{references}</Manifest>'
        f"{_signature_property('idSignatureTime', time)}</Object>"
    )


_OFFICE_FIELDS: Mapping[str, str] = {
    "SetupID": "",
    "SignatureText": "",
    "SignatureImage": "",
    "SignatureComments": "{comment}",
    "SignatureProviderId": "{{00000000-0000-0000-0000-000000000000}}",
    "SignatureProviderUrl": "",
    "SignatureProviderDetails": "9",
    "ManifestHashAlgorithm": _SHA256,
    "SignatureType": "1",
}
"""What Office expects of an invisible signature (MS-OFFCRYPTO 2.5.2.5)."""


def _office_object(statement: Statement) -> str:
    comment = _text(statement.written_comment)
    fields = "".join(f"<{name}>{value.format(comment=comment)}</{name}>" for name, value in _OFFICE_FIELDS.items())
    details = f'<SignatureInfoV1 xmlns="{_OFFICE}">{fields}</SignatureInfoV1>'
    return f'<Object xmlns="{_DSIG}" Id="idOfficeObject">{_signature_property("idOfficeV1Details", details)}</Object>'


def _signature_property(name: str, content: str) -> str:
    return (
        f'<SignatureProperties><SignatureProperty Id="{name}" Target="#idPackageSignature">{content}'
        "</SignatureProperty></SignatureProperties>"
    )


def _signed_properties(statement: Statement) -> str:
    certificate = statement.certificate
    issuer = _text(certificate.issuer.rfc4514_string())
    return (
        f'<xd:SignedProperties xmlns="{_DSIG}" xmlns:xd="{_XADES}" Id="idSignedProperties">'
        f"<xd:SignedSignatureProperties><xd:SigningTime>{statement.written_time}</xd:SigningTime>"
        f"<xd:SigningCertificate><xd:Cert><xd:CertDigest>{_digest(to_der(certificate))}</xd:CertDigest>"
        f"<xd:IssuerSerial><X509IssuerName>{issuer}</X509IssuerName>"
        f"<X509SerialNumber>{certificate.serial_number}</X509SerialNumber></xd:IssuerSerial></xd:Cert>"
        "</xd:SigningCertificate><xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied>"
        "</xd:SignaturePolicyImplied></xd:SignaturePolicyIdentifier></xd:SignedSignatureProperties>"
        "</xd:SignedProperties>"
    )


def _signed_info(package: str, office: str, properties: str, statement: Statement) -> str:
    is_rsa = isinstance(statement.certificate.public_key(), rsa.RSAPublicKey)
    canonical = f'<Transforms><Transform Algorithm="{_C14N}"></Transform></Transforms>'
    return (
        f'<SignedInfo xmlns="{_DSIG}"><CanonicalizationMethod Algorithm="{_C14N}"></CanonicalizationMethod>'
        f'<SignatureMethod Algorithm="{_RSA if is_rsa else _ECDSA}"></SignatureMethod>'
        f"{_object_reference(f'{_DSIG}Object', 'idPackageObject', package)}"
        f"{_object_reference(f'{_DSIG}Object', 'idOfficeObject', office)}"
        f"{_object_reference('http://uri.etsi.org/01903#SignedProperties', 'idSignedProperties', properties, canonical)}"
        "</SignedInfo>"
    )


def _object_reference(kind: str, name: str, fragment: str, transforms: str = "") -> str:
    return f'<Reference Type="{kind}" URI="#{name}">{transforms}{_digest(fragment.encode())}</Reference>'


def _digest(data: bytes) -> str:
    return f"{_DIGEST_METHOD}<DigestValue>{_base64(hashlib.sha256(data).digest())}</DigestValue>"


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _inherit(fragment: str) -> str:
    """The fragment as a child of an element that already declares the signature's namespace."""
    return fragment.replace(f' xmlns="{_DSIG}"', "", 1)


def _text(text: str) -> str:
    """Element text as Canonical XML writes it."""
    return escape(text, {"\r": "&#xD;"})


def _unescape(text: str) -> str:
    return text.replace("&#xD;", "\r").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
