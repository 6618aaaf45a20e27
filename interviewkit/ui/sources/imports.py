"""Brings files in off the GUI thread: each on its own, seen in the status bar, with a report at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interviewkit.errors import Cancelled, ProjectTrouble, UserError
from interviewkit.sources.importing import RECORDINGS, Imported, import_file, transcript_endings
from interviewkit.sources.previewing import Preview, preview
from interviewkit.sources.speakers.tracks import TrackFile, import_tracks, look_like_tracks
from interviewkit.ui.exchange.project_imports import ProjectImports, is_project
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress

PLAIN = (".txt", ".text", ".log", ".md", "")
ONE_BY_ONE = 2
"""So many refused files get a notice each; more are listed in the report."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that did not come in, and why."""

    file: str
    error: UserError


@dataclass(slots=True)
class Report:
    """What became of the files of one import. passed_over: files in folders that are neither sound nor text.

    left: not looked at, because it was cancelled.
    """

    imported: list[Imported] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    passed_over: int = 0
    left: list[Path] = field(default_factory=list)


class Imports(QObject):
    """The imports of one desk. The last report is kept until the next one."""

    tracks_found = Signal(object, bool)
    """Files that look like tracks of one session, and whether they are to be linked: somebody must ask the person."""
    done = Signal(object)
    """An import is over: its Report."""
    report_asked = Signal()
    preview_asked = Signal(object)
    """A transcript is to be looked at before it comes in: its Preview. Somebody must show it to the person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.report: Report | None = None

    def take(self, paths: Sequence[Path], *, link: bool = False, apart: bool = False) -> Job | None:
        """Imports files, and what folders hold; None when there is no project to import into.

        link: recordings stay where they are, and only what is needed to hear them is kept beside the project. apart:
        each is a source of its own, even if they look like tracks of one session. Whole projects of other programs are
        looked into first, each by itself.
        """
        project = self._writable()
        if project is None or not paths:
            return None
        projects = [path for path in paths if is_project(path)]
        for each in projects:
            ProjectImports.of(self._desk).look(each)
        paths = [path for path in paths if path not in projects]
        if not paths:
            return None
        if not apart and (len(paths) > 1 or paths[0].is_dir()):
            return self._look(paths, link)
        if not apart and may_be_odd(paths[0]):
            return self.look_at(paths[0], always=False)
        report = Report()

        def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
            files, report.passed_over = found(paths)
            sizes = [max(size_of(file), 1) for file in files]
            for number, file in enumerate(files):
                if cancelled():
                    report.left = files[number:]
                    return
                before, here, whole = sum(sizes[:number]), sizes[number], sum(sizes)
                text = f"{file.name} ({number + 1}/{len(files)})" if len(files) > 1 else file.name

                def tell(
                    done: float | None, before: int = before, here: int = here, whole: int = whole, text: str = text
                ) -> None:
                    progress((before + here * (done or 0.0)) / whole, text)

                tell(0.0)
                try:
                    report.imported.append(import_file(project, file, link=link, progress=tell, cancelled=cancelled))
                except Cancelled:
                    report.left = files[number:]
                    return
                except UserError as error:
                    report.refused.append(Refused(file.name, error))

        label = tr("Importing “{name}”", name=paths[0].name)
        if len(paths) > 1:
            label = plural("Importing {n} file", "Importing {n} files", len(paths))
        job = self._desk.jobs.start(label, work, writes=True)
        job.ended.connect(lambda: self._over(report) if self._desk.project is project else None)
        job.retry = lambda: self.take(report.left or paths, link=link, apart=True)
        return job

    def look_at(self, path: Path, *, always: bool = True) -> Job | None:
        """Reads a transcript off the GUI thread, then asks for it to be shown; unless `always`, only when it is odd,
        and else it comes in."""
        project = self._writable()
        if project is None:
            return None

        def seen(found: Preview) -> None:
            if self._desk.project is not project:
                return
            if always or found.odd:
                self.preview_asked.emit(found)
            else:
                self.take([path], apart=True)

        text = tr("Looking into “{name}”", name=path.name)
        return self._desk.jobs.start(text, lambda progress, cancelled: preview(path), seen)

    def take_as(self, path: Path, format: str | None, pattern: str | None) -> Job | None:
        """Imports a transcript as a person said it is to be read."""
        project = self._writable()
        if project is None:
            return None
        report = Report()

        def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
            try:
                report.imported.append(import_file(project, path, format=format, pattern=pattern))
            except UserError as error:
                report.refused.append(Refused(path.name, error))

        job = self._desk.jobs.start(tr("Importing “{name}”", name=path.name), work, writes=True)
        job.ended.connect(lambda: self._over(report) if self._desk.project is project else None)
        return job

    def take_tracks(self, files: Sequence[TrackFile], session: str, *, link: bool = False) -> Job | None:
        """Imports recordings of one session as one source."""
        project = self._writable()
        if project is None:
            return None
        report = Report()

        def work(progress: Progress, cancelled: Callable[[], bool]) -> None:
            try:
                report.imported.append(
                    import_tracks(project, files, session, link=link, progress=progress, cancelled=cancelled)
                )
            except Cancelled:
                report.left = [file.path for file in files]
            except UserError as error:
                report.refused.append(Refused(session, error))

        job = self._desk.jobs.start(tr("Importing “{name}”", name=session), work, writes=True)
        job.ended.connect(lambda: self._over(report) if self._desk.project is project else None)
        job.retry = lambda: self.take_tracks(files, session, link=link)
        return job

    def _look(self, paths: Sequence[Path], link: bool) -> Job:
        """Looks whether they are tracks of one session, off the GUI thread; then asks, or goes on."""

        def work(progress: Progress, cancelled: Callable[[], bool]) -> list[Path]:
            files, _ = found(paths)
            folders = list(dict.fromkeys(file.parent for file in files))
            together = [[file for file in files if file.parent == folder] for folder in folders]
            return next((group for group in together if look_like_tracks(group)), [])

        def looked(tracks: list[Path]) -> None:
            if not tracks:
                self.take(paths, link=link, apart=True)
                return
            self.tracks_found.emit(tracks, link)
            rest = [file for file in found(paths)[0] if file not in tracks]
            self.take(rest, link=link, apart=True)

        return self._desk.jobs.start(tr("Looking through the files"), work, looked)

    def _writable(self) -> Project | None:
        project = self._desk.project
        if project is None or not project.read_only:
            return project
        self._desk.trouble(
            ProjectTrouble(
                "This project is open to read only.", safe="Nothing was imported.", attempt="Open a copy to work in it."
            )
        )
        return None

    def _over(self, report: Report) -> None:
        self.report = report
        show = (tr("What was found"), self.report_asked.emit)
        count = len(report.imported)
        if count == 1:
            self._desk.tell(tr("“{name}” came in.", name=report.imported[0].source), button=show, good=True)
        elif count:
            self._desk.tell(plural("{n} file came in.", "{n} files came in.", count), button=show, good=True)
        if len(report.refused) <= ONE_BY_ONE:
            for refused in report.refused:
                self._desk.trouble(refused.error)
        else:
            error = UserError(
                "{n} files could not be imported.", safe="Nothing of them is in the study.", n=len(report.refused)
            )
            self._desk.trouble(error, button=(tr("Why not"), self.report_asked.emit))
        if not count and not report.refused and not report.left:
            self._desk.tell(tr("There is nothing to import: neither recordings nor transcripts."))
        self.done.emit(report)


def may_be_odd(path: Path) -> bool:
    """Whether a file may be a text in a form that is not known."""
    ending = path.suffix.lower()
    return ending in PLAIN or (ending not in RECORDINGS and ending not in transcript_endings())


def found(paths: Iterable[Path]) -> tuple[list[Path], int]:
    """The files named and those in the folders named, in order, and how many files in folders were passed over."""
    endings = {*RECORDINGS, *transcript_endings()}
    files: list[Path] = []
    passed_over = 0
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        inside = sorted(each for each in path.rglob("*") if each.is_file() and not _hidden(each, path))
        fit = [each for each in inside if each.suffix.lower() in endings]
        files += fit
        passed_over += len(inside) - len(fit)
    return list(dict.fromkeys(files)), passed_over


def size_of(path: Path) -> int:
    """In bytes; 0 for a file that is not there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
