"""One received file in full: the three answers, what was changed, who signed, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planner_desktop.domain.enrolment import EnrolmentOffer, RosterOffer
from planner_desktop.domain.evidence_check import EvidenceCheck, EvidenceState
from planner_desktop.domain.outcome import PILES, Outcome, Pile
from planner_desktop.services.inbox import Sorted
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import Button, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.changes_table import ChangesTable
from planner_desktop.ui.evidence_row import size_text
from planner_desktop.ui.evidence_words import evidence_sentence, evidence_sum
from planner_desktop.ui.fingerprint import short_fingerprint
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import column, row
from planner_desktop.ui.lights import ERROR, GOOD, HINT, WARNING, LightLabel, Sign
from planner_desktop.ui.messages import period_title, refusal_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.standing_words import TYPE_WORDS
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.ui.verdict_words import (
    ADVICE,
    CHANGES,
    ENROLMENT_IS_HERE,
    NO_ANSWER,
    OUTCOME_SIGNS,
    Answer,
    answers,
    offer_text,
    other_findings,
    time_text,
    unit_text,
)

ANSWER_WIDTH = 74
"""Of the words beside the shapes, in pixels at 100 %, so that the sentences begin in one line."""


MEANINGS = (
    (QT_TR_NOOP("Intact?"), QT_TR_NOOP("Every byte is as it was signed; whoever changes one character is found out.")),
    (
        QT_TR_NOOP("Valid?"),
        QT_TR_NOOP("The signature is of the kind this program makes, and its certificate was in date."),
    ),
    (
        QT_TR_NOOP("Trusted?"),
        QT_TR_NOOP("The certificate is that of the unit, compared with it over the telephone once."),
    ),
)
"""What the three answers say."""


class AnswerGrid(QWidget):
    """Intact? Valid? Trusted? each with shape, word and sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._questions = [label("", tone="dim") for _ in range(3)]
        self._signs = [LightLabel(NO_ANSWER) for _ in range(3)]
        self._sentences = [label("", wrap=True) for _ in range(3)]
        self._shown: tuple[Answer, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for at in range(3):
            self._grid.addWidget(self._questions[at], at, 0, top)
            self._grid.addWidget(self._signs[at], at, 1, top)
            self._grid.addWidget(self._sentences[at], at, 2)
        self._follow_theme()

    @property
    def shown(self) -> tuple[Answer, ...]:
        """The answers in view."""
        return self._shown

    def show_answers(self, given: tuple[Answer, Answer, Answer]) -> None:
        """Show three answers."""
        self._shown = given
        for at, answer in enumerate(given):
            self._questions[at].setText(answer.question)
            self._signs[at].show_sign(answer.sign)
            self._sentences[at].setText(answer.sentence)
            self._sentences[at].setAccessibleName(f"{answer.question} {answer.sign.word} {answer.sentence}")

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        self._grid.setColumnMinimumWidth(1, current_theme().px(ANSWER_WIDTH))


class VerdictPane(Card):
    """The picked file; says what to do when none is."""

    decide_wanted = Signal(object)
    """The ``InboxFile`` whose key is to be decided upon."""
    folder_wanted = Signal(object)
    """The ``Path`` of a file whose folder is to be opened."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(gap=6, margins=(16, 12, 16, 14))
        self._workspace = workspace
        self._found: Sorted | None = None
        self._sign = LightLabel(NO_ANSWER, pt=12, bold=True)
        self._title = ElidedLabel("", 11, grow=True)
        self.folder = LinkButton(tr("Open its folder ›"))
        self._name = ElidedLabel("", 9, "hint")
        self.answers = AnswerGrid()
        self.changes = ChangesTable()
        self.notes = Notes()
        self._facts = label("", 9.5, "dim", wrap=True, selectable=True)
        self._advice = label("", 10, wrap=True)
        self.decide = Button("")
        self._empty = self._build_empty()
        self._parts: list[QWidget] = self._build()
        self.folder.clicked.connect(self._ask_for_folder)
        self.decide.clicked.connect(self.ask_to_decide)
        self.show_file(None)

    @property
    def advice(self) -> QLabel:
        """What to do with the file."""
        return self._advice

    @property
    def title(self) -> str:
        """The word for it, and what it is about."""
        return f"{self._sign.text} {self._title.text()}"

    def show_file(self, found: Sorted | None, *, enrolment_is_here: bool = False) -> None:
        """Show a file, or that none is picked; ``enrolment_is_here``: one for its key has come."""
        self._found = found
        for part in self._parts:
            part.setVisible(found is not None)
        self._empty.setVisible(found is None)
        if found is None:
            self.changes.show_changes(())
            self.notes.show_notes(())
            self._facts.hide()
            return
        verdict, outcome = found.file.verdict, found.outcome
        self._sign.show_sign(OUTCOME_SIGNS[outcome])
        self._title.setText(self._about(found))
        self._name.setText(self._file_line(found))
        self.answers.show_answers(answers(found, self._workspace.pins))
        changed = [each for each in verdict.findings if each.code in CHANGES]
        self.changes.show_changes(changed)
        self.notes.show_notes(self._told(found))
        self._facts.setText(self._signer_line(found))
        self._facts.setVisible(bool(self._facts.text()))
        is_here = enrolment_is_here and outcome is Outcome.UNKNOWN_KEY
        self._advice.setText(tr(ENROLMENT_IS_HERE if is_here else ADVICE[outcome]))
        self._show_decision(found, is_here)

    def ask_to_decide(self) -> None:
        """Ask for the dialog in which the file's key is decided upon, where there is anything to decide."""
        if self._found is not None and not self.decide.isHidden():
            self.decide_wanted.emit(self._found.file)

    def _ask_for_folder(self) -> None:
        if self._found is not None:
            self.folder_wanted.emit(self._found.file.path)

    def _about(self, found: Sorted) -> str:
        verdict, offer = found.file.verdict, found.file.offer
        if offer is not None:
            return offer_text(offer)
        parts = [unit_text(found, self._workspace)]
        if verdict.period is not None and verdict.type is not None:
            parts += [period_title(verdict.period), f"{tr(TYPE_WORDS[verdict.type])} R{verdict.revision}"]
        if verdict.sample:
            parts.append(tr("Sample data"))
        return " · ".join(part for part in parts if part)

    def _file_line(self, found: Sorted) -> str:
        file = found.file
        parts = [file.path.name]
        if file.sha256:
            parts.append(size_text(file.size))
        parts.append(tr("looked at {time}", time=time_text(file.looked_at)))
        if file.verdict.check_code:
            parts.append(tr("check code {code}", code=file.verdict.check_code))
        return " · ".join(parts)

    def _signer_line(self, found: Sorted) -> str:
        verdict = found.file.verdict
        if verdict.fingerprint is None:
            return ""
        return tr(
            "Signed by “{signer}” · fingerprint {fingerprint}",
            signer=verdict.signer or "–",
            fingerprint=short_fingerprint(verdict.fingerprint),
        )

    def _told(self, found: Sorted) -> list[Note]:
        """What is found, and what became of the evidence that came with it."""
        return [*self._found_notes(found), *evidence_notes(found.file.verdict.evidence)]

    def _found_notes(self, found: Sorted) -> list[Note]:
        """Findings as sentences, without those an answer says already."""
        said = {answer.sentence for answer in self.answers.shown}
        offer = found.file.offer
        notes = [
            Note(HINT, refusal_sentence(each)) for each in (offer.notes if isinstance(offer, EnrolmentOffer) else ())
        ]
        if found.file.gone:
            folder = str(found.file.path.parent)
            notes.append(Note(HINT, tr("The file is no longer in {folder}; its verdict is kept here.", folder=folder)))
        if offer is not None or PILES[found.outcome] is Pile.GOOD or found.outcome is Outcome.DUPLICATE:
            return notes
        told = (refusal_sentence(each) for each in other_findings(found.file.verdict))
        return [*notes, *(Note(_grave(found.outcome), sentence) for sentence in told if sentence not in said)]

    def _show_decision(self, found: Sorted, enrolment_is_here: bool) -> None:
        offer = found.file.offer
        undecided = isinstance(offer, RosterOffer) or found.outcome in (
            Outcome.ENROLMENT,
            Outcome.UNKNOWN_KEY,
            Outcome.HELD,
        )
        if isinstance(offer, RosterOffer):
            words = tr("Look through the roster…")
        elif enrolment_is_here:
            words = tr("Open the enrolment…")
        else:
            words = tr("How to enrol the key…") if found.outcome is Outcome.UNKNOWN_KEY else tr("Compare the key…")
        self.decide.setText(words)
        self.decide.setVisible(undecided)

    def _build_empty(self) -> QWidget:
        """What a verdict says, while there is none to show."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, (question, meaning) in enumerate(MEANINGS):
            grid.addWidget(label(tr(question), bold=True), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(tr(meaning), tone="dim", wrap=True), at, 1)
        inner = QWidget()
        inner.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        return column(label(tr("Each file gets three answers"), 11, bold=True), inner, gap=8)

    def _build(self) -> list[QWidget]:
        head = row(self._sign, (self._title, 1), self.folder, gap=14)
        foot = row((self._advice, 1), self.decide, gap=14, margins=(0, 2, 0, 0))
        parts = [head, self._name, self.answers, self.changes, self.notes, self._facts, foot]
        self.add(*parts, self._empty)
        return [head, self._name, self.answers, foot]


def evidence_notes(checks: Sequence[EvidenceCheck]) -> list[Note]:
    """The sum of the evidence in a package, and a sentence for each file that is not as the return says."""
    if not checks:
        return []
    odd = [check for check in checks if check.state is not EvidenceState.MATCHING]
    graver = {EvidenceState.CHANGED: ERROR, EvidenceState.MISSING: WARNING}
    told = [Note(graver.get(check.state, HINT), evidence_sentence(check)) for check in odd]
    return [Note(WARNING if odd else GOOD, evidence_sum(checks)), *told]


def _grave(outcome: Outcome) -> Sign:
    return HINT if PILES[outcome] is Pile.SET_ASIDE else ERROR


def folder_of(path: Path) -> Path:
    """The folder that holds a file, or the nearest one above it that is still there."""
    return next((folder for folder in path.parents if folder.is_dir()), path.parent)
