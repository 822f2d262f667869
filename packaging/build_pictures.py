"""Makes docs/pictures from a demo of the shipped plan: the views and pages that the READMEs show.

    python packaging/build_pictures.py

Needs ``pdftoppm``, which ``make test`` installs; every figure in the pictures is sample data.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PICTURES = TOP / "docs" / "pictures"
VIEWS = {"first-run": "first-run", "fill": "fill", "fill-dark": "fill-dark", "sign": "sign"}
"""Picture and the demo's screenshot it is."""
PAGES = {"return-page1": 1, "return-ledger": 5}
"""Picture and the page of the return it shows."""


def main() -> int:
    """Make every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="三年行动-") as name:
        folder = Path(name) / "2020年第2季度"
        subprocess.run([sys.executable, "-m", "planner_desktop", "demo", str(folder)], check=True)
        made = json.loads((folder / "demo.json").read_text("utf-8"))
        for picture, view in VIEWS.items():
            shutil.copyfile(folder / f"{view}.png", PICTURES / f"{picture}.png")
        for picture, page in PAGES.items():
            _draw_page(folder / made["pdf"], page, PICTURES / picture)
    return 0


def _draw_page(pdf: Path, page: int, target: Path) -> None:
    number = str(page)
    command = ["pdftoppm", "-r", "90", "-f", number, "-l", number, "-png", "-singlefile", str(pdf), str(target)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
