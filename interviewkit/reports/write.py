"""Writes what leaves a project: the report, its figures, everything as JSON; each file whole or not at all."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Literal

from interviewkit.errors import FileTrouble
from interviewkit.reports.content import report_content
from interviewkit.store.files import write_whole
from interviewkit.store.project import Project
from interviewkit.words import language, speaking

FORMATS = ("docx", "svg", "png", "json", "qdc")
Figure = Literal["themes", "journey"]


def export(
    project: Project,
    target: Path | str,
    format: str | None = None,
    *,
    figure: Figure | None = None,
    speak: str | None = None,
    names: bool = False,
) -> Path:
    """Writes the project's report (docx), a figure (svg, png), all of it (json) or its codebook (qdc). The path.

    format: by the target's ending when None. figure: which one; the journey when the target's name says so, else the
    theme map. speak: language of the report and figures, "en" or "ko", as the app's when None. names: whether the JSON
    tells participants' real names and notes. FileTrouble for an unknown format or a target that cannot be written; what
    was there before then stays.
    """
    from interviewkit.exchange.codebooks import export_codebook

    target = Path(target)
    kind = (format or target.suffix.removeprefix(".")).lower()
    if kind not in FORMATS:
        raise FileTrouble(
            "InterviewKit cannot write “{name}” files.",
            safe="Nothing was written.",
            attempt="Choose one of docx, svg, png, json and qdc.",
            name=kind or target.name,
        )
    if kind == "qdc":
        return export_codebook(project, target, kind)
    with speaking(speak or language()):
        meant: Figure = "journey" if "journey" in target.stem.lower() else "themes"
        write_whole(target, _made(project, kind, figure or meant, names))
    return target


def _made(project: Project, kind: str, figure: Figure, names: bool) -> bytes:
    from interviewkit.journey.queries import emotion_curve
    from interviewkit.reports.docx import docx
    from interviewkit.reports.journey_figure import draw_journey
    from interviewkit.reports.theme_figure import draw_themes
    from interviewkit.reports.whole import whole
    from interviewkit.themes.queries import theme_map

    with project.read() as session:
        if kind == "docx":
            content = report_content(session, date.today().isoformat())
        elif kind == "json":
            everything = whole(session, names=names)
        elif figure == "journey":
            line = emotion_curve(session)
        else:
            themes = theme_map(session)
    if kind == "docx":
        return docx(content)
    if kind == "json":
        return json.dumps(everything, ensure_ascii=False, indent=1).encode()
    paper = draw_journey(line, project.title) if figure == "journey" else draw_themes(themes, project.title)
    return paper.png() if kind == "png" else paper.svg(project.title)
