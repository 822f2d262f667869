"""The actions of ``trust`` and their options; imports nothing that a start has to wait for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any


def add_trust(verbs: Any, fingerprint: Callable[[str], str], act: Callable[..., int]) -> None:
    """The verb's actions and their options."""
    trust = verbs.add_parser("trust", help="enrol this office's key, and decide about the keys of others")
    actions = trust.add_subparsers(title="actions", metavar="ACTION", dest="action", required=True)
    enrol = actions.add_parser("enrol", help="write this office's enrolment, a signed PDF")
    enrol.add_argument("--former", type=Path, metavar="FILE", help="the former key file, to vouch for the new key")
    enrol.add_argument("--former-passphrase-file", type=Path, metavar="FILE")
    roster = actions.add_parser("roster", help="write all keys decided upon as a signed PDF")
    for writing in (enrol, roster):
        writing.add_argument("--out", type=Path, required=True, metavar="FILE")
        writing.add_argument("--passphrase-file", type=Path, metavar="FILE", help="else it is asked for")
    show = actions.add_parser("show", help="say what an enrolment or a roster offers; nothing is decided")
    pin = actions.add_parser("pin", help="trust an enrolled key")
    pin.add_argument("--code", metavar="DIGITS", help="the 30 digits as the unit read them over the telephone")
    pin.add_argument("--confirmed", action="store_true", help="enough for a change that the unit's former key signed")
    hold = actions.add_parser("hold", help="keep an enrolled key for a later decision")
    load = actions.add_parser("load", help="take a roster over; without --yes only say what it would change")
    load.add_argument("--code", metavar="DIGITS", help="the issuer's 30 digits, where no trusted superior signed")
    load.add_argument("--yes", action="store_true", help="carry the changes out")
    for reading in (show, pin, hold, load):
        reading.add_argument("file", type=Path, metavar="FILE")
    revoke = actions.add_parser("revoke", help="let a key count no more")
    revoke.add_argument("fingerprint", type=fingerprint, metavar="SHA256")
    revoke.add_argument("--arrived", type=_moment, metavar="TIME", help="when the word of it arrived; now if not given")
    listing = actions.add_parser("list", help="list all keys kept")
    for each in (enrol, roster, show, pin, hold, load, revoke, listing):
        each.add_argument("--json", action="store_true", help="print everything, for machines")
    trust.set_defaults(act=act)


def _moment(text: str) -> datetime:
    """ISO 8601; without an offset, this PC's own time."""
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.astimezone()
