"""Builds the Chinese of the screen: extracts the English texts, fills in translations, releases the ``.qm``.

build_translations.py update            extract the texts of the source tree and release
build_translations.py fill FILE.json    fill in translations from {"English": "中文"} and release
build_translations.py check             exit 1 if a text is without translation or the .ts is not up to date
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "planner_desktop"
CATALOGUE = ROOT / "resources" / "translations" / "zh_CN.ts"


def tool(name: str) -> list[str]:
    """The command of a Qt Linguist tool of the running interpreter's PySide6."""
    return [str(Path(sys.executable).parent / name)]


def extract(catalogue: Path) -> None:
    """Bring a catalogue up to the source tree; texts that are gone lose their entry."""
    files = sorted(str(path.relative_to(ROOT)) for path in SOURCES.rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "zh_CN"]
    # One text is one entry wherever it stands, and nothing is guessed from texts that look alike.
    options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    run([*tool("pyside6-lupdate"), *options, *files, "-ts", str(catalogue)])


def release(catalogue: Path) -> None:
    """Compile a catalogue to the ``.qm`` beside it, in one stroke: a running program has the old one mapped."""
    made, final = catalogue.with_suffix(".qm.new"), catalogue.with_suffix(".qm")
    run([*tool("pyside6-lrelease"), "-silent", str(catalogue), "-qm", str(made)])
    made.replace(final)


def run(command: list[str]) -> None:
    """Run a tool from the root of the tree; show what it says only when it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def messages(catalogue: Path) -> Iterator[ET.Element]:
    """The entries of a catalogue."""
    yield from ET.parse(catalogue).getroot().iter("message")


def missing(catalogue: Path) -> list[str]:
    """The texts that have no finished translation."""
    return [source_of(message) for message in messages(catalogue) if not finished(message)]


def contexts(catalogue: Path) -> list[str]:
    """The names of contexts: only the empty one is looked up, so any other comes from a stray ``self.tr``."""
    return [context.findtext("name") or "" for context in ET.parse(catalogue).getroot().iter("context")]


def source_of(message: ET.Element) -> str:
    """The English text of an entry."""
    return message.findtext("source") or ""


def finished(message: ET.Element) -> bool:
    """Whether an entry has its translation."""
    translation = message.find("translation")
    return translation is not None and bool(translation.text) and "type" not in translation.attrib


def fill(catalogue: Path, texts: Mapping[str, str]) -> None:
    """Fill in translations, replacing those there are."""
    tree = ET.parse(catalogue)
    for message in tree.getroot().iter("message"):
        text = texts.get(source_of(message))
        if text:
            translation = message.find("translation")
            assert translation is not None
            translation.attrib.pop("type", None)
            translation.text = text
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)


def update(texts: Mapping[str, str]) -> None:
    """Extract, fill in and release."""
    extract(CATALOGUE)
    if texts:
        fill(CATALOGUE, texts)
        # Written once more by the tool itself, so that the file does not depend on who wrote last.
        extract(CATALOGUE)
    release(CATALOGUE)


def complaints() -> list[str]:
    """What keeps the committed catalogue from being complete and up to date."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / CATALOGUE.name
        fresh.write_bytes(CATALOGUE.read_bytes())
        extract(fresh)
        found = [f"without translation: {text}" for text in missing(fresh)]
        found += [f"self.tr instead of tr in: {name}" for name in contexts(fresh) if name]
        if fresh.read_bytes() != CATALOGUE.read_bytes():
            found.append(f"not up to date: {CATALOGUE.relative_to(ROOT)}")
        release(fresh)
        if fresh.with_suffix(".qm").read_bytes() != CATALOGUE.with_suffix(".qm").read_bytes():
            found.append(f"not up to date: {CATALOGUE.with_suffix('.qm').relative_to(ROOT)}")
        return found


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other run changes the catalogue; a run that died lets go with its process."""
    import fcntl

    descriptor = os.open(CATALOGUE.parent, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def main(arguments: list[str]) -> int:
    """Do what the first argument says."""
    match arguments:
        case ["update"]:
            with alone():
                update({})
        case ["fill", name]:
            with alone():
                update(json.loads(Path(name).read_text(encoding="utf-8")))
        case ["check"]:
            found = complaints()
            print("\n".join(found) or "complete")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    left = missing(CATALOGUE)
    print(f"{len(left)} texts without translation" + "".join(f"\n  {text}" for text in left))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
