"""The sentences for every code, in English; their Chinese stands in the translation."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
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
    "audit.tampered": QT_TR_NOOP(
        "The log of changes does not fit together at entry {where}; the data may have been changed outside this program: {path}"
    ),
    "backup.unverified": QT_TR_NOOP("A backup could not be verified ({where}) and does not count: {path}"),
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
    "catalogue.too_large": QT_TR_NOOP("The plan “{name}” is larger than {limit} MiB and was not opened."),
    "certificate.expired": QT_TR_NOOP("The signing certificate expired on {not_after}. Ask the unit for a new key."),
    "certificate.held": QT_TR_NOOP(
        "The key of {unit} that signed this is held since {since} and not confirmed. Compare its 30-digit code over the telephone and confirm it, then verify the file again."
    ),
    "certificate.not_pinned": QT_TR_NOOP(
        "The signing certificate is not enrolled here. Compare its code over the telephone before trusting it."
    ),
    "certificate.not_yet_valid": QT_TR_NOOP(
        "The signing certificate is valid only from {not_before}. Check the clock of both PCs."
    ),
    "certificate.replaced": QT_TR_NOOP(
        "{unit} has had another key since {since}; this file was signed with the former one and arrived later. Ask the unit to export it again."
    ),
    "certificate.revoked": QT_TR_NOOP(
        "The key of {unit} that signed this was revoked on {since}, and the file arrived later; whatever date it claims, it is refused. Ask the unit by telephone for a return signed with its new key."
    ),
    "certificate.weak_key": QT_TR_NOOP("The signing certificate's key is too weak or of an unknown kind."),
    "certificate.wrong_usage": QT_TR_NOOP("The certificate is not meant for signing documents."),
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
    "check.numerator_above_denominator": QT_TR_NOOP("{indicator}: {numerator} is more than {denominator}"),
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
    "check.zero_denominator": QT_TR_NOOP("{indicator}: the denominator is 0"),
    "code.differs": QT_TR_NOOP(
        "Group {group} differs: {heard} was typed, the certificate has {shown}. Read that group once more; if it still differs, do not confirm: the certificate is not the unit's."
    ),
    "code.incomplete": QT_TR_NOOP("{digits} digits were typed; the code has {needed}. Ask for the missing ones."),
    "code.no_digits": QT_TR_NOOP("“{character}” is no digit; the code has digits only."),
    "enrolment.change_forged": QT_TR_NOOP(
        "The change of key claims the word of {unit}'s confirmed key, but that key did not sign it: it is forged. Tell the unit by telephone."
    ),
    "enrolment.code_needed": QT_TR_NOOP(
        "To confirm {unit}'s key, type the 30 digits that the unit reads over the telephone."
    ),
    "enrolment.former_expired": QT_TR_NOOP(
        "It is vouched for by a key that expired on {not_after}, which counts for nothing; compare the code over the telephone."
    ),
    "enrolment.former_revoked": QT_TR_NOOP(
        "It is vouched for by a key that was revoked on {since}, which counts for nothing; compare the code over the telephone."
    ),
    "enrolment.former_unknown": QT_TR_NOOP(
        "It is vouched for by a key that is not the unit's confirmed one here, which counts for nothing; compare the code over the telephone."
    ),
    "enrolment.made": QT_TR_NOOP(
        "The enrolment was written to {path}. When the superior office telephones, read it this code: {code}"
    ),
    "enrolment.no_unit": QT_TR_NOOP("Name this office's unit first, then make its enrolment."),
    "enrolment.not_confirmed": QT_TR_NOOP(
        "{unit}'s former key vouches for this one; confirm the change to carry it out."
    ),
    "enrolment.not_one": QT_TR_NOOP(
        "The file is no key enrolment this program made; ask the unit for the signed PDF itself."
    ),
    "enrolment.other_certificate": QT_TR_NOOP(
        "The file presents another certificate than the one it is signed with ({signer}); it is forged. Tell the unit by telephone."
    ),
    "enrolment.other_name": QT_TR_NOOP(
        "The file names the unit “{claimed}”; by its code it is {unit}. The code decides; be sure that you telephone the right office."
    ),
    "enrolment.other_unit": QT_TR_NOOP(
        "The certificate was made for the unit with the code {unit_code}, not for {unit}; ask {unit} for its own enrolment."
    ),
    "enrolment.pinned_for_other": QT_TR_NOOP(
        "This certificate is confirmed for {unit} already; one key cannot speak for two units."
    ),
    "enrolment.revoked_key": QT_TR_NOOP(
        "This key of {unit} was revoked or replaced here and cannot be confirmed again; ask the unit to make a new one."
    ),
    "enrolment.same_key": QT_TR_NOOP(
        "The former key and the new one are the same; choose the key file that was put aside."
    ),
    "enrolment.unknown_unit": QT_TR_NOOP(
        "The directory has no unit with the code {unit_code} (“{name}”); check with the sender which unit it is."
    ),
    "evidence.damaged": QT_TR_NOOP(
        "The attached file in the database no longer fits its fingerprint ({sha256}); attach it again."
    ),
    "evidence.empty": QT_TR_NOOP("“{name}” is empty; choose another file."),
    "evidence.is_folder": QT_TR_NOOP("“{name}” is a folder; add the files in it, or a zip of it."),
    "evidence.missing": QT_TR_NOOP("The attached file is no longer in the database ({sha256}); attach it again."),
    "evidence.there_already": QT_TR_NOOP("“{name}” is attached already."),
    "evidence.too_large": QT_TR_NOOP("The file is too large; a piece of evidence has at most 20 MB."),
    "evidence.unreadable": QT_TR_NOOP("“{name}” cannot be read ({reason})."),
    "file.disk_full": QT_TR_NOOP(
        "The disk is full: {path} was not written, the old file is unchanged. Make room or choose another folder."
    ),
    "file.failed": QT_TR_NOOP("{path} could not be written ({reason}); the old file is unchanged."),
    "file.is_folder": QT_TR_NOOP("{path} is a folder; name a file."),
    "file.locked": QT_TR_NOOP("{path} is open in another program. Close it there and try again."),
    "file.missing": QT_TR_NOOP("There is no such file: {path}"),
    "file.no_folder": QT_TR_NOOP("The folder of {path} does not exist any more. Choose another folder."),
    "file.not_a_return": QT_TR_NOOP("This is no return: neither a signed PDF nor a signed Excel file of this program."),
    "file.read_only": QT_TR_NOOP(
        "{path} may not be written: the folder or the file is read-only. Choose another folder."
    ),
    "file.too_large": QT_TR_NOOP("The file is larger than {limit} MB and therefore no return: {path}"),
    "file.unreadable": QT_TR_NOOP("The file cannot be read ({reason}): {path}"),
    "key.absurd_parameters": QT_TR_NOOP(
        "The key file asks for absurd parameters and was not opened. Do not use it; restore your copy."
    ),
    "key.damaged": QT_TR_NOOP("The key file is damaged. Restore a copy of it, or make a new key and have it enrolled."),
    "key.exists": QT_TR_NOOP("There is a signing key already ({path}); it is never replaced without asking."),
    "key.expired": QT_TR_NOOP("The signing key expired on {day}; make another one."),
    "key.missing": QT_TR_NOOP("There is no signing key on this PC yet ({path}); make one or import one."),
    "key.name_unusable": QT_TR_NOOP(
        "“{name}” cannot stand in a certificate: give a unit name of 1 to {limit} characters."
    ),
    "key.newer_version": QT_TR_NOOP("This key file was made by a newer version of the program. Update the program."),
    "key.no_file": QT_TR_NOOP("Choose the certificate file first."),
    "key.not_a_key_file": QT_TR_NOOP("This file is no key file of this program."),
    "key.not_written": QT_TR_NOOP("The key file could not be read back as written ({path}); choose another disk."),
    "key.not_yet_valid": QT_TR_NOOP("The signing key is valid only from {day}; check the date of this PC."),
    "key.other_unit": QT_TR_NOOP("The signing key belongs to {key}, not to {unit}; use this unit's key."),
    "key.p12_unreadable": QT_TR_NOOP("This file is no .p12 or .pfx, or it is damaged."),
    "key.p12_without_key": QT_TR_NOOP(
        "The .p12 file holds no private key with its certificate. Ask the issuer for the complete file."
    ),
    "key.p12_wrong_passphrase": QT_TR_NOOP("The passphrase of the .p12 file is wrong."),
    "key.passphrase_too_short": QT_TR_NOOP("The passphrase needs at least {minimum} characters."),
    "key.passphrase_unusable": QT_TR_NOOP("The passphrase holds a broken character. Type it again."),
    "key.passphrases_differ": QT_TR_NOOP("The two passphrases are not the same; type the second once more."),
    "key.unsuitable": QT_TR_NOOP(
        "This kind of key cannot be used: needed is ECDSA P-256, or RSA of 2,048 to 4,096 bits."
    ),
    "key.wrong_passphrase": QT_TR_NOOP("The passphrase is wrong. The key file itself is sound."),
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
    "notice.too_many": QT_TR_NOOP(
        "“{name}” has more than {limit} tasks, steps, figures or departments where a notice never has; choose the right file."
    ),
    "number.negative": QT_TR_NOOP("{field} cannot be below zero (“{text}”)."),
    "number.unreadable": QT_TR_NOOP("“{text}” in {field} is not a number; type digits only."),
    "pair.other_workbook": QT_TR_NOOP(
        "This workbook is not the one that was issued with the PDF of the same check code; use both attachments of one mail."
    ),
    "payload.is_enrolment": QT_TR_NOOP(
        "This is a unit's key enrolment, not a return; open it under “Trust”, compare the 30-digit code over the telephone, and confirm it there."
    ),
    "payload.is_return": QT_TR_NOOP(
        "This is a return, not what was asked for here; drop it on the window to verify it."
    ),
    "payload.is_roster": QT_TR_NOOP(
        "This is a roster of keys, not a return; open it under “Trust” to see what it would change."
    ),
    "payload.newer": QT_TR_NOOP(
        "The file was made by a newer version of the program (data version {schema}, this program reads up to {known}). Update the program, then open the file again."
    ),
    "payload.not_canonical": QT_TR_NOOP(
        "The data in the file were rewritten by another program after export. Ask the sender for the original file."
    ),
    "payload.too_large": QT_TR_NOOP(
        "The return is too large to be issued: its texts take {size} MiB, at most {limit} MiB are possible. Shorten the longest narratives or move details into evidence files."
    ),
    "payload.too_many_lines": QT_TR_NOOP(
        "The return has too many line breaks to be issued: {lines}, at most {limit} are possible. Remove blank lines from the longest texts."
    ),
    "payload.unreadable": QT_TR_NOOP(
        "The file does not hold a return that this program can read (at: {where}). Ask the sender to export it again and to send the file unchanged."
    ),
    "pdf.active_content": QT_TR_NOOP("The PDF holds actions, scripts or hidden layers."),
    "pdf.annotation": QT_TR_NOOP("The PDF holds annotations that could cover text."),
    "pdf.attachments": QT_TR_NOOP("The PDF does not hold exactly the one attachment with the data."),
    "pdf.byte_range": QT_TR_NOOP("The signature does not cover the whole file."),
    "pdf.catalogue": QT_TR_NOOP("The PDF holds entries a return does not have."),
    "pdf.changed": QT_TR_NOOP("The file was changed after it was signed."),
    "pdf.container": QT_TR_NOOP("The signature's container was altered."),
    "pdf.cross_references": QT_TR_NOOP("The PDF's tables are of a kind this program does not make."),
    "pdf.encrypted": QT_TR_NOOP("The PDF is encrypted; a return never is."),
    "pdf.form": QT_TR_NOOP("The PDF holds form fields besides the signature."),
    "pdf.leading_bytes": QT_TR_NOOP(
        "There is something before the beginning of the PDF; the file was changed after export."
    ),
    "pdf.more_pages_changed": QT_TR_NOOP("{count} more pages do not show what was sealed."),
    "pdf.not_certified": QT_TR_NOOP("The signature does not forbid later changes."),
    "pdf.padding": QT_TR_NOOP("There is something hidden in the room of the signature."),
    "pdf.page_changed": QT_TR_NOOP("Page {page} does not show what was sealed."),
    "pdf.page_count": QT_TR_NOOP("The PDF has {new} pages instead of {old}."),
    "pdf.pages_unchanged": QT_TR_NOOP(
        "The pages still show what was sealed, but the file was changed after signing. Ask for the original file."
    ),
    "pdf.revisions": QT_TR_NOOP("The PDF holds other revisions than report and signature."),
    "pdf.seal_drawn": QT_TR_NOOP("The signature field draws something on the page."),
    "pdf.several_signatures": QT_TR_NOOP("The PDF carries more than one signature."),
    "pdf.signature_kind": QT_TR_NOOP("The signature is not of the kind this program makes."),
    "pdf.signature_wrong": QT_TR_NOOP("The signature does not fit its certificate."),
    "pdf.too_large": QT_TR_NOOP("The PDF is larger than 20 MiB and was not opened."),
    "pdf.trailing_bytes": QT_TR_NOOP(
        "There is something behind the end of the PDF, or its end is missing; the file was changed after export."
    ),
    "pdf.unreadable": QT_TR_NOOP("The PDF is damaged or made to mislead; it was not opened."),
    "pdf.unsigned": QT_TR_NOOP("The PDF carries no signature."),
    "people.missing": QT_TR_NOOP("{field} is empty; fill it in."),
    "people.no_telephone": QT_TR_NOOP("“{text}” is no telephone number; give one the superior office can call."),
    "people.too_long": QT_TR_NOOP("{field} has {length} characters; the sign-off block has room for {limit}."),
    "period.unreadable": QT_TR_NOOP("“{text}” is no reporting period; write for example 2020Q2."),
    "pin.already_revoked": QT_TR_NOOP("{unit}'s key has been revoked since {since}."),
    "pin.is_held": QT_TR_NOOP("held since {since}, not confirmed"),
    "pin.is_pinned": QT_TR_NOOP("trusted since {since}"),
    "pin.is_revoked": QT_TR_NOOP("no longer counts for what arrived from {since} on"),
    "pin.not_held": QT_TR_NOOP(
        "{unit}'s key is not held: what was decided is not forgotten. Revoke it if it should not count."
    ),
    "pin.revoked_in_future": QT_TR_NOOP(
        "{day} is in the future; give the day when the word of it arrived, or leave it out for now."
    ),
    "pin.unknown": QT_TR_NOOP("No key with this fingerprint is kept here: {fingerprint}. Look it up in the list."),
    "quarantine.not_kept": QT_TR_NOOP(
        "The received file could not be kept in quarantine ({path}). Check the free space and permissions of the profile."
    ),
    "remark.empty": QT_TR_NOOP("The remark is empty; write what is to be looked at."),
    "return.field_changed": QT_TR_NOOP("Task {task}, {field}: signed as “{old}”, changed to “{new}”."),
    "return.more_fields_changed": QT_TR_NOOP("{count} more fields were changed."),
    "return.not_withdrawable": QT_TR_NOOP(
        "Revision {revision} has left the office already and cannot be withdrawn; make a correction instead."
    ),
    "return.signed_by_other_unit": QT_TR_NOOP(
        "The return is about {unit}, but {signer} signed it; ask {unit} for its own return."
    ),
    "roster.action_change": QT_TR_NOOP("will replace the key trusted now"),
    "roster.action_nothing": QT_TR_NOOP("stays as it is"),
    "roster.action_pin": QT_TR_NOOP("will be trusted"),
    "roster.action_revoke": QT_TR_NOOP("will no longer count"),
    "roster.code_needed": QT_TR_NOOP(
        "This roster is not signed by a superior whose key is confirmed here; type the 30 digits that {unit} reads over the telephone."
    ),
    "roster.loaded": QT_TR_NOOP("{count} keys were taken over from the roster."),
    "roster.made": QT_TR_NOOP(
        "The roster was written to {path}. To whom does not know this office's key yet, read this code over the telephone: {code}"
    ),
    "roster.not_below": QT_TR_NOOP("{unit} does not report to {issuer}, whose roster cannot speak for it; left out."),
    "roster.other_unit": QT_TR_NOOP("The certificate belongs to another unit than {unit}; left out."),
    "roster.revoked_here": QT_TR_NOOP("{unit}'s key was revoked here and is not taken over again."),
    "roster.unknown_unit": QT_TR_NOOP("The directory has no unit with the code {unit_code}; left out."),
    "roster.would_change": QT_TR_NOOP(
        "{unit}'s roster would change {count} keys here; nothing has changed yet. Its issuer's code is {code}"
    ),
    "seal.errors": QT_TR_NOOP("There are still {count} errors; put them right before sealing."),
    "seal.name_missing": QT_TR_NOOP("{field} is empty; fill it in before sealing."),
    "seal.no_unit": QT_TR_NOOP("No unit has been chosen yet; choose one first."),
    "seal.not_nil": QT_TR_NOOP(
        "Something moved in {count} steps; a nil return says that nothing did. Make an ordinary return."
    ),
    "seal.period_outside_plan": QT_TR_NOOP(
        "{period} lies outside the plan ({first} to {last}); choose a period of these years."
    ),
    "seal.warnings_unexplained": QT_TR_NOOP("{count} warnings still want a word; answer each before sealing."),
    "sequence.damaged": QT_TR_NOOP(
        "The record of issued numbers is damaged ({path}); restore it from a backup of the profile before issuing."
    ),
    "standing.change_signed": QT_TR_NOOP(
        "{unit} changes its key, and its confirmed former key vouches for the new one. Confirm the change."
    ),
    "standing.change_unproven": QT_TR_NOOP(
        "{unit} presents another key than the confirmed one, and nothing proves the change. Telephone the unit and compare the code, as for a new one: {code}"
    ),
    "standing.known": QT_TR_NOOP("{unit}'s key is confirmed already; nothing is to be done."),
    "standing.new": QT_TR_NOOP(
        "{unit} presents its key for the first time. Telephone the unit with a number you already have, let it read its code, and type what you hear; the certificate's own is {code}"
    ),
    "standing.revoked": QT_TR_NOOP("This key of {unit} was revoked or replaced here; it cannot be confirmed again."),
    "store.busy": QT_TR_NOOP("Another program holds the database, so this was not saved; it is tried again: {path}"),
    "store.damaged": QT_TR_NOOP(
        "The database is damaged ({reason}); nothing was changed. Restore the newest backup from the folder “backups” beside it: {path}"
    ),
    "store.disk_full": QT_TR_NOOP(
        "The disk is full, so this was not saved; free some space, what you typed is still there: {path}"
    ),
    "store.failed": QT_TR_NOOP(
        "The database could not be read or written ({reason}); what you typed is still there: {path}"
    ),
    "store.in_use": QT_TR_NOOP("The program is already open on this data ({path}); go on in that window."),
    "store.newer": QT_TR_NOOP(
        "This data was written by a newer version of the program (version {found}, this one knows {known}) and was left untouched; install the newer version: {path}"
    ),
    "store.not_ours": QT_TR_NOOP("This file was not made by this program, so it was left untouched: {path}"),
    "store.read_only": QT_TR_NOOP(
        "The data folder cannot be written, so this was not saved; check its permissions: {path}"
    ),
    "text.control_character": QT_TR_NOOP("{field} holds an invisible control character ({character}); delete it."),
    "text.missing_glyph": QT_TR_NOOP(
        "{field} holds “{character}”, which no bundled font can print; write it another way."
    ),
    "text.surrogate": QT_TR_NOOP("{field} holds a broken character; delete it and type it again."),
    "text.too_long": QT_TR_NOOP(
        "{field} has {length} characters; at most {limit} can be kept. Attach long material as evidence."
    ),
    "unit.none_chosen": QT_TR_NOOP("Choose your unit first: in the lists, or by typing its name."),
    "verdict.accepted": QT_TR_NOOP(
        "Intact, valid and trusted: {unit}, {period}, revision {revision}, check code {code}."
    ),
    "verdict.unknown_key": QT_TR_NOOP(
        "The signature is whole, but its key is unknown here ({signer}); compare its code over the telephone before trusting it."
    ),
    "vetting.bad_name": QT_TR_NOOP("The workbook holds a part with a forbidden name ({part}); it was not opened."),
    "vetting.damaged": QT_TR_NOOP("Part {part} of the workbook is damaged."),
    "vetting.document_type": QT_TR_NOOP("Part {part} of the workbook declares a document type; it was not opened."),
    "vetting.gap": QT_TR_NOOP("Something is hidden behind part {part} of the workbook; it was not opened."),
    "vetting.long_tag": QT_TR_NOOP(
        "Part {part} holds a tag longer than any return has; it was not opened. Ask for the original file."
    ),
    "vetting.lying_size": QT_TR_NOOP("Part {part} of the workbook has another size than announced; it was not opened."),
    "vetting.nested_filters": QT_TR_NOOP("The PDF is packed in too many layers; it was not opened."),
    "vetting.no_pdf": QT_TR_NOOP("The file does not begin as a PDF."),
    "vetting.no_plain_zip": QT_TR_NOOP(
        "The workbook is no plain zip file, or something was added before or behind it."
    ),
    "vetting.odd_encoding": QT_TR_NOOP("Part {part} of the workbook is not in UTF-8; it was not opened."),
    "vetting.other_tables": QT_TR_NOOP(
        "The PDF is built in another way than this program builds one, so another program saved it; it was not opened. Ask for the original file."
    ),
    "vetting.overlap": QT_TR_NOOP("Parts of the workbook overlap; it was not opened."),
    "vetting.packed_too_tightly": QT_TR_NOOP("Part {part} of the workbook would swell too much; it was not opened."),
    "vetting.part_too_large": QT_TR_NOOP("Part {part} of the workbook is too large; it was not opened."),
    "vetting.same_name_twice": QT_TR_NOOP("The workbook holds the same name twice; it was not opened."),
    "vetting.too_large": QT_TR_NOOP("The file is too large for a return and was not opened."),
    "vetting.too_many_columns": QT_TR_NOOP("Sheet {part} reaches beyond {limit} columns; it was not opened."),
    "vetting.too_many_elements": QT_TR_NOOP("The workbook holds far more than a return does; it was not opened."),
    "vetting.too_many_merged_cells": QT_TR_NOOP("Sheet {part} merges far too many cells; it was not opened."),
    "vetting.too_many_objects": QT_TR_NOOP("The PDF holds more than {limit} objects; it was not opened."),
    "vetting.too_many_parts": QT_TR_NOOP("The workbook has {count} parts, more than {limit}; it was not opened."),
    "vetting.too_many_revisions": QT_TR_NOOP("The PDF was revised too often; it was not opened."),
    "vetting.too_many_rows": QT_TR_NOOP("Sheet {part} reaches beyond {limit} rows; it was not opened."),
    "vetting.too_much_memory": QT_TR_NOOP(
        "Looking into the file takes more memory than any return; it was refused. Ask for the file again."
    ),
    "vetting.too_slow": QT_TR_NOOP(
        "Looking into the file took more than 10 seconds; it was refused. A sound return takes about one: ask for the file again."
    ),
    "vetting.two_truths": QT_TR_NOOP(
        "The workbook says two different things about one of its parts; it was not opened."
    ),
    "vetting.unknown_packing": QT_TR_NOOP("Part {part} of the workbook is encrypted or packed in an unknown way."),
    "vetting.unreadable_part": QT_TR_NOOP("Part {part} of the workbook is no readable sheet."),
    "vetting.worker_died": QT_TR_NOOP(
        "Looking into the file broke off; it was refused. Ask for the file again; the copy received is kept in quarantine."
    ),
    "vetting.worker_failed": QT_TR_NOOP(
        "The file leads the verification into an error; it was refused. Ask for the file again; the copy received is kept in quarantine."
    ),
    "vetting.worker_lost": QT_TR_NOOP(
        "The part of this program that looks into received files could not be started, so nothing was opened. Restart the program; if it happens again, ask whether a virus scanner blocks it."
    ),
    "xlsx.active_content": QT_TR_NOOP("The workbook holds macros or objects a return does not have ({part})."),
    "xlsx.cell_changed": QT_TR_NOOP(
        "Sheet {sheet}, cell {cell} ({column}, task {task}) was changed: it was sealed as “{old}” and now says “{new}”."
    ),
    "xlsx.cells_unchanged": QT_TR_NOOP(
        "The cells still show what was sealed, but another program saved the file, which ended its signature. Ask for the original file."
    ),
    "xlsx.changed": QT_TR_NOOP("The workbook was changed after it was signed."),
    "xlsx.container": QT_TR_NOOP("The workbook was packed again or changed after it was signed."),
    "xlsx.content_types": QT_TR_NOOP("The workbook's list of contents was altered ({part})."),
    "xlsx.formula": QT_TR_NOOP("The workbook holds formulas or links ({part}); a return has none."),
    "xlsx.more_cells_changed": QT_TR_NOOP("{count} more cells were changed."),
    "xlsx.more_texts_missing": QT_TR_NOOP("{count} more sealed texts are no longer in the workbook."),
    "xlsx.part_order": QT_TR_NOOP("The workbook's parts are not as this program writes them; it was packed again."),
    "xlsx.relationships": QT_TR_NOOP("The workbook's links between parts are not as a return has them ({part})."),
    "xlsx.sheet_missing": QT_TR_NOOP("Sheet {sheet} is gone."),
    "xlsx.signature_form": QT_TR_NOOP("The workbook's signature is not built as this program builds it."),
    "xlsx.signature_wrong": QT_TR_NOOP("The workbook's signature does not fit its certificate or its content."),
    "xlsx.text_missing": QT_TR_NOOP(
        "A text that was sealed ({field}, step {step}) is no longer in the workbook: “{old}”."
    ),
    "xlsx.too_large": QT_TR_NOOP("The workbook is larger than 20 MiB and was not opened."),
    "xlsx.unreadable": QT_TR_NOOP("The workbook is damaged or made to mislead; it was not opened."),
    "xlsx.unreadable_part": QT_TR_NOOP("Part {part} of the workbook cannot be read."),
    "xlsx.unsigned": QT_TR_NOOP(
        "The workbook carries no signature; it was probably saved again by a spreadsheet program."
    ),
}
"""One clear sentence a code: what, where, what to do; ``{gaps}`` are filled from the details."""
