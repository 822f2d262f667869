"""The enrolment's payload: written in one way, read in one way, and never a crash."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import rfc8785

from planner_desktop.documents.enrolment import LARGEST, from_payload, is_vouched, to_payload, vouched
from planner_desktop.documents.payloads import ENROLMENT, RETURN, format_of
from planner_desktop.domain.enrolment import Enrolment, KeyChange
from planner_desktop.errors import UserError
from support.signed_samples import rsa_key, signing_key

FORMER = signing_key("示例旧钥匙")
PLAIN = Enrolment("140106", "示例区委", signing_key().certificate_der, "2020-06-28T10:15:00+08:00", sample=True)
CHANGED = vouched(PLAIN, FORMER)


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        from_payload(data)
    return caught.value.code


@pytest.mark.parametrize("enrolment", [PLAIN, CHANGED, replace(PLAIN, certificate=rsa_key().certificate_der)])
def test_an_enrolment_comes_back_as_it_was_written(enrolment: Enrolment) -> None:
    payload = to_payload(enrolment)
    assert from_payload(payload) == enrolment
    assert (format_of(payload), len(payload) < LARGEST // 8) == (ENROLMENT, True)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda held: held | {"extra": 1}, "payload.unreadable"),
        (lambda held: held | {"schema": 2}, "payload.newer"),
        (lambda held: held | {"schema": 0}, "payload.unreadable"),
        (lambda held: held | {"schema": True}, "payload.unreadable"),
        (lambda held: held | {"format": RETURN}, "payload.is_return"),
        (lambda held: held | {"format": "planner-desktop/other"}, "payload.unreadable"),
        (lambda held: held | {"certificate": "MAA="}, "payload.unreadable"),
        (lambda held: held | {"certificate": "not base64"}, "payload.unreadable"),
        (lambda held: held | {"certificate": held["certificate"] + "\n"}, "payload.unreadable"),
        (lambda held: held | {"made_at": "2020-06-28T10:15:00"}, "payload.unreadable"),
        (lambda held: held | {"made_at": "yesterday"}, "payload.unreadable"),
        (lambda held: held | {"unit": {"code": "140106", "name": ""}}, "payload.unreadable"),
        (lambda held: held | {"unit": {"code": "../140106", "name": "x"}}, "payload.unreadable"),
        (lambda held: held | {"unit": {"code": "140106", "name": "e\u0301"}}, "payload.unreadable"),
        (lambda held: held | {"replaces": {"fingerprint": "AB" * 32, "signature": ""}}, "payload.unreadable"),
        (lambda held: held | {"replaces": {"fingerprint": "ab" * 32}}, "payload.unreadable"),
        (lambda held: held | {"sample": 0}, "payload.unreadable"),
        (lambda held: {name: held[name] for name in held if name != "sample"}, "payload.unreadable"),
    ],
)
def test_what_is_not_as_it_must_be_is_refused(change: Callable[[dict[str, Any]], dict[str, Any]], code: str) -> None:
    assert refusal(rfc8785.dumps(change(json.loads(to_payload(PLAIN))))) == code


def test_the_same_members_written_otherwise_are_refused() -> None:
    payload = to_payload(PLAIN)
    assert refusal(json.dumps(json.loads(payload)).encode()) == "payload.not_canonical"
    assert refusal(payload + b"\n") == "payload.not_canonical"
    assert refusal(payload.replace(b'"sample":true', b'"sample":true,"sample":true')) == "payload.not_canonical"
    # Base64 whose last bits nobody reads has more than one spelling.
    text = base64.b64encode(PLAIN.certificate).decode()
    if text.endswith("="):
        last = text.rstrip("=")[-1]
        other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        twin = other[other.index(last) + 1]
        spelled = text.rstrip("=")[:-1] + twin + "=" * text.count("=")
        assert refusal(payload.replace(text.encode(), spelled.encode())) == "payload.not_canonical"


def test_too_long_a_payload_is_not_looked_into() -> None:
    assert refusal(to_payload(PLAIN) + b" " * LARGEST) == "payload.unreadable"


def test_whatever_bytes_come_are_refused_and_never_crash() -> None:
    chance, payload = random.Random(2020), to_payload(CHANGED)
    for _ in range(2_000):
        altered = bytearray(payload)
        for _ in range(chance.randint(1, 3)):
            altered[chance.randrange(len(altered))] = chance.randrange(256)
        if bytes(altered) != payload:
            try:
                read = from_payload(bytes(altered))
            except UserError:
                continue
            assert read != CHANGED and not is_vouched(read, FORMER.certificate_der)


@pytest.mark.parametrize(
    "altered",
    [
        replace(CHANGED, unit_code="140105"),
        replace(CHANGED, unit_name="示例乙区委"),
        replace(CHANGED, certificate=FORMER.certificate_der),
        replace(CHANGED, made_at="2020-06-28T10:15:01+08:00"),
        replace(CHANGED, sample=False),
        replace(CHANGED, replaces=None),
        replace(CHANGED, replaces=KeyChange(FORMER.fingerprint, b"")),
        replace(CHANGED, replaces=KeyChange(signing_key().fingerprint, b"")),
    ],
)
def test_the_former_keys_word_covers_every_member(altered: Enrolment) -> None:
    assert is_vouched(CHANGED, FORMER.certificate_der)
    assert not is_vouched(altered, FORMER.certificate_der)


def test_the_former_keys_word_is_none_for_another_certificate_of_the_same_key() -> None:
    assert not is_vouched(CHANGED, signing_key().certificate_der)


def test_an_rsa_key_vouches_too() -> None:
    assert is_vouched(vouched(PLAIN, rsa_key()), rsa_key().certificate_der)
