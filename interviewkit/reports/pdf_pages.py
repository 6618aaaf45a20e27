"""What reportlab lacks for our reports: headings with bookmarks, ruled quotes, figures as vectors, pages that count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from interviewkit.reports import pieces
from interviewkit.reports.paper import MUTED, Paper
from interviewkit.reports.pdf import FOOT, MARGIN, PAGE, TOP, WIDTH
from interviewkit.reports.pdf_figure import draw
from interviewkit.reports.pdf_letters import REGULAR


class Title(Paragraph):  # type: ignore[misc]
    """A heading that becomes a bookmark and a line of the contents. plain: its text without markup."""

    def __init__(self, text: str, style: Any, piece: pieces.Heading, plain: str) -> None:
        super().__init__(text, style)
        self.piece, self.plain = piece, plain

    def draw(self) -> None:
        if self.piece.colour:
            self.canv.setFillColor(HexColor(self.piece.colour))
            self.canv.rect(-9, 0, 3, self.height, stroke=0, fill=1)
        super().draw()


class Ruled(Flowable):  # type: ignore[misc]
    """A quote with a coloured rule at its left, kept together unless it is longer than a page."""

    INDENT, BEFORE, AFTER = 16.0, 4.0, 6.0

    def __init__(self, parts: list[Paragraph], colour: str) -> None:
        super().__init__()
        self.parts, self.colour = parts, colour

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self._heights = [part.wrap(width - self.INDENT, height)[1] for part in self.parts]
        self.width, self.height = width, sum(self._heights) + self.BEFORE + self.AFTER
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        room = height - self.BEFORE - self.AFTER - 30
        if room < 60 or sum(self._heights) < 300:
            return []
        first = self.parts[0].split(width - self.INDENT, room)
        if len(first) < 2:
            return []
        return [Ruled([first[0]], self.colour), Ruled([*first[1:], *self.parts[1:]], self.colour)]

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.setFillColor(HexColor(self.colour))
        canvas.rect(4, self.AFTER, 2.2, self.height - self.BEFORE - self.AFTER, stroke=0, fill=1)
        canvas.restoreState()
        y = self.height - self.BEFORE
        for part, high in zip(self.parts, self._heights, strict=True):
            y -= high
            part.drawOn(canvas, self.INDENT, y)


class Drawn(Flowable):  # type: ignore[misc]
    """A figure, as large as it fits."""

    def __init__(self, paper: Paper, widest: float, tallest: float) -> None:
        super().__init__()
        self.paper = paper
        self.scale = min(widest / paper.width, tallest / paper.height)
        self.width, self.height = paper.width * self.scale, paper.height * self.scale
        self.hAlign = "CENTER"

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.scale(self.scale, self.scale)
        draw(self.canv, self.paper)
        self.canv.restoreState()


class Pages(BaseDocTemplate):  # type: ignore[misc]
    """A4 with title and page number, but for the first page; told headings become bookmarks."""

    def __init__(
        self, file: Any, title: str, authors: str, language: str, step: Callable[[float], object] | None
    ) -> None:
        super().__init__(file, pagesize=PAGE, title=title, author=authors, creator="InterviewKit", lang=language,
                         invariant=1, initialFontName=REGULAR)  # fmt: skip
        self._shown, self._step, self._heads, self._deep = title, step, 0, -1
        frame = Frame(MARGIN, FOOT, WIDTH, PAGE[1] - TOP - FOOT, 0, 0, 0, 0, id="page")
        self.addPageTemplates([PageTemplate(id="page", frames=[frame], onPage=self._furnish)])

    def beforeDocument(self) -> None:
        self._heads, self._deep = 0, -1

    def afterFlowable(self, flowable: Flowable) -> None:
        if isinstance(flowable, Title):
            piece = flowable.piece
            key = piece.place or f"h{self._heads}"
            self._heads += 1
            self.canv.bookmarkPage(key)
            level = min(piece.level - 1, self._deep + 1)
            self._deep = level
            self.canv.addOutlineEntry(flowable.plain, key, level, closed=level > 0)
            if piece.level <= 2:
                self.notify("TOCEntry", (piece.level - 1, flowable.text, self.page, key))

    def _furnish(self, canvas: Canvas, page: Any) -> None:
        if self._step is not None:
            self._step(min(0.95, self.page / (self.page + 10)))
        if self.page == 1:
            return
        with _small(canvas):
            from interviewkit.reports.fonts import shown

            canvas.drawString(MARGIN, PAGE[1] - 34, shown(self._shown)[:90])
            canvas.drawRightString(PAGE[0] - MARGIN, 34, str(self.page))
            canvas.drawString(MARGIN, 34, "InterviewKit")


@contextmanager
def _small(canvas: Canvas) -> Iterator[None]:
    canvas.saveState()
    canvas.setFont(REGULAR, 8)
    canvas.setFillColor(HexColor(MUTED))
    yield
    canvas.restoreState()
