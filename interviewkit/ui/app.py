"""Starts the desktop app. Imports nothing of Qt by itself: where Qt cannot start, run() says why in one line."""

from __future__ import annotations

from pathlib import Path

from interviewkit.ui import screen


def run(path: Path | str | None = None) -> int:
    """Opens the window, with a project if a path or a team's address is given; returns the exit code when it is closed.

    ScreenTrouble (a UserError) when no window can be opened here. Trouble with the project is shown in the window.
    """
    screen.check()
    from interviewkit.ui.application import start

    return start(path)
