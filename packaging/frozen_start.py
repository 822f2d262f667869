"""Where a frozen program begins."""

from __future__ import annotations

import multiprocessing
import sys

from planner_desktop.__main__ import main

if __name__ == "__main__":
    # No part of the program forks, but a library that did would otherwise open a second window.
    multiprocessing.freeze_support()
    sys.exit(main())
