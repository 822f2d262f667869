"""The next step of the signature in every situation, without a window."""

from __future__ import annotations

import pytest

from planner_desktop.domain.returns import ReturnState
from planner_desktop.ui.signing import Act, Situation, next_act
from planner_desktop.ui.steps import Stage

ISSUED = ReturnState.ISSUED


@pytest.mark.parametrize(
    ("now", "act", "stage"),
    [
        (Situation(open=False), Act.WAIT, Stage.REVIEW),
        (Situation(running=True, errors=2), Act.WAIT, Stage.EXPORT),
        (Situation(errors=2, key_usable=False), Act.FIX, Stage.REVIEW),
        (Situation(key_usable=False), Act.MAKE_KEY, Stage.SIGN),
        (Situation(), Act.SIGN, Stage.SIGN),
        (Situation(state=ReturnState.SEALED), Act.SIGN, Stage.SIGN),
        (Situation(state=ReturnState.SEALED, errors=1), Act.FIX, Stage.REVIEW),
        (Situation(state=ISSUED, mail_there=True), Act.OPEN_MAIL, Stage.RECEIPT),
        (Situation(state=ISSUED, mail_there=True, errors=1, changed=1), Act.CORRECT, Stage.RECEIPT),
        (Situation(state=ISSUED), Act.EXPORT_AGAIN, Stage.RECEIPT),
        (Situation(state=ISSUED, key_usable=False), Act.MAKE_KEY, Stage.RECEIPT),
        (Situation(state=ISSUED, correcting=True, revision=1, errors=1), Act.FIX, Stage.REVIEW),
        (Situation(state=ISSUED, correcting=True, revision=1), Act.SIGN, Stage.SIGN),
        (Situation(state=ReturnState.SENT_BACK, correcting=True, revision=1), Act.SIGN, Stage.SIGN),
        (Situation(state=ReturnState.ACCEPTED, mail_there=True), Act.OPEN_MAIL, Stage.RECEIPT),
    ],
)
def test_next_step(now: Situation, act: Act, stage: Stage) -> None:
    found = next_act(now)
    assert (found.act, found.stage) == (act, stage)


def test_the_button_names_what_it_does() -> None:
    assert next_act(Situation(errors=3)).text == "改正 3 处错误"
    assert next_act(Situation()).text == "签发并导出"
    assert next_act(Situation(state=ISSUED, changed=1)).text == "另出修订 1…"
    assert next_act(Situation(state=ISSUED, correcting=True, revision=2)).text == "签发并导出修订 2"
