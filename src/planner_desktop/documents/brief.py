"""The one-page brief on paper: upright A4, unsigned, for reading inside the office only."""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents.fonts import HEI, SONG, registered
from planner_desktop.documents.paper_words import (
    NOTHING,
    SAMPLE_MARK,
    SHAPES,
    day_words,
    period_span_words,
    period_words,
)
from planner_desktop.documents.pdf.cells import LIGHT_INK, plain
from planner_desktop.documents.pdf.letter import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, refuse_missing
from planner_desktop.documents.pdf.sheet import (
    FRAME,
    GREY,
    HAIR,
    HEADING,
    INK,
    MM,
    SECTION_FILL,
    SMALL,
    SMALL_RIGHT,
    WHITE,
    Align,
    Sheet,
    Style,
)
from planner_desktop.documents.pdf.tables import Table, TableCell, TableColumn
from planner_desktop.documents.pdf.title import title_lines
from planner_desktop.documents.typesetting import Line, break_lines, excerpt, measure
from planner_desktop.domain.brief import Brief, Said
from planner_desktop.domain.ledger import PaperLight
from planner_desktop.domain.overview import Bar, Overview, Share, Urgent
from planner_desktop.domain.schedule import Light

INTERNAL = "内部参阅"
UNSIGNED = "本简报由本机数据生成，未经签发，不作报送依据。"
TITLE_SIZES = (20, 18, 16, 14)
ROOM = RIGHT - LEFT
COUNT_HEIGHT, COUNT_GAP = 19 * MM, 2 * MM
NAME, BAR, PITCH, AFTER = 28 * MM, 5.6 * MM, 8.2 * MM, 23 * MM
"""Of the bars: room for a name, height, distance, and the room for the count behind them."""
MOST_BARS = 7
"""More programmes than this are counted together in one bar."""
SECTION_GAP, HEADING_DROP = 9.5 * MM, 2.4 * MM
LEADING = 15.5
_TEXT = Style(size=10.5, align=Align.JUSTIFY)
_LABEL = Style(HEI, 10.5, align=Align.LEFT)
_RED = LIGHT_INK[PaperLight.RED]

PARTS: tuple[tuple[str, tuple[Light, ...], Color, Color], ...] = (
    ("已完成", (Light.DONE,), HexColor("#2F7A45"), WHITE),
    ("正常、长期坚持", (Light.ON_TRACK, Light.CONTINUING), HexColor("#7DB78D"), INK),
    ("预警、已赶上", (Light.AT_RISK, Light.CAUGHT_UP), HexColor("#E0A73A"), INK),
    ("逾期", (Light.OVERDUE,), HexColor("#B3261E"), WHITE),
    ("无进展、未启动", (Light.NO_PROGRESS, Light.NOT_STARTED), HexColor("#9AA2AB"), INK),
    ("不适用、未到期", (Light.NOT_APPLICABLE, Light.NOT_DUE), HexColor("#D3D8DD"), INK),
    ("未填", (Light.NOT_FILLED,), WHITE, INK),
)
"""The parts of a bar in order: legend, lights, fill, and the ink of the count on it."""


def draw_brief(brief: Brief) -> bytes:
    """Draw the page; the same brief gives the same bytes. Raises ``text.missing_glyph``."""
    refuse_missing(_texts(brief))
    registered()
    buffer = BytesIO()
    canvas = _canvas(buffer, brief)
    sheet = Sheet(canvas)
    y = _counts(sheet, brief.overview, _head(sheet, brief))
    y = _bars(sheet, brief.overview, y - SECTION_GAP)
    below = [*_points("三、主要问题", brief.problems, "各步骤没有填报问题。"), *_points("四、需上级协调支持", brief.support, "本期没有提出。")]  # fmt: skip
    y = _pressing(sheet, brief.pressing, y - SECTION_GAP, y - SECTION_GAP - BOTTOM - sum(gap for gap, _, _ in below))
    for gap, line, style in below:
        y -= gap
        sheet.text(LEFT, y, line.text, style, ROOM, line.last)
    _foot(sheet, brief)
    sheet.finish()
    canvas.save()
    return buffer.getvalue()


def _texts(brief: Brief) -> Iterator[tuple[str, str]]:
    """Everything printed that was typed or read from a document, after its field."""
    shown = brief.overview
    yield "unit_name", brief.office_name
    yield "plan", shown.plan.title + shown.plan.number + "".join(bar.title for bar in shown.programmes)
    yield from (("plan", item.step.text + "".join(item.task.departments)) for item in brief.pressing)
    yield from (("problems", found.text) for found in brief.problems)
    yield from (("support_needed", found.text) for found in brief.support)


def _canvas(buffer: BytesIO, brief: Brief) -> Any:
    options: dict[str, Any] = {"initialFontName": SONG, "invariant": 1, "lang": "zh-CN", "pdfVersion": (1, 7)}
    canvas: Any = Canvas(buffer, pagesize=(WIDTH, HEIGHT), **options)
    canvas.setTitle(_title(brief))
    canvas.setAuthor(brief.office_name)
    canvas.setSubject(INTERNAL)
    canvas.setCreator("planner-desktop")
    canvas.setProducer("planner-desktop")
    return canvas


def _title(brief: Brief) -> str:
    return f"{brief.office_name}{period_words(brief.overview.period)}重点任务进展简报"


def _head(sheet: Sheet, brief: Brief) -> float:
    """Marks, title, and what it is about; returns the lower edge."""
    y = HEIGHT - 17 * MM
    sheet.text(LEFT, y, INTERNAL, Style(HEI, 12, _RED, Align.LEFT))
    if brief.sample:
        sheet.text(LEFT, y, SAMPLE_MARK, Style(HEI, 10.5, _RED, Align.RIGHT), ROOM)
    title = _title(brief)
    size = next((size for size in TITLE_SIZES if measure(title, SONG) * size <= ROOM), TITLE_SIZES[-1])
    y -= 5 * MM
    for line in title_lines(title, SONG, size, ROOM)[:3]:
        y -= size * 1.35
        sheet.text(LEFT, y, line, Style(SONG, size, align=Align.CENTER, stroked=True), ROOM)
    plan = brief.overview.plan
    texts = (
        f"报告期：{period_span_words(brief.overview.period)}　单位代码：{brief.unit_code}　制表：{day_words(brief.day)}",
        f"依据：{plan.number}《{plan.title.strip('《》')}》",
    )
    y -= 3.5 * MM
    for line in (line for text in texts for line in excerpt(text, SONG, 9, ROOM, 2, "…")):
        y -= 4.6 * MM
        sheet.text(LEFT, y, line.text, Style(size=9, colour=GREY, align=Align.CENTER), ROOM)
    sheet.rule(LEFT, y - 2.6 * MM, RIGHT, y - 2.6 * MM, 0.9, FRAME)
    return y - 2.6 * MM


def _counts(sheet: Sheet, shown: Overview, top: float) -> float:
    """Six figures in boxes; returns the lower edge."""
    late = [-item.verdict.days for item in shown.urgent_with(Light.OVERDUE) if item.verdict.days]
    percent = f"{shown.filled / shown.tasks:.1%}" if shown.tasks else NOTHING
    red = _RED if shown.count(Light.OVERDUE) else INK
    boxes: tuple[tuple[str, str, str, Color], ...] = (
        (f"{shown.filled}/{shown.tasks}", "任务已填", f"填报率{percent}", INK),
        (str(shown.unfilled), "任务未填", f"过期未填{shown.lapsed}步", INK),
        (str(shown.count(Light.OVERDUE)), f"{SHAPES[PaperLight.RED]} 任务逾期", f"最长{max(late, default=0)}天", red),
        (str(shown.count(Light.AT_RISK)), f"{SHAPES[PaperLight.AMBER]} 任务预警", f"指标落后{shown.missed}项", INK),
        (str(shown.count(Light.DONE)), "任务已完成", f"本期新完成{shown.newly_done}步", INK),
        (f"{shown.reached}/{len(shown.binding)}", "指标达标", f"另{len(shown.figures) - len(shown.binding)}项仅参照", INK),
    )  # fmt: skip
    y, width = top - 4 * MM, (ROOM - (len(boxes) - 1) * COUNT_GAP) / len(boxes)
    for at, (number, word, note, colour) in enumerate(boxes):
        left = LEFT + at * (width + COUNT_GAP)
        sheet.fill(left, y - COUNT_HEIGHT, width, COUNT_HEIGHT, SECTION_FILL)
        sheet.text(left, y - 8 * MM, number, Style(HEI, 17, colour, Align.CENTER), width)
        sheet.text(left, y - 12.6 * MM, word, Style(size=9, align=Align.CENTER), width)
        sheet.text(left, y - 16.6 * MM, note, Style(size=7.5, colour=GREY, align=Align.CENTER), width)
    return y - COUNT_HEIGHT


def _bars(sheet: Sheet, shown: Overview, top: float) -> float:
    """一、工程进度: a bar a programme on one scale, then the legend; returns the lower edge."""
    sheet.text(LEFT, top, "一、工程进度（按任务数）", HEADING)
    bars = _folded([bar for bar in shown.programmes if bar.size])
    scale = (ROOM - NAME - AFTER) / max((bar.size for bar in bars), default=1)
    y = top - HEADING_DROP - 2 * MM
    for bar in bars:
        name = excerpt(bar.title, SONG, 9.5, NAME - 2 * MM, 1, "…")[0].text
        sheet.text(LEFT, y - BAR / 2 - 3.3, name, Style(size=9.5, align=Align.LEFT))
        _bar(sheet, LEFT + NAME, y, bar, scale)
        y -= PITCH
    x = LEFT
    for word, _, fill, _ in PARTS:
        _box(sheet, x, y - 0.2 * MM, 3.2 * MM, 3.2 * MM, fill)
        sheet.text(x + 4.4 * MM, y - 2.9 * MM, word, SMALL)
        x += 4.4 * MM + measure(word, SONG) * 8 + 4 * MM
    waiting = [bar.title for bar in shown.programmes if bar.awaits_supplement and not bar.size]
    if waiting:
        y -= 4.8 * MM
        sheet.text(LEFT, y - 2.9 * MM, f"注：{'、'.join(waiting)}的任务未列入本文件。", SMALL)
    return y - 3.4 * MM


def _folded(bars: Sequence[Bar]) -> list[Bar]:
    """At most so many bars, the last of them for all others."""
    if len(bars) <= MOST_BARS:
        return list(bars)
    shown, others = bars[: MOST_BARS - 1], bars[MOST_BARS - 1 :]
    shares: dict[Light, Share] = {}
    for share in (share for bar in others for share in bar.shares):
        held = shares.get(share.light)
        shares[share.light] = Share(share.light, held.marks + share.marks if held else share.marks)
    tasks, filled = sum(bar.tasks for bar in others), sum(bar.filled for bar in others)
    return [*shown, Bar("", f"其余{len(others)}个工程", tasks, filled, tuple(shares.values()))]


def _bar(sheet: Sheet, x: float, top: float, bar: Bar, scale: float) -> None:
    for _, lights, fill, ink in PARTS:
        count = sum(bar.count(light) for light in lights)
        part = count * scale
        if not count:
            continue
        _box(sheet, x, top, part - 0.5, BAR, fill)
        if part > measure(str(count), HEI) * 8 + 2:
            sheet.text(x, top - BAR / 2 - 2.9, str(count), Style(HEI, 8, ink, Align.CENTER), part - 0.5)
        x += part
    sheet.text(x + 1.5 * MM, top - BAR / 2 - 2.9, f"已填{bar.filled}/{bar.tasks}", SMALL)


def _box(sheet: Sheet, left: float, top: float, width: float, height: float, fill: Color) -> None:
    """A filled box; what has no colour gets an edge."""
    sheet.fill(left, top - height, width, height, fill)
    if fill is WHITE:
        for y in (top, top - height):
            sheet.rule(left, y, left + width, y, 0.4, HAIR)
        for x in (left, left + width):
            sheet.rule(x, top, x, top - height, 0.4, HAIR)


def _pressing(sheet: Sheet, items: Sequence[Urgent], top: float, room: float) -> float:
    """二、逾期与预警事项: as many as there is room for, of two lines each where all fit so; returns the lower edge."""
    table = _pressing_table(items, 2)
    if table.height() > room - HEADING_DROP:
        table = _pressing_table(items, 1)
    count = table.fitting(0, room - HEADING_DROP) if items else 0
    late = sum(item.verdict.light is Light.OVERDUE for item in items)
    told = f"二、逾期与预警事项（逾期{late}项，预警{len(items) - late}项" + (
        f"，列前{count}项）" if count < len(items) else "）"
    )
    sheet.text(LEFT, top, told, HEADING)
    if not count:
        word = "见总览。" if items else "本期没有逾期和预警事项。"
        sheet.text(LEFT, top - LEADING - 2, word, _TEXT)
        return top - LEADING - 2
    return table.draw(sheet, LEFT, top - HEADING_DROP, 0, count)


def _pressing_table(items: Sequence[Urgent], lines: int) -> Table:
    columns = (
        TableColumn("序号", 11),
        TableColumn("事项", 76, centred=False, lines=lines),
        TableColumn("责任部门", 33, lines=lines),
        TableColumn("应完成时限", 27, one_line=True),
        TableColumn("状态", 23, one_line=True),
    )
    return Table(columns, [_item(item) for item in items], more="…")


def _item(item: Urgent) -> list[TableCell]:
    text = " ".join(plain(item.step.text).split("\n"))
    due = day_words(item.step.end) if item.step.end else NOTHING
    words = (str(item.task.number), text, "、".join(item.task.departments) or NOTHING, due)
    return [*map(TableCell, words), _state(item)]


def _state(item: Urgent) -> TableCell:
    if item.verdict.light is Light.OVERDUE:
        days = -item.verdict.days if item.verdict.days else 0
        word = f"逾期{days}天" if days > 0 else "未达目标"
        return TableCell(SHAPES[PaperLight.RED] + word, Style(HEI, 9, _RED, Align.CENTER))
    return TableCell(SHAPES[PaperLight.AMBER] + "预警", Style(HEI, 9, LIGHT_INK[PaperLight.AMBER], Align.CENTER))


def _points(heading: str, points: Sequence[Said], nothing: str) -> Iterator[tuple[float, Line, Style]]:
    """A heading and its numbered texts of at most two lines, as lines with the distance each keeps from the last."""
    yield SECTION_GAP, Line(heading, last=True), HEADING
    if not points:
        yield LEADING + 2, Line(nothing, last=True), _TEXT
    for number, point in enumerate(points, 1):
        tasks = "、".join(map(str, point.numbers[:6])) + ("等" if len(point.numbers) > 6 else "")
        late = f"，最长逾期{point.overdue_days}天" if point.overdue_days else ""
        text = f"{number}．{' '.join(plain(point.text).split())}（任务{tasks}{late}）"
        lines = break_lines(text, SONG, _TEXT.size, ROOM, justified=True)
        if len(lines) > 2:
            whose = f"……（任务{tasks}{late}）"
            lines = excerpt(text, SONG, _TEXT.size, ROOM, 2, whose)
        for at, line in enumerate(lines):
            yield LEADING + (0 if at else 2), line, _TEXT


def _foot(sheet: Sheet, brief: Brief) -> None:
    y = 14 * MM
    sheet.rule(LEFT, y + 4.6 * MM, RIGHT, y + 4.6 * MM, 0.25, HAIR)
    sheet.text(LEFT, y, UNSIGNED, SMALL)
    sheet.text(LEFT, y, f"{INTERNAL}　第1页　共1页", SMALL_RIGHT, ROOM)
    sheet.text(LEFT, y - 4 * MM, f"数据截至{day_words(brief.overview.period.end)}；逾期天数按期末计。", SMALL)
