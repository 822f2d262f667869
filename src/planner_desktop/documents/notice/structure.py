"""Paragraphs to the tree of the form: programmes, sections, tasks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from planner_desktop.documents.notice.joining import Body, Kind, Paragraph

_LETTER = re.compile(r"关于(?:印发|下发|转发|发布|实施)\s*(?=《)")
_NUMBER = re.compile(r"[\u3400-\u9fff]{1,16}\s*[〔［\[【(（]\s*\d{4}\s*[〕］\]】)）]\s*第?\s*\d{1,5}\s*号")
_ISSUER = re.compile(r"([\u3400-\u9fff（）()、 ]{2,40}?)\s*文\s*件")
_YEAR_BRACKET = re.compile(r"[（(]\s*(?:19|20)\d\d.{0,12}[）)]")
_NO_TITLE = re.compile(r"[。；：:@]")
_TITLE_LINES = 5
"""Lines a title above the body has at most."""


@dataclass(slots=True)
class TaskDraft:
    """A task as printed, its steps not yet cut."""

    number: int
    text: str
    steps: str = ""
    departments: str = ""


@dataclass(slots=True)
class SectionDraft:
    """A section as printed."""

    ordinal: str
    title: str
    tasks: list[TaskDraft] = field(default_factory=list[TaskDraft])


@dataclass(slots=True)
class ProgrammeDraft:
    """A programme as printed."""

    ordinal: str
    title: str
    objective: str = ""
    sections: list[SectionDraft] = field(default_factory=list[SectionDraft])


@dataclass(frozen=True, slots=True)
class Heading:
    """What the letter above the body says; empty where it does not say it."""

    number: str
    title: str
    own_title: str
    """The title printed again above the body, for comparison."""
    issuer: str


@dataclass(slots=True)
class Outline:
    """The tree, and text that has no place in it."""

    programmes: list[ProgrammeDraft] = field(default_factory=list[ProgrammeDraft])
    strays: list[tuple[Paragraph, TaskDraft | None]] = field(default_factory=list[tuple[Paragraph, TaskDraft | None]])
    seams: list[tuple[Paragraph, TaskDraft | None]] = field(default_factory=list[tuple[Paragraph, TaskDraft | None]])
    """Paragraphs put together again, each with the task it belongs to."""

    @property
    def tasks(self) -> list[TaskDraft]:
        """All tasks in printed order."""
        return [task for programme in self.programmes for section in programme.sections for task in section.tasks]


def read_outline(body: Body) -> Outline:
    """Sort the paragraphs into the tree; whatever has no place there is kept as stray."""
    outline = Outline()
    for paragraph in body.paragraphs:
        placed = _place(outline, paragraph)
        task = _current_task(outline)
        owner = None if paragraph.kind in (Kind.PROGRAMME, Kind.OBJECTIVE, Kind.SECTION) else task
        if not placed:
            outline.strays.append((paragraph, owner))
        if paragraph.seams:
            outline.seams.append((paragraph, owner))
    return outline


def _place(outline: Outline, paragraph: Paragraph) -> bool:
    if paragraph.kind is Kind.PROGRAMME:
        outline.programmes.append(ProgrammeDraft(paragraph.ordinal, paragraph.text))
        return True
    if not outline.programmes:
        return False
    programme = outline.programmes[-1]
    if paragraph.kind is Kind.SECTION:
        programme.sections.append(SectionDraft(paragraph.ordinal, paragraph.text))
        return True
    if paragraph.kind is Kind.TASK:
        section = programme.sections[-1] if programme.sections else SectionDraft("", "")
        if not programme.sections:
            programme.sections.append(section)
        section.tasks.append(TaskDraft(int(paragraph.ordinal), paragraph.text))
        return True
    if paragraph.kind is Kind.OBJECTIVE:
        return _fill_objective(programme, paragraph.text)
    return _fill_task(_current_task(outline), paragraph)


def _fill_objective(programme: ProgrammeDraft, text: str) -> bool:
    if programme.objective or programme.sections:
        return False
    programme.objective = text
    return True


def _fill_task(task: TaskDraft | None, paragraph: Paragraph) -> bool:
    if task is not None and paragraph.kind is Kind.STEPS and not task.steps:
        task.steps = paragraph.text
        return True
    if task is not None and paragraph.kind is Kind.DEPARTMENTS and not task.departments:
        task.departments = paragraph.text
        return True
    return False


def _current_task(outline: Outline) -> TaskDraft | None:
    """The last task, if it stands in the last section."""
    if not outline.programmes or not outline.programmes[-1].sections:
        return None
    tasks = outline.programmes[-1].sections[-1].tasks
    return tasks[-1] if tasks else None


def read_heading(preamble: Sequence[str]) -> Heading:
    """Number, title and issuer from the letter above the body."""
    own = _own_title(preamble)
    return Heading(_number(preamble), _letter_title(preamble) or own, own, _issuer(preamble))


def _number(preamble: Sequence[str]) -> str:
    at_start = [match for line in preamble if (match := _NUMBER.match(line))]
    anywhere = [match for line in preamble if (match := _NUMBER.search(line))]
    found = (at_start or anywhere)[:1]
    return re.sub(r"\s", "", found[0][0]) if found else ""


def _letter_title(preamble: Sequence[str]) -> str:
    """What stands in 关于印发《…》, titles within the title included."""
    letter = "".join(preamble)
    match = _LETTER.search(letter)
    if match is None:
        return ""
    depth = 0
    for position in range(match.end(), min(len(letter), match.end() + 300)):
        depth += {"《": 1, "》": -1}.get(letter[position], 0)
        if depth == 0:
            return letter[match.end() + 1 : position]
    return ""


def _own_title(preamble: Sequence[str]) -> str:
    """The lines right above the body, as far as they read like a title."""
    block: list[str] = []
    for line in reversed(preamble[-_TITLE_LINES:]):
        if _NO_TITLE.search(line) or _NUMBER.match(line) or line.startswith("附件"):
            break
        block.insert(0, line)
    title = "".join(block)
    return title if _YEAR_BRACKET.search(title) or re.search("方案|计划|规划|意见|分工", title) else ""


def _issuer(preamble: Sequence[str]) -> str:
    for line in preamble[:5]:
        if match := _ISSUER.fullmatch(line):
            return re.sub(r"\s", "", match[1])
    return ""
