"""What is done about voices once a recording is transcribed: copies of one voice on another's microphone, and, where it
was asked for, telling voices apart by their sound."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interviewkit.sources import bleed, queries, telling
from interviewkit.sources.telling import TELL, Told
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queue import Wish
    from interviewkit.transcription.turns import Turn
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress


class AfterTranscribing(QObject):
    """Listens to the queue of one desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        Transcriptions.of(desk).finished.connect(self._finished)

    def tell_apart(self, source_id: int, speakers: int | None) -> Job | None:
        """Listens who speaks when, off the GUI thread, and then gives the segments to their voices as one step."""
        project, row = self._desk.project, self._desk.read(queries.source, source_id)
        if project is None or row is None:
            return None

        def work(progress: Progress, cancelled: Callable[[], bool]) -> list[Turn]:
            return telling.listen(project, source_id, speakers, progress=progress, cancelled=cancelled)

        label = tr("Telling the voices of “{name}” apart", name=row.name)
        return self._desk.jobs.start(label, work, partial(self._put, source_id, row.name))

    def _finished(self, source_id: int, wish: Wish) -> None:
        if wish.voices.kind == "sound":
            self.tell_apart(source_id, wish.voices.speakers)
        elif wish.voices.kind in ("channels", "tracks"):
            self._clean_up(source_id)

    def _put(self, source_id: int, called: str, turns: list[Turn]) -> None:
        if self._desk.read(queries.source, source_id) is None:
            return
        told: Told | None = self._desk.change(TELL, telling.tell_apart, source_id, turns, detail=called)
        if told is None:
            return
        text = plural(
            "{n} voice was heard in “{name}”.", "{n} voices were heard in “{name}”.", told.voices, name=called
        )
        self._desk.tell(text, undo=True)

    def _clean_up(self, source_id: int) -> None:
        project, row = self._desk.project, self._desk.read(queries.source, source_id)
        if project is None or row is None:
            return

        def work(progress: Progress, cancelled: Callable[[], bool]) -> bleed.Found:
            return bleed.clean_up(project, source_id)

        label = tr("Looking for what two microphones heard in “{name}”", name=row.name)
        self._desk.jobs.start(label, work, partial(self._tell_bleed, row.name), writes=True)

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
