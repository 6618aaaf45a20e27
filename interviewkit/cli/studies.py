"""Commands for a project as a whole: make it, look at it, check it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from interviewkit.cli.frame import Json, Place, app, open_window, reading, show
from interviewkit.errors import UserError
from interviewkit.words import tr


@app.command()
def demo(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="Where to build it.")] = None,
    no_window: Annotated[bool, typer.Option("--no-window", help="Build only.")] = False,
) -> None:
    """Build the sample study from its recordings, for real, and open it."""
    from interviewkit.sample.building import STUDY, build

    target = folder or _sample_folder()
    if (target / STUDY).exists() and folder is None:
        typer.echo(tr("The sample study is in {folder} already.", folder=target))
        project = target / STUDY
    else:
        project = build(target, typer.echo)
        typer.echo(tr("The sample study is ready: {project}", project=project))
    if no_window:
        return
    try:
        status = open_window(project)
    except UserError as error:
        typer.echo(tr("No window could be opened, so the study was only built. {why}", why=error))
        return
    if status is not None:
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
