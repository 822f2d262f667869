"""A key cabinet in memory: the same refusals as the real one, without its half second."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from planner_desktop.domain.identity import Identity
from planner_desktop.errors import UserError
from support.fakes import PaperKey

NAME = "共青团示例县委"


@dataclass
class MemoryCabinet:
    """Holds at most one key; ``failing`` is raised by whatever is done with it next."""

    identity: Identity | None = None
    passphrase: str = ""
    failing: UserError | None = None
    set_aside_identities: list[Identity] = field(default_factory=list[Identity])
    p12: bytes = b""
    exported: Path | None = None

    def present(self) -> bool:
        return self.identity is not None

    def describe(self) -> Identity:
        self._fail()
        assert self.identity is not None
        return self.identity

    def create(self, unit_code: str, unit_name: str, passphrase: str) -> Identity:
        self._fail()
        return self._keep(unit_code, unit_name, passphrase)

    def install(self, p12: bytes, p12_passphrase: str, passphrase: str) -> Identity:
        self._fail()
        if p12_passphrase != "证书口令":
            raise UserError("key.p12_wrong_passphrase")
        self.p12 = p12
        return self._keep("", "示例证书", passphrase)

    def set_aside(self) -> None:
        assert self.identity is not None
        self.set_aside_identities.append(self.identity)
        self.identity = None

    def set_aside_keys(self) -> tuple[Path, ...]:
        return tuple(Path(f"{identity.fingerprint}.old") for identity in self.set_aside_identities)

    def open_set_aside(self, path: Path, passphrase: str) -> PaperKey:
        return PaperKey(fingerprint=path.stem)

    def open(self, passphrase: str) -> PaperKey:
        self._fail()
        if passphrase != self.passphrase:
            raise UserError("key.wrong_passphrase")
        assert self.identity is not None
        return PaperKey(self.identity.unit_code, self.identity.fingerprint)

    def change_passphrase(self, old: str, new: str) -> None:
        self.open(old)
        self.passphrase = new

    def export(self, folder: Path) -> Path:
        self._fail()
        self.exported = folder / "signing.key"
        return self.exported

    def restore(self, data: bytes, passphrase: str) -> Identity:
        self._fail()
        return self._keep("990101", NAME, passphrase)

    def _keep(self, code: str, name: str, passphrase: str) -> Identity:
        assert self.identity is None, "a key is never replaced"
        self.identity = Identity(code, name, "ab12" * 16, date(2020, 1, 1), date(2023, 1, 31))
        self.passphrase = passphrase
        return self.identity

    def _fail(self) -> None:
        if self.failing:
            raise self.failing
