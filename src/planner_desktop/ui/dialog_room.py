"""How large a dialog opens: as its texts need, and never beyond the window it stands over."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from planner_desktop.ui.theme import current_theme

ASIDE, ABOVE = 32, 48
"""Pixels left free beside and above: the title bar of the dialog is outside of it."""


def resize_within(dialog: QDialog, width: int, height: int) -> None:
    """Open at a size given in pixels at 100 %, where there is room for it."""
    px, room = current_theme().px, _room(dialog)
    dialog.resize(min(px(width), room.width()), min(px(height), room.height()))


def resize_to_page(dialog: QDialog, page: QWidget, width: int, spare: int = 0) -> None:
    """Open as wide as given and as high as a page that scrolls needs, with all that stands around it.

    ``spare`` is kept free for what is said later, in pixels at 100 %.
    """
    room = _room(dialog)
    wide = min(current_theme().px(width), room.width())
    for widget in page.findChildren(QWidget):
        widget.ensurePolished()  # else texts are measured in another size than they are shown in
    layout = dialog.layout()
    assert layout is not None  # a dialog is laid out before it is sized
    margins = layout.contentsMargins()
    inner = wide - margins.left() - margins.right()
    around = layout.totalSizeHint().height() - page.sizeHint().height()
    needed = page.heightForWidth(inner) if page.hasHeightForWidth() else page.sizeHint().height()
    dialog.resize(wide, min(needed + max(around, 0) + current_theme().px(spare), room.height()))


def _room(dialog: QDialog) -> QSize:
    over = dialog.parentWidget()
    free = over.window().size() if over is not None else dialog.screen().availableSize()
    return free - QSize(ASIDE, ABOVE)
