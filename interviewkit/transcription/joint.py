"""How far a recording is that is heard in several runs, a channel or a track each: one honest figure for all."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from interviewkit.transcription import events
from interviewkit.transcription.progress import RECENT, Progress


@dataclass(frozen=True)
class Far:
    """phase: as progress.State names it. fraction: of all that is to be heard, 0…1, None until something is measured;
    never falls. seconds_left: None until the first window is done.

    speed: how many times as fast as the recording it goes, all its runs together; None until the first window is done.
    part: the run at work, from 0; parts: how many there are.
    """

    phase: str = "starting"
    fraction: float | None = None
    seconds_left: float | None = None
    speed: float | None = None
    part: int = 0
    parts: int = 1


class Joint:
    """Follows the runs of one recording, one after another.

    lengths: ms that each is to hear. done: which are finished already. `now` is any clock in seconds that only goes
    forward.
    """

    def __init__(self, lengths: Sequence[int], done: Collection[int] = ()) -> None:
        self._lengths = [max(1, length) for length in lengths] or [1]
        self._done = set(done)
        self._part = 0
        self._progress = Progress()
        self._windows: deque[tuple[int, float]] = deque(maxlen=RECENT)
        self._furthest: float | None = None

    def begin(self, part: int) -> None:
        """A run begins, or begins again."""
        self._part = part
        self._progress = Progress()

    def finish(self, part: int) -> None:
        """A run has come to its end, however that was."""
        self._done.add(part)

    def take(self, event: events.Event, now: float) -> Far:
        """Follows one event of the run at work; how far all is after it."""
        self._progress.take(event, now)
        if isinstance(event, events.WindowDone) and event.end_ms > event.start_ms:
            self._windows.append((event.end_ms - event.start_ms, event.seconds))
        return self.state(now)

    def pace(self) -> float | None:
        """Seconds for a ms of one run's sound, from the latest windows; None before the first."""
        heard = sum(ms for ms, _ in self._windows)
        return sum(seconds for _, seconds in self._windows) / heard if heard else None

    def left_ms(self) -> int:
        """What no run has begun with or is at work on."""
        return sum(length for part, length in enumerate(self._lengths) if part not in self._done)

    def state(self, now: float) -> Far:
        """How far it is, at this moment."""
        own, total, pace = self._progress.state(now), sum(self._lengths), self.pace()
        finished = sum(self._lengths[part] for part in self._done)
        running = 0.0 if self._part in self._done or own.fraction is None else own.fraction * self._lengths[self._part]
        if self._done or own.fraction is not None:
            self._furthest = max(self._furthest or 0.0, min(1.0, (finished + running) / total))
        ahead = sum(each for part, each in enumerate(self._lengths) if part not in self._done and part != self._part)
        left = own.seconds_left
        if left is None and pace is not None and self._part not in self._done:
            left = self._lengths[self._part] * (1 - (own.fraction or 0.0)) * pace
        if self._part in self._done and pace is not None:
            left = 0.0
        speed = max(self._lengths) / (total * pace * 1000) if pace else None
        return Far(
            own.phase,
            self._furthest,
            None if left is None else left + ahead * (pace or 0.0),
            speed,
            self._part,
            len(self._lengths),
        )
