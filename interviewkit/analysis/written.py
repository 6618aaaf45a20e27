"""Searches what the researchers wrote themselves: memos, notes on quotes, codes and their definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from interviewkit.analysis.asking import Query, terms
from interviewkit.store.bulk import fetch
from interviewkit.text.folding import Folded

Kind = Literal["memo", "quote", "code"]


@dataclass(frozen=True, slots=True)
class Writing:
    """Something written that was found. id: of the memo, quote or code; [start, end): the first hit in text."""

    kind: Kind
    id: int
    title: str
    text: str
    start: int
    end: int


_ASKED: tuple[tuple[Kind, str], ...] = (
    ("code", "SELECT id, name, definition, include, exclude FROM code ORDER BY name"),
    ("memo", "SELECT id, title, text FROM memo ORDER BY changed_at DESC"),
    ("quote", "SELECT id, '', memo FROM quote WHERE memo <> '' ORDER BY id"),
)


def written(session: Session, query: Query) -> list[Writing]:
    """Memos, notes and codes in which every word of a query is found."""
    asked = terms(query)
    found = []
    for kind, sql in _ASKED if asked else ():
        for number, title, *texts in fetch(session, sql):
            text = "\n".join(filter(None, (title, *texts)))
            folded = Folded(text)
            spans = [
                (term.without, min((span for way in term.ways for span in way.spans(folded.text)), default=None))
                for term in asked
            ]
            if all((span is None) == without for without, span in spans):
                first = min(span for _, span in spans if span is not None)
                found.append(Writing(kind, number, title, text, *folded.span(*first)))
    return found
