"""What the view of received files says: a shape and a word for each outcome, the three answers, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner_desktop.domain.coverage import visible
from planner_desktop.domain.enrolment import EnrolmentOffer, RosterOffer, Standing
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.outcome import Outcome
from planner_desktop.domain.trust import Confirmation, Pin
from planner_desktop.domain.units import Unit
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.services.inbox import Sorted
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.change_words import place_text as place_of_change
from planner_desktop.ui.lights import ALTERED, DUPLICATE, GOOD, HELD, SUPERSEDED, Shape, Sign
from planner_desktop.ui.messages import refusal_sentence, verdict_sentence
from planner_desktop.ui.standing_words import TYPE_WORDS
from planner_desktop.ui.translation import QT_TR_NOOP, tr

OUTCOME_SIGNS: dict[Outcome, Sign] = {
    Outcome.GOOD: GOOD,
    Outcome.OTHER_EVIDENCE: Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Evidence differs")),
    Outcome.ALTERED: ALTERED,
    Outcome.UNSIGNED: Sign(Shape.CROSS, "late", QT_TR_NOOP("No signature")),
    Outcome.UNKNOWN_KEY: Sign(Shape.HALF, "warn", QT_TR_NOOP("Unknown signature")),
    Outcome.HELD: HELD,
    Outcome.REFUSED: Sign(Shape.CROSS, "late", QT_TR_NOOP("Refused")),
    Outcome.DUPLICATE: DUPLICATE,
    Outcome.SUPERSEDED: SUPERSEDED,
    Outcome.ENROLMENT: Sign(Shape.HALF, "warn", QT_TR_NOOP("Enrolment")),
    Outcome.ENROLLED: Sign(Shape.TICK, "ok", QT_TR_NOOP("Enrolled")),
    Outcome.ROSTER: Sign(Shape.HALF, "warn", QT_TR_NOOP("Roster")),
    Outcome.NO_RETURN: Sign(Shape.BAR, "none", QT_TR_NOOP("No return")),
    Outcome.UNREADABLE: Sign(Shape.CROSS, "late", QT_TR_NOOP("Unreadable")),
}

ADVICE: dict[Outcome, str] = {
    Outcome.GOOD: QT_TR_NOOP("It can be used as it is."),
    Outcome.OTHER_EVIDENCE: QT_TR_NOOP(
        "The return itself can be used; its evidence is not what it names. Ask the unit for the package as the program "
        "made it."
    ),
    Outcome.ALTERED: QT_TR_NOOP(
        "A file that was changed cannot be accepted. Ask the unit for the original file; this one is kept in quarantine."
    ),
    Outcome.UNSIGNED: QT_TR_NOOP(
        "A file without a signature cannot be accepted. Ask for the file as the program exported it, not saved again."
    ),
    Outcome.UNKNOWN_KEY: QT_TR_NOOP(
        "Held: its key is not enrolled here. Ask the unit to send its enrolment first (it makes it under Menu › This "
        "unit's key…). If you have it already, drop it here."
    ),
    Outcome.HELD: QT_TR_NOOP(
        "Held until its key is confirmed: compare the 30 digits over the telephone; this file is then verified again "
        "by itself."
    ),
    Outcome.REFUSED: QT_TR_NOOP("A refused file cannot be accepted; it is kept in quarantine."),
    Outcome.DUPLICATE: QT_TR_NOOP("The same file came before, byte for byte; there is nothing to do."),
    Outcome.SUPERSEDED: QT_TR_NOOP("A later revision of this return is here; this one is no longer used."),
    Outcome.ENROLMENT: QT_TR_NOOP("Call the unit, compare the 30 digits, and enrol the key if they are the same."),
    Outcome.ENROLLED: QT_TR_NOOP("This key is enrolled already; there is nothing to do."),
    Outcome.ROSTER: QT_TR_NOOP("Look through it, then take its decisions over."),
    Outcome.NO_RETURN: QT_TR_NOOP("Only returns, enrolments and rosters of this program are verified."),
    Outcome.UNREADABLE: QT_TR_NOOP("Nothing is known about it. Put that right and drop it again."),
}

ENROLMENT_IS_HERE = QT_TR_NOOP(
    "Held: its key is not enrolled here, but its enrolment has come. Open it and compare the 30 digits over the "
    "telephone; this file is then verified again by itself."
)
"""In place of the advice for an unknown key."""

NO_ANSWER = Sign(Shape.BAR, "none", QT_TR_NOOP("Unknown"))
INTACT = Sign(Shape.TICK, "ok", QT_TR_NOOP("Intact"))
NOT_INTACT = Sign(Shape.CROSS, "late", QT_TR_NOOP("Not intact"))
VALID = Sign(Shape.TICK, "ok", QT_TR_NOOP("Holds"))
NOT_VALID = Sign(Shape.CROSS, "late", QT_TR_NOOP("Does not hold"))
TRUSTED = Sign(Shape.TICK, "ok", QT_TR_NOOP("Trusted"))
UNDECIDED = Sign(Shape.HALF, "warn", QT_TR_NOOP("Undecided"))
NOT_TRUSTED = Sign(Shape.CROSS, "late", QT_TR_NOOP("Not trusted"))

CONFIRMATIONS = {
    Confirmation.NONE: QT_TR_NOOP("The certificate is enrolled for {unit}."),
    Confirmation.TELEPHONE: QT_TR_NOOP("The certificate is enrolled for {unit} (compared by telephone on {day})."),
    Confirmation.FORMER_KEY: QT_TR_NOOP(
        "The certificate is enrolled for {unit} (its former key signed for it, {day})."
    ),
    Confirmation.ROSTER: QT_TR_NOOP(
        "The certificate is enrolled for {unit} (from the superior office's roster, {day})."
    ),
}
ABOUT_TRUST = ("certificate.", "return.signed_by_other_unit")
CHANGES = ("xlsx.cell_changed", "pdf.cell_changed", "pdf.line_changed", "return.field_changed", "return.head_changed")
"""Findings that name an old and a new value."""
ANSWERED = ("pdf.changed", "xlsx.changed", "certificate.not_pinned", "certificate.held")
"""Findings that are what an answer says."""
STANDINGS = {
    Standing.NEW: QT_TR_NOOP("{unit} presents its key; nothing is enrolled for it yet"),
    Standing.KNOWN: QT_TR_NOOP("{unit} presents the key that is enrolled already"),
    Standing.CHANGE_SIGNED: QT_TR_NOOP("{unit} changes its key; the former key signed for the new one"),
    Standing.CHANGE_UNPROVEN: QT_TR_NOOP("{unit} presents another key than the one enrolled"),
    Standing.REVOKED: QT_TR_NOOP("{unit} presents a key that was revoked here"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the three answers, with the sentence beside it."""

    question: str
    sign: Sign
    sentence: str


def answers(found: Sorted, pins: Mapping[str, Pin]) -> tuple[Answer, Answer, Answer]:
    """Intact? Valid? Trusted? Always in this order."""
    verdict, outcome = found.file.verdict, found.outcome
    if outcome in (Outcome.NO_RETURN, Outcome.UNREADABLE):
        said = ((NO_ANSWER, tr("Nothing can be said of it.")),) * 3
    else:
        said = (_intact(verdict, outcome), _valid(verdict), _trusted(verdict, outcome, pins))
    questions = (tr("Intact?"), tr("Valid?"), tr("Trusted?"))
    first, second, third = (
        Answer(question, sign, sentence) for question, (sign, sentence) in zip(questions, said, strict=True)
    )
    return first, second, third


def _intact(verdict: FileVerdict, outcome: Outcome) -> tuple[Sign, str]:
    if verdict.intact:
        return INTACT, tr("Nothing was changed since it was signed.")
    if any(found.code.startswith("vetting.") for found in verdict.findings):
        return NO_ANSWER, tr("It was not opened, so nobody looked.")
    if outcome is Outcome.UNSIGNED:
        return NOT_INTACT, tr("There is no signature that could show changes.")
    return NOT_INTACT, tr("It was changed after it was signed.")


def _valid(verdict: FileVerdict) -> tuple[Sign, str]:
    if verdict.valid:
        return VALID, tr("The signature is made as the rule demands, and its certificate is in date.")
    if not verdict.intact:
        return NOT_VALID, tr("No signature fits the present content.")
    against = [found for found in verdict.findings if not found.code.startswith("certificate.not_pinned")]
    return NOT_VALID, refusal_sentence(against[0]) if against else tr("The signature breaks the rule.")


def _trusted(verdict: FileVerdict, outcome: Outcome, pins: Mapping[str, Pin]) -> tuple[Sign, str]:
    pin = pins.get(verdict.fingerprint or "")
    if verdict.trusted and pin and not verdict.intact:
        return TRUSTED, tr(
            "The file carries the enrolled certificate of {unit}; its content is changed.", unit=pin.unit_name
        )
    # An enrolment was looked at before its key was pinned, and is not a file that is verified again.
    if verdict.trusted or (outcome is Outcome.ENROLLED and pin):
        unit, day = (pin.unit_name, day_text(pin.pinned_at)) if pin else (verdict.signer or "", "")
        return TRUSTED, tr(CONFIRMATIONS[pin.confirmed if pin else Confirmation.NONE], unit=unit, day=day)
    if verdict.fingerprint is None:
        return NO_ANSWER, tr("It names no certificate.")
    against = [found for found in verdict.findings if found.code.startswith(ABOUT_TRUST)]
    code = against[0].code if against else "certificate.not_pinned"
    if code == "certificate.not_pinned":
        return UNDECIDED, tr("The certificate of “{signer}” is not enrolled here.", signer=verdict.signer or "")
    return (UNDECIDED if code == "certificate.held" else NOT_TRUSTED), refusal_sentence(against[0])


def day_text(moment: str) -> str:
    """The day of a time in ISO 8601."""
    return moment[:10]


def time_text(at: datetime) -> str:
    """A day and time as short as a list needs it: 7月3日 09:12."""
    return tr("{month}/{day} {time}", month=at.month, day=at.day, time=at.strftime("%H:%M"))


def unit_of(found: Sorted, workspace: Workspace) -> Unit | None:
    """The unit a file is about, from the directory and never by the name the file gives itself.

    Of a file whose content is not to be believed, the unit whose enrolled certificate it carries.
    """
    file = found.file
    pin = workspace.pins.get(file.verdict.fingerprint or "")
    offered = file.offer.enrolment.unit_code if isinstance(file.offer, EnrolmentOffer) else ""
    code = offered or file.verdict.unit_code or (pin.unit_code if pin else "")
    return workspace.directory.by_code.get(code)


def unit_text(found: Sorted, workspace: Workspace) -> str:
    """That unit as shortly as it can be told from others here."""
    unit, own = unit_of(found, workspace), workspace.unit
    if unit is None:
        return ""
    return unit.name if own is not None and unit.parent == own.code else unit.place


def place_text(verdict: FileVerdict) -> str:
    """Period, type and revision: 2020Q2 · 首报 R0."""
    if verdict.period is None or verdict.type is None:
        return ""
    return f"{verdict.period.name} · {tr(TYPE_WORDS[verdict.type])} R{verdict.revision}"


def list_sentence(found: Sorted) -> str:
    """One line for the list: what is wrong first of all."""
    verdict, outcome, offer = found.file.verdict, found.outcome, found.file.offer
    match outcome:
        case Outcome.GOOD:
            return tr("Intact, valid and trusted; it can be used")
        case Outcome.DUPLICATE | Outcome.SUPERSEDED | Outcome.OTHER_EVIDENCE:
            return tr(ADVICE[outcome])
        case Outcome.ALTERED:
            named = [each for each in verdict.findings if each.code in CHANGES]
            return _changes_text(named) if named else verdict_sentence(verdict)
        case Outcome.UNKNOWN_KEY:
            return tr("Its key is not enrolled here; compare the 30 digits over the telephone")
        case _ if offer is not None:
            return offer_text(offer)
        case _:
            return verdict_sentence(verdict)


def _changes_text(named: Sequence[Refusal]) -> str:
    """The first change as short as a list needs it, and how many more there are."""
    first = _change_text(named[0].code, dict(named[0].details)) or refusal_sentence(named[0])
    return first if len(named) == 1 else tr("{first}, and {count} more", first=first, count=len(named) - 1)


def _change_text(code: str, told: Mapping[str, str]) -> str:
    """A change in a few words; empty where its sentence is as short."""
    match code:
        case "xlsx.cell_changed":
            return tr(
                "“{sheet}” {cell}: “{old}” became “{new}”",
                sheet=told.get("sheet", ""),
                cell=told.get("cell", ""),
                old=visible(told.get("old", "")),
                new=visible(told.get("new", "")),
            )
        case "pdf.cell_changed":
            return tr(
                "Page {page}, task {task}, {column}: “{old}” became “{new}”",
                page=told.get("page", ""),
                task=told.get("task", ""),
                column=told.get("column", ""),
                old=visible(told.get("old", "")),
                new=visible(told.get("new", "")),
            )
        case "return.field_changed":
            return tr("Task {task}: “{field}” was changed", task=told.get("task", ""), field=place_of_change(told))
        case "return.head_changed":
            return tr("“{field}” of the return was changed", field=place_of_change(told))
        case _:
            return ""


def offer_text(offer: EnrolmentOffer | RosterOffer) -> str:
    """What an enrolment or a roster brings."""
    if isinstance(offer, EnrolmentOffer):
        return tr(STANDINGS[offer.standing], unit=offer.unit_name)
    count = sum(change.acts for change in offer.changes)
    return tr("Roster of {unit}: {count} decisions to take over", unit=offer.issuer_name, count=count)


def other_findings(verdict: FileVerdict) -> tuple[Refusal, ...]:
    """Findings that neither the table of changes nor an answer says already."""
    return tuple(found for found in verdict.findings if found.code not in (*CHANGES, *ANSWERED))
