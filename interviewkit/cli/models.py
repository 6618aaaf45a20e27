"""Commands for the speech models on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit import preferences
from interviewkit.cli.frame import Json, app, show
from interviewkit.words import language, tr

if TYPE_CHECKING:
    from interviewkit.transcription.models import Model
    from interviewkit.transcription.speeds import Speeds

model_commands = typer.Typer(no_args_is_help=True, help="Speech models on this machine.")
app.add_typer(model_commands, name="models")


@model_commands.command("list")
def list_models(as_json: Json = False) -> None:
    """Models on this machine, and those that can be downloaded."""
    from interviewkit.transcription import models, speeds, wording

    room, seen = models.room(), speeds.load()
    rows = [_row(each, seen) for each in models.listing()]
    lines = [
        f"{'✓' if row['installed'] else ' '} {row['name']:<16} {wording.size(row['megabytes'] * 1e6):>7}  "
        f"{row['warning'] or _hour(row, seen)}".rstrip()
        for row in rows
    ]
    used, free = wording.size(room.models), wording.size(room.free)
    lines.append(tr("{used} in {folder}, {free} free", used=used, folder=room.folder, free=free))
    disk = {"folder": str(room.folder), "bytes": room.models, "free": room.free}
    show({"models": rows, "disk": disk}, as_json, lines)


def _row(model: Model, seen: Speeds) -> dict[str, Any]:
    from interviewkit.transcription import catalogue

    known, speed = catalogue.known(model.name), seen.of(model.name)
    return {
        "name": model.name,
        "installed": model.path is not None,
        "megabytes": model.megabytes,
        "languages": model.languages,
        "warning": tr(model.warning) if model.warning else "",
        "purpose": tr(known.purpose) if known is not None else "",
        "licence": known.licence if known is not None else "",
        "korean_cer": known.korean if known is not None else None,
        "pace": round(speed.pace, 3) if speed is not None else None,
        "device": speed.device if speed is not None else None,
    }


def _hour(row: dict[str, Any], seen: Speeds) -> str:
    from interviewkit.transcription import wording

    speed = seen.of(row["name"])
    return wording.hour_line(speed) if speed is not None else str(row["purpose"])


@model_commands.command("download")
def download_model(name: str) -> None:
    """Fetch a model from its public home; goes on where an earlier try ended."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    from interviewkit.transcription import download

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, TimeRemainingColumn(), transient=True, console=Console(stderr=True)) as bar:
        task = bar.add_task(name, total=None)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        model = download.download(name, progress=tell)
    typer.echo(tr("{name} is ready in {folder}", name=model.name, folder=model.path))


@model_commands.command("add")
def add_model(folder: Path) -> None:
    """Bring in a model folder, e.g. one copied from another machine."""
    from interviewkit.transcription import models

    model = models.add(folder)
    typer.echo(tr("{name} is ready in {folder}", name=model.name, folder=model.path))


@model_commands.command("remove")
def remove_model(name: str) -> None:
    """Delete a model from this machine."""
    from interviewkit.transcription import models

    models.remove(name)
    typer.echo(tr("{name} was removed", name=name))


@model_commands.command("measure")
def measure_model(
    name: str,
    spoken: Annotated[str, typer.Option("--language", help="ko or en: which sample interview to hear.")] = "",
    as_json: Json = False,
) -> None:
    """See how fast an installed model is here, with half a minute of the sample interviews."""
    from interviewkit.transcription import measuring, wording

    speed = measuring.measure(name, language=spoken or language())
    document = {"model": speed.model, "device": speed.device, "compute": speed.compute, "pace": round(speed.pace, 3)}
    show(document, as_json, [f"{speed.model}: {wording.hour_line(speed)}"])


@model_commands.command("device")
def device(as_json: Json = False) -> None:
    """Tell what models run on here: a graphics card, or the processor and why."""
    from interviewkit.transcription import devices, wording

    found = devices.found()
    document = {"device": found.kind, "compute": found.compute, "card": found.card, "why": found.why}
    show(document, as_json, [wording.device_line(found)])


@model_commands.command("network")
def network(
    proxy: Annotated[str | None, typer.Option(help="system, none, or http://host:port.")] = None,
    user: Annotated[str | None, typer.Option(help="Who the proxy shall take you for; the password is asked.")] = None,
    certificates: Annotated[str | None, typer.Option(help="A file of certificates to trust as well, PEM.")] = None,
    hub: Annotated[str | None, typer.Option(help="The address of a mirror; empty for the hub itself.")] = None,
) -> None:
    """Set the way to the hub that models are downloaded from; without options, show it."""
    from interviewkit.transcription.network import WAYS, Network, settings_from

    kept = preferences.load()
    given: dict[str, str | None] = {"user": user, "certificates": certificates, "hub": hub}
    if proxy is not None:
        given |= {"way": proxy} if proxy in WAYS else {"way": "manual", "proxy": proxy}
    if user is not None:
        given["password"] = typer.prompt(tr("Password"), default="", hide_input=True) if user else ""
    way = settings_from(given, Network.of(kept))
    if any(value is not None for value in given.values()):
        way.keep(kept)
        kept.save()
    typer.echo(tr("Hub: {hub}", hub=way.address()))
    typer.echo(tr("Proxy: {proxy}", proxy=way.proxy_url() if way.way == "manual" else way.way))
    typer.echo(tr("Certificates: {file}", file=way.certificates or "system"))


@model_commands.command("try-card", hidden=True)
def try_card() -> None:
    """What the program starts to find out whether a graphics card works; it may crash."""
    from interviewkit.transcription import devices

    devices.run_trial()
