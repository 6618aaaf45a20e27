"""The command line: the same actions and queries as the app, for scripts and for machines without a screen."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit import preferences
from interviewkit.errors import UserError
from interviewkit.words import LANGUAGES, plural, set_language, system_language, tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
model_commands = typer.Typer(no_args_is_help=True, help="Speech models on this machine.")
app.add_typer(model_commands, name="models")

Place = Annotated[str, typer.Argument(metavar="PROJECT", help="A project file, or postgresql://…")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]


_open_window: Callable[[Path], int] | None = None
"""How the app is opened: told by whoever starts the program, since nothing here knows of Qt."""


def main(open_window: Callable[[Path], int] | None = None) -> None:
    """Runs one command. Exit status 0 ok, 1 trouble (one line on stderr), 2 wrong usage."""
    global _open_window
    _open_window = open_window
    set_language(preferences.load().language or system_language())
    try:
        app()
    except UserError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)


@app.callback()
def everywhere(
    language: Annotated[str, typer.Option(help="Language of messages and reports: en or ko.")] = "",
) -> None:
    """Interview and qualitative research on your own machine."""
    if language:
        if language not in LANGUAGES:
            raise typer.BadParameter(f"{language}: en, ko")
        set_language(language)


@contextmanager
def reading(place: str) -> Iterator[Project]:
    """The project to read from, beside whoever writes to it."""
    from interviewkit.store.project import Project

    with Project.open(place, read_only=True) as project:
        yield project


@contextmanager
def writing(place: str) -> Iterator[Project]:
    """The project to change."""
    from interviewkit.store.project import Project

    with Project.open(place) as project:
        yield project


def show(document: dict[str, Any], as_json: bool, lines: Iterable[str]) -> None:
    """Prints the document, or lines for a person."""
    if as_json:
        typer.echo(json.dumps(document, ensure_ascii=False))
    else:
        for line in lines:
            typer.echo(line)


@app.command()
def demo(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="Where to build it.")] = None,
    no_window: Annotated[bool, typer.Option("--no-window", help="Build only.")] = False,
) -> None:
    """Build the sample study from its recordings, for real, and open it."""
    from interviewkit.sample import STUDY, build

    target = folder or _sample_folder()
    if (target / STUDY).exists() and folder is None:
        typer.echo(tr("The sample study is in {folder} already.", folder=target))
        project = target / STUDY
    else:
        project = build(target, typer.echo)
        typer.echo(tr("The sample study is ready: {project}", project=project))
    if not no_window and _open_window is not None:
        try:
            status = _open_window(project)
        except UserError as error:
            typer.echo(tr("No window could be opened, so the study was only built. {why}", why=error))
        else:
            raise typer.Exit(status)


def _sample_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "InterviewKit sample"


@app.command()
def new(place: Place, title: Annotated[str, typer.Option(help="The study's title.")] = "") -> None:
    """Create a project."""
    import interviewkit

    with interviewkit.create(place, title) as project:
        typer.echo(tr("Created {project}", project=project.place))


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


@model_commands.command("list")
def list_models(as_json: Json = False) -> None:
    """Models on this machine, and those that can be downloaded."""
    from interviewkit.transcription import models

    found = models.listing()
    rows = [
        {
            "name": each.name,
            "installed": each.path is not None,
            "megabytes": each.megabytes,
            "languages": each.languages,
            "warning": tr(each.warning) if each.warning else "",
        }
        for each in found
    ]
    lines = [
        f"{'✓' if row['installed'] else ' '} {row['name']:<16} {row['megabytes']:>5} MB  {row['warning']}".rstrip()
        for row in rows
    ]
    show({"models": rows}, as_json, lines)


@model_commands.command("download")
def download_model(name: str) -> None:
    """Fetch a model from its public home; goes on where an earlier try ended."""
    from rich.progress import Progress

    from interviewkit.transcription import download

    with Progress(transient=True) as bar:
        task = bar.add_task(name, total=None)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        model = download.download(name, progress=tell)
    typer.echo(tr("{name} is ready in {folder}", name=model.name, folder=model.path))


@model_commands.command("add")
def add_model(folder: Path) -> None:
    """Copy a model folder to this machine's models."""
    from interviewkit.transcription import models

    typer.echo(tr("{name} is ready in {folder}", name=folder.name, folder=models.add(folder).path))


@model_commands.command("remove")
def remove_model(name: str) -> None:
    """Delete a model from this machine."""
    from interviewkit.transcription import models

    models.remove(name)
    typer.echo(tr("{name} was removed", name=name))


@app.command()
def search(place: Place, query: str, as_json: Json = False) -> None:
    """Find a text in all transcripts, whatever its case, width or composition."""
    from interviewkit.sources.finding import found

    with reading(place) as project:
        hits = [asdict(hit) for hit in found(project, query)]
    lines = (f"{hit['source']} {hit['segment'] + 1}: {hit['before']}[{hit['text']}]{hit['after']}" for hit in hits)
    show({"count": len(hits), "hits": hits}, as_json, lines)


@app.command()
def code(
    place: Place,
    pattern: Annotated[str, typer.Option(help="A regular expression.")],
    name: Annotated[str, typer.Option("--code", help="The code to give; made when there is none.")],
    as_json: Json = False,
) -> None:
    """Code every passage that matches a pattern, as one undo step."""
    from interviewkit.coding.auto import code_matches, matches
    from interviewkit.coding.codebook import code_named

    with writing(place) as project, project.change("Code by pattern", detail=f"{pattern} → {name}") as session:
        quotes, tags = code_matches(session, matches(session, pattern), code_named(session, name))
    line = tr("{quotes} new, {tags} tagged", quotes=plural("{n} quote", "{n} quotes", quotes), tags=tags)
    show({"quotes": quotes, "tags": tags}, as_json, [line])


class Unit(StrEnum):
    """What two codes have to share to count as together."""

    SEGMENT = "segment"
    QUOTE = "quote"
    PARTICIPANT = "participant"


@app.command()
def cooccurrence(
    place: Place,
    unit: Annotated[Unit, typer.Option(help="What two codes have to share.")] = Unit.SEGMENT,
    as_json: Json = False,
) -> None:
    """Codes that meet, most frequent first."""
    from interviewkit.themes import pairs

    with reading(place) as project, project.read() as session:
        found = pairs.cooccurrence(session, unit.value)
    rows = [
        {"a": p.a, "b": p.b, "count": p.count, "c": p.c, "jaccard": p.jaccard, "npmi": p.npmi, "people": p.people}
        for p in found
    ]
    lines = (f"{p['count']:>5}  {p['a']} + {p['b']}" for p in rows)
    show({"unit": unit.value, "pairs": rows}, as_json, lines)


@app.command()
def curve(place: Place, as_json: Json = False) -> None:
    """The emotion curve: mean valence of each stage over participants, with its interval."""
    from interviewkit.journey.queries import emotion_curve

    with reading(place) as project, project.read() as session:
        points = emotion_curve(session)
    names = ("stage", "participants", "quotes", "mean", "low", "high", "mixed")
    rows = [{name: getattr(point, name) for name in names} for point in points]
    lines = (
        f"{p.stage:<16} n={p.participants:<3} "
        + ("–" if p.mean is None else f"{p.mean:+.2f} [{p.low:+.2f}, {p.high:+.2f}]")
        for p in points
    )
    show({"stages": rows}, as_json, lines)


@app.command()
def export(
    place: Place,
    out: Path,
    format: Annotated[str | None, typer.Option(help="docx, svg, png or json; by OUT's ending without.")] = None,
) -> None:
    """Write the report (docx), the theme map or journey (svg, png), or everything (json)."""
    from interviewkit.reports.write import export as write

    with reading(place) as project:
        write(project, out, format)
    typer.echo(tr("Wrote {path}", path=out))


@app.command()
def info(place: Place, as_json: Json = False) -> None:
    """What a project holds."""
    from interviewkit.store.overview import overview

    with reading(place) as project:
        document = overview(project)
    show(document, as_json, (f"{key}: {value}" for key, value in document.items()))


@app.command()
def check(place: Place, as_json: Json = False) -> None:
    """Look for damage: the database, the quotes' places, the recordings."""
    with reading(place) as project:
        problems = [asdict(problem) for problem in project.check()]
    lines = [f"{p['kind']}: {p['where']} {p['detail']}" for p in problems] or [tr("No problems were found.")]
    show({"ok": not problems, "problems": problems}, as_json, lines)


@app.command()
def history(place: Place, as_json: Json = False) -> None:
    """Who changed what and when, oldest first."""
    with reading(place) as project:
        rows = [asdict(row) for row in project.history()]
    lines = (
        f"{row['at']}  {row['coder']}  {tr(row['label'])} {row['detail']}  ({row['changes']})"
        + (f"  {tr('undone')}" if row["undone"] else "")
        for row in rows
    )
    show({"steps": rows}, as_json, lines)


@app.command("transcription-worker", hidden=True)
def transcription_worker() -> None:
    """What the app starts to transcribe; speaks JSON lines."""
    from interviewkit.transcription.worker import run_worker

    run_worker()
