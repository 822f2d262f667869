"""``trust ACTION``: enrol this office's key, and decide about the keys of others, without a window."""

from __future__ import annotations

import getpass
import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from planner_desktop.cli.exit_codes import DONE, REFUSED
from planner_desktop.documents.keys import SigningKey
from planner_desktop.domain.enrolment import EnrolmentOffer, RosterChange, RosterOffer
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.telephone_code import telephone_code
from planner_desktop.domain.trust import Pin
from planner_desktop.errors import UserError
from planner_desktop.ui.messages import refusal_sentence, sentence
from planner_desktop.wiring import DiskFiles, Wiring

Told = dict[str, Any]


def act_on_trust(options: Namespace, wiring: Wiring) -> int:
    """Carry out one action; raises ``UserError`` for whatever stands in its way."""
    told = _ACTIONS[options.action](options, wiring)
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(told)))
    return REFUSED if told.get("refused") else DONE


@contextmanager
def _at_the_store(wiring: Wiring) -> Iterator[None]:
    """Hold the profile and its store for one action; raises ``store.in_use`` while a window is open."""
    with wiring.lock():
        wiring.open_store()
        try:
            yield
        finally:
            wiring.workspace.close()


def _enrol(options: Namespace, wiring: Wiring) -> Told:
    key = wiring.cabinet.open(_passphrase(options.passphrase_file, "key.ask"))
    former = _former(options, wiring) if options.former else None
    with _at_the_store(wiring):
        pdf = wiring.trust.enrol(key, former)
    DiskFiles().write_all({options.out: pdf})
    code = telephone_code(key.fingerprint)
    words = sentence("enrolment.made", {"path": str(options.out), "code": code})
    return {"file": str(options.out), "fingerprint": key.fingerprint, "code": code, "sentence": words}


def _former(options: Namespace, wiring: Wiring) -> SigningKey:
    return wiring.cabinet.open_set_aside(options.former, _passphrase(options.former_passphrase_file, "key.ask_former"))


def _passphrase(file: Path | None, prompt: str) -> str:
    """From a file's first line, or typed unseen: never from the command line, which others can read."""
    if file is None:
        return getpass.getpass(sentence(prompt))
    return DiskFiles().read(file).decode("utf-8", "replace").split("\n", 1)[0].rstrip("\r")


def _show(options: Namespace, wiring: Wiring) -> Told:
    with _at_the_store(wiring):
        return _told(_offer(options.file, wiring))


def _offer(file: Path, wiring: Wiring) -> EnrolmentOffer | RosterOffer:
    data = DiskFiles().read(file)
    try:
        return wiring.trust.receive(data)
    except UserError as problem:
        if problem.code != "payload.is_roster":
            raise
    return wiring.rosters.receive(data)


def _told(offer: EnrolmentOffer | RosterOffer) -> Told:
    return _enrolment(offer) if isinstance(offer, EnrolmentOffer) else _roster(offer)


def _enrolment(offer: EnrolmentOffer) -> Told:
    words = sentence(f"standing.{offer.standing.value}", {"unit": offer.unit_name, "code": offer.code})
    return {
        "kind": "enrolment",
        "unit": offer.enrolment.unit_code,
        "name": offer.unit_name,
        "standing": offer.standing.value,
        "code": offer.code,
        "fingerprint": offer.identity.fingerprint,
        "not_before": offer.identity.not_before.isoformat(),
        "not_after": offer.identity.not_after.isoformat(),
        "notes": [_finding(note) for note in offer.notes],
        "sentence": words,
    }


def _roster(offer: RosterOffer) -> Told:
    acting = sum(change.acts for change in offer.changes)
    return {
        "kind": "roster",
        "unit": offer.roster.unit_code,
        "name": offer.issuer_name,
        "vouched": offer.vouched,
        "code": offer.code,
        "fingerprint": offer.issuer.fingerprint,
        "changes": [_change(change) for change in offer.changes],
        "sentence": sentence("roster.would_change", {"unit": offer.issuer_name, "count": acting, "code": offer.code}),
    }


def _change(change: RosterChange) -> Told:
    return {
        "unit": change.entry.unit_code,
        "name": change.unit_name,
        "action": change.action.value,
        "fingerprint": change.fingerprint,
        "replaces": change.current.fingerprint if change.current and change.current.is_pinned else None,
        "not_after": change.not_after,
        "problem": _finding(change.problem) if change.problem else None,
    }


def _finding(found: Refusal) -> Told:
    return {"code": found.code, "details": dict(found.details), "sentence": refusal_sentence(found)}


def _pin(options: Namespace, wiring: Wiring) -> Told:
    with _at_the_store(wiring):
        offer = _offer(options.file, wiring)
        if isinstance(offer, RosterOffer):
            raise UserError("payload.is_roster")
        return _pin_row(wiring.trust.pin(offer, options.code, confirmed=options.confirmed), wiring)


def _hold(options: Namespace, wiring: Wiring) -> Told:
    with _at_the_store(wiring):
        return _pin_row(wiring.trust.hold(wiring.trust.receive(DiskFiles().read(options.file))), wiring)


def _revoke(options: Namespace, wiring: Wiring) -> Told:
    with _at_the_store(wiring):
        return _pin_row(wiring.trust.revoke(options.fingerprint, options.arrived), wiring)


def _list(_options: Namespace, wiring: Wiring) -> Told:
    pins = wiring.kept_trust().pins.values()
    ordered = sorted(pins, key=lambda pin: (pin.unit_code, not pin.is_pinned, pin.since, pin.fingerprint))
    return {"pins": [_pin_row(pin, wiring) for pin in ordered]}


def _pin_row(pin: Pin, wiring: Wiring) -> Told:
    details = {"unit": pin.unit_name, "since": (pin.revoked_at or pin.since or pin.pinned_at)[:10]}
    return {
        "unit": pin.unit_code,
        "name": pin.unit_name,
        "status": pin.status.value,
        "fingerprint": pin.fingerprint,
        "code": telephone_code(pin.fingerprint),
        "since": pin.since or pin.pinned_at,
        "revoked_at": pin.revoked_at,
        "replaced_by": pin.replaced_by or None,
        "confirmed": pin.confirmed.value or None,
        "not_after": pin.not_after or None,
        "expired": pin.is_expired(wiring.now().date()),
        "sentence": sentence(f"pin.is_{pin.status.value}", details),
    }


def _issue(options: Namespace, wiring: Wiring) -> Told:
    key = wiring.cabinet.open(_passphrase(options.passphrase_file, "key.ask"))
    with _at_the_store(wiring):
        pdf = wiring.rosters.issue(key)
    DiskFiles().write_all({options.out: pdf})
    words = sentence("roster.made", {"path": str(options.out), "code": telephone_code(key.fingerprint)})
    return {"file": str(options.out), "fingerprint": key.fingerprint, "sentence": words}


def _load(options: Namespace, wiring: Wiring) -> Told:
    with _at_the_store(wiring):
        offer = wiring.rosters.receive(DiskFiles().read(options.file))
        told = _roster(offer)
        if not options.yes:
            return {**told, "loaded": 0, "refused": True}
        count = wiring.rosters.load(offer, None, options.code)
        return {**told, "loaded": count, "sentence": sentence("roster.loaded", {"count": count})}


def _lines(told: Told) -> Iterator[str]:
    """What a person reads: the sentence, and one line for each key or remark under it."""
    if "sentence" in told:
        yield told["sentence"]
    for pin in told.get("pins", ()):
        yield f"{pin['unit']}　{pin['name']}　{pin['sentence']}\n  {pin['code']}　SHA-256 {pin['fingerprint']}"
    for note in told.get("notes", ()):
        yield f"  · {note['sentence']}"
    for change in told.get("changes", ()):
        words = change["problem"] or {"sentence": sentence(f"roster.action_{change['action']}")}
        yield f"  {change['unit']}　{change['name']}　{words['sentence']}"


_ACTIONS: dict[str, Callable[[Namespace, Wiring], Told]] = {
    "enrol": _enrol,
    "show": _show,
    "pin": _pin,
    "hold": _hold,
    "revoke": _revoke,
    "list": _list,
    "roster": _issue,
    "load": _load,
}
