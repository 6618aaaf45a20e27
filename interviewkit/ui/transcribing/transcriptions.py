"""The recordings that are being transcribed or wait for it, one after another; goes on behind every room."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from interviewkit.errors import UndoRefused, UserError
from interviewkit.sources import queries, transcribing
from interviewkit.sources.transcribing import Run
from interviewkit.text.times import clock
from interviewkit.transcription import Again, Attempts, Failed, Progress, Request, Settings, events
from interviewkit.ui.transcribing.phases import phase_text
from interviewkit.ui.transcribing.scribe import Scribe
from interviewkit.ui.transcribing.worker import Worker
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

BREATH = 100
"""Words come in bursts: how far it is is told this often at most, in ms."""

Stage = Literal["queued", "running", "pausing", "stopping"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a recording is. ahead: how many are transcribed before it. phase: as transcription.Progress names it.

    fraction: of the recording, 0…1, None while unknown. seconds_left: None while unknown.
    """

    stage: Stage
    ahead: int = 0
    phase: str = "starting"
    fraction: float | None = None
    seconds_left: float | None = None


@dataclass(eq=False)
class _Entry:
    """One recording on its way through the queue. run: None until its beginning is on record."""

    source_id: int
    name: str
    run: Run | None = None
    stage: Stage = "queued"
    progress: Progress = field(default_factory=Progress)
    attempts: Attempts | None = None
    worker: Worker | None = None
    job: Job | None = None
    said: deque[events.Event] = field(default_factory=deque)
    crashed: bool = False
    last: events.Event | None = None


class Transcriptions(QObject):
    """The queue of one desk. Every word heard is written into the project at once."""

    changed = Signal(int)
    """How far the recording of this source is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._scribe = Scribe(self)
        self._entries: list[_Entry] = []
        self._soon = QTimer(self, interval=BREATH, singleShot=True)
        self._soon.timeout.connect(self._report_first)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._next)
        desk.project_opened.connect(self._opened)
        desk.project_closing.connect(self._closing)

    @classmethod
    def of(cls, desk: Desk) -> Transcriptions:
        """The queue of this desk, made when it is first asked for."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    # What a person can do

    def transcribe(self, sources: Sequence[tuple[int, str]], settings: Settings, model: str) -> None:
        """Queues sources, (id, name) each; those that are queued already stay where they are."""
        for source_id, name in sources:
            if self.standing(source_id) is None:
                begin = partial(transcribing.begin, self._project(), source_id, settings, model)
                self._queue(_Entry(source_id, name), begin)

    def go_on(self, runs: Sequence[Run]) -> None:
        """Queues runs that were interrupted, paused or stopped."""
        project = self._project()
        names = {row.id: row.name for row in self._desk.read(queries.sources)}
        for run in runs:
            if run.source_id in names and self.standing(run.source_id) is None:
                entry = _Entry(run.source_id, names[run.source_id], run)
                self._queue(entry, partial(transcribing.note, project, run, "queued"))

    def go_on_with(self, source_id: int) -> None:
        """Goes on with the newest run of a source, wherever it was left."""
        run = transcribing.newest(self._project(), source_id)
        if run is not None:
            self.go_on([run])

    def pause(self, source_id: int) -> None:
        """Lets it come to rest where nothing has to be heard twice; one that only waits pauses at once."""
        entry = self._entry(source_id)
        if entry is None or entry.stage in ("pausing", "stopping"):
            return
        if entry.worker is None:
            self._put_aside(entry, "paused")
            return
        entry.stage = "pausing"
        entry.worker.pause()
        self._report(entry)

    def stop(self, source_id: int) -> None:
        """Ends it within about two seconds; what was heard stays, and it can be gone on with."""
        entry = self._entry(source_id)
        if entry is None or entry.stage == "stopping":
            return
        if entry.worker is None or entry.attempts is None:
            self._put_aside(entry, "cancelled")
            return
        entry.stage = "stopping"
        entry.attempts.cancel()
        entry.worker.cancel()
        self._report(entry)

    def drop(self, source_id: int) -> None:
        """Forgets a source that is about to be deleted."""
        entry = self._entry(source_id)
        if entry is not None:
            self._let_go(entry)

    def standing(self, source_id: int) -> Standing | None:
        """How far a source is, None when it is not in the queue."""
        entry = self._entry(source_id)
        if entry is None:
            return None
        state = entry.progress.state(time.monotonic())
        return Standing(entry.stage, self._entries.index(entry), state.phase, state.fraction, state.seconds_left)

    def idle(self) -> bool:
        """Whether nothing is under way or waiting."""
        return not self._entries

    # The project

    def _project(self) -> Project:
        assert self._desk.project is not None, "there is no project to transcribe in"
        return self._desk.project

    def _opened(self, project: Project) -> None:
        if project.read_only:
            return
        left = transcribing.unfinished(project)
        if left:
            self._desk.tell(
                plural(
                    "{n} recording has not been transcribed to its end.",
                    "{n} recordings have not been transcribed to their end.",
                    len(left),
                ),
                button=(tr("Go on"), partial(self.go_on, left)),
                stays=True,
            )

    def _closing(self) -> None:
        """What was heard is written down; what was not stays on record as unfinished."""
        for entry in self._entries:
            self._end(entry)
            if entry.job is not None:
                entry.job.stop()
        self._scribe.finish()
        self._entries.clear()
        self._turn.stop()

    # The queue

    def _entry(self, source_id: int) -> _Entry | None:
        return next((entry for entry in self._entries if entry.source_id == source_id), None)

    def _queue(self, entry: _Entry, begin: Callable[[], Run]) -> None:
        self._entries.append(entry)

        def put_on_record() -> None:
            entry.run = begin()

        self._scribe.do(put_on_record, None, partial(self._fail, entry))
        self.changed.emit(entry.source_id)
        self._turn.start()

    def _next(self) -> None:
        """Begins with the first of the queue, unless it has begun."""
        entry = self._entries[0] if self._entries else None
        if entry is None or entry.stage != "queued" or self._desk.project is None:
            return
        entry.stage = "running"
        project = self._project()
        entry.job = self._desk.jobs.show(
            tr("Transcribing “{name}”", name=entry.name), cancel=partial(self.stop, entry.source_id)
        )
        entry.job.left = partial(_seconds_left, entry)

        def ask() -> Request | None:
            return None if entry.run is None else transcribing.request(project, entry.run)

        self._scribe.do(ask, partial(self._start, entry), partial(self._fail, entry))
        self.changed.emit(entry.source_id)

    def _start(self, entry: _Entry, request: Request | None) -> None:
        if entry not in self._entries or request is None:
            return
        entry.attempts = entry.attempts or Attempts(request)
        entry.worker = Worker(request, self)
        entry.worker.heard.connect(partial(self._hear, entry))
        entry.worker.ended.connect(partial(self._ended, entry))
        entry.worker.start()
        self._report(entry)

    def _hear(self, entry: _Entry, event: events.Event) -> None:
        assert entry.attempts is not None
        entry.attempts.take(event)
        entry.progress.take(event, time.monotonic())
        if not isinstance(event, events.Heartbeat | events.Phase):
            entry.last = event
            self._write(entry, event)
        if not self._soon.isActive():
            self._soon.start()

    def _write(self, entry: _Entry, event: events.Event) -> None:
        """Everything said is written at once; what comes in a burst, in one transaction."""
        project, run = self._project(), entry.run
        assert run is not None
        entry.said.append(event)

        def take() -> None:
            said = [entry.said.popleft() for _ in range(len(entry.said))]
            transcribing.take(project, run, *said)

        self._scribe.do(take, None, partial(self._fail, entry))

    def _ended(self, entry: _Entry, status: int) -> None:
        """The process is no more: it was done, or it is started again where it stood."""
        assert entry.attempts is not None and entry.worker is not None
        entry.worker.deleteLater()
        entry.worker = None
        outcome = entry.attempts.ended(status)
        if isinstance(outcome, Again):
            self._tell_crash(entry, outcome)
            if entry.stage == "pausing":
                self._put_aside(entry, "paused")
            else:
                self._start(entry, outcome.request)
            return
        entry.stage = "stopping"
        if isinstance(outcome, Failed):
            if not isinstance(entry.last, events.Trouble):
                self._write(entry, events.Trouble(outcome.error))
            self._scribe.do(lambda: None, lambda _: self._fail(entry, outcome.error))
            return
        if outcome.cancelled and not isinstance(entry.last, events.Cancelled):
            self._write(entry, events.Cancelled())
        # Not before its last word is written: until then the project does not know that it is done.
        self._scribe.do(lambda: None, lambda _: self._come_to_rest(entry, outcome.cancelled or outcome.paused))

    def _tell_crash(self, entry: _Entry, again: Again) -> None:
        if again.given_up is not None:
            self._write(entry, again.given_up)
            lost = again.given_up
            self._desk.tell(
                tr(
                    "The speech recogniser ends each time between {start} and {end} of “{name}”, so this was left out.",
                    start=clock(lost.start_ms),
                    end=clock(lost.end_ms),
                    name=entry.name,
                ),
                stays=True,
            )
        elif not entry.crashed:
            entry.crashed = True
            self._desk.tell(
                tr("The speech recogniser ended unexpectedly. Nothing heard was lost, and it was started again.")
            )

    def _come_to_rest(self, entry: _Entry, early: bool) -> None:
        if entry not in self._entries:
            return
        job, showing = entry.job, self._desk.source_id == entry.source_id and self._desk.room == "sources"
        self._let_go(entry, finished=not early)
        if not early and job is not None and not showing:
            show = partial(self._desk.show_source, entry.source_id)
            self._desk.tell(tr("“{name}” is transcribed.", name=entry.name), button=(tr("Show"), show), good=True)

    def _put_aside(self, entry: _Entry, state: Literal["paused", "cancelled"]) -> None:
        """Takes one off the queue whose process is not running; the project remembers how it was left."""
        project = self._project()

        def note() -> None:
            if entry.run is not None:
                transcribing.note(project, entry.run, state)

        self._scribe.do(note, lambda _: self._let_go(entry), partial(self._fail, entry))

    def _fail(self, entry: _Entry, error: UserError) -> None:
        """It cannot go on. A source that was deleted meanwhile is no trouble."""
        if entry not in self._entries:
            return
        if isinstance(error, UndoRefused):
            self._let_go(entry)
            return
        if entry.job is not None and entry.run is not None:
            entry.job.retry = partial(self.go_on, [entry.run])
        self._let_go(entry, error)
        self._desk.trouble(error)

    def _let_go(self, entry: _Entry, error: UserError | None = None, *, finished: bool = False) -> None:
        """Takes one off the queue, and begins with the next."""
        if entry not in self._entries:
            return
        self._end(entry)
        self._entries.remove(entry)
        if entry.job is not None and error is not None:
            entry.job.fail(error)
        elif entry.job is not None:
            entry.job.finish() if finished else entry.job.stop()
        self.changed.emit(entry.source_id)
        for other in self._entries:
            self.changed.emit(other.source_id)
        self._turn.start()

    def _end(self, entry: _Entry) -> None:
        """No process goes on; what it has said is written."""
        if entry.worker is not None:
            worker, entry.worker = entry.worker, None
            worker.kill()
            worker.deleteLater()

    def _report_first(self) -> None:
        if self._entries:
            self._report(self._entries[0])

    def _report(self, entry: _Entry) -> None:
        standing = self.standing(entry.source_id)
        if entry.job is not None and standing is not None:
            entry.job.report(standing.fraction, phase_text(standing))
        self.changed.emit(entry.source_id)


def _seconds_left(entry: _Entry) -> float | None:
    return entry.progress.state(time.monotonic()).seconds_left
