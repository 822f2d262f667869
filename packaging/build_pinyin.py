"""Makes ``resources/pinyin/initials.tsv`` with pypinyin: which initials each Chinese character may have."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pypinyin import Style, pinyin

TARGET = Path(__file__).parents[1] / "resources" / "pinyin" / "initials.tsv"
HAN = ["〇", *map(chr, range(0x4E00, 0xA000))]
"""The basic block of Unified Ideographs: all of GB 2312 and GBK, so all that is common and much that is not."""


def initials_of(char: str) -> str:
    """All initials of a character as sorted letters; empty where no reading is known."""
    readings = pinyin(char, style=Style.FIRST_LETTER, heteronym=True, errors="ignore")
    letters = {letter[0] for reading in readings for letter in reading if letter}
    return "".join(sorted(letter for letter in letters if "a" <= letter <= "z"))


def main() -> None:
    """Group the characters by their initials and write one line for each group."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for char in HAN:
        groups[initials_of(char)].append(char)
    unread = groups.pop("", [])
    lines = [f"{letters}\t{''.join(chars)}" for letters, chars in sorted(groups.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(HAN) - len(unread)} characters in {len(lines)} groups, {len(unread)} without a reading")


if __name__ == "__main__":
    main()
