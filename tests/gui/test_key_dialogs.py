"""Keys decided upon: compared by telephone, changed, put off, revoked, exchanged; and the unit's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.enrolment import RosterAction, RosterChange, RosterOffer, Standing
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.telephone_code import telephone_code
from planner_desktop.domain.trust import Confirmation, PinStatus
from planner_desktop.ui.key_desk import held_offer
from planner_desktop.ui.own_key_dialog import OwnKeyDialog
from planner_desktop.ui.passphrase_dialog import PassphraseDialog
from planner_desktop.ui.roster_dialog import RosterDialog
from planner_desktop.ui.trust_dialog import TrustDialog, UnknownKeyDialog
from planner_desktop.ui.trusted_keys_dialog import TrustedKeysDialog
from support.key_stand import FORMER_PASSPHRASE, PASSPHRASE, KeyStand, city_with_keys, offered
from support.trust_desk import CITY, COUNTY, PROVINCE, SIBLING, TrustDesk, key_of
from support.widgets import found

PATIENCE = 20_000


@pytest.fixture
def city() -> KeyStand:
    return KeyStand(CITY)


def shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def notes(dialog: TrustDialog | TrustedKeysDialog | OwnKeyDialog | RosterDialog) -> str:
    return "\n".join(note.sentence for note in dialog.notes.shown)


class TestTrustDialog:
    def open(self, qtbot: QtBot, city: KeyStand, **changes: str) -> TrustDialog:
        dialog = TrustDialog(city.trust, offered(city.office, **changes), None)
        shown(qtbot, dialog)
        return dialog

    def test_the_digits_as_heard_enrol_the_key(self, qtbot: QtBot, city: KeyStand) -> None:
        dialog = self.open(qtbot, city)
        heard = telephone_code(key_of(COUNTY).identity.fingerprint)
        qtbot.keyClicks(dialog.typed, heard.replace(" ", "  "))
        dialog.go.click()
        assert dialog.result() == QDialog.DialogCode.Accepted
        pin = city.office.workspace.pins[key_of(COUNTY).identity.fingerprint]
        assert (pin.status, pin.confirmed, pin.unit_code) == (PinStatus.PINNED, Confirmation.TELEPHONE, COUNTY)

    def test_a_wrong_digit_enrols_nothing_and_names_the_group(self, qtbot: QtBot, city: KeyStand) -> None:
        dialog = self.open(qtbot, city)
        groups = dialog.code.code.split()
        groups[3] = f"{(int(groups[3]) + 1) % 100_000:05}"
        dialog.typed.setText("".join(groups))
        dialog.go.click()
        assert "第 4 组" in notes(dialog)
        assert (dialog.isVisible(), dialog.typed.property("invalid"), city.office.workspace.pins) == (True, "true", {})

    def test_how_many_digits_are_typed_is_told_while_typing(self, qtbot: QtBot, city: KeyStand) -> None:
        dialog = self.open(qtbot, city)
        qtbot.keyClicks(dialog.typed, "12345 67")
        assert notes(dialog) == "已输入 7/30 位"
        dialog.go.click()
        assert "输入了 7 位" in notes(dialog)
        qtbot.keyClicks(dialog.typed, "8")
        assert (notes(dialog), dialog.typed.property("invalid")) == ("已输入 8/30 位", "false")

    def test_it_can_be_put_off(self, qtbot: QtBot, city: KeyStand) -> None:
        dialog = self.open(qtbot, city)
        dialog.hold.click()
        assert [pin.status for pin in city.office.workspace.pins.values()] == [PinStatus.HELD]

    def test_closing_decides_nothing(self, qtbot: QtBot, city: KeyStand) -> None:
        dialog = self.open(qtbot, city)
        dialog.close_button.click()
        assert (dialog.result(), city.office.workspace.pins) == (QDialog.DialogCode.Rejected, {})

    def test_another_key_shows_the_one_enrolled_and_takes_the_digits(self, qtbot: QtBot, city: KeyStand) -> None:
        old = city.office.pin(COUNTY)
        dialog = self.open(qtbot, city, which="second")
        texts = _texts(dialog)
        assert "共青团太原市迎泽区委换了一把钥匙" in texts
        assert any(old.fingerprint[:4].upper() in text for text in texts)
        dialog.go.click()
        assert "输入了 0 位" in notes(dialog)
        dialog.typed.setText(dialog.code.code)
        dialog.go.click()
        assert city.office.workspace.pins[old.fingerprint].status is PinStatus.REVOKED

    def test_a_change_the_former_key_signed_takes_a_confirmation_alone(self, qtbot: QtBot, city: KeyStand) -> None:
        old = city.office.pin(COUNTY)
        dialog = self.open(qtbot, city, which="second", former="first")
        assert not dialog.typed.isVisible()
        assert dialog.close_button.hasFocus() or not dialog.isActiveWindow()
        dialog.go.click()
        assert city.office.workspace.pins[old.fingerprint].replaced_by == key_of(COUNTY, "second").identity.fingerprint

    def test_a_revoked_key_can_only_be_looked_at(self, qtbot: QtBot, city: KeyStand) -> None:
        city.trust.revoke(city.office.pin(COUNTY).fingerprint)
        dialog = self.open(qtbot, city)
        assert (dialog.go.isVisible(), dialog.hold.isVisible(), dialog.typed.isVisible()) == (False, False, False)

    def test_a_name_that_is_not_the_directorys_is_pointed_out(self, qtbot: QtBot, city: KeyStand) -> None:
        look_alike = TrustDesk(COUNTY).trust.enrol(key_of(COUNTY, "x", "共青团太原市迎择区委"))
        dialog = TrustDialog(city.trust, city.trust.receive(look_alike), None)
        shown(qtbot, dialog)
        assert any("共青团太原市迎择区委" in text and "共青团太原市迎泽区委" in text for text in _texts(dialog))


def _texts(dialog: QWidget) -> list[str]:
    return [found.text() for found in dialog.findChildren(QLabel)]


def test_an_unknown_key_says_how_to_come_by_its_enrolment(qtbot: QtBot) -> None:
    dialog = UnknownKeyDialog("共青团示例县委", "12345 " * 5 + "12345", None)
    shown(qtbot, dialog)
    assert any("登记表" in text for text in _texts(dialog))


class TestTrustedKeys:
    def open(self, qtbot: QtBot, stand: KeyStand) -> TrustedKeysDialog:
        dialog = TrustedKeysDialog(stand.desk, None)
        shown(qtbot, dialog)
        return dialog

    def test_every_decision_is_listed_undecided_first(self, qtbot: QtBot) -> None:
        dialog = self.open(qtbot, city_with_keys())
        assert [(line.sign.word, line.who) for line in dialog.list.lines] == [
            ("挂起", "太原市小店区"),
            ("已登记", "太原市迎泽区"),
            ("已更换", "太原市迎泽区"),
            ("已作废", "太原市杏花岭区"),
        ]
        assert all(line.sentence for line in dialog.list.lines)

    def test_actions_suit_the_picked_key(self, qtbot: QtBot) -> None:
        dialog = self.open(qtbot, city_with_keys())
        seen = []
        for line in dialog.list.lines:
            dialog.list.pick(line.key)
            seen.append((dialog.confirm.isVisible(), dialog.forget.isVisible(), dialog.revoke.isVisible()))
        assert seen == [(True, True, False), (False, False, True), (False, False, False), (False, False, False)]

    def test_a_key_put_off_is_enrolled_later_by_its_digits(self, qtbot: QtBot) -> None:
        stand = city_with_keys()
        dialog = self.open(qtbot, stand)
        with qtbot.waitSignal(dialog.decided):
            dialog.confirm.click()
            asked = found(dialog, TrustDialog)
            asked.typed.setText(asked.code.code)
            asked.go.click()
        assert dialog.list.lines[0].sign.word == "已登记"

    def test_revoking_asks_first(self, qtbot: QtBot, city: KeyStand) -> None:
        pin = city.office.pin(COUNTY)
        dialog = self.open(qtbot, city)
        city.answers.agree = False
        dialog.revoke.click()
        assert city.office.workspace.pins[pin.fingerprint].is_pinned
        assert "作废" in city.answers.told[-1]
        city.answers.agree = True
        with qtbot.waitSignal(dialog.decided):
            dialog.revoke.click()
        assert city.office.workspace.pins[pin.fingerprint].status is PinStatus.REVOKED

    def test_a_key_put_off_can_be_dropped(self, qtbot: QtBot) -> None:
        stand = city_with_keys()
        dialog = self.open(qtbot, stand)
        dialog.forget.click()
        assert "挂起" not in [line.sign.word for line in dialog.list.lines]

    def test_an_expired_key_shows_so(self, qtbot: QtBot, city: KeyStand) -> None:
        city.office.pin(COUNTY)
        city.office.forward(days=4 * 365)
        dialog = self.open(qtbot, city)
        assert dialog.list.lines[0].sign.word == "已过期"

    def test_without_keys_it_says_how_to_begin(self, qtbot: QtBot, city: KeyStand) -> None:
        dialog = self.open(qtbot, city)
        assert dialog.list.isHidden()
        assert not dialog.export.isEnabled()

    def test_the_roster_is_signed_and_can_be_taken_over(self, qtbot: QtBot) -> None:
        stand, target = city_with_keys(), Path("/示例/名册.pdf")
        stand.answers.paths = [target]
        dialog = self.open(qtbot, stand)
        dialog.export.click()
        asked = found(dialog, PassphraseDialog)
        asked.form.set_values({"passphrase": PASSPHRASE})
        asked.go.click()
        qtbot.waitUntil(lambda: target in stand.disk.written, timeout=PATIENCE)
        qtbot.waitUntil(lambda: "已保存" in notes(dialog), timeout=PATIENCE)
        other = KeyStand(SIBLING)
        offer = other.office.rosters.receive(stand.disk.written[target])
        assert [change.action for change in offer.changes if change.acts] != []

    def test_a_key_kept_without_its_certificate_cannot_be_offered(self, city: KeyStand) -> None:
        pin = city.office.pin(COUNTY)
        assert held_offer(city.trust, replace(pin, certificate="")) is None


class TestRoster:
    def test_of_an_office_not_enrolled_it_takes_the_digits(self, qtbot: QtBot) -> None:
        roster = city_with_keys().office.rosters.issue(key_of(CITY))
        below = KeyStand(SIBLING)
        dialog = RosterDialog(below.office.rosters, below.office.rosters.receive(roster), None)
        shown(qtbot, dialog)
        assert (dialog.list.ticked, dialog.go.isEnabled()) == ([], False)
        dialog.all.click()
        dialog.go.click()
        assert "输入了 0 位" in notes(dialog)
        assert below.office.workspace.pins == {}
        dialog.typed.setText(telephone_code(key_of(CITY).identity.fingerprint))
        dialog.go.click()
        assert [pin.confirmed for pin in below.office.workspace.pins.values()] == [Confirmation.ROSTER]

    def test_of_an_enrolled_superior_it_takes_one_click(self, qtbot: QtBot) -> None:
        roster = city_with_keys().office.rosters.issue(key_of(CITY))
        below = KeyStand(SIBLING)
        below.office.pin(CITY)
        dialog = RosterDialog(below.office.rosters, below.office.rosters.receive(roster), None)
        shown(qtbot, dialog)
        assert not dialog.typed.isVisible()
        dialog.all.click()
        dialog.go.click()
        assert dialog.result() == QDialog.DialogCode.Accepted

    def test_each_line_says_what_it_would_do_those_that_act_first(self, qtbot: QtBot) -> None:
        offer = KeyStand(PROVINCE).office.rosters.receive(city_with_keys().office.rosters.issue(key_of(CITY)))
        dialog = RosterDialog(KeyStand(PROVINCE).office.rosters, offer, None)
        shown(qtbot, dialog)
        assert [line.quiet for line in dialog.list.lines] == sorted(line.quiet for line in dialog.list.lines)
        assert {change.action for change in offer.changes} <= set(RosterAction)

    def two_keys(self) -> tuple[KeyStand, RosterOffer, list[RosterChange]]:
        """A county below a city whose roster names two keys."""
        city = KeyStand(CITY)
        for unit in (COUNTY, SIBLING):
            city.office.pin(unit)
        roster = city.office.rosters.issue(key_of(CITY))
        province = KeyStand(PROVINCE)
        province.office.pin(CITY)
        offer = province.office.rosters.receive(roster)
        return province, replace(offer, vouched=False), [change for change in offer.changes if change.acts]

    def test_only_what_is_ticked_is_taken_over_and_nothing_is_ticked_before(self, qtbot: QtBot) -> None:
        province, offer, acting = self.two_keys()
        dialog = RosterDialog(province.office.rosters, offer, None)
        shown(qtbot, dialog)
        assert (dialog.list.ticked, dialog.go.isEnabled(), len(acting)) == ([], False, 2)
        dialog.list.pick(acting[0].fingerprint)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        assert dialog.list.ticked == [acting[0].fingerprint]
        assert dialog.go.text() == "载入 1 项"
        dialog.typed.setText(telephone_code(key_of(CITY).identity.fingerprint))
        dialog.go.click()
        pinned = {pin.fingerprint for pin in province.office.workspace.pins.values() if pin.is_pinned}
        assert acting[0].fingerprint in pinned
        assert acting[1].fingerprint not in pinned

    def test_the_digits_of_the_picked_key_are_shown(self, qtbot: QtBot) -> None:
        province, offer, acting = self.two_keys()
        dialog = RosterDialog(province.office.rosters, offer, None)
        shown(qtbot, dialog)
        for change in acting:
            dialog.list.pick(change.fingerprint)
            assert dialog.digits.text() == telephone_code(change.fingerprint)

    def test_a_revocation_is_ticked_and_a_look_alike_name_pointed_out(self, qtbot: QtBot) -> None:
        province, offer, acting = self.two_keys()
        looks = Refusal("enrolment.other_name", (("claimed", "共青团迎泽区委员会"), ("unit", "共青团迎泽区委")))
        revoked = replace(acting[0], action=RosterAction.REVOKE, notes=(looks,))
        dialog = RosterDialog(province.office.rosters, replace(offer, changes=(revoked, acting[1])), None)
        shown(qtbot, dialog)
        assert dialog.list.ticked == [revoked.fingerprint]
        dialog.list.pick(revoked.fingerprint)
        assert "共青团迎泽区委员会" in dialog.names.shown[0].sentence
        assert "证书" in dialog.list.lines[0].sentence


class TestOwnKey:
    def open(self, qtbot: QtBot, stand: KeyStand) -> OwnKeyDialog:
        dialog = stand.own_key()
        shown(qtbot, dialog)
        return dialog

    def answer(self, qtbot: QtBot, dialog: OwnKeyDialog, **values: str) -> None:
        asked = found(dialog, PassphraseDialog)
        asked.form.set_values(values, replace_typed=True)
        asked.go.click()

    def test_it_shows_the_digits_the_superior_office_will_compare(self, qtbot: QtBot) -> None:
        dialog = self.open(qtbot, KeyStand())
        assert dialog.code.code == telephone_code(key_of(COUNTY).identity.fingerprint)

    def test_the_enrolment_is_one_the_city_can_enrol(self, qtbot: QtBot) -> None:
        stand, target = KeyStand(), Path("/示例/登记表.pdf")
        stand.answers.paths = [target]
        dialog = self.open(qtbot, stand)
        dialog.enrol.click()
        self.answer(qtbot, dialog, passphrase=PASSPHRASE)
        qtbot.waitUntil(lambda: "已保存" in notes(dialog), timeout=PATIENCE)
        assert KeyStand(CITY).trust.receive(stand.disk.written[target]).code == dialog.code.code
        dialog.open_folder.click()
        assert stand.opened == [target.parent]

    def test_a_wrong_passphrase_can_be_typed_again(self, qtbot: QtBot) -> None:
        stand = KeyStand()
        stand.answers.paths = [Path("/示例/登记表.pdf")]
        dialog = self.open(qtbot, stand)
        dialog.enrol.click()
        self.answer(qtbot, dialog, passphrase="wrong passphrase")
        asked = found(dialog, PassphraseDialog)
        qtbot.waitUntil(lambda: bool(asked.form.row("passphrase").error), timeout=PATIENCE)
        assert stand.disk.written == {}
        self.answer(qtbot, dialog, passphrase=PASSPHRASE)
        qtbot.waitUntil(lambda: stand.disk.written != {}, timeout=PATIENCE)

    def test_a_key_put_away_may_vouch_for_the_new_one(self, qtbot: QtBot) -> None:
        stand, city, target = KeyStand(), KeyStand(CITY), Path("/示例/登记表.pdf")
        stand.cabinet.former, stand.answers.paths = "former", [target]
        city.office.pin(COUNTY, "former")
        dialog = self.open(qtbot, stand)
        dialog.enrol.click()
        asked = found(dialog, PassphraseDialog)
        self.answer(qtbot, dialog, passphrase=PASSPHRASE, former="wrong")
        qtbot.waitUntil(lambda: bool(asked.form.row("former").error), timeout=PATIENCE)
        self.answer(qtbot, dialog, passphrase=PASSPHRASE, former=FORMER_PASSPHRASE)
        qtbot.waitUntil(lambda: target in stand.disk.written, timeout=PATIENCE)
        assert city.trust.receive(stand.disk.written[target]).standing is Standing.CHANGE_SIGNED

    def test_without_the_former_passphrase_the_digits_are_compared(self, qtbot: QtBot) -> None:
        stand, city, target = KeyStand(), KeyStand(CITY), Path("/示例/登记表.pdf")
        stand.cabinet.former, stand.answers.paths = "former", [target]
        city.office.pin(COUNTY, "former")
        dialog = self.open(qtbot, stand)
        dialog.enrol.click()
        self.answer(qtbot, dialog, passphrase=PASSPHRASE)
        qtbot.waitUntil(lambda: target in stand.disk.written, timeout=PATIENCE)
        assert city.trust.receive(stand.disk.written[target]).standing is Standing.CHANGE_UNPROVEN

    def test_the_passphrase_is_changed(self, qtbot: QtBot) -> None:
        stand = KeyStand()
        dialog = self.open(qtbot, stand)
        dialog.passphrase.click()
        new = "另一个很长的口令"
        self.answer(qtbot, dialog, passphrase=PASSPHRASE, new=new, again=new)
        qtbot.waitUntil(lambda: notes(dialog) == "口令已更改。", timeout=PATIENCE)
        assert stand.cabinet.passphrase == new

    def test_two_different_new_passphrases_are_refused_before_any_work(self, qtbot: QtBot) -> None:
        stand = KeyStand()
        dialog = self.open(qtbot, stand)
        dialog.passphrase.click()
        self.answer(qtbot, dialog, passphrase=PASSPHRASE, new="另一个很长的口令", again="又一个很长的口令")
        asked = found(dialog, PassphraseDialog)
        assert asked.form.row("again").error
        assert stand.cabinet.passphrase == PASSPHRASE

    def test_a_copy_goes_where_the_user_says(self, qtbot: QtBot, tmp_path: Path) -> None:
        stand = KeyStand()
        stand.answers.paths = [tmp_path]
        dialog = self.open(qtbot, stand)
        dialog.back_up.click()
        assert str(tmp_path) in notes(dialog)

    def test_what_hinders_a_copy_is_said(self, qtbot: QtBot, tmp_path: Path) -> None:
        stand = KeyStand()
        stand.answers.paths = [tmp_path]
        dialog = self.open(qtbot, stand)
        stand.refuse_next("key.damaged")
        dialog.back_up.click()
        assert "损坏" in notes(dialog)

    def test_without_a_key_one_is_made_or_restored(self, qtbot: QtBot) -> None:
        stand, copy = KeyStand(key=False), Path("/media/钥匙.pdkey")
        stand.disk.written[copy], stand.answers.paths = b"copy", [copy]
        dialog = self.open(qtbot, stand)
        assert (dialog.enrol.text(), dialog.passphrase.isVisible()) == ("制作或导入钥匙…", False)
        dialog.restore.click()
        self.answer(qtbot, dialog, passphrase=PASSPHRASE)
        qtbot.waitUntil(lambda: dialog.enrol.text() == "制作登记表…", timeout=PATIENCE)
        assert notes(dialog).startswith("钥匙已恢复")
