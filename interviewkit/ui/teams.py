"""Studies that a team keeps in a database of its own: opening and beginning one, and where their recordings lie."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QFormLayout, QLineEdit, QPushButton, QWidget

from interviewkit.errors import UserError
from interviewkit.store import teams
from interviewkit.store.places import is_team
from interviewkit.ui import style
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.language import name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Progress

LAST = "teams.last"


class TeamDialog(QDialog):
    """Which database, and as whom. A whole address pasted into the first field fills the others."""

    def __init__(self, address: str, trouble: UserError | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open a team’s study"))
        self.server, self.database, self.person, self.password = (QLineEdit() for _ in range(4))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.server.setPlaceholderText(tr("Name of the server, or a whole address"))
        self.begin = QCheckBox(tr("Begin a new study in this database"))
        self.go, back = QPushButton(tr("Open")), QPushButton(tr("Cancel"))
        self.told, self._query = Telling(), ""
        form = QFormLayout()
        form.setVerticalSpacing(style.S)
        for text, field in (
            (tr("Server"), self.server),
            (tr("Database"), self.database),
            (tr("Your name there"), self.person),
            (tr("Password"), self.password),
        ):
            form.addRow(text, field)
            name(field, text)
            field.textChanged.connect(self._look)
        form.addRow("", self.begin)
        self.begin.toggled.connect(lambda on: self.go.setText(tr("Begin") if on else tr("Open")))
        self.go.clicked.connect(self.accept)
        back.clicked.connect(self.reject)
        stack(self, form, self.told, buttons(back=back, go=self.go))
        self.setMinimumWidth(460)
        self._fill(address)
        self._look()
        if trouble is not None:
            self.told.say(str(trouble), wrong=True)
        (self.password if address else self.server).setFocus()

    def address(self) -> str:
        """What was entered."""
        server, database, person = (each.text().strip() for each in (self.server, self.database, self.person))
        return teams.address(server, database, person, self.password.text(), self._query)

    def _fill(self, address: str) -> None:
        self._query = urlsplit(teams.without_password(address)).query if any(teams.parts(address)) else ""
        for field, text in zip((self.server, self.database, self.person), teams.parts(address), strict=True):
            field.setText(text)

    def _look(self) -> None:
        pasted = self.server.text().strip()
        if is_team(pasted):
            password = teams.password(pasted)
            self._fill(pasted)
            self.password.setText(password)
            return
        self.go.setEnabled(bool(pasted and self.database.text().strip()) and any(teams.parts(self.address())))
        self.told.say(tr("No password is kept. Recordings stay on your computer, or in a folder your team shares."))


def open_team(desk: Desk, parent: QWidget | None, address: str = "", trouble: UserError | None = None) -> None:
    """Asks for a team's database and opens the study in it, or begins one."""
    last = desk.preferences.views.get(LAST)
    dialog = TeamDialog(address or (last if isinstance(last, str) else ""), trouble, parent)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    chosen, begin = dialog.address(), dialog.begin.isChecked()
    dialog.deleteLater()
    if agreed:
        connect(desk, parent, chosen, begin=begin)


def connect(
    desk: Desk,
    parent: QWidget | None,
    address: str,
    *,
    begin: bool = False,
    first: Callable[[], object] = lambda: None,
) -> None:
    """Opens the study at an address off the GUI thread, after what is to be done first; where that fails, asks with the
    reason in view."""
    coder = desk.preferences.coder_name()

    def work(progress: Progress, cancelled: Callable[[], bool]) -> Project:
        import interviewkit

        first()
        title = teams.parts(address)[1]
        return interviewkit.create(address, title, coder=coder) if begin else interviewkit.open(address, coder=coder)

    def opened(project: Project) -> None:
        desk.preferences.views[LAST] = teams.without_password(address)
        desk.take(project)

    failed = partial(open_team, desk, parent, address)
    desk.jobs.start(tr("Opening “{name}”", name=teams.name(address)), work, opened, lambda error: failed(error))


def choose_folder(desk: Desk, parent: QWidget | None) -> None:
    """Asks where the recordings of the team's study lie, and takes those of this computer along."""
    project = desk.project
    if project is None or not isinstance(project.place, str):
        return
    title = tr("Folder for the team’s recordings")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(project.path.parent))
    if chosen:
        keep_in(desk, project, Path(chosen))


def keep_in(desk: Desk, project: Project, folder: Path) -> None:
    """Has recordings lie in a folder from now on; those of this computer are copied there first."""
    address = str(project.place)
    other = teams.beside(address, {teams.name(address): str(folder)})

    def work(progress: Progress, cancelled: Callable[[], bool]) -> int:
        return teams.bring_along(project.path, other, lambda done: progress(done), cancelled)

    def done(count: int) -> None:
        desk.preferences.teams[teams.name(address)] = str(folder)
        desk.preferences.save()
        if desk.project is project:
            desk.close_project()
            # An import that waited for the copying to end may have put a recording where they lay before.
            connect(desk, None, address, first=lambda: teams.bring_along(project.path, other))
        desk.tell(tr("Recordings now lie in “{folder}”.", folder=str(folder)))

    desk.jobs.start(tr("Copying recordings"), work, done, writes=True)
