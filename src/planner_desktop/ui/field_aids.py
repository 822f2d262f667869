"""What stands beside the name of every field: the star or note on its value, and the way to its history.

Both are drawn while the pointer is over the field, the cursor in it or the focus on them; a value that has a star or a
note shows it always. They can be reached with Tab at any time.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from planner_desktop.domain.annotations import Mark
from planner_desktop.ui.buttons import ENTER
from planner_desktop.ui.icons import put_icon
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

SIDE, ICON = 20, 14
"""Of a button and its icon, in pixels at 100 %."""
_COMES = (QEvent.Type.Enter, QEvent.Type.FocusIn)
_GOES = (QEvent.Type.Leave, QEvent.Type.FocusOut)


class AidButton(QToolButton):
    """A small icon that is drawn only while it is wanted; ``kept`` draws it always."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name, self._tone = icon_name, "dim"
        self.near = False
        """Whether pointer or cursor are at the field."""
        self.kept = False
        self.setObjectName("bare")
        self._follow_theme()

    @property
    def icon_name(self) -> str:
        """The icon in force."""
        return self._icon_name

    @property
    def drawn(self) -> bool:
        """Whether it can be seen now."""
        return self.kept or self.near or self.hasFocus() or self.underMouse()

    def show_icon(self, icon_name: str, tone: str) -> None:
        """Take another icon."""
        self._icon_name, self._tone = icon_name, tone
        self._follow_theme()

    def say(self, name: str, description: str = "") -> None:
        """What it does, and what it holds, in the tooltip and for screen readers."""
        self.setToolTip("\n".join(filter(None, (name, description))))
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it while it is wanted."""
        if self.drawn:
            super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew and take the new scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        side = current_theme().px(SIDE)
        self.setFixedSize(side, side)
        put_icon(self, self._icon_name, self._tone, ICON)


class FieldAids(QWidget):
    """The two buttons of one field."""

    mark_asked = Signal()
    history_asked = Signal()

    def __init__(self, word: str) -> None:
        super().__init__()
        self.mark, self.history = AidButton("star"), AidButton("history")
        self._word = word
        self._held: Mark | None = None
        self._over: set[QObject] = set()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.history)
        layout.addWidget(self.mark)
        self.mark.clicked.connect(self.mark_asked)
        self.history.clicked.connect(self.history_asked)
        self._say()

    def watch(self, *widgets: QWidget) -> None:
        """Be drawn while the pointer is over one of these or the focus in it."""
        for widget in widgets:
            widget.installEventFilter(self)

    def set_word(self, word: str) -> None:
        """Belong to a field of another name."""
        self._word = word
        self._say()

    def show_mark(self, mark: Mark | None) -> None:
        """Show the star or note that the value has, if any."""
        if mark == self._held:
            return
        self._held = mark
        self.mark.kept = mark is not None
        filled = "star_filled" if mark is None or mark.starred else "note_filled"
        self.mark.show_icon("star" if mark is None else filled, "dim" if mark is None else "data")
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice pointer and cursor coming and going."""
        if event.type() in _COMES:
            self._over.add(watched)
        elif event.type() in _GOES:
            self._over.discard(watched)
        else:
            return super().eventFilter(watched, event)
        for button in (self.mark, self.history):
            button.near = bool(self._over)
            button.update()
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        self.history.say(tr("History: {field}", field=self._word))
        mark = self._held
        if mark is None:
            self.mark.say(tr("Note or star: {field} (Ctrl+M)", field=self._word))
        else:
            starred = tr("Starred") if mark.starred else ""
            self.mark.say(
                tr("Note or star: {field} (Ctrl+M)", field=self._word), "\n".join(filter(None, (starred, mark.note)))
            )
