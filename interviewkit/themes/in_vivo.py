"""Finds the customers' own words for a code or theme: a short piece of the quote that shows it best."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
from sqlmodel import Session

from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.store.bulk import fetch
from interviewkit.text.graphemes import snap
from interviewkit.text.sentences import sentences
from interviewkit.text.sentences import words as words_of
from interviewkit.themes.actions import NodeKey
from interviewkit.themes.cooccurrence import Ints
from interviewkit.themes.pairs import Codings

LONGEST = 60
"""Code points that stand under a node."""
IDEAL = 28


def own_words(
    session: Session,
    tagged: Codings,
    known: Mapping[NodeKey, str] | None = None,
    touched: Collection[int] | None = None,
) -> dict[NodeKey, str]:
    """Code or theme → its words; nothing for those without a quote.

    A theme's come from the first quote chosen for it by hand, else from the best of its codes' quotes: key quotes
    first, then such as can be read in one breath. known, touched: words from before, of which only those of codes on
    these quotes, and those of themes, are looked for again.
    """
    codes = np.unique(tagged.code)
    if known is not None and touched is not None:
        again = np.unique(tagged.code[np.isin(tagged.quote, np.array(sorted(touched), np.int64))])
        there = np.array([key.id for key in known if key.kind == "code"], np.int64)
        codes = np.union1d(again, np.setdiff1d(codes, there))
    lengths = _lengths(session)
    picked = {NodeKey("code", code): quote for code, quote in _best(tagged, codes, lengths).items()}
    of_theme: dict[int, list[int]] = {}
    for theme, code in fetch(session, "SELECT theme_id, code_id FROM theme_code"):
        of_theme.setdefault(theme, []).append(code)
    for theme, members in of_theme.items():
        here = np.isin(tagged.code, np.array(members, np.int64))
        choice = _first(tagged.quote[here], lengths)
        if choice is not None:
            picked[NodeKey("theme", theme)] = choice
    present = {quote for _, quote in picked.items()}
    sql = "SELECT theme_id, quote_id FROM theme_quote ORDER BY position DESC, id DESC"
    chosen = {theme: quote for theme, quote in fetch(session, sql) if quote in lengths}
    picked |= {NodeKey("theme", theme): quote for theme, quote in chosen.items()}
    present |= set(chosen.values())
    texts = quote_texts(session, quotes(session, ids=present))
    found = {key: fragment(texts[quote]) for key, quote in picked.items() if quote in texts}
    rest = {key: words for key, words in (known or {}).items() if key.kind == "code"}
    return {**rest, **found}


def fragment(text: str, longest: int = LONGEST) -> str:
    """The sentence of a quote that is nearest to the length one reads at a glance, cut between words if it must be."""
    text = " ".join(text.split())
    spans = sentences(text) or [(0, len(text))]
    start, end = min(spans, key=lambda span: (span[1] - span[0] > longest, abs(span[1] - span[0] - IDEAL), span[0]))
    piece = text[start:end].strip()
    if len(piece) <= longest:
        return piece
    ends = [stop for _, stop in words_of(piece) if stop < longest]
    cut = ends[-1] if ends and ends[-1] > longest // 2 else snap(piece, longest - 1)
    return piece[:cut].rstrip(" ,.;:…") + "…"


def _lengths(session: Session) -> dict[int, tuple[int, int, int]]:
    """Quote id → (0 for a key quote, how far its length is from readable, id): the smaller the better."""
    rows = fetch(
        session,
        """SELECT q.id, q.starred, CASE WHEN q.lost_text IS NOT NULL THEN length(q.lost_text)
             WHEN q.start_segment_id = q.end_segment_id THEN q.end_offset - q.start_offset ELSE 200 END FROM quote q""",
    )
    return {id: (0 if starred else 1, abs(length - IDEAL), id) for id, starred, length in rows}


def _best(tagged: Codings, codes: Ints, lengths: Mapping[int, tuple[int, int, int]]) -> dict[int, int]:
    order = np.argsort(tagged.code, kind="stable")
    low = np.searchsorted(tagged.code[order], codes, side="left")
    high = np.searchsorted(tagged.code[order], codes, side="right")
    found = {}
    for code, start, stop in zip(codes.tolist(), low.tolist(), high.tolist(), strict=True):
        choice = _first(tagged.quote[order[start:stop]], lengths)
        if choice is not None:
            found[code] = choice
    return found


def _first(quotes: Ints, lengths: Mapping[int, tuple[int, int, int]]) -> int | None:
    known = [quote for quote in quotes.tolist() if quote in lengths]
    return min(known, key=lengths.__getitem__) if known else None
