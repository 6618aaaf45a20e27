"""Codes every place that matches a pattern, as one undo step."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.coding.actions import quote_passages, tag_quotes
from interviewkit.errors import UserError
from interviewkit.store.bulk import fetch
from interviewkit.text.anchors import Anchor, Passage


@dataclass(frozen=True, slots=True)
class Match:
    """A place that matches. Offsets in code points of the segment's text."""

    source_id: int
    segment_id: int
    start: int
    end: int
    text: str


def matches(session: Session, pattern: str, source_id: int | None = None) -> list[Match]:
    """All places that match a regular expression, case ignored; UserError for a pattern that is none."""
    try:
        compiled = re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise UserError(
            "“{pattern}” is not a valid pattern: {reason}.",
            safe="Nothing was coded.",
            attempt="Put a backslash before signs that are meant literally, such as ( or ?.",
            pattern=pattern,
            reason=str(error),
        ) from error
    sql = (
        "SELECT source_id, id, text FROM segment WHERE :source = 0 OR source_id = :source ORDER BY source_id, position"
    )
    found = []
    for source, segment, text in fetch(session, sql, {"source": source_id or 0}):
        for hit in compiled.finditer(text):
            if hit.end() > hit.start():
                found.append(Match(source, segment, hit.start(), hit.end(), hit.group()))
    return found


def code_matches(session: Session, found: list[Match], code_id: int) -> tuple[int, int]:
    """Tags each place with a code. How many new quotes and tags that made."""
    before = _counts(session)
    places = [(m.source_id, Passage(Anchor(m.segment_id, m.start), Anchor(m.segment_id, m.end))) for m in found]
    tag_quotes(session, quote_passages(session, places), code_id)
    after = _counts(session)
    return after[0] - before[0], after[1] - before[1]


def _counts(session: Session) -> tuple[int, int]:
    quotes, tags = fetch(session, "SELECT (SELECT count(*) FROM quote), (SELECT count(*) FROM tag)")[0]
    return quotes, tags
