"""The overview on paper, read back by programs that share no code with ours."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter

from planner_desktop.domain.overview import Overview, overview
from planner_desktop.domain.progress import Progress
from planner_desktop.ui.overview_print import Block, Letterhead, paged, print_overview
from planner_desktop.ui.print_preview import make_printer
from planner_desktop.ui.theme import Look, Theme
from support.overview_desk import Q2, TODAY
from support.sample_return import OFFICE, grown, sample_entries, sample_plan, sample_readings

RADICALS = str.maketrans("⻘⻔", "青门")
"""Qt names glyphs after the radicals they look like; Unicode knows no equivalent of these two."""
HEAD = Letterhead(OFFICE, sample=True)


def surveyed() -> Overview:
    return overview(sample_plan(), Progress.of((*sample_entries(), *sample_readings())), Q2)


def printed(shown: Overview, path: Path) -> list[str]:
    """Each page's text without white space."""
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    print_overview(shown, TODAY, HEAD, printer)
    done = subprocess.run(
        ["pdftotext", "-raw", path, "-"], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    pages = unicodedata.normalize("NFKC", done.stdout).translate(RADICALS).split("\f")[:-1]
    return [re.sub(r"\s", "", page) for page in pages]


def test_paper_shows_whose_overview_it_is_and_every_part_of_it(theme: Theme, tmp_path: Path) -> None:
    shown = surveyed()
    text = "".join(printed(shown, tmp_path / "overview.pdf"))
    assert f"{OFFICE}2020年第2季度总览" in text
    assert "示例数据" in text
    assert f"/{shown.tasks}项任务已填" in text
    for words in (
        "工程进度",
        "逾期与预警",
        "责任部门",
        "指标",
        "今天6月26日",
        *(bar.title for bar in shown.programmes),
    ):
        assert words in text


def test_long_lists_go_on_on_further_pages(theme: Theme, tmp_path: Path) -> None:
    plan, sealed = grown(70)
    section = plan.programmes[0].sections[0]
    many = tuple(replace(section, id=f"s{n}", tasks=section.tasks[n : n + 1]) for n in range(70))
    plan = replace(plan, programmes=(replace(plan.programmes[0], sections=many),))
    pages = printed(overview(plan, Progress.of(sealed.entries), Q2), tmp_path / "overview.pdf")
    assert len(pages) > 3
    assert pages[-1].endswith(f"{len(pages)}/{len(pages)}")


def test_paper_is_light_and_at_100_percent_whatever_the_screen_is(theme: Theme, tmp_path: Path) -> None:
    plain = printed(surveyed(), tmp_path / "light.pdf")
    dark = Look(dark=True, scale=1.75)
    theme.choose(dark)
    assert printed(surveyed(), tmp_path / "dark.pdf") == plain
    with theme.on_paper():
        assert theme.color("surface") == QColor("#FFFFFF")
    assert theme.look == dark


def test_a_block_is_never_cut_and_one_higher_than_a_page_gets_its_own() -> None:
    blocks = [Block(height, lambda _painter, _width: None) for height in (40, 50, 20, 300, 10)]
    assert [[block.height for block in page] for page in paged(iter(blocks), 100)] == [[40, 50], [20], [300], [10]]
