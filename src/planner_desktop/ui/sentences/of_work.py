"""The sentences about one's own work: texts and figures, files, store and sealing."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
    "audit.tampered": QT_TR_NOOP(
        "The log of changes does not fit together at entry {where}; the data may have been changed outside this program: {path}"
    ),
    "backup.unverified": QT_TR_NOOP("A backup could not be verified ({where}) and does not count: {path}"),
    "evidence.archive": QT_TR_NOOP(
        "“{name}” is an archive, and nobody sees what is in it; unpack it and attach the files themselves."
    ),
    "evidence.damaged": QT_TR_NOOP(
        "The attached file in the database no longer fits its fingerprint ({sha256}); take it off and attach it again."
    ),
    "evidence.empty": QT_TR_NOOP("“{name}” is empty; choose another file."),
    "evidence.is_folder": QT_TR_NOOP("“{name}” is a folder; add the files in it."),
    "evidence.macros": QT_TR_NOOP(
        "“{name}” contains macros, which are programs; save it as a file without macros or as PDF and attach that."
    ),
    "evidence.missing": QT_TR_NOOP("The attached file is no longer in the database ({sha256}); attach it again."),
    "evidence.no_milestone": QT_TR_NOOP("No milestone is ticked; tick at least one, or take the file off instead."),
    "evidence.no_name": QT_TR_NOOP("A file needs a name; type one."),
    "evidence.no_program": QT_TR_NOOP(
        "No program on this PC opens “{name}”; save a copy and open it on a PC that has one."
    ),
    "evidence.no_room": QT_TR_NOOP(
        "There is no room for {added} MB: this period may have {limit} MB of evidence so that the return can still be mailed, "
        "{used} MB are used and {room} MB are left. Attach fewer or smaller files, or take others off first."
    ),
    "evidence.other_content": QT_TR_NOOP(
        "“{name}” is not what its ending says; open it in its own program, save it again and attach that."
    ),
    "evidence.picture_damaged": QT_TR_NOOP(
        "The picture “{name}” cannot be read; open it, save it again and attach that."
    ),
    "evidence.picture_too_large": QT_TR_NOOP(
        "The picture “{name}” has {width} × {height} pixels, more than the {limit} million that are taken; make it smaller "
        "in a picture program and attach that."
    ),
    "evidence.program": QT_TR_NOOP("“{name}” is a program and no evidence; it was not taken."),
    "evidence.there_already": QT_TR_NOOP("“{name}” is attached already."),
    "evidence.too_large": QT_TR_NOOP(
        "“{name}” is too large ({size} MB); a piece of evidence has at most {limit} MB. Attach a smaller scan or only the pages "
        "that matter."
    ),
    "evidence.too_many": QT_TR_NOOP(
        "A milestone has at most {limit} files of evidence; there are {held} already and {added} more do not fit. Join pages "
        "into one PDF or take others off first."
    ),
    "evidence.unknown_kind": QT_TR_NOOP(
        "“{name}” is of a kind that is not taken. Pictures (PNG, JPEG, BMP, WebP, GIF), PDF, Word, Excel, PowerPoint, WPS, OFD "
        "and text are: save it as one of these, best as PDF."
    ),
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
    "number.negative": QT_TR_NOOP("{field} cannot be below zero (“{text}”)."),
    "number.unreadable": QT_TR_NOOP("“{text}” in {field} is not a number; type digits only."),
    "people.missing": QT_TR_NOOP("{field} is empty; fill it in."),
    "people.no_telephone": QT_TR_NOOP("“{text}” is no telephone number; give one the superior office can call."),
    "people.too_long": QT_TR_NOOP("{field} has {length} characters; the sign-off block has room for {limit}."),
    "period.unreadable": QT_TR_NOOP("“{text}” is no reporting period; write for example 2020Q2."),
    "remark.empty": QT_TR_NOOP("The remark is empty; write what is to be looked at."),
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
    "text.invisible": QT_TR_NOOP(
        "{field} holds an invisible character ({character}) after “{before}”; delete it there."
    ),
    "text.invisible_first": QT_TR_NOOP("{field} begins with an invisible character ({character}); delete it."),
    "text.missing_glyph": QT_TR_NOOP(
        "{field} holds “{character}”, which no bundled font can print; write it another way."
    ),
    "text.surrogate": QT_TR_NOOP("{field} holds a broken character; delete it and type it again."),
    "text.too_long": QT_TR_NOOP(
        "{field} has {length} characters; at most {limit} can be kept. Attach long material as evidence."
    ),
    "unit.none_chosen": QT_TR_NOOP("Choose your unit first: in the lists, or by typing its name."),
}
