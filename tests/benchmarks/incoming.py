"""A city's whole intake: the returns of 117 offices, vetted in one child and in two."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from measuring import Bench, Budget, Row, by_turns, timed
from profiles import NOW, UNIT, Issue, now, sealed_return

from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.documents.pdf.rendering import render_return
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.domain.trust import TrustBook
from planner_desktop.services.incoming import Incoming, Received

ROUNDS, PAIRS = 8, 117
GAIN = 1.8
"""Times as many verdicts a second with two children, at least."""


def rows(bench: Bench) -> Iterator[Row]:
    """Children are started before the clock is, as they are kept from one batch to the next."""
    issue = sealed_return(bench.work / "incoming")
    bench.say(f"incoming   signing {PAIRS} pairs …")
    files = list(_signed(issue))
    trust = TrustBook.pinning({issue.key.fingerprint: UNIT})
    one, two = Intake(files, trust, 1), Intake(files, trust, 2)
    pairs = by_turns(bench.rounds(ROUNDS), lambda: timed(two.verdicts), lambda: timed(one.verdicts))
    one.end()
    two.end()
    fast, slow = ([sample.wall * 1000 for sample in half] for half in zip(*pairs, strict=True))
    note = f"{len(files) / min(fast) * 1000:.0f} verdicts/s at best, in one child {len(files) / min(slow) * 1000:.0f}"
    what = f"Verdicts on {PAIRS} pairs, two children"
    yield Row("incoming.two", what, "ms", fast, slow, "one child", Budget(round(1 / GAIN, 2)), note=note)


def _signed(issue: Issue) -> Iterator[Received]:
    """One return under 117 numbers: other payloads and other bytes, and as much to look at in each."""
    files, drawn = ReturnFiles(), render_return(issue.ledger)
    sealed = files.read_payload(issue.record.payload)
    for number in range(1, PAIRS + 1):
        payload = files.payload(replace(sealed, sequence=number))
        xlsx = files.sign_xlsx(files.draw_xlsx(issue.ledger, payload), issue.key, issue.ledger, NOW)
        bound = hashlib.sha256(xlsx).hexdigest()
        yield Received(f"{number}.pdf", files.sign_pdf(drawn, issue.key, payload, bound, issue.ledger, NOW))
        yield Received(f"{number}.xlsx", xlsx)


class Intake:
    """Receives the batch with a number of children."""

    def __init__(self, files: list[Received], trust: TrustBook, count: int) -> None:
        self._files, self._trust = files, trust
        self._workers = VettingWorkers(count)
        self._incoming = Incoming(IsolatedFiles(self._workers), now, parallel=count)

    def verdicts(self) -> None:
        """A verdict on each file."""
        for verdict in self._incoming.verify(self._files, self._trust):
            assert verdict.accepted, verdict

    def end(self) -> None:
        """End the children."""
        self._workers.close()
