"""The recording at work: its process, its line in the status bar, and a machine that stays awake for it."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from interviewkit.errors import UserError
from interviewkit.ui.transcribing.awake import Awake
from interviewkit.ui.transcribing.course import Course
from interviewkit.ui.transcribing.entry import Entry
from interviewkit.ui.transcribing.scribe import Scribe
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.sources.transcribing.queue import Kept
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk


class AtWork(QObject):
    """Begins with an entry and lets it go again."""

    moved = Signal()
    """Whatever is at work is further."""
    ended = Signal(object, object)
    """An entry has come to rest; its Outcome."""
    removal_asked = Signal(object)
    """The person cancels an entry in the status bar."""

    def __init__(self, desk: Desk, scribe: Scribe) -> None:
        super().__init__(desk)
        self._desk, self._scribe = desk, scribe
        self._awake = Awake(self)

    def begin(self, project: Project, entry: Entry, kept: Kept) -> None:
        """Starts the process that hears an entry."""
        entry.stage = "running"
        label = tr("Transcribing “{name}”", name=entry.name)
        entry.job = self._desk.jobs.show(label, cancel=partial(self.removal_asked.emit, entry))
        entry.job.left = lambda: entry.joint.state(time.monotonic()).seconds_left
        entry.course = Course(project, kept, entry.joint, self._scribe, self)
        entry.course.moved.connect(self.moved)
        entry.course.told.connect(lambda text, stays: self._desk.tell(text, stays=stays))
        entry.course.ended.connect(partial(self.ended.emit, entry))
        self._awake.hold(label)
        entry.course.start()

    def free(self, entry: Entry, error: UserError | None = None, *, finished: bool = False) -> None:
        """No process goes on for it, and its job has ended."""
        if entry.course is not None:
            course, entry.course = entry.course, None
            course.kill()
            course.deleteLater()
        job, entry.job = entry.job, None
        if job is not None and error is not None:
            job.fail(error)
        elif job is not None:
            job.finish() if finished else job.stop()

    def forget_job(self, entry: Entry) -> None:
        """The status bar tells no more how it ended."""
        if entry.job is not None:
            self._desk.jobs.forget(entry.job)
            entry.job = None

    def release(self) -> None:
        """Nothing is at work: the machine may sleep."""
        self._awake.release()
