"""Commands for the speech models on this machine."""

from __future__ import annotations

from pathlib import Path

import typer

from interviewkit.cli.frame import Json, app, show
from interviewkit.words import tr

model_commands = typer.Typer(no_args_is_help=True, help="Speech models on this machine.")
app.add_typer(model_commands, name="models")


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
