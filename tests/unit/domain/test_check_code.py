"""The check code: as printed, as typed, as scanned."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.check_code import ALPHABET, QR_PREFIX, check_code, normal_form


def test_the_code_is_the_first_eighty_bits_in_crockfords_base32() -> None:
    assert check_code("0" * 64) == "0000-0000-0000-0000"
    assert check_code("f" * 64) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    assert check_code("08421084210842108421" + "0" * 44) == "1111-1111-1111-1111"


@given(st.binary(max_size=20))
def test_a_code_is_found_again_however_it_was_typed(data: bytes) -> None:
    code = check_code(hashlib.sha256(data).hexdigest())
    for typed in (code, code.lower(), code.replace("-", ""), QR_PREFIX + code, f" {code.replace('0', 'o')} "):
        assert normal_form(typed) == code
    assert set(code) <= set(ALPHABET) | {"-"}


@pytest.mark.parametrize("typed", ["", "A7K3", "A7K3-9QMD-2XTR-6HV", "A7K3-9QMD-2XTR-6HVU", "A7K3-9QMD-2XTR-6HVEX"])
def test_what_is_no_code_is_told_apart(typed: str) -> None:
    assert normal_form(typed) is None
