"""The sentences for every code, in English; their Chinese stands in the translation."""

from __future__ import annotations

from PySide6.QtCore import QT_TR_NOOP

SENTENCES: dict[str, str] = {
    "check.behind_without_problem": QT_TR_NOOP("Behind, but no problem named"),
    "check.count_falls": QT_TR_NOOP("{indicator}: the cumulative count falls from {before} to {now}"),
    "check.done_before_start": QT_TR_NOOP("Reported done before it begins on {start}"),
    "check.done_below_target": QT_TR_NOOP("Done, but {indicator} is below its target of {target}"),
    "check.done_without_evidence": QT_TR_NOOP("Done, but no evidence attached"),
    "check.figure_missing": QT_TR_NOOP("{indicator} has no figure"),
    "check.half_a_ratio": QT_TR_NOOP("{indicator}: only one of the two numbers is there"),
    "check.narrative_missing": QT_TR_NOOP("Progress is empty"),
    "check.not_filled": QT_TR_NOOP("Not filled in yet"),
    "check.numerator_above_denominator": QT_TR_NOOP("{indicator}: {numerator} is more than {denominator}"),
    "check.overdue_not_said": QT_TR_NOOP("It was due on {end}; say whether it is done or behind"),
    "check.reason_missing": QT_TR_NOOP("“Not applicable” needs a reason"),
    "check.same_as_last_period": QT_TR_NOOP("Progress reads exactly as in {period}"),
    "check.text_without_status": QT_TR_NOOP("Text was entered, but no status chosen"),
    "check.zero_denominator": QT_TR_NOOP("{indicator}: the denominator is 0"),
    "file.is_folder": QT_TR_NOOP("{path} is a folder; name a file."),
    "file.missing": QT_TR_NOOP("There is no such file: {path}"),
    "file.not_a_return": QT_TR_NOOP("This is no return: neither a signed PDF nor a signed Excel file of this program."),
    "file.too_large": QT_TR_NOOP("The file is larger than {limit} MB and therefore no return: {path}"),
    "file.unreadable": QT_TR_NOOP("The file cannot be read ({reason}): {path}"),
    "key.exists": QT_TR_NOOP("There is a signing key already ({path}); it is never replaced without asking."),
    "key.missing": QT_TR_NOOP("There is no signing key on this PC yet ({path}); make one or import one."),
    "key.not_written": QT_TR_NOOP("The key file could not be read back as written ({path}); choose another disk."),
    "key.other_unit": QT_TR_NOOP("The signing key belongs to {key}, not to {unit}; use this unit's key."),
    "light.behind": QT_TR_NOOP("behind by your own account"),
    "light.below_target": QT_TR_NOOP("a figure is below its target"),
    "light.continuing": QT_TR_NOOP("goes on without end"),
    "light.done": QT_TR_NOOP("done"),
    "light.due_now": QT_TR_NOOP("due at the end of this period"),
    "light.idle": QT_TR_NOOP("no progress this period"),
    "light.late_start": QT_TR_NOOP("should have begun already"),
    "light.not_applicable": QT_TR_NOOP("not applicable"),
    "light.not_filled": QT_TR_NOOP("not filled in"),
    "light.not_started": QT_TR_NOOP("not started yet"),
    "light.on_track": QT_TR_NOOP("by date and figures"),
    "light.past_due": QT_TR_NOOP("past its date"),
    "light.settled": QT_TR_NOOP("done in an earlier period"),
    "light.starts_later": QT_TR_NOOP("begins later"),
    "number.negative": QT_TR_NOOP("{field} cannot be below zero (“{text}”)."),
    "number.unreadable": QT_TR_NOOP("“{text}” in {field} is not a number; type digits only."),
    "pair.other_workbook": QT_TR_NOOP(
        "This workbook is not the one that was issued with the PDF of the same check code; use both attachments of one mail."
    ),
    "period.unreadable": QT_TR_NOOP("“{text}” is no reporting period; write for example 2020Q2."),
    "return.signed_by_other_unit": QT_TR_NOOP(
        "The return is about {unit}, but {signer} signed it; ask {unit} for its own return."
    ),
    "seal.errors": QT_TR_NOOP("There are still {count} errors; put them right before sealing."),
    "seal.name_missing": QT_TR_NOOP("{field} is empty; fill it in before sealing."),
    "seal.no_unit": QT_TR_NOOP("No unit has been chosen yet; choose one first."),
    "text.control_character": QT_TR_NOOP("{field} holds an invisible control character ({character}); delete it."),
    "text.missing_glyph": QT_TR_NOOP(
        "{field} holds “{character}”, which no bundled font can print; write it another way."
    ),
    "text.surrogate": QT_TR_NOOP("{field} holds a broken character; delete it and type it again."),
    "text.too_long": QT_TR_NOOP(
        "{field} has {length} characters; at most {limit} can be kept. Attach long material as evidence."
    ),
    "verdict.accepted": QT_TR_NOOP(
        "Intact, valid and trusted: {unit}, {period}, revision {revision}, check code {code}."
    ),
    "verdict.unknown_key": QT_TR_NOOP(
        "The signature is whole, but its key is unknown here ({signer}); compare its code over the telephone before trusting it."
    ),
}
"""One clear sentence a code: what, where, what to do; ``{gaps}`` are filled from the details."""
