"""Which of the received files the list shows: chips, or one list to choose from where text is large."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from planner_desktop.domain.outcome import Pile
from planner_desktop.ui.buttons import Chip, LinkButton
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import DUPLICATE, GOOD, PENDING, Shape, Sign
from planner_desktop.ui.sign_combo import SignCombo
from planner_desktop.ui.translation import QT_TR_NOOP, tr

EVERYTHING = "all"
PILES: dict[Pile, tuple[Sign, str]] = {
    Pile.GOOD: (GOOD, QT_TR_NOOP("Valid {count}")),
    Pile.TO_DO: (PENDING, QT_TR_NOOP("To look into {count}")),
    Pile.SET_ASIDE: (DUPLICATE, QT_TR_NOOP("Not needed {count}")),
}
"""Shape and words of each pile of files."""
_ALL = QT_TR_NOOP("All {count}")


class _PileCombo(SignCombo[str]):
    """The first item is no state, so it has no shape."""

    def _follow_theme(self) -> None:
        super()._follow_theme()
        self.setItemIcon(0, QIcon())


class PileFilter(QWidget):
    """``chosen`` gives a pile or ``EVERYTHING``."""

    chosen = Signal(str)
    clear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: str = EVERYTHING
        group = QButtonGroup(self)
        self.chips = {EVERYTHING: Chip(""), **{str(pile): Chip("", sign) for pile, (sign, _) in PILES.items()}}
        for key, chip in self.chips.items():
            group.addButton(chip)
            chip.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
        signs = {EVERYTHING: Sign(Shape.BAR, "none", _ALL), **{str(pile): sign for pile, (sign, _) in PILES.items()}}
        self.combo = _PileCombo(signs)
        self.combo.setAccessibleName(tr("Files shown"))
        self.combo.activated.connect(lambda _index: self.chosen.emit(self.combo.chosen or EVERYTHING))
        self._chip_row = row(*self.chips.values(), gap=5)
        self.clear = LinkButton(tr("Clear the list"))
        self.clear.clicked.connect(self.clear_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 0, 10, 8)
        layout.addWidget(row(self._chip_row, self.combo, None, self.clear, gap=5))
        self.choose(EVERYTHING)
        self.set_large(False)

    @property
    def pile(self) -> str:
        """What is shown."""
        return self._chosen

    def choose(self, pile: str) -> None:
        """Show a pile as chosen; nothing is announced."""
        self._chosen = pile
        self.chips[pile].setChecked(True)
        self.combo.choose(pile)

    def show_counts(self, counts: Mapping[Pile, int]) -> None:
        """Say how many files each lets through."""
        words = [tr(_ALL, count=sum(counts.values()))]
        words += [tr(source, count=counts.get(pile, 0)) for pile, (_sign, source) in PILES.items()]
        for at, (chip, text) in enumerate(zip(self.chips.values(), words, strict=True)):
            chip.show_text(text)
            self.combo.setItemText(at, text)

    def set_large(self, large: bool) -> None:
        """Chips have no room beside large text."""
        self._chip_row.setVisible(not large)
        self.combo.setVisible(large)
