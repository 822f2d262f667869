"""Naming changes never costs more than it may, and never breaks on a payload that nobody signed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.identity import Refusal, SignatureStatus
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.returns import Return
from planner_desktop.domain.units import Directory, Level, Unit
from planner_desktop.errors import UserError
from planner_desktop.services.redrawing import LARGEST_REDRAWN, Redrawing
from support.fakes import Opening, PlainDocuments
from support.sample_return import sample_plan, sample_return, with_texts

UNITS = Directory((Unit("140000", "示例省", Level.PROVINCE, None), Unit("140106", "示例区", Level.COUNTY, "140000")))
REDRAWING = Redrawing((sample_plan(),), UNITS)
COMPARED, SEARCHED = (Refusal("xlsx.cells_unchanged"),), (Refusal("xlsx.text_missing"),)


class Drawing(PlainDocuments):
    """Tells whether a file was drawn anew and compared, or only searched."""

    trouble: Exception | None = None

    def read_payload(self, payload: bytes) -> Return:
        return super().read_payload(payload.rstrip())

    def draw_xlsx(self, ledger: Ledger, payload: bytes) -> bytes:
        if self.trouble:
            raise self.trouble
        return payload

    def compare(self, data: bytes, redrawn: bytes) -> tuple[Refusal, ...]:
        return COMPARED

    def find_texts(self, data: bytes, payload: bytes) -> tuple[Refusal, ...]:
        return SEARCHED


def changes(documents: Drawing, claimed: Return, original: Return | None = None, room: int = 0) -> tuple[Refusal, ...]:
    payload = documents.payload(claimed).ljust(room)
    signed = documents.payload(original) if original else None
    opened = Opening("xlsx", SignatureStatus(False, False, False), None, None, claimed=payload, original=signed)
    return REDRAWING.changes(documents, b"", opened)


def test_return_about_a_known_plan_is_drawn_anew_and_compared() -> None:
    assert changes(Drawing(), sample_return()) == COMPARED


@pytest.mark.parametrize("other", [{"plan_digest": "b2" * 32}, {"unit_code": "999999"}])
def test_return_about_another_plan_or_unit_is_only_searched(other: dict[str, str]) -> None:
    assert changes(Drawing(), sample_return(**other)) == SEARCHED


def test_return_about_steps_the_plan_does_not_have_is_only_searched() -> None:
    sealed = sample_return()
    strange = replace(sealed, entries=(replace(sealed.entries[0], milestone_id="t99-9"),))
    assert changes(Drawing(), strange) == SEARCHED


def test_payload_too_large_to_be_drawn_in_passing_is_only_searched() -> None:
    assert changes(Drawing(), sample_return(), room=LARGEST_REDRAWN) == COMPARED
    assert changes(Drawing(), sample_return(), room=LARGEST_REDRAWN + 1) == SEARCHED


@pytest.mark.parametrize("trouble", [UserError("text.missing_glyph"), ValueError("32,768 characters"), KeyError("t99")])
def test_payload_that_cannot_be_drawn_is_only_searched(trouble: Exception) -> None:
    documents = Drawing()
    documents.trouble = trouble
    assert changes(documents, sample_return()) == SEARCHED


def test_payload_that_cannot_be_read_names_nothing() -> None:
    class Unread(Drawing):
        def read_payload(self, payload: bytes) -> Return:
            raise UserError("payload.unreadable", where="")

    assert changes(Unread(), sample_return()) == ()


def test_file_without_a_payload_names_nothing() -> None:
    opened = Opening("xlsx", SignatureStatus(False, False, False), None, None)
    assert REDRAWING.changes(Drawing(), b"", opened) == ()


def test_payload_that_was_exchanged_names_its_fields_and_draws_nothing() -> None:
    old, new = sample_return(), with_texts(sample_return(), {"narrative": "示例" * 100})
    (found,) = changes(Drawing(), new, old)
    details = dict(found.details)
    assert (found.code, details["task"], details["field"]) == ("return.field_changed", "1", "narrative")
    assert details["new"] == "示例" * 40 + "…"


def test_what_belongs_to_no_task_is_told_of_the_return_as_a_whole() -> None:
    old = sample_return()
    found = changes(Drawing(), replace(old, unit_name="示例市"), old)
    assert [each.code for each in found] == ["return.head_changed"]
    assert dict(found[0].details) == {"field": "unit_name", "old": old.unit_name, "new": "示例市"}


def test_many_exchanged_fields_are_counted() -> None:
    old = sample_return()
    new = replace(old, entries=tuple(replace(entry, problems="改") for entry in old.entries))
    found = changes(Drawing(), new, old)
    assert len(found) == 6
    assert found[-1] == Refusal("return.more_fields_changed", (("count", str(len(old.entries) - 5)),))
