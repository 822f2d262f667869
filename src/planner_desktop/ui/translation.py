"""English source texts and their translation; Chinese is the program's language unless the user chose English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

LANGUAGES = {"zh_CN": "中文", "en": "English"}
"""Language codes and their own names."""
DEFAULT_LANGUAGE = "zh_CN"
_PROPERTY = "planner_translators"


def QT_TR_NOOP(source: str) -> str:
    """Mark a text in a table; PySide6's own does the same, but gives any object to the type checker."""
    return source


def tr(source: str, **details: object) -> str:
    """A text in the language in force, its ``{gaps}`` filled with ``details``.

    ``source`` must be a literal for the extraction to find it; texts kept in tables are marked with ``QT_TR_NOOP``.
    """
    text = QCoreApplication.translate("", source)
    return text.format(**details) if details else text


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
