"""Where it plays between two words of the player, which tells its position once a block of sound only."""

from __future__ import annotations

import time
from collections.abc import Callable

LONGEST = 250
"""It runs on for so many ms of sound at most without hearing from the player."""
BACK = 120
"""Less than this is not gone back: the player's own position trembles."""


class PlayClock:
    """Runs as the sound does. now: seconds of a steady clock."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._told: int | None = None
        self._since = 0.0
        self._flows = False
        self._last = 0

    def seek(self, ms: int) -> None:
        """It goes on elsewhere: the clock stands until sound comes from there."""
        self._told, self._flows, self._last = ms, False, ms

    def stop(self) -> None:
        """It plays no more, or begins."""
        self._told, self._flows = None, False

    def read(self, told: int, speed: float) -> int:
        """Where it is now. told: what the player says, in ms."""
        now = self._now()
        if self._told is None:
            self._told, self._last = told, told
        elif told != self._told:
            self._told, self._since, self._flows = told, now, True
        if not self._flows:
            return self._last
        at = told + min(round((now - self._since) * 1000 * speed), LONGEST)
        if not 0 < self._last - at < BACK:
            self._last = at
        return self._last
