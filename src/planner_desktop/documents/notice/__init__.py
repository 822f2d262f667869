"""The official notice, read into a plan and the doubts a person has to confirm."""

from __future__ import annotations

from dataclasses import dataclass, replace

from planner_desktop.documents.catalogue_writing import digest_of
from planner_desktop.documents.notice.anomalies import find_anomalies
from planner_desktop.documents.notice.building import build_plan
from planner_desktop.documents.notice.joining import join_lines
from planner_desktop.documents.notice.reading import read_lines
from planner_desktop.documents.notice.structure import read_heading, read_outline
from planner_desktop.domain.plan import Anomaly, Plan
from planner_desktop.errors import UserError

__all__ = ["ReadNotice", "read_notice"]


@dataclass(frozen=True, slots=True)
class ReadNotice:
    """What a notice says, and what of it is doubtful."""

    plan: Plan
    anomalies: tuple[Anomaly, ...]


def read_notice(data: bytes, name: str) -> ReadNotice:
    """Read a notice (.txt in UTF-8, UTF-16 or GB18030, or .docx); ``name`` is for messages only.

    Raises UserError: ``notice.empty``, ``notice.too_large``, ``notice.too_long``, ``notice.too_many``,
    ``notice.not_text``, ``notice.encoding``, ``notice.old_word``, ``notice.not_word``, ``notice.damaged``,
    ``notice.docx_limits``, ``notice.docx_dtd``, ``notice.not_a_notice``.
    """
    body = join_lines(read_lines(data, name), name)
    outline = read_outline(body)
    if not any(task.steps for task in outline.tasks):
        raise UserError("notice.not_a_notice", name=name)
    heading = read_heading(body.preamble)
    built = build_plan(outline, heading, name)
    plan = replace(built.plan, digest=digest_of(built.plan))
    return ReadNotice(plan, find_anomalies(body, outline, heading, built))
