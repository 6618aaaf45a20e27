"""Where files that leave the program go: the folder used last, and the way there in the system's own file manager."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from interviewkit.sources.outputs.names import free

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

FOLDER = "saving.folder"


def folder_for(desk: Desk) -> Path:
    """The folder used last if it is still there, else the project's own."""
    last = desk.preferences.views.get(FOLDER)
    if isinstance(last, str) and Path(last).is_dir():
        return Path(last)
    place = desk.project.place if desk.project is not None else None
    return place.parent if isinstance(place, Path) else Path.home()


def remember_folder(desk: Desk, folder: Path) -> None:
    """The next file goes there too."""
    desk.preferences.views[FOLDER] = str(folder)
    desk.preferences.save()


def with_ending(path: Path, ending: str) -> Path:
    """The path with its ending; where that makes it another file's, which nobody was asked about, under a free name."""
    return path if path.suffix.lower() == ending else free(path.parent, path.name, ending)


def show_in_folder(path: Path) -> None:
    """Opens the folder; with the file selected where the system can."""
    if sys.platform == "win32":
        subprocess.Popen(["explorer", f"/select,{path}"])
    elif sys.platform == "darwin":
        subprocess.Popen(["open", "-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
