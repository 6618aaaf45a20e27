"""Asks what shall go along when the project is saved for other programs, and saves it in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from interviewkit.exchange import wording
from interviewkit.exchange.refi.writing import Written, export_project
from interviewkit.sources.queries import sources
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.exchange.project_imports import window_of
from interviewkit.ui.language import Speaks
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

SHOWN = 3
"""So many of the things that could not be written are told in the notice."""


class ExportDialog(Speaks, QDialog):
    """Accepted when the person wants to choose where to."""

    def __init__(self, recordings: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._recordings = recordings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.title, self.text, self.people = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        style.set_kind(self.title, "title")
        style.set_kind(self.people, "muted")
        self.sound = QCheckBox()
        self.sound.setVisible(recordings > 0)
        self.sound.setChecked(recordings > 0)
        self.back, self.save = QPushButton(), QPushButton()
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        stack(self, self.title, self.text, self.people, self.sound, buttons(back=self.back, go=self.save))
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Save as project for other programs"))
        self.title.setText(tr("Save as REFI-QDA project (.qdpx)"))
        self.text.setText(
            tr(
                "Sources, codes, quotes, memos, participants with their attributes, themes, stages and feelings go "
                "along. NVivo, ATLAS.ti, MAXQDA and QualCoder read them as far as they know such things; "
                "InterviewKit reads them back whole. Guides, boards and reports stay here."
            )
        )
        self.people.setText(tr("Participants go out under their labels; their real names stay here."))
        self.sound.setText(plural("With the recording itself", "With the {n} recordings themselves", self._recordings))
        self.back.setText(tr("Cancel"))
        self.save.setText(tr("Choose where to…"))


def ask_export(desk: Desk) -> ExportDialog:
    """Asks, then for a place, then saves."""
    recordings = sum(row.media_id is not None for row in desk.read(sources))
    dialog = ExportDialog(recordings, window_of(desk))
    dialog.accepted.connect(lambda: _choose(desk, dialog.sound.isChecked()))
    dialog.open()
    return dialog


def _choose(desk: Desk, recordings: bool) -> None:
    project = desk.project
    if project is None:
        return
    stem = project.place.stem if isinstance(project.place, Path) else desk.title
    path = ask_file(desk, window_of(desk), tr("Save as project for other programs"), stem, {"qdpx": "REFI-QDA"})
    if path is not None:
        write(desk, path, recordings)


def write(desk: Desk, path: Path, recordings: bool) -> Job:
    """Saves in the background; a notice tells when it is there, and what is not in it."""
    project = desk.project
    assert project is not None

    def work(progress: Progress, cancelled: Callable[[], bool]) -> Written:
        tell = progress
        return export_project(
            project, path, recordings=recordings, progress=lambda done: tell(done), cancelled=cancelled
        )

    def done(written: Written) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        show = (tr("Open folder"), lambda: QDesktopServices.openUrl(folder))
        texts = [tr("“{name}” was written.", name=path.name)]
        texts += [f"{wording.finding(each)}." for each in written.findings[:SHOWN]]
        desk.tell(" ".join(texts), button=show, good=True, stays=bool(written.findings))

    return desk.jobs.start(tr("Writing {name}", name=path.name), work, done)
