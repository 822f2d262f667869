"""Offices that enrol, pin and verify with real keys and real PDFs, sharing nothing but files; all of it sample data (示例)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from planner_desktop import paths
from planner_desktop.documents.directory import load_directory
from planner_desktop.documents.keys import SigningKey, create_key, open_key
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.documents.trust_papers import TrustPapers
from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.domain.trust import Pin
from planner_desktop.domain.units import Directory
from planner_desktop.services.incoming import Incoming
from planner_desktop.services.rosters import Rosters
from planner_desktop.services.trust import Trust
from planner_desktop.services.workspace import Workspace
from support.fakes import MemoryStore
from support.signed_samples import CHEAP, PASSPHRASE
from support.small_plan import small_plan

PROVINCE, CITY, COUNTY, SIBLING, OTHER_CITY = "140000", "140100", "140106", "140105", "140200"
START = datetime(2020, 6, 28, 4, 0, tzinfo=UTC)


@cache
def directory() -> Directory:
    """The shipped directory."""
    return load_directory((paths.resources() / "units" / "units.tsv").read_bytes())


def key_of(unit: str, which: str = "first", name: str = "", made: datetime = START - timedelta(days=30)) -> SigningKey:
    """A unit's key; another word for ``which`` gives another key."""
    return _key(unit, which, name or directory().by_code[unit].office_name, made)


@cache
def _key(unit: str, _which: str, name: str, made: datetime) -> SigningKey:
    return open_key(create_key(unit, name, PASSPHRASE, now=made, cost=CHEAP), PASSPHRASE)


class TrustDesk:
    """One office: its store in memory, its clock, and what it has decided."""

    def __init__(self, unit: str, *, sample: bool = False) -> None:
        self.clock = START
        self.store = MemoryStore()
        self.workspace = Workspace(small_plan(), directory())
        self.workspace.open(self.store)
        self.workspace.apply(edits.set_office(self.workspace.progress, Office(unit, sample=sample)))
        documents, papers = ReturnFiles(), TrustPapers()
        self.trust = Trust(self.workspace, documents, papers, lambda: self.clock)
        self.rosters = Rosters(self.workspace, documents, papers, lambda: self.clock)
        self.incoming = Incoming(documents, lambda: self.clock)

    def forward(self, **span: float) -> None:
        """Let time pass."""
        self.clock += timedelta(**span)

    def pin(self, unit: str, which: str = "first") -> Pin:
        """Pin a unit's key as after a telephone call."""
        offer = self.trust.receive(TrustDesk(unit).trust.enrol(key_of(unit, which)))
        return self.trust.pin(offer, offer.code)

    @property
    def labels(self) -> list[str]:
        """What the audit log says was done, but for naming the office."""
        return [action.label for action in self.store.actions[1:]]
