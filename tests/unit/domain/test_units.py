"""Units and their directory as values."""

from __future__ import annotations

import pytest

from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.units import Directory, Level, Unit

PROVINCE = Unit("140000", "山西省", Level.PROVINCE, None)
TAIYUAN = Unit("140100", "太原市", Level.CITY, "140000")
YINGZE = Unit("140106", "迎泽区", Level.COUNTY, "140100", "太原市")
QINGXU = Unit("140121", "清徐县", Level.COUNTY, "140100", "太原市")
GUJIAO = Unit("140181", "古交市", Level.COUNTY, "140100", "太原市")
DIRECTORY = Directory((PROVINCE, TAIYUAN, YINGZE, QINGXU, GUJIAO))
INITIALS = Initials(
    {"s": "山市省", "x": "西县徐", "t": "太", "y": "原迎", "z": "泽", "q": "区清", "g": "古", "j": "交"}
)


@pytest.mark.parametrize(
    ("unit", "everyday", "formal"),
    [
        (PROVINCE, "共青团山西省委", "共青团山西省委员会"),
        (TAIYUAN, "共青团太原市委", "共青团太原市委员会"),
        (YINGZE, "共青团太原市迎泽区委", "共青团太原市迎泽区委员会"),
        (QINGXU, "共青团清徐县委", "共青团清徐县委员会"),
        (GUJIAO, "共青团古交市委", "共青团古交市委员会"),
    ],
)
def test_an_office_is_named_as_it_names_itself(unit: Unit, everyday: str, formal: str) -> None:
    assert (unit.office_name, unit.formal_name) == (everyday, formal)


def test_the_tree_is_walked_both_ways() -> None:
    assert DIRECTORY.children("140100") == (YINGZE, QINGXU, GUJIAO)
    assert DIRECTORY.children("140106") == ()
    assert DIRECTORY.parent_of(YINGZE) is TAIYUAN
    assert DIRECTORY.parent_of(PROVINCE) is None
    assert DIRECTORY.at(Level.CITY) == (TAIYUAN,)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("迎泽", [YINGZE]),
        ("yzq", [YINGZE]),
        (" YZQ ", [YINGZE]),
        ("140106", [YINGZE]),
        ("14018", [GUJIAO]),
        ("太原清徐", []),
        ("古交", [GUJIAO]),
        ("没有这里", []),
        ("106", []),
    ],
)
def test_a_unit_is_found_by_name_initials_and_code(typed: str, found: list[Unit]) -> None:
    assert list(DIRECTORY.search(typed, INITIALS)) == found


def test_the_name_that_begins_with_what_was_typed_comes_first() -> None:
    assert [unit.name for unit in DIRECTORY.search("太原", INITIALS)] == ["太原市", "迎泽区", "清徐县", "古交市"]


def test_nothing_typed_gives_everything() -> None:
    assert DIRECTORY.search("", INITIALS) == DIRECTORY.units
