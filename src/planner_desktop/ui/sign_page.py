"""The page of the steps after the entries: checks, signature, files, result, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from planner_desktop.domain.account import account
from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import Return, ReturnRecord, ReturnState
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.services.outgoing import Outgoing, Produced
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.background import run_in_background
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.card import scrolled
from planner_desktop.ui.footer import NOT_FILLED
from planner_desktop.ui.key_dialog import KeyDialog
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.key_state import KeyState, key_state
from planner_desktop.ui.later_steps import LaterSteps
from planner_desktop.ui.layouts import column
from planner_desktop.ui.lights import ERROR, GOOD, HINT, WARNING
from planner_desktop.ui.messages import error_sentence, period_title, verdict_sentence
from planner_desktop.ui.note_line import Note
from planner_desktop.ui.people import PEOPLE, Missing
from planner_desktop.ui.sign_banner import Banner
from planner_desktop.ui.sign_checks_card import ChecksCard
from planner_desktop.ui.sign_files_card import FilesCard
from planner_desktop.ui.sign_off_card import PASSPHRASE, PLACES, SignOffCard
from planner_desktop.ui.sign_result_card import ResultCard
from planner_desktop.ui.sign_run import Order, SignRun
from planner_desktop.ui.sign_words import after_text, draft_words, outcome_text, standing_text, then_text
from planner_desktop.ui.signing import OUT, Act, NextAct, Situation, next_act
from planner_desktop.ui.steps import Stage
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.words_dialog import WordsDialog

LEFT = 508
"""Width of checks and sign-off beside files and result, at 100 %."""
NARROW = 960
"""Below this width, at 100 %, all four cards stand below each other."""


@dataclass(frozen=True, slots=True)
class SignTools:
    """What the page works with."""

    workspace: Workspace
    outgoing: Outgoing
    bridge: Bridge
    key: KeyTools
    missing: Missing
    """Characters of a text that no bundled font prints."""
    folder: Path
    """Where files are exported to; it exists."""
    keep_folder: Callable[[Path], None]
    open_path: Callable[[Path], bool]
    """Opens a file or folder with the desktop's program for it; False when there is none."""
    verify_again: Callable[[Sequence[Path]], Sequence[FileVerdict]]
    """Reads and verifies files; called on another thread; raises ``file.*``."""


class SignPage(LaterSteps):
    """From the last look at the checks to the files in the folder; a return that is out is shown when one comes back."""

    go_to = Signal(object)
    """The ``Finding`` to go to among the entries."""

    def __init__(self, tools: SignTools) -> None:
        super().__init__()
        self._tools = tools
        self._period: Period | None = None
        self._correcting = False
        self._run: SignRun | None = None
        self._produced: Produced | None = None
        self._findings: tuple[Finding, ...] = ()
        self._key = KeyState(None)
        self._situation = Situation(open=False)
        self.checks, self.result = ChecksCard(), ResultCard()
        self.sign_off, self.files = SignOffCard(tools.missing), FilesCard(tools.folder)
        self.banner = Banner()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    # What the window asks

    @property
    def stage(self) -> Stage:
        """Review while there are errors, then signature, export and receipt."""
        return self._next.stage

    @property
    def next_text(self) -> str:
        """The next step, as the red button names it."""
        return self._next.text

    @property
    def next_enabled(self) -> bool:
        """Whether the next step can be taken now."""
        return self._next.act is not Act.WAIT

    def do_next(self) -> None:
        """Take the next step."""
        match self._next.act:
            case Act.FIX:
                self.go_to.emit(next(found for found in self._findings if found.severity is Severity.ERROR))
            case Act.EXPLAIN:
                WordsDialog(self._tools.workspace, self._required_period, self._tools.missing, self).open()
            case Act.MAKE_KEY:
                self.change_key()
            case Act.SIGN:
                self._sign()
            case Act.EXPORT_AGAIN:
                self._export_again()
            case Act.CORRECT:
                self.correct(True)
            case Act.OPEN_MAIL:
                self._open(self.files.path("eml"))

    def show_period(self, period: Period) -> None:
        """Look at a period as it stands now."""
        if period != self._period:
            self._period, self._produced, self._correcting = period, None, False
            self.result.show_waiting()
        self.refresh()

    # What the user does

    def change_key(self) -> None:
        """Make, import or change the signing key in place."""
        unit = self._tools.workspace.unit
        if unit is not None:
            dialog = KeyDialog(self._tools.key, unit, self)
            dialog.finished.connect(self.refresh)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def choose_folder(self) -> None:
        """Export to another folder, or look for the files there."""
        chosen = self._tools.key.prompter.folder(tr("Folder for the files"), self.files.folder)
        if chosen is not None:
            self.files.show_folder(chosen)
            self._tools.keep_folder(chosen)
            self.refresh()

    # How things stand

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._soon.stop()
        if self._period is None or self._run is not None:
            return
        workspace, tools = self._tools.workspace, self._tools
        self._key = key_state(tools.key.cabinet, workspace.unit, self._today)
        self._findings = workspace.findings(self._period) if workspace.is_open else ()
        sums = account(workspace.plan, workspace.progress, self._period)
        self._situation = self._reckon(record := self._latest)
        now, unanswered = tools.outgoing.now(), self._situation.unanswered
        self.checks.show_checks(workspace.plan, self._findings, sums, now, unanswered)
        self.files.show_evidence(sums.files)
        self.sign_off.show_key(self._key)
        if record is not None and self._situation.shows_return:
            self._show_return(record)
        elif workspace.unit is not None:
            self._show_draft(record)
        self.banner.show_situation(self._situation)
        self._arrange()
        self._announce()

    def set_short(self, short: bool) -> None:
        """Lower the preview in a low window."""
        self.sign_off.preview.set_short(short)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, with the cursor where typing goes on."""
        super().showEvent(event)
        self._area.verticalScrollBar().setValue(0)
        self._place_cursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the cards where two do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    @property
    def _next(self) -> NextAct:
        return next_act(self._situation)

    @property
    def _today(self) -> date:
        return self._tools.outgoing.now().date()

    @property
    def _recipient(self) -> str:
        superior = self._tools.workspace.superior
        return superior.office_name if superior else ""

    @property
    def _latest(self) -> ReturnRecord | None:
        found = self._tools.workspace.returns_of(self._period) if self._period else ()
        return found[-1] if found else None

    @property
    def _is_first(self) -> bool:
        return sum(record.state in OUT for record in self._tools.workspace.returns.values()) == 1

    def _reckon(self, record: ReturnRecord | None) -> Situation:
        workspace, outgoing = self._tools.workspace, self._tools.outgoing
        state = record.state if record else None
        correcting = state is ReturnState.SENT_BACK or (state in OUT and self._correcting)
        return Situation(
            open=workspace.is_open and workspace.unit is not None,
            running=self._run is not None,
            errors=sum(finding.severity is Severity.ERROR for finding in self._findings),
            unfilled=sum(finding.code == NOT_FILLED for finding in self._findings),
            unanswered=len(workspace.unanswered(self._required_period)) if workspace.is_open else 0,
            key_usable=self._key.usable,
            state=state,
            revision=(record.revision + correcting) if record else 0,
            changed=outgoing.changed_since_sealing(record) if record else 0,
            correcting=correcting,
            mail_there=record is not None and (self.files.folder / f"{record.file_stem}.eml").is_file(),
        )

    def _announce(self) -> None:
        self.next_changed.emit()

    # Cards

    def _show_draft(self, record: ReturnRecord | None) -> None:
        """What the next signature would make."""
        assert self._period is not None  # refresh asked
        office, recipient = self._tools.workspace.progress.office, self._recipient
        people = {key: getattr(office, key) if office else "" for key in PEOPLE}
        words = draft_words(self._tools.workspace, self._period, self._today, self._situation.revision)
        self.sign_off.show_draft(people, self._today, *words)
        if record is not None and record.state is ReturnState.SEALED and not self._situation.changed:
            stem = self._tools.outgoing.documents.file_stem(self._tools.outgoing.ledger(record))
            self.files.show_code(stem, recipient, record.check_code)
        else:
            stem = self._tools.outgoing.expected_stem(self._period, self.sign_off.sign_off(self._today), tr("code"))
            self.files.show_planned(stem, recipient)

    def _show_return(self, record: ReturnRecord) -> None:
        """The return that is out, and its files if they are still there."""
        sealed = self._sealed(record)
        assert self._period is not None and record.file_stem is not None  # it was exported
        recipient = self._recipient
        produced = self._produced if self._produced and self._produced.record.key == record.key else None
        whole = self.files.show_made(record.file_stem, recipient, record.check_code, produced.pages if produced else 0)
        again = self._next.act is Act.EXPORT_AGAIN
        self.sign_off.show_signed(sealed.sign_off, period_title(self._period), after_text(record.revision), again)
        ran = produced is not None
        self.result.show_done(outcome_text(record, ran), then_text(whole, recipient, self._is_first), ran, whole)

    def _sealed(self, record: ReturnRecord) -> Return:
        return self._tools.outgoing.documents.read_payload(record.payload)

    # Signing

    def _sign(self) -> None:
        if not self.sign_off.sound(names_too=True):
            self._bring_up(self.sign_off.form)
            return
        record, sign_off = self._latest, self.sign_off.sign_off(self._today)
        held = record if record is not None and record.state is ReturnState.SEALED else None
        if held is not None:
            before = self._sealed(held).sign_off
            same = not self._situation.changed and before == self.sign_off.sign_off(before.day)
            held = held if same else None
        self._start(held, Order(self._required_period, sign_off, self.files.folder, self.sign_off.passphrase, held))

    def _export_again(self) -> None:
        record = self._latest
        if record is not None and self.sign_off.sound(names_too=False):
            sign_off = self._sealed(record).sign_off
            self._start(record, Order(record.period, sign_off, self.files.folder, self.sign_off.passphrase, record))

    @property
    def _required_period(self) -> Period:
        assert self._period is not None  # the window shows one before it shows the page
        return self._period

    def _start(self, held: ReturnRecord | None, order: Order) -> None:
        run = SignRun(self._tools.outgoing, self._tools.key.cabinet, replace(order, packed=self.files.packed), self)
        self._produced = None
        run.moved.connect(self.result.show_news)
        run.sealed.connect(self._show_sealed)
        run.done.connect(self._done)
        run.failed.connect(self._failed)
        run.cancelled.connect(self._cancelled)
        self.result.show_running()
        self._set_run(run)
        self._bring_up(self.result)
        run.start()

    def _set_run(self, run: SignRun | None) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = run
        self.sign_off.set_running(run is not None)
        self.files.set_running(run is not None)
        if run is None:
            self.refresh()
        else:
            self._situation = Situation(running=True)
            self._announce()

    def _show_sealed(self, record: ReturnRecord) -> None:
        stem = self._tools.outgoing.documents.file_stem(self._tools.outgoing.ledger(record))
        self.files.show_code(stem, self._recipient, record.check_code)

    def _done(self, produced: Produced) -> None:
        self._produced, self._correcting = produced, False
        self.sign_off.forget_passphrase()
        self._set_run(None)
        self._bring_up(self.result)

    def _failed(self, problem: UserError) -> None:
        sentence = error_sentence(problem)
        self._set_run(None)
        place = PLACES.get(problem.code)
        field = str(problem.details.get("field", "")) if place == "" else place
        if field in (*PEOPLE, PASSPHRASE):
            self.result.show_waiting()
            self.sign_off.refuse(field, sentence)
            self._bring_up(self.sign_off.form.row(field))
        else:
            self.result.show_stopped(Note(ERROR, sentence), standing_text(self._latest))
            self._bring_up(self.result)

    def _cancelled(self) -> None:
        self._set_run(None)
        why = Note(HINT, tr("Cancelled by you; no file was written."))
        self.result.show_stopped(why, standing_text(self._latest, cancelled=True))

    def _bring_up(self, widget: QWidget) -> None:
        """Scroll to what the user has to see now, once the layout knows where it is."""
        QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget, 0, 16))

    def _cancel(self) -> None:
        if self._run is not None:
            self.result.show_cancelling()
            self._run.cancel()

    def _place_cursor(self) -> None:
        """Into the passphrase, when that is all that is missing."""
        if self._next.act in (Act.SIGN, Act.EXPORT_AGAIN):
            self.sign_off.form.focus(PASSPHRASE)
            self._bring_up(self.sign_off.form.row(PASSPHRASE))

    def correct(self, correcting: bool) -> None:
        """Begin a correction of the return that is out, or stay with it."""
        self._correcting, self._produced = correcting, None
        if correcting:
            self.result.show_waiting()
        self.refresh()
        self._place_cursor()

    # Afterwards

    def _open(self, path: Path) -> None:
        if not self._tools.open_path(path):
            text = tr(
                "No program on this PC opens {name}; attach the files by hand or open the folder.", name=path.name
            )
            self.result.show_verified((Note(WARNING, text),))

    def _verify(self) -> None:
        paths = [self.files.path(ending) for ending in ("pdf", "xlsx")]
        verify = self._tools.verify_again
        self.result.set_verifying(True)
        job = run_in_background(lambda _tell: verify(paths), self)
        job.succeeded.connect(self._show_verdicts)
        job.failed.connect(self._show_unverified)
        job.finished.connect(lambda: self.result.set_verifying(False))

    def _show_verdicts(self, verdicts: Sequence[FileVerdict]) -> None:
        notes = (
            Note(GOOD if verdict.accepted else ERROR, f"{verdict.kind.upper()} · {verdict_sentence(verdict)}")
            for verdict in verdicts
        )
        self.result.show_verified(tuple(notes))

    def _show_unverified(self, problem: UserError) -> None:
        self.result.show_verified((Note(ERROR, error_sentence(problem)),))

    # Building

    def _build(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        for side, cards in ((self._left, (self.checks, self.sign_off)), (self._right, (self.files, self.result))):
            stacked = QVBoxLayout(side)
            stacked.setContentsMargins(0, 0, 0, 0)
            stacked.setSpacing(8)
            stacked.addWidget(cards[0])
            stacked.addWidget(cards[1], 1)
        across = QWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, across)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(8)
        self._across.addWidget(self._left)
        self._across.addWidget(self._right, 1)
        page = column(self.banner, (across, 1), gap=8, margins=(8, 8, 8, 8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(page)
        layout.addWidget(self._area)

    def _connect(self) -> None:
        self._tools.bridge.changed.connect(lambda _changes: self._soon.start())
        self._soon.timeout.connect(self.refresh)
        self.checks.go_to.connect(self.go_to)
        self.checks.rest_wanted.connect(self.rest_wanted)
        self.sign_off.key_wanted.connect(self.change_key)
        self.sign_off.go_on.connect(self.do_next)
        self.files.folder_wanted.connect(self.choose_folder)
        self.files.open_wanted.connect(self._open)
        self.result.cancel_wanted.connect(self._cancel)
        self.result.print_wanted.connect(lambda: self._open(self.files.path("pdf")))
        self.result.verify_wanted.connect(self._verify)
        self.banner.edit_wanted.connect(self.left)
        self.banner.revert_wanted.connect(lambda: self.correct(False))

    def _arrange(self) -> None:
        px, width = current_theme().px, self.width()
        beside = min(px(LEFT), round(width * 0.45)) + self._right.minimumSizeHint().width() + 3 * 8 + 12
        stacked = width < px(NARROW) or width < beside
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._across.setDirection(direction)
        self._left.setMaximumWidth(16777215 if stacked else px(LEFT))
        self._left.setMinimumWidth(0 if stacked else min(px(LEFT), round(width * 0.45)))
