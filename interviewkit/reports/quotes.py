"""All coded quotes under the themes they belong to: a document to read, cut up and hand round."""

from __future__ import annotations

from interviewkit.reports import sentences as say
from interviewkit.reports.chapters import quoted
from interviewkit.reports.content import ReportContent
from interviewkit.reports.paper import MUTED, hue
from interviewkit.reports.pieces import Contents, Evidence, Heading, Piece, Text
from interviewkit.words import plural, speaking, tr


def quote_pieces(content: ReportContent) -> tuple[Piece, ...]:
    """The document, from a content read with everything=True. A quote of two themes stands in both."""
    with speaking(content.language):
        made: list[Piece] = [
            Text(tr("Quotes").upper(), "overline"),
            Text(content.title, "title"),
            Text(plural("{n} quote", "{n} quotes", len(content.quotes)), "subtitle"),
            Text(tr("Contents"), "contents"),
            Contents(),
        ]
        names = {entry.code.id: entry.code.name for entry in content.codebook}
        placed: set[int] = set()
        for found in content.themes:
            theme = found.theme
            codes = {names[code] for code in theme.code_ids if code in names}
            mine = [card for card in content.quotes if codes.intersection(card.codes)]
            if mine:
                made.append(Heading(theme.name, 1, f"theme-{theme.id}", hue(theme.colour)))
                made.append(Text(say.behind(found), "fact"))
                made.append(Evidence(say.quotes(len(mine)), tuple(quoted(card, hue(theme.colour)) for card in mine)))
                placed.update(card.quote_id for card in mine)
        rest = [card for card in content.quotes if card.quote_id not in placed]
        if rest:
            made.append(Heading(tr("In no theme"), 1, "rest"))
            made.append(Evidence(say.quotes(len(rest)), tuple(quoted(card, MUTED) for card in rest)))
        return tuple(made)
