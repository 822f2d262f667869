"""The whole PDF, read back by programs that share no code with ours: pdftotext, pdffonts, qpdf."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from planner_desktop.documents.paper_words import SAMPLE_MARK, title_words
from planner_desktop.documents.pdf.rendering import RenderedPdf, render_return
from planner_desktop.documents.pdf.sheet import BOTTOM, HEIGHT, LEFT, MM, RIGHT, WIDTH
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.plan import Scope
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.returns import ReturnType
from planner_desktop.errors import UserError
from support.sample_return import (
    FORMAL,
    LONG_STEP,
    RARE_NAMES,
    indicator,
    sample_ledger,
    sample_plan,
    sample_return,
    with_texts,
)


class Word(NamedTuple):
    """A word as pdftotext sees it, in points from the upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def saved(drawn: RenderedPdf, folder: Path) -> Path:
    path = folder / "return.pdf"
    path.write_bytes(drawn.pdf)
    return path


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, check=True, text=True, encoding="utf-8")
    assert done.stderr == ""
    return done.stdout


def pages_of(drawn: RenderedPdf, folder: Path) -> list[str]:
    """Each page's text in the order it was drawn, without any white space."""
    text = run("pdftotext", "-raw", saved(drawn, folder), "-")
    return [re.sub(r"\s", "", page) for page in text.split("\f")[:-1]]


def words_of(drawn: RenderedPdf, folder: Path) -> list[Word]:
    found: list[Word] = []
    page = 0
    for line in run("pdftotext", "-bbox", saved(drawn, folder), "-").splitlines():
        page += "<page " in line
        box = re.search(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', line)
        if box:
            left, top, right, bottom = (float(box[n]) for n in range(1, 5))
            found.append(Word(page, left, top, right, bottom, box[5]))
    return found


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def refused(ledger: Ledger) -> UserError:
    with pytest.raises(UserError) as caught:
        render_return(ledger)
    return caught.value


def test_everything_typed_is_read_back_rare_names_and_marks_included(tmp_path: Path) -> None:
    ledger = sample_ledger()
    text = "".join(pages_of(render_return(ledger), tmp_path))
    for entry in ledger.sealed.entries:
        for said in (entry.reason, entry.problems, entry.next_steps, entry.support_needed, entry.handler):
            assert squeezed(said) in text
        # The one narrative that goes over a page has the footer in its middle.
        assert all(squeezed(part) in text for part in re.split("[，。；\n]", entry.narrative))
    assert all(name in text for name in RARE_NAMES.split("、"))


def test_words_notes_and_a_red_past_are_printed_beside_their_step(tmp_path: Path) -> None:
    text = "".join("".join(pages_of(render_return(sample_ledger()), tmp_path)).split())
    assert "说明：示例：上期误报，已核实。" in text
    assert "★批注（示例组织覆盖率）：示例：含民办学校" in text
    assert "曾逾期的报告期：2019年第四季度" in text


def test_the_official_wording_is_on_paper(tmp_path: Path) -> None:
    ledger = sample_ledger()
    text = "".join(pages_of(render_return(ledger), tmp_path))
    assert squeezed(title_words(ledger)) in text
    for task, row in ledger.rows:
        assert squeezed(task.text) in text
        assert all(squeezed(part) in text for part in re.split("[，。；]", row.step.text))


def test_every_page_says_which_return_it_belongs_to(tmp_path: Path) -> None:
    ledger = sample_ledger()
    drawn = render_return(ledger)
    pages = pages_of(drawn, tmp_path)
    assert len(pages) == drawn.pages > 1
    for number, page in enumerate(pages, 1):
        assert f"第{number}页共{drawn.pages}页" in page
        assert ledger.code in page and "140106" in page and ledger.plan.number in page
        assert SAMPLE_MARK in page


def test_only_sample_data_is_marked_as_such(tmp_path: Path) -> None:
    real = render_return(sample_ledger(sample_return(sample=False)))
    assert not any(SAMPLE_MARK in page for page in pages_of(real, tmp_path))


def test_the_same_ledger_gives_the_same_bytes() -> None:
    assert render_return(sample_ledger()).pdf == render_return(sample_ledger()).pdf


def test_the_file_is_well_formed_and_its_fonts_are_embedded_subsets(tmp_path: Path) -> None:
    path = saved(render_return(sample_ledger()), tmp_path)
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", path)
    fonts = run("pdffonts", path).splitlines()[2:]
    assert fonts
    for font in fonts:
        assert re.match(r"[A-Z]{6}\+Planner(Song-Regular|Hei-Bold) +TrueType +\w+ +yes yes yes ", font), font


def test_metadata_name_the_return_its_office_and_its_language(tmp_path: Path) -> None:
    ledger = sample_ledger()
    path = saved(render_return(ledger), tmp_path)
    facts = run("pdfinfo", path)
    assert re.search(rf"^Title: +{re.escape(title_words(ledger))}$", facts, re.MULTILINE)
    assert re.search(rf"^Author: +{FORMAL}$", facts, re.MULTILINE)
    assert re.search(rf"^Subject: .*{ledger.code}$", facts, re.MULTILINE)
    with path.open("rb") as file:
        assert PdfFileReader(file).root["/Lang"] == "zh-CN"


def test_nothing_is_printed_in_the_seal_zone_and_it_is_42_millimetres_wide(tmp_path: Path) -> None:
    drawn = render_return(sample_ledger())
    left, bottom, right, top = drawn.seal_box
    assert right - left == pytest.approx(42 * MM) == top - bottom
    inside = [
        word
        for word in words_of(drawn, tmp_path)
        if word.page == drawn.seal_page + 1
        and left < (word.left + word.right) / 2 < right
        and bottom < HEIGHT - (word.top + word.bottom) / 2 < top
    ]
    assert inside == []
    assert drawn.seal_page == drawn.pages - 1
    assert 0 < left < right < WIDTH and 0 < bottom < top < HEIGHT


FOOTER = re.compile(
    r"校验码|[0-9A-Z]{4}(-[0-9A-Z]{4}){3}|第\d+页|共\d+页|单位代码|\d{6}|示例办发〔2019〕99号|示例数据，不作统计依据"
)


def assert_within_the_sheet(words: Sequence[Word]) -> None:
    """pdftotext's boxes are as wide as the advance, so a squeezed mark may stand out by its empty half."""
    for word in words:
        assert word.left >= LEFT - 5 and word.right <= RIGHT + 5, word
        assert word.top >= 10 * MM and word.bottom <= HEIGHT - 5 * MM, word
        assert word.bottom <= HEIGHT - BOTTOM or FOOTER.fullmatch(word.text), f"runs into the footer: {word}"


def test_nothing_stands_outside_the_margins(tmp_path: Path) -> None:
    assert_within_the_sheet(words_of(render_return(sample_ledger()), tmp_path))


def test_a_hundred_thousand_characters_are_printed_to_the_last(tmp_path: Path) -> None:
    narrative = "".join(f"第{number}件，甡；" for number in range(9_000))
    assert len(narrative) > 75_000
    drawn = render_return(sample_ledger(with_texts(sample_return(), {"narrative": narrative + LONG_STEP * 100})))
    pages = pages_of(drawn, tmp_path)
    assert sum(page.count("甡") for page in pages) == 9_000
    assert drawn.pages == len(pages) > 100
    assert "第8999件" in "".join(pages)


def test_texts_without_any_break_and_without_any_text_are_drawn(tmp_path: Path) -> None:
    unbroken = with_texts(sample_return(), {"narrative": "9" * 3_000, "problems": "）" * 300, "next_steps": " "})
    text = "".join(pages_of(render_return(sample_ledger(unbroken)), tmp_path))
    assert text.count("9") > 3_000 and text.count("）") > 300


@pytest.mark.parametrize(
    ("field", "text", "character", "code_point"),
    [
        ("narrative", "好👍", "👍", "U+1F44D"),
        ("problems", "a\0b", "\0", "U+0000"),
        ("handler", "\ud842", "\ud842", "U+D842"),
        ("next_steps", "✔已办", "✔", "U+2714"),
        ("support_needed", "\ue000", "\ue000", "U+E000"),
    ],
)
def test_a_character_without_glyph_is_refused_by_name(field: str, text: str, character: str, code_point: str) -> None:
    error = refused(sample_ledger(with_texts(sample_return(), {field: text})))
    assert error.code == "text.missing_glyph"
    assert error.details == {
        "field": field,
        "character": character,
        "code_point": code_point,
        "where": "t01-2",
    }


def test_names_and_the_plan_itself_are_looked_at_too() -> None:
    sealed = sample_return()
    worded = replace(sealed, explanations=(replace(sealed.explanations[0], text="✔"),))
    assert refused(sample_ledger(worded)).details["field"] == "explanation"
    noted = replace(sealed, marks=(replace(sealed.marks[0], note="✔"),))
    assert refused(sample_ledger(noted)).details["field"] == "note"
    signed = replace(sealed, sign_off=replace(sealed.sign_off, approver="示例🖋"))
    assert refused(sample_ledger(signed)).details["where"] == "sign_off"
    plan = sample_plan()
    assert refused(sample_ledger(plan=replace(plan, title=plan.title + "✔"))).details["where"] == "plan"


def test_a_crowded_summary_goes_on_to_further_pages(tmp_path: Path) -> None:
    plan = sample_plan()
    many = tuple(
        indicator(4, 1, f"示例指标第{number}号", str(number + 10), "家", number=number, scope=Scope.EACH)
        for number in range(70)
    )
    drawn = render_return(sample_ledger(plan=replace(plan, indicators=many)))
    text = "".join(pages_of(drawn, tmp_path))
    assert all(f"示例指标第{number}号" in text for number in range(70))
    assert "附：全部指标（70项）" in text
    assert_within_the_sheet(words_of(drawn, tmp_path))


def late_ledger(items: int) -> Ledger:
    """A ledger with so many overdue items, whose problems fill many lines."""
    plan, sealed = sample_plan(), sample_return()
    first = plan.programmes[1].sections[0]
    step = first.tasks[0].milestones[0]
    tasks = tuple(
        replace(first.tasks[0], id=f"late{n}", number=100 + n, milestones=(replace(step, id=f"late{n}-1"),))
        for n in range(items)
    )
    entries = tuple(
        Entry(f"late{n}-1", sealed.period, Status.BEHIND, narrative="示例。", problems=LONG_STEP) for n in range(items)
    )
    late = replace(plan, programmes=(replace(plan.programmes[1], sections=(replace(first, tasks=tasks),)),))
    sealed = replace(sealed, entries=entries, readings=(), evidence=(), settled=())
    return sample_ledger(sealed, plan=replace(late, indicators=()))


@pytest.mark.parametrize("items", [1, 2, 3, 4, 5, 6, 7, 9, 12, 45])
def test_overdue_items_are_all_listed_whatever_their_number(tmp_path: Path, items: int) -> None:
    drawn = render_return(late_ledger(items))
    pages = pages_of(drawn, tmp_path)
    assert f"三、逾期事项（{items}项，全文见后表）" in pages[0]
    before = "".join(page for page in pages if "工作任务" not in page)
    assert [before.count(f"{100 + n}2019年") for n in range(items)] == [1] * items
    assert "……" in before
    assert_within_the_sheet(words_of(drawn, tmp_path))


def test_long_names_and_many_programmes_stay_inside_their_fields(tmp_path: Path) -> None:
    plan = sample_plan()
    many = tuple(
        replace(plan.programmes[3], id=f"p{n}", title=f"示例第{n}工程" + "加强和改进示例工作" * 3) for n in range(14)
    )
    sealed = sample_return()
    names = {part: f"示例{part}" + "示例姓名、" * 12 for part in ("preparer", "reviewer", "approver", "telephone")}
    long = replace(sealed, sign_off=replace(sealed.sign_off, **names), type=ReturnType.CORRECTION, revision=3)
    ledger = sample_ledger(long, plan=replace(plan, title=plan.title * 6, programmes=many))
    ledger = replace(ledger, formal_name="共青团" + "示例" * 60 + "委员会", office_name="共青团" + "示例" * 40 + "委")
    drawn = render_return(ledger)
    text = "".join(pages_of(drawn, tmp_path))
    assert squeezed(title_words(ledger)) in text
    assert re.search(r"其余\d+个工程", text) and "更正（修订号R3）" in text
    assert all(name in text for name in names.values())
    assert_within_the_sheet(words_of(drawn, tmp_path))
