"""A list as a workbook: every text comes back, none is a formula."""

import io

from openpyxl import load_workbook

from planner_desktop.documents.excel.listing import list_workbook
from planner_desktop.documents.excel.texts import unescaped

TITLES = ("时间", "新值")


def test_texts_stay_texts_and_the_head_stays_in_view() -> None:
    data = list_workbook("修改记录：2020/Q2", TITLES, [("2020-06-28", "=1+1"), ("2020-06-29", "𠮷_x0041_\n二")])
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    assert sheet.title == "修改记录：2020 Q2"
    assert [cell.value for cell in sheet[1]] == list(TITLES)
    assert [(cell.data_type, unescaped(str(cell.value))) for cell in sheet["B"][1:]] == [
        ("s", "=1+1"),
        ("s", "𠮷_x0041_\n二"),
    ]
    assert sheet["B2"].quotePrefix
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B3")


def test_a_text_longer_than_a_cell_goes_on_below() -> None:
    long = "字" * 40_000
    sheet = load_workbook(io.BytesIO(list_workbook("x", TITLES, [("一", long)]))).worksheets[0]
    assert "".join(str(cell.value) for cell in sheet["B"][1:]) == long
    assert [cell.value for cell in sheet["A"][1:]][1:] == [None] * (sheet.max_row - 2)


def test_an_empty_list_is_a_head() -> None:
    assert load_workbook(io.BytesIO(list_workbook("", TITLES, []))).worksheets[0].max_row == 1
