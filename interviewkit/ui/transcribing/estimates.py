"""How long everything in the queue will take: from how fast each model was seen to be on this machine."""

from __future__ import annotations

import time
from collections.abc import Sequence

from interviewkit.transcription import speeds
from interviewkit.ui.transcribing.entry import AT_WORK, Entry


class Estimates:
    """Learns from entries at work; knows from earlier sessions what models did then."""

    def __init__(self) -> None:
        self._paces: dict[tuple[str, int], float] = {}

    def learn(self, entry: Entry) -> None:
        """Takes in how fast an entry goes."""
        pace = entry.joint.pace()
        if pace is not None:
            self._paces[_key(entry)] = pace

    def seconds_left(self, entries: Sequence[Entry]) -> float | None:
        """For all that is at work or waits; None while it cannot be known for each."""
        total = 0.0
        for entry in entries:
            if not entry.under_way:
                continue
            left = self._left(entry)
            if left is None:
                return None
            total += left
        return total

    def _left(self, entry: Entry) -> float | None:
        if entry.stage in AT_WORK:
            return entry.joint.state(time.monotonic()).seconds_left
        pace = self._paces.get(_key(entry))
        if pace is None:  # looked up once: what earlier sessions saw does not change while this one runs
            seen = speeds.load().of(entry.wish.model)
            pace = self._paces[_key(entry)] = -1.0 if seen is None else seen.pace / 1000
        return pace * entry.joint.left_ms() if pace > 0 else None


def _key(entry: Entry) -> tuple[str, int]:
    return entry.wish.settings.model_path, entry.wish.settings.beam_size
