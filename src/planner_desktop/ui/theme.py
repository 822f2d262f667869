"""The look of the whole program: scheme, text scale and fonts, changed at run time in one step."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from planner_desktop.ui.palette import PALETTES, Palette
from planner_desktop.ui.style_sheet import style_sheet

FAMILIES = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
    "SimHei",
    "SimSun",
)
"""Families with Chinese glyphs, best first."""
BUNDLED_FAMILY = "Planner Hei"
"""The family of ``resources/fonts/PlannerHei-*.ttf``: used where the system has none of the others."""
SCALES = (1.0, 1.1, 1.25, 1.3, 1.5, 1.75)
"""Text sizes the user steps through."""
LARGE_TEXT = 1.3
"""From this scale on the window takes its narrow layout."""
STYLE = "Fusion"
"""The style of Qt's that the sheet is written for."""
BODY = 10
"""Points of body text at 100 %."""

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "alt",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "hint",
    QPalette.ColorRole.Highlight: "tint",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "data",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Accent: "accent",
}


class Look(NamedTuple):
    """What the user chose."""

    dark: bool = False
    scale: float = 1.0
    """Of text and heights, from 1.0 to 1.75; gaps do not scale."""
    contrast: bool = False
    """High contrast: bright on black, whether dark colours are chosen or not."""

    @classmethod
    def of(cls, scheme: str, scale: float = 1.0) -> Look:
        """The look of a scheme named as in the preferences: a key of ``PALETTES``."""
        return cls(scheme == "dark", scale, scheme == "contrast")

    @property
    def scheme(self) -> str:
        """The key of ``PALETTES``."""
        return "contrast" if self.contrast else "dark" if self.dark else "light"


STANDARD = Look()
"""Light, at 100 %: on paper too."""


class Theme(QObject):
    """The look in force; painted widgets ask it while painting, all others follow the style sheet.

    ``changed`` comes after palette and sheet are set. Every widget also gets ``QEvent.StyleChange``.
    """

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, look: Look = STANDARD) -> None:
        super().__init__(app)
        self._app = app
        self._icons = resources / "icons"
        self._family = chinese_family(resources / "fonts")
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._drawn: dict[tuple[object, int], QIcon] = {}
        self._look = look
        app.setProperty(_PROPERTY, self)
        if not app.property(_STYLED):
            app.setStyle(STYLE)
        self._apply()

    @property
    def look(self) -> Look:
        """What is in force."""
        return self._look

    @property
    def scheme(self) -> str:
        """The key in ``PALETTES`` of the colours in force."""
        return self._look.scheme

    @property
    def scale(self) -> float:
        """The text scale, 1.0 for 100 %."""
        return self._look.scale

    @property
    def large(self) -> bool:
        """Whether text is so large that layouts have to stack."""
        return self._look.scale >= LARGE_TEXT

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return PALETTES[self.scheme]

    def choose(self, look: Look) -> None:
        """Change the look of every widget at once."""
        if look != self._look:
            self._look = look
            self._fonts.clear()
            self._drawn.clear()
            self._apply()
            self.changed.emit()

    def choose_scheme(self, scheme: str) -> None:
        """Change the colours only: a key of ``PALETTES``."""
        self.choose(Look.of(scheme, self.scale))

    def toggle_scheme(self, scheme: str) -> None:
        """Change to a scheme, or back to light where it is in force."""
        self.choose_scheme("light" if self.scheme == scheme else scheme)

    def choose_scale(self, scale: float) -> None:
        """Change the text size only."""
        self.choose(self._look._replace(scale=scale))

    def larger(self) -> None:
        """One text size up."""
        self.choose_scale(min((s for s in SCALES if s > self.scale), default=SCALES[-1]))

    def smaller(self) -> None:
        """One text size down."""
        self.choose_scale(max((s for s in SCALES if s < self.scale), default=SCALES[0]))

    def standard_size(self) -> None:
        """Text at 100 %."""
        self.choose_scale(1.0)

    def px(self, n: float) -> int:
        """Pixels for a height or width given at 100 %."""
        return round(n * self._look.scale)

    def color(self, role: str) -> QColor:
        """The colour of a palette role."""
        return QColor(self.palette.color(role))

    def font(self, pt: float = BODY, bold: bool = False) -> QFont:
        """A font for painting, its size given in points at 100 %."""
        found = self._fonts.get((pt, bold))
        if found is None:
            found = self._fonts[pt, bold] = self._made(pt, bold)
        return found

    def metrics(self, pt: float = BODY, bold: bool = False) -> QFontMetrics:
        """The measures of ``font(pt, bold)``."""
        return QFontMetrics(self.font(pt, bold))

    def icon(self, name: object, size: int, draw: Callable[[QPainter, QRectF], None]) -> QIcon:
        """A small drawing as an icon, kept until the look changes; ``size`` in pixels at 100 %."""
        found = self._drawn.get((name, size))
        if found is None:
            found = self._drawn[name, size] = self._draw(self.px(size), draw)
        return found

    @contextmanager
    def on_paper(self) -> Generator[None]:
        """Let what is painted be light and at 100 % for as long as this lasts; no widget is styled anew."""
        kept, self._look = self._look, STANDARD
        self._fonts.clear()
        try:
            yield
        finally:
            self._look = kept
            self._fonts.clear()

    def _draw(self, side: int, draw: Callable[[QPainter, QRectF], None]) -> QIcon:
        # Twice as fine as needed at 100 %, so that it stays sharp on screens of any density.
        pixmap = QPixmap(side * 2, side * 2)
        pixmap.setDevicePixelRatio(2)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw(painter, QRectF(0, 0, side, side))
        painter.end()
        made = QIcon(pixmap)
        # Else Qt pales it in a selected line, and a shape would change its colour.
        made.addPixmap(pixmap, QIcon.Mode.Selected)
        return made

    def _made(self, pt: float, bold: bool) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(pt * self._look.scale)
        font.setBold(bold)
        return font

    def _apply(self) -> None:
        self._app.setFont(self.font())
        self._app.setPalette(self._qt_palette())
        self._app.setStyleSheet(style_sheet(self.palette, self.scheme, self.scale, self.px, self._icons))

    def _qt_palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("hint"))
        return palette


_PROPERTY, _STYLED = "planner_theme", "planner_styled"


def styled_application(program: str) -> QApplication:
    """The application, in the style it keeps: to set one later makes PySide6 prepare ``QStyle``'s five hundred names."""
    app = QApplication([program, "-style", STYLE])
    app.setProperty(_STYLED, True)
    return app


def current_theme() -> Theme:
    """The theme of the running application; there is exactly one, owned by it."""
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    assert isinstance(theme, Theme), "make a Theme before any widget"
    return theme


def chinese_family(fonts: Path) -> str:
    """The best installed family with Chinese glyphs, or the bundled one, loaded into Qt."""
    for family in FAMILIES:
        if QFontDatabase.hasFamily(family):
            return family
    for face in ("PlannerHei-Regular.ttf", "PlannerHei-Bold.ttf"):
        if QFontDatabase.addApplicationFont(str(fonts / face)) < 0:
            raise FileNotFoundError(f"the bundled font cannot be loaded: {fonts / face}")
    return BUNDLED_FAMILY
