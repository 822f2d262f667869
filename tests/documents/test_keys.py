"""The key file: what it keeps, who can open it, and what a damaged or hostile one does."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from asn1crypto.core import OctetString
from asn1crypto.pkcs12 import Pfx, SafeContents
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12
from cryptography.x509.oid import NameOID

from planner_desktop.documents import certificates, key_file
from planner_desktop.documents.key_file import KeyCost
from planner_desktop.documents.keys import (
    SigningKey,
    change_passphrase,
    create_key,
    describe_key,
    import_p12,
    open_key,
)
from planner_desktop.documents.p12_cost import is_affordable
from planner_desktop.documents.signature_values import is_signature
from planner_desktop.errors import UserError
from support.signed_samples import CHEAP, NOW, PASSPHRASE, UNIT_CODE, UNIT_NAME, rsa_key, signing_key


@pytest.fixture(scope="module")
def data() -> bytes:
    return create_key(UNIT_CODE, UNIT_NAME, PASSPHRASE, now=NOW, cost=CHEAP)


def refusal(data: bytes, passphrase: str = PASSPHRASE) -> str:
    with pytest.raises(UserError) as caught:
        open_key(data, passphrase)
    return caught.value.code


def test_key_opens_with_its_passphrase_and_signs(data: bytes) -> None:
    key = open_key(data, PASSPHRASE)
    assert is_signature(key.certificate.public_key(), key.sign(b"message"), b"message")
    assert key.identity == describe_key(data)


def test_identity_is_told_without_the_passphrase(data: bytes) -> None:
    identity = describe_key(data)
    assert (identity.unit_code, identity.unit_name) == (UNIT_CODE, UNIT_NAME)
    assert identity.not_before == date(2020, 6, 30)
    assert timedelta(days=3 * 365) < identity.not_after - NOW.date() < timedelta(days=3 * 365 + 40)
    assert identity.fingerprint == hashlib.sha256(open_key(data, PASSPHRASE).certificate_der).hexdigest()


def test_certificate_is_for_signing_only_and_names_the_unit(data: bytes) -> None:
    certificate = open_key(data, PASSPHRASE).certificate
    assert isinstance(certificate.public_key(), ec.EllipticCurvePublicKey)
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.digital_signature and usage.value.content_commitment
    assert not usage.value.key_cert_sign
    constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    assert constraints.critical and constraints.value.ca is False
    assert "C=CN" in certificate.subject.rfc4514_string()


def test_ordinary_cost_is_the_one_of_the_design() -> None:
    made = create_key(UNIT_CODE, UNIT_NAME, PASSPHRASE, now=NOW)
    cost = key_file.read(made).cost
    assert (cost.n, cost.r, cost.p) == (131_072, 8, 1)
    assert open_key(made, PASSPHRASE).identity.unit_code == UNIT_CODE


def test_no_secret_shows_in_the_text_form(data: bytes) -> None:
    key = open_key(data, PASSPHRASE)
    assert "private" not in repr(key)


def test_no_secret_lies_open_in_the_file(data: bytes) -> None:
    key = open_key(data, PASSPHRASE).private_key
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    number = key.private_numbers().private_value.to_bytes(32, "big")
    assert number not in data
    assert PASSPHRASE.encode() not in data


@pytest.mark.parametrize("wrong", ["", "示例口令一二三五", PASSPHRASE + " ", PASSPHRASE[:-1]])
def test_wrong_passphrase_is_told(data: bytes, wrong: str) -> None:
    assert refusal(data, wrong) == "key.wrong_passphrase"


def test_passphrase_typed_composed_or_decomposed_is_the_same() -> None:
    made = create_key(UNIT_CODE, UNIT_NAME, "caf\u00e9-caf\u00e9", now=NOW, cost=CHEAP)
    assert open_key(made, unicodedata.normalize("NFD", "caf\u00e9-caf\u00e9"))


def test_short_passphrase_is_refused_when_made() -> None:
    with pytest.raises(UserError) as caught:
        create_key(UNIT_CODE, UNIT_NAME, "七个字的口令呀", now=NOW, cost=CHEAP)
    assert (caught.value.code, caught.value.details) == ("key.passphrase_too_short", {"minimum": 8})


def test_passphrase_with_half_a_character_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        create_key(UNIT_CODE, UNIT_NAME, "12345678\ud83d", now=NOW, cost=CHEAP)
    assert caught.value.code == "key.passphrase_unusable"


@pytest.mark.parametrize("name", ["", "   ", "示" * 65, "区\ud83d", "区\n委"])
def test_name_that_fits_no_certificate_is_refused(name: str) -> None:
    with pytest.raises(UserError) as caught:
        create_key(UNIT_CODE, name, PASSPHRASE, now=NOW, cost=CHEAP)
    assert caught.value.code == "key.name_unusable"


def test_damage_anywhere_is_told_from_a_wrong_passphrase(data: bytes) -> None:
    picked = random.Random(2020)
    for _ in range(300):
        altered = bytearray(data)
        altered[picked.randrange(len(data))] ^= 1 << picked.randrange(8)
        assert refusal(bytes(altered)) in ("key.damaged", "key.not_a_key_file")


def test_file_cut_short_anywhere_is_damaged(data: bytes) -> None:
    assert {refusal(data[:length]) for length in range(20, len(data), 37)} == {"key.damaged"}


@pytest.mark.parametrize("other", [b"", b"%PDF-1.7", b"planner-desktop kex\n" + b"0" * 100, b"\0" * 300_000])
def test_other_file_is_told(other: bytes) -> None:
    assert refusal(other) == "key.not_a_key_file"


def with_header(data: bytes, **changes: Any) -> bytes:
    """A key file with other parameters and a checksum that fits them, as an attacker would leave it."""
    magic = b"planner-desktop key\n"
    length = int.from_bytes(data[len(magic) : len(magic) + 4], "big")
    start = len(magic) + 4
    header = json.loads(data[start : start + length]) | changes
    encoded = json.dumps({key: value for key, value in header.items() if value is not None}).encode()
    body = magic + len(encoded).to_bytes(4, "big") + encoded + data[start + length : -32]
    return body + hashlib.sha256(body).digest()


@pytest.mark.parametrize(
    "changes",
    [{"n": 2**40}, {"n": 2**20}, {"n": 2**13}, {"n": 3}, {"n": -1}, {"r": 1024}, {"r": 0}, {"p": 2**20}, {"p": 3}],
    ids=str,
)
def test_absurd_parameters_are_refused_before_they_cost_anything(data: bytes, changes: dict[str, Any]) -> None:
    assert refusal(with_header(data, **changes)) == "key.absurd_parameters"


@pytest.mark.parametrize(
    "changes",
    [
        {"n": "131072"},
        {"n": 16384.0},
        {"n": True},
        {"n": [1]},
        {"salt": 5},
        {"salt": "00"},
        {"salt": "zz"},
        {"nonce": "00"},
        {"certificate": "***"},
        {"certificate": None},
        {"extra": 1},
    ],
    ids=str,
)
def test_header_of_another_form_is_damaged(data: bytes, changes: dict[str, Any]) -> None:
    assert refusal(with_header(data, **changes)) == "key.damaged"


def test_header_is_authenticated(data: bytes) -> None:
    other = signing_key("另一把钥匙（示例）").certificate_der
    exchanged = with_header(data, certificate=base64.b64encode(other).decode())
    assert refusal(exchanged) == "key.wrong_passphrase"


def test_key_file_of_a_newer_program_is_told(data: bytes) -> None:
    assert refusal(with_header(data, version=2, method="new")) == "key.newer_version"


def test_header_that_is_no_json_or_endless_is_damaged(data: bytes) -> None:
    for header in (b"[" * 5000, b"[]", b"{", b'{"version":'):
        body = b"planner-desktop key\n" + len(header).to_bytes(4, "big") + header
        assert refusal(body + hashlib.sha256(body).digest()) == "key.damaged"


def test_certificate_that_is_none_is_damaged(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        describe_key(with_header(data, certificate="AAAA"))
    assert caught.value.code == "key.damaged"


def test_changing_the_passphrase_keeps_key_and_certificate(data: bytes) -> None:
    changed = change_passphrase(data, PASSPHRASE, "新口令新口令新口令", cost=CHEAP)
    assert open_key(changed, "新口令新口令新口令").certificate == open_key(data, PASSPHRASE).certificate
    assert refusal(changed) == "key.wrong_passphrase"
    assert key_file.read(changed).salt != key_file.read(data).salt


def test_changing_the_passphrase_needs_the_old_one_and_a_long_new_one(data: bytes) -> None:
    for old, new, code in (
        ("wrong", PASSPHRASE, "key.wrong_passphrase"),
        (PASSPHRASE, "x", "key.passphrase_too_short"),
    ):
        with pytest.raises(UserError) as caught:
            change_passphrase(data, old, new, cost=CHEAP)
        assert caught.value.code == code


def p12_of(key: Any, certificate: x509.Certificate | None, passphrase: str = "p12-secret") -> bytes:
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(2048)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(passphrase.encode())
    )
    return pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, encryption)


def imported(data: bytes, secret: str = "p12-secret") -> SigningKey:
    return open_key(import_p12(data, secret, PASSPHRASE, cost=CHEAP), PASSPHRASE)


def import_refusal(data: bytes, secret: str = "p12-secret") -> str:
    with pytest.raises(UserError) as caught:
        import_p12(data, secret, PASSPHRASE, cost=CHEAP)
    return caught.value.code


@pytest.mark.parametrize("made", [rsa_key, signing_key], ids=["rsa", "ecdsa"])
def test_key_of_an_outside_authority_is_taken_over(made: Callable[[], SigningKey]) -> None:
    key = made()
    assert imported(p12_of(key.private_key, key.certificate)).certificate == key.certificate


def test_p12_with_wrong_passphrase_and_other_files_are_told_apart() -> None:
    sound = p12_of(rsa_key().private_key, rsa_key().certificate)
    assert import_refusal(sound, "wrong") == "key.p12_wrong_passphrase"
    assert import_refusal(sound[:-1]) == "key.p12_unreadable"
    assert import_refusal(b"") == "key.p12_unreadable"
    assert import_refusal(b"%PDF-1.7 something") == "key.p12_unreadable"


def asking_for(rounds: int, place: str) -> bytes:
    """A sound ``.p12`` that says its passphrase is to be hashed ``rounds`` times at one place."""
    file = Pfx.load(p12_of(rsa_key().private_key, rsa_key().certificate))
    encrypted, plain = file.authenticated_safe
    if place == "mac":
        file["mac_data"]["iterations"] = rounds
        return file.dump(force=True)
    if place == "certificate":
        algorithm = encrypted["content"]["encrypted_content_info"]["content_encryption_algorithm"]
    else:
        bags = SafeContents.load(plain["content"].native)
        algorithm = bags[0]["bag_value"]["encryption_algorithm"]
    algorithm["parameters"]["key_derivation_func"]["parameters"]["iteration_count"] = rounds
    if place == "key":
        plain["content"] = OctetString(bags.dump(force=True))
    file["auth_safe"]["content"] = OctetString(file.authenticated_safe.dump(force=True))
    return file.dump(force=True)


@pytest.mark.parametrize("place", ["mac", "certificate", "key"])
def test_p12_that_asks_for_absurd_rounds_is_refused_before_any_is_done(place: str) -> None:
    assert is_affordable(asking_for(2048, place))
    assert import_refusal(asking_for(3_000_000, place)) == "key.p12_unreadable"


def test_key_file_with_a_certificate_of_no_known_version_is_damaged() -> None:
    version, unknown = bytes.fromhex("a003020102"), bytes.fromhex("a003020105")
    certificate = signing_key().certificate_der.replace(version, unknown)
    with pytest.raises(UserError) as caught:
        describe_key(key_file.seal(b"any", certificate, PASSPHRASE, cost=CHEAP))
    assert caught.value.code == "key.damaged"


def test_p12_without_a_key_or_its_certificate_is_told() -> None:
    assert import_refusal(p12_of(None, rsa_key().certificate)) == "key.p12_without_key"
    assert import_refusal(p12_of(rsa_key().private_key, None)) == "key.p12_without_key"


@pytest.mark.parametrize(
    "make",
    [
        lambda: rsa.generate_private_key(65537, 1024),
        lambda: ec.generate_private_key(ec.SECP384R1()),
        lambda: dsa.generate_private_key(1024),
    ],
    ids=["short rsa", "other curve", "dsa"],
)
def test_key_of_another_kind_is_refused(make: Any) -> None:
    key = make()
    name = x509.Name([])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(NOW).not_valid_after(NOW + timedelta(days=1))
    certificate = builder.sign(key, hashes.SHA256())
    assert import_refusal(p12_of(key, certificate)) == "key.unsuitable"


def test_certificate_is_judged_by_key_purpose_and_dates() -> None:
    def codes(certificate: x509.Certificate, claimed: datetime, now: datetime) -> list[str]:
        return [found.code for found in certificates.judge(certificate, claimed=claimed, now=now)]

    sound = signing_key().certificate
    late = datetime(2030, 1, 1, tzinfo=UTC)
    early = datetime(2010, 1, 1, tzinfo=UTC)
    assert codes(sound, NOW, NOW) == []
    assert codes(sound, NOW, late) == codes(sound, late, NOW) == ["certificate.expired"]
    assert codes(sound, NOW, early) == codes(sound, early, NOW) == ["certificate.not_yet_valid"]
    assert codes(_certificate(usage=False, key=ec.generate_private_key(ec.SECP256R1())), NOW, NOW) == [
        "certificate.wrong_usage"
    ]
    assert codes(_certificate(usage=True, key=rsa.generate_private_key(65537, 1024)), NOW, NOW) == [
        "certificate.weak_key"
    ]
    assert codes(_certificate(usage=None, key=ec.generate_private_key(ec.SECP256R1())), NOW, NOW) == []


def _certificate(*, usage: bool | None, key: Any) -> x509.Certificate:
    name = x509.Name([])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(NOW).not_valid_after(NOW + timedelta(days=1))
    if usage is not None:
        flags = (usage, usage, True, False, False, False, False, False, False)
        builder = builder.add_extension(x509.KeyUsage(*flags), critical=True)
    return builder.sign(key, hashes.SHA256())


@pytest.mark.parametrize("name", ["团", "团" * 21, "团" * 22, "共青团" + "示例" * 30 + "区", "x" * 64])
def test_name_of_any_length_up_to_the_limit_comes_back_whole(name: str) -> None:
    made = create_key(UNIT_CODE, name, PASSPHRASE, now=NOW, cost=CHEAP)
    assert describe_key(made).unit_name == name
    assert open_key(made, PASSPHRASE).identity.unit_name == name


@pytest.mark.filterwarnings("ignore:Attribute's length")
@pytest.mark.parametrize("name", ["区委\u202e团", "a\nb", "团" * 65, "\u200b"])
def test_name_not_fit_to_be_shown_is_left_out(name: str) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    attribute = x509.NameAttribute(NameOID.COMMON_NAME, name, _validate=False)
    builder = x509.CertificateBuilder().subject_name(x509.Name([attribute])).issuer_name(x509.Name([]))
    builder = builder.public_key(key.public_key()).serial_number(1)
    certificate = builder.not_valid_before(NOW).not_valid_after(NOW + timedelta(days=1)).sign(key, hashes.SHA256())
    assert certificates.describe(certificates.to_der(certificate)).unit_name == ""


def test_cost_is_bounded_on_both_sides() -> None:
    assert KeyCost().is_sane()
    assert not KeyCost(n=2**30).is_sane()
    assert not KeyCost(n=2).is_sane()


def test_key_file_is_small_and_holds_no_plain_pkcs12(data: bytes) -> None:
    assert len(data) < 4096
    with pytest.raises(ValueError):
        pkcs12.load_key_and_certificates(key_file.read(data).sealed, None)
