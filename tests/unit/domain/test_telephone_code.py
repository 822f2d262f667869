"""The thirty digits: the same on both sides, read from what people type, and different for different certificates."""

from __future__ import annotations

import hashlib
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.telephone_code import DIGITS, GROUP, demand_same, read_code, telephone_code
from planner_desktop.errors import UserError

FINGERPRINT = hashlib.sha256("示例证书".encode()).hexdigest()
FINGERPRINTS = st.binary(min_size=32, max_size=32).map(bytes.hex)


def refusal(typed: str, fingerprint: str = FINGERPRINT) -> UserError:
    with pytest.raises(UserError) as caught:
        demand_same(typed, fingerprint)
    return caught.value


def test_the_code_of_a_fingerprint_never_changes() -> None:
    assert telephone_code("00" * 32) == "00000 00000 00000 00000 00000 00000"
    assert telephone_code("00" * 31 + "ff") == "00000 00000 00000 00000 00000 00255"
    assert telephone_code("ff" * 32) == "64056 40394 57584 00791 31296 39935"


def expected(fingerprint: str) -> str:
    """By long division, digit by digit, rather than by the way the code is made."""
    number, digits = int(fingerprint, 16), ""
    for _ in range(30):
        number, digit = divmod(number, 10)
        digits = str(digit) + digits
    return " ".join(digits[at : at + 5] for at in range(0, 30, 5))


@given(FINGERPRINTS)
def test_it_has_six_groups_of_five_digits_of_the_number(fingerprint: str) -> None:
    code = telephone_code(fingerprint)
    assert [len(group) for group in code.split(" ")] == [GROUP] * 6
    assert code == expected(fingerprint)
    demand_same(code, fingerprint)


def test_it_has_enough_bits_that_nobody_finds_a_second_certificate() -> None:
    assert DIGITS * math.log2(10) > 99


@pytest.mark.parametrize(
    "typed",
    [
        telephone_code(FINGERPRINT),
        telephone_code(FINGERPRINT).replace(" ", ""),
        telephone_code(FINGERPRINT).replace(" ", "-"),
        telephone_code(FINGERPRINT).replace(" ", "\u3000"),
        telephone_code(FINGERPRINT).replace(" ", "、"),
        "  " + "  ".join(telephone_code(FINGERPRINT)) + "\n",
        telephone_code(FINGERPRINT).translate({ord("0") + n: chr(0xFF10 + n) for n in range(10)}),
    ],
)
def test_spaces_marks_and_full_width_digits_do_not_matter(typed: str) -> None:
    demand_same(typed, FINGERPRINT)
    assert len(read_code(typed)) == DIGITS


@pytest.mark.parametrize("place", range(30))
def test_one_wrong_digit_is_refused_and_its_group_named(place: int) -> None:
    digits = telephone_code(FINGERPRINT).replace(" ", "")
    typed = digits[:place] + str((int(digits[place]) + 1) % 10) + digits[place + 1 :]
    problem = refusal(typed)
    assert (problem.code, problem.details["group"]) == ("code.differs", place // 5 + 1)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "code.incomplete"),
        (telephone_code(FINGERPRINT)[:-1], "code.incomplete"),
        (telephone_code(FINGERPRINT) + "0", "code.incomplete"),
        (telephone_code(FINGERPRINT)[:-1] + "O", "code.no_digits"),
        ("③" * 30, "code.differs"),
        ("٣" * 30, "code.no_digits"),
        ("一" * 30, "code.no_digits"),
    ],
)
def test_what_is_no_whole_code_is_told_apart(typed: str, code: str) -> None:
    assert refusal(typed).code == code


@given(FINGERPRINTS, FINGERPRINTS)
def test_the_code_of_another_certificate_is_refused(one: str, other: str) -> None:
    if one != other:
        assert refusal(telephone_code(one), other).code == "code.differs"
