"""Where resources, migrations and the profile are, in a checkout, an installed wheel and a frozen program; its folders."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

APPLICATION = "planner-desktop"
"""Folder name under the platform's data folder."""


@cache
def program_folder() -> Path:
    """The folder that holds ``resources/`` and ``db/``.

    A frozen program unpacks them beside its modules; a wheel installs them inside the package; a checkout has them
    at its top.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    here = Path(__file__).resolve()
    candidates = [Path(frozen)] if frozen else [here.parent, here.parents[2]]
    for candidate in candidates:
        if (candidate / "resources" / "plans").is_dir():
            return candidate
    raise FileNotFoundError(f"resources/ is missing; looked in {', '.join(map(str, candidates))}")


def resources() -> Path:
    """The folder of shipped data: plans, units, fonts, icons, translations, forms."""
    return program_folder() / "resources"


def migrations() -> Path:
    """The folder of Alembic's environment and versions."""
    return program_folder() / "db"


def default_profile() -> Path:
    """The platform's per-user data folder for this program; it need not exist yet."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / APPLICATION
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / APPLICATION
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / APPLICATION


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can read, with those above it; their names are on the disk when this returns.

    What is in a folder is lost with its name, however well it was synced itself.
    """
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Return when the folder's names are on the disk; Windows gives no handle for that and journals names itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@dataclass(frozen=True, slots=True)
class Profile:
    """All places one office's data lives in; ``--profile DIR`` redirects every one of them."""

    folder: Path

    @property
    def store(self) -> Path:
        """The SQLite file."""
        return self.folder / "planner.sqlite3"

    @property
    def lock(self) -> Path:
        """The file whose OS lock says that a window has this profile open."""
        return self.folder / "planner.lock"

    @property
    def key(self) -> Path:
        """The unit's wrapped signing key."""
        return self.folder / "identity.pdkey"

    @property
    def sequence(self) -> Path:
        """The highest issued sequence number, kept outside the store so that a restored backup cannot reuse it."""
        return self.folder / "issued.json"

    @property
    def settings(self) -> Path:
        """Preferences of this PC: language, text size, theme, folders."""
        return self.folder / "settings.json"

    @property
    def backups(self) -> Path:
        """Verified copies of the store."""
        return self.folder / "backups"

    @property
    def quarantine(self) -> Path:
        """Received files that were not accepted, by their SHA-256."""
        return self.folder / "quarantine"

    @property
    def opened(self) -> Path:
        """Copies of evidence that other programs show; emptied at each start and end."""
        return self.folder / "opened"

    @property
    def received(self) -> Path:
        """What the view of received files lists."""
        return self.folder / "received.json"

    @property
    def log(self) -> Path:
        """The program's log; it never holds narratives, names or telephone numbers."""
        return self.folder / "planner.log"

    def create(self) -> None:
        """Make the folder, readable by its owner alone."""
        make_folder(self.folder)
