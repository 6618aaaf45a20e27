"""Puts what the speech recogniser hears into the project, segment by segment, so that nothing heard is heard twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from interviewkit.errors import FileTrouble, UndoRefused, UserError
from interviewkit.model import Media, Quote, Segment, Source, Transcription
from interviewkit.sources.actions import GAP, NewSegment, append_segments, speaker_named
from interviewkit.sources.editing import position_behind
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project
from interviewkit.transcription import Checkpoint, Heard, Request, Settings, events, log_path, models, transcribe
from interviewkit.words import tr

OVERLAP = 0.5
"""A segment that lies to this share within text a person worked on is theirs and not written again."""


@dataclass(frozen=True, slots=True)
class Run:
    """One transcription: which source, and the history step that all its segments belong to.

    speaker: the label its segments get, "" when the voices are not known.
    """

    id: int
    source_id: int
    step_id: int
    speaker: str = ""


def begin(project: Project, source_id: int, settings: Settings, model: str, channel: int | None = None) -> Run:
    """The run to go on with: the source's unfinished one with the same settings, or a new one.

    model: its name, for the record. channel: hear only this channel of the recording, from 0, as a speaker of its own.
    FileTrouble when the source has no recording.
    """
    wanted = settings.hash()
    with project.read() as session:
        source = session.get_one(Source, source_id)
        if source.media_id is None:
            raise FileTrouble(
                "“{name}” has no recording, so there is nothing to transcribe.",
                safe="Nothing was changed.",
                attempt="Import the recording, then transcribe that.",
                name=source.name,
            )
        unfinished = session.exec(
            select(Transcription)
            .where(Transcription.source_id == source_id, Transcription.settings_hash == wanted)
            .where(Transcription.channel == channel, Transcription.state != "done")
            .order_by(col(Transcription.id).desc())
        ).first()
        if unfinished is not None and unfinished.id is not None and unfinished.step_id is not None:
            return Run(unfinished.id, source_id, unfinished.step_id, _speaker(channel))
    with project.change("Transcribe", detail=source.name, background=True) as session:
        transcription = Transcription(
            source_id=source_id,
            model=model,
            settings=settings.as_json(),
            settings_hash=wanted,
            channel=channel,
            step_id=session.info["step_id"],
        )
        session.add(transcription)
        session.flush()
        assert transcription.id is not None
        return Run(transcription.id, source_id, session.info["step_id"], _speaker(channel))


def _speaker(channel: int | None) -> str:
    return "" if channel is None else tr("Speaker {n}", n=channel + 1)


def unfinished(project: Project) -> list[Run]:
    """Runs that were queued, interrupted by the end of the program or paused, oldest first."""
    with project.read() as session:
        rows = session.exec(
            select(Transcription).where(col(Transcription.state).in_(["queued", "running", "paused"]))
        ).all()
        return [
            Run(row.id, row.source_id, row.step_id, _speaker(row.channel)) for row in rows if row.id and row.step_id
        ]


def request(project: Project, run: Run) -> Request:
    """What the worker is asked: ModelTrouble or FileTrouble when the model or the recording is not there any more."""
    with project.read() as session:
        row = session.get_one(Transcription, run.id)
        source = session.get_one(Source, run.source_id)
        media = session.get_one(Media, source.media_id)
        settings = Settings.from_json(row.settings)
        resume = Checkpoint.from_json(row.checkpoint) if row.checkpoint else Checkpoint()
    models.find(settings.model_path)
    return Request(str(working_copy(project, media, row.channel)), settings, resume, log=str(log_path()))


def working_copy(project: Project, media: Media, channel: int | None = None) -> Path:
    """The proxy of a recording or of one of its channels, made if it is not there.

    FileTrouble when the recording it is made from was moved away.
    """
    proxy = media_folder.proxy(project.path, media.sha256, channel)
    if proxy.is_file():
        return proxy
    original = media_folder.find(project.path, media.place, media.linked)
    if original is None:
        raise FileTrouble(
            "The recording “{name}” was moved away.",
            safe="Its transcript and everything else in the project is there.",
            attempt="Put it back into {folder}.",
            name=media.name,
            folder=str(media_folder.folder(project.path)),
        )
    from interviewkit.audio import prepare, split_channels

    if channel is None:
        prepare(original, proxy, media_folder.peaks(project.path, media.sha256))
    else:
        split_channels(original, [media_folder.proxy(project.path, media.sha256, n) for n in range(media.channels)])
    return proxy


def take(project: Project, run: Run, event: events.Event) -> None:
    """Writes down one event of the worker, in a transaction of its own.

    UndoRefused when the source was deleted meanwhile: then stop it.
    """
    if isinstance(event, events.SegmentHeard):
        with _continuing(project, run) as session:
            _write(session, run, event.heard)
    elif isinstance(event, events.WindowStarted):
        with _continuing(project, run) as session:
            _void(session, run, event.start_ms)
            _update(session, run, state="running")
    elif isinstance(event, events.WindowDone):
        _note(project, run, checkpoint=event.checkpoint.as_json())
    elif isinstance(event, events.Plan):
        with _continuing(project, run) as session:
            row = session.get_one(Transcription, run.id)
            heard = [span for span in row.speech or [] if span[0] < event.start_ms]
            row.speech = [*heard, *([start, end] for start, end in event.speech)]
            session.add(row)
    elif isinstance(event, events.Language):
        with _continuing(project, run) as session:
            source = session.get_one(Source, run.source_id)
            source.language = source.language or event.language or ""
            session.add(source)
    elif isinstance(event, events.Untranscribed):
        with _continuing(project, run) as session:
            row = session.get_one(Transcription, run.id)
            row.gaps = [*(row.gaps or []), [event.start_ms, event.end_ms]]
            row.checkpoint = event.checkpoint.as_json()
            session.add(row)
    elif isinstance(event, events.Paused):
        _note(project, run, state="paused", checkpoint=event.checkpoint.as_json())
    elif isinstance(event, events.Cancelled):
        _note(project, run, state="paused")
    elif isinstance(event, events.Done):
        _note(project, run, state="done")
    elif isinstance(event, events.Trouble):
        _note(project, run, state="failed", trouble=str(event.error))


def run_to_end(project: Project, run: Run, *, cancelled: Callable[[], bool] = lambda: False) -> Iterator[events.Event]:
    """Transcribes in a child process and writes down what comes, yielding each event after it is safe."""
    try:
        for event in transcribe(request(project, run), cancelled=cancelled):
            take(project, run, event)
            yield event
    except UserError as error:
        take(project, run, events.Trouble(error))
        raise


@contextmanager
def _continuing(project: Project, run: Run) -> Iterator[Session]:
    with project.change("Transcribe", step=run.step_id) as session:
        if session.get(Transcription, run.id) is None:
            raise UndoRefused("The source was deleted meanwhile, so its transcription stopped.")
        yield session


def _note(project: Project, run: Run, **values: Any) -> None:
    with _continuing(project, run) as session:
        _update(session, run, **values)


def _update(session: Session, run: Run, **values: Any) -> None:
    row = session.get_one(Transcription, run.id)
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)


def _write(session: Session, run: Run, heard: Heard) -> None:
    speaker_id = speaker_named(session, run.source_id, run.speaker) if run.speaker else None
    theirs = session.exec(
        select(Segment).where(
            Segment.source_id == run.source_id,
            Segment.speaker_id == speaker_id,
            col(Segment.start_ms) < heard.end_ms,
            col(Segment.end_ms) > heard.start_ms,
        )
    )
    length = max(heard.end_ms - heard.start_ms, 1)
    for segment in theirs:
        assert segment.start_ms is not None and segment.end_ms is not None
        shared = min(segment.end_ms, heard.end_ms) - max(segment.start_ms, heard.start_ms)
        if shared >= OVERLAP * length:
            return
    words: list[list[object]] = [[w.start, w.end, w.start_ms, w.end_ms, round(w.probability, 3)] for w in heard.words]
    new = NewSegment(heard.text, run.speaker, heard.start_ms, heard.end_ms, words or None, " ".join(heard.flags))
    written = append_segments(session, run.source_id, [new])[0]
    _put_in_time(session, run.source_id, written, heard.start_ms)


def _put_in_time(session: Session, source_id: int, segment_id: int, start_ms: int) -> None:
    """A window transcribed again may have text behind it already: the new segment goes where it was said."""
    before = session.exec(
        select(Segment)
        .where(Segment.source_id == source_id, Segment.id != segment_id, col(Segment.start_ms) <= start_ms)
        .order_by(col(Segment.position).desc())
    ).first()
    later = select(Segment.id).where(Segment.source_id == source_id, col(Segment.start_ms) > start_ms)
    if session.exec(later).first() is None:
        return
    segment = session.get_one(Segment, segment_id)
    first = session.exec(select(func.min(Segment.position)).where(Segment.source_id == source_id)).one()
    segment.position = first - GAP if before is None else position_behind(session, before)
    session.add(segment)


def _void(session: Session, run: Run, from_ms: int) -> None:
    """Takes away what an interrupted window left; what a person edited or quoted stays."""
    quoted = select(Quote.start_segment_id).union(select(Quote.end_segment_id))
    speaker_id = speaker_named(session, run.source_id, run.speaker) if run.speaker else None
    for segment in session.exec(
        select(Segment).where(
            Segment.source_id == run.source_id,
            Segment.speaker_id == speaker_id,
            col(Segment.start_ms) >= from_ms,
            col(Segment.edited).is_(False),
            col(Segment.id).not_in(quoted),
        )
    ):
        session.delete(segment)
