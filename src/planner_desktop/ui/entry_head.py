"""The head of the form of a step: status, the light that dates and figures give, and who handles it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QStyleOptionComboBox, QWidget

from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Light, Verdict
from planner_desktop.ui.field_aids import FieldAids
from planner_desktop.ui.field_editors import LineEditor
from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import LIGHTS, STATUSES, LightLabel, light_icon
from planner_desktop.ui.messages import sentence
from planner_desktop.ui.sign_combo import SignCombo
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

HANDLER_WIDTH, STATUS_WIDTH = 84, 148
"""In pixels at 100 %."""
MARGIN, GAP = 14, 16
"""Around the form, and between the parts of its head."""
HANDLER = Field("handler", QT_TR_NOOP("Handler"), FieldKind.LINE, width=HANDLER_WIDTH)
HeadPlaces = tuple[tuple[int, int, int, int], ...]
HEAD_PLACES: tuple[HeadPlaces, ...] = (
    ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)),
    ((0, 0, 1, 1), (1, 0, 1, 3), (0, 2, 1, 1)),
    ((0, 0, 1, 3), (1, 0, 1, 3), (2, 0, 1, 3)),
)
"""Row, column and spans of status, light and handler, for less and less room."""


class StatusCombo(SignCombo[Status]):
    """What the cadre says of the step; nothing chosen has the empty box of “not filled in” before it."""

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Draw the box where no choice has its own shape."""
        super().initStyleOption(option)
        if self.currentIndex() < 0:
            empty_box = light_icon(LIGHTS[Light.NOT_FILLED], 12)
            option.currentIcon = empty_box  # pyright: ignore[reportAttributeAccessIssue]  # missing in the stubs


class EntryHead(QWidget):
    """One line where there is room, else two or three."""

    def __init__(self) -> None:
        super().__init__()
        self.status = StatusCombo(STATUSES, LIGHTS[Light.NOT_FILLED].word)
        self.light = LightLabel(LIGHTS[Light.NOT_FILLED])
        self.handler = LineEditor(HANDLER)
        self.status_aids, self.handler_aids = FieldAids(tr("Status")), FieldAids(tr("Handler"))
        self._why = ElidedLabel("", 9, "hint")
        self._room = 10_000
        title, handler = label(tr("Status"), bold=True), label(tr("Handler"), bold=True)
        title.setBuddy(self.status)
        handler.setBuddy(self.handler.widget)
        self.handler.widget.setToolTip(tr("Who handled this step; left empty it is the handler of the task."))
        self.status.setAccessibleName(tr("Status"))
        self.handler.widget.setAccessibleName(tr("Handler"))
        self._size_fields()
        self._parts = (
            row(title, self.status, self.status_aids, None, gap=6),
            row(label(tr("Light this period"), tone="dim"), self.light, (self._why, 1), gap=8),
            row(self.handler_aids, handler, self.handler.widget, None, gap=6),
        )
        self.status_aids.watch(self._parts[0], self.status)
        self.handler_aids.watch(self._parts[2], self.handler.widget)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._place(HEAD_PLACES[0])

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the light and why it is what it is."""
        why = sentence(verdict.reason)
        self.light.show_sign(LIGHTS[verdict.light])
        self.light.setToolTip(why)
        self.light.setAccessibleDescription(why)
        self._why.setText("" if why == LIGHTS[verdict.light].word else why)
        self._arrange()

    def fit(self, width: int) -> None:
        """Stand in a form of a width in pixels: the light goes below status and handler, then the handler below both."""
        self._room = width
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Fields grow with the text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._size_fields()

    def _arrange(self) -> None:
        status, _light, handler = (part.sizeHint().width() for part in self._parts)
        left = self._room - 2 * MARGIN - status - handler - GAP
        needed = self._parts[1].minimumSizeHint().width() + GAP
        places = HEAD_PLACES[0 if left >= needed else 1 if left >= 0 else 2]
        if places != self._places:
            self._place(places)

    def _place(self, places: HeadPlaces) -> None:
        self._places = places
        for part, place in zip(self._parts, places, strict=True):
            self._grid.addWidget(part, *place, Qt.AlignmentFlag(0))

    def _size_fields(self) -> None:
        theme = current_theme()
        self.status.setFixedWidth(max(theme.px(STATUS_WIDTH), self.status.sizeHint().width()))
        self.handler.widget.setFixedWidth(theme.px(HANDLER_WIDTH))
