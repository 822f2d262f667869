"""The pages of the help: their texts, read from Markdown files, and which one belongs to what is seen."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

PAGE_KEYS = (
    "entries",
    "table",
    "overview",
    "review",
    "export",
    "returns",
    "verify",
    "keys",
    "first_run",
    "settings",
    "keyboard",
    "questions",
)
"""Names of the files, in the order of the contents."""
GENERAL = "questions"
"""Where nothing else fits."""

PLACES: Mapping[str, str] = {
    "EntriesView": "entries",
    "FindingList": "entries",
    "EvidencePreview": "entries",
    "EvidenceShare": "entries",
    "FieldHistory": "entries",
    "MarkDialog": "entries",
    "WordDialog": "entries",
    "SupplementPreview": "entries",
    "AdditionsDialog": "entries",
    "LocalTaskDialog": "entries",
    "SheetPage": "table",
    "PasteDialog": "table",
    "OverviewPage": "overview",
    "QPrintPreviewDialog": "overview",
    "SignPage": "review",
    "WordsDialog": "review",
    "FilesCard": "export",
    "ResultCard": "export",
    "ReturnsPage": "returns",
    "VerifyPage": "verify",
    "TrustDialog": "verify",
    "UnknownKeyDialog": "verify",
    "TrustedKeysDialog": "verify",
    "RosterDialog": "verify",
    "KeyDialog": "keys",
    "KeyPage": "keys",
    "OwnKeyDialog": "keys",
    "PassphraseDialog": "keys",
    "FirstRun": "first_run",
    "SettingsDialog": "settings",
    "DueList": "settings",
    "AboutDialog": GENERAL,
    "BugDialog": GENERAL,
    "HelpWindow": "keyboard",
}
"""Page by the class of a view, pane or dialog: the innermost around the focus counts."""


class HelpPage(NamedTuple):
    """One page."""

    key: str
    title: str
    text: str
    """Markdown; its links name other pages as ``key.md``."""


def read_pages(resources: Path, language: str) -> dict[str, HelpPage]:
    """All pages in a language, in the order of the contents."""
    folder = resources / "help" / language
    texts = {key: (folder / f"{key}.md").read_text(encoding="utf-8") for key in PAGE_KEYS}
    return {key: HelpPage(key, text.partition("\n")[0].removeprefix("# "), text) for key, text in texts.items()}


def page_of(focused: QWidget | None, window: QWidget) -> str:
    """The key of the page for where the focus is; in bands that belong to all views, for the view that is seen."""
    widget = focused
    while widget is not None:
        if type(widget).__name__ in PLACES:
            return PLACES[type(widget).__name__]
        widget = None if widget is window else widget.parentWidget()
    seen = (type(each).__name__ for each in window.findChildren(QWidget) if each.isVisible())
    return next((PLACES[name] for name in seen if name in PLACES), GENERAL)
