"""Renders the view of received files and the dialogs about keys in every layout, for a person to look at.

python tests/gui/received_screenshots.py FOLDER [NAME…]
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop import paths
from planner_desktop.documents.directory import load_directory, load_initials
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.outcome import Outcome
from planner_desktop.domain.returns import ReturnType
from planner_desktop.domain.search import SearchIndex
from planner_desktop.domain.trust import Pin
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.ui.lights import GOOD as GOOD_SIGN
from planner_desktop.ui.note_line import Note
from planner_desktop.ui.passphrase_dialog import CHANGE, PassphraseDialog
from planner_desktop.ui.roster_dialog import RosterDialog
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import QT_TR_NOOP, install_language
from planner_desktop.ui.trust_dialog import TrustDialog, UnknownKeyDialog
from planner_desktop.ui.trusted_keys_dialog import TrustedKeysDialog
from planner_desktop.ui.view import ViewSpec
from support.key_stand import KeyStand, city_with_keys, offered
from support.received_stand import (
    ALTERED,
    CELL,
    ENROLMENT,
    GOOD,
    KEY,
    NO_RETURN,
    NOW,
    Q2,
    UNKNOWN,
    ReceivedStand,
    offer,
)
from support.trust_desk import CITY, COUNTY, SIBLING, key_of
from support.window import build_window

FIELD = (
    ("field", "narrative"),
    ("new", "已建立并每月更新台账，覆盖全部乡镇" * 3),
    ("old", "已建立台账" * 4),
    ("task", "42"),
)


@dataclass(frozen=True)
class Shot:
    """One picture of the window."""

    name: str
    size: tuple[int, int] = (1366, 768)
    dark: bool = False
    scale: float = 1.0
    empty: bool = False
    pick: Outcome = Outcome.ALTERED
    typed: str = ""
    language: str = "zh_CN"


SHOTS = (
    Shot("verify-light"),
    Shot("verify-dark", dark=True),
    Shot("verify-text150", scale=1.5),
    Shot("verify-1093x614", (1093, 614)),
    Shot("verify-text150-1093x614", (1093, 614), scale=1.5),
    Shot("verify-empty", empty=True),
    Shot("verify-empty-dark-1093x614", (1093, 614), dark=True, empty=True),
    Shot("verify-unknown", pick=Outcome.UNKNOWN_KEY, typed="A7K3-9QMD-2XTU-6HVE"),
    Shot("verify-enrolment", pick=Outcome.ENROLMENT, typed="140106-迎泽"),
    Shot("verify-good", pick=Outcome.GOOD, typed="PD1:B7K39QMD2XTR6HVF"),
    Shot("verify-refused-175", pick=Outcome.REFUSED, scale=1.75),
    Shot("verify-english", language="en"),
)
LONG = "140932_偏关县_2020Q2_季报_更正_R12_20200628_A7K3_（最终版_再改_不再改_领导审定_发市委）.pdf"


def fill(stand: ReceivedStand) -> None:
    """Files of every outcome, some with long names, and two enrolled keys."""
    pins = {"140105": "小店区", "140106": "迎泽区", "140932": "偏关县"}
    for at, (code, _name) in enumerate(pins.items()):
        office = stand.workspace.directory.by_code[code].office_name
        key = f"{at + 1}{KEY[1:]}"
        stand.workspace.pins[key] = Pin(key, code, office, "2019-03-12T10:00:00+08:00", not_after="2022-03-12")
    correct = replace(GOOD, type=ReturnType.CORRECTION, revision=12, check_code="B7K3-9QMD-2XTR-6HVF")
    keep = stand.put
    files = [
        keep("奖状扫描件.jpg", NO_RETURN),
        keep("140105_小店区_2020Q2_季报_首报_R0_20200628_C1D2.pdf", _of(GOOD, "140105", "1")),
        keep("140105_小店区_2020Q2_季报_首报_R0_20200628_C1D2.xlsx", replace(_of(GOOD, "140105", "1"), kind="xlsx")),
        keep("140106_迎泽区_2020Q2_季报_首报_R0_20200628_A7K3.xlsx", altered()),
        keep("140110_晋源区_2020Q2_季报_首报_R0_20200629_77AB.pdf", _of(UNKNOWN, "140110", "9")),
        keep(LONG, _of(correct, "140932", "3")),
        keep(
            "140932_偏关县_2020Q2_季报_首报_R0.pdf", _of(replace(GOOD, check_code="AAAA-BBBB-CCCC-DDDD"), "140932", "3")
        ),
        keep("140105_小店区_副本.pdf", _of(GOOD, "140105", "1"), b"140105_\xe5\xb0\x8f"),
        keep("登记表_140110_晋源区.pdf", ENROLMENT),
        keep("汇报材料.xlsx", REVOKED),
    ]
    stand.disk.held[files[7]] = stand.disk.held[files[1]]
    made = offer()
    enrolment = replace(made.enrolment, unit_code="140110")
    stand.offers[stand.disk.held[files[8]]] = replace(made, enrolment=enrolment, unit_name="共青团太原市晋源区委")
    stand.page.take_files(files)


def _of(verdict: FileVerdict, code: str, first: str) -> FileVerdict:
    return replace(verdict, unit_code=code, unit_name=code, fingerprint=f"{first}{KEY[1:]}")


def altered() -> FileVerdict:
    """A workbook with two changed cells and a changed text."""
    second = tuple((name, {"cell": "G21", "task": "31", "column": "完成率"}.get(name, value)) for name, value in CELL)
    named = (
        Refusal("xlsx.cell_changed", CELL),
        Refusal("xlsx.cell_changed", second),
        Refusal("return.field_changed", FIELD),
    )
    return replace(ALTERED, fingerprint=f"2{KEY[1:]}", findings=(Refusal("xlsx.changed"), *named))


REVOKED = replace(
    GOOD,
    trusted=False,
    unit_code="140106",
    findings=(Refusal("certificate.revoked", (("since", "2020-05-01"), ("unit", "共青团太原市迎泽区委"))),),
)


def settle(app: QApplication, stand: ReceivedStand) -> None:
    """Let the work in the background end."""
    while stand.page.busy:
        app.processEvents()
    for _ in range(6):
        app.processEvents()


def take(app: QApplication, theme: Theme, shot: Shot, folder: Path) -> None:
    """Build the window and keep its picture."""
    install_language(app, paths.resources(), shot.language)
    theme.choose(Look(shot.dark, shot.scale))
    directory = load_directory((paths.resources() / "units" / "units.tsv").read_bytes())
    stand = ReceivedStand(directory)
    held = stand.workspace.progress.office
    assert held is not None  # the stand names one
    office = replace(held, unit_code="140100")
    stand.workspace.progress = replace(stand.workspace.progress, office=office)
    initials = load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())
    spec = ViewSpec("verify", QT_TR_NOOP("Verify"), lambda: stand.page)
    window = build_window(
        stand.workspace,
        QUndoStack(),
        theme,
        lambda: SearchIndex(stand.workspace.plan, initials),
        Q2,
        lambda: NOW,
        shot.language,
        views=(spec,),
    )
    window.resize(*shot.size)
    window.show()
    window.show_view("verify")
    if not shot.empty:
        fill(stand)
        settle(app, stand)
        stand.page.list.pick(next((f.file.path, f.file.sha256) for f in stand.inbox.sorted if f.outcome is shot.pick))
    if shot.typed:
        stand.page.paper.field.setText(shot.typed)
        stand.page.paper.check()
    settle(app, stand)
    keep(window, folder, shot.name)
    window.close()
    window.deleteLater()
    app.processEvents()


def keep(widget: QWidget, folder: Path, name: str) -> None:
    """Save a picture."""
    widget.grab().save(str(folder / f"{name}.png"))
    print(name, widget.width(), widget.height(), widget.minimumSizeHint().toTuple())


def dialogs(app: QApplication, theme: Theme, folder: Path) -> None:
    """The dialogs, light and in large dark text."""
    install_language(app, paths.resources(), "zh_CN")
    for name, look in (("light", Look()), ("dark150", Look(True, 1.5))):
        theme.choose(look)
        for key, dialog in made_dialogs().items():
            dialog.show()
            app.processEvents()
            keep(dialog, folder, f"{key}-{name}")
            dialog.close()
            dialog.deleteLater()
        app.processEvents()


def made_dialogs() -> dict[str, QWidget]:
    """Each dialog in a state worth looking at."""
    stand, fresh = city_with_keys(), KeyStand(CITY)
    new = TrustDialog(fresh.trust, offered(fresh.office, SIBLING), None)
    new.typed.setText("12345 67890 1")
    new.go.click()
    county, keyless = KeyStand().own_key(), KeyStand(key=False).own_key()
    county.notes.show_notes([Note(GOOD_SIGN, "已保存：D:/资料/登记表_140106_迎泽区.pdf")])
    county.open_folder.show()
    roster = fresh.office.rosters.receive(stand.office.rosters.issue(key_of(CITY)))
    return {
        "trust-new": new,
        "trust-change": TrustDialog(stand.trust, offered(stand.office, COUNTY, "third"), None),
        "trust-signed": TrustDialog(stand.trust, offered(stand.office, COUNTY, "fourth", "second"), None),
        "trust-revoked": TrustDialog(stand.trust, offered(stand.office, COUNTY, "first"), None),
        "unknown-key": UnknownKeyDialog("共青团太原市晋源区委", new.code.code, None),
        "own-key": county,
        "own-key-none": keyless,
        "trusted-keys": TrustedKeysDialog(stand.desk, None),
        "trusted-keys-none": TrustedKeysDialog(fresh.desk, None),
        "roster": RosterDialog(fresh.office.rosters, roster, None),
        "passphrase": PassphraseDialog("改口令", "钥匙不变。", "改口令", lambda _values: None, None, CHANGE),
    }


def main(arguments: list[str]) -> int:
    """Take all pictures, or those named."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    theme = Theme(app, paths.resources())
    for shot in SHOTS:
        if not arguments[1:] or shot.name in arguments[1:]:
            take(app, theme, shot, folder)
    if not arguments[1:] or "dialogs" in arguments[1:]:
        dialogs(app, theme, folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
