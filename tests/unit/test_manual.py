"""The manual and the quick card speak of the program as it is: its words, its keys, its pictures, its own headings."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import build_manual
import build_pictures
import pytest

TOP = Path(__file__).resolve().parents[2]
DOCS = TOP / "docs"
HELP = TOP / "resources" / "help"
PAPERS = [DOCS / source for source in build_manual.PAPERS]
TROUBLE = "遇到这种情况怎么办"
MOST_PICTURES, MOST_BYTES = 12, 2 * 2**20
PLACEHOLDER = re.compile(r"\{[^}]*\}")
KEY = re.compile(r"`((?:Ctrl|Alt|Shift)\+[^`]+|F\d+)`")
NATIVE_KEYS = {
    *("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+D", "Ctrl+H", "Alt+Enter", "Alt+←", "Alt+↓", "Shift+Enter", "Shift+Tab"),
    *("F2", "F6", "Shift+F6"),
}
"""Keys of tables, dialogs and the system, beside the commands' own."""
ARROWS = {"Up": "↑", "Down": "↓", "PgDown": "PgDn"}


@cache
def spoken() -> tuple[str, ...]:
    """Every sentence and word that the program shows in Chinese."""
    tree = ElementTree.parse(TOP / "resources" / "translations" / "zh_CN.ts")
    forms = (form.text for message in tree.iter("translation") for form in (message, *message.iter("numerusform")))
    return tuple({form.strip() for form in forms if form and form.strip()})


@cache
def pattern_of(sentence: str) -> re.Pattern[str]:
    """What a sentence may look like once its places are filled in."""
    parts = [re.escape(part) for part in PLACEHOLDER.split(sentence)]
    return re.compile(".+".join(parts))


def is_spoken(word: str) -> bool:
    """Whether the program shows these words, perhaps with a number or a name in them."""
    if word in spoken():
        return True
    templates = (each for each in spoken() if "{" in each and len(PLACEHOLDER.sub("", each)) > 2)
    return any(pattern_of(each).fullmatch(word) for each in templates)


def holds(sentence: str, pieces: list[str]) -> bool:
    """Whether a sentence has all pieces, in their order."""
    at = 0
    for piece in pieces:
        at = sentence.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def keys_of_the_program() -> set[str]:
    from planner_desktop.ui.menu import COMMANDS

    source = "\n".join(path.read_text("utf-8") for path in (TOP / "src" / "planner_desktop" / "ui").rglob("*.py"))
    keys = {key for command in COMMANDS for key in command.shortcuts}
    keys |= set(re.findall(r'"((?:Ctrl|Alt|Shift)\+[^" ]+)"', source))
    named = {"+".join(ARROWS.get(part, part) for part in key.split("+")) for key in keys}
    return named | {key.replace("Return", "Enter") for key in named} | NATIVE_KEYS


def rows_of_trouble() -> Iterator[str]:
    chapter = (DOCS / "手册.md").read_text("utf-8").split(f"## {TROUBLE}")[1].split("\n## ")[0]
    for line in chapter.splitlines():
        if line.startswith("|") and not line.startswith(("|---", "| 程序说")):
            yield line.split("|")[1].strip()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_what_is_printed_bold_stands_on_the_screen(paper: Path) -> None:
    named = set(re.findall(r"\*\*(.+?)\*\*", paper.read_text("utf-8")))
    assert named
    assert [word for word in sorted(named) if not is_spoken(word) and word != "粗体字"] == []


def test_what_the_program_is_said_to_say_is_what_it_says() -> None:
    said = list(rows_of_trouble())
    assert len(said) > 40
    unknown = [row for row in said if not any(holds(each, _pieces(row)) for each in spoken())]
    assert unknown == []


@pytest.mark.parametrize("page", sorted(HELP.glob("*/*.md")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_commands_that_the_help_names_are_the_programs(page: Path) -> None:
    tree = ElementTree.parse(TOP / "resources" / "translations" / "zh_CN.ts")
    known = set(spoken()) if page.parent.name == "zh_CN" else {source.text for source in tree.iter("source")}
    named = set(re.findall(r"“([^“”]+…)”", page.read_text("utf-8")))
    assert sorted(named - known) == []


def _pieces(row: str) -> list[str]:
    return [piece.strip() for piece in row.split("……")]


@pytest.mark.parametrize(
    "paper", [*PAPERS, *sorted(HELP.glob("*/*.md"))], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_key_named_does_something(paper: Path) -> None:
    named = set(KEY.findall(paper.read_text("utf-8")))
    assert named - keys_of_the_program() - {f"Ctrl+{n}" for n in range(1, 6)} - {f"F{n}" for n in (1, 7, 8, 9)} == set()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_every_picture_is_there_and_is_made_by_the_script(paper: Path) -> None:
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", paper.read_text("utf-8"))
    assert [path for path in shown if not (DOCS / path).is_file()] == []
    assert {Path(path).stem for path in shown} <= set(build_pictures.made())
    assert len(shown) <= MOST_PICTURES
    assert sum((DOCS / path).stat().st_size for path in set(shown)) < MOST_BYTES


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_every_link_and_every_chapter_referred_to_is_there(paper: Path) -> None:
    text = paper.read_text("utf-8")
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]+)", text)
    assert [link for link in links if not link.startswith("http") and not (DOCS / link).exists()] == []
    headings = set(re.findall(r"^#+ (.+)$", text, re.M))
    referred = re.findall(r"(?:见|照)“([^”]+)”", text)
    assert [name for name in referred if name not in headings] == []


def test_every_line_of_the_papers_is_understood_by_their_printer() -> None:
    for paper in PAPERS:
        assert build_manual.blocks(paper.read_text("utf-8"))
    with pytest.raises(ValueError, match="understood"):
        build_manual.blocks("+ a list of another kind")


def test_the_papers_are_set_and_the_card_has_one_page(tmp_path: Path) -> None:
    pages = {
        source: build_manual.build(DOCS / source, tmp_path / target) for source, target in build_manual.PAPERS.items()
    }
    assert pages[build_manual.CARD] == 1
    assert pages["手册.md"] > 10
    drawn = subprocess.run(["pdftotext", tmp_path / "手册.pdf", "-"], capture_output=True, text=True, check=True).stdout
    chapters = re.findall(r"^## (.+)$", (DOCS / "手册.md").read_text("utf-8"), re.M)
    assert [name for name in chapters if drawn.count(name) < 2] == [], "in the contents and at its place"
    assert "**" not in drawn
