"""Listens ahead for speech in a thread of its own, so that the engine never waits and the plan becomes known early."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from interviewkit.transcription.settings import Settings
from interviewkit.transcription.sound import Sound
from interviewkit.transcription.windows import (
    AFTER,
    BEFORE,
    Span,
    Window,
    blocks,
    clip,
    joined,
    next_window,
    speech_in,
)

SOME = 0.1
"""Less voice than this share of a segment is none."""


class Listener:
    """Finds speech in a stretch of samples, block by block from sample `first` on.

    `heard(block, speech)` is called for each, in the thread.
    """

    def __init__(
        self, sound: Sound, stretch: Span, first: int, settings: Settings, heard: Callable[[Span, list[Span]], None]
    ) -> None:
        self._sound = sound
        self._stretch = stretch
        self._first = first
        self._settings = settings
        self._heard = heard
        self._speech: list[Span] = []
        self._voices: list[Span] = []
        self._news = threading.Condition()
        self._work = ThreadPoolExecutor(1, "listener").submit(self._run)

    def window(self, start: int, length: int, stopped: Callable[[], bool]) -> Window | None:
        """The next window from sample `start`; waits until enough was listened to. None: no speech is left.

        Raises what went wrong while listening.
        """
        with self._news:
            while not stopped():
                complete = self._work.done()
                if complete:
                    self._work.result()
                window = next_window(self._speech, start, length, complete=complete)
                if window is not None or complete:
                    return window
                self._news.wait(0.1)
        return None

    def silent(self, start: int, end: int) -> bool:
        """Whether nobody was heard in these samples; only asked where silences are transcribed as well."""
        if self._settings.skip_silence or end <= start:
            return False
        with self._news:
            voices = sum(b - a for a, b in clip(self._voices, start, end))
        return voices < SOME * (end - start)

    def _run(self) -> None:
        begin, end = self._stretch
        for block in blocks(end, self._first, begin):
            found = self._listen(block)
            with self._news:
                self._speech = joined([*self._speech, *found])
                self._news.notify_all()
            self._heard(block, found)

    def _listen(self, block: Span) -> list[Span]:
        offset = max(0, block[0] - BEFORE)
        audio = self._sound.read(offset, block[1] + AFTER)
        found = speech_in(audio, offset, block, self._settings.vad_threshold)
        for start, end in found if self._settings.skip_silence else [block]:
            self._sound.keep(start, audio[start - offset : end - offset])
        if self._settings.skip_silence:
            return found
        self._voices = joined([*self._voices, *found])
        return [block]
