"""Listens ahead for speech in a thread of its own, so that the engine never waits and the plan becomes known early."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from interviewkit.audio.proxy import read_samples
from interviewkit.transcription.settings import Settings
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
        self, proxy: Path, stretch: Span, first: int, settings: Settings, heard: Callable[[Span, list[Span]], None]
    ) -> None:
        self._proxy = proxy
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
        audio = read_samples(self._proxy, offset, block[1] + AFTER)
        found = speech_in(audio, offset, block, self._settings.vad_threshold)
        if self._settings.skip_silence:
            return found
        self._voices = joined([*self._voices, *found])
        return [block]
