"""Commands that write reports, figures and data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interviewkit.cli.frame import Place, app, reading
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project


@app.command()
def export(
    place: Place,
    out: Path,
    format: Annotated[
        str | None,
        typer.Option(
            help="docx, svg, png, graphml, gexf, json, qdpx or qdc, by OUT's ending; with --transcripts: docx, txt, "
            "html, vtt, srt, maxqda, atlas, nvivo, nvivo-docx, f4, csv, tsv or json."
        ),
    ] = None,
    transcripts: Annotated[
        bool, typer.Option("--transcripts", help="Every source's transcript, each a file in the folder OUT.")
    ] = False,
    style: Annotated[str, typer.Option(help="Of transcripts: default, plain, times, verbatim, clean, captions.")] = "",
) -> None:
    """Write the report (docx), the theme map or journey (svg, png), everything (json), the project for other programs
    (qdpx), the codebook (qdc), or all transcripts.

    Formats that only transcripts have (vtt, srt, txt …) mean the transcripts also without --transcripts.
    """
    from interviewkit.exchange.graphs import FORMATS as GRAPHS
    from interviewkit.exchange.graphs import export_graph
    from interviewkit.reports.write import FORMATS as REPORTS
    from interviewkit.reports.write import export as write
    from interviewkit.sources.outputs import FORMATS

    with reading(place) as project:
        if transcripts or style or (format in FORMATS and format not in REPORTS):
            _transcripts(project, out, format or "txt", style)
            return
        if (format or out.suffix.removeprefix(".")).lower() == "qdpx":
            _project(project, out)
            return
        if (format or out.suffix.removeprefix(".")).lower() in GRAPHS:
            export_graph(project, out, format)
            typer.echo(tr("Wrote {path}", path=out))
            return
        write(project, out, format)
    typer.echo(tr("Wrote {path}", path=out))


def _project(project: Project, out: Path) -> None:
    """The whole project for other programs; what could not be written is told on stderr."""
    from interviewkit.exchange import wording
    from interviewkit.exchange.refi.writing import export_project

    written = export_project(project, out)
    typer.echo(tr("Wrote {path}", path=out))
    for finding in written.findings:
        typer.echo(wording.finding(finding), err=True)


def _transcripts(project: Project, folder: Path, form: str, style: str) -> None:
    """One line a file; those that were refused on stderr, and then status 1."""
    from interviewkit.sources import queries
    from interviewkit.sources.outputs import format_named, style_named, write_all

    kind = format_named(form)
    chosen = style_named(style or "default")
    with project.read() as session:
        ids = [row.id for row in queries.sources(session)]
    folder.mkdir(parents=True, exist_ok=True)
    written = write_all(project, ids, folder, kind, chosen)
    for path in written.paths:
        typer.echo(tr("Wrote {path}", path=path))
    for name, error in written.refused:
        typer.echo(f"{name}: {error}", err=True)
    if written.refused:
        raise typer.Exit(1)
