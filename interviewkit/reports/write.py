"""Writes what leaves a project: reports, figures, everything as JSON; each file whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.reports.content import ReportContent, report_content
from interviewkit.reports.design import Design
from interviewkit.reports.pieces import Piece
from interviewkit.store.files import write_whole
from interviewkit.store.project import Project
from interviewkit.words import language, speaking

FORMATS = ("docx", "html", "pdf", "pptx", "xlsx", "svg", "png", "json", "qdc")
DOCUMENTS = ("docx", "html", "pdf", "pptx", "xlsx")
KINDS: dict[str, tuple[str, ...]] = {
    "report": DOCUMENTS,
    "quotes": ("docx", "html", "pdf", "xlsx"),
    "dashboard": ("html",),
    "session": ("docx", "html", "pdf"),
    "whole": ("json",),
}
Figure = Literal["themes", "journey", "map"]
Kind = Literal["report", "quotes", "dashboard", "session", "whole"]
Progress = Callable[[float], object]
Asked = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to write. figure: one figure instead of a report (svg, png, pdf). source_id: of a session report. report_id:
    whose own words are in it. names: whether the JSON tells real names and notes."""

    kind: Kind = "report"
    design: Design = field(default_factory=Design)
    report_id: int | None = None
    figure: Figure | None = None
    source_id: int | None = None
    names: bool = False


def export(
    project: Project,
    target: Path | str,
    format: str | None = None,
    *,
    figure: Figure | None = None,
    speak: str | None = None,
    names: bool = False,
    wanted: Wanted | None = None,
    progress: Progress | None = None,
    cancelled: Asked | None = None,
) -> Path:
    """Writes the project's report (docx, html, pdf, pptx, xlsx), a figure (svg, png, pdf), all of it (json) or its
    codebook (qdc). The path.

    format: by the target's ending when None. figure: which one; for svg and png the journey when the target's name says
    so, else the theme map. speak: language of the report and figures, "en" or "ko", else the design's, else the app's.
    progress: told how far it is, 0…1. FileTrouble for an unknown format or a target that cannot be written; what was
    there before then stays. Cancelled when cancelled() says so.
    """
    from interviewkit.exchange.codebooks import export_codebook

    target = Path(target)
    kind = (format or target.suffix.removeprefix(".")).lower()
    if kind not in FORMATS:
        raise FileTrouble(
            "InterviewKit cannot write “{name}” files.",
            safe="Nothing was written.",
            attempt="Choose one of docx, html, pdf, pptx, xlsx, svg, png, json and qdc.",
            name=kind or target.name,
        )
    if kind == "qdc":
        return export_codebook(project, target, kind)
    order = wanted or Wanted(names=names)
    if figure is not None:
        order = replace(order, figure=figure)
    elif kind in ("svg", "png") and order.figure is None:
        order = replace(order, figure="journey" if "journey" in target.stem.lower() else "themes")
    if kind in DOCUMENTS and order.figure is None and kind not in KINDS[order.kind]:
        raise FileTrouble(
            "This cannot be written as a “{name}” file.",
            safe="Nothing was written.",
            attempt="Choose one of {list}.",
            name=kind,
            list=", ".join(KINDS[order.kind]),
        )

    def step(done: float) -> None:
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(done)

    with speaking(speak or order.design.language or language()):
        content = _made(project, kind, order, step)
        step(1.0)
        write_whole(target, content)
    return target


def read(project: Project, order: Wanted, *, everything: bool = False) -> ReportContent:
    """The content that would be written, in the language that is spoken."""
    with project.read() as session:
        today = date.today().isoformat()
        return report_content(session, today, language(), order.design, order.report_id, everything=everything)


def _made(project: Project, kind: str, order: Wanted, step: Progress) -> bytes:
    step(0.0)
    if kind == "json":
        from interviewkit.exchange.whole.document import written as document
        from interviewkit.reports.spoken import kept
        from interviewkit.reports.whole import whole

        with project.read() as session:
            named, keep = order.names or order.design.anonymity == "names", kept(session, order.design)
            readable = whole(session, names=named, keep=keep)
            everything = document(readable, session, names=named, change=keep.row)
            return "".join(everything).encode()
    if order.figure is not None:
        return _figure(project, kind, order)
    if order.kind == "session":
        return _session(project, kind, order)
    complete = kind == "xlsx" or order.kind in ("quotes", "dashboard")
    content = read(project, order, everything=complete)
    step(0.2)

    def later(done: float) -> None:
        step(0.2 + 0.8 * done)

    if order.kind == "quotes" and kind != "xlsx":
        from interviewkit.reports.quotes import quote_pieces

        return _pieces(quote_pieces(content), kind, content.title, content.language, order.design, later)
    if order.kind == "dashboard":
        from interviewkit.reports.dashboard import dashboard

        return dashboard(content, step=later)
    from importlib import import_module

    written: bytes = getattr(import_module(f"interviewkit.reports.{kind}"), kind)(content, step=later)
    return written


def _figure(project: Project, kind: str, order: Wanted) -> bytes:
    from interviewkit.reports.journey_figure import draw_journey
    from interviewkit.reports.journey_map import draw_map
    from interviewkit.reports.theme_figure import draw_themes

    content = read(project, order)
    title = content.title
    if order.figure == "map":
        if content.journey_map is None:
            raise FileTrouble("The project has no journey stages.", safe="Nothing was written.")
        paper = draw_map(content.journey_map, title)
    elif order.figure == "journey":
        paper = draw_journey(content.journey, title)
    else:
        paper = draw_themes(content.theme_map, title)
    if kind == "png":
        return paper.png()
    return paper.pdf(title) if kind == "pdf" else paper.svg(title)


def _session(project: Project, kind: str, order: Wanted) -> bytes:
    from interviewkit.reports.session import session_content, session_pieces

    with project.read() as session:
        content = session_content(session, order.source_id or 0, order.design)
    return _pieces(session_pieces(content), kind, content.title, content.language, order.design, None)


def _pieces(
    made: tuple[Piece, ...], kind: str, title: str, tongue: str, design: Design, step: Progress | None
) -> bytes:
    pieces = made
    if kind == "html":
        from interviewkit.reports.html import page

        return page(pieces, title, tongue, step=step)
    if kind == "pdf":
        from interviewkit.reports.pdf import printed

        return printed(pieces, title, tongue, step=step)
    from interviewkit.reports.book import Book
    from interviewkit.reports.docx import render

    book = Book(title, tongue, (), template=design.template)
    render(book, pieces, None, step)
    return book.bytes()
