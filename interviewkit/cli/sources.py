"""Commands for recordings and transcripts: bring in, transcribe, find."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from interviewkit.cli.frame import Json, Place, app, reading, show, writing
from interviewkit.errors import UserError
from interviewkit.words import plural


@app.command("import")
def import_files(
    place: Place,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    format: Annotated[str | None, typer.Option(help="A transcript format; found by content without.")] = None,
    participant: Annotated[str | None, typer.Option(help="Label of the person interviewed.")] = None,
    language: Annotated[str | None, typer.Option(help="ko or en; found without.")] = None,
    link: Annotated[bool, typer.Option("--link", help="Leave recordings where they are.")] = False,
    as_json: Json = False,
) -> None:
    """Import recordings and transcripts; a file that is refused does not keep the others out."""
    from interviewkit.sources.formats import wording
    from interviewkit.sources.importing import import_file

    imported, report, refused = [], [], []
    with writing(place) as project:
        for file in files:
            try:
                done = import_file(project, file, format=format, participant=participant, language=language, link=link)
            except UserError as error:
                refused.append(error)
                typer.echo(str(error), err=True)
                continue
            imported.append({key: value for key, value in asdict(done).items() if key not in ("report", "source_id")})
            report += [asdict(finding) for finding in done.report]
            if not as_json:
                typer.echo(f"{done.file}: {done.format} ({wording.reason(done.why)}), {_segments(done.segments)}")
                for finding in done.report:
                    typer.echo(f"  {wording.finding(finding)}")
    if as_json:
        show({"imported": imported, "report": report}, True, ())
    if refused:
        raise typer.Exit(1)


def _segments(n: int) -> str:
    return plural("{n} segment", "{n} segments", n)


@app.command()
def transcribe(
    places: Annotated[list[str], typer.Argument(metavar="PROJECT|AUDIO…")],
    model: Annotated[str, typer.Option(help="A model's name or folder; see: models list.")] = "",
    language: Annotated[str | None, typer.Option(help="ko, en …; detected without.")] = None,
    channels: Annotated[bool, typer.Option("--channels", help="Each channel is a speaker.")] = False,
    out: Annotated[Path | None, typer.Option(help="Write to this .vtt, .srt, .txt, .json or .docx.")] = None,
) -> None:
    """Transcribe the recordings of a project that have no transcript yet, or audio files."""
    from interviewkit.sources import batch

    batch.transcribe(places, model=model, language=language, channels=channels, out=out, say=typer.echo)


@app.command()
def search(place: Place, query: str, as_json: Json = False) -> None:
    """Find a text in all transcripts, whatever its case, width or composition."""
    from interviewkit.sources.finding import found

    with reading(place) as project:
        hits = [asdict(hit) for hit in found(project, query)]
    lines = (f"{hit['source']} {hit['segment'] + 1}: {hit['before']}[{hit['text']}]{hit['after']}" for hit in hits)
    show({"count": len(hits), "hits": hits}, as_json, lines)


@app.command("transcription-worker", hidden=True)
def transcription_worker() -> None:
    """What the app starts to transcribe; speaks JSON lines."""
    from interviewkit.transcription.worker import run_worker

    run_worker()
