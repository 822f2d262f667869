"""The workbook: what it shows, what it carries, and that programs of three makers can open it."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from planner_desktop.documents.envelope import digest, from_payload, to_payload
from planner_desktop.documents.excel import draw_workbook, read_cells, read_payload
from planner_desktop.documents.excel.grid import Grid
from planner_desktop.documents.excel.styles import Look, Palette
from planner_desktop.documents.paper_words import COLUMN_TITLES, STATUS_WORDS
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.returns import Return, SignOff
from support.sample_return import (
    FORMAL,
    OFFICE,
    RARE_NAMES,
    grown,
    sample_ledger,
    sample_plan,
    sample_return,
    task,
    with_texts,
)

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LEDGER = "进展情况"


def drawn(sealed: Return | None = None, plan: Plan | None = None) -> tuple[bytes, Ledger]:
    sealed = sealed or sample_return()
    payload = to_payload(sealed)
    ledger = sample_ledger(sealed, digest(payload), plan)
    return draw_workbook(ledger, payload), ledger


@pytest.fixture(scope="module")
def sample() -> tuple[bytes, Ledger]:
    return drawn()


def part(package: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return ElementTree.fromstring(archive.read(name))


def sheet(package: bytes, number: int = 1) -> ElementTree.Element:
    return part(package, f"xl/worksheets/sheet{number}.xml")


def column(package: bytes, letter: str, title: str = LEDGER) -> list[str]:
    cells = read_cells(package)[title]
    rows = sorted(int(place[1:]) for place in cells if re.fullmatch(f"{letter}[0-9]+", place))
    return [cells[f"{letter}{row}"] for row in rows]


def test_the_payload_is_carried_to_the_last_byte(sample: tuple[bytes, Ledger]) -> None:
    package, ledger = sample
    assert from_payload(read_payload(package)) == ledger.sealed


def test_the_payload_is_out_of_reach_of_hand_and_menu(sample: tuple[bytes, Ledger]) -> None:
    sheets = part(sample[0], "xl/workbook.xml").iter(f"{MAIN}sheet")
    assert [(s.get("name"), s.get("state")) for s in sheets] == [
        ("进展情况", "visible"),
        ("指标", "visible"),
        ("汇总", "visible"),
        ("planner-desktop", "veryHidden"),
    ]


def test_every_text_of_the_payload_stands_in_the_cells(sample: tuple[bytes, Ledger]) -> None:
    package, ledger = sample
    shown = "\0".join(read_cells(package)[LEDGER].values())
    for entry in ledger.sealed.entries:
        for text in (
            entry.narrative,
            entry.reason,
            entry.problems,
            entry.next_steps,
            entry.support_needed,
            entry.handler,
        ):
            assert text in shown
    for official in ledger.plan.tasks:
        assert official.text in shown
        assert "\n".join(official.departments) in shown
    for _, row in ledger.rows:
        assert row.step.text in shown
        assert STATUS_WORDS[row.status] in shown
    assert RARE_NAMES in shown


def test_the_columns_are_those_of_the_paper(sample: tuple[bytes, Ledger]) -> None:
    cells = read_cells(sample[0])[LEDGER]
    assert [cells[f"{get_column_letter(n)}3"] for n in range(1, 12)] == list(COLUMN_TITLES.values())


def test_title_facts_and_sign_off_name_the_office_and_its_people(sample: tuple[bytes, Ledger]) -> None:
    cells = read_cells(sample[0])[LEDGER]
    assert cells["A1"].startswith(f"{OFFICE}关于《")
    assert FORMAL in cells["A2"]
    last = column(sample[0], "A")[-1]
    assert all(word in last for word in (FORMAL, "示例甲", "示例乙", "示例丙", "0351-0000000", "2020年6月28日"))


def test_the_office_says_whether_one_person_held_several_parts() -> None:
    alone = SignOff("示例甲", "示例甲", "示例丙", "1", sample_return().sign_off.day)
    assert "兼任" in column(drawn(sample_return(sign_off=alone))[0], "A")[-1]
    assert "各由一人" in column(drawn()[0], "A")[-1]


def test_a_task_of_the_offices_own_is_told_from_the_official_ones() -> None:
    plan = sample_plan()
    section = plan.programmes[3].sections[0]
    own = replace(section, tasks=tuple(replace(t, local=t.number == 8) for t in section.tasks))
    programmes = (*plan.programmes[:3], replace(plan.programmes[3], sections=(own,)))
    numbers = column(drawn(plan=replace(plan, programmes=programmes))[0], "A")
    assert "8\n自定" in numbers
    assert "7" in numbers


def test_a_text_that_would_be_cut_off_is_never_put_into_a_cell() -> None:
    grid = Grid(Workbook().worksheets[0], Palette(Workbook()), [10])
    with pytest.raises(ValueError):
        grid.put(1, 1, "进" * 32_768, Look.TEXT)


def test_a_task_without_a_step_to_report_and_a_programme_without_tasks_are_shown() -> None:
    plan = sample_plan()
    section = replace(plan.programmes[3].sections[0], tasks=(task(7, "暂无步骤的任务。", ("示例部",)),))
    programmes = (*plan.programmes[:3], replace(plan.programmes[3], sections=(section,)))
    indicators = tuple(i for i in plan.indicators if i.task_id != "t07")
    kept = tuple(e for e in sample_return().entries if e.milestone_id[:3] not in ("t07", "t08", "t09"))
    sealed = sample_return(
        entries=kept, readings=tuple(r for r in sample_return().readings if r.indicator_id[:3] != "i07")
    )
    package, _ = drawn(sealed, replace(plan, programmes=programmes, indicators=indicators))
    assert "本期无应报步骤" in column(package, "C")
    assert any("示例引领工程" in text and "待收到补充文件" in text for text in column(package, "A"))


def test_sample_data_is_marked_on_every_sheet_and_page(sample: tuple[bytes, Ledger]) -> None:
    package, _ = sample
    for title, cells in read_cells(package).items():
        assert any("示例数据" in text for text in cells.values()), title
    for number in (1, 2, 3):
        assert "示例数据" in (sheet(package, number).findtext(f"{MAIN}headerFooter/{MAIN}oddHeader") or "")


def test_real_data_bears_no_mark_of_a_sample() -> None:
    package, _ = drawn(sample_return(sample=False))
    assert not any("示例数据" in text for cells in read_cells(package).values() for text in cells.values())


def test_every_cell_is_text_and_none_a_formula(sample: tuple[bytes, Ledger]) -> None:
    for number in (1, 2, 3, 4):
        root = sheet(sample[0], number)
        filled = [cell for cell in root.iter(f"{MAIN}c") if len(cell)]
        assert {cell.get("t") for cell in filled} == {"inlineStr"}
        assert not list(root.iter(f"{MAIN}f"))


def test_a_text_that_looks_like_a_formula_keeps_its_prefix_mark(sample: tuple[bytes, Ledger]) -> None:
    styles = part(sample[0], "xl/styles.xml").findall(f"{MAIN}cellXfs/{MAIN}xf")
    cells = read_cells(sample[0])[LEDGER]
    quoted = {
        cells[cell.get("r", "")]
        for cell in sheet(sample[0]).iter(f"{MAIN}c")
        if styles[int(cell.get("s", "0"))].get("quotePrefix") == "1"
    }
    assert quoted == {text for text in cells.values() if text[0] in "=+-@"}
    assert {text[0] for text in quoted} == {"=", "+", "@"}


def test_children_of_each_sheet_come_in_the_order_of_the_schema(sample: tuple[bytes, Ledger]) -> None:
    order = [
        "sheetPr",
        "dimension",
        "sheetViews",
        "sheetFormatPr",
        "cols",
        "sheetData",
        "mergeCells",
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "ignoredErrors",
    ]
    for number in (1, 2, 3):
        found = [child.tag.removeprefix(MAIN) for child in sheet(sample[0], number)]
        assert found == order


def test_pages_are_a4_landscape_as_wide_as_the_paper_with_head_and_numbers(sample: tuple[bytes, Ledger]) -> None:
    package, ledger = sample
    for number in (1, 2, 3):
        root = sheet(package, number)
        setup = root.find(f"{MAIN}pageSetup")
        assert setup is not None
        assert {
            "orientation": "landscape",
            "paperSize": "9",
            "fitToWidth": "1",
            "fitToHeight": "0",
        }.items() <= setup.attrib.items()
        footer = root.findtext(f"{MAIN}headerFooter/{MAIN}oddFooter") or ""
        assert ledger.code in footer
        assert "第&P页　共&N页" in footer
    names = {
        n.get("name"): n.text
        for n in part(package, "xl/workbook.xml").iter(f"{MAIN}definedName")
        if n.get("localSheetId") == "0"
    }
    assert names["_xlnm.Print_Titles"] == "'进展情况'!$3:$3"


def test_a_long_office_name_does_not_make_the_header_longer_than_excel_takes() -> None:
    sealed = sample_return()
    payload = to_payload(sealed)
    ledger = replace(sample_ledger(sealed), office_name="共青团&" * 100)
    header = sheet(draw_workbook(ledger, payload)).findtext(f"{MAIN}headerFooter/{MAIN}oddHeader") or ""
    assert len(header) <= 255
    assert "共青团&&" in header


def test_numbers_kept_as_text_are_no_errors(sample: tuple[bytes, Ledger]) -> None:
    root = sheet(sample[0], 3)
    error = root.find(f"{MAIN}ignoredErrors/{MAIN}ignoredError")
    dimension = root.find(f"{MAIN}dimension")
    assert error is not None
    assert dimension is not None
    assert error.attrib == {"sqref": dimension.get("ref"), "numberStoredAsText": "1"}


def test_the_normal_style_is_a_chinese_font(sample: tuple[bytes, Ledger]) -> None:
    styles = part(sample[0], "xl/styles.xml")
    fonts = [font.find(f"{MAIN}name") for font in styles.findall(f"{MAIN}fonts/{MAIN}font")]
    normal = styles.find(f"{MAIN}cellStyleXfs/{MAIN}xf")
    assert normal is not None
    first = fonts[int(normal.get("fontId", ""))]
    assert first is not None
    assert first.get("val") == "宋体"
    assert "Calibri" not in {font.get("val") for font in fonts if font is not None}


def test_no_row_is_higher_than_excel_allows_and_merged_ranges_do_not_overlap() -> None:
    package, _ = drawn(with_texts(sample_return(), {"narrative": "很长的进展。" * 5_000}))
    root = sheet(package)
    heights = [float(row.get("ht", "0")) for row in root.iter(f"{MAIN}row")]
    assert max(heights) <= 409.5
    taken: set[tuple[int, int]] = set()
    for merged in root.iter(f"{MAIN}mergeCell"):
        left, top, right, bottom = range_boundaries(merged.get("ref", ""))
        places = {
            (r, c)
            for r in range(int(top or 0), int(bottom or 0) + 1)
            for c in range(int(left or 0), int(right or 0) + 1)
        }
        assert not taken & places
        taken |= places


@pytest.mark.parametrize(
    "text",
    ["进" * 100_000, "𠮷" * 40_000, "一行\n" * 2_000, "_x0041_" * 9_000, "=" * 70_000, "进展情况良好。" * 14_000],
    ids=["one character", "beyond U+FFFF", "lines", "escapes", "formula", "sentences"],
)
def test_a_text_longer_than_a_cell_goes_on_in_the_next_and_is_lost_nowhere(text: str) -> None:
    package, _ = drawn(with_texts(sample_return(), {"narrative": text, "handler": ""}))
    assert text in "".join(column(package, "H"))
    for cell in sheet(package).iter(f"{MAIN}t"):
        assert len((cell.text or "").encode("utf-16-le")) // 2 <= 32_767
        assert (cell.text or "").count("\n") <= 253


def test_names_longer_than_a_cell_are_not_cut_off_either() -> None:
    sealed = sample_return(sign_off=SignOff("示例" * 9_000, "乙", "丙", "1", sample_return().sign_off.day))
    package, _ = drawn(sealed)
    assert "示例" * 9_000 in "".join(column(package, "A"))


def test_text_that_looks_like_an_escape_is_shown_as_it_was_typed() -> None:
    package, _ = drawn(with_texts(sample_return(), {"narrative": "文件_x0041_版", "handler": ""}))
    assert any(text.startswith("文件_x0041_版") for text in column(package, "H"))
    written = [cell.text or "" for cell in sheet(package).iter(f"{MAIN}t")]
    assert any("文件_x005F_x0041_版" in text for text in written)


def test_spaces_and_tabs_at_the_ends_of_a_text_are_kept() -> None:
    package, _ = drawn(with_texts(sample_return(), {"problems": " \t前后有空 ", "next_steps": " "}))
    assert " \t前后有空 " in column(package, "I")
    assert any(text.startswith(" \n需协调支持") for text in column(package, "J"))


def test_the_same_return_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib; from documents.excel.test_workbook import drawn;print(hashlib.sha256(drawn()[0]).hexdigest())"
    )
    tests = Path(__file__).parents[2]
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=tests,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(tests)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1


def test_the_files_own_date_is_the_returns(sample: tuple[bytes, Ledger]) -> None:
    properties = load_workbook(BytesIO(sample[0])).properties
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.date() == sample[1].sealed.sign_off.day


def test_opening_the_workbook_does_not_change_it(sample: tuple[bytes, Ledger]) -> None:
    calculation = part(sample[0], "xl/workbook.xml").find(f"{MAIN}calcPr")
    assert calculation is None or calculation.get("fullCalcOnLoad") in (None, "0")


def test_indicators_show_level_scope_parts_rate_and_verdict(sample: tuple[bytes, Ledger]) -> None:
    package, ledger = sample
    cells = read_cells(package)["指标"]
    rows = {cells[f"C{row}"]: [cells[f"{get_column_letter(n)}{row}"] for n in range(1, 13)] for row in range(3, 13)}
    assert len(rows) == len(ledger.plan.indicators)
    assert rows["示例组织覆盖率"][4:] == [
        "各单位",
        "≥60%",
        "1163",
        "2433",
        "47.8%",
        "79.7%",
        "2020年12月31日",
        "▲ 差距大",
    ]
    assert rows["县级示例品牌"][3:9] == ["县级", "各单位", "≥30家", "—", "—", "31家"]
    assert rows["示例活动"][-1] == "○ 参照"
    assert rows["活跃度增长"][-1] == "■ 逾期"


def test_an_indicator_that_is_not_due_yet_says_so() -> None:
    plan = sample_plan()
    later = replace(plan.indicators[0], id="i08-2-1", task_id="t08", milestone_id="t08-2", name="以后的指标")
    package, _ = drawn(plan=replace(plan, indicators=(later,)), sealed=sample_return(readings=()))
    cells = read_cells(package)["指标"]
    assert cells["C3"] == "以后的指标"
    assert cells["L3"] == "○ 本期不报"


def test_the_summary_adds_up_and_names_what_binds_it_to_the_pdf(sample: tuple[bytes, Ledger]) -> None:
    package, ledger = sample
    cells = read_cells(package)["汇总"]
    table = {
        cells[f"A{row}"]: [int(cells[f"{get_column_letter(n)}{row}"]) for n in range(2, 11)] for row in range(3, 8)
    }
    total = table.pop("合　计")
    assert total == [sum(numbers) for numbers in zip(*table.values(), strict=True)]
    assert total == [9, 10, 3, 4, 1, 2, 1, 1, 1]
    texts = set(cells.values())
    assert {ledger.code, digest(to_payload(ledger.sealed)), "182天", "会议纪要（示例）.pdf", "0b" * 32} <= texts


def test_nothing_overdue_and_no_evidence_is_said_and_not_left_blank() -> None:
    package, _ = drawn(sample_return(evidence=(), entries=(), settled=("t01-1", "t03-1", "t05-1")))
    assert list(read_cells(package)["汇总"].values()).count("无") == 2


def soffice(package: bytes, folder: Path, target: str) -> Path:
    source = folder / "return.xlsx"
    source.write_bytes(package)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, "--outdir"]
    subprocess.run([*command, str(folder / "out"), str(source)], check=True, capture_output=True, timeout=120)
    (made,) = (folder / "out").iterdir()
    return made


def test_libreoffice_reads_the_cells_as_they_were_meant(tmp_path: Path) -> None:
    package, _ = drawn(with_texts(sample_return(), {"narrative": "进展_x0041_，" * 4_000, "handler": ""}, "t01-2"))
    made = soffice(package, tmp_path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false")
    rows = list(csv.reader(made.read_text(encoding="utf-8").splitlines(keepends=True)))
    found = {
        f"{get_column_letter(place)}{number}": text
        for number, row in enumerate(rows, 1)
        for place, text in enumerate(row, 1)
        if text
    }
    assert found == read_cells(package)[LEDGER]


def test_many_tasks_are_drawn_with_each_its_row() -> None:
    plan, sealed = grown(120)
    package, _ = drawn(sealed, plan)
    numbers = [text for text in column(package, "A") if text.isdecimal()]
    assert numbers == [str(number) for number in range(1, 121)]
    assert json.loads(read_payload(package))["entries"][0]["milestone"] == "t01-1"


def test_words_notes_and_a_red_past_stand_beside_their_step(sample: tuple[bytes, Ledger]) -> None:
    shown = "\n".join(read_cells(sample[0])["进展情况"].values())
    assert "说明：示例：上期误报，已核实。" in shown
    assert "★批注（示例组织覆盖率）：示例：含民办学校" in shown
    assert "曾逾期的报告期：2019年第四季度、2020年第一季度" in shown
