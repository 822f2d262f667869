"""A change in words: which field of which step or figure, and what its values mean; elsewhere they are codes."""

from __future__ import annotations

from collections.abc import Mapping

from planner_desktop.domain.coverage import visible
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.plan import IndicatorKind
from planner_desktop.domain.progress import Status
from planner_desktop.domain.returns import ReturnType
from planner_desktop.ui.lights import STATUSES
from planner_desktop.ui.messages import FIELD_WORDS, refusal_sentence, sentence
from planner_desktop.ui.standing_words import TYPE_WORDS
from planner_desktop.ui.translation import QT_TR_NOOP, tr

HEAD_WORDS = {
    "plan_number": QT_TR_NOOP("Plan"),
    "unit_code": QT_TR_NOOP("Unit code"),
    "unit_name": QT_TR_NOOP("Unit"),
    "type": QT_TR_NOOP("Type"),
    "receipt": QT_TR_NOOP("Receipt"),
    "period": QT_TR_NOOP("Reporting period"),
    "revision": QT_TR_NOOP("Revision"),
    "sequence": QT_TR_NOOP("Sequence number"),
    "replaces": QT_TR_NOOP("Return it replaces"),
}
FIGURE_WORDS: Mapping[tuple[str, str], str] = {
    (IndicatorKind.COUNT, "value"): QT_TR_NOOP("Reached so far"),
    (IndicatorKind.RATIO, "numerator"): QT_TR_NOOP("Done"),
    (IndicatorKind.RATIO, "denominator"): QT_TR_NOOP("All due"),
    (IndicatorKind.GROWTH, "numerator"): QT_TR_NOOP("Now"),
    (IndicatorKind.GROWTH, "denominator"): QT_TR_NOOP("Base"),
}
"""As the form names the fields of a figure of each kind."""


def field_text(name: str, kind: str = "") -> str:
    """A field in words, one of a figure by the ``kind`` of figure; what has none is shown as it is, never hidden."""
    group, _, rest = name.partition(":")
    if group in ("note", "starred"):
        return tr("Note on {field}", field=field_text(rest))
    if group == "explanation":
        return tr("Word on {field}", field=field_text(rest.partition(":")[2]))
    if group == "reading":
        return tr("Actual value")
    source = FIGURE_WORDS.get((kind, name)) or FIELD_WORDS.get(name) or HEAD_WORDS.get(name)
    return tr(source) if source else name


def value_text(field: str, value: str) -> str:
    """A value in words."""
    if field == "status" and value in list(Status):
        return STATUSES[Status(value)].word
    if field == "type" and value in list(ReturnType):
        return tr(TYPE_WORDS[ReturnType(value)])
    return value


def place_text(details: Mapping[str, object]) -> str:
    """The field of a changed return, with the figure or the step it belongs to where that is known."""
    field = field_text(str(details.get("field", "")), str(details.get("kind", "")))
    of = str(details.get("figure") or details.get("step") or "")
    return f"{of} · {field}" if of else field


def in_words(details: Mapping[str, object]) -> dict[str, object]:
    """The details of a changed field as a person reads them."""
    name = str(details.get("field", ""))
    values = {each: visible(value_text(name, str(details.get(each, "")))) or tr("(empty)") for each in ("old", "new")}
    return {**details, "field": place_text(details), **values}


def finding_sentence(found: Refusal) -> str:
    """What stands against a received file, a changed field in its words."""
    told = dict(found.details)
    is_change = "field" in told and {"old", "new"} <= told.keys()
    return sentence(found.code, in_words(told)) if is_change else refusal_sentence(found)
