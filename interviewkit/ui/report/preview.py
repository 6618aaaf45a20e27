"""The report as it will read, on screen: the same pieces as in every file, pictures included."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from interviewkit.reports import pieces as p
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

PICTURE_WIDTH = 640


class Preview(Speaks, QTextBrowser):
    """A link on each quote goes to its place: quote:ID."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QImage] = {}
        self.setOpenLinks(False)
        self.setProperty("kind", "paper")
        self.document().setDocumentMargin(32)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Preview of the report"))
        self.setPlaceholderText(tr("The preview is being made …"))

    def show_page(self, text: str, pictures: dict[str, QImage] | None = None) -> None:
        """Shows a page made with page(); where the reader was they stay. pictures: by name; the ones before without."""
        place = self.verticalScrollBar().value()
        self._pictures = self._pictures if pictures is None else pictures
        for key, image in self._pictures.items():
            self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(key), image)
        self.setHtml(text)
        self.verticalScrollBar().setValue(place)


def page(made: Iterable[p.Piece]) -> str:
    """The pieces in the HTML that Qt reads; made off the GUI thread."""
    muted = surface("muted").name()
    return "".join(_shown(piece, muted) for piece in made)


def _shown(piece: p.Piece, muted: str) -> str:
    match piece:
        case p.Heading():
            square = f"<span style='color:{piece.colour}'>■</span> " if piece.colour else ""
            rule = "<hr>" if piece.new_page else ""
            return f"{rule}<h{piece.level + 1}>{square}{escape(piece.text)}</h{piece.level + 1}>"
        case p.Text(tone="title"):
            return f"<h1>{escape(piece.text)}</h1>"
        case p.Text(tone="contents") | p.Contents():
            return ""
        case p.Text():
            strong = f"<b>{escape(piece.strong)}</b> " if piece.strong else ""
            quiet = piece.tone in ("note", "fact", "overline", "subtitle")
            look = f" style='color:{muted}'" if quiet else ""
            return f"<p{look}>{strong}{escape(piece.text)}</p>"
        case p.Facts():
            rows = "".join(
                f"<tr><td style='color:{muted}; padding-right:16px'>{escape(a)}</td><td>{escape(b)}</td></tr>"
                for a, b in piece.rows
            )
            return f"<table>{rows}</table>"
        case p.Bullets():
            return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in piece.texts)}</ul>"
        case p.FindingPiece():
            return _finding(piece, muted)
        case p.Evidence():
            return f"<h4>{escape(piece.title)}</h4>" + "".join(_quote(quote, muted) for quote in piece.quotes)
        case p.TablePiece():
            return _table(piece, muted)
        case p.FigurePiece():
            return (
                f"<p><img src='{piece.figure}.png' width='{PICTURE_WIDTH}'></p>"
                f"<p style='color:{muted}'>{escape(piece.caption)}</p>"
            )


def _finding(piece: p.FindingPiece, muted: str) -> str:
    lines = [f"<b>{piece.number}. {escape(piece.title)}</b>", escape(piece.claim)]
    lines.append(f"<span style='color:{muted}'>{escape(piece.behind)}</span>")
    for label, words in ((tr("So what"), piece.so_what), (tr("What to do"), piece.action)):
        lines += [f"<b>{escape(label)}:</b> {escape(words)}"] if words else []
    return f"<p>{'<br>'.join(line for line in lines if line)}</p>"


def _quote(quote: p.Quoted, muted: str) -> str:
    source = f"<span style='color:{muted}'>{escape(quote.source)}</span>"
    if quote.quote_id:
        link = f"<a href='quote:{quote.quote_id}' style='color:{muted}; text-decoration:none'>"
        source = f"{link}{escape(quote.source)}</a>"
    return f"<p style='margin-left:16px'>“{escape(quote.text)}”<br>{source}</p>"


def _table(piece: p.TablePiece, muted: str) -> str:
    head = "".join(f"<td style='color:{muted}; padding:2px 14px 2px 0'><b>{escape(t)}</b></td>" for t in piece.head)
    rows = "".join(f"<tr>{''.join(_cell(text) for text in row)}</tr>" for row in piece.rows)
    return f"<p style='color:{muted}'>{escape(piece.caption)}</p><table><tr>{head}</tr>{rows}</table>"


def _cell(text: str) -> str:
    depth = len(text) - len(text.lstrip("\t"))
    words = escape(text.lstrip("\t")).replace("\n", "<br>")
    return f"<td style='padding:2px 14px 2px 0'>{'&nbsp;' * 4 * depth}{words}</td>"
