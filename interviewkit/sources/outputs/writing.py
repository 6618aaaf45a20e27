"""Writes transcripts to disk: each file whole or not at all, many into a folder under names that are free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewkit.errors import Cancelled, FileTrouble, UserError
from interviewkit.sources.outputs.formats import Format, format_of, made
from interviewkit.sources.outputs.names import free, safe
from interviewkit.sources.outputs.style import Style, style_named
from interviewkit.sources.outputs.transcript import Transcript, of_rows, transcript
from interviewkit.sources.queries import SegmentRow
from interviewkit.store.files import write_whole
from interviewkit.store.project import Project


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing many. refused: (name of the source, why) each."""

    paths: tuple[Path, ...]
    refused: tuple[tuple[str, UserError], ...]


def write_transcript(source: Sequence[SegmentRow] | Transcript, path: Path, style: str = "default") -> None:
    """Writes the file its ending names, in a style of this name; FileTrouble for other endings and places without room,
    UserError for a style that is not known."""
    kind = format_of(path)
    meant = source if isinstance(source, Transcript) else of_rows(source, path.stem)
    write_one(meant, path, kind, style_named(style))


def write_one(source: Transcript, path: Path, kind: Format, style: Style) -> None:
    """Writes one file; FileTrouble when it cannot, and what was there before then stays."""
    write_whole(path, made(source, kind, style))


def write_all(
    project: Project,
    sources: Sequence[int],
    folder: Path,
    kind: Format,
    style: Style,
    *,
    progress: Callable[[float | None, str], object] = lambda fraction, text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Written:
    """Writes each source into the folder, never over a file that is there; Cancelled between two files.

    Sources without text are passed over. One that is refused does not keep the others out, but FileTrouble when the
    folder is none.
    """
    if not folder.is_dir():
        raise FileTrouble(
            "There is no folder “{folder}”.", safe="Nothing was written.", attempt="Choose a folder that is there.",
            folder=folder,
        )  # fmt: skip
    paths: list[Path] = []
    refused: list[tuple[str, UserError]] = []
    for n, source_id in enumerate(sources):
        if cancelled():
            raise Cancelled
        with project.read() as session:
            try:
                source = transcript(session, source_id)
            except LookupError:
                continue
        progress(n / len(sources), source.name)
        if not source.rows:
            continue
        try:
            path = free(folder, safe(file_stem(source, style)), kind.ending)
            write_one(source, path, kind, style)
        except UserError as error:
            refused.append((source.name, error))
        else:
            paths.append(path)
    return Written(tuple(paths), tuple(refused))


def file_stem(source: Transcript, style: Style) -> str:
    """What a file is called: after the participant where names are not to be told, else as the source is."""
    return source.participant if style.names == "people" and source.participant else source.name
