"""Asks what goes along when the study is packed for another computer or for others, and packs it in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QLabel, QPushButton, QRadioButton, QWidget

from interviewkit.exchange import wording
from interviewkit.reports.sharing import Outlook, outlook
from interviewkit.ui import style
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.exchange.project_imports import window_of
from interviewkit.ui.exchange.studies import ARCHIVE
from interviewkit.ui.language import Speaks
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

SHOWN = 6
"""So many people are named."""


class ArchiveDialog(Speaks, QDialog):
    """Accepted when the person wants to choose where to."""

    def __init__(self, found: Outlook, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.found = found
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(540)
        self.title, self.text = QLabel(), QLabel(wordWrap=True)
        style.set_kind(self.title, "title")
        self.whole, self.others = QRadioButton(), QRadioButton()
        self._choice = QButtonGroup(self)
        for each in (self.whole, self.others):
            self._choice.addButton(each)
        self.whole.setChecked(True)
        self.sound, self.told = QCheckBox(), Telling()
        self.sound.setChecked(found.recordings > 0)
        self.back, self.save = QPushButton(), QPushButton()
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self.others.toggled.connect(self._chosen)
        row = buttons(back=self.back, go=self.save)
        stack(self, self.title, self.text, self.whole, self.others, self.sound, self.told, row)
        self.retranslate()

    @property
    def anonymous(self) -> bool:
        return self.others.isChecked()

    @property
    def recordings(self) -> bool:
        return self.sound.isChecked() and self.sound.isEnabled()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Pack the study"))
        self.title.setText(tr("Pack the study as one file (.ikitz)"))
        self.text.setText(tr("InterviewKit on any other computer opens it."))
        self.whole.setText(tr("All of it, with names and history: to go on working elsewhere"))
        self.others.setText(tr("To share: pseudonyms in place of names, no contacts, no history"))
        self.back.setText(tr("Cancel"))
        self.save.setText(tr("Choose where to…"))
        self._show()

    def _chosen(self, anonymous: bool) -> None:
        """Voices tell who somebody is: they go to others only when asked for."""
        self.sound.setChecked(not anonymous and self.found.recordings > 0)
        self._show()

    def _show(self) -> None:
        found, anonymous = self.found, self.anonymous
        may_go = found.may_go if anonymous else found.recordings
        self.sound.setVisible(found.recordings > 0)
        self.sound.setEnabled(may_go > 0)
        self.sound.setText(plural("With the recording itself", "With the {n} recordings themselves", max(may_go, 1)))
        lines = []
        if anonymous:
            lines.append(
                tr(
                    "Names and contacts are found by patterns and by the names you noted. Whatever else could tell who "
                    "somebody is, only you can see."
                )
            )
            if found.left:
                lines.append(tr("Left out, as they did not agree or took it back: {who}", who=_some(found.left)))
            if found.unknown:
                lines.append(tr("Nothing is noted about going beyond the team: {who}", who=_some(found.unknown)))
            if found.recordings > may_go:
                stay = found.recordings - may_go
                lines.append(
                    plural(
                        "{n} recording stays here: not everybody on it agreed to be heard.",
                        "{n} recordings stay here: not everybody on them agreed to be heard.",
                        stay,
                    )
                )
        self.told.say("\n".join(lines))
        self.adjustSize()


def _some(labels: tuple[str, ...]) -> str:
    more = len(labels) - SHOWN
    return ", ".join(labels[:SHOWN]) + (f" +{more}" if more > 0 else "")


def ask_archive(desk: Desk) -> ArchiveDialog:
    """Asks, then for a place, then packs."""
    dialog = ArchiveDialog(desk.read(outlook), window_of(desk))
    dialog.accepted.connect(lambda: _choose(desk, dialog.anonymous, dialog.recordings))
    dialog.open()
    return dialog


def _choose(desk: Desk, anonymous: bool, recordings: bool) -> None:
    project = desk.project
    if project is None:
        return
    stem = project.place.stem if isinstance(project.place, Path) else desk.title
    stem = tr("{name} to share", name=stem) if anonymous else stem
    path = ask_file(desk, window_of(desk), tr("Pack the study"), stem, {ARCHIVE: mark("Archives of studies")})
    if path is not None:
        write(desk, path, anonymous=anonymous, recordings=recordings)


def write(desk: Desk, path: Path, *, anonymous: bool, recordings: bool) -> Job:
    """Packs in the background; a notice tells when it is there, and what is not in it."""
    project = desk.project
    assert project is not None

    def work(progress: Progress, cancelled: Callable[[], bool]) -> list[str]:
        from interviewkit.exchange.whole.archive import pack
        from interviewkit.reports.sharing import share, told

        def tell(done: float) -> None:
            progress(done)

        if anonymous:
            shared = share(project, path, recordings=recordings, progress=tell, cancelled=cancelled)
            return [*told(shared), *(f"{wording.finding(each)}." for each in shared.packed.findings if recordings)]
        packed = pack(project, path, recordings=recordings, progress=tell, cancelled=cancelled)
        return [f"{wording.finding(each)}." for each in packed.findings if recordings]

    def done(lines: list[str]) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        show = (tr("Open folder"), lambda: QDesktopServices.openUrl(folder))
        what = " ".join([tr("“{name}” was written.", name=path.name), *lines])
        desk.tell(what, button=show, good=True, stays=bool(lines))

    return desk.jobs.start(tr("Writing {name}", name=path.name), work, done)
