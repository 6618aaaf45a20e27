"""Honest progress: nothing is promised before the first window is measured."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from statistics import median

from interviewkit.transcription import events
from interviewkit.transcription.events import Event

RECENT = 5  # windows that the estimate looks back on


@dataclass(frozen=True)
class State:
    """phase: "starting", "loading", "listening", "transcribing", "done". fraction: of what is to be heard, 0…1.

    fraction is None while nothing is measured, seconds_left until the first window is done.
    """

    phase: str = "starting"
    fraction: float | None = None
    seconds_left: float | None = None


class Progress:
    """Follows the events of one transcription; `now` is any clock in seconds that only goes forward."""

    def __init__(self) -> None:
        self._phase = "starting"
        self._first_ms = self._duration_ms = 0
        self._heard_to_ms = 0
        self._heard_ms = 0
        self._speech: list[tuple[int, int]] = []
        self._at_ms: int | None = None
        self._paces: deque[float] = deque(maxlen=RECENT)
        self._done_to_ms = 0  # everything before was transcribed at self._measured_at
        self._measured_at = 0.0
        self._window_to_ms = 0  # where the window at work will end at the latest

    def take(self, event: Event, now: float) -> State:
        """Follows one event; the state after it."""
        if isinstance(event, events.Phase):
            self._phase = event.phase
        elif isinstance(event, events.Plan):
            self._first_ms, self._duration_ms = event.first_ms, event.duration_ms
            self._heard_to_ms = max(self._heard_to_ms, event.end_ms)
            self._heard_ms += event.end_ms - event.start_ms
            self._speech.extend(event.speech)
        elif isinstance(event, events.WindowStarted):
            self._window_to_ms = event.end_ms
            if self._at_ms is None:
                self._at_ms = event.start_ms
        elif isinstance(event, events.SegmentHeard):
            self._at_ms = max(self._at_ms or 0, event.heard.end_ms)
        elif isinstance(event, events.WindowDone):
            self._at_ms = max(self._at_ms or 0, event.end_ms)
            if event.speech_ms:
                self._paces.append(event.seconds * 1000 / event.speech_ms)
            self._done_to_ms, self._measured_at = event.end_ms, now
        elif isinstance(event, events.Done):
            self._phase = "done"
        return self.state(now)

    def state(self, now: float) -> State:
        """How far it is, at this moment."""
        if self._phase == "done":
            return State("done", 1.0, 0.0)
        fraction = None
        whole = self._duration_ms - self._first_ms
        if self._at_ms is not None and whole > 0:
            fraction = min(1.0, (self._at_ms - self._first_ms) / whole)
        return State(self._phase, fraction, self._seconds_left(now))

    def _seconds_left(self, now: float) -> float | None:
        if not self._paces:
            return None
        pace = median(self._paces) / 1000
        left = self._speech_after_ms(self._done_to_ms) * pace - (now - self._measured_at)
        return max(left, self._speech_after_ms(max(self._done_to_ms, self._window_to_ms)) * pace)

    def _speech_after_ms(self, at: int) -> float:
        """Speech found after a place, and what the rest holds if it is like the part listened to."""
        found = sum(end - max(start, at) for start, end in self._speech if end > at)
        unheard = max(0, self._duration_ms - self._heard_to_ms)
        share = sum(end - start for start, end in self._speech) / self._heard_ms if self._heard_ms else 0.0
        return found + unheard * share
