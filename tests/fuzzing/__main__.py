"""``make fuzz``: every parser of received bytes, fuzzed with coverage as the guide; what is found is kept in build/fuzz/findings.

usage: python -m fuzzing [--seconds N] [--keep] [TARGET …]
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fuzzing.every_target import TARGETS
from fuzzing.kept_seeds import keep

FOLDER = Path(__file__).parents[2] / "build" / "fuzz"
_DONE = re.compile(r"Done (\d+) runs in (\d+) second")


def main() -> int:
    """1 when something was found or a run broke off."""
    parser = argparse.ArgumentParser(prog="python -m fuzzing")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"some of: {', '.join(TARGETS)}")
    parser.add_argument("--seconds", type=int, default=600, help="for each target (600)")
    parser.add_argument("--keep", action="store_true", help="then keep an input for each outcome with the tests")
    options = parser.parse_args()
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    names = options.targets or list(TARGETS)
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        sound = list(threads.map(lambda name: fuzz(name, options.seconds), names))
    if options.keep:
        for name in names:
            keep(TARGETS[name], FOLDER / "corpus" / name)
    return 0 if all(sound) else 1


def fuzz(name: str, seconds: int) -> bool:
    """One target in a process of its own; says how it went and whether nothing was found."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    log, findings = FOLDER / f"{name}.log", FOLDER / "findings" / name
    before = _names(findings)
    with log.open("wb") as stream:
        command = [sys.executable, "-m", "fuzzing.one_target", name, str(seconds), str(FOLDER)]
        code = subprocess.run(command, stdout=stream, stderr=subprocess.STDOUT, check=False).returncode
    done = _DONE.search(log.read_text("utf-8", "replace"))
    new = sorted(_names(findings) - before)
    runs, took = (int(done[1]), int(done[2])) if done else (0, 0)
    broken = "" if done and code == 0 else f", broke off ({code}, see {log})"
    print(f"{name:14} {took:5} s {runs:12,} runs, found: {', '.join(new) or 'nothing'}{broken}", flush=True)
    return not new and not broken


def _names(folder: Path) -> set[str]:
    return {file.name for file in folder.glob("*")}


if __name__ == "__main__":
    sys.exit(main())
