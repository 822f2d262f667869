"""The evidence of a step: its files, the room that is left, and the ways to add more."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.evidence import (
    LARGEST_PERIOD,
    MOST_FILES,
    NewFile,
    attach,
    detach,
    used,
)
from planner_desktop.domain.evidence_kinds import FORM_OF, is_picture_name
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.progress import EvidenceLink, evidence_numbers
from planner_desktop.errors import UserError
from planner_desktop.services.evidence_intake import Offered, from_disk, prepare
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.background import Job, run_in_background
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.evidence_acts import EvidenceActs, OpenCopy
from planner_desktop.ui.evidence_drop import EvidenceDrop
from planner_desktop.ui.evidence_offers import is_offer, offers_of
from planner_desktop.ui.evidence_row import EvidenceRow
from planner_desktop.ui.labels import label, set_tone
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.lights import ERROR, HINT, Sign
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.pictures import shrink
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.thumbnails import Thumbnails
from planner_desktop.ui.translation import tr


class EvidenceCard(Card):
    """Adds, shows, names, shares and takes off files, each as one action that undo takes back."""

    count_changed = Signal(int)
    settled = Signal()
    """No file is being made ready any more."""

    def __init__(
        self, workspace: Workspace, record: Callable[[ChangeSet], None], prompter: Prompter, open_copy: OpenCopy
    ) -> None:
        self._workspace = workspace
        self._record = record
        self._prompter = prompter
        self._step: Milestone | None = None
        self._period: Period | None = None
        self._folder = Path.home()
        self._shown: object = None
        self._waiting: deque[tuple[str, Period, list[Offered]]] = deque()
        self._job: Job | None = None
        self._named: set[str] = set()
        self._title = label("", bold=True)
        self.paste_button = LinkButton(tr("Paste"))
        self.paste_button.setToolTip(tr("Paste a screenshot or files from the clipboard (Ctrl+V)"))
        self._add = LinkButton(tr("Add…"))
        self._room = label("", 9, "hint", wrap=True)
        self._rows: list[EvidenceRow] = []
        self._files = QVBoxLayout()
        self._files.setSpacing(2)
        self.box = EvidenceDrop()
        self._notes = Notes()
        head = row(self._title, None, self.paste_button, self._add, gap=8)
        super().__init__(head, self._room, self._files, self._notes, self.box, gap=4, margins=(12, 8, 12, 10))
        self.acts = EvidenceActs(workspace, record, prompter, open_copy, self._say, self)
        self._pictures = Thumbnails(lambda sha256: workspace.store.evidence(sha256), self)
        self._connect()

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self._add.clicked.connect(self.ask_for_files)
        self.box.pressed.connect(self.ask_for_files)
        self.paste_button.clicked.connect(self.paste)
        self._pictures.ready.connect(self._show_picture)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    @property
    def rows(self) -> Sequence[EvidenceRow]:
        """The files shown."""
        return self._rows

    @property
    def notes(self) -> tuple[Note, ...]:
        """Why files could not be added."""
        return self._notes.shown

    @property
    def room(self) -> str:
        """What is said of the room that is left."""
        return self._room.text()

    @property
    def busy(self) -> bool:
        """Whether files are being made ready."""
        return self._job is not None

    def show_step(self, step: Milestone, period: Period) -> None:
        """Show a step's files."""
        if (step, period) != (self._step, self._period):
            self._notes.show_notes([])
        self._step, self._period = step, period
        for button in (self._add, self.paste_button, self.box):
            button.setEnabled(self._workspace.is_open)
        self.refresh()

    def refresh(self) -> None:
        """Show what is saved."""
        if self._step is None or self._period is None:
            return
        held = self._workspace.progress.at(self._period)
        links, numbered = held.evidence_of(self._step.id), evidence_numbers(held.evidence.values())
        sharers = [sum(other.sha256 == link.sha256 for other in held.evidence.values()) - 1 for link in links]
        shown = [(link, numbered[link.sha256], more) for link, more in zip(links, sharers, strict=True)]
        if shown != self._shown:
            self._shown = shown
            self._show_rows(shown)
        self._title.setText(tr("Evidence {count}", count=len(links)) if links else tr("Evidence"))
        self._show_room(used(held), len(links))
        self.count_changed.emit(len(links))

    def _show_rows(self, shown: Sequence[tuple[EvidenceLink, int, int]]) -> None:
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = [EvidenceRow(*each) for each in shown]
        for new in self._rows:
            new.removal_asked.connect(self._take_off)
            new.asked.connect(self._do)
            if is_picture_name(new.link.name):
                new.picture.show_image(self._pictures.picture(new.link.sha256))
        fill(self._files, *self._rows)

    def _show_picture(self, sha256: str) -> None:
        for shown in self._rows:
            if shown.link.sha256 == sha256:
                shown.picture.show_image(self._pictures.picture(sha256))

    def _show_room(self, taken: int, count: int) -> None:
        """Say before anybody adds what would be too much."""
        left = max(0, LARGEST_PERIOD - taken)
        full = left == 0 or count >= MOST_FILES
        self._room.setText(
            tr(
                "This period: {used} MB used, {left} MB left\nThis milestone: {count} of {limit} files",
                used=f"{taken / 2**20:.1f}",
                left=f"{left / 2**20:.1f}",
                count=count,
                limit=MOST_FILES,
            )
        )
        set_tone(self._room, "warn" if full else "hint")

    # Adding

    def focus_adding(self) -> None:
        """Put the cursor to the link that adds files."""
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_for_files(self) -> None:
        """Choose files to add."""
        if self._step is None or not self._workspace.is_open:
            return
        kinds = " ".join(f"*{ending}" for ending in FORM_OF)
        filters = tr("Evidence ({kinds})", kinds=kinds) + ";;" + tr("All files (*)")
        paths = self._prompter.files_to_open(tr("Add evidence"), filters, self._folder)
        if paths:
            self._folder = paths[0].parent
            self.add([from_disk(path) for path in paths])

    def paste(self) -> None:
        """Add the files or the picture of the clipboard."""
        if self._step is None or not self._workspace.is_open:
            return
        offers = offers_of(QApplication.clipboard().mimeData(), self._screenshot_name)
        if offers:
            self.add(offers)
        else:
            self._say(
                tr(
                    "The clipboard holds neither a picture nor files. Take a screenshot first (on Windows: Win+Shift+S), "
                    "then paste."
                ),
                HINT,
            )

    def add(self, files: Sequence[Offered]) -> None:
        """Take files in as one action; when one of them cannot be taken, none is added."""
        assert self._step is not None and self._period is not None
        self._waiting.append((self._step.id, self._period, list(files)))
        self._go_on()

    def _go_on(self) -> None:
        if self._job is not None or not self._waiting:
            return
        step_id, period, files = self._waiting.popleft()
        self._show_progress(0, len(files))
        job = run_in_background(lambda tell: prepare(files, shrink, lambda at: tell("prepare", at)), self)
        self._job = job
        job.progressed.connect(lambda _step, at: self._show_progress(int(at), len(files)))
        job.succeeded.connect(lambda ready: self._attach(step_id, period, ready))
        job.failed.connect(lambda problem: self._refuse(problem, len(files)))
        job.finished.connect(self._ended)

    def _show_progress(self, done: int, total: int) -> None:
        self.box.show_busy(tr("Making {number} of {total} ready…", number=min(done + 1, total), total=total))

    def _attach(self, step_id: str, period: Period, files: Sequence[NewFile]) -> None:
        try:
            self._record(attach(self._workspace.progress, period, step_id, files))
        except UserError as problem:
            self._refuse(problem, len(files))
        else:
            self._notes.show_notes([])

    def _refuse(self, problem: UserError, count: int) -> None:
        whole = tr("None of these {count} files was added.", count=count) if count > 1 else ""
        self._say(" ".join(part for part in (error_sentence(problem), whole) if part))

    def _ended(self) -> None:
        self._job = None
        self.box.show_busy("")
        self._go_on()
        if self._job is None:
            self.settled.emit()

    def _screenshot_name(self) -> str:
        """A name with a number that no file of the period has, and none that is on its way."""
        assert self._period is not None
        held = {link.name for link in self._workspace.progress.at(self._period).evidence.values()}
        number = 1
        while (name := tr("Screenshot {number}", number=number) + ".png") in held | self._named:
            number += 1
        self._named.add(name)
        return name

    # What is done with a file

    def _take_off(self, link: EvidenceLink) -> None:
        try:
            self._record(detach([link]))
        except UserError as problem:
            self._say(error_sentence(problem))

    def _do(self, key: str, link: EvidenceLink) -> None:
        self._notes.show_notes([])
        self.acts.do(key, link)

    def _say(self, sentence: str, sign: Sign = ERROR) -> None:
        self._notes.show_notes([Note(sign, sentence)])

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this PC and pictures only."""
        if self._workspace.is_open and self._step is not None and is_offer(event.mimeData()):
            self.box.set_hot(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Cool down."""
        self.box.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.box.set_hot(False)
        event.acceptProposedAction()
        offers = offers_of(event.mimeData(), self._screenshot_name)
        if offers:
            self.add(offers)
