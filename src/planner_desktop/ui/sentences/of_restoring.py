"""The sentences of a start at which the data cannot be opened, or is gone."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
    "restore.damaged": QT_TR_NOOP(
        "The database is damaged ({reason}). It was not opened, and nothing in it was changed."
    ),
    "restore.tampered": QT_TR_NOOP(
        "The log of changes does not fit together at entry {where}; the data may have been changed outside this program. It was "
        "not opened, and nothing in it was changed."
    ),
    "restore.gone": QT_TR_NOOP("The database is no longer in its folder, but copies of it are: {path}"),
    "restore.copy": QT_TR_NOOP(
        "The newest sound copy was made on {made}. It holds {entries} entries, {files} pieces of evidence and {returns} returns."
    ),
    "restore.nothing_later": QT_TR_NOOP("Nothing was saved after it, so nothing would be missing."),
    "restore.later": QT_TR_NOOP(
        "{count} savings came after it, the last on {last}. As many of them as can still be read are brought back; the others "
        "have to be typed again."
    ),
    "restore.later_unknown": QT_TR_NOOP(
        "What was saved after that is brought back as far as it can still be read; the rest has to be typed again."
    ),
    "restore.came_back": QT_TR_NOOP(
        "{count} savings made after the copy were brought back; {missing} could not be read any more. Look at what you typed last."
    ),
    "restore.came_back_unknown": QT_TR_NOOP(
        "{count} savings made after the copy were brought back. Whether there were more can no longer be read: look at what you "
        "typed last."
    ),
    "restore.question": QT_TR_NOOP(
        "Use this copy? The damaged file stays beside it under another name, and no number of a return is given twice."
    ),
    "restore.gone_later": QT_TR_NOOP("What was saved after that is gone and has to be typed again."),
    "restore.question_gone": QT_TR_NOOP("Use this copy? Otherwise the program begins anew, without data."),
    "restore.none": QT_TR_NOOP(
        "The database is damaged and no sound copy of it was found in {folder}. Nothing was changed: leave the folder as it is and "
        "ask whoever looks after this PC."
    ),
}
