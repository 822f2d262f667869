"""The CMS container of a PDF signature, built in one way only (PAdES B-B: ETSI EN 319 142-1, RFC 5652).

Signing and verifying share the builder: a received container is accepted only if rebuilding it from its certificate,
digest and signature value gives the same bytes. Nothing in it is interpreted that was not built here.
"""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# The libraries that take the file apart do not type what they find in it.

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509

from planner_desktop.documents import signature_values
from planner_desktop.documents.certificates import to_der

_DIGEST = "sha256"


@dataclass(frozen=True, slots=True)
class Container:
    """The three things a container carries."""

    certificate: x509.Certificate
    digest: bytes
    """SHA-256 of the bytes in the signature's range."""
    signature: bytes
    """Over the signed attributes."""

    def to_der(self) -> bytes:
        """The container's only form."""
        return _build(self)

    def is_signed(self) -> bool:
        """Whether the signature is the certificate's over the signed attributes."""
        message = attributes_to_sign(self.certificate, self.digest)
        return signature_values.is_signature(self.certificate.public_key(), self.signature, message)


@lru_cache(maxsize=4)
def attributes_to_sign(certificate: x509.Certificate, digest: bytes) -> bytes:
    """The DER that is signed: kind of content, digest of the document, and which certificate signs.

    Kept for a moment, since signing and verifying need it twice for each file and it is slow to build.
    """
    return _attributes(certificate, digest).dump()


def read(der: bytes) -> Container:
    """Take a container apart; raises ``ValueError`` unless rebuilding it gives the same bytes."""
    signed: Any = cms.ContentInfo.load(der, strict=True)["content"]
    info: Any = signed["signer_infos"][0]
    digests: list[bytes] = [
        attribute["values"][0].native
        for attribute in info["signed_attrs"]
        if attribute["type"].native == "message_digest"
    ]
    container = Container(
        certificate=x509.load_der_x509_certificate(signed["certificates"][0].chosen.dump()),
        digest=digests[0],
        signature=info["signature"].native,
    )
    if container.to_der() != der:
        raise ValueError("the container has another form than the canonical one")
    return container


def _attributes(certificate: x509.Certificate, digest: bytes) -> cms.CMSAttributes:
    reference = tsp.SigningCertificateV2({"certs": [{"cert_hash": hashlib.sha256(to_der(certificate)).digest()}]})
    return cms.CMSAttributes(
        [
            {"type": "content_type", "values": ["data"]},
            {"type": "message_digest", "values": [digest]},
            {"type": "signing_certificate_v2", "values": [reference]},
        ]
    )


def _signature_algorithm(certificate: x509.Certificate) -> algos.SignedDigestAlgorithm:
    is_rsa = isinstance(certificate.public_key(), signature_values.rsa.RSAPublicKey)
    return algos.SignedDigestAlgorithm({"algorithm": "sha256_rsa" if is_rsa else "sha256_ecdsa"})


def _build(container: Container) -> bytes:
    certificate: Any = asn1_x509.Certificate.load(to_der(container.certificate))
    digest_algorithm = algos.DigestAlgorithm({"algorithm": _DIGEST})
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                    )
                }
            ),
            "digest_algorithm": digest_algorithm,
            "signed_attrs": cms.CMSAttributes.load(attributes_to_sign(container.certificate, container.digest)),
            "signature_algorithm": _signature_algorithm(container.certificate),
            "signature": core.OctetString(container.signature),
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [digest_algorithm],
            "encap_content_info": {"content_type": "data"},
            "certificates": [cms.CertificateChoices(name="certificate", value=certificate)],
            "signer_infos": [signer],
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()
