"""The looks of the workbook's cells, declared as data and made once into named styles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.indexed_list import IndexedList

from planner_desktop.domain.ledger import PaperLight

SONG, HEI = "宋体", "黑体"
INK, GREY, PALE = "1A1A1A", "5F6670", "7C848D"
_PREFIX = "回报·"
"""Keeps our names apart from those that Excel has of its own in Chinese (标题, 汇总)."""
_HAIR = Side(style="hair", color="A9B0B8")
_THIN = Side(style="thin", color="7C848D")
_BORDERS: Mapping[str, Border] = {
    "none": Border(),
    "box": Border(left=_HAIR, right=_HAIR, top=_THIN, bottom=_THIN),
    "band": Border(top=_THIN, bottom=_THIN),
}


@dataclass(frozen=True, slots=True)
class _Look:
    """One way a cell can look; sizes in points."""

    name: str
    font: str = SONG
    size: float = 10.5
    color: str = INK
    across: Literal["left", "center", "right"] = "left"
    down: Literal["top", "center"] = "top"
    fill: str = ""
    border: Literal["none", "box", "band"] = "box"

    @property
    def style_name(self) -> str:
        """What the style is called in Excel's gallery."""
        return f"{_PREFIX}{self.name}"

    def style(self) -> NamedStyle:
        """The look as Excel knows it: wrapped text."""
        return NamedStyle(
            name=self.style_name,
            font=chinese_font(self.font, self.size, self.color),
            alignment=Alignment(horizontal=self.across, vertical=self.down, wrap_text=True),
            fill=PatternFill("solid", fgColor=self.fill) if self.fill else PatternFill(),
            border=_BORDERS[self.border],
            number_format="@",
        )


class Look(Enum):
    """Every look there is."""

    TITLE = _Look("标题", HEI, 16, across="center", down="center", border="none")
    FACTS = _Look("表头说明", down="center", border="none")
    SAMPLE = _Look("示例标记", HEI, color="B3261E", across="right", down="center", border="none")
    HEAD = _Look("列名", HEI, across="center", down="center", fill="EDF0F3")
    PROGRAMME = _Look("工程", HEI, 11, down="center", fill="DCE3EA", border="band")
    SECTION = _Look("板块", HEI, down="center", fill="F1F3F6", border="band")
    NUMBER = _Look("任务序号", HEI, across="center")
    NUMBER_AGAIN = _Look("任务序号（续）", color="9AA3AD", across="center")
    TEXT = _Look("正文")
    FIGURE = _Look("数值", size=10, across="center")
    FAINT = _Look("空缺", color=PALE, across="center")
    GREEN = _Look("绿灯", HEI, 10, "2B7A3D", "center", fill="E4F1E7")
    AMBER = _Look("黄灯", HEI, 10, "8A5200", "center", fill="FDF0D3")
    RED = _Look("红灯", HEI, 10, "B3261E", "center", fill="F9DEDC")
    UNLIT = _Look("无灯", HEI, 10, GREY, "center", fill="EEF0F2")
    SIGN_OFF = _Look("签署", size=11, down="center", border="none")
    SEAL = _Look("盖章处", color="8A929B", across="center", down="center", border="none")
    NOTE = _Look("附注", size=9, color=GREY, down="center", border="none")
    HEADING = _Look("小标题", HEI, 11, down="center", border="none")
    VALUE = _Look("表格数值", across="center")
    TOTAL = _Look("合计", HEI, across="center", down="center", fill="F1F3F6")


LIGHTS: Mapping[PaperLight, Look] = {
    PaperLight.GREEN: Look.GREEN,
    PaperLight.AMBER: Look.AMBER,
    PaperLight.RED: Look.RED,
    PaperLight.NONE: Look.UNLIT,
}


def chinese_font(name: str, size: float, color: str = INK) -> Font:
    """A font that is looked for among the Chinese ones (charset GB2312) where its name is unknown."""
    return Font(name=name, size=size, color=color, family=3, charset=134)


class Palette:
    """The looks as one workbook knows them, each made once and shared by all its cells."""

    def __init__(self, workbook: Workbook) -> None:
        """Make every look a named style, and 宋体 11 the normal font.

        Columns are measured in digits of the normal style's font: with another one they come out a third wider.
        """
        inner: Any = workbook  # openpyxl has no public way to its own first font and Normal style
        normal = Font(name=SONG, size=11, family=3, charset=134)
        inner._fonts = IndexedList([normal])
        inner._named_styles["Normal"].font = normal
        for look in Look:
            workbook.add_named_style(look.value.style())
        self._plain = {look: inner._named_styles[look.value.style_name].as_tuple() for look in Look}
        self._quoted = {look: _with_prefix(style) for look, style in self._plain.items()}

    def paint(self, cell: Cell, look: Look, *, quoted: bool = False) -> None:
        """Give a cell its look; ``quoted`` keeps a text a text when a person edits it.

        ``cell.style`` would search the list of styles and copy the one found, for each cell anew.
        """
        inner: Any = cell
        inner._style = (self._quoted if quoted else self._plain)[look]


def _with_prefix(style: StyleArray) -> StyleArray:
    quoted = StyleArray(style)
    quoted.quotePrefix = 1
    return quoted
