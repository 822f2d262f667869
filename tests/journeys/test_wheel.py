"""A wheel carries everything the program needs, and finds it without the checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
INGREDIENTS = ("pyproject.toml", "setup.py", "README.md", "LICENSE", "src", "resources", "db")

ASK = """
from pathlib import Path
from planner_desktop import paths
from planner_desktop.documents.directory import load_directory
print(paths.resources().relative_to(Path.cwd()), paths.migrations().relative_to(Path.cwd()))
print(len(load_directory((paths.resources() / "units" / "units.tsv").read_bytes()).units), "units")
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what installing the wheel would lay there."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in INGREDIENTS:
        copy = shutil.copytree if (TOP / name).is_dir() else shutil.copy
        copy(TOP / name, source / name)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def test_an_installed_program_finds_its_resources_inside_the_package(installed: Path) -> None:
    # -S: the environment's own site-packages would bring the checkout back in.
    command = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, '.')\n{ASK}"]
    done = subprocess.run(command, cwd=installed, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    places, units = done.stdout.splitlines()
    assert places.split() == [str(Path("planner_desktop", name)) for name in ("resources", "db")]
    assert units == "129 units"


def test_every_shipped_file_is_in_the_wheel(installed: Path) -> None:
    for name in ("resources", "db"):
        shipped = {
            path.relative_to(TOP) for path in (TOP / name).rglob("*") if path.is_file() and path.suffix != ".pyc"
        }
        carried = {
            path.relative_to(installed / "planner_desktop")
            for path in (installed / "planner_desktop" / name).rglob("*")
            if path.is_file()
        }
        assert carried == shipped
