"""The sentences about notices and plans: what cannot be read, and what a person has to confirm."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
    "additions.altered": QT_TR_NOOP(
        "The supplement “{what}” that came with the return is not what its digest says; ask the unit to export it again."
    ),
    "additions.no_place": QT_TR_NOOP(
        "“{what}” belongs to a programme that the plan does not have, or that awaits no supplement; ask its unit which plan it works with."
    ),
    "additions.official_number": QT_TR_NOOP(
        "The supplement “{what}” carries the number of the plan itself and could be taken for it; ask its unit for the document."
    ),
    "additions.shadows": QT_TR_NOOP(
        "“{what}” was added by the unit under a number or id that is not its own to give; ask it to export the return again."
    ),
    "anomaly.bound_not_printed": QT_TR_NOOP(
        "Task {task}: “{quote}” prints no bound; at least {value} was taken. Confirm."
    ),
    "anomaly.date_inside_step": QT_TR_NOOP(
        "Task {task}: “{date}” within “{label}” was read as a due date, not as a step of its own. Confirm."
    ),
    "anomaly.date_outside_plan": QT_TR_NOOP("Task {task}: “{label}” lies outside the plan's years. Check."),
    "anomaly.date_without_year": QT_TR_NOOP("Task {task}: “{date}” in “{label}” has no year. Check."),
    "anomaly.departments_alike": QT_TR_NOOP(
        "“{one}” (task {one_tasks}) and “{other}” (task {other_tasks}) may be one department; both are kept as printed. Confirm."
    ),
    "anomaly.due_after_step": QT_TR_NOOP(
        "Task {task}: “{quote}” is due on {due}, after its step “{label}” ends. Check."
    ),
    "anomaly.figure_describes": QT_TR_NOOP(
        "Task {task}: “{words}” in “{quote}” was taken for a description and made no indicator. Confirm."
    ),
    "anomaly.figure_in_words": QT_TR_NOOP(
        "Task {task}: “{words}” in “{quote}” is a quantity in words and made no indicator. Add one if it is a target."
    ),
    "anomaly.figure_is_range": QT_TR_NOOP(
        "Task {task}: “{quote}” is a range; a lower and an upper bound were taken. Confirm."
    ),
    "anomaly.figure_outside_tasks": QT_TR_NOOP(
        "The objective of “{programme}” holds a figure that belongs to no task: “{quote}”. Check."
    ),
    "anomaly.figure_repeated": QT_TR_NOOP(
        "The same figure stands in task {task} (“{quote}”) and task {other} (“{other_quote}”); check that both are reported alike."
    ),
    "anomaly.figures_conflict": QT_TR_NOOP(
        "Task {task} (“{quote}”) and task {other} (“{other_quote}”) ask for different values of one figure on the same day. Check."
    ),
    "anomaly.label_after": QT_TR_NOOP("Task {task}: “{label}” was read as {start} to the plan's end, {end}. Confirm."),
    "anomaly.label_backwards": QT_TR_NOOP(
        "Task {task}: “{label}” ends before it begins; {start} to {end} was taken. Confirm."
    ),
    "anomaly.label_before": QT_TR_NOOP(
        "Task {task}: “{label}” was read as {start} to {end}, before the named period begins. Confirm."
    ),
    "anomaly.label_mid_sentence": QT_TR_NOOP(
        "Task {task}: “{label}” begins in mid-sentence; “{lead}” was left with the step before it. Confirm."
    ),
    "anomaly.label_open": QT_TR_NOOP("Task {task}: “{label}” prints no end; the plan's end {end} was taken. Confirm."),
    "anomaly.label_repeated": QT_TR_NOOP("Task {task}: “{second}” is printed twice; both steps are kept. Check."),
    "anomaly.more_than_all": QT_TR_NOOP(
        "Task {task}: “{quote}” asks for more than all; at least {value} was taken. Confirm."
    ),
    "anomaly.number_missing": QT_TR_NOOP("No document number was found; enter it."),
    "anomaly.page_marks_left_out": QT_TR_NOOP("Taken for page numbers and left out ({count}): {marks}. Check."),
    "anomaly.paragraph_rejoined": QT_TR_NOOP(
        "A paragraph cut by a page break was put together again ({count} places): {seams}. Check."
    ),
    "anomaly.periods_backwards": QT_TR_NOOP(
        "Task {task}: “{second}” is printed after “{first}” but begins earlier. Check."
    ),
    "anomaly.periods_overlap": QT_TR_NOOP("Task {task}: “{first}” and “{second}” overlap. Check."),
    "anomaly.programme_ordinal_backwards": QT_TR_NOOP(
        "Programme {ordinal} (“{title}”) is out of order. Kept as printed."
    ),
    "anomaly.programme_ordinal_missing": QT_TR_NOOP(
        "No programme {missing} is printed before {ordinal} (“{title}”). Check that nothing is missing."
    ),
    "anomaly.programme_ordinal_repeated": QT_TR_NOOP(
        "Programme {ordinal} is printed twice: “{first}” and “{title}”. Kept as printed."
    ),
    "anomaly.programme_without_tasks": QT_TR_NOOP("Programme “{title}” has no tasks. Check."),
    "anomaly.section_ordinal_backwards": QT_TR_NOOP(
        "Section （{ordinal}） “{title}” is out of order. Kept as printed."
    ),
    "anomaly.section_ordinal_missing": QT_TR_NOOP(
        "No section number {missing} is printed before （{ordinal}） “{title}”. Check that nothing is missing."
    ),
    "anomaly.section_ordinal_repeated": QT_TR_NOOP(
        "Section （{ordinal}） is printed twice: “{first}” and “{title}”. Both are kept as printed."
    ),
    "anomaly.section_without_tasks": QT_TR_NOOP("Section “{title}” has no tasks. Check."),
    "anomaly.step_without_text": QT_TR_NOOP("Task {task}: “{label}” has no wording. Check."),
    "anomaly.stray_text": QT_TR_NOOP("This text belongs to no task and was left out: “{text}”. Check."),
    "anomaly.strictly_below": QT_TR_NOOP(
        "Task {task}: “{quote}” asks for less than {value}; at most {value} was taken. Confirm."
    ),
    "anomaly.task_ordinal_backwards": QT_TR_NOOP("Task {ordinal} (“{title}…”) is out of order. Kept as printed."),
    "anomaly.task_ordinal_missing": QT_TR_NOOP(
        "No task {missing} is printed before task {ordinal} (“{title}…”). Check that nothing is missing."
    ),
    "anomaly.task_ordinal_repeated": QT_TR_NOOP(
        "Task number {ordinal} is printed twice: “{first}…” and “{title}…”. Both are kept."
    ),
    "anomaly.task_without_date": QT_TR_NOOP(
        "Task {task} has no date: “{text}”. It counts as continuous work unless you date it."
    ),
    "anomaly.task_without_departments": QT_TR_NOOP("Task {task} names no responsible department. Check."),
    "anomaly.task_without_steps": QT_TR_NOOP("Task {task} has no steps, so no progress can be recorded on it. Check."),
    "anomaly.text_before_first_date": QT_TR_NOOP(
        "Task {task}: “{text}” stands before the first date and became a step without one. Confirm."
    ),
    "anomaly.title_differs": QT_TR_NOOP(
        "The title in the letter (“{title}”) differs from the one above the body (“{other}”); check which holds."
    ),
    "anomaly.title_missing": QT_TR_NOOP("No title was found; enter it."),
    "anomaly.years_derived": QT_TR_NOOP("The title names no years; {first}–{last} was taken from the steps. Check."),
    "catalogue.altered": QT_TR_NOOP(
        "The plan “{name}” was changed after it was made: its digest does not fit; ask for it again."
    ),
    "catalogue.inconsistent": QT_TR_NOOP(
        "The plan “{name}” contradicts itself (the same id twice, or a figure of a task that is not there); ask for it again."
    ),
    "catalogue.malformed": QT_TR_NOOP(
        "“{name}” is no plan of this program; load the notice itself, or ask for the file again."
    ),
    "catalogue.newer": QT_TR_NOOP("The plan “{name}” was made by a newer version; update this program."),
    "local_task.date": QT_TR_NOOP("“{text}” is no day; write it like 2020-06-30."),
    "local_task.ends_before": QT_TR_NOOP("Step {step} ends before it begins; correct one of the two days."),
    "local_task.in_use": QT_TR_NOOP(
        "{count} entries, figures, files or notes are recorded under this task, so it cannot be deleted; empty them first, or keep the task."
    ),
    "local_task.many_departments": QT_TR_NOOP("At most {limit} departments can be named for one task."),
    "local_task.missing": QT_TR_NOOP("Fill this in: without it nobody knows what is to be done."),
    "local_task.no_programme": QT_TR_NOOP("Choose the programme the task stands under."),
    "local_task.step_in_use": QT_TR_NOOP(
        "{count} entries, files or notes are recorded under step {step}, so it cannot be removed; empty them first, or keep the step."
    ),
    "local_task.steps": QT_TR_NOOP("A task has one to {limit} steps."),
    "local_task.too_many": QT_TR_NOOP("There are {limit} tasks of this unit's own already; delete one first."),
    "catalogue.too_large": QT_TR_NOOP("The plan “{name}” is larger than {limit} MiB and was not opened."),
    "notice.damaged": QT_TR_NOOP(
        "“{name}” is damaged and cannot be opened; ask for it again, or open it in Word or WPS and save it anew."
    ),
    "notice.docx_dtd": QT_TR_NOOP(
        "“{name}” holds a document type definition, which no Word document has; it was not opened."
    ),
    "notice.docx_limits": QT_TR_NOOP(
        "“{name}” is built as no Word document is (too many, too large or too dense parts); it was not opened."
    ),
    "notice.empty": QT_TR_NOOP("“{name}” is empty; choose the file that holds the notice's text."),
    "notice.encoding": QT_TR_NOOP(
        "The characters of “{name}” cannot be read; save it as UTF-8 or GB18030 text, or as .docx."
    ),
    "notice.not_a_notice": QT_TR_NOOP(
        "“{name}” is no notice of this form: it has no programme (一、…) with numbered tasks and “推进步骤：”."
    ),
    "notice.not_text": QT_TR_NOOP(
        "“{name}” is neither text nor a Word document; save the notice as .docx or .txt and load that."
    ),
    "notice.not_word": QT_TR_NOOP(
        "“{name}” is a package, but no Word document; save the notice as .docx or .txt and load that."
    ),
    "notice.old_word": QT_TR_NOOP(
        "“{name}” is an old Word (.doc) or WPS file; open it, save it as .docx, and load that."
    ),
    "notice.too_large": QT_TR_NOOP("“{name}” is larger than {limit} MiB; a notice never is. Choose the right file."),
    "notice.too_long": QT_TR_NOOP(
        "“{name}” holds a text of more than {limit} characters; a notice never does. Choose the right file."
    ),
    "supplement.holds_local_tasks": QT_TR_NOOP(
        "Tasks of this unit's own stand under “{number}”, so it cannot be removed; move or delete them first."
    ),
    "supplement.in_use": QT_TR_NOOP(
        "{count} entries, figures, files or notes are recorded under “{number}”, so it cannot be removed; empty them first, or keep it."
    ),
    "supplement.is_the_plan": QT_TR_NOOP(
        "This file is the plan {number} itself, which is in the tree already; choose the supplement."
    ),
    "supplement.loaded_already": QT_TR_NOOP("The supplement “{number}” is loaded already."),
    "supplement.locked": QT_TR_NOOP(
        "“{name}” is protected by a passphrase; open it in Word or WPS, save it without one, and load that."
    ),
    "supplement.no_form": QT_TR_NOOP(
        "“{name}” holds characters or lengths that no notice has; open it in Word or WPS, save it as .txt, and load that."
    ),
    "supplement.number_taken": QT_TR_NOOP(
        "Another document with the number {number} is in the tree already; a supplement has a number of its own."
    ),
    "supplement.too_many": QT_TR_NOOP("There are {limit} supplements already; remove one first."),
    "supplement.unprintable": QT_TR_NOOP(
        "“{name}” holds the character {character}, which the program's fonts cannot print; replace it in a copy and load that."
    ),
    "notice.too_many": QT_TR_NOOP(
        "“{name}” has more than {limit} tasks, steps, figures or departments where a notice never has; choose the right file."
    ),
}
