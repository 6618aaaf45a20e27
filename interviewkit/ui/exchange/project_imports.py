"""Brings projects of other programs in: looks into them, asks, and carries them off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from interviewkit.ui.exchange.studies import ask_place, is_study
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.exchange.projects import Look, Outcome
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.exchange.preview_dialog import PreviewDialog
    from interviewkit.ui.jobs import Job, Progress

ENDINGS = frozenset((".qdpx", ".qda", ".sqlite3", ".sqlite", ".db"))
"""What files end in that may be a project of another program; a folder may be one, too."""


def window_of(desk: Desk) -> QWidget | None:
    """The window that dialogs stand over."""
    found = (each for each in QApplication.topLevelWidgets() if each.objectName() == "window" and each.isVisible())
    return next(found, None)


def is_project(path: Path) -> bool:
    """Whether a path is a whole project of another program, and no recording or transcript."""
    if path.suffix.lower() not in ENDINGS and not path.is_dir():  # what reads projects takes long to load
        return False
    from interviewkit.exchange.projects import format_of

    return format_of(path) not in (None, "json", "ikitz")


class ProjectImports(QObject):
    """The imports of projects of one desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.preview: PreviewDialog | None = None

    @classmethod
    def of(cls, desk: Desk) -> ProjectImports:
        """The desk's own."""
        there = desk.findChild(cls)
        return there if isinstance(there, cls) else cls(desk)

    def choose(self) -> None:
        """Asks for the file; of a QualCoder project, the file data.qda in its folder."""
        kinds = tr("Projects of other programs") + " (*.qdpx *.sqlite3 data.qda *.ikitz *.json)"
        chosen, _ = QFileDialog.getOpenFileName(
            window_of(self._desk), tr("Import a project"), "", f"{kinds};;{tr('All files')} (*)"
        )
        if chosen:
            self.look(Path(chosen))

    def look(self, path: Path) -> Job | None:
        """Reads a project through off the GUI thread, then shows what it would bring. A whole study of our own gets a
        place of its own."""
        if is_study(path):
            return ask_place(self._desk, window_of(self._desk), path)
        from interviewkit.exchange.projects import look

        project = self._desk.project

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Look:
            return look(path, lambda done: progress(done), cancelled)

        def seen(found: Look) -> None:
            if self._desk.project is project:
                self.ask(path, found)

        return self._desk.jobs.start(tr("Looking into “{name}”", name=path.name), work, seen)

    def ask(self, path: Path, found: Look) -> PreviewDialog:
        """Shows what a project would bring; it comes in when the person agrees."""
        from interviewkit.ui.exchange.preview_dialog import PreviewDialog

        dialog = self.preview = PreviewDialog(found, window_of(self._desk))
        dialog.accepted.connect(partial(self.take, path))
        dialog.finished.connect(self._forget_preview)
        dialog.open()
        return dialog

    def _forget_preview(self) -> None:
        self.preview = None

    def take(self, path: Path) -> Job | None:
        """Brings a project in as one step."""
        from interviewkit.exchange.projects import import_project

        project = self._desk.project
        if project is None:
            return None

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Outcome:
            return import_project(project, path, progress=lambda done: progress(done), cancelled=cancelled)

        def done(outcome: Outcome) -> None:
            if self._desk.project is project:
                self._over(outcome)

        return self._desk.jobs.start(tr("Importing “{name}”", name=path.name), work, done, writes=True)

    def _over(self, outcome: Outcome) -> None:
        from interviewkit.ui.exchange.reports_dialog import ReportsDialog

        fresh = sum(each.new for each in outcome.sources)
        what = plural(
            "“{name}” came in with {n} source.", "“{name}” came in with {n} sources.", fresh, name=outcome.file
        )
        show = (tr("What was found"), partial(ReportsDialog.over, self._desk, outcome.report_id))
        self._desk.tell(what, button=show, good=True)
        if self._desk.source_id is None and outcome.sources:
            self._desk.choose_source(outcome.sources[0].source_id)
