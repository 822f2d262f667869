"""What can be done with one file of evidence: look at it, name it, describe it, share it, save a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.evidence import describe, rename
from planner_desktop.domain.progress import EvidenceLink, evidence_numbers
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.evidence_row import DESCRIBE, PREVIEW, RENAME, SAVE, SHARE, title_of
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.translation import tr

OpenCopy = Callable[[str, bytes], None]
"""Opens a copy of a file, by name and bytes, with the desktop's program for it; raises ``evidence.*`` and ``file.*``."""


def nothing_opens(name: str, _data: bytes) -> None:
    """Where there is no desktop to open files with."""
    raise UserError("evidence.no_program", name=name)


class EvidenceActs(QObject):
    """Asks what has to be asked and records it; what is refused goes to ``say`` as a sentence."""

    def __init__(
        self,
        workspace: Workspace,
        record: Callable[[ChangeSet], None],
        prompter: Prompter,
        open_copy: OpenCopy,
        say: Callable[[str], object],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._workspace, self._record, self._prompter = workspace, record, prompter
        self._open_copy, self._say, self._over = open_copy, say, over
        self._folder = Path.home()

    def do(self, key: str, link: EvidenceLink) -> None:
        """Carry out an action of a file's menu."""
        acts = {
            PREVIEW: self.preview,
            RENAME: self._rename,
            DESCRIBE: self._describe,
            SHARE: self._share,
            SAVE: self.save_copy,
        }
        try:
            acts[key](link)
        except UserError as problem:
            self._say(error_sentence(problem))

    def preview(self, link: EvidenceLink) -> None:
        """Open the window that shows the files of the step, at this one."""
        from planner_desktop.ui.evidence_preview import EvidencePreview

        held = self._workspace.progress.at(link.period)
        numbered = evidence_numbers(held.evidence.values())
        files = [(numbered[each.sha256], each) for each in held.evidence_of(link.milestone_id)]
        dialog = EvidencePreview(
            files, self._workspace.store.evidence, self.save_copy, self.open_outside, self._over.window()
        )
        dialog.show_file([each.sha256 for _, each in files].index(link.sha256))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_copy(self, link: EvidenceLink) -> None:
        """Write the file to wherever the user says; raises ``evidence.*`` and ``file.*``."""
        target = self._prompter.file_to_save(tr("Save a copy"), self._folder / link.name, tr("All files (*)"))
        if target is None:
            return
        data = self._workspace.store.evidence(link.sha256)
        # Beside and then in place: a file of that name stays whole when the disk is full.
        file = QSaveFile(str(target))
        whole = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()
        if not whole:
            raise UserError("file.failed", path=str(target), reason=file.errorString())
        self._folder = target.parent

    def open_outside(self, link: EvidenceLink) -> None:
        """Show a copy with the desktop's own program for it; raises ``evidence.*``."""
        self._open_copy(link.name, self._workspace.store.evidence(link.sha256))

    def _rename(self, link: EvidenceLink) -> None:
        name = self._prompter.text(tr("Rename"), self._question(link, tr("New name:")), link.name)
        if name is not None:
            self._record_if_any(rename(self._workspace.progress, link.period, link.sha256, name))

    def _describe(self, link: EvidenceLink) -> None:
        question = self._question(link, tr("What it shows, in a line (printed in the Excel file):"))
        caption = self._prompter.text(tr("Say what it shows"), question, link.caption)
        if caption is not None:
            self._record_if_any(describe(self._workspace.progress, link.period, link.sha256, caption))

    def _question(self, link: EvidenceLink, words: str) -> str:
        numbered = evidence_numbers(self._workspace.progress.at(link.period).evidence.values())
        return f"{title_of(numbered[link.sha256], link.name)}\n{words}"

    def _record_if_any(self, changeset: ChangeSet) -> None:
        if changeset:
            self._record(changeset)

    def _share(self, link: EvidenceLink) -> None:
        from planner_desktop.ui.evidence_share import EvidenceShare

        dialog = EvidenceShare(self._workspace, link, self._record_if_any, self._over.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
