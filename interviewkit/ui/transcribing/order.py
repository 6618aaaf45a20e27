"""Who comes next in the queue, and where a new one goes: pure, so that it can be tried in every order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from interviewkit.ui.transcribing.entry import AT_WORK, Entry


def due(entry: Entry, entries: Sequence[Entry], now: datetime) -> bool:
    """Whether an entry may begin: its hour has come, and nobody is left that it wants to let go first."""
    later = entry.wish.later
    if later is None:
        return True
    if later:
        return begins(later) <= now
    return not any(other.stage == "queued" and other.wish.later is None for other in entries)


def following(entries: Sequence[Entry], now: datetime) -> Entry | None:
    """The entry to begin with: the first that waits, is on record and may begin. None while one is at work."""
    if any(entry.stage in AT_WORK for entry in entries):
        return None
    waiting = (entry for entry in entries if entry.stage == "queued" and entry.kept is not None)
    return next((entry for entry in waiting if due(entry, entries, now)), None)


def ahead(entry: Entry, entries: Sequence[Entry]) -> int:
    """How many are transcribed before an entry that waits."""
    if entry.stage in AT_WORK:
        return 0
    working, before, patient = 0, 0, entry.wish.later is not None
    passed = False
    for other in entries:
        passed = passed or other is entry
        working += other.stage in AT_WORK
        waits = other.stage == "queued" and other is not entry
        before += waits and ((other.wish.later is None) > (not patient) or (not passed and _alike(entry, other)))
    return working + before


def _alike(one: Entry, other: Entry) -> bool:
    return (one.wish.later is None) == (other.wish.later is None)


def place(entry: Entry, entries: Sequence[Entry]) -> int:
    """Where a new entry goes: behind all, but before those that let others go first."""
    if entry.wish.later is not None:
        return len(entries)
    patient = (at for at, other in enumerate(entries) if other.stage == "queued" and other.wish.later is not None)
    return next(patient, len(entries))


def begins(later: str) -> datetime:
    """The local time that a wish names; the beginning of time for one that cannot be read."""
    try:
        return datetime.fromisoformat(later)
    except ValueError:
        return datetime.min


def next_time(hour: int, minute: int, now: datetime) -> str:
    """The next moment at which the clock shows this, for Wish.later."""
    moment = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return (moment if moment > now else moment + timedelta(days=1)).isoformat(timespec="minutes")
