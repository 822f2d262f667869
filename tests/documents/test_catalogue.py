"""The shipped catalogue is what the parser makes of its source, and a received one is checked before use."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.documents.catalogue import load_anomalies, load_catalogue
from planner_desktop.documents.catalogue_vetting import vetted_plan
from planner_desktop.documents.catalogue_writing import digest_of, write_catalogue
from planner_desktop.documents.notice import read_notice
from planner_desktop.errors import UserError
from planner_desktop.paths import resources

PLANS = resources() / "plans"
SHIPPED = (PLANS / "plan-2019-15.json").read_bytes()
SCRIPT = Path(__file__).parents[2] / "packaging" / "build_catalogue.py"


def test_shipped_catalogue_is_rebuilt_from_its_source(tmp_path: Path) -> None:
    out = tmp_path / "rebuilt.json"
    subprocess.run([sys.executable, str(SCRIPT), "--out", str(out)], check=True, capture_output=True)
    assert out.read_bytes() == SHIPPED


def test_shipped_plan_is_the_notice_with_a_fourth_programme_that_awaits_its_tasks() -> None:
    shipped = load_catalogue(SHIPPED)
    read = read_notice((PLANS / "plan-2019-15.txt").read_bytes(), "plan.txt")
    assert shipped.programmes[:3] == read.plan.programmes
    assert shipped.indicators == read.plan.indicators
    fourth = shipped.programmes[3]
    assert "党建带团建" in fourth.title
    assert fourth.awaits_supplement and not fourth.sections and not fourth.objective
    assert not any(programme.awaits_supplement for programme in shipped.programmes[:3])
    assert load_anomalies(SHIPPED) == read.anomalies


def test_digest_is_that_of_the_canonical_content() -> None:
    catalogue = json.loads(SHIPPED)
    del catalogue["digest"], catalogue["anomalies"]
    assert hashlib.sha256(rfc8785.dumps(catalogue)).hexdigest() == load_catalogue(SHIPPED).digest


def test_a_catalogue_comes_back_as_it_was_written() -> None:
    plan, anomalies = load_catalogue(SHIPPED), load_anomalies(SHIPPED)
    assert write_catalogue(plan, anomalies) == SHIPPED
    assert vetted_plan(SHIPPED, "plan.json") == plan
    assert digest_of(plan) == plan.digest


def test_layout_and_anomalies_do_not_change_the_digest() -> None:
    catalogue = json.loads(SHIPPED)
    catalogue["anomalies"] = []
    assert vetted_plan(json.dumps(catalogue).encode(), "plan.json") == load_catalogue(SHIPPED)


def test_loading_a_catalogue_imports_no_library() -> None:
    code = (
        "import sys, planner_desktop.documents.catalogue as c;"
        "print(*{m.split('.')[0] for m in sys.modules} & {'pydantic', 'rfc8785', 'lxml', 'docx', 'hashlib'})"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == ""


def set_number(catalogue: dict[str, Any]) -> None:
    catalogue["number"] = "改过的文号"


def add_key(catalogue: dict[str, Any]) -> None:
    catalogue["programmes"][0]["extra"] = 1


def drop_key(catalogue: dict[str, Any]) -> None:
    del catalogue["programmes"][0]["title"]


def wrong_type(catalogue: dict[str, Any]) -> None:
    catalogue["indicators"][0]["value"] = 80


def wrong_comparator(catalogue: dict[str, Any]) -> None:
    catalogue["indicators"][0]["comparator"] = "=="


def same_id_twice(catalogue: dict[str, Any]) -> None:
    catalogue["programmes"][1]["id"] = "p1"


def foreign_step(catalogue: dict[str, Any]) -> None:
    catalogue["indicators"][0]["milestone_id"] = "t2.m1"


def foreign_task(catalogue: dict[str, Any]) -> None:
    catalogue["indicators"][0].update(task_id="t99", milestone_id=None)


def half_a_character(catalogue: dict[str, Any]) -> None:
    catalogue["title"] = "方案\udde5"


def year_without_canonical_form(catalogue: dict[str, Any]) -> None:
    catalogue["years"] = [2019, 2**53]


def newer(catalogue: dict[str, Any]) -> None:
    catalogue["schema"] = 2


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (set_number, "catalogue.altered"),
        (add_key, "catalogue.malformed"),
        (drop_key, "catalogue.malformed"),
        (wrong_type, "catalogue.malformed"),
        (wrong_comparator, "catalogue.malformed"),
        (same_id_twice, "catalogue.inconsistent"),
        (foreign_step, "catalogue.inconsistent"),
        (foreign_task, "catalogue.inconsistent"),
        (half_a_character, "catalogue.malformed"),
        (year_without_canonical_form, "catalogue.malformed"),
        (newer, "catalogue.newer"),
    ],
)
def test_a_changed_catalogue_is_refused(change: Callable[[dict[str, Any]], None], code: str) -> None:
    catalogue = json.loads(SHIPPED)
    change(catalogue)
    with pytest.raises(UserError) as caught:
        vetted_plan(json.dumps(catalogue).encode(), "plan.json")
    assert (caught.value.code, caught.value.details["name"]) == (code, "plan.json")


@pytest.mark.parametrize("data", [b"", b"[]", b"nonsense", b"\xff", b"[" * 100_000, b'{"schema": 1}'])
def test_what_is_no_catalogue_is_refused(data: bytes) -> None:
    with pytest.raises(UserError) as caught:
        vetted_plan(data, "x.json")
    assert caught.value.code == "catalogue.malformed"


@given(st.integers(0, len(SHIPPED) - 1), st.binary(min_size=1, max_size=4))
def test_any_damage_is_refused_or_harmless(position: int, noise: bytes) -> None:
    data = SHIPPED[:position] + noise + SHIPPED[position + len(noise) :]
    try:
        plan = vetted_plan(data, "x.json")
    except UserError:
        return
    assert plan == load_catalogue(SHIPPED)
