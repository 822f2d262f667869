"""The sentences about received files: what was refused, and what to do."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
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
    "pair.other_workbook": QT_TR_NOOP(
        "This workbook is not the one that was issued with the PDF of the same check code; use both attachments of one mail."
    ),
    "package.no_return": QT_TR_NOOP(
        "There is no return in this zip: neither a PDF nor an Excel file outside the folder of evidence."
    ),
    "package.too_large": QT_TR_NOOP(
        "Return and evidence together have {size} MB, at most {limit} MB go into one package; take evidence off or send it "
        "apart."
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
    "pdf.cell_changed": QT_TR_NOOP(
        "Page {page}, task {task}, {column} was changed: it was sealed as “{old}” and now says “{new}”."
    ),
    "pdf.changed": QT_TR_NOOP("The file was changed after it was signed."),
    "pdf.container": QT_TR_NOOP("The signature's container was altered."),
    "pdf.cross_references": QT_TR_NOOP("The PDF's tables are of a kind this program does not make."),
    "pdf.encrypted": QT_TR_NOOP("The PDF is encrypted; a return never is."),
    "pdf.form": QT_TR_NOOP("The PDF holds form fields besides the signature."),
    "pdf.leading_bytes": QT_TR_NOOP(
        "There is something before the beginning of the PDF; the file was changed after export."
    ),
    "pdf.line_changed": QT_TR_NOOP("On page {page} a line was changed: it was sealed as “{old}” and now says “{new}”."),
    "pdf.more_places_changed": QT_TR_NOOP("{count} more places do not show what was sealed."),
    "pdf.not_certified": QT_TR_NOOP("The signature does not forbid later changes."),
    "pdf.padding": QT_TR_NOOP("There is something hidden in the room of the signature."),
    "pdf.page_changed": QT_TR_NOOP("Page {page} does not show what was sealed."),
    "pdf.page_count": QT_TR_NOOP("The PDF has {new} pages instead of {old}."),
    "pdf.pages_rewritten": QT_TR_NOOP(
        "Another program wrote every page anew, so what was changed cannot be told. Ask for the original file."
    ),
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
    "quarantine.not_kept": QT_TR_NOOP(
        "The received file could not be kept in quarantine ({path}). Check the free space and permissions of the profile."
    ),
    "received.unreadable": QT_TR_NOOP(
        "The list of received files was damaged and begins anew; it was put aside as {path}. Decisions about keys and arrivals are kept elsewhere and are whole."
    ),
    "return.field_changed": QT_TR_NOOP("Task {task}, {field}: signed as “{old}”, changed to “{new}”."),
    "return.head_changed": QT_TR_NOOP("{field} of the return: signed as “{old}”, changed to “{new}”."),
    "return.more_fields_changed": QT_TR_NOOP("{count} more fields were changed."),
    "return.not_withdrawable": QT_TR_NOOP(
        "Revision {revision} has left the office already and cannot be withdrawn; make a correction instead."
    ),
    "return.other_name": QT_TR_NOOP(
        "The return calls its unit “{claimed}”, but its code is that of {unit}; ask {unit} whether it sent this."
    ),
    "return.signed_by_other_unit": QT_TR_NOOP(
        "The return is about {unit}, but {signer} signed it; ask {unit} for its own return."
    ),
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
    "vetting.too_deep": QT_TR_NOOP(
        "Part {part} is nested far deeper than in any return; it was not opened. Ask for the original file."
    ),
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
