"""The dialogs about keys over a real office with real keys; only the key cabinet's passphrase work is made cheap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner_desktop.documents.keys import SigningKey
from planner_desktop.domain.enrolment import EnrolmentOffer
from planner_desktop.domain.identity import Identity
from planner_desktop.errors import UserError
from planner_desktop.services.trust import Trust
from planner_desktop.ui.key_desk import KeyDesk
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.own_key_dialog import OwnKeyDialog
from support.asking import Answers
from support.cabinet import MemoryCabinet
from support.trust_desk import CITY, COUNTY, SIBLING, TrustDesk, directory, key_of

PASSPHRASE, FORMER_PASSPHRASE = "shili-2020-kouling", "shili-2019-kouling"


@dataclass
class RealKeyCabinet(MemoryCabinet):
    """Opens to a unit's real key."""

    unit: str = COUNTY
    former: str = ""
    """Which of the unit's keys was put away."""

    def describe(self) -> Identity:
        self._fail()
        return key_of(self.unit).identity

    def open(self, passphrase: str) -> SigningKey:  # type: ignore[override]
        super().open(passphrase)
        return key_of(self.unit)

    def set_aside_keys(self) -> tuple[Path, ...]:
        return (Path("identity-first.pdkey.old"),) if self.former else ()

    def open_set_aside(self, path: Path, passphrase: str) -> SigningKey:  # type: ignore[override]
        if passphrase != FORMER_PASSPHRASE:
            raise UserError("key.wrong_passphrase")
        return key_of(self.unit, self.former)


@dataclass
class MemoryDisk:
    """What was written."""

    written: dict[Path, bytes] = field(default_factory=dict[Path, bytes])

    def read(self, path: Path) -> bytes:
        return self.written[path]

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        self.written |= files


class KeyStand:
    """One office (a county unless said otherwise) with its key, and the desk its dialogs work with."""

    def __init__(self, unit: str = COUNTY, *, key: bool = True) -> None:
        self.unit = directory().by_code[unit]
        self.office = TrustDesk(unit)
        self.cabinet = RealKeyCabinet(unit=unit)
        self.disk, self.answers = MemoryDisk(), Answers()
        self.opened: list[Path] = []
        if key:
            self.cabinet.create(unit, self.unit.office_name, PASSPHRASE)
        tools = KeyTools(self.cabinet, self.answers, self.disk.read, lambda: self.office.clock.date())
        self.desk = KeyDesk(
            self.office.workspace,
            lambda: self.office.trust,
            lambda: self.office.rosters,
            tools,
            self.disk,
            self.answers,
            lambda: Path("/示例"),
            lambda path: self.opened.append(path),
        )

    @property
    def trust(self) -> Trust:
        """The office's decisions."""
        return self.office.trust

    def own_key(self, over: QWidget | None = None) -> OwnKeyDialog:
        """The dialog about the own key."""
        return OwnKeyDialog(self.desk, self.unit, over)

    def refuse_next(self, code: str) -> None:
        """Let the key cabinet fail from now on."""
        self.cabinet.failing = UserError(code)


def offered(city: TrustDesk, unit: str = COUNTY, which: str = "first", former: str = "") -> EnrolmentOffer:
    """What a unit's enrolment offers a city."""
    enrolled = TrustDesk(unit).trust.enrol(key_of(unit, which), key_of(unit, former) if former else None)
    return city.trust.receive(enrolled)


def city_with_keys() -> KeyStand:
    """A city with an enrolled, a replaced, a held and a revoked key."""
    stand = KeyStand(CITY)
    city = stand.office
    city.pin(COUNTY)
    city.forward(days=60)
    change = offered(city, COUNTY, "second", "first")
    city.trust.pin(change, confirmed=True)
    city.trust.hold(offered(city, SIBLING))
    other = offered(city, "140107")
    city.trust.revoke(city.trust.pin(other, other.code).fingerprint)
    return stand
