"""Which ways there are of telling the voices of a recording apart, and what has to be heard for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from interviewkit.sources import queries
from interviewkit.sources.listening import recordings
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.transcription import voices as telling

Kind = Literal["together", "channels", "tracks", "sound"]
Why = Literal["", "unmeasured", "same", "silent", "room", "extra", "models"]


@dataclass(frozen=True, slots=True)
class Way:
    """One way of telling voices apart.

    kind: "together" (not at all), "channels" or "tracks" (each is a voice of its own), "sound" (by how they sound, once
    the text is there). voices: how many, 0 where that is open. offered: whether it makes sense here. why: if not, or
    what has to be done first. "unmeasured": nobody listened to the channels yet; "same": the channels hold the same
    sound; "silent": only one carries any; "room": microphones side by side hear everybody alike; "extra": the program's
    part for it is not installed; "models": its model files are not there. correlation, alike: as Channels has them.
    """

    kind: Kind
    voices: int = 0
    offered: bool = True
    why: Why = ""
    correlation: float | None = None
    alike: float | None = None
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose. speakers: how many people there are, None when that is open; only for "sound"."""

    kind: Kind = "together"
    speakers: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One run of speech recognition: the whole recording, one channel of it (from 0), or one track."""

    channel: int | None = None
    track_id: int | None = None
    label: str = ""


def ways(project: Project, source_id: int) -> list[Way]:
    """All ways for this source, those that make no sense too, with the reason; quick, for it listens to nothing."""
    return ways_of_all(project, [source_id])[0]


def ways_of_all(project: Project, source_ids: Sequence[int]) -> list[list[Way]]:
    """The ways for each of these sources."""
    missing = telling.missing()
    by_sound = Way("sound", offered=not missing, why=missing)
    with project.read() as session:
        return [[Way("together"), *_recorded(project, session, source), by_sound] for source in source_ids]


def _recorded(project: Project, session: Session, source_id: int) -> list[Way]:
    """The ways that lie in how it was recorded."""
    labels = _track_labels(session, source_id)
    if labels:
        return [Way("tracks", len(labels), labels=tuple(labels))]
    media = queries.media(session, source_id)
    if media is None or media.channels < 2:
        return []
    heard = recordings.channels(project, media)
    if heard is None:
        return [Way("channels", media.channels, why="unmeasured")]
    if heard.verdict == "one":
        return []
    if heard.verdict == "apart":
        return [Way("channels", len(heard.voices), True, "", heard.correlation, heard.alike)]
    return [Way("channels", media.channels, False, heard.verdict, heard.correlation, heard.alike)]


def best(found: Sequence[Way]) -> Kind:
    """The way to propose: what is certain before what is guessed, so never by sound unasked."""
    kinds = [way.kind for way in found if way.offered and way.why != "unmeasured"]
    return next((kind for kind in ("tracks", "channels") if kind in kinds), "together")


def listen(
    project: Project,
    source_id: int,
    *,
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Finds out what the channels of a source hear, where that is not known: as long as decoding takes. FileTrouble,
    Cancelled."""
    with project.read() as session:
        media = queries.media(session, source_id)
    if media is not None and media.channels > 1:
        recordings.listen_to_channels(project, media, progress=progress, cancelled=cancelled)


def parts(project: Project, source_id: int, choice: Choice) -> list[Part]:
    """What has to be heard, one run each; the whole recording where the way chosen makes no sense for this source."""
    found = {way.kind: way for way in ways(project, source_id) if way.offered}
    with project.read() as session:
        media = queries.media(session, source_id)
        if choice.kind == "tracks" and "tracks" in found:
            sql = "SELECT id, label FROM track WHERE source_id = :source ORDER BY position, id"
            return [Part(None, track, label) for track, label in fetch(session, sql, {"source": source_id})]
    if choice.kind == "channels" and "channels" in found and media is not None:
        heard = recordings.channels(project, media)
        return [Part(channel) for channel in (heard.voices if heard is not None else range(media.channels))]
    return [Part()]


def _track_labels(session: Session, source_id: int) -> list[str]:
    sql = "SELECT label FROM track WHERE source_id = :source ORDER BY position, id"
    return [row[0] for row in fetch(session, sql, {"source": source_id})]
