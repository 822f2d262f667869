"""LibreOffice as an independent judge of workbooks."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that Debian's ``python3-uno`` belongs to."""
_ASK = Path(__file__).with_name("ask_libreoffice.py")
_PATIENCE = 150
"""Seconds, on a machine that is busy with everything else."""


def signatures(profile: Path, files: Sequence[Path]) -> dict[str, list[dict[str, Any]]]:
    """For each file, what LibreOffice's dialogue about digital signatures would list; one start for all of them."""
    ask = [_SYSTEM_PYTHON, str(_ASK), str(profile), *map(str, files)]
    # Its Python must not look into the environment under test.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    answer = subprocess.run(ask, capture_output=True, text=True, timeout=_PATIENCE, env=environment, check=False)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)
