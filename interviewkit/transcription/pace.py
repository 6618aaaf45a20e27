"""How fast bytes come in, and how long the rest will take: from the last seconds, so that a stall shows."""

from __future__ import annotations

from collections import deque

LOOK_BACK = 10.0  # seconds


class Pace:
    """Give it how far it is as often as you like."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def take(self, done: int, now: float) -> None:
        """done: bytes; now: seconds of a clock that only goes forward."""
        self._marks.append((now, done))
        while len(self._marks) > 2 and self._marks[1][0] <= now - LOOK_BACK:
            self._marks.popleft()

    def speed(self, now: float) -> float | None:
        """Bytes a second; None before it means anything."""
        if not self._marks or now - self._marks[0][0] < 1:
            return None
        (begun, first), (_, last) = self._marks[0], self._marks[-1]
        return max(0, last - first) / (now - begun)

    def seconds_left(self, total: int, now: float) -> float | None:
        """None while nothing comes."""
        speed = self.speed(now)
        return None if not speed else (total - self._marks[-1][1]) / speed
