"""What every command stands in: the program itself, the options it shares, opening projects, printing."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interviewkit import preferences
from interviewkit.errors import UserError
from interviewkit.words import LANGUAGES, set_language, system_language

if TYPE_CHECKING:
    from interviewkit.store.project import Project

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)

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


def open_window(project: Path) -> int | None:
    """Opens the app and returns its exit status when it was closed; None where there is no app to open."""
    return None if _open_window is None else _open_window(project)


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
