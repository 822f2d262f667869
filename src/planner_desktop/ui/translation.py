"""English source texts and their translation; Chinese is the program's language unless the user chose English."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

LANGUAGES = {"zh_CN": "中文", "en": "English"}
"""Language codes and their own names."""
DEFAULT_LANGUAGE = "zh_CN"
_PROPERTY = "planner_translators"
SINGULARS = {
    "cells": "cell",
    "changes": "change",
    "cities": "city",
    "counties": "county",
    "days": "day",
    "decisions": "decision",
    "entries": "entry",
    "errors": "error",
    "fields": "field",
    "figures": "figure",
    "files": "file",
    "findings": "finding",
    "indicators": "indicator",
    "keys": "key",
    "lines": "line",
    "milestones": "milestone",
    "pages": "page",
    "places": "place",
    "programmes": "programme",
    "returns": "return",
    "sections": "section",
    "steps": "step",
    "tasks": "task",
    "texts": "text",
    "units": "unit",
    "warnings": "warning",
}
SINGULAR_VERBS = {
    "are": "is",
    "do": "does",
    "have": "has",
    "say": "says",
    "stay": "stays",
    "want": "wants",
    "were": "was",
}
_ONE = re.compile(rf"(?<![\d.,/])1 (more |sealed )?({'|'.join(SINGULARS)})(?: ({'|'.join(SINGULAR_VERBS)}))?\b")


def QT_TR_NOOP(source: str) -> str:
    """Mark a text in a table; PySide6's own does the same, but gives any object to the type checker."""
    return source


def tr(source: str, **details: object) -> str:
    """A text in the language in force, its ``{gaps}`` filled with ``details``.

    ``source`` must be a literal for the extraction to find it; texts kept in tables are marked with ``QT_TR_NOOP``.
    """
    text = QCoreApplication.translate("", source)
    if not details:
        return text
    told = text.format(**details)
    return _ONE.sub(_singular, told) if text == source else told


def _singular(found: re.Match[str]) -> str:
    """English says *1 step was*, where the source text counts *steps were*; Chinese counts all alike."""
    between, noun, verb = found.groups()
    return f"1 {between or ''}{SINGULARS[noun]}" + (f" {SINGULAR_VERBS[verb]}" if verb else "")


def install_language(app: QCoreApplication, resources: Path, language: str = DEFAULT_LANGUAGE) -> None:
    """Show texts in a language from now on; texts already shown change when their widgets are built anew."""
    _remove_all(app)
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    for path in (qt_translation(language), resources / "translations" / f"{language}.qm"):
        if path.is_file():
            _install(app, path)


def speak_without_window(resources: Path, language: str) -> None:
    """The same for the command line, which needs sentences but no window."""
    app = QCoreApplication.instance() or QCoreApplication(["planner-desktop"])
    install_language(app, resources, language)


def qt_translation(language: str) -> Path:
    """Where Qt keeps the texts of its own dialogs."""
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"


def _remove_all(app: QCoreApplication) -> None:
    """Take back what is in force, and make the object that holds what will be.

    The program itself is not searched for it: PySide6 would have to make the class of each of its children ready.
    """
    held = app.property(_PROPERTY)
    if isinstance(held, QObject):
        for translator in held.findChildren(QTranslator):
            app.removeTranslator(translator)
        held.deleteLater()
    app.setProperty(_PROPERTY, QObject(app))


def _install(app: QCoreApplication, path: Path) -> None:
    translator = QTranslator(app.property(_PROPERTY))
    if not translator.load(str(path)):
        raise FileNotFoundError(f"the translation cannot be read: {path}")
    app.installTranslator(translator)
