"""Every code has a sentence, every sentence can be filled, and both languages have them all."""

import re
import string
from pathlib import Path

import pytest

import planner_desktop
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.period import Period
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.ui.messages import error_sentence, period_title, refusal_sentence, sentence, verdict_sentence
from planner_desktop.ui.sentences import SENTENCES

SOURCE = Path(planner_desktop.__file__).parent
LAYERS = ("domain", "services", "store", "documents")
AREAS = sorted({code.split(".")[0] for code in SENTENCES})
CODE = re.compile(rf'"((?:{"|".join(AREAS)})\.[a-z][a-z0-9_]*)"')
CALLED = re.compile(r'(?:UserError|Refusal|Rule|RefusedError)\(\s*"([a-z_0-9]+\.[a-z_0-9]+)"')


def codes_in_source() -> set[str]:
    found: set[str] = set()
    for layer in LAYERS:
        for path in (SOURCE / layer).rglob("*.py"):
            text = path.read_text("utf-8")
            found |= set(CODE.findall(text)) | set(CALLED.findall(text))
    return found - NO_MESSAGES


NO_MESSAGES = {
    # Labels of actions for the audit log, and names of files.
    "return.seal",
    "return.issue",
    "return.withdraw",
    "return.json",
    "enrolment.json",
    "roster.json",
    "evidence.drop",
    "evidence.keep",
    "store.upgrade",
}


def test_every_code_has_a_sentence() -> None:
    assert codes_in_source() - set(SENTENCES) == set()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_names_its_gaps_so_that_details_can_fill_them(code: str) -> None:
    for _text, name, spec, conversion in string.Formatter().parse(SENTENCES[code]):
        assert name is None or (name.isidentifier() and not spec and not conversion)


def test_a_code_nobody_wrote_a_sentence_for_is_shown_and_not_hidden() -> None:
    assert sentence("no.such", {"path": "示例"}) == "no.such (path 示例)"


def test_fields_and_periods_are_said_in_words() -> None:
    assert "进展情况" in error_sentence(UserError("number.negative", field="narrative", text="-1"))
    assert period_title(Period.parse("2020Q2")) == "2020年第2季度"
    assert period_title(Period.parse("2020H1")) == "2020年上半年"


def test_braces_in_what_was_typed_are_no_gaps() -> None:
    assert "{x}" in error_sentence(UserError("number.unreadable", field="value", text="{x}"))


def test_a_verdict_is_one_sentence() -> None:
    sound = FileVerdict(
        "a.pdf", "pdf", True, True, True, unit_name="示例县", period=Period.parse("2020Q2"), revision=0, check_code="X"
    )
    assert "示例县" in verdict_sentence(sound)
    unknown = FileVerdict("a.pdf", "pdf", True, True, False, signer="示例县")
    assert verdict_sentence(unknown) == sentence("verdict.unknown_key", {"signer": "示例县", "fingerprint": ""})
    refused = sound.refused("pair.other_workbook", valid=False)
    assert verdict_sentence(refused) == refusal_sentence(Refusal("pair.other_workbook"))


def test_what_a_stranger_wrote_hides_nothing_in_a_sentence() -> None:
    told = error_sentence(UserError("file.missing", path="回报\u202efdp.exe"))
    assert "回报‹U+202E›fdp.exe" in told
