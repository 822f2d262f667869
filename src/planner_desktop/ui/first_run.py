"""The first run: three short pages (unit, people, key) beside a rail; nothing typed is lost going back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Office
from planner_desktop.domain.units import Directory
from planner_desktop.ui.buttons import ENTER, Button, LinkButton, PrimaryButton
from planner_desktop.ui.card import scrolled
from planner_desktop.ui.first_run_rail import Rail, RailStep
from planner_desktop.ui.key_page import KeyPage
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.people import PEOPLE, Missing
from planner_desktop.ui.people_page import PeoplePage
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.ui.unit_page import UnitPage

STEPS = (
    (QT_TR_NOOP("Choose the unit"), QT_TR_NOOP("decides what to report, and to whom")),
    (QT_TR_NOOP("Name the people"), QT_TR_NOOP("preparer, reviewer, approver")),
    (QT_TR_NOOP("Signing key"), QT_TR_NOOP("make or import, set a passphrase")),
)
"""Title and purpose of each page, as the rail names them."""
UNIT, PEOPLE_PAGE, KEY = range(3)
WIDEST = 900
"""Pixels of a page's content."""


Page = UnitPage | PeoplePage | KeyPage
"""Each has ``next_text``, ``next_enabled``, ``take`` (is it complete?), ``focus_first`` and ``changed``."""


@dataclass(frozen=True, slots=True)
class FirstRunTools:
    """What the first run works with."""

    plan: Plan
    directory: Directory
    initials: Initials
    missing: Missing
    """Characters of a text that no bundled font prints."""
    key: KeyTools


class FirstRun(QWidget):
    """Unit, people, key; nothing is written but the key file, the rest comes out of ``finished``."""

    finished = Signal(object)
    """The ``Office`` with its unit and people, once all three pages are complete."""
    sample_asked = Signal(str)
    """Try with sample data as the unit of this code, or with any when it is empty."""

    def __init__(self, tools: FirstRunTools, office: Office | None = None) -> None:
        super().__init__()
        self.setWindowTitle(tr("Planner"))
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rail = Rail(tools.plan, [RailStep(tr(title), tr(purpose)) for title, purpose in STEPS])
        self.unit_page = UnitPage(tools.plan, tools.directory, tools.initials)
        self.people_page = PeoplePage(tools.missing)
        self.key_page = KeyPage(tools.key)
        self.pages: tuple[Page, ...] = (self.unit_page, self.people_page, self.key_page)
        self.back, self.next = Button(tr("Previous step")), PrimaryButton("")
        self.sample = Button(tr("Try with sample data"))
        self.later = LinkButton(tr("Later: make the key when signing"))
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        if office is not None:
            self.unit_page.choose(office.unit_code)
            self.people_page.show_values({key: getattr(office, key) for key in PEOPLE})
        self.show_page(UNIT)

    @property
    def current(self) -> int:
        """Number of the page shown, from 0."""
        return self._stack.currentIndex()

    def show_page(self, number: int) -> None:
        """Show a page and put the cursor where it begins."""
        if number == KEY and self.unit_page.unit:
            self.key_page.show_unit(self.unit_page.unit)
        self._stack.setCurrentIndex(number)
        self.rail.steps.show_step(number)
        self._show_buttons()
        self.pages[number].focus_first()

    def go_on(self) -> None:
        """Go to the next page, or finish, if this one is complete."""
        if not self.next.isEnabled() or not self.pages[self.current].take():
            return
        if self.current < KEY:
            self.show_page(self.current + 1)
        else:
            self._finish()

    def go_back(self) -> None:
        """Go to the page before; what was typed stays."""
        if self.back.isEnabled():
            self.show_page(self.current - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next empty field, then on; Alt+← goes back."""
        if event.key() in ENTER:
            form = (None, self.people_page.form, self.key_page.panel.form)[self.current]
            if form is None or not form.step_on():
                self.go_on()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rail its share."""
        super().resizeEvent(event)
        self.rail.fit(self.width(), self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Give the rail its share in another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.rail.fit(self.width(), self.height())

    def _finish(self) -> None:
        unit = self.unit_page.unit
        assert unit is not None  # the first page was complete
        preparer, reviewer, approver, telephone = (self.people_page.values[key] for key in PEOPLE)
        self.finished.emit(Office(unit.code, preparer, reviewer, approver, telephone))

    def _ask_for_sample(self) -> None:
        unit = self.unit_page.unit
        self.sample_asked.emit(unit.code if unit else "")

    def _show_buttons(self) -> None:
        page, at = self.pages[self.current], self.current
        busy = self.key_page.panel.busy
        self.next.setText(page.next_text)
        self.next.setEnabled(page.next_enabled)
        self.back.setEnabled(at > UNIT and not busy)
        self.sample.setVisible(at == UNIT)
        self.unit_page.absent.setVisible(at == UNIT)
        self.later.setVisible(at == KEY and not self.key_page.panel.ready and not busy)

    def _connect(self) -> None:
        actions: tuple[tuple[QAbstractButton, Callable[[], None]], ...] = (
            (self.next, self.go_on),
            (self.back, self.go_back),
            (self.sample, self._ask_for_sample),
            (self.later, self._finish),
        )
        for button, action in actions:
            button.clicked.connect(action)
        for page in self.pages:
            page.changed.connect(self._show_buttons)

    def _build(self) -> None:
        for page in (self.unit_page, self.people_page, self.key_page):
            self._stack.addWidget(scrolled(page))
        buttons = row(self.unit_page.absent, self.later, None, self.sample, self.back, self.next)
        content = QWidget()
        content.setMaximumWidth(WIDEST)
        below = QVBoxLayout(content)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(12)
        fill(below, (self._stack, 1), buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # The stretch of the content is so large that the margins beside it only take what is beyond its widest.
        fill(layout, self.rail, (row(None, (content, 100), None, gap=0, margins=(40, 34, 40, 26)), 1))
