"""Fourth card of the sign page: the four steps of an export while they run, and what came of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.domain.schedule import Light
from planner_desktop.services.outgoing import Step
from planner_desktop.ui.bars import ProgressBar
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.card import Card
from planner_desktop.ui.card_number import NumberedTitle
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import GOOD, LIGHTS, LightLabel, draw_light
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.sign_run import StepNews
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StepState(StrEnum):
    """How far one step is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class StepWords:
    """One step in words, and the shares of the bar at its beginning and end."""

    name: str
    waiting: str
    running: str
    done: str
    begins: float
    ends: float


WORDS: Mapping[Step, StepWords] = {
    Step.RENDER: StepWords(
        QT_TR_NOOP("Render"),
        QT_TR_NOOP("what is sealed becomes pages and sheets"),
        QT_TR_NOOP("laying out PDF and Excel"),
        QT_TR_NOOP("PDF of {pages} pages, Excel of 3 sheets"),
        0.06,
        0.5,
    ),
    Step.SIGN: StepWords(
        QT_TR_NOOP("Signature"),
        QT_TR_NOOP("with your key, each file once"),
        QT_TR_NOOP("signing PDF and Excel"),
        QT_TR_NOOP("PDF and Excel once each"),
        0.5,
        0.65,
    ),
    Step.READ_BACK: StepWords(
        QT_TR_NOOP("Read back"),
        QT_TR_NOOP("opened as the receiver will open them"),
        QT_TR_NOOP("verifying as the receiver will"),
        QT_TR_NOOP("intact, valid, trusted; same content as sealed"),
        0.65,
        0.94,
    ),
    Step.WRITE: StepWords(
        QT_TR_NOOP("Write"),
        QT_TR_NOOP("only once all of it was verified"),
        QT_TR_NOOP("writing to the folder"),
        QT_TR_NOOP("{files} files in place"),
        0.94,
        1.0,
    ),
}


class StepLine(QWidget):
    """One step: a ring that fills and becomes a tick, its name, and what is said of it."""

    HEIGHT = 30
    TURN = 90
    """Milliseconds between two pictures of the turning ring."""

    def __init__(self, words: StepWords) -> None:
        super().__init__()
        self._words = words
        self._angle = 0
        self._timer = QTimer(self, interval=self.TURN)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(StepState.WAITING)

    @property
    def state(self) -> StepState:
        """How far it is."""
        return self._state

    @property
    def note(self) -> str:
        """What is said of it."""
        return self._note

    def show_state(self, state: StepState, note: str = "") -> None:
        """Show how far it is; without a note the usual words for that."""
        usual = {StepState.WAITING: self._words.waiting, StepState.RUNNING: self._words.running}
        self._state = state
        self._note = note or (tr(usual[state]) if state in usual else "")
        self.setAccessibleName(f"{tr(self._words.name)}: {self._note}")
        self._timer.start() if state is StepState.RUNNING else self._timer.stop()
        self.update()

    def show_done(self, details: Mapping[str, str], seconds: float) -> None:
        """Say what came out and how long it took."""
        said = tr(self._words.done, **details) if details else tr(self._words.done)
        self.show_state(StepState.DONE, tr("{said} · {seconds:.1f} s", said=said, seconds=seconds))

    def sizeHint(self) -> QSize:
        """One line."""
        px = current_theme().px
        return QSize(px(240), px(self.HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing turns unseen."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring or tick, name and note."""
        theme = current_theme()
        px, running = theme.px, self._state is StepState.RUNNING
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ring(painter, QRectF(1, (self.height() - px(18)) / 2, px(18), px(18)))
        painter.setFont(theme.font(10, running))
        painter.setPen(theme.color("hint" if self._state is StepState.WAITING else "text"))
        painter.drawText(QRectF(px(30), 0, px(90), self.height()), _LEFT, tr(self._words.name))
        room = QRectF(px(118), 0, self.width() - px(118), self.height())
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("hint"))
        shown = theme.metrics(9).elidedText(self._note, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT, shown)

    def _draw_ring(self, painter: QPainter, circle: QRectF) -> None:
        theme = current_theme()
        if self._state in (StepState.DONE, StepState.STOPPED):
            draw_light(painter, circle, GOOD if self._state is StepState.DONE else LIGHTS[Light.NO_PROGRESS])
            return
        running = self._state is StepState.RUNNING
        inner = circle.adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("data_soft" if running else "border"), 2.6 if running else 1.3))
        painter.drawEllipse(inner)
        if running:
            pen = QPen(theme.color("data"), 2.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(inner, (90 - self._angle) * 16, -120 * 16)

    def _turn(self) -> None:
        self._angle = (self._angle + 30) % 360
        self.update()


class ResultCard(Card):
    """Waiting, running, stopped or done."""

    cancel_wanted = Signal()
    print_wanted = Signal()
    verify_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(gap=4, margins=(16, 12, 16, 14))
        self._title = NumberedTitle(4, "")
        self.steps = {step: StepLine(words) for step, words in WORDS.items()}
        self.bar, self._percent = ProgressBar(8), label("", tone="dim")
        self.cancel = Button(tr("Cancel"))
        self.trouble, self.verified = Notes(), Notes()
        self._then = label("", 9, "dim", wrap=True)
        self.outcome = LightLabel(GOOD, "", bold=True)
        self.print = Button(tr("Print…"), "print")
        self.verify = Button(tr("Verify once more"))
        self._running = row((self.bar, 1), self._percent, self.cancel, gap=10)
        self._done = row(self.outcome, None, self.print, self.verify, gap=8)
        self.add(self._title, *self.steps.values(), 4, self._running, self.trouble)
        self.add(self._then, 2, self._done, self.verified, None)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.verify.clicked.connect(self.verify_wanted)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Nothing was signed yet."""
        for line in self.steps.values():
            line.show_state(StepState.WAITING)
        self._arrange(tr("What will happen"), steps=True)

    @property
    def then(self) -> str:
        """What is said to come next."""
        return self._then.text()

    def show_running(self) -> None:
        """The key is being opened."""
        self.show_waiting()
        self._arrange(tr("Progress of the export"), steps=True, running=True)
        self.cancel.setEnabled(True)
        self._show_share(0.02)

    def show_cancelling(self) -> None:
        """It stops after the step in hand."""
        self.cancel.setEnabled(False)

    def show_news(self, news: StepNews) -> None:
        """A step began or ended."""
        line, words = self.steps[news.step], WORDS[news.step]
        if news.ended:
            line.show_done(dict(news.details), news.seconds)
        else:
            line.show_state(StepState.RUNNING)
        self._show_share(words.ends if news.ended else words.begins)

    def show_stopped(self, why: Note, what_now: str) -> None:
        """It was stopped: by what or whom, and what stands now."""
        for line in self.steps.values():
            if line.state is StepState.RUNNING:
                line.show_state(StepState.STOPPED, tr("stopped"))
        self._arrange(tr("Progress of the export"), steps=True)
        self.trouble.show_notes((why,))
        self._say_then(what_now)

    def show_done(self, outcome: str, then: str, ran: bool, whole: bool) -> None:
        """It is out. ``ran``: just now, so the steps tell of it; ``whole``: all files are where they were put."""
        self._arrange(tr("Result"), steps=ran, done=True)
        self.outcome.show_sign(GOOD, outcome)
        self._say_then(then)
        self.print.setEnabled(whole)
        self.verify.setEnabled(whole)

    def set_verifying(self, verifying: bool) -> None:
        """The files are being read and verified once more."""
        self.verify.setEnabled(not verifying)
        self.verify.setText(tr("Verifying…") if verifying else tr("Verify once more"))

    def show_verified(self, notes: tuple[Note, ...]) -> None:
        """What verifying once more said."""
        self.verified.show_notes(notes)

    def _arrange(self, title: str, steps: bool, running: bool = False, done: bool = False) -> None:
        self._title.show_title(title)
        for line in self.steps.values():
            line.setVisible(steps)
        self._running.setVisible(running)
        self._done.setVisible(done)
        self.trouble.show_notes(())
        self.verified.show_notes(())
        self._say_then("")

    def _say_then(self, text: str) -> None:
        self._then.setText(text)
        self._then.setVisible(bool(text))

    def _show_share(self, share: float) -> None:
        self.bar.show_share(share)
        self._percent.setText(f"{share:.0%}")
