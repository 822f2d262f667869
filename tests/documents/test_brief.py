"""The one-page brief, read back by programs that share no code with ours."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from planner_desktop.documents.brief import INTERNAL, PARTS, UNSIGNED, draw_brief
from planner_desktop.documents.paper_words import SAMPLE_MARK
from planner_desktop.domain.brief import Brief
from planner_desktop.domain.overview import overview
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Entry, Progress, Status
from planner_desktop.domain.schedule import Light
from planner_desktop.errors import UserError
from support.sample_return import (
    LONG_STEP,
    OFFICE,
    PERIOD,
    RARE_NAMES,
    grown,
    sample_entries,
    sample_plan,
    sample_readings,
)


def make_brief(plan: Plan | None = None, *entries: Entry, sample: bool = True) -> Brief:
    records = entries or (*sample_entries(), *sample_readings())
    surveyed = overview(plan or sample_plan(), Progress.of(records), PERIOD)
    return Brief(surveyed, OFFICE, "140106", date(2020, 6, 28), sample)


def text_of(pdf: bytes, folder: Path) -> str:
    """The only page's text without white space; qpdf and pdftotext must find nothing to complain of."""
    path = folder / "brief.pdf"
    path.write_bytes(pdf)
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)
    assert "WARNING" not in checked.stdout + checked.stderr
    done = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    pages = done.stdout.split("\f")[:-1]
    assert len(pages) == 1
    return re.sub(r"\s", "", pages[0])


def test_the_page_shows_the_figures_of_the_overview(tmp_path: Path) -> None:
    brief = make_brief()
    shown, text = brief.overview, text_of(draw_brief(brief), tmp_path)
    assert f"{shown.filled}/{shown.tasks}" in text
    assert f"{shown.reached}/{len(shown.binding)}" in text
    for bar in shown.programmes:
        assert not bar.size or (bar.title in text and f"已填{bar.filled}/{bar.tasks}" in text)
    for said in (*brief.problems, *brief.support):
        assert said.text.replace(" ", "") in text
    assert "示例引领工程的任务未列入本文件" in text


def test_the_page_says_that_it_is_unsigned_and_internal_and_marks_samples(tmp_path: Path) -> None:
    text = text_of(draw_brief(make_brief()), tmp_path)
    assert text.count(INTERNAL) == 2
    assert UNSIGNED in text
    assert SAMPLE_MARK in text
    assert SAMPLE_MARK not in text_of(draw_brief(make_brief(sample=False)), tmp_path)


def test_it_stays_one_page_however_much_is_overdue(tmp_path: Path) -> None:
    plan, sealed = grown(60)
    late = [
        replace(entry, status=Status.BEHIND, problems=LONG_STEP * 2 + str(at), support_needed=LONG_STEP + str(at))
        for at, entry in enumerate(sealed.entries)
    ]
    programme = plan.programmes[0]
    many = replace(
        plan, programmes=(programme, *(replace(programme, id=f"x{n}", title="示例" * 20) for n in range(11)))
    )
    text = text_of(draw_brief(make_brief(many, *late)), tmp_path)
    assert "其余6个工程" in text
    assert "列前" in text
    assert "……（任务1" in text


def test_an_empty_period_says_so(tmp_path: Path) -> None:
    brief = make_brief(None, Entry("t07-1", PERIOD))
    text = text_of(draw_brief(brief), tmp_path)
    assert "本期没有逾期和预警事项" in text
    assert "各步骤没有填报问题" in text
    assert "本期没有提出" in text


def test_every_light_has_its_part_in_a_bar() -> None:
    parted = [light for _, lights, _, _ in PARTS for light in lights]
    assert sorted(parted) == sorted(Light)


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert draw_brief(make_brief()) == draw_brief(make_brief())


def test_rare_characters_are_printed_and_missing_ones_refused_by_name(tmp_path: Path) -> None:
    entry = Entry("t07-1", PERIOD, Status.BEHIND, problems=f"联系人{RARE_NAMES}")
    assert RARE_NAMES in text_of(draw_brief(make_brief(None, entry)), tmp_path)
    with pytest.raises(UserError) as refused:
        draw_brief(make_brief(None, replace(entry, problems="🀄")))
    assert refused.value.code == "text.missing_glyph"
    assert refused.value.details["field"] == "problems"
