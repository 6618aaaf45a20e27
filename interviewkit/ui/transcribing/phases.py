"""How far a transcription is, in words: the same for the list, the strip above the text and the status bar."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from interviewkit.ui.job_list import time_left
from interviewkit.ui.transcribing.order import begins
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.transcribing.entry import Standing

PHASES = {
    "starting": mark("Starting the speech recogniser…"),
    "loading": mark("Loading the speech model…"),
    "listening": mark("Listening for speech…"),
    "transcribing": mark("Transcribing"),
    "done": mark("Finishing…"),
}
STATES = {
    "": mark("not transcribed"),
    "queued": mark("interrupted"),
    "running": mark("interrupted"),
    "paused": mark("paused"),
    "cancelled": mark("stopped"),
    "failed": mark("failed"),
    "done": mark("transcribed"),
}
"""What the newest run of a recording left behind, by its state on record, while nothing is going on."""
REST = {"paused": mark("Paused"), "left": mark("Interrupted"), "failed": mark("Failed")}
"""What has come to rest in the queue."""


def phase_text(standing: Standing) -> str:
    """What is going on with a recording in the queue."""
    if standing.stage in REST:
        return tr(REST[standing.stage])
    if standing.stage == "queued" and standing.later and begins(standing.later) > datetime.now():
        return tr("Waiting until {time}", time=hour(standing.later))
    if standing.stage == "queued":
        return plural("Waiting for {n} recording before it", "Waiting for {n} recordings before it", standing.ahead)
    if standing.stage == "pausing":
        return tr("Pausing after this passage…")
    if standing.stage == "stopping":
        return tr("Stopping…")
    if standing.parts > 1 and standing.phase == "transcribing":
        return tr("Transcribing voice {n} of {all}", n=standing.part + 1, all=standing.parts)
    return tr(PHASES[standing.phase])


def hour(later: str) -> str:
    """A moment to wait for, as the clock shows it."""
    return f"{begins(later):%H:%M}"


def speed_text(standing: Standing) -> str:
    """How fast it goes, "" while unknown."""
    if standing.speed is None or standing.stage not in ("running", "pausing"):
        return ""
    speed = f"{standing.speed:.1f}" if standing.speed < 9.95 else f"{standing.speed:.0f}"
    return tr("{speed}× as fast as the recording", speed=speed)


def progress_text(standing: Standing) -> str:
    """What is going on, how far, how long still."""
    parts = [phase_text(standing)]
    if standing.stage in ("running", "pausing") and standing.fraction is not None:
        parts.append(f"{standing.fraction:.0%}")
    if standing.stage == "running" and standing.seconds_left is not None:
        parts.append(time_left(standing.seconds_left))
    if speed := speed_text(standing):
        parts.append(speed)
    return " · ".join(parts)


def brief_text(standing: Standing) -> str:
    """The same for a narrow place: figures where there are any, else words."""
    if standing.stage != "running" or standing.fraction is None:
        return phase_text(standing)
    left = "" if standing.seconds_left is None else time_left(standing.seconds_left)
    return " · ".join(filter(None, [f"{standing.fraction:.0%}", left, speed_text(standing)]))


def short_text(standing: Standing) -> str:
    """The same in a word or two, for the list."""
    if standing.stage == "queued":
        later = standing.later and begins(standing.later) > datetime.now()
        return tr("waits until {time}", time=hour(standing.later or "")) if later else tr("waiting")
    if standing.stage == "running" and standing.fraction is not None:
        return tr("transcribing {percent}", percent=f"{standing.fraction:.0%}")
    return tr("transcribing…") if standing.stage == "running" else phase_text(standing)
