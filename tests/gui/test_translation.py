from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import planner_desktop
from planner_desktop import paths
from planner_desktop.domain.coverage import Coverage
from planner_desktop.ui.lights import ERROR
from planner_desktop.ui.translation import install_language, tr

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "build_translations.py"
SOURCES = Path(planner_desktop.__file__).parent
MARKS = {"tr", "QT_TR_NOOP"}


def literals() -> set[str]:
    """Every text handed to ``tr`` or marked for it, as Python itself reads the source."""
    found: set[str] = set()
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


def catalogue() -> dict[str, str]:
    root = ET.parse(paths.resources() / "translations" / "zh_CN.ts").getroot()
    return {m.findtext("source") or "": m.findtext("translation") or "" for m in root.iter("message")}


def test_every_text_of_the_screen_has_its_chinese_and_the_release_is_up_to_date() -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), "check"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_extraction_finds_every_text_python_sees() -> None:
    assert literals() - catalogue().keys() == set()


def test_translations_have_the_gaps_of_their_source() -> None:
    import string

    def gaps(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    assert {source for source, text in catalogue().items() if not gaps(text) <= gaps(source)} == set()


@pytest.mark.parametrize(("language", "word"), [("zh_CN", "错误"), ("en", "Error")])
def test_the_language_can_be_switched(qapp: QApplication, language: str, word: str) -> None:
    install_language(qapp, paths.resources(), language)

    assert ERROR.word == word
    assert tr("{days} days left", days=3) == ("剩 3 天" if language == "zh_CN" else "3 days left")


@pytest.mark.parametrize(
    ("source", "details", "told"),
    [
        ("{count} places changed since sealing", {"count": 1}, "1 place changed since sealing"),
        ("{count} places changed since sealing", {"count": 21}, "21 places changed since sealing"),
        ("{count} more fields were changed.", {"count": 1}, "1 more field was changed."),
        ("{steps}, {days} days at most", {"steps": "1 step", "days": 1}, "1 step, 1 day at most"),
        ("{filled} of {total} steps", {"filled": "0", "total": "0.1"}, "0 of 0.1 steps"),
    ],
)
def test_english_does_not_count_one_as_many(
    qapp: QApplication, source: str, details: dict[str, object], told: str
) -> None:
    install_language(qapp, paths.resources(), "en")
    assert tr(source, **details) == told
    install_language(qapp, paths.resources())


def test_every_character_of_the_screen_is_in_the_bundled_fonts() -> None:
    coverage = Coverage.load((paths.resources() / "fonts" / "coverage.txt").read_bytes())
    shown = "".join([*catalogue(), *catalogue().values()])

    assert coverage.missing(shown.replace("\n", "")) == ()
