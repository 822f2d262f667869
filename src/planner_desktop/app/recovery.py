"""Opens the profile's data; where it is damaged or gone, offers the newest sound copy and says what would be missing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from planner_desktop.errors import UserError
from planner_desktop.ui.messages import error_sentence, sentence
from planner_desktop.ui.translation import tr

if TYPE_CHECKING:
    from planner_desktop.store.restoring import Offer
    from planner_desktop.ui.prompter import Prompter
    from planner_desktop.wiring import Wiring

_DAMAGE = {"store.damaged": "restore.damaged", "audit.tampered": "restore.tampered"}
"""What a copy can help with, and how it is said together with the offer."""


def open_data(wiring: Wiring, prompter: Prompter) -> bool:
    """Open the store, from a copy where the user wants that; False when it stays shut, which has been said."""
    try:
        if not wiring.profile.store.exists() and wiring.profile.backups.is_dir():
            _offer_for_gone(wiring, prompter)
        wiring.open_store()
    except UserError as problem:
        return _is_helped(problem, wiring, prompter)
    return True


def _offer_for_gone(wiring: Wiring, prompter: Prompter) -> None:
    """A store that somebody or something took away; who declines begins anew."""
    offer = wiring.restore_offer()
    if offer is not None:
        gone = sentence("restore.gone", {"path": str(wiring.profile.store)})
        if prompter.confirm(_in_words(gone, offer, "restore.question_gone"), tr("Use this copy")):
            wiring.restore(offer)


def _is_helped(problem: UserError, wiring: Wiring, prompter: Prompter) -> bool:
    if problem.code not in _DAMAGE:
        prompter.tell(error_sentence(problem))
        return False
    try:
        offer = wiring.restore_offer()
        if offer is None:
            prompter.tell(sentence("restore.none", {"folder": str(wiring.profile.backups)}))
            return False
        damage = sentence(_DAMAGE[problem.code], problem.details)
        if not prompter.confirm(_in_words(damage, offer, "restore.question"), tr("Use this copy")):
            return False
        _tell_the_rest(offer, wiring.restore(offer), prompter)
        wiring.open_store()
    except UserError as trouble:
        prompter.tell(error_sentence(trouble))
        return False
    return True


def _tell_the_rest(offer: Offer, count: int, prompter: Prompter) -> None:
    """What was brought back of the later savings, and what was not; nothing where nothing is missing."""
    later = offer.later
    if later is None:
        prompter.tell(sentence("restore.came_back_unknown", {"count": count}))
    elif count < later.count:
        prompter.tell(sentence("restore.came_back", {"count": count, "missing": later.count - count}))


def _in_words(happened: str, offer: Offer, question: str) -> str:
    """What happened, what is safe, what would be missing, and the question."""
    details = {
        "made": _local(offer.backup.made_at),
        "entries": offer.entries,
        "files": offer.files,
        "returns": offer.returns,
    }
    after = sentence("restore.gone_later") if question == "restore.question_gone" else _later(offer)
    return "\n\n".join([happened, f"{sentence('restore.copy', details)} {after}", sentence(question)])


def _later(offer: Offer) -> str:
    later = offer.later
    if later is None:
        return sentence("restore.later_unknown")
    if later.last_at is None:
        return sentence("restore.nothing_later")
    return sentence("restore.later", {"count": later.count, "last": _local(later.last_at)})


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
