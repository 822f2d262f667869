"""Headings and numbers of the plan as the screen writes them; what the office added is told apart by a word."""

from __future__ import annotations

from planner_desktop.domain.plan import Programme, Section, Task
from planner_desktop.ui.translation import tr


def programme_title(programme: Programme) -> str:
    """A programme with its printed ordinal."""
    return f"{programme.ordinal}、{programme.title}" if programme.ordinal else programme.title


def section_title(section: Section) -> str:
    """A section's heading with its printed ordinal; local tasks have a heading of ours."""
    if section.tasks and all(task.local for task in section.tasks):
        return section.title or tr("This unit's own tasks")
    ordinal = section.printed_ordinal.strip("（()） ")
    return f"（{ordinal}）{section.title}" if ordinal else section.title or tr("Tasks without a section")


def number_text(task: Task) -> str:
    """A task's number, with a letter before it where it is not an official one."""
    return tr("L{number}", number=task.number) if task.local else str(task.number)
