from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.plan import Plan, Programme, Section, Task
from planner_desktop.domain.search import SearchIndex
from support.small_plan import small_plan

INITIALS = Initials({"s": "示", "l": "例", "r": "任", "w": "务", "x": "学小", "cz": "长重", "b": "部"})


def plan_of(*texts: str) -> Plan:
    tasks = tuple(Task(f"t{n}", n, text, (), ()) for n, text in enumerate(texts, start=1))
    programme = Programme("p", "一", "示例工程", "", (Section("s", "一", "板块", tasks),))
    return Plan("", "", "", (2019, 2022), (programme,), (), "")


@pytest.fixture
def index() -> SearchIndex:
    return SearchIndex(small_plan(), INITIALS)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("任务二", {"t2"}),
        ("学校部", {"t2"}),
        ("示例步骤", {"t1", "t2"}),
        ("2", {"t2"}),
        ("2019年", {"t1"}),
        ("2021", {"t1"}),
        ("slrw", {"t1", "t2"}),
        ("SLRW", {"t1", "t2"}),
        ("x", {"t2"}),
        ("板块 学校", {"t2"}),
        ("学校 任务一", set()),
        ("没有", set()),
        ("zzz", set()),
    ],
)
def test_a_task_is_found_by_number_words_and_initials(index: SearchIndex, query: str, found: set[str]) -> None:
    assert index.find(query) == found


@pytest.mark.parametrize("query", ["", "   ", "\t\n"])
def test_nothing_asked_is_no_filter(index: SearchIndex, query: str) -> None:
    assert index.find(query) is None


def test_a_character_read_in_two_ways_is_found_by_both() -> None:
    index = SearchIndex(plan_of("学长重任", "学小例部"), INITIALS)
    for query in ("xczr", "xzcr", "xccr", "xzzr", "cz", "zcr"):
        assert index.find(query) == {"t1"}, query
    assert index.find("xxlb") == {"t2"}


def test_initials_do_not_run_across_other_characters_or_parts() -> None:
    index = SearchIndex(plan_of("示，例", "学", "例"), INITIALS)
    assert index.find("sl") == frozenset()
    assert index.find("xl") == frozenset()


def test_latin_letters_are_found_in_either_case() -> None:
    index = SearchIndex(plan_of("建立QQ学小群", "其他"), INITIALS)
    for query in ("qq", "QQ", "qqxx", "qq学"):
        assert index.find(query) == {"t1"}, query


def test_typing_on_and_deleting_give_what_a_fresh_search_gives(index: SearchIndex) -> None:
    for query in ("学", "学校", "学校部", "学校部门", "学校", "校", "1", "10", "1", "示例", "示例任务一"):
        assert index.find(query) == SearchIndex(small_plan(), INITIALS).find(query), query


@given(st.text("示例任务长重学x1，", max_size=12), st.text("slrwczx1", min_size=1, max_size=5))
def test_initials_find_what_looking_at_each_text_finds(text: str, query: str) -> None:
    index = SearchIndex(plan_of(text), INITIALS)
    if query.isalpha():
        expected = INITIALS.pattern(query).search(INITIALS.fold(text)) is not None
        assert (index.find(query) == {"t1"}) is expected
