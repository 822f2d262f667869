"""The sentences about keys, and about trust in the keys of others."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

SENTENCES: dict[str, str] = {
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
    "key.absurd_parameters": QT_TR_NOOP(
        "The key file asks for absurd parameters and was not opened. Do not use it; restore your copy."
    ),
    "key.ask": QT_TR_NOOP("Passphrase of the signing key: "),
    "key.ask_former": QT_TR_NOOP("Passphrase of the former key: "),
    "key.damaged": QT_TR_NOOP("The key file is damaged. Restore a copy of it, or make a new key and have it enrolled."),
    "key.exists": QT_TR_NOOP("There is a signing key already ({path}); it is never replaced without asking."),
    "key.expired": QT_TR_NOOP("The signing key expired on {day}; make another one."),
    "key.former_wrong_passphrase": QT_TR_NOOP(
        "The passphrase of the former key is wrong; type it again, or leave it empty and let the code be compared."
    ),
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
}
