"""Starts the program: the window without a verb, else the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run and give the exit code: 0 done, 1 refused, 2 wrong use."""
    from planner_desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
