"""Makes a new study out of a file that holds a whole one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from interviewkit.exchange.whole import archive, document
from interviewkit.store.places import BACKUPS, beside, hidden_beside
from interviewkit.store.project import Project


def new_study(
    path: Path,
    place: Path,
    *,
    coder: str | None = None,
    progress: Callable[[float], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """A study at `place` (.ikit) from an archive or a JSON document, all of it or nothing; its path.

    ProjectTrouble when something is there already, FileTrouble when the file is damaged, Cancelled when stopped.
    """
    if path.suffix.lower() == archive.ENDING:
        return archive.unpack(path, place, progress=progress, cancelled=cancelled)
    made = not place.exists()
    try:
        with Project.create(place, coder=coder) as project:
            document.bring(project, path, progress=progress, cancelled=cancelled)
    except BaseException:
        if made:
            _away(place)
        raise
    return place


def _away(place: Path) -> None:
    """Takes a study away that was just made and holds nothing."""
    place.unlink(missing_ok=True)
    hidden_beside(place, ".lock").unlink(missing_ok=True)
    backups = beside(place, BACKUPS)
    for copy in backups.glob("*"):
        copy.unlink(missing_ok=True)
    if backups.is_dir():
        backups.rmdir()
