"""The way of a text through the program: form field, store, store opened anew, signed PDF and workbook, and back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.documents.fonts import missing_characters
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.domain.progress import Entry, Progress
from planner_desktop.domain.returns import Return
from planner_desktop.services.workspace import Workspace
from planner_desktop.store.opening import open_store
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entry_building import build_entry
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.text_field import LineField, TextField
from planner_desktop.ui.translation import install_language
from support.asking import Answers
from support.entry_desk import theme_of
from support.fakes import DIRECTORY, NOON
from support.sample_return import PERIOD, grown, sample_ledger, sample_return
from support.signed_samples import SIGNED_AT, signing_key
from support.strange_texts import kept, reason, whole

FIELDS = ("narrative", "problems", "next_steps", "support_needed", "handler")
STEPS = 120
CAPACITY = STEPS * len(FIELDS)
"""Texts that one return carries here."""
FILES = ReturnFiles()
_FRAMES = str.maketrans("\ufdd0\ufdd1", "\ufffd\ufffd")


@dataclass
class TextWay:
    """One office whose steps take the texts, one field after the other."""

    folder: Path
    qtbot: QtBot
    wanted: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    """What has to be kept, by step and field."""
    refused: int = 0

    def __post_init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme_of(app)
        install_language(app, paths.resources())
        self.plan, _ = grown(STEPS)
        self.workspace = Workspace(self.plan, DIRECTORY)
        self.workspace.open(open_store(self.folder / "planner.sqlite3", clock=lambda: NOON))
        self.window = QWidget()
        self.qtbot.addWidget(self.window)
        undo, bridge = QUndoStack(self.window), Bridge(self.workspace, self.window)
        self.page: EntryPage = build_entry(self.workspace, bridge, undo, Answers(), missing_characters)[0]
        self.page.setParent(self.window)
        self.window.resize(900, 640)
        self.page.resize(900, 640)
        self.page.show_period(PERIOD)
        self.window.show()
        self._places = iter([(step, name) for step in self.plan.milestones_by_id for name in FIELDS])

    def enter(self, text: str) -> None:
        """Bring a text into the next field as a person does, and see it kept or refused with a reason."""
        step, name = next(self._places)
        self.page.show_milestone(step)
        widget = self.page.form.field_widget(name)
        assert isinstance(widget, TextField | LineField)
        put_in(widget, text, by_paste=len(text) % 2 == 0 or not text.isprintable())
        self.page.flush()
        text = whole(text.translate(_FRAMES) if isinstance(widget, TextField) else text)
        held = getattr(self.workspace.progress.entry(step, PERIOD) or Entry(step, PERIOD), name)
        wanted = kept(text)
        if wanted is None:
            assert held == "", f"kept what had to be refused: {text!a}"
            self._see_refusal(name, text, widget)
        else:
            assert held == wanted, f"{name}: {text!a} became {held!a}"
            if wanted:
                self.wanted[step, name] = wanted

    def _see_refusal(self, name: str, text: str, widget: TextField | LineField) -> None:
        """The sentence stands beside the field; what was typed stays until the person takes it out."""
        self.refused += 1
        notes = " ".join(self._said(name))
        assert reason(text) in notes, f"{text[:60]!a} was refused without saying {reason(text)}: {notes}"
        assert widget.content, "what was refused is gone from its field"
        widget.selectAll()
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        assert self.page.flush()

    def _said(self, name: str) -> Iterator[str]:
        if name == "handler":
            yield from (note.sentence for note in self.page.form._handler_notes.shown)
        else:
            yield self.page.form.form_of(name).row(name).error

    def arrive(self) -> None:
        """Open the store anew, sign both files, read both back, and find every text."""
        self.window.close()
        self.workspace.close()
        store = open_store(self.folder / "planner.sqlite3", clock=lambda: NOON)
        progress = Progress.of(store.records())
        store.close()
        self._compare("the store opened anew", progress.at(PERIOD).entries.values())
        sealed = self._return(progress)
        payload = FILES.payload(sealed)
        pdf, xlsx = self._files(sealed, payload)
        pins = [signing_key().identity.fingerprint]
        for name, data in (("the PDF", pdf), ("the workbook", xlsx)):
            opened = FILES.open(data, pins, SIGNED_AT)
            assert opened.status.valid and opened.status.trusted, (name, opened.status.findings)
            assert opened.payload == payload, name
            self._compare(name, FILES.read_payload(payload).entries)

    def _return(self, progress: Progress) -> Return:
        entries = tuple(progress.at(PERIOD).entries.values())
        return replace(
            sample_return(), entries=entries, readings=(), evidence=(), settled=(), explanations=(), marks=(),
            overdue_before=(),
        )  # fmt: skip

    def _files(self, sealed: Return, payload: bytes) -> tuple[bytes, bytes]:
        ledger, key = sample_ledger(sealed, hashlib.sha256(payload).hexdigest(), self.plan), signing_key()
        xlsx = FILES.sign_xlsx(FILES.draw_xlsx(ledger, payload), key, ledger, SIGNED_AT)
        bound = hashlib.sha256(xlsx).hexdigest()
        return FILES.sign_pdf(FILES.draw_pdf(ledger), key, payload, bound, ledger, SIGNED_AT), xlsx

    def _compare(self, where: str, entries: Iterable[Entry]) -> None:
        found = {
            (entry.milestone_id, name): getattr(entry, name)
            for entry in entries
            for name in FIELDS
            if getattr(entry, name)
        }
        for place, text in self.wanted.items():
            assert found.get(place) == text, f"{where}: {place} {text!a} became {found.get(place)!a}"
        assert found.keys() == self.wanted.keys(), where


def put_in(widget: TextField | LineField, text: str, *, by_paste: bool) -> None:
    """Paste a text, or commit it as an input method does."""
    widget.setFocus()
    if by_paste:
        put_on_clipboard(text)
        widget.paste()
    else:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)


def put_on_clipboard(text: str) -> None:
    """As another program would: also halves of characters, and a leading mark of byte order, which Python cannot hand to Qt."""
    if text[:1] in ("\ufeff", "\ufffe") or any("\ud800" <= character <= "\udfff" for character in whole(text)):
        scratch = _written_in_halves(text)
        scratch.selectAll()
        scratch.copy()
    else:
        data = QMimeData()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)


def _written_in_halves(text: str) -> TextField:
    """A field that holds a text unit by unit."""
    scratch = TextField()
    scratch.insertPlainText("x")  # before what Python would leave out at the beginning
    for character in whole(text):
        if "\ud800" <= character <= "\udbff":
            _write_half(scratch, chr(0x10000 + (ord(character) - 0xD800) * 0x400), keep_first=True)
        elif "\udc00" <= character <= "\udfff":
            _write_half(scratch, chr(0x10000 + ord(character) - 0xDC00), keep_first=False)
        else:
            _at_end(scratch).insertText(f"x{character}")
            _remove(scratch, -len(f"{character}".encode("utf-16-le")) // 2 - 1)
    cursor = QTextCursor(scratch.document())
    cursor.deleteChar()
    return scratch


def _write_half(scratch: TextField, character: str, *, keep_first: bool) -> None:
    _at_end(scratch).insertText(character)
    _remove(scratch, -1 if keep_first else -2)


def _at_end(scratch: TextField) -> QTextCursor:
    cursor = QTextCursor(scratch.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor


def _remove(scratch: TextField, place: int) -> None:
    """Take out one unit, counted from the end."""
    cursor = QTextCursor(scratch.document())
    start = scratch.document().characterCount() - 1 + place
    cursor.setPosition(start)
    cursor.setPosition(start + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
