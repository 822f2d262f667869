"""Line over the sign page: what has to be known before anything else, and the two ways out of a correction."""

from __future__ import annotations

from PySide6.QtCore import Signal

from planner_desktop.domain.returns import ReturnState
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import WARNING, LightLabel
from planner_desktop.ui.sign_words import banner_text
from planner_desktop.ui.signing import Situation
from planner_desktop.ui.translation import tr


class Banner(Card):
    """Hidden while there is nothing to say."""

    edit_wanted = Signal()
    """The entries are to be changed."""
    revert_wanted = Signal()
    """The correction is given up."""

    def __init__(self) -> None:
        self.line = LightLabel(WARNING, "")
        self.edit, self.revert = LinkButton(tr("Change the entries ›")), LinkButton("")
        super().__init__(row(self.line, None, self.edit, self.revert, gap=16), margins=(16, 7, 16, 7))
        self.edit.clicked.connect(self.edit_wanted)
        self.revert.clicked.connect(self.revert_wanted)

    @property
    def text(self) -> str:
        """What is said."""
        return self.line.text

    def show_situation(self, now: Situation) -> None:
        """Say how a period stands."""
        self.edit.setVisible(now.correcting)
        self.revert.setVisible(now.correcting and now.state is not ReturnState.SENT_BACK)
        self.revert.setText(tr("Stay with revision {revision}", revision=now.revision - 1))
        text = banner_text(now)
        self.line.show_sign(WARNING, text)
        self.setVisible(bool(text))
