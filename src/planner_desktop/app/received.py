"""Composes the view of received files and the dialogs about keys over one profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.enrolment import EnrolmentOffer, RosterOffer
from planner_desktop.domain.telephone_code import telephone_code
from planner_desktop.services.inbox import Inbox, InboxFile
from planner_desktop.ui.key_desk import KeyDesk, held_offer
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.own_key_dialog import OwnKeyDialog
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.roster_dialog import RosterDialog
from planner_desktop.ui.trust_dialog import TrustDialog, UnknownKeyDialog
from planner_desktop.ui.trusted_keys_dialog import TrustedKeysDialog
from planner_desktop.ui.verify_page import VerifyPage, VerifyTools
from planner_desktop.ui.view import View
from planner_desktop.wiring import DiskFiles, Wiring


class ReceivedFiles:
    """What was received outlives the window, which is built anew for another language, and the sitting."""

    def __init__(self, wiring: Wiring, prompter: Prompter, key_tools: KeyTools, folder: Callable[[], Path]) -> None:
        self._wiring, self._prompter = wiring, prompter
        self._desk = KeyDesk(
            wiring.workspace,
            lambda: wiring.trust,
            lambda: wiring.rosters,
            key_tools,
            DiskFiles(),
            prompter,
            folder,
            open_path,
        )
        # All of the wiring is asked late: what it builds is heavy, and most sittings receive nothing.
        self._inbox = Inbox(
            lambda: wiring.incoming,
            DiskFiles(),
            wiring.now,
            lambda data: wiring.trust.receive(data),
            lambda data: wiring.rosters.receive(data),
            lambda digests, verdicts: wiring.trust.note_arrivals(digests, verdicts),
            lambda: wiring.received_list,
        )
        self._page: VerifyPage | None = None

    def open_own_key(self, window: QWidget) -> None:
        """Open the dialog about this unit's own key."""
        unit = self._wiring.workspace.unit
        if unit is not None:
            OwnKeyDialog(self._desk, unit, window).open()

    def open_trusted_keys(self, window: QWidget) -> None:
        """Open the list of keys decided upon."""
        dialog = TrustedKeysDialog(self._desk, window)
        dialog.decided.connect(self._look_again)
        dialog.open()

    def view(self, choose_files: Callable[[], None], window: Callable[[], QWidget]) -> View:
        """The view, for a window that can choose files."""
        tools = VerifyTools(
            self._wiring.workspace,
            self._inbox,
            self._prompter,
            choose_files,
            lambda: self.open_trusted_keys(window()),
            lambda file, then: self._decide(file, then, window()),
            open_path,
        )
        self._page = VerifyPage(tools)
        return self._page

    def _look_again(self) -> None:
        if self._page is not None:
            self._page.verify_again()

    def _decide(self, file: InboxFile, then: Callable[[], None], window: QWidget) -> None:
        match self._offer(file):
            case EnrolmentOffer() as offer:
                dialog = TrustDialog(self._wiring.trust, offer, window)
            case RosterOffer() as offer:
                dialog = RosterDialog(self._wiring.rosters, offer, window)
            case None:
                dialog = UnknownKeyDialog(self._who(file), telephone_code(file.verdict.fingerprint or "0"), window)
        dialog.accepted.connect(then)
        dialog.open()

    def _offer(self, file: InboxFile) -> EnrolmentOffer | RosterOffer | None:
        """What the file offers itself, or another one with the same certificate, or what was put off before."""
        if file.offer is not None:
            return file.offer
        waiting = self._inbox.enrolment_of(file.verdict.fingerprint)
        if waiting is not None:
            return waiting
        pin = self._wiring.workspace.pins.get(file.verdict.fingerprint or "")
        return held_offer(self._wiring.trust, pin) if pin else None

    def _who(self, file: InboxFile) -> str:
        """The unit the file is about, by the directory; else the name in the certificate."""
        unit = self._wiring.workspace.directory.by_code.get(file.verdict.unit_code or "")
        return unit.office_name if unit else file.verdict.signer or ""


def open_path(path: Path) -> object:
    """Open a file or folder with the desktop's own program."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
