"""The view of received files with every outcome, and the dialogs about keys, for the gallery and the walks over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop import paths
from planner_desktop.documents.directory import load_directory, load_initials
from planner_desktop.domain.enrolment import EnrolmentOffer
from planner_desktop.domain.evidence_check import EvidenceCheck, EvidenceState
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
from planner_desktop.ui.translation import QT_TR_NOOP, tr
from planner_desktop.ui.trust_dialog import TrustDialog, UnknownKeyDialog
from planner_desktop.ui.trusted_keys_dialog import TrustedKeysDialog
from planner_desktop.ui.view import ViewSpec
from support.gallery_stage import Stage, settle
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
        keep("140107_杏花岭区_2020Q2_季报_首报_R0_20200629_5F6G.pdf", replace(_of(HELD, "140107", "8"), sequence=2)),
        keep("140105_小店区_2020Q2_季报_首报_R0_20200628_C1D2（报送包）.pdf", PACKED),
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


HELD = replace(
    GOOD, trusted=False, findings=(Refusal("certificate.held", (("since", "2020-06-20"), ("unit", "杏花岭区"))),)
)
PACKED = replace(
    GOOD,
    unit_code="140105",
    unit_name="140105",
    fingerprint=f"1{KEY[1:]}",
    check_code="C7K3-9QMD-2XTR-6HVG",
    period=Q2.previous,
    evidence=(
        EvidenceCheck(1, "示例照片_很长的文件名很长的文件名很长的文件名.png", EvidenceState.MATCHING),
        EvidenceCheck(2, "示例签到表.xlsx", EvidenceState.CHANGED),
        EvidenceCheck(3, "示例会议纪要.pdf", EvidenceState.MISSING),
        EvidenceCheck(0, "其他.txt", EvidenceState.EXTRA),
    ),
)
"""What came in one package with its evidence, of which some was exchanged, some is missing and some is not its own."""


def city_window(pick: Outcome, typed: str = "", named: str = "") -> Callable[[Stage], QWidget]:
    """The window of a city with a dozen files, one of them picked, and something typed from a printed page.

    ``named`` is in the name of the file that is picked, where several have its outcome.
    """

    def make(stage: Stage) -> QWidget:
        stand = ReceivedStand(load_directory((paths.resources() / "units" / "units.tsv").read_bytes()))
        held = stand.workspace.progress.office
        assert held is not None  # the stand names one
        stand.workspace.progress = replace(stand.workspace.progress, office=replace(held, unit_code="140100"))
        initials = load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())
        window = build_window(
            stand.workspace,
            QUndoStack(),
            stage.theme,
            lambda: SearchIndex(stand.workspace.plan, initials),
            Q2,
            lambda: NOW,
            views=(ViewSpec("verify", QT_TR_NOOP("Verify"), lambda: stand.page),),
        )
        stage.show(window)
        window.show_view("verify")
        fill(stand)
        while stand.page.busy:
            QApplication.processEvents()
        settle()
        stand.page.list.pick(
            next(
                (f.file.path, f.file.sha256)
                for f in stand.inbox.sorted
                if f.outcome is pick and named in f.file.path.name
            )
        )
        if typed:
            stand.page.paper.field.setText(typed)
            stand.page.paper.check()
        return window

    return make


# Dialogs; each is made over offices of its own


def _new_key(over: QWidget) -> QWidget:
    fresh = KeyStand(CITY)
    made = TrustDialog(fresh.trust, offered(fresh.office, SIBLING), over)
    made.typed.setText("12345 67890 1")
    made.go.click()
    return made


def _trust(unit: str, which: str, former: str = "") -> Callable[[QWidget], QWidget]:
    def make(over: QWidget) -> QWidget:
        stand = city_with_keys()
        offer_: EnrolmentOffer = offered(stand.office, unit, which, former)
        return TrustDialog(stand.trust, offer_, over)

    return make


def _unknown_key(over: QWidget) -> QWidget:
    fresh = KeyStand(CITY)
    return UnknownKeyDialog("共青团太原市晋源区委", offered(fresh.office, SIBLING).code, over)


def _own_key_saved(over: QWidget) -> QWidget:
    made = KeyStand().own_key(over)
    made.notes.show_notes([Note(GOOD_SIGN, "已保存：D:/资料/登记表_140106_迎泽区.pdf")])
    made.open_folder.show()
    return made


def _roster(over: QWidget) -> QWidget:
    stand, fresh = city_with_keys(), KeyStand(CITY)
    received = fresh.office.rosters.receive(stand.office.rosters.issue(key_of(CITY)))
    return RosterDialog(fresh.office.rosters, received, over)


def _passphrase(over: QWidget) -> QWidget:
    title = tr("Change passphrase")
    told = tr("The key stays the same, so nobody has to enrol it again. Copies made before keep the old passphrase.")
    return PassphraseDialog(title, told, title, lambda _values: None, over, CHANGE)


KEY_DIALOGS: dict[str, Callable[[QWidget], QWidget]] = {
    "trust-new": _new_key,
    "trust-change": _trust(COUNTY, "third"),
    "trust-signed": _trust(COUNTY, "fourth", "second"),
    "trust-revoked": _trust(COUNTY, "first"),
    "unknown-key": _unknown_key,
    "own-key-saved": _own_key_saved,
    "own-key-none": lambda over: KeyStand(key=False).own_key(over),
    "trusted-keys-full": lambda over: TrustedKeysDialog(city_with_keys().desk, over),
    "roster": _roster,
    "passphrase": _passphrase,
}
"""Each in a state worth looking at, over a window."""
