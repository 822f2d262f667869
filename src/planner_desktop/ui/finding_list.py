"""All findings in a list over the foot, by task or by rule; Enter or a click goes to the place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QButtonGroup, QFrame, QListView, QVBoxLayout, QWidget

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.buttons import Chip
from planner_desktop.ui.footer import NOT_FILLED
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import ERROR, HINT, LIGHTS, WARNING, Sign, light_icon
from planner_desktop.ui.messages import sentence
from planner_desktop.ui.plan_words import number_text
from planner_desktop.ui.rule_words import RULE_WORDS
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

WIDTH, ROW = 860, 28
"""Of the list and the height of a line, in pixels at 100 %."""
SEVERITY_SIGNS = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.HINT: HINT}
BY_TASK, BY_RULE = "task", "rule"
GROUPINGS = {BY_TASK: QT_TR_NOOP("By task"), BY_RULE: QT_TR_NOOP("By rule")}
PLACE = Qt.ItemDataRole.UserRole
"""Of a line: its finding's place among those shown; a heading has none."""
KINDS: dict[str, tuple[str, Sign, Callable[[Finding], bool]]] = {
    "error": (
        QT_TR_NOOP("Errors {count}"),
        ERROR,
        lambda finding: finding.severity is Severity.ERROR and finding.code != NOT_FILLED,
    ),
    "unfilled": (
        QT_TR_NOOP("Not filled in {count}"),
        LIGHTS[Light.NOT_FILLED],
        lambda finding: finding.code == NOT_FILLED,
    ),
    "warning": (QT_TR_NOOP("Warnings {count}"), WARNING, lambda finding: finding.severity is Severity.WARNING),
    "hint": (QT_TR_NOOP("Hints {count}"), HINT, lambda finding: finding.severity is Severity.HINT),
}
"""What can be shown or left out: the words of its chip, its sign, and which findings are meant."""


def finding_sign(finding: Finding) -> Sign:
    """The shape a finding is shown with: what is only empty is no mistake."""
    return LIGHTS[Light.NOT_FILLED] if finding.code == NOT_FILLED else SEVERITY_SIGNS[finding.severity]


def finding_text(plan: Plan, finding: Finding) -> str:
    """Place and sentence of a finding."""
    task, step = plan.tasks_by_id[finding.task_id], plan.milestones_by_id[finding.milestone_id]
    said = sentence(finding.code, dict(finding.details))
    if not step.label:
        return tr("Task {number}: {sentence}", number=number_text(task), sentence=said)
    return tr("Task {number} · {step}: {sentence}", number=number_text(task), step=step.label, sentence=said)


class FindingList(QFrame):
    """A pop-up with one line for each finding; ``chosen`` gives its place among those handed in."""

    chosen = Signal(int)
    opened = Signal()
    """The user asked for all that was found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self._plan: Plan | None = None
        self._found: Sequence[Finding] = ()
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(tr("Findings"))
        self.list.setObjectName("framed")
        self.grouping = {key: Chip(tr(source)) for key, source in GROUPINGS.items()}
        self.kinds = {key: Chip("", sign) for key, (_source, sign, _meant) in KINDS.items()}
        self._nothing = label(tr("Nothing of this kind was found."), tone="dim")
        self._lay_out()
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)

    def show_over(self, anchor: QWidget, plan: Plan, findings: Sequence[Finding]) -> None:
        """Fill the list and open it above a widget."""
        self._plan, self._found = plan, findings
        counts = Counter(key for key, (_s, _g, meant) in KINDS.items() for finding in findings if meant(finding))
        for key, chip in self.kinds.items():
            chip.show_text(tr(KINDS[key][0], count=counts[key]))
            chip.setVisible(bool(counts[key]))
        self._fill()
        self._place_over(anchor)
        self.show()
        self.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it is looked at."""
        super().showEvent(event)
        self.opened.emit()

    @property
    def texts(self) -> list[str]:
        """Every line, headings too, from the top."""
        return [self._model.item(at).text() for at in range(self._model.rowCount())]

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        for chip in self.grouping.values():
            group.addButton(chip)
        self.grouping[BY_TASK].setChecked(True)
        for chip in self.kinds.values():
            chip.setChecked(True)
        for chip in (*self.grouping.values(), *self.kinds.values()):
            chip.clicked.connect(lambda _checked=False: self._fill())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(row(*self.grouping.values(), 12, *self.kinds.values(), None, gap=4))
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)

    def _fill(self) -> None:
        plan = self._plan
        assert plan is not None  # the chips are in sight with a list only
        px = current_theme().px
        self._model.clear()
        self.list.setIconSize(QSize(px(12), px(12)))
        heading = ""
        for at in self._order(plan):
            finding = self._found[at]
            group = self._group(plan, finding)
            if group != heading:
                heading = group
                self._model.appendRow(_heading(group, px(ROW)))
            self._model.appendRow(_line(finding, at, finding_text(plan, finding), px(ROW)))
        filled = self._model.rowCount() > 0
        self.list.setVisible(filled)
        self._nothing.setVisible(not filled)
        if filled:
            self.list.setCurrentIndex(self._model.index(1, 0))

    def _order(self, plan: Plan) -> list[int]:
        """The places of the findings wanted: in the order of the plan, or as urgent as their rules."""
        meant = [KINDS[key][2] for key, chip in self.kinds.items() if chip.isChecked()]
        wanted = [at for at, finding in enumerate(self._found) if any(each(finding) for each in meant)]
        if self.grouping[BY_RULE].isChecked():
            first: dict[str, int] = {}
            for at in wanted:
                first.setdefault(self._found[at].code, at)
            return sorted(wanted, key=lambda at: (first[self._found[at].code], at))
        numbers = {task.id: place for place, task in enumerate(plan.tasks)}
        return sorted(wanted, key=lambda at: (numbers[self._found[at].task_id], at))

    def _group(self, plan: Plan, finding: Finding) -> str:
        if self.grouping[BY_RULE].isChecked():
            return tr(RULE_WORDS[finding.code])
        task = plan.tasks_by_id[finding.task_id]
        return f"{number_text(task)} · {task.text}".replace("\n", " ")

    def _place_over(self, anchor: QWidget) -> None:
        px = current_theme().px
        window = anchor.window()
        width = min(px(WIDTH), window.width() - 16)
        rows = min(max(self._model.rowCount(), 4), window.height() // 2 // px(ROW))
        height = px(ROW) * (rows + 1) + px(24)
        corner = anchor.mapToGlobal(QPoint(0, 0))
        left = min(corner.x() - width // 2, window.mapToGlobal(QPoint(window.width(), 0)).x() - width - 8)
        left = max(left, window.mapToGlobal(QPoint(8, 0)).x())
        self.setGeometry(left, corner.y() - height - px(10), width, height)

    def _choose(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if place is not None:
            self.hide()
            self.chosen.emit(place)


def _heading(text: str, height: int) -> QStandardItem:
    made = QStandardItem(text)
    made.setFlags(Qt.ItemFlag.NoItemFlags)
    made.setFont(current_theme().font(9.5, bold=True))
    made.setForeground(current_theme().color("text"))
    made.setBackground(current_theme().color("alt"))
    made.setSizeHint(QSize(10, height))
    return made


def _line(finding: Finding, place: int, text: str, height: int) -> QStandardItem:
    made = QStandardItem(light_icon(finding_sign(finding)), text)
    made.setData(place, PLACE)
    made.setToolTip(text)
    made.setAccessibleText(f"{finding_sign(finding).word}：{text}")
    made.setSizeHint(QSize(10, height))
    return made
