"""Draws a sheet into PDF: lines stay lines, letters stay letters, on a page of its own or within a report."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from interviewkit.reports import fonts
from interviewkit.reports.drawing import Disc, Mark, Polygon, Round, Said, Stroke, in_order
from interviewkit.reports.pdf_letters import REGULAR, name_of, register
from interviewkit.reports.svg import BASELINE

if TYPE_CHECKING:
    from interviewkit.reports.paper import Paper


def pdf(paper: Paper, title: str) -> bytes:
    """A page of the sheet's size."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    register()
    canvas = Canvas(made, (paper.width, paper.height), invariant=1, initialFontName=REGULAR)
    canvas.setTitle(fonts.lawful(title))
    canvas.setCreator("InterviewKit")
    draw(canvas, paper)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def draw(canvas: Any, paper: Paper) -> None:
    """Draws it with its lower left corner at the canvas's origin."""
    register()
    canvas.saveState()
    for mark in in_order(paper.marks):
        _draw(canvas, mark, paper.height)
    canvas.restoreState()


def _draw(canvas: Any, mark: Mark, high: float) -> None:
    match mark:
        case Said():
            _said(canvas, mark, high)
        case Stroke():
            canvas.setStrokeColor(mark.colour)
            canvas.setLineWidth(mark.width)
            canvas.setLineCap(1 if mark.cap == "round" else 0)
            canvas.setLineJoin(1)
            canvas.setDash([each * mark.width for each in mark.dashes] if mark.dashes else [])
            path = canvas.beginPath()
            path.moveTo(mark.points[0][0], high - mark.points[0][1])
            for x, y in mark.points[1:]:
                path.lineTo(x, high - y)
            canvas.drawPath(path)
            canvas.setDash([])
        case Polygon():
            path = canvas.beginPath()
            path.moveTo(mark.corners[0][0], high - mark.corners[0][1])
            for x, y in mark.corners[1:]:
                path.lineTo(x, high - y)
            path.close()
            canvas.drawPath(path, **_ink(canvas, mark))
        case Disc():
            canvas.circle(mark.x, high - mark.y, mark.radius, **_ink(canvas, mark))
        case Round():
            wide, tall = mark.right - mark.left, mark.bottom - mark.top
            canvas.roundRect(mark.left, high - mark.bottom, wide, tall, mark.radius, **_ink(canvas, mark))


def _said(canvas: Any, mark: Said, high: float) -> None:
    wide = fonts.width(mark.text, mark.size, mark.bold)
    x = mark.x - {"left": 0.0, "center": wide / 2, "right": wide}[mark.align]
    y = high - mark.y - BASELINE * mark.size
    for rim in (True, False) if mark.halo else (False,):
        text = canvas.beginText(x, y)
        if rim:
            canvas.setStrokeColor(mark.halo)
            canvas.setLineWidth(2.2)
            canvas.setLineJoin(1)
            text.setTextRenderMode(1)
        else:
            text.setTextRenderMode(0)
        text.setFillColor(mark.colour)
        for spare, letters in fonts.runs(mark.text, mark.bold):
            text.setFont(name_of(mark.bold, spare), mark.size)
            text.textOut(letters)
        text.setTextRenderMode(0)
        canvas.drawText(text)


def _ink(canvas: Any, mark: Polygon | Disc | Round) -> dict[str, int]:
    edged = mark.edge != "none" and mark.width > 0
    if mark.fill != "none":
        canvas.setFillColor(mark.fill)
    if edged:
        canvas.setStrokeColor(mark.edge)
        canvas.setLineWidth(mark.width)
    return {"stroke": int(edged), "fill": int(mark.fill != "none")}
