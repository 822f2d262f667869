"""What the sign-off block on the last page will look like, with its empty zone for the seal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.ui.people import NAMES, word
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

SEAL_MM = 42
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def day_text(day: date) -> str:
    """A day as it is printed: 2020年6月28日."""
    return tr("{year}-{month:02}-{day:02}", year=day.year, month=day.month, day=day.day)


@dataclass(frozen=True, slots=True)
class SignOffShown:
    """What stands in the block."""

    people: Mapping[str, str]
    day: date | None
    period: str = ""
    """In words; the first run knows none yet."""


class SignOffPreview(QWidget):
    """Names left, telephone, date and period beside them, the seal zone right: empty, only its place is shown."""

    HEIGHT, LOW = 124, 98
    """At 100 %: usually, and in a low window."""

    def __init__(self) -> None:
        super().__init__()
        self._short = False
        self._shown = SignOffShown(dict.fromkeys((*NAMES, "telephone"), ""), None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_block(self, shown: SignOffShown) -> None:
        """Show these names."""
        self._shown = shown
        self.setAccessibleName(tr("Preview of the sign-off block"))
        self.setAccessibleDescription(" · ".join(f"{name} {value}" for name, value in self._cells()))
        self.update()

    def set_short(self, short: bool) -> None:
        """Be lower in a low window."""
        self._short = short
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Three lines below a title."""
        px = current_theme().px
        return QSize(px(380), px(self.LOW if self._short else self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Texts are cut before it grows."""
        return QSize(current_theme().px(240), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and seal zone."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("alt"))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("hint"))
        head = QRectF(theme.px(12), theme.px(5), self.width(), theme.px(22))
        painter.drawText(head, _LEFT, tr("Preview: sign-off block on the last page"))
        self._draw_cells(painter, self._draw_seal(painter))

    def _cells(self) -> list[tuple[str, str]]:
        people, day = self._shown.people, self._shown.day
        dated = day_text(day) if day else tr("day of signing")
        right = [(word("telephone"), people["telephone"]), (word("day"), dated), (tr("Period"), self._shown.period)]
        left = [(word(key), people[key]) for key in NAMES]
        return [cell for pair in zip(left, right, strict=True) for cell in pair if cell[1] or cell[0] != tr("Period")]

    def _draw_seal(self, painter: QPainter) -> float:
        """The seal zone; gives its left edge."""
        theme = current_theme()
        side = self.height() - theme.px(14)
        circle = QRectF(self.width() - side - theme.px(12), theme.px(7), side, side)
        pen = QPen(theme.color("border"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(circle)
        painter.setPen(theme.color("hint"))
        painter.setFont(theme.font(9))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, tr("Seal here\n{mm} mm", mm=SEAL_MM))
        return circle.left()

    def _draw_cells(self, painter: QPainter, right: float) -> None:
        theme = current_theme()
        top, height = theme.px(28), (self.height() - theme.px(34)) / 3
        middle = theme.px(12) + (right - theme.px(24)) * 0.42
        names = max(theme.metrics(9).horizontalAdvance(word(key)) for key in NAMES) + 10
        facts = (word("telephone"), word("day"), tr("Period"))
        others = max(theme.metrics(9).horizontalAdvance(text) for text in facts) + 10
        for at, (name, value) in enumerate(self._cells()):
            second = bool(at % 2)
            left, title = (middle, others) if second else (theme.px(12), names)
            end = right - theme.px(8) if second else middle - theme.px(8)
            line = QRectF(left, top + at // 2 * height, end - left, height)
            self._draw_cell(painter, line, title, name, value)

    def _draw_cell(self, painter: QPainter, line: QRectF, title: float, name: str, value: str) -> None:
        theme = current_theme()
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("dim"))
        painter.drawText(line, _LEFT, name)
        painter.setPen(theme.color("text" if value else "none"))
        room = line.adjusted(title, 0, 0, 0)
        shown = value or "—"
        elided = theme.metrics(9).elidedText(shown, Qt.TextElideMode.ElideRight, max(int(room.width()), 10))
        painter.drawText(room, _LEFT, elided)
