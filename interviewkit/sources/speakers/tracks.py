"""Brings several recordings of one session in as one source: each stays a track of its own, all are heard together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlmodel import Session

from interviewkit.errors import FileTrouble
from interviewkit.model import Media, Source, Track
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import add_media, add_source
from interviewkit.sources.formats import Finding
from interviewkit.sources.importing import RECORDINGS, Imported, Progress, Stop, at_its_place, leave_nothing, prepared
from interviewkit.sources.speakers import track_names
from interviewkit.store import media as media_folder
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project

SAME_LENGTH = 0.02
"""Recordings of one session differ by this share of the longest at most, where nothing else tells."""

PREPARING = 0.85
"""Share of an import's time until the tracks are there; the rest is mixing them."""


@dataclass(frozen=True, slots=True)
class TrackFile:
    """A recording to be brought in as a track. label: who is heard. offset_ms: when it began, None to find out."""

    path: Path
    label: str
    offset_ms: int | None = None


@dataclass(frozen=True, slots=True)
class TrackRow:
    """A track as it is shown; offset_ms: where it begins in the session."""

    id: int
    label: str
    file: str
    offset_ms: int
    duration_ms: int


def suggested(paths: Sequence[Path]) -> list[TrackFile]:
    """Each recording with the label its file name tells."""
    return [TrackFile(path, label) for path, label in zip(paths, track_names.labels(_stems(paths)), strict=True)]


def session_name(paths: Sequence[Path]) -> str:
    """What to call the session: its folder where that tells more than the file names."""
    folder = paths[0].parent
    return folder.parent.name if folder.name.lower() in track_names.FOLDERS and folder.parent.name else folder.name


def look_like_tracks(paths: Sequence[Path]) -> bool:
    """Whether recordings are likely tracks of one session: named so, and of one length. Reads their heads only."""
    from interviewkit.audio import probe

    if len(paths) < 2 or any(path.suffix.lower() not in RECORDINGS for path in paths):
        return False
    if len({path.parent for path in paths}) > 1 or not track_names.alike(_stems(paths), paths[0].parent.name):
        return False
    try:
        lengths = [probe(path).duration_ms for path in paths]
    except FileTrouble:
        return False
    known = [length for length in lengths if length]
    return len(known) == len(lengths) and max(known) - min(known) <= SAME_LENGTH * max(known)


def _stems(paths: Sequence[Path]) -> list[str]:
    return [path.stem for path in paths]


def import_tracks(
    project: Project,
    files: Sequence[TrackFile],
    name: str = "",
    *,
    participant: str | None = None,
    language: str | None = None,
    link: bool = False,
    progress: Progress = lambda fraction: None,
    cancelled: Stop = lambda: False,
) -> Imported:
    """Imports recordings of one session as one new source, all or none.

    Where an offset is not given it is found: tracks that hear the same room are laid on each other, all others begin
    together. The earliest track begins the session. FileTrouble says why not; Cancelled when `cancelled` said so.
    """
    from interviewkit.audio import probe

    kept: list[media_folder.StoredFile] = []
    report: list[Finding] = []
    media: list[Media] = []
    try:
        for number, file in enumerate(files):

            def tell(done: float | None, number: int = number) -> None:
                progress((number + (done or 0.0)) / len(files) * PREPARING)

            facts = probe(file.path)
            stored = media_folder.store(project.path, file.path, link=link, cancelled=cancelled)
            kept.append(stored)
            one, found = prepared(project, file.path, stored, facts.has_video, tell, cancelled)
            media.append(one)
            report += found
        offsets = _offsets(project, files, media)
        proxies = [media_folder.proxy(project.path, one.sha256) for one in media]
        name = name or session_name([file.path for file in files])
        mixed = _mixed(project, list(zip(proxies, offsets, strict=True)), f"{name}.flac", kept, progress, cancelled)
        with project.change("Import tracks", detail=name) as session:
            source_id = add_source(
                session,
                name,
                "recording",
                format="tracks",
                language=language or "",
                media_id=at_its_place(project, session, add_media(session, mixed), kept[-1]),
                participant_id=participant_labelled(session, participant) if participant else None,
            )
            for number, (file, one, stored) in enumerate(zip(files, media, kept, strict=False)):
                media_id = at_its_place(project, session, add_media(session, one), stored)
                session.add(
                    Track(
                        source_id=source_id,
                        media_id=media_id,
                        label=file.label,
                        offset_ms=offsets[number],
                        position=number,
                    )
                )
            called = session.get_one(Source, source_id).name
    except BaseException:
        for stored in kept:
            leave_nothing(project, stored)
        raise
    return Imported(called, called, source_id, "tracks", "sound", 0, tuple(report))


def _offsets(project: Project, files: Sequence[TrackFile], media: Sequence[Media]) -> list[int]:
    """When each track begins after the earliest, in ms."""
    if all(file.offset_ms is not None for file in files):
        found = [file.offset_ms or 0 for file in files]
    else:
        from interviewkit.audio.offsets import envelope, offset_ms

        curves = [envelope(media_folder.proxy(project.path, one.sha256)) for one in media]
        found = [
            file.offset_ms if file.offset_ms is not None else (offset_ms(curves[0], curve) or 0) if number else 0
            for number, (file, curve) in enumerate(zip(files, curves, strict=True))
        ]
    return [offset - min(found) for offset in found]


def _mixed(
    project: Project,
    parts: list[tuple[Path, int]],
    name: str,
    kept: list[media_folder.StoredFile],
    progress: Progress,
    cancelled: Stop,
) -> Media:
    """The recording in which all tracks are heard, kept beside the others; it is what is played and drawn."""
    from interviewkit.audio.mixing import mix

    target = media_folder.folder(project.path) / f".{uuid4().hex}{media_folder.MIX}"

    def tell(done: float | None) -> None:
        progress(PREPARING + (done or 0.0) * (1 - PREPARING) / 2)

    try:
        mix(parts, target, progress=tell, cancelled=cancelled)
        stored = media_folder.store(project.path, target, cancelled=cancelled)
        kept.append(stored)
        found, _ = prepared(project, target, stored, False, lambda done: None, cancelled)
    finally:
        target.unlink(missing_ok=True)
    found.name = name
    return found


def tracks(session: Session, source_id: int) -> list[TrackRow]:
    """The tracks of a source in their order; none for a recording that is only one."""
    sql = """SELECT t.id, t.label, m.name, t.offset_ms, m.duration_ms FROM track t JOIN media m ON m.id = t.media_id
      WHERE t.source_id = :source ORDER BY t.position, t.id"""
    return [TrackRow(*row) for row in fetch(session, sql, {"source": source_id})]
