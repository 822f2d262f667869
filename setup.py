"""Put ``resources/`` and ``db/`` inside the package when a wheel is built; all else is in ``pyproject.toml``."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

TOP = Path(__file__).parent
SHIPPED = ("resources", "db")
"""Folders that a checkout keeps at its top and a wheel carries inside ``planner_desktop``."""


class BuildWithData(build_py):
    """Copies the shipped folders; an editable install reads them from the checkout instead."""

    def run(self) -> None:
        """Build the modules, then lay the data beside them."""
        super().run()
        if self.editable_mode:
            return
        for name in SHIPPED:
            target = Path(self.build_lib) / "planner_desktop" / name
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(TOP / name, target, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))


setup(cmdclass={"build_py": BuildWithData})
