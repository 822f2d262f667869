"""The sentences about filling in many entries at once: what in a block does not fit, and why."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
    "bulk.below_table": QT_TR_NOOP("The table ends above this row; paste further up."),
    "bulk.beside_table": QT_TR_NOOP("The table ends left of this column; paste further to the left."),
    "bulk.merged": QT_TR_NOOP("A merged cell lies over this one; unmerge it in Excel, or fill this one in by hand."),
    "bulk.needs_both": QT_TR_NOOP(
        "“{text}” is not enough: write both numbers, as in 62/100; the rate is computed from them."
    ),
    "bulk.no_indicator": QT_TR_NOOP("This step has no indicator; write it into the progress instead."),
    "bulk.no_row_named": QT_TR_NOOP("The row names no task; write its number into the first column."),
    "bulk.no_such_step": QT_TR_NOOP(
        "No step of this task that is to be filled in is worded so; compare the wording, or show all steps."
    ),
    "bulk.no_such_task": QT_TR_NOOP("No task to be filled in has this number or wording; compare it with the table."),
    "bulk.no_table": QT_TR_NOOP("There is no table in this file that could be filled in from."),
    "bulk.not_excel": QT_TR_NOOP(
        "This is no Excel file (.xlsx); save it as .xlsx in Excel or WPS and choose it again."
    ),
    "bulk.one_number": QT_TR_NOOP("“{text}” is more than one number; this indicator counts, so write one."),
    "bulk.read_only": QT_TR_NOOP("This column only shows; it cannot be filled in."),
    "bulk.too_large": QT_TR_NOOP(
        "This is more than a table of {rows} rows and {columns} columns; copy only what is to be filled in."
    ),
    "bulk.too_many_figures": QT_TR_NOOP("These are more figures than the {count} indicators of this step."),
    "bulk.twice": QT_TR_NOOP("Another cell of the block says something else about the same thing."),
    "bulk.unknown_status": QT_TR_NOOP("“{text}” is no status; choose one from the list."),
    "bulk.which_task": QT_TR_NOOP(
        "Several tasks have this number (a supplement counts anew); give the task's wording too."
    ),
    "bulk.which_step": QT_TR_NOOP("The task has several steps and the row does not say which; name the step too."),
}
