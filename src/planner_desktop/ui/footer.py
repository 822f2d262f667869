"""The foot: what the checks say, the first finding with its way there, and whether all is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.icons import IconLabel
from planner_desktop.ui.labels import ElidedLabel, label, set_tone
from planner_desktop.ui.layouts import fill, row, rule
from planner_desktop.ui.lights import ERROR, GOOD, HINT, LIGHTS, WARNING, LightLabel
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

NOT_FILLED = "check.not_filled"
"""Counted apart: leaving out is not the same as being wrong."""


class Footer(QFrame):
    """One line under the views."""

    go_wanted = Signal()
    list_wanted = Signal()

    HEIGHT = 34

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._unfilled = LightLabel(LIGHTS[Light.NOT_FILLED], "")
        self._errors = LightLabel(ERROR, "")
        self._warnings = LightLabel(WARNING, "")
        self._hints = LightLabel(HINT, "")
        self._clear = LightLabel(GOOD, tr("Nothing found"))
        self.finding = ElidedLabel("", grow=False)
        self._go = LinkButton(tr("Go (F8)"))
        self._list = LinkButton(tr("List all ∧"))
        self._note = ElidedLabel("", 9, "dim")
        self._draft = label("", 9, "hint")
        self._tick = IconLabel("tick", "ok", 14)
        self._saved = label("", tone="dim")
        self._rule: QWidget = rule(vertical=True)
        self._saved_at: datetime | None = None
        self._compact = self._listed = False
        self._build()
        self._go.clicked.connect(self.go_wanted)
        self._list.clicked.connect(self.list_wanted)
        self.show_findings((), "")
        self.show_saved(None)
        self._follow_theme()

    @property
    def list_button(self) -> LinkButton:
        """What the list of findings opens over."""
        return self._list

    @property
    def saved_text(self) -> str:
        """What is said of saving."""
        return self._saved.text()

    @property
    def note_text(self) -> str:
        """What is said instead of the checks, or empty."""
        return "" if self._note.isHidden() else self._note.text()

    def show_findings(self, findings: Sequence[Finding], first: str, answered: int = 0) -> None:
        """Count the findings and say the first one; with no findings say so.

        ``answered`` counts the warnings that have their word: nothing is left to do about those.
        """
        unfilled = sum(finding.code == NOT_FILLED for finding in findings)
        counts = Counter(finding.severity for finding in findings)
        _show(
            self._errors,
            tr("Errors {count}", count=counts[Severity.ERROR] - unfilled),
            counts[Severity.ERROR] - unfilled,
        )
        _show(self._unfilled, tr("Not filled in {count}", count=unfilled), unfilled)
        warnings = counts[Severity.WARNING] - answered
        _show(self._warnings, tr("Warnings {count}", count=warnings), warnings)
        _show(self._hints, tr("Hints {count}", count=counts[Severity.HINT]), counts[Severity.HINT])
        self._clear.setVisible(not findings)
        for widget in (self._rule, self.finding, self._go):
            widget.setVisible(bool(findings))
        self._listed = bool(findings)
        self._list.setVisible(self._listed and not self._compact)
        self.finding.setText(first)

    def show_note(self, text: str | None) -> None:
        """Say this instead of what the checks found; None shows the checks again."""
        self._note.setText(text or "")
        self._note.setVisible(text is not None)
        self._checks.setVisible(text is None)
        self._draft.setVisible(text is None and not self._compact)

    def show_draft(self, text: str) -> None:
        """Say which return this is a draft of."""
        self._draft.setText(text)

    def show_saved(self, at: datetime | None) -> None:
        """Say when the last change was committed; None before the first."""
        self._saved_at = at
        self._tick.setVisible(at is not None)
        self._saved.setText(tr("Saved {time}", time=at.strftime("%H:%M")) if at else "")
        set_tone(self._saved, "dim")

    def show_saved_again(self) -> None:
        """Say again what ``show_unsaved`` replaced."""
        self.show_saved(self._saved_at)

    def show_unsaved(self, text: str) -> None:
        """Say that something typed is not saved yet."""
        self._tick.hide()
        self._saved.setText(text)
        set_tone(self._saved, "warn")

    def set_compact(self, compact: bool) -> None:
        """Leave out what large text and narrow windows have no room for."""
        self._compact = compact
        self._draft.setVisible(not compact and not self._checks.isHidden())
        self._hints.setMaximumWidth(0 if compact else 16777215)
        self._list.setVisible(self._listed and not compact)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(12)
        title = label(tr("Checks"), bold=True)
        counts = (self._clear, self._errors, self._unfilled, self._warnings, self._hints)
        finding = row((self.finding, 0), self._go, self._list, gap=10)
        self._checks = row(title, *counts, self._rule, finding, None, gap=12)
        fill(layout, (self._checks, 1), (self._note, 1), self._draft, row(self._tick, self._saved, gap=5))
        self._note.hide()

    def _follow_theme(self) -> None:
        self.setFixedHeight(current_theme().px(self.HEIGHT))


def _show(light: LightLabel, text: str, count: int) -> None:
    light.setVisible(bool(count))
    light.show_sign(light.sign, text)
