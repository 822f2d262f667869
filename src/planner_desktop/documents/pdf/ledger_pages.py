"""Drawing of one ledger page: head row, bands, tasks with their steps, and the rules between them."""

from __future__ import annotations

from reportlab.lib.colors import Color

from planner_desktop.documents.fonts import HEI
from planner_desktop.documents.paper_words import COLUMN_TITLES, SHAPES, Column, programme_words, section_words
from planner_desktop.documents.pdf.cells import (
    BANDS,
    LEADING,
    LIGHT_INK,
    PADDING,
    SPANNING,
    STEPPING,
    CellLine,
)
from planner_desktop.documents.pdf.paging import (
    HEAD,
    PROGRAMME_BAND,
    SECTION_BAND,
    Page,
    ProgrammeItem,
    SectionItem,
    SignOffItem,
    SliceItem,
)
from planner_desktop.documents.pdf.sheet import (
    BAND_FILL,
    FRAME,
    GREY,
    HEAD_FILL,
    HEADER,
    LEFT,
    MIDDLE,
    MM,
    RIGHT,
    SECTION_FILL,
    TOP,
    Align,
    Sheet,
    Style,
)
from planner_desktop.documents.typesetting import break_lines, measure
from planner_desktop.domain.ledger import PaperLight, ProgrammeRows

COUNT_ORDER = (PaperLight.NONE, PaperLight.RED, PaperLight.AMBER, PaperLight.GREEN)
"""Of a band's counts, from the right."""
_PROGRAMME = Style(HEI, 10.5, align=Align.LEFT)
_SECTION = Style(HEI, 9, align=Align.LEFT)
_COUNTS = Style(colour=GREY, align=Align.RIGHT)
_COUNT = {light: Style(HEI, 9, colour, Align.LEFT) for light, colour in LIGHT_INK.items()}
_NUMBER = Style(HEI, 9, align=Align.CENTER)
_CONTINUED = Style(size=7.5, colour=GREY, align=Align.CENTER)
_FROM_BEFORE = Style(size=8, colour=GREY, align=Align.LEFT)


def draw_ledger_page(sheet: Sheet, page: Page) -> None:
    """Everything of a page but running head, footer and sign-off block."""
    items = [item for item in page.items if not isinstance(item, SignOffItem)]
    if not items:
        return
    _head(sheet)
    edges: list[float] = []
    for item in items:
        match item:
            case ProgrammeItem():
                edges.append(_programme(sheet, item))
            case SectionItem():
                edges.append(_section(sheet, item))
            case SliceItem():
                edges.append(_slice(sheet, item))
    for edge in edges[:-1]:
        sheet.rule(LEFT, edge, RIGHT, edge, 0.35, MIDDLE)
    sheet.rule(LEFT, edges[-1], RIGHT, edges[-1], 0.8, FRAME)


def running_place(page: Page) -> str:
    """What the running head says is being continued, empty where the page begins something."""
    if page.programme is None:
        return ""
    place = programme_words(page.programme.programme)
    if page.section is not None:
        place += f"　{section_words(page.section.section)}"
    return place + "（续）"


def _head(sheet: Sheet) -> None:
    sheet.fill(LEFT, TOP - HEAD, RIGHT - LEFT, HEAD, HEAD_FILL)
    for column, title in COLUMN_TITLES.items():
        band = BANDS[column]
        parts = break_lines(title, HEADER.font, HEADER.size, band.width - 1.2 * MM)
        baseline = TOP - HEAD / 2 + (len(parts) - 1) * 5.6 - 3.2
        for part in parts:
            sheet.text(band.left, baseline, part.text, HEADER, band.width)
            baseline -= 11.2
        if column is not Column.NUMBER:
            sheet.rule(band.left, TOP, band.left, TOP - HEAD)
    sheet.rule(LEFT, TOP, RIGHT, TOP, 1, FRAME)
    sheet.rule(LEFT, TOP - HEAD, RIGHT, TOP - HEAD, 0.6, FRAME)


def _band(sheet: Sheet, top: float, height: float, colour: Color) -> float:
    sheet.fill(LEFT, top - height, RIGHT - LEFT, height, colour)
    return top - height


def _programme(sheet: Sheet, item: ProgrammeItem) -> float:
    bottom = _band(sheet, item.top, PROGRAMME_BAND, BAND_FILL)
    middle = (item.top + bottom) / 2
    sheet.text(LEFT + 2 * MM, middle - 3.7, programme_words(item.programme.programme), _PROGRAMME)
    _counts(sheet, middle - 3.2, item.programme)
    return bottom


def _counts(sheet: Sheet, baseline: float, rows: ProgrammeRows) -> None:
    """Numbers of tasks, of steps, and of steps under each light, flush right."""
    counts = rows.counts
    right = RIGHT - 2 * MM
    for light in COUNT_ORDER:
        label = f"{SHAPES[light]} {counts[light]}"
        right -= measure(label, HEI) * 9
        sheet.text(right, baseline, label, _COUNT[light])
        right -= 4 * MM
    words = f"任务{rows.tasks}项　应报步骤{counts.total()}个"
    sheet.text(LEFT, baseline, words, _COUNTS, right - LEFT)


def _section(sheet: Sheet, item: SectionItem) -> float:
    bottom = _band(sheet, item.top, SECTION_BAND, SECTION_FILL)
    sheet.text(LEFT + 2 * MM, (item.top + bottom) / 2 - 3.2, section_words(item.section.section), _SECTION)
    return bottom


def _slice(sheet: Sheet, item: SliceItem) -> float:
    bottom = item.top - item.height
    for column in SPANNING:
        _cell(sheet, column, item.top, _spanning(item, column))
    top = item.top
    for number, (height, cells) in enumerate(item.rows):
        for column in STEPPING:
            _cell(sheet, column, top, cells[column])
        top -= height
        if number < len(item.rows) - 1:
            departments = BANDS[Column.DEPARTMENTS]
            sheet.rule(BANDS[Column.STEP].left, top, departments.left, top)
            sheet.rule(departments.left + departments.width, top, RIGHT, top)
    for column, band in BANDS.items():
        if column is not Column.NUMBER:
            sheet.rule(band.left, item.top, band.left, bottom)
    return bottom


def _spanning(item: SliceItem, column: Column) -> list[CellLine]:
    """A spanning cell; one that goes on from the page before says so."""
    lines = item.spanning[column]
    if not item.continued:
        return lines
    if column is Column.NUMBER:
        return [(str(item.task.number), True, _NUMBER), ("续", True, _CONTINUED)]
    if column is Column.TASK and not lines:
        return [("（接上页）", True, _FROM_BEFORE)]
    return lines


def _cell(sheet: Sheet, column: Column, top: float, lines: list[CellLine]) -> None:
    band = BANDS[column]
    left, width = band.left + band.padding, band.inner
    middle = top - PADDING - LEADING / 2
    for text, last, style in lines:
        sheet.text(left, middle - style.size * 0.36, text, style, width, last)
        middle -= LEADING
