"""Commands that write reports, figures and data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interviewkit.cli.frame import Place, app, reading
from interviewkit.errors import UserError
from interviewkit.words import language, speaking, tr

if TYPE_CHECKING:
    from interviewkit.reports.design import Design
    from interviewkit.reports.write import Wanted
    from interviewkit.store.project import Project


FIGURES = ("themes", "journey", "map")
"""Drawings that can be written alone: the theme map, the emotion curve, the journey map."""


@app.command()
def export(
    place: Place,
    out: Path,
    format: Annotated[
        str | None,
        typer.Option(
            help="docx, html, pdf, pptx, xlsx, csv, sav, svg, png, graphml, gexf, json, qdpx, qdc or ikitz, by OUT's "
            "ending; "
            "with --transcripts: docx, txt, html, vtt, srt, maxqda, atlas, nvivo, nvivo-docx, f4, csv, tsv or json."
        ),
    ] = None,
    transcripts: Annotated[
        bool, typer.Option("--transcripts", help="Every source's transcript, each a file in the folder OUT.")
    ] = False,
    style: Annotated[str, typer.Option(help="Of transcripts: default, plain, times, verbatim, clean, captions.")] = "",
    what: Annotated[
        str,
        typer.Option(help="report, quotes, dashboard, session; or a figure: themes, journey (the curve), map."),
    ] = "report",
    report: Annotated[str, typer.Option(help="Name of a saved report whose design is used.")] = "",
    source: Annotated[str, typer.Option(help="Of a session report: the interview's name.")] = "",
    anonymity: Annotated[str, typer.Option(help="names, pseudonyms or none; else as the design says.")] = "",
    theme_map: Annotated[str, typer.Option(help="Name of the saved theme map that is drawn.")] = "",
    journey_map: Annotated[str, typer.Option(help="Name of the saved journey map that is drawn.")] = "",
    layout: Annotated[
        str, typer.Option(help="Of codings as csv or xlsx: interviewkit, taguette, qualcoder, maxqda or dedoose.")
    ] = "",
    recordings: Annotated[
        bool | None,
        typer.Option("--recordings/--no-recordings", help="Of an archive: with the recordings themselves."),
    ] = None,
    leave_out: Annotated[
        bool, typer.Option("--leave-out", help="Leave out quotes with personal data, and replace it elsewhere.")
    ] = False,
) -> None:
    """Write the report (docx, html, pdf, pptx, xlsx), a figure (svg, png, pdf), everything (json), the project for
    other programs (qdpx), the codebook (qdc), all codings (csv, or --layout), participants for SPSS (sav), the study
    with its recordings for another computer (ikitz; --anonymity pseudonyms to share it), or all transcripts.

    What looks personal in a report is listed on stderr; quotes that consent forbids are never written. Formats that
    only transcripts have (vtt, srt, txt …) mean the transcripts also without --transcripts.
    """
    from interviewkit.exchange.graphs import FORMATS as GRAPHS
    from interviewkit.exchange.graphs import export_graph
    from interviewkit.reports.write import DOCUMENTS
    from interviewkit.reports.write import FORMATS as REPORTS
    from interviewkit.reports.write import export as write
    from interviewkit.sources.outputs import FORMATS

    with reading(place) as project:
        if layout or (format is None and out.suffix.lower() in (".csv", ".sav")) or format == "sav":
            _table(project, out, layout)
            return
        if transcripts or style or (format in FORMATS and format not in REPORTS):
            _transcripts(project, out, format or "txt", style)
            return
        if (format or out.suffix.removeprefix(".")).lower() == "qdpx":
            _project(project, out)
            return
        if (format or out.suffix.removeprefix(".")).lower() == "ikitz":
            _archive(project, out, anonymity, recordings)
            return
        if (format or out.suffix.removeprefix(".")).lower() in GRAPHS:
            export_graph(project, out, format)
            typer.echo(tr("Wrote {path}", path=out))
            return
        order = _order(project, what, report, source, anonymity)
        order = replace(order, design=_drawing(project, order.design, theme_map, journey_map))
        kind = (format or out.suffix.removeprefix(".")).lower()
        order = replace(order, names=anonymity == "names")
        if kind == "json":
            order = replace(order, kind="whole")
        if kind in (*DOCUMENTS, "svg", "png", "json"):
            order = _checked(project, order, leave_out)
        write(project, out, format, wanted=order)
    typer.echo(tr("Wrote {path}", path=out))


def _order(project: Project, what: str, report: str, source: str, anonymity: str) -> Wanted:
    """What is asked for, from the options; UserError for a report or interview that is not there."""
    from interviewkit.reports.design import Design
    from interviewkit.reports.queries import report_named
    from interviewkit.reports.write import KINDS, Wanted

    if what not in (*KINDS, *FIGURES):
        raise typer.BadParameter(f"{what}: {', '.join((*KINDS, *FIGURES))}", param_hint="--what")
    if anonymity not in ("", "names", "pseudonyms", "none"):
        raise typer.BadParameter(f"{anonymity}: names, pseudonyms, none", param_hint="--anonymity")
    with project.read() as session:
        saved = report_named(session, report) if report else None
        if report and saved is None:
            raise UserError("There is no report “{name}” in the project.", safe="Nothing was written.", name=report)
    design: Design = saved.design if saved else Design()
    if anonymity:
        design = replace(design, anonymity=anonymity)  # type: ignore[arg-type]
    order = Wanted(design=design, report_id=saved.id if saved else None)
    if what in FIGURES:
        return replace(order, figure=what)  # type: ignore[arg-type]
    if what == "session":
        return replace(order, kind="session", source_id=_source(project, source))
    return replace(order, kind=what)  # type: ignore[arg-type]


def _drawing(project: Project, design: Design, theme_map: str, journey_map: str) -> Design:
    """The design with these saved maps drawn; UserError for a map that is not there."""
    from interviewkit.journey.maps import maps as journey_maps
    from interviewkit.themes.maps import maps as theme_maps

    def named(wanted: str, ids: dict[str, int | None]) -> int | None:
        if wanted.strip().casefold() not in ids:
            raise UserError("There is no map “{name}” in the project.", safe="Nothing was written.", name=wanted)
        return ids[wanted.strip().casefold()]

    with project.read() as session:
        if theme_map:
            known = {row.name.casefold(): row.id for row in theme_maps(session)}
            design = replace(design, theme_map=named(theme_map, {**known}))
        if journey_map:
            design = replace(
                design, journey_map=named(journey_map, {row.name.casefold(): row.id for row in journey_maps(session)})
            )
    return design


def _source(project: Project, name: str) -> int:
    from interviewkit.sources import queries

    with project.read() as session:
        rows = queries.sources(session)
    found = [row.id for row in rows if row.name == name or (not name and len(rows) == 1)]
    if not found:
        raise UserError(
            "There is no interview “{name}” in the project.",
            safe="Nothing was written.",
            attempt="Name one with --source, as info lists them.",
            name=name,
        )
    return found[0]


def _checked(project: Project, order: Wanted, leave_out: bool) -> Wanted:
    """Tells what should be decided before the report leaves, one line each; with leave_out decides it."""
    from interviewkit.reports.gate import inspect, put_right, told

    with speaking(order.design.language or language()):
        findings = inspect(project, order)
    for _ in range(10 if leave_out else 0):
        settled = put_right(order.design, findings)
        if settled == order.design:
            break
        order = replace(order, design=settled)
        with speaking(order.design.language or language()):
            findings = inspect(project, order)
    for finding in findings:
        typer.echo(told(finding), err=True)
    return order


def _table(project: Project, out: Path, layout: str) -> None:
    """All codings, or the participants for SPSS; what SPSS cannot hold is told on stderr."""
    from interviewkit.exchange.codings import write_codings
    from interviewkit.exchange.spss import write_spss

    with project.read() as session:
        if layout or out.suffix.lower() != ".sav":
            write_codings(session, out, layout or "interviewkit")
        else:
            written = write_spss(session, out)
            for old, new in written.renamed.items():
                typer.echo(f"{old} → {new}", err=True)
            if written.cut:
                typer.echo(tr("Texts cut to the 255 bytes that SPSS holds: {count}", count=written.cut), err=True)
    typer.echo(tr("Wrote {path}", path=out))


def _project(project: Project, out: Path) -> None:
    """The whole project for other programs; what could not be written is told on stderr."""
    from interviewkit.exchange import wording
    from interviewkit.exchange.refi.writing import export_project

    written = export_project(project, out)
    typer.echo(tr("Wrote {path}", path=out))
    for finding in written.findings:
        typer.echo(wording.finding(finding), err=True)


def _archive(project: Project, out: Path, anonymity: str, recordings: bool | None) -> None:
    """The study as one file; for others without names, and then without recordings unless they are asked for."""
    from interviewkit.exchange import wording
    from interviewkit.exchange.whole.archive import pack
    from interviewkit.reports.sharing import share, told

    if anonymity in ("pseudonyms", "none"):
        shared = share(project, out, recordings=recordings or False)
        packed, lines = shared.packed, told(shared)
    else:
        packed, lines = pack(project, out, recordings=recordings is not False), []
    typer.echo(tr("Wrote {path}", path=out))
    for line in (*lines, *map(wording.finding, packed.findings)):
        typer.echo(line, err=True)


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
