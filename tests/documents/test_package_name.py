"""The files' name: every word of it in its place, and no character a file system refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.documents.package_name import package_name
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnType
from support.sample_return import sample_ledger, sample_return


def with_sealed(**changes: object) -> Ledger:
    """The name is made of the return alone, so its entries may stay as they are."""
    return replace(sample_ledger(), sealed=sample_return(**changes), code="A7K3-0000-0000-0000")


def test_the_name_says_unit_period_kind_type_revision_day_and_code() -> None:
    assert package_name(with_sealed()) == "140106_示例区_2020Q2_季报_首报_R0_20200628_A7K3"


@pytest.mark.parametrize(
    ("period", "type_", "words"),
    [
        ("2020M06", ReturnType.SUPPLEMENT, "2020M06_月报_补报"),
        ("2020H1", ReturnType.CORRECTION, "2020H1_半年报_更正"),
        ("2020", ReturnType.NIL, "2020_年报_零报告"),
    ],
)
def test_every_kind_and_type_has_its_word(period: str, type_: ReturnType, words: str) -> None:
    assert words in package_name(with_sealed(period=Period.parse(period), type=type_))


def test_a_unit_cannot_smuggle_a_folder_into_the_name() -> None:
    assert (
        package_name(with_sealed(unit_name="../示例\\区:\n")) == "140106_.._示例_区___2020Q2_季报_首报_R0_20200628_A7K3"
    )
