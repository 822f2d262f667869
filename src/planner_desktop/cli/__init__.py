"""The command line: the window without a verb, else the main job without a window."""

from planner_desktop.cli.command_line import run

__all__ = ["run"]
