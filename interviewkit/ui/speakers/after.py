"""What is done about voices once a recording is transcribed: copies of one voice on another's microphone, and, where it
was asked for, telling voices apart by their sound."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interviewkit.sources import queries
from interviewkit.sources.speakers import bleed, telling
from interviewkit.sources.speakers.telling import TELL, Told
from interviewkit.sources.transcribing import afterwards
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.speakers.voices import Choice
    from interviewkit.sources.transcribing.queue import Wish
    from interviewkit.store.project import Project
    from interviewkit.transcription.turns import Turn
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress


class AfterTranscribing(QObject):
    """Listens to the queue of one desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._closing = False
        Transcriptions.of(desk).finished.connect(self._finished)
        desk.project_opened.connect(self._carry_on)
        desk.project_closing.connect(self._close)
        if desk.project is not None:
            self._carry_on()

    def tell_apart(self, source_id: int, speakers: int | None) -> Job | None:
        """Listens who speaks when, off the GUI thread, and then gives the segments to their voices as one step."""
        project, row = self._desk.project, self._desk.read(queries.source, source_id)
        if project is None or row is None:
            return None

        def work(progress: Progress, cancelled: Callable[[], bool]) -> list[Turn]:
            return telling.listen(project, source_id, speakers, progress=progress, cancelled=cancelled)

        label = tr("Telling the voices of “{name}” apart", name=row.name)
        job = self._desk.jobs.start(label, work, partial(self._put, source_id, row.name))
        job.ended.connect(partial(self._given_up, job, project, source_id))
        return job

    def _finished(self, source_id: int, wish: Wish) -> None:
        self._do(source_id, wish.voices)

    def _do(self, source_id: int, voices: Choice) -> None:
        if voices.kind == "sound":
            self.tell_apart(source_id, voices.speakers)
        elif voices.kind in ("channels", "tracks"):
            self._clean_up(source_id)

    def _carry_on(self, _: object = None) -> None:
        """Does what the end of the program came before."""
        self._closing = False
        project = self._desk.project
        if project is None or project.read_only:
            return
        for waiting in self._desk.read(afterwards.due):
            self._do(waiting.source_id, waiting.voices)

    def _close(self) -> None:
        self._closing = True

    def _given_up(self, job: Job, project: Project, source_id: int) -> None:
        """A person who cancels wants it no more; the end of the program only puts it off."""
        if job.state == "cancelled" and not self._closing and self._desk.project is project:
            self._desk.do(lambda _: afterwards.settle(project, source_id))

    def _put(self, source_id: int, called: str, turns: list[Turn]) -> None:
        if self._desk.read(queries.source, source_id) is None:
            return
        project = self._desk.project
        told: Told | None = self._desk.change(TELL, telling.tell_apart, source_id, turns, detail=called)
        if told is None or project is None:
            return
        self._desk.do(lambda _: afterwards.settle(project, source_id))
        text = plural(
            "{n} voice was heard in “{name}”.", "{n} voices were heard in “{name}”.", told.voices, name=called
        )
        self._desk.tell(text, undo=True)

    def _clean_up(self, source_id: int) -> None:
        project, row = self._desk.project, self._desk.read(queries.source, source_id)
        if project is None or row is None:
            return

        def work(progress: Progress, cancelled: Callable[[], bool]) -> bleed.Found:
            found = bleed.clean_up(project, source_id)
            afterwards.settle(project, source_id)
            return found

        label = tr("Looking for what two microphones heard in “{name}”", name=row.name)
        job = self._desk.jobs.start(label, work, partial(self._tell_bleed, row.name), writes=True)
        job.ended.connect(partial(self._given_up, job, project, source_id))

    def _tell_bleed(self, called: str, found: bleed.Found) -> None:
        """Nothing goes from the text unsaid."""
        lines = []
        if found.copies:
            lines.append(
                plural(
                    "{n} segment of “{name}” was heard by two microphones; the quieter copy was taken out.",
                    "{n} segments of “{name}” were heard by two microphones; the quieter copies were taken out.",
                    len(found.copies),
                    name=called,
                )
            )
        if found.doubtful:
            lines.append(
                plural(
                    "{n} segment may stand there twice and is flagged.",
                    "{n} segments may stand there twice and are flagged.",
                    len(found.doubtful),
                )
            )
        if lines:
            self._desk.tell(" ".join(lines), undo=bool(found.copies))
