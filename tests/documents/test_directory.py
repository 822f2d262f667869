"""The shipped directory of units and the shipped pinyin initials."""

from __future__ import annotations

from collections import Counter

import pytest

from planner_desktop import paths
from planner_desktop.documents.directory import load_directory, load_initials
from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.units import Directory, Level

COUNTIES = {
    "太原市": 10, "大同市": 10, "阳泉市": 5, "长治市": 12, "晋城市": 6, "朔州市": 6,
    "晋中市": 11, "运城市": 13, "忻州市": 14, "临汾市": 17, "吕梁市": 13,
}  # fmt: skip


@pytest.fixture(scope="module")
def directory() -> Directory:
    return load_directory((paths.resources() / "units" / "units.tsv").read_bytes())


@pytest.fixture(scope="module")
def initials() -> Initials:
    return load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())


def test_the_province_has_11_cities_and_117_county_level_units(directory: Directory) -> None:
    assert [len(directory.at(level)) for level in Level] == [1, 11, 117]
    assert {city.name: len(directory.children(city.code)) for city in directory.at(Level.CITY)} == COUNTIES


def test_every_code_says_where_in_the_tree_it_stands(directory: Directory) -> None:
    for unit in directory.units:
        assert len(unit.code) == 6
        assert unit.code.isdigit()
        match unit.level:
            case Level.PROVINCE:
                assert (unit.code, unit.parent) == ("140000", None)
            case Level.CITY:
                assert unit.code.endswith("00")
                assert unit.parent == unit.code[:2] + "0000"
            case Level.COUNTY:
                assert not unit.code.endswith(("00", "01"))
                assert unit.parent == unit.code[:4] + "00"
                assert unit.city == directory.by_code[unit.parent or ""].name


def test_codes_and_office_names_are_unique_and_in_order(directory: Directory) -> None:
    codes = [unit.code for unit in directory.units]
    assert codes == sorted(set(codes))
    names = Counter(unit.office_name for unit in directory.units)
    assert [name for name, times in names.items() if times > 1] == []


def test_the_kind_of_unit_shows_in_code_and_name(directory: Directory) -> None:
    for unit in directory.at(Level.COUNTY):
        number = int(unit.code[4:])
        kind = "区" if number <= 20 else "县" if number <= 80 else "市"
        assert unit.name.endswith(kind), unit


@pytest.mark.parametrize(
    ("code", "name"),
    [("140106", "迎泽区"), ("140703", "太谷区"), ("140403", "潞州区"), ("140681", "怀仁市"), ("141031", "隰县")],
)
def test_units_are_those_of_2020(directory: Directory, code: str, name: str) -> None:
    assert directory.by_code[code].name == name


@pytest.mark.parametrize("code", ["140726", "140171", "140971", "140101", "140402"])
def test_former_units_development_zones_and_placeholders_are_left_out(directory: Directory, code: str) -> None:
    assert code not in directory.by_code


@pytest.mark.parametrize(
    ("typed", "name"),
    [("yzq", "迎泽区"), ("fs", "繁峙县"), ("ht", "洪洞县"), ("czs", "长治市"), ("zzx", "长子县"), ("kl", "岢岚县")],
)
def test_a_hurried_hand_finds_its_office_by_initials(
    directory: Directory, initials: Initials, typed: str, name: str
) -> None:
    assert name in [unit.name for unit in directory.search(typed, initials)[:3]]


def test_every_unit_is_found_by_its_initials(directory: Directory, initials: Initials) -> None:
    readings = {char: letters for letters, chars in initials.characters.items() for char in chars}
    for unit in directory.units:
        typed = "".join(readings[char][0] for char in unit.name)
        assert unit in directory.search(typed, initials)


def test_all_of_gb2312_has_initials(initials: Initials) -> None:
    known = set("".join(initials.characters.values()))
    level_one_and_two = {
        bytes([row, cell]).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)
    }
    assert level_one_and_two - {""} - known == set()


def test_each_character_stands_once(initials: Initials) -> None:
    characters = "".join(initials.characters.values())
    assert len(characters) == len(set(characters))


def test_a_directory_with_other_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="columns"):
        load_directory(b"name\tcode\n")
