"""All findings in a list over the foot; Enter or a click goes to the place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.footer import NOT_FILLED
from planner_desktop.ui.lights import ERROR, HINT, LIGHTS, WARNING, Sign, light_icon
from planner_desktop.ui.messages import sentence
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

WIDTH, ROW = 860, 28
"""Of the list and the height of a line, in pixels at 100 %."""
SEVERITY_SIGNS = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.HINT: HINT}


def finding_sign(finding: Finding) -> Sign:
    """The shape a finding is shown with: what is only empty is no mistake."""
    return LIGHTS[Light.NOT_FILLED] if finding.code == NOT_FILLED else SEVERITY_SIGNS[finding.severity]


def finding_text(plan: Plan, finding: Finding) -> str:
    """Place and sentence of a finding."""
    task, step = plan.tasks_by_id[finding.task_id], plan.milestones_by_id[finding.milestone_id]
    said = sentence(finding.code, dict(finding.details))
    if not step.label:
        return tr("Task {number}: {sentence}", number=task.number, sentence=said)
    return tr("Task {number} · {step}: {sentence}", number=task.number, step=step.label, sentence=said)


class FindingList(QFrame):
    """A pop-up with one line for each finding; ``chosen`` gives its place in the list."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(tr("Findings"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._list)
        self._list.activated.connect(self._choose)
        self._list.clicked.connect(self._choose)

    def show_over(self, anchor: QWidget, plan: Plan, findings: Sequence[Finding]) -> None:
        """Fill the list and open it above a widget."""
        px = current_theme().px
        self._model.clear()
        self._list.setIconSize(QSize(px(12), px(12)))
        for finding in findings:
            text = finding_text(plan, finding)
            item = QStandardItem(light_icon(finding_sign(finding)), text)
            item.setToolTip(text)
            item.setSizeHint(QSize(10, px(ROW)))
            self._model.appendRow(item)
        window = anchor.window()
        width = min(px(WIDTH), window.width() - 16)
        rows = min(len(findings), window.height() // 2 // px(ROW))
        height = px(ROW) * rows + 16
        corner = anchor.mapToGlobal(QPoint(0, 0))
        left = min(corner.x() - width // 2, window.mapToGlobal(QPoint(window.width(), 0)).x() - width - 8)
        left = max(left, window.mapToGlobal(QPoint(8, 0)).x())
        self.setGeometry(left, corner.y() - height - px(10), width, height)
        self.show()
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        self.hide()
        self.chosen.emit(index.row())
