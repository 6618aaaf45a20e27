"""Commands that write reports, figures and data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from interviewkit.cli.frame import Place, app, reading
from interviewkit.words import tr


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
