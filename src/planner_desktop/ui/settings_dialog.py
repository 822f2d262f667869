"""Preferences of this PC: language, text size and scheme; each choice is in force at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.ui.buttons import Button
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.form import Form
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.theme import SCALES, Theme
from planner_desktop.ui.translation import LANGUAGES, QT_TR_NOOP, tr

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
    """Three choices; ``language_chosen`` comes when another language is picked."""

    language_chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._theme = theme
        self.form = Form(FIELDS, label_left=True)
        self.form.set_values({"language": language, "scale": str(theme.scale), "scheme": theme.scheme})
        self.form.edited.connect(self._take)
        close = Button(tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        fill(layout, label(tr("Settings"), 15, bold=True), self.form, row(None, close))
        self.setMinimumWidth(theme.px(380))

    def _take(self, key: str, value: str) -> None:
        match key:
            case "language":
                self.language_chosen.emit(value)
            case "scale":
                self._theme.choose_scale(float(value))
            case _:
                self._theme.choose_scheme(value)
