"""Where files that leave the program go: asks for a place, knows the folder used last, and the way there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

FOLDER = "saving.folder"
NAMELESS = "InterviewKit"


def ask_file(
    desk: Desk, parent: QWidget | None, title: str, stem: str, kinds: Mapping[str, str], folder: Path | None = None
) -> Path | None:
    """Asks where one file goes, in the folder used last, under a name that every system takes. kinds: ending → what
    such a file is, in source language; the first is offered. The path has the ending that was typed if it is among
    them, else that of the filter chosen. folder: for files that live elsewhere; such a place is not remembered."""
    answer = ask_kind(desk, parent, title, stem, kinds, folder)
    return answer[0] if answer is not None else None


def ask_kind(
    desk: Desk, parent: QWidget | None, title: str, stem: str, kinds: Mapping[str, str], folder: Path | None = None
) -> tuple[Path, str] | None:
    """The same, and which kind was chosen, where two share an ending: "bullets.docx" is one that ends in .docx."""
    from interviewkit.sources.outputs.names import safe

    first = next(iter(kinds))
    offered = (folder or folder_for(desk)) / f"{safe(stem, otherwise=NAMELESS)}{_ending(first)}"
    filters = {f"{tr(text)} (*{_ending(kind)})": kind for kind, text in kinds.items()}
    chosen, taken = QFileDialog.getSaveFileName(parent, title, str(offered), ";;".join(filters))
    if not chosen:
        return None
    path, kind = Path(chosen), filters.get(taken, first)
    typed = path.suffix.lower()
    if typed != _ending(kind):
        kind = next((each for each in kinds if _ending(each) == typed), kind)
    if folder is None:
        remember_folder(desk, path.parent)
    return with_ending(path, _ending(kind)), kind


def _ending(kind: str) -> str:
    return f".{kind.rpartition('.')[2]}"


def documents() -> Path:
    """Where studies live unless somebody wants them elsewhere."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


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
    from interviewkit.sources.outputs.names import free

    return path if path.suffix.lower() == ending else free(path.parent, path.name, ending)


def show_in_folder(path: Path) -> None:
    """Opens the folder; with the file selected where the system can."""
    if sys.platform == "win32":
        subprocess.Popen(["explorer", f"/select,{path}"])
    elif sys.platform == "darwin":
        subprocess.Popen(["open", "-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
