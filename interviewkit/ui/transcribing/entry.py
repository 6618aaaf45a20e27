"""One recording on its way through the queue, and how far it is for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from interviewkit.transcription.joint import Joint

if TYPE_CHECKING:
    from interviewkit.sources.transcribing.queue import Kept, Wish
    from interviewkit.ui.jobs import Job
    from interviewkit.ui.transcribing.course import Course

Stage = Literal["queued", "running", "pausing", "stopping", "paused", "left", "failed"]
UNDER_WAY = frozenset(("queued", "running", "pausing", "stopping"))
AT_WORK = frozenset(("running", "pausing", "stopping"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a recording is. ahead: how many are transcribed before it. phase: as transcription.Progress names it.

    fraction: of what is to be heard, 0…1, None while unknown. seconds_left, speed (times as fast as the recording):
    None while unknown. part, parts: which of its runs is at work. later: what it waits for besides, as in Wish.
    """

    stage: Stage
    ahead: int = 0
    phase: str = "starting"
    fraction: float | None = None
    seconds_left: float | None = None
    speed: float | None = None
    part: int = 0
    parts: int = 1
    later: str | None = None


@dataclass(eq=False)
class Entry:
    """A recording that is transcribed, waits, was paused or interrupted ("left"), or failed.

    kept: None until its beginning is known to be on record; written: the same for what writes to the project, which
    knows earlier. trouble: why it failed, translated.
    """

    source_id: int
    name: str
    wish: Wish
    stage: Stage = "queued"
    kept: Kept | None = None
    written: Kept | None = None
    joint: Joint = field(default_factory=lambda: Joint([1]))
    course: Course | None = None
    job: Job | None = None
    trouble: str = ""

    @property
    def under_way(self) -> bool:
        """Whether it is transcribed or waits for its turn."""
        return self.stage in UNDER_WAY

    def take(self, kept: Kept) -> None:
        """What the project remembers of it."""
        self.kept = self.written = kept
        self.wish, self.trouble = kept.wish, kept.trouble
        done = [at for at, run in enumerate(kept.runs) if run.id in kept.done]
        self.joint = Joint(kept.lengths, done)
