"""One file of evidence in its card: number, small picture, name, what it shows, and what can be done with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.domain.evidence_kinds import is_picture_name
from planner_desktop.domain.progress import EvidenceLink
from planner_desktop.ui.buttons import IconButton
from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.labels import ElidedLabel
from planner_desktop.ui.layouts import column, row
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

ICONS_BY_ENDING = {".xls": "sheet", ".xlsx": "sheet", ".et": "sheet", ".csv": "sheet"}
"""All others have the icon of a picture or of a text file."""
PREVIEW, RENAME, DESCRIBE, SHARE, SAVE = "preview", "rename", "describe", "share", "save"
ACTIONS = (
    (PREVIEW, QT_TR_NOOP("Preview")),
    (RENAME, QT_TR_NOOP("Rename…")),
    (DESCRIBE, QT_TR_NOOP("Say what it shows…")),
    (SHARE, QT_TR_NOOP("Link to other milestones…")),
    (SAVE, QT_TR_NOOP("Save a copy…")),
)
"""Key and words of what the menu of a file offers."""


def icon_of(name: str) -> str:
    """The icon that stands for a file of this name."""
    return "image" if is_picture_name(name) else ICONS_BY_ENDING.get(Path(name).suffix.lower(), "file")


def size_text(size: int) -> str:
    """Bytes as a person reads them: 86 KB, 1.2 MB."""
    if size >= 2**20:
        return f"{size / 2**20:.1f} MB"
    return f"{max(1, round(size / 2**10))} KB"


def title_of(number: int, name: str) -> str:
    """A file by number and name."""
    return tr("Evidence {number} · {name}", number=number, name=name)


class SmallPicture(QWidget):
    """A square with the picture, or with the icon of what is none."""

    SIDE = 34

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def image(self) -> QImage | None:
        """The picture, once it is there."""
        return self._image

    def show_image(self, image: QImage | None) -> None:
        """Show a picture; None or a null one leaves the icon."""
        self._image = None if image is None or image.isNull() else image
        self.update()

    def sizeHint(self) -> QSize:
        """A scaled square."""
        side = current_theme().px(self.SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture or icon in a thin frame."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(frame, theme.color("alt"))
        if self._image is None:
            side = theme.px(18)
            left, top = (self.width() - side) / 2, (self.height() - side) / 2
            draw_icon(painter, QRectF(left, top, side, side), self._icon_name, theme.color("dim"))
        else:
            size = self._image.size().scaled(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(frame)
        painter.end()


class EvidenceRow(QWidget):
    """A click on it opens the preview; its menu and the button beside have the rest."""

    removal_asked = Signal(object)
    asked = Signal(str, object)
    """Key of an action and the ``EvidenceLink``."""

    def __init__(self, link: EvidenceLink, number: int, sharers: int) -> None:
        """``sharers`` is the number of other milestones that have the file."""
        super().__init__()
        self.link, self.number = link, number
        title = title_of(number, link.name)
        self.picture = SmallPicture(icon_of(link.name))
        self.more = self._menu_button(title)
        self.remove = IconButton("close", tr("Take off {name}", name=link.name), 20, 20)
        self.remove.setObjectName("bare")
        self.remove.clicked.connect(lambda: self.removal_asked.emit(self.link))
        name, told = ElidedLabel(f"{number} · {link.name}", 9.5), ElidedLabel(_told(link, sharers), 9, "hint")
        name.setToolTip(title)
        name.setAccessibleName(title)
        self.told = told
        words = column(name, told, gap=0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 2)
        box.addWidget(row(self.picture, (words, 1), self.more, self.remove, gap=6))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Click to preview"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the preview."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.asked.emit(PREVIEW, self.link)

    def _menu_button(self, title: str) -> IconButton:
        button = IconButton("menu", tr("What to do with {name}", name=title), 20, 20)
        button.setObjectName("bare")
        menu = self.menu = QMenu(button)
        for key, words in ACTIONS:
            menu.addAction(tr(words)).triggered.connect(lambda _checked=False, key=key: self.asked.emit(key, self.link))
        # Not as the button's own menu: that would draw an arrow over the icon.
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button


def _told(link: EvidenceLink, sharers: int) -> str:
    shared = tr("shared by {count} more", count=sharers) if sharers else ""
    return " · ".join(part for part in (link.caption, size_text(link.size), shared) if part)
