"""Declares until when returns are due: a rule for each length of period, and where there are units below, for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.deadlines import SUGGESTED, DeadlineRule, day_of
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.header import KIND_WORDS
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, row
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.panes import begin_at
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.translation import QT_TR_NOOP, tr

RULE_WORDS: Mapping[DeadlineRule, str] = {
    DeadlineRule.SAME_20: QT_TR_NOOP("20th of the period's last month"),
    DeadlineRule.SAME_25: QT_TR_NOOP("25th of the period's last month"),
    DeadlineRule.SAME_28: QT_TR_NOOP("28th of the period's last month"),
    DeadlineRule.SAME_LAST: QT_TR_NOOP("last day of the period"),
    DeadlineRule.SAME_LAST_WORKING: QT_TR_NOOP("last working day of the period"),
    DeadlineRule.NEXT_3: QT_TR_NOOP("3rd of the following month"),
    DeadlineRule.NEXT_5: QT_TR_NOOP("5th of the following month"),
    DeadlineRule.NEXT_10: QT_TR_NOOP("10th of the following month"),
    DeadlineRule.NEXT_15: QT_TR_NOOP("15th of the following month"),
    DeadlineRule.NEXT_25: QT_TR_NOOP("25th of the following month"),
    DeadlineRule.NEXT_28: QT_TR_NOOP("28th of the following month"),
    DeadlineRule.NEXT_LAST_WORKING: QT_TR_NOOP("last working day of the following month"),
}
EVERY_UNIT = ""
"""The code under which the rule of every unit without its own is kept."""


class DeadlinePanel(QWidget):
    """Four lists; a choice is in force at once, and one undo step."""

    def __init__(self, workspace: Workspace, record: Callable[[ChangeSet, str], bool], period: Period) -> None:
        """``record`` carries out an action under the name undo has for it, and says whether it could."""
        super().__init__()
        self._workspace, self._record, self._period = workspace, record, period
        self._codes = self._units()
        self.units = QuietComboBox()
        self.units.setAccessibleName(tr("Rule for"))
        self.units.addItems(list(self._codes.values()))
        self.units.activated.connect(lambda _index: self.refresh())
        self.rules = {kind: self._list(kind) for kind in KIND_WORDS}
        self._days: dict[PeriodKind, QLabel] = {kind: label("", 9, "hint") for kind in KIND_WORDS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._head(), 0, 0, 1, 3)
        for at, (kind, word) in enumerate(KIND_WORDS.items(), 1):
            grid.addWidget(label(tr(word), tone="dim"), at, 0)
            grid.addWidget(self.rules[kind], at, 1)
            grid.addWidget(self._days[kind], at, 2)
        begin_at(self, self.rules[period.kind])
        self.refresh()

    @property
    def unit_code(self) -> str:
        """The unit whose rules are shown; empty for every unit without its own."""
        return list(self._codes)[self.units.currentIndex()]

    def refresh(self) -> None:
        """Show the rules as they are declared now."""
        deadlines, code = self._workspace.deadlines, self.unit_code
        for kind, combo in self.rules.items():
            own, common = deadlines.choice(kind, code), deadlines.choice(kind) if code else None
            combo.setItemText(0, self._undeclared(common.rule if common else None))
            combo.setCurrentIndex(list(DeadlineRule).index(own.rule) + 1 if own else 0)
            found = own or common
            self._days[kind].setText(self._example(kind, found.rule) if found else tr("no deadline, nothing is late"))

    def _head(self) -> QWidget:
        told = tr(
            "The superior office's notice declares until when returns are due; choose its rule here and change it "
            "when the notice changes. Reminders and the word “supplementary return” follow it. Working days leave out "
            "Saturdays and Sundays only: check public holidays yourself."
        )
        head = column(label(tr("Deadlines of returns"), 11, bold=True), label(told, 9, "dim", wrap=True), gap=4)
        if len(self._codes) > 1:
            head.layout().addWidget(row(label(tr("Rule for"), tone="dim"), (self.units, 1)))  # pyright: ignore
        return head

    def _units(self) -> dict[str, str]:
        unit = self._workspace.unit
        if unit is None:
            return {EVERY_UNIT: ""}
        below = self._workspace.directory.children(unit.code)
        common = {EVERY_UNIT: tr("Every unit without a rule of its own")} if below else {}
        return {unit.code: unit.office_name} | common | {each.code: each.office_name for each in below}

    def _list(self, kind: PeriodKind) -> QuietComboBox:
        made = QuietComboBox()
        made.setAccessibleName(tr("Deadline: {kind}", kind=tr(KIND_WORDS[kind])))
        made.addItems(["", *(_rule_text(rule) for rule in DeadlineRule)])
        made.activated.connect(lambda index: self._choose(kind, list(DeadlineRule)[index - 1] if index else None))
        return made

    def _choose(self, kind: PeriodKind, rule: DeadlineRule | None) -> None:
        changeset = self._workspace.deadlines.declared(kind, rule, self.unit_code)
        if changeset:
            self._record(changeset, tr("deadline: {kind}", kind=tr(KIND_WORDS[kind])))
        self.refresh()

    def _undeclared(self, common: DeadlineRule | None) -> str:
        return tr("as for every unit: {rule}", rule=tr(RULE_WORDS[common])) if common else tr("not declared")

    def _example(self, kind: PeriodKind, rule: DeadlineRule) -> str:
        period = self._period if kind is self._period.kind else self._period.of_length(kind, self._period.end)
        return tr("{period}: {day}", period=period_title(period), day=_day_text(day_of(rule, period)))


def _rule_text(rule: DeadlineRule) -> str:
    return tr("{rule} (suggested)", rule=tr(RULE_WORDS[rule])) if rule is SUGGESTED else tr(RULE_WORDS[rule])


def _day_text(day: date) -> str:
    return tr("{month}/{day}", month=day.month, day=day.day)
