"""Puts what the speech recogniser hears into the project, segment by segment, so that nothing heard is heard twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import func
from sqlmodel import Session, col, select

from interviewkit.errors import FileTrouble, UndoRefused, UserError
from interviewkit.model import Media, Source, Track, Transcription
from interviewkit.sources.listening.recordings import working_copy
from interviewkit.sources.transcribing.heard import Place, clear, newest_segment, write
from interviewkit.store import history
from interviewkit.store.project import Project
from interviewkit.transcription import Checkpoint, Heard, Request, Settings, events, log_path, models, transcribe
from interviewkit.words import tr

RATE = 16_000
OPEN = ("queued", "running", "paused")
Sound = tuple[int | None, int | None]
"""Channel and track id: which sound is heard; neither for everything together."""
NEWEST = "newest"
"""Kept beside a checkpoint: the newest segment's id when its window began. What is younger came from this window."""


@dataclass(frozen=True, slots=True)
class Run:
    """One transcription: which source, and the history step that all its segments belong to.

    speaker: the label its segments get, "" when the voices are not known. offset_ms: where the sound that is heard
    begins in the session; not 0 for a track that was started later.
    """

    id: int
    source_id: int
    step_id: int
    speaker: str = ""
    offset_ms: int = 0


def begin(
    project: Project,
    source_id: int,
    settings: Settings,
    model: str,
    channel: int | None = None,
    stretch: tuple[int, int | None] = (0, None),
    *,
    track_id: int | None = None,
    position: int | None = None,
) -> Run:
    """The run to go on with over the whole recording, one channel of it or one track; see begin_all()."""
    return begin_all(project, source_id, settings, model, [(channel, track_id)], stretch, position=position)[0]


def begin_all(
    project: Project,
    source_id: int,
    settings: Settings,
    model: str,
    sounds: Sequence[Sound],
    stretch: tuple[int, int | None] = (0, None),
    *,
    position: int | None = None,
    also: Callable[[Session, int], object] = lambda session, run_id: None,
) -> list[Run]:
    """The runs to go on with: the source's unfinished ones with the same settings over the same sounds, or new ones.

    model: its name, for the record. sounds: a run each, for a channel of the recording, from 0, or a track of the
    session that is a voice of its own; (None, None) for everything together. stretch: [from, to) in ms of the session,
    to the end for None; what lies outside stays as it is. position: place in the queue, behind all others for None;
    runs with the same one belong together. also: put on record with the new runs, is told the first one's id.

    All new ones come on record at once, for a voice that was left out by a crash would never be missed. Unfinished runs
    over sound that these hear are cancelled. FileTrouble when there is nothing to hear.
    """
    with project.read() as session:
        source = session.get_one(Source, source_id)
        if source.media_id is None and any(track_id is None for _, track_id in sounds):
            raise FileTrouble(
                "“{name}” has no recording, so there is nothing to transcribe.",
                safe="Nothing was changed.",
                attempt="Import the recording, then transcribe that.",
                name=source.name,
            )
        place = next_position(session) if position is None else position
        known = {sound: _unfinished(session, source_id, settings, sound, stretch) for sound in sounds}
    for run in known.values():
        if run is not None:
            with _continuing(project, run) as (session, row):
                row.state, row.position = "queued", place
                session.add(row)
    new = [sound for sound, run in known.items() if run is None]
    if new:
        with project.change("Transcribe", detail=source.name, background=True) as session:
            _cancel_heard_anew(session, source_id, new, stretch)
            for number, (channel, track_id) in enumerate(new):
                row = Transcription(
                    source_id=source_id,
                    model=model,
                    settings=settings.as_json(),
                    settings_hash=settings.hash(),
                    channel=channel,
                    track_id=track_id,
                    from_ms=stretch[0],
                    to_ms=stretch[1],
                    position=place,
                    step_id=history.another(session) if number else session.info["step_id"],
                )
                session.add(row)
                session.flush()
                known[channel, track_id] = run_of(session, row)
            first = known[sounds[0]]
            assert first is not None
            also(session, first.id)
    return [run for run in known.values() if run is not None]


def _unfinished(
    session: Session, source_id: int, settings: Settings, sound: Sound, stretch: tuple[int, int | None]
) -> Run | None:
    """A source's run with the same settings over the same sound that was not done to the end."""
    channel, track_id = sound
    row = session.exec(
        select(Transcription)
        .where(Transcription.source_id == source_id, Transcription.settings_hash == settings.hash())
        .where(Transcription.channel == channel, Transcription.track_id == track_id)
        .where(Transcription.from_ms == stretch[0], Transcription.to_ms == stretch[1])
        .where(Transcription.state != "done")
        .order_by(col(Transcription.id).desc())
    ).first()
    return None if row is None else run_of(session, row)


def _cancel_heard_anew(
    session: Session, source_id: int, sounds: Sequence[Sound], stretch: tuple[int, int | None]
) -> None:
    """Unfinished runs need not go on where all they are to hear is heard by new ones."""
    for other in session.exec(select(Transcription).where(Transcription.source_id == source_id)):
        if other.state in (*OPEN, "failed") and any(_heard_anew(other, *sound, stretch) for sound in sounds):
            other.state = "cancelled"
            session.add(other)


def next_position(session: Session) -> int:
    """The place in the queue behind all others."""
    last = session.exec(select(func.max(Transcription.position))).one()
    return (last or 0) + 1


def _same_sound(other: Transcription, channel: int | None, track_id: int | None) -> bool:
    """Whether another run hears what a run over this channel or track hears; without either, it hears everything."""
    everything = (None, None)
    heard, own = (other.channel, other.track_id), (channel, track_id)
    return everything in (own, heard) or heard == own


def _heard_anew(
    other: Transcription, channel: int | None, track_id: int | None, stretch: tuple[int, int | None]
) -> bool:
    """Whether all that another run is to hear is heard by one over this sound and stretch."""
    start, end = stretch
    within = other.from_ms >= start and (end is None or (other.to_ms is not None and other.to_ms <= end))
    return within and _same_sound(other, channel, track_id)


def run_of(session: Session, row: Transcription) -> Run | None:
    """A row of the record as what goes through the recogniser; None for one of an early version that lacks its step."""
    if row.id is None or row.step_id is None:
        return None
    if row.track_id is not None:
        track = session.get_one(Track, row.track_id)
        return Run(row.id, row.source_id, row.step_id, track.label, track.offset_ms)
    return Run(row.id, row.source_id, row.step_id, "" if row.channel is None else tr("Speaker {n}", n=row.channel + 1))


def unfinished(project: Project) -> list[Run]:
    """Runs that were queued, paused, or interrupted by the end of the program, in the queue's order."""
    with project.read() as session:
        rows = session.exec(
            select(Transcription)
            .where(col(Transcription.state).in_(OPEN))
            .order_by(col(Transcription.position), col(Transcription.id))
        )
        return [run for row in rows if (run := run_of(session, row)) is not None]


def newest(project: Project, source_id: int) -> Run | None:
    """The newest run of a source that was not done to the end, None without one."""
    with project.read() as session:
        row = session.exec(
            select(Transcription)
            .where(Transcription.source_id == source_id, Transcription.state != "done")
            .order_by(col(Transcription.id).desc())
        ).first()
        return None if row is None else run_of(session, row)


def request(project: Project, run: Run) -> Request:
    """What the worker is asked: ModelTrouble or FileTrouble when the model or the recording is not there any more."""
    with project.read() as session:
        row = session.get_one(Transcription, run.id)
        source = session.get_one(Source, run.source_id)
        track = None if row.track_id is None else session.get_one(Track, row.track_id)
        media = session.get_one(Media, source.media_id if track is None else track.media_id)
        settings = Settings.from_json(row.settings)
        resume = Checkpoint.from_json(row.checkpoint) if row.checkpoint else Checkpoint()
        start_ms = max(0, row.from_ms - run.offset_ms)
        end_ms = None if row.to_ms is None else max(0, row.to_ms - run.offset_ms)
    if not Path(settings.model_path).is_dir():  # it was moved, or InterviewKit was
        settings = replace(settings, model_path=str(models.find(row.model)))
    models.find(settings.model_path)
    proxy = str(working_copy(project, media, row.channel))
    return Request(proxy, settings, resume, log=str(log_path()), start_ms=start_ms, end_ms=end_ms)


def note(project: Project, run: Run, state: Literal["queued", "paused", "cancelled"]) -> Run:
    """Puts on record that a run waits, or how a person left it. The run."""
    with _continuing(project, run) as (session, row):
        row.state = state
        session.add(row)
    return run


def take(project: Project, run: Run, *said: events.Event) -> None:
    """Writes down what the worker said, in one transaction.

    UndoRefused when the source was deleted meanwhile: then stop it.
    """
    news = [event for event in said if not isinstance(event, events.Phase | events.Heartbeat)]
    if not news:
        return
    with _continuing(project, run) as (session, row):
        for event in news:
            _take(session, run, row, event)
        session.add(row)


def _take(session: Session, run: Run, row: Transcription, event: events.Event) -> None:
    later = run.offset_ms
    if isinstance(event, events.SegmentHeard):
        write(session, _place(session, run, row), _moved(event.heard, later))
    elif isinstance(event, events.WindowStarted):
        row.state, row.trouble = "running", ""
        row.checkpoint = {**_checkpoint(row), NEWEST: newest_segment(session)}
    elif isinstance(event, events.WindowDone):
        start, end = _ms(_checkpoint(row)) + later, _ms(event.checkpoint.as_json()) + later
        clear(session, _place(session, run, row), max(start, row.from_ms), end)
        row.checkpoint = {**_checkpoint(row), **event.checkpoint.as_json()}
    elif isinstance(event, events.Plan):
        heard = [span for span in row.speech or [] if span[0] < event.start_ms + later]
        row.speech = [*heard, *([start + later, end + later] for start, end in event.speech)]
    elif isinstance(event, events.Language):
        _say_language(session, run, event.language)
    elif isinstance(event, events.Untranscribed):
        row.gaps = [*(row.gaps or []), [event.start_ms + later, event.end_ms + later]]
        row.checkpoint = event.checkpoint.as_json()
    elif isinstance(event, events.Paused):
        row.state = "paused"
    elif isinstance(event, events.Cancelled):
        row.state = "cancelled"
    elif isinstance(event, events.Done):
        row.state = "done"
        _say_language(session, run, event.language)
        if NEWEST in _checkpoint(row):
            clear(session, _place(session, run, row), max(_ms(_checkpoint(row)) + later, row.from_ms), row.to_ms)
    elif isinstance(event, events.Trouble):
        row.state, row.trouble = "failed", str(event.error)


def run_to_end(project: Project, run: Run, *, cancelled: Callable[[], bool] = lambda: False) -> Iterator[events.Event]:
    """Transcribes in a child process and writes down what comes, yielding each event after it is safe."""
    event: events.Event | None = None
    try:
        for event in transcribe(request(project, run), cancelled=cancelled):
            take(project, run, event)
            yield event
    except UserError as error:
        take(project, run, events.Trouble(error))
        raise
    if cancelled() and not isinstance(event, events.Done | events.Cancelled):
        take(project, run, events.Cancelled())


@contextmanager
def _continuing(project: Project, run: Run) -> Iterator[tuple[Session, Transcription]]:
    with project.change("Transcribe", step=run.step_id) as session:
        row = session.get(Transcription, run.id)
        if row is None:
            raise UndoRefused("The source was deleted meanwhile, so its transcription stopped.")
        yield session, row


def _say_language(session: Session, run: Run, language: str | None) -> None:
    """The language heard, where a person has not said another."""
    source = session.get_one(Source, run.source_id)
    source.language = source.language or language or ""
    session.add(source)


def _moved(heard: Heard, later: int) -> Heard:
    """What was heard on a track, at the session's time."""
    if not later:
        return heard
    words = tuple(replace(w, start_ms=max(0, w.start_ms + later), end_ms=max(0, w.end_ms + later)) for w in heard.words)
    return replace(heard, start_ms=max(0, heard.start_ms + later), end_ms=max(0, heard.end_ms + later), words=words)


def _checkpoint(row: Transcription) -> dict[str, Any]:
    return row.checkpoint or Checkpoint().as_json()


def _ms(checkpoint: dict[str, Any]) -> int:
    """Where a checkpoint lies in the recording."""
    return int(checkpoint["sample"]) * 1000 // RATE


def _place(session: Session, run: Run, row: Transcription) -> Place:
    """Where a run writes: it replaces what runs over the same sound wrote, all of them or those of its channel."""
    others = session.exec(
        select(Transcription)
        .where(Transcription.source_id == run.source_id, col(Transcription.step_id).is_not(None))
        .order_by(col(Transcription.id).desc())
    )
    steps, voiced = [run.step_id], [run.step_id]
    for other in others:
        if other.step_id is None or other.id == run.id:
            continue
        if _same_sound(other, row.channel, row.track_id):
            steps.append(other.step_id)
        if (other.channel, other.track_id) == (row.channel, row.track_id):
            voiced.append(other.step_id)
    newest = _checkpoint(row).get(NEWEST, 0)
    mixed = bool(row.settings.get("mixed_languages"))
    return Place(run.source_id, tuple(steps), newest, run.speaker, row.from_ms, row.to_ms, mixed, tuple(voiced))
