"""Writes all codings as a table in the columns of other programs, or the participants for SPSS."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget

from interviewkit.ui import style
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.exchange.project_imports import window_of
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

SPSS = "spss"
KINDS = {
    "interviewkit": mark("All codings, with everything known about each quote"),
    "taguette": mark("All codings in the columns of Taguette"),
    "qualcoder": mark("All codings in the columns of QualCoder"),
    "maxqda": mark("All codings in the columns of MAXQDA"),
    "dedoose": mark("All codings in the columns of Dedoose"),
    SPSS: mark("Participants with their facts and codes, for SPSS"),
}


class TablesDialog(Speaks, QDialog):
    """Accepted when the person wants to choose where to."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.title, self.kinds, self.told = QLabel(), QComboBox(), Telling()
        style.set_kind(self.title, "title")
        for kind in KINDS:
            self.kinds.addItem("", kind)
        self.back, self.save = QPushButton(), QPushButton()
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self.kinds.currentIndexChanged.connect(self._tell)
        stack(self, self.title, self.kinds, self.told, buttons(back=self.back, go=self.save))
        self.retranslate()

    @property
    def kind(self) -> str:
        return str(self.kinds.currentData())

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Save as a table"))
        self.title.setText(self.windowTitle())
        name(self.kinds, self.windowTitle())
        for at, text in enumerate(KINDS.values()):
            self.kinds.setItemText(at, tr(text))
        self.back.setText(tr("Cancel"))
        self.save.setText(tr("Choose where to…"))
        self._tell()

    def _tell(self) -> None:
        spss = self.kind == SPSS
        self.told.say(
            tr("One row a participant: label, facts, and for each code how many of their quotes carry it.")
            if spss
            else tr("One row a code on a quote, as a workbook or with commas. Participants go out under their labels.")
        )


def ask_table(desk: Desk) -> TablesDialog:
    """Asks which, then for a place, then writes."""
    dialog = TablesDialog(window_of(desk))
    dialog.accepted.connect(lambda: _choose(desk, dialog.kind))
    dialog.open()
    return dialog


def _choose(desk: Desk, kind: str) -> None:
    if desk.project is None:
        return
    stem = tr("Participants") if kind == SPSS else tr("Codings")
    files = {"sav": "SPSS"} if kind == SPSS else {"xlsx": "Excel", "csv": "CSV"}
    path = ask_file(desk, window_of(desk), tr("Save as a table"), stem, files)
    if path is not None:
        write(desk, path, kind)


def write(desk: Desk, path: Path, kind: str) -> Job:
    """Writes in the background; a notice tells when it is there."""
    project = desk.project
    assert project is not None

    def work(progress: Progress, cancelled: Callable[[], bool]) -> str:
        from interviewkit.exchange.codings import write_codings
        from interviewkit.exchange.spss import write_spss

        with project.read() as session:
            if kind != SPSS:
                write_codings(session, path, kind)
                return ""
            written = write_spss(session, path)
        if not written.cut:
            return ""
        return tr("Texts cut to the 255 bytes that SPSS holds: {count}", count=written.cut)

    def done(more: str) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        show = (tr("Open folder"), lambda: QDesktopServices.openUrl(folder))
        desk.tell(" ".join(filter(None, [tr("“{name}” was written.", name=path.name), more])), button=show, good=True)

    return desk.jobs.start(tr("Writing {name}", name=path.name), work, done)
