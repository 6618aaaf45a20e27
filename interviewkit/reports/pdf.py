"""Writes pieces as PDF: fonts embedded, bookmarks, links, figures as vectors, text in the order it is read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

from interviewkit.reports import pieces as p
from interviewkit.reports.content import ReportContent
from interviewkit.reports.figures import Figures
from interviewkit.reports.fonts import lawful, shown
from interviewkit.reports.paper import ACCENT, INK, MUTED, RULE, mixed
from interviewkit.reports.pdf_letters import BOLD, REGULAR, marked_up, register
from interviewkit.words import speaking, tr

Step = Callable[[float], object]
MM = 72 / 25.4
PAGE = (210 * MM, 297 * MM)
MARGIN, TOP, FOOT = 22 * MM, 24 * MM, 22 * MM
WIDTH = PAGE[0] - 2 * MARGIN
LETTERS = ("FONTNAME", (0, 0), (-1, -1), REGULAR)
"""Of tables: what is not told is set in a font that every reader is expected to have."""
TALLEST = PAGE[1] - TOP - FOOT - 90


def pdf(content: ReportContent, figures: Figures | None = None, step: Step | None = None) -> bytes:
    """The report on A4. step: told how far it is, 0…1; may raise Cancelled."""
    from interviewkit.reports.chapters import pieces

    with speaking(content.language):
        authors = ", ".join(content.material.coders)
        return printed(pieces(content), content.title, content.language, authors, figures or Figures(content), step)


def printed(
    made: Iterable[p.Piece],
    title: str,
    language: str,
    authors: str = "",
    figures: Figures | None = None,
    step: Step | None = None,
) -> bytes:
    """Any pieces as a document of its own."""
    from interviewkit.reports.pdf_pages import Pages

    register()
    made = list(made)
    file = io.BytesIO()
    pages = Pages(file, lawful(title), lawful(authors), language, step)
    flow = Flow(made, figures)
    story = [part for piece in made for part in flow.of(piece)]
    if any(isinstance(piece, p.Contents) for piece in made):
        pages.multiBuild(story, maxPasses=4)
    else:
        pages.build(story)
    return file.getvalue()


def looks() -> dict[str, Any]:
    """The paragraph styles."""
    from reportlab.lib.styles import ParagraphStyle

    def style(name: str, size: float, **how: Any) -> Any:
        usual = {"fontName": REGULAR, "fontSize": size, "leading": size * 1.55, "textColor": INK, "spaceAfter": 5}
        usual["bulletFontName"] = REGULAR
        return ParagraphStyle(name, **{**usual, "wordWrap": None, "splitLongWords": 1, **how})

    return {
        "normal": style("normal", 10),
        "own": style("own", 10),
        "lead": style("lead", 11.5),
        "note": style("note", 8.5, textColor=MUTED),
        "fact": style("fact", 8.5, textColor=MUTED, spaceAfter=3),
        "overline": style("overline", 9, fontName=BOLD, textColor=ACCENT),
        "title": style("title", 25, fontName=BOLD, leading=33, spaceAfter=8),
        "subtitle": style("subtitle", 12, textColor=MUTED, spaceAfter=18),
        "contents": style("contents", 13, fontName=BOLD, spaceBefore=22),
        "h1": style("h1", 18, fontName=BOLD, leading=24, spaceBefore=18, spaceAfter=9, keepWithNext=1),
        "h2": style("h2", 13, fontName=BOLD, leading=18, spaceBefore=15, spaceAfter=5, keepWithNext=1),
        "h3": style("h3", 10, fontName=BOLD, textColor=MUTED, spaceBefore=8, spaceAfter=3, keepWithNext=1),
        "finding": style("finding", 12.5, fontName=BOLD, leading=17, spaceBefore=11, spaceAfter=2, keepWithNext=1),
        "caption": style("caption", 8.5, textColor=MUTED, spaceBefore=6, spaceAfter=4, keepWithNext=1),
        "under": style("under", 8.5, textColor=MUTED, spaceBefore=2, spaceAfter=8),
        "quote": style("quote", 10, spaceAfter=0),
        "source": style("source", 8, textColor=MUTED, spaceAfter=0),
        "head": style("head", 8.5, fontName=BOLD, textColor=MUTED, leading=12, spaceAfter=0),
        "cell": style("cell", 8.5, leading=12.5, spaceAfter=0),
        "bullet": style("bullet", 10, leftIndent=12, bulletIndent=1, spaceAfter=2),
        "toc1": style("toc1", 9.5, fontName=BOLD, leading=13.5, spaceBefore=2, spaceAfter=0),
        "toc2": style("toc2", 9, leading=13, leftIndent=14, spaceAfter=0),
    }


class Flow:
    """Turns pieces into what reportlab lays out."""

    def __init__(self, made: list[p.Piece], figures: Figures | None) -> None:
        self._figures, self._looks = figures, looks()
        self._count = {"figure": 0, "table": 0}
        self._begun = False
        self._linked = {piece.place for piece in made if isinstance(piece, p.Heading)} - {""}

    def of(self, piece: p.Piece) -> list[Any]:
        from reportlab.platypus import Paragraph, Spacer

        match piece:
            case p.Heading():
                return self._heading(piece)
            case p.Text():
                words = marked_up(piece.text)
                if piece.strong:
                    words = f'<font color="{INK}">{marked_up(piece.strong, True)}</font> {words}'
                above = [Spacer(0, 40)] if piece.tone == "overline" else []
                return [*above, Paragraph(words, self._looks[piece.tone])]
            case p.Facts():
                return self._facts(piece)
            case p.Bullets():
                return [Paragraph(marked_up(text), self._looks["bullet"], bulletText="•") for text in piece.texts]
            case p.Contents():
                return [self._contents()]
            case p.FindingPiece():
                return self._finding(piece)
            case p.Evidence():
                return [self._line(piece.title, "h3"), *(self._quote(quote) for quote in piece.quotes)]
            case p.TablePiece():
                return self._table(piece)
            case p.FigurePiece():
                return self._figure(piece)

    def _line(self, text: str, look: str) -> Any:
        from reportlab.platypus import Paragraph

        return Paragraph(marked_up(text), self._looks[look])

    def _heading(self, piece: p.Heading) -> list[Any]:
        from reportlab.platypus import PageBreak

        from interviewkit.reports.pdf_pages import Title

        broken: list[Any] = [PageBreak()] if piece.new_page and self._begun else []
        self._begun = True
        made = Title(marked_up(piece.text), self._looks[f"h{piece.level}"], piece, shown(piece.text))
        return [*broken, made]

    def _contents(self) -> Any:
        from reportlab.platypus import TableStyle
        from reportlab.platypus.tableofcontents import TableOfContents

        self._begun = True
        made = TableOfContents()
        made.levelStyles = [self._looks["toc1"], self._looks["toc2"]]
        made.dotsMinLevel = 9
        gaps = (("LEFT", 0), ("RIGHT", 0), ("TOP", 1), ("BOTTOM", 1))
        padding = [(f"{side}PADDING", (0, 0), (-1, -1), points) for side, points in gaps]
        made.tableStyle = TableStyle([LETTERS, ("VALIGN", (0, 0), (-1, -1), "TOP"), *padding])
        return made

    def _facts(self, piece: p.Facts) -> list[Any]:
        from reportlab.platypus import Spacer, Table

        rows = [[self._line(name, "source"), self._line(value, "cell")] for name, value in piece.rows]
        style = [LETTERS, ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
                 ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]  # fmt: skip
        return [Table(rows, [WIDTH * 0.27, WIDTH * 0.73], style=style, hAlign="LEFT"), Spacer(0, 6)]

    def _finding(self, piece: p.FindingPiece) -> list[Any]:
        from reportlab.platypus import Paragraph

        title = marked_up(piece.title)
        if piece.place in self._linked:
            title = f'<link destination="{piece.place}">{title}</link>'
        colour = mixed(piece.colour, INK, 0.3)
        made = [Paragraph(f'<font color="{colour}">{piece.number}</font>&nbsp;&nbsp;{title}', self._looks["finding"])]
        if piece.claim:
            made.append(self._line(piece.claim, "normal"))
        made.append(self._line(piece.behind, "fact"))
        for label, words in ((tr("So what"), piece.so_what), (tr("What to do"), piece.action)):
            if words:
                line = f"{marked_up(label + ':', True)} {marked_up(words)}"
                made.append(Paragraph(line, self._looks["normal"]))
        return made

    def _quote(self, quote: p.Quoted) -> Any:
        from interviewkit.reports.pdf_pages import Ruled

        parts = [self._line(f"“{quote.text}”", "quote"), self._line(quote.source, "source")]
        return Ruled(parts, mixed(quote.colour, "#FFFFFF", 0.35))

    def _table(self, piece: p.TablePiece) -> list[Any]:
        from reportlab.lib.colors import HexColor
        from reportlab.platypus import Paragraph, Spacer, Table

        self._count["table"] += 1
        title = f"{marked_up(tr('Table') + ' ' + str(self._count['table']), True)}&nbsp; {marked_up(piece.caption)}"
        rows = [[self._line(text, "head") for text in piece.head]]
        rows += [[self._cell(text) for text in row] for row in piece.rows]
        rule, dark = HexColor(RULE), HexColor(MUTED)
        style = [
            LETTERS,
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ("LINEABOVE", (0, 0), (-1, 0), 1, dark),
            ("LINEBELOW", (0, 0), (-1, 0), 0.75, dark),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, rule),
        ]
        widths = [WIDTH * share / sum(piece.shares) for share in piece.shares]
        table = Table(rows, widths, repeatRows=1, style=style, hAlign="LEFT", splitInRow=1)
        return [Paragraph(title, self._looks["caption"]), table, Spacer(0, 10)]

    def _cell(self, text: str) -> Any:
        from reportlab.lib.styles import ParagraphStyle
        from reportlab.platypus import Paragraph

        depth = len(text) - len(text.lstrip("\t"))
        look = self._looks["cell"]
        if depth:
            look = ParagraphStyle(f"cell{depth}", look, leftIndent=8 * depth)
        return Paragraph(marked_up(text.lstrip("\t")), look)

    def _figure(self, piece: p.FigurePiece) -> list[Any]:
        from reportlab.platypus import Paragraph

        from interviewkit.reports.pdf_pages import Drawn

        assert self._figures is not None
        self._count["figure"] += 1
        title = f"{marked_up(tr('Figure') + ' ' + str(self._count['figure']), True)}&nbsp; {marked_up(piece.caption)}"
        return [Drawn(self._figures[piece.figure], WIDTH, TALLEST), Paragraph(title, self._looks["under"])]
