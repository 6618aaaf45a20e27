"""Puts what the speech recogniser hears into the project, segment by segment, so that nothing heard is heard twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from sqlmodel import Session, col, select

from interviewkit.errors import FileTrouble, UndoRefused, UserError
from interviewkit.model import Media, Source, Transcription
from interviewkit.sources.heard import Place, clear, newest_segment, write
from interviewkit.sources.recordings import working_copy
from interviewkit.store.project import Project
from interviewkit.transcription import Checkpoint, Request, Settings, events, log_path, models, transcribe
from interviewkit.words import tr

RATE = 16_000
OPEN = ("queued", "running", "paused")
NEWEST = "newest"
"""Kept beside a checkpoint: the newest segment's id when its window began. What is younger came from this window."""


@dataclass(frozen=True, slots=True)
class Run:
    """One transcription: which source, and the history step that all its segments belong to.

    speaker: the label its segments get, "" when the voices are not known.
    """

    id: int
    source_id: int
    step_id: int
    speaker: str = ""


def begin(
    project: Project,
    source_id: int,
    settings: Settings,
    model: str,
    channel: int | None = None,
    stretch: tuple[int, int | None] = (0, None),
) -> Run:
    """The run to go on with: the source's unfinished one with the same settings, or a new one.

    model: its name, for the record. channel: hear only this channel of the recording, from 0, as a speaker of its own.
    stretch: [from, to) in ms, to the end for None.
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
        same = session.exec(
            select(Transcription)
            .where(Transcription.source_id == source_id, Transcription.settings_hash == wanted)
            .where(Transcription.channel == channel, Transcription.state != "done")
            .where(Transcription.from_ms == stretch[0], Transcription.to_ms == stretch[1])
            .order_by(col(Transcription.id).desc())
        ).first()
        known = None if same is None else _run(same)
    if known is not None:
        return note(project, known, "queued")
    with project.change("Transcribe", detail=source.name, background=True) as session:
        for other in session.exec(select(Transcription).where(Transcription.source_id == source_id)):
            if other.state in OPEN and (channel is None or other.channel in (None, channel)):
                other.state = "cancelled"
                session.add(other)
        transcription = Transcription(
            source_id=source_id,
            model=model,
            settings=settings.as_json(),
            settings_hash=wanted,
            channel=channel,
            from_ms=stretch[0],
            to_ms=stretch[1],
            step_id=session.info["step_id"],
        )
        session.add(transcription)
        session.flush()
        run = _run(transcription)
        assert run is not None
        return run


def _run(row: Transcription) -> Run | None:
    if row.id is None or row.step_id is None:
        return None
    return Run(row.id, row.source_id, row.step_id, _speaker(row.channel))


def _speaker(channel: int | None) -> str:
    return "" if channel is None else tr("Speaker {n}", n=channel + 1)


def unfinished(project: Project) -> list[Run]:
    """Runs that were queued, interrupted by the end of the program or paused, oldest first; not those cancelled."""
    with project.read() as session:
        rows = session.exec(
            select(Transcription).where(col(Transcription.state).in_(OPEN)).order_by(col(Transcription.id))
        )
        return [run for row in rows if (run := _run(row)) is not None]


def newest(project: Project, source_id: int) -> Run | None:
    """The newest run of a source that was not done to the end, None without one."""
    with project.read() as session:
        row = session.exec(
            select(Transcription)
            .where(Transcription.source_id == source_id, Transcription.state != "done")
            .order_by(col(Transcription.id).desc())
        ).first()
        return None if row is None else _run(row)


def request(project: Project, run: Run) -> Request:
    """What the worker is asked: ModelTrouble or FileTrouble when the model or the recording is not there any more."""
    with project.read() as session:
        row = session.get_one(Transcription, run.id)
        source = session.get_one(Source, run.source_id)
        media = session.get_one(Media, source.media_id)
        settings = Settings.from_json(row.settings)
        resume = Checkpoint.from_json(row.checkpoint) if row.checkpoint else Checkpoint()
        start_ms, end_ms = row.from_ms, row.to_ms
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
    if isinstance(event, events.SegmentHeard):
        write(session, _place(session, run, row), event.heard)
    elif isinstance(event, events.WindowStarted):
        row.state, row.trouble = "running", ""
        row.checkpoint = {**_checkpoint(row), NEWEST: newest_segment(session)}
    elif isinstance(event, events.WindowDone):
        clear(session, _place(session, run, row), _ms(_checkpoint(row)), _ms(event.checkpoint.as_json()))
        row.checkpoint = {**_checkpoint(row), **event.checkpoint.as_json()}
    elif isinstance(event, events.Plan):
        heard = [span for span in row.speech or [] if span[0] < event.start_ms]
        row.speech = [*heard, *([start, end] for start, end in event.speech)]
    elif isinstance(event, events.Language):
        _say_language(session, run, event.language)
    elif isinstance(event, events.Untranscribed):
        row.gaps = [*(row.gaps or []), [event.start_ms, event.end_ms]]
        row.checkpoint = event.checkpoint.as_json()
    elif isinstance(event, events.Paused):
        row.state = "paused"
    elif isinstance(event, events.Cancelled):
        row.state = "cancelled"
    elif isinstance(event, events.Done):
        row.state = "done"
        _say_language(session, run, event.language)
        if NEWEST in _checkpoint(row):
            clear(session, _place(session, run, row), _ms(_checkpoint(row)), None)
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


def _checkpoint(row: Transcription) -> dict[str, Any]:
    return row.checkpoint or Checkpoint().as_json()


def _ms(checkpoint: dict[str, Any]) -> int:
    """Where a checkpoint lies in the recording."""
    return int(checkpoint["sample"]) * 1000 // RATE


def _place(session: Session, run: Run, row: Transcription) -> Place:
    """Where a run writes: it replaces what runs over the same sound wrote, all of them or those of its channel."""
    others = session.exec(select(Transcription).where(Transcription.source_id == run.source_id))
    steps = {
        other.step_id
        for other in others
        if other.step_id is not None and (row.channel is None or other.channel in (None, row.channel))
    }
    newest = _checkpoint(row).get(NEWEST, 0)
    steps_of_runs = (run.step_id, *sorted(steps - {run.step_id}))
    return Place(run.source_id, steps_of_runs, newest, run.speaker, row.from_ms, row.to_ms)
