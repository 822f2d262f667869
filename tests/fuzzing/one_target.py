"""Fuzz one parser with coverage as the guide, in a process of its own: ``python -m fuzzing.one_target NAME SECONDS FOLDER``.

What is found is told at once and kept in ``FOLDER/findings``, once for each place in the code; the run goes on.
"""

from __future__ import annotations

import hashlib
import logging
import random
import resource
import sys
import traceback
from pathlib import Path

import atheris  # pyright: ignore  # in an environment of its own: make fuzz

with atheris.instrument_imports(include=["planner_desktop", "pyhanko", "asn1crypto", "zipfile", "xml"]):  # pyright: ignore
    from fuzzing.every_target import TARGETS
    from fuzzing.kept_seeds import kept_seeds

from fuzzing.target import MEMORY, SECONDS, Outcome, Target, outcome_of

HANGS = 60
"""Seconds of wall clock after which the fuzzer gives up on an input by itself."""


class Watch:
    """Judges each input and keeps what is not as it should be."""

    def __init__(self, target: Target, folder: Path) -> None:
        self._target, self._folder = target, folder
        self._seen: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def once(self, data: bytes) -> None:
        before = _peak()
        outcome = outcome_of(self._target, data)
        for name, what in self._complaints(outcome, _peak() - before):
            self._keep(name, what, data)

    @staticmethod
    def _complaints(outcome: Outcome, grown: int) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        if outcome.trouble is not None:
            last = traceback.extract_tb(outcome.trouble.__traceback__)[-1]
            told = "".join(traceback.format_exception(outcome.trouble))
            found.append((f"{outcome.words}-{Path(last.filename).stem}-{last.lineno}", told))
        if outcome.seconds > SECONDS:
            found.append(("slow", f"{outcome.seconds:.1f} s: {outcome.words}"))
        if grown > MEMORY:
            found.append(("large", f"{grown / 2**20:.0f} MiB: {outcome.words}"))
        return found

    def _keep(self, name: str, what: str, data: bytes) -> None:
        if name in self._seen:
            return
        self._seen.add(name)
        (self._folder / name).write_bytes(data)
        print(f"FOUND {self._target.name} {name}, {len(data)} bytes\n{what}", file=sys.stderr, flush=True)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    name, seconds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    target = TARGETS[name]
    logging.disable(logging.CRITICAL)
    corpus = folder / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in (*target.seeds(), *kept_seeds(name)):
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)

    def reshape(data: bytes, longest: int, seed: int) -> bytes:
        return target.reshape(data, atheris.Mutate, longest, random.Random(seed))[:longest]

    options = [f"-max_total_time={seconds}", f"-timeout={HANGS}", "-rss_limit_mb=4096", f"-max_len={target.longest}"]
    options += ["-print_final_stats=1", "-len_control=0", f"-artifact_prefix={folder / 'findings' / name}-"]
    watch = Watch(target, folder / "findings" / name)
    atheris.Setup([sys.argv[0], *options, str(corpus)], watch.once, custom_mutator=reshape)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
