"""The sentences of checks and lights: what a rule found, and why a light is as it is."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
    "check.above_longer_period": QT_TR_NOOP(
        "{indicator}: {value} is more than {other} in {period}, which holds this period"
    ),
    "check.base_changed": QT_TR_NOOP(
        "{indicator}: the base was {before} last period and is {now} now; within one year it stays"
    ),
    "check.behind_again": QT_TR_NOOP(
        "Behind again, and the next steps are those of {period}; name new ones or say why"
    ),
    "check.behind_without_next_step": QT_TR_NOOP("Behind, but no next steps named"),
    "check.behind_without_problem": QT_TR_NOOP("Behind, but no problem named"),
    "check.below_shorter_period": QT_TR_NOOP(
        "{indicator}: {value} is less than {other} in {period}, which lies within this period"
    ),
    "check.below_target_when_due": QT_TR_NOOP(
        "{indicator} was to reach {target} by {due} and has not; the status says nothing of it"
    ),
    "check.bound_exceeded": QT_TR_NOOP("{indicator}: {value} is above its bound of {target}"),
    "check.continuing_with_date": QT_TR_NOOP(
        "“Continuing” was chosen, but the plan sets {end}, which is past; say why"
    ),
    "check.count_falls": QT_TR_NOOP("{indicator}: the cumulative count falls from {before} to {now}"),
    "check.date_to_come": QT_TR_NOOP("Progress names {date}, which lies after this period"),
    "check.done_before_start": QT_TR_NOOP("Reported done before it begins on {start}"),
    "check.done_below_target": QT_TR_NOOP("Done, but {indicator} is below its target of {target}"),
    "check.done_without_evidence": QT_TR_NOOP("Done, but no evidence attached"),
    "check.done_without_figure": QT_TR_NOOP("Done, but {indicator} has no figure"),
    "check.due_soon_not_started": QT_TR_NOOP("Not started, and due on {end}; say how it will be done"),
    "check.far_above_target": QT_TR_NOOP(
        "{indicator}: {value} is more than twenty times the target of {target}; check the unit"
    ),
    "check.far_off_last_period": QT_TR_NOOP(
        "{indicator}: {before} last period, {now} now, ten times as much or as little; check for a slipped digit"
    ),
    "check.fields_alike": QT_TR_NOOP("Word for word the same as the progress"),
    "check.figure_missing": QT_TR_NOOP("{indicator} has no figure"),
    "check.figures_differ": QT_TR_NOOP("{indicator}: {value} here, {other} in task {task}; it is the same figure"),
    "check.figures_without_evidence": QT_TR_NOOP("A figure is given, but no evidence attached"),
    "check.file_everywhere": QT_TR_NOOP("The same file is attached to {count} steps; check that it shows each of them"),
    "check.growth_implausible": QT_TR_NOOP("{indicator}: a growth of {value} % is hardly right; check the base"),
    "check.growth_without_base": QT_TR_NOOP(
        "{indicator}: the base is missing or 0, so no growth can be computed; enter last year's figure"
    ),
    "check.half_a_ratio": QT_TR_NOOP("{indicator}: only one of the two numbers is there"),
    "check.handler_missing": QT_TR_NOOP("No handler named here, though other steps name theirs"),
    "check.idle_again": QT_TR_NOOP("No progress for {count} periods running; say why"),
    "check.late_start": QT_TR_NOOP("It was to begin on {start} and has not started"),
    "check.narrative_missing": QT_TR_NOOP("Progress is empty"),
    "check.narrative_too_short": QT_TR_NOOP("Progress has only {length} characters; say what was done"),
    "check.never_applicable": QT_TR_NOOP("Not applicable for {count} periods running; check whether it ever applies"),
    "check.not_filled": QT_TR_NOOP("Not filled in yet"),
    "check.not_whole": QT_TR_NOOP("{indicator}: {value} {unit} is not a whole number"),
    "check.numerator_above_denominator": QT_TR_NOOP("{indicator}: {numerator} done is more than {denominator} due"),
    "check.of_another_level": QT_TR_NOOP(
        "{indicator} is a target for {level} offices; your figure is shown for reference only"
    ),
    "check.overdue_not_said": QT_TR_NOOP("It was due on {end}; say whether it is done or behind"),
    "check.provincial_total": QT_TR_NOOP(
        "{indicator}: {value} reaches {target}, which is a total over the whole province; enter your own unit's figure only"
    ),
    "check.rate_above_hundred": QT_TR_NOOP("{indicator}: {value} is more than 100 %"),
    "check.reason_left_over": QT_TR_NOOP(
        "A reason for “not applicable” is still there, but the status is another; delete it or say why it stays"
    ),
    "check.reason_missing": QT_TR_NOOP("“Not applicable” needs a reason"),
    "check.remark_open": QT_TR_NOOP("{author} left a remark here that is not done yet"),
    "check.same_as_last_period": QT_TR_NOOP("Progress reads exactly as in {period}"),
    "check.same_text_elsewhere": QT_TR_NOOP("The same text stands in {count} steps"),
    "check.status_unlike_shorter": QT_TR_NOOP(
        "{period}, which lies within this period, says otherwise whether it is done"
    ),
    "check.support_without_problem": QT_TR_NOOP("Support is asked for, but no problem named"),
    "check.text_without_status": QT_TR_NOOP("Text was entered, but no status chosen"),
    "check.went_back": QT_TR_NOOP("Reported done in an earlier period, but not now; say why"),
    "check.year_outside_plan": QT_TR_NOOP("Names the year {year}; the plan runs from {first} to {last}"),
    "check.zero_denominator": QT_TR_NOOP("{indicator}: “All due” is 0"),
    "light.behind": QT_TR_NOOP("behind by your own account"),
    "light.below_target": QT_TR_NOOP("a figure is below its target"),
    "light.caught_up": QT_TR_NOOP("was overdue before and has caught up"),
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
}
