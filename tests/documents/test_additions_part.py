"""Additions travel whole with a return, and none of them passes for something official."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from planner_desktop.documents.additions_part import can_travel
from planner_desktop.documents.envelope import digest, from_payload, to_payload
from planner_desktop.domain.additions import Additions, Supplement
from planner_desktop.errors import UserError
from support.sample_return import sample_return
from support.second_notice import additions, local_task, second_notice, supplement

BEFORE = Path(__file__).parents[1] / "fixtures" / "payloads" / "before-additions.json"
"""A return as a version that knew no additions wrote it."""
DIGEST_BEFORE = "2bfa05b8196732a340a464833bb36743d4c0ca079438d8fc0173517cb9a52f89"


def members() -> dict[str, Any]:
    return json.loads(to_payload(sample_return(additions=additions())))


def refusal(change: Callable[[dict[str, Any]], None]) -> str:
    changed = members()
    change(changed)
    with pytest.raises(UserError) as caught:
        from_payload(rfc8785.dumps(changed))
    return caught.value.code


def test_additions_come_back_as_they_went() -> None:
    sealed = sample_return(additions=additions())
    assert from_payload(to_payload(sealed)) == sealed


def test_return_without_additions_has_the_bytes_it_always_had() -> None:
    data = BEFORE.read_bytes()
    assert digest(data) == DIGEST_BEFORE
    assert from_payload(data) == sample_return()
    assert to_payload(sample_return()) == data


def test_empty_additions_are_not_the_canonical_form() -> None:
    assert refusal(lambda m: m.update(additions={"supplements": [], "local_tasks": []})) == "payload.not_canonical"
    assert refusal(lambda m: m.update(additions=None)) == "payload.not_canonical"


def test_supplement_carries_wording_steps_number_and_digest() -> None:
    [sent] = members()["additions"]["supplements"]
    assert (sent["number"], sent["digest"]) == (second_notice().plan.number, second_notice().plan.digest)
    assert "园区团组织" in json.dumps(sent["notice"], ensure_ascii=False)


def first_task(m: dict[str, Any]) -> dict[str, Any]:
    return m["additions"]["supplements"][0]["notice"]["programmes"][0]["sections"][0]["tasks"][0]


def own(m: dict[str, Any]) -> dict[str, Any]:
    return m["additions"]["local_tasks"][0]


@pytest.mark.parametrize("id_", ["t1", "t1.m1", "sup-0.t1", "local-1", "local-0A1B2C3D", "local-0a1b2c3d.m1"])
def test_local_task_cannot_take_an_official_id(id_: str) -> None:
    assert refusal(lambda m: own(m).update(id=id_)) == "additions.shadows"


def test_supplement_cannot_carry_the_plans_own_number_or_digest() -> None:
    plan = replace(second_notice().plan, number=sample_return().plan_number)
    assert refusal(lambda m: m["plan"].update(number=second_notice().plan.number)) == "additions.official_number"
    assert refusal(lambda m: m["plan"].update(digest=second_notice().plan.digest)) == "additions.official_number"
    with pytest.raises(UserError, match=r"additions\.altered"):
        from_payload(to_payload(sample_return(additions=Additions((Supplement.of(plan, "p4"),)))))


def test_supplement_cannot_show_another_number_than_its_notice() -> None:
    assert (
        refusal(lambda m: m["additions"]["supplements"][0].update(number="示例〔2023〕9号"))
        == "additions.official_number"
    )


def test_changed_wording_of_a_supplement_is_refused() -> None:
    assert refusal(lambda m: first_task(m).update(text="另一句话。")) == "additions.altered"
    assert refusal(lambda m: m["additions"]["supplements"][0].update(digest="00" * 32)) == "additions.altered"


@pytest.mark.parametrize(
    "change",
    [
        lambda m: own(m).update(text="长" * 2001),
        lambda m: own(m).update(text=""),
        lambda m: own(m).update(text="\x07"),
        lambda m: own(m).update(text="e\u0301"),
        lambda m: own(m).update(number=0),
        lambda m: own(m).update(number=1000),
        lambda m: own(m).update(number="1"),
        lambda m: own(m).update(steps=[]),
        lambda m: own(m).update(steps=own(m)["steps"] * 5),
        lambda m: own(m).update(departments=["部"] * 21),
        lambda m: own(m).update(local=False),
        lambda m: own(m)["steps"][0].update(start="2020-02-30"),
        lambda m: own(m)["steps"][0].update(start=0),
        lambda m: m["additions"].update(local_tasks=m["additions"]["local_tasks"] * 201),
        lambda m: m["additions"].update(supplements=m["additions"]["supplements"] * 11),
        lambda m: m["additions"].update(other=[]),
        lambda m: first_task(m).update(local=True),
        lambda m: first_task(m).update(milestones=first_task(m)["milestones"] * 61),
        lambda m: first_task(m).update(departments=["部"] * 51),
        lambda m: first_task(m).update(text="长" * 20_001),
        lambda m: m["additions"]["supplements"][0]["notice"].update(years=[2019, 10**9]),
        lambda m: m["additions"]["supplements"][0]["notice"]["indicators"][0].update(value="1e9999"),
        lambda m: m["additions"]["supplements"][0]["notice"].update(programmes=[]),
    ],
)
def test_hostile_values_are_refused(change: Callable[[dict[str, Any]], None]) -> None:
    assert refusal(change) == "payload.unreadable"


def test_other_order_is_not_the_canonical_form() -> None:
    two = Additions.of([], [local_task(), local_task(number=2, id_="local-00000002")])
    sent = json.loads(to_payload(sample_return(additions=two)))
    sent["additions"]["local_tasks"].reverse()
    with pytest.raises(UserError, match=r"payload\.not_canonical"):
        from_payload(rfc8785.dumps(sent))


def test_supplement_that_no_return_could_carry_is_told_apart() -> None:
    assert can_travel(supplement())
    assert not can_travel(Supplement.of(replace(second_notice().plan, title="\x07"), ""))
    assert not can_travel(Supplement.of(replace(second_notice().plan, title="e\u0301"), ""))
