"""Preferences of this PC and, below them, the deadlines of this unit; each choice is in force at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.ui.buttons import Button
from planner_desktop.ui.card import scrolled
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.form import Form
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill, row, rule
from planner_desktop.ui.panes import enter
from planner_desktop.ui.theme import SCALES, Theme
from planner_desktop.ui.translation import LANGUAGES, QT_TR_NOOP, tr

if TYPE_CHECKING:
    from planner_desktop.ui.deadline_panel import DeadlinePanel

FIELDS = (
    Field("language", QT_TR_NOOP("Language"), FieldKind.CHOICE, choices=tuple(LANGUAGES.items())),
    Field("scale", QT_TR_NOOP("Text size"), FieldKind.CHOICE, choices=tuple((str(s), f"{s:.0%}") for s in SCALES)),
    Field(
        "scheme",
        QT_TR_NOOP("Colours"),
        FieldKind.CHOICE,
        choices=(
            ("light", QT_TR_NOOP("Light colours")),
            ("dark", QT_TR_NOOP("Dark colours")),
            ("contrast", QT_TR_NOOP("High contrast")),
        ),
    ),
)


class SettingsDialog(QDialog):
    """Preferences, then deadlines; ``language_chosen`` comes when another language is picked."""

    language_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        language: str,
        parent: QWidget,
        deadlines: DeadlinePanel | None = None,
        at_deadlines: bool = False,
    ) -> None:
        """``at_deadlines`` puts the cursor there; without a store there are no deadlines to declare."""
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._theme = theme
        self.form = Form(FIELDS, label_left=True)
        self.form.set_values({"language": language, "scale": str(theme.scale), "scheme": theme.scheme})
        self.form.edited.connect(self._take)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        more = (rule(), deadlines) if deadlines is not None else ()
        page = column(self.form, *more, None, gap=14, margins=(0, 0, 12, 0))
        self._area = scrolled(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 8, 14)
        layout.setSpacing(12)
        fill(layout, label(tr("Settings"), 15, bold=True), (self._area, 1), row(None, close, margins=(0, 0, 12, 0)))
        self._fit(theme, page, parent.size(), 620 if deadlines is not None else 400)
        self._begin = deadlines if at_deadlines else None

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the deadlines, if that is what was asked for."""
        super().showEvent(event)
        if self._begin is not None:
            enter(self._begin)
            self._area.ensureWidgetVisible(self._begin)

    def _fit(self, theme: Theme, page: QWidget, over: QSize, width: int) -> None:
        """As wide as the texts need and as high as the window it stands over, where all of it is higher."""
        wide = min(theme.px(width), max(over.width() - 32, 320))
        for widget in page.findChildren(QWidget):
            widget.ensurePolished()  # else texts are measured in another size than they are shown in
        high = page.heightForWidth(wide - 40) if page.hasHeightForWidth() else page.sizeHint().height()
        self.resize(wide, min(high + theme.px(120), max(over.height() - 48, 320)))

    def _take(self, key: str, value: str) -> None:
        match key:
            case "language":
                self.language_chosen.emit(value)
            case "scale":
                self._theme.choose_scale(float(value))
            case _:
                self._theme.choose_scheme(value)
