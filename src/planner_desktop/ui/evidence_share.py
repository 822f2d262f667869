"""The dialog in which one file is linked to several milestones: the tree of the plan with a box at each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.evidence import share
from planner_desktop.domain.plan import Milestone, Task
from planner_desktop.domain.progress import EvidenceLink, evidence_numbers
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.dialog_room import resize_within
from planner_desktop.ui.evidence_row import title_of
from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.plan_words import programme_title
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

MILESTONE = Qt.ItemDataRole.UserRole


class MilestoneTree(QTreeWidget):
    """A tree whose branches fold and unfold with a click on the line."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setObjectName("framed")
        self.setIndentation(current_theme().px(18))
        self.itemClicked.connect(self._fold)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw a chevron before what can be folded, in the theme's own hand."""
        if self.model().hasChildren(index):
            side = current_theme().px(12)
            place = QRectF(rect.right() - side - 2, rect.center().y() - side / 2, side, side)
            draw_icon(painter, place, "down" if self.isExpanded(index) else "right", current_theme().color("dim"))

    def _fold(self, item: QTreeWidgetItem) -> None:
        if item.childCount():
            item.setExpanded(not item.isExpanded())


class EvidenceShare(QDialog):
    """Accepted once the choice was recorded; the file is kept once however many milestones have it."""

    def __init__(
        self, workspace: Workspace, link: EvidenceLink, record: Callable[[ChangeSet], None], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._link, self._record = workspace, link, record
        held = workspace.progress.at(link.period).evidence.values()
        self._linked = {each.milestone_id for each in held if each.sha256 == link.sha256}
        self.setWindowTitle(tr("Link to milestones"))
        self._heading = label(title_of(evidence_numbers(held)[link.sha256], link.name), 11, bold=True, wrap=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Number or words of a task"))
        self.search.setAccessibleName(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.tree = MilestoneTree()
        self._count = label("", 9, "hint")
        self.notes = Notes()
        self.go = PrimaryButton(tr("Link"))
        self.cancel = Button(tr("Cancel"))
        self._build()
        self._fill()
        self._connect()
        self._show_count()

    @property
    def chosen(self) -> list[str]:
        """Ids of the milestones ticked."""
        return [item.data(0, MILESTONE) for item in self.items if item.checkState(0) is Qt.CheckState.Checked]

    def item_of(self, milestone_id: str) -> QTreeWidgetItem:
        """The line of a milestone."""
        return next(item for item in self.items if item.data(0, MILESTONE) == milestone_id)

    def _fill(self) -> None:
        self.items: list[QTreeWidgetItem] = []
        self._tasks: list[tuple[QTreeWidgetItem, Task]] = []
        for programme in self._workspace.plan.programmes:
            top = QTreeWidgetItem(self.tree, [programme_title(programme)])
            for section in programme.sections:
                for task in section.tasks:
                    self._add_task(top, task)
            top.setHidden(top.childCount() == 0)
            top.setExpanded(True)
        linked = next((item for item in self.items if item.checkState(0) is Qt.CheckState.Checked), None)
        if linked is not None:
            self.tree.setCurrentItem(linked)

    def _add_task(self, top: QTreeWidgetItem, task: Task) -> None:
        at = QTreeWidgetItem(top, [f"{task.number} {task.text}"])
        at.setToolTip(0, task.text)
        self._tasks.append((at, task))
        for step in task.milestones:
            item = QTreeWidgetItem(at, [_step_words(step)])
            item.setToolTip(0, step.text)
            item.setData(0, MILESTONE, step.id)
            linked = step.id in self._linked
            item.setCheckState(0, Qt.CheckState.Checked if linked else Qt.CheckState.Unchecked)
            self.items.append(item)
            if linked:
                at.setExpanded(True)

    def _filter(self, text: str) -> None:
        """Show the tasks whose number or words have the text, and those with something ticked."""
        wanted = text.strip().casefold()
        for at, task in self._tasks:
            words = (str(task.number), task.text.casefold(), *(step.text.casefold() for step in task.milestones))
            found = not wanted or wanted == words[0] or any(wanted in each for each in words[1:])
            ticked = any(at.child(n).checkState(0) is Qt.CheckState.Checked for n in range(at.childCount()))
            at.setHidden(not (found or ticked))
            at.setExpanded(ticked or bool(wanted and found))

    def _show_count(self) -> None:
        count = len(self.chosen)
        self._count.setText(tr("{count} milestones ticked; the file is kept and counted once", count=count))
        self.go.setEnabled(count > 0)

    def _link_them(self) -> None:
        try:
            self._record(share(self._workspace.progress, self._link.period, self._link.sha256, self.chosen))
        except UserError as problem:
            self.notes.show_notes((Note(ERROR, error_sentence(problem)),))
        else:
            self.accept()

    def _build(self) -> None:
        self.tree.setAccessibleName(tr("Milestones"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        foot = row((self._count, 1), self.cancel, self.go)
        fill(layout, self._heading, self.search, (self.tree, 1), self.notes, foot)
        resize_within(self, 620, 560)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.tree.itemChanged.connect(lambda _item, _column: self._show_count())
        self.go.clicked.connect(self._link_them)
        self.cancel.clicked.connect(self.reject)
        self.cancel.setAutoDefault(False)


def _step_words(step: Milestone) -> str:
    return " · ".join(part for part in (step.label, step.text) if part)
