"""Hears one stretch again in a process of its own, without writing anything: what was heard is only shown."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from interviewkit.sources.transcribing.again import request_again
from interviewkit.transcription import Again, Attempts, Failed, Heard, Progress, Request, Settings, events
from interviewkit.ui.transcribing.scribe import Scribe
from interviewkit.ui.transcribing.worker import Worker

if TYPE_CHECKING:
    from interviewkit.sources.transcribing.again import Stretch
    from interviewkit.store.project import Project


class Hearing(QObject):
    """start() it as often as one likes; each time ends with heard(), failed() or cancelled()."""

    moved = Signal(object)
    """State: how far it is."""
    heard = Signal(object)
    """A list of Heard, times of the session."""
    failed = Signal(object)
    """UserError."""
    cancelled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._scribe = Scribe(self)
        self._worker: Worker | None = None
        self._attempts: Attempts | None = None
        self._progress = Progress()
        self._found: list[tuple[int, Heard]] = []
        self._offset = 0
        self._running = False

    def running(self) -> bool:
        """Whether something is being heard."""
        return self._running

    def start(self, project: Project, stretch: Stretch, settings: Settings) -> None:
        """Begins."""
        self._running, self._found, self._progress = True, [], Progress()
        self._attempts, self._offset = None, stretch.offset_ms
        self._scribe.do(lambda: request_again(project, stretch, settings), self._begin, self._fail)

    def cancel(self) -> None:
        """Ends it within two seconds."""
        if self._worker is None or self._attempts is None:
            self._stop()
        else:
            self._attempts.cancel()
            self._worker.cancel()

    def close(self) -> None:
        """Ends it at once; nothing more is told."""
        self._running = False
        self._scribe.finish()
        if self._worker is not None:
            worker, self._worker = self._worker, None
            worker.kill()
            worker.deleteLater()

    def _begin(self, request: Request) -> None:
        if not self._running:
            return
        self._attempts = self._attempts or Attempts(request)
        self._worker = Worker(request, self)
        self._worker.heard.connect(self._hear)
        self._worker.ended.connect(self._ended)
        self._worker.start()

    def _hear(self, event: events.Event) -> None:
        if self._attempts is None:
            return
        self._attempts.take(event)
        if isinstance(event, events.WindowStarted):
            self._found = [(window, heard) for window, heard in self._found if window < event.window]
        elif isinstance(event, events.SegmentHeard):
            self._found.append((event.window, event.heard))
        self.moved.emit(self._progress.take(event, time.monotonic()))

    def _ended(self, status: int) -> None:
        assert self._attempts is not None and self._worker is not None
        self._worker.deleteLater()
        self._worker = None
        outcome = self._attempts.ended(status)
        if isinstance(outcome, Again):
            self._begin(outcome.request)
        elif isinstance(outcome, Failed):
            self._fail(outcome.error)
        elif outcome.cancelled:
            self._stop()
        else:
            self._running = False
            self.heard.emit([_later(heard, self._offset) for _, heard in self._found])

    def _fail(self, error: object) -> None:
        if self._running:
            self._running = False
            self.failed.emit(error)

    def _stop(self) -> None:
        if self._running:
            self._running = False
            QTimer.singleShot(0, self.cancelled.emit)


def _later(heard: Heard, offset: int) -> Heard:
    """A segment on the session's clock."""
    words = tuple(replace(word, start_ms=word.start_ms + offset, end_ms=word.end_ms + offset) for word in heard.words)
    return replace(heard, start_ms=heard.start_ms + offset, end_ms=heard.end_ms + offset, words=words)
