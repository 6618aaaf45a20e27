"""Takes one recording through the recogniser: process after process, run after run, every word written at once."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

from PySide6.QtCore import QObject, Signal

from interviewkit.errors import UndoRefused, UserError
from interviewkit.sources.transcribing import hearing
from interviewkit.sources.transcribing.hearing import Run
from interviewkit.sources.transcribing.queue import Kept
from interviewkit.store.project import Project
from interviewkit.text.times import clock
from interviewkit.transcription import Again, Attempts, Failed, Request, events, wording
from interviewkit.transcription.devices import Device
from interviewkit.transcription.joint import Joint
from interviewkit.ui.transcribing.scribe import Scribe
from interviewkit.ui.transcribing.worker import Worker
from interviewkit.words import tr


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended. "gone": its source was deleted meanwhile. error: why it failed."""

    state: Literal["done", "paused", "cancelled", "failed", "gone"]
    error: UserError | None = None


class Course(QObject):
    """Start it once. Says moved() whenever it is further, and ended(Outcome) once, when all it heard is written."""

    moved = Signal()
    ended = Signal(object)
    told = Signal(str, bool)
    """Something to tell the person, and whether it should stay in sight."""
    told_of: ClassVar[set[str]] = set()
    """Why a card was not used, as far as that was told."""

    def __init__(self, project: Project, kept: Kept, joint: Joint, scribe: Scribe, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._kept, self._joint, self._scribe = project, kept, joint, scribe
        self._left = deque(at for at, run in enumerate(kept.runs) if run.id not in kept.done)
        self._at = 0
        self._attempts: Attempts | None = None
        self.worker: Worker | None = None
        self._said: deque[tuple[Run, events.Event]] = deque()
        self._writing = 0
        self._last: events.Event | None = None
        self._error: UserError | None = None
        self._crashed = self._over = self._pausing = False

    # What a person can do

    def start(self) -> None:
        """Begins with the first run that is not done."""
        if not self._left:
            self._end(Outcome("failed", self._error) if self._error is not None else Outcome("done"))
            return
        self._at = self._left.popleft()
        self._attempts = None
        self._joint.begin(self._at)
        ask = partial(hearing.request, self._project, self._run)
        self._scribe.do(ask, self._begin, self._run_failed)
        self.moved.emit()

    def pause(self) -> None:
        """Lets it come to rest where nothing has to be heard twice; at once where nothing was begun."""
        self._pausing = True
        if self.worker is None:
            self._end(Outcome("paused"))
        else:
            self.worker.pause()

    def stop(self) -> None:
        """Ends it within about two seconds, at once where no process runs yet; what was heard is kept."""
        if self.worker is None or self._attempts is None:
            self._end(Outcome("cancelled"))
        else:
            self._attempts.cancel()
            self.worker.cancel()

    def kill(self) -> None:
        """No process goes on; what it has said is written. Nothing is told any more."""
        if self.worker is not None:
            worker, self.worker = self.worker, None
            worker.kill()
            worker.deleteLater()
        self._over = True

    # The process

    @property
    def _run(self) -> Run:
        return self._kept.runs[self._at]

    def _begin(self, request: Request) -> None:
        if self._over:
            return
        self._attempts = self._attempts or Attempts(request)
        self.worker = Worker(request, self)
        self.worker.heard.connect(self._hear)
        self.worker.ended.connect(self._ended)
        self.worker.start()
        self.moved.emit()

    def _hear(self, event: events.Event) -> None:
        assert self._attempts is not None
        self._attempts.take(event)
        self._joint.take(event, time.monotonic())
        if isinstance(event, events.Ran):
            self._tell_device(event.device)
        if not isinstance(event, events.Heartbeat | events.Phase):
            self._last = event
            self._write(event)
        self.moved.emit()

    def _write(self, event: events.Event) -> None:
        """Everything said is written at once; what comes in a burst, in one transaction."""
        self._said.append((self._run, event))

        def take() -> None:
            burst = [self._said.popleft() for _ in range(len(self._said))]
            for run in dict.fromkeys(run for run, _ in burst):
                hearing.take(self._project, run, *(said for whose, said in burst if whose == run))

        def written(_: object) -> None:
            self._writing -= 1

        self._writing += 1
        self._scribe.do(take, written, self._fail)

    def _ended(self, status: int) -> None:
        """The process is no more: it was done, or it is started again where it stood."""
        assert self._attempts is not None and self.worker is not None
        self.worker.deleteLater()
        self.worker = None
        outcome = self._attempts.ended(status)
        if isinstance(outcome, Again):
            self._tell_crash(outcome)
            if self._pausing:
                self._end(Outcome("paused"))
            else:
                self._begin(outcome.request)
        elif isinstance(outcome, Failed):
            if not isinstance(self._last, events.Trouble):
                self._write(events.Trouble(outcome.error))
            self._run_failed(outcome.error)
        elif outcome.cancelled or outcome.paused:
            if outcome.cancelled and not isinstance(self._last, events.Cancelled):
                self._write(events.Cancelled())
            self._end(Outcome("cancelled" if outcome.cancelled else "paused"))
        else:
            self._joint.finish(self._at)
            self._go_to_next()

    def _run_failed(self, error: UserError) -> None:
        """One run cannot go on: what other runs of the recording can hear is heard still."""
        if self._over:
            return
        if isinstance(error, UndoRefused):
            self._end(Outcome("gone"))
            return
        if self._attempts is None:  # it never came to a process that would have said so
            self._write(events.Trouble(error))
        self._error = self._error or error
        self._joint.finish(self._at)
        self._go_to_next()

    def _go_to_next(self) -> None:
        if self._pausing and self._left:
            self._end(Outcome("paused"))
        else:
            self.start()

    def _fail(self, error: UserError) -> None:
        """What was heard cannot be written, so nothing more is heard."""
        if not self._over:
            self.kill()
            self._over = False
            self._end(Outcome("gone") if isinstance(error, UndoRefused) else Outcome("failed", error))

    def _end(self, outcome: Outcome) -> None:
        """Not before its last word is written: until then the project does not know how it ended."""
        if self._over:
            return
        self._over = True
        if self._writing > 0:
            self._scribe.do(lambda: None, lambda _: self.ended.emit(outcome))
        else:
            self.ended.emit(outcome)

    def _tell_device(self, device: Device) -> None:
        """A graphics card that is there but not used: why, and what to do; once a session."""
        if wording.fell_back(device) and device.why not in self.told_of:
            self.told_of.add(device.why)
            line = tr("Transcribing goes more slowly than it could. {why}", why=wording.device_line(device))
            self.told.emit(line, True)

    def _tell_crash(self, again: Again) -> None:
        if again.given_up is not None:
            lost = again.given_up
            self._write(lost)
            start, end = (clock(ms + self._run.offset_ms) for ms in (lost.start_ms, lost.end_ms))
            line = tr(
                "The speech recogniser ends each time between {start} and {end} of “{name}”, so this was left out.",
                start=start,
                end=end,
                name=self._kept.name,
            )
            self.told.emit(line, True)
        elif not self._crashed:
            self._crashed = True
            line = tr("The speech recogniser ended unexpectedly. Nothing heard was lost, and it was started again.")
            self.told.emit(line, False)
