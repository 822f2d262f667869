"""The view 核验: files dropped on the window, a verdict for each, and the page on paper looked up by its check code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.domain.outcome import PILES, Outcome, Pile
from planner_desktop.domain.paper_check import PaperReturn
from planner_desktop.errors import UserError
from planner_desktop.services.inbox import Inbox, InboxFile, Sorted, paper_returns
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.background import Job, Reporter, run_in_background
from planner_desktop.ui.card import Card, scrolled
from planner_desktop.ui.drop_area import TallDropArea
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column, fill, row, rule
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.paper_card import PaperCard
from planner_desktop.ui.pile_filter import EVERYTHING, PileFilter
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.verdict_list import VerdictLine, VerdictList
from planner_desktop.ui.verdict_pane import VerdictPane, folder_of
from planner_desktop.ui.verdict_words import OUTCOME_SIGNS, list_sentence, place_text, time_text, unit_text
from planner_desktop.ui.verify_band import VerifyBand
from planner_desktop.ui.view import View

LIST_WIDTH, COMPACT_WIDTH = 520, 430
"""Of the list, in pixels at 100 % and without scaling where there is little room."""


Look = Callable[[Callable[[int, int], None], Callable[[], bool]], list[InboxFile]]
"""Looks at files in another thread: told how many are done, and asked whether to stop."""


@dataclass(frozen=True, slots=True)
class VerifyTools:
    """What the view works with."""

    workspace: Workspace
    inbox: Inbox
    prompter: Prompter
    choose_files: Callable[[], None]
    """Ask for files and hand them to ``take_files``."""
    open_keys: Callable[[], None]
    """Open the list of trusted keys."""
    decide: Callable[[InboxFile, Callable[[], None]], None]
    """Open the dialog for a file's key; the second is called once something was decided."""
    open_folder: Callable[[Path], object]


class VerifyPage(View):
    """List left, verdict and paper right; work runs in another thread."""

    settled = Signal()
    """What ran is over, and its outcome is shown."""

    def __init__(self, tools: VerifyTools) -> None:
        super().__init__()
        self._tools = tools
        self._job: Job | None = None
        self._waiting: list[Path] = []
        self._compact = self._recalled = False
        self._foot = tr("Verified on this PC alone: nothing is sent anywhere")
        self._clock = QElapsedTimer()
        self.band = VerifyBand()
        self.drop = TallDropArea(
            tr("Drop PDF and Excel files or whole folders here"),
            tr(
                "Mail attachments or a USB stick · or choose with Ctrl+I · files are only verified, nothing is taken over"
            ),
        )
        self.list = VerdictList()
        self.pane = VerdictPane(tools.workspace)
        self.paper = PaperCard(self._known)
        self.filter = PileFilter()
        self._nothing = self._build_nothing()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def foot_text(self) -> str:
        """How long the last verification took, and that it was offline."""
        return self._foot

    @property
    def panes(self) -> Sequence[QWidget]:
        """List, verdict, band; the field for the check code last."""
        return self.list, self.pane, self.band, self.paper.field

    @property
    def busy(self) -> bool:
        """Whether files are being looked at."""
        return self._job is not None

    def refresh(self) -> None:
        """The store was opened: show what follows from it, and go on with files that came before."""
        self._show()
        self._recall()
        self._go_on()

    def showEvent(self, event: QShowEvent) -> None:
        """List what earlier sittings received, when it is first looked at."""
        super().showEvent(event)
        self._recall()

    def do_next(self) -> None:
        """Decide on the key that waits, or choose files."""
        waiting = self._waiting_for_decision()
        if self.busy:
            return
        if waiting is None:
            self._tools.choose_files()
        else:
            self.list.pick(_key(waiting))
            self._decide(waiting)

    def escape(self) -> None:
        """Stop the verification."""
        if self._job is not None:
            self._job.cancel()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Verify files; what is dropped while others are looked at waits its turn."""
        self._waiting += paths
        self._go_on()

    def verify_again(self) -> None:
        """Look again at what waited for a decision about a key."""
        inbox, trust = self._tools.inbox, self._tools.workspace.trust
        self._run(lambda told, stop: inbox.look_again(trust, told, stop))

    def set_compact(self, compact: bool) -> None:
        """A narrower list and fewer buttons."""
        self._compact = compact
        self.drop.set_low(compact and bool(self._tools.inbox.files))
        self.band.set_compact(compact)
        self.filter.set_large(current_theme().large)
        wide = COMPACT_WIDTH if compact else LIST_WIDTH
        self._left.setFixedWidth(min(max(wide, current_theme().px(wide * 0.76)), max(self.width() * 45 // 100, 320)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share."""
        super().resizeEvent(event)
        self.set_compact(self._compact)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the field for the check code into view when a command puts the cursor there."""
        if event.type() is QEvent.Type.FocusIn:
            self._scroll.ensureWidgetVisible(self.paper, 0, 8)
        return super().eventFilter(watched, event)

    # Work

    def _go_on(self) -> None:
        if self._waiting and not self.busy and self._tools.workspace.is_open:
            paths, self._waiting = self._waiting, []
            inbox, trust = self._tools.inbox, self._tools.workspace.trust
            self._run(lambda told, stop: inbox.look(paths, trust, told, stop))

    def _recall(self) -> None:
        inbox, ready = self._tools.inbox, self.isVisible() and self._tools.workspace.is_open
        if inbox.remembers and ready and not self._recalled and not self.busy:
            self._recalled = True
            trust = self._tools.workspace.trust
            self._run(lambda told, stop: inbox.recall(trust, told, stop), self._restore)

    def _restore(self, files: object) -> None:
        assert isinstance(files, list)
        recalled: list[InboxFile] = files
        self._tools.inbox.restore(recalled)

    def _keep(self) -> None:
        """Remember the list, in another thread."""
        inbox = self._tools.inbox
        if not inbox.remembers:
            return
        job = run_in_background(lambda _reporter: inbox.keep(), self)
        job.failed.connect(lambda problem: self._tools.prompter.tell(error_sentence(problem)))

    def _run(self, look: Look, take: Callable[[object], None] | None = None) -> None:
        self.band.show_progress(0, 0)
        self.drop.set_hot(False)
        self._clock.start()
        job = run_in_background(lambda reporter: look(_told(reporter), _never), self)
        self._job = job
        job.progressed.connect(lambda step, _share: self.band.show_progress(*_counts(step)))
        job.succeeded.connect(take or self._take)
        job.failed.connect(lambda problem: self._tools.prompter.tell(error_sentence(problem)))
        job.cancelled.connect(self._say_cancelled)
        job.finished.connect(self._ended)

    def _take(self, files: object) -> None:
        assert isinstance(files, list)
        looked: list[InboxFile] = files
        count, seconds = len(looked), self._clock.elapsed() / 1000
        try:
            self._tools.inbox.take(looked)
        except UserError as problem:
            self._tools.prompter.tell(error_sentence(problem))
        self._keep()
        if looked:
            self._say(
                tr("{count} files verified in {seconds} s · all of it offline", count=count, seconds=f"{seconds:.1f}")
            )
            self._choose_pile(EVERYTHING)
            self.list.pick(_key(self._first_to_do(looked)))
            if not self.paper.field.hasFocus():
                self.list.setFocus()
        else:
            self._say(tr("Nothing to verify was found there"))

    def _first_to_do(self, looked: Sequence[InboxFile]) -> InboxFile:
        fresh = {_key(file) for file in looked}
        found = [each for each in self._tools.inbox.sorted if _key(each.file) in fresh]
        return next((each.file for each in found if PILES[each.outcome] is Pile.TO_DO), found[0].file)

    def _ended(self) -> None:
        self._job = None
        self.band.show_idle()
        self._show()
        self._go_on()
        if not self.busy:
            self.settled.emit()

    def _say_cancelled(self) -> None:
        self._waiting.clear()
        self._say(tr("Cancelled: none of these files was taken into the list"))

    def _say(self, text: str) -> None:
        self._foot = text
        self.foot_changed.emit(text)

    # What is shown

    def _show(self) -> None:
        found = self._tools.inbox.sorted
        counts = Counter(PILES[each.outcome] for each in found)
        self.band.show_counts(counts)
        waiting = self._waiting_for_decision()
        self.band.show_next(tr("Choose files…") if waiting is None else tr("Compare the key…"))
        self.filter.show_counts(counts)
        self._filter_row.setVisible(bool(found))
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.drop.set_tall(not found)
        self.drop.set_low(bool(found) and self._compact)
        shown = [each for each in found if self.filter.pile in (EVERYTHING, PILES[each.outcome])]
        self.list.show_lines([self._line(each) for each in shown])

    def _line(self, found: Sorted) -> VerdictLine:
        file = found.file
        who = unit_text(found, self._tools.workspace)
        kind = {"pdf": "PDF", "xlsx": "Excel"}.get(file.verdict.kind, "")
        place = place_text(file.verdict)
        return VerdictLine(
            _key(file),
            OUTCOME_SIGNS[found.outcome],
            who or file.path.name,
            " · ".join(part for part in (place, kind) if part) if who else "",
            time_text(file.looked_at),
            list_sentence(found),
            file.path.name,
            quiet=PILES[found.outcome] is Pile.SET_ASIDE,
        )

    def _show_picked(self) -> None:
        key = self.list.key
        inbox = self._tools.inbox
        found = next((each for each in inbox.sorted if _key(each.file) == key), None)
        waiting = inbox.enrolment_of(found.file.verdict.fingerprint) if found else None
        self.pane.show_file(found, enrolment_is_here=waiting is not None)

    def _choose_pile(self, pile: str) -> None:
        self.filter.choose(pile)
        self._show()

    def _waiting_for_decision(self) -> InboxFile | None:
        found = self._tools.inbox.sorted
        return next((each.file for each in found if each.outcome is Outcome.ENROLMENT), None)

    def _known(self) -> Iterable[PaperReturn]:
        return paper_returns(self._tools.workspace, self._tools.inbox.files)

    def _decide(self, file: InboxFile) -> None:
        self._tools.decide(file, self.verify_again)

    def _forget(self) -> None:
        self._tools.inbox.forget()
        self._keep()
        self._say(tr("List cleared; the files stay where they are"))
        self._choose_pile(EVERYTHING)

    # Layout

    def _lay_out(self) -> None:
        self._left = self._build_left()
        self._scroll = scrolled(self._build_right())
        self.paper.field.installEventFilter(self)
        ground = QWidget()
        side = QHBoxLayout(ground)
        side.setContentsMargins(8, 8, 8, 8)
        side.setSpacing(8)
        fill(side, self._left, (self._scroll, 1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        fill(layout, self.band, (ground, 1))

    def _build_left(self) -> QWidget:
        self._filter_row = column(self.filter, rule(), gap=0)
        top = row((self.drop, 1), margins=(14, 12, 14, 10))
        card = Card((top, 0), self._filter_row, (self.list, 1), self._nothing, gap=0, margins=(1, 0, 1, 6))
        card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        return card

    def _build_nothing(self) -> QWidget:
        return row(label(tr("No file received yet."), tone="dim"), margins=(16, 0, 16, 12))

    def _build_right(self) -> QWidget:
        return column(self.pane, self.paper, None, gap=8)

    def _connect(self) -> None:
        self.list.picked.connect(self._show_picked)
        self.list.opened.connect(self.pane.ask_to_decide)
        self.pane.decide_wanted.connect(self._decide)
        self.pane.folder_wanted.connect(lambda path: self._tools.open_folder(folder_of(path)))
        self.band.cancel_wanted.connect(self.escape)
        self.band.keys_wanted.connect(self._tools.open_keys)
        self.band.next_wanted.connect(self.do_next)
        self.filter.chosen.connect(self._choose_pile)
        self.filter.clear_wanted.connect(self._forget)


def _key(file: InboxFile) -> tuple[Path, str]:
    return file.path, file.sha256


def _told(reporter: Reporter) -> Callable[[int, int], None]:
    """Progress in files, sent as the step's code."""
    return lambda done, total: reporter(f"{done}/{total}", done / total if total else 0)


def _counts(step: str) -> tuple[int, int]:
    done, _, total = step.partition("/")
    return int(done), int(total)


def _never() -> bool:
    # The reporter itself raises ``Cancelled`` once the user backed out.
    return False
