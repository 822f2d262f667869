"""First card of the sign page: what the checks say, what the entries come to, and the way to each finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner_desktop.domain.account import Account
from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.card_number import NumberedTitle
from planner_desktop.ui.evidence_row import size_text
from planner_desktop.ui.finding_list import FindingList, finding_sign, finding_text
from planner_desktop.ui.footer import NOT_FILLED
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR, GOOD, HINT, LIGHTS, WARNING, LightLabel, Sign
from planner_desktop.ui.translation import tr

LISTED = 2
"""Errors shown with their own 前往, in the place of the sums; the list has them all."""


class CheckLine(QWidget):
    """A shape and one line of words."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = LightLabel(GOOD, "")
        self._text = ElidedLabel("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        fill(layout, self._sign, (self._text, 1))

    @property
    def text(self) -> str:
        """The words."""
        return self._text.text()

    def show_line(self, sign: Sign, text: str) -> None:
        """Show a state."""
        self._sign.show_sign(sign, "")
        self._sign.setAccessibleName(sign.word)
        self._text.setText(text)


class ChecksCard(Card):
    """Four lines of counts, then the worst findings."""

    go_to = Signal(object)
    """The ``Finding`` to go to."""
    rest_wanted = Signal()
    """What is not filled in is to be recorded as without progress."""

    def __init__(self) -> None:
        super().__init__(gap=7, margins=(16, 12, 16, 10))
        self._plan: Plan | None = None
        self._findings: tuple[Finding, ...] = ()
        self._at = label("", 9, "hint")
        self.errors, self.warnings, self.tasks, self.evidence = (CheckLine() for _ in range(4))
        self.rows: list[FindingRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.all = LinkButton(tr("List all ›"))
        self.rest = LinkButton("")
        self.list = FindingList(self)
        self.add(NumberedTitle(1, tr("Checks"), self._at), self.errors, self.warnings, self.tasks, self.evidence)
        self.add(self._rows, row(self.rest, None, self.all))
        self.all.clicked.connect(self._list_all)
        self.rest.clicked.connect(self.rest_wanted)
        self.list.chosen.connect(lambda at: self.go_to.emit(self._findings[at]))

    def show_checks(
        self, plan: Plan, findings: Sequence[Finding], sums: Account, at: datetime, unanswered: int = 0
    ) -> None:
        """Show what a period's draft comes to; ``unanswered`` counts the warnings that still want a word."""
        self._plan, self._findings = plan, tuple(findings)
        self._at.setText(tr("checked {time}", time=at.strftime("%H:%M")))
        self._show_counts(Counter(finding.severity for finding in findings), unanswered)
        self._show_sums(sums)
        self._show_worst()

    def _show_counts(self, counts: Counter[Severity], unanswered: int) -> None:
        empty = sum(finding.code == NOT_FILLED for finding in self._findings)
        wrong, warnings = counts[Severity.ERROR] - empty, counts[Severity.WARNING]
        if wrong and empty:
            self.errors.show_line(
                ERROR, tr("{count} errors to put right, {empty} still to be filled in", count=wrong, empty=empty)
            )
        elif wrong:
            self.errors.show_line(ERROR, tr("{count} errors to put right", count=wrong))
        elif empty:
            self.errors.show_line(LIGHTS[Light.NOT_FILLED], tr("{count} still to be filled in", count=empty))
        else:
            self.errors.show_line(GOOD, tr("No errors"))
        self.rest.setVisible(bool(empty))
        self.rest.setText(tr("Record these {count} as no progress…", count=empty))
        if unanswered:
            self.warnings.show_line(
                WARNING, tr("{count} warnings, {open} still want a word", count=warnings, open=unanswered)
            )
        elif warnings:
            self.warnings.show_line(GOOD, tr("{count} warnings, each with its word", count=warnings))
        else:
            self.warnings.show_line(GOOD, tr("No warnings"))

    def _show_sums(self, sums: Account) -> None:
        said = tr(
            "{tasks} tasks: {moving} with progress, {idle} without, {not_applicable} not applicable",
            tasks=sums.tasks,
            moving=sums.moving,
            idle=sums.idle,
            not_applicable=sums.not_applicable,
        )
        if sums.unfilled:
            said = tr("{said}, {unfilled} not filled in", said=said, unfilled=sums.unfilled)
        self.tasks.show_line(LIGHTS[Light.NOT_FILLED] if sums.unfilled else GOOD, said)
        if sums.files:
            self.evidence.show_line(
                GOOD, tr("{count} files of evidence, {size}", count=sums.files, size=size_text(sums.bytes))
            )
        else:
            self.evidence.show_line(HINT, tr("No evidence attached"))

    def _show_worst(self) -> None:
        worst = [finding for finding in self._findings if finding.severity is Severity.ERROR][:LISTED]
        while len(self.rows) < len(worst):
            made = FindingRow()
            made.go_wanted.connect(self.go_to)
            self.rows.append(made)
            self._rows.addWidget(made)
        for line in (self.tasks, self.evidence):
            line.setVisible(not worst)
        for at, shown in enumerate(self.rows):
            shown.setVisible(at < len(worst))
            if at < len(worst) and self._plan:
                shown.show_finding(self._plan, worst[at])
        self.all.setVisible(bool(self._findings))
        self.all.setText(tr("List all {count} findings ›", count=len(self._findings)))

    def _list_all(self) -> None:
        if self._plan:
            self.list.show_over(self.all, self._plan, self._findings)


class FindingRow(QWidget):
    """One finding and the way to it."""

    go_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._line = CheckLine()
        self.go = LinkButton(tr("Go"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        fill(layout, row((self._line, 1), self.go, gap=8))
        self.go.clicked.connect(lambda: self.go_wanted.emit(self._finding))

    def show_finding(self, plan: Plan, finding: Finding) -> None:
        """Show where it is and what it says."""
        self._finding = finding
        text = finding_text(plan, finding)
        self._line.show_line(finding_sign(finding), text)
        self.go.setAccessibleName(f"{tr('Go')}: {text}")
