"""Who handles the task: set once, and what its steps have unless they name somebody else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner_desktop.ui.field_editors import LineEditor
from planner_desktop.ui.fields import Field
from planner_desktop.ui.labels import label, repolish
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

HANDLER = Field("handler", QT_TR_NOOP("Handler of the task"), placeholder=QT_TR_NOOP("Name"))
WIDTH, HEIGHT = 96, 24
"""In pixels at 100 %; lower than other fields, for it stands above the form and takes its room."""


class TaskHandlerField(QWidget):
    """A name; ``entered`` comes when the field is left with another one."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.editor = LineEditor(HANDLER)
        self._kept = ""
        title = label(tr(HANDLER.label), 9, "dim")
        title.setBuddy(self.editor.widget)
        self.editor.widget.setProperty("low", "true")
        self.editor.widget.setAccessibleName(tr(HANDLER.label))
        self.editor.widget.setToolTip(tr("Its steps have this handler unless they name another."))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(title)
        line.addWidget(self.editor.widget)
        self.editor.left.connect(self.hand_on)
        self._fit()

    @property
    def value(self) -> str:
        """What stands in the field."""
        return self.editor.value

    def show_name(self, name: str) -> None:
        """Show what is kept."""
        self._kept = name
        self.editor.set_value(name)
        self.show_error("")

    def hand_on(self) -> None:
        """Hand on what was typed, if it is something else."""
        if self.editor.value.strip() != self._kept:
            self.entered.emit(self.editor.value)

    def show_error(self, sentence: str) -> None:
        """Mark the field and say what is wrong with it; what was typed stays."""
        widget = self.editor.widget
        widget.setProperty("invalid", "true" if sentence else "false")
        widget.setAccessibleDescription(sentence)
        widget.setToolTip(sentence or tr("Its steps have this handler unless they name another."))
        repolish(widget)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.editor.widget.setFixedSize(current_theme().px(WIDTH), current_theme().px(HEIGHT))
