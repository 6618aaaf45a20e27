"""Making, opening and closing projects from the window, and what to do with files dropped on it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from interviewkit.errors import UserError
from interviewkit.store.places import is_team
from interviewkit.ui.exchange.studies import ask_place, is_study
from interviewkit.ui.saving.places import ask_file, documents
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

ENDING = ".ikit"
STUDIES = mark("InterviewKit studies")


def new_project(desk: Desk, parent: QWidget | None = None) -> None:
    """Asks where the study shall live, and begins it: one question, no more."""
    path = ask_file(desk, parent, tr("New study"), tr("My study"), {ENDING: STUDIES}, documents())
    if path is not None:
        create_project(desk, path)


def create_project(desk: Desk, path: Path) -> bool:
    """Begins a study in a new file. Even if the file dialog asked about replacing: an old file is never touched."""
    import interviewkit

    return desk.do(lambda _: desk.take(interviewkit.create(path, path.stem, coder=desk.preferences.coder_name())))


def choose_project(desk: Desk, parent: QWidget | None = None) -> None:
    """Asks for a study and opens it."""
    recent = next((Path(each).parent for each in desk.preferences.recents if Path(each).exists()), documents())
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Open study"), str(recent), f"{tr(STUDIES)} (*{ENDING})")
    if chosen:
        open_project(desk, chosen, parent)


def open_project(desk: Desk, place: Path | str, parent: QWidget | None = None) -> bool:
    """Opens a study, one in a team's database when its server answers; whether it is open now. One that another window
    holds may be opened to read only."""
    from interviewkit.store.lock import ProjectLocked
    from interviewkit.store.project import Project

    coder = desk.preferences.coder_name()
    if desk.project is not None and str(desk.project.place) == str(place):
        return True
    if is_team(place):
        from interviewkit.ui import teams

        teams.connect(desk, parent, str(place))
        return False
    try:
        desk.take(Project.open(place, coder=coder))
    except ProjectLocked as locked:
        if not _read_only_wanted(locked, parent):
            return False
        return desk.do(lambda _: desk.take(Project.open(place, coder=coder, read_only=True)))
    except UserError as error:
        desk.trouble(error)
        return False
    return True


def take_files(desk: Desk, parent: QWidget | None, paths: Sequence[Path]) -> None:
    """Opens the first study among the files, packed ones too; hands the others to the room in front, else to one that
    takes them."""
    studies = [path for path in paths if path.suffix.lower() == ENDING]
    whole = [path for path in paths if is_study(path)]
    others = [path for path in paths if path not in studies and path not in whole]
    if whole and not studies:
        ask_place(desk, parent, whole[0])
    if studies and not open_project(desk, studies[0], parent):
        return
    if not others:
        return
    if desk.project is None:
        desk.tell(tr("Create or open a study first, then drop the files on it."))
        return
    in_front = desk.workspaces.get(desk.room)
    if in_front is not None and in_front.dropped(others):
        return
    for room in desk.rooms:
        desk.go(room.id)
        workspace = desk.workspaces.get(room.id)
        if workspace is not None and workspace is not in_front and workspace.dropped(others):
            return


def _read_only_wanted(locked: UserError, parent: QWidget | None) -> bool:
    what, _, _ = locked.sentences()
    box = QMessageBox(QMessageBox.Icon.NoIcon, tr("Open study"), what, parent=parent)
    box.setInformativeText(tr("You can look at it here, but not change it."))
    reading = box.addButton(tr("Open to read only"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(reading)
    box.exec()
    return box.clickedButton() is reading
