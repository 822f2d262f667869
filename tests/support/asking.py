"""Answers to what the program asks, in place of the windows a person would see."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from planner_desktop.ui.prompter import Prompter


class Answers(Prompter):
    """Remembers what was said and gives the answers it was made with."""

    def __init__(self, agree: bool = True, files: Sequence[Path] = (), line: str | None = None) -> None:
        self.told: list[str] = []
        self.agree, self.paths, self.line = agree, list(files), line

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def confirm(self, question: str, action: str) -> bool:
        self.told.append(question)
        return self.agree

    def files_to_open(self, title: str, filters: str, folder: Path) -> list[Path]:
        return self.paths

    def file_to_open(self, title: str, filters: str, folder: Path) -> Path | None:
        return self.paths[0] if self.paths else None

    def file_to_save(self, title: str, suggestion: Path, filters: str) -> Path | None:
        return self.paths[0] if self.paths else None

    def folder(self, title: str, start: Path) -> Path | None:
        return self.paths[0] if self.paths else None

    def text(self, title: str, question: str, value: str = "") -> str | None:
        return self.line

    def choice(self, title: str, question: str, choices: Sequence[str]) -> str | None:
        return self.line
