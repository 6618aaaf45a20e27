"""Makes a study out of an archive or a JSON document of InterviewKit, somewhere new, and opens it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from interviewkit.ui.saving.places import ask_file, documents
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

ARCHIVE = ".ikitz"
STUDY = ".ikit"


def is_study(path: Path) -> bool:
    """Whether a file is a whole study that InterviewKit wrote for taking along."""
    if path.suffix.lower() not in (ARCHIVE, ".json"):
        return False
    from interviewkit.exchange.projects import format_of

    return format_of(path) in ("ikitz", "json")


def choose_archive(desk: Desk, parent: QWidget | None) -> None:
    """Asks for the file, then where its study shall live."""
    kinds = tr("Whole studies") + f" (*{ARCHIVE} *.json)"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open an archive"), "", f"{kinds};;{tr('All files')} (*)")
    if chosen:
        ask_place(desk, parent, Path(chosen))


def ask_place(desk: Desk, parent: QWidget | None, path: Path) -> Job | None:
    """Asks where the study in a file shall live, and makes it there."""
    title = tr("Where shall the study from “{name}” live?", name=path.name)
    place = ask_file(desk, parent, title, path.stem, {STUDY: mark("InterviewKit studies")}, documents())
    return make(desk, parent, path, place) if place is not None else None


def make(desk: Desk, parent: QWidget | None, path: Path, place: Path) -> Job:
    """Makes the study off the GUI thread, then opens it; what is there already is never touched."""
    from interviewkit.ui.projects import open_project

    coder = desk.preferences.coder_name()

    def work(progress: Progress, cancelled: Callable[[], bool]) -> Path:
        from interviewkit.exchange.whole.arriving import new_study

        return new_study(path, place, coder=coder, progress=lambda done: progress(done), cancelled=cancelled)

    return desk.jobs.start(tr("Opening “{name}”", name=path.name), work, partial(open_project, desk, parent=parent))
