"""Page one: title, whose return it is, counts with their chart, indicators and overdue items; the rest on page two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from planner_desktop.documents.fonts import HEI, SONG
from planner_desktop.documents.paper_words import (
    LIGHT_LEGEND,
    SHAPES,
    day_words,
    period_span_words,
    title_words,
    type_words,
)
from planner_desktop.documents.pdf.cells import LIGHT_INK, plain
from planner_desktop.documents.pdf.sheet import (
    BOTTOM,
    FRAME,
    GREY,
    HEAD_FILL,
    HEADING,
    HEIGHT,
    INK,
    LEFT,
    MM,
    RIGHT,
    SMALL,
    TOP,
    WHITE,
    Align,
    Sheet,
    Style,
)
from planner_desktop.documents.pdf.summary import (
    WIDE_FIGURE_WIDTHS,
    Item,
    count_notes,
    counts_table,
    figures_by_need,
    figures_table,
    listed,
    overdue_table,
)
from planner_desktop.documents.pdf.tables import Table
from planner_desktop.documents.pdf.title import title_lines
from planner_desktop.documents.typesetting import break_lines, excerpt, fit, measure
from planner_desktop.domain.ledger import Ledger, PaperLight, ProgrammeRows

TITLE_SIZES = (22, 18, 16, 14, 12)
TITLE_LINES = 3
META_ROW = 7.4 * MM
META_WIDTHS = (21, 68, 21, 73, 21, 63)
LEFT_HALF = 114 * MM
GUTTER = 8 * MM
HEADING_DROP = 2.4 * MM
"""From a heading's baseline to the table under it."""
NOTE = 4.3 * MM
SECTION_GAP = 8.5 * MM
BAR, BAR_PITCH = 5.6 * MM, 8.6 * MM
BAR_NAME = 26 * MM
LEAST_BELOW = 20 * MM
"""Room that the programmes leave for what is overdue."""
WORD_BELOW = 6 * MM
"""Room for one line in place of a table."""
BAR_FILL = {
    PaperLight.GREEN: HexColor("#4F9A63"),
    PaperLight.AMBER: HexColor("#E0A73A"),
    PaperLight.RED: HexColor("#B3261E"),
    PaperLight.NONE: HexColor("#D3D8DD"),
}
BAR_ORDER = (PaperLight.GREEN, PaperLight.AMBER, PaperLight.RED, PaperLight.NONE)
_META_LABEL = Style(HEI, 10.5, align=Align.CENTER)
_BAR_NAME, _BAR_NAME_LONG = Style(align=Align.RIGHT), Style(size=8, align=Align.RIGHT)


@dataclass(frozen=True, slots=True)
class Rest:
    """A table that page one could not hold whole: its heading, the table, and the first row still to be drawn."""

    heading: str
    table: Table
    first: int


class Summary:
    """The pages before the ledger, measured first and drawn when the number of all pages is known."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.size, self.title = _title(title_words(ledger))
        self.notes = [line.text for note in count_notes(ledger) for line in break_lines(note, SONG, 8, LEFT_HALF)]
        self.figures = figures_by_need(ledger)
        self.top = HEIGHT - 19 * MM - len(self.title) * self.size * 1.41 - 2 * META_ROW - 7.6 * MM
        self.charted, self.counts = self._programmes()
        self.left_bottom = self.top - self._left_height(self.counts, len(self.charted))
        self.overdue, self.shown_overdue = self._overdue_items()
        self.shown_figures = self._figures_shown()
        self.rest = list(self._rest())
        self.further = list(_flow(self.rest))

    @property
    def pages(self) -> int:
        """Number of pages before the ledger."""
        return 1 + len(self.further)

    def _programmes(self) -> tuple[list[ProgrammeRows], Table]:
        """As many programmes as page one has room for, and the table that counts them all."""
        programmes = listed(self.ledger)
        for most in range(len(programmes), 1, -1):
            table = counts_table(self.ledger, most)
            if self._left_height(table, most) <= self.top - BOTTOM - LEAST_BELOW:
                return programmes[:most], table
        return programmes[:1], counts_table(self.ledger, 1)

    def _left_height(self, counts: Table, charted: int) -> float:
        return HEADING_DROP + counts.height() + len(self.notes) * NOTE + 8 * MM + charted * BAR_PITCH

    def _overdue_items(self) -> tuple[Table, int]:
        """The table of overdue items, of two lines each where all fit so, and how many page one shows."""
        room = self.left_bottom - SECTION_GAP - HEADING_DROP - BOTTOM
        table = overdue_table(self.ledger, 2)
        if table.height() > room:
            table = overdue_table(self.ledger, 1)
        return table, table.fitting(0, room)

    def _figures_shown(self) -> int:
        """How many indicators page one has room for above the overdue items."""
        below = self.overdue.height(0, self.shown_overdue) if self.shown_overdue else WORD_BELOW
        room = self.top - BOTTOM - SECTION_GAP - HEADING_DROP - below
        return figures_table(self.ledger, self.figures).fitting(0, room - HEADING_DROP - NOTE)

    def _rest(self) -> Iterator[Rest]:
        if self.shown_overdue < len(self.overdue.rows):
            yield Rest("三、逾期事项（续）", self.overdue, self.shown_overdue)
        if self.shown_figures < len(self.figures):
            table = figures_table(self.ledger, list(self.ledger.figures), WIDE_FIGURE_WIDTHS)
            yield Rest(f"附：全部指标（{len(self.figures)}项）", table, 0)

    def draw_first(self, sheet: Sheet) -> None:
        """Page one."""
        y = HEIGHT - 19 * MM
        for line in self.title:
            style = Style(SONG, self.size, align=Align.CENTER, stroked=True)
            sheet.text(LEFT, y - self.size * 0.52, line, style, RIGHT - LEFT)
            y -= self.size * 1.41
        _meta(sheet, self.ledger, y)
        self._overall(sheet)
        bottom = min(self._indicators(sheet), self.left_bottom)
        self._overdue(sheet, bottom - SECTION_GAP)

    def _overall(self, sheet: Sheet) -> None:
        sheet.text(LEFT, self.top, "一、总体情况", HEADING)
        y = self.counts.draw(sheet, LEFT, self.top - HEADING_DROP)
        for note in self.notes:
            sheet.text(LEFT, y - NOTE, note, SMALL)
            y -= NOTE
        _chart(sheet, LEFT, y - 5 * MM, LEFT_HALF, self.charted)

    def _indicators(self, sheet: Sheet) -> float:
        """Returns the lower edge."""
        left = LEFT + LEFT_HALF + GUTTER
        shown = _in_order(self.ledger, self.figures[: self.shown_figures])
        hidden = len(self.figures) - len(shown)
        sheet.text(left, self.top, "二、主要指标", HEADING)
        if not shown:
            sheet.text(left, self.top - 8 * MM, "本期没有指标。", SMALL)
            return self.top - 8 * MM
        table = figures_table(self.ledger, shown)
        bottom = table.draw(sheet, left, self.top - HEADING_DROP)
        note = "注：完成率为累计完成与目标值之比；“参照”指标未分解到本单位，不作红灯依据。"
        if hidden:
            note = (
                f"注：共{len(self.figures)}项，先列需关注的{len(shown)}项，全部见次页；完成率为累计完成与目标值之比。"
            )
        sheet.text(left, bottom - NOTE, note, SMALL)
        return bottom - NOTE

    def _overdue(self, sheet: Sheet, y: float) -> None:
        count = len(self.overdue.rows)
        sheet.text(LEFT, y, f"三、逾期事项（{count}项{'，全文见后表' if count else ''}）", HEADING)
        if not count:
            sheet.text(LEFT, y - WORD_BELOW, "本期没有逾期事项。", Style(align=Align.LEFT))
        elif self.shown_overdue:
            self.overdue.draw(sheet, LEFT, y - HEADING_DROP, 0, self.shown_overdue)
        else:
            sheet.text(LEFT, y - WORD_BELOW, "见次页。", SMALL)

    def draw_further(self, sheet: Sheet, number: int) -> None:
        """The page ``number`` (from 0) of those after page one."""
        for top, rest, first, count in self.further[number]:
            heading = rest.heading if first == rest.first else rest.heading.removesuffix("（续）") + "（续）"
            sheet.text(LEFT, top - 3 * MM, heading, HEADING)
            rest.table.draw(sheet, LEFT, top - 3 * MM - HEADING_DROP, first, count)


Part = tuple[float, Rest, int, int]
"""Upper edge, table, first row and number of rows."""


def _flow(rests: Sequence[Rest]) -> Iterator[list[Part]]:
    """Spread tables over pages, row by row."""
    page: list[Part] = []
    top = TOP
    for rest in rests:
        first = rest.first
        while first < len(rest.table.rows):
            count = rest.table.fitting(first, top - BOTTOM - 3 * MM - HEADING_DROP)
            if not count and page:
                yield page
                page, top = [], TOP
                continue
            count = max(count, 1)
            page.append((top, rest, first, count))
            top -= 3 * MM + HEADING_DROP + rest.table.height(first, count) + SECTION_GAP
            first += count
            if first < len(rest.table.rows):
                yield page
                page, top = [], TOP
    if page:
        yield page


def _title(text: str) -> tuple[float, tuple[str, ...]]:
    """The largest size in which a title takes at most three lines, and those lines."""
    for size in TITLE_SIZES:
        if len(break_lines(text, SONG, size, RIGHT - LEFT)) <= TITLE_LINES:
            return size, title_lines(text, SONG, size, RIGHT - LEFT)
    return TITLE_SIZES[-1], tuple(line.text for line in break_lines(text, SONG, TITLE_SIZES[-1], RIGHT - LEFT))


def _in_order(ledger: Ledger, chosen: Sequence[Item]) -> list[Item]:
    """Chosen indicators in the order of their tasks."""
    ids = {item[2].indicator.id for item in chosen}
    return [item for item in ledger.figures if item[2].indicator.id in ids]


def _meta(sheet: Sheet, ledger: Ledger, top: float) -> None:
    sealed = ledger.sealed
    fields = (
        (
            ("填报单位", ledger.formal_name),
            ("报告期", period_span_words(sealed.period)),
            ("计划依据", ledger.plan.number),
        ),
        (
            ("单位代码", sealed.unit_code),
            ("报送类型", type_words(sealed)),
            ("填报日期", day_words(sealed.sign_off.day)),
        ),
    )
    for number, row in enumerate(fields):
        y, left = top - number * META_ROW, LEFT
        for place, (label, value) in enumerate(row):
            head, room = META_WIDTHS[2 * place] * MM, META_WIDTHS[2 * place + 1] * MM
            sheet.fill(left, y - META_ROW, head, META_ROW, HEAD_FILL)
            sheet.text(left, y - META_ROW / 2 - 3.6, label, _META_LABEL, head)
            _value(sheet, left + head + 2 * MM, y, plain(value), room - 3 * MM)
            left += head + room
    sheet.rule(LEFT, top, RIGHT, top, 0.9, FRAME)
    sheet.rule(LEFT, top - META_ROW, RIGHT, top - META_ROW)
    sheet.rule(LEFT, top - 2 * META_ROW, RIGHT, top - 2 * META_ROW, 0.9, FRAME)


def _value(sheet: Sheet, left: float, top: float, text: str, width: float) -> None:
    """A value in the largest type that its field holds."""
    size, lines = fit(text, SONG, (10.5, 9, 8, 7, 6, 5, 4), width, META_ROW - MM)
    baseline = top - META_ROW / 2 + (len(lines) - 1) * size * 0.6 - size * 0.35
    for line in lines:
        sheet.text(left, baseline, line.text, Style(size=size, align=Align.LEFT))
        baseline -= size * 1.2


def _chart(sheet: Sheet, left: float, top: float, width: float, programmes: Sequence[ProgrammeRows]) -> None:
    """Stacked bars, one a programme, on one scale, with the counts on their parts; a legend below."""
    longest = max((programme.counts.total() for programme in programmes), default=0) or 1
    scale = (width - BAR_NAME - 12 * MM) / longest
    for programme in programmes:
        style = _BAR_NAME if measure(programme.programme.title, SONG) * 9 <= BAR_NAME - 2 * MM else _BAR_NAME_LONG
        lines = excerpt(programme.programme.title, SONG, style.size, BAR_NAME - 2 * MM, 2, "…")
        baseline = top - BAR / 2 - style.size * 0.35 + (len(lines) - 1) * style.size * 0.6
        for line in lines:
            sheet.text(left, baseline, line.text, style, BAR_NAME - 2 * MM)
            baseline -= style.size * 1.2
        _bar(sheet, left + BAR_NAME, top, programme, scale)
        top -= BAR_PITCH
    x = left + BAR_NAME
    for light in BAR_ORDER:
        sheet.text(x, top - 2 * MM, SHAPES[light], Style(HEI, 8, LIGHT_INK[light], Align.LEFT))
        sheet.text(x + 3.6 * MM, top - 2 * MM, LIGHT_LEGEND[light], SMALL)
        x += measure(SHAPES[light] + LIGHT_LEGEND[light], SONG) * 8 + 5 * MM


def _bar(sheet: Sheet, x: float, top: float, programme: ProgrammeRows, scale: float) -> None:
    for light in BAR_ORDER:
        count = programme.counts[light]
        if not count:
            continue
        part = count * scale
        sheet.fill(x, top - BAR, part - 0.5, BAR, BAR_FILL[light])
        if part > measure(str(count), HEI) * 8 + 2:
            sheet.text(x, top - BAR / 2 - 2.9, str(count), Style(HEI, 8, _on(light), Align.CENTER), part - 0.5)
        x += part
    sheet.text(
        x + 1.5 * MM, top - BAR / 2 - 2.9, f"{programme.counts.total()}个", Style(size=8, colour=GREY, align=Align.LEFT)
    )


def _on(light: PaperLight) -> Color:
    """Ink that is read on a bar's part."""
    return WHITE if light in (PaperLight.GREEN, PaperLight.RED) else INK
