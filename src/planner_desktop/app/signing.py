"""What the page of review, signature and export works with, and where its files go unless told otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.sign_page import SignTools
from planner_desktop.wiring import Wiring


def sign_tools(
    wiring: Wiring, bridge: Bridge, keys: KeyTools, folder: Path, keep_folder: Callable[[Path], None]
) -> SignTools:
    """The tools of the page over the profile; ``keep_folder`` remembers where files were put."""
    return SignTools(
        wiring.workspace,
        wiring.outgoing,
        bridge,
        keys,
        wiring.coverage.missing,
        folder,
        keep_folder,
        lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        wiring.verify_own,
    )


def export_folder(chosen: str) -> Path:
    """The folder chosen last, else the desktop system's folder for documents, else the user's own folder."""
    if chosen and Path(chosen).is_dir():
        return Path(chosen)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    # Qt names it whether it exists or not, and "" where there is none.
    return documents if documents.is_absolute() and documents.is_dir() else Path.home()
