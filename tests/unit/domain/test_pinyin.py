"""Finding Chinese text by characters and by pinyin initials."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.pinyin import Initials

SMALL = Initials({"x": "学衔", "s": "社", "j": "接", "cz": "长重", "z": "治", "y": "迎盂", "q": "区"})


@pytest.mark.parametrize(
    ("text", "query", "span"),
    [
        ("推动学社衔接", "xsxj", (2, 6)),
        ("推动学社衔接", "衔接", (4, 6)),
        ("推动学社衔接", "XSXJ", (2, 6)),
        ("推动学社衔接", "xs xj", (2, 6)),
        ("推动学社衔接", " 学社 ", (2, 4)),
        ("推动学社衔接", "xj", (4, 6)),
        ("推动学社衔接", "jx", None),
        ("长治", "cz", (0, 2)),
        ("长治", "zz", (0, 2)),
        ("A4纸ＡＢ", "ab", (3, 5)),
        ("用微信x接", "xj", (3, 5)),
        ("2020年学社", "2020", (0, 4)),
        ("100%以上", "%", (3, 4)),
        ("一(二)", "(", (1, 2)),
        ("一（二）", "(二)", (1, 4)),
        ("Straße学", "学", (6, 7)),
        ("İ学", "x", (1, 2)),
        ("任何", "", (0, 0)),
        ("", "x", None),
        ("迎区", "盂区", None),
    ],
)
def test_a_text_is_found_by_its_characters_and_by_its_initials(
    text: str, query: str, span: tuple[int, int] | None
) -> None:
    assert SMALL.matches(text, query) == span


@given(st.text())
def test_folding_keeps_the_length_so_that_spans_hold(text: str) -> None:
    assert len(SMALL.fold(text)) == len(text)


@given(st.text(), st.text(max_size=5))
def test_any_text_and_any_query_give_a_span_inside_the_text(text: str, query: str) -> None:
    span = SMALL.matches(text, query)
    assert span is None or 0 <= span[0] <= span[1] <= len(text)


@given(st.text(alphabet="学社衔接长重治迎区", min_size=1, max_size=12), st.data())
def test_every_piece_of_a_text_is_found_by_its_initials(text: str, data: st.DataObject) -> None:
    readings = {char: letters for letters, chars in SMALL.characters.items() for char in chars}
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    query = "".join(data.draw(st.sampled_from(readings[char])) for char in piece)
    assert SMALL.matches(text, query) is not None


def test_a_text_begins_with_its_first_initials_only() -> None:
    assert SMALL.begins("学社", "x")
    assert not SMALL.begins("学社", "s")
