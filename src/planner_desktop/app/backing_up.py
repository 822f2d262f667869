"""Backups beside the user's work: at each start, and to a folder or stick of the user's choice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.ui.background import run_in_background
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from planner_desktop.errors import UserError
    from planner_desktop.ui.main_window import MainWindow
    from planner_desktop.ui.prompter import Prompter
    from planner_desktop.wiring import Wiring


def back_up(wiring: Wiring, prompter: Prompter, owner: QObject) -> None:
    """Copy the store while the user already works; what hinders it is said, and hinders nothing else."""
    job = run_in_background(lambda _report: wiring.back_up(), owner)
    job.failed.connect(lambda problem: prompter.tell(error_sentence(problem)))


def back_up_outside(wiring: Wiring, prompter: Prompter, window: MainWindow) -> None:
    """Ask for a folder and copy the store there; the foot of the window says when a stick may be taken out."""
    folder = prompter.folder(tr("Back up to a folder or a USB stick"), Path.home())
    if folder is None:
        return

    def done(path: object) -> None:
        name = Path(str(path)).name
        told = tr("Backup written, read back and sound: {name}. A USB stick can be removed safely now.", name=name)
        window.footer.show_note(told)

    def failed(problem: UserError) -> None:
        window.footer.show_note(None)
        prompter.tell(error_sentence(problem))

    window.footer.show_note(tr("Writing the backup… leave the USB stick in until it is said to be done."))
    job = run_in_background(lambda _report: wiring.back_up_to(folder), window)
    job.succeeded.connect(done)
    job.failed.connect(failed)
