"""Strength in words: only what is too short is refused."""

from __future__ import annotations

import pytest

from planner_desktop.ui.passphrase import Strength, strength, strength_note


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.TOO_SHORT),
        ("示例口令七个字", Strength.TOO_SHORT),
        ("12345678", Strength.GUESSABLE),
        ("aaaaaaaaaaaaaa", Strength.GUESSABLE),
        ("abcdefghijkl", Strength.GUESSABLE),
        ("83920174", Strength.GUESSABLE),
        ("shili-83", Strength.FAIR),
        ("qmzpwkxtyrvbn", Strength.FAIR),
        ("示例口令只用于演示而已", Strength.FAIR),
        ("shili-2020-kouling", Strength.GOOD),
        ("示例口令 只用于 演示而已", Strength.GOOD),
    ],
)
def test_strength(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected


def test_the_same_word_composed_or_not_is_as_long() -> None:
    assert strength("e\u0301" * 7) is Strength.TOO_SHORT


def test_a_short_one_says_how_many_characters_are_wanting() -> None:
    assert strength_note("12345").sentence == "太短：还差 3 个字符"
