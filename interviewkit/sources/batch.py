"""Transcribes many recordings one after another, of a project or as plain files."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import interviewkit.sources.queries as reading
from interviewkit.errors import FileTrouble, ModelTrouble
from interviewkit.sources.importing import import_file
from interviewkit.sources.outputs import FORMATS, Style, made, of_rows, write_transcript
from interviewkit.sources.transcribing import begin, run_to_end
from interviewkit.store.places import is_team
from interviewkit.store.project import Project
from interviewkit.text.times import clock
from interviewkit.transcription import Settings, models
from interviewkit.transcription.events import SegmentHeard
from interviewkit.words import tr

Say = Callable[[str], None]


def transcribe(
    places: Sequence[str],
    *,
    model: str = "",
    language: str | None = None,
    channels: bool = False,
    out: Path | None = None,
    say: Say,
) -> None:
    """Transcribes the untranscribed recordings of a project, or audio files into `out` (or text, told).

    The project's text is safe segment by segment; a later call goes on where this one was ended.
    """
    chosen = choose_model(model)
    settings = Settings(str(models.find(chosen)), language=language)
    first = places[0]
    if is_team(first) or first.endswith(".ikit"):
        if len(places) > 1:
            raise FileTrouble("Transcribe one project at a time, or audio files.", safe="Nothing was changed.")
        with Project.open(first) as project:
            _project(project, settings, chosen, channels, out, say)
        return
    if out is not None and len(places) > 1:
        raise FileTrouble(
            "Several recordings cannot go into one file.", attempt="Leave out --out, or name one recording."
        )
    for place in places:
        _file(Path(place), settings, chosen, channels, out, say)


def choose_model(name: str) -> str:
    """The model asked for, or the only real one there is; ModelTrouble when the choice is open."""
    if name:
        return name
    real = [model.name for model in models.installed() if model.name != models.SAMPLE]
    if len(real) == 1:
        return real[0]
    raise ModelTrouble(
        "No speech model was chosen.",
        safe="Nothing was changed.",
        attempt="Add --model NAME; “interviewkit models list” shows what there is.",
    )


def _project(project: Project, settings: Settings, model: str, channels: bool, out: Path | None, say: Say) -> None:
    with project.read() as session:
        waiting = [row for row in reading.sources(session) if row.kind == "recording" and row.state != "done"]
    if not waiting:
        say(tr("Every recording has its transcript."))
    for row in waiting:
        say(tr("Transcribing {name}", name=row.name))
        _source(project, row.id, settings, model, channels, say)
    if out is not None:
        with project.read() as session:
            rows = [segment for row in reading.sources(session) for segment in reading.segments(session, row.id)]
        write_transcript(rows, out)


def _file(path: Path, settings: Settings, model: str, channels: bool, out: Path | None, say: Say) -> None:
    with tempfile.TemporaryDirectory(prefix="interviewkit-") as folder:
        with Project.create(Path(folder) / "once.ikit") as project:
            imported = import_file(project, path, link=True)
            _source(project, imported.source_id, settings, model, channels, say if out else lambda line: None)
            with project.read() as session:
                rows = reading.segments(session, imported.source_id)
        if out is None:
            say(made(of_rows(rows), FORMATS["txt"], Style()).decode("utf-8"))
        else:
            write_transcript(rows, out)
            say(tr("Wrote {path}", path=out))


def _source(project: Project, source_id: int, settings: Settings, model: str, channels: bool, say: Say) -> None:
    with project.read() as session:
        media = reading.media(session, source_id)
    parts = list(range(media.channels)) if channels and media is not None and media.channels > 1 else [None]
    for channel in parts:
        for event in run_to_end(project, begin(project, source_id, settings, model, channel)):
            if isinstance(event, SegmentHeard):
                say(f"{clock(event.heard.start_ms)}  {event.heard.text}")
