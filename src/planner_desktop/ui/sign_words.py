"""What the sign page says of a return: how it stands, what came of it and what to do next."""

from __future__ import annotations

from datetime import date, datetime

from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnRecord, ReturnState
from planner_desktop.services.return_type import type_of_next
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.signing import Situation
from planner_desktop.ui.standing_words import TYPE_WORDS
from planner_desktop.ui.translation import tr


def banner_text(now: Situation) -> str:
    """What has to be known before anything else, or empty."""
    if now.state is ReturnState.SENT_BACK:
        return tr("Sent back: revision {revision} replaces the whole return.", revision=now.revision)
    if now.correcting and not now.changed:
        return tr(
            "Preparing revision {revision}: no entry has been changed yet. Change the entries first, unless only the "
            "names are to be corrected.",
            revision=now.revision,
        )
    if now.correcting:
        return tr(
            "Preparing revision {revision}: it replaces the whole of revision {last}.",
            revision=now.revision,
            last=now.revision - 1,
        )
    if now.changed and now.shows_return:
        return tr("{count} places changed since signing; a new revision is needed to hand them up.", count=now.changed)
    if now.changed:
        return tr("{count} places changed since sealing; signing now seals them anew.", count=now.changed)
    return ""


def draft_words(workspace: Workspace, period: Period, day: date, revision: int) -> tuple[str, str]:
    """Which return one signed on a day would be, 2020年第2季度 · 补报, and what signing means, said before."""
    return f"{period_title(period)} · {tr(TYPE_WORDS[type_of_next(workspace, period, day)])}", tr(
        "After signing the content no longer changes; a change then needs revision {next}, which quotes this check code.",
        next=revision + 1,
    )


def after_text(revision: int) -> str:
    """What signing meant, said afterwards."""
    return tr(
        "The content no longer changes; a change needs revision {next}, which quotes this check code.",
        next=revision + 1,
    )


def outcome_text(record: ReturnRecord, just_now: bool) -> str:
    """As what a return was registered, and when unless it was just now."""
    type_, revision = tr(TYPE_WORDS[record.type]), record.revision
    if just_now or not record.issued_at:
        return tr("Signed and exported, registered as {type} · revision {revision}", type=type_, revision=revision)
    at = datetime.fromisoformat(record.issued_at).strftime("%Y-%m-%d %H:%M")
    return tr("Signed and exported on {at}: {type} · revision {revision}", at=at, type=type_, revision=revision)


def then_text(whole: bool, recipient: str, first: bool = False) -> str:
    """What to do with the files; ``whole``: all of them are in the folder; ``first``: the office sends its first return."""
    if not whole:
        return tr(
            "Not all files are in this folder any more: choose the folder they are in now, or export the same return "
            "again with the passphrase."
        )
    if not recipient:
        return tr("Keep the files with the office's records.")
    sent = tr(
        "Next: send both attachments to {office}; the e-mail draft has them attached. On a mail site, attach the two "
        "files yourself.",
        office=recipient,
    )
    if not first:
        return sent
    form = tr(
        "This is the first return: make the registration form under Menu › “This unit's key…” and send it along, so "
        "that the key is known there."
    )
    return f"{sent}\n{form}"


def standing_text(record: ReturnRecord | None, cancelled: bool = False) -> str:
    """What stands after an export that did not come through."""
    if record is None or record.state is not ReturnState.SEALED:
        return ""
    if cancelled:
        return tr(
            "The return stays sealed under check code {code}; the red button exports it whenever you like.",
            code=record.check_code,
        )
    return tr(
        "The return stays sealed under check code {code}; nothing is lost. Put the cause right or choose another "
        "folder, then press the red button again.",
        code=record.check_code,
    )
