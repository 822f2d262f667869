"""What the child gives up before it sees the first received byte.

It confines itself once everything it needs is imported: from then on it can open no file and no connection, write no
byte to a disk, start no process, and has a bounded share of memory and time. The platforms differ in how much of that
they can promise; ``confine`` tells what holds.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

MEMORY = 160 * 1024 * 1024
"""Bytes of data, libraries apart, which keeps the whole process below 200 MiB; the largest sound return takes 81."""
ADDRESSES = 1024 * 1024 * 1024
"""Bytes of address space, libraries and all."""
COMMITTED = 256 * 1024 * 1024
"""Bytes on Windows, which counts the libraries' own data too."""
SECONDS = 10
"""Computing time and waiting time for one file."""


def confine() -> tuple[str, ...]:
    """Give up what verification does not need, for good; the names of the limits that hold."""
    # A folder in use cannot be removed, nor a memory stick be taken out.
    os.chdir(Path(sys.executable).anchor)
    if sys.platform == "win32":
        from planner_desktop.documents.isolation import windows

        return windows.confine(COMMITTED)
    return _confine_posix()


if sys.platform != "win32":
    import resource

    _FOR_GOOD = {
        "memory": (resource.RLIMIT_DATA, MEMORY),
        "address space": (resource.RLIMIT_AS, ADDRESSES),
        "writing": (resource.RLIMIT_FSIZE, 0),
        "core dump": (resource.RLIMIT_CORE, 0),
        "processes": (resource.RLIMIT_NPROC, 0),
        # No descriptor is free any more: no file, no pipe and no connection can be opened.
        "opening": (resource.RLIMIT_NOFILE, 0),
    }

    def _confine_posix() -> tuple[str, ...]:
        for kind, limit in _FOR_GOOD.values():
            _, highest = resource.getrlimit(kind)
            least = limit if highest == resource.RLIM_INFINITY else min(limit, highest)
            resource.setrlimit(kind, (least, least))
        return tuple(_FOR_GOOD)

    def allow_time() -> None:
        """Let the next file have ``SECONDS`` of computing; the system ends the process after that."""
        _, highest = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + SECONDS + 1, highest))

else:

    def allow_time() -> None:
        """Nothing to set: the program ends the process when it takes too long to answer."""
