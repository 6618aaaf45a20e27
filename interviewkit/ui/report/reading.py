"""Reads what the report room shows, off the GUI thread: saved reports, the report in hand, its words and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from interviewkit.journey.maps import maps as journey_maps
from interviewkit.reports.chapters import pieces
from interviewkit.reports.content import ReportContent, report_content
from interviewkit.reports.design import Design
from interviewkit.reports.figures import Figures
from interviewkit.reports.pieces import FigurePiece, Piece
from interviewkit.reports.queries import ReportRow, reports
from interviewkit.themes.maps import maps as theme_maps
from interviewkit.themes.queries import ThemeRow, themes
from interviewkit.ui.report.designer import Maps
from interviewkit.ui.report.preview import page
from interviewkit.words import language, speaking

if TYPE_CHECKING:
    from interviewkit.store.project import Project

DPI = 144


@dataclass(frozen=True, slots=True)
class Page:
    """What was read. report_id: of the report in hand, None while none is saved. text: the preview's HTML.
    maps: the saved theme maps and journey maps."""

    saved: list[ReportRow]
    themes: list[ThemeRow]
    report_id: int | None
    design: Design
    content: ReportContent
    made: tuple[Piece, ...]
    text: str
    maps: Maps


def read(project: Project, report_id: int | None, design: Design) -> Page:
    """The report with this id, else the first one saved, else one of this design; a new one where its making was
    undone."""
    with project.read() as session:
        saved = reports(session)
        row = next((each for each in saved if each.id == report_id), saved[0] if saved else None)
        if row is not None:
            design = row.design
        elif report_id is not None:
            design = Design()
        with speaking(design.language or language()):
            content = report_content(session, date.today().isoformat(), None, design, row.id if row else None)
            rows = themes(session)
            made = pieces(content)
            maps = (
                [(each.id, each.name) for each in theme_maps(session)],
                [(each.id, each.name) for each in journey_maps(session) if each.id is not None],
            )
            return Page(saved, rows, row.id if row else None, design, content, made, page(made), maps)


def draw(page: Page) -> tuple[Page, dict[str, QImage]]:
    """The figures that the page shows, by the names its text calls them."""
    figures = Figures(page.content)
    names = {piece.figure for piece in page.made if isinstance(piece, FigurePiece)}
    return page, {f"{each}.png": QImage.fromData(figures[each].png(DPI)) for each in names}
