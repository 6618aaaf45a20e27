"""The clock of an interview: it never jumps, and goes on where it was after the program was killed."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

OVER, NEARLY = 1.0, 0.8
"""Shares of the planned time from which a stretch is over its time, and nearly so."""


class Clock:
    """Milliseconds since an interview began.

    While the program runs it is the monotonic clock, which no change of the computer's time can move; when an
    interview is taken up again, what passed meanwhile is read once from the calendar's clock.
    """

    def __init__(
        self,
        began_at: str,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        today: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._monotonic = monotonic
        passed = (today() - moment(began_at)).total_seconds()
        self._zero = monotonic() - max(passed, 0.0)

    def ms(self) -> int:
        """Since the interview began."""
        return max(0, round((self._monotonic() - self._zero) * 1000))


def moment(written: str) -> datetime:
    """The moment of an ISO text in UTC, e.g. 2026-01-31T09:30:00.000Z."""
    return datetime.fromisoformat(written.replace("Z", "+00:00")).astimezone(UTC)


def face(ms: int) -> str:
    """What a clock shows: "4:05", past an hour "1:04:05"."""
    minutes, seconds = divmod(max(ms, 0) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def state(passed_ms: int, planned_minutes: float | None) -> str:
    """ "", "nearly" or "over": how a stretch stands to what was planned for it."""
    if not planned_minutes:
        return ""
    share = passed_ms / (planned_minutes * 60_000)
    return "over" if share > OVER else "nearly" if share >= NEARLY else ""
