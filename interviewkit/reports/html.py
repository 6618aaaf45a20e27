"""Writes pieces as one HTML file that needs nothing else: no network, no scripts; light, dark and printed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from html import escape

from interviewkit import resources
from interviewkit.reports import pieces as p
from interviewkit.reports.content import ReportContent
from interviewkit.reports.figures import Figures
from interviewkit.reports.fonts import lawful
from interviewkit.words import speaking, tr

Step = Callable[[float], object]
TAGS = {
    "normal": ("p", ""),
    "lead": ("p", "lead"),
    "note": ("p", "note"),
    "fact": ("p", "fact"),
    "own": ("p", "own"),
    "overline": ("p", "overline"),
    "title": ("h1", "title"),
    "subtitle": ("p", "subtitle"),
}


def html(content: ReportContent, figures: Figures | None = None, step: Step | None = None) -> bytes:
    """The report, UTF-8, valid HTML5. step: told how far it is, 0…1; may raise Cancelled."""
    from interviewkit.reports.chapters import pieces

    with speaking(content.language):
        return page(pieces(content), content.title, content.language, figures or Figures(content), step)


def page(
    made: Iterable[p.Piece], title: str, language: str, figures: Figures | None = None, step: Step | None = None
) -> bytes:
    """Any pieces as a page of its own. Evidence folds away on screen, and is unfolded on paper."""
    made = list(made)
    body = _Body(made, figures, language)
    parts = []
    for number, piece in enumerate(made):
        if step is not None:
            step(number / len(made))
        parts.append(body.of(piece))
    return framed("".join(parts) + body.end(), title, language)


def framed(inside: str, title: str, language: str) -> bytes:
    """A body as a whole page, its looks included."""
    style = resources.path("report.css").read_text(encoding="utf-8")
    head = (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="InterviewKit">\n'
        f"<title>{said(title) or 'InterviewKit'}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    )
    return f"{head}<main>\n{inside}</main>\n</body>\n</html>\n".encode()


def said(text: str) -> str:
    """A text as HTML: escaped, without characters that HTML forbids."""
    return escape(lawful(text).replace("\x7f", ""))


class _Body:
    """Renders one piece after another; sections open at headings of level 1 and 2 and close before the next."""

    def __init__(self, made: list[p.Piece], figures: Figures | None, language: str) -> None:
        self._figures, self._language = figures, language
        self._open: list[int] = []
        self._count = {"figure": 0, "table": 0}
        self._places = {id(piece): f"s{number}" for number, piece in enumerate(made) if isinstance(piece, p.Heading)}
        for piece in made:
            if isinstance(piece, p.Heading) and piece.place:
                self._places[id(piece)] = piece.place
        self._heads = [piece for piece in made if isinstance(piece, p.Heading) and piece.level <= 2]
        self._linked = {piece.place for piece in made if isinstance(piece, p.Heading)}

    def of(self, piece: p.Piece) -> str:
        match piece:
            case p.Heading():
                return self._heading(piece)
            case p.Text():
                return _text(piece)
            case p.Facts():
                rows = "".join(f"<div><dt>{said(a)}</dt><dd>{said(b)}</dd></div>" for a, b in piece.rows)
                return f'<dl class="facts">{rows}</dl>\n'
            case p.Bullets():
                return f"<ul>{''.join(f'<li>{said(text)}</li>' for text in piece.texts)}</ul>\n"
            case p.Contents():
                return self._contents()
            case p.FindingPiece():
                return self._finding(piece)
            case p.Evidence():
                return self._evidence(piece)
            case p.TablePiece():
                return self._table(piece)
            case p.FigurePiece():
                return self._figure(piece)

    def end(self) -> str:
        """Closes the sections that are open."""
        closed = "</section>\n" * len(self._open)
        self._open.clear()
        return closed

    def _heading(self, piece: p.Heading) -> str:
        if piece.level > 2:
            return f"<h4>{said(piece.text)}</h4>\n"
        before = ""
        while self._open and self._open[-1] >= piece.level:
            self._open.pop()
            before += "</section>\n"
        self._open.append(piece.level)
        place = self._places[id(piece)]
        kind = "theme" if piece.colour else "part" if piece.level == 1 else "sub"
        colour = f' style="--hue:{piece.colour}"' if piece.colour else ""
        tag = f"h{piece.level + 1}"
        return f'{before}<section id="{place}" class="{kind}"{colour}>\n<{tag}>{said(piece.text)}</{tag}>\n'

    def _contents(self) -> str:
        items = "".join(
            f'<li class="l{piece.level}"><a href="#{self._places[id(piece)]}">{said(piece.text)}</a></li>'
            for piece in self._heads
        )
        if not items:
            return ""
        return f'<nav aria-label="{said(tr("Contents"))}"><h2>{said(tr("Contents"))}</h2><ul>{items}</ul></nav>\n'

    def _finding(self, piece: p.FindingPiece) -> str:
        title = said(piece.title)
        if piece.place in self._linked:
            title = f'<a href="#{piece.place}">{title}</a>'
        more = "".join(
            f"<p><b>{said(label)}:</b> {said(words)}</p>"
            for label, words in ((tr("So what"), piece.so_what), (tr("What to do"), piece.action))
            if words
        )
        claim = f"<p>{said(piece.claim)}</p>" if piece.claim else ""
        return (
            f'<article class="finding" style="--hue:{piece.colour}"><h3><span class="number">{piece.number}</span> '
            f'{title}</h3>{claim}<p class="fact">{said(piece.behind)}</p>{more}</article>\n'
        )

    def _evidence(self, piece: p.Evidence) -> str:
        quotes = "".join(self._quote(quote) for quote in piece.quotes)
        return f"<details open><summary>{said(piece.title)}</summary>\n{quotes}</details>\n"

    def _quote(self, quote: p.Quoted) -> str:
        tongue = f' lang="{quote.language}"' if quote.language and quote.language != self._language else ""
        kind = ' class="against"' if quote.against else ""
        return (
            f'<figure class="quote" style="--hue:{quote.colour}"><blockquote{kind}{tongue}><p>“{said(quote.text)}”</p>'
            f"</blockquote><figcaption>{said(quote.source)}</figcaption></figure>\n"
        )

    def _table(self, piece: p.TablePiece) -> str:
        self._count["table"] += 1
        head = "".join(f'<th scope="col">{said(text)}</th>' for text in piece.head)
        rows = "".join(f"<tr>{''.join(_cell(text, not at) for at, text in enumerate(row))}</tr>" for row in piece.rows)
        title = f"<b>{said(tr('Table'))} {self._count['table']}</b> {said(piece.caption)}"
        return (
            f'<div class="wide"><table><caption>{title}</caption><thead><tr>{head}</tr></thead>'
            f"<tbody>{rows}</tbody></table></div>\n"
        )

    def _figure(self, piece: p.FigurePiece) -> str:
        self._count["figure"] += 1
        assert self._figures is not None
        paper = self._figures[piece.figure]
        picture = b64encode(paper.svg(piece.caption)).decode("ascii")
        title = f"<b>{said(tr('Figure'))} {self._count['figure']}</b> {said(piece.caption)}"
        return (
            f'<figure class="picture"><img src="data:image/svg+xml;base64,{picture}" alt="{said(piece.spoken)}" '
            f'width="{round(paper.width)}" height="{round(paper.height)}"><figcaption>{title}</figcaption></figure>\n'
        )


def _text(piece: p.Text) -> str:
    if piece.tone == "contents":
        return ""
    tag, kind = TAGS[piece.tone]
    strong = f"<b>{said(piece.strong)}</b> " if piece.strong else ""
    named = f' class="{kind}"' if kind else ""
    return f"<{tag}{named}>{strong}{said(piece.text)}</{tag}>\n"


def _cell(text: str, first: bool) -> str:
    depth = len(text) - len(text.lstrip("\t"))
    lines = "<br>".join(said(line) for line in text.lstrip("\t").split("\n"))
    indent = f' class="d{min(depth, 4)}"' if depth else ""
    return f'<th scope="row"{indent}>{lines}</th>' if first else f"<td{indent}>{lines}</td>"
