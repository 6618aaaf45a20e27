"""Decides what happens after the worker ended: done, once more, on the processor, or over the window it dies on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from interviewkit.errors import ModelTrouble, UserError
from interviewkit.transcription import events
from interviewkit.transcription.events import Checkpoint, Event, Request


@dataclass(frozen=True)
class Finished:
    """Nothing more to do. paused, cancelled: by the person; checkpoint: where a later run would go on."""

    checkpoint: Checkpoint
    paused: bool = False
    cancelled: bool = False


@dataclass(frozen=True)
class Again:
    """Start the worker again with this request; given_up: the window that is left untranscribed, if any."""

    request: Request
    given_up: events.Untranscribed | None = None


@dataclass(frozen=True)
class Failed:
    """Cannot go on; checkpoint: everything before it is safe."""

    error: UserError
    checkpoint: Checkpoint


class Attempts:
    """One transcription over as many worker processes as it takes.

    Give every event to take(); when the process has ended ask ended() what to do. A window that ends abnormally is
    tried once more, then on the processor alone (which int8 goes with), then left out.
    """

    def __init__(self, request: Request) -> None:
        self.request = request
        self._checkpoint = request.resume
        self._window: events.WindowStarted | None = None
        self._failures = 0
        self._lost_before = False  # the window before this one was left out
        self._end: Finished | Failed | None = None
        self._cancelled = False

    def take(self, event: Event) -> None:
        """Follows what the worker says."""
        if isinstance(event, events.WindowStarted):
            self._window = event
        elif isinstance(event, events.WindowDone):
            self._checkpoint, self._window, self._failures = event.checkpoint, None, 0
            self._lost_before = False
        elif isinstance(event, events.Paused):
            self._end = Finished(event.checkpoint, paused=True)
        elif isinstance(event, events.Cancelled):
            self._end = Finished(self._checkpoint, cancelled=True)
        elif isinstance(event, events.Done):
            self._end = Finished(self._checkpoint)
        elif isinstance(event, events.Trouble):
            self._end = Failed(event.error, self._checkpoint)

    def cancel(self) -> None:
        """The person cancelled: however the process ends now, it is not tried again."""
        self._cancelled = True

    def ended(self, status: int) -> Finished | Again | Failed:
        """What to do after the process ended with this exit status (negative or large: a signal, a crash)."""
        if self._end is not None:
            return self._end
        if self._cancelled:
            return Finished(self._checkpoint, cancelled=True)
        self._failures += 1
        self.request = replace(self.request, resume=self._checkpoint)
        if self._failures == 1:
            return Again(self.request)
        if self._failures == 2:
            return Again(replace(self.request, device="cpu", why="crash"))
        if self._window is None or self._lost_before:
            return Failed(self._given_up(status), self._checkpoint)
        lost = self._window
        self._checkpoint, self._window, self._failures = lost.after, None, 0
        self._lost_before = True
        self.request = replace(self.request, resume=self._checkpoint)
        given_up = events.Untranscribed(lost.window, lost.start_ms, lost.end_ms, lost.after)
        return Again(self.request, given_up)

    def _given_up(self, status: int) -> UserError:
        return ModelTrouble(
            "The speech recogniser ends again and again (status {status}).",
            safe="The recording and what was transcribed so far are safe.",
            attempt="Choose a smaller model, or close other programs to free memory. Details are in {log}.",
            status=status,
            log=self.request.log or "",
        )
