"""What is to be done, in the notice's own words, always in view above the form: wording, departments, steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.domain.plan import Milestone, Plan, Task
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import column, row
from planner_desktop.ui.local_mark import LocalMark
from planner_desktop.ui.milestone_cards import MilestoneRow, StepFace, step_title
from planner_desktop.ui.panes import takes_tab_at_times
from planner_desktop.ui.plan_words import number_text, programme_title, section_title
from planner_desktop.ui.task_handler_field import TaskHandlerField
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

WORDING_LINES = 4
"""A longer wording scrolls inside."""
STEP_LINES = 3


class Wording(QScrollArea):
    """Wrapped official text, as high as it needs up to a number of lines, then scrolling; it can be copied."""

    def __init__(self, lines: int, pt: float, tone: str | None = None) -> None:
        super().__init__()
        self._lines, self._pt = lines, pt
        self._label = label("", pt, tone, wrap=True, selectable=True)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        page = QWidget()
        page.setObjectName("page")
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._label)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        takes_tab_at_times(self)

    @property
    def text(self) -> str:
        """The wording."""
        return self._label.text()

    def show_text(self, text: str) -> None:
        """Show a wording from its beginning."""
        if text == self._label.text():
            return
        self._label.setText(text)
        self.setAccessibleName(text)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def limit(self, lines: int) -> None:
        """Let it be at most so many lines high."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    def sizeHint(self) -> QSize:
        """Its text at the present width, or the most it may take."""
        most = self._line_height() * self._lines + 2
        return QSize(200, min(self._needed(), most))

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width takes another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Not now: a layout that is being carried out takes no notice of new wishes.
            QTimer.singleShot(0, self, self._fit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the focus: a style sheet would need room for the edge."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(current_theme().color("data"), 1))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show it."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _line_height(self) -> int:
        return current_theme().metrics(self._pt).lineSpacing()

    def _needed(self) -> int:
        width = self.viewport().width()
        high = self._label.heightForWidth(width) if width > 60 else self._line_height()
        return max(high, self._line_height())

    def _fit(self) -> None:
        overflows = self._needed() > self._line_height() * self._lines + 2
        # Only a text that does not fit is worth a stop of the Tab key: the arrow keys then scroll it.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if overflows else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()


class TaskCard(Card):
    """Breadcrumb, number and wording, departments, steps, and the whole wording of the step chosen."""

    step_chosen = Signal(str)
    task_shown = Signal(str)
    """Id of the task that came into view, or was changed."""
    fold_wanted = Signal(bool)
    """The user folds or unfolds the wording."""

    def __init__(self) -> None:
        self._crumb = ElidedLabel("", 9, "hint")
        self._fold = LinkButton("")
        self._number = label("", 16, "accent", bold=True)
        self._wording = Wording(WORDING_LINES, 11)
        self._one_line = ElidedLabel("", 11)
        self._departments = ElidedLabel("", 9, "dim")
        self.handler = TaskHandlerField()
        self.local = LocalMark()
        self.steps = MilestoneRow(self.handler.editor.widget)
        self._step_title = label("", 9, "hint")
        self._step_wording = Wording(STEP_LINES, 9.5)
        self._step_line = row(self._step_title, (self._step_wording, 1), gap=8)
        line = self._step_line.layout()
        assert line is not None  # row() gives every widget one
        line.setAlignment(self._step_title, Qt.AlignmentFlag.AlignTop)
        self._folded = False
        self._narrow = False
        number = column(self._number, None, gap=0)
        self._aside = row((self._departments, 1), self.handler, gap=10)
        words = column(self._wording, self._one_line, self._aside, gap=4)
        head = row(number, (words, 1), gap=12)
        top = row((self._crumb, 1), self.local, self._fold, gap=6)
        super().__init__(top, head, 2, self.steps, self._step_line, gap=4, margins=(14, 8, 14, 12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._top = top
        self._fold.clicked.connect(lambda: self.fold_wanted.emit(not self._folded))
        self.steps.chosen.connect(self.step_chosen)
        self._task: Task | None = None
        self.fold(False)

    @property
    def task_id(self) -> str:
        """Id of the task in view, or empty."""
        return self._task.id if self._task else ""

    @property
    def folded(self) -> bool:
        """Whether only one line of the wording is shown."""
        return self._folded

    @property
    def wording(self) -> str:
        """The official wording in view."""
        return self._one_line.text() if self._folded else self._wording.text

    @property
    def step_wording(self) -> str:
        """The chosen step's wording where it stands whole below the cards; empty where its card holds it."""
        return self._step_wording.text if self._step_line.isVisibleTo(self) else ""

    def show_task(self, plan: Plan, task: Task) -> None:
        """Show a task of a plan."""
        if task == self._task:
            return
        self.handler.hand_on()  # while it is still the task before that is in view
        self._task = task
        programme, section = plan.programme_of_task[task.id], plan.section_of_task[task.id]
        self._crumb.setText(f"{programme_title(programme)}  ›  {section_title(section)}")
        self._number.setText(number_text(task))
        self.local.show_task(task)
        self._wording.show_text(task.text)
        self._one_line.setText(task.text)
        names = "、".join(task.departments)
        told = tr("Responsible: {departments}", departments=names) if names else ""
        self._departments.setText(told)
        self.task_shown.emit(task.id)

    def show_steps(self, faces: Sequence[StepFace], chosen: Milestone) -> None:
        """Show the steps and which is chosen, whose wording is given whole where its card cuts it."""
        self.steps.show_faces(faces, chosen.id, self._folded)
        self._step_title.setText(step_title(chosen))
        self._step_wording.show_text(chosen.text)
        self.say_step()

    def fold(self, folded: bool) -> None:
        """Show one line of the wording and flat steps, or all of it."""
        self._folded = folded
        self._fold.setText(tr("Unfold wording ∨") if folded else tr("Fold wording ∧"))
        self._wording.setVisible(not folded)
        self._one_line.setVisible(folded)
        self._aside.setVisible(not folded)
        self._number.setProperty("pt", "12" if folded else "16")
        self._number.style().polish(self._number)
        self.say_step()

    def set_low(self, low: bool) -> None:
        """Take fewer lines in a low window."""
        self._wording.limit(2 if low else WORDING_LINES)
        self._step_wording.limit(2 if low else STEP_LINES)

    def say_step(self) -> None:
        """Give the chosen step's wording below the cards if its card cuts it."""
        card = self.steps.chosen_card
        self._step_line.setVisible(card is not None and not card.tells_all)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards of another width may cut their wording."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.say_step)
