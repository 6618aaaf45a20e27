"""Writes pieces as a Word document: real styles, contents, captions, figures with words, in the team's own template."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from interviewkit.reports import pieces as p
from interviewkit.reports import word
from interviewkit.reports.content import ReportContent
from interviewkit.reports.figures import Figures
from interviewkit.reports.paper import INK, mixed
from interviewkit.words import speaking, tr

if TYPE_CHECKING:
    from interviewkit.reports.book import Book

Step = Callable[[float], object]
TONES = {
    "normal": "Normal",
    "lead": "Lead",
    "note": "Note",
    "fact": "Fact",
    "own": "Normal",
    "overline": "Overline",
    "title": "Title",
    "subtitle": "Subtitle",
    "contents": "Contents",
}


def docx(content: ReportContent, figures: Figures | None = None, step: Step | None = None) -> bytes:
    """The report, in the language of the content. step: told how far it is, 0…1; may raise Cancelled."""
    from interviewkit.reports.book import Book
    from interviewkit.reports.chapters import pieces

    with speaking(content.language):
        made = pieces(content)
        book = Book(content.title, content.language, content.material.coders, template=content.design.template)
        render(book, made, figures or Figures(content), step)
        if step is not None:
            step(0.95)
        return book.bytes()


def render(book: Book, made: Iterable[p.Piece], figures: Figures | None, step: Step | None = None) -> None:
    """Writes the pieces into a document, one after another."""
    made = list(made)
    for number, piece in enumerate(made):
        if step is not None:
            step(0.95 * number / len(made))
        match piece:
            case p.Heading():
                _heading(book, piece)
            case p.Text():
                _text(book, piece)
            case p.Facts():
                for name, value in piece.rows:
                    _fact(book, name, value)
            case p.Bullets():
                book.bullets(piece.texts)
            case p.Contents():
                book.contents()
            case p.FindingPiece():
                _finding(book, piece)
            case p.Evidence():
                book.heading(piece.title, 3)
                for quote in piece.quotes:
                    _quote(book, quote)
            case p.TablePiece():
                book.table(piece.caption, piece.head, piece.rows, piece.shares)
            case p.FigurePiece():
                assert figures is not None
                book.figure(figures[piece.figure], piece.caption, piece.spoken)


def _heading(book: Book, piece: p.Heading) -> None:
    made = book.heading(piece.text, piece.level, new_page=piece.new_page)
    if piece.colour:
        made.paragraph_format.left_indent = word.millimetres(4)
        word.left_rule(made, piece.colour)


def _text(book: Book, piece: p.Text) -> None:
    line = book.text("", TONES[piece.tone])
    if piece.strong:
        book.run(line, piece.strong + (" " if piece.text else ""), bold=True)
    book.run(line, piece.text, colour=piece.colour)


def _fact(book: Book, name: str, value: str) -> None:
    line = book.text(f"{name}\t", "Fact")
    line.paragraph_format.left_indent = word.millimetres(44)
    line.paragraph_format.first_line_indent = word.millimetres(-44)
    line.paragraph_format.tab_stops.add_tab_stop(word.millimetres(44))
    book.run(line, value, colour=INK)


def _finding(book: Book, piece: p.FindingPiece) -> None:
    head = book.text("", "Finding")
    book.run(head, f"{piece.number}  ", bold=True, colour=mixed(piece.colour, INK, 0.3))
    book.run(head, piece.title, bold=True)
    if piece.claim:
        book.text(piece.claim)
    book.text(piece.behind, "Fact")
    for label, words in ((tr("So what"), piece.so_what), (tr("What to do"), piece.action)):
        if words:
            line = book.text("")
            book.run(line, f"{label}: ", bold=True)
            book.run(line, words)


def _quote(book: Book, quote: p.Quoted) -> None:
    said = book.text("", "Quote")
    book.run(said, f"“{quote.text}”", language=quote.language)
    source = book.text(quote.source, "Quote Source")
    for paragraph in (said, source):
        word.left_rule(paragraph, mixed(quote.colour, "#FFFFFF", 0.35))
