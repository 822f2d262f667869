"""What a reviewer wants looked at in the step in view: each remark with its field, seen to or not, and a way to add one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from planner_desktop.domain import edits
from planner_desktop.domain.annotations import Remark
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card, titled
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import GOOD, PENDING, LightLabel
from planner_desktop.ui.messages import FIELD_WORDS, error_sentence
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.translation import tr

FIELDS = ("status", "narrative", "problems", "next_steps", "support_needed", "handler", "evidence")
"""What a remark can be about, besides the figures of the step."""


class RemarkLine(QWidget):
    """One remark: what it is about and who made it, its words, and the link that settles it."""

    def __init__(self, remark: Remark, about: str) -> None:
        super().__init__()
        self.remark = remark
        sign, text = (GOOD, tr("Seen to")) if remark.done else (PENDING, tr("To be seen to"))
        self.state = LightLabel(sign, text, 9)
        self.go = LinkButton(f"{about} ›")
        self.go.setAccessibleName(tr("Go to {field}", field=about))
        self.settle = LinkButton(tr("Open again") if remark.done else tr("Mark as done"))
        self.settle.setAccessibleName(f"{self.settle.text()}：{remark.text}")
        words = label(remark.text, 9.5, "dim" if remark.done else None, wrap=True, selectable=True)
        made = label(" · ".join(part for part in (remark.author, remark.made_at[:10]) if part), 9, "hint")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 2, 0, 2)
        lines.setSpacing(1)
        lines.addWidget(row(self.go, None, self.state, gap=4))
        lines.addWidget(words)
        lines.addWidget(row(made, None, self.settle, gap=4))


class RemarksCard(Card):
    """The remarks of a step in a period; every act goes through ``record``, so that it can be undone."""

    count_changed = Signal(int)
    """How many are still open."""
    go_to = Signal(str)
    """A field of the step, as findings name it."""

    def __init__(
        self,
        workspace: Workspace,
        record: Callable[[ChangeSet], None],
        prompter: Prompter,
        now: Callable[[], datetime],
    ) -> None:
        self._workspace, self._record, self._prompter, self._now = workspace, record, prompter, now
        self._step: Milestone | None = None
        self._period: Period | None = None
        self._shown: tuple[Remark, ...] | None = None
        self.lines: list[RemarkLine] = []
        self.add_link = LinkButton(tr("Add…"))
        self.add_link.setAccessibleName(tr("Add a remark"))
        self.menu = QMenu(self.add_link)
        self._none = label(tr("No remarks."), 9.5, "dim")
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        super().__init__(titled(tr("Remarks"), self.add_link), self._none, self._body, margins=(12, 8, 12, 10))
        self.add_link.clicked.connect(self.offer_fields)

    def show_step(self, step: Milestone, period: Period) -> None:
        """Look at another step or period."""
        self._step, self._period = step, period
        self.refresh()

    def refresh(self) -> None:
        """Show what is saved; the widgets stay while nothing changed."""
        if self._step is None or self._period is None:
            return
        held = self._workspace.progress.at(self._period).remarks_on(self._step.id)
        self.add_link.setEnabled(self._workspace.is_open)
        if held != self._shown:
            self._shown = held
            self._fill(held)
        self.count_changed.emit(sum(not remark.done for remark in held))

    def offer_fields(self) -> None:
        """Ask what the remark is about; the first field is current, so that Enter takes it."""
        self.menu.clear()
        for field, word in self._fields():
            self.menu.addAction(word).triggered.connect(partial(self.add_remark, field))
        self.menu.popup(self.add_link.mapToGlobal(self.add_link.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def add_remark(self, field: str, _checked: bool = False) -> None:
        """Ask for the words and keep them; what cannot be kept is said, with the words still there to change."""
        text = ""
        while self._step is not None and self._period is not None:
            question = tr("What is to be looked at in “{field}”?", field=self._about(field))
            answer = self._prompter.text(tr("Add a remark"), question, text)
            if answer is None:
                return
            text = answer
            try:
                self._record(
                    edits.add_remark(
                        self._workspace.progress,
                        self._step.id,
                        self._period,
                        field,
                        text=text,
                        author=self._author,
                        at=self._now(),
                    )
                )
            except UserError as problem:
                self._prompter.tell(error_sentence(problem))
                continue
            return

    @property
    def _author(self) -> str:
        """The reviewer named in the office, since nobody logs in."""
        office = self._workspace.progress.office
        return office.reviewer if office else ""

    def _fields(self) -> Sequence[tuple[str, str]]:
        assert self._step is not None  # the link is in sight with a step only
        figures = self._workspace.plan.indicators_at(self._step.id)
        return (
            *((field, tr(FIELD_WORDS[field])) for field in FIELDS),
            *((f"reading:{figure.id}", figure.name) for figure in figures),
        )

    def _about(self, field: str) -> str:
        if field.startswith("reading:"):
            figure = self._workspace.plan.indicators_by_id.get(field.removeprefix("reading:"))
            return figure.name if figure else tr("Actual value")
        return tr(FIELD_WORDS.get(field, field))

    def _fill(self, held: Sequence[Remark]) -> None:
        for line in self.lines:
            self._body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [RemarkLine(remark, self._about(remark.field)) for remark in held]
        for line in self.lines:
            line.go.clicked.connect(partial(self._go, line.remark.field))
            line.settle.clicked.connect(partial(self._settle, line.remark))
            self._body.addWidget(line)
        self._none.setVisible(not held)

    def _go(self, field: str, _checked: bool = False) -> None:
        self.go_to.emit(field)

    def _settle(self, remark: Remark, _checked: bool = False) -> None:
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        try:
            self._record(edits.settle_remark(remark, done=not remark.done))
        except UserError as problem:
            self._prompter.tell(error_sentence(problem))
            return
        if had_focus:
            found = next((line for line in self.lines if line.remark.key == remark.key), None)
            (found.settle if found else self.add_link).setFocus()
