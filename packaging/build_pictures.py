"""Makes docs/pictures: the views and pages that the READMEs and the manual show.

    python packaging/build_pictures.py

The READMEs' come from a demo of the shipped plan, the manual's others from the scenes that the tests look at too.
Needs ``pdftoppm``, which ``make test`` installs; every figure in the pictures is sample data.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image as PillowImage
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

TOP = Path(__file__).resolve().parents[1]
PICTURES = TOP / "docs" / "pictures"
VIEWS = {"first-run": "first-run", "fill": "fill", "fill-dark": "fill-dark", "sign": "sign"}
"""Picture and the demo's screenshot it is."""
PAGES = {"return-page1": 1, "return-ledger": 5}
"""Picture and the page of the return it shows."""
SCENES = {
    "returns": "returns-compared",
    "manual-own-key": "own-key-saved",
    "manual-due": "due",
    "manual-table": "table-full",
    "manual-overview": "overview-full",
    "manual-verify": "verify-altered",
    "manual-trust": "trust-new",
}
"""Picture and the scene of ``tests/support/gallery.py`` it is."""
HEARD = 4
"""Groups of digits that have been typed in the picture of the comparison over the telephone."""
COLOURS, COMMON = 256, 128
"""That a picture is drawn with, a third of the bytes with nothing to be seen of it; and the commonest, kept exactly."""


def made() -> tuple[str, ...]:
    """The names of all pictures that come from here."""
    return (*VIEWS, *PAGES, *SCENES)


def main() -> int:
    """Make every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="三年行动-") as name:
        folder = Path(name) / "2020年第2季度"
        subprocess.run([sys.executable, "-m", "planner_desktop", "demo", str(folder)], check=True)
        demo = json.loads((folder / "demo.json").read_text("utf-8"))
        for picture, view in VIEWS.items():
            _keep(folder / f"{view}.png", PICTURES / f"{picture}.png")
        for picture, page in PAGES.items():
            _draw_page(folder / demo["pdf"], page, PICTURES / picture)
        _draw_scenes(Path(name))
    return 0


def _draw_page(pdf: Path, page: int, target: Path) -> None:
    number = str(page)
    command = ["pdftoppm", "-r", "90", "-f", number, "-l", number, "-png", "-singlefile", str(pdf), str(target)]
    subprocess.run(command, check=True)
    _keep(target.with_suffix(".png"), target.with_suffix(".png"))


def _draw_scenes(folder: Path) -> None:
    """Draw the scenes as a person sees them at the smallest size of a window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(TOP / "tests"))
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from planner_desktop import paths
    from planner_desktop.ui.theme import Theme
    from planner_desktop.ui.translation import install_language
    from planner_desktop.ui.trust_dialog import TrustDialog
    from support.gallery import SCENES as KNOWN
    from support.gallery import VARIANTS, show
    from support.gallery_stage import Stage, put_away, settle

    app = QApplication(["planner-desktop"])
    install_language(app, paths.resources())
    stage = Stage(folder, Theme(app, paths.resources()))
    scenes = {scene.name: scene for scene in KNOWN}
    for picture, name in SCENES.items():
        window = show(scenes[name], stage, VARIANTS[0])
        if isinstance(window, TrustDialog):
            # The scene shows what a wrong number looks like; the manual shows one that is being typed.
            window.typed.clear()
            QTest.keyClicks(window.typed, window.code.code[: HEARD * 6])
            window.resize(window.width() + 20, window.height() + 60)
            settle()
        _save(window.grab().toImage(), PICTURES / f"{picture}.png")
        put_away()
    stage.close()


def _save(picture: QImage, path: Path) -> None:
    """Write a PNG of few colours."""
    buffer = QBuffer()
    picture.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    _keep(BytesIO(bytes(buffer.data().data())), path)


def _keep(drawn: Path | BytesIO, path: Path) -> None:
    """Write what was drawn as a PNG of few colours."""
    with PillowImage.open(drawn) as image:
        whole = image.convert("RGB")
    whole.quantize(palette=_palette(whole), dither=PillowImage.Dither.NONE).save(path, optimize=True)


def _palette(image: PillowImage.Image) -> PillowImage.Image:
    """The commonest colours as they are, and others that cover all hues: by count alone, amber would become red."""
    counted = image.getcolors(image.width * image.height) or []
    common = [
        band for _, colour in sorted(counted, reverse=True)[:COMMON] if isinstance(colour, tuple) for band in colour
    ]
    covering = image.quantize(COLOURS - COMMON, PillowImage.Quantize.MAXCOVERAGE).getpalette() or []
    palette = PillowImage.new("P", (1, 1))
    palette.putpalette((common + covering)[: 3 * COLOURS])
    return palette


if __name__ == "__main__":
    sys.exit(main())
