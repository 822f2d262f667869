"""A sign page over a small plan whose entries are complete, with stand-ins that can be made to fail."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from planner_desktop.documents.atomic import write_all_atomically
from planner_desktop.domain import edits
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.returns import ReturnRecord
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.services.outgoing import Outgoing
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.sign_page import SignPage, SignTools
from support.asking import Answers
from support.cabinet import NAME, MemoryCabinet
from support.fakes import NOON, MemorySequence, PlainDocuments, PlainDrawing, open_workspace

Q2 = Period.parse("2020Q2")
PASSPHRASE = "shili-2020-kouling"
OFFICE = Office("990101", "示例甲", "示例乙", "示例丙", "0351-0000000", sample=True)


@dataclass
class Disk:
    """The real disk, until ``failing`` is set."""

    failing: UserError | None = None

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        if self.failing:
            raise self.failing
        write_all_atomically(files)

    def read(self, path: Path) -> bytes:
        return path.read_bytes()


@dataclass
class SlowDocuments(PlainDocuments):
    """Draws only once it may, so that a test can act in the middle of an export."""

    may_draw: threading.Event = field(default_factory=threading.Event)

    def draw_pdf(self, ledger: Ledger) -> PlainDrawing:
        assert self.may_draw.wait(20)
        return super().draw_pdf(ledger)


class SignStand:
    """The page and everything it was given."""

    def __init__(self, folder: Path, *, key: bool = True) -> None:
        self.workspace = open_workspace()
        self.workspace.apply(edits.set_office(self.workspace.progress, OFFICE))
        self.disk, self.documents = Disk(), SlowDocuments()
        self.documents.may_draw.set()
        self.outgoing = Outgoing(self.workspace, self.documents, self.disk, MemorySequence(), lambda: NOON)
        self.cabinet, self.answers = MemoryCabinet(), Answers()
        if key:
            self.cabinet.create("990101", NAME, PASSPHRASE)
        self.opened: list[Path] = []
        self.opens = True
        self.kept: list[Path] = []
        self.verdicts: list[FileVerdict] = []
        self.bridge = Bridge(self.workspace)
        self.fill()
        self.folder = folder
        self.page = SignPage(self._tools())
        self.page.show_period(Q2)

    def fill(self, step: str = "", **changes: Any) -> None:
        """Complete entries for every step, or others for one."""
        for id_ in (step,) if step else ("t1.m1", "t1.m2", "t2.m1"):
            values = {"status": Status.BEHIND, "narrative": "示例进展", "problems": "示例问题"} | changes
            self.workspace.apply(edits.set_entry(self.workspace.progress, id_, Q2, **values))

    def type_passphrase(self, text: str = PASSPHRASE) -> None:
        """As if it had been typed."""
        self.page.sign_off.form.row("passphrase").editor.set_value(text)

    @property
    def record(self) -> ReturnRecord:
        """The latest return."""
        return self.workspace.returns_of(Q2)[-1]

    @property
    def trouble(self) -> str:
        """What the result card says went wrong."""
        return " ".join(note.sentence for note in self.page.result.trouble.shown)

    def _tools(self) -> SignTools:
        key = KeyTools(self.cabinet, self.answers, self.disk.read, lambda: NOON.date())
        return SignTools(
            self.workspace,
            self.outgoing,
            self.bridge,
            key,
            lambda text: ["☃"] if "☃" in text else [],
            self.folder,
            self.kept.append,
            self._open,
            self._verify,
        )

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return self.opens

    def _verify(self, paths: Sequence[Path]) -> Sequence[FileVerdict]:
        for path in paths:
            self.disk.read(path)
        return self.verdicts
