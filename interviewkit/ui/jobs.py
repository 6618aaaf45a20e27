"""Long work off the GUI thread: seen in the status bar, cancelled, tried again; results come back on the GUI thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Literal, Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance

from interviewkit.errors import Cancelled, UserError

State = Literal["waiting", "running", "done", "failed", "cancelled"]


class Progress(Protocol):
    """fraction: 0…1, None while it cannot be known. text: what is being done, already translated."""

    def __call__(self, fraction: float | None, text: str = "") -> None: ...


Work = Callable[[Progress, Callable[[], bool]], Any]


class Job(QObject):
    """One piece of long work. The label is already translated."""

    changed = Signal()
    ended = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label
        self.state: State = "waiting"
        self.fraction: float | None = None
        self.text = ""
        self.error: UserError | None = None
        self.retry: Callable[[], object] | None = None
        self.can_cancel = True
        self.left: Callable[[], float | None] | None = None
        """Seconds left, from whoever knows better than the pace so far tells; None while that is unknown."""
        self._cancel: Callable[[], object] | None = None
        self._done: Callable[[Any], object] | None = None
        self._failed: Callable[[UserError], object] | None = None
        self._started = time.monotonic()
        self._stopped = threading.Event()

    # For whoever does the work

    def report(self, fraction: float | None, text: str = "") -> None:
        """How far it is; from any thread, as often as one likes: the status bar looks ten times a second."""
        self.fraction, self.text = fraction, text

    def begin(self) -> None:
        self._started = time.monotonic()
        self._turn("running")

    def finish(self) -> None:
        """It is done."""
        self._end("done")

    def fail(self, error: UserError) -> None:
        """It cannot go on, for a reason that a person can understand."""
        self.error = error
        self._end("failed")

    def stop(self) -> None:
        """It was cancelled and has come to rest."""
        self._end("cancelled")

    # For whoever watches

    @property
    def active(self) -> bool:
        return self.state in ("waiting", "running")

    def cancelled(self) -> bool:
        """Whether somebody asked for an end."""
        return self._stopped.is_set()

    def cancel(self) -> None:
        """Asks for an end; harmless when there is nothing to end."""
        if not self.active or self._stopped.is_set():
            return
        self._stopped.set()
        if self._cancel is not None:
            self._cancel()
        self.changed.emit()

    def seconds_left(self) -> float | None:
        """A guess from the pace so far; None before it means anything."""
        if self.left is not None:
            return self.left()
        spent = time.monotonic() - self._started
        if self.state != "running" or self.fraction is None or self.fraction < 0.02 or spent < 2:
            return None
        return spent / self.fraction * (1 - self.fraction)

    def _turn(self, state: State) -> None:
        self.state = state
        self.changed.emit()

    def _end(self, state: State) -> None:
        if self.active:
            self._turn(state)
            self.ended.emit()


class Jobs(QObject):
    """Two lanes: work that writes to the project goes one after another, the rest side by side."""

    listed = Signal(object)
    """A job was added."""
    changed = Signal()
    """Some job moved on; at most ten times a second while one runs."""
    _came = Signal(object, str, object)

    def __init__(self, parent: QObject, trouble: Callable[[UserError], object]) -> None:
        super().__init__(parent)
        self._trouble = trouble
        self._writing, self._side = QThreadPool(self), QThreadPool(self)
        self._writing.setMaxThreadCount(1)
        self._side.setMaxThreadCount(2)
        self.all: list[Job] = []
        self._runs: dict[Job, _Run] = {}
        self._came.connect(self._take)
        self._tick = QTimer(self, interval=100)
        self._tick.timeout.connect(self.changed)

    def start(
        self,
        label: str,
        work: Work,
        on_done: Callable[[Any], object] | None = None,
        on_error: Callable[[UserError], object] | None = None,
        *,
        writes: bool = False,
        quiet: bool = False,
    ) -> Job:
        """Runs work(progress, cancelled) off the GUI thread.

        on_done gets what it returns, unless it was cancelled; on_error gets a UserError, which is shown in a notice
        otherwise. Both are called on the GUI thread. writes: it changes the project. quiet: too short to be listed.
        """
        job = Job(label)
        job.retry = lambda: self.start(label, work, on_done, on_error, writes=writes, quiet=quiet)
        job._done, job._failed = on_done, on_error or self._trouble
        self._list(job, quiet)
        self._runs[job] = run = _Run(job, work, self._came)
        run.setAutoDelete(False)
        (self._writing if writes else self._side).start(run)
        return job

    def show(self, label: str, cancel: Callable[[], object] | None = None) -> Job:
        """Lists work that somebody else does, e.g. in a process of its own: the caller reports, and ends it."""
        job = Job(label)
        job._cancel = cancel
        job.can_cancel = cancel is not None
        self._list(job, False)
        job.begin()
        return job

    def active(self) -> list[Job]:
        return [job for job in self.all if job.active]

    def forget(self, job: Job) -> None:
        """Takes an ended job off the list."""
        if job in self.all and not job.active:
            self.all.remove(job)
            self.changed.emit()

    def cancel_all(self) -> None:
        for job in {*self.active(), *self._runs}:
            job.cancel()

    def end(self) -> None:
        """Cancels everything and waits until it has come to rest, ten seconds at most."""
        self.cancel_all()
        self.wait(10_000)

    def wait(self, milliseconds: int) -> bool:
        """Waits for all jobs to come to rest, and for what they have to say; False if some did not in time."""
        deadline = time.monotonic() + milliseconds / 1000
        self._writing.waitForDone(milliseconds)
        self._side.waitForDone(max(0, round((deadline - time.monotonic()) * 1000)))
        while self._under_way() and time.monotonic() < deadline:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            time.sleep(0.002)
        return not self._under_way()

    def _under_way(self) -> list[Job]:
        """What can be waited for: quiet jobs too, but nothing that nobody can end."""
        return [*self._runs, *(job for job in self.active() if job.can_cancel and job not in self._runs)]

    def _list(self, job: Job, quiet: bool) -> None:
        if not quiet:
            self.all.append(job)
            self.listed.emit(job)
        job.changed.connect(self._changed)
        job.ended.connect(self._ended)
        self._tick.start()

    def _changed(self) -> None:
        if not self.active():
            self._tick.stop()
        self.changed.emit()

    def _ended(self) -> None:
        """What went well, or cannot be tried again, need not be looked at."""
        for job in list(self.all):
            if job.state == "done" or (job.state == "cancelled" and job.retry is None):
                self.forget(job)

    def _take(self, job: Job, kind: str, value: Any) -> None:
        if kind == "began":
            job.begin()
            return
        self._runs.pop(job, None)
        if kind == "cancelled" or (kind == "done" and job.cancelled()):
            job.stop()
        elif kind == "done":
            job.finish()
            if job._done is not None:
                job._done(value)
        elif isinstance(value, UserError):
            job.fail(value)
            if job._failed is not None:
                job._failed(value)
        else:
            job.stop()
            raise value  # a bug: told where all bugs are told, on this thread


class _Run(QRunnable):
    """Carries the work to a thread and its outcome back, through a signal of an object that lives on the GUI thread."""

    def __init__(self, job: Job, work: Work, came: SignalInstance) -> None:
        super().__init__()
        self._job, self._work, self._came = job, work, came

    def run(self) -> None:
        job = self._job
        if job.cancelled():
            self._came.emit(job, "cancelled", None)
            return
        self._came.emit(job, "began", None)
        try:
            value = self._work(job.report, job.cancelled)
        except Cancelled:
            self._came.emit(job, "cancelled", None)
        except BaseException as error:  # noqa: BLE001 - the GUI thread tells trouble and bugs apart
            self._came.emit(job, "failed", error)
        else:
            self._came.emit(job, "done", value)
