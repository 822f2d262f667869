"""The window that shows evidence: a picture scaled to it, a text, or what another program has to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from planner_desktop.domain.evidence_kinds import FORM_OF, EvidenceKind, ending_of
from planner_desktop.domain.progress import EvidenceLink
from planner_desktop.errors import UserError
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.dialog_room import resize_within
from planner_desktop.ui.evidence_row import size_text, title_of
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import column, fill, row
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.note_line import Note, Notes
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.thumbnails import small_picture
from planner_desktop.ui.translation import tr

LARGEST_SHOWN = 2400
"""Pixels of the longer side of a picture as it is decoded for the window."""
LONGEST_TEXT = 100_000
"""Characters of a text that are shown; the copy has them all."""
Act = Callable[[EvidenceLink], None]


class PictureView(QWidget):
    """One picture as large as it fits, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage, name: str) -> None:
        """Show a picture."""
        self.image = image
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a screenshot."""
        return QSize(640, 420)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), current_theme().color("sunken"))
        size = self.image.size()
        if size.width() > self.width() or size.height() > self.height():
            size = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self.image)
        painter.end()


class EvidencePreview(QDialog):
    """Left and Right lead through the files of the step; nothing in them is ever carried out."""

    def __init__(
        self,
        files: Sequence[tuple[int, EvidenceLink]],
        read: Callable[[str], bytes],
        save: Act,
        open_outside: Act,
        parent: QWidget | None,
    ) -> None:
        """``files`` with their numbers; ``read`` gives bytes by SHA-256; it, ``save`` and ``open_outside`` may refuse."""
        super().__init__(parent)
        self._files, self._read, self._save, self._open = files, read, save, open_outside
        self._at = 0
        self.setWindowTitle(tr("Evidence"))
        self._title = ElidedLabel("", 11, bold=True)
        self._told = ElidedLabel("", 9, "hint")
        self._count = label("", 9, "hint")
        self.picture, self.text = PictureView(), QPlainTextEdit()
        self.other = label("", 10, "dim", wrap=True)
        self.notes = Notes()
        self.previous, self.next = Button(tr("Previous"), "left"), Button(tr("Next"), "right")
        self.outside = Button(tr("Open with another program"))
        self.save_copy = Button(tr("Save a copy…"))
        self.close_button = Button(tr("Close"))
        self._build()
        self._connect()

    @property
    def link(self) -> EvidenceLink:
        """The file shown."""
        return self._files[self._at][1]

    @property
    def title(self) -> str:
        """Number and name of the file shown."""
        return self._title.text()

    def show_file(self, at: int) -> None:
        """Show one of the files, by its place."""
        self._at = at
        number, link = self._files[at]
        self._title.setText(title_of(number, link.name))
        self._told.setText(" · ".join(part for part in (link.caption, size_text(link.size)) if part))
        self._count.setText(tr("{at} of {count}", at=at + 1, count=len(self._files)))
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < len(self._files))
        self.notes.show_notes(())
        try:
            self._show(link, self._read(link.sha256))
        except UserError as problem:
            self._show_other("")
            self._say(problem)

    def _show(self, link: EvidenceLink, data: bytes) -> None:
        form = FORM_OF.get(ending_of(link.name))
        image = small_picture(data, LARGEST_SHOWN) if form and form.kind is EvidenceKind.PICTURE else QImage()
        if not image.isNull():
            self.picture.show_image(image, link.name)
            self._pages.setCurrentWidget(self.picture)
        elif form is not None and form.kind is EvidenceKind.TEXT:
            self.text.setPlainText(_decoded(data)[:LONGEST_TEXT])
            self._pages.setCurrentWidget(self.text)
        else:
            self._show_other(
                tr(
                    "This program does not show files of this kind itself. “Open with another program” opens a copy, "
                    "which is removed afterwards; what is attached stays as it is."
                )
            )

    def _show_other(self, words: str) -> None:
        self.other.setText(words)
        self._pages.setCurrentIndex(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, Right, Page Up and Page Down lead to the next file."""
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_PageDown: 1,
        }.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.picture.update()

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._files):
            self.show_file(self._at + by)

    def _do(self, act: Act) -> None:
        self.notes.show_notes(())
        try:
            act(self.link)
        except UserError as problem:
            self._say(problem)

    def _say(self, problem: UserError) -> None:
        self.notes.show_notes((Note(ERROR, error_sentence(problem)),))

    def _build(self) -> None:
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands on the side it leads to
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Text of the file"))
        self.other.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        for page in (self.picture, self.text, row((self.other, 1), margins=(40, 20, 40, 20))):
            self._pages.addWidget(page)
        head = row((column(self._title, self._told, gap=0), 1), self._count, gap=12)
        foot = row(self.previous, self.next, None, self.outside, self.save_copy, self.close_button, gap=8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        fill(layout, head, (self._pages, 1), self.notes, foot)
        resize_within(self, 860, 600)

    def _connect(self) -> None:
        for button in (self.previous, self.next, self.outside, self.save_copy, self.close_button):
            button.setAutoDefault(False)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.outside.clicked.connect(lambda: self._do(self._open))
        self.save_copy.clicked.connect(lambda: self._do(self._save))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocus()


def _decoded(data: bytes) -> str:
    """Text in either of the encodings that Chinese text files have."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")
