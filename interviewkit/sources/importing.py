"""Brings a file in, whatever it is: a recording with its working copy, or a transcript with its speakers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, select

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Media, Source
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import (
    RECORDED_SEGMENTS,
    NewSegment,
    add_media,
    add_source,
    append_segments,
)
from interviewkit.sources.formats import FORMATS, Finding, read_transcript
from interviewkit.sources.listening.recordings import remember_channels
from interviewkit.sources.previewing import remember_pattern
from interviewkit.store import history
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project
from interviewkit.text.times import clock

RECORDINGS = frozenset(
    {".3gp", ".aac", ".aif", ".aiff", ".amr", ".avi", ".flac", ".m4a", ".m4b", ".mka", ".mkv", ".mov", ".mp2", ".mp3"}
    | {".mp4", ".mpeg", ".mpg", ".oga", ".ogg", ".opus", ".ts", ".wav", ".webm", ".wma", ".wmv"}
)
"""Endings of files that are taken for recordings; everything else is looked at as a transcript first."""

COPYING = 0.1
"""Copying's share of the time an import of a recording takes; the rest is decoding."""

Progress = Callable[[float | None], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Imported:
    """What came in. why: the reason the format was taken for what it is; segments: how many, 0 for a recording."""

    file: str
    source: str
    source_id: int
    format: str
    why: str
    segments: int
    report: tuple[Finding, ...] = ()


def transcript_endings() -> list[str]:
    """Endings of the transcript files that can be read, for file dialogs."""
    return sorted({ending for kind in FORMATS.values() for ending in kind.suffixes})


def import_file(
    project: Project,
    path: Path,
    *,
    format: str | None = None,
    pattern: str | None = None,
    participant: str | None = None,
    language: str | None = None,
    link: bool = False,
    progress: Progress = lambda fraction: None,
    cancelled: Stop = lambda: False,
) -> Imported:
    """Imports one file as a new source, all or nothing.

    format: the name of a transcript format, found by content when None. pattern: how the lines of a text look instead,
    as formats.pattern tells; it is remembered with the study. participant: label of the person interviewed.
    language: "ko" or "en", found when None. link: leave a recording where it is. FileTrouble says why not;
    Cancelled when `cancelled` said so.
    """
    if project.read_only:
        raise ProjectTrouble(
            "This project is open to read only.", safe="Nothing was changed.", attempt="Open a copy to work in it."
        )
    if format is None and pattern is None and path.suffix.lower() in RECORDINGS:
        return _recording(project, path, participant, language or "", link, progress, cancelled)
    return _transcript(project, path, format, pattern, participant, language)


def _transcript(
    project: Project,
    path: Path,
    format: str | None,
    pattern: str | None,
    participant: str | None,
    language: str | None,
) -> Imported:
    parsed = read_transcript(path, format, pattern)
    new = [
        NewSegment(each.text, each.speaker or "", each.start_ms, each.end_ms, each.words, heading=each.heading)
        for each in parsed.segments
    ]
    recorded = len(new) <= RECORDED_SEGMENTS
    with project.change("Import transcript", detail=path.name, recorded=recorded) as session:
        source_id = add_source(
            session,
            path.stem,
            "transcript",
            format=parsed.format,
            language=language or parsed.language or "",
            participant_id=participant_labelled(session, participant) if participant else None,
        )
        append_segments(session, source_id, new)
        if pattern:
            remember_pattern(session, pattern)
        name = session.get_one(Source, source_id).name
    return Imported(path.name, name, source_id, parsed.format, parsed.why, len(new), tuple(parsed.report))


def _recording(
    project: Project,
    path: Path,
    participant: str | None,
    language: str,
    link: bool,
    progress: Progress,
    cancelled: Stop,
) -> Imported:
    from interviewkit.audio import probe

    facts = probe(path)
    stored = media_folder.store(
        project.path, path, link=link, progress=lambda done: progress(done * COPYING), cancelled=cancelled
    )
    try:
        media, report = prepared(project, path, stored, facts.has_video, progress, cancelled)
        with project.change("Import recording", detail=path.name) as session:
            source_id = add_source(
                session,
                path.stem,
                "recording",
                format=facts.codec,
                language=language,
                media_id=at_its_place(project, session, add_media(session, media), stored),
                participant_id=participant_labelled(session, participant) if participant else None,
            )
            name = session.get_one(Source, source_id).name
    except BaseException:
        leave_nothing(project, stored)
        raise
    return Imported(path.name, name, source_id, facts.codec, "sound", 0, report)


def prepared(
    project: Project,
    path: Path,
    stored: media_folder.StoredFile,
    video: bool,
    progress: Progress,
    cancelled: Stop,
) -> tuple[Media, tuple[Finding, ...]]:
    """The recording's row, its working copy and waveform made beside it; what is known already is not made again."""
    from interviewkit.audio import prepare

    proxy = media_folder.proxy(project.path, stored.sha256)
    peaks = media_folder.peaks(project.path, stored.sha256)
    known = _known(project, stored.sha256)
    if known is not None and proxy.is_file() and peaks.is_file():
        return known, ()
    prepared = prepare(
        path,
        proxy,
        peaks,
        progress=lambda done: progress(None if done is None else COPYING + done * (1 - COPYING)),
        cancelled=cancelled,
    )
    remember_channels(project, stored.sha256, prepared.heard)
    media = Media(
        sha256=stored.sha256,
        name=path.name,
        place=stored.place,
        linked=stored.linked,
        bytes=stored.size,
        duration_ms=prepared.duration_ms,
        channels=prepared.channels,
        silent=prepared.silent,
        video=video,
    )
    return media, tuple(_finding(each.kind, each.values) for each in prepared.warnings)


def _finding(kind: str, values: dict[str, int]) -> Finding:
    """What the decoder noticed, as the import report says it: times by the clock."""
    if kind == "truncated":
        return Finding(kind, f"{clock(values['decoded_ms'])} / {clock(values['declared_ms'])}")
    if kind == "damaged":
        return Finding(kind, clock(values["first_ms"]), values["packets"])
    if kind == "gap":
        return Finding(kind, clock(values["silence_ms"]), values["gaps"])
    return Finding(kind, ", ".join(str(value) for value in values.values()))


def at_its_place(project: Project, session: Session, media_id: int, stored: media_folder.StoredFile) -> int:
    """A recording that was moved away is found again where the same content was imported from now."""
    media = session.get_one(Media, media_id)
    if media_folder.find(project.path, media.place, media.linked) is None:
        media.place, media.linked = stored.place, stored.linked
        session.add(media)
    return media_id


def leave_nothing(project: Project, stored: media_folder.StoredFile) -> None:
    """Takes the files of a refused recording away, unless another source is or was the same recording: redo may bring
    that back."""
    with project.read() as session:
        if history.knew_recording(session.connection(), stored.sha256):
            return
    media_folder.abandon(project.path, stored.sha256)


def _known(project: Project, sha256: str) -> Media | None:
    with project.read() as session:
        media = session.exec(select(Media).where(Media.sha256 == sha256)).first()
        if media is not None:
            session.expunge(media)
        return media
